import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findInvited, resendUnsent } from "@/db/cohorts/cohort-invitations";
import { asOperator } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import { useDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

/** An invitation whose mail had this outcome; null: it is still waiting. */
async function anInvited(run: RunCohort, outcome: "failed" | "bounced" | "sent" | null): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  const id = await invitationTo(email);
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set outcome = ${outcome}, claimed_at = now(), ended_at = now()
      where invitation_id = ${id} and ${outcome}::text is not null`),
  );
  return id;
}

test("after an outage one press sends again what did not go out, and two at once send it once", async () => {
  const run = await aRunCohort();
  const part = await aRunCohort({ parentId: run.cohortId });
  const unsent = [
    { cohortId: run.cohortId, invitationId: await anInvited(run, "failed") },
    { cohortId: part.cohortId, invitationId: await anInvited(part, "failed") },
  ];
  const others = [await anInvited(run, "bounced"), await anInvited(run, "sent"), await anInvited(run, null)];
  const list = await listCohortFirms(run.administrator, { ...run, filter: "all", search: "", page: 0 });
  expect([list.unsent, list.counts.undelivered]).toEqual([2, 3]);

  const press = () => resendUnsent(run.administrator, run);
  expect((await Promise.all([press(), press()])).sort()).toEqual([0, 2]);
  expect(await press()).toBe(0);
  const outcomes = async (at: { readonly cohortId: string; readonly invitationId: string }) =>
    (await findInvited(run.administrator, at))?.mails.map(({ kind, outcome }) => [kind, outcome]);
  for (const at of unsent)
    expect(await outcomes(at)).toEqual([
      ["invitation", null],
      ["invitation", "failed"],
    ]);
  for (const invitationId of others) expect(await outcomes({ cohortId: run.cohortId, invitationId })).toHaveLength(1);
  expect((await findCohortJob(run.administrator, "mail", run))?.state).toBe("waiting");
});

test("nobody can send mails of a cohort that they do not administer", async () => {
  const run = await aRunCohort();
  await anInvited(run, "failed");
  expect(await resendUnsent((await aPerson()).actor, run)).toBe(0);
});
