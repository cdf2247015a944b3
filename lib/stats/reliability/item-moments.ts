import { checkColumns, completeRows, type DataMatrix } from "../data-matrix";
import { clip } from "../moments";
import { sumOverPairs } from "../pair-sums";

/** What happens to a missing value: each pair of items takes the rows that have both, or a row with a gap leaves. */
type MissingRule = "pairwise" | "listwise";

/**
 * Means, covariances and correlations of the items of a data matrix, from which every coefficient of reliability follows.
 *
 * Square tables stand row after row. Where fewer than two rows have both items, covariance and correlation are NaN, and so
 * is the correlation of an item that does not vary; coefficients that need such a pair answer `insufficient`.
 */
export type ItemMoments = {
  readonly items: number;
  /** Rows that answered at least one item. */
  readonly persons: number;
  readonly means: Float64Array;
  /** Rows that answered both items; on the diagonal, the one. */
  readonly counts: Float64Array;
  readonly covariance: Float64Array;
  /** Of each pair on the rows that have both, so that it is not covariance over root of variances. */
  readonly correlation: Float64Array;
};

/** A sum of squares below this share of the whole item's is rounding: the item does not vary on these rows. */
const CONSTANT_SHARE = 1e-11;

/**
 * The moments of the items, as `cov` and `cor` of R with `use = "pairwise"` or `"complete.obs"`.
 *
 * Shape: rows persons, columns items; tables are items × items. Unit: that of the items, its square, and none.
 * Range: correlations −1 to 1. Edge cases: rows without any answer are no persons; one pass over the rows costs items² / 2 products each, and another
 * `items` for every missing value. Errors: none; undefined pairs are NaN inside the tables.
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

/** The sum of squares about the mean of a pair's rows, 0 where it is no more than rounding. */
function varies(squares = 0, ofMean: number, whole = 0): number {
  const left = squares - ofMean;
  return left > CONSTANT_SHARE * whole ? left : 0;
}

/** What coefficients take: a data matrix, or its moments where several are wanted of the same data. */
export type Items = DataMatrix | ItemMoments;
export type MissingOption = { readonly missing?: MissingRule };

/** Moments as they are, and those of a data matrix by the rule; moments with a rule of their own are thrown. */
export function momentsOf(items: Items, options: MissingOption): ItemMoments {
  if (!("covariance" in items)) return itemMoments(items, options);
  if (options.missing !== undefined) throw new RangeError("these moments already followed a rule for missing values");
  return items;
}

/**
 * The moments of some items, taken out of those of more: one pass over the data serves every scale.
 *
 * Shape: item indices from 0, each once. Unit: kept. Range: as given. Edge cases: `persons` is given, because who answered any of *these*
 * items does not follow from moments. Errors: an item that is not there is thrown. Source: none, a selection.
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
