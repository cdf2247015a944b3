/** Filled squares of the logo, as column and row from the lower left; they rise to the right, like learning. */
const FILLED = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 1],
  [2, 2],
  [3, 2],
] as const;

const at = (step: number): number => 4 + step * 6.6;
const short = (length: number): string => String(Number(length.toFixed(1)));

/** One path for all lines and one for all squares, because the logo is on every page more than once. */
const RAILS = [0, 1, 2, 3].map((step) => `M${short(at(step))} 1v26M1 ${short(at(step))}h26`).join("");
const STEPS = FILLED.map(([column, row]) => stepAt(at(column) - 2.4, at(3 - row) - 2.4)).join("");

/** A square of 4.8 with a corner radius of 0.6. */
function stepAt(x: number, y: number): string {
  return `M${short(x + 0.6)} ${short(y)}h3.6l.6.6v3.6l-.6.6h-3.6l-.6-.6v-3.6z`;
}

/** The logo of the product: a lattice with six filled squares and one open. */
export function LatticeMark({ size }: { size: 22 | 28 | 30 }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" className="shrink-0">
      <path d={RAILS} className="stroke-ink-3" strokeWidth="0.75" />
      <path d={STEPS} className="fill-ink" />
      <path d="M21.6 1.8h4.4v4.4h-4.4z" className="fill-paper stroke-hot" strokeWidth="1.4" />
    </svg>
  );
}
