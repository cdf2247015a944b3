import { and, desc, eq, gt, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { KEPT } from "@/lib/personal-data";
import { type AccountAct, noteAccountIn } from "../audit/account-log";
import { asAuth } from "../core/scope";
import { person } from "../schema/people";
import { type SignInMethod, session } from "../schema/sessions";
import { PERSON, type Person } from "./people";

/** Days after which a session ends that nobody uses, and after which one ends however much it is used. */
const SESSION_IDLE_DAYS = KEPT.sessionIdleDays;
export const SESSION_DAYS = KEPT.sessionDays;
/** Sessions of one person at most; one more ends the oldest. */
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

/** Opens a session. Those that are over are forgotten on the way, everybody's. */
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

/** Whose living session this is. The person of a session never changes; that it lives is asked by `asActor` each time. */
export async function findSessionPersonId(tokenHash: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx
      .select({ personId: session.personId })
      .from(session)
      .where(and(eq(session.tokenHash, tokenHash), isAlive()));
    return found?.personId;
  });
}

/** The person of a living session. */
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
  /** To the hour. */
  readonly lastUsedAt: Date;
  readonly isHere: boolean;
};

/** The living sessions of a person, the newest first. */
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

/** Ends one session of a person; false where it is none of his, or over. */
export async function endSession(input: { readonly personId: string; readonly id: string }): Promise<boolean> {
  return endWhere(input.personId, eq(session.id, input.id));
}

/** Ends the session that a browser signs out of. */
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

/** Sets a new password and ends every session but the one that sets it. */
export async function setPassword(input: {
  readonly personId: string;
  readonly passwordHash: string;
  /** The session that stays, by the hash of its token. */
  readonly keep?: string | undefined;
}): Promise<void> {
  await asAuth(async (tx) => {
    await tx.update(person).set({ passwordHash: input.passwordHash }).where(eq(person.id, input.personId));
    await tx.delete(session).where(and(eq(session.personId, input.personId), ne(session.tokenHash, input.keep ?? "")));
    await noteAccountIn(tx, { personId: input.personId, act: "account.set-password" });
  });
}
