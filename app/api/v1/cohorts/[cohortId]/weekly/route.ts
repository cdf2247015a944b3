import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { TABLE_FORMATS, writeTableFile } from "@/app/_server/tables/write-table-file";
import { findAdministered } from "@/db/cohorts/administrators";
import { findProgress } from "@/db/cohorts/dashboard";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { weeklyTable } from "@/lib/view/cohort/weekly-file";
import { dayAt } from "@/lib/view/time/calendar";

/** Weekly progress by child cohort as a workbook or CSV: exact counts, and no figures about firms. */
export const GET = defineExport({
  verb: "cohort.read",
  input: z.object({ cohortId: idSchema, format: z.enum(TABLE_FORMATS) }),
  find: findAdministered,
  async run({ actor, input }) {
    const [locale, found] = await Promise.all([currentLocale(), findProgress(actor, input)]);
    if (found === undefined) return refused("not-found");
    const day = dayAt(COHORT_TIME_ZONE, new Date());
    const file = await writeTableFile(input.format, weeklyTable(found, { day, locale }));
    const { cohortId } = input;
    const audit = { act: "weekly.export", cohortId, object: { kind: "cohort", id: cohortId } } as const;
    return done({ name: `trellis-weekly-${day}.${input.format}`, ...file, audit });
  },
});
