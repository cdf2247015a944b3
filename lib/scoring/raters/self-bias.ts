import { LEVELS, PHASES, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { type BlandAltman, type BlandAltmanReason, blandAltman } from "@/lib/stats";
import { type Calibration, type CalibrationReason, calibrateSelf, predictConsultant } from "./calibration";

/** Minimum number of pairs for showing a mean difference. Source: method 3.5; 3.6 (privacy, 2). */
export const BIAS_PAIRS_MIN = 5;

/** The levels that one rating gives a firm in one cycle; null if there are too few answers for a score. */
export type SelfPlacement = {
  readonly overall: number | null;
  readonly phases: Readonly<Record<Phase, number | null>>;
};

/** One firm in one cycle: its own rating, and that of a consultant who had not seen it. */
export type BiasPair = { readonly by: string; readonly self: SelfPlacement; readonly consultant: SelfPlacement };

type Bias = BlandAltman | Insufficient<BlandAltmanReason>;
type BiasPlace = { readonly self: number; readonly level: number; readonly low: number; readonly high: number };

export type SelfBias = {
  /** Number of pairs with an overall level on both sides. */
  readonly pairs: number;
  readonly overall: Bias;
  readonly phases: Readonly<Record<Phase, Bias>>;
  /** The level that a consultant would probably give to a firm that rates itself at 1, 2, 3, 4 or 5. */
  readonly places: readonly BiasPlace[] | Insufficient<CalibrationReason>;
  readonly calibration: Calibration | Insufficient<CalibrationReason>;
};

/**
 * Self scores compared with consultants' blind ratings: bias with its limits, overall and by phase, and the
 * calibration.
 *
 * Bland and Altman on d = self − consultant: above 0 a firm rates itself higher. Shape: one pair per firm and cycle.
 * Unit: levels. Range: −4 to 4 for differences. Edge cases: if one side lacks a phase, the pair still counts for the
 * other phases; the order of pairs does not matter. Errors: a bias is insufficient below 5 pairs, the calibration below
 * 30 and if levels do not vary; throws for a level outside 1–5. Source: Bland & Altman 1986; method 3.5.
 */
export function describeSelfBias(pairs: readonly BiasPair[]): SelfBias {
  const calibration = calibrateSelf(
    pairs.flatMap(({ by, self, consultant }) =>
      self.overall === null || consultant.overall === null
        ? []
        : [{ by, self: self.overall, consultant: consultant.overall }],
    ),
  );
  const overall = pairs.map(({ self, consultant }) => [self.overall, consultant.overall] as const);
  return {
    pairs: countWhole(overall),
    overall: biasOf(overall),
    phases: tabulate(PHASES, (phase) =>
      biasOf(pairs.map(({ self, consultant }) => [self.phases[phase], consultant.phases[phase]] as const)),
    ),
    places: isInsufficient(calibration)
      ? calibration
      : LEVELS.map((self) => ({ self, ...predictConsultant(calibration, self) })),
    calibration,
  };
}

type Two = readonly [number | null, number | null];

const countWhole = (pairs: readonly Two[]): number =>
  pairs.filter(([self, consultant]) => self !== null && consultant !== null).length;

function biasOf(pairs: readonly Two[]): Bias {
  if (countWhole(pairs) < BIAS_PAIRS_MIN) return insufficient("too-few-pairs");
  return blandAltman(
    pairs.map(([self]) => self),
    pairs.map(([, consultant]) => consultant),
  );
}
