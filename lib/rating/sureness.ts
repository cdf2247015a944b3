import { isMissing, type Maybe } from "./missing";
import type { Fit, Rating, Sureness, SurenessWord } from "./rating";

type Known = {
  readonly fit: Pick<Rating["fit"], "serve" | "move">;
  readonly marks: Pick<Rating["marks"], "respondents">;
  readonly scores: {
    readonly cappedByRecords: {
      readonly recordsBehind: Maybe<number>;
      readonly answersAbove3: Maybe<number>;
    };
  };
};

/**
 * How sure the letters of each fit are, in one word with one reason.
 *
 * One letter is fairly sure, two are unsure, more very unsure. The reason is the answers above 3 without a record, where
 * their number may be shown; else how many people answered. What half a level in the standard would change is another
 * doubt, and stands in `ifRequirementsHigher` and `ifRequirementsLower`.
 * Shape: a rating, also one that keeps something from its reader, or one of an earlier kernel. Unit: answers; people. Range:
 * three words. Edge cases: where no record is missing, the people are the reason. Errors: a fit that is missing carries its
 * reason. Source: method 3.8 (10), revision 0.4 (e).
 */
export function surenessOf(rating: Known): NonNullable<Rating["sureness"]> {
  const reason = reasonOf(rating);
  const of = (fit: Maybe<Fit>): Maybe<Sureness> =>
    isMissing(fit) ? fit : { word: WORDS[Math.min(fit.band.length, WORDS.length) - 1] ?? "very unsure", reason };
  return { serve: of(rating.fit.serve), move: of(rating.fit.move) };
}

/** By how many letters are in the run; as many as there are words, or more, have the last. */
const WORDS = ["fairly sure", "unsure", "very unsure"] as const satisfies readonly SurenessWord[];

function reasonOf({ scores: { cappedByRecords }, marks }: Known): Sureness["reason"] {
  const { recordsBehind, answersAbove3 } = cappedByRecords;
  if (!isMissing(recordsBehind) && !isMissing(answersAbove3) && answersAbove3 > recordsBehind)
    return { kind: "records", missing: answersAbove3 - recordsBehind, of: answersAbove3 };
  return { kind: "people", respondents: marks.respondents };
}
