import { betaLogit, betaTails, LOGIT_BOUND, pointOf } from "./incomplete-beta";

/**
 * Distribution function of Beta(a, b): the regularised incomplete beta function I_x(a, b).
 *
 * Shape: (x, a, b), one number. Unit: a probability. Range: 0–1. Edge cases: 0 for x ≤ 0, 1 for x ≥ 1; an x nearer to
 * an end than 1e-304 counts as there. Errors: throws for NaN and a parameter outside 1e-10 to 1e10. Source: DiDonato &
 * Morris 1992, ACM TOMS 18, 360–373 (continued fraction); Loader 2000 (power term).
 */
export function betaCdf(x: number, a: number, b: number): number {
  checkPoint(x);
  checkParameters(a, b);
  if (x <= 0) return 0;
  return x >= 1 ? 1 : Math.exp(betaTails(a, b, pointOf(x / (1 - x))).lower);
}

/**
 * Quantile of Beta(a, b): the x with I_x(a, b) = p.
 *
 * Shape: (p, a, b), one number. Unit: none. Range: 0–1. Edge cases: p = 0 and 1 give 0 and 1; an x below 1e-304 is 0.
 * Errors: throws for p outside 0–1 and a parameter outside 1e-10 to 1e10. Source: inverse of betaCdf by Newton's method
 * on the log of the smaller tail, concave in ln(x/(1 − x)).
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p);
  checkParameters(a, b);
  if (p === 0 || p === 1) return p;
  const logit = logitQuantile(p, a, b);
  return logit <= -LOGIT_BOUND ? 0 : pointOf(Math.exp(logit)).x;
}

/**
 * Distribution function of Student's t.
 *
 * Shape: (t, degrees of freedom), one number. Unit: a probability. Range: 0–1. Edge cases: ±∞ give 0 and 1; degrees of
 * freedom may be fractional; |t|/√df beyond 1e152 counts as 1e152. Errors: throws for NaN and degrees of freedom
 * outside 1e-10 to 1e10. Source: Abramowitz & Stegun 26.7.1, as I_x(df/2, ½) with x = df/(df + t²).
 */
export function tCdf(t: number, df: number): number {
  checkPoint(t);
  checkParameters(df);
  if (!Number.isFinite(t)) return t < 0 ? 0 : 1;
  const scaled = t / Math.sqrt(df);
  const outside = Math.exp(betaTails(df / 2, 0.5, pointOf(1 / (scaled * scaled))).lower);
  return t < 0 ? outside / 2 : 1 - outside / 2;
}

/**
 * Quantile of Student's t: the t with tCdf(t, df) = p.
 *
 * Shape: (p, degrees of freedom), one number. Unit: none. Range: all numbers. Edge cases: p = ½ gives 0; p and 1 − p
 * give opposite numbers. Errors: throws for p not strictly between 0 and 1, degrees of freedom outside 1e-10 to 1e10,
 * and a quantile beyond 1e152·√df. Source: inverse of tCdf by Newton's method on the log of a tail.
 */
export function tQuantile(p: number, df: number): number {
  checkInnerProbability(p);
  checkParameters(df);
  if (p === 0.5) return 0;
  const outside = 2 * Math.min(p, 1 - p);
  const logit =
    outside <= 0.5 ? betaLogit(df / 2, 0.5, outside, "lower") : betaLogit(df / 2, 0.5, 1 - outside, "upper");
  const size = Math.sqrt(df) * Math.exp(-finiteLog(logit, -LOGIT_BOUND) / 2);
  return p < 0.5 ? -size : size;
}

/**
 * Distribution function of Fisher's F with df1 and df2 degrees of freedom.
 *
 * Shape: (x, df1, df2), one number. Unit: a probability. Range: 0–1. Edge cases: 0 for x ≤ 0, 1 for ∞; degrees of
 * freedom may be fractional; the upper tail with all its digits is fCdf(1/x, df2, df1). Errors: throws for NaN and
 * degrees of freedom outside 1e-10 to 1e10. Source: Abramowitz & Stegun 26.6.2, as I_x(df1/2, df2/2).
 */
export function fCdf(x: number, df1: number, df2: number): number {
  checkPoint(x);
  checkParameters(df1, df2);
  if (x <= 0) return 0;
  return x === Number.POSITIVE_INFINITY ? 1 : Math.exp(betaTails(df1 / 2, df2 / 2, pointOf((df1 * x) / df2)).lower);
}

/**
 * Quantile of Fisher's F: the x with fCdf(x, df1, df2) = p.
 *
 * Shape: (p, df1, df2), one number. Unit: none. Range: 0 and up. Edge cases: p = 0 gives 0. Errors: throws for p
 * outside [0, 1), degrees of freedom outside 1e-10 to 1e10, and a quantile too large for a double.
 * Source: inverse of fCdf by Newton's method on the log of the smaller tail.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkParameters(df1, df2);
  if (p === 0) return 0;
  checkInnerProbability(p);
  const logit = logitQuantile(p, df1 / 2, df2 / 2);
  return logit <= -LOGIT_BOUND ? 0 : (df2 / df1) * Math.exp(finiteLog(logit, LOGIT_BOUND));
}

const logitQuantile = (p: number, a: number, b: number): number =>
  p <= 0.5 ? betaLogit(a, b, p, "lower") : betaLogit(a, b, 1 - p, "upper");

function finiteLog(log: number, bound: number): number {
  if (log === bound) throw new RangeError("a quantile too large for a number");
  return log;
}

function checkPoint(x: number): void {
  if (Number.isNaN(x)) throw new RangeError("a distribution function of no number");
}

/**
 * Limits of parameters for full precision: beyond them a continued fraction takes minutes to converge, or a result
 * overflows.
 */
const PARAMETER_MIN = 1e-10;
const PARAMETER_MAX = 1e10;

function checkParameters(...parameters: readonly number[]): void {
  for (const parameter of parameters) {
    if (!(parameter >= PARAMETER_MIN && parameter <= PARAMETER_MAX))
      throw new RangeError(`a parameter must lie within ${PARAMETER_MIN} and ${PARAMETER_MAX}: ${parameter}`);
  }
}

function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs p within 0–1, not ${p}`);
}

function checkInnerProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`this quantile needs p between 0 and 1, not ${p}`);
}
