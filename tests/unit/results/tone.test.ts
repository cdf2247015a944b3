import { describe, expect, test } from "vitest";
import { CELLS } from "@/lib/instrument";
import type { Verdict } from "@/lib/rating";
import { LOCALES, tabulate } from "@/lib/result";
import { speakReading } from "@/lib/view/charts/speak-reading";
import { partReadings } from "@/lib/view/results/facts";
import { chanceSaid, isHeldBack, toneOf } from "@/lib/view/results/tone";
import { oddsInWords } from "@/lib/words/levels";
import { anInput, known, rate } from "@/tests/support/rating";

const verdict = (odds: number, holdsEitherWay = true): Verdict => ({
  odds,
  verdict: odds >= 0.8 ? "meets" : odds <= 0.2 ? "short" : "unclear",
  level: 3,
  required: 3,
  low: 2,
  high: 4,
  holdsEitherWay,
});

describe("the word on a part", () => {
  test.each([
    [0.95, "clearly-enough"],
    [0.949, "probably-enough"],
    [0.8, "probably-enough"],
    [0.799, "open"],
    [0.201, "open"],
    [0.2, "probably-short"],
    [0.051, "probably-short"],
    [0.05, "clearly-short"],
  ])("at a chance of %f is %s", (odds, tone) => expect(toneOf(verdict(odds))).toBe(tone));

  test("is never “clearly” where half a level in the standard would change it", () => {
    expect(toneOf(verdict(0.99, false))).toBe("probably-enough");
    expect(toneOf(verdict(0.01, false))).toBe("probably-short");
  });

  test("stands on the same side of every limit as the chance beside it", () => {
    for (const [low, high] of [
      [0.049, 0.051],
      [0.19, 0.21],
      [0.79, 0.81],
      [0.949, 0.951],
    ] as const) {
      for (const locale of LOCALES) expect(oddsInWords(low, locale)).not.toBe(oddsInWords(high, locale));
    }
  });

  test("that half a level holds back still has its own chance, as everywhere", () => {
    const isHeld = (own: Verdict) => isHeldBack({ tone: toneOf(own), odds: own.odds });
    expect([verdict(0.99, false), verdict(0.01, false)].map(isHeld)).toEqual([true, true]);
    expect(chanceSaid({ tone: "probably-short", odds: 0.013 }, "zh")).toBe(
      "能力够用的可能性：百分之五以下；所需等级若差半级，结论可能改变",
    );
    expect(chanceSaid({ tone: "clearly-short", odds: 0.013 }, "zh")).toBe("能力够用的可能性：百分之五以下");
    for (const [locale, chance] of [
      ["en", "1 in 20 or less"],
      ["zh", "百分之五以下"],
    ] as const) {
      const held = {
        kind: "rated",
        tone: "probably-short",
        level: 2.5,
        low: 2,
        high: 3,
        range: { low: 2.1, high: 2.9 },
      } as const;
      const names = { phase: "P", aspect: "A" };
      expect(speakReading(names, { ...held, required: 3.2, odds: 0.013, showsOdds: true }, locale)).toContain(chance);
    }
    expect(isHeld(verdict(0.9, false))).toBe(false);
    expect(isHeld(verdict(0.99))).toBe(false);
  });

  test("is read from the odds alone in a result that does not say whether it holds either way", () => {
    expect(toneOf(verdict(0.99, undefined))).toBe("clearly-enough");
  });
});

describe("parts", () => {
  test("are rated against the target where it is asked for, and have levels alone without customers", () => {
    const rating = rate(anInput());
    const [today, target] = [partReadings(rating, "serve"), partReadings(rating, "move")];
    for (const cell of CELLS) {
      const [own, aimed] = [today[cell], target[cell]];
      if (own.kind !== "rated" || aimed.kind !== "rated") throw new Error(`${cell} is not rated`);
      expect(own.required).toBe(known(known(rating.verdicts.serve).cells[cell]).required);
      expect(aimed.required).toBeGreaterThanOrEqual(own.required);
    }
    const alone = partReadings(rate(anInput({ links: [] })), "serve");
    for (const cell of CELLS) expect(alone[cell].kind).toBe("level");
  });

  test("that print the same numbers under different words show the chance, and no others", () => {
    const rating = rate(anInput());
    const serve = known(rating.verdicts.serve);
    const at = (odds: number, level: number): Verdict => ({ ...verdict(odds), level });
    const cells = {
      ...tabulate(CELLS, () => at(0.5, 3)),
      "PRE.ORG": at(0.21, 2.64),
      "PRE.NET": at(0.19, 2.61),
    };
    const readings = partReadings({ ...rating, verdicts: { ...rating.verdicts, serve: { ...serve, cells } } }, "serve");
    const shown = CELLS.filter((cell) => {
      const reading = readings[cell];
      return reading.kind === "rated" && reading.showsOdds;
    });
    expect(shown).toEqual(["PRE.ORG", "PRE.NET"]);
  });
});
