import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isInsufficient } from "@/lib/result";
import {
  alphaIfDropped,
  cronbachAlpha,
  dataMatrix,
  feldtInterval,
  itemMoments,
  itemRestCorrelations,
  reliabilityReport,
  selectColumns,
  stratifiedAlpha,
} from "@/lib/stats";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const numbers = z.array(z.number());
const table = z.array(z.array(z.number().nullable()));

const golden = z
  .object({
    cell_12x3: z.object({
      data: table,
      cov: z.array(numbers),
      alpha: z.number(),
      feldt95: numbers,
      std_alpha: z.number(),
    }),
    scale_40x6: z.object({ data: table, alpha: z.number() }),
    strat_alpha: z.object({ alpha: numbers, var: numbers, total: z.number(), value: z.number() }),
  })
  .parse(read("./method/golden.json"));

const psych = z
  .object({
    scales: z.array(
      z.object({
        name: z.string(),
        missing: z.enum(["pairwise", "complete"]),
        data: table,
        covariance: z.array(numbers),
        correlation: z.array(numbers),
        alpha: z.number(),
        standardized: z.number(),
        feldt: numbers,
        persons: z.number(),
        rest: numbers,
        corrected: numbers,
        itemMeans: numbers,
        itemDeviations: numbers,
        answered: numbers,
        mean: z.number(),
        deviation: z.number(),
        smallestEigenvalue: z.number(),
        dropRaw: numbers.optional(),
        dropStandardized: numbers.optional(),
      }),
    ),
    constant: z.object({ data: table, alpha: z.number(), standardized: z.number() }),
    feldt: z.array(
      z.object({ alpha: z.number(), persons: z.number(), items: z.number(), low: z.number(), high: z.number() }),
    ),
  })
  .parse(read("./r/reliability.json"));

/** The worked values are printed to eight decimal places, so seven are compared. */
const PRINTED = 7;
/** Tolerance: R prints fifteen digits and sums in another order, which adds rounding errors. */
const ROUNDING = 1e-10;

/** Checks each number within `tolerance`, relative to its counterpart if that is above one. */
function expectNear(ours: readonly unknown[], theirs: readonly number[], tolerance = ROUNDING): void {
  expect(ours).toHaveLength(theirs.length);
  theirs.forEach((expected, at) => {
    const value = ours[at];
    if (typeof value !== "number") throw new Error(`place ${at} holds ${JSON.stringify(value)}`);
    expect(Math.abs(value - expected) / Math.max(1, Math.abs(expected)), `place ${at}: ${value}`).toBeLessThan(
      tolerance,
    );
  });
}

describe("the worked cell of twelve persons and three items", () => {
  const expected = golden.cell_12x3;
  const data = dataMatrix(expected.data);

  test("has the covariances, both alphas and the interval of the method", () => {
    const alpha = cronbachAlpha(data);
    expectNear([...itemMoments(data).covariance], expected.cov.flat(), 1e-8);
    expect(alpha).toMatchObject({ persons: 12, items: 3 });
    expect(alpha.raw).toBeCloseTo(expected.alpha, PRINTED);
    expect(alpha.standardized).toBeCloseTo(expected.std_alpha, PRINTED);
    const interval = feldtInterval({ alpha: expected.alpha, persons: 12, items: 3 });
    if (isInsufficient(interval)) throw new Error(interval.reason);
    expectNear([interval.low, interval.high], expected.feldt95, 1e-7);
  });
});

test("alpha of the worked forty persons on six items is the one of the method", () => {
  expect(cronbachAlpha(dataMatrix(golden.scale_40x6.data)).raw).toBeCloseTo(golden.scale_40x6.alpha, PRINTED);
});

test("stratified alpha of four parts is the one of the method", () => {
  const { alpha, var: variances, total, value } = golden.strat_alpha;
  const parts = alpha.map((each, part) => ({ alpha: each, variance: variances[part] ?? 0 }));
  expect(stratifiedAlpha(parts, total)).toBeCloseTo(value, PRINTED);
});

