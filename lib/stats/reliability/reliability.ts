import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { choleskyFactor, inverseDiagonal } from "../cholesky";
import { fQuantile } from "../distributions";
import { CONFIDENCE, checkConfidence, type Interval } from "../interval";
import { isMeasurable } from "../measurable";
import { clip, reaches, sum } from "../moments";
import { type ItemMoments, type Items, type MissingOption, momentsOf } from "./item-moments";

/**
 * Why a coefficient of reliability is missing. `too-few-persons`: some pair of items has fewer than two persons in
 * common; `no-total-variance`: the sum of the items does not vary; `singular`: an item is a combination of the others;
 * `impossible-table`: covariances over different persons that no complete data could have, recognized by an α or r
 * above 1.
 */
export type ReliabilityReason =
  | "one-item"
  | "too-few-persons"
  | "constant-item"
  | "no-total-variance"
  | "singular"
  | "impossible-table";

type Coefficient = number | Insufficient<ReliabilityReason>;

export type Alpha = {
  readonly items: number;
  /** Rows that answered at least one of the items. */
  readonly persons: number;
  /** From covariances: for the sum of the items as they are. */
  readonly raw: Coefficient;
  /** From correlations: for the sum of the items scaled to equal variance. */
  readonly standardized: Coefficient;
};

/**
 * Cronbach's α, raw and standardized: the share of the variance of a sum of items that is common to them.
 *
 * Shape: rows persons (firms), columns items. Unit: none. Range: up to 1, without a lower end; negative if items are
 * negatively related. Edge cases: no item is reversed automatically; a constant item counts for raw α (psych leaves it
 * out: select the others) and makes the standardized one undefined. Errors: insufficient below two items, below two
 * persons for a pair, if the sum does not vary, and if above 1, which pairwise gaps can cause; never throws.
 * Source: Cronbach 1951; psych::alpha (pairwise); method 3.3.
 */
export function cronbachAlpha(items: Items, options: MissingOption = {}): Alpha {
  const moments = momentsOf(items, options);
  const { persons } = moments;
  return {
    items: moments.items,
    persons,
    raw: alphaOf(moments, "covariance"),
    standardized: alphaOf(moments, "correlation"),
  };
}

/**
 * α without each item: an α above that of the whole scale means that the item weakens it.
 *
 * Shape: one Alpha per item, in their order. Unit: none. Range: up to 1. Edge cases: as cronbachAlpha, for the
 * remaining items; `persons` is that of the whole scale. Errors: insufficient below three items (psych gives a
 * regression weight for two); otherwise as cronbachAlpha. Source: psych::alpha, alpha.drop; method 3.3.
 */
export function alphaIfDropped(items: Items, options: MissingOption = {}): readonly Alpha[] {
  const moments = momentsOf(items, options);
  return Array.from({ length: moments.items }, (_, dropped) => ({
    items: moments.items - 1,
    persons: moments.persons,
    raw: alphaOf(moments, "covariance", dropped),
    standardized: alphaOf(moments, "correlation", dropped),
  }));
}

/** A total below this share of its diagonal is a rounding error: the sum of the items does not vary. */
const TOTAL_SHARE = 1e-12;

type Table = "covariance" | "correlation";

function alphaOf(moments: ItemMoments, table: Table, dropped?: number): Coefficient {
  const sums = sumTable(moments, table, dropped);
  if (isInsufficient(sums)) return sums;
  return upToOne((sums.items / (sums.items - 1)) * (1 - sums.diagonal / sums.total));
}

/** A coefficient above 1 by more than rounding is not reported. */
const upToOne = (value: number): Coefficient =>
  reaches(1, value) ? Math.min(1, value) : insufficient("impossible-table");

const asCorrelation = (value: number): Coefficient =>
  reaches(1, Math.abs(value)) ? clip(value, -1, 1) : insufficient("impossible-table");

/** Sums of a square table, in total and over its diagonal, without the row and column of a dropped item. */
function sumTable({ items: all, counts, ...tables }: ItemMoments, table: Table, dropped?: number) {
  const items = dropped === undefined ? all : all - 1;
  if (items < 2) return insufficient("one-item");
  const values = tables[table];
  let [total, diagonal, constant] = [0, 0, false];
  for (let i = 0; i < all; i += 1) {
    if (i === dropped) continue;
    for (let j = 0; j < all; j += 1) {
      if (j === dropped) continue;
      if ((counts[i * all + j] ?? 0) < 2) return insufficient("too-few-persons");
      const value = values[i * all + j] ?? 0;
      if (Number.isNaN(value)) constant = true;
      total += value;
      if (i === j) diagonal += value;
    }
  }
  if (constant) return insufficient("constant-item");
  return total > TOTAL_SHARE * diagonal ? { items, diagonal, total } : insufficient("no-total-variance");
}

/** The input of Feldt's interval: α, the numbers of persons and items, and the confidence, default .95. */
type FeldtInput = {
  readonly alpha: number;
  readonly persons: number;
  readonly items: number;
  readonly confidence?: number;
};

