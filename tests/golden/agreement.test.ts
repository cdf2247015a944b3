import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Insufficient, isInsufficient } from "@/lib/result";
import {
  AGREEMENT_CRITICAL,
  agreementCritical,
  averageDeviation,
  dataMatrix,
  icc1,
  icc2,
  onewayAnova,
  rwgJ,
  rwgStar,
} from "@/lib/stats";

/** Variance of answers that all lean slightly to one end. Source: James, Demaree & Wolf 1984. */
const SLIGHT_SKEW_VARIANCE = 1.34;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const table = z.array(z.array(z.number().nullable()));
const groups = z.array(z.array(z.number()));

const golden = z
  .object({
    agreement_4x3: z.object({ data: table, rwg_j: z.number(), rwg_lindell: z.number(), AD_mean: z.number() }),
    icc1_unbalanced: z.object({
      groups,
      MSB: z.number(),
      MSW: z.number(),
      kbar: z.number(),
      n0: z.number(),
      ICC1_multilevelR: z.number(),
      ICC1_n0: z.number(),
      ICC2: z.number(),
    }),
  })
  .parse(read("./method/golden.json"));

const measured = z.number().nullable();
const multilevel = z
  .object({
    agreement: z.array(
      z.object({
        group: z.number(),
        data: table,
        rwgJ: measured,
        rwgJSkew: measured,
        rwgStar: measured,
        averageDeviation: measured,
        averageDeviationMedian: measured,
        rwgFirst: measured,
      }),
    ),
    icc: z.array(z.object({ name: z.string(), groups, icc1: z.number(), icc2: z.number() })),
    lme4: z.object({ groups, icc1: z.number() }),
  })
  .parse(read("./r/agreement.json"));

function known<T>(value: T | Insufficient): T {
  if (isInsufficient(value)) throw new Error(value.reason);
  return value;
}

/** R prints fifteen digits: what is left is the rounding of doubles. */
function expectNear(ours: number | Insufficient, theirs: number | null): void {
  if (theirs === null) expect(ours).toEqual({ kind: "insufficient", reason: "one-voice" });
  else expect(Math.abs(known(ours) - theirs) / Math.max(1, Math.abs(theirs))).toBeLessThan(1e-10);
}

/** Worked values are printed to eight places. */
const PLACES = 7;

test("four persons on three items agree as the method works out", () => {
  const data = dataMatrix(golden.agreement_4x3.data);
  expect(known(rwgJ(data))).toBeCloseTo(golden.agreement_4x3.rwg_j, PLACES);
  expect(known(rwgStar(data))).toBeCloseTo(golden.agreement_4x3.rwg_lindell, PLACES);
  expect(known(averageDeviation(data))).toBeCloseTo(golden.agreement_4x3.AD_mean, PLACES);
});

describe.each(multilevel.agreement)("group $group of lq2002", (expected) => {
  const data = dataMatrix(expected.data);
  const listwise = { missing: "listwise" } as const;

  test("has r_wg(j), r* and average deviation of multilevel, which leaves out who has a gap", () => {
    expectNear(rwgJ(data, listwise), expected.rwgJ);
    expectNear(rwgJ(data, { ...listwise, nullVariance: SLIGHT_SKEW_VARIANCE }), expected.rwgJSkew);
    expectNear(rwgStar(data, listwise), expected.rwgStar);
    expectNear(averageDeviation(data, listwise), expected.averageDeviation);
    expectNear(averageDeviation(data, { ...listwise, centre: "median" }), expected.averageDeviationMedian);
    expectNear(
      rwgJ(dataMatrix(expected.data.flatMap(([first]) => (first === undefined ? [] : [[first]])))),
      expected.rwgFirst,
    );
  });
});

describe("the critical values", () => {
  const printed = z
    .record(z.string(), z.tuple([z.number(), z.number()]))
    .parse(read("./method/agreement_critical.json"));
  const rows = ([1, 3, 12] as const).flatMap((items) => AGREEMENT_CRITICAL[items].map((row) => ({ items, ...row })));

  test("are those of the method, whole", () => {
    expect(
      Object.fromEntries(rows.map((row) => [`J${row.items}_n${row.respondents}`, [row.rwg, row.averageDeviation]])),
    ).toEqual(printed);
    for (const row of rows)
      expect(agreementCritical(row.respondents, row.items)).toEqual({
        rwg: row.rwg,
        averageDeviation: row.averageDeviation,
      });
  });
});

test("unequal groups have both ICC(1) of the method, with their mean squares and sizes", () => {
  const expected = golden.icc1_unbalanced;
  const anova = known(onewayAnova(expected.groups));
  expect(anova).toMatchObject({ groups: 4, persons: 12 });
  expect(anova.msBetween).toBeCloseTo(expected.MSB, PLACES);
  expect(anova.msWithin).toBeCloseTo(expected.MSW, PLACES);
  expect(anova.meanSize).toBe(expected.kbar);
  expect(anova.n0).toBeCloseTo(expected.n0, PLACES);
  expect(known(icc1(expected.groups)).value).toBeCloseTo(expected.ICC1_n0, PLACES);
  expect(known(icc1(expected.groups, { groupSize: "mean" })).value).toBeCloseTo(expected.ICC1_multilevelR, PLACES);
  expect(known(icc2(expected.groups)).value).toBeCloseTo(expected.ICC2, PLACES);
});

test.each(multilevel.icc)("$name have the ICCs of multilevel", (expected) => {
  const [one, two] = [known(icc1(expected.groups, { groupSize: "mean" })), known(icc2(expected.groups))];
  expectNear(one.estimate, expected.icc1);
  expectNear(two.estimate, expected.icc2);
  expect([one.negative, two.negative]).toEqual([expected.icc1 < 0, expected.icc2 < 0]);
  expect([one.value, two.value]).toEqual([Math.max(0, one.estimate), Math.max(0, two.estimate)]);
});

test("forty companies of ten have the ICC(1) that lme4 estimates, by either size", () => {
  const { groups: even, icc1: expected } = multilevel.lme4;
  // lme4 stops where its likelihood is flat: about six digits of a variance.
  expect(known(icc1(even)).value).toBeCloseTo(expected, 5);
  expect(known(icc1(even, { groupSize: "mean" })).value).toBeCloseTo(known(icc1(even)).value, 12);
});
