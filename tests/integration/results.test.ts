import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listOwnAnswers } from "@/db/assessments/answers";
import { findAssessment, listAssessments, listPhaseEvents, openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator } from "@/db/core/scope";
import { sha256 } from "@/db/core/sha256";
import { saveFields } from "@/db/fields/save-fields";
import { listCohortsIn } from "@/db/firms/firms";
import { findOwnInput } from "@/db/results/inputs";
import { findReducedInput } from "@/db/results/reduced-inputs";
import { acceptPhase, findResult, listResults, withSeed } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { AssessmentInput, rateFile, rateInput, readAssessment, seedFrom } from "@/lib/rating";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import {
  aFrozenCycle,
  aMember,
  anAssessment,
  answerPhase,
  aSubmittedCycle,
  positionOf,
} from "@/tests/support/factories";
import { frozenInputOf } from "@/tests/support/frozen-input";
import { hashOf, rate } from "@/tests/support/rating";

beforeAll(async () => {
  await useDatabase();
});

test("a phase can be submitted only when every item has an answer and the position is complete", async () => {
  const at = await anAssessment();
  const submit = () => movePhase(at.manager, { assessmentId: at.assessmentId, phase: "PRE", event: "submit" });
  expect(await submit()).toEqual({ ok: false, error: "answers-missing" });
  await answerPhase(at.contributor, at.assessmentId, "PRE");
  expect(await submit()).toEqual({ ok: false, error: "position-missing" });
  await positionOf(at);
  expect(await submit()).toEqual({ ok: true, value: "submitted" });
});

test("a move that one person presses twice is done once and succeeds, and a second person is refused", async () => {
  const at = await anAssessment();
  const other = await aMember(at, { role: "manager" });
  const move = (by: typeof other, event: "submit" | "return") =>
    movePhase(by, { assessmentId: at.assessmentId, phase: "LRN", event, reason: "again" });
  await answerPhase(at.contributor, at.assessmentId, "LRN");
  for (const event of ["submit", "return"] as const) {
    const state = event === "submit" ? "submitted" : "returned";
    expect(await move(at.manager, event)).toEqual({ ok: true, value: state });
    expect(await move(at.manager, event)).toEqual({ ok: true, value: state });
    expect(await move(other, event)).toEqual({ ok: false, error: "not-possible-now" });
  }
  await move(at.manager, "submit");
  const accept = (by: typeof other) => acceptPhase(by, { assessmentId: at.assessmentId, phase: "LRN" });
  expect(await accept(at.manager)).toEqual({ ok: true, value: { state: "accepted", revision: undefined } });
  expect(await accept(at.manager)).toEqual({ ok: true, value: { state: "accepted", revision: undefined } });
  expect(await accept(other)).toEqual({ ok: false, error: "not-possible-now" });
  const events = await listPhaseEvents(at.manager, at);
  expect(events.map(({ event }) => event).toSorted()).toEqual(["accept", "return", "submit", "submit"]);
});

test("a contributor cannot move a phase, and an outsider cannot find one", async () => {
  const at = await anAssessment();
  await answerPhase(at.contributor, at.assessmentId, "LRN");
  const move = { assessmentId: at.assessmentId, phase: "LRN", event: "submit" } as const;
  expect(await movePhase(at.contributor, move)).toEqual({ ok: false, error: "not-yours-to-do" });
  expect(await movePhase(aStranger(), move)).toBeUndefined();
  expect(await acceptPhase(aStranger(), { assessmentId: at.assessmentId, phase: "LRN" })).toBeUndefined();
});

test("of two simultaneous submissions exactly one is recorded", async () => {
  const at = await anAssessment();
  await answerPhase(at.manager, at.assessmentId, "LRN");
  const move = { assessmentId: at.assessmentId, phase: "LRN", event: "submit" } as const;
  const moved = await Promise.all([movePhase(at.manager, move), movePhase(at.manager, move)]);
  expect(moved).toEqual([1, 2].map(() => ({ ok: true, value: "submitted" })));
  expect(await listPhaseEvents(at.manager, at)).toMatchObject([{ phase: "LRN", event: "submit", by: "Lin Wei" }]);
});

test("two last acceptances at once freeze exactly one result", async () => {
  const at = await aSubmittedCycle();
  for (const phase of ["PRE", "LRN"] as const) await acceptPhase(at.manager, { ...at, phase });
  const accepted = await Promise.all(
    (["APP", "EVA"] as const).map((phase) => acceptPhase(at.manager, { ...at, phase })),
  );
  const revisions = accepted.map((one) => (one?.ok ? one.value.revision : "refused"));
  expect(revisions.toSorted()).toEqual([1, undefined]);
  expect(await listResults(at.manager, at)).toHaveLength(1);
});

