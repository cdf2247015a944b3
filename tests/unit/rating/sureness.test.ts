import { describe, expect, test } from "vitest";
import { isMissing, missing, type ReaderVoice, ratingForReader, surenessOf } from "@/lib/rating";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const { recordsBehind, answersAbove3 } = rating.scores.cappedByRecords;
const KEPT = missing("fewer than five others answered");

/** A colleague without answers: the four others are too few to show a spread or a count of answers. */
const colleague: ReaderVoice = { own: new Set(), stratum: undefined, changed: new Set() };

const withCounts = (counts: Partial<typeof rating.scores.cappedByRecords>) => ({
  ...rating,
  scores: { ...rating.scores, cappedByRecords: { ...rating.scores.cappedByRecords, ...counts } },
});

describe("the reason of the sureness", () => {
  test("is the answers without a record where their number may be shown", () => {
    const [n, m] = [known(recordsBehind), known(answersAbove3)];
    expect(n).toBeLessThan(m);
    for (const one of [known(rating.sureness ?? KEPT).serve, surenessOf(rating).serve])
      expect(known(one).reason).toEqual({ kind: "records", missing: m - n, of: m });
  });

  test("is the people where either count is kept back", () => {
    for (const counts of [{ recordsBehind: KEPT }, { answersAbove3: KEPT }]) {
      const { serve, move } = surenessOf(withCounts(counts));
      for (const one of [serve, move]) expect(known(one).reason).toEqual({ kind: "people", respondents: 4 });
    }
  });

  test("is the people in a rating as a reader without counts receives it, and the words stay", () => {
    const read = ratingForReader(rating, colleague);
    expect(isMissing(read.scores.cappedByRecords.answersAbove3)).toBe(true);
    const [own, theirs] = [known(rating.sureness ?? KEPT), known(read.sureness ?? KEPT)];
    for (const against of ["serve", "move"] as const) {
      expect(known(theirs[against]).reason, against).toEqual({ kind: "people", respondents: 4 });
      expect(known(theirs[against]).word, against).toBe(known(own[against]).word);
    }
    // What the reader gets no longer contains a number of answers, under any name.
    expect(JSON.stringify(read.sureness)).not.toContain("records");
  });
});
