import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAllAnswers, listOwnAnswers } from "@/db/assessments/answers";
import { listAnsweredItems } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { listProgress } from "@/db/assessments/respondents";
import { saveAnswers, VERSIONS_MAX } from "@/db/assessments/save-answers";
import { asOperator } from "@/db/core/scope";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aMember, anAssessment, anEntry, answerPhase, itemsOf } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("a stale save is a conflict that returns the current answer, and changes nothing", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  await saveAnswers(actor, { assessmentId, entries: [anEntry("LRN.ORG.1", 2)] });
  await saveAnswers(actor, { assessmentId, entries: [anEntry("LRN.ORG.1", 4, 1)] });
  const mine = anEntry("LRN.ORG.1", 5, 1);
  const outcomes = await saveAnswers(actor, { assessmentId, entries: [mine, anEntry("LRN.ORG.2", 1)] });
  expect(outcomes).toMatchObject([
    { key: "LRN.ORG.1", status: "conflict", theirs: { value: { answer: { level: 4 } }, revision: 2 } },
    { key: "LRN.ORG.2", status: "saved", revision: 1 },
  ]);
  const own = await listOwnAnswers(actor, { assessmentId });
  expect(own.find((row) => row.item === "LRN.ORG.1")?.value.answer).toEqual({ level: 4 });
});

test("a conflict is settled by a save on the revision it showed", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  await saveAnswers(actor, { assessmentId, entries: [anEntry("LRN.ORG.1", 2)] });
  await saveAnswers(actor, { assessmentId, entries: [anEntry("LRN.ORG.1", 4, 1)] });
  const outcomes = await saveAnswers(actor, { assessmentId, entries: [anEntry("LRN.ORG.1", 5, 2)] });
  expect(outcomes).toMatchObject([{ status: "saved", revision: 3 }]);
});

test("repeating a batch changes nothing, and the same value on a stale base is saved", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  const batch = { assessmentId, entries: [anEntry("EVA.INT.1", 3), anEntry("EVA.INT.2", 5)] };
  const first = await saveAnswers(actor, batch);
  expect(await saveAnswers(actor, batch)).toEqual(first);
  expect(await saveAnswers(actor, { assessmentId, entries: [anEntry("EVA.INT.1", 3, 7)] })).toMatchObject([
    { status: "saved", revision: 1 },
  ]);
  const history = await asOperator((tx) =>
    tx.execute(sql`select 1 from app.answer_history where assessment_id = ${assessmentId}`),
  );
  expect(history.length).toBe(2);
});

test("of twenty same saves at once one row and one version remain", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  const save = () => saveAnswers(actor, { assessmentId, entries: [anEntry("APP.POS.1", 4)] });
  const outcomes = await Promise.all(Array.from({ length: 20 }, save));
  for (const outcome of outcomes) expect(outcome).toMatchObject([{ status: "saved", revision: 1 }]);
  const rows = await asOperator((tx) =>
    tx.execute<{ answers: number; versions: number; respondents: number }>(sql`
      select (select count(*)::int from app.answer where assessment_id = ${assessmentId}) as answers,
        (select count(*)::int from app.answer_history where assessment_id = ${assessmentId}) as versions,
        (select count(*)::int from app.respondent where assessment_id = ${assessmentId}) as respondents`),
  );
  expect({ ...rows[0] }).toEqual({ answers: 1, versions: 1, respondents: 1 });
});

test("of twenty concurrent saves one succeeds, and the others get the current answer", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  // The first save creates the respondent's row. Done by the saves below, this alone would make them wait for each
  // other.
  await saveAnswers(actor, { assessmentId, entries: [anEntry("APP.POS.2", 1)] });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      saveAnswers(actor, {
        assessmentId,
        entries: [anEntry("APP.POS.1", null, 0, { comment: `version ${index}` })],
      }),
    ),
  );
  const statuses = outcomes.flatMap((outcome) => outcome?.map((one) => one.status) ?? []);
  expect(statuses.filter((status) => status === "saved").length).toBe(1);
  expect(statuses.filter((status) => status === "conflict").length).toBe(19);
});

test("a comment or a mark is saved with its answer, and does not count as an answer by itself", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  await saveAnswers(actor, {
    assessmentId,
    entries: [
      anEntry("PRE.ORG.1", null, 0, { marked: true, comment: "Ask Chen" }),
      anEntry("PRE.ORG.2", null, 0, { answer: { dontKnow: true } }),
      anEntry("PRE.ORG.3", 2),
    ],
  });
  await saveAnswers(actor, {
    assessmentId,
    entries: [anEntry("PRE.ORG.3", 2, 1, { comment: "since May" })],
  });
  const own = await listOwnAnswers(actor, { assessmentId, phase: "PRE" });
  expect(own.map(({ item, value }) => [item, value.answer, value.marked, value.comment]).sort()).toEqual([
    ["PRE.ORG.1", null, true, "Ask Chen"],
    ["PRE.ORG.2", { dontKnow: true }, false, ""],
    ["PRE.ORG.3", { level: 2 }, false, "since May"],
  ]);
});

test("an answer can be withdrawn", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  await saveAnswers(actor, { assessmentId, entries: [anEntry("PRE.ORG.1", 2)] });
  await saveAnswers(actor, { assessmentId, entries: [anEntry("PRE.ORG.1", null, 1)] });
  expect((await listAnsweredItems(actor, { assessmentId })).size).toBe(0);
});

