import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Insufficient, isInsufficient } from "@/lib/result";
import {
  blandAltman,
  dataMatrix,
  generalizability,
  ICC_FORMS,
  iccTwoWay,
  type KappaWeights,
  varianceComponents,
  weightedKappa,
} from "@/lib/stats";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const numbers = z.array(z.number());
const table = z.array(numbers);

const golden = z
  .object({
    icc_shrout_fleiss: z.object({
      data: table,
      MSB: z.number(),
      MSW: z.number(),
      MSJ: z.number(),
      MSE: z.number(),
      ICC11: z.number(),
      ICC21: z.number(),
      ICC31: z.number(),
      ICC1k: z.number(),
      ICC2k: z.number(),
      ICC3k: z.number(),
    }),
    wkappa: z.object({ table, linear: z.number(), quadratic: z.number(), unweighted: z.number() }),
    bland_altman: z.object({
      self: numbers,
      consultant: numbers,
      bias: z.number(),
      sd: z.number(),
      loa: numbers,
      biasCI: numbers,
    }),
  })
  .parse(read("./method/golden.json"));

const kappa = z.object({ kappa: z.number(), se: z.number(), low: z.number(), high: z.number() });
const components = z.object({
  firms: z.array(table),
  firm: z.number(),
  respondent: z.number(),
  item: z.number(),
  firmByItem: z.number(),
  residual: z.number(),
});
const reference = z
  .object({
    icc: z.array(
      z.object({
        name: z.string(),
        data: table,
        forms: z.array(
          z.object({
            value: z.number(),
            f: z.number(),
            df1: z.number(),
            df2: z.number(),
            p: z.number(),
            low: z.number(),
            high: z.number(),
          }),
        ),
        msTargets: z.number(),
        msRaters: z.number(),
        msResidual: z.number(),
        msWithin: z.number(),
      }),
    ),
    kappa: z.array(z.object({ name: z.string(), table, quadratic: kappa, linear: kappa, none: kappa })),
    blandAltman: z.array(
      z.object({
        name: z.string(),
        first: numbers,
        second: numbers,
        bias: z.number(),
        biasInterval: numbers,
        deviation: z.number(),
        limits: numbers,
        lowLimitInterval: numbers,
        highLimitInterval: numbers,
        slope: z.number(),
        slopeError: z.number(),
        slopeP: z.number(),
        slopeInterval: numbers,
      }),
    ),
    components: z.object({ lme4: components, traces: components }),
  })
  .parse(read("./r/raters.json"));

function known<T>(value: T | Insufficient): T {
  if (isInsufficient(value)) throw new Error(value.reason);
  return value;
}

/** Tolerance: R prints fifteen digits, and quantiles of F and sums of squares add rounding errors. */
const ROUNDING = 1e-9;
const expectNear = (ours: number | Insufficient, theirs: number, tolerance = ROUNDING) =>
  expect(Math.abs(known(ours) - theirs) / Math.max(1, Math.abs(theirs)), `${theirs}`).toBeLessThan(tolerance);

/** The worked values are printed to eight decimal places, so seven are compared. */
const PLACES = 7;

test("Shrout and Fleiss's judges have the six forms of the method and of the publication", () => {
  const expected = golden.icc_shrout_fleiss;
  const icc = known(iccTwoWay(dataMatrix(expected.data)));
  const values = [expected.ICC11, expected.ICC21, expected.ICC31, expected.ICC1k, expected.ICC2k, expected.ICC3k];
  ICC_FORMS.forEach((form, at) => {
    expect(known(icc.forms[form].value), form).toBeCloseTo(values[at] ?? Number.NaN, PLACES);
  });
  const published = { "ICC(2,1)": 0.29, "ICC(2,k)": 0.62, "ICC(3,1)": 0.715, "ICC(3,k)": 0.909 } as const;
  for (const form of ["ICC(2,1)", "ICC(2,k)", "ICC(3,1)", "ICC(3,k)"] as const) {
    expect(Math.abs(known(icc.forms[form].value) - published[form])).toBeLessThan(0.0006);
  }
  expect([icc.msTargets, icc.msWithin, icc.msRaters, icc.msResidual].map((value) => value.toFixed(8))).toEqual(
    [expected.MSB, expected.MSW, expected.MSJ, expected.MSE].map((value) => value.toFixed(8)),
  );
});

