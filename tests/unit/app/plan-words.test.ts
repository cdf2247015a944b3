import { expect, test } from "vitest";
import { findingOf } from "@/lib/view/plan/finding";

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
