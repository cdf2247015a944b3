/** Unused arrays by length. Their contents are arbitrary. */
const spare = new Map<number, Float64Array[]>();

/** Maximum length of arrays that are kept for reuse; those of a comparison with 60,000 draws are not. */
const KEPT_MAX = 8192;

/**
 * Runs work with reusable arrays: the draws of one rating would otherwise allocate an eighth of a megabyte, whose
 * garbage collection would take as long as the draws. `take` returns an array with arbitrary contents; after the work
 * all arrays are returned, even if it throws. Nested work gets other arrays. The work must be synchronous: asynchronous
 * work would return its arrays before it is finished.
 *
 * Shape: the work. Unit: none. Range: the result of the work. Edge cases: arrays of more than 8,192 numbers are not
 * reused. Errors: those of the work. Source: ours.
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
