import fc from "fast-check";
import { expect, test } from "vitest";
import { CELLS, type ItemId, LEVELS, type Level } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { scoreAssessment, weightedOverall, weightSensitivity } from "@/lib/scoring";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const ids: readonly ItemId[] = anInstrument().items.map((item) => item.id);
const levels = fc.array(fc.constantFrom<Level>(...LEVELS), { minLength: ids.length, maxLength: ids.length });
const weight = fc.double({ min: 0.1, max: 5, noNaN: true });
const weights = fc
  .array(weight, { minLength: 16, maxLength: 16 })
  .map((list) => tabulate(CELLS, (cell) => list[CELLS.indexOf(cell)] ?? 1));
const equal = tabulate(CELLS, () => 1);
const score = (list: readonly Level[], notApplicable = {}, open: readonly string[] = []) =>
  scoreAssessment(
    anAssessment({
      respondents: [
        aMember(answersOf((id) => (open.some((cell) => id.startsWith(cell)) ? undefined : list[ids.indexOf(id)]))),
      ],
      notApplicable,
    }),
  );

test("equal weights give the overall level, also with an empty cell and in the reduced form", () => {
  const empty = { "APP.INT.1": "none", "APP.INT.2": "none" };
  const reduced = { ...empty, "PRE.INT.2": "none" };
  fc.assert(
    fc.property(levels, fc.constantFrom({}, empty, reduced), weight, (list, lacking, size) => {
      const scores = score(list, lacking);
      if (isInsufficient(scores.overall)) throw new Error(scores.overall.reason);
      const weighted = weightedOverall(
        scores,
        tabulate(CELLS, () => size),
      );
      expect(weighted).toBeCloseTo(scores.overall.level, 10);
    }),
    { numRuns: 40 },
  );
});

test("only proportions count, and the level stays between the lowest and the highest cell", () => {
  fc.assert(
    fc.property(levels, weights, (list, given) => {
      const scores = score(list);
      const twice = tabulate(CELLS, (cell) => 2 * given[cell]);
      const weighted = weightedOverall(scores, given);
      if (isInsufficient(weighted)) throw new Error(weighted.reason);
      expect(weightedOverall(scores, twice)).toBeCloseTo(weighted, 12);
      const cells = Object.values(scores.cells).flatMap((cell) => (isInsufficient(cell) ? [] : [cell.level]));
      expect(weighted).toBeGreaterThanOrEqual(Math.min(...cells) - 1e-12);
      expect(weighted).toBeLessThanOrEqual(Math.max(...cells) + 1e-12);
    }),
    { numRuns: 40 },
  );
});

test("a phase counts by the weights of its cells", () => {
  const list = ids.map((id): Level => (id.startsWith("PRE") ? 5 : 1));
  const heavy = tabulate(CELLS, (cell) => (cell.startsWith("PRE") ? 3 : 1));
  expect(weightedOverall(score(list), heavy)).toBeCloseTo((3 * 5 + 3 * 1) / 6, 12);
  expect(weightedOverall(score(list, {}, ["PRE.ORG"]), heavy)).toBeCloseTo((3 * 5 + 3 * 1) / 6, 12);
});

test("a cell of weight 0 leaves, and what cannot be weighed says so", () => {
  const list = ids.map((id): Level => (id.startsWith("PRE.ORG") ? 5 : 3));
  expect(weightedOverall(score(list), { ...equal, "PRE.ORG": 0 })).toBe(3);
  const none = tabulate(CELLS, () => 0);
  expect(weightedOverall(score(list), none)).toEqual(insufficient("no-weight"));
  const only = { ...equal, "PRE.ORG": 0, "PRE.NET": 0, "PRE.POS": 0 };
  expect(weightedOverall(score(list, {}, ["PRE.INT"]), only)).toEqual(insufficient("no-weight"));
  expect(weightedOverall(score(list, {}, ["PRE"]), equal)).toEqual(insufficient("phase-missing"));
  expect(() => weightedOverall(score(list), { ...equal, "PRE.ORG": -1 })).toThrow(RangeError);
});

test("equal weights keep the order of firms; firms without an overall are not counted", () => {
  const firms = ([1, 3, 2, 5] as const).map((level) => score(ids.map(() => level)));
  const whole = [
    ...firms,
    score(
      ids.map((): Level => 4),
      {},
      ["PRE"],
    ),
  ];
  expect(weightSensitivity(whole, equal)).toEqual({ firms: 4, rankCorrelation: expect.closeTo(1, 12) });
  expect(weightSensitivity(firms.slice(0, 1), equal).rankCorrelation).toEqual(insufficient("too-few-pairs"));
});
