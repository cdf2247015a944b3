/** A longer gap is a break, not thinking. Source: design, pace. */
export const BREAK_SECONDS = 600;
/** More answers at one moment than this were sent together: a form, or a queue that waited offline. */
export const TOGETHER_MAX = 4;
/** Items that must have been timed before their time says anything. */
export const TIMED_MIN = 24;

/** Answers given for the first time, saved within one moment. */
type SavedMoment = { readonly atMs: number; readonly items: number };

/** Time that was really taken over so many items. */
type AnsweringTime = { readonly milliseconds: number; readonly items: number };

/**
 * Time from one saved answer to the next, without breaks; undefined where it was not taken.
 *
 * Shape: moments in order of time, each with how many answers were first saved then. Unit: milliseconds. Range: from 0.
 * Edge cases: the first moment has no beginning and leaves; a gap over BREAK_SECONDS leaves with its items; more than
 * TOGETHER_MAX answers at one moment were sent together and leave; under TIMED_MIN timed items nothing is told.
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
