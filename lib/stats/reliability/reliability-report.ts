import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { checkColumns, completeRows, type DataMatrix } from "../data-matrix";
import type { Interval } from "../interval";
import { reaches, sum } from "../moments";
import { type ItemMoments, itemMoments, type MissingOption, selectItems } from "./item-moments";
import { type Omega, type OmegaReason, omegaTotal } from "./omega";
import {
  type Alpha,
  alphaIfDropped,
  cronbachAlpha,
  feldtInterval,
  itemRestCorrelations,
  type ReliabilityReason,
} from "./reliability";
import { NO_SCORES, scoreScales } from "./scale-scores";

/** A named scale: the columns that are its items, in order. */
export type ScaleColumns = { readonly name: string; readonly columns: readonly number[] };

type ItemReport = {
  readonly column: number;
  readonly answered: number;
  readonly mean: number | Insufficient<"no-answers">;
  readonly deviation: number | Insufficient<"too-few-persons">;
  readonly itemRest: number | Insufficient<ReliabilityReason>;
  readonly alphaIfDropped: Alpha;
};

export type ScaleReport = {
  readonly name: string;
  /** Number of rows that answered at least one item, and of those that answered all. */
  readonly persons: number;
  readonly complete: number;
  /** Mean of the persons' means over the items they answered. */
  readonly mean: number | Insufficient<"no-answers">;
  readonly deviation: number | Insufficient<"too-few-persons">;
  /** Variance of the sum of the items, from their covariances; used by stratified α. */
  readonly totalVariance: number | Insufficient<ReliabilityReason>;
  readonly alpha: Alpha;
  readonly feldt: Interval | Insufficient<ReliabilityReason>;
  readonly omega: Omega | Insufficient<OmegaReason>;
  readonly items: readonly ItemReport[];
  /** Columns that are negatively related to the rest of the scale, perhaps reversed items. They were not reversed. */
  readonly negativeItems: readonly number[];
  readonly constantItems: readonly number[];
};

type ReportOptions = MissingOption & { readonly confidence?: number };

/**
 * The reliability of several scales of one data matrix: α, Feldt's interval, ω, and each item's place in its scale.
 *
 * Shape: rows persons (firms), scales as lists of columns, which may overlap; one report per scale, in their order.
 * Unit: means and deviations that of the items. Range: as in each function. Edge cases: one pass over the data is
 * enough for all scales; `listwise` leaves out rows with a missing value in any scale's column; an item negatively
 * related to its scale is listed, not reversed. Errors: insufficient for each figure with its reason; throws for an
 * unknown column, or a duplicate within a scale. Source: method 3.3; psych::alpha.
 */
export function reliabilityReport(
  data: DataMatrix,
  scales: readonly ScaleColumns[],
  { confidence, missing }: ReportOptions = {},
): readonly ScaleReport[] {
  for (const { columns } of scales) checkColumns(data.columns, columns);
  const used = missing === "listwise" ? completeRows(data) : data;
  const moments = itemMoments(used);
  const scored = scoreScales(
    used,
    scales.map(({ columns }) => columns),
  );
  return scales.map(({ name, columns }, place) => {
    const scores = scored[place] ?? NO_SCORES;
    const own = selectItems(moments, columns, scores.persons);
    const alpha = cronbachAlpha(own);
    const [rest, dropped] = [itemRestCorrelations(own), alphaIfDropped(own)];
    const items = columns.map((column, at): ItemReport => {
      const answered = own.counts[at * columns.length + at] ?? 0;
      return {
        column,
        answered,
        mean: answered === 0 ? insufficient("no-answers") : (own.means[at] ?? 0),
        deviation:
          answered < 2 ? insufficient("too-few-persons") : Math.sqrt(own.covariance[at * columns.length + at] ?? 0),
        itemRest: rest[at] ?? insufficient("one-item"),
        alphaIfDropped: dropped[at] ?? alpha,
      };
    });
    return {
      name,
      ...scores,
      totalVariance: totalVarianceOf(own),
      alpha,
      feldt: intervalOf(alpha, confidence),
      omega: omegaTotal(own),
      items,
      negativeItems: listNegative(items),
      constantItems: items.filter(({ deviation }) => deviation === 0).map(({ column }) => column),
    };
  });
}

function intervalOf(alpha: Alpha, confidence: number | undefined): Interval | Insufficient<ReliabilityReason> {
  if (isInsufficient(alpha.raw)) return alpha.raw;
  const { persons, items } = alpha;
  return feldtInterval({ alpha: alpha.raw, persons, items, ...(confidence === undefined ? {} : { confidence }) });
}

function totalVarianceOf({ covariance }: ItemMoments): number | Insufficient<ReliabilityReason> {
  if (covariance.some(Number.isNaN)) return insufficient("too-few-persons");
  const total = sum([...covariance]);
  return reaches(total, 0) ? Math.max(0, total) : insufficient("impossible-table");
}

const listNegative = (items: readonly ItemReport[]): readonly number[] =>
  items.filter(({ itemRest }) => !isInsufficient(itemRest) && itemRest < 0).map(({ column }) => column);
