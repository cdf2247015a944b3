import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import {
  chainedLinear,
  compositeError,
  contentValidityRatio,
  differenceReliability,
  expectedRetest,
  itemContentValidity,
  kelleyEstimate,
  reliableChange,
  residualChange,
  shrinkMean,
  shrinkMeans,
  spearmanBrown,
  standardErrorOfMeasurement,
} from "@/lib/stats";

const reliability = fc.double({ min: 0, max: 1, noNaN: true });
const score = fc.double({ min: -100, max: 100, noNaN: true });
const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
const negative = insufficient("negative-reliability");

describe("measurement error", () => {
  test("is none at reliability 1, all of the spread at 0, and undefined below", () => {
    expect(standardErrorOfMeasurement(7, 1)).toBe(0);
    expect(standardErrorOfMeasurement(7, 0)).toBe(7);
    expect(standardErrorOfMeasurement(0, 0.5)).toBe(0);
    expect(standardErrorOfMeasurement(7, -0.2)).toEqual(negative);
    expect(() => standardErrorOfMeasurement(7, 1.01)).toThrow(RangeError);
    expect(() => standardErrorOfMeasurement(7, Number.NaN)).toThrow(RangeError);
    expect(() => standardErrorOfMeasurement(-1, 0.5)).toThrow(RangeError);
  });

  test("of a composite of one part is its own, and parts of weight 0 add nothing", () => {
    const part = { weight: 1, deviation: 0.7, reliability: 0.85 };
    expect(compositeError([part])).toBeCloseTo(Number(standardErrorOfMeasurement(0.7, 0.85)), 14);
    expect(compositeError([part, { ...part, weight: 0 }])).toBeCloseTo(Number(compositeError([part])), 14);
    expect(compositeError([part, { ...part, reliability: -0.1 }])).toEqual(negative);
    expect(() => compositeError([])).toThrow(RangeError);
    expect(() => compositeError([{ ...part, weight: Number.NaN }])).toThrow(RangeError);
  });

  test("draws Kelley's estimate and the expected retest between score and mean", () => {
    fc.assert(
      fc.property(score, score, positive, reliability, (own, mean, deviation, rho) => {
        const group = { score: own, mean, deviation, reliability: rho };
        for (const estimate of [kelleyEstimate(group), expectedRetest(group)]) {
          if (isInsufficient(estimate)) throw new Error(estimate.reason);
          expect(estimate.value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
          expect(estimate.value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
          expect(estimate.standardError).toBeLessThanOrEqual(deviation);
        }
        expect(residualChange(group, own)).toMatchObject({ value: expect.closeTo((1 - rho) * (own - mean), 9) });
      }),
    );
  });

  test("of a group without reliability is undefined, of a broken group thrown", () => {
    const group = { score: 3, mean: 2, deviation: 1, reliability: -0.5 };
    expect(kelleyEstimate(group)).toEqual(negative);
    expect(expectedRetest(group)).toEqual(negative);
    expect(residualChange(group, 4)).toEqual(negative);
    expect(() => kelleyEstimate({ ...group, score: Number.NaN })).toThrow(RangeError);
    expect(() => expectedRetest({ ...group, deviation: -1 })).toThrow(RangeError);
    expect(() => residualChange({ ...group, reliability: 0.5 }, Number.NaN)).toThrow(RangeError);
  });

  test("falls as a test grows: lengths multiply, and length 1 changes nothing", () => {
    fc.assert(
      fc.property(reliability, positive, positive, (rho, once, again) => {
        expect(spearmanBrown(rho, 1)).toBeCloseTo(rho, 12);
        expect(spearmanBrown(Number(spearmanBrown(rho, once)), again)).toBeCloseTo(
          Number(spearmanBrown(rho, once * again)),
          9,
        );
      }),
    );
    expect(spearmanBrown(-0.1, 2)).toEqual(negative);
    expect(() => spearmanBrown(0.5, 0)).toThrow(RangeError);
  });
});

describe("the reliability of a difference", () => {
  test("of scores that do not go together is the mean of theirs; of scores that go wholly together there is none", () => {
    expect(differenceReliability({ reliabilityX: 0.6, reliabilityY: 0.8, correlation: 0 })).toBeCloseTo(0.7, 14);
    const same = { reliabilityX: 0.9, reliabilityY: 0.9, correlation: 1 };
    expect(differenceReliability(same)).toEqual(insufficient("constant-difference"));
    expect(differenceReliability({ ...same, deviationX: 0, deviationY: 0 })).toEqual(
      insufficient("constant-difference"),
    );
    expect(differenceReliability({ ...same, deviationX: 2 })).toBeCloseTo(0.5, 12);
    expect(differenceReliability({ ...same, reliabilityY: -0.1 })).toEqual(negative);
    expect(() => differenceReliability({ ...same, correlation: 1.1 })).toThrow(RangeError);
    expect(() => differenceReliability({ ...same, reliabilityX: 1.1 })).toThrow(RangeError);
  });
});

describe("a reliable change", () => {
  test("turns its sign with the scores and does not see where they lie", () => {
    fc.assert(
      fc.property(score, score, positive, positive, (before, after, semBefore, semAfter) => {
        const change = reliableChange({ before, after, semBefore, semAfter });
        const back = reliableChange({ before: after, after: before, semBefore: semAfter, semAfter: semBefore });
        if (isInsufficient(change) || isInsufficient(back)) throw new Error("an error is there");
        expect(back.index).toBeCloseTo(-change.index, 9);
        expect(back.reliable).toBe(change.reliable);
      }),
    );
  });

  test("must exceed its threshold: at it, it is not yet reliable", () => {
    const { threshold } = { threshold: 0, ...reliableChange({ before: 0, after: 0, semBefore: 1 }) };
    expect(threshold).toBeCloseTo(1.959963985 * Math.SQRT2, 8);
    expect(reliableChange({ before: 0, after: threshold, semBefore: 1 })).toMatchObject({ reliable: false });
    expect(reliableChange({ before: 0, after: threshold + 1e-6, semBefore: 1 })).toMatchObject({ reliable: true });
  });

  test("between scores without error is not defined, of no number thrown", () => {
    expect(reliableChange({ before: 1, after: 2, semBefore: 0 })).toEqual(insufficient("no-error"));
    expect(reliableChange({ before: 1, after: 2, semBefore: 0, semAfter: 1 })).toMatchObject({ index: 1 });
    expect(() => reliableChange({ before: 1, after: Number.NaN, semBefore: 1 })).toThrow(RangeError);
    expect(() => reliableChange({ before: 1, after: 2, semBefore: -1 })).toThrow(RangeError);
  });
});

describe("shrunken means", () => {
  const group = fc.record({ mean: score, variance: positive });

  test("lie between their own and the common one, and do not know the order of groups", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (groups) => {
        const [result, turned] = [shrinkMeans(groups), shrinkMeans(groups.toReversed())];
        if (isInsufficient(result) || isInsufficient(turned)) throw new Error("two groups are enough");
        expect(turned.centre).toBeCloseTo(result.centre, 8);
        expect(turned.between).toBeCloseTo(result.between, 6);
        for (const [at, shrunk] of result.groups.entries()) {
          const own = groups[at]?.mean ?? Number.NaN;
          expect(shrunk.mean).toBeGreaterThanOrEqual(Math.min(own, result.centre) - 1e-9);
          expect(shrunk.mean).toBeLessThanOrEqual(Math.max(own, result.centre) + 1e-9);
          expect(shrunk.predictionError).toBeGreaterThanOrEqual(shrunk.deviation);
        }
      }),
    );
  });

  test("are all the common one where groups differ by no more than their errors", () => {
    const result = shrinkMeans([5, 5, 5].map((mean) => ({ mean, variance: 2 })));
    expect(result).toMatchObject({
      between: 0,
      heterogeneity: 0,
      groups: Array(3).fill({ mean: 5, kept: 0, deviation: 0 }),
    });
  });

  test("need two groups, each with an error", () => {
    expect(shrinkMeans([])).toEqual(insufficient("too-few-groups"));
    expect(shrinkMeans([{ mean: 1, variance: 1 }])).toEqual(insufficient("too-few-groups"));
    const certain = [
      { mean: 1, variance: 1 },
      { mean: 2, variance: 0 },
    ];
    expect(shrinkMeans(certain)).toEqual(insufficient("group-without-variance"));
    expect(shrinkMean({ mean: 1, variance: 0 }, { centre: 3, between: 0 })).toEqual(insufficient("no-variance"));
    expect(shrinkMean({ mean: 1, variance: 0 }, { centre: 3, between: 2 })).toEqual({ kept: 1, mean: 1, deviation: 0 });
    expect(() => shrinkMeans([{ mean: 1, variance: -1 }])).toThrow(RangeError);
    expect(() => shrinkMean({ mean: 1, variance: 1 }, { centre: 0, between: -1 })).toThrow(RangeError);
  });
});

