/** Declared standard deviation of a part's level over firms, in levels. Expert judgement. Source: method 3.4. */
export const CELL_SPREAD = 0.85;

/**
 * Kelley's estimate of a true level: `T̂ = ρx + (1 − ρ)μ` with `ρ = 1 − SEM²/SD²`. It corrects for the part of the
 * largest of many gaps that is due to chance.
 *
 * Shape: a level and its error, and the mean and standard deviation of levels. Unit: levels. Range: between the level
 * and the mean. Edge cases: if the error is as large as the standard deviation, the result is the mean. Errors: throws
 * for a standard deviation that is not above 0. Source: Kelley 1947; method 3.4.
 */
export function kelleyLevel(
  score: { readonly level: number; readonly sem: number },
  among: { readonly mean: number; readonly spread: number },
): number {
  if (!(among.spread > 0)) throw new RangeError(`levels with a spread of ${among.spread}`);
  const reliability = Math.max(0, 1 - (score.sem / among.spread) ** 2);
  return reliability * score.level + (1 - reliability) * among.mean;
}
