import type { SpreadBin } from "@/lib/benchmark";
import { bandInHalves, chartWords, dashboardWords, say, shareInPercent, benchmarkWords as w } from "@/lib/i18n";
import { LEVELS } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { Z_90 } from "@/lib/scoring";
import { figureOf, type PlacedScore, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { TableTwin } from "../charts/twin";
import { bandInWords } from "../cohort/facts";
import { Suppressed } from "../cohort/suppressed";
import { Section } from "../ui/section";

type SpreadProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  /** The firm's own overall level, where it stands in these figures. */
  readonly own: PlacedScore | undefined;
};

type Interval = { readonly low: number; readonly high: number };

const clipped = (level: number): number => Math.min(5, Math.max(1, level));

/** How all participants are spread over the levels, in merged steps, with the firm's own level and its error below. */
export function SpreadSection({ locale, report, own }: SpreadProps) {
  const total = totalOf(report);
  const spread = figureOf(total, "overall")?.spread;
  const bins = spread === undefined || isInsufficient(spread) ? undefined : spread;
  const interval =
    own === undefined
      ? undefined
      : { low: clipped(own.level - Z_90 * own.sem), high: clipped(own.level + Z_90 * own.sem) };
  const reading =
    total === undefined
      ? undefined
      : say(w.spreadReading, locale, { n: bandInWords(total.count, locale), k: report.k });
  return (
    <Section id="spread" title={w.spreadTitle[locale]} reading={reading}>
      {bins === undefined ? (
        <Suppressed>{w.spreadNone[locale]}</Suppressed>
      ) : (
        <>
          <SpreadPlot locale={locale} bins={bins} own={interval} />
          {interval === undefined ? null : (
            <p className="type-small mt-1 text-ink-2">{say(w.ownLevel, locale, { band: bandInHalves(interval) })}</p>
          )}
          <TableTwin
            label={say(chartWords.table, locale)}
            data={{
              caption: w.spreadTitle[locale],
              head: [w.level[locale], w.share[locale]],
              rows: bins.map((bin) => [levelsOf(bin), shareInPercent(bin.share)]),
            }}
          />
        </>
      )}
    </Section>
  );
}

const levelsOf = ({ from, to }: SpreadBin): string => `${1 + from / 4}–${1 + to / 4}`;

const PLOT = { width: 640, height: 150, foot: 44, side: 12 } as const;

const xOf = (level: number): number => PLOT.side + ((level - 1) / 4) * (PLOT.width - 2 * PLOT.side);

type PlotProps = {
  readonly locale: Locale;
  readonly bins: readonly SpreadBin[];
  readonly own: Interval | undefined;
};

/** Bars as wide as their steps and as high as their density. */
function SpreadPlot({ locale, bins, own }: PlotProps) {
  const densities = bins.map(({ from, to, share }) => share / (to - from));
  const most = Math.max(...densities);
  const rows = bins.map(({ from, to, share }) =>
    say(dashboardWords.binRow, locale, { from: 1 + from / 4, to: 1 + to / 4, share: shareInPercent(share) }),
  );
  const label = say(w.spreadLabel, locale, {
    rows: rows.join(locale === "zh" ? "；" : "; "),
    band: own === undefined ? "–" : bandInHalves(own),
  });
  const floor = PLOT.height;
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height + PLOT.foot}`}
      role="img"
      aria-label={label}
      className="h-auto w-full max-w-[44rem]"
    >
      <title>{label}</title>
      {bins.map(({ from, to }, at) => {
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
      })}
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
        <text key={level} x={xOf(level)} y={floor + 36} textAnchor="middle" className="fill-ink-2 text-[14px]">
          {level}
        </text>
      ))}
    </svg>
  );
}
