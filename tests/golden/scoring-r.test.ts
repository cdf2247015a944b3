import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { CELLS, type ItemId, isLevel } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { flagCareless, type Scored, scoreAssessment } from "@/lib/scoring";
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
    careless: z.array(z.object({ levels: numbers, longstring: z.number(), deviation: z.number() })),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/scoring.json", import.meta.url), "utf8")));

/** Twelve decimal places are compared, because R writes fifteen digits and sums in another order. */
const DIGITS = 12;

const instrument = anInstrument();
const ids: readonly ItemId[] = instrument.items.map((item) => item.id);

/** A person whose answers are this row of levels; null is unanswered. */
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
