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
 * How certain the letters of each fit are, in one phrase with one reason.
 *
 * One letter is fairly sure, two are unsure, more are very unsure. The reason is the number of answers above 3 without
 * a record, if it may be shown; otherwise the number of people who answered. The effect of half a level in the standard
 * is a separate uncertainty, in `ifRequirementsHigher` and `ifRequirementsLower`.
 * Shape: a rating, including one reduced for its reader, or one of an earlier kernel. Unit: answers; people. Range:
 * three words. Edge cases: if no record is missing, the reason is the number of people. Errors: a missing fit has its
 * reason. Source: method 3.8 (10), revision 0.4 (e).
 */
export function surenessOf(rating: Known): NonNullable<Rating["sureness"]> {
  const reason = reasonOf(rating);
  const of = (fit: Maybe<Fit>): Maybe<Sureness> =>
    isMissing(fit) ? fit : { word: WORDS[Math.min(fit.band.length, WORDS.length) - 1] ?? "very unsure", reason };
  return { serve: of(rating.fit.serve), move: of(rating.fit.move) };
}

/** Indexed by the number of letters in the run; longer runs use the last phrase. */
const WORDS = ["fairly sure", "unsure", "very unsure"] as const satisfies readonly SurenessWord[];

function reasonOf({ scores: { cappedByRecords }, marks }: Known): Sureness["reason"] {
  const { recordsBehind, answersAbove3 } = cappedByRecords;
  if (!isMissing(recordsBehind) && !isMissing(answersAbove3) && answersAbove3 > recordsBehind)
    return { kind: "records", missing: answersAbove3 - recordsBehind, of: answersAbove3 };
  return { kind: "people", respondents: marks.respondents };
}
