import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { listCohortFirms, listCohortFirmsIn, remindFirms } from "@/db/cohorts/cohort-firms";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import { claimCohortMail, settleCohortMail } from "@/db/cohorts/cohort-mails";
import { setCohortMails } from "@/db/cohorts/consent";
import { findDashboard } from "@/db/cohorts/dashboard";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aMember, anAssessment, aPerson, aSubmittedCycle } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

const NOW = new Date("2026-11-26T04:00:00Z");
const OUTCOMES = ["sent", "sent", "sent", "bounced", "failed", null, "sent", "sent", "sent"] as const;

let run: RunCohort;
const rows = OUTCOMES.map((_, at) => ({
  firmName: `Works ${at}`,
  email: `${randomUUID()}@example.test`,
  locale: "en" as const,
}));

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
  run = await aRunCohort();
  await invite(run, rows);
  const ids = await Promise.all(rows.map(({ email }) => invitationTo(email)));
  await asOperator(async (tx) => {
    for (const [at, outcome] of OUTCOMES.entries()) {
      const ended = at === 2 ? "2026-11-24T04:00:00Z" : "2026-11-01T04:00:00Z";
      if (outcome !== null)
        await tx.execute(sql`update app.cohort_mail set outcome = ${outcome}, ended_at = ${ended}::timestamptz
          where invitation_id = ${ids[at]}`);
    }
    await tx.execute(sql`update app.cohort_invitation set revoked_at = now() where id = ${ids[7]}`);
  });
  await setCohortMails(hashInvitationCode(invitationCode(ids[6] ?? "")), { wanted: false });
  await joinAt(rows[8]?.email ?? "", await aSubmittedCycle());
  const without = await aFirm();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
      values (${run.cohortId}, ${without.firmId}, 1)`),
  );
}, 120_000);

const list = { filter: "all", search: "", page: 0 } as const;
const remindersOnPage = async (actor: UserActor = run.administrator) =>
  (await listCohortFirms(actor, { ...list, cohortId: run.cohortId, target: "not-submitted", now: NOW })).reminders;

const remindersOnDashboard = async (cycle?: number) =>
  (await findDashboard(run.administrator, { cohortId: run.cohortId, now: NOW, cycle }))?.current?.reminders;

async function countOnDashboard(cycle?: number) {
  const reminders = await remindersOnDashboard(cycle);
  return reminders === "uncounted" ? reminders : (reminders?.due ?? 0);
}

test("the dashboard, the page of the firms and what is sent count alike, and a cycle that is over offers none", async () => {
  const before = await findDashboard(run.administrator, { cohortId: run.cohortId, now: NOW });
  const latest = before?.cycles[0] ?? 0;
  // The firms that a reminder reaches and those that it does not are all invited firms. For each of the latter, the
  // page gives the reason.
  const { due, notDue } = await remindersOnPage();
  expect(before?.current?.reminders).toEqual({ due, notDue });
  const others = [...notDue.values()].reduce((sum, n) => sum + n, 0);
  expect(due + others).toBe(9);
  await asOperator((tx) =>
    tx.execute(sql`insert into app.cohort_rollup (cohort_id, stage, cycle, week, firms)
      values (${run.cohortId}, 'started', ${latest - 1}, '2025-11-24', 1)`),
  );
  expect(await countOnDashboard(latest - 1)).toBe(0);
  expect(await countOnDashboard(latest)).toBe(due);
});

test.each(["invited", "joined"])(
  "the page of very many firms that are %s looks at none of them to count",
  async (stage) => {
    const week = { cohort_id: run.cohortId, stage, cycle: 0, week: "2020-01-06" };
    await asOperator((tx) =>
      tx.execute(sql`insert into app.cohort_rollup (cohort_id, stage, cycle, week, firms)
      values (${week.cohort_id}, ${week.stage}, ${week.cycle}, ${week.week}, 5000)`),
    );
    expect(await remindersOnDashboard()).toBe("uncounted");
    await asOperator((tx) =>
      tx.execute(sql`delete from app.cohort_rollup where cohort_id = ${week.cohort_id} and week = ${week.week}`),
    );
    expect(await countOnDashboard()).toBe(2);
  },
);

test("before a reminder is sent, the page shows who gets a mail, and for everybody else why not", async () => {
  const at = { cohortId: run.cohortId, target: "not-submitted", now: NOW } as const;
  const { due, names, notDue, samples, nextAt } = await remindersOnPage();
  expect([due, names]).toEqual([2, ["Works 0", "Works 1"]]);
  expect(samples).toEqual([
    expect.objectContaining({
      kind: "reminder",
      firmName: "Works 0",
      locale: "en",
      isJoined: false,
      submitted: 0,
      firms: 2,
    }),
  ]);
  expect(nextAt).toEqual(new Date("2026-12-01T04:00:00Z"));
  expect(Object.fromEntries(notDue)).toEqual({
    done: 1,
    recent: 1,
    waiting: 1,
    undelivered: 2,
    "opted-out": 1,
    "no-address": 1,
  });

  expect(await countOnDashboard()).toBe(2);
  expect(await remindFirms(run.administrator, at)).toBe(2);
  expect(await remindFirms(run.administrator, at)).toBe(0);
  expect(await countOnDashboard()).toBe(0);
  const after = await remindersOnPage();
  expect([after.due, after.names, after.notDue.get("waiting")]).toEqual([0, [], 3]);
});

test("a firm whose invitation was withdrawn is listed with that date, not with the date of the last mail", async () => {
  const ended = await listCohortFirms(run.administrator, { ...list, filter: "ended", cohortId: run.cohortId });
  expect(ended.firms.map(({ name, mail }) => [name, mail])).toEqual([["Works 7", "revoked"]]);
  expect(ended.firms[0]?.mailedAt?.getTime()).toBeGreaterThan(Date.now() - 600_000);
});

test("is told to the cohort's administrators alone", async () => {
  const stranger = (await aPerson()).actor;
  expect(await remindersOnPage(stranger)).toEqual({ due: 0, names: [], notDue: new Map(), samples: [], nextAt: null });
});

describe("a reminder to a firm that has joined", () => {
  /** A firm with two managers and a contributor, invited under the given address, with a waiting reminder. */
  async function aReminded(addressOf: (manager: string) => string = (manager) => `office-${manager}`) {
    const cohort = await aRunCohort({ closesOn: "2026-11-20" });
    const firm = await anAssessment();
    const second = await aMember(firm, { role: "manager" });
    const email = addressOf(await emailOf(firm.manager));
    await invite(cohort, [{ firmName: "Works", email, locale: "zh" }]);
    await joinAt(email.toLowerCase(), firm);
    const invitationId = await invitationTo(email.toLowerCase());
    await asOperator(async (tx) => {
      await tx.execute(sql`update app.cohort_mail set outcome = 'sent', ended_at = ${"2026-11-01T04:00:00Z"}::timestamptz
        where invitation_id = ${invitationId}`);
      await tx.execute(sql`update app.cohort_invitation set accepted_at = ${"2026-11-01T04:00:00Z"}::timestamptz
        where id = ${invitationId}`);
    });
    expect(await remindFirms(cohort.administrator, { ...cohort, target: "not-submitted", now: NOW })).toBe(1);
    return { cohort, firm, second, email, invitationId };
  }

  const emailOf = async ({ personId }: UserActor) => {
    const [row] = await asOperator((tx) =>
      tx.execute<{ email: string }>(sql`select email from app.person where id = ${personId}`),
    );
    return row?.email ?? "";
  };

  async function claimAll({ cohortId }: RunCohort) {
    const claimed = [];
    for (;;) {
      const mail = await claimCohortMail({ kind: "worker", job: "mail", cohortId });
      if (mail === undefined) return claimed;
      claimed.push(mail);
    }
  }

  test("goes to the listed address and to each manager, once each, in the language of the firm", async () => {
    const { cohort, firm, second, email } = await aReminded();
    const mails = await claimAll(cohort);
    const wanted = [email, await emailOf(firm.manager), await emailOf(second)];
    expect(mails.map(({ email: to }) => to).sort()).toEqual(wanted.sort());
    expect(new Set(mails.map(({ id }) => id)).size).toBe(3);
    for (const mail of mails) expect(mail).toMatchObject({ kind: "reminder", locale: "zh", isJoined: true });
    expect(await claimAll(cohort)).toEqual([]);
  });

  test("reaches no address twice, however it is written, nor who ended reminders or manages no longer", async () => {
    const { cohort, second } = await aReminded((manager) => manager.toUpperCase());
    await asOperator((tx) =>
      tx.execute(sql`update app.person set reminders_off_at = now() where id = ${second.personId}`),
    );
    expect(await claimAll(cohort)).toHaveLength(1);

    const other = await aReminded();
    const mails = [await claimCohortMail({ kind: "worker", job: "mail", cohortId: other.cohort.cohortId })];
    await asOperator((tx) =>
      tx.execute(sql`update app.membership set role = 'contributor' where person_id = ${other.second.personId}`),
    );
    mails.push(...(await claimAll(other.cohort)));
    expect(mails.map((mail) => mail?.email).sort()).toEqual([other.email, await emailOf(other.firm.manager)].sort());
  });

  test("stays one mail to its administrators, who learn no address of a manager", async () => {
    const { cohort, invitationId, second } = await aReminded();
    const mails = await claimAll(cohort);
    const refused = mails.find(({ email }) => email.startsWith("office-"));
    for (const mail of mails)
      await settleCohortMail({ kind: "worker", job: "mail", cohortId: cohort.cohortId }, mail, {
        outcome: mail === refused ? "sent" : "bounced",
        problem: "",
      });
    const invited = await findInvited(cohort.administrator, { ...cohort, invitationId });
    expect(invited?.mails.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["reminder", "sent"],
      ["invitation", "sent"],
    ]);
    const { firms } = await listCohortFirms(cohort.administrator, { ...list, ...cohort });
    expect(firms.map(({ mail }) => mail)).toEqual(["sent"]);
    const seen = await asActor(cohort.administrator, (tx) => tx.execute(sql`select * from app.cohort_mail`));
    expect(JSON.stringify(seen)).not.toContain(second.personId);
  });

  test("ends for all of them when one of them stops the e-mails", async () => {
    const { cohort, invitationId } = await aReminded();
    await setCohortMails(hashInvitationCode(invitationCode(invitationId)), { wanted: false });
    expect(await claimAll(cohort)).toEqual([]);
  });
});

test("the page of the firms reads each of them once, for the list, its counts and the reminders", async () => {
  const phases = async (tx: Tx) => {
    const [row] = await tx.execute<{ read: number }>(sql`select (seq_tup_read + idx_tup_fetch)::int as read
      from pg_stat_xact_user_tables where schemaname = 'app' and relname = 'assessment_phase'`);
    return row?.read ?? 0;
  };
  const [all] = await asOperator((tx) =>
    tx.execute<{ rows: number }>(sql`select count(*)::int as rows from app.assessment_phase`),
  );
  const read = await asActor(run.administrator, async (tx) => {
    const before = await phases(tx);
    const { counts, reminders } = await listCohortFirmsIn(tx, { ...list, cohortId: run.cohortId, now: NOW });
    expect([counts.all, reminders.notDue.get("done")]).toEqual([9, 1]);
    return (await phases(tx)) - before;
  });
  // The database may read all rows to find those of the cohort, but only once.
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(2 * (all?.rows ?? 0));
});
