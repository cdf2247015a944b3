import { type Insufficient, insufficient } from "@/lib/result";
import { tCdf, tQuantile } from "../distributions";
import { CONFIDENCE, checkConfidence, type Interval } from "../interval";
import { isMeasurable } from "../measurable";
import { mean, sampleDeviation, sum } from "../moments";

/**
 * Number of standard deviations around the bias that contain 95 % of the differences. Source: Bland & Altman 1986;
 * method 3.5.
 */
export const LIMIT_DEVIATIONS = 1.96;

export type BlandAltmanReason = "too-few-pairs" | "no-spread";

type ProportionalBias = {
  readonly slope: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** p value for a slope of 0, two-sided. */
  readonly p: number;
};

export type BlandAltman = {
  /** Number of pairs with both values. */
  readonly pairs: number;
  /** Mean of first minus second. */
  readonly bias: number;
  readonly biasInterval: Interval;
  /** Standard deviation of the differences. */
  readonly deviation: number;
  /** The interval that contains 95 % of the differences, bias ± 1.96 deviations; each end has its own interval. */
  readonly limits: Interval;
  readonly lowLimitInterval: Interval;
  readonly highLimitInterval: Interval;
  /** Slope of the difference on the mean of the two: a bias that grows with the measured value. */
  readonly proportional: ProportionalBias | Insufficient<BlandAltmanReason>;
};

/**
 * Difference between two measurements of the same thing: bias, limits of agreement, and whether the bias grows with the
 * value.
 *
 * Shape: two lists of equal length, null if missing; the bias is that of the first. Unit: of the values.
 * Range: any. Edge cases: a pair with a missing value is left out; equal differences give limits of no width. Errors:
 * insufficient below two pairs; the slope below three, when the means do not vary; throws for unequal lengths, a value
 * that is not finite and a confidence outside 0–1. Source: Bland & Altman 1986, 1999 (interval of a limit); method 3.5.
 */
export function blandAltman(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  { confidence = CONFIDENCE }: { readonly confidence?: number } = {},
): BlandAltman | Insufficient<BlandAltmanReason> {
  checkConfidence(confidence);
  const pairs = pairsOf(first, second);
  const n = pairs.length;
  if (n < 2) return insufficient("too-few-pairs");
  const differences = pairs.map(([one, other]) => one - other);
  const [bias, deviation] = [mean(differences), sampleDeviation(differences)];
  const t = tQuantile((1 + confidence) / 2, n - 1);
  const around = (centre: number, standardError: number) => ({
    low: centre - t * standardError,
    high: centre + t * standardError,
  });
  const reach = LIMIT_DEVIATIONS * deviation;
  const limits = { low: bias - reach, high: bias + reach };
  const limitError = deviation * Math.sqrt(1 / n + LIMIT_DEVIATIONS ** 2 / (2 * (n - 1)));
  return {
    pairs: n,
    bias,
    biasInterval: around(bias, deviation / Math.sqrt(n)),
    deviation,
    limits,
    lowLimitInterval: around(limits.low, limitError),
    highLimitInterval: around(limits.high, limitError),
    proportional: slopeOf(
      pairs.map(([one, other]) => (one + other) / 2),
      differences,
      confidence,
    ),
  };
}

type NumberPair = readonly [number, number];

function pairsOf(first: readonly (number | null)[], second: readonly (number | null)[]): readonly NumberPair[] {
  if (first.length !== second.length) throw new RangeError("the two lists differ in length");
  const pairs = first.flatMap((one, at): readonly NumberPair[] => {
    const other = second[at] ?? null;
    return one === null || other === null ? [] : [[one, other]];
  });
  if (!pairs.flat().every(isMeasurable)) throw new RangeError("a value that is not finite; missing is null");
  return pairs;
}

/** A sum of squares below this share of the total is a rounding error: the means do not vary. */
const SQUARES_SHARE = 1e-24;

/** Least squares of y on x, with the t interval of the slope. */
function slopeOf(
  x: readonly number[],
  y: readonly number[],
  confidence: number,
): ProportionalBias | Insufficient<BlandAltmanReason> {
  const df = x.length - 2;
  if (df < 1) return insufficient("too-few-pairs");
  const [centreX, centreY] = [mean(x), mean(y)];
  const spread = sum(x.map((value) => (value - centreX) ** 2));
  if (!(spread > SQUARES_SHARE * sum(x.map((value) => value * value)))) return insufficient("no-spread");
  const slope = sum(x.map((value, at) => (value - centreX) * ((y[at] ?? 0) - centreY))) / spread;
  const residual = sum(x.map((value, at) => ((y[at] ?? 0) - centreY - slope * (value - centreX)) ** 2));
  const standardError = Math.sqrt(residual / df / spread);
  const reach = tQuantile((1 + confidence) / 2, df) * standardError;
  return {
    slope,
    standardError,
    interval: { low: slope - reach, high: slope + reach },
    p: pOf(slope, standardError, df),
  };
}

/** Without residuals, p is 1 for a slope of 0 and 0 for any other. */
function pOf(slope: number, standardError: number, df: number): number {
  if (standardError === 0) return slope === 0 ? 1 : 0;
  return 2 * tCdf(-Math.abs(slope) / standardError, df);
}
