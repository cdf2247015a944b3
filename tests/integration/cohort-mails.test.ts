import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { listCohortFirms, remindFirms } from "@/db/cohorts/cohort-firms";
import {
  findInvited,
  inviteFirms,
  listKnownAddresses,
  resendInvitation,
  revokeFirmInvitation,
} from "@/db/cohorts/cohort-invitations";
import { askCohortMails } from "@/db/cohorts/cohort-mails";
import { setCohortMails } from "@/db/cohorts/consent";
import { asOperator } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import { type KnownFirm, readInvitations } from "@/lib/cohort";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { aFirm, aSubmittedCycle } from "@/tests/support/factories";
import { readMails } from "@/tests/support/mail-folder";
import {
  aRunCohort,
  invitationTo,
  invite,
  joinAt,
  type ListedFirm,
  type RunCohort,
} from "@/tests/support/running-cohorts";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

let database: TestDatabase;
let folder: string;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  vi.stubEnv("AUTH_URL", "https://trellis.example.test");
  folder = await mkdtemp(join(tmpdir(), "trellis-mails-"));
  vi.stubEnv("MAIL_FOLDER", folder);
  database = await useDatabase();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listed = (n: number): ListedFirm[] =>
  Array.from({ length: n }, (_, at) => ({
    firmName: at % 2 === 0 ? `Works ${at}` : `台州 ${at} 厂`,
    email: `${randomUUID()}@example.test`,
    locale: at % 2 === 0 ? "en" : "zh",
  }));

const isDone = async (run: RunCohort) => (await findCohortJob(run.administrator, "mail", run))?.state;
const waitUntilSent = (run: RunCohort) =>
  expect.poll(() => isDone(run), { timeout: 120_000, interval: 200 }).toBe("done");
const mailsTo = async (rows: readonly { readonly email: string }[]) => {
  const addresses = new Set(rows.map(({ email }) => email));
  return (await readMails(folder)).filter(({ to }) => addresses.has(to));
};
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("invitations", () => {
  test("reach each firm once, in its language, with the link whose hash is kept", async () => {
    const run = await aRunCohort({ closesOn: "2031-12-04" });
    const rows = listed(8);
    await Promise.all([invite(run, rows), invite(run, rows)]);
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);
    const mails = await mailsTo(rows);
    expect(mails).toHaveLength(8);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(8);
    for (const { firmName, email, locale } of rows) {
      const mail = mails.find(({ to }) => to === email);
      const code = invitationCode(await invitationTo(email));
      expect(mail?.subject).toContain(firmName);
      expect(mail?.text).toContain(
        locale === "en" ? "The deadline for submitting is 4 Dec 2031" : "提交期限：2031 年 12 月 4 日",
      );
      expect(mail?.text).toContain(`https://trellis.example.test/take-part/${code}\n`);
      expect(mail?.text).toContain(`/take-part/${code}/stop\n`);
      expect(mail?.stop).toBe(`<https://trellis.example.test/take-part/${code}/stop/now> List-Unsubscribe=One-Click`);
      expect(mail?.text).not.toMatch(/\{\w+\}/);
    }
  });

  test("of another administrator's cohort are refused, and its addresses are not seen", async () => {
    const [run, other] = [await aRunCohort(), await aRunCohort()];
    await invite(run, listed(2));
    await expect(invite({ ...run, administrator: other.administrator }, listed(2))).rejects.toThrow(/42501/);
    expect(await listKnownAddresses(other.administrator, run)).toEqual([]);
    const all = { cohortId: run.cohortId, filter: "all", search: "", page: 0 } as const;
    expect((await listCohortFirms(other.administrator, all)).total).toBe(0);
    expect((await listCohortFirms(run.administrator, all)).total).toBe(2);
  });

  test("that were revoked or opted out of get no mail; one that is sent again keeps its link", async () => {
    const run = await aRunCohort();
    const rows = listed(3);
    await invite(run, rows);
    const [revoked, stopped, again] = await Promise.all(rows.map(({ email }) => invitationTo(email)));
    const at = (invitationId = "") => ({ cohortId: run.cohortId, invitationId });
    expect(await revokeFirmInvitation(run.administrator, at(revoked))).toBe(true);
    await setCohortMails(hashInvitationCode(invitationCode(stopped ?? "")), { wanted: false });
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);
    expect((await mailsTo(rows)).map(({ to }) => to)).toEqual([rows[2]?.email]);
    expect(await resendInvitation(run.administrator, at(stopped))).toBe(false);
    expect(await resendInvitation(run.administrator, at(again))).toBe(true);
    await expect.poll(async () => (await mailsTo(rows)).length, { timeout: 30_000 }).toBe(2);
    const links = (await mailsTo(rows)).map(({ text }) => /take-part\/([0-9A-Z]{16})\n/.exec(text)?.[1]);
    expect(new Set(links).size).toBe(1);
    const seen = await findInvited(run.administrator, at(again));
    await expect.poll(async () => (await findInvited(run.administrator, at(again)))?.mails[0]?.outcome).toBe("sent");
    expect(seen?.mails).toHaveLength(2);
  });
});

