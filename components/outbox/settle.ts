import { afterReply, type Entry, type SaveOutcome } from "@/lib/saving";
import { type Entries, type LineState, placeOf } from "./entries";
import type { Reply } from "./transport";

/** When the next batch can be sent: now, after a pause that grows with each failure, after a given time, or by a flush. */
type Next = "now" | "after-pause" | "by-flush" | { readonly afterMs: number };

/** Applies the reply to a batch, in memory and in storage, and shows the state of the connection. */
export function settle(entries: Entries, batch: readonly Entry[], reply: Reply): Next {
  const show = (line: LineState) => entries.show({ line });
  switch (reply.kind) {
    case "answered":
      return settleAnswered(entries, batch, reply.outcomes);
    case "refused":
      for (const entry of batch) {
        apply(entries, entry, { key: entry.key, status: "refused", reason: reply.reason, words: reply.words });
      }
      show("resting");
      return "now";
    case "offline":
    case "failed":
      show(reply.kind);
      return "after-pause";
    case "slowed":
      // waiting loses nothing, and retries in between would only be rejected again
      show("slowed");
      return { afterMs: reply.afterMs };
    case "signed-out":
      show("signed-out");
      return "by-flush";
  }
}

function settleAnswered(entries: Entries, batch: readonly Entry[], outcomes: readonly SaveOutcome[]): Next {
  const before = entries.getSnapshot();
  const caughtUp = ["offline", "failed", "slowed"].includes(before.line) ? batch.length : before.caughtUp;
  let known = 0;
  for (const entry of batch) {
    const outcome = outcomes.find(({ key }) => key === entry.key);
    if (outcome === undefined) continue;
    apply(entries, entry, outcome);
    known += 1;
  }
  // a reply without an outcome for each entry counts as a failure
  const isWhole = known === batch.length;
  entries.show({ line: isWhole ? "resting" : "failed", caughtUp });
  return isWhole ? "now" : "after-pause";
}

function apply(entries: Entries, sent: Entry, outcome: SaveOutcome): void {
  const place = placeOf(sent.target, sent.key);
  const current = entries.at(place);
  if (outcome.status === "saved") {
    const { revision, savedAt } = outcome;
    entries.remember(place, { value: sent.value, revision, savedAt });
    const { lastSavedAt } = entries.getSnapshot();
    if (lastSavedAt === null || savedAt > lastSavedAt) entries.show({ lastSavedAt: savedAt });
  }
  if (current !== undefined) entries.set(place, afterReply(current, sent, outcome));
}
