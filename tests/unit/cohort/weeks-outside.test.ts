import { expect, test } from "vitest";
import { countOf, lastWeeks, weeksOutside } from "@/lib/snapshots";

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
