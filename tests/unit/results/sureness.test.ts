import { describe, expect, test } from "vitest";
import { CELLS, type CellId, STRATA, type Stratum } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import { LOCALES, tabulate } from "@/lib/result";
import { surenessLine, surenessRows } from "@/lib/view/results/sureness";
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

describe("how sure a result is", () => {
  test("says in one line who answered, and against what parts are open", () => {
    expect(surenessLine(rating, "en")).toMatch(
      /^4 people answered, from management, engineering, production and commercial\. For the target, /,
    );
    expect(surenessLine(rating, "zh")).toMatch(/^共 4 人作答（管理、技术、生产、商务）。就实现目标而言/);
    expect(surenessLine(rate(anInput({ aim: null })), "en")).toContain("For today’s customers, ");
  });

  test("says once what “likely” and “clearly” mean", () => {
    expect(surenessRows(rating, NOBODY, "en").find(({ name }) => name === "Likely")?.text).toContain("8 in 10");
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
      "If one more person in production answered everything, 1 open part would become clear for today’s customers: Preparation – Own role.",
    );
    expect(surerOf(one, "zh")).toContain("若生产岗位再有一人答完全部题目，就服务现有客户而言有 1 格可以判明");
    expect(surerOf(withOpen(["PRE.POS", "EVA.ORG"], ["engineering"]))).toContain("2 open parts would become clear");
  });

  test("says that one more person settles nothing, and nothing of people where no part is open", () => {
    expect(surerOf(withOpen(["PRE.POS"], []))).toContain(
      "One more person alone would make no open part clear for today’s customers.",
    );
    expect(surerOf(withOpen([], []))).not.toMatch(/one more person/i);
  });

  test("says what the letters would be with the missing records, where the kernel could work that out", () => {
    expect(surerOf(rating)).toMatch(
      /With all of them, the rating for today’s customers after the records check would be [A-E](–[A-E])?\./,
    );
    const { surer: _, ...old } = rating;
    expect(surerOf(old)).not.toContain("With all of them");
    expect(surerOf(old)).toContain("Add a record");
  });
});
