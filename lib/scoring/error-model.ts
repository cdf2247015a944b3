import { clip } from "@/lib/stats";
import { pointsOf } from "./part";

/** Four components of the variance of answers, in levels²: declared before there are data, estimated after. */
export type ErrorModel = {
  readonly version: string;
  /** The practices asked stand for more practices of their kind. */
  readonly item: number;
  /** A respondent sees the whole firm too kindly or too strictly. */
  readonly respondent: number;
  /** A respondent sees one cell differently from colleagues. */
  readonly respondentCell: number;
  /** The rest: reading, mood, the single answer. */
  readonly residual: number;
};

/**
 * Declared before any data exist, a generalizability model with four components. Expert judgement, marked
 * "provisional". Source: Cronbach, Gleser, Nanda & Rajaratnam 1972; method 3.4, error model p2.
 */
export const errorModelProvisional: ErrorModel = Object.freeze({
  version: "p2",
  item: 0.18,
  respondent: 0.015,
  respondentCell: 0.095,
  residual: 0.141,
});

/**
 * Whether an error model is declared: p1, p2, …; estimated ones are e1, e2, ….
 *
 * Shape: the version of a model. Unit: none. Range: true or false. Edge cases: none. Errors: none. Source: method 3.4.
 */
export const isProvisional = (version: string): boolean => version.startsWith("p");

/** z of a 90 % interval, the default of every printed interval. Source: method 3.4. */
export const Z_90 = 1.645;

/** z of a two-sided comparison at 5 %. Source: method 3.2, 4.4. */
export const Z_95 = 1.96;

/**
 * Interval of 90 % for the true score of this form: level ± 1.645 SEM.
 *
 * Shape: a level and its error in levels. Unit: points. Range: 0–100, clipped. Edge cases: at the ends of the scale the
 * interval is cut, not moved. Errors: none. Source: Lord & Novick 1968; method 3.4.
 */
export function scoreInterval(score: { readonly level: number; readonly sem: number }): {
  readonly low: number;
  readonly high: number;
} {
  const points = (level: number) => clip(pointsOf(level), 0, 100);
  return { low: points(score.level - Z_90 * score.sem), high: points(score.level + Z_90 * score.sem) };
}
