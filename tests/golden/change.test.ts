import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  chainedLinear,
  compositeError,
  contentValidityRatio,
  differenceReliability,
  expectedRetest,
  itemContentValidity,
  kelleyEstimate,
  reliableChange,
  residualChange,
  shrinkMean,
  shrinkMeans,
  spearmanBrown,
  standardErrorOfMeasurement,
} from "@/lib/stats";

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
    diff_reliability: z.object({ rxx: z.number(), ryy: z.number(), rxy: z.number(), ex1: z.number() }),
    eb_mean: z.object({
      ybar: z.number(),
      n: z.number(),
      mu: z.number(),
      tau2: z.number(),
      sigma2: z.number(),
      lambda_: z.number(),
      est: z.number(),
      postSD: z.number(),
    }),
    chained_linear: z.object({ params: Eight, x: Numbers, y: Numbers }),
  })
  .parse(read("./method/golden.json"));
const r = z
  .object({
    shrinkage: z.record(
      z.string(),
      z.object({
        mean: Numbers,
        variance: Numbers,
        centre: z.number(),
        centreError: z.number(),
        between: z.number(),
        heterogeneity: z.number(),
        shrunk: Numbers,
        predictionError: Numbers,
      }),
    ),
  })
  .parse(read("./r/arithmetic.json"));

// All toBeCloseTo(…, 8): the worked values of the method have eight digits.
describe("the worked change of the method", () => {
  const { pre, post, SD, rel, SEM, Sdiff, RC, threshold95 } = method.rci;

  test("has its SEM, its error of a difference, its index and its threshold", () => {
    const sem = standardErrorOfMeasurement(SD, rel);
    expect(sem).toBeCloseTo(SEM, 8);
    const change = reliableChange({ before: pre, after: post, semBefore: typeof sem === "number" ? sem : Number.NaN });
    expect(change).toMatchObject({
      index: expect.closeTo(RC, 8),
      standardError: expect.closeTo(Sdiff, 8),
      // The worked threshold takes 1.959964 for the quantile, which is 1.5e-8 too much, times an error of 4.7.
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

test("two reliable scores that go together leave an unreliable difference", () => {
  const { rxx, ryy, rxy, ex1 } = method.diff_reliability;
  expect(differenceReliability({ reliabilityX: rxx, reliabilityY: ryy, correlation: rxy })).toBeCloseTo(ex1, 8);
});

// By hand: (4·.8 + 9·.7 − 2·2·3·.5)/(4 + 9 − 6) = 3.5/7.
test("a difference of scores with unlike spreads weighs them by their variances", () => {
  const input = { reliabilityX: 0.8, reliabilityY: 0.7, correlation: 0.5, deviationX: 2, deviationY: 3 };
  expect(differenceReliability(input)).toBeCloseTo(0.5, 14);
});

test("the worked group of the method is shrunk by λ .5765 to 59.04 ± 4.56", () => {
  const { ybar, n, mu, tau2, sigma2, lambda_, est, postSD } = method.eb_mean;
  expect(shrinkMean({ mean: ybar, variance: sigma2 / n }, { centre: mu, between: tau2 })).toEqual({
    kept: expect.closeTo(lambda_, 8),
    mean: expect.closeTo(est, 8),
    deviation: expect.closeTo(postSD, 8),
  });
});

// 1e-11: sums over at most nineteen studies; the reference has 15 digits.
test.each(Object.entries(r.shrinkage))("%s: shrunk means agree with metafor's rma (DL) and blup", (_, reference) => {
  const groups = reference.mean.map((mean, at) => ({ mean, variance: reference.variance[at] ?? Number.NaN }));
  const own = shrinkMeans(groups);
  if ("kind" in own) throw new Error(own.reason);
  for (const key of ["centre", "centreError", "between", "heterogeneity"] as const) {
    expect(own[key]).toBeCloseTo(reference[key], 11);
  }
  for (const [at, group] of own.groups.entries()) {
    expect(group.mean).toBeCloseTo(reference.shrunk[at] ?? Number.NaN, 11);
    expect(group.predictionError).toBeCloseTo(reference.predictionError[at] ?? Number.NaN, 11);
  }
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

  // By hand: .8·70 + .2·60; 10·√(.8·.2); 10·√(1 − .64).
  test("Kelley's estimate of 70 in a group of 60 ± 10 with ρ .8 is 68 ± 4", () => {
    expect(kelleyEstimate(group)).toEqual({ value: expect.closeTo(68, 12), standardError: expect.closeTo(4, 12) });
  });

  test("a retest of 70 is expected at 68 ± 6, so that 65 is a residual change of −3", () => {
    expect(expectedRetest(group)).toEqual({ value: expect.closeTo(68, 12), standardError: expect.closeTo(6, 12) });
    expect(residualChange(group, 65)).toEqual({ value: expect.closeTo(-3, 12), standardError: expect.closeTo(6, 12) });
  });

  // .6 doubled is .75; .75 halved is .6.
  test("Spearman and Brown step .6 up to .75 and back", () => {
    expect(spearmanBrown(0.6, 2)).toBeCloseTo(0.75, 14);
    expect(spearmanBrown(0.75, 0.5)).toBeCloseTo(0.6, 14);
  });

  // √(.25·9·.2 + .25·16·.3) = √1.65.
  test("a composite of two halves has the root of the weighted squares of their errors", () => {
    const parts = [
      { weight: 0.5, deviation: 3, reliability: 0.8 },
      { weight: 0.5, deviation: 4, reliability: 0.7 },
    ];
    expect(compositeError(parts)).toBeCloseTo(Math.sqrt(1.65), 14);
  });

  test("of 8 experts 7 give CVR .75, as in Lawshe's table, and 7 of 9 an item validity just below .78", () => {
    expect(contentValidityRatio(7, 8)).toBe(0.75);
    expect(contentValidityRatio(2, 8)).toBe(-0.5);
    expect(itemContentValidity(7, 9)).toBeCloseTo(7 / 9, 14);
  });
});
