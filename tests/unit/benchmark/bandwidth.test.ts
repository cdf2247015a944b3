import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BANDWIDTHS,
  chooseBandwidth,
  EFFECTIVE_SIZE_MIN,
  effectiveSampleSize,
  isLargeEnough,
  kernelWeights,
  WEIGHT_SHARE_MAX,
} from "@/lib/benchmark";
import { insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";

const distances = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 1, maxLength: 60 });

const measure = (weights: Float64Array) => {
  const total = sum([...weights]);
  const effectiveSize = total ** 2 / sum([...weights].map((weight) => weight ** 2));
  return { effectiveSize, largestShare: Math.max(...weights) / total };
};

test("the bandwidths are .15, .20 … 1.0", () => {
  expect(BANDWIDTHS).toHaveLength(18);
  for (const [step, bandwidth] of BANDWIDTHS.entries()) expect(bandwidth).toBeCloseTo(0.15 + 0.05 * step, 12);
});

describe("kernel weights", () => {
  test("are 1 at no distance, fall with distance, and 0 where no part is shared", () => {
    expect([...kernelWeights([0, Number.POSITIVE_INFINITY], 0.3)]).toEqual([1, 0]);
    fc.assert(
      fc.property(distances, fc.constantFrom(...BANDWIDTHS), (squared, bandwidth) => {
        const sorted = squared.toSorted((a, b) => a - b);
        const weights = [...kernelWeights(sorted, bandwidth)];
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
      }),
    );
  });

  test("refuse what is no distance and no bandwidth", () => {
    expect(() => kernelWeights([-0.1], 0.3)).toThrow(RangeError);
    expect(() => kernelWeights([Number.NaN], 0.3)).toThrow(RangeError);
    expect(() => kernelWeights([0.1], 0)).toThrow(RangeError);
  });
});

describe("the effective size", () => {
  const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

  test("lies between 1 and the number of firms, which equal weights reach", () => {
    fc.assert(
      fc.property(weights, (list) => {
        const size = effectiveSampleSize(list);
        expect(size).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(size).toBeLessThanOrEqual(list.length + 1e-9);
      }),
    );
    expect(effectiveSampleSize(Array.from({ length: 23 }, () => 0.3))).toBeCloseTo(23, 10);
  });

  test("does not change with the unit of the weights", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, factor) => {
        const [one, other] = [effectiveSampleSize(list), effectiveSampleSize(list.map((weight) => weight * factor))];
        expect(isInsufficient(one) || isInsufficient(other) ? 0 : other / one).toBeCloseTo(1, 10);
      }),
    );
  });

  test("is insufficient without weight, and refuses negative weights", () => {
    expect(effectiveSampleSize([])).toEqual(insufficient("no-weight"));
    expect(effectiveSampleSize([0, 0])).toEqual(insufficient("no-weight"));
    expect(() => effectiveSampleSize([1, -1])).toThrow(RangeError);
  });
});

describe("the bandwidth", () => {
  test("is the smallest that holds enough firms, none of which rules", () => {
    fc.assert(
      fc.property(distances, (squared) => {
        const found = chooseBandwidth(squared);
        const holds = BANDWIDTHS.map((bandwidth) => isLargeEnough(measure(kernelWeights(squared, bandwidth))));
        const first = holds.indexOf(true);
        if (first === -1) expect(found).toEqual(insufficient("no-bandwidth"));
        else expect(isInsufficient(found) ? undefined : found.bandwidth).toBe(BANDWIDTHS[first]);
      }),
    );
  });

  test("has no gaps: n_eff grows and the largest share falls with the bandwidth, which halving relies on", () => {
    fc.assert(
      fc.property(distances, (squared) => {
        const measures = BANDWIDTHS.map((bandwidth) => measure(kernelWeights(squared, bandwidth)));
        for (const [step, { effectiveSize, largestShare }] of measures.slice(1).entries()) {
          expect(effectiveSize).toBeGreaterThanOrEqual((measures[step]?.effectiveSize ?? 0) - 1e-9);
          expect(largestShare).toBeLessThanOrEqual((measures[step]?.largestShare ?? 1) + 1e-9);
        }
      }),
    );
  });

  test("is the narrowest for 15 firms in the very position, and none for 14", () => {
    const firms = (count: number) => chooseBandwidth(Array.from({ length: count }, () => 0));
    expect(firms(EFFECTIVE_SIZE_MIN)).toMatchObject({ bandwidth: 0.15, effectiveSize: 15 });
    expect(firms(EFFECTIVE_SIZE_MIN - 1)).toEqual(insufficient("no-bandwidth"));
  });

  test("does not let one firm hold more than a fifth", () => {
    // One firm has exactly the same position, and 200 are at one distance. With bandwidth .15 they count as 19 firms,
    // but the one firm would have .22 of the weight.
    const squared = [0, ...Array.from({ length: 200 }, () => 0.182)];
    const narrowest = measure(kernelWeights(squared, 0.15));
    expect(narrowest.effectiveSize).toBeGreaterThan(EFFECTIVE_SIZE_MIN);
    expect(narrowest.largestShare).toBeGreaterThan(WEIGHT_SHARE_MAX);
    expect(chooseBandwidth(squared)).toMatchObject({ bandwidth: 0.2 });
  });

  test("is found for a firm that is far from all others alike, where plain weights would vanish", () => {
    const far = Array.from({ length: 20 }, () => 900);
    expect(Math.max(...kernelWeights(far, 0.15))).toBe(0);
    expect(chooseBandwidth(far)).toMatchObject({ bandwidth: 0.15, effectiveSize: 20 });
  });

  test("is insufficient without a firm that shares a part", () => {
    expect(chooseBandwidth([])).toEqual(insufficient("no-bandwidth"));
    expect(chooseBandwidth(Array.from({ length: 30 }, () => Number.POSITIVE_INFINITY))).toEqual(
      insufficient("no-bandwidth"),
    );
  });
});
