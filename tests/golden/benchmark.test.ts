import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  effectiveSampleSize,
  kernelWeights,
  type PositionVector,
  percentileInterval,
  placeByThirds,
  positionDistance,
  shrinkPercentile,
  weightedDensity,
} from "@/lib/benchmark";
import { MODES, ROLES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { percentileRank, wilsonInterval } from "@/lib/stats";

const numbers = z.array(z.number());
const interval = z.tuple([z.number(), z.number()]);
const position = z.object({
  P: numbers,
  R: numbers,
  hhi: z.number().nullable(),
  pi: z.number().nullable(),
  h: z.number().nullable(),
  employees: z.number(),
});
const golden = z
  .object({
    position_distance: z.object({
      a: position,
      b: position,
      b_missing: position,
      d2_ab: z.number(),
      parts_ab: z.number(),
      d2_missing: z.number(),
      parts_missing: z.number(),
    }),
    kernel_pct: z.object({
      x: numbers,
      d: numbers,
      h: z.number(),
      w: numbers,
      x0: z.number(),
      p: z.number(),
      neff: z.number(),
      wilson: interval,
      pooled: z.number(),
      shrunk: z.number(),
      maxshare: z.number(),
    }),
    kernel_interval: z.object({ f: z.number(), nstar: z.number(), wilson: interval, words: z.string() }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

/** The expected values are rounded to eight decimal places. 7.9 allows slightly more than half of the last one. */
const DIGITS = 7.9;

const vectorOf = ({ P, R, hhi, pi, h, employees }: z.infer<typeof position>): PositionVector => ({
  ...tabulate(MODES, (mode) => P[MODES.indexOf(mode)] ?? null),
  ...tabulate(ROLES, (role) => R[ROLES.indexOf(role)] ?? null),
  customerHhi: hhi,
  powerImbalance: pi,
  trophicLevel: h,
  logEmployees: Math.log10(employees),
});

describe("the worked values of the method, within 1e-8, their last printed digit", () => {
  const { a, b, b_missing, ...distances } = golden.position_distance;
  const { x, d, h, x0, ...kernel } = golden.kernel_pct;
  const weights = kernelWeights(
    d.map((distance) => distance ** 2),
    h,
  );

  test("distance of two positions, all parts known", () => {
    expect(positionDistance(vectorOf(a), vectorOf(b))).toEqual({
      squared: expect.closeTo(distances.d2_ab, DIGITS),
      distance: expect.closeTo(Math.sqrt(distances.d2_ab), DIGITS),
      parts: distances.parts_ab,
    });
  });

  test("distance of two positions, two parts missing on one side", () => {
    expect(positionDistance(vectorOf(a), vectorOf(b_missing))).toEqual({
      squared: expect.closeTo(distances.d2_missing, DIGITS),
      distance: expect.closeTo(Math.sqrt(distances.d2_missing), DIGITS),
      parts: distances.parts_missing,
    });
  });

  test("kernel weights, their effective size and largest share", () => {
    expect([...weights]).toEqual(kernel.w.map((weight) => expect.closeTo(weight, DIGITS)));
    expect(effectiveSampleSize(weights)).toBeCloseTo(kernel.neff, DIGITS);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(Math.max(...weights) / total).toBeCloseTo(kernel.maxshare, DIGITS);
  });

  test("kernel percentile, pooled percentile, and the one shrunk towards it", () => {
    expect(percentileRank(x0, x, { weights })).toBeCloseTo(kernel.p, DIGITS);
    expect(percentileRank(x0, x)).toBeCloseTo(kernel.pooled, DIGITS);
    const facts = { percentile: kernel.p, effectiveSize: kernel.neff, pooled: kernel.pooled };
    expect(shrinkPercentile(facts)).toBeCloseTo(kernel.shrunk, DIGITS);
  });

  test("interval without an own error is Wilson's with the effective size", () => {
    const facts = { percentile: kernel.p, effectiveSize: kernel.neff, sem: 0, density: 0 };
    const expected = { low: expect.closeTo(kernel.wilson[0], DIGITS), high: expect.closeTo(kernel.wilson[1], DIGITS) };
    expect(percentileInterval(facts)).toEqual({ ...expected, size: kernel.neff });
    expect(wilsonInterval(kernel.p, kernel.neff)).toEqual(expected);
  });

  test("interval with an own error of 4.1 points, and its words", () => {
    const { f, nstar, wilson } = golden.kernel_interval;
    const density = weightedDensity({ x: x0, values: x, weights });
    expect(density).toBeCloseTo(f, DIGITS);
    const found = percentileInterval({ percentile: kernel.p, effectiveSize: kernel.neff, sem: 4.1, density });
    expect(found.low).toBeCloseTo(wilson[0], DIGITS);
    expect(found.high).toBeCloseTo(wilson[1], DIGITS);
    expect(found.size).toBeCloseTo(nstar, 7); // p and n_eff are given with eight decimals, and n* is six times as large
    expect(placeByThirds(found)).toBe("too-wide");
    expect(golden.kernel_interval.words).toBe("too wide");
  });
});
