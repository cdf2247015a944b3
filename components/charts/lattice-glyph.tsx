import { type CellId, cellOf, LENSES, PHASES } from "@/lib/instrument";
import type { Reading } from "@/lib/view/charts/reading";
import { ToneShape } from "./tone-mark";

type LatticeGlyphProps = {
  readonly readings: Readonly<Record<CellId, Reading>>;
  readonly size?: number;
  /** The screen-reader text; without it the glyph is decorative. */
  readonly label?: string;
};

/** Sixteen symbols for tables and maps: the marks of the five verdicts, and frames for missing values. */
export function LatticeGlyph({ readings, size = 34, label }: LatticeGlyphProps) {
  const box = { viewBox: "0 0 44 44", width: size, height: size, className: "shrink-0" } as const;
  const squares = LENSES.map((lens, row) =>
    PHASES.map((phase, column) => (
      <Square key={`${phase}.${lens}`} reading={readings[cellOf(phase, lens)]} x={column * 11 + 1} y={row * 11 + 1} />
    )),
  );
  if (label === undefined) {
    return (
      <svg {...box} aria-hidden="true">
        {squares}
      </svg>
    );
  }
  return (
    <svg {...box} role="img" aria-label={label}>
      {squares}
    </svg>
  );
}

const SIDE = 9;

/** One symbol of the glyph: the usual mark of a verdict, a dot for a level alone, a frame for a missing value. */
function Square({ reading, x, y }: { reading: Reading; x: number; y: number }) {
  if (reading.kind === "rated") {
    return (
      <svg x={x} y={y} width={SIDE} height={SIDE} viewBox="0 0 14 14" aria-hidden="true">
        <ToneShape tone={reading.tone} />
      </svg>
    );
  }
  const middle = { cx: x + SIDE / 2, cy: y + SIDE / 2 };
  if (reading.kind === "level") return <circle {...middle} r="1.6" className="fill-l4" />;
  const box = { x: x + 0.5, y: y + 0.5, width: SIDE - 1, height: SIDE - 1 };
  return reading.why === "in-progress" ? (
    <rect {...box} className="fill-band stroke-line-strong" strokeWidth="0.8" />
  ) : (
    <rect {...box} className="fill-none stroke-line-strong" strokeWidth="0.8" strokeDasharray="1.6 1.4" />
  );
}
