import { checkColumns, completeRows, type DataMatrix } from "../data-matrix";
import { clip } from "../moments";
import { sumOverPairs } from "../pair-sums";

/**
 * How missing values are treated: each pair of items uses the rows that have both, or rows with a missing value are
 * left out.
 */
type MissingRule = "pairwise" | "listwise";

/**
 * Means, covariances and correlations of the items of a data matrix, from which all reliability coefficients are
 * computed.
 *
 * Square tables are in row order. If fewer than two rows have both items, covariance and correlation are NaN; so is the
 * correlation of a constant item. Coefficients that need such a pair are `insufficient`.
 */
export type ItemMoments = {
  readonly items: number;
  /** Rows that answered at least one item. */
  readonly persons: number;
  readonly means: Float64Array;
  /** Number of rows that answered both items; on the diagonal, the one item. */
  readonly counts: Float64Array;
  readonly covariance: Float64Array;
  /** For each pair over the rows that have both, so it is not the covariance divided by the root of the variances. */
  readonly correlation: Float64Array;
};

/** A sum of squares below this share of the whole item's is a rounding error: the item does not vary on these rows. */
const CONSTANT_SHARE = 1e-11;

/**
 * The moments of the items, as `cov` and `cor` of R with `use = "pairwise"` or `"complete.obs"`.
 *
 * Shape: rows persons, columns items; tables are items × items. Unit: that of the items, its square, and none.
 * Range: correlations −1 to 1. Edge cases: rows without any answer do not count as persons; each row takes items² / 2
 * products, and another `items` for every missing value. Errors: none; undefined pairs are NaN inside the tables.
 * Source: textbook; pairwise deletion as in R 4.5, stats::cov.
 */
export function itemMoments(
  data: DataMatrix,
  { missing = "pairwise" }: { readonly missing?: MissingRule } = {},
): ItemMoments {
  const used = missing === "listwise" ? completeRows(data) : data;
  const items = used.columns;
  const sums = sumOverPairs(used);
  const [counts, covariance, correlation] = [square(items), square(items), square(items)];
  for (let i = 0; i < items; i += 1) {
    for (let j = i; j < items; j += 1) {
      const [ij, ji] = [i * items + j, j * items + i];
      const n = sums.counts[ij] ?? 0;
      const [atI, atJ] = [(sums.linear[ij] ?? 0) / n, (sums.linear[ji] ?? 0) / n];
      const product = (sums.products[ij] ?? 0) - n * atI * atJ;
      const squares =
        varies(sums.squares[ij], n * atI * atI, sums.products[i * items + i]) *
        varies(sums.squares[ji], n * atJ * atJ, sums.products[j * items + j]);
      counts[ij] = counts[ji] = n;
      covariance[ij] = covariance[ji] = n < 2 ? Number.NaN : product / (n - 1);
      correlation[ij] = correlation[ji] =
        n < 2 || squares === 0 ? Number.NaN : clip(product / Math.sqrt(squares), -1, 1);
    }
  }
  return { items, persons: sums.persons, means: sums.means, counts, covariance, correlation };
}

const square = (items: number): Float64Array => new Float64Array(items * items);

/** The sum of squares about the mean over a pair's rows; 0 if it is no more than rounding. */
function varies(squares = 0, ofMean: number, whole = 0): number {
  const left = squares - ofMean;
  return left > CONSTANT_SHARE * whole ? left : 0;
}

/** The input of coefficients: a data matrix, or its moments if several coefficients are computed from the same data. */
export type Items = DataMatrix | ItemMoments;
export type MissingOption = { readonly missing?: MissingRule };

/** The moments of the input. Throws if a rule is given for moments, which were already computed with one. */
export function momentsOf(items: Items, options: MissingOption): ItemMoments {
  if (!("covariance" in items)) return itemMoments(items, options);
  if (options.missing !== undefined) throw new RangeError("these moments already followed a rule for missing values");
  return items;
}

/**
 * The moments of some items, selected from those of all: one pass over the data is enough for all scales.
 *
 * Shape: item indices from 0, each once. Unit: unchanged. Range: as given. Edge cases: `persons` is given, because who
 * answered any of *these* items does not follow from moments. Errors: throws for an unknown item. Source: none, a
 * selection.
 */
export function selectItems(moments: ItemMoments, columns: readonly number[], persons: number): ItemMoments {
  checkColumns(moments.items, columns);
  const table = (whole: Float64Array) =>
    Float64Array.from(columns.flatMap((i) => columns.map((j) => whole[i * moments.items + j] ?? Number.NaN)));
  return {
    items: columns.length,
    persons,
    means: Float64Array.from(columns, (column) => moments.means[column] ?? Number.NaN),
    counts: table(moments.counts),
    covariance: table(moments.covariance),
    correlation: table(moments.correlation),
  };
}
