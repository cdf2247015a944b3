import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAccountEvents } from "@/db/audit/account-log";
import { asActor, asOperator, StaleSession } from "@/db/core/scope";
import { findPasswordHash, signUpPerson } from "@/db/people/people";
import {
  endAllSessions,
  endSession,
  endSessionHere,
  findSessionPerson,
  findSessionPersonId,
  listSessions,
  openSession,
  setPassword,
} from "@/db/people/sessions";
import { createCode, redeemCode } from "@/db/people/sign-in-codes";
import { erasePerson } from "@/db/personal-data/erase-person";
import { useDatabase } from "@/tests/support/database";
import { anEmail, aPerson, hashed, type Somebody } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

/** Signs somebody in again, and returns the claim of the new session. */
async function aSession({ personId }: Pick<Somebody, "personId">, device = "Chrome, Windows") {
  const session = hashed(randomUUID());
  await openSession({ personId, tokenHash: session, method: "code", device });
  return { kind: "user", personId, session } as const;
}

const enters = (actor: Parameters<typeof asActor>[0]): Promise<string> =>
  asActor(actor, async () => "in").catch((error: unknown) => (error instanceof StaleSession ? "out" : String(error)));

const setBack = (session: string, column: "last_used_at" | "expires_at" | "created_at", by: string) =>
  asOperator((tx) =>
    tx.execute(sql`update app.session set ${sql.raw(column)} = ${sql.raw(column)} - ${by}::interval
      where token_hash = ${session}`),
  );

const lastUsedOf = (session: string) =>
  asOperator(async (tx) => {
    const [row] = await tx.execute<{ ago: number; row: string }>(
      sql`select extract(epoch from now() - last_used_at)::float8 as ago, xmin::text as row from app.session where token_hash = ${session}`,
    );
    return row;
  });

test("signing out ends the session at once, also for a stolen copy of its cookie, and no other session", async () => {
  const who = await aPerson();
  const [here, there] = [await aSession(who), await aSession(who)];
  expect([await enters(here), await enters(there)]).toEqual(["in", "in"]);
  expect(await endSessionHere({ personId: who.personId, tokenHash: here.session })).toBe(true);
  expect([await enters(here), await enters(there)]).toEqual(["out", "in"]);
  expect(await findSessionPersonId(here.session)).toBeUndefined();
  expect(await findSessionPerson(here.session)).toBeUndefined();
  expect((await findSessionPerson(there.session))?.email).toBe(who.email);
});

test("a person sees and can end their own sessions, and nobody else's", async () => {
  const [who, other] = [await aPerson(), await aPerson()];
  const [here, there, theirs] = [await aSession(who), await aSession(who, "Safari, iOS"), await aSession(other)];
  const listed = await listSessions({ personId: who.personId, here: here.session });
  expect(listed.map(({ device, isHere }) => [device, isHere])).toEqual([
    ["Safari, iOS", false],
    ["Chrome, Windows", true],
  ]);
  const [foreign] = await listSessions({ personId: other.personId, here: "" });
  expect(await endSession({ personId: who.personId, id: foreign?.id ?? "" })).toBe(false);
  expect(await enters(theirs)).toBe("in");
  expect(await endSession({ personId: who.personId, id: listed[0]?.id ?? "" })).toBe(true);
  expect([await enters(here), await enters(there)]).toEqual(["in", "out"]);
});

test("signing out everywhere ends all sessions of the person", async () => {
  const who = await aPerson();
  const [one, two] = [await aSession(who), await aSession(who)];
  await endAllSessions(who.personId);
  expect([await enters(one), await enters(two)]).toEqual(["out", "out"]);
});

test("a session of one person lets nobody enter as another", async () => {
  const [who, other] = [await aPerson(), await aPerson()];
  const { session } = await aSession(who);
  expect(await enters({ kind: "user", personId: other.personId, session })).toBe("out");
  const left = await asActor({ kind: "worker", job: "network" }, (tx) =>
    tx.execute<{ person: string | null }>(sql`select app.actor_person() as person`),
  );
  expect(left[0]?.person).toBeNull();
});

