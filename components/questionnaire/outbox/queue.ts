import { ENTRY_SCHEMA, type Entry, type Held, type SaveOutcome, sameJson } from "@/lib/view/questionnaire/entry";

/** Most entries of one request; a request stays far below the 64 KB that a closing page may send. */
const BATCH_MAX = 24;

export type QueuedChange = Pick<
  Entry,
  "owner" | "target" | "key" | "tab" | "value" | "locale" | "baseRevision" | "at" | "page"
>;

/**
 * The entry after one more change of the same card in the same tab.
 *
 * An unsent entry keeps the base it was made on, and a conflict stays open: a further press does not decide it. With the
 * words for a text that is too long it rests here until it is shortened, since the server would refuse it.
 */
export function withChange(existing: Entry | undefined, change: QueuedChange, tooLong?: string): Entry {
  return {
    ...change,
    schema: ENTRY_SCHEMA,
    serial: (existing?.serial ?? 0) + 1,
    baseRevision: existing?.baseRevision ?? change.baseRevision,
    sent: existing?.sent ?? [],
    held: heldAfter(existing, tooLong),
  };
}

function heldAfter(existing: Entry | undefined, tooLong: string | undefined): Held | null {
  if (existing?.held?.kind === "conflict") return existing.held;
  return tooLong === undefined ? null : { kind: "refused", reason: "too-long", words: tooLong };
}

/** Before it leaves: what was sent is remembered, because the reply may never come. */
export const asSent = (entry: Entry): Entry =>
  entry.sent.some((value) => sameJson(value, entry.value)) ? entry : { ...entry, sent: [...entry.sent, entry.value] };

/** The entries of one request: oldest first, one target, one owner, one entry a key, none that waits for a decision. */
export function chooseBatch(entries: readonly Entry[], owner: string): readonly Entry[] {
  const ready = entries
    .filter((entry) => entry.schema === ENTRY_SCHEMA && entry.owner === owner && entry.held === null)
    .sort((a, b) => a.at - b.at || a.serial - b.serial);
  const target = ready[0]?.target;
  const seen = new Set<string>();
  return ready
    .filter((entry) => {
      if (entry.target !== target || seen.has(entry.key)) return false;
      seen.add(entry.key);
      return true;
    })
    .slice(0, BATCH_MAX);
}

/**
 * What remains of an entry after the reply to what was sent; undefined when nothing does.
 *
 * A change made while the request was under way stays and moves to the new base. A conflict with a version that this
 * very entry sent before (its reply was lost) is no conflict. Everything else waits for its owner.
 */
export function afterReply(current: Entry, sent: Entry, outcome: SaveOutcome): Entry | undefined {
  switch (outcome.kind) {
    case "saved":
      if (current.serial === sent.serial) return undefined;
      return { ...current, baseRevision: outcome.revision, sent: [] };
    case "conflict": {
      const { theirs } = outcome;
      const isOwn = sent.sent.some((value) => !sameJson(value, sent.value) && sameJson(value, theirs.value));
      if (isOwn) return { ...current, baseRevision: theirs.revision, sent: [] };
      return { ...current, held: { kind: "conflict", theirs } };
    }
    case "refused":
      return { ...current, held: { kind: "refused", reason: outcome.reason, words: outcome.words } };
  }
}

/** The owner decided a conflict for the own version: it goes out again, on the base of the other one. */
export function keepMine(entry: Entry): Entry {
  if (entry.held?.kind !== "conflict") return { ...entry, held: null };
  return { ...entry, baseRevision: entry.held.theirs.revision, sent: [], held: null };
}

/** A refused entry goes out once more, unchanged. */
export const tryAgain = (entry: Entry): Entry => (entry.held?.kind === "refused" ? { ...entry, held: null } : entry);
