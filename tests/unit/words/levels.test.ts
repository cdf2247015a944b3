import { describe, expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import { LOCALES } from "@/lib/result";
import { oddsTable } from "@/lib/view/position/link-questions";
import { stepsOfFit } from "@/lib/view/results/change-in-words";
import { dateInWords } from "@/lib/words/dates";
import {
  bandInTenths,
  differenceInTenths,
  lettersInWords,
  lettersRun,
  levelInTenths,
  numberInHalves,
  oddsInWords,
  shareInPercent,
  sizeInTenths,
  stepInPercent,
  stepInTenths,
} from "@/lib/words/levels";

describe("levels are shown with one decimal", () => {
  test("as a level, as a range within the scale, and as a difference", () => {
    expect([1, 2.64, 5, 5.3].map(levelInTenths)).toEqual(["1.0", "2.6", "5.0", "5.0"]);
    expect(bandInTenths({ low: 0.7, high: 1.94 })).toBe("1.0–1.9");
    expect(bandInTenths({ low: 2.98, high: 3.02 })).toBe("3.0");
    expect([-0.72, 1, 0.04].map(differenceInTenths)).toEqual(["−0.7", "+1.0", "0"]);
    expect(sizeInTenths(-0.26)).toBe("0.3");
  });
});

describe("a difference shown with two numbers is the difference of the printed numbers", () => {
  test.each([
    [2.26, 2.34, "0"],
    [2.24, 2.26, "+0.1"],
    [3, 2.74, "−0.3"],
    [3.667, 2.333, "−1.4"],
    [0.5, 1.2, "+0.2"],
  ])("from %f to %f: %s", (from, to, words) => {
    expect(stepInTenths(from, to)).toBe(words);
    expect((Number(levelInTenths(from)) + Number(words.replace("−", "-"))).toFixed(1)).toBe(levelInTenths(to));
  });

  test("also of shares", () => {
    expect(stepInPercent(0.334, 0.346)).toBe(2);
    expect(stepInPercent(0.355, 0.355)).toBe(0);
    expect(stepInPercent(0.5, 0.126)).toBe(-37);
  });

  test("also of points, whose two steps add up", () => {
    expect(stepsOfFit({ from: 44.6, to: 52.4, requirement: 3.4 })).toEqual({ capability: "+4", requirement: "+3" });
    expect(stepsOfFit({ from: 50.4, to: 50.6, requirement: -2.5 })).toEqual({ capability: "+4", requirement: "−3" });
  });
});

test("steps and stages are counted in halves", () => {
  expect([0, 0.5, 2.6, 2.75].map(numberInHalves)).toEqual(["0", "½", "2½", "3"]);
});

describe("odds in words agree with the verdict", () => {
  test.each([
    [0.99, "19 in 20 or more", "九成五以上"],
    [0.95, "19 in 20 or more", "九成五以上"],
    [1 - 0.05 - 1e-12, "19 in 20 or more", "九成五以上"],
    [0.949, "9 in 10", "九成"],
    [0.8, "8 in 10", "八成"],
    [0.799, "nearly 8 in 10", "近八成"],
    [0.75, "nearly 8 in 10", "近八成"],
    [0.74, "7 in 10", "七成"],
    [0.5, "5 in 10", "五成"],
    [0.22, "just over 2 in 10", "两成多"],
    [0.2, "2 in 10", "两成"],
    [0.051, "1 in 10", "一成"],
    [0.05, "1 in 20 or less", "百分之五以下"],
    [0.01, "1 in 20 or less", "百分之五以下"],
  ])("%f", (odds, en, zh) => {
    expect(oddsInWords(odds, "en")).toBe(en);
    expect(oddsInWords(odds, "zh")).toBe(zh);
  });
});

describe("a chance is never rounded across a limit of the verdicts", () => {
  /** Each limit, and a value just beyond it. A probability equal to the limit already gets the wording of its range. */
  const { short, meets, clearly } = requirements1.cutoffs;
  const LIMITS = [
    ...[short, clearly[0]].map((limit) => ({ limit, beyond: limit + 1e-7 })),
    ...[meets, clearly[1]].map((limit) => ({ limit, beyond: limit - 1e-7 })),
  ];

  const zoneOf = (odds: number) =>
    LIMITS.filter(({ limit, beyond }) => (limit > 0.5 ? odds > beyond : odds > limit)).length;

  test.each(LOCALES)("in words (%s)", (locale) => {
    const zones = new Map<string, Set<number>>();
    const chances = [...Array.from({ length: 10_001 }, (_, n) => n / 10_000), ...LIMITS.map(({ beyond }) => beyond)];
    for (const odds of chances) {
      const words = oddsInWords(odds, locale);
      zones.set(words, (zones.get(words) ?? new Set()).add(zoneOf(odds)));
    }
    expect([...zones].filter(([, held]) => held.size > 1)).toEqual([]);
  });

  test.each(LOCALES)("in the table that travels to the browser (%s)", (locale) => {
    const table = oddsTable(locale);
    const read = (odds: number) => table.find(({ upTo }) => odds <= upTo)?.words;
    for (let n = 0; n <= 10_000; n += 1) expect(read(n / 10_000)).toBe(oddsInWords(n / 10_000, locale));
    for (const { limit, beyond } of LIMITS) {
      expect(read(beyond)).toBe(oddsInWords(beyond, locale));
      expect(read(beyond)).not.toBe(read(limit));
    }
  });
});

test("a run of letters is printed by its ends and told in words", () => {
  expect(lettersRun(["A", "B"])).toBe("A–B");
  expect(lettersRun(["C"])).toBe("C");
  expect(lettersInWords(["A", "B"], "en")).toBe("A or B");
  expect(lettersInWords(["B", "C", "D"], "zh")).toBe("B 至 D");
});

test("dates and shares are written as each language writes them", () => {
  expect(dateInWords("2026-12-09", "en")).toBe("9 Dec 2026");
  expect(dateInWords("2026-12-09T03:00:00Z", "zh")).toBe("2026 年 12 月 9 日");
  expect(dateInWords("soon", "en")).toBe("soon");
  expect(shareInPercent(0.336)).toBe("34%");
});
