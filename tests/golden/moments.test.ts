import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { geometricMean, mean, normalisedEntropy, sampleDeviation, sampleVariance, sum } from "@/lib/stats";

const Moments = z.object({
  values: z.array(z.number()),
  mean: z.number(),
  variance: z.number(),
  deviation: z.number(),
  geometric: z.number(),
  entropy: z.number(),
});
const { moments } = z
  .object({ moments: z.record(z.string(), Moments) })
  .parse(JSON.parse(readFileSync(new URL("./r/arithmetic.json", import.meta.url), "utf8")));

const apart = (value: number, expected: number) => Math.abs(value - expected) / Math.max(1, Math.abs(expected));

describe.each(Object.entries(moments))("the moments of %s", (name, { values, ...expected }) => {
  // Tolerance 1e-14, because R sums in 80 bits. It is 1e-10 for values near a million that differ by six, because their
  // variance loses digits.
  test("are those of R within 1e-14", () => {
    expect(apart(mean(values), expected.mean)).toBeLessThan(1e-14);
    expect(apart(sampleVariance(values), expected.variance)).toBeLessThan(name === "far" ? 1e-10 : 1e-14);
    expect(apart(sampleDeviation(values), expected.deviation)).toBeLessThan(name === "far" ? 1e-10 : 1e-14);
    expect(apart(geometricMean(values), expected.geometric)).toBeLessThan(1e-14);
  });

  test("have R's normalised entropy within 1e-14", () => {
    const total = sum(values);
    expect(apart(normalisedEntropy(values.map((value) => value / total)), expected.entropy)).toBeLessThan(1e-14);
  });
});
