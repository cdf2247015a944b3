import fc from "fast-check";
import { expect, test } from "vitest";
import { customerHhi, herfindahl, type Link } from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";

/** Shares whose sum is at most 1. */
const shares = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((part) => part / Math.max(1, sum(parts) * 1.25)));

test("n equal shares of the whole have index 1/n, and n as effective number", () => {
  for (const n of [1, 2, 7, 30]) {
    const { low, high, effective } = herfindahl(Array.from({ length: n }, () => 1 / n));
    expect(low).toBeCloseTo(1 / n, 12);
    expect(high).toBeCloseTo(1 / n, 12);
    expect(effective).toEqual({ low: expect.closeTo(n, 9), high: expect.closeTo(n, 9) });
  }
});

test("however the rest is split, the index lies within its bounds", () => {
  fc.assert(
    fc.property(shares, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (known, split) => {
      const rest = Math.max(0, 1 - sum(known));
      const exact = herfindahl([...known, ...split.map((part) => (rest * part) / sum(split))]).low;
      const { low, high } = herfindahl(known);
      expect(exact).toBeGreaterThanOrEqual(low);
      expect(exact).toBeLessThanOrEqual(high + 1e-12);
    }),
  );
});

test("the order makes no difference, and joining two customers concentrates", () => {
  fc.assert(
    fc.property(shares, (known) => {
      const here = herfindahl(known);
      expect(herfindahl(known.toReversed()).low).toBeCloseTo(here.low, 12);
      const [first = 0, second = 0, ...others] = known;
      expect(herfindahl([first + second, ...others]).low).toBeGreaterThanOrEqual(here.low - 1e-15);
    }),
  );
});

test("where nothing but an atomistic rest is left there is no effective number", () => {
  const none = insufficient("atomistic");
  expect(herfindahl([], 0)).toEqual({ low: 0, high: 0, effective: { low: none, high: none } });
  expect(herfindahl([])).toEqual({ low: 0, high: 1, effective: { low: 1, high: none } });
});

test("shares that pass 1 by rounding leave no rest, and what is no share is thrown", () => {
  expect(herfindahl([0.5, 0.6])).toMatchObject({ low: expect.closeTo(0.61, 12), high: expect.closeTo(0.61, 12) });
  for (const share of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => herfindahl([share])).toThrow(RangeError);
  }
});

test("the concentration of customers is the index of the single ones, with what bundles leave as rest", () => {
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 0.2, noNaN: true }), (known, bundle) => {
      const link = (share: number, kind: Link["kind"]): Link => ({
        id: `${share}`,
        direction: "customer",
        kind,
        share,
        answers: {},
      });
      const result = customerHhi([...known.map((share) => link(share, "single")), link(bundle, "bundle")]);
      if (isInsufficient(result)) {
        expect(sum([...known, bundle])).toBe(0);
        return;
      }
      const { low, high } = herfindahl(known, Math.max(0, 1 - sum([...known, bundle])));
      expect([result.low, result.high]).toEqual([low, high]);
    }),
  );
});
