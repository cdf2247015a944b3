import { type Insufficient, insufficient } from "@/lib/result";
import { mean, sampleVariance, sum } from "@/lib/stats";

export type RespondentErrorReason = "no-voice" | "one-voice-each";

/**
 * Standard error of a firm's mean from the spread of its respondents: √(Σ s_r²/n_r) / R over R role groups.
 *
 * It describes the spread of voices; the error of a score is the error model's. Shape: one list of respondents' levels a
 * role group; empty groups leave. Unit: levels. Range: from 0. Edge cases: a group of one takes the variance pooled over
 * the groups of two and more; one group of n gives s/√n. Errors: insufficient without anybody ("no-voice") and where no
 * group has two ("one-voice-each"); a level that is no finite number is thrown. Source: Cochran 1977, 5.6; method 3.2.
 */
export function respondentError(strata: readonly (readonly number[])[]): number | Insufficient<RespondentErrorReason> {
  if (!strata.every((levels) => levels.every(Number.isFinite)))
    throw new RangeError("a level that is no finite number");
  const voiced = strata.filter((levels) => levels.length > 0);
  if (voiced.length === 0) return insufficient("no-voice");
  const several = voiced.filter((levels) => levels.length > 1);
  if (several.length === 0) return insufficient("one-voice-each");

  const freedom = sum(several.map((levels) => levels.length - 1));
  const pooled = sum(several.map((levels) => (levels.length - 1) * sampleVariance(levels))) / freedom;
  const variances = voiced.map((levels) => (levels.length > 1 ? sampleVariance(levels) : pooled) / levels.length);
  return Math.sqrt(sum(variances)) / voiced.length;
}

/** Sum of squares of some values around their mean, and its degrees of freedom; of fewer than two values both are 0. */
export function squaresWithin(values: readonly number[]): { readonly squares: number; readonly freedom: number } {
  if (values.length < 2) return { squares: 0, freedom: 0 };
  const centre = mean(values);
  return { squares: sum(values.map((value) => (value - centre) ** 2)), freedom: values.length - 1 };
}
