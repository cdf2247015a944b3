import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { isMeasurable } from "./measurable";
import { mean, sampleVariance, sum } from "./moments";

export type DemingInput = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Variance of the error of y over that of x, such as SEM_y²/SEM_x²; 1 unless given (orthogonal regression). */
  readonly errorRatio?: number;
};

export type Deming = {
  readonly slope: number;
  readonly intercept: number;
  /** Jackknife standard errors. */
  readonly slopeError: number;
  readonly interceptError: number;
  /** For t intervals around both: n − 2. */
  readonly degreesOfFreedom: number;
};

export type DemingReason = "too-few-pairs" | "no-direction" | "vertical";

/** A spread this small beside that of the data is rounding, not a direction. */
const NO_SPREAD = 1e-12;

/**
 * Deming regression: the line through pairs of which both members have an error, with jackknife standard errors.
 *
 * slope = (u + √(u² + 4λs_xy²)) / 2s_xy with u = s_yy − λs_xx; intercept = ȳ − slope·x̄. Shape: two lists of one
 * length, λ. Unit: y per x. Range: all numbers. Edge cases: exchanging x and y and taking 1/λ gives the same line.
 * Errors: insufficient with fewer than four pairs (each is left out once, and a line needs three to have an error),
 * where the pairs have no direction (λs_xx = s_yy and s_xy = 0) and where the line is vertical, of all pairs or with
 * one left out; unequal lengths, a value that is not finite and a ratio that is not positive are thrown. Source: Deming
 * 1943; Linnet 1990, Statistics in Medicine 9, 1463–1473 (jackknife); method 3.5.
 */
export function demingRegression({ x, y, errorRatio = 1 }: DemingInput): Deming | Insufficient<DemingReason> {
  if (x.length !== y.length) throw new RangeError("the two lists differ in length");
  if (![...x, ...y].every(isMeasurable)) throw new RangeError("a value that is no finite number");
  if (!(errorRatio > 0 && isMeasurable(errorRatio))) throw new RangeError(`not a ratio of errors: ${errorRatio}`);
  const count = x.length;
  if (count < 4) return insufficient("too-few-pairs");
  const line = fitLine(x, y, errorRatio);
  if (isInsufficient(line)) return line;

  const without = (list: readonly number[], left: number) => list.filter((_, at) => at !== left);
  const slopes: number[] = [];
  const intercepts: number[] = [];
  for (let left = 0; left < count; left += 1) {
    const partial = fitLine(without(x, left), without(y, left), errorRatio);
    if (isInsufficient(partial)) return partial;
    slopes.push(count * line.slope - (count - 1) * partial.slope);
    intercepts.push(count * line.intercept - (count - 1) * partial.intercept);
  }
  return {
    ...line,
    slopeError: Math.sqrt(sampleVariance(slopes) / count),
    interceptError: Math.sqrt(sampleVariance(intercepts) / count),
    degreesOfFreedom: count - 2,
  };
}

/** Both forms of the root are one number; the one without a difference of near numbers is taken. */
function fitLine(
  x: readonly number[],
  y: readonly number[],
  ratio: number,
): { readonly slope: number; readonly intercept: number } | Insufficient<"no-direction" | "vertical"> {
  // Counted from the first pair, so that a list that does not vary has a spread of exactly 0.
  const [originX, originY] = [x[0] ?? 0, y[0] ?? 0];
  const [awayX, awayY] = [x.map((value) => value - originX), y.map((value) => value - originY)];
  const [middleX, middleY] = [mean(awayX), mean(awayY)];
  const together = sum(awayX.map((value, at) => (value - middleX) * ((awayY[at] ?? 0) - middleY))) / (x.length - 1);
  const [spreadX, spreadY] = [ratio * sampleVariance(awayX), sampleVariance(awayY)];
  const scale = NO_SPREAD * (spreadX + spreadY);
  const excess = spreadY - spreadX;
  const root = Math.hypot(excess, 2 * Math.sqrt(ratio) * together);
  if (!(root > scale)) return insufficient("no-direction");
  if (excess > 0 && !(Math.sqrt(ratio) * Math.abs(together) > scale)) return insufficient("vertical");
  const slope = excess > 0 ? (excess + root) / (2 * together) : (2 * ratio * together) / (root - excess);
  return { slope, intercept: originY + middleY - slope * (originX + middleX) };
}
