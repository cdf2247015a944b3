import type { Measure, Requirements } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";
import { reaches } from "@/lib/stats";
import { type ByMode, type Maybe, missing } from "../missing";
import type { Verdicts } from "../rating";
import { actingOn, openCellsOf } from "./candidates";

/** Measures for an association or a public authority, not for a firm. Source: method 7. */
export const POLICY_MEASURES: readonly MeasureId[] = ["M01", "M06", "M25"];

/** Minimum number of firms behind a figure of a cohort. Source: method 3.6, privacy (2). */
export const COHORT_FIRMS_MIN = 5;

export type PolicyFirm = {
  /** Verdicts against the firm's applicable requirement. */
  readonly verdicts: Pick<Verdicts, "cells">;
  readonly weights: ByMode;
};

export type CohortMeasure = {
  readonly measure: MeasureId;
  /** Firms with a probable shortfall on which the measure acts, in a mode that it is meant for. */
  readonly affected: Maybe<{ readonly firms: number; readonly share: number }>;
};

export type CohortMeasuring = {
  readonly firms: readonly PolicyFirm[];
  readonly measures: readonly Measure[];
  readonly cutoffs: Requirements["cutoffs"];
  /** Minimum number of firms, both affected and not affected; default COHORT_FIRMS_MIN. */
  readonly least?: number;
};

/**
 * Policy-type measures for a cohort, each with the share of firms it would help; in the order of the measures.
 *
 * A firm is affected if the measure acts on a cell with P(shortfall) at or above the cut-off of recommendations, and
 * the firm sells through a mode that the measure is meant for.
 * Shape: firms with verdicts and mode weights, the list of measures. Unit: share of firms. Range: 0–1.
 * Edge cases: the result may be that all firms are affected; other measures are left out.
 * Errors: "too few firms" if fewer than `least` firms are affected, or if between one and `least` − 1 firms are not:
 * either would reveal single firms. Source: method 7; 3.6, privacy (2).
 */
export function policyMeasures({
  firms,
  measures,
  cutoffs,
  least = COHORT_FIRMS_MIN,
}: CohortMeasuring): readonly CohortMeasure[] {
  const offered = measures.filter(({ id }) => POLICY_MEASURES.includes(id));
  const needs = firms.map(({ verdicts, weights }) => {
    const usable = offered.filter(({ modes }) => modes.some((mode) => weights[mode] > 0));
    const short = openCellsOf(verdicts, cutoffs.meets).filter(({ oddsShort }) => reaches(oddsShort, cutoffs.recommend));
    return new Set(actingOn(usable, short).map(({ id }) => id));
  });
  return offered.map(({ id }) => {
    const affected = needs.filter((needed) => needed.has(id)).length;
    const others = firms.length - affected;
    const tooFew = affected < least || (others > 0 && others < least);
    return {
      measure: id,
      affected: tooFew ? missing("too few firms") : { firms: affected, share: affected / firms.length },
    };
  });
}
