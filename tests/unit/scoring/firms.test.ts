import fc from "fast-check";
import { expect, test } from "vitest";
import { type ItemId, LEVELS, STRATA } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import {
  AGREEMENT_COUNT,
  type Agreed,
  agreement,
  FIRM_RESPONDENTS_MAX,
  type FirmAnswers,
  type NormMeans,
  reasonOf,
  SCORE_COLUMNS,
  type Scored,
  type Scores,
  scoreAssessment,
  scoreFirms,
} from "@/lib/scoring";
import { aMember, anAssessment, anInstrument, answersOf, MAY_NOT_APPLY } from "../../support/questionnaire";

const instrument = anInstrument();
const ids: readonly ItemId[] = instrument.items.map((item) => item.id);

type Person = { readonly levels: readonly number[]; readonly stratum: number };
type Firm = { readonly people: readonly Person[]; readonly lacking: readonly ItemId[] };

/** Answers from hardly any to all; 0 is none. */
const person: fc.Arbitrary<Person> = fc.constantFrom(0.02, 0.3, 0.9).chain((gaps) =>
  fc.record({
    levels: fc.array(
      fc
        .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...LEVELS))
        .map(([chance, level]) => (chance < gaps ? 0 : level)),
      { minLength: ids.length, maxLength: ids.length },
    ),
    stratum: fc.nat({ max: STRATA.length - 1 }),
  }),
);
const firm: fc.Arbitrary<Firm> = fc.record({
  people: fc.array(person, { maxLength: 6 }),
  lacking: fc.subarray([...MAY_NOT_APPLY]),
});
const firms = fc.array(firm, { minLength: 1, maxLength: 4 });

const blockOf = (list: readonly Firm[], strata: boolean): FirmAnswers => ({
  levels: Uint8Array.from(list.flatMap(({ people }) => people.flatMap(({ levels }) => levels))),
  respondents: list.map(({ people }) => people.length),
  notApplicable: Uint8Array.from(list.flatMap(({ lacking }) => ids.map((id) => (lacking.includes(id) ? 1 : 0)))),
  ...(strata ? { strata: Uint8Array.from(list.flatMap(({ people }) => people.map(({ stratum }) => stratum))) } : {}),
});

function scoreOne({ people, lacking }: Firm, strata: boolean, norm?: NormMeans): Scores {
  const respondents = people.map(({ levels, stratum }) =>
    aMember(
      answersOf((id) => LEVELS.find((level) => level === levels[ids.indexOf(id)])),
      strata ? STRATA[stratum] : "management",
    ),
  );
  const notApplicable = Object.fromEntries(lacking.map((id) => [id, "none"]));
  return scoreAssessment(anAssessment({ respondents, notApplicable, ...(norm === undefined ? {} : { norm }) }));
}

const columnsOf = ({ cells, phases, lenses, overall }: Scores): readonly Scored[] => [
  ...Object.values(cells),
  ...Object.values(phases),
  ...Object.values(lenses),
  overall,
];

test.each([false, true])("many firms are scored as each alone, to the last digit; by role groups: %s", (strata) => {
  fc.assert(
    fc.property(firms, (list) => {
      const all = scoreFirms(instrument, blockOf(list, strata));
      expect(all.firms).toBe(list.length);
      list.forEach((each, place) => {
        columnsOf(scoreOne(each, strata)).forEach((score, column) => {
          const at = place * SCORE_COLUMNS.length + column;
          const reason = reasonOf(all.states[at] ?? 0);
          if (isInsufficient(score)) {
            expect([reason, all.levels[at]]).toEqual([score.reason, 0]);
            return;
          }
          expect(reason).toBeUndefined();
          expect(all.levels[at]).toBe(score.level);
          expect([all.answered[at], all.asked[at]]).toEqual([score.answered, score.asked]);
        });
      });
    }),
    { numRuns: 60 },
  );
});

test("many firms are prorated by a norm as each alone, to the last digit", () => {
  const mean = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: undefined, freq: 20 });
  const means = fc.array(mean, { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(firms, means, (list, given) => {
      const self = Object.fromEntries(
        ids.flatMap((id, item) => (given[item] === undefined ? [] : [[id, given[item]]])),
      );
      const all = scoreFirms(instrument, { ...blockOf(list, true), norm: self });
      list.forEach((each, place) => {
        const alone = scoreOne(each, true, { version: "n1", firms: 30, self, capped: self });
        columnsOf(alone).forEach((score, column) => {
          const at = place * SCORE_COLUMNS.length + column;
          expect(all.levels[at]).toBe(isInsufficient(score) ? 0 : score.level);
        });
      });
    }),
    { numRuns: 60 },
  );
});

/** Whole-number sums and two passes around a mean differ by a few units in the last place of numbers near 1. */
const ROUNDING = 12;

test.each([false, true])("agreement of many firms is that of each alone, to rounding; by role groups: %s", (strata) => {
  fc.assert(
    fc.property(firms, (list) => {
      const { agreement: all } = scoreFirms(instrument, blockOf(list, strata));
      list.forEach((each, place) => {
        const { cells, phases } = scoreOne(each, strata).agreement;
        [...Object.values(cells), ...Object.values(phases)].forEach((agreed, column) => {
          const at = place * AGREEMENT_COUNT + column;
          expect(stateOf(agreed)).toBe(all.states[at]);
          if (isInsufficient(agreed)) return;
          expect(all.rwg[at]).toBeCloseTo(agreed.rwg, ROUNDING);
          expect([all.items[at], all.respondents[at]]).toEqual([agreed.items, agreed.respondents]);
        });
      });
    }),
    { numRuns: 60 },
  );
});

