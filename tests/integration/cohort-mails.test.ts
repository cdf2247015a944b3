import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/cohort-links";
import { addAdministratorIn } from "@/db/administrators";
import { findMailJob, inviteFirms, listKnownAddresses, type NewInvited } from "@/db/cohort-invitations";
import { askCohortMails } from "@/db/cohort-mails";
import { createCohortIn } from "@/db/cohorts";
import { asOperator } from "@/db/scope";
import type { UserActor } from "@/tests/support/actors";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { readMails } from "@/tests/support/mail-folder";
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

type Run = { readonly cohortId: string; readonly administrator: UserActor };

async function aRun(closesOn: string | null = null): Promise<Run> {
  const { actor: administrator, personId } = await aPerson();
  const cohortId = await asOperator(async (tx) => {
    const id = await createCohortIn(tx, { name: { en: "Zhejiang programme", zh: "浙江项目" } });
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "He Min" });
    await tx.execute(sql`update app.cohort set closes_on = ${closesOn}::date where id = ${id}`);
    return id;
  });
  return { cohortId, administrator };
}

const firms = (run: Run, n: number): NewInvited[] =>
  Array.from({ length: n }, (_, at) => ({
    cohortId: run.cohortId,
    firmName: at % 2 === 0 ? `Works ${at}` : `台州 ${at} 厂`,
    email: `${randomUUID()}@example.test`,
    locale: at % 2 === 0 ? "en" : "zh",
  }));

const invite = (run: Run, rows: readonly NewInvited[]) =>
  inviteFirms(run.administrator, {
    cohortId: run.cohortId,
    plan: (known) => rows.filter(({ email }) => !known.some((one) => one.email === email)),
    invitedOf: (plan) => plan,
    hashOf: (id) => hashInvitationCode(invitationCode(id)),
  });

const isDone = async (run: Run) => (await findMailJob(run.administrator, run))?.state;
const waitUntilSent = (run: Run) => expect.poll(() => isDone(run), { timeout: 90_000, interval: 200 }).toBe("done");
const mailsTo = async (rows: readonly NewInvited[]) => {
  const addresses = new Set(rows.map(({ email }) => email));
  return (await readMails(folder)).filter(({ to }) => addresses.has(to));
};

describe("invitations", () => {
  test("reach each firm once, in its language, with the link whose hash is kept", async () => {
    const run = await aRun("2026-12-04");
    const rows = firms(run, 8);
    await Promise.all([invite(run, rows), invite(run, rows)]);
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);
    const mails = await mailsTo(rows);
    expect(mails).toHaveLength(8);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(8);
    for (const { firmName, email, locale } of rows) {
      const mail = mails.find(({ to }) => to === email);
      expect(mail?.subject).toContain(firmName);
      expect(mail?.text).toContain(locale === "en" ? "It closes on 4 Dec 2026" : "截止日期：2026 年 12 月 4 日");
      expect(mail?.text).toMatch(/https:\/\/trellis\.example\.test\/take-part\/[0-9A-Z]{16}\n/);
      expect(mail?.text).not.toMatch(/\{\w+\}/);
    }
    expect((await listKnownAddresses(run.administrator, run)).map(({ state }) => state)).toEqual(
      Array.from({ length: 8 }, () => "invited"),
    );
  });

  test("of another administrator's cohort are refused, and its addresses are not seen", async () => {
    const [run, other] = [await aRun(), await aRun()];
    await invite(run, firms(run, 2));
    await expect(invite({ ...run, administrator: other.administrator }, firms(run, 2))).rejects.toThrow(/42501/);
    expect(await listKnownAddresses(other.administrator, run)).toEqual([]);
  });

  test("that wait without a job get one from the keeper", async () => {
    const run = await aRun();
    const rows = firms(run, 2);
    await invite(run, rows);
    await asOperator((tx) => tx.execute(sql`delete from app.job`));
    await askCohortMails(new Date());
    worker = await startWorkerProcess(database.workerUrl);
    await waitUntilSent(run);
    expect(await mailsTo(rows)).toHaveLength(2);
  });
});
