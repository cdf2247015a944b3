import { type SQL, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listAssignments } from "@/db/assessments/assignments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { type FoundAssessment, lastFound } from "@/db/assessments/last-found";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers, saveAnswersIn, VERSIONS_MAX } from "@/db/assessments/save-answers";
import { saveAnswersAtOnce } from "@/db/assessments/save-answers-at-once";
import { asActor, asNobody, asOperator, type Tx } from "@/db/core/scope";
import { removeMember } from "@/db/people/members";
import { openSession } from "@/db/people/sessions";
import { currentInstrument } from "@/lib/catalog";
import { aConfirmer, aStranger, aVisitor, type UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, anAssessment, anEntry, answerPhase, hashed } from "@/tests/support/factories";

let admin: postgres.Sql;

beforeAll(async () => {
  admin = postgres((await useDatabase()).ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(() => admin.end());

const expected = ({ assessmentId }: AnAssessment): FoundAssessment => ({
  id: assessmentId,
  role: "contributor",
  instrument: { id: currentInstrument.id, version: currentInstrument.version },
});

type Entry = ReturnType<typeof anEntry>;

const saveAtOnce = (at: AnAssessment, entries: readonly Entry[], actor = at.contributor, assessment = expected(at)) =>
  saveAnswersAtOnce(actor, { assessment, entries });

/** A cycle in which the contributor has the first version of two answers. */
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

test("the fast path writes each card with its version, and returns when it was saved", async () => {
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

test("first answers by the fast path update assignments, and so does a withdrawn answer", async () => {
  const at = await answered();
  const given = { ...at, assigneeId: at.contributor.personId, scopes: ["EVA.INT.1", "EVA.INT.2"], note: "" } as const;
  expect((await giveAssignments(at.manager, given))?.ok).toBe(true);
  const states = async () => (await listAssignments(at.contributor, at)).map(({ state }) => state);
  expect(await saveAtOnce(at, [anEntry("EVA.INT.1", 2)])).toMatchObject([{ status: "saved", revision: 1 }]);
  expect(await states()).toEqual(["done", "assigned"]);
  expect(await saveAtOnce(at, [anEntry("EVA.INT.1", null, 1)])).toMatchObject([{ status: "saved", revision: 2 }]);
  expect(await states()).toEqual(["started", "assigned"]);
});

test("of twenty concurrent fast saves from different tabs one succeeds, and the others are left to the ordinary path", async () => {
  const at = await answered();
  const tabs = Array.from({ length: 20 }, (_, n) =>
    saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1, { comment: `tab ${n}` })]),
  );
  const outcomes = await Promise.all(tabs);
  expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
  expect(await versionsOf(at)).toEqual(["LRN.ORG.1 1 1", "LRN.ORG.1 2 2", "LRN.ORG.2 1 1"]);
});

describe("a save at once that waits for another transaction sees what that one did, and writes nothing, where", () => {
  /** Waits until a session is waiting for a lock. */
  const untilStuck = async (): Promise<void> => {
    const waiting = () => admin`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  };

  test.each<[string, (at: AnAssessment) => SQL]>([
    [
      "the phase is submitted",
      ({ assessmentId }) =>
        sql`update app.assessment_phase set state = 'submitted' where assessment_id = ${assessmentId}`,
    ],
    [
      "the person leaves the firm",
      ({ contributor }) => sql`delete from app.membership where person_id = ${contributor.personId}`,
    ],
    [
      "the person gets another role",
      ({ contributor }) => sql`update app.membership set role = 'manager' where person_id = ${contributor.personId}`,
    ],
    [
      "the questionnaire gets another version",
      ({ assessmentId }) => sql`update app.assessment set instrument_version = '9.9.9' where id = ${assessmentId}`,
    ],
  ])("%s", async (_, change) => {
    const at = await answered();
    const saving = await asOperator(async (tx) => {
      await tx.execute(sql`select from app.assessment where id = ${at.assessmentId} for update`);
      const asked = saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1), anEntry("LRN.ORG.3", 2)]);
      await untilStuck();
      await tx.execute(change(at));
      return { asked };
    });
    expect(await saving.asked).toBeUndefined();
    expect(await versionsOf(at)).toEqual(FIRST);
  });

  test.each([
    ["another tab has changed the card", anEntry("LRN.ORG.1", 3, 1)],
    ["another tab has answered it first", anEntry("LRN.ORG.3", 3)],
  ])("%s", async (_, entry) => {
    const at = await answered();
    const saveUnlikeIn = async (tx: Tx) => {
      const assessment = await holdForAnswersIn(tx, { ...at, entries: [entry] });
      if (assessment === undefined) throw new Error("an assessment is missing");
      const asked = saveAtOnce(at, [{ ...entry, value: anEntry(entry.key, 5).value }]);
      await untilStuck();
      return { asked, outcomes: await saveAnswersIn(tx, at.contributor, { assessment, entries: [entry] }) };
    };
    const { asked, outcomes } = await asActor(at.contributor, saveUnlikeIn);
    expect(outcomes).toMatchObject([{ status: "saved" }]);
    expect(await asked).toBeUndefined();
    expect(await versionsOf(at)).toEqual([...FIRST, `${entry.key} ${entry.base + 1} 3`].sort());
  });
});

test("a save at once that has to wait long for others is left to the way that waits", async () => {
  const at = await answered();
  const changed = anEntry("LRN.ORG.1", 2, 1);
  const waitFor = (ms: number) =>
    asOperator(async (tx) => {
      await tx.execute(sql`set local role trellis_gate`);
      await tx.execute(sql.raw(`alter function app.save_answers_at_once set lock_timeout = '${ms}ms'`));
    });
  await waitFor(20);
  try {
    await asOperator(async (tx) => {
      await tx.execute(sql`select from app.assessment where id = ${at.assessmentId} for update`);
      expect(await saveAtOnce(at, [changed])).toBeUndefined();
    });
  } finally {
    await waitFor(5000);
  }
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
    const claimed = (kind: string) => JSON.stringify({ kind, personId: at.contributor.personId });
    const call = (kind: string) => sql`select app.save_answers_at_once(${claimed(kind)}::jsonb,
      ${at.assessmentId}, 'contributor', ${currentInstrument.id}, ${currentInstrument.version},
      ${JSON.stringify([{ item_id: "LRN.ORG.1", base: 1, level: 2, dont_know: false, comment: "", marked: false, locale: "en" }])}::jsonb,
      ${VERSIONS_MAX}, ${"{}"}::text[]) as saved_at`;
    for (const kind of ["nobody", "visitor", "confirmer", "pulse", "worker"]) {
      expect((await asNobody((tx) => tx.execute(call(kind))))[0]).toEqual({ saved_at: null });
      for (const actor of [aVisitor(), aConfirmer(), at.contributor])
        expect((await asActor(actor, (tx) => tx.execute(call(kind))))[0]).toEqual({ saved_at: null });
    }
    expect(await versionsOf(at)).toEqual(FIRST);
  });
});

test("no login but that of the pages may save at once", async () => {
  const [mays] = await asOperator((tx) =>
    tx.execute(sql`select has_function_privilege('trellis_app', f.oid, 'execute') as app,
      has_function_privilege('trellis_auth', f.oid, 'execute') as auth,
      has_function_privilege('trellis_worker', f.oid, 'execute') as worker
      from pg_proc f where f.proname = 'save_answers_at_once'`),
  );
  expect(mays).toEqual({ app: true, auth: false, worker: false });
});

test("a save at once notes that the session is used, once an hour", async () => {
  const at = await answered();
  const session = hashed(`used ${at.assessmentId}`);
  await openSession({ personId: at.contributor.personId, tokenHash: session, method: "code", device: "" });
  const usedAgo = () =>
    asOperator((tx) =>
      tx.execute(sql`select extract(epoch from now() - last_used_at) < 60 as just from app.session
        where token_hash = ${session}`),
    );
  await asOperator((tx) =>
    tx.execute(sql`update app.session set last_used_at = now() - interval '2 hours' where token_hash = ${session}`),
  );
  expect(await usedAgo()).toEqual([{ just: false }]);
  expect(await saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 1)], { ...at.contributor, session })).toHaveLength(1);
  expect(await usedAgo()).toEqual([{ just: true }]);
});

test("a base beyond any version is compared like others", async () => {
  const at = await answered();
  expect(await saveAtOnce(at, [anEntry("LRN.ORG.1", 2, 3_000_000_000)])).toBeUndefined();
  expect(await saveAtOnce(at, [anEntry("LRN.ORG.3", 2, Number.MAX_SAFE_INTEGER)])).toBeUndefined();
  expect(await versionsOf(at)).toEqual(FIRST);
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
