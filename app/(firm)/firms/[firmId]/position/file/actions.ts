"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireActor, withFreshSession } from "@/app/_server/actor";
import { firmPaths } from "@/app/_server/firm-paths";
import { outcomeOrNotFound, passGate, type UserActor } from "@/app/_server/gate";
import { currentLocale } from "@/app/_server/locale";
import { done, refused } from "@/app/_server/outcome";
import { FILE_BYTES_MAX, readTableFile } from "@/app/_server/register-file";
import type { RegisterFileState } from "@/components/position/register-file-form";
import { findFirm } from "@/db/firms";
import { CUSTOMER_LINKS_MAX } from "@/db/links";
import { importRegister, listRegister } from "@/db/register";
import { type Refusal, refusalWords, registerWords, say } from "@/lib/i18n";
import { type Cell, type RegisterPlan, type RegisterRow, readRegister, tellFault } from "@/lib/register";
import type { Locale } from "@/lib/result";

const Input = z.object({ firmId: z.uuid(), intent: z.enum(["check", "save"]) });

/** Faults a page shows at once; a file with more is mended step by step. */
const FAULTS_SHOWN = 200;

/** Reads a register file: checked only, or saved whole where it has no fault. */
export async function readRegisterFile(_previous: RegisterFileState, form: FormData): Promise<RegisterFileState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const table = await tableOf(form.get("file"));
  if (typeof table === "string") return { kind: "refused", words: registerWords[table][locale] };
  const raw = { firmId: form.get("firmId"), intent: form.get("intent") ?? "check" };
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(await passGate(definitionOf(table, locale), actor, raw)),
  );
  switch (outcome.status) {
    case "done":
      return outcome.value;
    case "invalid":
      return { kind: "refused", words: refusalWords["not-found"][locale] };
    case "refused":
      return { kind: "refused", words: say(refusalWords[outcome.reason], locale) };
  }
}

type Table = readonly (readonly Cell[])[];

async function tableOf(file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return "noFile" as const;
  if (file.size > FILE_BYTES_MAX) return "too-large" as const;
  const read = await readTableFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.value : read.error;
}

function definitionOf(table: Table, locale: Locale) {
  const read = (existing: readonly RegisterRow[]) =>
    readRegister({ table, locale, existing, customersMax: CUSTOMER_LINKS_MAX });
  return {
    verb: "link.edit" as const,
    input: Input,
    find: (actor: UserActor, { firmId }: z.infer<typeof Input>) => findFirm(actor, { firmId }),
    async run({ actor, input: { firmId, intent } }: { actor: UserActor; input: z.infer<typeof Input> }) {
      if (intent === "check") return done(stateOf(read(await listRegister(actor, { firmId })), false, locale));
      const imported = await importRegister(actor, { firmId, read });
      if (!imported.ok) return refused(reasonOf(imported.error));
      revalidatePath(firmPaths.position(firmId), "layout");
      return done(stateOf(imported.value, imported.value.faults.length === 0, locale));
    },
  };
}

const reasonOf = (error: "phase-not-open" | "not-found"): Refusal =>
  error === "phase-not-open" ? "phase-closed" : "not-found";

function stateOf(plan: RegisterPlan, saved: boolean, locale: Locale): NonNullable<RegisterFileState> {
  const counts = { created: plan.created.length, changed: plan.changed.length, unchanged: plan.unchanged };
  const n = plan.faults.length;
  if (n > 0) {
    return {
      kind: "faulty",
      words: say(registerWords.planFaulty, locale, { n }),
      faults: plan.faults.slice(0, FAULTS_SHOWN).map((fault) => ({
        row: fault.row,
        column: fault.column === null ? "" : `${fault.column.letter} ${fault.column.title}`,
        words: tellFault(fault, locale),
      })),
      more: n > FAULTS_SHOWN ? say(registerWords.faultsMore, locale, { n: n - FAULTS_SHOWN }) : "",
    };
  }
  return saved
    ? { kind: "saved", words: say(registerWords.planSaved, locale, counts) }
    : { kind: "clean", words: say(registerWords.planClean, locale, counts), again: registerWords.again[locale] };
}
