import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import {
  BIAS_PAIRS_MIN,
  describeRaters,
  describeSelfBias,
  errorModelProvisional,
  type SelfPlacement,
  scoreAssessment,
  scoreConsultant,
} from "@/lib/scoring";
import { dataMatrix, iccTwoWay } from "@/lib/stats";
import { sufficient } from "../../support/sufficient";

const golden = z
  .object({
    bland_altman: z.object({
      self: z.array(z.number()),
      consultant: z.array(z.number()),
      bias: z.number(),
      sd: z.number(),
      loa: z.tuple([z.number(), z.number()]),
      biasCI: z.tuple([z.number(), z.number()]),
    }),
    wkappa: z.object({ table: z.array(z.array(z.number())), quadratic: z.number() }),
    icc_shrout_fleiss: z.object({ data: z.array(z.array(z.number())) }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../golden/method/golden.json", import.meta.url), "utf8")));

/** The expected values are printed to eight decimal places. */
const PRINTED = 5e-8;

const placed = (overall: number | null, phase: number | null = overall): SelfPlacement => ({
  overall,
  phases: tabulate(PHASES, () => phase),
});

describe("self scores against consultants", () => {
  const { self, consultant, bias, sd, loa, biasCI } = golden.bland_altman;
  // The expected values are in points.
  const level = (points: number) => 1 + points / 25;
  const pairs = self.map((own, at) => ({
    by: "c",
    self: placed(level(own)),
    consultant: placed(level(consultant[at] ?? 0)),
  }));

  test("have the golden bias, interval and limits, overall and in a phase", () => {
    const described = describeSelfBias(pairs);
    for (const ours of [sufficient(described.overall), sufficient(described.phases.LRN)]) {
      expect(Math.abs(25 * ours.bias - bias)).toBeLessThan(PRINTED);
      expect(Math.abs(25 * ours.deviation - sd)).toBeLessThan(PRINTED);
      expect(Math.abs(25 * ours.limits.low - loa[0])).toBeLessThan(PRINTED);
      expect(Math.abs(25 * ours.limits.high - loa[1])).toBeLessThan(PRINTED);
      expect(Math.abs(25 * ours.biasInterval.low - biasCI[0])).toBeLessThan(PRINTED);
      expect(Math.abs(25 * ours.biasInterval.high - biasCI[1])).toBeLessThan(PRINTED);
    }
  });

  test("say nothing below five pairs, and no probable place below thirty", () => {
    const few = describeSelfBias(pairs.slice(0, BIAS_PAIRS_MIN - 1));
    expect(few.overall).toEqual({ kind: "insufficient", reason: "too-few-pairs" });
    expect(describeSelfBias([]).pairs).toBe(0);
    expect(describeSelfBias(onScale(29)).places).toEqual({ kind: "insufficient", reason: "too-few-pairs" });
  });

  test("leave a pair out of the phase that one side lacks, and of nothing else", () => {
    const [first, ...others] = pairs;
    if (first === undefined) throw new Error("golden pairs");
    const gap = { ...first, consultant: { ...first.consultant, phases: { ...first.consultant.phases, EVA: null } } };
    const described = describeSelfBias([gap, ...others]);
    expect(sufficient(described.phases.EVA).pairs).toBe(pairs.length - 1);
    expect(sufficient(described.phases.PRE).pairs).toBe(pairs.length);
    expect(described.pairs).toBe(pairs.length);
  });

  test("tell from thirty pairs where a consultant would place a firm, inside the interval", () => {
    const places = sufficient(describeSelfBias(onScale(30)).places);
    expect(places.map((place) => place.self)).toEqual([1, 2, 3, 4, 5]);
    for (const { level, low, high } of places) {
      expect(low).toBeLessThanOrEqual(level);
      expect(level).toBeLessThanOrEqual(high);
    }
  });
});

/** Pairs of a firm's own level and that of one of two consultants, of whom one is stricter. */
const onScale = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const own = 2 + (at % 9) / 4;
    const strict = at % 2 === 0 ? 0.5 : 0.1;
    return { by: at % 2 === 0 ? "a" : "b", self: placed(own), consultant: placed(own - strict + ((at * 7) % 5) / 20) };
  });

describe("two consultants", () => {
  const cases = golden.wkappa.table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i + 1, j + 1] as const)),
  );
  /** The forty cases with expected values twice, four for each of twenty firms. */
  const doubles = Array.from({ length: 20 }, (_, firm) => {
    const four = [0, 1, 2, 3].map((at) => cases[(firm * 4 + at) % cases.length] ?? ([1, 1] as const));
    const of = (side: 0 | 1): SelfPlacement => ({
      overall: 1 + (firm % 5) * 0.75 + side * 0.25,
      phases: {
        PRE: four[0]?.[side] ?? 1,
        LRN: four[1]?.[side] ?? 1,
        APP: four[2]?.[side] ?? 1,
        EVA: four[3]?.[side] ?? 1,
      },
    });
    return { first: of(0), second: of(1) };
  });

  test("have the golden κ with its whole table", () => {
    const { table, kappa } = describeRaters(doubles);
    expect(table).toEqual(golden.wkappa.table.map((row) => row.map((count) => 2 * count)));
    expect(Math.abs(sufficient(kappa).kappa - golden.wkappa.quadratic)).toBeLessThan(PRINTED);
  });

  test("who differ by a constant are wholly consistent, and agree less than that", () => {
    const { absolute, consistency } = describeRaters(doubles);
    expect(sufficient(sufficient(consistency).value)).toBe(1);
    expect(sufficient(sufficient(absolute).value)).toBeLessThan(1);
  });

  test("have the correlation of the kernel that the golden numbers hold", () => {
    const rows = golden.icc_shrout_fleiss.data.flatMap((row) => [0, 2].map((at) => [row[at] ?? 0, row[at + 1] ?? 0]));
    const many = [...rows, ...rows.map(([a = 0, b = 0]) => [b, a])].map(([a = 0, b = 0]) => ({
      first: placed(a, 3),
      second: placed(b, 3),
    }));
    const kernel = sufficient(iccTwoWay(dataMatrix(many.map((each) => [each.first.overall, each.second.overall]))));
    expect(describeRaters(many).absolute).toEqual(kernel.forms["ICC(2,1)"]);
    expect(describeRaters(many).consistency).toEqual(kernel.forms["ICC(3,1)"]);
  });

  test("say nothing below twenty, but show their table", () => {
    const few = describeRaters(doubles.slice(0, 19));
    expect(few.kappa).toEqual({ kind: "insufficient", reason: "too-few-doubles" });
    expect(few.absolute).toEqual(few.kappa);
    expect(few.table.flat().reduce((all, count) => all + count, 0)).toBe(76);
  });
});

