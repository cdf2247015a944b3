import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Member } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import { type Actor, FIRM_ROLES, type FirmRole } from "@/lib/policy";
import { LOCALES, type Locale } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { asActor, asAuth, type Tx } from "../core/scope";
import { invitation, membership } from "../schema/people";
import { addressOf } from "./people";

/** The members of a firm as colleagues see them: names, no addresses. Empty for a stranger. */
export async function listMembers(actor: Actor, at: { readonly firmId: string }): Promise<Member[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        personId: membership.personId,
        displayName: membership.displayName,
        role: membership.role,
        stratum: membership.stratum,
        since: membership.createdAt,
        byCard: sql<boolean>`${membership.cardId} is not null`,
      })
      .from(membership)
      .where(eq(membership.firmId, at.firmId))
      .orderBy(membership.createdAt),
  );
}

/** The member of a firm who signs in with an address; told to its managers alone. */
export async function findMemberAt(
  actor: Actor,
  at: { readonly firmId: string; readonly email: string },
): Promise<{ readonly personId: string; readonly displayName: string } | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ person_id: string; display_name: string }>(
      sql`select person_id, display_name from app.member_at_address(${at.firmId}, ${addressOf(at.email)})`,
    );
    return row === undefined ? undefined : { personId: row.person_id, displayName: row.display_name };
  });
}

type RemoveOutcome = "removed" | "last-manager" | "not-found" | "not-yours-to-do";

/** Removes a member; a firm keeps at least one manager. The answers stay with the firm. Pressed twice it is done once, and well. */
export async function removeMember(
  actor: Actor,
  at: { readonly firmId: string; readonly personId: string },
): Promise<RemoveOutcome> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ outcome: string }>(
      sql`select app.remove_member(${at.firmId}, ${at.personId}) as outcome`,
    );
    const outcome = pick(rows[0]?.outcome, ["removed", "last-manager", "not-found", "not-yours-to-do"] as const);
    const note = { act: "people.remove", firmId: at.firmId, object: { kind: "person", id: at.personId } } as const;
    if (outcome === "removed") await recordAuditIn(tx, note);
    return outcome === "not-found" && (await isOwnLastActIn(tx, actor, note)) ? "removed" : outcome;
  });
}

type LeaveFirmOutcome = "left" | "last-manager" | "not-found";

/** The acting person leaves a firm; its last manager cannot. The answers stay with the firm, what was passed on goes back. */
export async function leaveFirm(actor: Actor, at: { readonly firmId: string }): Promise<LeaveFirmOutcome> {
  return asActor(actor, async (tx) => {
    const [own] = await tx
      .select({ role: membership.role })
      .from(membership)
      .where(and(eq(membership.firmId, at.firmId), sql`${membership.personId} = app.actor_person()`));
    const rows = await tx.execute<{ outcome: string }>(sql`select app.leave_firm(${at.firmId}) as outcome`);
    const outcome = pick(rows[0]?.outcome, ["left", "last-manager", "not-found"] as const);
    if (outcome === "left" && actor.kind === "user") {
      const object = { kind: "person", id: actor.personId } as const;
      // he is no member any more when the entry is written, which says what he was
      await recordAuditIn(tx, { act: "people.leave", firmId: at.firmId, object, as: own?.role });
    }
    return outcome;
  });
}

/** Makes a member a manager beside the acting one; false where the member is one already, or it is not the actor's to do. */
export async function nameManager(
  actor: Actor,
  at: { readonly firmId: string; readonly personId: string },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ named: boolean }>(
      sql`select app.name_manager(${at.firmId}, ${at.personId}) as named`,
    );
    if (rows[0]?.named !== true) return false;
    await recordAuditIn(tx, { act: "people.name", firmId: at.firmId, object: { kind: "person", id: at.personId } });
    return true;
  });
}

/** Changes the group a member answers in, or the name colleagues read. False when it is not the actor's to do. */
export async function setMember(
  actor: Actor,
  at: { readonly firmId: string; readonly personId: string; readonly stratum: Stratum; readonly displayName: string },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(membership)
      .set({ stratum: at.stratum, displayName: at.displayName })
      .where(and(eq(membership.firmId, at.firmId), eq(membership.personId, at.personId)))
      .returning({ personId: membership.personId });
    return rows.length > 0;
  });
}

type NewInvitation = {
  readonly firmId: string;
  /** From the form, so that a form sent twice makes one. */
  readonly id?: string | undefined;
  readonly email: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
  /** Language of who is invited. */
  readonly locale?: Locale | undefined;
  readonly tokenHash: string;
  readonly expiresAt: Date;
};

/**
 * Stores an invitation and returns its id; earlier open ones of the address end with it, also when two are sent at once.
 * Undefined where it was made before under the same id for the same address: its link is on the way, and another one would end it.
 * The policy asks for a manager.
 */
