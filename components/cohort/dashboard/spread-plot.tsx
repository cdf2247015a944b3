"use client";

import type { SpreadPlotData } from "@/lib/view/cohort/spread";

const LEVELS = [1, 2, 3, 4, 5] as const;

const PLOT = { width: 240, height: 132, foot: 30, side: 10 } as const;
/** Minimum width of a bin for showing its share above it. */
const SHARE_WIDTH = 30;
/** Height without a distribution, when nothing tall is drawn. */
const BARE_HEIGHT = 26;

const xOf = (level: number): number => PLOT.side + ((level - 1) / 4) * (PLOT.width - 2 * PLOT.side);

/** Distributions next to each other, each with its name and main statement. */
export function SpreadPlots({ spreads }: { readonly spreads: readonly SpreadPlotData[] }) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-4">
      {spreads.map((spread) => (
        <figure key={spread.id} className="flex min-w-0 flex-col break-inside-avoid">
          <figcaption>
            <span className="font-semibold">{spread.name}</span>
            <span className="type-small block text-ink-2">{spread.finding}</span>
          </figcaption>
          <SpreadPlot {...spread} />
        </figure>
      ))}
    </div>
  );
}

/**
 * Bars with the width of their bins and the height of their density; the line of the required level, and the middle
 * half below.
 */
function SpreadPlot({ label, bars, quartiles, required, mean, requiredMean }: SpreadPlotData) {
  const densities = bars.map(([from, to, share]) => share / (to - from));
  const most = Math.max(1e-9, ...densities);
  const floor = bars.length === 0 ? BARE_HEIGHT : PLOT.height;
  const heightOf = (at: number) => ((densities[at] ?? 0) / most) * (floor - 17);
  const line = required?.[1] ?? requiredMean;
  const dot = quartiles?.[1] ?? mean;
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${floor + PLOT.foot}`}
      role="img"
      aria-label={label}
      className="mt-auto h-auto w-full max-w-[300px] pt-2"
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
      <path
        d={bars
          .map(([from, to], at) => {
            const [wide, high] = [Math.max(1, xOf(to) - xOf(from) - 1.5), heightOf(at)];
            return `M${xOf(from) + 0.75} ${floor}v-${high}h${wide}v${high}z`;
          })
          .join("")}
        className="fill-accent"
      />
      {line === undefined ? null : (
        <line x1={xOf(line)} x2={xOf(line)} y1="0" y2={floor} className="stroke-ink" strokeWidth="2" />
      )}
      {bars.map(([from, to, , printed], at) =>
        xOf(to) - xOf(from) < SHARE_WIDTH ? null : (
          <text
            key={from}
            x={(xOf(from) + xOf(to)) / 2}
            y={floor - heightOf(at) - 3}
            textAnchor="middle"
            className="fill-ink text-[13px]"
          >
            {printed}
          </text>
        ),
      )}
      <path d={`M0 ${floor + 0.5}H${PLOT.width}`} className="stroke-ink-3" />
      {quartiles === undefined ? null : (
        <path d={`M${xOf(quartiles[0])} ${floor + 6}H${xOf(quartiles[2])}`} className="stroke-ink-3" strokeWidth="3" />
      )}
      {dot === undefined ? null : (
        <circle cx={xOf(dot)} cy={floor + 6} r="3.5" className="fill-surface stroke-ink" strokeWidth="1.5" />
      )}
      {LEVELS.map((level) => (
        <text key={level} x={xOf(level)} y={floor + 24} textAnchor="middle" className="fill-ink-2 text-[13px]">
          {level}
        </text>
      ))}
    </svg>
  );
}
