import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALIBRATION_PAIRS_MIN, type CalibrationPair, calibrateSelf, predictConsultant } from "@/lib/scoring";
import { sufficient } from "../../support/sufficient";

/**
 * Tolerance for two fits whose sums are added in another order. The search finds the ratio of variances to eight
 * digits.
 */
const SAME = 1e-6;

const levels = fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4);
const pair = fc.record({ self: levels, consultant: levels, by: fc.constantFrom("a", "b", "c", "d", "e") });
/** Enough pairs with variation on both sides, by at least two consultants. */
const cohort = fc
  .array(pair, { minLength: CALIBRATION_PAIRS_MIN, maxLength: 60 })
  .filter((pairs) => new Set(pairs.map(({ self }) => self)).size > 2 && new Set(pairs.map((one) => one.by)).size > 1)
  .filter((pairs) => new Set(pairs.map(({ consultant }) => consultant)).size > 2);

const figures = (pairs: readonly CalibrationPair[]) => {
  const { intercept, slope, severity, rest } = sufficient(calibrateSelf(pairs));
  return { intercept, slope, severity: sufficient(severity), rest };
};

describe("laws of the calibration", () => {
  test("neither the order of pairs nor the names of consultants matter", () => {
    fc.assert(
      fc.property(cohort, (pairs) => {
        const [a, b] = [figures(pairs), figures(pairs.toReversed().map((one) => ({ ...one, by: `${one.by}!` })))];
        expect(Math.abs(a.intercept - b.intercept)).toBeLessThan(SAME);
        expect(Math.abs(a.slope - b.slope)).toBeLessThan(SAME);
        expect(Math.abs(a.severity ** 2 - b.severity ** 2)).toBeLessThan(SAME);
      }),
      { numRuns: 25 },
    );
  });

  test("reversing both scales mirrors the line and keeps its errors", () => {
    fc.assert(
      fc.property(cohort, (pairs) => {
        const mirrored = pairs.map(({ self, consultant, by }) => ({ self: 6 - self, consultant: 6 - consultant, by }));
        const [a, b] = [figures(pairs), figures(mirrored)];
        expect(Math.abs(a.slope - b.slope)).toBeLessThan(SAME);
        expect(Math.abs(6 - (a.intercept + 6 * a.slope) - b.intercept)).toBeLessThan(10 * SAME);
        expect(Math.abs(a.severity ** 2 - b.severity ** 2)).toBeLessThan(SAME);
      }),
      { numRuns: 25 },
    );
  });

  test("an interval contains its level, is within the scale and widens with confidence", () => {
    fc.assert(
      fc.property(cohort, levels, (pairs, self) => {
        const calibration = sufficient(calibrateSelf(pairs));
        const [narrow, wide] = [0.5, 0.99].map((confidence) => predictConsultant(calibration, self, confidence));
        if (narrow === undefined || wide === undefined) throw new Error("two confidences, two intervals");
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(narrow.low).toBeLessThanOrEqual(narrow.level);
        expect(narrow.level).toBeLessThanOrEqual(narrow.high);
        expect(narrow.high).toBeLessThanOrEqual(wide.high);
        expect(Math.min(wide.low - 1, 5 - wide.high)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe("edges of the calibration", () => {
  /** Thirty firms by three consultants, each one level stricter than the one before; the other values vary. */
  const strict = Array.from({ length: 30 }, (_, at) => ({
    self: 3 + (at % 5) / 2,
    consultant: 1.5 + (at % 5) / 4 + (at % 3) + ((at * 7) % 4) / 40,
    by: `consultant ${at % 3}`,
  }));

  test("29 pairs are too few, and 30 are enough", () => {
    expect(calibrateSelf(strict.slice(1))).toEqual({ kind: "insufficient", reason: "too-few-pairs" });
    expect(sufficient(calibrateSelf(strict)).pairs).toBe(30);
  });

  test("scores that do not vary on one side say so", () => {
    const constant = { kind: "insufficient", reason: "constant-scores" };
    expect(calibrateSelf(strict.map((one) => ({ ...one, self: 4 })))).toEqual(constant);
    expect(calibrateSelf(strict.map((one) => ({ ...one, consultant: 3 })))).toEqual(constant);
    expect(calibrateSelf(strict.map((one, at) => ({ ...one, self: at % 2 ? 3.3 : 0.1 + 3.2 })))).toEqual(constant);
  });

  test("consultants a level apart have a severity of a level, however little the rest varies", () => {
    const { severity, rest } = sufficient(calibrateSelf(strict));
    expect(sufficient(severity)).toBeCloseTo(1, 2);
    expect(rest).toBeLessThan(0.05);
  });

  test("consultants who agree have a severity of 0", () => {
    const agreed = strict.map((one, at) => ({ ...one, consultant: 2 + (at % 5) / 4, by: `${Math.floor(at / 5)}` }));
    const noisy = agreed.map((one, at) => ({ ...one, consultant: one.consultant + (at % 2) / 10 }));
    expect(sufficient(sufficient(calibrateSelf(noisy)).severity)).toBe(0);
  });

  test("with one consultant the severity is part of the intercept, and is not reported as 0", () => {
    const alone = sufficient(calibrateSelf(strict.map((one) => ({ ...one, by: "one" }))));
    expect(alone.severity).toEqual({ kind: "insufficient", reason: "one-consultant" });
    expect(predictConsultant(alone, 3).high).toBeGreaterThan(predictConsultant(alone, 3).level);
  });

  test("a consultant who repeats the self score leaves no residual", () => {
    const echo = sufficient(calibrateSelf(strict.map((one) => ({ ...one, consultant: one.self }))));
    expect(echo.slope).toBeCloseTo(1, 9);
    expect(echo.rest).toBeLessThan(1e-9);
    expect(predictConsultant(echo, 4).level).toBeCloseTo(4, 9);
  });

  test.each([0.99, 5.01, Number.NaN, Number.POSITIVE_INFINITY])("a level of %s is thrown", (level) => {
    expect(() => calibrateSelf([...strict, { self: level, consultant: 3, by: "x" }])).toThrow(RangeError);
    expect(() => predictConsultant(sufficient(calibrateSelf(strict)), level)).toThrow(RangeError);
  });

  test.each([0, 1, Number.NaN])("a confidence of %s is thrown", (confidence) => {
    expect(() => predictConsultant(sufficient(calibrateSelf(strict)), 3, confidence)).toThrow(RangeError);
  });
});
