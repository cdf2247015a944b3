import { describe, expect, test } from "vitest";
import { CELLS } from "@/lib/instrument";
import { BANDS, type Band, type Fit, missing, type Rating } from "@/lib/rating";
import { LOCALES, tabulate } from "@/lib/result";
import { sayFinding } from "@/lib/view/results/finding";
import { shareSaid } from "@/lib/view/results/shares";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const own = { firmName: "Ningbo Hailan", isOwn: true };

function withBands(serve: readonly Band[], move: readonly Band[] = serve): Rating {
  const as = (fit: Fit, band: readonly Band[]): Fit => ({ ...fit, band, wide: band.length > 2 });
  return {
    ...rating,
    fit: { ...rating.fit, serve: as(known(rating.fit.serve), serve), move: as(known(rating.fit.move), move) },
  };
}

const said = (of: Rating, locale: "en" | "zh" = "en") => sayFinding(of, own, locale);

describe("the finding", () => {
  test("says today and the target in one sentence each, from their letters", () => {
    expect(said(withBands(["B"], ["D", "E"])).sentences).toEqual([
      "To serve today’s customers, you have most of what is needed. But 8 of 16 parts are too low.",
      "For the target (own product design by 2029), you have about half of what is needed.",
    ]);
    expect(said(withBands(["B"], ["D", "E"]), "zh").sentences).toEqual([
      "服务现有客户所需的能力，本企业已具备大部分。但 16 格中有 8 格不够。",
      "实现 2029 年目标（自主设计产品）所需的能力，目前已具备一半左右。",
    ]);
  });

  test("speaks of the firm to a consultant", () => {
    const { sentences } = sayFinding(withBands(["A"]), { ...own, isOwn: false }, "en");
    expect(sentences[0]).toMatch(
      /^To serve today’s customers, Ningbo Hailan has all or nearly all of what is needed\./,
    );
  });

  test("names the parts that are too low after letters that read as good, and only there and where there are any", () => {
    for (const band of [["A"], ["B"], ["A", "B"]] as const)
      expect(said(withBands(band)).sentences.join()).toMatch(
        /But 8 of 16 parts are too low\..*But \d+ of 16 parts are too low\.$/,
      );
    for (const band of [["C"], ["B", "C"], ["A", "B", "C"]] as const)
      expect(said(withBands(band)).sentences.join()).not.toContain("too low");
    const good = withBands(["A"]);
    const serve = known(good.verdicts.serve);
    const cells = tabulate(CELLS, (cell) => ({ ...known(serve.cells[cell]), verdict: "meets" as const }));
    expect(said({ ...good, verdicts: { ...good.verdicts, serve: { ...serve, cells } } }).sentences[0]).not.toContain(
      "But",
    );
  });

  test("says nothing to “you” where a consultant reads it, but for the rating of the firm’s own people", () => {
    const states = [anInput({ aim: null }), anInput({ aim: { kind: "stay" } }), anInput({ links: [] })].map(rate);
    const marks = { ...rating.marks, exclusionLargest: true, reducedForm: true, doesNotFitKnownType: true };
    for (const state of [rating, ...states, { ...rating, marks }]) {
      const { sentences, notes } = sayFinding(state, { ...own, isOwn: false }, "en");
      expect([...sentences, ...notes].join(" ")).not.toMatch(/\byou(r|rselves)?\b/i);
    }
  });

  test("has words of its own for every run of letters, and they grow with the letters", () => {
    for (const locale of LOCALES) {
      const runs = BANDS.flatMap((_, from) => BANDS.slice(from).map((__, more) => BANDS.slice(from, from + more + 1)));
      const all = runs.map((band) => shareSaid({ band }, locale));
      expect(new Set(all).size).toBe(runs.length);
    }
  });

  test("says both ends of every run that has two, and never an open one", () => {
    for (const band of [["C"], ["D"], ["B", "C"], ["C", "D"], ["A", "B", "C"], ["B", "C", "D"]] as const) {
      expect(shareSaid({ band }, "en")).toMatch(/ to /);
      expect(shareSaid({ band }, "zh")).toMatch(/到/);
      for (const locale of LOCALES) expect(shareSaid({ band }, locale)).not.toMatch(/or more|perhaps|以上|也可能/);
    }
  });

  test("says of a wide run from where to where it reaches, and leaves to the word of sureness why", () => {
    const { sentences, notes } = said(withBands(["B", "C", "D"]));
    expect(sentences[0]).toBe(
      "To serve today’s customers, you have anything from half to nine tenths of what is needed.",
    );
    expect(notes.join()).not.toContain("narrower");
  });

  test("tells a firm without a target from one that stays", () => {
    const unstated = said(rate(anInput({ aim: null })));
    expect(unstated.sentences).toHaveLength(1);
    expect(unstated.notes.join()).toContain("No target has been set yet.");
    expect(said(rate(anInput({ aim: { kind: "stay" } }))).notes.join()).toContain(
      "stay with today’s work and customers",
    );
  });

  test("gives the level alone where no customer says what is asked, and why", () => {
    const { sentences, notes } = said(rate(anInput({ links: [] })));
    expect(sentences[0]).toMatch(
      /^The firm’s practices are at level \d\.\d of 5\. What its customers need is not known yet\.$/,
    );
    expect(notes[0]).toContain("no customer");
  });

  test("says which answers are missing where there is no overall result", () => {
    const scores = { ...rating.scores, overall: missing("a phase is not scored") };
    const phases = { ...rating.scores.phases, EVA: missing("too few answers") };
    const { sentences, notes } = said({ ...rating, scores: { ...scores, phases } });
    expect(sentences).toEqual(["There is no overall result yet."]);
    expect(notes.join(" ")).toMatch(/Evaluation needs at least \d+ questions with a level\. It has \d+\./);
    expect(notes.at(-1)).toContain("open the phase again");
  });

  test("says that customers may leave, that a part is not rated, and that an aspect is left out", () => {
    const at = (marks: Partial<Rating["marks"]>): Rating => ({ ...rating, marks: { ...rating.marks, ...marks } });
    expect(said(at({ exclusionLargest: true })).sentences[0]).toContain("Customers may replace the firm");
    expect(said(at({ reducedForm: true })).notes.join()).toContain("“Working with partners” is not rated");
    const cells = { ...rating.scores.cells, "PRE.ORG": missing("too few answers") };
    expect(said({ ...rating, scores: { ...rating.scores, cells } }).notes.join()).toContain(
      "1 of 16 parts is not rated",
    );
  });
});
