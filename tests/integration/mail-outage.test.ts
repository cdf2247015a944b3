import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { deliverMail } from "@/app/_server/mail/mail";
import { sendClaimed } from "@/app/_server/mail/send-claimed";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findInvited, resendInvitation } from "@/db/cohorts/cohort-invitations";
import { askCohortMails, findHeldMails } from "@/db/cohorts/cohort-mails";
import { asOperator } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import { aFirm } from "@/tests/support/factories";
import { withMailServer } from "@/tests/support/mail-server";
import {
  aRunCohort,
  invitationTo,
  invite,
  joinAt,
  type ListedFirm,
  type RunCohort,
} from "@/tests/support/running-cohorts";

vi.setConfig({ testTimeout: 120_000 });

const mailing = withMailServer();
const { isDone, send } = mailing;

// Mails that a test leaves waiting must not be sent in the next one.
afterEach(() =>
  asOperator((tx) => tx.execute(sql`update app.cohort_mail set outcome = 'dropped' where outcome is null`)),
);

const listed = (n: number): ListedFirm[] =>
  Array.from({ length: n }, (_, at) => ({
    firmName: `Works ${at}`,
    email: `${randomUUID()}@example.test`,
    locale: "en",
  }));

/** Moves all waiting mails back by a time and sends due mails as the worker does. Waits until they were tried. */
async function tryAfter(run: RunCohort, time: string): Promise<void> {
  const before = (await findCohortJob(run.administrator, "mail", run))?.id;
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set try_after = try_after - ${time}::interval,
      unreached_since = unreached_since - ${time}::interval where cohort_id = ${run.cohortId} and outcome is null`),
  );
  await askCohortMails(new Date());
  await expect.poll(async () => (await findCohortJob(run.administrator, "mail", run))?.id).not.toBe(before);
  await isDone(run);
}

const countTaken = (rows: readonly ListedFirm[]) =>
  rows.map(({ email }) => mailing.server.taken.filter(({ to }) => to === email).length);
async function mailOf(run: RunCohort, firm: ListedFirm | undefined) {
  const at = { cohortId: run.cohortId, invitationId: await invitationTo(firm?.email ?? "") };
  return (await findInvited(run.administrator, at))?.mails[0];
}
const undelivered = (run: RunCohort) =>
  listCohortFirms(run.administrator, { cohortId: run.cohortId, filter: "undelivered", search: "", page: 0 });

/** The minutes until waiting mails are tried again: the earliest and the latest. */
async function pauseOf(run: RunCohort): Promise<number[]> {
  const rows = await asOperator((tx) =>
    tx.execute<{
      minutes: number;
    }>(sql`select distinct extract(epoch from try_after - now())::float / 60 as minutes
      from app.cohort_mail where cohort_id = ${run.cohortId} and outcome is null order by 1`),
  );
  return rows.map(({ minutes }) => minutes);
}

describe("a mail that does not go out", () => {
  const deliver = () => deliverMail({ to: "anybody@example.test", subject: "Test", text: "Text" });

  test("may be sent again as long as the mail server was not reached", async () => {
    for (const greeting of ["close", "silence", { reply: "421 4.3.2 not now" }] as const) {
      mailing.server.greeting = greeting;
      vi.stubEnv("SMTP_URL", `${mailing.server.url}?greetingTimeout=300`);
      expect([greeting, (await deliver()).kind]).toEqual([greeting, "unreachable"]);
    }
    vi.stubEnv("SMTP_URL", "smtp://mail.nowhere.invalid");
    expect((await deliver()).kind).toBe("unreachable");
    await mailing.server.close();
    vi.stubEnv("SMTP_URL", mailing.server.url);
    expect((await deliver()).kind).toBe("unreachable");
  });

  test("may be sent again when the line broke before the text was handed over, and never after", async () => {
    mailing.server.answers.set("anybody@example.test", "break");
    expect((await deliver()).kind).toBe("broken-off");
    mailing.server.answers.set("anybody@example.test", "drop");
    expect((await deliver()).kind).toBe("unclear");
    expect(mailing.server.taken).toHaveLength(1);
  });

  test("is the operator's to mend when the server will not have us at all", async () => {
    mailing.server.greeting = { reply: "554 5.7.1 no service for you" };
    expect(await deliver()).toMatchObject({ kind: "failed", reached: false });
  });

  test("keeps the others of its round from being tried when the server is away", async () => {
    mailing.server.greeting = "close";
    const released: string[] = [];
    const mails = ["a", "b", "c"];
    const release = async (mail: string) => void released.push(mail);
    const compose = (mail: string) => ({ to: `${mail}@example.test`, subject: "Test", text: "Text" });
    expect(await sendClaimed(mails, { compose, release })).toEqual({ sent: 0, failed: 3 });
    expect([released, mailing.server.connections]).toEqual([mails, 1]);

    mailing.server.greeting = undefined;
    mailing.server.answers.set("b@example.test", "drop");
    released.length = 0;
    expect(await sendClaimed(mails, { compose, release })).toEqual({ sent: 2, failed: 1 });
    expect(released).toEqual([]);
  });
});

describe("while the mail server is away", () => {
  test("one mail tries it and all others wait, of every cohort; when it is back each goes out once", async () => {
    const { port } = mailing.server;
    mailing.server.greeting = "close";
    const [run, other] = [await aRunCohort(), await aRunCohort()];
    const below = await aRunCohort({ parentId: run.cohortId });
    const [rows, others, part] = [listed(40), listed(3), listed(5)];
    for (const [to, firms] of [
      [run, rows],
      [other, others],
      [below, part],
    ] as const)
      await invite(to, firms);
    await send(run);
    await Promise.all([isDone(other), isDone(below)]);
    expect(mailing.server.connections).toBe(1);
    expect((await findHeldMails(run.administrator, run))?.n).toBe(45);
    expect((await findHeldMails(other.administrator, other))?.n).toBe(3);
    expect(await findHeldMails(other.administrator, run)).toBeUndefined();
    expect(await mailOf(run, rows[0])).toMatchObject({ outcome: null, problem: "unreachable" });
    await askCohortMails(new Date());
    await isDone(run);
    expect(mailing.server.connections).toBe(1);

    // At first no mail server listens. Then it starts again on the same port.
    await mailing.server.close();
    await tryAfter(run, "1 minute");
    expect((await findHeldMails(run.administrator, run))?.n).toBe(45);
    await mailing.restart(port);
    await tryAfter(run, "5 minutes");
    expect(new Set(countTaken(rows))).toEqual(new Set([1]));
    expect(await findHeldMails(other.administrator, other)).toBeUndefined();
    await askCohortMails(new Date());
    await expect.poll(() => new Set(countTaken([...part, ...others])), { timeout: 60_000 }).toEqual(new Set([1]));
    expect(await mailOf(run, rows[0])).toMatchObject({ outcome: "sent", problem: "" });
    expect(mailing.server.taken).toHaveLength(48);
    // Each mail names the job that sent it, so that the entries of this job can be found in the log.
    const [one] = mailing.server.taken.filter(({ to }) => to === others[0]?.email);
    expect(one?.raw).toMatch(/^X-Job-ID: [\w-]{36}\r$/m);
  });

  test("it is tried after growing pauses, for two days; then the administrator sees it and sends again", async () => {
    mailing.server.greeting = "close";
    const run = await aRunCohort();
    const rows = listed(4);
    await invite(run, rows);
    await send(run);
    const pauses: number[] = [];
    for (const time of ["1 minute", "2 minutes", "30 minutes", "3 hours"]) {
      await tryAfter(run, time);
      pauses.push(...(await pauseOf(run)));
    }
    expect(pauses).toHaveLength(4);
    for (const [at, minutes] of [1, 3, 33, 60].entries()) expect(Math.abs((pauses[at] ?? 0) - minutes)).toBeLessThan(1);
    expect((await undelivered(run)).total).toBe(0);
    await tryAfter(run, "2 days");
    expect(mailing.server.connections).toBe(6);
    expect((await undelivered(run)).counts.undelivered).toBe(4);
    expect(await findHeldMails(run.administrator, run)).toBeUndefined();
    expect(await mailOf(run, rows[0])).toMatchObject({ outcome: "failed", problem: "unreachable" });
    await askCohortMails(new Date());
    expect((await findCohortJob(run.administrator, "mail", run))?.state).toBe("done");

    mailing.server.greeting = undefined;
    const at = { cohortId: run.cohortId, invitationId: await invitationTo(rows[0]?.email ?? "") };
    expect(await resendInvitation(run.administrator, at)).toBe(true);
    await expect.poll(() => countTaken(rows), { timeout: 60_000 }).toEqual([1, 0, 0, 0]);
  });

  test("a mail that makes it break off cannot keep the others waiting", async () => {
    const run = await aRunCohort();
    const rows = listed(3);
    const [first] = rows;
    mailing.server.answers.set(first?.email ?? "", "break");
    await invite(run, rows);
    const firstId = await invitationTo(first?.email ?? "");
    await asOperator((tx) =>
      tx.execute(
        sql`update app.cohort_mail set asked_at = asked_at - interval '1 day' where invitation_id = ${firstId}`,
      ),
    );
    await send(run);
    expect([mailing.server.connections, (await findHeldMails(run.administrator, run))?.n]).toEqual([1, 2]);
    expect((await pauseOf(run)).map(Math.ceil)).toEqual([1, 10]);
    await tryAfter(run, "1 minute");
    expect(countTaken(rows)).toEqual([0, 1, 1]);
    mailing.server.answers.clear();
    await tryAfter(run, "9 minutes");
    expect(countTaken(rows)).toEqual([1, 1, 1]);
  });

  test("a firm that joined and never got its mail is reminded again", async () => {
    const run = await aRunCohort();
    const rows = listed(2);
    await invite(run, rows);
    for (const { email } of rows) await joinAt(email, await aFirm());
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_mail set outcome = 'failed', ended_at = now(),
        problem = 'unreachable' where cohort_id = ${run.cohortId}`),
    );
    const list = { cohortId: run.cohortId, filter: "all", search: "", page: 0 } as const;
    const due = async () => (await listCohortFirms(run.administrator, list)).reminders.names;
    expect(await due()).toEqual(["Works 0", "Works 1"]);
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_mail set problem = '550 no such mailbox' where cohort_id = ${run.cohortId}`),
    );
    expect(await due()).toEqual([]);
  });
});
