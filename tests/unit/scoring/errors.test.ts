import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELLS, type CellId, STRATA } from "@/lib/instrument";
import {
  cellErrors,
  type ErrorModel,
  errorModelProvisional,
  errorOfMean,
  errorsAtEveryHeight,
  errorsOfFullAnswers,
  type Voice,
  weighEvenly,
  weighPhases,
} from "@/lib/scoring";
import { anInstrument } from "../../support/questionnaire";

const { items } = anInstrument();
const form = items.map(({ cell }) => ({ cell, applies: true, level: 3, norm: undefined }));
const whole = weighPhases(CELLS, { PRE: 0.25, LRN: 0.25, APP: 0.25, EVA: 0.25 });
const voice = (placed: (place: number) => boolean, stratum: Voice["stratum"] = "management"): Voice => ({
  stratum,
  placed: form.map((_, place) => placed(place)),
});
const all = (stratum?: Voice["stratum"]) => voice(() => true, stratum);
const errorsOf = (voices: readonly Voice[], model: ErrorModel = errorModelProvisional) =>
  cellErrors(form, voices, model);

describe("errors of complete answers", () => {
  test.each([1, 2, 3, 4, 6, 8, 12])("of %i people of one group are those of so many voices", (people) => {
    const errors = errorsOf(Array.from({ length: people }, () => all()));
    const { cell, phase, overall } = errorsOfFullAnswers(errorModelProvisional, people);
    expect(errorOfMean(errors, { "LRN.POS": 1 })).toBeCloseTo(cell, 12);
    expect(errorOfMean(errors, weighEvenly(CELLS.slice(4, 8)))).toBeCloseTo(phase, 12);
    expect(errorOfMean(errors, whole)).toBeCloseTo(overall, 12);
  });

  test("of one voice and one more who answers all do not depend on their role group, to the last digit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: form.length, maxLength: form.length }),
        fc.constantFrom(...STRATA),
        (placed, own) => {
          const withOneOf = (stratum: Voice["stratum"]) =>
            errorsOf([voice((place) => placed[place] ?? false, own), all(stratum)]);
          for (const stratum of STRATA) expect(withOneOf(stratum)).toEqual(withOneOf(STRATA[0]));
        },
      ),
    );
  });

  test("of unequal role groups are those of R² / Σ 1/n voices, so that one more voice in a new group can cost", () => {
    const four = Array.from({ length: 4 }, () => all());
    const alone = errorOfMean(errorsOf(four), whole);
    const joined = errorOfMean(errorsOf([...four, all("production")]), whole);
    expect(joined).toBeCloseTo(errorsOfFullAnswers(errorModelProvisional, 2 ** 2 / (1 / 4 + 1)).overall, 12);
    expect(joined).toBeGreaterThan(alone);
    expect(() => errorsOfFullAnswers(errorModelProvisional, 0)).toThrow(RangeError);
  });
});

test("three people who answer one item of each cell help little: .379 and .117", () => {
  const errors = errorsOf([0, 1, 2].map((own) => voice((place) => place % 3 === own)));
  expect(errorOfMean(errors, { "PRE.ORG": 1 })).toBeCloseTo(0.379, 3);
  expect(errorOfMean(errors, whole)).toBeCloseTo(0.117, 3);
});

/** Computes the method's formula answer by answer, for any weights of cells. */
function byTheFormula(voices: readonly Voice[], counts: Readonly<Partial<Record<CellId, number>>>, model: ErrorModel) {
  const placed = form.map((_, place) => voices.filter((each) => each.placed[place]));
  const inCell = (cell: CellId) => form.filter((item, place) => item.cell === cell && (placed[place]?.length ?? 0) > 0);
  const weights = voices.map((own) =>
    form.map(({ cell }, place) => {
      const given = placed[place] ?? [];
      if (!own.placed[place]) return 0;
      const strata = new Set(given.map(({ stratum }) => stratum)).size;
      const beside = given.filter(({ stratum }) => stratum === own.stratum).length;
      return (counts[cell] ?? 0) / inCell(cell).length / strata / beside;
    }),
  );
  const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
  const square = (list: readonly number[]) => total(list) ** 2;
  const people = total(weights.map(square));
  const cells = total(
    weights.flatMap((row) => CELLS.map((cell) => square(row.filter((_, place) => form[place]?.cell === cell)))),
  );
  const ofItems = total(form.map((_, place) => square(weights.map((row) => row[place] ?? 0))));
  const answers = total(weights.flat().map((weight) => weight ** 2));
  return Math.sqrt(
    model.respondent * people + model.respondentCell * cells + model.item * ofItems + model.residual * answers,
  );
}

test("for any part answers and any weights the error is the one of the formula", () => {
  const answered = fc.array(fc.boolean(), { minLength: form.length, maxLength: form.length });
  const voices = fc.array(fc.record({ stratum: fc.constantFrom(...STRATA), placed: answered }), {
    minLength: 1,
    maxLength: 7,
  });
  const counts = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: CELLS.length, maxLength: CELLS.length })
    .map((list) => Object.fromEntries(CELLS.map((cell, at) => [cell, list[at] ?? 0])));
  fc.assert(
    fc.property(voices, counts, (given, weights) => {
      const expected = byTheFormula(given, weights, errorModelProvisional);
      expect(errorOfMean(errorsOf(given), weights)).toBeCloseTo(expected, 10);
    }),
  );
});

test("a cell without a level errs by nothing, and what no cell counts in has no error", () => {
  const errors = errorsOf([voice((place) => form[place]?.cell !== "EVA.INT")]);
  expect(errorOfMean(errors, { "EVA.INT": 1 })).toBe(0);
  expect(errorOfMean(errors, {})).toBe(0);
});

test("errors at every height are those of the table and of the cells that are asked, whatever was asked before", () => {
  const [one, two] = [errorsOf([all()]), errorsOf([all(), all()])];
  const some = CELLS.filter((cell) => !cell.endsWith("INT"));
  const afresh = (errors: typeof one, scored: readonly CellId[]) => errorsAtEveryHeight(errors.slice(), scored);
  for (const errors of [one, two, one])
    for (const scored of [CELLS, some, CELLS.toReversed()]) {
      const heights = errorsAtEveryHeight(errors, scored);
      expect(heights).toEqual(afresh(errors, scored));
      expect(heights.overall).toBeCloseTo(errorOfMean(errors, weighEvenly(scored)), 12);
    }
});
