"use client";

import { NOT_JUDGED, readRated, readRemark } from "@/lib/clients";
import type { Entry, Json } from "@/lib/saving";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { UnsentRatingWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { outboxOf } from "../../outbox/use-outbox";
import DecisionNotice from "../../questionnaire/decision-notice";

type RatingDecisionProps = {
  readonly owner: string;
  readonly entry: Entry;
  readonly clock: Clock;
  readonly words: UnsentRatingWords;
};

/** A judgement that waits for a decision: two versions to choose from, or one that was refused. */
export function RatingDecision({ owner, entry, clock, words }: RatingDecisionProps) {
  const said = {
    ...words,
    takeBack: words.remove,
    // a rating has one author, so no colleague can change it
    aColleague: "",
    changedBy: "",
    recordsOfFirm: "",
    yours: words.here,
    theirs: words.there,
  };
  return (
    <DecisionNotice
      entry={inOwnWords(entry, words)}
      ofFirm={false}
      sub=""
      tell={(version) => describeRated(version, words)}
      decide={({ target, key }, choice) => outboxOf(owner).decide(target, key, choice)}
      clock={clock}
      words={said}
    />
  );
}

/**
 * A person who may no longer rate gets one general refusal for everything. This replaces it by a text that says what
 * happens to the judgement.
 */
function inOwnWords(entry: Entry, words: UnsentRatingWords): Entry {
  const { undecided } = entry;
  if (undecided?.status !== "refused" || !CLOSED.has(undecided.reason) || readRated(entry.value) === undefined)
    return entry;
  return { ...entry, undecided: { ...undecided, words: words.closed } };
}

const CLOSED: ReadonlySet<string> = new Set(["access-closed", "not-found", "not-yours-to-do"]);

/** A judgement in words, one line each: level, what was seen, the note. */
export function describeRated(value: Json, words: UnsentRatingWords): readonly string[] {
  const remark = readRemark(value);
  if (remark !== undefined) return [fill(words.noted, { text: remark })];
  const rated = readRated(value);
  if (rated === undefined) return [];
  return [
    rated.choice === NOT_JUDGED ? words.cannotJudge : fill(words.level, { level: rated.choice }),
    ...(rated.evidenceSeen ? [words.evidenceSeen] : []),
    ...(rated.note === "" ? [] : [fill(words.noted, { text: rated.note })]),
  ];
}
