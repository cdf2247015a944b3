import type { Stratum } from "@/lib/instrument";
import { LevelHead, LevelLines, levelPercent } from "./level-axis";

/** One mark on the axis: hollow or solid, or a specific shape for a group. */
type PairMark = { readonly key: string; readonly level: number; readonly look: MarkLook };
type MarkLook = "hollow" | "solid" | Stratum;
type PairRow = {
  readonly name: string;
  readonly marks: readonly PairMark[];
  /** Shown next to the marks if they coincide, or differ beyond chance. */
  readonly note?: string;
};

const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;

/**
 * Several marks on one axis of levels, one row per phase: levels as answered and as supported by records, or one mark
 * per group.
 */
export function PairPlot({ label, rows }: { label: string; rows: readonly PairRow[] }) {
  return (
    <div role="img" aria-label={label}>
      <div className="grid grid-cols-[7rem_minmax(0,1fr)]" aria-hidden="true">
        <span />
        <LevelHead />
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </div>
    </div>
  );
}

function Row({ row }: { row: PairRow }) {
  const levels = row.marks.map((mark) => mark.level);
  return (
    <>
      <span className="type-small self-center font-medium">{row.name}</span>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
        <LevelLines height={HEIGHT} />
        {levels.length < 2 ? null : (
          <line
            x1={levelPercent(Math.min(...levels))}
            x2={levelPercent(Math.max(...levels))}
            y1={MIDDLE}
            y2={MIDDLE}
            className="stroke-l3"
            strokeWidth="2"
          />
        )}
        {row.marks.map((mark) => (
          <svg key={mark.key} x={levelPercent(mark.level)} y={MIDDLE} aria-hidden="true" className="overflow-visible">
            <MarkShape look={mark.look} />
          </svg>
        ))}
        {row.note === undefined ? null : (
          <svg x={levelPercent(Math.max(1, ...levels))} y={MIDDLE} aria-hidden="true" className="overflow-visible">
            <text x="12" y="4" className="fill-ink-2 stroke-surface text-[12px] [paint-order:stroke]" strokeWidth="4">
              {row.note}
            </text>
          </svg>
        )}
      </svg>
    </>
  );
}

/** A mark around the origin. Role groups differ by shape, not only by colour. */
export function MarkShape({ look, small = false }: { look: MarkLook; small?: boolean }) {
  const r = small ? 4 : 6;
  switch (look) {
    case "hollow":
      return <circle r={r} className="fill-surface stroke-l5" strokeWidth="2" />;
    case "solid":
    case "management":
      return <circle r={r} className="fill-l5" />;
    case "engineering":
      return (
        <rect
          x={-r + 0.8}
          y={-r + 0.8}
          width={2 * r - 1.6}
          height={2 * r - 1.6}
          className="fill-surface stroke-l5"
          strokeWidth="1.6"
        />
      );
    case "production":
      return <path d={`M0 ${-r}L${r} ${r * 0.8}H${-r}Z`} className="fill-l4" />;
    case "commercial":
      return (
        <path
          d={`M0 ${-r - 0.4}L${r + 0.4} 0L0 ${r + 0.4}L${-r - 0.4} 0Z`}
          className="fill-surface stroke-ink"
          strokeWidth="1.4"
        />
      );
  }
}

/** A mark in running text or in a legend. */
export function InlineMark({ look }: { look: MarkLook }) {
  return (
    <svg width="12" height="12" viewBox="-7 -7 14 14" aria-hidden="true" className="inline-block shrink-0 align-[-1px]">
      <MarkShape look={look} />
    </svg>
  );
}
