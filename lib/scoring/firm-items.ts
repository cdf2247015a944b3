import { STRATA } from "@/lib/instrument";

/** What each firm's people gave to each item; firm by firm, item by item. */
export type FirmItems = {
  readonly count: Uint16Array;
  /** Mean within role groups, then over them; 0 where the count is 0. */
  readonly mean: Float64Array;
  /** Between the firm's people, divisor n − 1; 0 where the count is below 2. */
  readonly variance: Float64Array;
};

export const makeItems = (cells: number): FirmItems => ({
  count: new Uint16Array(cells),
  mean: new Float64Array(cells),
  variance: new Float64Array(cells),
});

/**
 * Count, sum and sum of squares of some levels in one number: n·2³⁴ + Σx·2¹⁸ + Σx². One look-up and one addition an
 * answer; up to 10,000 answers each part keeps to its bits (Σx² ≤ 25·10⁴ < 2¹⁸, Σx < 2¹⁶, n·2³⁴ < 2⁴⁸, exact in 53).
 * A byte that is no level is NaN, which nothing added to it can undo.
 */
const PACKED = Float64Array.from({ length: 256 }, (_, level) => {
  if (level > 5) return Number.NaN;
  return level === 0 ? 0 : 2 ** 34 + level * 2 ** 18 + level * level;
});
const ABOVE_SQUARES = 2 ** 18;
const ABOVE_SUM = 16;
const SUM_MASK = 2 ** ABOVE_SUM - 1;

/** One firm of a block: its rows of levels, and where its items are written. */
export type FirmPlace = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly at: number;
  readonly width: number;
};

/** Fills count, mean and variance of every item of a firm whose people are all of one role group. */
export function fillItems(items: FirmItems, levels: Uint8Array, { firstRow, lastRow, at, width }: FirmPlace): void {
  const last = lastRow * width;
  for (let item = 0; item < width; item += 1) {
    let packed = 0;
    for (let from = firstRow * width + item; from < last; from += width) packed += PACKED[levels[from] ?? 0] ?? 0;
    unpack(items, at + item, packed);
  }
}

/** Fills the items of a firm whose people are of several role groups: each group counts alike in the mean. */
export function fillStrataItems(
  items: FirmItems,
  levels: Uint8Array,
  place: FirmPlace & { readonly order: StrataOrder },
): void {
  const { at, width } = place;
  const { rows, ends } = place.order;
  for (let item = 0; item < width; item += 1) {
    let everybody = 0;
    let total = 0;
    let groups = 0;
    for (let stratum = 0, next = 0; stratum < STRATA.length; stratum += 1) {
      let packed = 0;
      for (; next < (ends[stratum] ?? 0); next += 1)
        packed += PACKED[levels[(rows[next] ?? 0) * width + item] ?? 0] ?? 0;
      const above = (packed / ABOVE_SQUARES) | 0;
      everybody += packed;
      if (above === 0) continue;
      total += (above & SUM_MASK) / (above >>> ABOVE_SUM);
      groups += 1;
    }
    unpack(items, at + item, everybody);
    if (groups > 1) items.mean[at + item] = total / groups;
  }
}

/** Writes count, plain mean and variance. In whole numbers n·Σx² − (Σx)² is exact. */
function unpack({ count, mean, variance }: FirmItems, at: number, packed: number): void {
  if (Number.isNaN(packed)) throw new RangeError("an answer above level 5");
  const above = (packed / ABOVE_SQUARES) | 0;
  const sum = above & SUM_MASK;
  const people = above >>> ABOVE_SUM;
  const squares = packed - above * ABOVE_SQUARES;
  count[at] = people;
  mean[at] = people === 0 ? 0 : sum / people;
  variance[at] = people < 2 ? 0 : (people * squares - sum * sum) / (people * (people - 1));
}

/** The rows of one firm sorted by role group: group s ends before `ends[s]`. */
export type StrataOrder = { readonly rows: Int32Array; readonly ends: Int32Array };

export const makeOrder = (most: number): StrataOrder => ({
  rows: new Int32Array(most),
  ends: new Int32Array(STRATA.length),
});

/** Sorts the rows of a firm by role group; equal groups keep their order. */
export function sortRows(
  { rows, ends }: StrataOrder,
  strata: Uint8Array,
  place: { readonly firstRow: number; readonly lastRow: number },
): void {
  let sorted = 0;
  for (let stratum = 0; stratum < STRATA.length; stratum += 1) {
    for (let row = place.firstRow; row < place.lastRow; row += 1) if (strata[row] === stratum) rows[sorted++] = row;
    ends[stratum] = sorted;
  }
}