test("an item that is not in the questionnaire is refused", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  expect(await saveAnswers(actor, { assessmentId, entries: [anEntry("PRE.ORG.9", 2)] })).toEqual([
    { key: "PRE.ORG.9", status: "refused", reason: "unknown-item" },
  ]);
});

test("an answer to a submitted phase is refused, and the rest of the batch is saved", async () => {
  const { manager, contributor, assessmentId } = await anAssessment();
  await answerPhase(manager, assessmentId, "LRN");
  await saveAnswers(contributor, { assessmentId, entries: [anEntry("LRN.ORG.1", 2)] });
  await movePhase(manager, { assessmentId, phase: "LRN", event: "submit" });
  const outcomes = await saveAnswers(contributor, {
    assessmentId,
    entries: [anEntry("LRN.ORG.1", 5, 1), anEntry("APP.ORG.1", 5)],
  });
  expect(outcomes).toMatchObject([{ status: "refused", reason: "phase-not-open" }, { status: "saved" }]);
});

test("a save that waits for a submission is refused after it", async () => {
  const { manager, contributor, assessmentId } = await anAssessment();
  await answerPhase(manager, assessmentId, "LRN");
  const saves = Array.from({ length: 8 }, (_, index) =>
    saveAnswers(contributor, { assessmentId, entries: [anEntry(itemsOf("LRN")[index]?.id ?? "", 5)] }),
  );
  const [moved, ...saved] = await Promise.all([
    movePhase(manager, { assessmentId, phase: "LRN", event: "submit" }),
    ...saves,
  ]);
  expect(moved).toEqual({ ok: true, value: "submitted" });
  const kept = saved.flatMap((outcome) => outcome?.filter((one) => one.status === "saved") ?? []).length;
  expect((await listOwnAnswers(contributor, { assessmentId })).length).toBe(kept);
});

test("a colleague's answers are unseen before submission, and only a manager sees them after it", async () => {
  const at = await anAssessment();
  const colleague = await aMember(at);
  await answerPhase(at.contributor, at.assessmentId, "LRN", 2);
  await answerPhase(colleague, at.assessmentId, "LRN", 5);
  await answerPhase(colleague, at.assessmentId, "APP", 5);
  const seen = async (actor: typeof colleague) => (await listAllAnswers(actor, at)).length;
  expect([await seen(at.manager), await seen(at.contributor), await seen(colleague)]).toEqual([0, 12, 24]);

  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
  expect([await seen(at.manager), await seen(at.contributor), await seen(colleague)]).toEqual([24, 12, 24]);

  const back = { assessmentId: at.assessmentId, phase: "LRN", event: "return", reason: "look again" } as const;
  await movePhase(at.manager, back);
  expect(await seen(at.manager)).toBe(0);
});

test("all members learn which items are answered, and only a manager learns by whom", async () => {
  const at = await anAssessment();
  await answerPhase(at.contributor, at.assessmentId, "LRN");
  await saveAnswers(at.manager, { ...at, entries: [anEntry("LRN.ORG.1", 1)] });
  const answered = await listAnsweredItems(at.contributor, at);
  expect([answered.size, answered.get("LRN.ORG.1"), answered.get("LRN.ORG.2")]).toEqual([12, 2, 1]);
  expect(await listProgress(at.manager, at)).toContainEqual({
    personId: at.contributor.personId,
    phase: "LRN",
    answered: 12,
  });
  expect(await listProgress(at.contributor, at)).toEqual([]);
  expect((await listAnsweredItems(aStranger(), at)).size).toBe(0);
});

test("somebody outside the firm can neither save nor find out that the assessment exists", async () => {
  const { assessmentId } = await anAssessment();
  expect(await saveAnswers(aStranger(), { assessmentId, entries: [anEntry("LRN.ORG.1", 1)] })).toBeUndefined();
  expect(await listOwnAnswers(aStranger(), { assessmentId })).toEqual([]);
});

test("the number of versions of one person's answers is limited far above normal use, and the last one is kept", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  const save = (...entries: Parameters<typeof anEntry>[]) =>
    saveAnswers(actor, { assessmentId, entries: entries.map((entry) => anEntry(...entry)) });
  await save(["LRN.ORG.1", 2], ["LRN.ORG.2", 2]);
  await asOperator((tx) =>
    tx.execute(sql`update app.answer set revision = ${VERSIONS_MAX - 2}
      where assessment_id = ${assessmentId} and item_id = 'LRN.ORG.1'`),
  );
  expect(await save(["LRN.ORG.2", 3, 1], ["LRN.ORG.3", 3])).toMatchObject([
    { status: "saved", revision: 2 },
    { status: "refused", reason: "too-many-versions" },
  ]);
  expect(await save(["LRN.ORG.2", 3, 2])).toMatchObject([{ status: "saved", revision: 2 }]);
  expect(await save(["LRN.ORG.2", 4, 2])).toMatchObject([{ status: "refused", reason: "too-many-versions" }]);
  const own = await listOwnAnswers(actor, { assessmentId });
  expect(own.find(({ item }) => item === "LRN.ORG.2")?.value.answer).toEqual({ level: 3 });
});
