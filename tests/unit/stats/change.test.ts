import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import { chainedLinear, expectedRetest, reliableChange, residualChange } from "@/lib/stats";

const reliability = fc.double({ min: 0, max: 1, noNaN: true });
const score = fc.double({ min: -100, max: 100, noNaN: true });
const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
const negative = insufficient("negative-reliability");

describe("measurement error", () => {
  test("draws the expected retest between score and mean", () => {
    fc.assert(
      fc.property(score, score, positive, reliability, (own, mean, deviation, rho) => {
        const group = { score: own, mean, deviation, reliability: rho };
        const estimate = expectedRetest(group);
        if (isInsufficient(estimate)) throw new Error(estimate.reason);
        expect(estimate.value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
        expect(estimate.value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
        expect(estimate.standardError).toBeLessThanOrEqual(deviation);
        expect(residualChange(group, own)).toMatchObject({ value: expect.closeTo((1 - rho) * (own - mean), 9) });
      }),
    );
  });

  test("of a group without reliability is undefined, of a broken group thrown", () => {
    const group = { score: 3, mean: 2, deviation: 1, reliability: -0.5 };
    expect(expectedRetest(group)).toEqual(negative);
    expect(residualChange(group, 4)).toEqual(negative);
    expect(() => expectedRetest({ ...group, score: Number.NaN })).toThrow(RangeError);
    expect(() => expectedRetest({ ...group, deviation: -1 })).toThrow(RangeError);
    expect(() => residualChange({ ...group, reliability: 0.5 }, Number.NaN)).toThrow(RangeError);
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
