import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { betaCdf, betaQuantile, fCdf, fQuantile, tCdf, tQuantile } from "@/lib/stats";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** A row contains p, the parameters of the distribution, and x. */
const Rows = z.array(z.tuple([z.number(), z.number()], z.number()));
const r = z
  .object({
    quantile: z.object({ t: Rows, f: Rows, qf: Rows, beta: Rows }),
    cdf: z.object({ t: Rows, f: Rows, beta: Rows }),
  })
  .parse(read("./r/distributions.json"));
const mpmath = z
  .object({
    beta: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  })
  .parse(read("./stats/tails.json"));

type Law = (at: number, first: number, second: number) => number;
type Row = z.infer<typeof Rows>[number];

const laws: Readonly<Record<keyof typeof r.quantile, { readonly cdf: Law; readonly quantile: Law }>> = {
  t: { cdf: tCdf, quantile: tQuantile },
  f: { cdf: fCdf, quantile: fQuantile },
  qf: { cdf: fCdf, quantile: fQuantile },
  beta: { cdf: betaCdf, quantile: betaQuantile },
};

const apart = (value: number, expected: number) => Math.abs(value / expected - 1);

/** The row with the largest difference from its reference, and that difference. */
const farthest = (rows: readonly Row[], distance: (row: Row) => number) =>
  rows.map((row) => ({ row, apart: distance(row) })).reduce((a, b) => (b.apart > a.apart ? b : a));

const parts = (row: Row) => ({ p: row[0], first: row[1], second: row[2] ?? 0, x: row.at(-1) ?? 0 });

// Tolerance 1e-12: the reference has 15 digits, and with a million degrees of freedom half a digit in x changes p by a
// relative 1e-13.
test.each(["t", "f", "beta"] as const)("the %s distribution function agrees with R within 1e-12", (law) => {
  const worst = farthest(r.cdf[law], (row) => {
    const { p, first, second, x } = parts(row);
    return apart(laws[law].cdf(x, first, second), p);
  });
  expect(worst.apart, `${worst.row}`).toBeLessThan(1e-12);
});

// Tolerance 1e-12: the reference has 15 digits; for p = .999, these leave 1e-13 of the tail.
test.each(["t", "f", "beta"] as const)("the %s quantile agrees with R within 1e-12", (law) => {
  const worst = farthest(r.quantile[law], (row) => {
    const { p, first, second, x } = parts(row);
    return apart(laws[law].quantile(p, first, second), x);
  });
  expect(worst.apart, `${worst.row}`).toBeLessThan(1e-12);
});

// Tolerance 1e-9: R computes qf as 1/qbeta − 1, with an absolute error of 1e-15, so a quantile of .001 has twelve
// digits.
test("the F quantile agrees with R's qf where qf does not approximate, within 1e-9", () => {
  const worst = farthest(r.quantile.qf, (row) => {
    const { p, first, second, x } = parts(row);
    return apart(fQuantile(p, first, second), x);
  });
  expect(worst.apart, `${worst.row}`).toBeLessThan(1e-9);
});

// Tolerance 1e-11: far out, the relative rounding of 1e-16 in a and x is multiplied by up to |ln p| ≈ 600 and by the
// root of the shape.
test("tails of Beta down to 1e-290 agree with mpmath within 1e-11 of their size", () => {
  for (const [a, b, x, expected] of mpmath.beta) {
    expect(apart(betaCdf(x, a, b), expected), `${a} ${b} ${x}`).toBeLessThan(1e-11);
  }
});