test("the same last acceptance twice at once freezes once", async () => {
  const at = await aSubmittedCycle();
  for (const phase of ["PRE", "LRN", "APP"] as const) await acceptPhase(at.manager, { ...at, phase });
  const accepted = await Promise.all([1, 2].map(() => acceptPhase(at.manager, { ...at, phase: "EVA" })));
  const revisions = accepted.map((one) => (one?.ok ? (one.value.revision ?? "frozen before") : "refused"));
  expect(revisions.toSorted()).toEqual([1, "frozen before"]);
  expect(await listResults(at.manager, at)).toHaveLength(1);
});

test("a freeze that fails accepts nothing", async () => {
  const at = await aSubmittedCycle();
  for (const phase of ["PRE", "LRN", "APP"] as const) await acceptPhase(at.manager, { ...at, phase });
  // This release does not contain this questionnaire version, so it cannot rate answers to it.
  await asOperator((tx) =>
    tx.execute(sql`update app.assessment set instrument_version = '0.0.0' where id = ${at.assessmentId}`),
  );
  await expect(acceptPhase(at.manager, { ...at, phase: "EVA" })).rejects.toThrow("cannot be rated");
  expect((await findAssessment(at.manager, at))?.states.EVA).toBe("submitted");
  expect(await listResults(at.manager, at)).toEqual([]);
});

test("a frozen result is the rating of its own exported input, to the last digit", async () => {
  const at = await aFrozenCycle();
  const found = await findResult(at.manager, at);
  const input = await frozenInputOf(at);
  if (found === undefined) throw new Error("nothing frozen");
  expect(AssessmentInput.parse(input)).toEqual(input);
  const read = readAssessment(JSON.parse(JSON.stringify(input)), currentInstrument);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const stored = await asOperator((tx) =>
    tx.execute<{ rating: unknown; hash: string; figures: unknown }>(sql`select rating, input_hash as hash,
        to_jsonb(f) as figures from app.result r join app.result_figures f using (firm_id, assessment_id, revision)
      where r.assessment_id = ${at.assessmentId}`),
  );
  expect(stored[0]?.hash).toBe(hashOf(read.value));
  expect(stored[0]?.rating).toEqual(JSON.parse(JSON.stringify(rate(read.value))));
  expect(input.respondents.map((one) => [one.id, one.stratum])).toEqual([
    ["r1", "management"],
    ["r2", "production"],
  ]);
  expect(JSON.stringify(input)).not.toContain(at.manager.personId);
  expect(stored[0]?.figures).toMatchObject({ overall: 3.5, overall_capped: 3, respondents: 2, oem: 0.6 });
  const [row] = await listResults(at.contributor, at);
  expect(row?.figures).toMatchObject({ cycle: 2026, staged: 3 });
});

test("the draws of a frozen result come from no answer: they show in every letter, and could be tried against guesses", async () => {
  const at = await aFrozenCycle();
  const input = await frozenInputOf(at);
  expect(input.seed).toBeDefined();
  expect(input.seed).not.toBe(seedFrom(hashOf(input)));
  expect(withSeed({ ...input, respondents: [] }).seed).toBe(input.seed);
  expect((await findResult(at.contributor, at))?.rating).toMatchObject({ seed: input.seed, inputHash: "" });
});

test("all members read the frozen result; its input is the manager's", async () => {
  const at = await aFrozenCycle();
  expect((await findResult(at.contributor, at))?.revision).toBe(1);
  const inputs = (actor: Actor) =>
    asActor(actor, (tx) => tx.execute(sql`select from app.result_input where assessment_id = ${at.assessmentId}`));
  expect([await inputs(at.manager), await inputs(at.contributor)].map(({ length }) => length)).toEqual([1, 0]);
  expect(await findResult(aStranger(), at)).toBeUndefined();
});

test("the firm's export contains no colleague's answers, and gives the same rating as the result", async () => {
  const at = await aFrozenCycle();
  const found = await findReducedInput(at.manager, at);
  if (found === undefined) throw new Error("nothing to export");
  expect(found.revision).toBe(1);
  expect(found.input.respondents.map(({ id, answered }) => [id, answered.length])).toEqual([
    ["r1", 48],
    ["r2", 48],
  ]);
  expect(JSON.stringify(found.input.respondents)).not.toContain("level");
  expect(Object.values(found.input.parts).filter(({ items }) => items !== null)).toEqual([]);
  const rating = rateFile(JSON.parse(JSON.stringify(found.input)), sha256);
  const result = await findResult(at.manager, at);
  expect(rating.ok && rating.value.scores.overall).toEqual(result?.rating.scores.overall);
  expect(await findReducedInput(at.contributor, { ...at, revision: 1 })).toBeUndefined();
  expect(await findReducedInput(aStranger(), at)).toBeUndefined();
});

test("before the first freeze the export contains no colleague's answers either", async () => {
  const at = await aSubmittedCycle();
  const found = await findReducedInput(at.manager, at);
  expect(found?.revision).toBeUndefined();
  expect(JSON.stringify(found?.input.respondents)).not.toContain("level");
  expect(found?.input.parts["PRE.ORG"].items).toBeNull();
});

