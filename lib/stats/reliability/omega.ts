import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { reaches, sum } from "../moments";
import { type ItemMoments, type Items, type MissingOption, momentsOf } from "./item-moments";

/**
 * Why ω is missing; α can still be used. `heywood-case`: a unique variance below 0; `covariance-not-positive`: three
 * items with a pair that is not positively related; `no-common-factor`: one factor would explain nothing;
 * `no-total-variance`: items cancel each other, so that their sum does not vary.
 */
export type OmegaReason =
  | "too-few-items"
  | "too-few-persons"
  | "constant-item"
  | "covariance-not-positive"
  | "heywood-case"
  | "no-common-factor"
  | "no-total-variance"
  | "no-convergence";

export type Omega = {
  /** (Σλ)² over the variance implied by the factor and the uniquenesses. */
  readonly omega: number;
  /** (Σλ)² over the observed variance; the same for three items. With pairwise gaps that variance can be 0 or less. */
  readonly omegaObserved: number | Insufficient<"no-total-variance">;
  /** In the unit of the items for three items, standardized for four or more. */
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  readonly method: "closed-form" | "minres";
  /** Items with a negative loading. They are not reversed; ω is computed for the sum as it is. */
  readonly negativeItems: readonly number[];
};

type OmegaOptions = MissingOption & {
  /**
   * A unique variance below 0: "refuse" (our default) gives no ω; "keep" gives ω with that uniqueness, as a description
   * of the table.
   */
  readonly heywood?: "refuse" | "keep";
};

/**
 * McDonald's ω total of one factor: three items in closed form from covariances, four and more by minimum residuals.
 *
 * Shape: rows persons, columns items. Unit: none. Range: 0–1. Edge cases: items are never reversed; those that load
 * negatively are listed; among several minima the lowest is used. Errors: insufficient below three items, below two
 * persons for a pair, for a constant item, for a covariance of three items that is not positive, for a Heywood case,
 * without a common factor, for items that cancel each other, and if 10,000 rounds do not converge; never throws.
 * Source: McDonald 1999; Harman & Jones 1966 (minres); psych::fa(nfactors = 1), not psych::omega, which fits three
 * factors; method 3.3.
 */
export function omegaTotal(
  items: Items,
  { heywood = "refuse", ...options }: OmegaOptions = {},
): Omega | Insufficient<OmegaReason> {
  const moments = momentsOf(items, options);
  if (moments.items < 3) return insufficient("too-few-items");
  if (!moments.counts.every((count) => count >= 2)) return insufficient("too-few-persons");
  if (moments.correlation.some(Number.isNaN)) return insufficient("constant-item");
  const omega = moments.items === 3 ? omegaOfThree(moments) : omegaByMinres(moments);
  if (isInsufficient(omega) || heywood === "keep") return omega;
  return omega.uniquenesses.some((uniqueness) => uniqueness < 0) ? insufficient("heywood-case") : omega;
}

function omegaOfThree({ covariance }: ItemMoments): Omega | Insufficient<OmegaReason> {
  const at = (i: number, j: number) => covariance[i * 3 + j] ?? 0;
  const [c12, c13, c23] = [at(0, 1), at(0, 2), at(1, 2)];
  if (c12 <= 0 || c13 <= 0 || c23 <= 0) return insufficient("covariance-not-positive");
  const first = Math.sqrt((c12 * c13) / c23);
  const loadings = [first, c12 / first, c13 / first];
  return omegaOf({
    loadings,
    variances: [at(0, 0), at(1, 1), at(2, 2)],
    observed: sum([...covariance]),
    method: "closed-form",
  });
}

function omegaByMinres({ items, correlation }: ItemMoments): Omega | Insufficient<OmegaReason> {
  const loadings = fitOneFactor(correlation, items);
  if (isInsufficient(loadings)) return loadings;
  return omegaOf({ loadings, variances: loadings.map(() => 1), observed: sum([...correlation]), method: "minres" });
}

type Fitted = Pick<Omega, "loadings" | "method"> & { readonly variances: readonly number[]; readonly observed: number };

/** A total below this share of the items' variances is a rounding error: their sum does not vary. */
const TOTAL_SHARE = 1e-12;

