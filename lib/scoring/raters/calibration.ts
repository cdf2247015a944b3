import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { clip, exceeds, type Interval, linearRegression, type Regression, sum, tQuantile } from "@/lib/stats";

/** Minimum number of blind ratings of firms that also rated themselves, for a calibration. Source: method 3.5. */
export const CALIBRATION_PAIRS_MIN = 30;
/** Confidence of the predicted consultant's level. Source: method 3.5. */
export const CALIBRATION_CONFIDENCE = 0.9;

/** One scale of one firm, in levels: the firm's own rating, and that of a consultant who had not seen it. */
export type CalibrationPair = { readonly self: number; readonly consultant: number; readonly by: string };

export type CalibrationReason = "too-few-pairs" | "constant-scores";
type SeverityReason = "one-firm-each" | "one-consultant";

/** The fitted line: consultant = a + b · self + severity of the consultant + residual. */
export type Calibration = {
  readonly pairs: number;
  readonly consultants: number;
  readonly intercept: number;
  readonly slope: number;
  /** Covariance of intercept and slope, in row order. */
  readonly covariance: readonly (readonly number[])[];
  /**
   * Standard deviation between consultants. Insufficient if no consultant rated two firms, because it is then part of
   * the residual, and if one consultant rated all, because it then cannot be separated from the intercept.
   */
  readonly severity: number | Insufficient<SeverityReason>;
  readonly rest: number;
};

/**
 * Calibration of self scores by consultants: the expected consultant's level, given the firm's own.
 *
 * y = a + b·x + u_consultant + e by restricted maximum likelihood. Shape: one pair per blind rating, with its
 * consultant. Unit: levels.
 * Range: a and b all numbers, deviations from 0. Edge cases: consultants who differ no more than the residual have a
 * severity of 0; the order of pairs and the names of consultants do not matter. Errors: insufficient below 30 pairs,
 * and if the self scores or the consultants' levels do not vary; a severity that cannot be determined has its reason;
 * throws for a level outside 1–5.
 * Source: Laird & Ware 1982; Patterson & Thompson 1971; lme4::lmer; method 3.5.
 */
export function calibrateSelf(pairs: readonly CalibrationPair[]): Calibration | Insufficient<CalibrationReason> {
  if (!pairs.every(({ self, consultant }) => isOnScale(self) && isOnScale(consultant)))
    throw new RangeError("a level outside 1–5");
  if (pairs.length < CALIBRATION_PAIRS_MIN) return insufficient("too-few-pairs");
  if (!varies(pairs.map(({ self }) => self)) || !varies(pairs.map(({ consultant }) => consultant)))
    return insufficient("constant-scores");
  const groups = groupByConsultant(pairs);
  const untold = whyUntold(pairs.length, groups.length);
  const ratio = untold === undefined ? estimateRatio(groups) : 0;
  const fit = fitLine(groups, ratio);
  if (isInsufficient(fit)) return insufficient("constant-scores");
  const [intercept = 0, slope = 0] = fit.coefficients;
  const rest = fit.residualError;
  return {
    pairs: pairs.length,
    consultants: groups.length,
    intercept,
    slope,
    covariance: fit.covariance,
    severity: untold === undefined ? rest * Math.sqrt(ratio) : insufficient(untold),
    rest,
  };
}

const groupByConsultant = (pairs: readonly CalibrationPair[]): Groups => [
  ...Map.groupBy(pairs, ({ by }) => by).values(),
];

/** Whether levels differ by more than rounding. */
const varies = (levels: readonly number[]): boolean => exceeds(Math.max(...levels), Math.min(...levels));

function whyUntold(pairs: number, consultants: number): SeverityReason | undefined {
  if (consultants === 1) return "one-consultant";
  return consultants === pairs ? "one-firm-each" : undefined;
}

/**
 * The level that a consultant would probably give to a firm with this self score, with a prediction interval.
 *
 * a + b·x ± t·√(Var(a + b·x) + σ_u² + σ_e²), t with n − 2 degrees of freedom. Never replaces the self score. Shape: a
 * calibration of the scale, a level, the confidence (default .90). Unit: levels. Range: 1–5, clipped. Edge cases: it
 * predicts for any consultant, not a specific one; if one consultant rated all, it predicts for that one, whose
 * severity is in the intercept. Errors: throws for a level outside 1–5 and a confidence outside (0, 1).
 * Source: textbook (prediction interval); R predict.lm; method 3.5.
 */
