import { asSent, type Entry, goOutAgain, withChange } from "@/lib/saving";
import { adoptOfClosedTabs, takeOver } from "./adopt";
import { keepEntries, placeOf } from "./entries";
import type { LeftNotes } from "./left-note";
import { createSender } from "./sender";
import type { Shelf } from "./shelf";
import type { Tabs } from "./tabs";
import type { Send } from "./transport";

type Parts = {
  readonly owner: string;
  readonly shelf: Shelf;
  readonly tabs: Tabs;
  readonly notes: LeftNotes;
  readonly send: Send;
  readonly now: () => number;
  /** Schedules a call; returns a function that cancels it. */
  readonly later: (run: () => void, ms: number) => () => void;
};

const DEBOUNCE_MS = 350;
/** The longest time between rendering a page on the server and showing it. */
const DRAWN_BEFORE_MS = 60_000;

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * The unsent changes of one person in one tab: in memory while the page is open, and in browser storage (`shelf`) after
 * that.
 *
 * Each change is sent by one tab: the one that made it, or the one that took it over when that tab closed. At most one
 * request is in progress. Only the server's reply marks a change as saved.
 */
export function createOutbox({ owner, shelf, tabs, notes, send, now, later }: Parts) {
  const left = notes.take(owner);
  const entries = keepEntries({ shelf, saved: left?.saved ?? [], ready: tabs.arrive(), now });
  const own = { owner, entries, shelf, tabs };
  for (const entry of left?.unsent ?? []) takeOver(entry, own);
  const sender = createSender({ owner, entries, shelf, send, later, adopt: () => adoptOfClosedTabs(own) });

  /** Queues a change and sends it soon. A text that is too long is kept, but not sent. */
  function change(made: Pick<Entry, "target" | "key" | "base" | "value" | "locale" | "page">, tooLong?: string): void {
    const place = placeOf(made.target, made.key);
    entries.set(place, withChange(entries.at(place), { ...made, owner, tab: tabs.own, madeAt: now() }, tooLong));
    sender.schedule(DEBOUNCE_MS);
  }

  /** Resolves a conflict: resends the own version, or accepts the other one. */
  function decide(target: string, key: string, choice: "mine" | "theirs"): void {
    const place = placeOf(target, key);
    const entry = entries.at(place);
    if (entry?.undecided == null) return;
    if (choice === "mine") {
      entries.set(place, goOutAgain(entry));
      sender.schedule(0);
      return;
    }
    entries.set(place, undefined);
    if (entry.undecided.status === "conflict") entries.remember(place, entry.undecided.theirs);
  }

  /** Leaves a note for the next page of this tab. A page that may be restored keeps its unsent entries. */
  function leave(comesBack: boolean): void {
    const waiting = entries.all().filter((entry) => entry.undecided === null);
    notes.leave({ owner, saved: entries.savedWithin(DRAWN_BEFORE_MS), unsent: comesBack ? [] : waiting.map(asSent) });
  }

  const { getSnapshot, subscribe } = entries;
  const { flush, unsent } = sender;
  return { getSnapshot, subscribe, change, decide, flush, unsent, leave };
}
