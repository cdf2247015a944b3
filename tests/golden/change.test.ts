import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { chainedLinear, expectedRetest, reliableChange, residualChange } from "@/lib/stats";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const Numbers = z.array(z.number());
const Eight = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
const method = z
  .object({
    rci: z.object({
      pre: z.number(),
      post: z.number(),
      SD: z.number(),
      rel: z.number(),
      SEM: z.number(),
      Sdiff: z.number(),
      RC: z.number(),
      threshold95: z.number(),
    }),
    chained_linear: z.object({ params: Eight, x: Numbers, y: Numbers }),
  })
  .parse(read("./method/golden.json"));

// All toBeCloseTo(…, 8): the worked values of the method have eight digits.
describe("the worked change of the method", () => {
  const { pre, post, SD, rel, SEM, Sdiff, RC, threshold95 } = method.rci;

  test("has its SEM, its error of a difference, its index and its threshold", () => {
    const sem = SD * Math.sqrt(1 - rel);
    expect(sem).toBeCloseTo(SEM, 8);
    const change = reliableChange({ before: pre, after: post, semBefore: sem });
    expect(change).toMatchObject({
      index: expect.closeTo(RC, 8),
      standardError: expect.closeTo(Sdiff, 8),
      // The method's worked example uses 1.959964 as the normal quantile, which is 1.5e-8 too much. It is multiplied by
      // an error of 4.7.
      threshold: expect.closeTo(threshold95, 6),
      reliable: true,
    });
  });

  test("with two different errors divides by the root of their squares", () => {
    const change = reliableChange({ before: 2.6, after: 3.1, semBefore: 0.3, semAfter: 0.4 });
    expect(change).toMatchObject({
      index: expect.closeTo(1, 12),
      standardError: expect.closeTo(0.5, 12),
      reliable: false,
    });
  });
});

test("the worked scores of the method are linked by way of the anchor", () => {
  const [muX, sigmaX, muVX, sigmaVX, muY, sigmaY, muVY, sigmaVY] = method.chained_linear.params;
  const groups = {
    oldForm: { mean: muX, deviation: sigmaX },
    oldAnchor: { mean: muVX, deviation: sigmaVX },
    newForm: { mean: muY, deviation: sigmaY },
    newAnchor: { mean: muVY, deviation: sigmaVY },
  };
  for (const [at, score] of method.chained_linear.x.entries()) {
    expect(chainedLinear(score, groups)).toBeCloseTo(method.chained_linear.y[at] ?? Number.NaN, 8);
  }
});

describe("figures of textbooks", () => {
  const group = { score: 70, mean: 60, deviation: 10, reliability: 0.8 };

  test("a retest of 70 is expected at 68 ± 6, so that 65 is a residual change of −3", () => {
    expect(expectedRetest(group)).toEqual({ value: expect.closeTo(68, 12), standardError: expect.closeTo(6, 12) });
    expect(residualChange(group, 65)).toEqual({ value: expect.closeTo(-3, 12), standardError: expect.closeTo(6, 12) });
  });
});
