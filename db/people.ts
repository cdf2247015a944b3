import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Actor, FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { firm } from "./schema/firms";
import { type CodePurpose, membership, person, signInCode } from "./schema/people";
import { asActor, asAuth, type Tx } from "./scope";

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly sessionVersion: number;
  readonly locale: Locale | null;
};

const PERSON = {
  id: person.id,
  email: person.email,
  name: person.name,
  hasPassword: sql<boolean>`${person.passwordHash} is not null`,
  sessionVersion: person.sessionVersion,
  locale: person.locale,
};

/** One spelling of an address: two sign-ups with other capitals are one person. */
export const addressOf = (email: string): string => email.trim().toLowerCase();

export async function findPersonByEmail(email: string): Promise<Person | undefined> {
  return asAuth(async (tx) =>
    firstPerson(
      await tx
        .select(PERSON)
        .from(person)
        .where(eq(person.email, addressOf(email))),
    ),
  );
}

export async function findPerson(personId: string): Promise<Person | undefined> {
  return asAuth(async (tx) => firstPerson(await tx.select(PERSON).from(person).where(eq(person.id, personId))));
}

const firstPerson = (rows: readonly Person[]): Person | undefined => rows[0];

/** The argon2id hash of an address; undefined for unknown addresses and for those who sign in by code only. */
export async function findPasswordHash(email: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const rows = await tx
      .select({ hash: person.passwordHash })
      .from(person)
      .where(eq(person.email, addressOf(email)));
    return rows[0]?.hash ?? undefined;
  });
}

/** Makes the person of an address whose code was right. */
export const signUpPerson = (email: string): Promise<Person> => createPerson({ email });

/** Makes the person of an address, or finds the one who was faster. */
export async function createPerson(at: {
  readonly email: string;
  readonly name?: string | undefined;
  readonly locale?: Locale | undefined;
}): Promise<Person> {
  return asAuth((tx) => createPersonIn(tx, at));
}

/** As `createPerson`, inside the caller's transaction (sign-in or operator). */
export async function createPersonIn(
  tx: Tx,
  at: { readonly email: string; readonly name?: string | undefined; readonly locale?: Locale | undefined },
): Promise<Person> {
  const email = addressOf(at.email);
  await tx
    .insert(person)
    .values({ email, name: at.name ?? "", locale: at.locale ?? null })
    .onConflictDoNothing();
  const [found] = await tx.select(PERSON).from(person).where(eq(person.email, email));
  if (found === undefined) throw new Error("a person was made and is not there");
  return found;
}

/** Sets a new password hash and ends every session; returns the version that new sessions carry. */
export async function setPassword(personId: string, passwordHash: string): Promise<number | undefined> {
  return updateVersioned(personId, { passwordHash });
}

/** Signs out everywhere; returns the version that new sessions carry. */
export async function raiseSessionVersion(personId: string): Promise<number | undefined> {
  return updateVersioned(personId, {});
}

async function updateVersioned(personId: string, change: { passwordHash?: string }): Promise<number | undefined> {
  return asAuth(async (tx) => {
    const rows = await tx
      .update(person)
      .set({ ...change, sessionVersion: sql`${person.sessionVersion} + 1` })
      .where(eq(person.id, personId))
      .returning({ sessionVersion: person.sessionVersion });
    return rows[0]?.sessionVersion;
  });
}

export async function setLocale(personId: string, locale: Locale): Promise<void> {
  await asAuth((tx) => tx.update(person).set({ locale }).where(eq(person.id, personId)));
}

/** The name a person is greeted by; colleagues see `membership.display_name`. */
export async function setPersonName(personId: string, name: string): Promise<void> {
  await asAuth((tx) => tx.update(person).set({ name }).where(eq(person.id, personId)));
}

type Code = { readonly email: string; readonly codeHash: string; readonly purpose?: CodePurpose | undefined };

/**
 * Stores a code and ends the one before it; false when the address had its share of the hour.
 *
 * Requests for one address wait for each other, so that two at once cannot pass the limit or leave two live codes.
 * Codes of the day before are forgotten on the way, with the addresses they were for.
 */
export async function createCode(at: Code & { readonly minutes: number; readonly perHour: number }): Promise<boolean> {
  const bound = { email: addressOf(at.email), purpose: at.purpose ?? "sign-in" };
  return asAuth(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`code:${bound.purpose}:${bound.email}`}, 0))`);
    await tx.delete(signInCode).where(lt(signInCode.createdAt, sql`now() - interval '1 day'`));
    const recent = and(eq(signInCode.email, bound.email), gt(signInCode.createdAt, sql`now() - interval '1 hour'`));
    if ((await tx.$count(signInCode, recent)) >= at.perHour) return false;

    await tx.update(signInCode).set({ usedAt: sql`now()` }).where(isLive(bound));
    const expiresAt = sql`now() + make_interval(mins => ${at.minutes}::int)`;
    await tx.insert(signInCode).values({ ...bound, codeHash: at.codeHash, expiresAt });
    return true;
  });
}

/**
 * Spends one try on the live code of an address, and the code itself when it is right.
 *
 * The try is counted by one conditional update before anything is compared, so that parallel guesses share them.
 */
export async function redeemCode(at: Code & { readonly attemptsMax: number }): Promise<boolean> {
  const bound = { email: addressOf(at.email), purpose: at.purpose ?? "sign-in" };
  return asAuth(async (tx) => {
    const [tried] = await tx
      .update(signInCode)
      .set({ attempts: sql`${signInCode.attempts} + 1` })
      .where(and(isLive(bound), gt(signInCode.expiresAt, sql`now()`), lt(signInCode.attempts, at.attemptsMax)))
      .returning({ id: signInCode.id, codeHash: signInCode.codeHash });
    if (tried === undefined || tried.codeHash !== at.codeHash) return false;
    await tx.update(signInCode).set({ usedAt: sql`now()` }).where(eq(signInCode.id, tried.id));
    return true;
  });
}

const isLive = (at: { readonly email: string; readonly purpose: CodePurpose }) =>
  and(eq(signInCode.email, at.email), eq(signInCode.purpose, at.purpose), isNull(signInCode.usedAt));

export type Membership = {
  readonly firmId: string;
  readonly firmName: string;
  readonly isDemo: boolean;
  readonly role: FirmRole;
  readonly displayName: string;
};

/** The firms of the acting person, oldest membership first. */
export async function listMemberships(actor: Actor): Promise<Membership[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, (tx) =>
    tx
      .select({
        firmId: membership.firmId,
        firmName: firm.name,
        isDemo: firm.isDemo,
        role: membership.role,
        displayName: membership.displayName,
      })
      .from(membership)
      .innerJoin(firm, eq(firm.id, membership.firmId))
      .where(eq(membership.personId, actor.personId))
      .orderBy(membership.createdAt),
  );
}
