import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listAssignments } from "@/db/assessments/assignments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { type FoundAssessment, lastFound } from "@/db/assessments/last-found";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers, VERSIONS_MAX } from "@/db/assessments/save-answers";
import { saveAnswersAtOnce } from "@/db/assessments/save-answers-at-once";
import { asActor, asNobody, asOperator } from "@/db/core/scope";
import { removeMember } from "@/db/people/members";
import { openSession } from "@/db/people/sessions";
import { currentInstrument } from "@/lib/catalog";
import { aConfirmer, aStranger, aVisitor, type UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, anAssessment, anEntry, answerPhase, hashed } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const expected = ({ assessmentId }: AnAssessment): FoundAssessment => ({
  id: assessmentId,
  role: "contributor",
  instrument: { id: currentInstrument.id, version: currentInstrument.version },
});

type Entry = ReturnType<typeof anEntry>;

const saveAtOnce = (at: AnAssessment, entries: readonly Entry[], actor = at.contributor, assessment = expected(at)) =>
  saveAnswersAtOnce(actor, { assessment, entries });

/** A cycle in which two items of the contributor stand in their first version. */
async function answered(): Promise<AnAssessment> {
  const at = await anAssessment();
  const entries = [anEntry("LRN.ORG.1", 1), anEntry("LRN.ORG.2", 1, 0, { comment: "since May" })];
  await saveAnswers(at.contributor, { ...at, entries });
  return at;
}

const versionsOf = ({ assessmentId }: AnAssessment) =>
  asOperator(async (tx) => {
    const rows = await tx.execute<{ item_id: string; revision: number; level: number | null }>(
      sql`select item_id, revision, level from app.answer_history where assessment_id = ${assessmentId} order by 1, 2`,
    );
    return rows.map(({ item_id, revision, level }) => `${item_id} ${revision} ${level}`);
  });

const FIRST = ["LRN.ORG.1 1 1", "LRN.ORG.2 1 1"];

test("a save at once writes each card with its version, and says when it stands", async () => {
  const at = await answered();
  const comment = `"Since May", 五月起 \\ it's`;
  const outcomes = await saveAtOnce(at, [
    anEntry("LRN.ORG.1", 5, 1, { comment, marked: true }),
    anEntry("LRN.ORG.2", 2, 1),
  ]);
  const own = await listOwnAnswers(at.contributor, at);
  expect(own.map(({ item, value, revision }) => ({ item, ...value, revision }))).toEqual([
    { item: "LRN.ORG.1", answer: { level: 5 }, comment, marked: true, revision: 2 },
    { item: "LRN.ORG.2", answer: { level: 2 }, comment: "", marked: false, revision: 2 },
  ]);
  expect(outcomes).toEqual(
    own.map(({ item: key, revision, savedAt }) => ({ key, status: "saved", revision, savedAt })),
  );
  expect(await versionsOf(at)).toEqual(["LRN.ORG.1 1 1", "LRN.ORG.1 2 5", "LRN.ORG.2 1 1", "LRN.ORG.2 2 2"]);
});

test("first answers at once move what was passed on, and so does one taken back", async () => {
  const at = await answered();
  const given = { ...at, assigneeId: at.contributor.personId, scopes: ["EVA.INT.1", "EVA.INT.2"], note: "" } as const;
  expect((await giveAssignments(at.manager, given))?.ok).toBe(true);
  const states = async () => (await listAssignments(at.contributor, at)).map(({ state }) => state);
  expect(await saveAtOnce(at, [anEntry("EVA.INT.1", 2)])).toMatchObject([{ status: "saved", revision: 1 }]);
  expect(await states()).toEqual(["done", "assigned"]);
  expect(await saveAtOnce(at, [anEntry("EVA.INT.1", null, 1)])).toMatchObject([{ status: "saved", revision: 2 }]);
  expect(await states()).toEqual(["started", "assigned"]);
});

test("of twenty saves at once from as many tabs one is done, and the others are left to whoever tells of conflicts", async () => {
  const at = await answered();
  const tabs = Array.from({ length: 20 }, (_, n) =>
    saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1, { comment: `tab ${n}` })]),
  );
  const outcomes = await Promise.all(tabs);
  expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
  expect(await versionsOf(at)).toEqual(["LRN.ORG.1 1 1", "LRN.ORG.1 2 2", "LRN.ORG.2 1 1"]);
});

test("a save at once that waits for a submission is left alone after it", async () => {
  const at = await answered();
  await answerPhase(at.manager, at.assessmentId, "LRN");
  const before = await versionsOf(at);
  const saves = Array.from({ length: 8 }, (_, n) => saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1 + n)]));
  const [moved, ...saved] = await Promise.all([
    movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" }),
    ...saves,
  ]);
  expect(moved).toEqual({ ok: true, value: "submitted" });
  const count = saved.filter((outcome) => outcome !== undefined).length;
  expect(await versionsOf(at)).toHaveLength(before.length + count);
  expect(await saveAtOnce(at, [anEntry("LRN.ORG.1", 3, 1 + count)])).toBeUndefined();
});

test("a save at once that has to wait long for others is left to the way that waits", async () => {
  const at = await answered();
  const changed = anEntry("LRN.ORG.1", 2, 1);
  await asOperator(async (tx) => {
    await tx.execute(sql`set local role trellis_gate`);
    await tx.execute(sql`alter function app.save_answers set lock_timeout = '20ms'`);
  });
  await asOperator(async (tx) => {
    await tx.execute(sql`select from app.assessment where id = ${at.assessmentId} for update`);
    expect(await saveAtOnce(at, [changed])).toBeUndefined();
  });
  expect(await saveAtOnce(at, [changed])).toMatchObject([{ status: "saved", revision: 2 }]);
});

