/** Number of buckets of equal width; a thousand draws leave a few values in each. Does not affect results. */
const BUCKETS = 256;

/**
 * Quantiles of type 7 at given shares without sorting all values: they are put into buckets, and only buckets with a
 * quantile are ordered. Exactly the same result as `quantile`.
 *
 * Shape: finite values, shares from 0 to 1. Unit: of the values. Range: from the least to the greatest value. Edge
 * cases: one value, or equal ones, are every quantile of themselves. Errors: throws without values. Source: Hyndman &
 * Fan 1996, definition 7. `shares` should not mix integers and other numbers, because V8 would then recompile the code
 * repeatedly.
 */
export function quantilesByRank(values: Float64Array, shares: readonly number[]): Float64Array {
  if (values.length === 0) throw new RangeError("quantiles of no values");
  const [least, most] = endsOf(values);
  const quantiles = new Float64Array(shares.length).fill(least);
  if (!(most > least)) return quantiles;
  const last = values.length - 1;
  const bucketed = fillBuckets(values, least, most);
  for (const [at, share] of shares.entries()) {
    const place = last * share;
    const rank = Math.floor(place);
    const below = valueAt(bucketed, rank);
    const above = place > rank ? valueAt(bucketed, rank + 1) : below;
    quantiles[at] = below + (place - rank) * (above - below);
  }
  return quantiles;
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

/** A shared buffer for the counts; reused after the quantiles of one call are found. */
const counted = new Int32Array(BUCKETS);

/** Values grouped by bucket, unsorted within each; `ends` has the index after the last value of each bucket. */
type Bucketed = { readonly values: Float64Array; readonly ends: Int32Array };

/**
 * A greater value never gets into a lower bucket, because every step of `(value − least)·scale` is monotone. Only the
 * greatest gets into the last one, and rounding brings it no further. Loops use local variables and are written out,
 * for speed.
 */
function fillBuckets(values: Float64Array, least: number, most: number): Bucketed {
  const [count, scale, ends] = [values.length, (BUCKETS - 1) / (most - least), counted.fill(0)];
  const into = new Float64Array(count);
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

/** The value of a given rank; rank 0 is the smallest. */
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

/**
 * Moves the value of a rank to its place, with no greater value before and no smaller one after it. Source: Hoare 1961,
 * Find.
 */
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
