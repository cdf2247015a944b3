import { describe, expect, test } from "vitest";
import { CELLS, type CellId, STRATA, type Stratum } from "@/lib/instrument";
import { type Band, type Fit, type Maybe, missing, type Rating, ratingAsOpened } from "@/lib/rating";
import { LOCALES, tabulate } from "@/lib/result";
import { latestLine } from "@/lib/view/assessments/rows";
import { otherLetter } from "@/lib/view/consultants/beside";
import type { ConsultantView } from "@/lib/view/consultants/consultant-view";
import { standardLine, surenessLine, surenessRows, surenessSaid } from "@/lib/view/results/sureness";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const NOBODY = { floor: undefined, consultants: [] };

const surerOf = (of: Rating, locale: "en" | "zh" = "en") =>
  surenessRows(of, NOBODY, locale).find(({ name }) => /certain|把握/.test(name))?.text ?? "";

/**
 * The rating with these parts undecided for today's customers. One more person in each of these groups would decide
 * them.
 */
function withOpen(open: readonly CellId[], groups: readonly Stratum[]): Rating {
  const serve = known(rating.verdicts.serve);
  const { surer } = rating;
  if (surer === undefined) throw new Error("a rating of today says what would make it surer");
  const wordOf = (cell: CellId) => (open.includes(cell) ? "unclear" : "meets");
  const cells = tabulate(CELLS, (cell) => ({ ...known(serve.cells[cell]), verdict: wordOf(cell) }) as const);
  const voices = tabulate(STRATA, (group) => ({
    ...surer.voices[group],
    settles: groups.includes(group) ? open : [],
  }));
  return {
    ...rating,
    verdicts: { ...rating.verdicts, serve: { ...serve, cells } },
    surer: { ...surer, voices },
  };
}

type More = { readonly respondents?: number; readonly capped?: readonly Band[] | undefined };

/**
 * The rating with these letters for today's customers and for the target. After the check of records the letters are by
 * default those for today's customers.
 */
function withLetters(serve: readonly Band[], move: readonly Band[], more: More = {}): Rating {
  const { fit, marks } = rating;
  const as = (of: Maybe<Fit>, band: readonly Band[]): Fit => ({ ...known(of), band });
  const capped = "capped" in more ? more.capped : serve;
  return {
    ...rating,
    marks: { ...marks, respondents: more.respondents ?? marks.respondents },
    fit: {
      ...fit,
      serve: as(fit.serve, serve),
      move: as(fit.move, move),
      serveCapped: capped === undefined ? missing("fewer than five others answered") : as(fit.serve, capped),
    },
  };
}

