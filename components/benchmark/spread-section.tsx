import type { PlacedScore } from "@/lib/benchmark";
import { LEVELS } from "@/lib/instrument";
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

const PLOT = { width: 400, foot: 40, side: 10 } as const;
const HEIGHTS = { bins: 110, middle: 46 } as const;

const xOf = (level: number): number => PLOT.side + ((level - 1) / 4) * (PLOT.width - 2 * PLOT.side);

type PlotProps = {
  readonly label: string;
  /** Merged bins of a quarter level, or undefined if bins would reveal too much and only quartiles are shown. */
  readonly bins: readonly SpreadBin[] | undefined;
  readonly quartiles: Quartiles | undefined;
  readonly own: Interval | undefined;
};

/** The distribution of participants over the five levels, and below it the possible range of the firm itself. */
function SpreadPlot({ label, bins, quartiles, own }: PlotProps) {
  const floor = bins === undefined ? HEIGHTS.middle : HEIGHTS.bins;
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${floor + PLOT.foot}`}
      role="img"
      aria-label={label}
      className="h-auto w-full max-w-[32rem]"
    >
      <title>{label}</title>
      {bins === undefined ? <Middle quartiles={quartiles} floor={floor} /> : <Bars bins={bins} floor={floor} />}
      <path d={`M0 ${floor + 0.5}H${PLOT.width}`} className="stroke-ink-3" />
      {own === undefined ? null : (
        <>
          <path d={`M${xOf(own.low)} ${floor + 10}H${xOf(own.high)}`} className="stroke-l5" strokeWidth="6" />
          <path
            d={`M${xOf(own.low)} 0V${floor + 10}M${xOf(own.high)} 0V${floor + 10}`}
            className="stroke-l5"
            strokeDasharray="3 3"
          />
        </>
      )}
      {LEVELS.map((level) => (
        <text key={level} x={xOf(level)} y={floor + 34} textAnchor="middle" className="fill-ink-2 text-[13px]">
          {level}
        </text>
      ))}
    </svg>
  );
}

/** Bars with the width of their bins and the height of their density. */
function Bars({ bins, floor }: { readonly bins: readonly SpreadBin[]; readonly floor: number }) {
  const densities = bins.map(({ from, to, share }) => share / (to - from));
  const most = Math.max(...densities);
  return bins.map(({ from, to }, at) => {
    const [left, right] = [xOf(1 + from / 4), xOf(1 + to / 4)];
    const height = ((densities[at] ?? 0) / most) * (floor - 10);
    return (
      <rect
        key={from}
        x={left + 1}
        width={Math.max(1, right - left - 2)}
        y={floor - height}
        height={height}
        className="fill-l2"
      />
    );
  });
}

function Middle({ quartiles, floor }: { readonly quartiles: Quartiles | undefined; readonly floor: number }) {
  if (quartiles === undefined) return null;
  const [lower, median, upper] = quartiles.map(xOf);
  return (
    <>
      <rect
        x={lower}
        width={Math.max(2, (upper ?? 0) - (lower ?? 0))}
        y={floor - 32}
        height="22"
        rx="2"
        className="fill-l2"
      />
      <path d={`M${median} ${floor - 38}V${floor - 4}`} className="stroke-ink" strokeWidth="2" />
    </>
  );
}
