import type { Locale } from "@/lib/result";
import { pairOf, type Silence, type SnapshotDimension, type SnapshotReport, setOf, totalOf } from "@/lib/snapshots";
import { CUT_TITLES, cutTable, drawnSet, LINES_UNDRAWN, linesOfCut, type PartLink } from "@/lib/view/cohort/cuts";
import { dateInWords, joinSentences, say, silenceWords, dashboardWords as w } from "@/lib/words";
import { PageLink } from "../../shell/page-link";
import { Section } from "../../ui/section";
import { Suppressed } from "../../ui/suppressed";
import { CardColumns, type ColumnCard } from "./card-columns";
import { ChangeSection } from "./change-section";
import { CutTable } from "./cut-table";
import { SpreadSection } from "./spread-section";

type FiguresPartProps = {
  readonly locale: Locale;
  readonly snapshot: { readonly day: string; readonly report: SnapshotReport } | undefined;
  /** Why the latest attempt to publish figures failed, if none are shown. */
  readonly silence: Silence | undefined;
  readonly parts: ReadonlyMap<string, PartLink>;
  /** Minimum number of firms behind a figure. */
  readonly k: number;
  readonly figuresHref: string;
  /** Cards between the figures by aspect and those by kind of firm. */
  readonly cards: readonly ColumnCard[];
};

/**
 * All figures that combine firms without naming them. They come from the last published set; nothing is computed live.
 */
export function FiguresPart({ locale, snapshot, silence, parts, k, figuresHref, cards }: FiguresPartProps) {
  if (snapshot === undefined || totalOf(snapshot.report) === undefined) {
    return (
      <>
        <Section
          id="figures"
          title={say(w.nothingFrozen, locale)}
          reading={say(silence === undefined ? w.nothingFrozenHint : silenceWords[silence], locale, { k })}
        >
          <PageLink href={figuresHref}>{say(w.figuresTitle, locale)}</PageLink>
        </Section>
        <CardColumns cards={cards} />
      </>
    );
  }
  const { report, day } = snapshot;
  return (
    <>
      <SpreadSection locale={locale} report={report} of="lenses" />
      <SpreadSection locale={locale} report={report} of="phases" />
      <CardColumns cards={[...cards, ...cutCards({ locale, ...snapshot, parts })]} />
      <footer className="type-small flex flex-wrap justify-between gap-x-8 gap-y-1 border-t border-line-2 pt-4 text-ink-2">
        <p>
          <PageLink href={figuresHref}>{say(w.frozenOn, locale, { date: dateInWords(day, locale), k })}</PageLink>
        </p>
        <p>{joinSentences([say(w.participants, locale), say(w.seesFewer, locale)], locale)}</p>
      </footer>
    </>
  );
}

const CUTS: readonly SnapshotDimension[] = ["mode", "size", "industry", "part", "stay"];

type CutFacts = NonNullable<FiguresPartProps["snapshot"]> & Pick<FiguresPartProps, "locale" | "parts">;

/** Means by kind of firm, and changes since the last result. */
function cutCards({ locale, report, parts }: CutFacts): readonly ColumnCard[] {
  const cuts = CUTS.map((dimension) => ({
    id: dimension,
    lines: linesOfCut(report, dimension),
    content: (
      <CutSection locale={locale} report={report} dimension={dimension} {...(dimension === "part" && { parts })} />
    ),
  }));
  const change = {
    id: "change",
    lines: pairOf(report) === undefined ? LINES_UNDRAWN : 24,
    content: <ChangeSection locale={locale} report={report} />,
  };
  const all = [...cuts.filter(({ lines }) => lines > 0), change];
  // cards with only a line come last, to balance the two columns
  return [...all.filter(({ lines }) => lines > LINES_UNDRAWN), ...all.filter(({ lines }) => lines <= LINES_UNDRAWN)];
}

type CutProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: SnapshotDimension;
  readonly parts?: ReadonlyMap<string, PartLink>;
};

/**
 * Mean levels by one way of grouping firms. A withheld mean shows its reason; "no firm" and "too few firms" look the
 * same.
 */
function CutSection({ locale, report, dimension, parts = new Map() }: CutProps) {
  if (setOf(report, dimension) === undefined) return null;
  const set = drawnSet(report, dimension, locale);
  const title = say(CUT_TITLES[dimension], locale);
  if (typeof set === "string") {
    return (
      <Section id={dimension} title={title}>
        <Suppressed>{set}</Suppressed>
      </Section>
    );
  }
  const reading = [
    say(w.cutReading, locale, { k: report.k }),
    ...(dimension === "mode" ? [say(w.modeReading, locale)] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id={dimension} title={title} reading={reading}>
      <CutTable {...cutTable({ locale, report, set, dimension, parts })} />
    </Section>
  );
}