/** A list of five hundred firms, twenty of them with errors. */
function aList(): { readonly table: string[][]; readonly faulty: readonly number[] } {
  const rows = Array.from({ length: 500 }, (_, at) => [
    `Firm ${at}`,
    `firm${at}@must-show.example`,
    at % 3 === 0 ? "en" : "zh",
    "",
  ]);
  const plant: readonly ((row: string[]) => void)[] = [
    (row) => row.splice(0, 1, ""),
    (row) => row.splice(1, 1, ""),
    (row) => row.splice(1, 1, "no-at-sign.example"),
    (row) => row.splice(1, 1, "two@@signs.example"),
    (row) => row.splice(1, 1, "spaces in@it.example"),
    (row) => row.splice(1, 1, "a@b.example; c@d.example"),
    (row) => row.splice(1, 1, "name@nodot"),
    (row) => row.splice(1, 1, ".dot@first.example"),
    (row) => row.splice(1, 1, "firm0@must-show.example"),
    (row) => row.splice(1, 1, "FIRM1@Must-Show.Example"),
    (row) => row.splice(0, 1, "Firm 2"),
    (row) => row.splice(0, 1, "ｆｉｒｍ 3"),
    (row) => row.splice(2, 1, "fr"),
    (row) => row.splice(2, 1, "English please"),
    (row) => row.splice(3, 1, "Atlantis"),
    (row) => row.splice(3, 1, "Ningbo and Wenzhou"),
    (row) => row.splice(0, 1, "F".repeat(121)),
    (row) => row.push("one cell too many"),
    (row) => row.splice(1, 1, "member@must-show.example"),
    (row) => row.splice(1, 1, "asked@must-show.example"),
  ];
  const faulty = plant.map((change, at) => {
    const place = 20 + at * 23;
    const row = rows[place];
    if (row !== undefined) change(row);
    return place + 2;
  });
  return { table: [["Firm", "E-mail", "Language", "Sub-group"], ...rows], faulty };
}

