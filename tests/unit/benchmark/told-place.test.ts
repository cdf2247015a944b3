import { expect, test } from "vitest";
import { printPercentile } from "@/lib/benchmark";
import { isInsufficient } from "@/lib/result";
import { numberOf, placeInWords, placeSentence } from "@/lib/view/benchmark/facts";

const score = (printed: number | null, low: number, high: number) => ({
  ...{ level: 3, sem: 0.2, place: "lower-or-middle" as const },
  ...{ printed, low, high },
});

test("two places with the same printed range both have a number, or neither has", () => {
  expect(numberOf(score(20, 5, 40))).toBeNull();
  expect(numberOf(score(null, 5, 40))).toBeNull();
  expect(numberOf(score(20, 5, 35))).toBe(20);
});

test("a range that is printed as narrow enough always has its number", () => {
  const inSteps = (share: number) => 5 * Math.round((100 * share) / 5);
  for (let low = 0.3; low <= 60; low += 0.5) {
    for (let width = 20; width <= 40; width += 0.25) {
      const ends = { low: low / 100, high: Math.min(1, (low + width) / 100) };
      if (inSteps(ends.high) - inSteps(ends.low) >= 35) continue;
      expect(isInsufficient(printPercentile(0.3, ends)), `${low} and ${width}`).toBe(false);
    }
  }
});

test("the headline's thirds are followed by the range, and by the number where there is one", () => {
  expect(placeSentence(score(20, 5, 35), "en")).toBe(
    "Its place is about 20 (highest: 100). The chance that it is between 5 and 35 is 19 in 20.",
  );
  expect(placeSentence(score(20, 5, 40), "zh")).toBe("位次（最高 100）有九成五的可能在 5 至 40 之间。");
  expect(placeInWords(score(20, 5, 40), "en")).toBe("lower or middle third");
});
