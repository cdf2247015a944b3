import { LEVELS } from "@/lib/instrument";

/** Space at both ends of an axis of levels, so that marks at 1 and 5 are not cut, in percent of the width. */
const EDGE = 6;

/** Position of a level on an axis of 1 to 5 that is as wide as its column. */
export const levelPercent = (level: number): string => `${EDGE + ((level - 1) / 4) * (100 - 2 * EDGE)}%`;

/** Hairlines at the five levels, behind the marks of a row. */
export function LevelLines({ height }: { height: number }) {
  return LEVELS.map((level) => (
    <line key={level} x1={levelPercent(level)} x2={levelPercent(level)} y1="0" y2={height} className="stroke-line" />
  ));
}

/** Names of the levels above an axis; narrow columns show only the digits. */
export function LevelHead({ names }: { names?: readonly string[] }) {
  return (
    <svg width="100%" height="18" aria-hidden="true" className="block overflow-visible">
      {LEVELS.map((level, index) => (
        <g key={level}>
          <text
            x={levelPercent(level)}
            y="13"
            textAnchor="middle"
            className={`fill-ink-2 text-[12px] ${names === undefined ? "" : "md:hidden print:hidden"}`}
          >
            {level}
          </text>
          {names === undefined ? null : (
            <text
              x={levelPercent(level)}
              y="13"
              textAnchor="middle"
              className="hidden fill-ink-2 text-[12px] md:block print:block"
            >
              {`${level} ${names[index] ?? ""}`}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
