import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { deliverMail } from "@/app/_server/mail/mail";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import { askCohortMails } from "@/db/cohorts/cohort-mails";
import { asOperator } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import type { CohortFirm } from "@/lib/cohort";
import { withMailServer } from "@/tests/support/mail-server";
import { aRunCohort, invitationTo, invite, type ListedFirm, type RunCohort } from "@/tests/support/running-cohorts";

vi.setConfig({ testTimeout: 180_000 });

const mailing = withMailServer();
const { isDone, send } = mailing;

const aListed = (firmName: string, locale: "en" | "zh" = "en"): ListedFirm => ({
  firmName,
  email: `${randomUUID()}@example.test`,
  locale,
});

/** Makes a postponed mail due now, and sends due mails as the worker does. */
async function comeAgain(run: RunCohort): Promise<void> {
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set try_after = now() where cohort_id = ${run.cohortId} and outcome is null`),
  );
  const before = (await findCohortJob(run.administrator, "mail", run))?.id;
  await askCohortMails(new Date(Date.now() + 1000));
  await expect.poll(async () => (await findCohortJob(run.administrator, "mail", run))?.id).not.toBe(before);
  await isDone(run);
}

const mailOf = async (run: RunCohort, { email }: ListedFirm) =>
  (await findInvited(run.administrator, { cohortId: run.cohortId, invitationId: await invitationTo(email) }))?.mails[0];
const firmOf = async (run: RunCohort, { email }: ListedFirm): Promise<CohortFirm | undefined> =>
  (await listCohortFirms(run.administrator, { ...run, filter: "all", search: email, page: 0 })).firms[0] ??
  (await listCohortFirms(run.administrator, { ...run, filter: "undelivered", search: email, page: 0 })).firms[0];
const countTaken = ({ email }: ListedFirm) => mailing.server.taken.filter(({ to }) => to === email).length;

describe("mails through a mail server", () => {
  test("arrive once, in the firm's language, with an id of its own, and lines that begin with a dot", async () => {
    const run = await aRunCohort({ closesOn: "2031-12-04" });
    const rows = [aListed("Works 1"), aListed("宁波 2 厂", "zh")];
    await invite(run, rows);
    await send(run);
    expect(rows.map(countTaken)).toEqual([1, 1]);
    const [first, second] = rows.map(({ email }) => mailing.server.taken.find(({ to }) => to === email)?.raw ?? "");
    expect(first).toMatch(/^Message-ID: <[0-9a-f-]{36}@trellis\.example\.test>$/im);
    expect(first).toContain("Works 1");
    expect(first).toMatch(/^List-Unsubscribe: <https:\/\/trellis\.example\.test\/take-part\/\w{16}\/stop\/now>\r$/m);
    expect(first).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(second).toMatch(/^Subject: =\?UTF-8\?/im);
    expect((await mailOf(run, rows[0] ?? aListed("")))?.outcome).toBe("sent");

    const dotted = await deliverMail({ to: "dots@example.test", subject: "Dots", text: "one\n.\n..two\nthree" });
    expect(dotted.kind).toBe("sent");
    expect(mailing.server.taken.at(-1)?.raw.replaceAll("\r\n", "\n")).toContain("one\n.\n..two\nthree");
    expect(mailing.server.taken.at(-1)?.raw).not.toContain("List-");
  });

  test("that are refused for good count as bounced and are not tried again, whatever the keeper asks", async () => {
    const run = await aRunCohort();
    const gone = aListed("Gone Works");
    const full = aListed("Refused Works");
    mailing.server.answers.set(gone.email, { at: "recipient", reply: "550 5.1.1 mailbox unavailable" });
    mailing.server.answers.set(full.email, { at: "data", reply: "554 5.7.1 not wanted here" });
    await invite(run, [gone, full]);
    await send(run);
    expect(await firmOf(run, gone)).toMatchObject({ mail: "bounced", problem: expect.stringContaining("550 5.1.1") });
    expect(await firmOf(run, full)).toMatchObject({ mail: "bounced", problem: expect.stringContaining("554") });
    for (let n = 0; n < 3; n += 1) expect(await askCohortMails(new Date(Date.now() + 86_400_000))).toBe(0);
    await isDone(run);
    expect([mailing.server.asked.get(gone.email), mailing.server.asked.get(full.email)]).toEqual([1, 1]);
    expect(countTaken(full)).toBe(0);
  });

  test("that are put off go out later, once; asked too often they count as not sent", async () => {
    const run = await aRunCohort();
    const [grey, never] = [aListed("Grey Works"), aListed("Never Works")];
    mailing.server.answers.set(grey.email, { at: "recipient", reply: "451 4.7.1 greylisted, try again later" });
    mailing.server.answers.set(never.email, { at: "data", reply: "452 4.3.1 no room" });
    await invite(run, [grey, never]);
    await send(run);
    expect(await firmOf(run, grey)).toMatchObject({ mail: "waiting" });
    expect((await mailOf(run, grey))?.problem).toContain("451 4.7.1");
    await askCohortMails(new Date());
    expect(mailing.server.asked.get(grey.email)).toBe(1);

    mailing.server.answers.delete(grey.email);
    await comeAgain(run);
    expect(await mailOf(run, grey)).toMatchObject({ outcome: "sent", problem: "" });
    expect([countTaken(grey), mailing.server.asked.get(never.email)]).toEqual([1, 2]);
    for (let n = 0; n < 4; n += 1) await comeAgain(run);
    expect(await firmOf(run, never)).toMatchObject({ mail: "failed", problem: expect.stringContaining("452 4.3.1") });
    expect([countTaken(grey), mailing.server.asked.get(never.email), countTaken(never)]).toEqual([1, 6, 0]);
  });

  test("whose server took them and fell silent are not sent again, and are named as unclear", async () => {
    const run = await aRunCohort();
    const silent = aListed("Silent Works");
    mailing.server.answers.set(silent.email, "drop");
    await invite(run, [silent, aListed("Other Works")]);
    await send(run);
    expect(countTaken(silent)).toBe(1);
    expect(await mailOf(run, silent)).toMatchObject({ outcome: "failed", problem: "interrupted" });
    await askCohortMails(new Date(Date.now() + 86_400_000));
    await isDone(run);
    expect(countTaken(silent)).toBe(1);
  });
});
