import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient } from "@/lib/result";
import { type FigureDisclosure, gapsOf, type PrintedSet, type SnapshotReport, TOTAL } from "@/lib/snapshots";
import { drawnSet } from "@/lib/view/cohort/cuts";
import { gapSentence, gapsInWords, phasesInWords } from "@/lib/view/cohort/gap-facts";
import { dashboardHeadline, pastYearHeadline } from "@/lib/view/cohort/gap-headline";

const none = insufficient("too-few" as const);
const at = (points: number, end?: "low" | "high"): FigureDisclosure => ({
  mean: 1 + points / 25,
  ...(end !== undefined && { end }),
  quartiles: none,
  spread: none,
});

type Points = Readonly<Record<string, number>>;
const cellOf = (points: Points) => ({
  figures: Object.fromEntries(Object.entries(points).map(([figure, mean]) => [figure, at(mean)])),
});

/** Own and required levels of the four lenses. */
const lenses = (own: readonly number[], required: readonly number[]): Points =>
  Object.fromEntries(
    ["org", "net", "pos", "int"].flatMap((id, place) => [
      [id, own[place] ?? 0],
      [`${id}Required`, required[place] ?? 0],
    ]),
  );

const programme = cellOf({
  overall: 43,
  pre: 44,
  lrn: 42,
  app: 43,
  eva: 43,
  ...lenses([42, 43, 43, 43], [57, 57, 47, 49]),
});

const reportOf = (cell: ReturnType<typeof cellOf>): SnapshotReport => ({
  cycles: [2026],
  k: 5,
  before: [],
  sets: [
    {
      kind: "published",
      dimension: TOTAL,
      cells: [{ kind: "published", cell: TOTAL, count: { low: 50 }, ...cell }],
    },
  ],
});

const own = {
  weeks: [
    { stage: "joined" as const, cycle: 0, week: "2026-11-16", firms: 71 },
    { stage: "submitted" as const, cycle: 2026, week: "2026-11-16", firms: 35 },
  ],
};

const STANDING = { standings: [], today: "2026-12-02" };

describe("the headline of a cohort", () => {
  test("names the largest gap to what the position requires, though the means are alike", () => {
    const facts = { own, cycle: 2026, report: reportOf(programme), ...STANDING };
    expect(dashboardHeadline(facts, "en")).toEqual([
      "35 of 71 firms have submitted for 2026.",
      "Rated firms of all years are furthest from what they need in own foundations and following the market: 15 and 14 points short on average, out of 100. In the other two aspects they are 4 to 6 points short.",
    ]);
    expect(dashboardHeadline(facts, "zh")[1]).toBe(
      "历年已评企业在组织基础和关注市场方面，离所处位置的要求最远：平均低 15、14 分（满分 100）。另外两个方面低 4 至 6 分。",
    );
  });

  test("says of which number so many submitted, where more are invited than joined", () => {
    const invited = { stage: "invited" as const, cycle: 0, week: "2026-11-16", firms: 80 };
    const facts = { own: { weeks: [...own.weeks, invited] }, cycle: 2026, report: undefined, ...STANDING };
    expect(dashboardHeadline(facts, "en")).toEqual(["35 of 80 invited firms have submitted for 2026."]);
    expect(dashboardHeadline(facts, "zh")).toEqual(["2026 年：受邀的 80 家企业中，35 家已提交。"]);
  });

  test("of a year that is over says how many of those that started submitted, and names no figure of all years", () => {
    const started = { stage: "started" as const, cycle: 2026, week: "2026-11-16", firms: 47 };
    const facts = { own: { weeks: [...own.weeks, started] }, cycle: 2026 };
    expect(pastYearHeadline(facts, "en")).toEqual(["35 of 47 firms that started the 2026 assessment have submitted."]);
    expect(pastYearHeadline(facts, "zh")).toEqual(["47 家企业开始了 2026 年自评，其中 35 家已提交。"]);
  });

  test("names all that rounding cannot tell from the largest, and no single one where that is all four", () => {
    expect(gapSentence(cellOf(lenses([50, 40, 50, 60], [50, 50, 60, 69])), "en")).toEqual([
      "Rated firms of all years are furthest from what they need in following the market, own role and working with partners: 10, 10 and 9 points short on average, out of 100. In the other aspect they roughly reach what they need.",
    ]);
    expect(gapSentence(cellOf(lenses([40, 40, 40, 41], [50, 50, 50, 50])), "en")).toEqual([
      "Rated firms of all years are about equally far from what they need in all four aspects: 9 to 10 points short on average, out of 100.",
    ]);
  });

  test("says when one aspect alone is behind, when all are there, and nothing where nothing is published", () => {
    expect(gapSentence(cellOf(lenses([50, 40, 50, 50], [50, 50, 50, 51])), "en")).toEqual([
      "Rated firms of all years are furthest from what they need in following the market: 10 points short on average, out of 100. In the other three aspects they roughly reach what they need.",
    ]);
    expect(gapSentence(cellOf(lenses([50, 50, 50, 50], [50, 40, 52, 50])), "en")).toEqual([
      "Rated firms of all years roughly reach what they need in all four aspects.",
    ]);
    expect(gapSentence(cellOf(lenses([50, 40, 50, 60], [50, 50, 55, 50])), "en")).toEqual([
      "Rated firms of all years are furthest from what they need in following the market: 10 points short on average, out of 100. In the other three aspects they are up to 5 points short.",
    ]);
    expect(gapSentence(undefined, "en")).toEqual([]);
    expect(dashboardHeadline({ own, cycle: 2026, report: undefined, ...STANDING }, "en")).toHaveLength(1);
  });
});

