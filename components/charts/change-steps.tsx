import { scaleLinear } from "d3-scale";

type FitPoint = { readonly year: string; readonly fit: number; readonly low: number; readonly high: number };
type ChangeStep = { readonly name: string; readonly points: number };

type ChangeStepsProps = {
  /** The meaning of the chart, for a screen reader. */
  readonly label: string;
  readonly before: FitPoint;
  readonly after: FitPoint;
  readonly capability: ChangeStep;
  /** A requirement that lowered the fit is drawn in the warning colour. */
  readonly requirement: ChangeStep;
};

const HEIGHT = 190;
const TOP = 26;
const ROW = { before: 52, capability: 88, requirement: 122, after: 164 } as const;

/**
 * What changed the fit: the old points with their range, two components that add up, and the new points with their
 * range.
 */
export function ChangeSteps({ label, before, after, capability, requirement }: ChangeStepsProps) {
  const middle = before.fit + capability.points;
  const lowest = Math.min(before.low, after.low, before.fit, after.fit, middle);
  const highest = Math.max(100, before.fit, after.fit, middle);
  const from = Math.max(0, Math.floor(lowest / 10) * 10);
  const axis = scaleLinear([from, highest], [3, 97]);
  const at = (points: number): string => `${Math.min(97, Math.max(3, axis(points)))}%`;
  const ticks = axis.ticks(5);
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={TOP} y2={HEIGHT - 6} className="stroke-line" />
          <text x={at(tick)} y="14" textAnchor="middle" className="fill-ink-2 text-[12px]">
            {tick}
          </text>
        </g>
      ))}
      <Between x={at(before.fit)} from={ROW.before} to={ROW.capability} />
      <Between x={at(middle)} from={ROW.capability} to={ROW.requirement} />
      <Between x={at(after.fit)} from={ROW.requirement} to={ROW.after} />
      <Point point={before} y={ROW.before} at={at} hollow />
      <Step step={capability} from={before.fit} y={ROW.capability} at={at} tone="l4" />
      <Step step={requirement} from={middle} y={ROW.requirement} at={at} tone={requirement.points < 0 ? "hot" : "l4"} />
      <Point point={after} y={ROW.after} at={at} />
    </svg>
  );
}

type At = (points: number) => string;

function Between({ x, from, to }: { x: string; from: number; to: number }) {
  return <line x1={x} x2={x} y1={from} y2={to} className="stroke-line-strong" strokeDasharray="1 3" strokeWidth="1" />;
}

function Point({ point, y, at, hollow = false }: { point: FitPoint; y: number; at: At; hollow?: boolean }) {
  return (
    <g>
      <line x1={at(point.low)} x2={at(point.high)} y1={y} y2={y} className="stroke-l3" strokeWidth="2.5" />
      <circle
        cx={at(point.fit)}
        cy={y}
        r="6"
        className={hollow ? "fill-surface stroke-l5" : "fill-l5 stroke-l5"}
        strokeWidth="2"
      />
      <text
        x={at(point.fit)}
        y={y - 12}
        textAnchor="middle"
        className="fill-ink stroke-surface text-[12px] font-semibold [paint-order:stroke]"
        strokeWidth="4"
      >
        {point.year}
      </text>
    </g>
  );
}

const TONES = {
  l4: { line: "stroke-l4", text: "fill-ink" },
  hot: { line: "stroke-hot", text: "fill-ink" },
} as const;

function Step({ step, from, y, at, tone }: { step: ChangeStep; from: number; y: number; at: At; tone: "l4" | "hot" }) {
  const to = from + step.points;
  const right = step.points >= 0;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return (
    <g>
      <line x1={at(low)} x2={at(high)} y1={y} y2={y} className={TONES[tone].line} strokeWidth="2.5" />
      <svg x={at(to)} y={y} aria-hidden="true" className="overflow-visible">
        <path
          d={right ? "M-7 -5L0 0L-7 5" : "M7 -5L0 0L7 5"}
          className={`fill-none ${TONES[tone].line}`}
          strokeWidth="2.5"
        />
        <text
          x={right ? 8 : -8}
          y="4"
          textAnchor={right ? "start" : "end"}
          className={`${TONES[tone].text} stroke-surface text-[12px] [paint-order:stroke]`}
          strokeWidth="4"
        >
          {step.name}
        </text>
      </svg>
    </g>
  );
}