test("14 days without use end a session, and 30 days however much it is used", async () => {
  const who = await aPerson();
  const [idle, used] = [await aSession(who), await aSession(who)];
  await setBack(idle.session, "last_used_at", "13 days 23 hours");
  expect(await enters(idle)).toBe("in");
  await setBack(idle.session, "last_used_at", "14 days 1 minute");
  expect(await enters(idle)).toBe("out");
  expect(await findSessionPersonId(idle.session)).toBeUndefined();
  await setBack(used.session, "expires_at", "29 days 23 hours");
  expect(await enters(used)).toBe("in");
  await setBack(used.session, "expires_at", "1 hour 1 minute");
  expect(await enters(used)).toBe("out");
  expect(await listSessions({ personId: who.personId, here: "" })).toEqual([]);
});

test("a use is written at most once an hour, and nobody waits for who writes it", async () => {
  const actor = await aSession(await aPerson());
  const before = await lastUsedOf(actor.session);
  await enters(actor);
  expect((await lastUsedOf(actor.session))?.row).toBe(before?.row);
  await setBack(actor.session, "last_used_at", "2 hours");
  await asActor(actor, async () => {
    expect(await enters(actor)).toBe("in");
  });
  expect((await lastUsedOf(actor.session))?.ago).toBeLessThan(60);
});

test("a session that is over is forgotten when anybody signs in, and the fifty-first ends the oldest", async () => {
  const [gone, who] = [await aPerson(), await aPerson()];
  const { session } = await aSession(gone);
  await setBack(session, "expires_at", "31 days");
  const first = await aSession(who);
  expect(await lastUsedOf(session)).toBeUndefined();
  for (let n = 2; n <= 50; n += 1) await aSession(who);
  expect(await enters(first)).toBe("in");
  await aSession(who);
  expect(await enters(first)).toBe("out");
  expect(await listSessions({ personId: who.personId, here: "" })).toHaveLength(50);
});

test("a new password ends every session but the one that sets it", async () => {
  const who = await aPerson();
  const [here, there] = [await aSession(who), await aSession(who)];
  await setPassword({ personId: who.personId, passwordHash: "argon2id…", keep: here.session });
  expect(await findPasswordHash(who.email)).toBe("argon2id…");
  expect([await enters(here), await enters(there)]).toEqual(["in", "out"]);
});

/** Signs in with a correct code as a person without an account. */
async function useCode(email: string) {
  const code = { email, browserHash: hashed(randomUUID()), codeHash: hashed(randomUUID()) };
  await createCode({ ...code, minutes: 10, perHour: 5 });
  expect(await redeemCode({ ...code, attemptsMax: 5 })).toBe(true);
}

test("an address that is erased after its code was right gets no account", async () => {
  const email = anEmail();
  await useCode(email);
  await erasePerson(email);
  expect(await signUpPerson(email)).toBeUndefined();
});

test("signing up, in and out and a new password each leave one line, which only their person reads", async () => {
  const [email, other] = [anEmail(), await aPerson()];
  await useCode(email);
  const [made] = await Promise.all([signUpPerson(email), signUpPerson(email)]);
  if (made === undefined) throw new Error("nobody was signed up");
  const own = await aSession({ personId: made.id });
  const { session } = own;
  await setPassword({ personId: made.id, passwordHash: "argon2id…", keep: session });
  await endSessionHere({ personId: made.id, tokenHash: session });
  await expect(listAccountEvents(own, 10)).rejects.toThrow(StaleSession);
  const events = await listAccountEvents({ kind: "user", personId: made.id }, 10);
  expect(events.map(({ act, device }) => [act, device])).toEqual([
    ["account.sign-out", "Chrome, Windows"],
    ["account.set-password", ""],
    ["account.sign-in-code", "Chrome, Windows"],
    ["account.sign-up", ""],
  ]);
  const seen = await asActor(other.actor, (tx) =>
    tx.execute(sql`select id from app.audit_entry where act like 'account.%' and object_id = ${made.id}`),
  );
  expect(seen).toHaveLength(0);
});

test("a cookie's token is nowhere in the database, only its hash", async () => {
  const token = randomUUID();
  const { personId } = await aPerson();
  await openSession({ personId, tokenHash: hashed(token), method: "password", device: "" });
  const [row] = await asOperator((tx) =>
    tx.execute(sql`select s::text as all from app.session s where person_id = ${personId}`),
  );
  expect(JSON.stringify(row)).not.toContain(token);
});
