import type { PlacedScore } from "@/lib/benchmark";
import { isInsufficient, type Locale } from "@/lib/result";
import { range90 } from "@/lib/scoring";
import { figureOf, type Quartiles, quartilesOf, type SnapshotReport, type SpreadBin, totalOf } from "@/lib/snapshots";
import type { Interval } from "@/lib/stats";
import { bandInWords } from "@/lib/view/cohort-network/bands";
import { chartWords, dashboardWords, say, benchmarkWords as w } from "@/lib/words";
import { bandInTenths, shareInPercent } from "@/lib/words/levels";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";
import { SpreadPlot } from "./spread-plot";

/** The firm's own overall level in these figures; "kept": hidden, because the reader could derive answers from it. */
export type OwnLevel = Pick<PlacedScore, "level" | "sem"> | "kept" | undefined;

type SpreadProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly own: OwnLevel;
};

type Shown = { readonly bins: readonly SpreadBin[] | undefined; readonly quartiles: Quartiles | undefined };

/**
 * The distribution of all participants over the levels, as published, with the firm's own level and its error below.
 */
export function SpreadSection({ locale, report, own }: SpreadProps) {
  const total = totalOf(report);
  const figure = figureOf(total, "overall");
  const spread = figure?.spread;
  const shown: Shown = {
    bins: spread === undefined || isInsufficient(spread) ? undefined : spread,
    quartiles: quartilesOf(figure),
  };
  const interval = own === undefined || own === "kept" ? undefined : range90(own);
  const isShown = shown.bins !== undefined || shown.quartiles !== undefined;
  const facts = { n: total === undefined ? "–" : bandInWords(total.count, locale), k: report.k };
  const reading = [
    ...(isShown ? [say(shown.bins === undefined ? w.middleReading : w.spreadReading, locale, facts)] : []),
    ...(isShown && interval !== undefined ? [w.ownReading[locale]] : []),
    ...(isShown && own === "kept" ? [w.ownKept[locale]] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id="spread" title={w.spreadTitle[locale]} reading={isShown ? reading : undefined}>
      {isShown ? (
        <Picture locale={locale} shown={shown} own={interval} />
      ) : (
        <Suppressed>{say(w.spreadNone, locale, { k: report.k })}</Suppressed>
      )}
    </Section>
  );
}

type PictureProps = { readonly locale: Locale; readonly shown: Shown; readonly own: Interval | undefined };

function Picture({ locale, shown: { bins, quartiles }, own }: PictureProps) {
  const rows =
    bins === undefined
      ? quartileRows(quartiles, locale)
      : bins.map((bin) => [levelsOf(bin), shareInPercent(bin.share)] as const);
  const parts = bins?.map(({ from, to, share }) =>
    say(dashboardWords.binRow, locale, { from: 1 + from / 4, to: 1 + to / 4, share: shareInPercent(share) }),
  );
  const label = say(own === undefined ? w.spreadLabelAlone : w.spreadLabel, locale, {
    rows: parts?.join(locale === "zh" ? "；" : "; ") ?? middleInWords(quartiles, locale),
    band: own === undefined ? "" : bandInTenths(own),
  });
  return (
    <>
      <SpreadPlot label={label} bins={bins} quartiles={quartiles} own={own} />
      {own === undefined ? null : (
        <p className="type-small mt-1 text-ink-2">{say(w.ownLevel, locale, { band: bandInTenths(own) })}</p>
      )}
      <TableTwin
        label={say(chartWords.table, locale)}
        data={{
          caption: w.spreadTitle[locale],
          head: bins === undefined ? [w.quarter[locale], w.level[locale]] : [w.level[locale], w.share[locale]],
          rows,
        }}
      />
    </>
  );
}

const levelsOf = ({ from, to }: SpreadBin): string => `${1 + from / 4}–${1 + to / 4}`;

const quartileRows = (quartiles: Quartiles | undefined, locale: Locale) =>
  [w.lowerQuartile, w.median, w.upperQuartile].map(
    (word, at) => [word[locale], (quartiles?.[at] ?? 0).toFixed(1)] as const,
  );

function middleInWords(quartiles: Quartiles | undefined, locale: Locale): string {
  const [from = 0, median = 0, to = 0] = quartiles ?? [];
  const level = (value: number) => value.toFixed(1);
  return say(w.middleRow, locale, { from: level(from), to: level(to), median: level(median) });
}
