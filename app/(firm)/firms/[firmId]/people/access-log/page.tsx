import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach, pageAsked } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { AccessPages, AccessTable } from "@/components/consultants/access-log";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAssessments } from "@/db/assessments/assessments";
import { listAccess } from "@/db/consultants/clients";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { say, sayNamed, shellWords, engagementWords as words } from "@/lib/words";

const LINES = 50;

export const generateMetadata = titled(words.logTitle);

/** What consultants viewed, latest first. */
export default async function AccessLogPage({ params, searchParams }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const query = await onceEach(searchParams);
  const place = (
    <>
      <PageLink href={firmPaths.people(firmId)}>{say(shellWords.people, locale)}</PageLink>
      {" / "}
      {words.logTitle[locale]}
    </>
  );
  if (!can(actor, "engagement.read", firm)) {
    return (
      <FirmFrame firmId={firmId} current="people" place={words.logTitle[locale]}>
        <h1 className="type-finding mb-5">{words.logTitle[locale]}</h1>
        <Notice tone="info" title={words.logManagersOnly[locale]} />
      </FirmFrame>
    );
  }
  const page = pageAsked(query.page) + 1;
  const [{ lines, total }, assessments] = await readAll(() => [
    listAccess(actor, { firmId, limit: LINES, offset: (page - 1) * LINES }),
    listAssessments(actor, { firmId }),
  ]);
  const cycles = new Map(assessments.map(({ id, cycle }) => [id, cycle]));
  const finding = total === 0 ? words.logFindingNone : words.logFinding;
  return (
    <FirmFrame firmId={firmId} current="people" place={place}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(finding, locale, { firm: firm.name, n: total })]}
          lede={words.logLede[locale]}
        />
        {total === 0 ? null : (
          <section className="section">
            <AccessTable lines={lines} cycles={cycles} timeZone={firm.timeZone} locale={locale} />
            <AccessPages firmId={firmId} page={page} total={total} size={LINES} shown={lines.length} locale={locale} />
          </section>
        )}
      </div>
    </FirmFrame>
  );
}
