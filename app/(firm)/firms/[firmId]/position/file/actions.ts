"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readUploadedTable } from "@/app/_server/files/uploaded-file";
import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { answerImport } from "@/app/_server/tables/import-form";
import type { RegisterFileState } from "@/components/register/register-file-form";
import { findFirm } from "@/db/firms/firms";
import { CUSTOMER_LINKS_MAX } from "@/db/position/links";
import { importRegister, listRegister } from "@/db/position/register";
import type { Firm } from "@/lib/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { type RegisterRow, readRegister } from "@/lib/register";
import type { Locale } from "@/lib/result";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { sayRegisterPlan } from "@/lib/view/register/register-file";
import { dayAt } from "@/lib/view/time/calendar";
import { type Refusal, registerWords } from "@/lib/words";

const Input = z.object({
  firmId: idSchema,
  intent: z.enum(["check", "save"]),
  /** Ticked after looking at the possible mistakes. */
  decided: z.literal("yes").optional(),
});

/** Reads a register file: only checks it, or saves it completely if it has no fault. */
export async function readRegisterFile(_previous: RegisterFileState, form: FormData): Promise<RegisterFileState> {
  return answerImport(form, definitionOf);
}

/** The file is only opened after the gate knows that this person may edit the register. */
function definitionOf(file: FormDataEntryValue | null, locale: Locale) {
  return {
    verb: "link.edit" as const,
    input: Input,
    find: (actor: UserActor, { firmId }: z.infer<typeof Input>) => findFirm(actor, { firmId }),
    async run({ actor, input, subject: firm }: Run): Promise<ActionOutcome<RegisterFileState>> {
      const { firmId, intent, decided } = input;
      const today = dayAt(firm.timeZone, new Date());
      const table = await readUploadedTable({ actor, file, bytesMax: TABLE_BYTES_MAX });
      if (!table.ok) return done({ kind: "refused", words: registerWords[table.error][locale] });
      const read = (existing: readonly RegisterRow[]) =>
        readRegister({ table: table.value, locale, existing, customersMax: CUSTOMER_LINKS_MAX, today });
      if (intent === "check")
        return done(sayRegisterPlan(read(await listRegister(actor, { firmId })), "check", locale));
      const isDecided = decided === "yes";
      const imported = await importRegister(actor, { firmId, read, decided: isDecided });
      if (!imported.ok) return refused(reasonOf(imported.error));
      revalidatePath(firmPaths.position(firmId), "layout");
      return done(sayRegisterPlan(imported.value, isDecided ? "decided" : "save", locale));
    },
  };
}

type Run = { readonly actor: UserActor; readonly input: z.infer<typeof Input>; readonly subject: Firm };

const reasonOf = (error: "phase-not-open" | "no-room" | "not-found"): Refusal =>
  error === "phase-not-open" ? "phase-closed" : error;
