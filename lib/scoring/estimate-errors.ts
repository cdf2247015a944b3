import { type Insufficient, insufficient } from "@/lib/result";
import { mean, sum } from "@/lib/stats";
import {
  addSums,
  type FirmAnswers,
  noSums,
  PAIR_KINDS,
  type PairKind,
  type PairSums,
  pairSumsOf,
} from "./answer-pairs";
import type { ErrorModel } from "./error-model";

/** Minimum number of firms for each kind of pair before errors are estimated. Source: method 3.4. */
export const ESTIMATE_FIRMS_MIN = 30;

/** The four components of an error model, in the order in which they are listed. */
export const ERROR_COMPONENTS = ["item", "respondent", "respondentCell", "residual"] as const;
export type ErrorComponent = (typeof ERROR_COMPONENTS)[number];

/** How much data an estimate rests on: for each kind of pair, the number of firms and of pairs. */
type PairBasis = {
  /** Number of firms with any level, and of the people who gave one. */
  readonly firms: number;
  readonly people: number;
  readonly kinds: Readonly<Record<PairKind, { readonly firms: number; readonly pairs: number }>>;
};

/** A component in levels²: at least 0, the unlimited estimate, and its standard error over firms. */
export type EstimatedComponent = {
  readonly value: number;
  readonly found: number;
  readonly standardError: number;
};

export type ErrorEstimate = {
  readonly basis: PairBasis;
  readonly components: Readonly<Record<ErrorComponent, EstimatedComponent>> | Insufficient<"too-few-firms">;
};

/**
 * The four components of error from the answers of many firms to one instrument, by the method of moments over pairs.
 *
 * With d_i the difference of two people of one role group on item i: ½·mean(d_i²) over items estimates V_R + V_RC +
 * V_E, ½·mean(d_i·d_k) over two items of a cell V_R + V_RC, and over items of two cells V_R. With y the difference of
 * one person's answers to two items of a cell, averaged over the n people of a role group in a firm, ½·(variance of y
 * between F firms) − V_E·mean(1/n) estimates V_I, each pair of items and role group weighted by F − 1: a difference
 * that a role group shows in every firm is not an error of items. Among n people a pair has weight 1/n, as in an
 * analysis of variance: complete and balanced data of one role group give the same components. Estimates are unbiased
 * for any pattern of missing answers that does not depend on the level. Standard errors by the jackknife over firms.
 * Shape: answers firm by firm. Unit: levels². Range: from 0. Edge cases: a negative component counts as 0; items that
 * do not apply are not answers. Errors: insufficient if a kind of pair comes from fewer than 30 firms, with the numbers
 * available. Source: Henderson 1953, method 1; Searle, Casella & McCulloch 1992; Brennan 2001; Efron & Stein 1981;
 * method 3.4.
 */
export function estimateErrorModel(firms: readonly FirmAnswers[]): ErrorEstimate {
  const each = firms.map(pairSumsOf).filter(({ people }) => people > 0);
  const basis: PairBasis = {
    firms: each.length,
    people: sum(each.map(({ people }) => people)),
    kinds: {
      sameItem: countOf(each, "sameItem"),
      sameCell: countOf(each, "sameCell"),
      twoCells: countOf(each, "twoCells"),
      twoItems: countOf(each, "twoItems"),
    },
  };
  if (PAIR_KINDS.some((kind) => basis.kinds[kind].firms < ESTIMATE_FIRMS_MIN)) {
    return { basis, components: insufficient("too-few-firms") };
  }
  const all = noSums();
  for (const firm of each) addSums(all, firm, 1);
  const found = componentsOf(all);
  const without = each.map((firm) => {
    addSums(all, firm, -1);
    const rest = componentsOf(all);
    addSums(all, firm, 1);
    return rest;
  });
  const estimated = (component: ErrorComponent): EstimatedComponent => ({
    value: Math.max(0, found[component]),
    found: found[component],
    standardError: spreadOf(without.map((rest) => rest[component])),
  });
  return {
    basis,
    components: {
      item: estimated("item"),
      respondent: estimated("respondent"),
      respondentCell: estimated("respondentCell"),
      residual: estimated("residual"),
    },
  };
}

const countOf = (firms: readonly PairSums[], kind: PairKind) => ({
  firms: firms.filter(({ pairs }) => pairs[kind] > 0).length,
  pairs: sum(firms.map(({ pairs }) => pairs[kind])),
});

function componentsOf({ products, differences }: PairSums): Readonly<Record<ErrorComponent, number>> {
  const half = ({ total, weight }: { readonly total: number; readonly weight: number }) => total / weight / 2;
  const [all, shared, respondent] = [half(products.sameItem), half(products.sameCell), half(products.twoCells)];
  const residual = all - shared;
  let [squares, free] = [0, 0];
  for (const { firms, total, ofSquares, ofInverses } of differences.values()) {
    if (firms < 2) continue;
    squares += (ofSquares - total ** 2 / firms) / 2 - (residual * ofInverses * (firms - 1)) / firms;
    free += firms - 1;
  }
  return { item: squares / free, respondent, respondentCell: shared - respondent, residual };
}

/** Jackknife standard error from the estimates without each of n firms: √((n − 1)/n · Σ(θ − θ̄)²). */
function spreadOf(without: readonly number[]): number {
  const centre = mean(without);
  const squares = sum(without.map((value) => (value - centre) ** 2));
  return Math.sqrt((squares * (without.length - 1)) / without.length);
}

/**
 * An error model of this version from estimated components.
 *
 * Shape: a version and the components. Unit: levels². Range: from 0. Edge cases: a component found below 0 is 0. Errors: none.
 * Source: method 3.4.
 */
export const modelOf = (
  version: string,
  components: Readonly<Record<ErrorComponent, Pick<EstimatedComponent, "value">>>,
): ErrorModel => ({
  version,
  item: components.item.value,
  respondent: components.respondent.value,
  respondentCell: components.respondentCell.value,
  residual: components.residual.value,
});
