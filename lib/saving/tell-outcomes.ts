import type { Json, SaveOutcome } from "./change";

/**
 * Outcomes as the versioned handlers tell them. A page that was opened before these words (`status`, `savedAt`) knows the
 * same as `kind` and `at`, and sends until the evening: it is told both.
 */
export const tellOutcomes = <V extends Json>(outcomes: readonly SaveOutcome<V>[]) => ({
  outcomes: outcomes.map(inBothWords),
});

function inBothWords(outcome: SaveOutcome) {
  const { status: kind } = outcome;
  switch (outcome.status) {
    case "saved":
      return { ...outcome, kind, at: outcome.savedAt };
    case "conflict":
      return { ...outcome, kind, theirs: { ...outcome.theirs, at: outcome.theirs.savedAt } };
    case "refused":
      return { ...outcome, kind };
  }
}

/** The same outcomes with the reason of each refusal in words. */
export const withWords = <V, R extends string>(
  outcomes: readonly SaveOutcome<V, R>[],
  wordsOf: (reason: R) => string,
): SaveOutcome<V, R>[] =>
  outcomes.map((outcome) => (outcome.status === "refused" ? { ...outcome, words: wordsOf(outcome.reason) } : outcome));
