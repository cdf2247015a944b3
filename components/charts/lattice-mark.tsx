/** Squares of the mark that are filled, as column and row from the lower left: learning climbs to the right. */
const FILLED = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 1],
  [2, 2],
  [3, 2],
] as const;
const LINES = [0, 1, 2, 3] as const;

/** The mark of the product: posts and rails, six steps taken and one ahead. */
export function LatticeMark({ size = 28, mono = false }: { size?: 22 | 28 | 30; mono?: boolean }) {
  const at = (step: number) => 4 + step * 6.6;
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" className="shrink-0">
      {LINES.map((step) => (
        <g key={step} className="stroke-ink-3" strokeWidth="0.75">
          <line x1={at(step)} x2={at(step)} y1="1" y2="27" />
          <line x1="1" x2="27" y1={at(step)} y2={at(step)} />
        </g>
      ))}
      {FILLED.map(([column, row]) => (
        <rect
          key={`${column}-${row}`}
          x={at(column) - 2.4}
          y={at(3 - row) - 2.4}
          width="4.8"
          height="4.8"
          rx="0.6"
          className="fill-ink"
        />
      ))}
      <rect
        x={at(3) - 2.2}
        y={at(0) - 2.2}
        width="4.4"
        height="4.4"
        className={`fill-paper ${mono ? "stroke-ink" : "stroke-hot"}`}
        strokeWidth="1.4"
      />
    </svg>
  );
}
