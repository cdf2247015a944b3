import { describe, expect, test } from "vitest";
import { type ItemId, LEVELS, type Level } from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import {
  conditionalErrors,
  type EstimatedErrorModel,
  errorBandOf,
  errorModelFor,
  estimateErrorModel,
  type ScoringInput,
  scoreAssessment,
} from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const ids: readonly ItemId[] = anInstrument().items.map((item) => item.id);

/** Firms of some people whose levels scatter around a level of the firm's own. */
function makeFirms(count: number, people: (firm: number) => number, gap?: ItemId): readonly ScoringInput[] {
  const random = seededRandom(`errors ${count}`);
  return Array.from({ length: count }, (_, firm) => {
    const centre = 2 + 2 * random();
    const respondents = Array.from({ length: people(firm) }, () =>
      aMember(
        answersOf((id): Level | undefined => {
          const at = Math.round(centre + 2 * (random() - 0.5));
          return id === gap ? undefined : LEVELS[Math.min(5, Math.max(1, at)) - 1];
        }),
      ),
    );
    return anAssessment({ respondents });
  });
}

const known = (model: ReturnType<typeof estimateErrorModel>): EstimatedErrorModel => {
  if (isInsufficient(model)) throw new Error(model.reason);
  return model;
};

describe("the estimated error model", () => {
  test("needs thirty scored firms, ten of three people, and every cell whole in thirty", () => {
    const three = (firm: number) => (firm < 10 ? 3 : 1);
    expect(estimateErrorModel("e1", makeFirms(29, three))).toEqual(insufficient("too-few-firms"));
    const silent = anAssessment({ respondents: [] });
    expect(estimateErrorModel("e1", [...makeFirms(29, three), silent])).toEqual(insufficient("too-few-firms"));
    const few = makeFirms(30, (firm) => (firm < 9 ? 3 : 2));
    expect(estimateErrorModel("e1", few)).toEqual(insufficient("too-few-multi-views"));
    expect(estimateErrorModel("e1", makeFirms(30, three, "EVA.INT.3"))).toEqual(insufficient("too-few-complete-cells"));
    expect(known(estimateErrorModel("e1", makeFirms(30, three)))).toMatchObject({
      version: "e1",
      firms: 30,
      multiViews: 10,
    });
  });

  test("gives smaller errors to more respondents, down to that of the items, and is used like the declared one", () => {
    const firms = makeFirms(40, () => 3);
    const model = known(estimateErrorModel("e1", firms));
    const [one, four, many] = [1, 4, 1_000_000].map((people) => errorModelFor(model, people).sem);
    if (one === undefined || four === undefined || many === undefined) throw new Error("three models");
    for (const kind of ["cell", "phase", "lens", "overall"] as const) {
      expect(one[kind]).toBeGreaterThan(four[kind]);
      expect(four[kind]).toBeGreaterThan(many[kind]);
      expect(many[kind]).toBeCloseTo(Math.sqrt(model.items[kind]), 4);
    }
    expect(one.screening).toBe(many.screening);
    const input = firms[0];
    if (input === undefined) throw new Error("forty firms");
    const scores = scoreAssessment({ ...input, errorModel: errorModelFor(model, 3) });
    expect(scores.errorModel).toBe("e1");
    expect(scores.overall).toMatchObject({ sem: errorModelFor(model, 3).sem.overall });
    expect(() => errorModelFor(model, 0)).toThrow(RangeError);
  });

  test("of each part of the scale is that of its firms alone; a part with few firms has none", () => {
    const firms = makeFirms(120, () => 3);
    const { low, middle, high } = conditionalErrors("c1", firms);
    const inside = firms.filter((input) => {
      const { overall } = scoreAssessment(input);
      return !isInsufficient(overall) && errorBandOf(overall.level) === "middle";
    });
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.length).toBeLessThan(firms.length);
    expect(middle).toEqual(estimateErrorModel("c1", inside));
    expect([low, high]).toContainEqual(insufficient("too-few-firms"));
    expect([1, 2 - 1e-10, 1.9, 4, 4.1, 5].map(errorBandOf)).toEqual(["low", "middle", "low", "middle", "high", "high"]);
    expect(() => errorBandOf(Number.NaN)).toThrow(RangeError);
  });

  test("is smaller at the end of the scale, where answers have less room", () => {
    const random = seededRandom("ends");
    const about = (centre: number) =>
      anAssessment({
        respondents: Array.from({ length: 3 }, () =>
          aMember(
            answersOf(
              (): Level => LEVELS[Math.min(5, Math.max(1, Math.round(centre + 3 * (random() - 0.5)))) - 1] ?? 3,
            ),
          ),
        ),
      });
    const firms = Array.from({ length: 80 }, (_, firm) => about(firm < 40 ? 3 : 5));
    const { middle, high } = conditionalErrors("c1", firms);
    expect(known(high).items.cell).toBeLessThan(known(middle).items.cell);
    expect(known(high).respondents.cell).toBeLessThan(known(middle).respondents.cell);
  });

  test("is without error of items where every item of a cell says the same, and of people where all agree", () => {
    const random = seededRandom("equal");
    const firms = Array.from({ length: 30 }, () => {
      const cells = new Map<string, Level>();
      const answers = answersOf((id) => {
        const cell = id.slice(0, 7);
        const level = cells.get(cell) ?? LEVELS[Math.floor(5 * random())] ?? 3;
        cells.set(cell, level);
        return level;
      });
      return anAssessment({ respondents: [aMember(answers), aMember(answers), aMember(answers)] });
    });
    const model = known(estimateErrorModel("e1", firms));
    expect(Object.values(model.items)).toEqual(Object.values(model.items).map(() => expect.closeTo(0, 12)));
    expect(Object.values(model.respondents)).toEqual([0, 0, 0, 0, 0]);
    expect(ids).toHaveLength(48);
  });
});
