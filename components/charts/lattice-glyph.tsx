import { type CellId, cellOf, LENSES, PHASES } from "@/lib/instrument";
import type { Reading } from "@/lib/view/charts/reading";

type LatticeGlyphProps = {
  readonly readings: Readonly<Record<CellId, Reading>>;
  readonly size?: number;
  /** Said by a screen reader; without it the glyph is decoration beside words. */
  readonly label?: string;
};

/** Sixteen squares for tables and maps: solid met, half unclear, open hot short, dashed not there yet. */
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

function Square({ reading, x, y }: { reading: Reading; x: number; y: number }) {
  const box = { x: x + 0.5, y: y + 0.5, width: SIDE - 1, height: SIDE - 1 };
  if (reading.kind === "absent") {
    return reading.why === "in-progress" ? (
      <rect {...box} className="fill-band stroke-line-strong" strokeWidth="0.8" />
    ) : (
      <rect {...box} className="fill-none stroke-line-strong" strokeWidth="0.8" strokeDasharray="1.6 1.4" />
    );
  }
  if (reading.kind === "level") return <rect {...box} className="fill-l2 stroke-l4" strokeWidth="0.8" />;
  switch (reading.verdict) {
    case "meets":
      return <rect x={x} y={y} width={SIDE} height={SIDE} className="fill-l4" />;
    case "unclear":
      return (
        <>
          <rect {...box} className="fill-surface stroke-l4" strokeWidth="0.8" />
          <path d={`M${x} ${y + SIDE}h${SIDE}v${-SIDE}Z`} className="fill-l3" />
        </>
      );
    case "short":
      return <rect {...box} className="fill-surface stroke-hot" strokeWidth="1.4" />;
  }
}
