import { type SaveOutcome, sameJson } from "./change";
import { ENTRY_SCHEMA, type Entry } from "./entry";

/** Maximum number of entries in one request, which keeps it far below the 64 KB that a closing page may send. */
const BATCH_MAX = 24;

/**
 * The entry after another change of the same card in the same tab.
 *
 * An unsent entry keeps its base revision, and an open conflict stays open: another change does not decide it. If a
 * text is too long, the entry waits here with a message until it is shortened, because the server would refuse it.
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

/** Records the sent value before the request, because the reply may never arrive. */
export const asSent = (entry: Entry): Entry =>
  entry.sent.some((value) => sameJson(value, entry.value)) ? entry : { ...entry, sent: [...entry.sent, entry.value] };

/** The entries of one request: oldest first, same target and owner, one per key, none that waits for a decision. */
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
 * What remains of an entry after the server's reply; undefined if nothing does.
 *
 * A change made during the request stays and gets the new base. A conflict with a version that this entry itself sent
 * earlier (the reply was lost) is not a conflict. Everything else waits for the owner's decision.
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

/**
 * The entry to send after its owner decided for their own version. After a conflict it is based on the other version;
 * otherwise it is unchanged.
 */
export function goOutAgain({ undecided, ...entry }: Entry): Entry {
  const on = undecided?.status === "conflict" ? { base: undecided.theirs.revision, sent: [] } : {};
  return { ...entry, ...on, undecided: null };
}
