import fc from "fast-check";
import { expect, test } from "vitest";
import {
  exceeds,
  geometricMean,
  mean,
  meanOf,
  normalCdf,
  normalisedEntropy,
  normalQuantile,
  quantile,
  reaches,
  sampleVariance,
  seededRandom,
  standardNormal,
} from "@/lib/stats";

const sample = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 30 });

test("what has no mean, variance or quantile is refused, never NaN", () => {
  expect(() => mean([])).toThrow(RangeError);
  expect(() => meanOf(0, 0)).toThrow(RangeError);
  expect(() => meanOf(Number.NaN, 3)).toThrow(RangeError);
  expect(() => sampleVariance([3])).toThrow(RangeError);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
  expect(() => quantile([1], 1.1)).toThrow(RangeError);
  expect(() => geometricMean([2, 0])).toThrow(RangeError);
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
});

test("equal values have a variance of exactly 0, though their mean is rounded", () => {
  for (const value of [0.1, 3.7, 10 / 3, 1e6 + 0.1])
    for (const count of [2, 3, 6, 7, 60]) {
      expect(sampleVariance(Array.from({ length: count }, () => value))).toBe(0);
    }
});

test("Φ reaches its ends at infinity", () => {
  expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
});

test("moving a sample moves its mean and leaves its variance", () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: -100, max: 100 }), (values, by) => {
      const moved = values.map((value) => value + by);
      expect(mean(moved)).toBeCloseTo(mean(values) + by, 8);
      expect(sampleVariance(moved)).toBeCloseTo(sampleVariance(values), 5);
    }),
  );
});

test("Φ mirrors around one half and undoes the quantile", () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 6);
    }),
  );
});

test("type 7 interpolates at 1 + (n − 1)p: R gives 1.75, 2.5 and 3.7 for 1 to 4 at .25, .5 and .9", () => {
  expect([0.25, 0.5, 0.9].map((p) => quantile([4, 2, 3, 1], p))).toEqual([1.75, 2.5, 3.7]);
});

test("entropy is 0 for one share, 1 for equal shares, and between otherwise", () => {
  expect(normalisedEntropy([1, 0, 0, 0])).toBe(0);
  expect(normalisedEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(1, 14);
  expect(normalisedEntropy([0.7, 0.3])).toBeCloseTo(0.8812908992306927, 12);
});

test("a value 1e-9 below a threshold reaches it and does not exceed it", () => {
  expect([reaches(0.4 - 1e-10, 0.4), reaches(0.4 - 1e-8, 0.4)]).toEqual([true, false]);
  expect([exceeds(1.75 + 1e-10, 1.75), exceeds(1.75 + 1e-8, 1.75)]).toEqual([false, true]);
});

test("the same seed repeats, a near seed does not, and a number is its text", () => {
  const draw = (seed: number | string) => Array.from({ length: 20 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).toEqual(draw("7"));
  expect(draw(7)).not.toEqual(draw(8));
});

test("words made at once are the numbers that come one by one", () => {
  const words = new Int32Array(40);
  seededRandom(7).fillWords?.(words);
  const numberAt = (at: number) => (((words[at] ?? 0) >>> 5) * 2 ** 26 + ((words[at + 1] ?? 0) >>> 6)) / 2 ** 53;
  expect(Array.from({ length: 20 }, (_, at) => numberAt(2 * at))).toEqual(Array.from({ length: 20 }, seededRandom(7)));
});

test("100,000 normal numbers have mean 0, variance 1 and a tenth below −1.2816", () => {
  const normal = standardNormal(seededRandom("moments"));
  const numbers = Array.from({ length: 100_000 }, normal);
  expect(Math.abs(mean(numbers))).toBeLessThan(0.015);
  expect(Math.abs(sampleVariance(numbers) - 1)).toBeLessThan(0.02);
  expect(Math.abs(numbers.filter((z) => z < -1.2815515655).length / 100_000 - 0.1)).toBeLessThan(0.004);
});

test("a uniform draw of exactly 0 gives a finite normal number", () => {
  expect(Number.isFinite(standardNormal(() => 0)())).toBe(true);
});
