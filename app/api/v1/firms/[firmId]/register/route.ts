import { z } from "zod";
import { defineExport } from "@/app/_server/define-export";
import type { UserActor } from "@/app/_server/gate";
import { currentLocale } from "@/app/_server/locale";
import { done } from "@/app/_server/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/write-table-file";
import { findFirm } from "@/db/firms";
import { listRegister } from "@/db/register";
import { registerWords } from "@/lib/i18n";
import { describeColumns, REGISTER_COLUMNS, writeRegister } from "@/lib/register";

const Input = z.object({
  firmId: z.uuid(),
  format: z.enum(TABLE_FORMATS),
  template: z.literal("1").optional(),
});

/** The link register as a table in the reader's language, or its empty template. Partner names are the firm's own. */
export const GET = defineExport({
  verb: "firm.read",
  input: Input,
  find: (actor: UserActor, { firmId }: z.infer<typeof Input>) => findFirm(actor, { firmId }),
  async run({ actor, input: { firmId, format, template } }) {
    const locale = await currentLocale();
    const rows = template === undefined ? await listRegister(actor, { firmId }) : [];
    const file = await writeTableFile(format, {
      table: writeRegister(rows, locale),
      name: registerWords.sheetName[locale],
      choices: REGISTER_COLUMNS.map((column) => column.choices?.(locale)),
      guide: { name: registerWords.guideName[locale], rows: describeColumns(locale) },
    });
    return done({ name: `trellis-register${template === undefined ? "" : "-template"}.${format}`, ...file });
  },
});
