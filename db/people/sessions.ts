import { and, desc, eq, gt, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { KEPT } from "@/lib/personal-data";
import { type AccountAct, noteAccountIn } from "../audit/account-log";
import { asAuth } from "../core/scope";
import { person } from "../schema/people";
import { type SignInMethod, session } from "../schema/sessions";
import { PERSON, type Person } from "./people";

/** Days until an unused session expires, and days until any session expires. */
const SESSION_IDLE_DAYS = KEPT.sessionIdleDays;
export const SESSION_DAYS = KEPT.sessionDays;
/** Maximum number of sessions per person. Opening another one ends the oldest. */
const SESSIONS_MAX = 50;

const SIGN_IN_ACTS = {
  code: "account.sign-in-code",
  password: "account.sign-in-password",
  demo: "account.sign-in-demo",
} as const satisfies Record<SignInMethod, AccountAct>;

const isAlive = (): SQL | undefined =>
  and(
    gt(session.expiresAt, sql`now()`),
    gt(session.lastUsedAt, sql`now() - make_interval(days => ${SESSION_IDLE_DAYS})`),
  );

type Opening = {
  readonly personId: string;
  readonly tokenHash: string;
  readonly method: SignInMethod;
  readonly device: string;
};

/** Opens a session. Also deletes all expired sessions, of everybody. */
export async function openSession(input: Opening): Promise<void> {
  await asAuth(async (tx) => {
    await tx.delete(session).where(lt(session.expiresAt, sql`now()`));
    const newest = tx
      .select({ id: session.id })
      .from(session)
      .where(eq(session.personId, input.personId))
      .orderBy(desc(session.id))
      .offset(SESSIONS_MAX - 1);
    await tx.delete(session).where(inArray(session.id, newest));
    await tx.insert(session).values({ ...input, expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})` });
    await noteAccountIn(tx, { personId: input.personId, act: SIGN_IN_ACTS[input.method], device: input.device });
  });
}

/**
 * The person of a live session. The result may be cached: a session's person never changes, and `asActor` checks each
 * time that it is still live.
 */
export async function findSessionPersonId(tokenHash: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx
      .select({ personId: session.personId })
      .from(session)
      .where(and(eq(session.tokenHash, tokenHash), isAlive()));
    return found?.personId;
  });
}

/** The person of a live session. */
export async function findSessionPerson(tokenHash: string): Promise<Person | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx
      .select(PERSON)
      .from(session)
      .innerJoin(person, eq(person.id, session.personId))
      .where(and(eq(session.tokenHash, tokenHash), isAlive()));
    return found;
  });
}

type OpenSession = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  /** Rounded to the hour. */
  readonly lastUsedAt: Date;
  readonly isHere: boolean;
};

/** The live sessions of a person, newest first. */
export async function listSessions(input: {
  readonly personId: string;
  readonly here: string;
}): Promise<OpenSession[]> {
  return asAuth((tx) =>
    tx
      .select({
        id: session.id,
        device: session.device,
        createdAt: session.createdAt,
        lastUsedAt: session.lastUsedAt,
        isHere: sql<boolean>`${session.tokenHash} = ${input.here}`,
      })
      .from(session)
      .where(and(eq(session.personId, input.personId), isAlive()))
      .orderBy(desc(session.id)),
  );
}

/** Ends one session of a person. False if it is not theirs, or has expired. */
export async function endSession(input: { readonly personId: string; readonly id: string }): Promise<boolean> {
  return endWhere(input.personId, eq(session.id, input.id));
}

/** Ends the session of the browser that signs out. */
export async function endSessionHere(input: {
  readonly personId: string;
  readonly tokenHash: string;
}): Promise<boolean> {
  return endWhere(input.personId, eq(session.tokenHash, input.tokenHash));
}

/** Ends every session of a person. */
export async function endAllSessions(personId: string): Promise<boolean> {
  return endWhere(personId, sql`true`);
}

async function endWhere(personId: string, which: SQL): Promise<boolean> {
  return asAuth(async (tx) => {
    const ended = await tx
      .delete(session)
      .where(and(eq(session.personId, personId), which))
      .returning({ device: session.device });
    for (const { device } of ended) await noteAccountIn(tx, { personId, act: "account.sign-out", device });
    return ended.length > 0;
  });
}

/** Sets a new password and ends every session except the current one. */
export async function setPassword(input: {
  readonly personId: string;
  readonly passwordHash: string;
  /** The token hash of the session to keep. */
  readonly keep?: string | undefined;
}): Promise<void> {
  await asAuth(async (tx) => {
    await tx.update(person).set({ passwordHash: input.passwordHash }).where(eq(person.id, input.personId));
    await tx.delete(session).where(and(eq(session.personId, input.personId), ne(session.tokenHash, input.keep ?? "")));
    await noteAccountIn(tx, { personId: input.personId, act: "account.set-password" });
  });
}
