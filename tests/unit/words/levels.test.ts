import { describe, expect, test } from "vitest";
import {
  bandInHalves,
  dateInWords,
  differenceInQuarters,
  lettersInWords,
  lettersRun,
  levelInHalves,
  levelInQuarters,
  oddsInWords,
  shareInPercent,
  spokenBand,
} from "@/lib/words/levels";

describe("levels are shown in halves, never as decimals", () => {
  test.each([
    [1, "1"],
    [2.24, "2"],
    [2.25, "2½"],
    [2.6, "2½"],
    [2.75, "3"],
    [5, "5"],
  ])("%f reads %s", (level, words) => expect(levelInHalves(level)).toBe(words));

  test("a range that rounds to one level is told as that level", () => {
    expect(bandInHalves({ low: 1.63, high: 2.78 })).toBe("1½–3");
    expect(bandInHalves({ low: 2.9, high: 3.1 })).toBe("3");
  });

  test("a range that reaches beyond the scale is told within it", () => {
    expect(bandInHalves({ low: 0.7, high: 1.9 })).toBe("1–2");
    expect(bandInHalves({ low: 4.4, high: 5.6 })).toBe("4½–5");
  });

  test("quarters stand in rules and signed differences", () => {
    expect(levelInQuarters(2.75)).toBe("2¾");
    expect(levelInQuarters(0.26)).toBe("¼");
    expect(differenceInQuarters(-0.72)).toBe("−¾");
    expect(differenceInQuarters(1)).toBe("+1");
    expect(differenceInQuarters(-0.1)).toBe("0");
  });

  test("a screen reader hears words", () => {
    expect(spokenBand({ low: 1.63, high: 2.78 }, "en")).toBe("one and a half to three");
    expect(spokenBand({ low: 1.63, high: 2.78 }, "zh")).toBe("一级半至三级");
  });
});

describe("odds in words agree with the verdict", () => {
  test.each([
    [0.99, "over 9 in 10", "九成以上"],
    [0.946, "over 9 in 10", "九成以上"],
    [0.945, "9 in 10", "九成"],
    [0.8, "8 in 10", "八成"],
    [0.799, "nearly 8 in 10", "近八成"],
    [0.75, "nearly 8 in 10", "近八成"],
    [0.74, "7 in 10", "七成"],
    [0.5, "5 in 10", "五成"],
    [0.22, "just over 2 in 10", "两成多"],
    [0.2, "2 in 10", "两成"],
    [0.05, "about 1 in 20", "约二十分之一"],
    [0.01, "under 1 in 20", "不到二十分之一"],
  ])("%f", (odds, en, zh) => {
    expect(oddsInWords(odds, "en")).toBe(en);
    expect(oddsInWords(odds, "zh")).toBe(zh);
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
