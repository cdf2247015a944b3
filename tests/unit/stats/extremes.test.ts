import { expect, test } from "vitest";
import {
  blandAltman,
  chainedLinear,
  cronbachAlpha,
  dataMatrix,
  ERROR_KINDS,
  feldtInterval,
  linearRegression,
  mean,
  normalCdf,
  quantile,
  reliableChange,
  sampleVariance,
  stratifiedAlpha,
  weightedKappa,
} from "@/lib/stats";
import { sufficient } from "../../support/sufficient";

/**
 * Found by calls with random arguments from the whole range of doubles: each of these gave NaN or infinity, or never
 * ended.
 */

test("values whose squares are no numbers are thrown, not computed with", () => {
  for (const far of [1e76, 1e200, -Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
    expect(() => dataMatrix([[1, far]])).toThrow(RangeError);
    expect(() => quantile([far, 1], 0.5)).toThrow(RangeError);
    expect(() => blandAltman([1, 2, far], [1, 2, 3])).toThrow(RangeError);
    expect(() => feldtInterval({ alpha: -Math.abs(far), persons: 9, items: 3 })).toThrow(RangeError);
    for (const errors of ERROR_KINDS)
      expect(() => linearRegression({ response: [1, 2, 3, 4], predictors: [[1, 2, far, 3]], errors })).toThrow(
        RangeError,
      );
  }
  for (const broken of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => mean([1, broken])).toThrow(RangeError);
    expect(() => sampleVariance([1, broken])).toThrow(RangeError);
  }
  expect(() => sampleVariance([1e200, -1e200])).toThrow(RangeError);
});

test("the largest values that are let in have the figures of smaller ones", () => {
  const rows = (unit: number) => [
    [unit, unit],
    [-unit, 0],
    [0, -unit],
    [unit / 2, unit],
  ];
  const [far, near] = [1e75, 1].map((unit) => sufficient(cronbachAlpha(dataMatrix(rows(unit))).raw));
  expect(far).toBeCloseTo(near ?? Number.NaN, 14);
});

test("Φ is 0 and 1 as far as numbers go", () => {
  for (const far of [60, 1e100, Number.MAX_VALUE]) expect([normalCdf(-far), normalCdf(far)]).toEqual([0, 1]);
});

test("an error that is nothing beside what it should measure is no error", () => {
  expect(reliableChange({ before: 0, after: 1e75, semBefore: 1e-300 })).toEqual({
    kind: "insufficient",
    reason: "no-error",
  });
  const spread = { mean: 1, deviation: 1 };
  const narrow = { mean: 0, deviation: 5e-324 };
  expect(chainedLinear(9, { oldForm: narrow, oldAnchor: spread, newForm: spread, newAnchor: spread })).toEqual({
    kind: "insufficient",
    reason: "constant-scores",
  });
  expect(stratifiedAlpha([{ variance: 1, alpha: -400 }], 5e-324)).toEqual({
    kind: "insufficient",
    reason: "no-total-variance",
  });
});

test("a predictor next to nothing is collinear with the intercept", () => {
  const predictors = [[9e-223, 5e-324, 1e-288, 0, 0]];
  for (const errors of ERROR_KINDS) {
    const fit = linearRegression({ response: [-4, 6, 2, 1, 3], predictors, errors });
    expect(fit).toMatchObject({ kind: "insufficient" });
  }
});

test("a table of next to no cases has no κ", () => {
  expect(
    weightedKappa(
      [
        [2, 1e-300],
        [1e-300, 1e-300],
      ],
      { weights: "none" },
    ),
  ).toEqual({
    kind: "insufficient",
    reason: "no-variance",
  });
});
