import type { Band } from "@/lib/rating";

/** The scale starts here; a range below is cut with an arrow. Source: ui 5.3. */
const START = 40;
const CUTS = [
  { letter: "E", from: 40, to: 50, fill: "fill-l1" },
  { letter: "D", from: 50, to: 65, fill: "fill-l2" },
  { letter: "C", from: 65, to: 80, fill: "fill-l3" },
  { letter: "B", from: 80, to: 90, fill: "fill-l4" },
  { letter: "A", from: 90, to: 100, fill: "fill-l5" },
] as const satisfies readonly { letter: Band; from: number; to: number; fill: string }[];

type FitRange = Readonly<Record<"p05" | "p25" | "p75" | "p95", number>>;
type FitScaleProps = {
  /** What the whole says, for a screen reader. */
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly range: FitRange }[];
};

const percent = (points: number): string => `${((Math.max(START, points) - START) / (100 - START)) * 100}%`;
const span = (from: number, to: number): string =>
  `${((Math.max(START, to) - Math.max(START, from)) / (100 - START)) * 100}%`;

/** How good the rating is and how sure: letters over their cuts, a thin and a thick range a row, and no point. */
export function FitScale({ label, rows }: FitScaleProps) {
  const height = 44 + rows.length * 30;
  return (
    <svg width="100%" height={height} role="img" aria-label={label} className="block overflow-visible">
      {CUTS.map(({ letter, from, to, fill }) => (
        <g key={letter}>
          <text x={percent((from + to) / 2)} y="13" textAnchor="middle" className="fill-ink text-[13px] font-semibold">
            {letter}
          </text>
          <rect x={percent(from)} width={span(from, to)} y="21" height="6" className={fill} />
          <line x1={percent(from)} x2={percent(from)} y1="27" y2={height} className="stroke-line" />
        </g>
      ))}
      <line x1="100%" x2="100%" y1="27" y2={height} className="stroke-line" />
      {rows.map(({ name, range }, index) => (
        <Row key={name} name={name} range={range} y={44 + index * 30} />
      ))}
    </svg>
  );
}

function Row({ name, range, y }: { name: string; range: FitRange; y: number }) {
  const { p05, p25, p75, p95 } = range;
  return (
    <>
      <text x="0" y={y} className="fill-ink-2 stroke-surface text-[12px] [paint-order:stroke]" strokeWidth="4">
        {name}
      </text>
      <rect x={percent(p05)} width={span(p05, p95)} y={y + 7} height="5" className="fill-l3" />
      <rect x={percent(p25)} width={span(p25, p75)} y={y + 4} height="11" className="fill-l5" />
      {p05 < START ? (
        <path d={`M6 ${y + 3.5}L0 ${y + 9.5}L6 ${y + 15.5}`} className="fill-none stroke-ink" strokeWidth="2" />
      ) : null}
    </>
  );
}
