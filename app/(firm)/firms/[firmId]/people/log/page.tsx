import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { AuditSections } from "@/components/audit/audit-sections";
import { FindingHeader } from "@/components/ui/finding-header";
import { readAuditPage } from "@/db/audit/audit-log";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { type AuditQuery, readAuditQuery } from "@/lib/view/audit/query";
import { auditWords, say, shellWords } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }>; readonly searchParams: Promise<AuditQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(auditWords.title, await currentLocale()) };
}

/** The firm's audit log, for its managers. */
export default async function FirmLogPage({ params, searchParams }: Props) {
  const [path, query, actor, locale] = await Promise.all([
    params,
    onceEach(searchParams),
    requireActor(),
    currentLocale(),
  ]);
  const firmId = requireId(path.firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  if (!can(actor, "log.read", firm)) notFound();
  const page = await withFreshSession(() => readAuditPage(actor, { firmId }, readAuditQuery(query, firm.timeZone)));
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="people"
      place={
        <Link className="link" prefetch={false} href={firmPaths.people(firmId)}>
          {say(shellWords.people, locale)}
        </Link>
      }
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
