import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Measure, measures1, requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, type MeasureId } from "@/lib/instrument";
import {
  EQUAL_MIXTURE,
  judgeAll,
  levelsFromCells,
  oddsIfRaised,
  policyMeasures,
  projectPlan,
  type RecommendInput,
  recommendMeasures,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { errorModelProvisional, errorOfMean, errorsOfFullAnswers } from "@/lib/scoring";
import { sum } from "@/lib/stats";
import { errorsOf, known } from "../../support/rating";

const { cutoffs } = requirements1;
const errors = errorsOf(1);
const sem = errorsOfFullAnswers(errorModelProvisional, 1);
const flat = (value: number) => tabulate(CELLS, () => value);
const judged = (levels: Readonly<Record<CellId, number>>, required = flat(3)) =>
  judgeAll(levelsFromCells(levels), required, { errors, cutoffs });
const measureOf = (id: MeasureId): Measure => {
  const found = measures1.measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe("limits of a plan", () => {
  const low = judged(flat(1.6));
  const choose = (limits: Partial<RecommendInput>, verdicts = low) =>
    recommendMeasures({
      measures: measures1.measures,
      verdicts,
      weights: EQUAL_MIXTURE,
      facts: { hasSubSuppliers: true, targetRoleAbove: true, context: {} },
      cutoffs,
      ...limits,
    });
  const ids = (limits: Partial<RecommendInput>) => known(choose(limits)).chosen.map(({ measure }) => measure);
  const free = ids({});
  const [first = "M01"] = free;

  test("the firm's own capacity replaces six points, down to none", () => {
    const effort = (capacity: number) => sum(ids({ capacity }).map((id) => measureOf(id).effort));
    expect(effort(10)).toBeGreaterThan(effort(6));
    expect(effort(10)).toBeLessThanOrEqual(10);
    expect(ids({ capacity: 0 })).toEqual([]);
    expect(() => ids({ capacity: -1 })).toThrow(RangeError);
    expect(() => ids({ capacity: Number.NaN })).toThrow(RangeError);
  });

  test("a carried-over measure costs nothing, is not chosen again and leaves its effect to itself", () => {
    const carried = ids({ carriedOver: [first] });
    expect(carried).not.toContain(first);
    expect(carried.length).toBeGreaterThan(0);
    expect(sum(carried.map((id) => measureOf(id).effort))).toBeLessThanOrEqual(6);
    const whole = recommendMeasures({
      measures: [measureOf("M22"), { ...measureOf("M22"), id: "M90", theme: "upgrading" }],
      verdicts: judged({ ...flat(3), "EVA.NET": 2 }),
      weights: EQUAL_MIXTURE,
      facts: { hasSubSuppliers: false, targetRoleAbove: false, context: {} },
      cutoffs,
      carriedOver: ["M22"],
    });
    // M22 closes EVA.NET by a whole level, so the similar measure has nothing left to do there.
    expect(whole).toMatchObject({ chosen: [], passedOver: [] });
  });

  test("two carried-over measures of a theme leave no room in it", () => {
    const theme = measureOf("M22").theme;
    const same = measures1.measures.filter((measure) => measure.theme === theme).map(({ id }) => id);
    for (const id of ids({ carriedOver: same.slice(0, 2), capacity: 20 })) expect(measureOf(id).theme).not.toBe(theme);
  });

  test("a pinned measure goes first with its reason, whatever its priority", () => {
    const plan = known(choose({ pinned: [{ measure: "M25", reason: "The chamber pays for it." }] })).chosen;
    expect(plan[0]).toMatchObject({ measure: "M25", pinned: "The chamber pays for it." });
    expect(plan.slice(1).every((choice) => choice.pinned === undefined)).toBe(true);
    expect(sum(plan.slice(1).map(({ effort }) => effort))).toBeLessThanOrEqual(6);
    const alone = choose({ pinned: [{ measure: "M25", reason: "Agreed." }] }, judged(flat(4)));
    expect(known(alone).chosen.map(({ measure }) => measure)).toEqual(["M25"]);
    expect(choose({}, judged(flat(4)))).toEqual({ insufficient: "no reliable gap" });
  });

  test("a pinned measure costs no capacity: what the rule adds is all that is counted", () => {
    const plan = ids({ capacity: 1, pinned: [{ measure: "M01", reason: "Decided." }] });
    expect(plan[0]).toBe("M01");
    expect(sum(plan.slice(1).map((id) => measureOf(id).effort))).toBeLessThanOrEqual(1);
  });

  test("a dismissed measure is not chosen, and another takes its place", () => {
    const plan = ids({ dismissed: [{ measure: first, reason: "Tried two years ago." }] });
    expect(plan).not.toContain(first);
    expect(plan.length).toBeGreaterThan(0);
  });

  test("what the law forbids is never chosen, not even when pinned", () => {
    expect(ids({ impossible: [first] })).not.toContain(first);
    expect(ids({ impossible: ["M25"], pinned: [{ measure: "M25", reason: "Wanted." }] })).not.toContain("M25");
  });

  test("a decision needs a reason, a known measure, and one answer", () => {
    expect(() => ids({ dismissed: [{ measure: first, reason: " " }] })).toThrow("needs a reason");
    expect(() => ids({ pinned: [{ measure: "M99", reason: "x" }] })).toThrow("not in the list");
    const both = [{ measure: first, reason: "x" }];
    expect(() => ids({ pinned: both, dismissed: both })).toThrow("both pinned and dismissed");
  });
});

describe("the projection of a plan", () => {
  test("adds effects to cells, cuts at level 5, and joins the errors", () => {
    const levels = { ...flat(2), "EVA.NET": 4.5 };
    const plan = projectPlan({ levels, measures: [measureOf("M22"), measureOf("M23")], errors });
    expect(known(plan.cells["EVA.NET"])).toEqual({
      from: 4.5,
      to: 5,
      se: expect.closeTo(Math.hypot(sem.cell, 0.5), 12),
    });
    expect(known(plan.cells["LRN.NET"])).toEqual({
      from: 2,
      to: 2.25,
      se: expect.closeTo(Math.hypot(sem.cell, 0.125), 12),
    });
    expect(known(plan.cells["PRE.ORG"])).toEqual({ from: 2, to: 2, se: expect.closeTo(sem.cell, 12) });
    const evaluation = known(plan.phases.EVA);
    expect(evaluation.to).toBeCloseTo((2.75 + 5 + 2 + 2) / 4, 10);
    expect(evaluation.se).toBeCloseTo(Math.hypot(sem.phase, 0.5 / 4, 0.375 / 4), 10);
    expect(known(plan.overall).to - known(plan.overall).from).toBeCloseTo((0.5 + 0.25 + 0.75 + 0.25) / 16, 10);
  });

  test("leaves what is not scored without a level, and an empty plan where it is", () => {
    const plan = projectPlan({ levels: { "PRE.ORG": 3 }, measures: [], errors });
    expect(plan.cells["EVA.INT"]).toEqual({ insufficient: "too few answers" });
    expect(plan.phases.EVA).toEqual({ insufficient: "no cell is scored" });
    expect(plan.levels).toEqual({ "PRE.ORG": 3 });
    expect(known(plan.overall)).toEqual({ from: 3, to: 3, se: expect.closeTo(sem.cell, 12) });
    expect(() => projectPlan({ levels: {}, measures: [measureOf("M22"), measureOf("M22")], errors })).toThrow("twice");
  });

  test("errs as the mean of the phases where a cell has no level", () => {
    const plan = projectPlan({ levels: { "PRE.ORG": 3, "PRE.NET": 3, "LRN.ORG": 3 }, measures: [], errors });
    const asMeasured = errorOfMean(errors, { "PRE.ORG": 0.25, "PRE.NET": 0.25, "LRN.ORG": 0.5 });
    expect(known(plan.overall).se).toBeCloseTo(asMeasured, 12);
  });

  test("never lowers a level nor an error, and never leaves the scale", () => {
    const level = fc.double({ min: 1, max: 5, noNaN: true });
    const some = fc.subarray([...measures1.measures]);
    fc.assert(
      fc.property(level, some, (from, measures) => {
        const plan = projectPlan({ levels: flat(from), measures, errors });
        for (const cell of CELLS) {
          const { to, se } = known(plan.cells[cell]);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(5);
          expect(se).toBeGreaterThanOrEqual(sem.cell - 1e-12);
        }
      }),
    );
  });
});

describe("policy measures of a cohort", () => {
  const weak = { verdicts: judged(flat(1.5)), weights: EQUAL_MIXTURE };
  const strong = { verdicts: judged(flat(4.5)), weights: EQUAL_MIXTURE };
  const of = (weakFirms: number, strongFirms: number) =>
    policyMeasures({
      firms: [...Array.from({ length: weakFirms }, () => weak), ...Array.from({ length: strongFirms }, () => strong)],
      measures: measures1.measures,
      cutoffs,
    });

  test("name the three, with the share of firms that each would help", () => {
    const measures = of(6, 14);
    expect(measures.map(({ measure }) => measure)).toEqual(["M01", "M06", "M25"]);
    for (const { affected } of measures) expect(affected).toEqual({ firms: 6, share: 0.3 });
  });

  test("are withheld where the affected, or the others, are too few to hide among", () => {
    const hidden = { insufficient: "too few firms" };
    for (const { affected } of [...of(4, 16), ...of(18, 2), ...of(0, 20)]) expect(affected).toEqual(hidden);
    for (const { affected } of of(20, 0)) expect(affected).toEqual({ firms: 20, share: 1 });
  });

  test("count no firm without a mode they are meant for", () => {
    const measures = measures1.measures.map((measure) => ({ ...measure, modes: ["captive"] as const }));
    const weights = { ...EQUAL_MIXTURE, captive: 0 };
    const firms = Array.from({ length: 9 }, () => ({ ...weak, weights }));
    for (const { affected } of policyMeasures({ firms, measures, cutoffs }))
      expect(affected).toEqual({ insufficient: "too few firms" });
  });
});

describe("latent capability", () => {
  test("odds rise with a raise, start at those of the verdict and stop at level 5", () => {
    const verdict = known(judged(flat(2.6)).cells["PRE.ORG"]);
    expect(oddsIfRaised(verdict, 0, cutoffs.meets)).toBeCloseTo(verdict.odds, 12);
    expect(oddsIfRaised(verdict, 0.4, cutoffs.meets)).toBeCloseTo(0.5, 10);
    expect(oddsIfRaised(verdict, 9, cutoffs.meets)).toBe(oddsIfRaised(verdict, 2.4, cutoffs.meets));
    expect(() => oddsIfRaised(verdict, 0, 0.5)).toThrow(RangeError);
  });
});
