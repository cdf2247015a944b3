import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calibrateSelf, predictConsultant } from "@/lib/scoring";
import { sufficient } from "../support/sufficient";

const fitted = z.object({
  pairs: z.array(z.object({ self: z.number(), consultant: z.number(), by: z.string() })),
  intercept: z.number(),
  slope: z.number(),
  rest: z.number(),
  /** The fitted levels before they are limited to the scale from 1 to 5. */
  levels: z.array(z.number()),
  reach: z.array(z.number()),
});
const reference = z
  .object({
    selves: z.array(z.number()),
    severe: z.record(z.string(), fitted.extend({ severity: z.number() })),
    single: fitted,
  })
  .parse(JSON.parse(readFileSync(new URL("./r/calibration.json", import.meta.url), "utf8")));

/**
 * Tolerance for values of lme4, the R package compared with. It stops its search where the deviance is flat: its ratio
 * of variances is accurate to six digits.
 */
const SEARCHED = 1e-5;
/** Tolerance for a regression in closed form, which R prints with fifteen digits. */
const CLOSED = 1e-12;

const onScale = (level: number) => Math.min(5, Math.max(1, level));

type Fitted = z.infer<typeof fitted>;

function expectPredictions(calibration: ReturnType<typeof calibrateSelf>, wanted: Fitted, tolerance: number): void {
  for (const [at, self] of reference.selves.entries()) {
    const [level = Number.NaN, reach = Number.NaN] = [wanted.levels[at], wanted.reach[at]];
    const predicted = predictConsultant(sufficient(calibration), self);
    expect(Math.abs(predicted.level - onScale(level))).toBeLessThan(tolerance);
    expect(Math.abs(predicted.low - onScale(level - reach))).toBeLessThan(tolerance);
    expect(Math.abs(predicted.high - onScale(level + reach))).toBeLessThan(tolerance);
  }
}

describe.each(Object.entries(reference.severe))("consultants who rate several firms each, %s", (_, wanted) => {
  const calibration = calibrateSelf(wanted.pairs);

  test("have line, severity and rest of lme4::lmer by REML", () => {
    const { intercept, slope, severity, rest } = sufficient(calibration);
    for (const [ours, theirs] of [
      [intercept, wanted.intercept],
      [slope, wanted.slope],
      [sufficient(severity), wanted.severity],
      [rest, wanted.rest],
    ])
      expect(Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN))).toBeLessThan(SEARCHED);
  });

  test("have the prediction interval that these variances give", () => {
    expectPredictions(calibration, wanted, SEARCHED);
  });
});

describe("consultants of one firm each", () => {
  const calibration = calibrateSelf(reference.single.pairs);

  test("have the line of lm, and their severity in the rest", () => {
    const { intercept, slope, severity, rest } = sufficient(calibration);
    expect(Math.abs(intercept - reference.single.intercept)).toBeLessThan(CLOSED);
    expect(Math.abs(slope - reference.single.slope)).toBeLessThan(CLOSED);
    expect(Math.abs(rest - reference.single.rest)).toBeLessThan(CLOSED);
    expect(severity).toEqual({ kind: "insufficient", reason: "one-firm-each" });
  });

  test("have the prediction interval of predict.lm", () => {
    expectPredictions(calibration, reference.single, CLOSED);
  });
});
