import { type Insufficient, insufficient } from "@/lib/result";
import { CONFIDENCE, checkConfidence, type Interval } from "./interval";
import { clip } from "./moments";
import { normalQuantile } from "./normal";

/**
 * Wilson's score interval of a proportion, in the textbook form without continuity correction.
 *
 * (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Shape: proportion, number of cases, confidence (default .95).
 * Unit: a share. Range: 0–1. Edge cases: n may be a fraction, such as an effective size; p = 0 starts at 0 and p = 1
 * ends at 1; an infinite n gives p itself. Errors: insufficient without cases; throws for a p outside 0–1, a negative n
 * and a confidence outside (0, 1).
 * Source: Wilson 1927, JASA 22, 209–212; method 3.6.
 */
export function wilsonInterval(p: number, n: number, confidence = CONFIDENCE): Interval | Insufficient<"no-cases"> {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a proportion lies within 0–1, not ${p}`);
  if (!(n >= 0)) throw new RangeError(`a number of cases is not negative: ${n}`);
  checkConfidence(confidence);
  if (n === 0) return insufficient("no-cases");
  if (n === Number.POSITIVE_INFINITY) return { low: p, high: p };
  const z = normalQuantile((1 + confidence) / 2);
  // All terms are multiplied by n, so that a tiny n does not overflow: the interval is then 0–1.
  const whole = n + z * z;
  const centre = p * n + (z * z) / 2;
  const reach = z * Math.sqrt(p * (1 - p) * n + (z * z) / 4);
  const low = p === 0 ? 0 : clip((centre - reach) / whole, 0, 1);
  const high = p === 1 ? 1 : clip((centre + reach) / whole, 0, 1);
  return { low, high };
}
