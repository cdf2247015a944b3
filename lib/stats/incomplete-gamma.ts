import { deviance, stirlingError } from "./saddle-point";
import { CONVERGED, type LogTails, STEPS_MAX, solveTail } from "./tails";

/** Logarithms of a point are sought within ±700, where it is a normal double. */
export const LOG_BOUND = 700;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), as logarithms, with the density in ln x.
 *
 * Shape: parameter a and a point x, both > 0. Unit: none. Range: logarithms ≤ 0; of a density, any. Edge cases: below
 * a + 1 by the series of P, above by the continued fraction of Q. Errors: a or x ≤ 0 is thrown.
 * Source: Abramowitz & Stegun 6.5.29 and 6.5.31 (as in Gautschi 1979); power term by Loader 2000.
 */
export function gammaTails(a: number, x: number): LogTails {
  const density = 0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a) - deviance(a, x);
  if (x < a + 1) {
    const lower = Math.min(0, density + Math.log(lowerSeries(a, x)));
    return { lower, upper: Math.log(-Math.expm1(lower)), density };
  }
  const upper = Math.min(0, density - Math.log(upperFraction(a, x)));
  return { lower: Math.log(-Math.expm1(upper)), upper, density };
}

/**
 * ln of the point that leaves probability `tail` (at most ½) below it, or above it, under the gamma law with shape a.
 *
 * Shape: shape a, a tail in (0, ½], its side. Unit: logarithm. Range: −700 to 700; a point nearer to 0 gives −700.
 * Edge cases: Newton on the log of a tail, which is concave in ln x, so that it comes home from any start. Errors: none.
 * Source: method of Newton; log-concavity of the log of a gamma variable; start by Laurent & Massart 2000, lemma 1.
 */
export function gammaLog(a: number, tail: number, side: "lower" | "upper"): number {
  if (side === "lower") {
    const tailAt = (log: number) => {
      const { lower, density } = gammaTails(a, Math.exp(log));
      return { log: lower, slope: Math.exp(density - lower) };
    };
    return solveTail({ tailAt, logTail: Math.log(tail), start: Math.log(a), bound: LOG_BOUND });
  }
  const tailAt = (mirrored: number) => {
    const { upper, density } = gammaTails(a, Math.exp(-mirrored));
    return { log: upper, slope: Math.exp(density - upper) };
  };
  const start = -Math.log(beyondUpper(a, -Math.log(tail)));
  return -solveTail({ tailAt, logTail: Math.log(tail), start, bound: LOG_BOUND });
}

/** A point with less than e^−depth above it, and not much less: far out Q falls too steeply to start anywhere. */
const beyondUpper = (a: number, depth: number): number => a + Math.sqrt(2 * a * depth) + depth;

/** P(a, x)·Γ(a)eˣ/xᵃ = Σ xⁿ / (a(a + 1)…(a + n)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let step = 1; step < STEPS_MAX; step += 1) {
    term *= x / (a + step);
    total += term;
    if (term < CONVERGED * total) return total;
  }
  throw new RangeError(`the incomplete gamma function of ${a} did not settle`);
}

/** xᵃe⁻ˣ/(Γ(a)·Q(a, x)) as a continued fraction, by Lentz's method; all its denominators are positive. */
function upperFraction(a: number, x: number): number {
  let fraction = x + 1 - a;
  let [above, below] = [fraction, 0];
  for (let step = 1; step < STEPS_MAX; step += 1) {
    const numerator = step * (a - step);
    const term = x + 1 - a + 2 * step;
    above = term + numerator / above;
    below = 1 / (term + numerator * below);
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < CONVERGED) return fraction;
  }
  throw new RangeError(`the incomplete gamma function of ${a} did not settle`);
}
