import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendAssignmentMails, sendReminder } from "@/app/_server/mail/assignment-mails";
import { findAssignment, listAssignments, listReminded, stepAssignment } from "@/db/assessments/assignments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import {
  type AssignmentMail,
  claimAssignmentMails,
  claimReminder,
  releaseAssignmentMail,
} from "@/db/assessments/mails";
import { moveIn, movePhase } from "@/db/assessments/moves";
import { saveAnswers, saveAnswersIn } from "@/db/assessments/save-answers";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { asActor, askLast, asOperator, type Tx } from "@/db/core/scope";
import { saveFields, saveFieldsIn } from "@/db/fields/save-fields";
import { removeMember } from "@/db/people/members";
import { setReminders } from "@/db/people/reminders";
import { erasePerson } from "@/db/personal-data/erase-person";
import { instrumentVersion } from "@/db/schema/instruments";
import { ASSIGNMENT_MOVES, type Scope } from "@/lib/assessments";
import { toDocument } from "@/lib/authoring";
import type { FieldEntry } from "@/lib/fields";
import type { ItemId } from "@/lib/instrument";
import { composeAssignment } from "@/lib/view/mail/assignment";
import { aStranger, type UserActor } from "@/tests/support/actors";
import { assignmentEventsOf } from "@/tests/support/change-rows";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import { type AnAssessment, aMember, anAssessment, anEntry, answerPhase } from "@/tests/support/factories";
import { replaced } from "@/tests/support/instruments";

let database: TestDatabase;

beforeAll(async () => {
  process.env.DATABASE_POOL = "10";
  database = await useDatabase();
});
afterAll(async () => {
  const watcher = postgres(database.ownerUrl, { max: 1 });
  await expectNoDeadlock(watcher);
  await watcher.end();
});

/** Starts several calls while writes to a table are blocked, and unblocks them when the last one is waiting. */
async function heldUp<T>(table: string, count: number, run: (turn: number) => Promise<T>): Promise<T[]> {
  const owner = postgres(database.ownerUrl, { max: 1 });
  try {
    const runs = await owner.begin(async (tx) => {
      await tx`lock table ${tx(`app.${table}`)} in share mode`;
      const begun = Array.from({ length: count }, (_, turn) => run(turn));
      const waiting = () => tx`select from pg_locks where not granted and pid <> pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`;
      await expect.poll(async () => (await waiting()).length).toBe(count);
      return { begun };
    });
    return await Promise.all(runs.begun);
  } finally {
    await owner.end();
  }
}