describe.each(psych.scales)("$name", (expected) => {
  const data = dataMatrix(expected.data);
  const missing = expected.missing === "complete" ? "listwise" : "pairwise";

  test("has the covariances and correlations of R", () => {
    const moments = itemMoments(data, { missing });
    expectNear([...moments.covariance], expected.covariance.flat());
    expectNear([...moments.correlation], expected.correlation.flat());
  });

  test("has the alphas of psych, whole and without each item", () => {
    const alpha = cronbachAlpha(data, { missing });
    expectNear([alpha.raw, alpha.standardized], [expected.alpha, expected.standardized]);
    const dropped = alphaIfDropped(data, { missing });
    if (expected.dropRaw === undefined || expected.dropStandardized === undefined) {
      expect(dropped.every(({ raw }) => isInsufficient(raw))).toBe(true);
      return;
    }
    expectNear(
      dropped.map(({ raw }) => raw),
      expected.dropRaw,
    );
    expectNear(
      dropped.map(({ standardized }) => standardized),
      expected.dropStandardized,
    );
  });

  test("has the item-rest correlations of psych, plain and corrected", () => {
    expectNear(itemRestCorrelations(data, { missing }), expected.rest);
    const corrected = itemRestCorrelations(data, { missing, form: "corrected" });
    if (expected.smallestEigenvalue > 0) expectNear(corrected, expected.corrected);
    // With missing answers, a correlation table can be impossible for complete data. psych then continues with a
    // pseudo-inverse; our function returns "singular".
    else expect(corrected.every((each) => isInsufficient(each) && each.reason === "singular")).toBe(true);
  });

  test("has Feldt's interval of psych, which counts every row", () => {
    const interval = feldtInterval({ alpha: expected.alpha, persons: expected.persons, items: data.columns });
    if (isInsufficient(interval)) throw new Error(interval.reason);
    expectNear([interval.low, interval.high], expected.feldt);
  });
});

test.each(psych.scales.filter(({ missing }) => missing === "pairwise"))(
  "$name has the report of psych, beside another scale",
  (expected) => {
    const data = dataMatrix(expected.data);
    const columns = Array.from({ length: data.columns }, (_, column) => column);
    const [first, whole] = reliabilityReport(data, [
      { name: "two", columns: [1, 0] },
      { name: "whole", columns },
    ]);
    if (first === undefined || whole === undefined) throw new Error("a scale without a report");
    expect(first.alpha).toEqual(cronbachAlpha(selectColumns(data, [1, 0])));
    expectNear([whole.mean, whole.deviation, whole.alpha.raw], [expected.mean, expected.deviation, expected.alpha]);
    expectNear(
      whole.items.map((item) => item.answered),
      expected.answered,
    );
    expectNear(
      whole.items.map((item) => item.mean),
      expected.itemMeans,
    );
    expectNear(
      whole.items.map((item) => item.deviation),
      expected.itemDeviations,
    );
    expectNear(
      whole.items.map((item) => item.itemRest),
      expected.rest,
    );
    expect(whole.negativeItems).toEqual(columns.filter((column) => (expected.rest[column] ?? 0) < 0));
  },
);

test("without its constant item a scale has the alpha of psych, which leaves such items out", () => {
  const { data, alpha, standardized } = psych.constant;
  const varying = cronbachAlpha(selectColumns(dataMatrix(data), [0, 1, 2, 3]));
  expectNear([varying.raw, varying.standardized], [alpha, standardized]);
  const whole = cronbachAlpha(dataMatrix(data));
  expect(whole.standardized).toEqual({ kind: "insufficient", reason: "constant-item" });
  // The constant item adds an item but no variance: k/(k − 1) changes from 4/3 to 5/4, and nothing else changes.
  expectNear([whole.raw], [(alpha * 15) / 16]);
});

test.each(psych.feldt)(
  "Feldt's interval of $alpha, $persons persons and $items items is that of psych::alpha.ci",
  (given) => {
    const interval = feldtInterval(given);
    if (isInsufficient(interval)) throw new Error(interval.reason);
    expectNear([interval.low, interval.high], [given.low, given.high]);
  },
);
