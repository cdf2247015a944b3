import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { AccessPages, AccessTable } from "@/components/consultants/access-log";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAssessments } from "@/db/assessments/assessments";
import { listAccess } from "@/db/consultants/clients";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { say, sayNamed, shellWords, engagementWords as words } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ page?: string | string[] }>;
};

const LINES = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.logTitle[await currentLocale()] };
}

/** What consultants viewed, latest first. */
export default async function AccessLogPage({ params, searchParams }: Props) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const firmId = requireId((await params).firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const place = (
    <>
      <Link className="link" prefetch={false} href={firmPaths.people(firmId)}>
        {say(shellWords.people, locale)}
      </Link>
      {" / "}
      {words.logTitle[locale]}
    </>
  );
  if (!can(actor, "engagement.read", firm)) {
    return (
      <FirmFrame actor={actor} firmId={firmId} current="people" place={words.logTitle[locale]}>
        <h1 className="type-finding mb-5">{words.logTitle[locale]}</h1>
        <Notice tone="info" title={words.logManagersOnly[locale]} />
      </FirmFrame>
    );
  }
  const page = z.coerce.number().int().min(1).max(100_000).catch(1).parse(query.page);
  const [{ lines, total }, assessments] = await withFreshSession(() =>
    Promise.all([
      listAccess(actor, { firmId, limit: LINES, offset: (page - 1) * LINES }),
      listAssessments(actor, { firmId }),
    ]),
  );
  const cycles = new Map(assessments.map(({ id, cycle }) => [id, cycle]));
  const finding = total === 0 ? words.logFindingNone : words.logFinding;
  return (
    <FirmFrame actor={actor} firmId={firmId} current="people" place={place}>
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
