import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { listCalls, noteCall } from "@/db/cohorts/calls";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findDashboard } from "@/db/cohorts/dashboard";
import { listFirmDeadlines } from "@/db/cohorts/deadlines";
import { asActor, asOperator } from "@/db/core/scope";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { dayAt, daysAfter } from "@/lib/view/time/calendar";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aFrozenCycle, aSubmittedCycle } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const today = () => dayAt(COHORT_TIME_ZONE, new Date());

async function anInvited(run: RunCohort, firmName: string): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName, email, locale: "en" }]);
  return email;
}

const listLate = (run: RunCohort) =>
  listCohortFirms(run.administrator, { cohortId: run.cohortId, filter: "late", search: "", page: 0 });

describe("once the deadline passed yesterday", () => {
  test("a programme names who is late and how long, and counts its cities; who has submitted is not late", async () => {
    const programme = await aRunCohort({ closesOn: daysAfter(today(), 5) });
    const city = await aRunCohort({ parentId: programme.cohortId, name: "City", closesOn: daysAfter(today(), -1) });
    const other = await aRunCohort({ parentId: programme.cohortId, name: "Other" });
    await anInvited(city, "Silent");
    await anInvited(other, "In time");
    const frozen = await aFrozenCycle();
    await joinAt(await anInvited(city, "Ready"), frozen);
    const list = await listLate(programme);
    expect(list.firms.map(({ name, daysLate, activeOn }) => [name, daysLate, activeOn])).toEqual([["Silent", 1, null]]);
    expect(list.counts).toMatchObject({ all: 3, late: 1 });
    // The reminder offered beside the list of late firms reaches no other firm.
    const late = { cohortId: programme.cohortId, filter: "late", search: "", page: 0, target: "late" } as const;
    const inAWeek = new Date(Date.now() + 7 * 86_400_000);
    const { reminders } = await listCohortFirms(programme.administrator, { ...late, now: new Date() });
    expect(Object.fromEntries(reminders.notDue)).toEqual({ done: 1, "on-time": 1, waiting: 1 });
    const { reminders: later } = await listCohortFirms(programme.administrator, { ...late, now: inAWeek });
    expect(later.notDue.get("on-time")).toBeUndefined();
    const dashboard = await findDashboard(programme.administrator, programme);
    expect(dashboard?.current?.standings.map(({ name, firms, submitted }) => [name.en, firms, submitted])).toEqual([
      ["City", 2, 1],
      ["Other", 1, 0],
    ]);
  });

  test("the last activity of a late firm is shown by day, if it agreed to the text that says so, and never before", async () => {
    const run = await aRunCohort({ closesOn: daysAfter(today(), 1) });
    const firm = await aSubmittedCycle();
    const email = await anInvited(run, "Works");
    await joinAt(email, firm);
    await asOperator((tx) =>
      tx.execute(sql`update app.assessment_phase set state = 'open' where firm_id = ${firm.firmId} and phase = 'EVA'`),
    );
    const id = await invitationTo(email);
    const read = async () => {
      const rows = await asActor(run.administrator, (tx) =>
        tx.execute<{ day: string | null }>(sql`select app.last_activity(${run.cohortId}, ${id}, now())::text as day`),
      );
      return rows[0]?.day;
    };
    expect(await read()).toBeNull();
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set closes_on = ${daysAfter(today(), -1)} where id = ${run.cohortId}`),
    );
    expect((await listLate(run)).firms.map(({ activeOn }) => activeOn)).toEqual([today()]);
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set consent_version = consent_version + 1 where id = ${run.cohortId}`),
    );
    expect((await listLate(run)).firms.map(({ activeOn }) => activeOn)).toEqual([null]);
  });

  test("its firms see the name of the cohort that set the deadline, and nobody else does", async () => {
    const programme = await aRunCohort({ closesOn: daysAfter(today(), -3), name: "Programme" });
    const city = await aRunCohort({ parentId: programme.cohortId, name: "City" });
    const firm = await aFirm();
    await joinAt(await anInvited(city, "Works"), firm);
    const read = async (actor = firm.manager) =>
      (await listFirmDeadlines(actor, firm)).map(({ setBy, closesOn }) => [setBy.en, closesOn]);
    expect(await read()).toEqual([["Programme", daysAfter(today(), -3)]]);
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set closes_on = ${daysAfter(today(), -1)} where id = ${city.cohortId}`),
    );
    expect(await read()).toEqual([["City", daysAfter(today(), -1)]]);
    expect(await read((await aFirm()).manager)).toEqual([]);
  });

  test("a note of a call stays with who wrote it and when, for administrators alone", async () => {
    const run = await aRunCohort({ closesOn: daysAfter(today(), -1) });
    const at = { cohortId: run.cohortId, invitationId: await invitationTo(await anInvited(run, "Works")) };
    const id = randomUUID();
    await noteCall(run.administrator, { ...at, id, note: "They submit on Friday." });
    await noteCall(run.administrator, { ...at, id, note: "Sent twice" });
    expect(await listCalls(run.administrator, at)).toMatchObject([{ note: "They submit on Friday.", by: "He Min" }]);
    expect((await listLate(run)).firms[0]?.calledAt).toBeInstanceOf(Date);
    expect(await listCalls(aStranger(), at)).toEqual([]);
    await noteCall(aStranger(), { ...at, id: randomUUID(), note: "Strange" });
    expect(await listCalls(run.administrator, at)).toHaveLength(1);
    const change = asActor(run.administrator, (tx) => tx.execute(sql`update app.cohort_call set note = 'Other'`));
    await expect(change).rejects.toThrow(/42501/);
  });
});
