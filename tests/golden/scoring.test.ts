import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CELLS, EVIDENCE_GRADES, PHASES } from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import {
  errorModelProvisional,
  errorsOfFullAnswers,
  evidenceCap,
  pointsOf,
  scoreInterval,
  stagedLevel,
  weakestHandover,
} from "@/lib/scoring";
import { agreement } from "@/lib/stats";
import { byItem } from "../support/questionnaire";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./method/${name}`, import.meta.url), "utf8"));

const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const golden = z
  .object({
    weakest_handover: z.object({
      cases: z.array(
        z.object({
          phases: four,
          lowest: z.enum(PHASES),
          difference: z.number(),
          loopBalance: z.number(),
        }),
      ),
    }),
    evidence_cap: z.object({
      asOf: z.string(),
      cases: z.array(
        z.object({
          level: z.number(),
          grade: z.enum(EVIDENCE_GRADES),
          date: z.string().nullish(),
          evidenceMonths: z.number().default(12),
          cap: z.number(),
        }),
      ),
    }),
    agreement_4x3: z.object({
      data: z.array(z.array(z.number())),
      rwg_j: z.number(),
      rwg_lindell: z.number(),
      AD_mean: z.number(),
    }),
    staged: z.object({
      cases: z.array(
        z.object({
          phases: four,
          lowestCell: z.number().optional(),
          level: z.number(),
          blocking: z.array(z.string()).optional(),
        }),
      ),
    }),
    cell_12x3: z.object({
      data: z.array(z.array(z.number())),
      alpha: z.number(),
      sd_mean: z.number(),
      sem_mean: z.number(),
    }),
    worked_firm: z.object({ x: z.record(z.enum(CELLS), z.number()) }),
  })
  .parse(read("golden.json"));

/** The worked values are printed to eight decimal places, so seven are compared. */
const PLACES = 7;
const byPhase = ([PRE, LRN, APP, EVA]: readonly [number, number, number, number]) => ({ PRE, LRN, APP, EVA });

test.each(golden.weakest_handover.cases)("weakest hand-over of phases $phases is $lowest", (expected) => {
  const weakest = weakestHandover(byPhase(expected.phases), () => 1);
  expect(weakest.phase).toBe(expected.lowest);
  expect(weakest.difference).toBeCloseTo(expected.difference, PLACES);
  expect(weakest.loopBalance).toBeCloseTo(expected.loopBalance, PLACES);
});

test.each(golden.evidence_cap.cases)("level $level with $grade of $date counts to $cap", (given) => {
  const record = { grade: given.grade, date: given.date, title: "record" };
  const cap = evidenceCap([record], { evidenceMonths: given.evidenceMonths, asOf: golden.evidence_cap.asOf });
  expect(Math.min(given.level, cap)).toBe(given.cap);
});

test("four people on three items agree as multilevel::rwg.j, rwg.j.lindell and ad.m say", () => {
  const expected = golden.agreement_4x3;
  const result = agreement(byItem(expected.data));
  if (isInsufficient(result)) throw new Error(result.reason);
  expect(result.rwg).toBeCloseTo(expected.rwg_j, PLACES);
  expect(result.rwgLindell).toBeCloseTo(expected.rwg_lindell, PLACES);
  expect(result.averageDeviation).toBeCloseTo(expected.AD_mean, PLACES);
  expect(result).toMatchObject({ respondents: 4, items: 3, critical: 0.770271, verdict: "supported" });
});

describe("staged level", () => {
  const [first, second, worked] = golden.staged.cases;

  test.each([first, second])("of the worked phases with lowest cell 2.0", (expected) => {
    if (expected === undefined) throw new Error("the worked case is gone");
    const cells = { ...tabulate(CELLS, () => 3.5), "EVA.NET": expected.lowestCell ?? 0 };
    const staged = stagedLevel(byPhase(expected.phases), cells);
    expect(staged.level).toBe(expected.level);
    if (expected.blocking !== undefined) expect(staged.blocking.map((each) => each.id)).toEqual(expected.blocking);
  });

  test("of the worked firm is 2, and evaluation keeps it from 3", () => {
    const staged = stagedLevel(byPhase(worked?.phases ?? [0, 0, 0, 0]), golden.worked_firm.x);
    expect(staged.level).toBe(worked?.level);
    expect(staged.blocking).toEqual([{ id: "EVA", level: 2.5, threshold: 2.75 }]);
  });
});

describe("standard errors", () => {
  /** Tolerance: method 3.4 prints errors to three places. */
  const PRINTED = 0.0005;

  test.each([
    [1, 0.466, 0.256, 0.166],
    [2, 0.372, 0.201, 0.125],
    [3, 0.335, 0.178, 0.108],
    [4, 0.315, 0.166, 0.099],
    [6, 0.294, 0.153, 0.088],
    [8, 0.282, 0.146, 0.082],
    [12, 0.27, 0.139, 0.076],
  ])("of %i voices are those of the table: cell %f, phase %f, overall %f", (voices, cell, phase, overall) => {
    const errors = errorsOfFullAnswers(errorModelProvisional, voices);
    expect(Math.abs(errors.cell - cell)).toBeLessThanOrEqual(PRINTED);
    expect(Math.abs(errors.phase - phase)).toBeLessThanOrEqual(PRINTED);
    expect(Math.abs(errors.overall - overall)).toBeLessThanOrEqual(PRINTED);
  });

  test("reach 1.645 to both sides, in points of the scale", () => {
    const { low, high } = scoreInterval({ level: 3, sem: 0.256 });
    expect([low, high]).toEqual([expect.closeTo(50 - 10.528, PLACES), expect.closeTo(50 + 10.528, PLACES)]);
    expect(pointsOf(3.256) - pointsOf(3)).toBeCloseTo(6.4, PLACES);
  });
});
