import type { TransitionTable } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { joinSentences, modeNames, networkWords, say } from "@/lib/words";
import { bandInWords, countedBand } from "./bands";

export function transitionsTitle(table: TransitionTable | undefined, locale: Locale): string {
  if (table === undefined) return say(networkWords.transitionsAlone, locale);
  return say(networkWords.transitions, locale, { from: table.from, to: table.to });
}

/** Only a transition that clearly exceeds noise is named. */
export function transitionsFinding(table: TransitionTable, locale: Locale): string {
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
  return joinSentences(sentences, locale);
}

/** The number of transitions expected from noise, as an integer; 0 means less than one. */
const chanceInWords = (chance: number, locale: Locale): string =>
  chance > 0 ? say(networkWords.movesAbout, locale, { n: chance }) : say(networkWords.movesFewer, locale);

/** Whether noise in the answers alone would produce a transition. */
export const hasMovesByChance = ({ chance }: TransitionTable): boolean =>
  chance.some((row, from) => row.some((moves, to) => from !== to && moves > 0));

export function transitionsTable(table: TransitionTable, locale: Locale) {
  return {
    caption: joinSentences(
      [
        `${transitionsTitle(table, locale)}${locale === "zh" ? "。" : "."}`,
        say(networkWords.transitionsTable, locale, { from: table.from, to: table.to }),
        ...(hasMovesByChance(table) ? [say(networkWords.transitionsBrackets, locale)] : []),
      ],
      locale,
    ),
    head: ["", ...MODES.map((mode) => modeNames[mode][locale])],
    rows: MODES.map((mode, a) => [
      modeNames[mode][locale],
      ...MODES.map((_, b) => {
        const band = bandInWords(table.cells[a]?.[b] ?? { low: 0 }, locale);
        const chance = a === b ? 0 : (table.chance[a]?.[b] ?? 0);
        return chance === 0 ? band : say(networkWords.inBrackets, locale, { band, n: chance });
      }),
    ]),
  };
}
