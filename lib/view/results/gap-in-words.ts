import { cellNames } from "@/lib/catalog";
import { type CellId, LENSES, lensOf, PHASES, phaseOf } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { inSentence, joinSentences, lensNames, phaseNames, say, biggestGapWords as words } from "@/lib/words";
import { lettersRun } from "@/lib/words/levels";
import type { StepDone } from "../plan/step-done";
import { type BiggestGap, isBlocking, namedGaps } from "./biggest-gap";
import { joinWords, known, nameCells, namePhases } from "./facts";
import type { FirstStep } from "./first-steps";

/** How the sixteen parts are formed, which of them this is, and what it is about. */
export function partSaid(cell: CellId, locale: Locale): string {
  const said = {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: lensNames[lensOf(cell)][locale],
    about: inSentence(cellNames[cell], locale),
  };
  const sixteen = {
    phases: namePhases(PHASES, locale),
    aspects: joinWords(
      LENSES.map((lens) => lensNames[lens][locale]),
      locale,
    ),
  };
  return joinSentences([say(words.sixteen, locale, sixteen), say(words.part, locale, said)], locale);
}

/** The parts that may have the biggest gap, in one sentence; empty if none is named. */
export function gapsSaid(rating: Rating, locale: Locale): string {
  const cells = namedGaps(rating);
  if (cells.length === 0) return "";
  return say(words.named, locale, { n: cells.length, cells: nameCells(cells, locale) });
}

/** The next staged level, if parts other than this one prevent it. */
export function blocksElsewhere({ scores }: Rating, cell: CellId): number | undefined {
  const staged = known(scores.staged);
  if (staged === undefined || staged.blockers.length === 0) return undefined;
  return isBlocking(staged, cell) ? undefined : staged.level + 1;
}

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

/** How the goal of the biggest gap and the first step are related, so that the reader gets one starting point. */
export function goalSaid({ cell, practices }: BiggestGap, first: Beginning | undefined, locale: Locale): string {
  const isOne = practices?.kind === "lowest";
  const goal = isOne ? words.goal : words.goals;
  const rest = first?.done === undefined ? [beginning(cell, isOne, first)] : afterDone(cell, first, first.done);
  return joinSentences(
    [goal, ...rest].map((text) => text[locale]),
    locale,
  );
}

/** The first step, and whether the plan marks it as done. */
type Beginning = FirstStep & { readonly done?: StepDone | undefined };

const afterDone = (cell: BiggestGap["cell"], first: FirstStep, { next }: StepDone): readonly Text[] => [
  ...(first.cell === cell ? [] : [words.noneFits]),
  words.beginDone,
  ...(next === undefined ? [] : [words.goOn]),
];

function beginning(cell: BiggestGap["cell"], isOne: boolean, first: FirstStep | undefined) {
  if (first === undefined) return words.beginAlone;
  if (first.cell !== cell) return words.beginElsewhere;
  if (!isOne) return first.way?.kind === "later" ? words.beginForPart : words.beginThisPart;
  if (first.missesWeakest) return words.beginSamePart;
  return first.way?.kind === "weakest" ? words.beginDirect : words.beginPrepares;
}
