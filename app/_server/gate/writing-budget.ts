import { LRUCache } from "lru-cache";

/**
 * How much one person may write in an hour and in a day: number of saves and other actions, and of characters.
 *
 * Append-only tables (versions of answers, changes of fields, comments, events, the log) could otherwise grow as fast
 * as a program can send. Manual work stays below the limits: the browser waits 350 ms after each keystroke and sends
 * one batch at a time, so that nobody saves more than 2.5 times a second, 9,000 times an hour; a card with the longest
 * comment has 2,100 characters, which makes 19 million an hour for someone who constantly edits a full comment. A page
 * that polls the progress of a job adds 3,600 acts. Sending everything typed offline is one version per card.
 */
const WINDOWS = [
  { ms: 60 * 60 * 1000, acts: 20_000, characters: 24_000_000 },
  { ms: 24 * 60 * 60 * 1000, acts: 100_000, characters: 96_000_000 },
] as const;

/** Maximum number of people counted at a time; the one who has not written for the longest time is dropped first. */
const PEOPLE_MAX = 20_000;

/** Who wants to write how much, in one act. */
export type Writing = { readonly personId: string; readonly characters: number };

type Spent = { readonly since: number; readonly acts: number; readonly characters: number };

/**
 * A counter in the memory of this process, so that saving needs no query. Each process counts separately: with n
 * processes the budget is n times as large, which still stops a program.
 */
export function createBudget(windows: readonly { ms: number; acts: number; characters: number }[] = WINDOWS) {
  const spentBy = new LRUCache<string, readonly Spent[]>({ max: PEOPLE_MAX });

  function spentAfter({ personId, characters }: Writing, now: number): readonly Spent[] {
    const before = spentBy.peek(personId) ?? [];
    return windows.map(({ ms }, index): Spent => {
      const known = before[index];
      const open = known !== undefined && now - known.since < ms ? known : { since: now, acts: 0, characters: 0 };
      return { since: open.since, acts: open.acts + 1, characters: open.characters + characters };
    });
  }

  function waitAfter(after: readonly Spent[], now: number): number | undefined {
    const waits = windows.map((window, index) => {
      const spent = after[index];
      const isOver = spent !== undefined && (spent.acts > window.acts || spent.characters > window.characters);
      return isOver ? Math.ceil((spent.since + window.ms - now) / 1000) : 0;
    });
    const wait = Math.max(...waits);
    return wait > 0 ? wait : undefined;
  }

  return {
    /** Seconds until one more act is allowed, if it is too much now; counts nothing. */
    waitFor: (writing: Writing, now: number): number | undefined => waitAfter(spentAfter(writing, now), now),
    /** Counts the act if it is allowed; otherwise returns the seconds to wait. */
    spend(writing: Writing, now: number): number | undefined {
      const after = spentAfter(writing, now);
      const wait = waitAfter(after, now);
      if (wait === undefined) spentBy.set(writing.personId, after);
      return wait;
    },
  };
}

/** One shared counter, although the framework bundles this file more than once. */
declare global {
  var trellisBudget: ReturnType<typeof createBudget> | undefined;
}

function budget(): ReturnType<typeof createBudget> {
  globalThis.trellisBudget ??= createBudget();
  return globalThis.trellisBudget;
}

export const writingOf = (personId: string, written: unknown): Writing => ({
  personId,
  characters: JSON.stringify(written ?? null).length,
});

/** Seconds to wait before writing this much, checked before locks are taken; undefined if it is allowed now. */
export const waitToWrite = (writing: Writing): number | undefined => budget().waitFor(writing, Date.now());

/** Counts the writing if it is allowed; otherwise returns the seconds to wait. */
export const refuseWriting = (writing: Writing): number | undefined => budget().spend(writing, Date.now());
