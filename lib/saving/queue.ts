import { type SaveOutcome, sameJson } from "./change";
import { ENTRY_SCHEMA, type Entry } from "./entry";

/** Most entries of one request; a request stays far below the 64 KB that a closing page may send. */
const BATCH_MAX = 24;

/**
 * The entry after one more change of the same card in the same tab.
 *
 * An unsent entry keeps the base it was made on, and a conflict stays open: a further press does not decide it. With the
 * words for a text that is too long it rests here until it is shortened, since the server would refuse it.
 */
export function withChange(
  existing: Entry | undefined,
  made: Omit<Entry, "schema" | "serial" | "sent" | "undecided">,
  tooLong?: string,
): Entry {
  const refused = tooLong === undefined ? null : ({ status: "refused", reason: "too-long", words: tooLong } as const);
  return {
    ...made,
    schema: ENTRY_SCHEMA,
    serial: (existing?.serial ?? 0) + 1,
    base: existing?.base ?? made.base,
    sent: existing?.sent ?? [],
    undecided:
      existing?.undecided?.status === "conflict" ? existing.undecided : refused && { key: made.key, ...refused },
  };
}

/** Before it leaves: what was sent is remembered, because the reply may never come. */
export const asSent = (entry: Entry): Entry =>
  entry.sent.some((value) => sameJson(value, entry.value)) ? entry : { ...entry, sent: [...entry.sent, entry.value] };

/** The entries of one request: oldest first, one target, one owner, one entry a key, none that waits for a decision. */
export function chooseBatch(entries: readonly Entry[], owner: string): readonly Entry[] {
  const ready = entries
    .filter((entry) => entry.schema === ENTRY_SCHEMA && entry.owner === owner && entry.undecided === null)
    .sort((a, b) => a.madeAt - b.madeAt || a.serial - b.serial);
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
  switch (outcome.status) {
    case "saved":
      if (current.serial === sent.serial) return undefined;
      return { ...current, base: outcome.revision, sent: [] };
    case "conflict": {
      const { theirs } = outcome;
      const isOwn = sent.sent.some((value) => !sameJson(value, sent.value) && sameJson(value, theirs.value));
      if (isOwn) return { ...current, base: theirs.revision, sent: [] };
      return { ...current, undecided: outcome };
    }
    case "refused":
      return { ...current, undecided: outcome };
  }
}

/** The owner decided for the own version: of a conflict on the base of the other one, else once more as it is. */
export function goOutAgain({ undecided, ...entry }: Entry): Entry {
  const on = undecided?.status === "conflict" ? { base: undecided.theirs.revision, sent: [] } : {};
  return { ...entry, ...on, undecided: null };
}
