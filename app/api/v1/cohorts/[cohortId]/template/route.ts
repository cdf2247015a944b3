import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/tables/write-table-file";
import { findCohortTree } from "@/db/cohorts/administrators";
import { idSchema } from "@/lib/ids";
import { inviteTable } from "@/lib/view/cohort/invite-file";

/** The empty list of firms to invite, with the child cohorts as choices. */
export const GET = defineExport({
  verb: "firms.invite",
  input: z.object({ cohortId: idSchema, format: z.enum(TABLE_FORMATS) }),
  find: findCohortTree,
  async run({ input, subject }) {
    const locale = await currentLocale();
    const parts = subject.below.map(({ name }) => name[locale]);
    const file = await writeTableFile(input.format, inviteTable(parts, locale));
    const audit = { nothingOfAnybody: "an empty table, with the names of parts" };
    return done({ name: `trellis-firms-template.${input.format}`, ...file, audit });
  },
});
