import { cellNames } from "@/lib/catalog";
import { type CellId, lensOf, phaseOf } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { joinSentences, lensNames, phaseNames, say, biggestGapWords as words } from "@/lib/words";
import { lettersRun } from "@/lib/words/levels";
import { nameCell } from "../charts/speak-reading";
import { type BiggestGap, isBlocking, namedGaps } from "./biggest-gap";
import { joinWords, known } from "./facts";
import { sixteenSaid } from "./sixteen";

/** How the sixteen parts are formed, which of them this is, and what it is about. */
export function partSaid(cell: CellId, locale: Locale): string {
  const said = {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: lensNames[lensOf(cell)][locale],
    about: lowered(cellNames[cell][locale], locale),
  };
  return joinSentences([sixteenSaid(locale), say(words.part, locale, said)], locale);
}

/** The parts that may have the biggest gap, in one sentence; empty if none is named. */
export function gapsSaid(rating: Rating, locale: Locale): string {
  const cells = namedGaps(rating);
  if (cells.length === 0) return "";
  const names = joinWords(
    cells.map((cell) => nameCell(cell, locale)),
    locale,
  );
  return say(words.named, locale, { n: cells.length, cells: names });
}

/** The next staged level, if parts other than this one prevent it. */
export function blocksElsewhere({ scores }: Rating, cell: CellId): number | undefined {
  const staged = known(scores.staged);
  if (staged === undefined || staged.blockers.length === 0) return undefined;
  return isBlocking(staged, cell) ? undefined : staged.level + 1;
}

const lowered = (said: string, locale: Locale): string =>
  locale === "en" ? said.charAt(0).toLowerCase() + said.slice(1) : said;

/** Changes of fewer points of 100 are not visible to a reader. */
const SEEN = 0.5;

/** What closing the gap would change in the overall result. */
export function changeSaid({ gain, against }: BiggestGap, locale: Locale): string {
  const of = (against === "move" ? words.closesTarget : words.closesToday)[locale];
  const { points, letters } = gain;
  if (points < SEEN) return words.closesNothing[locale];
  const said = { n: Math.round(points), against: of };
  return letters === undefined
    ? say(words.closes, locale, said)
    : say(words.closesTo, locale, { ...said, letters: lettersRun(letters) });
}
