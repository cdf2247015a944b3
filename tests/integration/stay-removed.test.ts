import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  acceptAdministration,
  askAdministrator,
  findAdministration,
  removeAdministrator,
} from "@/db/cohorts/administration";
import { offerEngagement, revokeEngagement } from "@/db/consultants/engagements";
import { acceptEngagement } from "@/db/consultants/own-engagements";
import { asOperator } from "@/db/core/scope";
import { createCard, findCard, joinByCard, type NewCard } from "@/db/people/cards";
import { acceptInvitation, createInvitation, findInvitation } from "@/db/people/invitations";
import { listMembers, removeMember } from "@/db/people/members";
import type { FirmRole } from "@/lib/policy";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, inDays } from "@/tests/support/engagements";
import { type AFirm, aFirm, aPerson, hashed, inAnHour, type Somebody } from "@/tests/support/factories";
import { aRunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  await useDatabase();
});

async function aCard({ firmId, manager }: AFirm): Promise<NewCard> {
  const hashes = { tokenHash: hashed(randomUUID()), codeHash: hashed(randomUUID()) };
  const until = { seats: 5, expiresAt: inAnHour(), stratum: null, domain: null };
  const card: NewCard = { id: randomUUID(), firmId, label: "Hall 2", ...until, ...hashes };
  await createCard(manager, card);
  return card;
}

const scan = ({ tokenHash }: NewCard, { actor }: Somebody) =>
  joinByCard(actor, { tokenHash, displayName: "Wu Gang", stratum: "production" });

async function invited({ firmId, manager }: AFirm, { email }: Somebody, role: FirmRole = "contributor") {
  const tokenHash = hashed(randomUUID());
  await createInvitation(manager, { firmId, email, role, stratum: "production", tokenHash, expiresAt: inAnHour() });
  return tokenHash;
}

const accept = (tokenHash: string, { actor }: Somebody) =>
  acceptInvitation(actor, { tokenHash, displayName: "Wu Gang" });
const remove = ({ firmId, manager }: AFirm, { personId }: Somebody) => removeMember(manager, { firmId, personId });

describe("whom a manager removed", () => {
  test("is not let in by a card that still hangs there; others are, and a later invitation lets them in", async () => {
    const at = await aFirm();
    const [card, wu, colleague] = [await aCard(at), await aPerson(), await aPerson()];
    expect((await scan(card, wu)).kind).toBe("joined");
    expect(await remove(at, wu)).toBe("removed");
    expect(await scan(card, wu)).toEqual({ kind: "removed" });
    expect(await findCard(card.tokenHash)).toMatchObject({ state: "open", joined: 1 });
    expect((await scan(card, colleague)).kind).toBe("joined");

    expect(await accept(await invited(at, wu), wu)).toEqual({ kind: "accepted", firmId: at.firmId });
    expect(await listMembers(at.manager, at)).toHaveLength(3);
    expect((await scan(card, wu)).kind).toBe("joined");
  });

  test("cannot use an invitation from before, nor one that was open when nothing ended it yet", async () => {
    const at = await aFirm();
    const [card, wu] = [await aCard(at), await aPerson()];
    const waiting = await invited(at, wu, "manager");
    await scan(card, wu);
    await remove(at, wu);
    expect((await findInvitation(waiting))?.state).toBe("revoked");
    expect(await accept(waiting, wu)).toEqual({ kind: "revoked" });

    await asOperator((tx) =>
      tx.execute(sql`update app.invitation set revoked_at = null where token_hash = ${waiting}`),
    );
    expect(await accept(waiting, wu)).toEqual({ kind: "revoked" });
    expect(await listMembers(at.manager, at)).toHaveLength(1);
  });

  test("cannot take an offer from before as the firm's consultant; one that is made afterwards they can", async () => {
    const at = await aFirm();
    const [card, wu] = [await aCard(at), await aPerson()];
    await scan(card, wu);
    const before = await offered(at, wu);
    await remove(at, wu);
    expect(await take(at, before, wu)).toEqual({ ok: false, error: "over" });
    expect((await take(at, await offered(at, wu), wu)).ok).toBe(true);
  });

  test("of another firm is let in by this firm's card", async () => {
    const [at, other] = [await aFirm(), await aFirm()];
    const [card, foreign, wu] = [await aCard(at), await aCard(other), await aPerson()];
    await scan(foreign, wu);
    await remove(other, wu);
    expect((await scan(card, wu)).kind).toBe("joined");
  });
});

test("who left comes back by a card", async () => {
  const at = await aFirm();
  const [card, second] = [await aCard(at), await aPerson()];
  await accept(await invited(at, second, "manager"), second);
  expect(await remove({ ...at, manager: second.actor }, second)).toBe("removed");
  expect(await scan(card, second)).toEqual({ kind: "joined", firmId: at.firmId });
});

test("a consultant whose access a manager ended takes no other offer that was open; a later one they can", async () => {
  const at = await aFirm();
  const engaged = await anEngagement(at);
  const consultant = { actor: engaged.consultant, email: engaged.email, personId: engaged.consultant.personId };
  const other = await offered(at, consultant);
  expect(await revokeEngagement(at.manager, { firmId: at.firmId, id: engaged.id })).toBe(true);
  expect(await take(at, other, consultant)).toEqual({ ok: false, error: "over" });
  expect((await take(at, await offered(at, consultant), consultant)).ok).toBe(true);
});

test("a removed administrator is not let in by a request from before; by a later one they are", async () => {
  const run = await aRunCohort();
  const lu = await aPerson();
  const ask = async () => {
    const tokenHash = hashed(randomUUID());
    const { cohortId, administrator } = run;
    await askAdministrator(administrator, {
      cohortId,
      email: lu.email,
      locale: "en",
      tokenHash,
      expiresAt: inAnHour(),
    });
    return tokenHash;
  };
  const join = (tokenHash: string) => acceptAdministration(lu.actor, { tokenHash, displayName: "Lu Bo" });
  await join(await ask());
  const waiting = await ask();
  expect(await removeAdministrator(run.administrator, { ...run, personId: lu.personId })).toBe("removed");
  expect((await findAdministration(waiting))?.state).toBe("revoked");
  expect(await join(waiting)).toBe("ended");
  await asOperator((tx) =>
    tx.execute(sql`update app.administrator_invitation set revoked_at = null where token_hash = ${waiting}`),
  );
  expect(await join(waiting)).toBe("ended");
  expect(await join(await ask())).toEqual({ cohortId: run.cohortId });
});

async function offered({ firmId, manager }: AFirm, { email }: Somebody): Promise<string> {
  const terms = { scope: ["results" as const], mayReview: false, blindUntilRated: false, endsAt: inDays(30) };
  const made = await offerEngagement(manager, { firmId, email, message: "", ...terms });
  if (!made.ok) throw new Error(made.error);
  return made.value.id;
}

const take = ({ firmId }: AFirm, id: string, { actor }: Somebody) =>
  acceptEngagement(actor, { firmId, id, displayName: "Wu Gang", organisation: "" });
