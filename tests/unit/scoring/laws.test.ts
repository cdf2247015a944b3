import fc from "fast-check";
import { expect, test } from "vitest";
import { CELLS, type ItemId, LENSES, LEVELS, type Level, PHASES, STRATA } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { type EvidenceRecord, type Scored, type ScoreTable, scoreAssessment } from "@/lib/scoring";
import { scoreCell } from "@/lib/scoring/cell";
import { scoreLens } from "@/lib/scoring/phase";
import { aMember, anAssessment, anInstrument, answersOf } from "../../support/questionnaire";

const ids: readonly ItemId[] = anInstrument().items.map((item) => item.id);
const place = new Map(ids.map((id, index) => [id, index]));

const levels = fc.array(fc.constantFrom<Level>(...LEVELS), { minLength: ids.length, maxLength: ids.length });
const gappy = fc.array(fc.constantFrom<Level | "dontKnow" | undefined>(...LEVELS, ...LEVELS, "dontKnow", undefined), {
  minLength: ids.length,
  maxLength: ids.length,
});
const member = fc.tuple(gappy, fc.constantFrom(...STRATA)).map(([list, stratum]) =>
  aMember(
    answersOf((id) => list[place.get(id) ?? 0]),
    stratum,
  ),
);
const members = fc.array(member, { minLength: 1, maxLength: 6 });

const all = (table: ScoreTable): readonly Scored[] => [
  ...CELLS.map((cell) => table.cells[cell]),
  ...PHASES.map((phase) => table.phases[phase]),
  ...LENSES.map((lens) => table.lenses[lens]),
  table.overall,
];

test("the order of respondents does not matter, to the last digit", () => {
  fc.assert(
    fc.property(members, (respondents) => {
      const here = scoreAssessment(anAssessment({ respondents }));
      const turned = scoreAssessment(anAssessment({ respondents: [...respondents].reverse() }));
      expect(all(turned)).toEqual(all(here));
      expect(all(turned.cappedByRecords)).toEqual(all(here.cappedByRecords));
    }),
    { numRuns: 40 },
  );
});

test("mirroring every answer mirrors every score around level 3", () => {
  fc.assert(
    fc.property(levels, (list) => {
      const score = (turn: boolean) => {
        const answer = (id: ItemId) => list[place.get(id) ?? 0] ?? 3;
        const answers = answersOf((id) => (turn ? (LEVELS[5 - answer(id)] ?? 3) : answer(id)));
        return all(scoreAssessment(anAssessment({ respondents: [aMember(answers)] })));
      };
      const turned = score(true);
      score(false).forEach((here, i) => {
        const there = turned[i];
        if (there === undefined || isInsufficient(here) || isInsufficient(there))
          throw new Error("complete forms score");
        expect(there.level).toBeCloseTo(6 - here.level, 12);
        expect(there.points).toBeCloseTo(100 - here.points, 10);
      });
    }),
    { numRuns: 40 },
  );
});

const records = fc.array(
  fc.record({
    grade: fc.constantFrom("E0", "E1", "E2", "E3"),
    date: fc.constantFrom("2026-05-01", "2024-05-01", null),
    title: fc.constant("record"),
  }) satisfies fc.Arbitrary<EvidenceRecord>,
  { maxLength: 2 },
);

test("capped by records is never above self, and missing exactly where self is", () => {
  fc.assert(
    fc.property(members, fc.array(records, { minLength: 48, maxLength: 48 }), (respondents, lists) => {
      const evidence: Partial<Record<ItemId, readonly EvidenceRecord[]>> = {};
      ids.forEach((id, i) => {
        evidence[id] = lists[i] ?? [];
      });
      const scores = scoreAssessment(anAssessment({ respondents, evidence }));
      const capped = all(scores.cappedByRecords);
      all(scores).forEach((self, i) => {
        const other = capped[i];
        if (other === undefined) throw new Error("both tables have the same scores");
        expect(isInsufficient(other)).toBe(isInsufficient(self));
        if (isInsufficient(self) || isInsufficient(other)) return;
        expect(other.level).toBeLessThanOrEqual(self.level + 1e-12);
        expect([other.answered, other.asked, other.prorated]).toEqual([self.answered, self.asked, self.prorated]);
      });
      const { recordsBehind, answersAbove3 } = scores.cappedByRecords;
      expect(recordsBehind).toBeLessThanOrEqual(answersAbove3);
    }),
    { numRuns: 40 },
  );
});

