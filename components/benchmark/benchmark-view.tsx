import type { ReactNode } from "react";
import type { BenchmarkCohort, DatedReading } from "@/lib/benchmark";
import { MODES, type Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { cycleOfStand, reportSize, type SnapshotReport, standOf } from "@/lib/snapshots";
import { groupInWords, type PlacedFirm, placeInWords, placeSentence } from "@/lib/view/benchmark/facts";
import { dayInWords } from "@/lib/view/time/firm-time";
import { benchmarkFindings, joinSentences, placeSilenceWords, say, sayNamed, benchmarkWords as w } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { FindingHeader } from "../ui/finding-header";
import { Notice } from "../ui/notice";
import { Suppressed } from "../ui/suppressed";
import { AboutSection } from "./about-section";
import { GroupSection } from "./group-section";
import { HistorySection } from "./history-section";
import { PlaceSection } from "./place-section";
import { type OwnLevel, SpreadSection } from "./spread-section";
import { StrataSection } from "./strata-section";

/** The figures of a cohort for one firm, its places in them, and the results they are based on. */
type Benchmark = {
  readonly cohorts: readonly BenchmarkCohort[];
  readonly cohort: BenchmarkCohort | undefined;
  readonly readings: readonly DatedReading[];
  readonly snapshot: { readonly report: SnapshotReport } | undefined;
  readonly own: OwnLevel;
  readonly results: readonly {
    readonly assessmentId: string;
    readonly revision: number;
    readonly figures: Readonly<Record<Mode, number | null>> & { readonly cycle: number };
  }[];
  readonly versions: { readonly instrument: string; readonly kernel: string; readonly errors: string } | undefined;
};

type BenchmarkFirm = {
  readonly name: string;
  readonly timeZone: string;
  readonly employees: number | null;
};

type ViewProps = {
  readonly locale: Locale;
  readonly benchmark: Benchmark;
  readonly firm: BenchmarkFirm;
  readonly href: string;
  /** What people of a firm without a cohort can do. */
  readonly join?: ReactNode;
};

/** The firm's place among participants, or why it is not shown; the same for the firm and its consultant. */
export function BenchmarkView(props: ViewProps) {
  const { locale, benchmark, firm, href, join } = props;
  const { cohort, cohorts } = benchmark;
  if (cohort === undefined) {
    return (
      <FindingHeader
        finding={[sayNamed(w.noCohort, locale, { firm: firm.name })]}
        lede={w.noCohortText[locale]}
        action={join}
      />
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <Heading {...props} cohort={cohort} />
      {cohorts.length < 2 ? null : <Cohorts locale={locale} cohorts={cohorts} current={cohort} href={href} />}
      {cohort.isChecked || cohort.publishedAt === null ? null : <Figures {...props} cohort={cohort} />}
    </div>
  );
}

type PartProps = ViewProps & { readonly cohort: BenchmarkCohort };

/**
 * The latest known place of the firm among participants. Newer figures may contain none, because it would reveal too
 * much.
 */
const placedOf = ({ readings }: Benchmark): (DatedReading & { readonly reading: PlacedFirm }) | undefined =>
  readings.find((one): one is DatedReading & { readonly reading: PlacedFirm } => one.reading.kind === "placed");

function Heading({ locale, benchmark, firm, href, cohort }: PartProps) {
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const named = { firm: firm.name, cohort: cohort.name[locale] };
  if (cohort.isChecked) {
    const again = (
      <a className="button" href={href}>
        {w.reload[locale]}
      </a>
    );
    return <FindingHeader finding={[w.checked[locale]]} lede={w.checkedText[locale]} action={again} />;
  }
  if (cohort.publishedAt === null) {
    return <FindingHeader finding={[sayNamed(w.noSnapshot, locale, named)]} lede={w.noSnapshotText[locale]} />;
  }
  const placed = placedOf(benchmark);
  const date = day(placed?.at ?? cohort.publishedAt);
  const lede = joinSentences(
    [sayNamed(w.lede, locale, { ...named, date }), ...(cohort.isAbove ? [w.above[locale]] : [])],
    locale,
  );
  if (placed !== undefined) {
    const { reading } = placed;
    const finding = benchmarkFindings[reading.scores.overall.place];
    const said = sayNamed(finding, locale, { ...named, group: groupInWords(reading, locale) });
    const more = placeSentence(reading.scores.overall, locale);
    return <FindingHeader finding={[said]} lede={`${more}${locale === "zh" ? "" : " "}${lede}`} />;
  }
  if (cohort.place === "blind") return <FindingHeader finding={[w.blind[locale]]} lede={w.blindText[locale]} />;
  if (cohort.place === "closed") return <FindingHeader finding={[w.closed[locale]]} lede={w.closedText[locale]} />;
  const [kept] = benchmark.readings;
  if (kept?.reading.kind === "withheld") {
    const reason = say(placeSilenceWords[kept.reading.reason], locale, { k: cohort.k });
    const finding = sayNamed(w.findingNone, locale, named);
    return <FindingHeader finding={[finding]} lede={`${reason}${locale === "zh" ? "" : " "}${lede}`} />;
  }
  return <FindingHeader finding={[sayNamed(w.notIn, locale, { ...named, date })]} lede={w.notInText[locale]} />;
}

type CohortsProps = {
  readonly locale: Locale;
  readonly cohorts: readonly BenchmarkCohort[];
  readonly current: BenchmarkCohort;
  readonly href: string;
};

function Cohorts({ locale, cohorts, current, href }: CohortsProps) {
  return (
    <nav aria-label={w.cohorts[locale]} className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {cohorts.map(({ cohortId, name }) => (
          <li key={cohortId}>
            {cohortId === current.cohortId ? (
              <strong aria-current="true" className="font-semibold">
                {name[locale]}
              </strong>
            ) : (
              <PageLink href={`${href}?cohort=${cohortId}`}>{name[locale]}</PageLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Figures({ locale, benchmark, firm, cohort }: PartProps) {
  const { snapshot, readings, results } = benchmark;
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const placed = placedOf(benchmark);
  const result = results.find(({ assessmentId }) => assessmentId === placed?.assessmentId);
  const own = {
    size: firm.employees === null ? undefined : reportSize(firm.employees),
    mode: result === undefined ? undefined : MODES.reduce(larger(result.figures)),
  };
  return (
    <>
      <Notices locale={locale} benchmark={benchmark} firm={firm} cohort={cohort} />
      {placed === undefined ? null : (
        <>
          <PlaceSection locale={locale} placed={placed.reading} />
          <GroupSection locale={locale} placed={placed.reading} />
        </>
      )}
      {snapshot === undefined ? (
        <Suppressed>{w.notPublished[locale]}</Suppressed>
      ) : (
        <>
          <SpreadSection locale={locale} report={snapshot.report} own={benchmark.own} />
          <div className="grid grid-cols-1 gap-5 xl:grid-cols-2 print:grid-cols-2">
            <StrataSection locale={locale} report={snapshot.report} dimension="mode" own={own.mode} />
            <StrataSection locale={locale} report={snapshot.report} dimension="size" own={own.size} />
          </div>
        </>
      )}
      {readings.length < 2 ? null : (
        <HistorySection locale={locale} rows={readings.map((one) => historyRow(one, { cohort, locale, day }))} />
      )}
      <AboutSection
        locale={locale}
        date={day(placed?.at ?? cohort.publishedAt ?? new Date())}
        k={cohort.k}
        versions={benchmark.versions}
      />
    </>
  );
}

/**
 * Picks the type of relationship with the larger share of sales; of two equal ones the first, as in the grouping of
 * figures.
 */
const larger =
  (figures: Readonly<Record<Mode, number | null>>) =>
  (most: Mode, mode: Mode): Mode =>
    (figures[mode] ?? 0) > (figures[most] ?? 0) ? mode : most;

/** Notes if the place is older than the figures, or the result newer than both. */
function Notices({ locale, benchmark, firm, cohort }: Pick<PartProps, "locale" | "benchmark" | "firm" | "cohort">) {
  const { readings, results } = benchmark;
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const placed = placedOf(benchmark);
  const [first] = readings;
  const [latest] = results;
  const later = first !== undefined && first.reading.kind === "withheld" ? first : undefined;
  const isNewer =
    placed !== undefined &&
    latest !== undefined &&
    standOf({ cycle: latest.figures.cycle, revision: latest.revision }) !== first?.stand &&
    cohort.place === "open";
  const kept =
    placed === undefined || later?.reading.kind !== "withheld"
      ? undefined
      : say(w.kept, locale, {
          date: day(placed.at),
          later: day(later.at),
          reason: say(placeSilenceWords[later.reading.reason], locale, { k: cohort.k }),
        });
  return (
    <>
      {kept === undefined ? null : <Notice tone="info" title={kept} />}
      {isNewer ? <Notice tone="info" title={say(w.newer, locale, { year: latest.figures.cycle })} /> : null}
    </>
  );
}

type RowWords = { readonly cohort: BenchmarkCohort; readonly locale: Locale; readonly day: (at: Date) => string };

function historyRow({ at, stand, reading }: DatedReading, { cohort, locale, day }: RowWords) {
  const row = { date: day(at), cycle: cycleOfStand(stand) };
  if (reading.kind === "withheld") {
    return { ...row, place: say(placeSilenceWords[reading.reason], locale, { k: cohort.k }), range: "–" };
  }
  const { overall } = reading.scores;
  return {
    ...row,
    place: placeInWords(overall, locale),
    range: say(w.range, locale, { low: overall.low, high: overall.high }),
  };
}
