import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/tables/write-table-file";
import { findCohortTree } from "@/db/cohorts/administrators";
import { idSchema } from "@/lib/ids";
import { inviteTable } from "@/lib/view/cohort/invite-file";

const Input = z.object({ cohortId: idSchema, format: z.enum(TABLE_FORMATS) });

/** The empty list of firms to invite, with the child cohorts as choices. */
export const GET = defineExport({
  verb: "firms.invite",
  input: Input,
  find: (actor: UserActor, { cohortId }: z.infer<typeof Input>) => findCohortTree(actor, { cohortId }),
  async run({ input, subject }) {
    const locale = await currentLocale();
    const parts = subject.below.map(({ name }) => name[locale]);
    const file = await writeTableFile(input.format, inviteTable(parts, locale));
    const audit = { nothingOfAnybody: "an empty table, with the names of parts" };
    return done({ name: `trellis-firms-template.${input.format}`, ...file, audit });
  },
});
