import { eq, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import type { Actor, FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { noteAccountIn } from "../audit/account-log";
import { asActor, asAuth, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { firm } from "../schema/firms";
import { membership, person } from "../schema/people";
import { holdUsedCodeIn } from "./sign-in-codes";

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly hasPassword: boolean;
  readonly locale: Locale | null;
};

export const PERSON = {
  id: person.id,
  email: person.email,
  name: person.name,
  otherName: person.otherName,
  hasPassword: sql<boolean>`${person.passwordHash} is not null`,
  locale: person.locale,
};

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

/** The argon2id hash for an address. Undefined for unknown addresses and for people who sign in by code only. */
export async function findPasswordHash(email: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const rows = await tx
      .select({ hash: person.passwordHash })
      .from(person)
      .where(eq(person.email, addressOf(email)));
    return rows[0]?.hash ?? undefined;
  });
}

/**
 * Creates the person for an address whose code was correct, or returns the one that a concurrent request created.
 * Undefined if the address was erased meanwhile, which also deletes its codes.
 */
export async function signUpPerson(email: string): Promise<Person | undefined> {
  return asAuth(async (tx) => {
    if (!(await holdUsedCodeIn(tx, email))) return undefined;
    const [made] = await tx
      .insert(person)
      .values({ email: addressOf(email) })
      .onConflictDoNothing()
      .returning({ id: person.id });
    if (made !== undefined) await noteAccountIn(tx, { personId: made.id, act: "account.sign-up" });
    return createPersonIn(tx, { email });
  });
}

/** Creates the person for an address, or returns the existing one. */
export async function createPerson(input: {
  readonly email: string;
  readonly name?: string | undefined;
  readonly locale?: Locale | undefined;
}): Promise<Person> {
  return asAuth((tx) => createPersonIn(tx, input));
}

/** Like `createPerson`, within the caller's transaction (sign-in or operator). */
export async function createPersonIn(
  tx: Tx,
  input: { readonly email: string; readonly name?: string | undefined; readonly locale?: Locale | undefined },
): Promise<Person> {
  const email = addressOf(input.email);
  await tx
    .insert(person)
    .values({ email, name: input.name ?? "", locale: input.locale ?? null })
    .onConflictDoNothing();
  const [found] = await tx.select(PERSON).from(person).where(eq(person.email, email));
  if (found === undefined) throw new Error("a person was made and is not there");
  return found;
}

export async function setLocale(personId: string, locale: Locale): Promise<void> {
  await asAuth((tx) => tx.update(person).set({ locale }).where(eq(person.id, personId)));
}

/** Sets the name by which a person is greeted. Colleagues see `membership.display_name`. */
export async function setPersonName(personId: string, name: string): Promise<void> {
  await asAuth((tx) => tx.update(person).set({ name }).where(eq(person.id, personId)));
}

/** Sets the person's name in the other language, everywhere it is stored; null removes it. */
export async function setOtherName(personId: string, otherName: string | null): Promise<void> {
  await asAuth((tx) => tx.update(person).set({ otherName }).where(eq(person.id, personId)));
}

type Membership = {
  readonly firmId: string;
  readonly firmName: string;
  readonly isDemo: boolean;
  readonly timeZone: string;
  readonly role: FirmRole;
  readonly displayName: string;
};

/** The actor's firms, oldest membership first. */
export async function listMemberships(actor: Actor): Promise<Membership[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, (tx) =>
    tx
      .select({
        firmId: membership.firmId,
        firmName: shown(firm.name, firm.otherName),
        isDemo: firm.isDemo,
        timeZone: firm.timeZone,
        role: membership.role,
        displayName: shown(membership.displayName, membership.otherName),
      })
      .from(membership)
      .innerJoin(firm, eq(firm.id, membership.firmId))
      .where(eq(membership.personId, actor.personId))
      .orderBy(membership.createdAt),
  );
}
