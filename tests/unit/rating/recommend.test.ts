import { expect, test } from "vitest";
import { type Measure, requirements1 } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import { nothingDone } from "@/lib/plan";
import {
  EQUAL_MIXTURE,
  type FirmFacts,
  judgeAll,
  levelsFromCells,
  type RecommendInput,
  recommendMeasures,
  recommendToBoth,
  weighConditions,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { errorsOf, known } from "../../support/rating";

const words = { en: "words", zh: "文字" };
const aMeasure = (id: Measure["id"], given: Partial<Measure>): Measure => ({
  id,
  title: words,
  why: words,
  firstStep: words,
  proof: words,
  theme: "evaluation",
  effects: { "PRE.ORG": 1 },
  modes: ["market", "modular", "relational", "captive", "hierarchy"],
  requires: [],
  after: [],
  effort: 1,
  horizonMonths: 6,
  actor: words,
  evidenceGrade: "C",
  source: "",
  employeesMin: 1,
  ...given,
});

const nothing: FirmFacts = { hasSubSuppliers: false, targetRoleAbove: false, context: {} };
const flat = (value: number) => tabulate(CELLS, () => value);

/** The measures recommended to a firm that needs level 3 and has it in all cells but the given ones. */
function choose(
  measures: readonly Measure[],
  levels: Partial<Record<CellId, number>>,
  more: Partial<RecommendInput> = {},
) {
  const { facts = nothing, ...rest } = more;
  const errors = { errors: errorsOf(1), cutoffs: requirements1.cutoffs };
  const verdicts = judgeAll(levelsFromCells({ ...flat(3), ...levels }), flat(3), errors);
  const { cutoffs } = requirements1;
  return recommendMeasures({ measures, verdicts, weights: EQUAL_MIXTURE, facts, cutoffs, ...rest });
}
const ids = (choice: ReturnType<typeof choose>) => known(choice).chosen.map(({ measure }) => measure);

test("without a cell that is probably short there is no reliable gap", () => {
  expect(choose([aMeasure("M01", {})], {})).toEqual({ insufficient: "no reliable gap" });
});

test("effects of what is chosen leave the shortfall of the next", () => {
  const chosen = choose([aMeasure("M01", {}), aMeasure("M02", { effects: { "PRE.ORG": 1.5 } })], { "PRE.ORG": 1 });
  expect(ids(chosen)).toEqual(["M02", "M01"]);
  expect(known(chosen).chosen.map((each) => each.cells["PRE.ORG"])).toEqual([1.5, 0.5]);
});

test("of equal priorities the smaller id comes first, as a number", () => {
  expect(ids(choose([aMeasure("M10", {}), aMeasure("M9", {})], { "PRE.ORG": 1 }))).toEqual(["M9", "M10"]);
});

test("effort stops at the capacity and a theme is used twice at most", () => {
  const themes = ["evaluation", "evaluation", "evaluation", "upgrading"] as const;
  const measures = themes.map((theme, at) => aMeasure(`M${at + 1}`, { theme, effects: { "PRE.ORG": 0.5 } }));
  expect(ids(choose(measures, { "PRE.ORG": 1 }))).toEqual(["M1", "M2", "M4"]);
  expect(ids(choose(measures, { "PRE.ORG": 1 }, { capacity: 2 }))).toEqual(["M1", "M2"]);
});

test("a measure waits for what must come before it, chosen now or done before", () => {
  const first = aMeasure("M01", { effects: { "PRE.ORG": 0.25 } });
  const second = aMeasure("M02", { after: ["M01"] });
  expect(ids(choose([first, second], { "PRE.ORG": 1 }))).toEqual(["M01", "M02"]);
  expect(ids(choose([first, second], { "PRE.ORG": 1 }, { done: ["M01"] }))).toEqual(["M02"]);
  expect(ids(choose([first, second], { "PRE.ORG": 1 }, { capacity: 1 }))).toEqual(["M01"]);
});

test("readers who know different things of what is done each have the plan that they would have alone", () => {
  const input = {
    measures: [aMeasure("M01", { effects: { "PRE.ORG": 2 } }), aMeasure("M02", {})],
    steps: { M01: ["links >= 1" as const] },
    verdicts: judgeAll(levelsFromCells({ ...flat(3), "PRE.ORG": 1 }), flat(3), {
      errors: errorsOf(1),
      cutoffs: requirements1.cutoffs,
    }),
    weights: EQUAL_MIXTURE,
    facts: nothing,
    cutoffs: requirements1.cutoffs,
  };
  const doneFacts = { ...nothingDone, links: 1 };
  const both = recommendToBoth({ forAll: nothingDone, own: doneFacts }, input);
  expect(both).toEqual({ forAll: recommendMeasures(input), own: recommendMeasures({ ...input, doneFacts }) });
  expect([ids(both.forAll), ids(both.own)]).toEqual([["M01"], ["M02"]]);
  const steps = { M01: ["links >= 1" as const, undefined] };
  const next = recommendToBoth({ forAll: nothingDone, own: doneFacts }, { ...input, steps });
  expect([known(next.forAll), known(next.own)].map(({ chosen }) => chosen[0]?.step)).toEqual([1, 2]);
});

test("a measure for modes the firm does not have is never chosen", () => {
  const weights = tabulate(["market", "modular", "relational", "captive", "hierarchy"] as const, (mode) =>
    mode === "market" ? 1 : 0,
  );
  const errors = { errors: errorsOf(1), cutoffs: requirements1.cutoffs };
  const chosen = recommendMeasures({
    measures: [aMeasure("M01", { modes: ["captive"] })],
    verdicts: judgeAll(levelsFromCells({ ...flat(3), "PRE.ORG": 1 }), flat(3), errors),
    weights,
    facts: nothing,
    cutoffs: requirements1.cutoffs,
  });
  expect(chosen).toMatchObject({ chosen: [], passedOver: ["PRE.ORG"] });
});

test("the last chosen gives way to a measure in the phase that is least likely to meet", () => {
  const weak = { "PRE.ORG": 1, "EVA.ORG": 2, "EVA.NET": 2, "EVA.POS": 2, "EVA.INT": 2 };
  const strong = aMeasure("M01", { effects: { "PRE.ORG": 2 } });
  const other = aMeasure("M02", { effects: { "EVA.ORG": 0.5 }, theme: "upgrading" });
  const low = { ...weak, "LRN.ORG": 1 };
  const both = [strong, aMeasure("M03", { effects: { "LRN.ORG": 2 }, theme: "financing" }), other];
  expect(known(choose(both, low, { capacity: 2 })).chosen).toMatchObject([
    { measure: "M01", forWeakestCell: "PRE.ORG", forWeakestPhase: null },
    { measure: "M02", forWeakestCell: null, forWeakestPhase: "EVA" },
  ]);
});

test("a single chosen measure never gives way: it is for the weakest cell", () => {
  const weak = { "PRE.ORG": 1, "EVA.ORG": 2, "EVA.NET": 2, "EVA.POS": 2, "EVA.INT": 2 };
  const measures = [
    aMeasure("M01", { effects: { "PRE.ORG": 2 } }),
    aMeasure("M02", { effects: { "EVA.ORG": 0.5 }, theme: "upgrading" }),
  ];
  expect(ids(choose(measures, weak, { capacity: 1 }))).toEqual(["M01"]);
});

test("the first is for the weakest cell, though another measure is worth more in all", () => {
  const levels = { "PRE.ORG": 1, "EVA.ORG": 1.5, "EVA.NET": 1.5, "EVA.POS": 1.5 };
  const many = aMeasure("M01", { effects: { "EVA.ORG": 1.5, "EVA.NET": 1.5, "EVA.POS": 1.5 }, theme: "upgrading" });
  const one = aMeasure("M02", { effects: { "PRE.ORG": 0.5 } });
  const choice = known(choose([many, one], levels));
  expect(choice.eligible[0]).toMatchObject({ cell: "PRE.ORG" });
  expect(choice.chosen).toMatchObject([{ measure: "M02", forWeakestCell: "PRE.ORG" }, { measure: "M01" }]);
});

test("a cell that no measure may be chosen for is passed over, and one that is closed already is not", () => {
  const levels = { "PRE.ORG": 1, "EVA.NET": 2 };
  const other = aMeasure("M02", { effects: { "EVA.NET": 1 }, theme: "upgrading" });
  expect(known(choose([other], levels))).toMatchObject({ passedOver: ["PRE.ORG"], chosen: [{ measure: "M02" }] });
});

test("a measure whose steps the firm's data show as done is no candidate, and satisfies what comes after it", () => {
  const first = aMeasure("M01", { effects: { "PRE.ORG": 2 } });
  const second = aMeasure("M02", { after: ["M01"], effects: { "PRE.ORG": 1 } });
  const steps = { M01: ["links >= 2", "record PRE.ORG.1"], M02: ["coverage >= .8", undefined] } as const;
  const given = { ...nothingDone, links: 3, coverage: 0.9, hasRecord: () => true };
  const verdicts = judgeAll(levelsFromCells({ ...flat(3), "PRE.ORG": 1 }), flat(3), {
    errors: errorsOf(1),
    cutoffs: requirements1.cutoffs,
  });
  const choice = recommendMeasures({
    measures: [first, second],
    verdicts,
    weights: EQUAL_MIXTURE,
    facts: nothing,
    cutoffs: requirements1.cutoffs,
    steps,
    doneFacts: given,
  });
  expect(known(choice).chosen).toMatchObject([{ measure: "M02", step: 2 }]);
});

test("a measure that is done satisfies what comes after it, also where it has left the list", () => {
  const doneFacts = { ...nothingDone, links: 1 };
  const after = (steps: NonNullable<RecommendInput["steps"]>) =>
    ids(choose([aMeasure("M02", { after: ["M01"] })], { "PRE.ORG": 1 }, { steps, doneFacts }));
  expect(after({ M01: ["links >= 1"] })).toEqual(["M02"]);
  expect(after({ M01: ["links >= 2"] })).toEqual([]);
  expect(after({})).toEqual([]);
});

test("a measure of which all is done has no step, where a consultant puts it in; one without steps has its first", () => {
  const pinned = [{ measure: "M01", reason: "agreed" }] as const;
  const given = { pinned, steps: { M01: ["links >= 1"] }, doneFacts: { ...nothingDone, links: 1 } } as const;
  const { chosen } = known(choose([aMeasure("M01", {}), aMeasure("M02", {})], { "PRE.ORG": 1 }, given));
  expect(chosen).toMatchObject([
    { measure: "M01", step: null, pinned: "agreed" },
    { measure: "M02", step: 1 },
  ]);
});

test("measures without conditions share one answer, which nobody can change", () => {
  const always = weighConditions([], nothing);
  expect(always).toEqual({ feasible: 1, notAsked: [], failed: [] });
  expect([always, always.notAsked, always.failed].every(Object.isFrozen)).toBe(true);
});

test("a failed condition halves the priority, an unanswered one does not", () => {
  const requires = [{ field: "employees", op: ">=", value: 300 }] as const;
  const measures = [aMeasure("M01", { requires })];
  const priority = (facts: FirmFacts) => known(choose(measures, { "PRE.ORG": 1 }, { facts })).chosen[0];
  const free = priority(nothing);
  expect(free).toMatchObject({ feasible: 1, notAsked: ["employees"], failed: [] });
  expect(priority({ ...nothing, employees: 300 })).toMatchObject({
    feasible: 1,
    notAsked: [],
    priority: free?.priority,
  });
  expect(priority({ ...nothing, employees: 299 })).toMatchObject({
    feasible: 0.5,
    failed: ["employees"],
    priority: (free?.priority ?? Number.NaN) / 2,
  });
});

test("every field of a condition is read from the firm's facts", () => {
  const facts: FirmFacts = { hasSubSuppliers: true, targetRoleAbove: false, customerHhiLow: 0.25, context: { EX4: 2 } };
  const met = weighConditions(
    [
      { field: "hasSubSuppliers", op: "==", value: true },
      { field: "customerHhi.low", op: ">=", value: 0.25 },
      { field: "context.EX4.state", op: "<=", value: 2 },
    ],
    facts,
  );
  expect(met).toEqual({ feasible: 1, notAsked: [], failed: [] });
  const unmet = weighConditions(
    [
      { field: "targetRoleAbove", op: "==", value: true },
      { field: "context.EX4.state", op: ">=", value: 3 },
      { field: "context.BU3.state", op: ">=", value: 3 },
    ],
    facts,
  );
  expect(unmet).toEqual({
    feasible: 0.5,
    notAsked: ["context.BU3.state"],
    failed: ["targetRoleAbove", "context.EX4.state"],
  });
});
