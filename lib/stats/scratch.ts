/** Arrays that nobody uses now, by length. What they hold is left over, and means nothing. */
const spare = new Map<number, Float64Array[]>();

/** Longest array that is kept: those of a comparison with 60,000 draws are not. */
const KEPT_MAX = 8192;

/**
 * Work with arrays that are used again: the draws of one rating would else leave an eighth of a megabyte behind, and
 * collecting it would cost as much as they do. `take` gives an array whose values are left over; after the work all are
 * given back, also when it throws. Work within work takes others. This holds only while all work is synchronous: what
 * waits would give its arrays back before it is done with them.
 *
 * Shape: the work. Unit: none. Range: what the work gives. Edge cases: arrays above 8,192 numbers are not kept. Errors: those
 * of the work. Source: ours.
 */
export function withScratch<T>(work: (take: (length: number) => Float64Array) => T): T {
  const taken: Float64Array[] = [];
  const take = (length: number): Float64Array => {
    const array = spare.get(length)?.pop() ?? new Float64Array(length);
    taken.push(array);
    return array;
  };
  try {
    return work(take);
  } finally {
    for (const array of taken) {
      if (array.length > KEPT_MAX) continue;
      const alike = spare.get(array.length) ?? [];
      alike.push(array);
      spare.set(array.length, alike);
    }
  }
}
