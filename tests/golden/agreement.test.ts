import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Insufficient, isInsufficient } from "@/lib/result";
import {
  AGREEMENT_CRITICAL,
  agreement,
  averageDeviation,
  dataMatrix,
  icc1,
  icc2,
  onewayAnova,
  rwgJ,
  rwgStar,
} from "@/lib/stats";

/** Variance of answers with a slight skew to one end. Source: James, Demaree & Wolf 1984. */
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

/** R prints fifteen digits; the rest is rounding. null means that R has no value. */
function expectNear(ours: number | Insufficient, theirs: number | null): void {
  if (theirs === null) expect(ours).toEqual({ kind: "insufficient", reason: "one-voice" });
  else expect(Math.abs(known(ours) - theirs) / Math.max(1, Math.abs(theirs))).toBeLessThan(1e-10);
}

/** The worked values are printed to eight decimal places, so seven are compared. */
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
  const enumerated = z
    .object({
      critical: z.record(z.string(), z.object({ rwg: z.number(), exact: z.string() })),
      rates: z.array(z.object({ people: z.number(), items: z.number(), supported: z.number() })),
    })
    .parse(read("./method-0-4/critical.json"));
  const rows = ([1, 2, 3, 4, 12, 24, 48] as const).flatMap((items) =>
    AGREEMENT_CRITICAL[items].map((row) => ({ items, ...row })),
  );

  test("are those of exact enumeration, whole, each a fraction rounded up in the sixth place", () => {
    expect(Object.fromEntries(rows.map((row) => [`J${row.items}_n${row.respondents}`, row.rwg]))).toEqual(
      Object.fromEntries(Object.entries(enumerated.critical).map(([name, { rwg }]) => [name, rwg])),
    );
    for (const { rwg, exact } of Object.values(enumerated.critical)) {
      const [over = 0, under = 1] = exact.split("/").map(Number);
      expect(rwg).toBeGreaterThanOrEqual(over / under);
      expect(rwg - over / under).toBeLessThan(1e-6);
    }
  });

  test("let random answers pass in at most 5 %, whatever their number", () => {
    for (const { supported } of enumerated.rates) expect(supported).toBeLessThanOrEqual(0.05);
  });

  /** All combinations of levels that people can give one item, in any order, with their probabilities. */
  function answersByChance(people: number, from = 1): readonly { readonly levels: readonly number[]; share: number }[] {
    if (people === 0) return [{ levels: [], share: 1 }];
    return [1, 2, 3, 4, 5]
      .filter((level) => level >= from)
      .flatMap((level) =>
        answersByChance(people - 1, level).map(({ levels, share }) => {
          const equal = 1 + levels.filter((other) => other === level).length;
          return { levels: [level, ...levels], share: (share * people) / equal / 5 };
        }),
      );
  }

  test.each([
    { people: 3, items: 1, share: 0.04 },
    { people: 3, items: 2 },
    { people: 3, items: 3 },
    { people: 4, items: 3 },
    { people: 2, items: 4 },
  ])("$people people who answer $items items at random seem to agree in at most 5 %", ({ people, items, share }) => {
    const item = answersByChance(people);
    expect(item.reduce((total, one) => total + one.share, 0)).toBeCloseTo(1, 12);
    const supportedAfter = (chosen: readonly (readonly number[])[], chance: number): number => {
      if (chosen.length < items)
        return item.reduce((total, one) => total + supportedAfter([...chosen, one.levels], chance * one.share), 0);
      const found = agreement(chosen);
      return !isInsufficient(found) && found.verdict === "supported" ? chance : 0;
    };
    const supported = supportedAfter([], 1);
    expect(supported).toBeLessThanOrEqual(0.05);
    if (share !== undefined) expect(supported).toBeCloseTo(share, 12);
    const exact = enumerated.rates.find((rate) => rate.people === people && rate.items === items)?.supported ?? 0;
    expect(supported).toBeLessThanOrEqual(exact + 1e-12);
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
  // lme4, the R package compared with, stops where its likelihood is flat: about six digits of a variance are correct.
  expect(known(icc1(even)).value).toBeCloseTo(expected, 5);
  expect(known(icc1(even, { groupSize: "mean" })).value).toBeCloseTo(known(icc1(even)).value, 12);
});
