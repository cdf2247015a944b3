import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosePulse, type PulseUnit } from "@/lib/pulse";
import { isInsufficient } from "@/lib/result";
import { type Confirmation, countBand, discloseAgreement, mergeBins, printMean, printQuartiles } from "@/lib/snapshots";

const SCALE = { min: 0, max: 100 };
const each = (values: readonly number[], known = false) => values.map((value) => ({ value, weight: 1, known }));

describe("figures as they are printed", () => {
  test("n is a band; none and few look alike", () => {
    const bands = [0, 4, 5, 9, 10, 19, 20, 49, 50, 1000].map((count) => countBand(count));
    expect(bands.map(({ low }) => low)).toEqual([0, 0, 5, 5, 10, 10, 20, 20, 50, 50]);
    expect(bands.map(({ high }) => high)).toEqual([4, 4, 9, 9, 19, 19, 49, 49, undefined, undefined]);
    expect(() => countBand(1.5)).toThrow("number of firms");
  });

  test("a mean is a whole point, weighted where firms weigh", () => {
    expect(printMean(each([40.2, 50.1, 61]), SCALE)).toEqual({ mean: 50 });
    const weighed = [{ value: 40, weight: 3, known: false }, { value: 60, weight: 1, known: false }, ...each([50, 50])];
    expect(printMean(weighed, SCALE)).toEqual({ mean: 47 });
  });

  test("five firms with 100 points each are printed as 90 or more", () => {
    expect(printMean(each([100, 100, 100, 100, 100]), SCALE)).toEqual({ mean: 90, end: "high" });
    expect(printMean(each([0, 0, 0, 0, 0]), SCALE)).toEqual({ mean: 10, end: "low" });
    expect(printMean(each([100, 100], true), SCALE)).toEqual({ mean: 100 });
  });

  test("the mean of very many firms is printed as that of few", () => {
    expect(printMean(each(new Array<number>(200_000).fill(50)), SCALE)).toEqual({ mean: 50 });
  });

  test("no printed mean pins a firm that is not known to less than half of the scale", () => {
    const firms = fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 100 }),
        weight: fc.integer({ min: 1, max: 4 }),
        known: fc.boolean(),
      }),
      { minLength: 9, maxLength: 30 },
    );
    fc.assert(
      fc.property(firms, (all) => {
        const hidden = all.filter(({ known }) => !known);
        fc.pre(hidden.length >= 5);
        const { mean, end } = printMean(all, SCALE);
        const weight = all.reduce((sum, firm) => sum + firm.weight, 0);
        const seen = all.reduce((sum, firm) => sum + (firm.known ? firm.weight * firm.value : 0), 0);
        for (const { weight: own } of hidden) {
          const rest = hidden.reduce((sum, firm) => sum + firm.weight, 0) - own;
          // The limits that a reader could compute if the mean were exact. Rounding to half a point only widens them.
          const [low, high] = [end === "low" ? 0 : mean - 0.5, end === "high" ? 100 : mean + 0.5];
          const least = (low * weight - seen - rest * 100) / own;
          const most = (high * weight - seen) / own;
          expect(Math.min(100, most) - Math.max(0, least)).toBeGreaterThan(50 - 1e-9);
        }
      }),
      { seed: 3 },
    );
  });

  test("quartiles are rounded to steps of five", () => {
    expect(printQuartiles([11, 23, 34, 47, 52, 58, 63, 71, 77, 86], SCALE)).toEqual([35, 55, 70]);
  });

  test("bins are merged until each contains five firms, and five unknown ones or none", () => {
    expect(mergeBins({ all: [3, 2, 6, 1], hidden: [3, 2, 6, 1] }, 5)).toEqual([
      { from: 0, to: 2, share: expect.closeTo(0.4, 12) },
      { from: 2, to: 4, share: expect.closeTo(0.6, 12) },
    ]);
    expect(mergeBins({ all: [3, 2, 4], hidden: [3, 2, 4] }, 5)).toMatchObject({ reason: "too-few" });
    expect(mergeBins({ all: [5, 5, 5, 2], hidden: [5, 5, 0, 2] }, 5)).toHaveLength(2);
  });

  test("merged bins cover all bins, and none contains too few firms", () => {
    const bins = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bins, (counts) => {
        const [all, hidden] = [counts.map(([a, b]) => a + b), counts.map(([a]) => a)];
        const merged = mergeBins({ all, hidden }, 5);
        if (isInsufficient(merged)) return;
        expect([merged[0]?.from, merged.at(-1)?.to]).toEqual([0, 16]);
        for (const [at, { from, to }] of merged.entries()) {
          if (at > 0) expect(merged[at - 1]?.to).toBe(from);
          const held = (list: readonly number[]) => list.slice(from, to).reduce((sum, count) => sum + count, 0);
          expect(held(all)).toBeGreaterThanOrEqual(5);
          expect(held(hidden) === 0 || held(hidden) >= 5).toBe(true);
        }
      }),
      { seed: 4 },
    );
  });
});