describe("linking", () => {
  const spread = { mean: 50, deviation: 10 };
  const same = { oldForm: spread, oldAnchor: spread, newForm: spread, newAnchor: spread };

  test("of like groups changes nothing, and there and back is where it began", () => {
    fc.assert(
      fc.property(score, positive, positive, score, (own, oldSpread, newSpread, newMean) => {
        expect(chainedLinear(own, same)).toBeCloseTo(own, 9);
        const there = {
          ...same,
          oldForm: { mean: 40, deviation: oldSpread },
          newForm: { mean: newMean, deviation: newSpread },
        };
        const back = {
          oldForm: there.newForm,
          oldAnchor: there.newAnchor,
          newForm: there.oldForm,
          newAnchor: there.oldAnchor,
        };
        const returned = Number(chainedLinear(Number(chainedLinear(own, there)), back));
        expect(Math.abs(returned - own)).toBeLessThan(1e-8 * Math.max(1, Math.abs(own)) * (1 + oldSpread / newSpread));
      }),
    );
  });

  test("refuses a version or an anchor that does not vary", () => {
    for (const part of ["oldForm", "oldAnchor", "newForm", "newAnchor"] as const) {
      const groups = { ...same, [part]: { mean: 50, deviation: 0 } };
      expect(chainedLinear(40, groups)).toEqual(insufficient("constant-scores"));
    }
    expect(() => chainedLinear(Number.NaN, same)).toThrow(RangeError);
    expect(() => chainedLinear(40, { ...same, oldForm: { mean: 50, deviation: -1 } })).toThrow(RangeError);
  });
});

describe("content validity", () => {
  test("goes from −1 to 1, with 0 at half", () => {
    expect([0, 5, 10].map((essential) => contentValidityRatio(essential, 10))).toEqual([-1, 0, 1]);
    expect(contentValidityRatio(0, 0)).toEqual(insufficient("no-experts"));
  });

  test("of an item needs six experts, and counts that can be", () => {
    expect(itemContentValidity(5, 5)).toEqual(insufficient("too-few-experts"));
    expect(itemContentValidity(6, 6)).toBe(1);
    expect(() => itemContentValidity(7, 6)).toThrow(RangeError);
    expect(() => contentValidityRatio(1.5, 6)).toThrow(RangeError);
    expect(() => contentValidityRatio(-1, 6)).toThrow(RangeError);
  });
});
