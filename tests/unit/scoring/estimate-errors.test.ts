import { describe, expect, test } from "vitest";
import { CELLS, type ItemId, STRATA, type Stratum } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import {
  answersOfFirm,
  ERROR_COMPONENTS,
  type EstimatedErrorModel,
  estimateErrorModel,
  type FirmAnswers,
} from "@/lib/scoring";
import { mean, normalQuantile, sampleVariance, seededRandom, sum } from "@/lib/stats";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const items = anInstrument().items.map(({ id, cell }) => ({ id, cell }));
const TRUE = { item: 0.18, respondent: 0.03, respondentCell: 0.095, residual: 0.141 };

/** Firms whose answers have the given components; each person answers what `answers` says. */
function makeFirms(
  seed: number,
  count: number,
  people: (firm: number) => readonly Stratum[],
  answers: (person: number, place: number, chance: () => number) => boolean = () => true,
  parts = TRUE,
): readonly FirmAnswers[] {
  const random = seededRandom(seed);
  const normal = (variance: number) =>
    Math.sqrt(variance) * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const difficulty = new Map(items.map(({ id }) => [id, normal(0.3)]));
  return Array.from({ length: count }, (_, firm) => {
    const trueLevel = new Map(CELLS.map((cell) => [cell, 3 + normal(0.4)]));
    const practice = new Map(items.map(({ id }) => [id, normal(parts.item)]));
    return {
      items,
      people: people(firm).map((stratum, person) => {
        const leniency = normal(parts.respondent);
        const view = new Map(CELLS.map((cell) => [cell, normal(parts.respondentCell)]));
        const levels = new Map<ItemId, number>();
        for (const [place, { id, cell }] of items.entries()) {
          const error = normal(parts.residual);
          if (!answers(person, place, random)) continue;
          const firmPart = (trueLevel.get(cell) ?? 0) + (practice.get(id) ?? 0) + (difficulty.get(id) ?? 0);
          levels.set(id, firmPart + leniency + (view.get(cell) ?? 0) + error);
        }
        return { stratum, levels };
      }),
    };
  });
}

const known = (model: ReturnType<typeof estimateErrorModel>): EstimatedErrorModel => {
  if (isInsufficient(model)) throw new Error(model.reason);
  return model;
};
const two: readonly Stratum[] = ["management", "management"];

/** Analysis of variance of complete and equal data: persons within firms, crossed with items within cells. */
function byAnova(firms: readonly FirmAnswers[]) {
  const table = firms.map(({ people }) =>
    people.map(({ levels }) => items.map(({ id }) => levels.get(id) ?? Number.NaN)),
  );
  const [F, J, C, K] = [firms.length, two.length, CELLS.length, 3];
  const squares = (values: readonly number[]) => {
    const centre = mean(values);
    return sum(values.map((value) => (value - centre) ** 2));
  };
  const cellOf = (row: readonly number[], cell: number) =>
    mean(row.filter((_, place) => items[place]?.cell === CELLS[cell]));
  const person = K * C * sum(table.map((rows) => squares(rows.map((row) => mean(row)))));
  const personCell =
    K * sum(table.map((rows) => sum(CELLS.map((_, cell) => squares(rows.map((row) => cellOf(row, cell))))))) - person;
  const personItem =
    sum(table.map((rows) => sum(items.map((_, place) => squares(rows.map((row) => row[place] ?? 0)))))) -
    person -
    personCell;
  const msPerson = person / (F * (J - 1));
  const msPersonCell = personCell / (F * (J - 1) * (C - 1));
  const residual = personItem / (F * (J - 1) * C * (K - 1));
  const firmItem = table.map((rows) => items.map((_, place) => mean(rows.map((row) => row[place] ?? 0))));
  const itemMeans = items.map((_, place) => mean(firmItem.map((row) => row[place] ?? 0)));
  const deviations = firmItem.map((row) => row.map((value, place) => value - (itemMeans[place] ?? 0)));
  const within = sum(
    deviations.map((row) => sum(CELLS.map((cell) => squares(row.filter((_, place) => items[place]?.cell === cell))))),
  );
  const msItem = (J * within) / ((F - 1) * C * (K - 1));
  return {
    item: (msItem - residual) / J,
    respondent: (msPerson - msPersonCell) / (K * C),
    respondentCell: (msPersonCell - residual) / K,
    residual,
  };
}

describe("components of error estimated from pairs of answers", () => {
  test("of complete and equal data are those of the analysis of variance", () => {
    const firms = makeFirms(1, 40, () => two);
    const model = known(estimateErrorModel("e1", firms));
    const anova = byAnova(firms);
    for (const component of ERROR_COMPONENTS) expect(model[component], component).toBeCloseTo(anova[component], 10);
    expect(model).toMatchObject({ version: "e1", negative: [], firms: { sameItem: 40, twoItems: 40 } });
  });

  test("of unequal data lie within two standard errors of the truth on the average of 20 samples", () => {
    const estimates = Array.from({ length: 20 }, (_, seed) =>
      known(
        estimateErrorModel(
          "e1",
          makeFirms(
            100 + seed,
            48,
            (firm) => Array.from({ length: 2 + (firm % 4) }, (_, at) => STRATA[at % 2] ?? "management").concat(two),
            (person, place, chance) => (person % 3 === 0 ? place % 2 === 0 : chance() < 0.8),
          ),
        ),
      ),
    );
    for (const component of ERROR_COMPONENTS) {
      const found = estimates.map((model) => model[component]);
      const error = Math.sqrt(sampleVariance(found) / found.length);
      expect(Math.abs(mean(found) - TRUE[component]), component).toBeLessThan(2.6 * error);
      expect(error / TRUE[component], component).toBeLessThan(0.05);
    }
  });

  test("need thirty firms for each kind of pair", () => {
    expect(
      isInsufficient(
        estimateErrorModel(
          "e1",
          makeFirms(2, 29, () => two),
        ),
      ),
    ).toBe(true);
    const alone = makeFirms(2, 29, () => two).concat(makeFirms(3, 20, () => ["management"]));
    expect(isInsufficient(estimateErrorModel("e1", alone))).toBe(true);
    const apart = makeFirms(2, 60, () => ["management", "production"]);
    expect(isInsufficient(estimateErrorModel("e1", apart))).toBe(true);
  });

  test("below nothing stand at nothing, and are named", () => {
    const none = { item: 0.2, respondent: 0, respondentCell: 0, residual: 0.2 };
    const models = [1, 2, 3, 4].map((seed) =>
      known(
        estimateErrorModel(
          "e1",
          makeFirms(
            seed,
            30,
            () => two,
            () => true,
            none,
          ),
        ),
      ),
    );
    expect(models.flatMap(({ negative }) => negative).length).toBeGreaterThan(0);
    for (const model of models) for (const component of model.negative) expect(model[component]).toBe(0);
  });

  test("read the members of an assessment, without what does not apply to the firm", () => {
    const input = anAssessment({
      respondents: [aMember(answersOf(3)), { ...aMember(answersOf(5)), kind: "consultant" }],
    });
    const { people, items: asked } = answersOfFirm(input);
    expect(people).toHaveLength(1);
    expect(people[0]?.levels.size).toBe(asked.length);
  });
});