describe("the pulse of a firm's units", () => {
  const kinds = (units: readonly PulseUnit[]) => {
    const result = disclosePulse(units);
    if (isInsufficient(result)) return result.reason;
    return Object.fromEntries(
      result.units.map((unit) => [unit.id, unit.kind === "published" ? unit.kind : unit.reason]),
    );
  };
  const plant = (counts: Readonly<Record<string, number>>, own = 0): readonly PulseUnit[] => [
    { id: "firm", respondents: own },
    ...Object.entries(counts).map(([id, respondents]) => ({ id, parentId: "firm", respondents })),
  ];

  test("a unit of four is rolled up, and its smallest sibling with it", () => {
    expect(kinds(plant({ a: 4, b: 9, c: 7 }))).toEqual({
      firm: "published",
      a: "too-few",
      b: "published",
      c: "sibling",
    });
    expect(kinds(plant({ a: 4, b: 3, c: 7 }))).toEqual({
      firm: "published",
      a: "too-few",
      b: "too-few",
      c: "published",
    });
    expect(kinds(plant({ a: 2, b: 2, c: 7 }))).toEqual({ firm: "published", a: "too-few", b: "too-few", c: "sibling" });
    expect(kinds(plant({ a: 6, b: 6 }, 1))).toEqual({ firm: "published", a: "sibling", b: "published" });
    expect(kinds(plant({ a: 2, b: 2 }))).toBe("too-few");
  });

  test("what is left beside the printed units is never of one to four answers", () => {
    const tree = fc.array(fc.tuple(fc.nat(9), fc.nat(8)), { minLength: 1, maxLength: 9 }).map((rows) =>
      rows.map(
        ([above, respondents], at): PulseUnit => ({
          id: `u${at}`,
          respondents,
          ...(at > 0 && { parentId: `u${above % at}` }),
        }),
      ),
    );
    fc.assert(
      fc.property(tree, (units) => {
        const result = disclosePulse(units);
        if (isInsufficient(result)) return;
        const shown = new Set(result.table.shown);
        const total = (id: string): number =>
          units.reduce(
            (sum, unit) => sum + (unit.parentId === id ? total(unit.id) : unit.id === id ? unit.respondents : 0),
            0,
          );
        for (const id of shown) {
          expect(total(id)).toBeGreaterThanOrEqual(5);
          const printed = units.filter((unit) => unit.parentId === id && shown.has(unit.id));
          const left = total(id) - printed.reduce((sum, unit) => sum + total(unit.id), 0);
          expect(left === 0 || left >= 5).toBe(true);
        }
      }),
      { seed: 5 },
    );
  });

  test("within a wave it is renewed when every difference is none or five", () => {
    const first = disclosePulse(plant({ a: 6, b: 6 }));
    if (isInsufficient(first)) throw new Error(first.reason);
    const again = (counts: Readonly<Record<string, number>>) =>
      disclosePulse(plant(counts), { earlier: [first.table] });
    expect(again({ a: 7, b: 11 })).toMatchObject({ reason: "changed-by-few" });
    expect(again({ a: 11, b: 6 })).toMatchObject({ table: { shown: ["firm", "a", "b"] } });
    expect(() => again({ a: 5, b: 6 })).toThrow("fewer");
    expect(() =>
      disclosePulse([
        { id: "a", parentId: "b", respondents: 9 },
        { id: "b", parentId: "a", respondents: 9 },
      ]),
    ).toThrow("circle");
  });
});

describe("the rate of agreement between buyers and firms", () => {
  const links = (count: number, make: (at: number) => Partial<Confirmation> = () => ({})): readonly Confirmation[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `l${at}`,
      firmId: `f${at}`,
      buyerId: `b${at}`,
      agrees: at % 2 === 0,
      ...make(at),
    }));

  test("needs five links of five firms and five buyers, none with more than half", () => {
    expect(discloseAgreement(links(4))).toMatchObject({ reason: "too-few" });
    expect(discloseAgreement(links(20, () => ({ buyerId: "b" })))).toMatchObject({ reason: "too-few" });
    expect(discloseAgreement(links(12, (at) => (at < 7 ? { firmId: "f" } : {})))).toMatchObject({
      reason: "dominance",
    });
    expect(discloseAgreement(links(12))).toEqual({ mean: 50, count: { low: 10, high: 19 } });
  });

  test("stands in steps of five, and says less where all agree", () => {
    expect(discloseAgreement(links(30, (at) => ({ agrees: at < 19 })))).toMatchObject({ mean: 65 });
    expect(discloseAgreement(links(5, () => ({ agrees: true })))).toMatchObject({ mean: 90, end: "high" });
  });

  test("is renewed when five firms and five buyers are concerned", () => {
    const now = links(12);
    expect(discloseAgreement(now, { earlier: [now.slice(0, 11)] })).toMatchObject({ reason: "changed-by-few" });
    expect(discloseAgreement(now, { earlier: [now.slice(0, 7)] })).toMatchObject({ mean: 50 });
    const one = links(12, (at) => (at >= 7 ? { buyerId: "b7" } : {}));
    expect(discloseAgreement(one, { earlier: [one.slice(0, 7)] })).toMatchObject({ reason: "changed-by-few" });
  });
});
