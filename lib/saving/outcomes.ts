import { type Json, type SaveEntry, type SaveOutcome, sameJson, type Version } from "./change";

/**
 * Decides what happens to a change, given the current version. Every save calls it, after it locked that version.
 *
 * A first version is written. The same value counts as saved, whatever its base, so that sending it twice saves it once.
 * A change based on the current version is written. Otherwise someone else saved first: a conflict, with the current version.
 */
export function decideChange<V extends Json>(
  current: Version<V> | undefined,
  { key, base, value }: SaveEntry<V>,
): "write" | SaveOutcome<V, never> {
  if (current === undefined || current.savedAt === null) return "write";
  const { revision, savedAt } = current;
  if (sameJson(current.value, value)) return { key, status: "saved", revision, savedAt };
  return revision === base ? "write" : { key, status: "conflict", theirs: { ...current, savedAt } };
}

/** Adds to each refused outcome the message for its reason. */
export const withWords = <V, R extends string>(
  outcomes: readonly SaveOutcome<V, R>[],
  wordsOf: (reason: R) => string,
): SaveOutcome<V, R>[] =>
  outcomes.map((outcome) => (outcome.status === "refused" ? { ...outcome, words: wordsOf(outcome.reason) } : outcome));
