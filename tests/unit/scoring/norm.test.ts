import fc from "fast-check";
import { expect, test } from "vitest";
import { CELLS, type ItemId, LEVELS, type Level } from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import { estimateNorm, type NormMeans, type Scored, scoreAssessment } from "@/lib/scoring";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const ids: readonly ItemId[] = anInstrument().items.map((item) => item.id);
const rounded = 12; // Means of three numbers near 3, added in two orders.

const levelOf = (score: Scored): number => {
  if (isInsufficient(score)) throw new Error(score.reason);
  return score.level;
};
const aNorm = (meanOf: (id: ItemId) => number | undefined): NormMeans => {
  const self: Partial<Record<ItemId, number>> = {};
  for (const id of ids) {
    const mean = meanOf(id);
    if (mean !== undefined) self[id] = mean;
  }
  return { version: "n1", firms: 30, self, capped: self };
};

/** Answers to all items, with one item unanswered in some cells. */
const holed = fc.record({
  levels: fc.array(fc.constantFrom<Level>(...LEVELS), { minLength: ids.length, maxLength: ids.length }),
  open: fc.array(fc.nat({ max: 3 }), { minLength: CELLS.length, maxLength: CELLS.length }),
});
const scoreHoled = ({ levels, open }: { levels: readonly Level[]; open: readonly number[] }, norm?: NormMeans) => {
  const answers = answersOf((id) => {
    const place = ids.indexOf(id);
    return open[Math.floor(place / 3)] === place % 3 ? undefined : levels[place];
  });
  return scoreAssessment(anAssessment({ respondents: [aMember(answers)], ...(norm === undefined ? {} : { norm }) }));
};

test("equal item means give the plain mean, and a whole form does not ask its norm", () => {
  fc.assert(
    fc.property(holed, fc.double({ min: 1, max: 5, noNaN: true }), (given, mean) => {
      const [plain, normed] = [
        scoreHoled(given),
        scoreHoled(
          given,
          aNorm(() => mean),
        ),
      ];
      CELLS.forEach((cell) => {
        expect(isInsufficient(normed.cells[cell])).toBe(isInsufficient(plain.cells[cell]));
        if (isInsufficient(plain.cells[cell])) return;
        expect(levelOf(normed.cells[cell])).toBeCloseTo(levelOf(plain.cells[cell]), rounded);
        if (!plain.cells[cell].prorated) expect(normed.cells[cell]).toEqual(plain.cells[cell]);
      });
      const whole = { ...given, open: [] };
      const { norm, ...rest } = scoreHoled(
        whole,
        aNorm((id) => 1 + (ids.indexOf(id) % 5)),
      );
      expect(norm).toBe("n1");
      expect(rest).toEqual(scoreHoled(whole));
    }),
    { numRuns: 40 },
  );
});

test("an open item that most firms place low lowers the cell, one they place high lifts it, within the scale", () => {
  const open = answersOf((id) => (id === "PRE.ORG.3" ? undefined : 3));
  const cell = (mean: number) => {
    const norm = aNorm((id) => (id === "PRE.ORG.3" ? mean : 3));
    return levelOf(scoreAssessment(anAssessment({ respondents: [aMember(open)], norm })).cells["PRE.ORG"]);
  };
  expect([cell(1.5), cell(3), cell(4.5)]).toEqual([2.5, 3, 3.5].map((level) => expect.closeTo(level, rounded)));
  const top = answersOf((id) => (id === "PRE.ORG.3" ? undefined : 5));
  const norm = aNorm((id) => (id === "PRE.ORG.3" ? 5 : 1));
  const clipped = scoreAssessment(anAssessment({ respondents: [aMember(top)], norm }));
  expect(levelOf(clipped.cells["PRE.ORG"])).toBe(5);
});

test("a cell that lacks its answers is accounted for in phase and lens, one that does not apply is not", () => {
  const norm = aNorm((id) => (id.startsWith("APP.INT") ? 1 : 3));
  const phaseOf = (given: Parameters<typeof anAssessment>[0]) =>
    levelOf(scoreAssessment(anAssessment({ ...given, norm })).phases.APP);
  const open = answersOf((id) => (id.startsWith("APP.INT") ? undefined : 3));
  expect(phaseOf({ respondents: [aMember(open)] })).toBeCloseTo(2.5, rounded);
  const notApplicable = { "APP.INT.1": "none", "APP.INT.2": "none" };
  expect(phaseOf({ respondents: [aMember(open)], notApplicable })).toBe(3);
});

test("a cell with an item that the norm does not know is prorated by the plain mean", () => {
  const open = answersOf((id) => (id === "PRE.ORG.3" ? undefined : id === "PRE.ORG.1" ? 2 : 3));
  const norm = aNorm((id) => (id === "PRE.ORG.2" ? undefined : 1.5));
  const scores = scoreAssessment(anAssessment({ respondents: [aMember(open)], norm }));
  expect(levelOf(scores.cells["PRE.ORG"])).toBe(2.5);

  const empty = answersOf((id) => (id.startsWith("PRE.ORG") ? undefined : 3));
  const partial = aNorm((id) => (id === "PRE.ORG.2" ? undefined : id.startsWith("PRE.ORG") ? 1.5 : 3));
  expect(levelOf(scoreAssessment(anAssessment({ respondents: [aMember(empty)], norm: partial })).phases.PRE)).toBe(3);
});

test("a norm is the mean of at least thirty firms, in two pools, without items that fewer of them placed", () => {
  const firm = (level: Level, gap?: ItemId) =>
    scoreAssessment(anAssessment({ respondents: [aMember(answersOf((id) => (id === gap ? undefined : level)))] }))
      .items;
  const firms = Array.from({ length: 30 }, (_, place) =>
    firm(place < 15 ? 5 : 2, place === 0 ? "EVA.INT.3" : undefined),
  );
  const norm = estimateNorm("n2", firms);
  if (isInsufficient(norm)) throw new Error(norm.reason);
  expect(norm).toMatchObject({ version: "n2", firms: 30 });
  expect([norm.self["PRE.ORG.1"], norm.capped["PRE.ORG.1"], norm.self["EVA.INT.3"]]).toEqual([3.5, 2.5, undefined]);
  expect(estimateNorm("n2", firms.slice(1))).toEqual(insufficient("too-few-firms"));
});
