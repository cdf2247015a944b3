import type { TransitionTable } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { bandInWords, countedBand } from "@/lib/view/cohort-network/bands";
import {
  hasMovesByChance,
  transitionsFinding,
  transitionsTable,
  transitionsTitle,
} from "@/lib/view/cohort-network/transitions";
import { chartWords, joinSentences, networkReasonWords, networkWords, say } from "@/lib/words";
import { modeNames } from "@/lib/words/names/position-names";
import { ModeShape } from "../charts/mode-glyph";
import { TableTwin } from "../charts/twin";
import { ScrollRegion } from "../tables/scroll-region";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";
import type { LinkReport } from "./map-section";

/** Relationships that changed their type between two cycles, next to the number expected from noise. */
export function TransitionsSection({ locale, report }: { readonly locale: Locale; readonly report: LinkReport }) {
  const table = isInsufficient(report.links) ? report.links : report.links.transitions;
  if (isInsufficient(table)) {
    return (
      <Section id="transitions" title={transitionsTitle(undefined, locale)}>
        <Suppressed>{networkReasonWords[table.reason][locale]}</Suppressed>
      </Section>
    );
  }
  const years = { from: table.from, to: table.to };
  const also = {
    ended: countedBand(table.ended, locale, "条"),
    started: countedBand(table.started, locale, "条"),
    unclear: countedBand(table.unclear, locale, "条"),
  };
  return (
    <Section
      id="transitions"
      title={transitionsTitle(table, locale)}
      reading={joinSentences(
        [
          say(networkWords.transitionsReading, locale, years),
          ...(hasMovesByChance(table) ? [say(networkWords.transitionsChance, locale)] : []),
        ],
        locale,
      )}
    >
      <figure>
        <ScrollRegion name={transitionsTitle(table, locale)}>
          <TransitionsGrid
            locale={locale}
            table={table}
            name={`${transitionsTitle(table, locale)}. ${transitionsFinding(table, locale)}`}
          />
        </ScrollRegion>
        <figcaption className="mt-3">
          <p>{transitionsFinding(table, locale)}</p>
          <p className="type-small text-ink-2">{say(networkWords.movesAlso, locale, also)}</p>
        </figcaption>
        <TableTwin label={say(chartWords.table, locale)} data={transitionsTable(table, locale)} />
      </figure>
    </Section>
  );
}

const CELL = 66;
const HEAD = { left: 100, top: 52 } as const;

type GridProps = { readonly locale: Locale; readonly table: TransitionTable; readonly name: string };

/**
 * Changes of the type of relationships: one row per earlier type, one column per later type, and a ring for the number
 * expected from noise.
 */
function TransitionsGrid({ locale, table, name }: GridProps) {
  const size = MODES.length * CELL;
  return (
    <svg
      viewBox={`0 0 ${HEAD.left + size + 2} ${HEAD.top + size + 2}`}
      role="img"
      aria-label={name}
      className="h-auto w-[432px] max-w-none"
    >
      {MODES.map((mode, at) => (
        <g key={mode}>
          <g transform={`translate(${HEAD.left + at * CELL + CELL / 2 - 9} 8)`}>
            <ModeShape mode={mode} />
          </g>
          <text x={HEAD.left + at * CELL + CELL / 2} y="42" textAnchor="middle" className="fill-ink-2 text-[13px]">
            {shortName(modeNames[mode][locale])}
          </text>
          <g transform={`translate(0 ${HEAD.top + at * CELL + CELL / 2 - 9})`}>
            <ModeShape mode={mode} />
          </g>
          <text x="26" y={HEAD.top + at * CELL + CELL / 2 + 4} className="fill-ink text-[13px]">
            {shortName(modeNames[mode][locale])}
          </text>
        </g>
      ))}
      {MODES.flatMap((from, a) =>
        MODES.map((to, b) => <Cell key={`${from} ${to}`} locale={locale} table={table} a={a} b={b} />),
      )}
    </svg>
  );
}

/** Names contain the method's term in brackets at first use; the grid has no room for it. */
const shortName = (name: string): string => name.replace(/\s*[（(].*$/, "");

type CellProps = { readonly locale: Locale; readonly table: TransitionTable; readonly a: number; readonly b: number };

function Cell({ locale, table, a, b }: CellProps) {
  const band = table.cells[a]?.[b] ?? { low: 0 };
  const chance = table.chance[a]?.[b] ?? 0;
  const stays = a === b;
  const [x, y] = [HEAD.left + b * CELL, HEAD.top + a * CELL];
  const disc = !stays && band.low >= 5;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={CELL}
        height={CELL}
        className={`stroke-line-2 ${stays ? "fill-sunken" : "fill-surface"}`}
        strokeWidth="1"
      />
      {disc ? <circle cx={CELL / 2} cy={CELL / 2} r="22" className="fill-l2" /> : null}
      {!stays && chance > 0 ? (
        <circle
          cx={CELL / 2}
          cy={CELL / 2}
          r={Math.min(24, 5 + 3 * Math.sqrt(chance))}
          className="fill-none stroke-ink-3"
          strokeWidth="1.25"
          strokeDasharray="2 2.5"
        />
      ) : null}
      <text
        x={CELL / 2}
        y={CELL / 2 + 4}
        textAnchor="middle"
        className={
          disc
            ? "fill-on-l2 text-[13px] font-semibold"
            : band.low >= 5
              ? "fill-ink text-[13px] font-semibold"
              : "fill-ink-3 text-[13px]"
        }
      >
        {band.low === 0 ? "<5" : bandShort(band, locale)}
      </text>
    </g>
  );
}

const bandShort = (band: { readonly low: number; readonly high?: number }, locale: Locale): string =>
  band.high === undefined ? `${band.low}+` : bandInWords(band, locale);