export async function createInvitation(actor: Actor, at: NewInvitation): Promise<string | undefined> {
  const email = addressOf(at.email);
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`invitation:${at.firmId}:${email}`}, 0))`);
    const asked = at.id ?? randomUUIDv7();
    const [known] = await tx
      .select({ email: invitation.email })
      .from(invitation)
      .where(and(eq(invitation.firmId, at.firmId), eq(invitation.id, asked)));
    if (known?.email === email) return undefined;
    const id = known === undefined ? asked : randomUUIDv7();
    await tx
      .update(invitation)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitation.firmId, at.firmId), eq(invitation.email, email), isOpen));
    const invitedBy = actor.kind === "user" ? actor.personId : null;
    await tx.insert(invitation).values({ ...at, email, id, invitedBy });
    await recordAuditIn(tx, { act: "people.invite", firmId: at.firmId, object: { kind: "invitation", id } });
    return id;
  });
}

const isOpen = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** The open and expired invitations of a firm, newest first; only a manager sees them. */
export async function listInvitations(actor: Actor, at: { readonly firmId: string }) {
  return asActor(actor, (tx) =>
    tx
      .select({
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        stratum: invitation.stratum,
        locale: invitation.locale,
        createdAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .where(and(eq(invitation.firmId, at.firmId), isOpen))
      .orderBy(desc(invitation.createdAt)),
  );
}

/**
 * Withdraws an invitation and returns its address, also when the same person presses twice. Undefined when it is used,
 * withdrawn by somebody else or not the actor's to see.
 */
export async function revokeInvitation(
  actor: Actor,
  at: { readonly firmId: string; readonly invitationId: string },
): Promise<string | undefined> {
  const here = and(eq(invitation.firmId, at.firmId), eq(invitation.id, at.invitationId));
  const object = { kind: "invitation", id: at.invitationId } as const;
  const note = { act: "people.withdraw", firmId: at.firmId, object } as const;
  return asActor(actor, async (tx) => {
    const [revoked] = await tx
      .update(invitation)
      .set({ revokedAt: sql`now()` })
      .where(and(here, isOpen))
      .returning({ email: invitation.email });
    if (revoked === undefined) {
      if (!(await isOwnLastActIn(tx, actor, note))) return undefined;
      const [known] = await tx.select({ email: invitation.email }).from(invitation).where(here);
      return known?.email;
    }
    await recordAuditIn(tx, note);
    return revoked.email;
  });
}

/**
 * The address of an invitation that this person has sent again within the last minute, and which has another id since: a
 * button that was pressed twice.
 */
export async function findJustSentAgain(
  actor: Actor,
  at: { readonly firmId: string; readonly invitationId: string },
): Promise<string | undefined> {
  if (actor.kind !== "user") return undefined;
  const before = alias(invitation, "before");
  return asActor(actor, async (tx) => {
    const [again] = await tx
      .select({ email: invitation.email })
      .from(invitation)
      .innerJoin(before, and(eq(before.firmId, invitation.firmId), eq(before.email, invitation.email)))
      .where(
        and(
          eq(before.firmId, at.firmId),
          eq(before.id, at.invitationId),
          isNull(before.acceptedAt),
          ne(invitation.id, before.id),
          isOpen,
          eq(invitation.invitedBy, actor.personId),
          sql`${invitation.createdAt} > now() - interval '1 minute'`,
        ),
      );
    return again?.email;
  });
}

type InvitationNotice = {
  readonly firmName: string;
  readonly email: string;
  readonly role: FirmRole;
  readonly locale: Locale;
  readonly invitedBy: string;
  readonly state: "open" | "used" | "expired" | "revoked";
};

/** What an invitation says to whoever holds its token; asked before there is an actor. */
export async function findInvitation(tokenHash: string): Promise<InvitationNotice | undefined> {
  return asAuth(async (tx) => {
    const rows = await tx.execute<Record<"firm_name" | "email" | "role" | "locale" | "invited_by" | "state", string>>(
      sql`select firm_name, email, role, locale, invited_by, state from app.find_invitation(${tokenHash})`,
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return {
      firmName: row.firm_name,
      email: row.email,
      role: pick(row.role, FIRM_ROLES),
      locale: pick(row.locale, LOCALES),
      invitedBy: row.invited_by,
      state: pick(row.state, ["open", "used", "expired", "revoked"] as const),
    };
  });
}

type AcceptOutcome =
  | { readonly kind: "accepted"; readonly firmId: string }
  | { readonly kind: "not-found" | "other-address" | "used" | "expired" | "revoked" };

/** Makes the acting person a member, if the invitation went to his address. Repeating it changes nothing. */
export async function acceptInvitation(
  actor: Actor,
  at: { readonly tokenHash: string; readonly displayName: string },
): Promise<AcceptOutcome> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ outcome: string; firm_id: string | null }>(
      sql`select outcome, firm_id from app.accept_invitation(${at.tokenHash}, ${at.displayName})`,
    );
    const row = rows[0];
    if (row?.outcome === "accepted" && row.firm_id !== null) {
      await recordJoiningIn(tx, row.firm_id);
      return { kind: "accepted", firmId: row.firm_id };
    }
    return { kind: pick(row?.outcome, ["not-found", "other-address", "used", "expired", "revoked"] as const) };
  });
}

/** Notes that the acting person joined; a door that was opened twice is noted once. */
export async function recordJoiningIn(tx: Tx, firmId: string): Promise<void> {
  const own = sql`${membership.personId} = app.actor_person() and ${membership.createdAt} = now()`;
  const [joined] = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), own));
  if (joined === undefined) return;
  await recordAuditIn(tx, { act: "people.join", firmId, object: { kind: "person", id: joined.id } });
}

/** A word that the database promised; another one is a broken invariant. */
function pick<const W extends string>(word: string | undefined, words: readonly W[]): W {
  const found = words.find((known) => known === word);
  if (found === undefined) throw new Error(`the database answered "${word}"`);
  return found;
}
