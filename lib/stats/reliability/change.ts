import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { CONFIDENCE, checkConfidence } from "../interval";
import { isMeasurable } from "../measurable";
import { exceeds } from "../moments";
import { normalQuantile } from "../normal";
import { checkGroupScore, type Estimate, type GroupScore, ifReliable, type UnreliableReason } from "./group-score";

type ChangeInput = {
  readonly before: number;
  readonly after: number;
  /** Standard errors of measurement of the two scores; the second defaults to the first. */
  readonly semBefore: number;
  readonly semAfter?: number;
  readonly confidence?: number;
};

type ReliableChange = {
  /** The change, in standard errors of a difference. */
  readonly index: number;
  readonly difference: number;
  readonly standardError: number;
  /** A change must exceed this to be reliable. */
  readonly threshold: number;
  readonly reliable: boolean;
};

/**
 * Reliable change index: whether two scores differ by more than the error of both.
 *
 * RCI = (x₂ − x₁) / √(SEM₁² + SEM₂²), which is √2·SEM for equal errors; reliable beyond z(1 − (1 − confidence)/2), 1.96
 * for .95. Shape: two scores with their errors. Unit: standard errors. Range: all numbers. Edge cases: a change of
 * exactly the threshold (within 1e-9) is not reliable. Errors: insufficient without any error, or with one that is
 * negligible compared with the change; throws for a number that is not finite, a negative error and a confidence
 * outside (0, 1).
 * Source: Jacobson & Truax 1991; Christensen & Mendoza 1986 (the √2); method 3.7.
 */
export function reliableChange(input: ChangeInput): ReliableChange | Insufficient<"no-error"> {
  const { before, after, semBefore, semAfter = semBefore, confidence = CONFIDENCE } = input;
  if (![before, after, semBefore, semAfter].every(isMeasurable)) throw new RangeError("a change of no finite number");
  if (semBefore < 0 || semAfter < 0) throw new RangeError("a negative standard error");
  checkConfidence(confidence);
  const standardError = Math.hypot(semBefore, semAfter);
  const difference = after - before;
  const index = difference / standardError;
  if (!Number.isFinite(index)) return insufficient("no-error");
  const threshold = normalQuantile((1 + confidence) / 2) * standardError;
  const reliable = exceeds(Math.abs(difference), threshold);
  return { index, difference, standardError, threshold, reliable };
}

/**
 * The expected second score if nothing changes: closer to the mean of the group (regression to the mean).
 *
 * E[x₂ | x₁] = μ + ρ(x₁ − μ), with standard error SD·√(1 − ρ²). Shape: a score with mean, standard deviation and
 * test–retest reliability of its group. Unit: of the score. Range: between score and mean. Edge cases: ρ = 1 expects
 * the score itself. Errors: insufficient for a negative ρ; throws for a ρ above 1, a negative SD and numbers that are
 * not finite. Source: Galton 1886; Lord & Novick 1968; method 3.7.
 */
export function expectedRetest(of: GroupScore): Estimate | Insufficient<UnreliableReason> {
  checkGroupScore(of);
  const { score, mean, deviation, reliability } = of;
  return ifReliable(reliability, () => ({
    value: mean + reliability * (score - mean),
    standardError: deviation * Math.sqrt(1 - reliability ** 2),
  }));
}

/**
 * Residual change: the difference of the second score from the expected one, so that a low start does not count as
 * success.
 *
 * x₂ − (μ + ρ(x₁ − μ)), with standard error SD·√(1 − ρ²). Shape: the first score with its group, and the second.
 * Unit: of the score. Range: all numbers. Edge cases: 0 for a score that only moved towards the mean as expected.
 * Errors: insufficient for a negative ρ; throws for a ρ above 1, a negative SD and numbers that are not finite.
 * Source: Cronbach & Furby 1970; method 3.7.
 */
export function residualChange(before: GroupScore, after: number): Estimate | Insufficient<UnreliableReason> {
  if (!isMeasurable(after)) throw new RangeError("a score that is no finite number");
  const expected = expectedRetest(before);
  if (isInsufficient(expected)) return expected;
  return { value: after - expected.value, standardError: expected.standardError };
}
