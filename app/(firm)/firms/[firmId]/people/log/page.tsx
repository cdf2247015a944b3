import { notFound } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { AuditSections } from "@/components/audit/audit-sections";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { readAuditPage } from "@/db/audit/audit-log";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { readAuditQuery } from "@/lib/view/audit/query";
import { auditWords, say, shellWords } from "@/lib/words";

export const generateMetadata = titled(auditWords.title);

export default async function FirmLogPage({ params, searchParams }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const query = await onceEach(searchParams);
  if (!can(actor, "log.read", firm)) notFound();
  const page = await withFreshSession(() => readAuditPage(actor, { firmId }, readAuditQuery(query, firm.timeZone)));
  return (
    <FirmFrame
      firmId={firmId}
      current="people"
      place={<PageLink href={firmPaths.people(firmId)}>{say(shellWords.people, locale)}</PageLink>}
    >
      <div className="flex max-w-[64rem] flex-col gap-5">
        <FindingHeader
          finding={[say(auditWords.findingFirm, locale, { name: firm.name })]}
          lede={say(auditWords.lede, locale)}
        />
        <AuditSections
          page={page}
          formats={TABLE_FORMATS}
          locale={locale}
          timeZone={firm.timeZone}
          query={query}
          home={firmPaths.log(firmId)}
          files={firmPaths.logExport(firmId)}
        />
      </div>
    </FirmFrame>
  );
}
