import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient } from "@/lib/result";
import { percentileRank, QUANTILE_TYPES, quantile, wilsonInterval } from "@/lib/stats";

const value = fc.integer({ min: -1000, max: 1000 });
const sample = fc.array(value, { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const type = fc.constantFrom(...QUANTILE_TYPES);

describe("a quantile", () => {
  test("moves with its sample and stretches with it", () => {
    fc.assert(
      fc.property(sample, share, type, value, fc.integer({ min: 1, max: 50 }), (values, p, by, shift, factor) => {
        const moved = values.map((each) => factor * each + shift);
        expect(quantile(moved, p, by)).toBeCloseTo(factor * quantile(values, p, by) + shift, 7);
      }),
    );
  });

  test("does not know the order of its sample", () => {
    fc.assert(
      fc.property(sample, share, type, (values, p, by) => {
        expect(quantile(values.toReversed(), p, by)).toBe(quantile(values, p, by));
      }),
    );
  });

  test("rises with p and stays within its sample", () => {
    fc.assert(
      fc.property(sample, share, share, type, (values, p, q, by) => {
        const [low, high] = [quantile(values, Math.min(p, q), by), quantile(values, Math.max(p, q), by)];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test("mirrors: types 2, 6 and 7 treat both ends alike", () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 0, max: 64 }), fc.constantFrom(2, 6, 7), (values, step, by) => {
        const mirrored = values.map((each) => -each);
        expect(quantile(mirrored, step / 64, by)).toBeCloseTo(-quantile(values, 1 - step / 64, by), 9);
      }),
    );
  });

  test("of one value, or of equal values, is that value at every p", () => {
    for (const by of QUANTILE_TYPES) {
      expect([0, 0.001, 0.5, 1].map((p) => quantile([7], p, by))).toEqual([7, 7, 7, 7]);
      expect([0, 0.001, 0.5, 1].map((p) => quantile([3, 3, 3], p, by))).toEqual([3, 3, 3, 3]);
    }
  });

  // 100 · .07 is 7.000000000000001 in binary: without a tolerance type 1 would give the eighth value.
  test("takes a whole np for whole, however it is rounded", () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(quantile(values, 0.07, 1)).toBe(7);
    expect(quantile(values, 0.07, 2)).toBe(7.5);
  });

  test("of nothing, of what is no number, or at no share is thrown", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(() => quantile([1, broken, broken], 0.75)).toThrow(RangeError);
    expect(() => quantile([1], -0.1)).toThrow(RangeError);
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
  });
});

describe("a percentile rank", () => {
  test("with equal weights is that without, and does not know the order", () => {
    fc.assert(
      fc.property(value, sample, (x, values) => {
        const rank = percentileRank(x, values);
        const weighted = percentileRank(x, values, { weights: values.map(() => 0.5) });
        expect(weighted).toBe(rank);
        expect(percentileRank(x, values.toReversed())).toBe(rank);
      }),
    );
  });

  test("mirrors: what lies below x lies above −x", () => {
    fc.assert(
      fc.property(value, sample, (x, values) => {
        const [rank, mirrored] = [
          percentileRank(x, values),
          percentileRank(
            -x,
            values.map((each) => -each),
          ),
        ];
        expect(Number(rank) + Number(mirrored)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("counts equal values half, none or all, as asked", () => {
    const values = [1, 2, 2, 3];
    expect(percentileRank(2, values)).toBe(0.5);
    expect(percentileRank(2, values, { ties: "below" })).toBe(0.25);
    expect(percentileRank(2, values, { ties: "at-or-below" })).toBe(0.75);
    expect([percentileRank(0, values), percentileRank(9, values)]).toEqual([0, 1]);
    expect(percentileRank(5, [5, 5, 5])).toBe(0.5);
  });

  test("does not exist among nobody, or among values without weight", () => {
    expect(percentileRank(5, [])).toEqual(insufficient("no-weight"));
    expect(percentileRank(5, [1, 2], { weights: [0, 0] })).toEqual(insufficient("no-weight"));
    expect(() => percentileRank(5, [1, 2], { weights: [1] })).toThrow(RangeError);
    expect(() => percentileRank(5, [1, Number.NaN])).toThrow(RangeError);
    expect(() => percentileRank(Number.NaN, [1])).toThrow(RangeError);
  });
});

describe("Wilson's interval", () => {
  const cases = fc.double({ min: 0.01, max: 1e6, noNaN: true });

  test("lies within 0–1 and holds its proportion", () => {
    fc.assert(
      fc.property(share, cases, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (p, n, confidence) => {
        const interval = wilsonInterval(p, n, confidence);
        if (!("low" in interval)) throw new Error(interval.reason);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(p + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(p - 1e-12);
      }),
    );
  });

  test("mirrors and narrows as cases are added", () => {
    fc.assert(
      fc.property(share, cases, (p, n) => {
        const [one, other, more] = [wilsonInterval(p, n), wilsonInterval(1 - p, n), wilsonInterval(p, 2 * n)];
        if (!("low" in one && "low" in other && "low" in more)) throw new Error("no interval");
        expect(one.low + other.high).toBeCloseTo(1, 9);
        expect(more.high - more.low).toBeLessThan(one.high - one.low);
      }),
    );
  });

  test("starts at 0 for none and ends at 1 for all, and needs a case", () => {
    expect(wilsonInterval(0, 10)).toMatchObject({ low: 0 });
    expect(wilsonInterval(1, 10)).toMatchObject({ high: 1 });
    expect(wilsonInterval(0.5, 0)).toEqual(insufficient("no-cases"));
    for (const p of [0, 0.5, 1]) expect(wilsonInterval(p, Number.MIN_VALUE)).toEqual({ low: 0, high: 1 });
    for (const broken of [-0.1, 1.1, Number.NaN]) expect(() => wilsonInterval(broken, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, -1)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 10, 1)).toThrow(RangeError);
  });
});
