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

type Spent = { readonly since: number; readonly acts: number; readonly characters: number };

/**
 * A counter in the memory of this process, so that a save costs no question to the database. Several processes count each
 * for itself: with n of them the budget is n times as wide, which still ends what a program writes.
 */
export function createBudget(windows: readonly { ms: number; acts: number; characters: number }[] = WINDOWS) {
  const spentBy = new LRUCache<string, readonly Spent[]>({ max: PEOPLE_MAX });

  /** Counts one act, and says in how many seconds the next may come where it is too much; then it is not counted. */
  return function spend(personId: string, characters: number, now: number): number | undefined {
    const before = spentBy.peek(personId) ?? [];
    const after = windows.map(({ ms }, index): Spent => {
      const known = before[index];
      const open = known !== undefined && now - known.since < ms ? known : { since: now, acts: 0, characters: 0 };
      return { since: open.since, acts: open.acts + 1, characters: open.characters + characters };
    });
    const waits = windows.map((window, index) => {
      const spent = after[index];
      const isOver = spent !== undefined && (spent.acts > window.acts || spent.characters > window.characters);
      return isOver ? Math.ceil((spent.since + window.ms - now) / 1000) : 0;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    spentBy.set(personId, after);
    return undefined;
  };
}

/** One counter, although the framework bundles this file more than once. */
declare global {
  var trellisBudget: ReturnType<typeof createBudget> | undefined;
}

/** Seconds to wait before this person may write again; undefined where it was counted. */
export function refuseWriting(personId: string, written: unknown): number | undefined {
  globalThis.trellisBudget ??= createBudget();
  return globalThis.trellisBudget(personId, JSON.stringify(written ?? null).length, Date.now());
}
