import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODES } from "@/lib/instrument";
import { placeLink } from "@/lib/position";
import { isInsufficient, tabulate } from "@/lib/result";
import { likenessInPercent, typesInPercent } from "@/lib/view/position/types-in-percent";

const numberOf = (percent: string): number => Number(percent.replace("%", ""));
const sumOf = (percents: Readonly<Record<string, string>>): number =>
  Object.values(percents).reduce((sum, percent) => sum + numberOf(percent), 0);

describe("shares of the types as printed", () => {
  test("shares that plain rounding prints as 101 add up to 100", () => {
    const shares = { market: 0.056, modular: 0.186, relational: 0.055, captive: 0.377, hierarchy: 0.136 };
    expect(typesInPercent(shares, 0.19)).toEqual({
      market: "6%",
      modular: "19%",
      relational: "5%",
      captive: "38%",
      hierarchy: "13%",
      off: "19%",
    });
  });

  test("any whole is printed as 100, no share more than a point away from itself", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const shares = tabulate(MODES, (_, at) => (weights[at] ?? 0) / total);
        const off = (weights[5] ?? 0) / total;
        const printed = typesInPercent(shares, off);
        expect(sumOf(printed)).toBe(100);
        for (const mode of MODES) expect(Math.abs(numberOf(printed[mode]) - 100 * shares[mode])).toBeLessThan(1);
      }),
    );
  });

  test("whole percents stay as they are, also where they are in steps and add up to less", () => {
    const shares = { market: 0.15, modular: 0.25, relational: 0.15, captive: 0.15, hierarchy: 0.1 };
    expect(typesInPercent(shares, 0.15)).toEqual({
      market: "15%",
      modular: "25%",
      relational: "15%",
      captive: "15%",
      hierarchy: "10%",
      off: "15%",
    });
    expect(typesInPercent({ market: 0.29, modular: 0.71, relational: 0, captive: 0, hierarchy: 0 }).market).toBe("29%");
  });

  test("a sentence on a link has the percent of the list beside it", () => {
    const placed = placeLink({ CX1: 2, CX2: 4, CX3: 3, CO1: 4, CO2: 5, CO3: 3, CA1: 2, CA2: 4, CA3: 3 });
    if (isInsufficient(placed)) throw new Error("nine answers place a link");
    const listed = typesInPercent(placed.membership, placed.offModel);
    expect(sumOf(listed)).toBe(100);
    for (const mode of MODES) expect(likenessInPercent(placed, mode)).toBe(listed[mode]);
  });
});
