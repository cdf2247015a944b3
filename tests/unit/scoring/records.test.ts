import { expect, test } from "vitest";
import { isInsufficient } from "@/lib/result";
import { type EvidenceRecord, evidenceCap, scoreAssessment } from "@/lib/scoring";
import { judgeRecords } from "@/lib/scoring/records";
import { aMember, anAssessment, answersOf } from "../../support/questionnaire";

const used = (date: string | null): EvidenceRecord => ({ grade: "E2", date, title: "record" });

test("months are calendar months: the same day, or the last day of a shorter month", () => {
  const cap = (date: string, asOf: string, evidenceMonths = 12) => evidenceCap([used(date)], { evidenceMonths, asOf });
  expect([cap("2024-02-29", "2025-02-28"), cap("2024-02-29", "2025-03-01")]).toEqual([5, 4]);
  expect([cap("2025-08-31", "2026-02-28", 6), cap("2025-08-31", "2026-03-01", 6)]).toEqual([5, 4]);
  expect([cap("2022-12-31", "2025-12-31", 36), cap("2022-12-31", "2026-01-01", 36)]).toEqual([5, 4]);
});

test("the best record of an item decides, whatever other records there are", () => {
  const window = { evidenceMonths: 12, asOf: "2026-11-01" };
  expect(evidenceCap([], window)).toBe(3);
  expect(evidenceCap([used(null), { grade: "E1", title: "plan" }], window)).toBe(4);
  expect(evidenceCap([used("2020-01-01"), { grade: "E3", title: "audit" }], window)).toBe(5);
});

test("items without a record share one answer, which nobody can change", () => {
  const none = judgeRecords([], { evidenceMonths: 12, asOf: "2026-11-01" });
  expect(none).toEqual({ records: [], cap: 3 });
  expect([none, none.records].every(Object.isFrozen)).toBe(true);
});

test("a text that is no day is a broken invariant", () => {
  const cap = (date: string) => () => evidenceCap([used(date)], { evidenceMonths: 12, asOf: "2026-11-01" });
  expect(cap("2025-02-29")).toThrow(RangeError);
  expect(cap("2025-13-01")).toThrow(RangeError);
  expect(cap("last spring")).toThrow(RangeError);
});

test("the cap is applied to each answer before averaging", () => {
  const respondents = [aMember(answersOf(5)), aMember(answersOf(1))];
  const { overall, cappedByRecords } = scoreAssessment(anAssessment({ respondents }));
  if (isInsufficient(overall) || isInsufficient(cappedByRecords.overall)) throw new Error("both are scored");
  expect([overall.level, cappedByRecords.overall.level]).toEqual([3, 2]);
});

test("records behind n of m: items that anyone placed above 3, and those with a record of use or better", () => {
  const respondents = [
    aMember(answersOf((id) => (id === "PRE.ORG.1" || id === "PRE.ORG.2" || id === "PRE.ORG.3" ? 4 : 3))),
    aMember(answersOf(1)),
  ];
  const evidence = {
    "PRE.ORG.1": [used(null)],
    "PRE.ORG.2": [{ grade: "E1" as const, title: "plan" }],
    "LRN.ORG.1": [{ grade: "E3" as const, title: "audit" }],
  };
  const { cappedByRecords } = scoreAssessment(anAssessment({ respondents, evidence }));
  expect([cappedByRecords.recordsBehind, cappedByRecords.answersAbove3]).toEqual([1, 3]);
});

test("an item that does not apply is no answer above 3", () => {
  const given = anAssessment({ respondents: [aMember(answersOf(5))], notApplicable: { "APP.INT.1": "none" } });
  expect(scoreAssessment(given).cappedByRecords.answersAbove3).toBe(47);
});
