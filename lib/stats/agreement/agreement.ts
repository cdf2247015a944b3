import { type Insufficient, insufficient } from "@/lib/result";
import { completeRows, type DataMatrix, presentValues } from "../data-matrix";
import { mean, sampleVariance, sum } from "../moments";
import { quantile } from "../quantile";

/** Variance of answers distributed evenly over five options, (5² − 1)/12. Source: James, Demaree & Wolf 1984. */
export const EVEN_VARIANCE = 2;

/**
 * Variance of answers distributed evenly over `options` options, (A² − 1)/12, the reference for measuring agreement.
 *
 * Shape: one whole number. Unit: levels squared. Range: .25 and up. Edge cases: 2 for five options. Errors: throws for
 * less than two options, or a number that is not an integer. Source: James, Demaree & Wolf 1984; method 3.2.
 */
export function evenVariance(options: number): number {
  if (!Number.isInteger(options) || options < 2) throw new RangeError(`${options} options have no spread`);
  return (options * options - 1) / 12;
}

type AgreementOptions = {
  /** Variance of answers without any agreement; default EVEN_VARIANCE. */
  readonly nullVariance?: number;
  /**
   * `by-item` (our default): each item uses everyone who answered it. `listwise`: only people who answered all, as in R
   * multilevel.
   */
  readonly missing?: "by-item" | "listwise";
};

/** No item was answered by at least two people. */
export type AgreementReason = "one-voice";
type Agreed = number | Insufficient<AgreementReason>;

/**
 * Within-group agreement over J items, stepped up by Spearman and Brown.
 *
 * Shape: rows persons, columns items. Unit: none. Range: 0–1. Edge cases: an item answered by fewer than two people is
 * left out; a mean variance above the null counts as the null; with one item it is rwg. Errors: insufficient when no
 * item is left; throws for a null variance that is not positive. Source: James, Demaree & Wolf 1984; multilevel::rwg.j;
 * method 3.2.
 */
export function rwgJ(group: DataMatrix, options: AgreementOptions = {}): Agreed {
  const { nullVariance = EVEN_VARIANCE } = options;
  checkVariance(nullVariance);
  const items = placedItems(group, options);
  if (items.length === 0) return insufficient("one-voice");
  const ratio = Math.min(1, mean(items.map(sampleVariance)) / nullVariance);
  const agreed = items.length * (1 - ratio);
  return agreed / (agreed + ratio);
}

/**
 * Lindell's r*: 1 minus the mean item variance over the null variance, not stepped up and not cut at 0.
 *
 * Shape: rows persons, columns items. Unit: none. Range: up to 1; down to −3 for two persons at the ends of five
 * options.
 * Edge cases: an item answered by fewer than two people is left out. Errors: insufficient when no item is left; throws
 * for a null variance that is not positive. Source: Lindell, Brandt & Whitney 1999; multilevel::rwg.j.lindell; method
 * 3.2.
 */
export function rwgStar(group: DataMatrix, options: AgreementOptions = {}): Agreed {
  const { nullVariance = EVEN_VARIANCE } = options;
  checkVariance(nullVariance);
  const items = placedItems(group, options);
  return items.length === 0 ? insufficient("one-voice") : 1 - mean(items.map(sampleVariance)) / nullVariance;
}

/**
 * Mean over items of the mean distance of the levels from their mean.
 *
 * Shape: rows persons, columns items. Unit: levels. Range: 0 to half the span of the scale. Edge cases: an item
 * answered by fewer than two people is left out; `centre` "median" is the other convention, never larger. Errors:
 * insufficient when no item is left; never throws. Source: Burke & Dunlap 2002; multilevel::ad.m; method 3.2.
 */
export function averageDeviation(
  group: DataMatrix,
  options: Pick<AgreementOptions, "missing"> & { readonly centre?: "mean" | "median" } = {},
): Agreed {
  const items = placedItems(group, options);
  if (items.length === 0) return insufficient("one-voice");
  const centreOf = options.centre === "median" ? (levels: readonly number[]) => quantile(levels, 0.5) : mean;
  return mean(
    items.map((levels) => {
      const centre = centreOf(levels);
      return sum(levels.map((level) => Math.abs(level - centre))) / levels.length;
    }),
  );
}

/** The levels of each item with at least two answers. */
const placedItems = (group: DataMatrix, { missing }: AgreementOptions): readonly (readonly number[])[] => {
  const rows = missing === "listwise" ? completeRows(group) : group;
  const columns = Array.from({ length: rows.columns }, (_, column) => presentValues(rows, column));
  return columns.filter((levels) => levels.length >= 2);
};

function checkVariance(nullVariance: number): void {
  if (!(nullVariance > 0)) throw new RangeError(`a null variance of ${nullVariance} is not positive`);
}
