import type { Locale } from "@/lib/result";
import { joinSentences, biggestGapWords as words } from "@/lib/words";
import type { BiggestGap } from "./biggest-gap";
import type { FirstStep } from "./first-steps";

/** How the goal of the biggest gap and the first step belong together, so that there is one beginning. */
export function goalSaid(
  { cell, practices }: BiggestGap,
  first: FirstStep | undefined,
  locale: Locale,
  isDone = false,
): string {
  const isOne = practices?.kind === "lowest";
  const begin = isDone ? words.beginDone : beginning(cell, isOne, first);
  return joinSentences([(isOne ? words.goal : words.goals)[locale], begin[locale]], locale);
}

function beginning(cell: BiggestGap["cell"], isOne: boolean, first: FirstStep | undefined) {
  if (first === undefined) return words.beginAlone;
  if (first.cell !== cell) return words.beginElsewhere;
  if (!isOne) return first.way?.kind === "later" ? words.beginForPart : words.beginThisPart;
  if (first.missesWeakest) return words.beginSamePart;
  return first.way?.kind === "weakest" ? words.beginDirect : words.beginPrepares;
}
