import { modeNames } from "@/lib/catalog";
import type { TransitionTable } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { bandInWords, countedBand } from "@/lib/view/cohort/facts";
import { boundaryOf } from "@/lib/view/cohort/network-words";
import { chartWords, joinSentences, networkReasonWords, networkWords, say } from "@/lib/words";
import { ModeShape } from "../../charts/mode-glyph";
import { TableTwin } from "../../charts/twin";
import { ScrollRegion } from "../../ui/scroll-region";
import { Section } from "../../ui/section";
import { Suppressed } from "../suppressed";
import type { LinkReport } from "./map-section";

const CELL = 66;
const HEAD = { left: 100, top: 52 } as const;

/** Links that changed mode between two cycles, beside what answer noise alone would show. */
export function TransitionsSection({ locale, report }: { readonly locale: Locale; readonly report: LinkReport }) {
  const table = isInsufficient(report.links) ? report.links : report.links.transitions;
  if (isInsufficient(table)) {
    return (
      <Section id="transitions" title={titleOf(undefined, locale)} reading={boundaryOf(report, locale)}>
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
      title={titleOf(table, locale)}
      reading={joinSentences(
        [
          say(networkWords.transitionsReading, locale, years),
          ...(hasRings(table) ? [say(networkWords.transitionsChance, locale)] : []),
          boundaryOf(report, locale),
        ],
        locale,
      )}
    >
      <figure>
        <ScrollRegion name={titleOf(table, locale)}>
          <Grid locale={locale} table={table} />
        </ScrollRegion>
        <figcaption className="mt-3">
          <p>{findingOf(table, locale)}</p>
          <p className="type-small text-ink-2">{say(networkWords.movesAlso, locale, also)}</p>
        </figcaption>
        <TableTwin label={say(chartWords.table, locale)} data={twinOf(table, locale)} />
      </figure>
    </Section>
  );
}

function titleOf(table: TransitionTable | undefined, locale: Locale): string {
  const years = table === undefined ? { from: "…", to: "…" } : { from: table.from, to: table.to };
  return say(networkWords.transitions, locale, years);
}

/** Only a move that clearly exceeds noise is named. */
function findingOf(table: TransitionTable, locale: Locale): string {
  const clear = MODES.flatMap((from, a) => MODES.flatMap((to, b) => (table.clear[a]?.[b] ? [{ from, to, a, b }] : [])));
  if (clear.length === 0) return say(networkWords.movesNone, locale, { chance: chanceInWords(table.byChance, locale) });
  const sentences = clear.map(({ from, to, a, b }) =>
    say(networkWords.movesClear, locale, {
      from: modeNames[from][locale],
      to: modeNames[to][locale],
      n: countedBand(table.cells[a]?.[b] ?? { low: 0 }, locale, "条"),
      chance: chanceInWords(table.chance[a]?.[b] ?? 0, locale),
    }),
  );
  return sentences.join(locale === "zh" ? "" : " ");
}

/** Moves that noise alone would give; whole numbers, of which 0 stands for less than one. */
const chanceInWords = (chance: number, locale: Locale): string =>
  chance > 0 ? say(networkWords.movesAbout, locale, { n: chance }) : say(networkWords.movesFewer, locale);

const hasRings = ({ chance }: TransitionTable): boolean =>
  chance.some((row, from) => row.some((moves, to) => from !== to && moves > 0));

function Grid({ locale, table }: { readonly locale: Locale; readonly table: TransitionTable }) {
  const size = MODES.length * CELL;
  return (
    <svg
      viewBox={`0 0 ${HEAD.left + size + 2} ${HEAD.top + size + 2}`}
      role="img"
      aria-label={`${titleOf(table, locale)}. ${findingOf(table, locale)}`}
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

/** Names carry the paper's word in brackets at first use; a grid has no room for it. */
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

function twinOf(table: TransitionTable, locale: Locale) {
  return {
    caption: `${titleOf(table, locale)}. ${say(networkWords.transitionsReading, locale, { from: table.from, to: table.to })}`,
    head: ["", ...MODES.map((mode) => modeNames[mode][locale])],
    rows: MODES.map((mode, a) => [
      modeNames[mode][locale],
      ...MODES.map((_, b) => {
        const band = bandInWords(table.cells[a]?.[b] ?? { low: 0 }, locale);
        return a === b ? band : `${band} (${table.chance[a]?.[b] ?? 0})`;
      }),
    ]),
  };
}
