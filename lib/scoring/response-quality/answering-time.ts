/** A longer gap counts as a break. Source: design, pace. */
export const BREAK_SECONDS = 600;
/** More answers saved at the same moment were sent together: by a form without scripts, or after being offline. */
export const TOGETHER_MAX = 4;
/** Minimum number of timed items for using the time. */
export const TIMED_MIN = 24;

/** Number of first-time answers that were saved at the same moment. */
type SavedMoment = { readonly atMs: number; readonly items: number };

/** Time spent on a number of items. */
type AnsweringTime = { readonly milliseconds: number; readonly items: number };

/**
 * Total time between saved answers, without breaks; undefined if there is too little data.
 *
 * Shape: moments in order of time, each with the number of answers first saved then. Unit: milliseconds. Range: from 0.
 * Edge cases: the first moment has no start time and is left out, as are gaps over BREAK_SECONDS with their items, and
 * moments with more than TOGETHER_MAX answers, which were sent together; undefined with fewer than TIMED_MIN timed
 * items.
 * Errors: none. Source: method 3.5.
 */
export function measureAnswering(moments: readonly SavedMoment[]): AnsweringTime | undefined {
  let milliseconds = 0;
  let items = 0;
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    if (before === undefined || moment.items > TOGETHER_MAX) continue;
    const gap = moment.atMs - before.atMs;
    if (gap > BREAK_SECONDS * 1000) continue;
    milliseconds += gap;
    items += moment.items;
  }
  return items < TIMED_MIN ? undefined : { milliseconds, items };
}