test("overall is the mean of sixteen cells when the form is complete", () => {
  fc.assert(
    fc.property(levels, (list) => {
      const answers = answersOf((id) => list[place.get(id) ?? 0]);
      const { cells, overall } = scoreAssessment(anAssessment({ respondents: [aMember(answers)] }));
      const sum = CELLS.reduce((total, cell) => {
        const score = cells[cell];
        return total + (isInsufficient(score) ? Number.NaN : score.level);
      }, 0);
      expect(!isInsufficient(overall) && overall.level).toBeCloseTo(sum / 16, 12);
    }),
    { numRuns: 40 },
  );
});

/** Any record that a firm could add to an item. */
const record: fc.Arbitrary<EvidenceRecord> = fc.record({
  grade: fc.constantFrom("E0", "E1", "E2", "E3"),
  date: fc.constantFrom("2026-05-01", "2024-05-01", null),
  title: fc.constant("record"),
});

test("one more record never lowers a score capped by records, and never touches the self score", () => {
  fc.assert(
    fc.property(members, record, record, fc.constantFrom(...ids), (respondents, there, more, id) => {
      const before = scoreAssessment(anAssessment({ respondents, evidence: { [id]: [there] } }));
      const after = scoreAssessment(anAssessment({ respondents, evidence: { [id]: [there, more] } }));
      expect(all(after)).toEqual(all(before));
      all(after.cappedByRecords).forEach((score, i) => {
        const other = all(before.cappedByRecords)[i];
        if (other === undefined || isInsufficient(score) || isInsufficient(other)) return;
        expect(score.level).toBeGreaterThanOrEqual(other.level);
      });
      expect(after.cappedByRecords.recordsBehind).toBeGreaterThanOrEqual(before.cappedByRecords.recordsBehind);
    }),
    { numRuns: 40 },
  );
});

test("one level more everywhere is one level more in every score", () => {
  fc.assert(
    fc.property(levels, (list) => {
      const score = (lift: number) => {
        const answers = answersOf((id) => LEVELS[Math.min(3, (list[place.get(id) ?? 0] ?? 1) - 1) + lift]);
        return all(scoreAssessment(anAssessment({ respondents: [aMember(answers)] })));
      };
      const lifted = score(1);
      score(0).forEach((here, i) => {
        const there = lifted[i];
        if (there === undefined || isInsufficient(here) || isInsufficient(there)) throw new Error("whole forms score");
        expect(there.level).toBeCloseTo(here.level + 1, 12);
      });
    }),
    { numRuns: 40 },
  );
});

test("the order of the items of a cell does not matter but for rounding", () => {
  fc.assert(
    fc.property(members, fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), (respondents, order) => {
      const turned = respondents.map((person) => {
        const answers: typeof person.answers = Object.fromEntries(
          ids.flatMap((id) => {
            const cell = id.slice(0, -1);
            const answer =
              person.answers[ids.find((other) => other === `${cell}${order[Number(id.slice(-1)) - 1]}`) ?? id];
            return answer === undefined ? [] : [[id, answer]];
          }),
        );
        return { ...person, answers };
      });
      const there = all(scoreAssessment(anAssessment({ respondents: turned })));
      all(scoreAssessment(anAssessment({ respondents }))).forEach((here, i) => {
        const other = there[i];
        if (other === undefined) throw new Error("both tables have the same scores");
        if (isInsufficient(here) || isInsufficient(other)) expect(other).toEqual(here);
        else expect(other.level).toBeCloseTo(here.level, 12);
      });
    }),
    { numRuns: 40 },
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("a level of %d is a broken caller, not a score", (level) => {
  const item = { cell: "PRE.ORG", applies: true, level, norm: undefined } as const;
  expect(() => scoreCell([item, item, item])).toThrow(RangeError);
  const unknown = { ...item, level: undefined };
  expect(() => scoreCell([item, item, unknown].map((each) => ({ ...each, norm: level })))).toThrow(RangeError);
  expect(() => scoreLens([{ level, asked: 3, answered: 3 }])).toThrow(RangeError);
});
