import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/tables/write-table-file";
import { findCohortTree } from "@/db/cohorts/administrators";
import { INVITATION_COLUMN_KEYS, INVITATION_COLUMNS, invitationTemplate } from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { cohortFirmWords as words } from "@/lib/words";

const Input = z.object({ cohortId: idSchema, format: z.enum(TABLE_FORMATS) });

/** The empty list of firms to invite, with the parts of this cohort to choose from. */
export const GET = defineExport({
  verb: "firms.invite",
  input: Input,
  find: (actor: UserActor, { cohortId }: z.infer<typeof Input>) => findCohortTree(actor, { cohortId }),
  async run({ input, subject }) {
    const locale = await currentLocale();
    const parts = subject.below.map(({ name }) => name[locale]);
    const file = await writeTableFile(input.format, {
      table: invitationTemplate(locale, parts[0] ?? ""),
      name: words.sheetName[locale],
      choices: INVITATION_COLUMN_KEYS.map((key) =>
        key === "language" ? ["zh", "en"] : key === "city" && parts.length > 0 ? parts : undefined,
      ),
      guide: {
        name: words.guideName[locale],
        rows: [
          [words.column, words.columnNeeded, words.columnSays].map((head) => head[locale]),
          ...INVITATION_COLUMN_KEYS.map((key) => {
            const { title, required, guide } = INVITATION_COLUMNS[key];
            return [title[locale], (required ? words.yes : words.no)[locale], guide[locale]];
          }),
        ],
      },
    });
    const audit = { nothingOfAnybody: "an empty table, with the names of parts" };
    return done({ name: `trellis-firms-template.${input.format}`, ...file, audit });
  },
});