describe("how sure a result is", () => {
  const alone = { respondents: 1 } as const;
  const withRecords = (of: Rating): Rating => {
    const { cappedByRecords } = of.scores;
    const { answersAbove3 } = cappedByRecords;
    return {
      ...of,
      scores: { ...of.scores, cappedByRecords: { ...cappedByRecords, recordsBehind: answersAbove3 } },
    };
  };

  test("is one word by the number of letters, whoever answered and whatever the records check changes", () => {
    const word = (of: Rating) => surenessSaid(of, "en").split(".")[0];
    expect(word(withLetters(["C"], ["D"]))).toBe("Fairly sure");
    expect(word(withLetters(["C", "D"], ["D", "E"]))).toBe("Unsure");
    expect(word(withLetters(["B", "C", "D"], ["C", "D", "E"]))).toBe("Very unsure");
    expect(word(withLetters(["C"], ["D"], alone))).toBe("Fairly sure");
    expect(word(withLetters(["C"], ["D"], { capped: ["D"] }))).toBe("Fairly sure");
    expect(word(withLetters(["C"], ["D", "E"]))).toBe(
      "We are fairly sure about today’s customers and unsure about the target",
    );
    expect(surenessSaid(withLetters(["C"], ["D", "E"]), "zh")).toMatch(
      /^服务现有客户：比较有把握；实现目标：把握不大。/,
    );
  });

  test("has one reason: missing records where their number may be shown, else the number of people", () => {
    const of = withLetters(["C", "D"], ["D", "E"]);
    expect(surenessSaid(of, "en")).toBe("Unsure. 17 of 20 questions answered above level 3 have no record as proof.");
    expect(surenessSaid(of, "zh")).toBe("把握不大。有人答得高于 3 级的 20 题中，有 17 题没有记录作证明。");
    expect(surenessSaid(withRecords(of), "en")).toBe("Unsure. 4 people answered.");
    expect(surenessSaid(withRecords(withLetters(["C", "D"], ["D", "E"], alone)), "zh")).toBe("把握不大。共 1 人作答。");
  });

  test("is the same word for every reader and on the overview, also of a result that does not name it", () => {
    const { sureness: _, ...older } = rating;
    for (const locale of LOCALES) {
      const said = surenessSaid(rating, locale);
      expect(surenessSaid(older, locale)).toBe(said);
      expect(latestLine(rating, locale)).toContain(said);
      expect(surenessLine(rating, NOBODY, locale)).toBe(said);
    }
  });

  test("leaves the doubt of the standard to a line of its own", () => {
    expect(surenessLine(rating, NOBODY, "en")).not.toContain("half a level");
    expect(standardLine(rating, "en")).toMatch(
      /^If the level needed were half a level higher, .* would be [A-E](–[A-E])?\. If it were half a level lower, .*\.$/,
    );
    const held: Rating = {
      ...rating,
      fit: {
        ...rating.fit,
        serve: { ...known(rating.fit.serve), band: ["C"], ifRequirementsHigher: ["C"], ifRequirementsLower: ["C"] },
      },
    };
    expect(standardLine(held, "en")).toBe("");
  });

  test("speaks to a reader who answered nothing as to one who did", () => {
    const kept = withLetters(["C"], ["D"], { capped: undefined });
    for (const { text } of surenessRows(kept, NOBODY, "en")) expect(text).not.toContain("besides you");
    expect(surenessRows(kept, NOBODY, "en").find(({ name }) => name === "Records")?.text).toContain(
      "once five people have answered every question, not counting the reader.",
    );
  });

  test("is not graded where there is no rating", () => {
    const none = rate(anInput({ links: [] }));
    expect(surenessSaid(none, "en")).toBe("");
    expect(surenessLine(none, NOBODY, "en")).toMatch(/^4 people answered, .*\.$/);
    expect(standardLine(none, "en")).toBe("");
  });

  test("says in which phases a consultant sees the firm elsewhere, by how much and in which direction", () => {
    const apart = [
      { phase: "PRE", by: -0.82 },
      { phase: "EVA", by: 0.6 },
    ] as const;
    const rows = surenessRows(rating, { floor: undefined, consultants: [{ who: "Lin Qiao", apart, by: -0.4 }] }, "en");
    expect(rows.map(({ text }) => text)).toContain(
      "Lin Qiao gives other levels than the firm itself: Preparation 0.8 lower, Evaluation 0.6 higher.",
    );
  });

  test("says at the top how far consultants rate the firm elsewhere, and only without them that nobody does", () => {
    const apart = [{ phase: "PRE", by: -0.9 }] as const;
    const one = { who: "Lin Qiao", apart, by: -0.8 };
    const seenBy = (...consultants: readonly (typeof one | { who: string; apart: []; by: number })[]) => ({
      floor: undefined,
      consultants,
    });
    expect(surenessLine(rating, seenBy(one), "en")).toContain(
      "An outside consultant rates the firm 0.8 levels lower than it rates itself.",
    );
    expect(surenessLine(rating, seenBy(one, { ...one, by: -0.6 }), "en")).toContain(
      "2 outside consultants rate the firm 0.7 levels lower on average than it rates itself.",
    );
    expect(surenessLine(rating, seenBy(one, { ...one, by: 1.2 }), "zh")).toContain(
      "2 位外部顾问也评过，平均比企业自评高 0.2 级。",
    );
    expect(surenessLine(rating, seenBy(one, { ...one, by: 0.8 }), "en")).not.toContain("outside");
    expect(surenessLine(rating, seenBy({ who: "Lin Qiao", apart: [], by: 0.1 }), "en")).toContain(
      "1 outside consultant rates the firm about as it rates itself.",
    );
    expect(surenessLine(rating, NOBODY, "en")).not.toContain("outside");
    const peopleOf = (views: Parameters<typeof surenessRows>[1]) =>
      surenessRows(rating, views, "en").find(({ name }) => name === "People")?.text;
    expect(peopleOf(NOBODY)).toContain("no figure here shows it");
    expect(peopleOf(seenBy(one))).not.toContain("no figure here shows it");
  });

  test("says once what “likely” and “clearly” mean", () => {
    const said = surenessRows(rating, NOBODY, "en").find(({ name }) => name === "Likely ranges")?.text;
    expect(said).toContain("8 in 10");
    expect(said).toContain("The answer must also be the same if the level needed is wrong by half a level.");
  });
});

