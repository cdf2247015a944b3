import { type Insufficient, insufficient } from "@/lib/result";
import { dot, type Factorisation, factorise, solveUpper } from "./least-squares";
import { isMeasurable } from "./measurable";
import { THRESHOLD_TOLERANCE } from "./moments";

/**
 * Assumption about the errors: equal variance ("classical"), or any variance (HC). Source: White 1980; MacKinnon &
 * White 1985.
 */
export const ERROR_KINDS = ["classical", "HC0", "HC1", "HC3"] as const;
type ErrorKind = (typeof ERROR_KINDS)[number];

export type RegressionInput = {
  readonly response: ArrayLike<number>;
  /** One column per predictor, each of the same length as the response. */
  readonly predictors: readonly ArrayLike<number>[];
  /** Whether to add a constant first column; default true. */
  readonly intercept?: boolean;
  readonly errors?: ErrorKind;
};

export type Regression = {
  /** The intercept first, if there is one, then the predictors in order. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Covariance matrix of the coefficients, in row order. */
  readonly covariance: readonly (readonly number[])[];
  /** Share of the response's variation that is explained; without an intercept, share of its sum of squares. */
  readonly rSquared: number | Insufficient<"constant-response">;
  /** Residual degrees of freedom, n − p. */
  readonly degreesOfFreedom: number;
  /** √(Σe² / (n − p)). */
  readonly residualError: number;
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix: the influence of each row on its own fitted value. */
  readonly leverages: Float64Array;
};

/**
 * Linear regression by least squares, with classical or heteroskedasticity-consistent standard errors.
 *
 * b = (XᵀX)⁻¹Xᵀy by Householder QR. Classical: s²(XᵀX)⁻¹; HC0: (XᵀX)⁻¹Xᵀ diag(e²) X(XᵀX)⁻¹; HC1: HC0 · n/(n − p); HC3:
 * e/(1 − h) instead of e. Shape: a response of n values, predictors as columns of n values. Unit: response per
 * predictor. Range: all numbers. Edge cases: the order of the rows does not matter; without predictors the intercept is
 * the mean; a response that does not vary has no R². Errors: insufficient with no more rows than coefficients, if a
 * predictor is a combination of the others (within 1e-7, as in R), and for HC3 if a row has leverage 1; throws for
 * unequal lengths, a value that is not finite and a model without any column.
 * Source: textbook; White 1980; MacKinnon & White 1985; Long & Ervin 2000.
 */
export function linearRegression(
  input: RegressionInput,
): Regression | Insufficient<"too-few-rows" | "collinear" | "leverage-of-one"> {
  const { intercept = true, errors = "classical" } = input;
  const { columns, response } = readDesign(input, intercept);
  const [rows, width] = [response.length, columns.length];
  if (rows <= width) return insufficient("too-few-rows");
  const factors = factorise(columns);
  if (factors === undefined) return insufficient("collinear");

  const { q, r } = factors;
  const projected = Float64Array.from(q, (column) => dot(column, response));
  const coefficients = solveUpper(r, projected);
  const residuals = response.map((value, row) => value - rowSum(columns, coefficients, row));
  const leverages = response.map((_, row) => q.reduce((total, column) => total + (column[row] ?? 0) ** 2, 0));
  if (errors === "HC3" && leverages.some((leverage) => leverage >= 1 - THRESHOLD_TOLERANCE)) {
    return insufficient("leverage-of-one");
  }
  const degreesOfFreedom = rows - width;
  const squares = dot(residuals, residuals);
  const covariance = covarianceOf(factors, rowVariances({ errors, residuals, leverages, degreesOfFreedom }));
  // The slope of a predictor that is almost 0 overflows: it cannot be distinguished from the intercept.
  if (![...coefficients, ...covariance.flat()].every(Number.isFinite)) return insufficient("collinear");
  return {
    coefficients: [...coefficients],
    standardErrors: covariance.map((row, at) => Math.sqrt(Math.max(0, row[at] ?? 0))),
    covariance,
    rSquared: explained(response, squares, intercept),
    degreesOfFreedom,
    residualError: Math.sqrt(squares / degreesOfFreedom),
    residuals,
    leverages,
  };
}

function readDesign({ response, predictors }: RegressionInput, intercept: boolean) {
  const rows = response.length;
  const columns = predictors.map((column) => readColumn(column, rows));
  if (intercept) columns.unshift(new Float64Array(rows).fill(1));
  if (columns.length === 0) throw new RangeError("a regression without predictor and intercept");
  return { columns, response: readColumn(response, rows) };
}

function readColumn(column: ArrayLike<number>, rows: number): Float64Array {
  if (column.length !== rows) throw new RangeError("a predictor differs from the response in length");
  return Float64Array.from(column, (value) => {
    if (!isMeasurable(value)) throw new RangeError("a value that is no finite number");
    return value;
  });
}

const rowSum = (columns: readonly Float64Array[], weights: Float64Array, row: number): number =>
  columns.reduce((total, column, at) => total + (column[row] ?? 0) * (weights[at] ?? 0), 0);

type Fit = Pick<Regression, "residuals" | "leverages" | "degreesOfFreedom"> & { readonly errors: ErrorKind };

/** The assumed variance of each row's error. */
function rowVariances({ errors, residuals, leverages, degreesOfFreedom }: Fit): Float64Array {
  const common = dot(residuals, residuals) / degreesOfFreedom;
  switch (errors) {
    case "classical":
      return residuals.map(() => common);
    case "HC0":
      return residuals.map((residual) => residual * residual);
    case "HC1":
      return residuals.map((residual) => (residual * residual * residuals.length) / degreesOfFreedom);
    case "HC3":
      return residuals.map((residual, row) => (residual / (1 - (leverages[row] ?? 0))) ** 2);
  }
}

/** R⁻¹ Qᵀ diag(v) Q R⁻ᵀ, the sandwich estimator. */
function covarianceOf({ q, r }: Factorisation, variances: Float64Array): number[][] {
  const meat = q.map((left) => {
    const weighted = left.map((value, row) => value * (variances[row] ?? 0));
    return Float64Array.from(q, (right) => dot(weighted, right));
  });
  const half = meat.map((row) => solveUpper(r, row));
  const whole = r.map((_, at) =>
    solveUpper(
      r,
      Float64Array.from(half, (row) => row[at] ?? 0),
    ),
  );
  return whole.map((row) => [...row]);
}

function explained(response: Float64Array, squares: number, intercept: boolean): Regression["rSquared"] {
  const centre = intercept ? response.reduce((total, value) => total + value, 0) / response.length : 0;
  const total = response.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const first = response[0] ?? 0;
  const varies = intercept ? response.some((value) => value !== first) : total > 0;
  return varies && total > 0 ? Math.max(0, 1 - squares / total) : insufficient("constant-response");
}
