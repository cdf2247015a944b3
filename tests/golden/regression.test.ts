import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ERROR_KINDS, linearRegression } from "@/lib/stats";

const Numbers = z.array(z.number());
const Fit = z.object({
  response: Numbers,
  predictors: z.array(Numbers),
  intercept: z.boolean(),
  coefficients: Numbers,
  classical: Numbers,
  HC0: Numbers,
  HC1: Numbers,
  HC3: Numbers,
  covarianceHC3: z.array(Numbers),
  rSquared: z.number(),
  df: z.number(),
  residualError: z.number(),
  leverages: Numbers,
  residuals: Numbers,
});
const r = z
  .object({ regressions: z.record(z.string(), Fit) })
  .parse(JSON.parse(readFileSync(new URL("./r/arithmetic.json", import.meta.url), "utf8")));

/** The largest difference between two lists, relative to the largest expected value. */
function apart(values: Iterable<number>, expected: readonly number[]): number {
  const size = Math.max(...expected.map(Math.abs), Number.MIN_VALUE);
  const own = [...values];
  return Math.max(...expected.map((value, at) => Math.abs((own[at] ?? Number.NaN) - value) / size));
}

/**
 * Tolerance: 1e-12, but 1e-10 for the data of Longley. Their columns have a condition number of 5e9, with which a QR
 * decomposition still keeps most digits.
 */
const near = (name: string) => (name === "longley" ? 1e-10 : 1e-12);
/**
 * Tolerance for values of the R package sandwich. It uses the inverse of XᵀX, whose condition number is the square:
 * seven digits are left for Longley.
 */
const nearSandwich = (name: string) => (name === "longley" ? 1e-7 : 1e-11);

describe.each(Object.entries(r.regressions))("least squares on %s", (name, reference) => {
  const { response, predictors, intercept } = reference;
  const fitBy = (errors: (typeof ERROR_KINDS)[number]) => {
    const fit = linearRegression({ response, predictors, intercept, errors });
    if ("kind" in fit) throw new Error(fit.reason);
    return fit;
  };

  test("has the coefficients, R², residuals and leverages of R's lm", () => {
    const fit = fitBy("classical");
    expect(apart(fit.coefficients, reference.coefficients)).toBeLessThan(near(name));
    expect(apart(fit.residuals, reference.residuals)).toBeLessThan(near(name));
    expect(apart(fit.leverages, reference.leverages)).toBeLessThan(near(name));
    expect(fit.rSquared).toBeCloseTo(reference.rSquared, 11);
    expect(apart([fit.residualError], [reference.residualError])).toBeLessThan(near(name));
    expect(fit.degreesOfFreedom).toBe(reference.df);
  });

  test.each(ERROR_KINDS)("has the %s standard errors of lm and sandwich", (errors) => {
    expect(apart(fitBy(errors).standardErrors, reference[errors])).toBeLessThan(nearSandwich(name));
  });

  test("has sandwich's covariance HC3", () => {
    expect(apart(fitBy("HC3").covariance.flat(), reference.covarianceHC3.flat())).toBeLessThan(nearSandwich(name));
  });
});

// Tolerance 1e-10: Longley's data have a condition number of 5e9, and the certified values fifteen digits. R ships some
// columns in larger units than NIST; the factors convert them.
test("Longley's coefficients and errors are those that NIST certifies, within 1e-10", () => {
  const certified = [
    [-3482258.63459582, 890420.383607373, 1e-3],
    [15.0618722713733, 84.9149257747669, 1e-3],
    [-0.035819179292591, 0.0334910077722432, 1],
    [-2.02022980381683, 0.488399681651699, 1e-2],
    [-1.03322686717359, 0.214274163161675, 1e-2],
    [-0.0511041056535807, 0.22607320006937, 1],
    [1829.15146461355, 455.478499142212, 1e-3],
  ] as const;
  const longley = r.regressions.longley;
  if (longley === undefined) throw new Error("no longley");
  const fit = linearRegression({ response: longley.response, predictors: longley.predictors });
  if ("kind" in fit) throw new Error(fit.reason);
  for (const [at, [coefficient, error, unit]] of certified.entries()) {
    expect(apart([fit.coefficients[at] ?? Number.NaN], [coefficient * unit])).toBeLessThan(1e-10);
    expect(apart([fit.standardErrors[at] ?? Number.NaN], [error * unit])).toBeLessThan(1e-10);
  }
});
