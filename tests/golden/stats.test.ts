import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { normalCdf, normalQuantile, seededRandom } from "@/lib/stats";

const Pairs = z.array(z.tuple([z.number(), z.number()]));
const reference = z
  .object({ normalCdf: Pairs, normalQuantile: Pairs, seededRandom: z.record(z.string(), z.array(z.number())) })
  .parse(JSON.parse(readFileSync(new URL("./stats/normal.json", import.meta.url), "utf8")));

const relativeError = (value: number, expected: number) =>
  expected === 0 ? Math.abs(value) : Math.abs(value / expected - 1);

test.each(reference.normalCdf)("Φ(%d) agrees with mpmath within 1e-12 of its size", (x, expected) => {
  expect(relativeError(normalCdf(x), expected)).toBeLessThan(1e-12);
});

test.each(reference.normalQuantile)("the normal quantile of %d agrees with mpmath within 1e-12", (p, expected) => {
  expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-12);
});

test.each(Object.entries(reference.seededRandom))(
  "seed %j gives the numbers of an independent program",
  (seed, numbers) => {
    const random = seededRandom(seed);
    expect(numbers.map(() => random())).toEqual(numbers);
  },
);
