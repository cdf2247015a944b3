import { z } from "zod";
import { defineExport, type ExportFile } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/tables/write-table-file";
import { findFirm } from "@/db/firms/firms";
import { listRegister } from "@/db/position/register";
import { findLockedRegister } from "@/db/position/register-history";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { registerTable } from "@/lib/view/register/register-file";

const Input = z.object({
  firmId: idSchema,
  format: z.enum(TABLE_FORMATS),
  template: z.literal("1").optional(),
  /** The assessment with whose result the register was frozen, and its revision. */
  frozen: idSchema.optional(),
  revision: z.coerce.number().int().min(1).max(10_000).optional(),
});

/**
 * The link register as a table in the reader's language, or its empty template. Partner names are as the firm typed
 * them.
 */
export const GET = defineExport({
  verb: "firm.read",
  input: Input,
  find: findFirm,
  async run({ actor, input, subject }) {
    const locale = await currentLocale();
    const asked = await findRows(actor, input);
    if (asked === undefined) return refused("not-found");
    const { rows, name } = asked;
    const file = await writeTableFile(input.format, registerTable(rows, locale));
    return done({ name: firmFile(subject.name, `register${name}.${input.format}`), ...file, audit: auditOf(input) });
  },
});

const auditOf = ({ firmId, template }: z.infer<typeof Input>): ExportFile["audit"] =>
  template === undefined
    ? { act: "register.export", firmId, object: { kind: "firm", id: firmId } }
    : { nothingOfAnybody: "an empty table" };

/** The lines of the file and the matching part of its name; undefined if there is no such frozen register. */
async function findRows(actor: UserActor, { firmId, template, frozen, revision }: z.infer<typeof Input>) {
  if (template !== undefined) return { rows: [], name: "-template" };
  if (frozen === undefined) return { rows: await listRegister(actor, { firmId }), name: "" };
  const locked = await findLockedRegister(actor, { firmId, assessmentId: frozen, revision });
  return locked === undefined ? undefined : { rows: locked.rows, name: `-${locked.cycle}-${locked.revision}` };
}
