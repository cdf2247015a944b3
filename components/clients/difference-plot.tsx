/** One rating: the mean of both sides, and the first minus the second. */
type DifferenceDot = { readonly key: string; readonly mean: number; readonly difference: number };

type Ends = { readonly low: number; readonly high: number };

type DifferencePlotProps = {
  readonly label: string;
  readonly dots: readonly DifferenceDot[];
  readonly bias: number;
  readonly biasInterval: Ends;
  readonly limits: Ends;
  /** Drawn only if the difference depends on the level. */
  readonly slope: { readonly perLevel: number; readonly at: number } | undefined;
  readonly words: { readonly mean: string; readonly difference: string };
  /** Formats a number of levels with its sign. */
  readonly tell: (levels: number) => string;
};

const HEIGHT = 356;
/** The name of the axis has its own line above the drawing, so that it hides no dot. */
const [LEFT, TOP, BOTTOM] = [40, 32, 44];
/** Space for the figures of the lines. */
const RIGHT = 60;
/** Drawn in two sizes, so that letters have the same size on a phone and on a desktop. */
const SIZES = [
  { width: 340, className: "sm:hidden print:hidden" },
  { width: 640, className: "hidden sm:block print:block" },
] as const;

/** The Bland–Altman plot: differences over means, with the mean difference and the 95 % limits. */
export function DifferencePlot(props: DifferencePlotProps) {
  return SIZES.map((size) => <Drawing key={size.width} {...props} {...size} />);
}

type DrawingProps = DifferencePlotProps & { readonly width: number; readonly className: string };

function Drawing({ label, dots, bias, biasInterval, limits, slope, words, tell, width, className }: DrawingProps) {
  const means = dots.map(({ mean }) => mean);
  const [from, to] = [Math.floor(Math.min(...means) * 2) / 2, Math.ceil(Math.max(...means) * 2) / 2];
  const ends = Math.max(1, ...dots.map((dot) => Math.abs(dot.difference)), Math.abs(limits.low), Math.abs(limits.high));
  const reach = Math.ceil(ends * 2) / 2;
  const [low, high] = from === to ? [from - 0.5, to + 0.5] : [from, to];
  const x = (mean: number) => LEFT + ((mean - low) / (high - low)) * (width - LEFT - RIGHT);
  const y = (difference: number) => TOP + ((reach - difference) / (2 * reach)) * (HEIGHT - TOP - BOTTOM);
  const right = width - RIGHT;
  const line = { x1: LEFT, x2: right } as const;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`} className={`h-auto w-full ${className}`}>
      <rect
        x={LEFT}
        width={right - LEFT}
        y={y(biasInterval.high)}
        height={Math.max(1, y(biasInterval.low) - y(biasInterval.high))}
        className="fill-accent-soft"
      />
      <Axes {...{ low, high, reach, x, y, right, words }} />
      <line {...line} y1={y(bias)} y2={y(bias)} className="stroke-l5" strokeWidth="2" />
      <EndLabel x={right} y={y(bias)} text={tell(bias)} bold />
      {[limits.low, limits.high].map((limit) => (
        <g key={limit}>
          <line {...line} y1={y(limit)} y2={y(limit)} className="stroke-ink-2" strokeDasharray="5 4" />
          <EndLabel x={right} y={y(limit)} text={tell(limit)} />
        </g>
      ))}
      {slope === undefined ? null : (
        <line
          {...line}
          y1={y(bias + slope.perLevel * (low - slope.at))}
          y2={y(bias + slope.perLevel * (high - slope.at))}
          className="stroke-l4"
          strokeWidth="1.5"
          strokeDasharray="1 4"
          strokeLinecap="round"
        />
      )}
      {dots.map((dot) => (
        <circle key={dot.key} cx={x(dot.mean)} cy={y(dot.difference)} r="4.5" className="fill-l5 stroke-surface" />
      ))}
    </svg>
  );
}

const EndLabel = ({ x, y, text, bold = false }: { x: number; y: number; text: string; bold?: boolean }) => (
  <text x={x + 8} y={y + 4} className={`numeric text-[13px] ${bold ? "fill-ink font-semibold" : "fill-ink-2"}`}>
    {text}
  </text>
);

type AxesProps = {
  readonly low: number;
  readonly high: number;
  readonly reach: number;
  readonly x: (mean: number) => number;
  readonly y: (difference: number) => number;
  readonly right: number;
  readonly words: DifferencePlotProps["words"];
};

function Axes({ low, high, reach, x, y, right, words }: AxesProps) {
  const steps = high - low > 2 ? 1 : 0.5;
  const means = Array.from({ length: Math.floor((high - low) / steps) + 1 }, (_, at) => low + at * steps);
  const differences = Array.from({ length: 2 * Math.floor(reach) + 1 }, (_, at) => at - Math.floor(reach));
  return (
    <g className="text-[12px]">
      {differences.map((difference) => (
        <g key={difference}>
          <line
            x1={LEFT}
            x2={right}
            y1={y(difference)}
            y2={y(difference)}
            className={difference === 0 ? "stroke-line-strong" : "stroke-line"}
            strokeWidth={difference === 0 ? 1.5 : 1}
          />
          <text x={LEFT - 8} y={y(difference) + 4} textAnchor="end" className="numeric fill-ink-2">
            {`${difference > 0 ? "+" : difference < 0 ? "−" : ""}${Math.abs(difference)}`}
          </text>
        </g>
      ))}
      {means.map((mean) => (
        <text key={mean} x={x(mean)} y={HEIGHT - BOTTOM + 18} textAnchor="middle" className="numeric fill-ink-2">
          {mean}
        </text>
      ))}
      <text x={LEFT} y={HEIGHT - 6} className="fill-ink-2">
        {`${words.mean} →`}
      </text>
      <text x={LEFT + 6} y={14} className="fill-ink-2">
        {`↑ ${words.difference}`}
      </text>
    </g>
  );
}
