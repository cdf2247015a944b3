import { asSent, chooseBatch, type Entry, sameJson } from "@/lib/saving";
import { type Entries, placeOf } from "./entries";
import { settle } from "./settle";
import type { Shelf } from "./shelf";
import type { Send } from "./transport";

type SenderAt = {
  readonly owner: string;
  readonly entries: Entries;
  readonly shelf: Shelf;
  readonly send: Send;
  /** Schedules a call; returns a function that cancels it. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Takes over the entries of closed tabs. */
  readonly adopt: () => Promise<void>;
};

const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 30_000;
const SLOWED_MAX_MS = 5 * 60_000;

/** Sends the entries of a page, one batch at a time, and tries again when the connection fails. */
export function createSender({ owner, entries, shelf, send, later, adopt }: SenderAt) {
  let underWay: readonly Entry[] = [];
  let running: Promise<void> | undefined;
  let cancelTimer = () => {};
  let retryMs = RETRY_FIRST_MS;
  const nextBatch = () => chooseBatch(entries.all(), owner);

  function schedule(ms: number): void {
    cancelTimer();
    cancelTimer = later(() => void flush(), ms);
  }

  /** Sends everything that can be sent now. Calls during a run wait for it and for one further run. */
  function flush(): Promise<void> {
    cancelTimer();
    running = (running ?? Promise.resolve()).then(sendAll).catch(() => entries.show({ line: "failed" }));
    return running;
  }

  async function sendAll(): Promise<void> {
    await entries.written();
    await adopt().catch(() => undefined);
    for (;;) {
      const batch = nextBatch().map(asSent);
      if (batch.length === 0) break;
      if (entries.getSnapshot().line === "resting") entries.show({ line: "saving" });
      if (!(await sendOne(batch))) return;
      if (nextBatch().length === 0) await adopt().catch(() => undefined);
    }
    if (entries.getSnapshot().line === "saving") entries.show({ line: "resting" });
    await entries.written();
  }

  /** Sends a batch; returns whether the next one can follow at once. Otherwise a retry is planned, if one helps. */
  async function sendOne(batch: readonly Entry[]): Promise<boolean> {
    underWay = batch;
    for (const entry of batch) await entries.write(() => shelf.put(markSent(entry)));
    const reply = await send(batch);
    underWay = [];
    if (reply.kind === "answered") retryMs = RETRY_FIRST_MS;
    const next = settle(entries, batch, reply);
    if (next === "after-pause") {
      schedule(retryMs);
      retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
    } else if (typeof next === "object") schedule(Math.min(next.afterMs, SLOWED_MAX_MS));
    return next === "now";
  }

  /** The current entry, marked with what this batch sends. */
  function markSent(entry: Entry): Entry {
    const current = entries.at(placeOf(entry.target, entry.key)) ?? entry;
    const marked = { ...current, sent: entry.sent };
    entries.showEntry(marked);
    return marked;
  }

  /** What a closing page still has to send: its own entries that are in no running request. */
  const unsent = (): readonly Entry[] =>
    nextBatch().filter((entry) => !underWay.some((one) => one.key === entry.key && sameJson(one.value, entry.value)));

  return { schedule, flush, unsent };
}