describe("a consultant's rating", () => {
  const instrument = currentInstrument;
  const ids = instrument.items.map(({ id }) => id);
  const empty = { instrument, notApplicable: {}, errorModel: errorModelProvisional };

  test("in whole levels is scored as the firm's own would be", () => {
    const level = fc.constantFrom<1 | 2 | 3 | 4 | 5 | null>(1, 2, 3, 4, 5, null);
    fc.assert(
      fc.property(fc.array(level, { minLength: ids.length, maxLength: ids.length }), (given) => {
        const judged = ids.flatMap((id, at) => ((given[at] ?? null) === null ? [] : [[id, given[at]] as const]));
        const levels = Object.fromEntries(judged.map(([id, one]) => [id, one ?? 1]));
        const answers = Object.fromEntries(judged.map(([id, one]) => [id, { level: one ?? 1 }]));
        const own = scoreAssessment({
          ...empty,
          respondents: [{ id: "r1", kind: "member", stratum: "management", answers }],
          evidence: {},
          asOf: "2026-11-01",
        });
        const { cells, phases, lenses, overall } = own;
        expect(scoreConsultant({ ...empty, levels })).toEqual({ cells, phases, lenses, overall });
      }),
      { numRuns: 40 },
    );
  });

  test("may lie between two levels, and refuses what a consultant cannot give", () => {
    const halves = Object.fromEntries(ids.map((id) => [id, 2.5]));
    expect(sufficient(scoreConsultant({ ...empty, levels: halves }).overall).level).toBe(2.5);
    expect(() => scoreConsultant({ ...empty, levels: { ...halves, [ids[0] ?? ""]: 2.3 } })).toThrow(RangeError);
  });
});
