"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { answerImport } from "@/app/_server/tables/import-form";
import { FILE_BYTES_MAX } from "@/app/_server/tables/table-limits";
import { readUploadedTable } from "@/app/_server/tables/uploaded-file";
import type { RegisterFileState } from "@/components/register/register-file-form";
import { findFirm } from "@/db/firms/firms";
import { CUSTOMER_LINKS_MAX } from "@/db/position/links";
import { importRegister, listRegister } from "@/db/position/register";
import type { Firm } from "@/lib/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { type Fault, faultWords, type RegisterPlan, type RegisterRow, readRegister } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { listFaults } from "@/lib/tables";
import { type Refusal, registerWords, say, shareInPercent } from "@/lib/words";

const Input = z.object({
  firmId: idSchema,
  intent: z.enum(["check", "save"]),
  /** Ticked by who has looked at what is in doubt. */
  decided: z.literal("yes").optional(),
});

/** Reads a register file: checked only, or saved whole where it has no fault. */
export async function readRegisterFile(_previous: RegisterFileState, form: FormData): Promise<RegisterFileState> {
  return answerImport(form, definitionOf);
}

/** The file is opened by nobody before it is known that this person may fill this register. */
function definitionOf(file: FormDataEntryValue | null, locale: Locale) {
  return {
    verb: "link.edit" as const,
    input: Input,
    find: (actor: UserActor, { firmId }: z.infer<typeof Input>) => findFirm(actor, { firmId }),
    async run({ actor, input, subject: firm }: Run): Promise<ActionOutcome<RegisterFileState>> {
      const { firmId, intent, decided } = input;
      const today = dayIn(firm.timeZone);
      const table = await readUploadedTable({ actor, file, bytesMax: FILE_BYTES_MAX });
      if (!table.ok) return done({ kind: "refused", words: registerWords[table.error][locale] });
      const read = (existing: readonly RegisterRow[]) =>
        readRegister({ table: table.value, locale, existing, customersMax: CUSTOMER_LINKS_MAX, today });
      if (intent === "check") return done(stateOf(read(await listRegister(actor, { firmId })), "check", locale));
      const isDecided = decided === "yes";
      const imported = await importRegister(actor, { firmId, read, decided: isDecided });
      if (!imported.ok) return refused(reasonOf(imported.error));
      revalidatePath(firmPaths.position(firmId), "layout");
      return done(stateOf(imported.value, isDecided ? "decided" : "save", locale));
    },
  };
}

type Run = { readonly actor: UserActor; readonly input: z.infer<typeof Input>; readonly subject: Firm };

const reasonOf = (error: "phase-not-open" | "no-room" | "not-found"): Refusal =>
  error === "phase-not-open" ? "phase-closed" : error;

/** What the plan is for the reader: refused with its faults, waiting for a decision, in order, or saved. */
function stateOf(
  plan: RegisterPlan,
  intent: "check" | "save" | "decided",
  locale: Locale,
): NonNullable<RegisterFileState> {
  if (plan.faults.length > 0) return { kind: "faulty", ...listed(plan.faults, registerWords.planFaulty, locale) };
  const counts = { created: plan.created.length, changed: plan.changed.length, unchanged: plan.unchanged };
  const note = noteOf(plan, locale);
  if (plan.doubts.length > 0 && intent !== "decided") {
    const planned = say(registerWords.planDoubtful, locale, counts);
    return { kind: "doubtful", ...listed(plan.doubts, registerWords.doubts, locale), planned, note };
  }
  return intent === "check"
    ? { kind: "clean", words: say(registerWords.planClean, locale, counts), note, again: registerWords.again[locale] }
    : { kind: "saved", words: say(registerWords.planSaved, locale, counts), note };
}

/** Part of sales from which the required level is firm; less is a note, never a stop. Source: method 2.1. */
const COVERAGE_FIRM = 0.8;

const noteOf = ({ sales }: RegisterPlan, locale: Locale): string =>
  reaches(sales, COVERAGE_FIRM) ? "" : say(registerWords.salesNote, locale, { share: shareInPercent(sales) });

const listed = (faults: readonly Fault[], words: Text, locale: Locale) => ({
  words: say(words, locale, { n: faults.length }),
  ...listFaults(faults, { words: faultWords, more: registerWords.faultsMore, locale }),
});
