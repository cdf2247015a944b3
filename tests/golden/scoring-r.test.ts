import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CELLS, type ItemId, isLevel } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { errorModelFor, estimateErrorModel, flagCareless, type Scored, scoreAssessment } from "@/lib/scoring";
import { sampleVariance } from "@/lib/stats";
import { aMember, anAssessment, anInstrument, answersOf, byItem } from "../support/questionnaire";

const numbers = z.array(z.number());
const levels = z.array(z.number().nullable());
const measured = z
  .object({
    firms: z.array(
      z.object({
        levels: z.array(numbers),
        gappy: z.array(levels),
        count: numbers,
        mean: numbers,
        variance: levels,
        scores: numbers,
        rwgCells: numbers,
        rwgPhases: numbers,
      }),
    ),
    persons: z.object({ levels: z.array(levels), cells: z.array(levels), answered: z.array(numbers) }),
    norm: numbers,
    twoWay: z.array(levels),
    errors: z.object({
      firms: z.array(z.array(numbers)),
      residual: numbers,
      semByAlpha: numbers,
      cell: z.number(),
      phase: z.number(),
      lens: z.number(),
      overall: z.number(),
      screening: z.number(),
    }),
    careless: z.array(z.object({ levels: numbers, longstring: z.number(), deviation: z.number() })),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/scoring.json", import.meta.url), "utf8")));

/** R writes fifteen digits of doubles whose sums run in another order than ours. */
const DIGITS = 12;
/** Analysis of variance by R is a QR decomposition of a design with 51 columns: about 1e-13 of sums near 1e3 is left. */
const DIGITS_ANOVA = 10;

const instrument = anInstrument();
const ids: readonly ItemId[] = instrument.items.map((item) => item.id);

/** Rows of levels as one person each; null stays open. */
const memberOf = (row: readonly (number | null)[]) =>
  aMember(
    answersOf((id) => {
      const level = row[ids.indexOf(id)];
      return isLevel(level) ? level : undefined;
    }),
  );

const scoreRows = (rows: readonly (readonly (number | null)[])[]) =>
  scoreAssessment(anAssessment({ respondents: rows.map(memberOf) }));

test("items and scores of twelve companies with gaps are those of colMeans and var", () => {
  for (const firm of measured.firms) {
    const { items, cells, phases, lenses, overall } = scoreRows(firm.gappy);
    ids.forEach((id, item) => {
      expect(items[id]?.strata[0]?.count).toBe(firm.count[item]);
      expect(items[id]?.level).toBeCloseTo(firm.mean[item] ?? 0, DIGITS);
    });
    expect(byItem(firm.gappy).map(varianceOf)).toEqual(
      firm.variance.map((variance) => (variance === null ? null : expect.closeTo(variance, DIGITS))),
    );
    const columns = [...Object.values(cells), ...Object.values(phases), ...Object.values(lenses), overall];
    expect(columns.map(levelOf)).toEqual(firm.scores.map((level) => expect.closeTo(level, DIGITS)));
  }
});

test("r_wg(j) of the cells and phases of whole companies is that of multilevel::rwg.j", () => {
  for (const firm of measured.firms) {
    const { cells, phases } = scoreRows(firm.levels).agreement;
    const agreed = [...Object.values(cells), ...Object.values(phases)].map((each) =>
      isInsufficient(each) ? each.reason : each.rwg,
    );
    expect(agreed).toEqual([...firm.rwgCells, ...firm.rwgPhases].map((rwg) => expect.closeTo(rwg, DIGITS)));
  }
});

test("cells of sixty people with gaps are psych::scoreItems without imputation, where two of three are answered", () => {
  const { persons } = measured;
  const levels = persons.levels.map((row) => Object.values(scoreRows([row]).cells).map(levelOf));
  const expected = persons.cells.map((row, person) =>
    row.map((level, cell) =>
      (persons.answered[person]?.[cell] ?? 0) >= 2 ? expect.closeTo(level ?? 0, DIGITS) : "too-few-answers",
    ),
  );
  expect(levels).toEqual(expected);
  expect(levels.flat().filter((level) => level === "too-few-answers").length).toBeGreaterThan(20);
});

const varianceOf = (levels: readonly number[]) => (levels.length < 2 ? null : sampleVariance(levels));

const levelOf = (score: Scored): number | string => (isInsufficient(score) ? score.reason : score.level);

test("a cell prorated by item means is the mean after two-way imputation of person and item", () => {
  const means: Partial<Record<ItemId, number>> = {};
  ids.forEach((id, item) => {
    means[id] = measured.norm[item] ?? 0;
  });
  const norm = { version: "n1", firms: 49, self: means, capped: means };
  let prorated = 0;
  measured.persons.levels.forEach((row, person) => {
    const scores = scoreAssessment(anAssessment({ respondents: [memberOf(row)], norm }));
    expect(scores.norm).toBe("n1");
    CELLS.forEach((cell, place) => {
      const score = scores.cells[cell];
      const expected = measured.twoWay[person]?.[place];
      expect(isInsufficient(score), cell).toBe(expected === null);
      if (isInsufficient(score) || typeof expected !== "number") return;
      expect(score.level).toBeCloseTo(expected, DIGITS);
      if (score.prorated) prorated += 1;
    });
  });
  expect(prorated).toBeGreaterThan(100);
});

describe("the error model estimated from 49 companies", () => {
  const { errors } = measured;
  const model = estimateErrorModel(
    "e1",
    errors.firms.map((rows) => anAssessment({ respondents: rows.map(memberOf) })),
  );
  if (isInsufficient(model)) throw new Error(model.reason);

  test("has the residual of firms × items as error of a cell, which is SD√(1 − α) by psych::alpha", () => {
    const residual = errors.residual.reduce((total, each) => total + each, 0) / CELLS.length;
    expect(model.items.cell).toBeCloseTo(residual, DIGITS_ANOVA);
    errors.residual.forEach((each, cell) => {
      expect(Math.sqrt(each)).toBeCloseTo(errors.semByAlpha[cell] ?? 0, DIGITS_ANOVA);
    });
    expect(model.items).toEqual({
      cell: model.items.cell,
      phase: model.items.cell / 4,
      lens: model.items.cell / 4,
      overall: model.items.cell / 16,
      screening: (model.items.cell / 16) * 3,
    });
  });

  test("has the mean square within companies as variance between respondents", () => {
    for (const kind of ["cell", "phase", "lens", "overall", "screening"] as const) {
      expect(model.respondents[kind], kind).toBeCloseTo(errors[kind], DIGITS_ANOVA);
    }
  });

  test("adds the two for a number of respondents", () => {
    const { sem, version } = errorModelFor(model, 4);
    expect(version).toBe("e1");
    expect(sem.overall).toBeCloseTo(Math.sqrt(model.items.overall + errors.overall / 4), DIGITS_ANOVA);
    expect(sem.screening).toBeCloseTo(Math.sqrt(model.items.screening + errors.screening), DIGITS_ANOVA);
  });
});

test("the longest row of one level is that of rle, and the spread of a person that of sd", () => {
  const flagged = measured.careless.map(({ levels: given, longstring, deviation }) => {
    const flags = flagCareless({ answers: memberOf(given).answers, presented: ids, evidence: {} });
    const row = flags.find((flag) => flag.kind === "longstring");
    const spread = flags.find((flag) => flag.kind === "small-spread");
    expect(row?.length).toBe(longstring >= 12 ? longstring : undefined);
    if (deviation < 0.25) expect(spread?.deviation).toBeCloseTo(deviation, DIGITS);
    else expect(spread).toBeUndefined();
    return flags.length;
  });
  expect(flagged.filter((count) => count > 0)).toHaveLength(3);
});
