import { deviance, stirlingError } from "./saddle-point";
import { CONVERGED, type LogTails, STEPS_MAX, solveTail } from "./tails";

/** Logits are limited to ±700: beyond, one of the two distances would be a subnormal double. */
export const LOGIT_BOUND = 700;

/**
 * A point of the unit interval, given by its distance x from 0 and y = 1 − x from 1, so that neither loses precision.
 */
type UnitPoint = { readonly x: number; readonly y: number };

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, as logarithms, with its density in ln(x/y).
 *
 * Shape: parameters a and b, and a point given by both distances. Unit: none. Range: logarithms ≤ 0; of a density, any.
 * Edge cases: the lower tail is computed if x < (a + 1)/(a + b + 2), otherwise the upper one; each has full precision.
 * Errors: throws for a parameter or a distance ≤ 0. Source: DiDonato & Morris 1992, ACM TOMS 18, 360–373 (algorithm
 * 708), continued fraction; power term by Loader 2000.
 */
export function betaTails(a: number, b: number, point: UnitPoint): LogTails {
  const density = logPower(a, b, point);
  if (point.x * (a + b + 2) < a + 1) {
    const lower = Math.min(0, density - Math.log(tailFraction(a, b, point)));
    return { lower, upper: Math.log(-Math.expm1(lower)), density };
  }
  const upper = Math.min(0, density - Math.log(tailFraction(b, a, { x: point.y, y: point.x })));
  return { lower: Math.log(-Math.expm1(upper)), upper, density };
}

/**
 * ln(x/y) of the point that leaves probability `tail` (at most ½) below it, or above it, under Beta(a, b).
 *
 * Shape: parameters, a tail in (0, ½], its side. Unit: logit. Range: −700 to 700, beyond which x or y would be
 * subnormal; then the bound itself. Edge cases: Newton on the log of a tail, which is concave in ln(x/y), so that it
 * converges from any start. Errors: none. Source: method of Newton; log-concavity of the logistic beta density.
 */
export function betaLogit(a: number, b: number, tail: number, side: "lower" | "upper"): number {
  if (side === "upper") return -betaLogit(b, a, tail, "lower");
  const tailAt = (logit: number) => {
    const { lower, density } = betaTails(a, b, pointOf(Math.exp(logit)));
    return { log: lower, slope: Math.exp(density - lower) };
  };
  return solveTail({ tailAt, logTail: Math.log(tail), start: Math.log(a / b), bound: LOGIT_BOUND });
}

/** Minimum distance of a point from an end; below it a double loses precision. */
const END = 1e-304;

/**
 * The point with x/y = ratio, with full precision at both ends.
 *
 * Shape: a ratio ≥ 0. Unit: none. Range: 1e-304 to 1 for both distances. Edge cases: a point closer to an end is moved
 * to this distance. Errors: none. Source: textbook.
 */
export const pointOf = (ratio: number): UnitPoint => ({
  x: Math.max(END, 1 / (1 + 1 / ratio)),
  y: Math.max(END, 1 / (1 + ratio)),
});

/** ln of xᵃyᵇ/B(a, b), by Loader's saddle-point form, which avoids differences of large log-gammas. */
function logPower(a: number, b: number, { x, y }: UnitPoint): number {
  const n = a + b;
  const size = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return size + 0.5 * Math.log(((a / n) * b) / (2 * Math.PI));
}

/** xᵃyᵇ/(B(a, b)·I_x(a, b)) as a continued fraction, by Lentz's method; all its denominators are positive. */
function tailFraction(a: number, b: number, { x, y }: UnitPoint): number {
  const excess = a * y - b * x;
  let fraction = (a * (excess + 1)) / (a + 1);
  let [above, below] = [fraction, 0];
  for (let step = 1; step < STEPS_MAX; step += 1) {
    const span = a + 2 * step;
    const bend = (step * (b - step) * x) / (span - 1);
    const numerator = (((a + step - 1) * (a + b + step - 1)) / (span - 1)) * x * bend;
    const term = step + bend + ((a + step) / (span + 1)) * (excess + 1 + step * (1 + y));
    above = term + numerator / above;
    below = 1 / (term + numerator * below);
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < CONVERGED) return fraction;
  }
  throw new RangeError(`the incomplete beta function of ${a} and ${b} did not settle`);
}
