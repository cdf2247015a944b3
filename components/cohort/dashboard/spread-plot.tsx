import type { SpreadBin } from "@/lib/benchmark";
import { say, shareInPercent, dashboardWords as w } from "@/lib/i18n";
import { LEVELS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";

export type Spread = {
  readonly id: string;
  readonly name: string;
  readonly bins: readonly SpreadBin[] | undefined;
  readonly quartiles: readonly [number, number, number] | undefined;
  readonly required: readonly [number, number, number] | undefined;
};

const PLOT = { width: 240, height: 132, foot: 30, side: 10 } as const;

const xOf = (level: number): number => PLOT.side + ((level - 1) / 4) * (PLOT.width - 2 * PLOT.side);

/** Bars as wide as their steps and as high as their density; the line of what is required, and the middle half below. */
export function SpreadPlot({ locale, spread }: { readonly locale: Locale; readonly spread: Spread }) {
  const { name, bins = [], required, quartiles } = spread;
  const densities = bins.map(({ from, to, share }) => share / (to - from));
  const most = Math.max(1e-9, ...densities);
  const floor = PLOT.height;
  const rows = bins.map(({ from, to, share }) =>
    say(w.binRow, locale, { from: 1 + from / 4, to: 1 + to / 4, share: shareInPercent(share) }),
  );
  const label = say(w.spreadLabel, locale, {
    name,
    rows: rows.length > 0 ? rows.join("; ") : say(w.tooFewForSpread, locale),
  });
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height + PLOT.foot}`}
      role="img"
      aria-label={label}
      className="mt-2 h-auto w-full max-w-[300px]"
    >
      <title>{label}</title>
      {required === undefined ? null : (
        <rect
          x={xOf(required[0])}
          width={Math.max(1, xOf(required[2]) - xOf(required[0]))}
          y="0"
          height={floor}
          className="fill-band"
        />
      )}
      {bins.map(({ from, to }, at) => {
        const [left, right] = [xOf(1 + from / 4), xOf(1 + to / 4)];
        const height = ((densities[at] ?? 0) / most) * (floor - 14);
        return (
          <rect
            key={from}
            x={left + 0.75}
            width={Math.max(1, right - left - 1.5)}
            y={floor - height}
            height={height}
            className="fill-accent"
          />
        );
      })}
      {required === undefined ? null : (
        <line x1={xOf(required[1])} x2={xOf(required[1])} y1="0" y2={floor} className="stroke-ink" strokeWidth="2" />
      )}
      <path d={`M0 ${floor + 0.5}H${PLOT.width}`} className="stroke-ink-3" />
      {quartiles === undefined ? null : (
        <>
          <path
            d={`M${xOf(quartiles[0])} ${floor + 6}H${xOf(quartiles[2])}`}
            className="stroke-ink-3"
            strokeWidth="3"
          />
          <circle cx={xOf(quartiles[1])} cy={floor + 6} r="3.5" className="fill-surface stroke-ink" strokeWidth="1.5" />
        </>
      )}
      {LEVELS.map((level) => (
        <text key={level} x={xOf(level)} y={floor + 24} textAnchor="middle" className="fill-ink-2 text-[11px]">
          {level}
        </text>
      ))}
    </svg>
  );
}
