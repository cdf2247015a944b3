import { describe, expect, test } from "vitest";
import { dayLimits, fitsDay, fitsYear, isDay, yearLimits } from "@/lib/day-limits";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { fieldProblemWords, fill } from "@/lib/words";

const TODAY = "2026-11-25";

describe("a day", () => {
  test.each([
    ["planned", "2020-05-29", false],
    ["planned", "2025-11-24", false],
    ["planned", "2025-11-25", true],
    ["planned", "2036-11-25", true],
    ["planned", "2036-11-26", false],
    ["happened", TODAY, true],
    ["happened", "2026-11-26", false],
    ["happened", "1899-01-01", false],
    ["valid", "2047-01-01", false],
    ["period", "2099-01-01", false],
  ] as const)("that was %s on %s fits: %s", (kind, day, fits) => expect(fitsDay(kind, day, TODAY)).toBe(fits));

  test("that the calendar does not have is none", () => {
    expect(["2026-02-30", "2026-2-3", "12026-01-01", ""].map(isDay)).toEqual([false, false, false, false]);
  });

  test("has limits from a leap day too", () => {
    expect(dayLimits("planned", "2028-02-29")).toEqual({ min: "2027-03-01", max: "2038-03-01" });
  });
});

test("a relationship began by this year, and an aim lies from this year on", () => {
  expect(yearLimits("began", TODAY)).toEqual({ min: 1876, max: 2026 });
  expect([2027, 2099].map((year) => fitsYear("began", year, TODAY))).toEqual([false, false]);
  expect([2020, 2025, 2026, 2046, 2047].map((year) => fitsYear("aimed", year, TODAY))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test("the words of every refused field are whole once limits and a sum are filled in, in both languages", () => {
  for (const [problem, words] of Object.entries(fieldProblemWords))
    for (const locale of ["en", "zh"] as const)
      expect(fill(fillProblem(words[locale], problem, "2026-11-28"), { sum: 104 })).not.toContain("{");
});
