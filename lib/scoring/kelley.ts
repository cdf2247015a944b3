/** Declared spread of a part's level over firms, in levels. Expert judgement. Source: method 3.4. */
export const CELL_SPREAD = 0.85;

/**
 * Kelley's estimate of a true level: `T̂ = ρx + (1 − ρ)μ` with `ρ = 1 − SEM²/SD²`. The largest of many gaps owes part of its
 * size to chance; from T̂ it does not.
 *
 * Shape: a level and its error, and what levels lie around: their mean and their spread. Unit: levels. Range: between the
 * level and the mean. Edge cases: an error as large as the spread says nothing, and the mean is left. Errors: a spread that
 * is not above 0 is thrown. Source: Kelley 1947; method 3.4.
 */
export function kelleyLevel(
  score: { readonly level: number; readonly sem: number },
  among: { readonly mean: number; readonly spread: number },
): number {
  if (!(among.spread > 0)) throw new RangeError(`levels with a spread of ${among.spread}`);
  const reliability = Math.max(0, 1 - (score.sem / among.spread) ** 2);
  return reliability * score.level + (1 - reliability) * among.mean;
}
