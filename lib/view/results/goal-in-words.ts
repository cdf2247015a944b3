import type { Locale, Text } from "@/lib/result";
import { joinSentences, biggestGapWords as words } from "@/lib/words";
import type { StepDone } from "../plan/step-done";
import type { BiggestGap } from "./biggest-gap";
import type { FirstStep } from "./first-steps";

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
