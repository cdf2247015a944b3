import { LEVELS, STRATA, type Stratum } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { AnswerRow } from "@/lib/view/charts/reading";
import { chartWords } from "@/lib/words";
import { MarkShape } from "./pair-plot";

/** Columns of the strip: five levels, then "don't know", in percent of the width. */
const COLUMNS = [6, 22, 38, 54, 70] as const;
const DONT_KNOW = 89;
const PER_LINE = 3;
const STEP = 11;

/** One mark per contributor over the five levels; only totals if groups are too small to show. */
export function AnswerStrip({ locale, rows }: { locale: Locale; rows: readonly AnswerRow[] }) {
  return (
    <div>
      <div
        className="border-b border-line-2 pb-1 sm:grid sm:grid-cols-[minmax(7rem,34%)_minmax(0,1fr)]"
        aria-hidden="true"
      >
        <span />
        <svg width="100%" height="16" aria-hidden="true" className="overflow-visible">
          {LEVELS.map((level, index) => (
            <text key={level} x={`${COLUMNS[index]}%`} y="12" textAnchor="middle" className="fill-ink-2 text-[12px]">
              {level}
            </text>
          ))}
          <text x={`${DONT_KNOW}%`} y="12" textAnchor="middle" className="fill-ink-2 text-[12px]">
            {chartWords.dontKnow[locale]}
          </text>
        </svg>
      </div>
      {rows.map((row) => (
        <div
          key={row.name}
          className="items-center sm:grid sm:grid-cols-[minmax(7rem,34%)_minmax(0,1fr)] border-b border-line py-2"
        >
          <div className="pr-3">
            <div className="type-small font-semibold">{row.name}</div>
            <div className="type-caption text-ink-3">{row.behind}</div>
          </div>
          {row.instead === undefined ? <Strip row={row} /> : <p className="type-small text-ink-2">{row.instead}</p>}
        </div>
      ))}
    </div>
  );
}

function Strip({ row }: { row: AnswerRow }) {
  const columns = LEVELS.map((level, index) => ({ level, at: COLUMNS[index] ?? 0 }));
  const highest = Math.max(...LEVELS.map((level) => row.totals[level]), row.dontKnow, 1);
  const lines = row.groups === undefined ? 1 : Math.ceil(highest / PER_LINE);
  const height = Math.max(30, lines * STEP + 14);
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible">
      <line x1="1%" x2="77%" y1={height - 5} y2={height - 5} className="stroke-line-2" />
      {columns.map(({ level, at }) => (
        <svg key={level} x={`${at}%`} y={height - 12} aria-hidden="true" className="overflow-visible">
          {row.groups === undefined ? (
            <Total count={row.totals[level]} />
          ) : (
            <Marks strata={STRATA.flatMap((stratum) => repeat(stratum, row.groups?.[stratum]?.[level] ?? 0))} />
          )}
        </svg>
      ))}
      <svg x={`${DONT_KNOW}%`} y={height - 12} aria-hidden="true" className="overflow-visible">
        <Total count={row.dontKnow} asked />
      </svg>
    </svg>
  );
}

const repeat = (stratum: Stratum, count: number): Stratum[] => Array.from({ length: count }, () => stratum);

/** Marks in lines of three, stacked upwards. */
function Marks({ strata }: { strata: readonly Stratum[] }) {
  const width = Math.min(strata.length, PER_LINE);
  const placed = strata.map((stratum, index) => ({
    stratum,
    x: ((index % PER_LINE) - (width - 1) / 2) * STEP,
    y: -Math.floor(index / PER_LINE) * STEP,
  }));
  return placed.map(({ stratum, x, y }) => (
    <g key={`${x},${y}`} transform={`translate(${x} ${y})`}>
      <MarkShape look={stratum} small />
    </g>
  ));
}

/** A count without role groups; outlined with "?" for "don't know". */
function Total({ count, asked = false }: { count: number; asked?: boolean }) {
  if (count === 0) return null;
  return (
    <g transform="translate(0 -3)">
      <rect
        x="-11"
        y="-9"
        width="22"
        height="18"
        rx="3"
        className={asked ? "fill-surface stroke-line-strong" : "fill-l1 stroke-l4"}
        strokeDasharray={asked ? "3 2" : undefined}
      />
      <text y="4" textAnchor="middle" className="fill-ink text-[12px] font-semibold">
        {asked ? `${count} ?` : count}
      </text>
    </g>
  );
}

/** The shape of each role group. */
export function GroupLegend({ names }: { names: readonly { readonly stratum: Stratum; readonly name: string }[] }) {
  return (
    <ul className="type-caption mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {names.map(({ stratum, name }) => (
        <li key={stratum} className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <MarkShape look={stratum} small />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
