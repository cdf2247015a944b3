import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findAssessment, openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { addAdministratorIn, listAdministered } from "@/db/cohorts/administrators";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { changeCohort, findCohortSettings, makeCohort, moveCohort } from "@/db/cohorts/cohort-settings";
import { changeConsent, leaveCohort, listChangedConsents, listSharing } from "@/db/cohorts/consent";
import { asActor, asOperator } from "@/db/core/scope";
import { openingStates, phaseAfter } from "@/lib/assessments";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import { aFirm, aFrozenCycle, aMember, anEmail, answerPhase, aPerson, positionOf } from "@/tests/support/factories";
import { holdTable } from "@/tests/support/hold-table";
import { aRunCohort, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  ({ ownerUrl } = await useDatabase());
  watcher = postgres(ownerUrl, { max: 1 });
});
afterAll(async () => {
  await expectNoDeadlock(watcher);
  await watcher.end();
});

let ownerUrl: string;
let watcher: postgres.Sql;

const countWaiting = async () => {
  const rows = await watcher`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.length;
};

/** Invites a new address to a cohort. Returns the address. */
async function anInvited(run: RunCohort, firmName = "Works"): Promise<string> {
  const email = anEmail();
  await invite(run, [{ firmName, email, locale: "en" }]);
  return email;
}

const eventsOf = async (run: RunCohort) => {
  const rows = await asActor(run.administrator, (tx) =>
    tx.execute<{
      event: string;
      level: number | null;
      version: number | null;
    }>(sql`select event, consent_level as level,
      consent_version as version from app.cohort_event where cohort_id = ${run.cohortId} and firm_id is not null order by at`),
  );
  return rows.map(({ event, level, version }) => `${event} ${level} ${version}`);
};

describe("joining", () => {
  test("is a manager's, once, for the text that was read; changing and leaving are kept", async () => {
    const run = await aRunCohort();
    const email = await anInvited(run);
    const firm = await aFirm();
    const { firmId, manager } = firm;
    const contributor = await aMember(firm);
    expect(await joinAt(email, { firmId, manager: contributor })).toBe("not-yours-to-do");
    expect(await joinAt(email, { firmId, manager: (await aPerson()).actor })).toBe("not-yours-to-do");
    expect(await joinAt(email, firm, { version: 2 })).toBe("text-changed");
    expect(await joinAt(email, firm, { level: 2 })).toBe("joined");
    expect(await joinAt(email, firm, { level: 3 })).toBe("joined");
    expect(await joinAt(email, await aFirm())).toBe("used");

    const at = { cohortId: run.cohortId, firmId, version: 1 };
    expect(await changeConsent(contributor, { ...at, level: 3 })).toBe("not-yours-to-do");
    expect(await changeConsent(manager, { ...at, level: 1 })).toBe("changed");
    expect(await changeConsent(manager, { ...at, level: 1 })).toBe("unchanged");
    expect((await listSharing(contributor, { firmId })).cohorts.map(({ level }) => level)).toEqual([1]);
    expect(await leaveCohort(contributor, at)).toBe("not-yours-to-do");
    expect(await leaveCohort(manager, at)).toBe("left");
    expect(await leaveCohort(manager, at)).toBe("not-found");
    expect(await joinAt(email, firm)).toBe("used");
    expect(await eventsOf(run)).toEqual(["firm-joined 2 1", "consent-changed 1 1", "firm-left 1 null"]);

    const again = await anInvited(run);
    expect(await joinAt(again, firm, { level: 3 })).toBe("joined");
    const { cohorts, events } = await listSharing(manager, { firmId });
    expect(cohorts.map(({ level }) => level)).toEqual([3]);
    expect(events).toHaveLength(4);
  });

  test("progress is shown at every consent level, with the name from the invitation, but never which firm it is", async () => {
    const run = await aRunCohort();
    const email = await anInvited(run, "Name on the list");
    await anInvited(run, "Another");
    const frozen = await aFrozenCycle();
    await joinAt(email, frozen, { level: 1 });
    const list = await listCohortFirms(run.administrator, { ...run, filter: "all", search: "", page: 0 });
    expect(list.firms.map(({ name, stage, submitted, accepted }) => [name, stage, submitted, accepted])).toEqual([
      ["Another", "invited", 0, 0],
      ["Name on the list", "frozen", 4, 4],
    ]);
    expect(list.counts).toMatchObject({ all: 2, invited: 1, frozen: 1 });
    expect(JSON.stringify(list)).not.toContain(frozen.firmId);
    const read = asActor(run.administrator, (tx) => tx.execute(sql`select firm_id from app.cohort_invitation`));
    await expect(read).rejects.toThrow(/42501/);
    const found = await listCohortFirms(run.administrator, { ...run, filter: "all", search: "on the %", page: 0 });
    expect(found.total).toBe(0);
  });
});

describe("settings that firms rely on", () => {
  test("the minimum can only be raised once a firm has joined, and a new consent text is asked for again", async () => {
    const run = await aRunCohort();
    const { cohortId, administrator } = run;
    const set = (fields: Parameters<typeof changeCohort>[1]["fields"], raiseTo?: number) =>
      changeCohort(administrator, { cohortId, fields, raiseTo });
    expect((await set({ minimumK: 8 }))?.ok).toBe(true);
    expect((await set({ minimumK: 7 }))?.ok).toBe(true);
    const firm = await aFirm();
    await joinAt(await anInvited(run), firm);
    expect(await set({ minimumK: 6 })).toEqual({ ok: false, error: "minimum-falls" });
    for (const raiseTo of [undefined, 8, 10])
      expect(await set({ minimumK: 9 }, raiseTo)).toEqual({ ok: false, error: "minimum-rises" });
    expect((await findCohortSettings(administrator, { cohortId }))?.minimumK).toBe(7);
    expect((await set({ minimumK: 7 }))?.ok).toBe(true);
    expect((await set({ minimumK: 9 }, 9))?.ok).toBe(true);
    const weaken = asActor(administrator, (tx) =>
      tx.execute(sql`update app.cohort set minimum_k = 5 where id = ${cohortId}`),
    );
    await expect(weaken).rejects.toThrow(/23514/);

    await set({ consentText: { en: "Other words", zh: "其他内容" } });
    const [before] = (await listSharing(firm.manager, firm)).cohorts;
    expect([before?.agreedVersion, before?.version]).toEqual([1, 2]);
    expect(await listChangedConsents(firm.manager, firm)).toEqual([before?.name]);
    expect(await listChangedConsents(aStranger(), firm)).toEqual([]);
    const at = { cohortId, firmId: firm.firmId, level: 1 } as const;
    expect(await changeConsent(firm.manager, { ...at, version: 1 })).toBe("text-changed");
    expect(await changeConsent(firm.manager, { ...at, version: 2 })).toBe("changed");
    const [after] = (await listSharing(firm.manager, firm)).cohorts;
    expect([after?.agreedVersion, after?.version]).toEqual([2, 2]);
    expect(await listChangedConsents(firm.manager, firm)).toEqual([]);
  });

  test("the minimum of a part is never below that of the cohort above, and rises with it", async () => {
    const { cohortId: root, administrator } = await aRunCohort();
    const named = (name: string) => ({ name: { en: name, zh: name }, liaison: "" });
    const region = (await makeCohort(administrator, { parentId: root, ...named("Region") })) ?? "";
    const city = (await makeCohort(administrator, { parentId: region, ...named("City") })) ?? "";
    const set = (cohortId: string, minimumK: number) => changeCohort(administrator, { cohortId, fields: { minimumK } });
    const least = async (cohortId: string) => (await findCohortSettings(administrator, { cohortId }))?.minimumK;
    const all = async () => [await least(root), await least(region), await least(city)];

    expect((await set(city, 7))?.ok).toBe(true);
    expect((await set(root, 6))?.ok).toBe(true);
    expect(await all()).toEqual([6, 6, 7]);
    expect(await set(region, 5)).toEqual({ ok: false, error: "minimum-below-above" });
    expect((await set(root, 9))?.ok).toBe(true);
    expect(await all()).toEqual([9, 9, 9]);
    const told = await asOperator((tx) =>
      tx.execute<{ detail: object }>(sql`select detail from app.cohort_event where cohort_id = ${city} order by at`),
    );
    expect(told.map(({ detail }) => detail).at(-1)).toEqual({ minimumK: { from: 7, to: 9 } });

    // Not even an SQL statement of an administrator or an operator can lower the minimum.
    for (const weaken of [
      sql`update app.cohort set minimum_k = 8 where id = ${city}`,
      sql`update app.cohort
      set minimum_k = 10 where id = ${root}`,
    ]) {
      await expect(asActor(administrator, (tx) => tx.execute(weaken))).rejects.toThrow(/23514/);
      await expect(asOperator((tx) => tx.execute(weaken))).rejects.toThrow(/23514/);
    }

    // A cohort that is moved below a stricter one gets the higher minimum.
    const strict = (await makeCohort(administrator, { parentId: root, ...named("Strict") })) ?? "";
    expect((await set(strict, 12))?.ok).toBe(true);
    expect((await moveCohort(administrator, { cohortId: region, parentId: strict }))?.ok).toBe(true);
    expect(await all()).toEqual([9, 12, 12]);

    // The administrator of only the lower cohort sees the minimum above it, and nothing else.
    const local = await aPerson();
    await asOperator((tx) => addAdministratorIn(tx, { cohortId: city, personId: local.personId, displayName: "Wu" }));
    expect((await findCohortSettings(local.actor, { cohortId: city }))?.minimumAbove).toBe(12);
    expect(await findCohortSettings(local.actor, { cohortId: region })).toBeUndefined();
    expect((await changeCohort(local.actor, { cohortId: city, fields: { minimumK: 13 } }))?.ok).toBe(true);
  });

  test("two who raise the cohort and make a part at the same moment leave no part below it", async () => {
    const { cohortId: root, administrator } = await aRunCohort();
    const make = (n: number) =>
      makeCohort(administrator, { parentId: root, name: { en: `P${n}`, zh: `P${n}` }, liaison: "" });
    const raise = (minimumK: number) => changeCohort(administrator, { cohortId: root, fields: { minimumK } });
    await Promise.allSettled([make(1), raise(8), make(2), raise(11), make(3)]);
    const rows = await asOperator((tx) =>
      tx.execute<{ weak: boolean }>(sql`select part.minimum_k < above.minimum_k as weak from app.cohort part
        join app.cohort above on above.id = part.parent_id where above.id = ${root}`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ weak }) => weak)).toBe(false);
  });

  test("a form for a part sent twice, at once too, makes one part, and takes nobody else's id", async () => {
    const { cohortId: root, administrator } = await aRunCohort();
    const part = { parentId: root, id: crypto.randomUUID(), name: { en: "East", zh: "东区" }, liaison: "" };
    const made = await Promise.all([makeCohort(administrator, part), makeCohort(administrator, part)]);
    expect(made).toEqual([part.id, part.id]);
    expect(await makeCohort(administrator, part)).toBe(part.id);
    expect((await listAdministered(administrator)).map(({ id }) => id)).toEqual([root, part.id]);
    const events = await asOperator((tx) =>
      tx.execute(sql`select 1 from app.cohort_event where cohort_id = ${part.id} and event = 'made'`),
    );
    expect(events).toHaveLength(1);

    const other = await aRunCohort();
    expect(await makeCohort(other.administrator, { ...part, parentId: other.cohortId })).toBeUndefined();
  });

  test("a tree is made below one's own; with firms in it a part moves up only", async () => {
    const run = await aRunCohort();
    const { administrator } = run;
    const make = (parentId: string, name: string) =>
      makeCohort(administrator, { parentId, name: { en: name, zh: name }, liaison: "Wang Lei" });
    const [east, west] = [await make(run.cohortId, "East"), await make(run.cohortId, "West")];
    const city = await make(east ?? "", "City");
    if (east === undefined || west === undefined || city === undefined) throw new Error("nothing was made");
    expect((await listAdministered(administrator)).map(({ id }) => id)).toEqual([run.cohortId, east, west, city]);
    const other = await aRunCohort();
    expect(
      await makeCohort(other.administrator, { parentId: city, name: { en: "X", zh: "X" }, liaison: "" }),
    ).toBeUndefined();
    expect(await findCohortSettings(other.administrator, { cohortId: city })).toBeUndefined();

    const move = (cohortId: string, parentId: string) => moveCohort(administrator, { cohortId, parentId });
    expect(await move(east, city)).toEqual({ ok: false, error: "not-below-itself" });
    expect(await move(city, other.cohortId)).toBeUndefined();
    // Two cohorts are moved below each other at the same time: the second move fails, without a deadlock.
    for (let round = 0; round < 4; round += 1) {
      const both = await Promise.all([move(east, west), move(west, east)]);
      expect(both.map((one) => one?.ok).toSorted()).toEqual([false, true]);
      for (const part of [east, west]) expect((await move(part, run.cohortId))?.ok).toBe(true);
    }
    expect((await move(city, west))?.ok).toBe(true);
    await joinAt(await anInvited({ cohortId: city, administrator }), await aFirm());
    expect(await move(city, east)).toEqual({ ok: false, error: "firms-joined" });
    const smuggle = asActor(administrator, (tx) =>
      tx.execute(sql`update app.cohort set parent_id = ${east} where id = ${city}`),
    );
    await expect(smuggle).rejects.toThrow(/23514/);
    expect((await move(city, run.cohortId))?.ok).toBe(true);
  });
});

describe("a sequence", () => {
  test("opens each phase when the one before is submitted, and every phase when the firm leaves", async () => {
    const run = await aRunCohort();
    await changeCohort(run.administrator, { cohortId: run.cohortId, fields: { phaseOrder: "sequence" } });
    const firm = await aFirm();
    await joinAt(await anInvited(run), firm);
    const opened = await openAssessment(firm.manager, { ...firm, year: 2026 });
    if (!opened.ok) throw new Error(opened.error);
    const at = { ...firm, assessmentId: opened.value.assessmentId, contributor: firm.manager };
    const states = async () => Object.values((await findAssessment(firm.manager, at))?.states ?? {});
    expect(await states()).toEqual(["open", "locked", "locked", "locked"]);
    expect(await movePhase(firm.manager, { ...at, phase: "LRN", event: "submit" })).toEqual({
      ok: false,
      error: "not-possible-now",
    });
    const early = await answerPhase(firm.manager, at.assessmentId, "LRN");
    expect(early?.every(({ status }) => status !== "saved")).toBe(true);

    await positionOf(at);
    await answerPhase(firm.manager, at.assessmentId, "PRE");
    expect((await movePhase(firm.manager, { ...at, phase: "PRE", event: "submit" }))?.ok).toBe(true);
    expect(await states()).toEqual(["submitted", "open", "locked", "locked"]);
    // After a phase is returned, the next one stays open, so that no answer becomes inaccessible.
    await movePhase(firm.manager, { ...at, phase: "PRE", event: "return", reason: "One more look" });
    expect(await states()).toEqual(["returned", "open", "locked", "locked"]);
    expect((await movePhase(firm.manager, { ...at, phase: "PRE", event: "submit" }))?.ok).toBe(true);
    expect(await states()).toEqual(["submitted", "open", "locked", "locked"]);

    await leaveCohort(firm.manager, { ...firm, cohortId: run.cohortId });
    expect(await states()).toEqual(["submitted", "open", "open", "open"]);
    const events = await asOperator((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from app.phase_event
        where assessment_id = ${at.assessmentId} and event = 'unlock' and from_state = 'locked' and to_state = 'open'`),
    );
    expect(events[0]?.n).toBe(3);
  });

  test("a firm that leaves while a phase is submitted waits in no ring", async () => {
    const run = await aRunCohort();
    await changeCohort(run.administrator, { cohortId: run.cohortId, fields: { phaseOrder: "sequence" } });
    const firm = await aFirm();
    await joinAt(await anInvited(run), firm);
    const opened = await openAssessment(firm.manager, { ...firm, year: 2026 });
    if (!opened.ok) throw new Error(opened.error);
    const at = { ...firm, assessmentId: opened.value.assessmentId, contributor: firm.manager };
    await positionOf(at);
    await answerPhase(firm.manager, at.assessmentId, "PRE");
    const held = await holdTable(ownerUrl, "app.audit_entry");
    const leaving = leaveCohort(firm.manager, { ...firm, cohortId: run.cohortId });
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
    const submitting = movePhase(firm.manager, { ...at, phase: "PRE", event: "submit" });
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(2);
    await held.letGo();
    expect(await Promise.all([leaving, submitting])).toEqual(["left", { ok: true, value: "submitted" }]);
    const { states } = (await findAssessment(firm.manager, at)) ?? {};
    expect(states).toEqual({ PRE: "submitted", LRN: "open", APP: "open", EVA: "open" });
  });

  test("outside of such a cohort all four phases are open from the start", () => {
    expect(Object.values(openingStates(false))).toEqual(["open", "open", "open", "open"]);
    expect([phaseAfter("PRE"), phaseAfter("EVA")]).toEqual(["LRN", undefined]);
  });
});