describe("five hundred firms from one list", () => {
  test("twenty faults are named by line; the rest get one mail each, whatever is killed and however often it is run", async () => {
    const run = await aRunCohort({ closesOn: later(20).toISOString().slice(0, 10) });
    const { cohortId, administrator } = run;
    const before = ["member", "asked"].map((one) => ({
      firmName: `The ${one}`,
      email: `${one}@must-show.example`,
      locale: "en" as const,
    }));
    await invite(run, before);
    expect(await joinAt("member@must-show.example", await aFirm())).toBe("joined");

    const { table, faulty } = aList();
    const cohort = { id: cohortId, name: { en: "Zhejiang programme", zh: "浙江项目" } };
    const read = (known: readonly KnownFirm[]) => readInvitations({ table, locale: "en", cohort, below: [], known });
    const dry = read(await listKnownAddresses(administrator, run));
    expect([...new Set(dry.faults.map(({ row }) => row))]).toEqual(faulty);
    expect(dry.faults).toHaveLength(20);
    expect(dry.invited).toHaveLength(480);
    expect(await listKnownAddresses(administrator, run)).toHaveLength(2);

    const upload = () =>
      inviteFirms(administrator, {
        cohortId,
        plan: read,
        invitedOf: ({ invited }) => invited,
        hashOf: (id) => hashInvitationCode(invitationCode(id)),
      });
    expect((await upload()).invited).toHaveLength(480);
    expect((await upload()).invited).toHaveLength(0);

    // The worker process is killed while it sends mails, as by a power failure.
    worker = await startWorkerProcess(database.workerUrl);
    const files = async () => (await readdir(folder)).filter((name) => name.endsWith(".eml")).length;
    const start = await files();
    await expect.poll(files, { timeout: 60_000, interval: 5 }).toBeGreaterThan(start + 60);
    await worker.kill();
    expect(await files()).toBeLessThan(start + 480);
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);

    const mails = await mailsTo(dry.invited);
    expect(mails).toHaveLength(480);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(480);
    for (const { email, locale, firmName } of dry.invited) {
      const subject = mails.find(({ to }) => to === email)?.subject;
      expect(subject).toBe(
        locale === "en"
          ? `Zhejiang programme: invitation to ${firmName} for a self-assessment`
          : `浙江项目：邀请 ${firmName} 参加自评`,
      );
    }
    await worker.stop();

    // One firm finishes, one declines mails. All others are due for a reminder a week later.
    const [done, out, ...rest] = dry.invited;
    if (done === undefined || out === undefined) throw new Error("nobody was invited");
    const finished = await aSubmittedCycle();
    expect(await joinAt(done.email, finished, { level: 2 })).toBe("joined");
    await setCohortMails(hashInvitationCode(invitationCode(await invitationTo(out.email))), { wanted: false });
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set remind = 'not-submitted', remind_before_days = 30 where id = ${cohortId}`),
    );
    const dueAt = async (now: Date) =>
      (await listCohortFirms(administrator, { cohortId, filter: "all", search: "", page: 0, now })).reminders.due;
    expect(await dueAt(new Date())).toBe(0);
    await asOperator(async (tx) => {
      const days = sql`interval '8 days'`;
      await tx.execute(sql`update app.cohort_mail set asked_at = asked_at - ${days}, ended_at = ended_at - ${days}`);
      await tx.execute(sql`update app.cohort_invitation set accepted_at = accepted_at - ${days}`);
    });
    const week = new Date();
    const due = await dueAt(week);
    expect(due).toBe(rest.length + 2);

    // Runs the job three times, and kills the first one in the middle.
    for (const _ of [1, 2, 3]) await askCohortMails(week);
    worker = await startWorkerProcess(database.workerUrl);
    await expect.poll(files, { timeout: 60_000, interval: 5 }).toBeGreaterThan(start + 480 + 60);
    await worker.kill();
    await askCohortMails(week);
    expect(await remindFirms(administrator, { cohortId, target: "not-submitted", now: week })).toBe(0);
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);
    await askCohortMails(week);

    const all = await mailsTo([...dry.invited, ...before]);
    const countOf = (email: string) => all.filter(({ to }) => to === email).length;
    expect(rest.filter(({ email }) => countOf(email) !== 2)).toEqual([]);
    expect([countOf(done.email), countOf(out.email)]).toEqual([1, 1]);
    const reminders = all.filter(({ subject }) => /not finished|尚未完成/.test(subject));
    expect(reminders).toHaveLength(rest.length + 2);
    expect(reminders.filter(({ stop }) => !stop.endsWith("/stop/now> List-Unsubscribe=One-Click"))).toEqual([]);
    for (const { email, locale } of rest) {
      const subject = reminders.find(({ to }) => to === email)?.subject ?? "";
      expect(subject.endsWith(locale === "en" ? "is not finished" : "的自评尚未完成")).toBe(true);
    }
  }, 400_000);
});
