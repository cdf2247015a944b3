/** From here on the series of Stirling's error is exact to double precision. */
const STIRLING_SERIES_FROM = 16;

/** Coefficients of 1/n, 1/n³, 1/n⁵, … in Stirling's error: B₂ₖ / (2k(2k − 1)). */
const STIRLING_SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;

/**
 * Stirling's error δ(n) = ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π: the error of Stirling's formula for a
 * log-factorial.
 *
 * Shape: one number. Unit: none. Range: above 0, decreasing in n. Edge cases: below 16 the recurrence δ(n) = δ(n + 1) +
 * (n + ½) ln(1 + 1/n) − 1 is applied until the series is valid. Errors: throws for n ≤ 0.
 * Source: C. Loader 2000, Fast and accurate computation of binomial probabilities; Abramowitz & Stegun 6.1.41.
 */
export function stirlingError(n: number): number {
  if (!(n > 0)) throw new RangeError(`Stirling's error of ${n}`);
  let carried = 0;
  let at = n;
  for (; at < STIRLING_SERIES_FROM; at += 1) carried += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  return carried + STIRLING_SERIES.reduceRight<number>((series, coefficient) => series * square + coefficient, 0) / at;
}

/** If two numbers differ by less than this share of their sum, their deviance is computed by a series. */
const NEAR = 0.3;

/**
 * Half the Poisson deviance, v ln(v/m) + m − v, without cancellation if v and m are close.
 *
 * Shape: two numbers > 0. Unit: none. Range: 0 and up; 0 when v = m. Edge cases: a series in (v − m)/(v + m) when they
 * are within a tenth of their sum. Errors: throws for a number ≤ 0. Source: C. Loader 2000 (bd0).
 */
export function deviance(v: number, m: number): number {
  if (!(v > 0 && m > 0)) throw new RangeError(`the deviance of ${v} from ${m}`);
  const distance = v - m;
  const ratio = distance / (v + m);
  if (Math.abs(ratio) >= NEAR) {
    const quotient = v / m;
    return v * (Number.isFinite(quotient) ? Math.log(quotient) : Math.log(v) - Math.log(m)) - distance;
  }
  let total = distance * ratio;
  let power = 2 * v * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}
