import { LEVELS } from "@/lib/instrument";
import type { Quartiles, SpreadBin } from "@/lib/snapshots";
import type { Interval } from "@/lib/stats";

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
export function SpreadPlot({ label, bins, quartiles, own }: PlotProps) {
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
