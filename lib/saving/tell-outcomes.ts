import type { Json, SaveOutcome } from "./change";

/**
 * Outcomes as returned by the versioned endpoints. Pages opened before a deployment use other names (`kind` and `at`
 * instead of `status` and `savedAt`) and keep sending for hours, so both are included.
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

/** The same outcomes with the message for each refusal. */
export const withWords = <V, R extends string>(
  outcomes: readonly SaveOutcome<V, R>[],
  wordsOf: (reason: R) => string,
): SaveOutcome<V, R>[] =>
  outcomes.map((outcome) => (outcome.status === "refused" ? { ...outcome, words: wordsOf(outcome.reason) } : outcome));
