import {
  afterReply,
  asSent,
  chooseBatch,
  type Entry,
  goOutAgain,
  type SaveOutcome,
  sameJson,
  type Version,
  withChange,
} from "@/lib/saving";
import type { LeftNotes } from "./left-note";
import type { Shelf } from "./shelf";
import type { Tabs } from "./tabs";
import type { Reply, Send } from "./transport";

/** State of the connection to the server. `resting`: nothing to report. */
export type LineState = "resting" | "saving" | "offline" | "failed" | "slowed" | "signed-out";

/** The state shown by the page; a new object after every change. Both maps are keyed by `placeOf(target, key)`. */
export type OutboxState = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly saved: ReadonlyMap<string, Version>;
  readonly line: LineState;
  readonly lastSavedAt: string | null;
  /** Number of entries saved by the first reply after a time offline. */
  readonly caughtUp: number;
};

export const placeOf = (target: string, key: string): string => `${target}|${key}`;

export const EMPTY: OutboxState = {
  entries: new Map(),
  saved: new Map(),
  line: "resting",
  lastSavedAt: null,
  caughtUp: 0,
};

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
const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 30_000;
const SLOWED_MAX_MS = 5 * 60_000;
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
  let snapshot: OutboxState = { ...EMPTY, saved: new Map(left?.saved) };
  const savedHere = new Map<string, number>();
  const listeners = new Set<() => void>();
  let writing: Promise<unknown> = tabs.arrive();
  let underWay: readonly Entry[] = [];
  let running: Promise<void> | undefined;
  let cancelTimer = () => {};
  let retryMs = RETRY_FIRST_MS;
  for (const entry of left?.unsent ?? []) takeOver(entry);

  function show(change: Partial<OutboxState>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  /**
   * Storage is written in the order of the changes in memory. If storage fails, the change is still sent from memory.
   */
  function write(run: () => Promise<void>): Promise<unknown> {
    writing = writing.then(run).catch(() => undefined);
    return writing;
  }

  function set(place: string, entry: Entry | undefined): void {
    const before = snapshot.entries.get(place);
    const entries = new Map(snapshot.entries);
    if (entry === undefined) entries.delete(place);
    else entries.set(place, entry);
    show({ entries });
    if (entry !== undefined) write(() => shelf.put(entry));
    else if (before !== undefined) write(() => shelf.remove(before));
  }

  function schedule(ms: number): void {
    cancelTimer();
    cancelTimer = later(() => void flush(), ms);
  }

  /** Queues a change and sends it soon. A text that is too long is kept, but not sent. */
  function change(made: Pick<Entry, "target" | "key" | "base" | "value" | "locale" | "page">, tooLong?: string): void {
    const place = placeOf(made.target, made.key);
    set(place, withChange(snapshot.entries.get(place), { ...made, owner, tab: tabs.own, madeAt: now() }, tooLong));
    schedule(DEBOUNCE_MS);
  }

  /** Resolves a conflict: resends the own version, or accepts the other one. */
  function decide(target: string, key: string, choice: "mine" | "theirs"): void {
    const place = placeOf(target, key);
    const entry = snapshot.entries.get(place);
    if (entry?.undecided == null) return;
    if (choice === "mine") {
      set(place, goOutAgain(entry));
      schedule(0);
      return;
    }
    set(place, undefined);
    if (entry.undecided.status === "conflict") remember(place, entry.undecided.theirs);
  }

  function remember(place: string, saved: Version): void {
    savedHere.set(place, now());
    show({ saved: new Map(snapshot.saved).set(place, saved) });
  }

  /** Takes over an entry noted by the previous page; the same entry in storage is treated as identical. */
  function takeOver(entry: Entry): void {
    const taken = { ...entry, tab: tabs.own };
    show({ entries: new Map(snapshot.entries).set(placeOf(entry.target, entry.key), taken) });
    write(() => shelf.replace(entry, taken));
  }

  /** Takes over entries of closed tabs, one per field; further entries of a field follow when that one is settled. */
  async function adopt(): Promise<number> {
    let count = 0;
    await tabs.alone(async () => {
      for (const left of await shelf.list(owner)) {
        const place = placeOf(left.target, left.key);
        if (left.tab === tabs.own || snapshot.entries.has(place) || (await tabs.isAlive(left.tab))) continue;
        const taken = { ...left, tab: tabs.own };
        await shelf.replace(left, taken);
        if (snapshot.entries.has(place)) continue;
        show({ entries: new Map(snapshot.entries).set(place, taken) });
        count += 1;
      }
    });
    return count;
  }

  /** Sends everything that can be sent now. Calls during a run wait for it and for one further run. */
  function flush(): Promise<void> {
    cancelTimer();
    running = (running ?? Promise.resolve()).then(sendAll).catch(() => show({ line: "failed" }));
    return running;
  }

  async function sendAll(): Promise<void> {
    await writing;
    await adopt().catch(() => 0);
    for (;;) {
      const batch = chooseBatch([...snapshot.entries.values()], owner).map(asSent);
      if (batch.length === 0) break;
      if (snapshot.line === "resting") show({ line: "saving" });
      underWay = batch;
      for (const entry of batch) await write(() => shelf.put(latest(entry)));
      const reply = await send(batch);
      underWay = [];
      if (!settle(batch, reply)) return;
      if (chooseBatch([...snapshot.entries.values()], owner).length === 0) await adopt().catch(() => 0);
    }
    if (snapshot.line === "saving") show({ line: "resting" });
    await writing;
  }

  /** The current entry, marked with what this batch sends. */
  function latest(entry: Entry): Entry {
    const place = placeOf(entry.target, entry.key);
    const current = snapshot.entries.get(place) ?? entry;
    const marked = { ...current, sent: entry.sent };
    show({ entries: new Map(snapshot.entries).set(place, marked) });
    return marked;
  }

  /** Applies a reply to memory and storage; returns false if the connection is down and a retry is planned. */
  function settle(batch: readonly Entry[], reply: Reply): boolean {
    switch (reply.kind) {
      case "answered": {
        const caughtUp = ["offline", "failed", "slowed"].includes(snapshot.line) ? batch.length : snapshot.caughtUp;
        retryMs = RETRY_FIRST_MS;
        const known = batch.filter((entry) => reply.outcomes.some((outcome) => outcome.key === entry.key));
        for (const entry of known) {
          const outcome = reply.outcomes.find(({ key }) => key === entry.key);
          if (outcome !== undefined) apply(entry, outcome);
        }
        show({ line: "resting", caughtUp });
        if (known.length === batch.length) return true;
        return retry("failed"); // a reply without an outcome for each entry is no reply
      }
      case "refused":
        for (const entry of batch) {
          apply(entry, { key: entry.key, status: "refused", reason: reply.reason, words: reply.words });
        }
        show({ line: "resting" });
        return true;
      case "offline":
      case "failed":
        return retry(reply.kind);
      case "slowed":
        // waiting loses nothing, and retries in between would only be rejected again
        show({ line: "slowed" });
        schedule(Math.min(reply.afterMs, SLOWED_MAX_MS));
        return false;
      case "signed-out":
        show({ line: "signed-out" });
        return false;
    }
  }

  function retry(line: LineState): false {
    show({ line });
    schedule(retryMs);
    retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
    return false;
  }

  function apply(sent: Entry, outcome: SaveOutcome): void {
    const place = placeOf(sent.target, sent.key);
    const current = snapshot.entries.get(place);
    if (outcome.status === "saved") {
      const { revision, savedAt } = outcome;
      remember(place, { value: sent.value, revision, savedAt });
      if (snapshot.lastSavedAt === null || savedAt > snapshot.lastSavedAt) show({ lastSavedAt: savedAt });
    }
    if (current !== undefined) set(place, afterReply(current, sent, outcome));
  }

  /** What a closing page still has to send: its own entries that are in no running request. */
  function unsent(): readonly Entry[] {
    return chooseBatch([...snapshot.entries.values()], owner).filter(
      (entry) => !underWay.some((one) => one.key === entry.key && sameJson(one.value, entry.value)),
    );
  }

  /** Leaves a note for the next page of this tab. A page that may be restored keeps its unsent entries. */
  function leave(comesBack: boolean): void {
    const waiting = [...snapshot.entries.values()].filter((entry) => entry.undecided === null);
    const saved = [...snapshot.saved].filter(
      ([place]) => now() - (savedHere.get(place) ?? Number.NEGATIVE_INFINITY) < DRAWN_BEFORE_MS,
    );
    notes.leave({ owner, saved, unsent: comesBack ? [] : waiting.map(asSent) });
  }

  return {
    owner,
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    decide,
    flush,
    unsent,
    leave,
  };
}