describe("a letter without proof", () => {
  const withCounts = (of: Rating, recordsBehind: number, answersAbove3 = 20): Rating => ({
    ...of,
    scores: { ...of.scores, cappedByRecords: { ...of.scores.cappedByRecords, recordsBehind, answersAbove3 } },
  });
  const rated = withLetters(["A"], ["B"]);
  const letter = (one: Band | undefined, by = -1.2) =>
    ({ who: "Lin Qiao", apart: [{ phase: "PRE", by }], by, letter: one }) as const;
  const line = (of: Rating, views: Parameters<typeof surenessLine>[1] = NOBODY, locale: "en" | "zh" = "en") =>
    surenessLine(of, views, locale);

  test("says that no record supports it, where no answer above 3 has one", () => {
    expect(line(withCounts(rated, 0))).toBe(
      "Fairly sure. No record supports this rating. 20 questions are answered above level 3.",
    );
    expect(line(withCounts(rated, 0), NOBODY, "zh")).toContain("这一评级没有记录作证明。");
    for (const of of [withCounts(rated, 1), withCounts(rated, 0, 0)]) {
      expect(line(of)).not.toContain("No record supports");
      expect(line(of, NOBODY, "zh")).not.toContain("这一评级没有记录");
    }
  });

  test("says that the records are not checked, where too few people answered", () => {
    const hidden = withLetters(["A"], ["B"], { capped: undefined });
    expect(line(hidden)).toContain("Too few people answered every question, so records are not checked.");
    expect(line(hidden, NOBODY, "zh")).toContain("每题都答的人太少，因此没有核对记录。");
    expect(line(rated)).not.toContain("not checked");
  });

  test("gives the letter of consultants, where it is none of its own", () => {
    const seen = (...letters: readonly (Band | undefined)[]) => ({
      floor: undefined,
      consultants: letters.map((one) => letter(one)),
    });
    expect(line(rated, seen("C"))).toMatch(/The consultant gives the firm rating C\.$/);
    expect(line(rated, seen("D", "C"))).toContain("Consultants give the firm rating C, D.");
    expect(line(rated, seen("C"), "zh")).toMatch(/顾问给出的评级是 C。$/);
    expect(line(rated, seen(undefined))).not.toContain("gives the firm rating");
  });

  test("takes a consultant’s letter from their levels against the same needs, and only from a whole rating", () => {
    const view = (level: number): ConsultantView => {
      const placed = { level, sem: 0.2 };
      return {
        key: "one",
        who: "Lin Qiao",
        blind: true,
        overall: placed,
        phases: { PRE: placed, LRN: placed, APP: placed, EVA: placed },
        cells: tabulate(CELLS, () => level),
        notes: [],
      };
    };
    expect(otherLetter(rated, view(1))).toBe("E");
    expect(otherLetter(rated, view(5))).toBeUndefined();
    expect(otherLetter(withLetters(["D", "E"], ["E"]), view(1))).toBeUndefined();
    expect(otherLetter(withLetters(["D", "E"], ["E"]), view(5))).toBe("A");
    expect(otherLetter(rated, { ...view(1), overall: undefined })).toBeUndefined();
    expect(otherLetter(rate(anInput({ links: [] })), view(1))).toBeUndefined();
  });

  test("tells a consultant without the records nothing about them", () => {
    for (const of of [withCounts(rated, 0), withCounts(rated, 3), withLetters(["A"], ["B"], { capped: undefined })])
      for (const locale of LOCALES) {
        const said = line(ratingAsOpened(of, ["position", "answers"]), NOBODY, locale);
        expect(said).not.toMatch(/record|记录/);
        expect(line(ratingAsOpened(of, ["records"]), NOBODY, locale)).toMatch(/record|记录/);
      }
  });
});

test("no row gives a rating where an unanswered phase leaves the finding without one", () => {
  const short: Rating = { ...rating, scores: { ...rating.scores, overall: { insufficient: "too few answers" } } };
  for (const locale of LOCALES)
    for (const { name, text } of surenessRows(short, NOBODY, locale)) expect(text, name).not.toMatch(/\b[A-E]\b/);
});

describe("what would make a result surer", () => {
  test("names the role group whose one more person would settle open parts, and those parts", () => {
    const one = withOpen(["PRE.POS"], ["production", "commercial"]);
    expect(surerOf(one)).toContain(
      "One more person in production could answer everything. Then it would be clear for 1 open part whether the level is enough for today’s customers: Preparation – Own role.",
    );
    expect(surerOf(one, "zh")).toContain("如果生产岗位再有一人全部答完，服务现有客户方面还能多判断出 1 格够不够");
    expect(surerOf(withOpen(["PRE.POS", "EVA.ORG"], ["engineering"]))).toContain("it would be clear for 2 open parts");
  });

  test("asks for colleagues where one or two answered, as the top does", () => {
    expect(surerOf(withLetters(["C"], ["D"], { respondents: 1 }))).toMatch(
      /^Ask colleagues from different kinds of work/,
    );
    expect(surerOf(withLetters(["C"], ["D"], { respondents: 2 }), "zh")).toMatch(/^请让不同岗位的同事也来作答/);
    expect(surerOf(withLetters(["C"], ["D"]))).not.toContain("Ask colleagues");
  });

  test("says that one more person settles nothing, and nothing of people where no part is open", () => {
    expect(surerOf(withOpen(["PRE.POS"], []))).toContain(
      "Only one more person would not be enough to decide any open part for today’s customers. Several more people may be enough.",
    );
    expect(surerOf(withOpen([], []))).not.toMatch(/one more person/i);
  });

  test("says what the letters would be with the missing records, where the kernel could work that out", () => {
    expect(surerOf(rating)).toMatch(
      /If all these questions had a record, the rating for today’s customers after the records check would be [A-E](–[A-E])?\./,
    );
    const { surer: _, ...old } = rating;
    expect(surerOf(old)).not.toContain("If all these questions had a record");
    expect(surerOf(old)).toContain("Add a record");
  });
});
