import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAllAnswers } from "@/db/assessments/answers";
import { asActor, asOperator } from "@/db/core/scope";
import { createFirm, findFirm } from "@/db/firms/firms";
import {
  acceptInvitation,
  createInvitation,
  findInvitation,
  listInvitations,
  revokeInvitation,
} from "@/db/people/invitations";
import { findMemberAt, listMembers, removeMember } from "@/db/people/members";
import { createPerson, findPersonByEmail, listMemberships } from "@/db/people/people";
import { erasePerson } from "@/db/personal-data/erase-person";
import { eraseFirm } from "@/db/personal-data/erasure";
import { findResult } from "@/db/results/results";
import { claimScreening, findFirmScreening, findScreening, saveScreening } from "@/db/screening/screenings";
import { createVisitor, findVisitor } from "@/db/screening/visitors";
import { aStranger, aVisitor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import {
  type AFirm,
  aFirm,
  aFrozenCycle,
  aMember,
  anEmail,
  aPerson,
  hashed,
  inAnHour,
} from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("one address is one person, in whatever capitals and however often at once", async () => {
  const email = anEmail();
  const made = await Promise.all([createPerson({ email }), createPerson({ email: ` ${email.toUpperCase()} ` })]);
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
  expect((await findPersonByEmail(email.toUpperCase()))?.id).toBe(made[0].id);
});

test("the actor ends with its transaction", async () => {
  const { actor } = await aPerson();
  await asActor(actor, async () => "in");
  const left = await asActor({ kind: "worker", job: "network" }, (tx) =>
    tx.execute<{ person: string | null }>(sql`select app.actor_person() as person`),
  );
  expect(left[0]?.person).toBeNull();
});

async function anInvitation(at: AFirm, email: string, expiresAt = inAnHour()) {
  const tokenHash = hashed(randomUUID());
  const invitation = {
    firmId: at.firmId,
    email,
    role: "contributor",
    stratum: "engineering",
    tokenHash,
    expiresAt,
  } as const;
  return { id: (await createInvitation(at.manager, invitation)) ?? "", tokenHash };
}

test("a firm's form sent twice makes one firm, and nobody reaches a firm by naming its id", async () => {
  const { actor } = await aPerson();
  const id = randomUUID();
  const create = () =>
    createFirm(actor, { id, name: "Twice Works", displayName: "Lin Wei", stratum: "management", locale: "en" });
  expect(new Set(await Promise.all([create(), create(), create(), create()]))).toEqual(new Set([id]));
  expect(await listMemberships(actor)).toHaveLength(1);

  const { actor: stranger } = await aPerson();
  const other = await createFirm(stranger, {
    id,
    name: "Mine",
    displayName: "Mallory",
    stratum: "management",
    locale: "en",
  });
  expect(other).not.toBe(id);
  expect(await findFirm(stranger, { firmId: other })).toMatchObject({ name: "Mine", role: "manager" });
  expect(await findFirm(stranger, { firmId: id })).toBeUndefined();
});

test("of two invitations to one address at once one stays open", async () => {
  const firm = await aFirm();
  const email = anEmail();
  const invite = () =>
    createInvitation(firm.manager, {
      firmId: firm.firmId,
      email,
      role: "contributor",
      stratum: "production",
      tokenHash: hashed(randomUUID()),
      expiresAt: inAnHour(),
    });
  await Promise.all(Array.from({ length: 6 }, invite));
  expect(await listInvitations(firm.manager, { firmId: firm.firmId })).toHaveLength(1);
});

test("a form sent twice invites once, and its link stays good", async () => {
  const firm = await aFirm();
  const [id, email, tokenHash] = [randomUUID(), anEmail(), hashed(randomUUID())];
  const asked = { firmId: firm.firmId, id, role: "contributor", stratum: "production", expiresAt: inAnHour() } as const;
  const first = createInvitation(firm.manager, { ...asked, email, tokenHash });
  expect(await first).toBe(id);
  expect(await createInvitation(firm.manager, { ...asked, email, tokenHash: hashed(randomUUID()) })).toBeUndefined();
  expect(await findInvitation(tokenHash)).toMatchObject({ state: "open" });

  const other = await createInvitation(firm.manager, { ...asked, email: anEmail(), tokenHash: hashed(randomUUID()) });
  expect(other).not.toBe(id);
  expect(await listInvitations(firm.manager, { firmId: firm.firmId })).toHaveLength(2);
});

test("an invitation is bound to its address, and accepting it twice changes nothing", async () => {
  const at = await aFirm();
  const invited = await aPerson();
  const other = await aPerson();
  const { tokenHash } = await anInvitation(at, invited.email.toUpperCase());
  expect(await findInvitation(tokenHash)).toMatchObject({
    firmName: "Ningbo Test Works",
    state: "open",
    invitedBy: "Lin Wei",
  });
  const accept = { tokenHash, displayName: "Zhao" };
  expect(await acceptInvitation(other.actor, accept)).toEqual({ kind: "other-address" });
  const twice = await Promise.all([acceptInvitation(invited.actor, accept), acceptInvitation(invited.actor, accept)]);
  expect(twice).toEqual([1, 2].map(() => ({ kind: "accepted", firmId: at.firmId })));
  expect(await listMemberships(invited.actor)).toMatchObject([{ firmId: at.firmId, role: "contributor" }]);
  expect(await listMemberships(other.actor)).toEqual([]);
});

test("an expired, a revoked and a used invitation open nothing", async () => {
  const at = await aFirm();
  const { actor, email, personId } = await aPerson();
  const expired = await anInvitation(at, email, new Date(Date.now() - 1000));
  expect(await acceptInvitation(actor, { tokenHash: expired.tokenHash, displayName: "Z" })).toEqual({
    kind: "expired",
  });
  const revoked = await anInvitation(at, email);
  expect(await revokeInvitation(at.manager, { firmId: at.firmId, invitationId: revoked.id })).toBe(email);
  expect(await acceptInvitation(actor, { tokenHash: revoked.tokenHash, displayName: "Z" })).toEqual({
    kind: "revoked",
  });
  const used = await anInvitation(at, email);
  await acceptInvitation(actor, { tokenHash: used.tokenHash, displayName: "Z" });
  await removeMember(at.manager, { firmId: at.firmId, personId });
  expect(await acceptInvitation(actor, { tokenHash: used.tokenHash, displayName: "Z" })).toEqual({ kind: "used" });
  expect(await acceptInvitation(actor, { tokenHash: "nothing", displayName: "Z" })).toEqual({ kind: "not-found" });
});

test("a contributor neither invites nor sees addresses of the invited", async () => {
  const at = await aFirm();
  const contributor = await aMember(at);
  await anInvitation(at, anEmail());
  expect(await listInvitations(at.manager, at)).toHaveLength(1);
  expect(await listInvitations(contributor, at)).toEqual([]);
  await expect(anInvitation({ ...at, manager: contributor }, anEmail())).rejects.toThrow();
});

test("the last manager stays, also when two managers remove each other at once", async () => {
  const at = await aFirm();
  const remove = (actor: AFirm["manager"], personId: string) => removeMember(actor, { firmId: at.firmId, personId });
  expect(await remove(at.manager, at.manager.personId)).toBe("last-manager");
  const second = await aMember(at, { role: "manager" });
  const outcomes = await Promise.all([remove(at.manager, second.personId), remove(second, at.manager.personId)]);
  expect(outcomes.toSorted()).toEqual(["not-yours-to-do", "removed"]);
});

test("a contributor and an outsider cannot remove anybody; a removed member sees nothing any more", async () => {
  const at = await aFirm();
  const contributor = await aMember(at);
  const remove = { firmId: at.firmId, personId: contributor.personId };
  expect(await removeMember(contributor, { ...remove, personId: at.manager.personId })).toBe("not-yours-to-do");
  expect(await removeMember(aStranger(), remove)).toBe("not-yours-to-do");
  expect(await removeMember(at.manager, remove)).toBe("removed");
  expect(await findFirm(contributor, at)).toBeUndefined();
  expect(await listMembers(at.manager, at)).toMatchObject([{ displayName: "Lin Wei", role: "manager" }]);
});

test("a screening waits for its visitor and becomes the firm's by one claim", async () => {
  const at = await aFirm();
  const contributor = await aMember(at);
  const tokenHash = hashed(randomUUID());
  const visitorId = await createVisitor({ tokenHash, expiresAt: inAnHour() });
  const visitor = aVisitor(visitorId);
  const save = (level: 2 | 4, base: number) => saveScreening(visitor, [{ item: "PRE.ORG.1", value: { level }, base }]);
  expect(await save(2, 0)).toEqual([{ status: "saved", revision: 1 }]);
  expect(await save(2, 0)).toEqual([{ status: "saved", revision: 1 }]);
  expect(await save(4, 0)).toEqual([{ status: "conflict", theirs: { level: 2 }, revision: 1 }]);
  await saveScreening(visitor, [{ question: "CX1", value: 5, base: 0 }, { mainFunction: "OEM" }]);
  expect(await findScreening(visitor)).toMatchObject({
    answers: { "PRE.ORG.1": { value: { level: 2 }, revision: 1 } },
    position: { CX1: { value: 5, revision: 1 } },
    mainFunction: "OEM",
  });
  expect(await findScreening(aVisitor())).toBeUndefined();
  expect(await findVisitor(tokenHash)).toBe(visitorId);

  const claim = { firmId: at.firmId, tokenHash };
  expect(await claimScreening(contributor, claim)).toBe(false);
  const claims = await Promise.all([claimScreening(at.manager, claim), claimScreening(at.manager, claim)]);
  expect(claims.filter(Boolean).length).toBe(1);
  expect((await findFirmScreening(contributor, at))?.mainFunction).toBe("OEM");
  expect(await findFirmScreening(aStranger(), at)).toBeUndefined();
  expect(await save(4, 1)).toBeUndefined();
  expect(await findVisitor(tokenHash)).toBeUndefined();
});

/** Every column of the schema that contains this id or address. */
async function tracesOf(text: string): Promise<string[]> {
  return asOperator(async (tx) => {
    const tables = await tx.execute<{ t: string }>(sql`select tablename as t from pg_tables where schemaname = 'app'`);
    const traces: string[] = [];
    for (const { t } of tables) {
      const rows = await tx.execute(
        sql`select 1 from ${sql.raw(`app.${t}`)} as x where to_jsonb(x)::text like ${`%${text}%`} limit 1`,
      );
      if (rows.length > 0) traces.push(t);
    }
    return traces;
  });
}

test("an erased person leaves no trace, and the firm keeps the answers without a name", async () => {
  const at = await aFrozenCycle();
  const email = (
    await asOperator((tx) =>
      tx.execute<{ email: string }>(sql`select email from app.person where id = ${at.contributor.personId}`),
    )
  )[0]?.email;
  if (email === undefined) throw new Error("no such person");
  expect(await tracesOf(at.contributor.personId)).not.toEqual([]);
  expect(await erasePerson(email)).toBe(true);
  expect(await tracesOf(at.contributor.personId)).toEqual([]);
  expect(await tracesOf(email)).toEqual([]);
  expect(await listAllAnswers(at.manager, at)).toHaveLength(96);
  expect(await erasePerson(email)).toBe(false);
});

test("an erased firm leaves no trace, and its people stay", async () => {
  const at = await aFrozenCycle();
  expect((await tracesOf(at.firmId)).length).toBeGreaterThan(12);
  expect(await eraseFirm(at.firmId)).toBe(true);
  expect(await tracesOf(at.firmId)).toEqual([]);
  expect(await findResult(at.manager, at)).toBeUndefined();
  expect(await listMemberships(at.manager)).toEqual([]);
  expect(await findPersonByEmail(at.managerEmail)).toBeDefined();
});

test("a visitor whose 30 days are over is forgotten with every answer", async () => {
  const gone = await createVisitor({ tokenHash: newHash(), expiresAt: new Date(Date.now() + 400) });
  await saveScreening(aVisitor(gone), [{ item: "PRE.ORG.1", value: { level: 3 }, base: 0 }]);
  expect(await findScreening(aVisitor(gone))).toBeDefined();

  await expect.poll(() => forgotten(gone), { timeout: 5000 }).toBe(true);
  expect(await findScreening(aVisitor(gone))).toBeUndefined();
});

const newHash = () => crypto.randomUUID();

/** Whether the visitor's data are gone after another visitor has arrived, which deletes expired ones. */
async function forgotten(visitorId: string): Promise<boolean> {
  await createVisitor({ tokenHash: newHash(), expiresAt: inAnHour() });
  return (await findScreening(aVisitor(visitorId))) === undefined;
}

test("a manager learns who of the firm has an address, and nobody else does", async () => {
  const firm = await aFirm();
  const { firmId, managerEmail } = firm;
  const colleague = await aPerson();
  const tokenHash = hashed(randomUUID());
  const asked = { firmId, email: colleague.email, role: "contributor", stratum: "production" } as const;
  await createInvitation(firm.manager, { ...asked, tokenHash, expiresAt: inAnHour() });
  expect(await findMemberAt(firm.manager, { firmId, email: colleague.email })).toBeUndefined();
  await acceptInvitation(colleague.actor, { tokenHash, displayName: "Zhao Min" });

  const typed = ` ${colleague.email.toUpperCase()} `;
  const found = { personId: colleague.personId, displayName: "Zhao Min" };
  expect(await findMemberAt(firm.manager, { firmId, email: typed })).toEqual(found);
  expect(await findMemberAt(firm.manager, { firmId, email: managerEmail })).toMatchObject({
    personId: firm.manager.personId,
  });
  for (const other of [colleague.actor, aStranger(), (await aFirm()).manager])
    expect(await findMemberAt(other, { firmId, email: managerEmail })).toBeUndefined();
});
