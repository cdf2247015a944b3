import { describe, expect, test } from "vitest";
import { CELLS, type CellId, STRATA, type Stratum } from "@/lib/instrument";
import { type Band, type Fit, type Maybe, missing, type Rating } from "@/lib/rating";
import { LOCALES, tabulate } from "@/lib/result";
import { partsLine, sureness, surenessLine, surenessRows } from "@/lib/view/results/sureness";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const NOBODY = { floor: undefined, consultants: [] };

const surerOf = (of: Rating, locale: "en" | "zh" = "en") =>
  surenessRows(of, NOBODY, locale).find(({ name }) => /certain|把握/.test(name))?.text ?? "";

/** The rating with these parts open for today, which one more person of each of these groups would settle. */
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

/** The rating with these letters for today and for the target, after the records check those for today unless given. */
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
  test("says in one line how certain it is, who answered and how wide the range is", () => {
    expect(surenessLine(withLetters(["C"], ["D"]), NOBODY, "en")).toBe(
      "Based on the answers, this result is fairly certain. 4 people answered, from management, engineering, production and commercial. If the level needed is right, the likely range is within one letter. If answers without a record count as level 3 at most, the rating for today’s customers stays C. If the level needed were half a level higher, the rating for today’s customers would be C. If it were half a level lower, the rating would be A.",
    );
    expect(surenessLine(withLetters(["C"], ["D"]), NOBODY, "zh")).toBe(
      "就作答来看，这个结果比较可靠。共 4 人作答（管理、技术、生产、商务）。只要所需等级定得准，得分的可能范围就在一个评级之内。即使没有记录的答案最高只按 3 级算，服务现有客户的评级仍为 C。所需等级若高半级，“服务现有客户”的评级为 C；若低半级，评级为 A。",
    );
    expect(surenessLine(withLetters(["C"], ["C", "D"]), NOBODY, "en")).toContain("covers up to 2 of the five letters");
  });

  test.each([
    [withLetters(["C"], ["D"], { respondents: 1 }), "quite uncertain, because only one person answered."],
    [
      withLetters(["C"], ["C", "D"], { respondents: 2 }),
      "somewhat uncertain, because only 2 people answered, from management, engineering, production and commercial. If the level",
    ],
    [withLetters(["C"], ["C", "D"]), "somewhat uncertain, because more than one letter is possible."],
    [withLetters(["C"], ["D"], { capped: ["D"] }), "somewhat uncertain, because the records check changes the rating."],
  ])("says first what keeps it from being certain: %#", (of, said) => {
    expect(surenessLine(of, NOBODY, "en")).toContain(said);
  });

  test("has three steps: by voices, by the widest range, and by the records check", () => {
    expect(sureness(withLetters(["C"], ["D"]))).toBe("fairly");
    expect(sureness(withLetters(["C"], ["C", "D"]))).toBe("less");
    expect(sureness(withLetters(["B", "C", "D"], ["D"]))).toBe("not");
    expect(sureness(withLetters(["C"], ["D"], { respondents: 2 }))).toBe("less");
    expect(sureness(withLetters(["C"], ["D"], { respondents: 1 }))).toBe("not");
    const changed = withLetters(["C"], ["D"], { capped: ["D"] });
    expect(sureness(changed)).toBe("less");
    expect(surenessLine(changed, NOBODY, "en")).toContain("the rating for today’s customers becomes D.");
    expect(surenessLine(changed, NOBODY, "en")).toContain(
      "17 of 20 questions answered above level 3 have no record as proof. If answers without a record",
    );
    const kept = withLetters(["C"], ["D"], { capped: undefined });
    expect(sureness(kept)).toBe("fairly");
    expect(surenessLine(kept, NOBODY, "en")).not.toContain("have no record");
    expect(surenessLine(kept, NOBODY, "en")).toContain(
      "not shown here whether the records check would change the rating.",
    );
    expect(surenessLine(kept, NOBODY, "zh")).toContain("核对记录后评级会不会变，这里不显示。");
  });

  test("does not sound surer in one language than in the other", () => {
    const doubts = {
      fairly: ["fairly certain", "比较可靠"],
      less: ["somewhat uncertain", "不够可靠"],
      not: ["quite uncertain", "很不可靠"],
    };
    for (const of of [withLetters(["C"], ["D"]), withLetters(["C"], ["C", "D"]), withLetters(["B", "C", "D"], ["D"])]) {
      const [en, zh] = doubts[sureness(of) ?? "not"];
      expect(surenessLine(of, NOBODY, "en")).toContain(en);
      expect(surenessLine(of, NOBODY, "zh")).toContain(zh);
    }
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
    expect(sureness(none)).toBeUndefined();
    expect(surenessLine(none, NOBODY, "en")).toMatch(/^4 people answered, .*\.$/);
    expect(partsLine(none, "en")).toBe("");
  });

  test("says how many parts are enough, against what, and what enough means", () => {
    expect(partsLine(rating, "en")).toMatch(/^For the target, \d+ of 16 parts .*“High enough” means /);
    expect(partsLine(rating, "zh")).toMatch(/^要实现目标，/);
    expect(partsLine(rate(anInput({ aim: null })), "en")).toContain("For today’s customers, ");
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
