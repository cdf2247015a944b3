import { clip } from "@/lib/stats";
import { pointsOf } from "./part";

/** Four components of the variance of answers, in levels²: declared before there are data, estimated later. */
export type ErrorModel = {
  readonly version: string;
  /** Variance between items of a cell: they are only a sample of possible practices. */
  readonly item: number;
  /** Variance between respondents who rate the whole firm too high or too low. */
  readonly respondent: number;
  /** Variance between respondents who rate one cell differently from colleagues. */
  readonly respondentCell: number;
  /** Variance of the rest: misreading, mood, the single answer. */
  readonly residual: number;
};

/**
 * The error model declared before any data exist: a generalizability model with four components. Its values are expert
 * judgement, marked "provisional". The declaration does not say whether the residual includes the rounding of an answer
 * to a whole level. In an estimated model it does, which widens the error of a cell by 6 % and of a single item by 9 %
 * (decision 0029). Source: Cronbach, Gleser, Nanda & Rajaratnam 1972; method 3.4, error model p2.
 */
export const errorModelProvisional: ErrorModel = Object.freeze({
  version: "p2",
  item: 0.18,
  respondent: 0.015,
  respondentCell: 0.095,
  residual: 0.141,
});

/**
 * Whether an error model is a declared one: p1, p2, …; estimated ones are e1, e2, ….
 *
 * Shape: the version of a model. Unit: none. Range: boolean. Edge cases: none. Errors: none. Source: method 3.4.
 */
export const isProvisional = (version: string): boolean => version.startsWith("p");

/** z of an 80 % interval, called "likely" on pages. Source: method 3.4. */
export const Z_80 = 1.2816;

/** z of a 90 % interval, for specialists and in comparisons. Source: method 3.4. */
export const Z_90 = 1.645;

/** z of a two-sided comparison at 5 %. Source: method 3.2, 4.4. */
export const Z_95 = 1.96;

type Measured = { readonly level: number; readonly sem: number };
type LevelRange = { readonly low: number; readonly high: number };

/**
 * The range of the true level with 80 % probability: level ± 1.2816 SEM. Pages, files and e-mails call it "likely".
 *
 * Shape: a level and its error in levels. Unit: levels. Range: 1–5, clipped. Edge cases: at the ends of the scale the
 * range is clipped, not shifted. Errors: none. Source: method 3.4, revision 0.4 (b).
 */
export const likelyRange80 = (score: Measured): LevelRange => rangeOf(score, Z_80);

/**
 * The range of the true level with 90 % probability: level ± 1.645 SEM; for specialists and comparisons, always with
 * its number.
 *
 * Shape: a level and its error in levels. Unit: levels. Range: 1–5, clipped. Edge cases: at the ends of the scale the
 * range is clipped, not shifted. Errors: none. Source: method 3.4, revision 0.4 (b).
 */
export const range90 = (score: Measured): LevelRange => rangeOf(score, Z_90);

const rangeOf = ({ level, sem }: Measured, z: number): LevelRange => ({
  low: clip(level - z * sem, 1, 5),
  high: clip(level + z * sem, 1, 5),
});

/**
 * Interval of 90 % for the true score of this form: level ± 1.645 SEM.
 *
 * Shape: a level and its error in levels. Unit: points. Range: 0–100, clipped. Edge cases: at the ends of the scale the
 * interval is clipped, not shifted. Errors: none. Source: Lord & Novick 1968; method 3.4.
 */
export function scoreInterval(score: Measured): LevelRange {
  const { low, high } = range90(score);
  return { low: pointsOf(low), high: pointsOf(high) };
}