/** Waits until something has finished, or `count` connections are waiting for a lock. */
async function untilStuck(isOver: () => boolean, count = 1): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1 });
  const waiting = () => owner`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => isOver() || (await waiting()).length >= count, { timeout: 10_000 }).toBe(true);
  await owner.end();
}

/**
 * Runs one transaction up to its commit, then starts the other, which finishes or waits for a lock. Then both finish.
 */
async function beforeCommit(
  one: (stop: (tx: Tx) => void) => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1 });
  await owner`select pg_advisory_lock(1129)`;
  const first = one((tx) => askLast(tx, () => tx.execute(sql`select pg_advisory_xact_lock(1129)`)));
  await untilStuck(() => false);
  let isOver = false;
  const second = other().finally(() => {
    isOver = true;
  });
  await untilStuck(() => isOver, 2);
  await owner`select pg_advisory_unlock(1129)`;
  await Promise.all([first, second]);
  await owner.end();
}

async function give(at: AnAssessment, scopes: readonly Scope[], to: UserActor = at.contributor): Promise<string> {
  const { assessmentId } = at;
  const given = await giveAssignments(at.manager, { assessmentId, assigneeId: to.personId, scopes, note: "By Friday" });
  if (!given?.ok) throw new Error("nothing was given");
  return given.value.batchId;
}

const answer = (at: AnAssessment, items: readonly ItemId[], level: 1 | 3 | null, base = 0) =>
  saveAnswers(at.contributor, {
    assessmentId: at.assessmentId,
    entries: items.map((item) => anEntry(item, level, base)),
  });

const notApplicable = (item: ItemId): FieldEntry => ({
  kind: "not-applicable",
  base: 0,
  item,
  value: { reason: "Wholly owned" },
});

const statesOf = async (at: AnAssessment) =>
  (await listAssignments(at.manager, at)).map((one) => `${one.scope} ${one.state} ${one.answered}`);

describe("moves", () => {
  test("answers start, finish and resume what was given, and nothing else moves it", async () => {
    const at = await anAssessment();
    await give(at, ["LRN.INT", "APP.ORG.2"]);
    expect(await statesOf(at)).toEqual(["APP.ORG.2 assigned 0", "LRN.INT assigned 0"]);
    await answerPhase(at.manager, at.assessmentId, "LRN");
    expect(await statesOf(at)).toEqual(["APP.ORG.2 assigned 0", "LRN.INT assigned 0"]);
    await answer(at, ["LRN.INT.1", "LRN.ORG.1"], 3);
    expect(await statesOf(at)).toEqual(["APP.ORG.2 assigned 0", "LRN.INT started 1"]);
    await answer(at, ["LRN.INT.2", "LRN.INT.3", "APP.ORG.2"], 1);
    expect(await statesOf(at)).toEqual(["APP.ORG.2 done 1", "LRN.INT done 3"]);
    await answer(at, ["LRN.INT.3"], null, 1);
    expect(await statesOf(at)).toEqual(["APP.ORG.2 done 1", "LRN.INT started 2"]);
  });

  test("every move that was made is in the table of moves", async () => {
    const at = await anAssessment();
    await give(at, ["EVA.INT"]);
    await answer(at, ["EVA.INT.1", "EVA.INT.2", "EVA.INT.3"], 3);
    await answer(at, ["EVA.INT.3"], null, 1);
    const [{ id } = { id: "" }] = await listAssignments(at.contributor, at);
    const step = { firmId: at.firmId, assignmentId: id, reason: "Ask sales" } as const;
    const back = { ...step, state: "started", event: "hand-back", mover: "assignee" } as const;
    expect((await stepAssignment(at.contributor, back)).ok).toBe(true);
    await give(at, ["EVA.INT"]);
    await stepAssignment(at.manager, { ...step, state: "started", event: "withdraw", mover: "manager" });
    const events = await assignmentEventsOf(at.manager, at);
    expect(events.map(({ event }) => event)).toEqual([
      "assign",
      "finish",
      "resume",
      "hand-back",
      "assign",
      "start",
      "withdraw",
    ]);
    for (const { event, from, to } of events.slice(1)) {
      if (from === null) throw new Error("only the first move comes from nowhere");
      expect(ASSIGNMENT_MOVES[from][event]).toBe(to);
    }
  });

  test("a form of answers and of what does not apply waits in no ring with a colleague's answers", async () => {
    const at = await anAssessment();
    await give(at, ["APP.INT.1"]);
    const { assessmentId, firmId, manager } = at;
    const [written, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const form = asActor(manager, async (tx) => {
      const entries = [anEntry("LRN.ORG.1", 3)];
      const held = await holdForAnswersIn(tx, { assessmentId, entries });
      if (held === undefined) throw new Error("the manager's assessment is not there");
      const cards = await saveAnswersIn(tx, manager, { assessment: held, entries });
      const facts = await saveFieldsIn(tx, manager, { firmId, assessmentId, entries: [notApplicable("APP.INT.1")] });
      written.resolve();
      await goOn.promise;
      return [...cards, ...(facts ?? [])];
    });
    await Promise.race([written.promise, form]);
    let isOver = false;
    const colleague = answer(at, ["APP.INT.1"], 3).finally(() => {
      isOver = true;
    });
    await untilStuck(() => isOver);
    goOn.resolve();
    const saved = { status: "saved" };
    expect(await Promise.all([form, colleague])).toMatchObject([[saved, saved], [saved]]);
    expect(await statesOf(at)).toEqual(["APP.INT.1 done 0"]);
  });

  test("of two who at once finish what was given, the later counts what the earlier has written", async () => {
    const at = await anAssessment();
    await give(at, ["PRE.INT"]);
    await answer(at, ["PRE.INT.1"], 3);
    const { manager, firmId, assessmentId } = at;
    await beforeCommit(
      (stop) =>
        asActor(manager, async (tx) => {
          await saveFieldsIn(tx, manager, { firmId, assessmentId, entries: [notApplicable("PRE.INT.2")] });
          stop(tx);
        }),
      () => answer(at, ["PRE.INT.3"], 3),
    );
    expect(await statesOf(at)).toEqual(["PRE.INT done 2"]);
  });

  test("two colleagues who finish what they have do not wait for each other", async () => {
    const at = await anAssessment();
    const colleague = await aMember(at);
    await give(at, ["PRE.INT.1"]);
    await give(at, ["LRN.INT.1"], colleague);
    // The manager answers both items first. A firm's first answer to an item is counted under a lock, at which the
    // saves below would wait for each other.
    const items = [anEntry("PRE.INT.1", 1), anEntry("LRN.INT.1", 1)];
    await saveAnswers(at.manager, { ...at, entries: items });
    const ended: string[] = [];
    await beforeCommit(
      (stop) =>
        asActor(at.contributor, async (tx) => {
          const entries = [anEntry("PRE.INT.1", 3)];
          const assessment = await holdForAnswersIn(tx, { ...at, entries });
          if (assessment === undefined) throw new Error("the colleague's assessment is not there");
          await saveAnswersIn(tx, at.contributor, { assessment, entries });
          stop(tx);
        }).then(() => ended.push("first")),
      () => saveAnswers(colleague, { ...at, entries: [anEntry("LRN.INT.1", 3)] }).then(() => ended.push("second")),
    );
    expect(ended).toEqual(["second", "first"]);
    expect((await statesOf(at)).toSorted()).toEqual(["LRN.INT.1 done 1", "PRE.INT.1 done 1"]);
  });

  test("two forms of answers and of what does not apply that are sent at once wait in no ring", async () => {
    const at = await anAssessment();
    const { firmId, assessmentId, manager } = at;
    const other = await aMember(at, { role: "manager" });
    await give(at, ["PRE.INT.1"], manager);
    await give(at, ["LRN.INT.1"], other);
    await saveAnswers(at.contributor, { ...at, entries: [anEntry("PRE.INT.1", 1), anEntry("LRN.INT.1", 1)] });
    const send = (actor: UserActor, answered: ItemId, fact: ItemId, stop?: (tx: Tx) => void) =>
      asActor(actor, async (tx) => {
        const entries = [anEntry(answered, 3)];
        const assessment = await holdForAnswersIn(tx, { assessmentId, entries });
        if (assessment === undefined) throw new Error("the manager's assessment is not there");
        await saveAnswersIn(tx, actor, { assessment, entries });
        stop?.(tx);
        await saveFieldsIn(tx, actor, { firmId, assessmentId, entries: [notApplicable(fact)] });
      });
    await beforeCommit(
      (stop) => send(manager, "PRE.INT.1", "PRE.INT.2", stop),
      () => send(other, "LRN.INT.1", "LRN.INT.2"),
    );
    expect((await statesOf(at)).toSorted()).toEqual(["LRN.INT.1 done 1", "PRE.INT.1 done 1"]);
  });

  test("what a move of its phase closes meanwhile is not given", async () => {
    const at = await anAssessment();
    const { assessmentId, manager, contributor } = at;
    await answerPhase(manager, assessmentId, "LRN");
    let given: unknown;
    await beforeCommit(
      (stop) =>
        asActor(manager, async (tx) => {
          expect((await moveIn(tx, manager, { assessmentId, phase: "LRN", event: "submit" }))?.ok).toBe(true);
          stop(tx);
        }),
      async () => {
        const input = { assessmentId, assigneeId: contributor.personId, scopes: ["LRN.ORG"], note: "" } as const;
        given = await giveAssignments(manager, input);
      },
    );
    expect(given).toEqual({ ok: false, error: "phase-closed" });
    expect(await listAssignments(manager, at)).toEqual([]);
  });

  test("an item that is not in the questionnaire cannot be assigned", async () => {
    const { assessmentId, manager, contributor } = await anAssessment();
    const input = { assessmentId, assigneeId: contributor.personId, scopes: ["LRN.ORG.9"], note: "" } as const;
    expect(await giveAssignments(manager, input)).toEqual({ ok: false, error: "not-found" });
  });

  test("erasing a person while they finish their assignments causes no deadlock", async () => {
    const at = await anAssessment();
    const { firmId } = at;
    await give(at, ["PRE.INT"]);
    await answer(at, ["PRE.INT.1", "PRE.INT.3"], 3);
    const [who] = await asOperator((tx) =>
      tx.execute<{ email: string }>(sql`select email from app.person where id = ${at.contributor.personId}`),
    );
    const held = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const holding = asOperator(async (tx) => {
      await tx.execute(sql`select from app.assignment where firm_id = ${firmId} for update`);
      held.resolve();
      await end.promise;
    });
    await Promise.race([held.promise, holding]);
    const finishing = answer(at, ["PRE.INT.2"], 3);
    await untilStuck(() => false);
    const erasing = erasePerson(who?.email ?? "");
    await untilStuck(() => false, 2);
    end.resolve();
    await holding;
    expect(await Promise.all([finishing, erasing])).toMatchObject([[{ status: "saved" }], true]);
    expect(await listAssignments(at.manager, at)).toEqual([]);
  });

  test("an answer that a colleague gives while the item is being assigned counts", async () => {
    const at = await anAssessment();
    const { contributor, assessmentId } = at;
    await beforeCommit(
      (stop) =>
        asActor(contributor, async (tx) => {
          const entries = [anEntry("LRN.ORG.1", 3)];
          const assessment = await holdForAnswersIn(tx, { assessmentId, entries });
          if (assessment === undefined) throw new Error("the colleague's assessment is not there");
          await saveAnswersIn(tx, contributor, { assessment, entries });
          stop(tx);
        }),
      () => give(at, ["LRN.ORG.1"]),
    );
    expect(await statesOf(at)).toEqual(["LRN.ORG.1 done 1"]);
  });

  test("removing a colleague while their assignments are finished causes no deadlock", async () => {
    const at = await anAssessment();
    await give(at, ["PRE.INT"]);
    await give(at, ["APP.INT"]);
    await answer(at, ["APP.INT.2", "APP.INT.3"], 3);
    await answer(at, ["PRE.INT.1", "PRE.INT.3"], 3);
    const [held, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = asOperator(async (tx) => {
      await tx.execute(sql`select from app.assignment where firm_id = ${at.firmId} and scope = 'PRE.INT' for update`);
      held.resolve();
      await end.promise;
    });
    await Promise.race([held.promise, holding]);
    const facts = [notApplicable("PRE.INT.2"), notApplicable("APP.INT.1")];
    const finishing = saveFields(at.manager, { ...at, entries: facts });
    await untilStuck(() => false);
    const removing = removeMember(at.manager, { firmId: at.firmId, personId: at.contributor.personId });
    await untilStuck(() => false, 2);
    end.resolve();
    await holding;
    const saved = { status: "saved" };
    expect(await Promise.all([finishing, removing])).toMatchObject([[saved, saved], "removed"]);
    expect(await listAssignments(at.manager, at)).toEqual([]);
  });

  test("if an assignment is handed back and withdrawn at the same time, only one of the moves succeeds", async () => {
    const at = await anAssessment();
    await give(at, ["EVA.NET"]);
    const [{ id } = { id: "" }] = await listAssignments(at.contributor, at);
    const step = { firmId: at.firmId, assignmentId: id, state: "assigned", reason: "Not mine" } as const;
    const moves = await Promise.all([
      stepAssignment(at.contributor, { ...step, event: "hand-back", mover: "assignee" }),
      stepAssignment(at.manager, { ...step, event: "withdraw", mover: "manager" }),
    ]);
    expect(moves.filter((move) => move.ok)).toHaveLength(1);
    expect(moves.filter((move) => !move.ok && move.error === "changed-meanwhile")).toHaveLength(1);
  });

  test("what does not apply to the firm is not waited for", async () => {
    const at = await anAssessment();
    await give(at, ["PRE.INT"]);
    await answer(at, ["PRE.INT.1", "PRE.INT.3"], 3);
    expect(await statesOf(at)).toEqual(["PRE.INT started 2"]);
    const value = { reason: "wholly owned" };
    const entry = { kind: "not-applicable", item: "PRE.INT.2", base: 0, value } as const;
    const [saved] = (await saveFields(at.manager, { ...at, entries: [entry] })) ?? [];
    expect(saved?.status).toBe("saved");
    expect(await statesOf(at)).toEqual(["PRE.INT done 2"]);
  });

  test("given twice at once it is given once", async () => {
    const at = await anAssessment();
    await Promise.all([give(at, ["LRN.ORG"]), give(at, ["LRN.ORG"]), give(at, ["LRN.ORG"])]);
    expect(await listAssignments(at.manager, at)).toHaveLength(1);
    expect(await assignmentEventsOf(at.manager, at)).toHaveLength(1);
  });

  test("items cannot be assigned to a person of another firm, and outsiders see no assignments", async () => {
    const [at, other] = [await anAssessment(), await anAssessment()];
    const foreign = {
      assessmentId: at.assessmentId,
      assigneeId: other.contributor.personId,
      scopes: ["LRN.ORG"],
    } as const;
    expect(await giveAssignments(at.manager, { ...foreign, note: "" })).toEqual({ ok: false, error: "not-found" });
    expect(await giveAssignments(other.manager, { ...foreign, note: "" })).toBeUndefined();
    await give(at, ["LRN.ORG"]);
    const [{ id } = { id: "" }] = await listAssignments(at.manager, at);
    for (const actor of [aStranger(), other.manager, other.contributor]) {
      expect(await listAssignments(actor, at)).toEqual([]);
      expect(await findAssignment(actor, { assignmentId: id })).toBeUndefined();
    }
  });

  test("what was given to a colleague who leaves is free again", async () => {
    const at = await anAssessment();
    await give(at, ["LRN.ORG"]);
    expect(await removeMember(at.manager, { firmId: at.firmId, personId: at.contributor.personId })).toBe("removed");
    expect(await listAssignments(at.manager, at)).toEqual([]);
  });
});

describe("mails", () => {
  const DAY = 86_400_000;
  const inDays = (days: number) => new Date(Date.now() + days * DAY);
  const mine = async (at: AnAssessment, now: Date, batch?: string) =>
    (await claimAssignmentMails(now, batch)).filter((mail) => mail.firmId === at.firmId);

  test("a batch is announced once, in one mail, even if ten processes claim it at once", async () => {
    const at = await anAssessment();
    const batch = await give(at, ["LRN.INT", "EVA.INT", "APP.ORG.2"]);
    const asked = await Promise.all(Array.from({ length: 10 }, () => mine(at, new Date(), batch)));
    expect(asked.flat()).toHaveLength(1);
    expect(asked.flat()[0]).toMatchObject({
      step: 0,
      scopes: ["APP.ORG.2", "EVA.INT", "LRN.INT"],
      note: "By Friday",
      givenBy: "Lin Wei",
    });
  });

  test("single presses wait for a quiet moment", async () => {
    const at = await anAssessment();
    await give(at, ["LRN.INT"]);
    expect(await mine(at, new Date())).toEqual([]);
    expect(await mine(at, new Date(Date.now() + 11 * 60_000))).toHaveLength(1);
  });

  test("reminders come on the third, seventh and fourteenth day, each once, and then no more", async () => {
    const at = await anAssessment();
    await mine(at, new Date(), await give(at, ["LRN.INT"]));
    const days = [];
    for (let day = 1; day <= 30; day += 1) {
      for (const mail of await mine(at, inDays(day))) days.push([day, mail.step]);
      expect(await mine(at, inDays(day))).toEqual([]);
    }
    expect(days).toEqual([
      [3, 1],
      [7, 2],
      [14, 3],
    ]);
  });

  test("who was not reached for weeks gets one mail, not three", async () => {
    const at = await anAssessment();
    await mine(at, new Date(), await give(at, ["LRN.INT"]));
    expect((await mine(at, inDays(20))).map((mail) => mail.step)).toEqual([3]);
    expect(await mine(at, inDays(40))).toEqual([]);
  });

  test("nobody is reminded who is done, handed back, opted out, or whose phase is submitted", async () => {
    const [done, back, out, closed] = [
      await anAssessment(),
      await anAssessment(),
      await anAssessment(),
      await anAssessment(),
    ];
    for (const at of [done, back, out, closed]) await mine(at, new Date(), await give(at, ["EVA.ORG"]));
    await answer(done, ["EVA.ORG.1", "EVA.ORG.2", "EVA.ORG.3"], 3);
    const [{ id } = { id: "" }] = await listAssignments(back.manager, back);
    const step = { firmId: back.firmId, assignmentId: id, state: "assigned", reason: "Not mine" } as const;
    await stepAssignment(back.contributor, { ...step, event: "hand-back", mover: "assignee" });
    await setReminders(out.contributor.personId, false);
    await answerPhase(closed.manager, closed.assessmentId, "EVA");
    await movePhase(closed.manager, { assessmentId: closed.assessmentId, phase: "EVA", event: "submit" });
    const firms = (await claimAssignmentMails(inDays(5))).map((mail) => mail.firmId);
    for (const at of [done, back, out, closed]) expect(firms).not.toContain(at.firmId);
    await setReminders(out.contributor.personId, true);
    expect(await mine(out, inDays(5))).toHaveLength(1);
  });

  describe("that a manager asks for", () => {
    const ask = (at: AnAssessment, now: Date, actor = at.manager) =>
      claimReminder(actor, { assessmentId: at.assessmentId, personId: at.contributor.personId, now });
    const asked = async (at: AnAssessment, now: Date) => {
      const answer = await ask(at, now);
      return answer?.ok ? [answer.value] : [];
    };

    test("go out once in 24 hours, about all that is open, and put the next by the calendar off", async () => {
      const at = await anAssessment();
      expect(await ask(at, new Date())).toEqual({ ok: false, error: "nothing-open" });
      const batch = await give(at, ["LRN.INT", "EVA.ORG"]);
      expect(await ask(at, inDays(2))).toEqual({ ok: false, error: "too-soon" });
      await mine(at, new Date(), batch);
      expect(await ask(at, new Date())).toEqual({ ok: false, error: "too-soon" });
      const gone = (await Promise.all(Array.from({ length: 10 }, () => asked(at, inDays(2))))).flat();
      expect(gone).toHaveLength(1);
      expect(gone[0]).toMatchObject({ step: -1, scopes: ["EVA.ORG", "LRN.INT"], givenBy: "Lin Wei" });
      expect(await mine(at, inDays(3))).toEqual([]);
      expect((await mine(at, inDays(4.1))).map(({ step }) => step)).toEqual([1]);
      expect(await ask(at, inDays(6))).toMatchObject({ ok: true, value: { step: -2 } });
      expect((await listReminded(at.manager, at)).get(at.contributor.personId)?.times).toBe(3);
    });

    test("leave one mail, of however many that hand and calendar claim in one moment", async () => {
      for (let round = 0; round < 5; round += 1) {
        const at = await anAssessment();
        await mine(at, new Date(), await give(at, ["LRN.INT"]));
        const now = inDays(3.1);
        const claims = await heldUp("assignment_mail", 10, (turn) => (turn === 0 ? mine(at, now) : asked(at, now)));
        expect(claims.flat()).toHaveLength(1);
      }
    });

    test("are asked by nobody but a manager of the firm", async () => {
      const [at, other] = [await anAssessment(), await anAssessment()];
      await mine(at, new Date(), await give(at, ["LRN.INT"]));
      for (const actor of [at.contributor, other.manager]) expect(await ask(at, inDays(2), actor)).toBeUndefined();
      expect(await ask(at, inDays(2))).toMatchObject({ ok: true });
    });

    test("do not reach who has ended reminders, who is done, or whose phase is submitted", async () => {
      const [out, done] = [await anAssessment(), await anAssessment()];
      for (const at of [out, done]) await mine(at, new Date(), await give(at, ["EVA.ORG"]));
      await setReminders(out.contributor.personId, false);
      expect(await ask(out, inDays(2))).toEqual({ ok: false, error: "opted-out" });
      await answer(done, ["EVA.ORG.1", "EVA.ORG.2", "EVA.ORG.3"], 3);
      expect(await ask(done, inDays(2))).toEqual({ ok: false, error: "nothing-open" });
    });

    test("are asked again when the mail could not be sent", async () => {
      const at = await anAssessment();
      await mine(at, new Date(), await give(at, ["LRN.INT"]));
      const [mail] = await asked(at, inDays(2));
      if (mail === undefined) throw new Error("no reminder");
      await releaseAssignmentMail(mail);
      expect(await ask(at, inDays(2))).toMatchObject({ ok: true, value: { step: -1 } });
    });
  });

  test("ended reminders end no other mail", async () => {
    const at = await anAssessment();
    await setReminders(at.contributor.personId, false);
    expect(await mine(at, new Date(), await give(at, ["LRN.INT"]))).toHaveLength(1);
  });

  test("a mail that could not be sent is tried again", async () => {
    const at = await anAssessment();
    const batch = await give(at, ["LRN.INT"]);
    const [mail] = await mine(at, new Date(), batch);
    if (mail === undefined) throw new Error("no mail");
    await releaseAssignmentMail(mail);
    expect(await mine(at, new Date(), batch)).toHaveLength(1);
  });

  describe("of an assessment with a version of its own", () => {
    /**
     * Lets the assessment use another version of the questionnaire, in which a new item replaces LRN.INT.1. This
     * process has not loaded that version yet.
     */
    async function taken(at: AnAssessment, version: string): Promise<void> {
      const instrument = replaced("LRN.INT.1", "LRN.INT.7", version);
      await asOperator(async (tx) => {
        const cohortId = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
        const row = { cohortId, instrumentId: instrument.id, version, document: toDocument(instrument) };
        await tx.insert(instrumentVersion).values({ ...row, state: "published", publishedAt: new Date() });
        await tx.execute(sql`update app.assessment set instrument_version = ${version} where id = ${at.assessmentId}`);
      });
    }
    const address = "https://trellis.example";
    const compose = (mail: AssignmentMail) =>
      composeAssignment({ ...mail, locale: "en", isReminder: false, url: address, optOut: address });

    test("count its items", async () => {
      const at = await anAssessment();
      await answer(at, ["LRN.INT.2"], 3);
      const batch = await give(at, ["LRN.INT", "LRN.INT.1"]);
      await taken(at, "91.0.0");
      const [mail] = await mine(at, new Date(), batch);
      if (mail === undefined) throw new Error("no mail");
      expect(mail.instrument.version).toBe("91.0.0");
      const { subject, text } = compose(mail);
      expect(subject).toContain("2");
      expect(text.match(/^- .+$/gm)).toHaveLength(1);
    });

    test("are not sent where nothing of it is open, and a manager hears that nothing is open", async () => {
      const at = await anAssessment();
      const { assessmentId } = at;
      const batchId = await give(at, ["LRN.INT.1"]);
      await mine(at, inDays(-2), batchId);
      await taken(at, "92.0.0");
      const byHand = { assessmentId, personId: at.contributor.personId, address };
      expect(await sendReminder(at.manager, byHand)).toBe("nothing-open");
      expect((await listReminded(at.manager, at)).get(at.contributor.personId)?.times).toBe(0);

      const other = await anAssessment();
      const only = await give(other, ["LRN.INT.1"]);
      await taken(other, "93.0.0");
      expect(await sendAssignmentMails({ now: new Date(), address, batchId: only })).toEqual({ sent: 0, failed: 0 });
    });
  });

  test("a claim names no answer: what is settled are items alone", async () => {
    const at = await anAssessment();
    await answer(at, ["LRN.INT.1"], 3);
    const [mail] = await mine(at, new Date(), await give(at, ["LRN.INT"]));
    expect([...(mail?.settled ?? [])]).toEqual(["LRN.INT.1"]);
    expect(JSON.stringify(mail)).not.toMatch(/level|answer/);
  });
});
