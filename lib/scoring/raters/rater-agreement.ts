import { LEVELS, PHASES } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import {
  dataMatrix,
  iccTwoWay,
  type Kappa,
  type KappaReason,
  ratingTable,
  type TwoWayIcc,
  type TwoWayReason,
  weightedKappa,
} from "@/lib/stats";
import type { SelfPlacement } from "./self-bias";

/** Firms that two consultants rate, from which their agreement is told. Source: method 3.5. */
export const DOUBLE_RATINGS_MIN = 20;

/** One firm in one cycle, as the same two consultants rated it, neither knowing of the other's rating. */
export type DoubleRating = { readonly first: SelfPlacement; readonly second: SelfPlacement };

export type RaterAgreement = {
  /** Cycles with an overall level by both. */
  readonly doubles: number;
  /** How far both agree in the level itself: how strict either is counts. ICC(A,1). */
  readonly absolute: TwoWayIcc | Insufficient<TwoWayReason | "too-few-doubles">;
  /** How far both order firms alike, strictness set aside: named beside it, never in its place. ICC(C,1). */
  readonly consistency: TwoWayIcc | Insufficient<TwoWayReason | "too-few-doubles">;
  /** Phases by whole level: rows the first consultant's, columns the second's. Given whatever the numbers. */
  readonly table: readonly (readonly number[])[];
  readonly kappa: Kappa | Insufficient<KappaReason | "too-few-doubles">;
};

/**
 * How far two consultants agree who rated the same firms apart.
 *
 * Intraclass correlation of the overall levels in absolute agreement, with consistency for contrast; quadratic weighted κ
 * over the phases in whole levels (half a level goes up), with its whole table. Shape: one pair a firm and cycle, always
 * the same consultant first. Unit: none. Range: up to 1. Edge cases: a phase one of them could not rate is in neither
 * table nor κ; the interval of κ takes phases of one firm as if they were apart, so it is too narrow and not for print.
 * Errors: insufficient below 20 double ratings, and by the reasons of both measures; a level outside 1–5 is thrown.
 * Source: McGraw & Wong 1996; Cohen 1968; method 3.5.
 */
export function describeRaters(doubles: readonly DoubleRating[]): RaterAgreement {
  const whole = doubles.flatMap(({ first, second }) =>
    first.overall === null || second.overall === null ? [] : [[first.overall, second.overall] as const],
  );
  const table = tableOf(doubles);
  if (whole.length < DOUBLE_RATINGS_MIN) {
    const few = insufficient("too-few-doubles");
    return { doubles: whole.length, absolute: few, consistency: few, table, kappa: few };
  }
  const icc = iccTwoWay(dataMatrix(whole));
  return {
    doubles: whole.length,
    absolute: isInsufficient(icc) ? icc : icc.forms["ICC(2,1)"],
    consistency: isInsufficient(icc) ? icc : icc.forms["ICC(3,1)"],
    table,
    kappa: weightedKappa(table),
  };
}

function tableOf(doubles: readonly DoubleRating[]): readonly (readonly number[])[] {
  const levels = (of: (double: DoubleRating) => SelfPlacement) =>
    doubles.flatMap((double) => PHASES.map((phase) => wholeLevel(of(double).phases[phase])));
  return ratingTable(
    levels(({ first }) => first),
    levels(({ second }) => second),
    LEVELS,
  );
}

const wholeLevel = (level: number | null): number | null => (level === null ? null : Math.round(level));