describe("a save at once writes nothing, and tells nobody anything, where", () => {
  const isLeft = async (
    at: AnAssessment,
    entries: readonly Entry[],
    actor?: UserActor,
    assessment?: FoundAssessment,
  ) => {
    const before = await versionsOf(at);
    expect(await saveAtOnce(at, entries, actor, assessment)).toBeUndefined();
    expect(await versionsOf(at)).toEqual(before);
  };
  const changed = anEntry("LRN.ORG.1", 2, 1);

  test.each([
    ["one of its cards is based on an older version", [changed, anEntry("LRN.ORG.2", 2, 0)]],
    ["one is based on a later version", [changed, anEntry("LRN.ORG.2", 2, 2)]],
    ["one says what stands already", [changed, anEntry("LRN.ORG.2", 1, 1, { comment: "since May" })]],
    ["one is based on a version of an item that was never answered", [changed, anEntry("LRN.ORG.3", 2, 1)]],
    ["one is of an item that the questionnaire does not ask", [changed, anEntry("LRN.ORG.9", 2)]],
  ])("%s", async (_, entries) => {
    await isLeft(await answered(), entries);
  });

  test("the item has versions and no answer", async () => {
    const at = await answered();
    await asOperator((tx) => tx.execute(sql`delete from app.answer where assessment_id = ${at.assessmentId}`));
    await isLeft(at, [anEntry("LRN.ORG.1", 2, 1)]);
    await isLeft(at, [anEntry("LRN.ORG.1", 2, 0)]);
  });

  test("there would be more versions than are kept", async () => {
    const at = await answered();
    await asOperator((tx) =>
      tx.execute(sql`update app.answer set revision = ${VERSIONS_MAX - 3}
        where assessment_id = ${at.assessmentId} and item_id = 'LRN.ORG.2'`),
    );
    await isLeft(at, [changed, anEntry("LRN.ORG.3", 2), anEntry("LRN.ORG.4", 2)]);
    expect(await saveAtOnce(at, [changed, anEntry("LRN.ORG.3", 2)])).toHaveLength(2);
  });

  test("a phase of its cards is not open", async () => {
    const at = await answered();
    await answerPhase(at.manager, at.assessmentId, "LRN");
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    await isLeft(at, [changed]);
    await isLeft(at, [anEntry("APP.ORG.1", 2), changed]);
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "return", reason: "look again" });
    expect(await saveAtOnce(at, [changed])).toMatchObject([{ status: "saved" }]);
  });

  test("the questionnaire or the role is another than was expected", async () => {
    const at = await answered();
    await isLeft(at, [changed], at.contributor, { ...expected(at), role: "manager" });
    await asOperator((tx) =>
      tx.execute(sql`update app.assessment set instrument_version = '9.9.9' where id = ${at.assessmentId}`),
    );
    await isLeft(at, [changed]);
  });

  test("whoever asks has not answered there, is of another firm, a consultant, or was removed", async () => {
    const [at, other] = [await answered(), await answered()];
    await isLeft(at, [changed], await aMember(at));
    await isLeft(at, [changed], other.contributor);
    await isLeft(at, [changed], aStranger());
    await isLeft(at, [changed], (await anEngagement(at)).consultant);
    expect(await removeMember(at.manager, { firmId: at.firmId, personId: at.contributor.personId })).toBe("removed");
    await isLeft(at, [changed]);
  });

  test("his session is over, and where it lives it is saved", async () => {
    const at = await answered();
    const session = hashed(at.assessmentId);
    await isLeft(at, [changed], { ...at.contributor, session });
    await openSession({ personId: at.contributor.personId, tokenHash: session, method: "code", device: "" });
    await isLeft(at, [changed], { ...at.manager, session });
    expect(await saveAtOnce(at, [changed], { ...at.contributor, session })).toMatchObject([{ status: "saved" }]);
  });

  test("nobody asks, or one who is no person", async () => {
    const at = await answered();
    const call = sql`select app.save_answers(${JSON.stringify({ kind: "nobody", personId: at.contributor.personId })}::jsonb,
      ${at.assessmentId}, 'contributor', ${currentInstrument.id}, ${currentInstrument.version},
      ${JSON.stringify([{ item_id: "LRN.ORG.1", base: 1, level: 2, dont_know: false, comment: "", marked: false, locale: "en" }])}::jsonb,
      ${VERSIONS_MAX}, null) as saved_at`;
    expect((await asNobody((tx) => tx.execute(call)))[0]).toEqual({ saved_at: null });
    for (const actor of [aVisitor(), aConfirmer(), at.contributor])
      expect((await asActor(actor, (tx) => tx.execute(call)))[0]).toEqual({ saved_at: null });
    expect(await versionsOf(at)).toEqual(FIRST);
  });
});

test("what a save expects is what the last one found, until something is otherwise", async () => {
  const at = await answered();
  expect(lastFound(at.contributor, at)).toEqual(expected(at));
  expect(await saveAtOnce(at, [anEntry("LRN.ORG.1", 1, 1)])).toBeUndefined();
  expect(lastFound(at.contributor, at)).toBeUndefined();
  expect(lastFound(at.manager, at)).toBeUndefined();
});

test("where one login serves all, a save at once is left to the way that takes its role first", async () => {
  const at = await answered();
  process.env.DATABASE_SINGLE_LOGIN = "on";
  try {
    expect(await saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1)])).toBeUndefined();
  } finally {
    delete process.env.DATABASE_SINGLE_LOGIN;
  }
});
