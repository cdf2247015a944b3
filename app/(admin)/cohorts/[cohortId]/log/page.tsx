import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { AuditSections } from "@/components/audit/audit-sections";
import { FindingHeader } from "@/components/ui/finding-header";
import { readAuditPage } from "@/db/audit/audit-log";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import { readAuditQuery } from "@/lib/view/audit/query";
import { auditWords, say } from "@/lib/words";

export const generateMetadata = titled(auditWords.title);

export default async function CohortLogPage({ params, searchParams }: PageProps<"cohortId">) {
  const { actor, locale, cohortId, cohort } = await requireCohort(params);
  const query = await onceEach(searchParams);
  const page = await withFreshSession(() =>
    readAuditPage(actor, { cohortId }, readAuditQuery(query, COHORT_TIME_ZONE)),
  );
  return (
    <CohortFrame
      cohortId={cohortId}
      current="log"
      place={<span className="font-medium text-ink">{say(auditWords.title, locale)}</span>}
    >
      <div className="flex max-w-[64rem] flex-col gap-5">
        <FindingHeader
          finding={[say(auditWords.findingFirm, locale, { name: cohort.name[locale] })]}
          lede={say(auditWords.ledeCohort, locale)}
        />
        <AuditSections
          page={page}
          formats={TABLE_FORMATS}
          locale={locale}
          timeZone={COHORT_TIME_ZONE}
          query={query}
          home={cohortPaths.log(cohortId)}
          files={cohortPaths.logExport(cohortId)}
        />
      </div>
    </CohortFrame>
  );
}