describe.each(reference.icc)("$name", (expected) => {
  const icc = known(iccTwoWay(dataMatrix(expected.data)));

  test("have the mean squares of psych", () => {
    expectNear(icc.msTargets, expected.msTargets);
    expectNear(icc.msRaters, expected.msRaters);
    expectNear(icc.msResidual, expected.msResidual);
    expectNear(icc.msWithin, expected.msWithin);
  });

  test.each(ICC_FORMS.map((form, at) => ({ form, theirs: expected.forms[at] })))(
    "have psych's $form, its test and interval",
    ({ form, theirs }) => {
      if (theirs === undefined) throw new Error("psych gives six forms");
      const ours = icc.forms[form];
      expectNear(ours.f, theirs.f);
      expect([ours.df1, ours.df2]).toEqual([theirs.df1, theirs.df2]);
      expectNear(ours.p, theirs.p);
      // A share above 1 results from a variance estimated below 0; psych prints it with its interval.
      if (theirs.value > 1) {
        expect(ours.value).toEqual({ kind: "insufficient", reason: "negative-total" });
        return;
      }
      expectNear(ours.value, theirs.value);
      const interval = known(ours.interval);
      expectNear(interval.low, theirs.low);
      expectNear(interval.high, theirs.high);
    },
  );
});

const WEIGHTS: readonly KappaWeights[] = ["quadratic", "linear", "none"];

test("the worked table has the three kappas of the method", () => {
  const { table: counts, quadratic, linear, unweighted } = golden.wkappa;
  const values = WEIGHTS.map((weights) => known(weightedKappa(counts, { weights })).kappa);
  [quadratic, linear, unweighted].forEach((expected, at) => {
    expect(values[at]).toBeCloseTo(expected, PLACES);
  });
});

describe.each(reference.kappa)("$name", (expected) => {
  test.each(WEIGHTS)("has psych's kappa by %s weights, with error and interval", (weights) => {
    const [ours, theirs] = [known(weightedKappa(expected.table, { weights })), expected[weights]];
    expectNear(ours.kappa, theirs.kappa);
    expectNear(ours.standardError, theirs.se);
    expectNear(ours.interval.low, theirs.low);
    expectNear(ours.interval.high, theirs.high);
  });
});

test("self and consultant differ as the method works out", () => {
  const expected = golden.bland_altman;
  const ours = known(blandAltman(expected.self, expected.consultant));
  expect(ours.bias).toBe(expected.bias);
  expect(ours.deviation).toBeCloseTo(expected.sd, PLACES);
  expect(ours.limits.low).toBeCloseTo(expected.loa[0] ?? 0, PLACES);
  expect(ours.limits.high).toBeCloseTo(expected.loa[1] ?? 0, PLACES);
  expect(ours.biasInterval.low).toBeCloseTo(expected.biasCI[0] ?? 0, PLACES);
  expect(ours.biasInterval.high).toBeCloseTo(expected.biasCI[1] ?? 0, PLACES);
});

test.each(reference.blandAltman)("$name differ as R works out", (expected) => {
  const ours = known(blandAltman(expected.first, expected.second));
  const slope = known(ours.proportional);
  expectNear(ours.bias, expected.bias);
  expectNear(ours.deviation, expected.deviation);
  const pairs = [
    [ours.biasInterval, expected.biasInterval],
    [ours.limits, expected.limits],
    [ours.lowLimitInterval, expected.lowLimitInterval],
    [ours.highLimitInterval, expected.highLimitInterval],
    [slope.interval, expected.slopeInterval],
  ] as const;
  for (const [{ low, high }, [theirLow = Number.NaN, theirHigh = Number.NaN]] of pairs) {
    expectNear(low, theirLow);
    expectNear(high, theirHigh);
  }
  expectNear(slope.slope, expected.slope);
  expectNear(slope.standardError, expected.slopeError);
  expectNear(slope.p, expected.slopeP);
});

describe("variance components", () => {
  const parts = ["firm", "respondent", "item", "firmByItem", "residual"] as const;

  test("of firms of equal size are those that lme4 estimates", () => {
    const expected = reference.components.lme4;
    const ours = known(varianceComponents(expected.firms.map(dataMatrix)));
    // lme4, the R package compared with, stops where its likelihood is flat: about five digits of a variance are
    // correct.
    for (const part of parts) expect(Math.abs(ours[part].value - expected[part]), part).toBeLessThan(1e-5);
  });

  test("of firms of unequal size solve the expected mean squares, traced in R from the design alone", () => {
    const expected = reference.components.traces;
    const ours = known(varianceComponents(expected.firms.map(dataMatrix)));
    for (const part of parts) expectNear(ours[part].estimate, expected[part]);
    expect(ours.firm).toMatchObject({ value: 0, negative: true });
  });

  test("give the reliability that the method's formula gives for them", () => {
    const { firms, firm, respondent, firmByItem, residual } = reference.components.lme4;
    const ours = known(
      generalizability(known(varianceComponents(firms.map(dataMatrix))), { respondents: 6, items: 12 }),
    );
    const expected = firm / (firm + respondent / 6 + firmByItem / 12 + residual / 72);
    expect(Math.abs(ours - expected)).toBeLessThan(1e-5);
  });
});
