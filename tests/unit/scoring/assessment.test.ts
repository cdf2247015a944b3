import { expect, test } from "vitest";
import type { ItemId } from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import { type Scored, scoreAssessment } from "@/lib/scoring";
import { aMember, anAssessment, answersOf } from "../../support/questionnaire";

const levelOf = (score: Scored): number => {
  if (isInsufficient(score)) throw new Error(score.reason);
  return score.level;
};

/** Level 3 everywhere except for the given items, which stay unanswered. */
const except = (...open: ItemId[]) => [aMember(answersOf((id) => (open.includes(id) ? undefined : 3)))];

test("a complete form gives each score its level, points, error and counts", () => {
  const scores = scoreAssessment(anAssessment());
  const complete = { level: 3, points: 50, prorated: false };
  expect(scores.cells["LRN.INT"]).toEqual({ ...complete, sem: expect.closeTo(0.466, 3), answered: 3, asked: 3 });
  expect(scores.phases.LRN).toEqual({ ...complete, sem: expect.closeTo(0.256, 3), answered: 12, asked: 12 });
  expect(scores.lenses.INT).toEqual({ ...complete, sem: expect.closeTo(0.256, 3), answered: 12, asked: 12 });
  expect(scores.overall).toEqual({ ...complete, sem: expect.closeTo(0.166, 3), answered: 48, asked: 48 });
  expect(scores.errorModel).toBe("p2");
});

test("three people of one role group count as one, so that no group floods a score", () => {
  const respondents = [
    aMember(answersOf(5), "management"),
    aMember(answersOf(1), "production"),
    aMember(answersOf(1), "production"),
    aMember(answersOf(1), "production"),
  ];
  expect(levelOf(scoreAssessment(anAssessment({ respondents })).overall)).toBe(3);
});

test("a consultant's rows never enter", () => {
  const consultant = { ...aMember(answersOf(5)), id: "c", kind: "consultant" as const };
  const with_ = scoreAssessment(anAssessment({ respondents: [aMember(answersOf(2)), consultant] }));
  expect(with_).toEqual(scoreAssessment(anAssessment({ respondents: [aMember(answersOf(2))] })));
  expect(scoreAssessment(anAssessment({ respondents: [consultant] })).overall).toEqual(insufficient("phase-missing"));
});

test("don't know is counted and not scored as 1", () => {
  const answers = answersOf((id) => (id === "LRN.NET.1" || id === "APP.NET.2" ? "dontKnow" : 4));
  const scores = scoreAssessment(anAssessment({ respondents: [aMember(answers)] }));
  expect(scores.cells["LRN.NET"]).toMatchObject({ level: 4, answered: 2, asked: 3, prorated: true });
  expect(scores.dontKnow.NET).toEqual({ count: 2, answers: 12 });
  expect(scores.dontKnow.ORG).toEqual({ count: 0, answers: 12 });
});

test("the description of one respondent's answer is shared by all firms and cannot be changed", () => {
  type Given = Parameters<typeof anAssessment>[0];
  const { instrument } = anAssessment();
  const described = (given: Given) => scoreAssessment(anAssessment({ instrument, ...given })).items["PRE.INT.2"];
  const said = (answer: Parameters<typeof answersOf>[0], stratum?: "production") =>
    described({ respondents: [aMember(answersOf(answer), stratum)] });
  const item = said(4);
  expect(said(4)).toBe(item);
  expect([item, item?.counts, item?.strata, item?.strata[0]].every(Object.isFrozen)).toBe(true);
  expect(said(5)).toMatchObject({ level: 5, cappedLevel: 3, counts: { 4: 0, 5: 1 } });
  expect(said(4, "production")).toMatchObject({ strata: [{ stratum: "production", level: 4, count: 1 }] });
  expect(said(() => "dontKnow")).toMatchObject({ level: insufficient("no-level"), dontKnow: 1 });
  expect(said(() => undefined)).toMatchObject({ level: insufficient("no-level"), dontKnow: 0 });

  const respondents = [aMember(answersOf(4))];
  const evidence = { "PRE.INT.2": [{ grade: "E3", title: "an audit" }] } as const;
  expect(described({ respondents, evidence })).toMatchObject({ cap: 5, cappedLevel: 4 });
  expect(described({ respondents, notApplicable: { "PRE.INT.2": "none" } })).toMatchObject({ notApplicable: "none" });
});

test("a cell needs two answers, and says so when it has one", () => {
  const scores = scoreAssessment(anAssessment({ respondents: except("PRE.ORG.1", "PRE.ORG.2") }));
  expect(scores.cells["PRE.ORG"]).toEqual(insufficient("too-few-answers"));
  expect(scores.phases.PRE).toMatchObject({ level: 3, answered: 10, asked: 12, prorated: true });
});

test("a cell with one item not applicable is whole with the other two", () => {
  const scores = scoreAssessment(anAssessment({ notApplicable: { "PRE.INT.2": "no suppliers" } }));
  expect(scores.cells["PRE.INT"]).toMatchObject({ level: 3, answered: 2, asked: 2, prorated: false });
  expect(scores.marks.prorated).toBe(false);
});

test("a cell with two items not applicable is empty and leaves every mean", () => {
  const respondents = [aMember(answersOf((id) => (id.startsWith("APP.INT") ? 5 : 3)))];
  const notApplicable = { "APP.INT.1": "no sub-suppliers", "APP.INT.2": "no sub-suppliers" };
  const scores = scoreAssessment(anAssessment({ respondents, notApplicable }));
  expect(scores.cells["APP.INT"]).toEqual(insufficient("not-applicable"));
  expect([levelOf(scores.phases.APP), levelOf(scores.lenses.INT)]).toEqual([3, 3]);
  expect(scores.marks.reducedForm).toBe(false);
});

