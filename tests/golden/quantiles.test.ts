import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bootstrapInterval, percentileRank, QUANTILE_TYPES, quantile, wilsonInterval } from "@/lib/stats";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const Numbers = z.array(z.number());
const Resampled = z.object({
  confidence: z.number(),
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  error: z.number(),
});
const r = z
  .object({
    quantiles: z.record(
      z.string(),
      z.object({ values: Numbers, p: Numbers, types: z.object({ 1: Numbers, 2: Numbers, 6: Numbers, 7: Numbers }) }),
    ),
    wilson: z.array(
      z.object({ p: z.number(), n: z.number(), confidence: z.number(), low: z.number(), high: z.number() }),
    ),
    bootstrap: z.object({ x: Numbers, draws: z.array(Numbers), mean: Resampled }),
  })
  .parse(read("./r/arithmetic.json"));
const method = z
  .object({
    kernel_pct: z.object({
      x: Numbers,
      w: Numbers,
      x0: z.number(),
      p: z.number(),
      neff: z.number(),
      wilson: Numbers,
      pooled: z.number(),
    }),
  })
  .parse(read("./method/golden.json"));

/** The largest difference between two lists, relative where the expected value is above one. */
const apart = (values: readonly number[], expected: readonly number[]) =>
  Math.max(...expected.map((value, at) => Math.abs((values[at] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))));

describe.each(Object.entries(r.quantiles))("the quantiles of %s", (_, { values, p, types }) => {
  // Tolerance 1e-14: the reference has 15 digits, and there is one subtraction and one product.
  test.each(QUANTILE_TYPES)("of type %d agree with R within 1e-14", (type) => {
    const own = p.map((share) => quantile(values, share, type));
    expect(apart(own, types[type])).toBeLessThan(1e-14);
  });
});

// Tolerance 1e-12: R adds and subtracts the same terms in another order, and n reaches 100,000.
test("Wilson's interval agrees with R's prop.test within 1e-12", () => {
  for (const { p, n, confidence, low, high } of r.wilson) {
    const own = wilsonInterval(p, n, confidence);
    expect("low" in own ? apart([own.low, own.high], [low, high]) : own, `${p} of ${n}`).toBeLessThan(1e-12);
  }
});

// Tolerance 1e-8: the worked values have eight digits.
test("the weighted mid-rank and its Wilson interval are those of the method", () => {
  const { x, w, x0, p, neff, wilson, pooled } = method.kernel_pct;
  expect(percentileRank(x0, x, { weights: w })).toBeCloseTo(p, 8);
  expect(percentileRank(x0, x)).toBeCloseTo(pooled, 8);
  const own = wilsonInterval(p, neff);
  expect("low" in own ? apart([own.low, own.high], wilson) : own).toBeLessThan(1e-8);
});

describe("resampling the rows that R drew", () => {
  const { x, draws } = r.bootstrap;
  const rowsOfR = () => {
    const rows = draws.flat();
    let next = 0;
    return () => ((rows[next++] ?? 0) + 0.5) / x.length;
  };
  const take = (list: readonly number[], drawn: Int32Array) => Array.from(drawn, (row) => list[row] ?? Number.NaN);
  const run = (statistic: (drawn: Int32Array) => number, confidence: number) =>
    bootstrapInterval({ units: x.length, statistic, random: rowsOfR(), draws: draws.length, confidence });

  // Tolerance 1e-12: sums of thirty numbers are computed 400 times, and the reference has 15 digits.
  test.each([
    ["the mean", r.bootstrap.mean, (drawn: Int32Array) => take(x, drawn).reduce((a, b) => a + b, 0) / x.length],
  ] as const)("gives the percentile interval of %s within 1e-12", (_, reference, statistic) => {
    const own = run(statistic, reference.confidence);
    const { estimate, low, high, error } = reference;
    if (!("low" in own)) throw new Error(own.reason);
    expect(apart([own.estimate, own.low, own.high, own.standardError], [estimate, low, high, error])).toBeLessThan(
      1e-12,
    );
    expect(own.failed).toBe(0);
  });
});
