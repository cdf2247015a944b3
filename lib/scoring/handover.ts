import { byPhase, PHASES, type Phase } from "@/lib/instrument";
import { exceeds, geometricMean, mean, normalCdf, reaches, sum } from "@/lib/stats";
import type { Handover } from "./types";

/** Gap below the other phases from which a phase breaks the loop. Source: method 3.1. */
export const HANDOVER_GAP = 0.5;
/** Odds from which the loop counts as broken. Source: method 3.8, cut-offs. */
export const HANDOVER_BROKEN = 0.8;

/**
 * The weakest hand-over: the lowest phase against the mean of the other three, and the odds that it is truly half a
 * level below them, Φ((−.5 − d)/√Var(d)). From .8 on the loop counts as broken there. For display, not part of a score.
 *
 * Shape: four phase levels, and the error of a weighted sum of them. Unit: the difference in levels; odds and balance
 * none.
 * Range: odds and balance 0–1. Edge cases: among equal phases the first; the balance of the loop, geometric over
 * arithmetic mean, is 1 if all phases are equal. Errors: throws for a level or an error that is not positive. Source:
 * expert judgement; method 3.1, 3.4.
 */
export function weakestHandover(
  phases: Readonly<Record<Phase, number>>,
  errorOf: (weights: Readonly<Record<Phase, number>>) => number,
): Handover {
  const phase = PHASES.reduce((lowest, next) => (exceeds(phases[lowest], phases[next]) ? next : lowest));
  const levels = PHASES.map((each) => phases[each]);
  const weights = byPhase((each) => (each === phase ? 1 : -1 / (PHASES.length - 1)));
  const difference = sum(PHASES.map((each) => weights[each] * phases[each]));
  const error = errorOf(weights);
  if (!(error > 0)) throw new RangeError(`${error} is no error of a difference of phases`);
  const odds = normalCdf((-HANDOVER_GAP - difference) / error);
  const loopBalance = geometricMean(levels) / mean(levels);
  return { phase, difference, odds, broken: reaches(odds, HANDOVER_BROKEN), loopBalance };
}
