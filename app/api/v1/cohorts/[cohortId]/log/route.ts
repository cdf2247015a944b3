import { defineExport } from "@/app/_server/gate/define-export";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { AuditFileQuery, writeAudit } from "@/app/_server/tables/write-audit";
import { readAudit } from "@/db/audit/audit-log";
import { findAdministered } from "@/db/cohorts/administrators";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { readAuditQuery } from "@/lib/view/audit/query";

/** The log of a cohort as a table, with the filters of the page. */
export const GET = defineExport({
  verb: "cohort.log",
  input: AuditFileQuery.extend({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input: { cohortId, format, ...query } }) {
    const at = { locale: await currentLocale(), timeZone: COHORT_TIME_ZONE, format };
    const rows = await readAudit(actor, { cohortId }, readAuditQuery(query, at.timeZone));
    const audit = { act: "log.export", cohortId, object: { kind: "log" } } as const;
    return done({ name: `trellis-log.${format}`, ...(await writeAudit(rows, at)), audit });
  },
});
