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

/** Minimum number of firms rated by two consultants for showing their agreement. Source: method 3.5. */
export const DOUBLE_RATINGS_MIN = 20;

/** One firm in one cycle, rated by the same two consultants independently of each other. */
export type DoubleRating = { readonly first: SelfPlacement; readonly second: SelfPlacement };

export type RaterAgreement = {
  /** Number of cycles with an overall level from both. */
  readonly doubles: number;
  /** Agreement in the level itself, including severity. ICC(A,1). */
  readonly absolute: TwoWayIcc | Insufficient<TwoWayReason | "too-few-doubles">;
  /** Agreement in the order of firms, ignoring severity; shown in addition, never instead. ICC(C,1). */
  readonly consistency: TwoWayIcc | Insufficient<TwoWayReason | "too-few-doubles">;
  /** Phases by integer level: rows are the first consultant's, columns the second's. Always returned. */
  readonly table: readonly (readonly number[])[];
  readonly kappa: Kappa | Insufficient<KappaReason | "too-few-doubles">;
};

/**
 * Agreement of two consultants who rated the same firms independently.
 *
 * Intraclass correlation of the overall levels in absolute agreement, with consistency for contrast; quadratic weighted
 * κ over the phases in integer levels (halves are rounded up), with the complete table. Shape: one pair per firm and
 * cycle, always the same consultant first. Unit: none. Range: up to 1. Edge cases: a phase that one of them could not
 * rate is left out of table and κ; the interval of κ treats phases of one firm as independent, so it is too narrow and
 * not printed.
 * Errors: insufficient below 20 double ratings, and for the reasons of both measures; throws for a level outside 1–5.
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
