import { type Insufficient, insufficient, isInsufficient, type Random } from "@/lib/result";
import { CONFIDENCE, checkConfidence, type Interval } from "./interval";
import { sampleDeviation } from "./moments";
import { quantile } from "./quantile";

/** Default number of resamples. Source: method 3.3. */
export const BOOTSTRAP_DRAWS = 2000;

/**
 * Maximum share of resamples without a value; above it, an interval would only describe the successful ones. Source:
 * ours.
 */
export const BOOTSTRAP_FAILED_MAX = 0.05;

/** Minimum number of units (rows, firms, clusters) for resampling. Source: ours. */
export const BOOTSTRAP_UNITS_MIN = 2;

export type BootstrapOptions = {
  /** Number of units that are drawn with replacement: rows, or clusters such as firms. */
  readonly units: number;
  /**
   * The statistic of the units with these indices, which may repeat. The array is reused by the next call; copy it to
   * keep it.
   */
  readonly statistic: (drawn: Int32Array) => number | Insufficient;
  readonly random: Random;
  readonly draws?: number;
  readonly confidence?: number;
  /** "percentile" (our default): the middle of the resampled values. "basic": the same, mirrored at the estimate. */
  readonly method?: "percentile" | "basic";
};

export type Bootstrap = Interval & {
  /** The statistic of all units, each once. */
  readonly estimate: number;
  readonly standardError: number;
  /** Resamples without a value, which were left out. */
  readonly failed: number;
};

/**
 * Bootstrap interval of any statistic, by drawing units with replacement.
 *
 * Percentile: the quantiles (type 6, at (draws + 1)p) of the resampled values; basic: 2·estimate − those, mirrored.
 * Shape: a number of units, a statistic of drawn indices, a random source; the units may be clusters.
 * Unit: of the statistic. Range: of the statistic; "basic" may exceed it. Edge cases: a resample on which the statistic
 * is insufficient is left out and counted; the same seed gives the same interval. Errors: insufficient with fewer than
 * two units, if the statistic is insufficient for all units, and if more than 5 % of the resamples have no value;
 * throws for fewer than two draws, a confidence outside (0, 1) and a value that is not finite.
 * Source: Efron & Tibshirani 1993, chapter 13; Davison & Hinkley 1997, 5.2 and 5.3; method 3.3.
 */
export function bootstrapInterval(
  options: BootstrapOptions,
): Bootstrap | Insufficient<"too-few-units" | "no-estimate" | "too-many-failed-resamples"> {
  const { units, statistic, random, draws = BOOTSTRAP_DRAWS, confidence = CONFIDENCE, method = "percentile" } = options;
  checkConfidence(confidence);
  if (!Number.isInteger(draws) || draws < 2) throw new RangeError(`not a number of resamples: ${draws}`);
  if (units < BOOTSTRAP_UNITS_MIN) return insufficient("too-few-units");
  const drawn = Int32Array.from({ length: units }, (_, unit) => unit);
  const estimate = checkFinite(statistic(drawn));
  if (isInsufficient(estimate)) return insufficient("no-estimate");

  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let each = 0; each < units; each += 1) drawn[each] = Math.floor(random() * units);
    const value = checkFinite(statistic(drawn));
    if (!isInsufficient(value)) values.push(value);
  }
  const failed = draws - values.length;
  if (failed > BOOTSTRAP_FAILED_MAX * draws || values.length < 2) return insufficient("too-many-failed-resamples");
  const outside = (1 - confidence) / 2;
  const [low, high] = [quantile(values, outside, 6), quantile(values, 1 - outside, 6)];
  const interval = method === "percentile" ? { low, high } : { low: 2 * estimate - high, high: 2 * estimate - low };
  return { ...interval, estimate, standardError: sampleDeviation(values), failed };
}

function checkFinite(value: number | Insufficient): number | Insufficient {
  if (!isInsufficient(value) && !Number.isFinite(value)) throw new RangeError(`a statistic of ${value}`);
  return value;
}