export function predictConsultant(
  calibration: Calibration,
  self: number,
  confidence: number = CALIBRATION_CONFIDENCE,
): Interval & { readonly level: number } {
  if (!isOnScale(self)) throw new RangeError("a level outside 1–5");
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`);
  const { intercept, slope, covariance, severity, rest, pairs } = calibration;
  const at = [1, self];
  const ofLine = sum(covariance.flatMap((row, i) => row.map((value, j) => value * (at[i] ?? 0) * (at[j] ?? 0))));
  const between = isInsufficient(severity) ? 0 : severity ** 2;
  const reach = tQuantile((1 + confidence) / 2, pairs - 2) * Math.sqrt(Math.max(0, ofLine) + between + rest ** 2);
  const level = intercept + slope * self;
  return { level: clip(level, 1, 5), low: clip(level - reach, 1, 5), high: clip(level + reach, 1, 5) };
}

const isOnScale = (level: number): boolean => level >= 1 && level <= 5;

type Groups = readonly (readonly CalibrationPair[])[];

/**
 * Generalized least squares: subtracts the share of each consultant's mean that follows from the variance ratio
 * σ_u²/σ_e².
 */
function fitLine(groups: Groups, ratio: number): Regression | Insufficient {
  const rows = groups.flatMap((pairs) => {
    const share = 1 - 1 / Math.sqrt(1 + pairs.length * ratio);
    const less = (of: (pair: CalibrationPair) => number) => (share * sum(pairs.map(of))) / pairs.length;
    const [selves, others] = [less(({ self }) => self), less(({ consultant }) => consultant)];
    return pairs.map(({ self, consultant }) => ({ one: 1 - share, x: self - selves, y: consultant - others }));
  });
  return linearRegression({
    response: rows.map(({ y }) => y),
    predictors: [rows.map(({ one }) => one), rows.map(({ x }) => x)],
    intercept: false,
  });
}

/** Grid steps for the share σ_u²/(σ_u² + σ_e²) before the search around the best one. */
const SHARE_STEPS = 50;
/** Steps of the golden-section search; afterwards, the share is exact to 1e-12. */
const CLOSING_STEPS = 60;
/** Largest share tried; the residual variance is then a millionth of the total. */
const SHARE_MAX = 1 - 1e-6;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The ratio σ_u²/σ_e² with the smallest restricted deviance: grid search over the share, refined by golden section. */
function estimateRatio(groups: Groups): number {
  const ratioOf = (share: number) => share / (1 - share);
  const at = (share: number) => restrictedDeviance(groups, ratioOf(share));
  const grid = Array.from({ length: SHARE_STEPS }, (_, step) => at(step / SHARE_STEPS));
  const best = grid.indexOf(Math.min(...grid));
  if (best < 0) return 0;
  let [low, high] = [Math.max(0, best - 1) / SHARE_STEPS, Math.min(SHARE_MAX, (best + 1) / SHARE_STEPS)];
  for (let step = 0; step < CLOSING_STEPS; step += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (at(left) <= at(right)) high = right;
    else low = left;
  }
  const found = (low + high) / 2;
  return at(0) <= at(found) ? 0 : ratioOf(found);
}

/** −2 log of the restricted likelihood, up to a constant; 0 for all ratios if the line fits exactly. */
function restrictedDeviance(groups: Groups, ratio: number): number {
  const fit = fitLine(groups, ratio);
  if (isInsufficient(fit)) return 0;
  const [[aa = 0, ab = 0] = [], [, bb = 0] = []] = fit.covariance;
  const [variance, determinant] = [fit.residualError ** 2, aa * bb - ab * ab];
  if (!(variance > 0 && determinant > 0)) return 0;
  const spread = sum(groups.map((pairs) => Math.log1p(pairs.length * ratio)));
  // ln det XᵀV⁻¹X = 2 ln s² − ln det of the coefficients' covariance.
  return fit.degreesOfFreedom * Math.log(variance) + spread + 2 * Math.log(variance) - Math.log(determinant);
}
