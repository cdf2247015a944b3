import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Stratum } from "@/lib/instrument";
import { addressOf } from "@/lib/name-rules";
import { type Actor, FIRM_ROLES, type FirmRole } from "@/lib/policy";
import { LOCALES, type Locale } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askRows } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, asAuth } from "../core/scope";
import { invitation } from "../schema/people";
import { recordJoiningIn } from "./members";

type NewInvitation = {
  readonly firmId: string;
  /** From the form, so that a form sent twice creates one invitation. */
  readonly id?: string | undefined;
  readonly email: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
  /** The language of the invited person. */
  readonly locale?: Locale | undefined;
  readonly tokenHash: string;
  readonly expiresAt: Date;
};

/**
 * Creates an invitation and returns its id; replaces earlier open ones to the same address, also when two are sent at
 * once. Undefined if it already exists with this id and address: its mail is on the way, and a new link would
 * invalidate the old one. The row rule requires a manager.
 */
export async function createInvitation(actor: Actor, input: NewInvitation): Promise<string | undefined> {
  const email = addressOf(input.email);
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`invitation:${input.firmId}:${email}`}, 0))`);
    const asked = input.id ?? randomUUIDv7();
    const [known] = await tx
      .select({ email: invitation.email })
      .from(invitation)
      .where(and(eq(invitation.firmId, input.firmId), eq(invitation.id, asked)));
    if (known?.email === email) return undefined;
    const id = known === undefined ? asked : randomUUIDv7();
    await tx
      .update(invitation)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitation.firmId, input.firmId), eq(invitation.email, email), isOpen));
    const invitedBy = actor.kind === "user" ? actor.personId : null;
    await tx.insert(invitation).values({ ...input, email, id, invitedBy });
    await recordAuditIn(tx, { act: "people.invite", firmId: input.firmId, object: { kind: "invitation", id } });
    return id;
  });
}

const isOpen = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** The open and expired invitations of a firm, newest first. Managers only. */
export async function listInvitations(actor: Actor, ids: { readonly firmId: string }) {
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
      .where(and(eq(invitation.firmId, ids.firmId), isOpen))
      .orderBy(desc(invitation.createdAt)),
  );
}

/**
 * Revokes an invitation and returns its address; repeating one's own request succeeds. Undefined if it was used,
 * somebody else revoked it, or the actor may not see it.
 */
export async function revokeInvitation(
  actor: Actor,
  ids: { readonly firmId: string; readonly invitationId: string },
): Promise<string | undefined> {
  const here = and(eq(invitation.firmId, ids.firmId), eq(invitation.id, ids.invitationId));
  const object = { kind: "invitation", id: ids.invitationId } as const;
  const note = { act: "people.withdraw", firmId: ids.firmId, object } as const;
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
 * The address of an invitation that this person sent again within the last minute, which gave it a new id: the button
 * was pressed twice.
 */
export async function findJustSentAgain(
  actor: Actor,
  ids: { readonly firmId: string; readonly invitationId: string },
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
          eq(before.firmId, ids.firmId),
          eq(before.id, ids.invitationId),
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

/** What an invitation shows to anybody who has its token. Runs without an actor. */
export async function findInvitation(tokenHash: string, reader?: Locale): Promise<InvitationNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await askRows<Readonly<Record<keyof InvitationNotice, string>>>(
      tx,
      sql`select firm_name, email, role, locale, invited_by, state from app.find_invitation(${tokenHash})`,
    );
    if (row === undefined) return undefined;
    return {
      ...row,
      role: promisedWord(row.role, FIRM_ROLES),
      locale: promisedWord(row.locale, LOCALES),
      state: promisedWord(row.state, ["open", "used", "expired", "revoked"] as const),
    };
  }, reader);
}

type AcceptOutcome =
  | { readonly kind: "accepted"; readonly firmId: string }
  | { readonly kind: "not-found" | "other-address" | "used" | "expired" | "revoked" };

/** Makes the actor a member, if the invitation went to their address. Repeating it changes nothing. */
export async function acceptInvitation(
  actor: Actor,
  input: { readonly tokenHash: string; readonly displayName: string },
): Promise<AcceptOutcome> {
  return asActor(actor, async (tx) => {
    const [row] = await askRows<{ outcome: string; firmId: string | null }>(
      tx,
      sql`select outcome, firm_id from app.accept_invitation(${input.tokenHash}, ${input.displayName})`,
    );
    if (row?.outcome === "accepted" && row.firmId !== null) {
      await recordJoiningIn(tx, row.firmId);
      return { kind: "accepted", firmId: row.firmId };
    }
    return { kind: promisedWord(row?.outcome, ["not-found", "other-address", "used", "expired", "revoked"] as const) };
  });
}
