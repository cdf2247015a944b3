import { LRUCache } from "lru-cache";

/**
 * How much one person may have written, in acts and in characters, in an hour and in a day.
 *
 * What is only added to (versions of answers, changes of records, comments, events, the log) would else grow as fast as a
 * program can send. Honest work stays below: the browser waits 350 ms after each stroke and sends one batch at a time, so
 * that no hand saves more than 2.5 times a second, 9,000 times an hour; a card with its longest comment has 2,100
 * characters, which makes 19 million an hour for somebody who changes a full comment all the time. A page that asks how far
 * a job is adds 3,600 acts. Sending all that was typed offline is one version a card.
 */
const WINDOWS = [
  { ms: 60 * 60 * 1000, acts: 20_000, characters: 24_000_000 },
  { ms: 24 * 60 * 60 * 1000, acts: 100_000, characters: 96_000_000 },
] as const;

/** People that are counted at a time; whoever has not written for longest is forgotten first. */
const PEOPLE_MAX = 20_000;

/** Who is about to write how much, in one act. */
export type Writing = { readonly personId: string; readonly characters: number };

type Spent = { readonly since: number; readonly acts: number; readonly characters: number };

/**
 * A counter in the memory of this process, so that a save costs no question to the database. Several processes count each
 * for itself: with n of them the budget is n times as wide, which still ends what a program writes.
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
    /** In how many seconds one act may come where it is too much now; nothing is counted. */
    waitFor: (writing: Writing, now: number): number | undefined => waitAfter(spentAfter(writing, now), now),
    /** The same, and counts the act where it is not too much. */
    spend(writing: Writing, now: number): number | undefined {
      const after = spentAfter(writing, now);
      const wait = waitAfter(after, now);
      if (wait === undefined) spentBy.set(writing.personId, after);
      return wait;
    },
  };
}

/** One counter, although the framework bundles this file more than once. */
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

/** Seconds to wait before so much may be written, asked before anything is held for it; undefined where it may be now. */
export const waitToWrite = (writing: Writing): number | undefined => budget().waitFor(writing, Date.now());

/** The same for what is written now; undefined where it was counted. */
export const refuseWriting = (writing: Writing): number | undefined => budget().spend(writing, Date.now());
