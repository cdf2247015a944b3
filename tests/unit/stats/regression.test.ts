import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import { ERROR_KINDS, linearRegression, type Regression, type RegressionInput } from "@/lib/stats";

function regress(input: RegressionInput): Regression {
  const result = linearRegression(input);
  if (isInsufficient(result)) throw new Error(result.reason);
  return result;
}

const number = fc.integer({ min: -50, max: 50 });
/** Rows with a response and two predictors. */
const rows = fc.array(fc.tuple(number, number, number), { minLength: 6, maxLength: 25 });
const inputOf = (data: readonly (readonly [number, number, number])[]): RegressionInput => ({
  response: data.map(([y]) => y),
  predictors: [data.map(([, x]) => x), data.map(([, , z]) => z)],
});

describe("least squares", () => {
  test("does not know the order of the rows", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...ERROR_KINDS), (data, errors) => {
        const result = linearRegression({ ...inputOf(data), errors });
        const turned = linearRegression({ ...inputOf(data.toReversed()), errors });
        if (isInsufficient(result) || isInsufficient(turned)) {
          expect(turned).toEqual(result);
          return;
        }
        for (const [at, coefficient] of result.coefficients.entries()) {
          expect(turned.coefficients[at]).toBeCloseTo(coefficient, 7);
          expect(turned.standardErrors[at]).toBeCloseTo(result.standardErrors[at] ?? Number.NaN, 7);
        }
      }),
    );
  });

  test("leaves residuals that go with no predictor, and leverages that add to the number of coefficients", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const input = inputOf(data);
        const result = linearRegression(input);
        fc.pre(!isInsufficient(result));
        const total = (list: Iterable<number>) => [...list].reduce((sum, value) => sum + value, 0);
        expect(total(result.residuals)).toBeCloseTo(0, 8);
        for (const predictor of input.predictors) {
          expect(total(result.residuals.map((residual, row) => residual * (predictor[row] ?? 0)))).toBeCloseTo(0, 6);
        }
        expect(total(result.leverages)).toBeCloseTo(3, 9);
      }),
    );
  });

  test("stretches with its response and shrinks with its predictor", () => {
    const [y, x] = [
      [2, 3, 5, 4, 8],
      [1, 2, 3, 4, 5],
    ];
    const [, slope = Number.NaN] = regress({ response: y, predictors: [x] }).coefficients;
    const scaled = regress({ response: y.map((value) => 10 * value), predictors: [x.map((value) => 4 * value)] });
    expect(scaled.coefficients[1]).toBeCloseTo(2.5 * slope, 12);
  });

  // By hand: x̄ 2, ȳ 3; Σ(x − x̄)(y − ȳ) = 3, Σ(x − x̄)² = 2; residuals .5·(1, −2, 1), so that s² = 1.5.
  test("of three points is the line by hand", () => {
    const line = regress({ response: [2, 2, 5], predictors: [[1, 2, 3]] });
    expect(line.coefficients).toEqual([expect.closeTo(0, 12), expect.closeTo(1.5, 12)]);
    expect(line.standardErrors[1]).toBeCloseTo(Math.sqrt(1.5 / 2), 12);
    expect(line.rSquared).toBeCloseTo(0.75, 12);
    expect(line.degreesOfFreedom).toBe(1);
  });

  test("through points on a line has no error and explains all", () => {
    const line = regress({ response: [1, 3, 5, 7], predictors: [[0, 1, 2, 3]], errors: "HC3" });
    expect(line.coefficients).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    expect(line.standardErrors).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
    expect(line.rSquared).toBeCloseTo(1, 12);
  });

  test("of a response that does not vary has coefficients and no R²", () => {
    const line = regress({ response: [4, 4, 4, 4], predictors: [[1, 2, 5, 3]] });
    expect(line.coefficients).toEqual([expect.closeTo(4, 12), expect.closeTo(0, 12)]);
    expect(line.rSquared).toEqual(insufficient("constant-response"));
  });

  test("needs more rows than coefficients, and predictors that are no sums of each other", () => {
    expect(linearRegression({ response: [], predictors: [] })).toEqual(insufficient("too-few-rows"));
    expect(linearRegression({ response: [1, 2], predictors: [[1, 2]] })).toEqual(insufficient("too-few-rows"));
    const response = [1, 4, 2, 6, 3];
    const x = [1, 2, 3, 4, 5];
    for (const other of [x, x.map((value) => 3 * value - 7), x.map(() => 2), x.map(() => 0)]) {
      expect(linearRegression({ response, predictors: [x, other] })).toEqual(insufficient("collinear"));
    }
  });

  test("refuses HC3, and only HC3, where one row decides its own fit", () => {
    const input = { response: [1, 4, 2, 6, 3], predictors: [[0, 0, 0, 0, 1]] };
    expect(linearRegression({ ...input, errors: "HC3" })).toEqual(insufficient("leverage-of-one"));
    for (const errors of ["classical", "HC0", "HC1"] as const)
      expect(regress({ ...input, errors }).leverages[4]).toBeCloseTo(1, 12);
  });

  test("of lists that do not fit, or hold what is no number, is thrown", () => {
    expect(() => linearRegression({ response: [1, 2, 3], predictors: [[1, 2]] })).toThrow(RangeError);
    expect(() => linearRegression({ response: [1, 2, Number.NaN], predictors: [[1, 2, 3]] })).toThrow(RangeError);
    expect(() => linearRegression({ response: [1, 2, 3], predictors: [], intercept: false })).toThrow(RangeError);
  });
});
