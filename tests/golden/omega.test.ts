import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { insufficient, isInsufficient } from "@/lib/result";
import { dataMatrix, omegaTotal } from "@/lib/stats";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const numbers = z.array(z.number());
const table = z.array(z.array(z.number().nullable()));

const golden = z
  .object({
    cell_12x3: z.object({ data: table, omega_cov: z.number(), loadings_cov: numbers }),
    scale_40x6: z.object({
      data: table,
      minres_loadings: numbers,
      omega_std: z.number(),
      omega_obsdenominator: z.number(),
    }),
  })
  .parse(read("./method/golden.json"));

const reference = z
  .object({
    scales: z.array(
      z.object({
        name: z.string(),
        missing: z.enum(["pairwise", "complete"]),
        data: table,
        psychLoadings: numbers.optional(),
        loadings: numbers.optional(),
        omega: z.number().optional(),
        omegaObserved: z.number().optional(),
      }),
    ),
    threeItems: z.array(z.object({ data: table, loadings: numbers, uniquenesses: numbers, omega: z.number() })),
  })
  .parse(read("./r/reliability.json"));

function omegaOf(data: readonly (readonly (number | null)[])[], missing: "pairwise" | "listwise" = "pairwise") {
  const omega = omegaTotal(dataMatrix(data), { missing });
  if (isInsufficient(omega)) throw new Error(omega.reason);
  return omega;
}

/** The largest difference between two lists of equal length, relative where the size is above one. */
function distance(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length);
  return Math.max(...theirs.map((value, at) => Math.abs((ours[at] ?? 0) - value) / Math.max(1, Math.abs(value))));
}

test("three items in closed form have the loadings and ω of the method, to its eight places", () => {
  const expected = golden.cell_12x3;
  // The first item is a Heywood case (1.4411² is more than its variance, 1.9015), so by the method's own rule ω is
  // refused and α is used; the worked numbers belong to the formula with the option "keep".
  expect(omegaTotal(dataMatrix(expected.data))).toEqual(insufficient("heywood-case"));
  const omega = omegaTotal(dataMatrix(expected.data), { heywood: "keep" });
  if (isInsufficient(omega)) throw new Error(omega.reason);
  expect(omega.method).toBe("closed-form");
  expect(omega.omega).toBeCloseTo(expected.omega_cov, 7);
  expect(distance(omega.loadings, expected.loadings_cov)).toBeLessThan(1e-8);
  expect(omega.omegaObserved).toBeCloseTo(omega.omega, 12);
});

test("six items by minres have the loadings and both ω of the method, to its eight places", () => {
  const expected = golden.scale_40x6;
  const omega = omegaOf(expected.data);
  expect(omega.method).toBe("minres");
  expect(distance(omega.loadings, expected.minres_loadings)).toBeLessThan(1e-8);
  expect(omega.omega).toBeCloseTo(expected.omega_std, 7);
  expect(omega.omegaObserved).toBeCloseTo(expected.omega_obsdenominator, 7);
});

test("of two groups that run apart the one is found that one factor explains better, as psych finds it", () => {
  const data = [
    [5, 5, 2, 2],
    [5, 5, 4, 4],
    [4, 3, 3, 4],
    [1, 2, 2, 1],
    [2, 3, 2, 2],
    [3, 3, 4, 4],
    [4, 5, 2, 3],
    [1, 2, 3, 5],
    [2, 1, 1, 2],
    [4, 4, 2, 2],
    [2, 2, 5, 5],
    [1, 1, 4, 5],
  ];
  const omega = omegaOf(data);
  // psych::fa gives .424; the loadings to six places are the lower of two minima found from 200 random starts in numpy
  // 2.4.
  expect(omega.omega).toBeCloseTo(0.4239004685, 6);
  expect(distance(omega.loadings, [0.838413, 0.976758, -0.235847, -0.30943])).toBeLessThan(1e-6);
  expect(omega.negativeItems).toEqual([2, 3]);
});

const fitted = reference.scales.flatMap(({ psychLoadings, loadings, omega, omegaObserved, ...scale }) =>
  psychLoadings === undefined || loadings === undefined || omega === undefined || omegaObserved === undefined
    ? []
    : [{ ...scale, psychLoadings, loadings, omega, omegaObserved }],
);

test.each(fitted)("one factor of $name is psych's", (expected) => {
  const ours = omegaOf(expected.data, expected.missing === "complete" ? "listwise" : "pairwise");
  // The R package psych stops where its optimiser no longer improves, at about the square root of its function's
  // precision.
  expect(distance(ours.loadings, expected.psychLoadings)).toBeLessThan(1e-5);
  // These loadings are of the same fit, refined by Newton's method to a gradient of 1e-12. Our function stops at
  // changes of 1e-10.
  expect(distance(ours.loadings, expected.loadings)).toBeLessThan(1e-8);
  expect(distance([ours.omega], [expected.omega])).toBeLessThan(1e-8);
  expect(ours.omegaObserved).toBeCloseTo(expected.omegaObserved, 8);
  expect(ours.negativeItems).toEqual(expected.loadings.flatMap((loading, item) => (loading < 0 ? [item] : [])));
});

test.each(reference.threeItems)("three items have the factor that lavaan fits to all their covariances", (expected) => {
  const ours = omegaOf(expected.data);
  // The optimiser of the R package lavaan stops at a relative change of 1e-10 of its likelihood. The square root of
  // this is the error of a loading.
  expect(distance(ours.loadings, expected.loadings)).toBeLessThan(1e-5);
  expect(distance(ours.uniquenesses, expected.uniquenesses)).toBeLessThan(1e-5);
  expect(ours.omega).toBeCloseTo(expected.omega, 5);
});