function omegaOf({ loadings, variances, observed, method }: Fitted): Omega | Insufficient<"no-total-variance"> {
  const uniquenesses = loadings.map((loading, item) => uniquenessOf(loading, variances[item] ?? 0));
  const common = sum(loadings) ** 2;
  const total = common + sum(uniquenesses);
  const rounding = TOTAL_SHARE * sum(variances);
  if (!(total > rounding)) return insufficient("no-total-variance");
  return {
    omega: common / total,
    omegaObserved: observed > rounding ? common / observed : insufficient("no-total-variance"),
    loadings,
    uniquenesses,
    method,
    negativeItems: loadings.flatMap((loading, item) => (loading < 0 ? [item] : [])),
  };
}

/** The variance of an item that the factor does not explain; slightly negative values from rounding become 0. */
function uniquenessOf(loading: number, variance: number): number {
  const left = variance - loading * loading;
  return left < 0 && reaches(left / variance, 0) ? 0 : left;
}

const ROUNDS_MAX = 10_000;
const CHANGE_MIN = 1e-10;

/**
 * Loadings of one factor with the smallest residuals: Σ over pairs of (r − λᵢλⱼ)².
 *
 * With unrelated groups of items, a search may stop in a local minimum that explains only one group. So it starts from
 * the centroid and once from each item, and the best result is used.
 */
function fitOneFactor(correlation: Float64Array, items: number): number[] | Insufficient<OmegaReason> {
  let best: { readonly loadings: number[]; readonly residual: number } | undefined;
  let failure: Insufficient<OmegaReason> | undefined;
  for (const start of listStarts(correlation, items)) {
    const loadings = settleFrom(start, correlation, items);
    if (isInsufficient(loadings)) {
      failure ??= loadings;
      continue;
    }
    const residual = residualOf(loadings, correlation, items);
    if (best === undefined || residual < best.residual * (1 - CHANGE_MIN)) best = { loadings, residual };
  }
  if (best === undefined) return failure ?? insufficient("no-common-factor");
  return sum(best.loadings) < 0 ? best.loadings.map((loading) => -loading) : best.loadings;
}

/** Coordinate descent: each loading is solved with the others fixed, so that the sum of squares never increases. */
function settleFrom(
  start: readonly number[],
  correlation: Float64Array,
  items: number,
): number[] | Insufficient<OmegaReason> {
  const loadings = [...start];
  let squares = sum(loadings.map((loading) => loading * loading));
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let change = 0;
    for (let i = 0; i < items; i += 1) {
      const own = loadings[i] ?? 0;
      const others = squares - own * own;
      if (others < CHANGE_MIN) return insufficient("no-common-factor");
      let explained = 0;
      for (let j = 0; j < items; j += 1)
        if (j !== i) explained += (correlation[i * items + j] ?? 0) * (loadings[j] ?? 0);
      const loading = explained / others;
      loadings[i] = loading;
      squares = others + loading * loading;
      change = Math.max(change, Math.abs(loading - own));
    }
    if (change < CHANGE_MIN) return loadings;
  }
  return insufficient("no-convergence");
}

function residualOf(loadings: readonly number[], correlation: Float64Array, items: number): number {
  let residual = 0;
  for (let i = 0; i < items; i += 1)
    for (let j = 0; j < i; j += 1)
      residual += ((correlation[i * items + j] ?? 0) - (loadings[i] ?? 0) * (loadings[j] ?? 0)) ** 2;
  return residual;
}

/**
 * Start vectors: the centroid, after reversing items that are negatively related to the most central one; then each
 * item's row.
 */
function listStarts(correlation: Float64Array, items: number): readonly (readonly number[])[] {
  const every = Array.from({ length: items }, (_, item) => item);
  const rows = every.map((i) => every.map((j) => correlation[i * items + j] ?? 0));
  const size = rows.map((row) => sum(row.map(Math.abs)));
  const lead = rows[size.indexOf(Math.max(...size))] ?? [];
  const root = Math.sqrt(sum(size));
  const centroid = every.map((i) => (Math.sign(lead[i] ?? 0) || 1) * ((size[i] ?? 0) / root));
  return [centroid, ...rows];
}
