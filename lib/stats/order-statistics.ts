import { withScratch } from "./scratch";

/** Buckets of equal width into which values are put: a thousand draws leave a few in each. Changes no figure. */
const BUCKETS = 256;

/**
 * Quantiles of type 7 at some shares, without sorting: values are put into buckets, and in order only in those where a
 * quantile lies. The same as `quantile` to the last digit.
 *
 * Shape: finite values, shares from 0 to 1. Unit: of the values. Range: from the least to the greatest value. Edge cases:
 * one value, or equal ones, are every quantile of themselves. Errors: no values are thrown. Source: Hyndman & Fan 1996,
 * definition 7. A list of numbers of one kind, whole ones or not: of any other V8 would compile its reader again and again.
 */
export function quantilesByRank(values: Float64Array, shares: readonly number[]): Float64Array {
  if (values.length === 0) throw new RangeError("quantiles of no values");
  const [least, most] = endsOf(values);
  const quantiles = new Float64Array(shares.length).fill(least);
  if (!(most > least)) return quantiles;
  const last = values.length - 1;
  return withScratch((take) => {
    const bucketed = fillBuckets(values, { least, most, into: take(values.length) });
    for (const [at, share] of shares.entries()) {
      const place = last * share;
      const rank = Math.floor(place);
      const below = valueAt(bucketed, rank);
      const above = place > rank ? valueAt(bucketed, rank + 1) : below;
      quantiles[at] = below + (place - rank) * (above - below);
    }
    return quantiles;
  });
}

function endsOf(values: Float64Array): readonly [number, number] {
  let least = values[0] ?? 0;
  let most = least;
  const count = values.length;
  for (let at = 1; at < count; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** The counts of one filling: used again by the next, once its quantiles are found. */
const counted = new Int32Array(BUCKETS);

/** Values by bucket, in no order within one; `ends` has the place behind the last of each. */
type Bucketed = { readonly values: Float64Array; readonly ends: Int32Array };

type Filling = { readonly least: number; readonly most: number; readonly into: Float64Array };

/**
 * A greater value never falls into a lower bucket: every step of `(value − least)·scale` keeps the order. The greatest alone
 * falls into the last, and rounding brings it no further. What stands in the loops is local and written out, for speed.
 */
function fillBuckets(values: Float64Array, { least, most, into }: Filling): Bucketed {
  const [count, scale, ends] = [values.length, (BUCKETS - 1) / (most - least), counted.fill(0)];
  for (let at = 0; at < count; at += 1) {
    const bucket = (((values[at] ?? 0) - least) * scale) | 0;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  let begin = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const held = ends[bucket] ?? 0;
    ends[bucket] = begin;
    begin += held;
  }
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? 0;
    const bucket = ((value - least) * scale) | 0;
    const place = ends[bucket] ?? 0;
    into[place] = value;
    ends[bucket] = place + 1;
  }
  return { values: into, ends };
}

/** The value of a rank, from 0 for the least. */
function valueAt({ values, ends }: Bucketed, rank: number): number {
  let [bucket, top] = [0, BUCKETS - 1];
  while (bucket < top) {
    const middle = (bucket + top) >>> 1;
    if ((ends[middle] ?? 0) > rank) top = middle;
    else bucket = middle + 1;
  }
  select(values, rank, { low: bucket > 0 ? (ends[bucket - 1] ?? 0) : 0, high: (ends[bucket] ?? 0) - 1 });
  return values[rank] ?? 0;
}

/** Puts the value of a rank in its place, no greater before and no smaller after it. Source: Hoare 1961, Find. */
function select(values: Float64Array, rank: number, within: { readonly low: number; readonly high: number }): void {
  let { low, high } = within;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}
