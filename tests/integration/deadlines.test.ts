import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { findReminderRule, makeCohort } from "@/db/cohorts/cohort-settings";
import { findJoining, listSharing } from "@/db/cohorts/consent";
import { findDashboard } from "@/db/cohorts/dashboard";
import { findDeadlines, setDeadlines } from "@/db/cohorts/deadlines";
import { asOperator } from "@/db/core/scope";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aFirm } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

async function anInvited(run: RunCohort): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  return email;
}

/**
 * Creates a cohort, a city below it and an association below the city, a firm invited to each, and a city with its own
 * deadline.
 */
async function aTree() {
  const programme = await aRunCohort({ closesOn: "2031-05-06", name: "Programme" });
  const city = await aRunCohort({ parentId: programme.cohortId, name: "City" });
  const association = await aRunCohort({ parentId: city.cohortId, name: "Association" });
  const own = await aRunCohort({ parentId: programme.cohortId, name: "Own", closesOn: "2031-04-01" });
  for (const run of [city, association, own]) await anInvited(run);
  return { programme, city, association, own };
}

const set = (run: RunCohort, days: Readonly<Record<string, string | null>>, moves?: number) =>
  setDeadlines(run.administrator, { cohortId: run.cohortId, set: new Map(Object.entries(days)), moves });

describe("a deadline", () => {
  test("is for the cohorts below that set none, on every page and for the firm", async () => {
    const { programme, association } = await aTree();
    const email = await anInvited(association);
    const hash = hashInvitationCode(invitationCode(await invitationTo(email)));
    expect((await findJoining(hash))?.closesOn).toBe("2031-05-06");
    const firm = await aFirm();
    await joinAt(email, firm);
    expect((await listSharing(firm.manager, firm)).cohorts.map(({ closesOn }) => closesOn)).toEqual(["2031-05-06"]);
    expect((await findDashboard(association.administrator, association))?.closesOn).toBe("2031-05-06");
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set remind = 'not-joined' where id = ${association.cohortId}`),
    );
    expect((await findReminderRule(association.administrator, association))?.closesOn).toBe("2031-05-06");
    const made = await makeCohort(programme.administrator, {
      parentId: programme.cohortId,
      name: { en: "New", zh: "新" },
      liaison: "",
    });
    const found = await findDeadlines(programme.administrator, programme);
    expect(found?.groups.find(({ id }) => id === made)?.closesOn).toBeNull();
  });

  test("moves the firms below only once their number was said, those with a date of their own not", async () => {
    const { programme, city, association, own } = await aTree();
    const day = { [programme.cohortId]: "2031-06-01" };
    expect(await set(programme, day)).toEqual({ ok: false, error: { moves: 2 } });
    expect(await set(programme, day, 3)).toEqual({ ok: false, error: { moves: 2 } });
    expect(await set(programme, day, 2)).toEqual({ ok: true, value: { moved: 2 } });
    expect(await set(programme, day)).toEqual({ ok: true, value: { moved: 0 } });
    const at = async (run: RunCohort) => (await findDashboard(run.administrator, run))?.closesOn;
    expect([await at(city), await at(association), await at(own)]).toEqual(["2031-06-01", "2031-06-01", "2031-04-01"]);
  });

  test("of all cohorts is set in one place, also back to the one above", async () => {
    const { programme, city, association, own } = await aTree();
    const days = { [programme.cohortId]: "2031-06-01", [city.cohortId]: "2031-07-01", [own.cohortId]: null };
    expect(await set(programme, days, 3)).toEqual({ ok: true, value: { moved: 3 } });
    const found = await findDeadlines(programme.administrator, programme);
    expect(found?.groups.map(({ name, closesOn, firms }) => [name.en, closesOn, firms])).toEqual([
      ["Programme", "2031-06-01", 0],
      ["City", "2031-07-01", 1],
      ["Association", null, 1],
      ["Own", null, 1],
    ]);
    expect((await findDeadlines(association.administrator, association))?.above).toBe("2031-07-01");
  });

  test("can be neither read nor set by an outsider, nor for a cohort above one's own", async () => {
    const { programme, city } = await aTree();
    expect(await findDeadlines(aStranger(), programme)).toBeUndefined();
    const stranger = { cohortId: programme.cohortId, administrator: aStranger() };
    expect(await set(stranger, { [programme.cohortId]: null }, 2)).toBeUndefined();
    expect(await set(city, { [programme.cohortId]: "2031-06-01" }, 2)).toEqual({ ok: true, value: { moved: 0 } });
    expect((await findDeadlines(programme.administrator, programme))?.groups[0]?.closesOn).toBe("2031-05-06");
  });

  test("is not before the day on which its cohort opens", async () => {
    const { programme, own } = await aTree();
    await asOperator((tx) => tx.execute(sql`update app.cohort set opens_on = '2031-03-01' where id = ${own.cohortId}`));
    expect(await set(programme, { [own.cohortId]: "2031-02-01" }, 1)).toEqual({
      ok: false,
      error: { crossed: own.cohortId },
    });
  });
});
