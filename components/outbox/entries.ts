import type { Entry, Version } from "@/lib/saving";
import type { Shelf } from "./shelf";

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

type KeepingAt = {
  readonly shelf: Shelf;
  /** Values that the previous page of this tab knew to be saved. */
  readonly saved: readonly (readonly [string, Version])[];
  /** Nothing is written to storage before this. */
  readonly ready: Promise<void>;
  readonly now: () => number;
};

export type Entries = ReturnType<typeof keepEntries>;

/**
 * The unsent changes and saved values of a page in memory, and the unsent changes also in browser storage.
 *
 * Storage is written in the order of the changes in memory. If storage fails, the change is still sent from memory.
 */
export function keepEntries({ shelf, saved, ready, now }: KeepingAt) {
  let snapshot: OutboxState = { ...EMPTY, saved: new Map(saved) };
  const savedHere = new Map<string, number>();
  const listeners = new Set<() => void>();
  let writing: Promise<unknown> = ready;

  function show(change: Partial<OutboxState>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function write(run: () => Promise<void>): Promise<unknown> {
    writing = writing.then(run).catch(() => undefined);
    return writing;
  }

  return {
    show,
    write,
    getSnapshot: () => snapshot,
    all: () => [...snapshot.entries.values()],
    at: (place: string) => snapshot.entries.get(place),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Resolves when everything so far is in storage. */
    written: () => writing,
    /** Shows an entry that the caller writes to storage. */
    showEntry(entry: Entry): void {
      show({ entries: new Map(snapshot.entries).set(placeOf(entry.target, entry.key), entry) });
    },
    /** Replaces or, with undefined, removes the entry of a place, in memory and in storage. */
    set(place: string, entry: Entry | undefined): void {
      const before = snapshot.entries.get(place);
      const entries = new Map(snapshot.entries);
      if (entry === undefined) entries.delete(place);
      else entries.set(place, entry);
      show({ entries });
      if (entry !== undefined) write(() => shelf.put(entry));
      else if (before !== undefined) write(() => shelf.remove(before));
    },
    remember(place: string, version: Version): void {
      savedHere.set(place, now());
      show({ saved: new Map(snapshot.saved).set(place, version) });
    },
    /** The values that this page saved within the last `ms`. */
    savedWithin: (ms: number) =>
      [...snapshot.saved].filter(([place]) => now() - (savedHere.get(place) ?? Number.NEGATIVE_INFINITY) < ms),
  };
}