const stateOf = (agreed: Agreed): number => {
  if (!isInsufficient(agreed)) return 0;
  return agreed.reason === "one-voice" ? 1 : 2;
};

test("agreement inside an assessment is `agreement` of the same people and items", () => {
  fc.assert(
    fc.property(firm, (each) => {
      const { agreement: agreed } = scoreOne({ ...each, lacking: [] }, true);
      const first = agreed.phases.PRE;
      const rows = each.people.map(({ levels }) => levels.slice(0, 12).map((level) => (level === 0 ? null : level)));
      if (isInsufficient(first) && first.reason === "not-scored") return;
      const { rwg, rwgLindell, averageDeviation, ...exact } = known(agreement(rows));
      expect(first).toMatchObject(exact);
      expect(first).toMatchObject({
        rwg: expect.closeTo(rwg, ROUNDING),
        rwgLindell: expect.closeTo(rwgLindell, ROUNDING),
        averageDeviation: expect.closeTo(averageDeviation, ROUNDING),
      });
    }),
    { numRuns: 60 },
  );
});

function known(agreed: Agreed) {
  if (isInsufficient(agreed)) throw new Error(agreed.reason);
  return agreed;
}

test("results given once more are written over whole, whatever stood in them", () => {
  fc.assert(
    fc.property(firm, firm, (first, second) => {
      const into = scoreFirms(instrument, blockOf([first], true));
      const again = scoreFirms(instrument, blockOf([second], true), into);
      expect(again).toBe(into);
      expect(again).toEqual(scoreFirms(instrument, blockOf([second], true)));
    }),
    { numRuns: 40 },
  );
});

test("one number of respondents stands for every firm, and no firm is scored from no answers", () => {
  const levels = new Uint8Array(2 * 3 * ids.length).fill(4);
  expect(scoreFirms(instrument, { levels, respondents: 3 })).toEqual(
    scoreFirms(instrument, { levels, respondents: [3, 3] }),
  );
  const none = scoreFirms(instrument, { levels: new Uint8Array(0), respondents: [0] });
  expect(reasonOf(none.states[SCORE_COLUMNS.length - 1] ?? 0)).toBe("phase-missing");
  expect(scoreFirms(instrument, { levels: new Uint8Array(0), respondents: [] }).firms).toBe(0);
});

test("answers at an odd place in memory, or on an odd number of items, are read one by one with the same result", () => {
  const levels = Uint8Array.from({ length: 1 + 4 * ids.length }, (_, at) => (at * 7) % 6);
  const odd = levels.subarray(1);
  expect(odd.byteOffset).toBe(1);
  const even = scoreFirms(instrument, { levels: odd.slice(), respondents: 2 });
  expect(scoreFirms(instrument, { levels: odd, respondents: 2 })).toEqual(even);
  const short = { items: instrument.items.slice(0, 47) };
  const cut = odd.filter((_, at) => at % ids.length < 47);
  const { items } = scoreFirms(short, { levels: cut, respondents: 2 });
  expect(items.mean.subarray(0, 47)).toEqual(even.items.mean.subarray(0, 47));
  expect(items.variance.subarray(0, 47)).toEqual(even.items.variance.subarray(0, 47));
});

test("the sums of as many respondents as are allowed still fit beside each other", () => {
  const levels = new Uint8Array(FIRM_RESPONDENTS_MAX * ids.length).fill(5);
  for (let at = 0; at < levels.length; at += 2 * ids.length) levels[at] = 1;
  const { items } = scoreFirms(instrument, { levels, respondents: FIRM_RESPONDENTS_MAX });
  expect([items.count[0], items.mean[0], items.mean[1], items.variance[1]]).toEqual([FIRM_RESPONDENTS_MAX, 3, 5, 0]);
  expect(items.variance[0]).toBeCloseTo((4 * FIRM_RESPONDENTS_MAX) / (FIRM_RESPONDENTS_MAX - 1), ROUNDING);
});

test("what breaks the contract is thrown in words", () => {
  const levels = new Uint8Array(2 * ids.length).fill(3);
  const score = (change: Partial<FirmAnswers>) => () => scoreFirms(instrument, { levels, respondents: 1, ...change });
  expect(score({ levels: Uint8Array.from(levels, (level, at) => (at === 50 ? 6 : level)) })).toThrow("above level 5");
  expect(score({ respondents: 4 })).toThrow("no whole number of firms");
  expect(score({ respondents: [1] })).toThrow("1 respondents on 48 items");
  expect(score({ respondents: [-1, 3] })).toThrow("-1 respondents in firm 0");
  expect(score({ respondents: [FIRM_RESPONDENTS_MAX + 1] })).toThrow("10001 respondents");
  expect(score({ strata: new Uint8Array(3) })).toThrow("one role group");
  expect(score({ strata: Uint8Array.of(0, 4) })).toThrow("respondent 1 is of no role group");
  expect(score({ notApplicable: new Uint8Array(3) })).toThrow("one code a firm and item");
  expect(score({ notApplicable: new Uint8Array(levels.length).fill(1) })).toThrow("PRE.ORG.1 applies to every firm");
  const into = scoreFirms(instrument, { levels, respondents: 1 });
  expect(() => scoreFirms(instrument, { levels, respondents: 2 }, into)).toThrow("results of 2 firms for 1");
  expect(() => reasonOf(7)).toThrow(RangeError);
});
