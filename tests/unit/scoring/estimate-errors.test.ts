import { describe, expect, test } from "vitest";
import { CELLS, type Stratum } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import {
  answersOfFirm,
  ERROR_COMPONENTS,
  type ErrorEstimate,
  estimateErrorModel,
  type FirmAnswers,
} from "@/lib/scoring";
import { mean, sampleVariance, sum } from "@/lib/stats";
import { makeErrorAnswers, makeUnevenAnswers } from "../../support/error-answers";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const items = anInstrument().items.map(({ id, cell }) => ({ id, cell }));
const PARTS = { item: 0.18, respondent: 0.03, respondentCell: 0.095, residual: 0.141 };

const makeFirms = (seed: number, firms: number, people: () => readonly Stratum[], parts = PARTS) =>
  makeErrorAnswers(seed, { firms, parts, people });

function known({ components }: ErrorEstimate) {
  if (isInsufficient(components)) throw new Error(components.reason);
  return components;
}
const two: readonly Stratum[] = ["management", "management"];

/** Analysis of variance of complete balanced data: people within firms, crossed with items within cells. */
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
    const estimate = estimateErrorModel(firms);
    const anova = byAnova(firms);
    for (const component of ERROR_COMPONENTS) {
      expect(known(estimate)[component].found, component).toBeCloseTo(anova[component], 10);
      expect(known(estimate)[component].value, component).toBe(known(estimate)[component].found);
    }
    expect(estimate.basis).toEqual({
      firms: 40,
      people: 80,
      kinds: {
        sameItem: { firms: 40, pairs: 40 * 48 },
        sameCell: { firms: 40, pairs: 40 * 48 },
        twoCells: { firms: 40, pairs: 40 * (48 * 45) * 0.5 },
        twoItems: { firms: 40, pairs: 80 * 48 },
      },
    });
  });

  test("have the standard errors that leaving out one firm at a time gives", () => {
    const firms = makeUnevenAnswers("left out", PARTS, 44);
    const whole = known(estimateErrorModel(firms));
    const without = firms.map((_, at) => known(estimateErrorModel(firms.toSpliced(at, 1))));
    for (const component of ERROR_COMPONENTS) {
      const values = without.map((rest) => rest[component].found);
      const expected = Math.sqrt((sampleVariance(values) * (values.length - 1) ** 2) / values.length);
      expect(whole[component].standardError, component).toBeCloseTo(expected, 10);
    }
  });

  test("do not take what a role group sees differently in every firm for an error of items", () => {
    const firms = makeUnevenAnswers("shifted", PARTS, 60);
    const shifted = firms.map((firm) => ({
      ...firm,
      people: firm.people.map(({ stratum, levels }) => ({
        stratum,
        levels: new Map(
          [...levels].map(([id, level]) => [id, level + (stratum === "production" && id.endsWith(".1") ? 1 : 0)]),
        ),
      })),
    }));
    for (const component of ERROR_COMPONENTS) {
      const [before, after] = [known(estimateErrorModel(firms)), known(estimateErrorModel(shifted))];
      expect(after[component].found, component).toBeCloseTo(before[component].found, 10);
    }
  });

  test("do not depend on the order of firms, people and items", () => {
    const firms = makeUnevenAnswers("order", PARTS, 60);
    const turned = firms.toReversed().map((firm, at) => ({
      items: at % 2 === 0 ? firm.items.toReversed() : firm.items,
      people: firm.people.toReversed(),
    }));
    for (const component of ERROR_COMPONENTS) {
      const [one, other] = [known(estimateErrorModel(firms)), known(estimateErrorModel(turned))];
      expect(other[component].found, component).toBeCloseTo(one[component].found, 10);
    }
  });

  test("need thirty firms for each kind of pair, and tell what there is", () => {
    const few = estimateErrorModel(makeFirms(2, 29, () => two));
    expect(isInsufficient(few.components)).toBe(true);
    expect(few.basis).toMatchObject({ firms: 29, people: 58, kinds: { twoItems: { firms: 29 } } });
    const alone = estimateErrorModel(makeFirms(2, 29, () => two).concat(makeFirms(3, 20, () => ["management"])));
    expect(isInsufficient(alone.components)).toBe(true);
    expect(alone.basis.kinds).toMatchObject({ sameItem: { firms: 29 }, twoItems: { firms: 49 } });
    const apart = estimateErrorModel(makeFirms(2, 60, () => ["management", "production"]));
    expect(isInsufficient(apart.components)).toBe(true);
    expect(apart.basis.kinds.sameItem).toEqual({ firms: 0, pairs: 0 });
    expect(estimateErrorModel([]).basis.firms).toBe(0);
  });

  test("below nothing stand at nothing, and say how far below they came out", () => {
    const none = { item: 0.2, respondent: 0, respondentCell: 0, residual: 0.2 };
    const found = [1, 2, 3, 4].flatMap((seed) =>
      Object.values(known(estimateErrorModel(makeFirms(seed, 30, () => two, none)))),
    );
    const below = found.filter((component) => component.found < 0);
    expect(below.length).toBeGreaterThan(0);
    for (const component of below) expect(component.value).toBe(0);
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