test("everybody downloads their own answers and nobody else's, in the form that is rated", async () => {
  const at = await aFrozenCycle();
  for (const [actor, stratum] of [
    [at.manager, "management"],
    [at.contributor, "production"],
  ] as const) {
    const own = await findOwnInput(actor, at);
    const answers = await listOwnAnswers(actor, at);
    expect(own?.respondents.map((one) => [one.stratum, Object.keys(one.answers).length])).toEqual([
      [stratum, answers.length],
    ]);
    expect(rateInput(JSON.parse(JSON.stringify(own)), sha256).ok).toBe(true);
  }
  expect(await findOwnInput(aStranger(), at)).toBeUndefined();
});

test("reopening leads to a second revision, and the first stays as it was, marked as superseded", async () => {
  const at = await aFrozenCycle();
  const first = await findResult(at.manager, at);
  const move = { assessmentId: at.assessmentId, phase: "EVA" } as const;
  expect(await movePhase(at.manager, { ...move, event: "reopen" })).toEqual({ ok: false, error: "reason-missing" });
  await movePhase(at.manager, { ...move, event: "reopen", reason: "the audit came later" });
  expect((await findResult(at.manager, at))?.supersededAt).toBeNull();
  await answerPhase(at.contributor, at.assessmentId, "EVA", 5);
  await movePhase(at.manager, { ...move, event: "submit" });
  const again = await acceptPhase(at.manager, move);
  expect(again).toEqual({ ok: true, value: { state: "accepted", revision: 2 } });

  const old = await findResult(at.manager, { ...at, revision: 1 });
  expect(old).toEqual({ ...first, supersededAt: expect.any(Date) });
  expect((await listResults(at.manager, at)).map((row) => [row.revision, row.supersededAt === null])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test("the next cycle opens only when this one is complete, and once", async () => {
  const at = await aFrozenCycle();
  const open = (year: number) => openAssessment(at.manager, { firmId: at.firmId, year });
  const opened = await Promise.all([open(2027), open(2027)]);
  expect(opened.filter((one) => one.ok).length).toBe(1);
  expect(await open(2028)).toEqual({ ok: false, error: "cycle-under-way" });
  expect((await listAssessments(at.manager, at)).map((one) => one.cycle)).toEqual([2027, 2026]);
});

test("before the freeze, a member's input contains only their own answers", async () => {
  const at = await anAssessment();
  await positionOf(at);
  await answerPhase(at.manager, at.assessmentId, "LRN", 2);
  await answerPhase(at.contributor, at.assessmentId, "LRN", 5);
  const levels = (input: AssessmentInput | undefined) => input?.respondents.map((one) => one.answers["LRN.ORG.1"]);
  expect(levels(await findOwnInput(at.contributor, at))).toEqual([{ level: 5 }]);
  expect(levels(await findOwnInput(at.manager, at))).toEqual([{ level: 2 }]);
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
  expect(levels(await findOwnInput(at.manager, at))).toEqual([{ level: 2 }]);
  expect(await findOwnInput(aStranger(), at)).toBeUndefined();
});

test("the day of a result is the day in the firm's zone", async () => {
  const at = await anAssessment();
  const zone = async (value: string) => {
    const base = value === "Pacific/Kiritimati" ? 0 : 1;
    await saveFields(at.manager, {
      ...at,
      entries: [{ kind: "profile", base, change: { field: "timeZone", value } }],
    });
    return (await findOwnInput(at.manager, at))?.asOf;
  };
  const east = await zone("Pacific/Kiritimati");
  const west = await zone("Pacific/Niue");
  expect(east).not.toBe(west);
  expect(east).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("if a cohort requires a reviewer, the firm's manager cannot accept phases", async () => {
  const at = await aSubmittedCycle();
  await asOperator(async (tx) => {
    const cohortId = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" }, reviewerRequired: true });
    await joinCohortIn(tx, { cohortId, firmId: at.firmId, consentLevel: 2 });
  });
  const cohortsFor = (actor: Actor) => asActor(actor, (tx) => listCohortsIn(tx, at));
  expect(await cohortsFor(at.contributor)).toMatchObject([{ reviewerRequired: true, consentLevel: 2 }]);
  expect(await cohortsFor(aStranger())).toEqual([]);
  expect(await acceptPhase(at.manager, { ...at, phase: "PRE" })).toEqual({
    ok: false,
    error: "not-yours-to-do",
  });
});

test("every move leaves who, when and why", async () => {
  const at = await aFrozenCycle();
  const events = await listPhaseEvents(at.contributor, at);
  expect(events).toHaveLength(2 * PHASES.length);
  expect(events.every((event) => event.by === "Lin Wei")).toBe(true);
  const rows = await asOperator((tx) =>
    tx.execute(sql`select 1 from app.phase_event where assessment_id = ${at.assessmentId} and by_person_id is null`),
  );
  expect(rows.length).toBe(0);
});
