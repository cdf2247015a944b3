import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import {
  checkDeviation,
  checkGroupScore,
  checkReliability,
  type Estimate,
  type GroupScore,
  ifReliable,
  type UnreliableReason,
} from "./group-score";
import { isMeasurable } from "./measurable";

/**
 * Standard error of measurement: how far a score lies from the score without error.
 *
 * SEM = SD·√(1 − ρ). Shape: a standard deviation and a reliability. Unit: of the standard deviation. Range: 0 to SD.
 * Edge cases: 0 for ρ = 1, SD for ρ = 0. Errors: insufficient for a negative ρ; a ρ above 1 and a negative SD are thrown.
 * Source: Lord & Novick 1968; method 3.4.
 */
export function standardErrorOfMeasurement(
  deviation: number,
  reliability: number,
): number | Insufficient<UnreliableReason> {
  checkDeviation(deviation);
  return ifReliable(reliability, () => deviation * Math.sqrt(1 - reliability));
}

export type WeightedPart = {
  readonly weight: number;
  readonly deviation: number;
  readonly reliability: number;
};

/**
 * Standard error of measurement of a weighted sum of scores whose errors are independent.
 *
 * SEM = √(Σ w²·SD²(1 − ρ)). Shape: one or more parts with weight, standard deviation and reliability. Unit: of the
 * composite. Range: 0 and up. Edge cases: a part of weight 0 adds nothing; one part of weight 1 has its own SEM.
 * Errors: insufficient for a negative ρ; no parts, a ρ above 1, a negative SD and a weight that is not finite are
 * thrown. Source: Mosier 1943; method 3.4.
 */
export function compositeError(parts: readonly WeightedPart[]): number | Insufficient<UnreliableReason> {
  if (parts.length === 0) throw new RangeError("a composite of no parts");
  let variance = 0;
  for (const { weight, deviation, reliability } of parts) {
    if (!isMeasurable(weight)) throw new RangeError(`not a weight: ${weight}`);
    const error = standardErrorOfMeasurement(deviation, reliability);
    if (isInsufficient(error)) return error;
    variance += (weight * error) ** 2;
  }
  return Math.sqrt(variance);
}

/**
 * Kelley's estimate of the true score: the score pulled towards the mean of its group by what it lacks in reliability.
 *
 * T̂ = ρx + (1 − ρ)μ, with standard error SD·√(ρ(1 − ρ)). Shape: a score with mean, standard deviation and reliability of
 * its group. Unit: of the score. Range: between score and mean. Edge cases: ρ = 1 gives the score, ρ = 0 the mean, both
 * without error. Errors: insufficient for a negative ρ; a ρ above 1, a negative SD and numbers that are not finite are
 * thrown. Source: Kelley 1947; Lord & Novick 1968; method 3.4.
 */
export function kelleyEstimate(of: GroupScore): Estimate | Insufficient<UnreliableReason> {
  checkGroupScore(of);
  const { score, mean, deviation, reliability } = of;
  return ifReliable(reliability, () => ({
    value: reliability * score + (1 - reliability) * mean,
    standardError: deviation * Math.sqrt(reliability * (1 - reliability)),
  }));
}

/**
 * Reliability of a test made k times as long, by the Spearman–Brown prophecy.
 *
 * ρ_k = kρ / (1 + (k − 1)ρ). Shape: a reliability and a factor of length, which may be a fraction. Unit: none.
 * Range: 0–1. Edge cases: k = 1 changes nothing; k < 1 shortens; k = 2 steps a split half up. Errors: insufficient for
 * a negative ρ; a ρ above 1 and a k that is not positive are thrown. Source: Spearman 1910; Brown 1910.
 */
export function spearmanBrown(reliability: number, length: number): number | Insufficient<UnreliableReason> {
  if (!(length > 0 && isMeasurable(length))) throw new RangeError(`not a factor of length: ${length}`);
  return ifReliable(reliability, () => (length * reliability) / (1 - reliability + length * reliability));
}

export type DifferenceInput = {
  readonly reliabilityX: number;
  readonly reliabilityY: number;
  readonly correlation: number;
  /** Standard deviations; 1 each unless given. */
  readonly deviationX?: number;
  readonly deviationY?: number;
};

/**
 * Reliability of the difference of two scores, such as a gap.
 *
 * (SD_x²ρ_x + SD_y²ρ_y − 2SD_xSD_y r) / (SD_x² + SD_y² − 2SD_xSD_y r). Shape: two reliabilities, their correlation, and
 * standard deviations if they are not alike. Unit: none. Range: below 0 to 1. Edge cases: two reliable scores that go
 * together leave an unreliable difference: .75, .75 and r .5 give .5; negative where r is larger than the reliabilities
 * allow. Errors: insufficient where the difference does not vary, or for a negative ρ; a ρ above 1, an r outside −1 to 1
 * and a negative SD are thrown. Source: Lord & Novick 1968; Edwards 2001; method 8 (5).
 */
export function differenceReliability(
  input: DifferenceInput,
): number | Insufficient<UnreliableReason | "constant-difference"> {
  const { reliabilityX, reliabilityY, correlation, deviationX = 1, deviationY = 1 } = input;
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`not a correlation: ${correlation}`);
  checkDeviation(deviationX);
  checkDeviation(deviationY);
  const [varianceX, varianceY] = [deviationX ** 2, deviationY ** 2];
  const common = 2 * deviationX * deviationY * correlation;
  const whole = varianceX + varianceY - common;
  return ifReliable(Math.min(reliabilityX, reliabilityY), () => {
    checkReliability(Math.max(reliabilityX, reliabilityY));
    if (!(whole > Number.EPSILON * (varianceX + varianceY))) return insufficient("constant-difference");
    return (varianceX * reliabilityX + varianceY * reliabilityY - common) / whole;
  });
}
