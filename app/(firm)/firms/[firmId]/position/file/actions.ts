"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readUploadedTable } from "@/app/_server/files/uploaded-file";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { defineImport } from "@/app/_server/tables/import-form";
import type { RegisterFileState } from "@/components/register/register-file-form";
import { findFirm } from "@/db/firms/firms";
import { CUSTOMER_LINKS_MAX } from "@/db/position/links";
import { importRegister, listRegister } from "@/db/position/register";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { type RegisterRow, readRegister } from "@/lib/register";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { sayRegisterPlan } from "@/lib/view/register/register-file";
import { dayAt } from "@/lib/view/time/calendar";
import { registerWords } from "@/lib/words";

/** Reads a register file: only checks it, or saves it completely if it has no fault. */
export const readRegisterFile = defineImport({
  verb: "link.edit",
  input: z.object({
    firmId: idSchema,
    intent: z.enum(["check", "save"]),
    /** Ticked after looking at the possible mistakes. */
    decided: z.literal("yes").optional(),
  }),
  find: findFirm,
  async run({ actor, input, subject: firm, file, locale }): Promise<ActionOutcome<RegisterFileState>> {
    const { firmId, intent, decided } = input;
    const today = dayAt(firm.timeZone, new Date());
    const table = await readUploadedTable({ actor, file, bytesMax: TABLE_BYTES_MAX });
    if (!table.ok) return done({ kind: "refused", words: registerWords[table.error][locale] });
    const read = (existing: readonly RegisterRow[]) =>
      readRegister({ table: table.value, locale, existing, customersMax: CUSTOMER_LINKS_MAX, today });
    if (intent === "check") return done(sayRegisterPlan(read(await listRegister(actor, { firmId })), "check", locale));
    const isDecided = decided === "yes";
    const imported = await importRegister(actor, { firmId, read, decided: isDecided });
    if (!imported.ok) return refused(imported.error === "phase-not-open" ? "phase-closed" : imported.error);
    revalidatePath(firmPaths.position(firmId), "layout");
    return done(sayRegisterPlan(imported.value, isDecided ? "decided" : "save", locale));
  },
});
