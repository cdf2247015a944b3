import { expect, test } from "vitest";
import type { PlanMeasure } from "@/lib/plan";
import { findingOf, planDueSaid } from "@/lib/view/plan/finding";

const late = {
  title: "Technical learning plan",
  state: "running" as const,
  late: "first-step" as const,
  firstStepOn: "2026-11-23",
  recordOn: "2027-04-10",
};

test("first steps of which some are open are late together, though one of them is ticked", () => {
  const at = { own: 5, carried: 1, today: "2026-11-28" };
  expect(findingOf([late], { ...at, locale: "en" })).toEqual([
    "Five new measures are in the plan, and one more from the previous plan.",
    "The first steps of “Technical learning plan” are 5 days late.",
  ]);
  expect(findingOf([late], { ...at, locale: "zh" })[1]).toBe("“Technical learning plan”的前几步已逾期 5 天。");
});

const measure: PlanMeasure = {
  id: "00000000-0000-4000-8000-000000000001",
  catalogId: null,
  title: "Weekly tool check",
  cell: "LRN.INT",
  ownerId: null,
  owner: "Zhang Wei",
  firstStepOn: "2026-12-10",
  recordOn: "2027-04-10",
  cost: null,
  currency: null,
  effort: 1,
  proof: "",
  note: "",
  afterId: null,
  carriedFromId: null,
  state: "not-started",
  reason: "",
  startedOn: null,
  doneOn: null,
  revision: 1,
  steps: [],
  record: null,
};

test("the overview says what is late or due next, and nothing once nothing is open", () => {
  const said = (one: Partial<PlanMeasure>, today = "2026-12-07") => planDueSaid([{ ...measure, ...one }], today, "en");
  expect(said({})).toBe("The next date is 10 Dec 2026: the first step of “Weekly tool check” is due.");
  expect(said({}, "2026-12-12")).toContain("2 days late");
  expect(said({ state: "verified" })).toBeUndefined();
  expect(said({ state: "set-aside" })).toBeUndefined();
  expect(said({ firstStepOn: null, recordOn: null })).toBeUndefined();
  expect(planDueSaid([], "2026-12-07", "en")).toBeUndefined();
});
