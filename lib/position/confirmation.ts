import { CONFIRMED_SCALES, type ConfirmedScale, type EndsAgreement, type PositionId } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { exceeds, mean, sampleDeviation } from "@/lib/stats";
import { DETERMINANT_QUESTIONS, DETERMINANT_SE_MIN, REVERSED_QUESTIONS } from "./placement";
import type { LinkAnswers } from "./types";

/** The questions of each scale on which the firm's and the customer's answers are compared. Source: method 4.1. */
export const CONFIRMED_QUESTIONS = {
  ...DETERMINANT_QUESTIONS,
  coordination: ["EC1", "EC2"],
  power: ["PW1", "PW2"],
} as const satisfies Readonly<Record<ConfirmedScale, readonly PositionId[]>>;

/**
 * Minimum number of answers per scale on each side: a verdict is never based on a single answer. Source: method 3.6.
 */
export const CONFIRMED_ANSWERS_MIN = 2;

/**
 * Minimum number of answers for using their spread; two say too little about it, and a chosen pair could narrow the
 * interval.
 */
const SPREAD_ANSWERS_MIN = 3;

/** Standard normal quantile beyond which a difference counts: two-sided, 10 %. Expert judgement. */
export const DIFFER_Z = 1.6449;

/**
 * Whether firm and customer agree on one scale of a link: they differ if |x − x′| > 1.6449 · √(SE² + SE′²).
 *
 * Each side's x and SE are those of a determinant; with two answers the SE is its minimum, .10. With SE .10 on both
 * sides one level apart differs, and three quarters of a level agree. Shape: a scale, and the answers of both sides.
 * Unit: none.
 * Range: agree, differ, or not-compared. Edge cases: with fewer than CONFIRMED_ANSWERS_MIN answers on either side the
 * result is not-compared; a difference of exactly the limit counts as agreement. Errors: none. Source: expert
 * judgement; method 2.1 (x and SE), 3.6 rule 10.
 */
export function compareScale(
  scale: ConfirmedScale,
  sides: { readonly firm: LinkAnswers; readonly customer: LinkAnswers },
): EndsAgreement {
  const [firm, customer] = [placeScale(scale, sides.firm), placeScale(scale, sides.customer)];
  if (firm === undefined || customer === undefined) return "not-compared";
  const limit = DIFFER_Z * Math.hypot(firm.se, customer.se);
  return exceeds(Math.abs(firm.x - customer.x), limit) ? "differ" : "agree";
}

function placeScale(scale: ConfirmedScale, answers: LinkAnswers) {
  const levels = CONFIRMED_QUESTIONS[scale].flatMap((id) => {
    const level = answers[id];
    if (level === undefined) return [];
    return [REVERSED_QUESTIONS.some((reversed) => reversed === id) ? 6 - level : level];
  });
  if (levels.length < CONFIRMED_ANSWERS_MIN) return undefined;
  const spread = levels.length < SPREAD_ANSWERS_MIN ? 0 : sampleDeviation(levels) / 4 / Math.sqrt(levels.length);
  return { x: (mean(levels) - 1) / 4, se: Math.max(DETERMINANT_SE_MIN, spread) };
}

/**
 * The verdict for every scale of a link that a customer has confirmed. Computed once, when the customer submits the
 * answers.
 *
 * If it were computed again after the firm changed its answers, a series of verdicts would reveal the customer's
 * answers. Shape: the answers of both sides. Unit: none. Range: a verdict for each of the five scales. Edge cases: as
 * `compareScale`. Errors: none. Source: method 3.6 rule 10.
 */
export const compareSides = (sides: {
  readonly firm: LinkAnswers;
  readonly customer: LinkAnswers;
}): Readonly<Record<ConfirmedScale, EndsAgreement>> =>
  tabulate(CONFIRMED_SCALES, (scale) => compareScale(scale, sides));
