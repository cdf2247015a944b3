import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { askCohortMails } from "@/db/cohorts/cohort-mails";
import { findReminderRule } from "@/db/cohorts/cohort-settings";
import { asOperator } from "@/db/core/scope";
import type { ReminderTarget } from "@/lib/cohort";
import { useDatabase } from "@/tests/support/database";
import { aRunCohort, invitationTo, invite, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayLater = (days: number) => later(days).toISOString().slice(0, 10);

const setRule = ({ cohortId }: RunCohort, remind: ReminderTarget | null) =>
  asOperator((tx) =>
    tx.execute(sql`update app.cohort set remind = ${remind}, remind_before_days = 14 where id = ${cohortId}`),
  );
const setClose = ({ cohortId }: RunCohort, day: string | null) =>
  asOperator((tx) => tx.execute(sql`update app.cohort set closes_on = ${day}::date where id = ${cohortId}`));

/** A firm whose invitation was delivered. */
async function anInvited(run: RunCohort): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  const id = await invitationTo(email);
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set outcome = 'sent', ended_at = now() where invitation_id = ${id}`),
  );
  return id;
}

const remindersTo = async (id: string) => {
  const [row] = await asOperator((tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from app.cohort_mail where invitation_id = ${id} and kind = 'reminder'`,
    ),
  );
  return row?.n;
};

/**
 * Creates a cohort that closes in twenty days and has a reminder rule, a city below it, and an association below the
 * city.
 */
async function aTree() {
  const programme = await aRunCohort({ closesOn: dayLater(20), name: "Programme" });
  const city = await aRunCohort({ parentId: programme.cohortId, name: "City" });
  const association = await aRunCohort({ parentId: city.cohortId, name: "Association" });
  await setRule(programme, "not-submitted");
  return { programme, city, association };
}

describe("a rule of reminders", () => {
  test("is also for the firms of the cohorts below, each once a period", async () => {
    const { programme, city, association } = await aTree();
    const firms = await Promise.all([programme, city, association].map(anInvited));
    const other = await anInvited(await aRunCohort({ closesOn: dayLater(20) }));

    await askCohortMails(later(5)); // fifteen days before the deadline, and within a week of the invitation
    expect(await Promise.all(firms.map(remindersTo))).toEqual([0, 0, 0]);
    await Promise.all([askCohortMails(later(8)), askCohortMails(later(8))]);
    await askCohortMails(later(9));
    expect(await Promise.all([...firms, other].map(remindersTo))).toEqual([1, 1, 1, 0]);
  });

  test("gives way to the own rule of a cohort below, and ends with that one's close", async () => {
    const { city, association } = await aTree();
    await setClose(city, dayLater(7));
    await setRule(association, "not-joined");
    await setClose(association, dayLater(40)); // a reminder is due fourteen days before this
    const firms = await Promise.all([city, association].map(anInvited));
    await askCohortMails(later(8));
    expect(await Promise.all(firms.map(remindersTo))).toEqual([0, 0]);
    await askCohortMails(later(30));
    expect(await Promise.all(firms.map(remindersTo))).toEqual([0, 1]);
  });

  test("is told to whoever runs a cohort below, without a sight of the one above, and to no stranger", async () => {
    const { programme, city, association } = await aTree();
    const rule = await findReminderRule(association.administrator, association);
    expect(rule).toMatchObject({ cohortId: programme.cohortId, name: { en: "Programme" }, closesOn: dayLater(20) });
    await setRule(association, "not-joined");
    expect(await findReminderRule(association.administrator, association)).toMatchObject({
      cohortId: association.cohortId,
      remind: "not-joined",
      closesOn: dayLater(20),
    });
    expect(await findReminderRule(association.administrator, { ...association, above: true })).toEqual({ ...rule });
    expect(await findReminderRule(programme.administrator, { ...programme, above: true })).toBeUndefined();
    expect(await findReminderRule(association.administrator, city)).toBeUndefined();
  });

  test("is looked for once around a circle of cohorts, and asking for mails ends", async () => {
    const [above, below] = [await aRunCohort({ name: "One" }), await aRunCohort({ name: "Other" })];
    const stand = (child: RunCohort, parent: RunCohort) =>
      asOperator((tx) =>
        tx.execute(sql`update app.cohort set parent_id = ${parent.cohortId} where id = ${child.cohortId}`),
      );
    await stand(below, above);
    await stand(above, below);
    await askCohortMails(later(8));
    expect(await findReminderRule(below.administrator, below)).toBeUndefined();
    await setRule(above, "not-joined");
    expect(await findReminderRule(below.administrator, below)).toMatchObject({ cohortId: above.cohortId });
  });
});