/**
 * Feldt's interval of α from the F distribution, for items of equal variance and normal scores.
 *
 * Shape: one α with its numbers of persons n and items k. Unit: none. Range: up to 1. Edge cases: α = 1 gives 1 to 1;
 * with pairwise gaps n counts every person who answered at least one of the k items, as psych counts them. Errors:
 * insufficient below two persons or items; throws for an α above 1 or NaN, and for a confidence outside 0–1. Source:
 * Feldt 1965; psych::alpha.ci; method 3.3.
 */
export function feldtInterval({
  alpha,
  persons,
  items,
  confidence = CONFIDENCE,
}: FeldtInput): Interval | Insufficient<ReliabilityReason> {
  checkConfidence(confidence);
  if (!(alpha <= 1 && isMeasurable(alpha))) throw new RangeError(`α of ${alpha} is above 1 or no number`);
  if (items < 2) return insufficient("one-item");
  if (persons < 2) return insufficient("too-few-persons");
  const [df1, df2] = [persons - 1, (persons - 1) * (items - 1)];
  const at = (p: number) => 1 - (1 - alpha) * fQuantile(p, df1, df2);
  return { low: at((1 + confidence) / 2), high: at((1 - confidence) / 2) };
}

type ItemRestOptions = MissingOption & {
  /** `rest`: with the sum of the other items. `corrected`: with all items, without the item's own error variance. */
  readonly form?: "rest" | "corrected";
};

/**
 * Correlation of each item with the rest of its scale.
 *
 * Shape: one number per item, in their order. Unit: none. Range: −1 to 1. Edge cases: negative if an item is negatively
 * related to the others. Errors: insufficient below two items, below two persons for a pair, for an item or a rest that
 * does not vary, beyond ±1 (pairwise gaps), and, for `corrected`, for items that are combinations of others or a table
 * that is not positive definite, where psych uses a pseudo-inverse. Source: psych::alpha, r.drop (`rest`, ours) and
 * r.cor (`corrected`); method 3.3.
 */
export function itemRestCorrelations(
  items: Items,
  { form = "rest", ...options }: ItemRestOptions = {},
): readonly Coefficient[] {
  const moments = momentsOf(items, options);
  if (form === "corrected") return correctedCorrelations(moments);
  return Array.from({ length: moments.items }, (_, item) => itemRest(moments, item));
}

function itemRest({ items, counts, covariance }: ItemMoments, item: number): Coefficient {
  if (items < 2) return insufficient("one-item");
  if (!counts.every((count) => count >= 2)) return insufficient("too-few-persons");
  let [withRest, restVariance, restDiagonal] = [0, 0, 0];
  for (let i = 0; i < items; i += 1) {
    if (i === item) continue;
    withRest += covariance[item * items + i] ?? 0;
    restDiagonal += covariance[i * items + i] ?? 0;
    for (let j = 0; j < items; j += 1) if (j !== item) restVariance += covariance[i * items + j] ?? 0;
  }
  const variance = covariance[item * items + item] ?? 0;
  if (variance === 0) return insufficient("constant-item");
  if (!(restVariance > TOTAL_SHARE * restDiagonal)) return insufficient("no-total-variance");
  return asCorrelation(withRest / Math.sqrt(variance * restVariance));
}

/** Each item's own variance is replaced by the part that the other items explain (squared multiple correlation). */
function correctedCorrelations(moments: ItemMoments): readonly Coefficient[] {
  const { items, correlation } = moments;
  const every = Array.from({ length: items }, (_, item) => item);
  const sums = sumTable(moments, "correlation");
  if (isInsufficient(sums)) return every.map(() => sums);
  const lower = choleskyFactor(correlation, items);
  if (lower === undefined) return every.map(() => insufficient("singular"));
  const explained = inverseDiagonal(lower, items).map((value) => 1 - 1 / value);
  const total = sums.total - sums.diagonal + sum([...explained]);
  if (!(total > TOTAL_SHARE * items)) return every.map(() => insufficient("no-total-variance"));
  return every.map((item) => {
    const column = sum(every.map((i) => (i === item ? (explained[i] ?? 0) : (correlation[i * items + item] ?? 0))));
    return asCorrelation(column / Math.sqrt(total));
  });
}

/** One part of a composite: its α and the variance of its score. */
type CompositePart = { readonly alpha: number; readonly variance: number };

/**
 * Stratified α: the reliability of a composite of parts that measure different things.
 *
 * Shape: the parts, and the variance of their sum in the same unit. Unit: none. Range: up to 1. Edge cases: one part
 * whose variance is the total gives that part's α. Errors: insufficient without parts (`one-item`) or if the total does
 * not vary; throws for a negative variance and an α above 1.
 * Source: Cronbach, Schönemann & McKie 1965; method 3.3.
 */
export function stratifiedAlpha(parts: readonly CompositePart[], totalVariance: number): Coefficient {
  if (!(totalVariance >= 0) || parts.some(({ variance }) => !(variance >= 0)))
    throw new RangeError("a negative variance");
  if (!parts.every(({ alpha }) => alpha <= 1)) throw new RangeError("an α above 1");
  if (parts.length === 0) return insufficient("one-item");
  const alpha = 1 - sum(parts.map((part) => part.variance * (1 - part.alpha))) / totalVariance;
  return Number.isFinite(alpha) ? alpha : insufficient("no-total-variance");
}
