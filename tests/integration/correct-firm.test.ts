import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { hashOfInvitation } from "@/app/_server/secret-links/cohort-links";
import { readAudit } from "@/db/audit/audit-log";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findInvited, inviteFirms } from "@/db/cohorts/cohort-invitations";
import { claimCohortMail } from "@/db/cohorts/cohort-mails";
import { findJoining, setCohortMails } from "@/db/cohorts/consent";
import { correctInvitation } from "@/db/cohorts/correct-invitation";
import { asOperator } from "@/db/core/scope";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aPerson } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const anAddress = () => `${randomUUID()}@example.test`;

/** Creates an invitation of a firm that was sent to a wrong address; by default the mail bounced. */
async function aBounced(run: RunCohort, outcome: "bounced" | "sent" | null = "bounced") {
  const email = anAddress();
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  const invitationId = await invitationTo(email);
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set outcome = ${outcome}, claimed_at = now(), ended_at = now()
      where invitation_id = ${invitationId} and ${outcome}::text is not null`),
  );
  return { email, at: { cohortId: run.cohortId, invitationId } };
}

type Change = {
  readonly email: string;
  readonly contact?: string;
  readonly telephone?: string;
  readonly linkNumber?: number;
};

const correct = (actor: UserActor, at: { cohortId: string; invitationId: string }, change: Change) =>
  correctInvitation(actor, {
    ...{ contact: "", telephone: "", linkNumber: 1, ...at, ...change },
    hashOf: hashOfInvitation,
  });

const claimNext = ({ cohortId }: RunCohort) => claimCohortMail({ kind: "worker", job: "mail", cohortId });
const stateOf = async (id: string, linkNumber: number) =>
  (await findJoining(hashOfInvitation(id, linkNumber), "en"))?.state;

test("a mended address gets the invitation with a link of its own, and the old link ends", async () => {
  const run = await aRunCohort();
  const { at } = await aBounced(run);
  expect(await stateOf(at.invitationId, 1)).toBe("open");
  const email = anAddress();
  const change = { email, contact: "Zhang Wei", telephone: "0574 8700 0000" };
  expect(await correct(run.administrator, at, change)).toEqual({ ok: true, value: "mailed" });

  expect([await stateOf(at.invitationId, 1), await stateOf(at.invitationId, 2)]).toEqual([undefined, "open"]);
  expect(await claimNext(run)).toMatchObject({
    email,
    invitationId: at.invitationId,
    linkNumber: 2,
    kind: "invitation",
  });
  expect(await claimNext(run)).toBeUndefined();
  expect(await findInvited(run.administrator, at)).toMatchObject({ ...change, linkNumber: 2 });
  const list = await listCohortFirms(run.administrator, { ...run, filter: "all", search: "", page: 0 });
  expect(list.firms).toMatchObject([change]);
  expect(list.counts).toMatchObject({ all: 1, ended: 0, undelivered: 0 });

  const [entry] = await readAudit(run.administrator, run, {});
  expect(entry).toMatchObject({ act: "firms.correct", objectKind: "invitation", objectId: at.invitationId });
  expect(JSON.stringify(entry)).not.toContain(email);
});

test("a waiting mail goes to the corrected address, and only one is sent", async () => {
  const run = await aRunCohort();
  const { at } = await aBounced(run, null);
  const email = anAddress();
  expect(await correct(run.administrator, at, { email })).toEqual({ ok: true, value: "mailed" });
  expect(await claimNext(run)).toMatchObject({ email, linkNumber: 2 });
  expect(await claimNext(run)).toBeUndefined();
});

test("changing the contact sends no mail, and the link stays valid, even after the firm has joined", async () => {
  const run = await aRunCohort();
  const { at, email } = await aBounced(run, "sent");
  const call = { email, contact: "Li Na", telephone: "13800000000" };
  expect(await correct(run.administrator, at, call)).toEqual({ ok: true, value: "kept" });
  expect(await stateOf(at.invitationId, 1)).toBe("open");
  await joinAt(email, await aFirm());
  const next = { ...call, email: anAddress(), telephone: "13800000001" };
  expect(await correct(run.administrator, at, next)).toEqual({ ok: true, value: "kept" });
  expect(await claimNext(run)).toBeUndefined();
  expect(await findInvited(run.administrator, at)).toMatchObject(next);
  // The reader of the old mailbox cannot stop mails to the new one.
  expect(await setCohortMails(hashOfInvitation(at.invitationId, 1), { wanted: false })).toBe(false);
});

test("no address is invited twice, and an address that declined mails cannot be invited through a correction", async () => {
  const run = await aRunCohort();
  const [one, other, out] = [await aBounced(run), await aBounced(run, "sent"), await aBounced(run, "sent")];
  await setCohortMails(hashOfInvitation(out.at.invitationId), { wanted: false });
  for (const { email } of [other, out])
    expect(await correct(run.administrator, one.at, { email })).toEqual({ ok: false, error: "address-known" });
  expect(await correct(run.administrator, out.at, { email: anAddress() })).toEqual({
    ok: false,
    error: "changed-meanwhile",
  });
  expect(await correct(run.administrator, out.at, { email: out.email, telephone: "13800000000" })).toMatchObject({
    ok: true,
  });
});

test("what a colleague has mended is not undone by an older page, and of two at once one wins", async () => {
  const run = await aRunCohort();
  const { at, email } = await aBounced(run);
  const both = await Promise.all([1, 2].map(() => correct(run.administrator, at, { email: anAddress() })));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await correct(run.administrator, at, { email })).toEqual({ ok: false, error: "changed-meanwhile" });
});

test("nobody mends what is not theirs", async () => {
  const run = await aRunCohort();
  const { at, email } = await aBounced(run);
  const strangers = [(await aPerson()).actor, (await aRunCohort()).administrator, (await aFirm()).manager];
  for (const stranger of strangers)
    expect(await correct(stranger, at, { email: anAddress() })).toEqual({ ok: false, error: "changed-meanwhile" });
  expect((await findInvited(run.administrator, at))?.email).toBe(email);
});

test("a list includes contacts", async () => {
  const run = await aRunCohort();
  const row = {
    firmName: "Works",
    email: anAddress(),
    contact: "张伟",
    telephone: "13800000000",
    locale: "zh" as const,
  };
  await inviteFirms(run.administrator, {
    ...run,
    plan: () => [row],
    invitedOf: (plan) => plan.map((firm) => ({ otherName: null, ...firm, ...run })),
    hashOf: (id) => hashOfInvitation(id),
  });
  const list = await listCohortFirms(run.administrator, { ...run, filter: "all", search: "", page: 0 });
  expect(list.firms).toMatchObject([{ contact: "张伟", telephone: "13800000000" }]);
});
