import { expect, test } from "vitest";
import { countOf, isStalled, lastWeeks, weeksOutside } from "@/lib/cohort";
import type { ProgressStage } from "@/lib/snapshots";

const weeks = lastWeeks("2026-11-27", 3);
const came = (firms: readonly number[]) => ({
  weeks: firms.map((n, at) => ({ stage: "submitted" as const, cycle: 2026, week: weeks[at] ?? "", firms: n })),
});

test("a whole is its parts and what lies outside them, in every week", () => {
  const whole = came([9, 4, 7]);
  const parts = [came([5, 4, 1]), came([3, 0, 5])];
  const outside = weeksOutside(whole, parts);
  for (const week of weeks) {
    const at = { stage: "submitted" as const, cycle: 2026, week };
    expect(countOf(outside, at) + parts.reduce((sum, part) => sum + countOf(part, at), 0)).toBe(countOf(whole, at));
  }
  expect(countOf(outside, { stage: "submitted", cycle: 2026 })).toBe(2);
});

test("nothing lies outside where the parts are the whole", () => {
  const whole = came([2, 3, 4]);
  expect(countOf(weeksOutside(whole, [whole]), { stage: "submitted", cycle: 2026 })).toBe(0);
});

test("a week without a submission asks for attention only where something is open", () => {
  const of = (counts: Partial<Record<ProgressStage, number>>) => ({
    weeks: (["invited", "joined", "submitted"] as const).map((stage) => ({
      ...{ stage, cycle: stage === "submitted" ? 2026 : 0, week: weeks[0] ?? "" },
      firms: counts[stage] ?? 0,
    })),
  });
  const at = { cycle: 2026, week: weeks[2] ?? "" };
  expect(isStalled(of({ invited: 22, joined: 21, submitted: 21 }), at)).toBe(false);
  expect(isStalled(of({ invited: 22, joined: 21, submitted: 20 }), at)).toBe(true);
  expect(isStalled(of({ invited: 7 }), at)).toBe(true);
  expect(isStalled(of({}), at)).toBe(false);
  expect(isStalled(of({ joined: 21, submitted: 20 }), { ...at, week: weeks[0] ?? "" })).toBe(false);
});