describe("gaps of a published group", () => {
  test("come largest first, in points that are printed, with the means of the phases", () => {
    expect(gapsInWords(programme, "en")).toBe(
      "On average, the firms differ by these points from what their positions require: Own foundations −15, Following the market −14, Working with partners −6, Own role −4.",
    );
    expect(phasesInWords(programme, "en")).toBe(
      "The averages by phase are Preparation 44, Learning 42, Application 43, Evaluation 43.",
    );
  });

  test("leave out a mean that stands for this or more, and say no more than one aspect then", () => {
    const cell = { figures: { ...programme.figures, org: at(42, "high") } };
    expect(gapsOf(cell).map(({ lens }) => lens)).toEqual(["NET", "INT", "POS"]);
    expect(gapSentence(cell, "en")).toEqual([
      "Rated firms of all years are furthest from what they need in following the market: 14 points short on average, out of 100.",
    ]);
  });

  test("are differences of the printed points, sorted, whatever the means are", () => {
    const four = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, (level, required) => {
        const gaps = gapsOf(cellOf(lenses(level, required)));
        expect(gaps).toHaveLength(4);
        for (const gap of gaps) expect(gap.gap).toBe(gap.own - gap.required);
        expect(gaps.map(({ gap }) => gap)).toEqual(gaps.map(({ gap }) => gap).toSorted((a, b) => a - b));
      }),
    );
  });
});

test("a table that is not shown has one plain reason, whatever stands behind it, and names the cut it coincides with", () => {
  const withheld = (["linked-by-few", "changed-by-few", "too-few", "nothing-left"] as const).map(
    (reason): PrintedSet => ({ dimension: "stay", kind: "withheld", reason }),
  );
  const report = { cycles: [2026], k: 6, before: [] };
  for (const set of [...withheld, { dimension: "stay", kind: "withdrawn" } as const]) {
    const said = (locale: "en" | "zh") => drawnSet({ ...report, sets: [set] }, "stay", locale);
    expect([said("en"), said("zh")]).toEqual([
      "Not shown: there are too few firms in its groups.",
      "不显示：各组的企业太少。",
    ]);
  }
  const sets = [{ dimension: "stay", kind: "published", cells: [] }] as const;
  expect(drawnSet({ ...report, sets }, "stay", "en")).toBe(sets[0]);
  expect(drawnSet({ ...report, sets, coinciding: { stay: "part" } }, "stay", "en")).toBe(
    "Not shown: the groups are nearly the same as in “By sub-group”.",
  );
});
