import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { onceEach } from "@/app/_server/gate/query";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { listAssessments } from "@/db/assessments/assessments";
import { listAccess } from "@/db/consultants/clients";
import type { AccessLine } from "@/lib/clients";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { accessInWords } from "@/lib/view/consultants/access-line";
import { momentInWords } from "@/lib/view/time/firm-time";
import { say, sayNamed, shellWords, engagementWords as words } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ page?: string | string[] }>;
};

const LINES = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.logTitle[await currentLocale()] };
}

/** What consultants looked at, latest first. */
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
            <LogTable lines={lines} cycles={cycles} timeZone={firm.timeZone} locale={locale} />
            <Pages firmId={firmId} page={page} total={total} shown={lines.length} locale={locale} />
          </section>
        )}
      </div>
    </FirmFrame>
  );
}

type LogTableProps = {
  readonly lines: readonly AccessLine[];
  readonly cycles: ReadonlyMap<string, number>;
  readonly timeZone: string;
  readonly locale: Locale;
};

function LogTable({ lines, cycles, timeZone, locale }: LogTableProps) {
  const head = [words.when, words.who, words.what];
  return (
    <ScrollRegion name={words.logTitle[locale]}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{words.logTitle[locale]}</caption>
        <thead>
          <tr className="border-b-2 border-line-strong">
            {head.map((text) => (
              <th key={text.en} scope="col" className="type-small py-2 pr-6 font-medium text-ink-2">
                {text[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-b border-line align-top">
              <td className="numeric py-2 pr-4 sm:pr-6 sm:whitespace-nowrap">
                {momentInWords(line.at, timeZone, locale)}
              </td>
              <td className="min-w-[4.5em] py-2 pr-4 sm:pr-6">{line.consultant ?? words.gone[locale]}</td>
              <td className="py-2">{accessInWords(line, cycles, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type PagesProps = {
  readonly firmId: string;
  readonly page: number;
  readonly total: number;
  readonly shown: number;
  readonly locale: Locale;
};

function Pages({ firmId, page, total, shown, locale }: PagesProps) {
  const from = (page - 1) * LINES + 1;
  const link = (to: number, label: string) => (
    <Link className="link" prefetch={false} href={`${firmPaths.accessLog(firmId)}?page=${to}`}>
      {label}
    </Link>
  );
  return (
    <p className="type-small mt-3 flex flex-wrap gap-x-5 text-ink-2">
      <span>{say(words.logPage, locale, { from, to: from + shown - 1, n: total })}</span>
      {page > 1 ? link(page - 1, words.newer[locale]) : null}
      {from + shown - 1 < total ? link(page + 1, words.older[locale]) : null}
    </p>
  );
}