test("a phase has a level with 9 of 12 items and none with 8", () => {
  const nine = scoreAssessment(anAssessment({ respondents: except("EVA.ORG.1", "EVA.NET.1", "EVA.POS.1") }));
  expect(nine.phases.EVA).toMatchObject({ level: 3, answered: 9, prorated: true });
  const eight = scoreAssessment(
    anAssessment({ respondents: except("EVA.ORG.1", "EVA.NET.1", "EVA.POS.1", "EVA.INT.1") }),
  );
  expect(eight.phases.EVA).toEqual(insufficient("too-few-answers"));
  expect(eight.overall).toEqual(insufficient("phase-missing"));
  expect(eight.staged).toEqual(insufficient("phase-missing"));
  expect(eight.weakestHandover).toEqual(insufficient("phase-missing"));
});

test("three quarters of the items that apply are needed: 9 of 11 are enough, 8 of 11 are not", () => {
  const notApplicable = { "EVA.INT.2": "one affiliate" };
  const nine = except("EVA.ORG.1", "EVA.NET.1");
  expect(scoreAssessment(anAssessment({ respondents: nine, notApplicable })).phases.EVA).toMatchObject({ answered: 9 });
  const eight = except("EVA.ORG.1", "EVA.NET.1", "EVA.POS.1");
  const fallen = scoreAssessment(anAssessment({ respondents: eight, notApplicable }));
  expect(fallen.phases.EVA).toEqual(insufficient("too-few-answers"));
});

test("a phase with two empty cells is not scored", () => {
  const respondents = except("APP.POS.1", "APP.POS.2");
  const notApplicable = { "APP.INT.1": "none", "APP.INT.2": "none" };
  const scores = scoreAssessment(anAssessment({ respondents, notApplicable }));
  expect(scores.phases.APP).toEqual(insufficient("too-many-missing-cells"));
});

test("three items not applicable make the reduced form: overall is the mean of the twelve cells outside INT", () => {
  const respondents = [aMember(answersOf((id) => (id.includes(".INT.") ? 5 : id.startsWith("EVA") ? 2 : 3)))];
  const notApplicable = { "PRE.INT.2": "none", "APP.INT.1": "none", "EVA.INT.2": "none" };
  const scores = scoreAssessment(anAssessment({ respondents, notApplicable }));
  expect(scores.marks.reducedForm).toBe(true);
  expect(scores.lenses.INT).toEqual(insufficient("reduced-form"));
  expect(scores.cells["LRN.INT"]).toEqual(insufficient("reduced-form"));
  expect(scores.overall).toMatchObject({ level: 2.75, answered: 36, asked: 36, prorated: false });
});

test('the overall level waits for the fourth phase; the other three have levels, marked "so far"', () => {
  const respondents = [aMember(answersOf((id) => (id.startsWith("EVA") ? undefined : 4)))];
  const scores = scoreAssessment(anAssessment({ respondents }));
  expect(levelOf(scores.phases.PRE)).toBe(4);
  expect(levelOf(scores.lenses.ORG)).toBe(4);
  expect(scores.overall).toEqual(insufficient("phase-missing"));
});

test("without any answer nothing is scored and nobody is counted", () => {
  const scores = scoreAssessment(anAssessment({ respondents: [aMember({})] }));
  expect(scores.lenses.ORG).toEqual(insufficient("no-valid-cell"));
  expect(scores.marks).toEqual({ respondents: 0, view: "none", prorated: false, reducedForm: false });
});

test("not applicable is refused where every firm can answer, and for an item that is not there", () => {
  expect(() => scoreAssessment(anAssessment({ notApplicable: { "PRE.ORG.1": "head office" } }))).toThrow("PRE.ORG.1");
  expect(() => scoreAssessment(anAssessment({ notApplicable: { "PRE.ORG.9": "no such item" } }))).toThrow("PRE.ORG.9");
});

test("why this score: an item shows levels by count and role group, don't know, reason and records", () => {
  const respondents = [
    aMember(answersOf(5), "management"),
    aMember(answersOf(2), "production"),
    aMember(answersOf(3), "production"),
    aMember(
      answersOf(() => "dontKnow"),
      "commercial",
    ),
  ];
  const record = { grade: "E2", date: "2025-10-31", title: "Minutes" } as const;
  const { items } = scoreAssessment(anAssessment({ respondents, evidence: { "PRE.ORG.1": [record] } }));
  expect(items["PRE.ORG.1"]).toEqual({
    id: "PRE.ORG.1",
    cell: "PRE.ORG",
    level: 3.75,
    cappedLevel: 3.25,
    cap: 4,
    counts: { 1: 0, 2: 1, 3: 1, 4: 0, 5: 1 },
    strata: [
      { stratum: "management", level: 5, count: 1 },
      { stratum: "production", level: 2.5, count: 2 },
    ],
    dontKnow: 1,
    notApplicable: null,
    records: [{ ...record, older: true }],
  });
});

test("an item that does not apply shows the firm's reason and no level", () => {
  const { items } = scoreAssessment(anAssessment({ notApplicable: { "EVA.INT.2": "one affiliate only" } }));
  expect(items["EVA.INT.2"]).toMatchObject({
    level: insufficient("not-applicable"),
    cappedLevel: insufficient("not-applicable"),
    notApplicable: "one affiliate only",
  });
});
