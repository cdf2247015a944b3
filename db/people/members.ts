import { and, eq, sql } from "drizzle-orm";
import type { Member } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askRows, askValue, askWord } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { membership } from "../schema/people";

/** Locks the actor's membership, if any, until the transaction ends. Erasing the firm or the person has to wait. */
export const holdOwnMembershipIn = (tx: Tx, firmId: string) =>
  tx.execute(sql`select from app.hold_own_membership(${firmId})`);

/** The members of a firm as colleagues see them: names without addresses. Empty if the actor may not see the firm. */
export async function listMembers(actor: Actor, ids: { readonly firmId: string }): Promise<Member[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        personId: membership.personId,
        displayName: shown(membership.displayName, membership.otherName),
        role: membership.role,
        stratum: membership.stratum,
        since: membership.createdAt,
        byCard: sql<boolean>`${membership.cardId} is not null`,
      })
      .from(membership)
      .where(eq(membership.firmId, ids.firmId))
      .orderBy(membership.createdAt, membership.displayName),
  );
}

/** The member with this sign-in address. Managers only. */
export async function findMemberAt(
  actor: Actor,
  input: { readonly firmId: string; readonly email: string },
): Promise<{ readonly personId: string; readonly displayName: string } | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await askRows<{ readonly personId: string; readonly displayName: string }>(
      tx,
      sql`select person_id, display_name from app.member_at_address(${input.firmId}, ${addressOf(input.email)})`,
    );
    return row;
  });
}

const REMOVE_OUTCOMES = ["removed", "last-manager", "not-found", "not-yours-to-do"] as const;
type RemoveOutcome = (typeof REMOVE_OUTCOMES)[number];

/**
 * Removes a member, but not the last manager. Their answers stay with the firm. Repeating one's own request succeeds.
 */
export async function removeMember(
  actor: Actor,
  ids: { readonly firmId: string; readonly personId: string },
): Promise<RemoveOutcome> {
  return asActor(actor, async (tx) => {
    const outcome = await askWord(tx, sql`app.remove_member(${ids.firmId}, ${ids.personId})`, REMOVE_OUTCOMES);
    const note = { act: "people.remove", firmId: ids.firmId, object: { kind: "person", id: ids.personId } } as const;
    if (outcome === "removed") await recordAuditIn(tx, note);
    return outcome === "not-found" && (await isOwnLastActIn(tx, actor, note)) ? "removed" : outcome;
  });
}

const LEAVE_OUTCOMES = ["left", "last-manager", "not-found"] as const;
type LeaveFirmOutcome = (typeof LEAVE_OUTCOMES)[number];

/**
 * The actor leaves a firm, unless they are its last manager. Their answers stay, and their assignments are handed back.
 */
export async function leaveFirm(actor: Actor, ids: { readonly firmId: string }): Promise<LeaveFirmOutcome> {
  return asActor(actor, async (tx) => {
    const [own] = await tx
      .select({ role: membership.role })
      .from(membership)
      .where(and(eq(membership.firmId, ids.firmId), sql`${membership.personId} = app.actor_person()`));
    const outcome = await askWord(tx, sql`app.leave_firm(${ids.firmId})`, LEAVE_OUTCOMES);
    if (outcome === "left" && actor.kind === "user") {
      const object = { kind: "person", id: actor.personId } as const;
      // The person is no longer a member when the entry is written, so the entry states their former role.
      await recordAuditIn(tx, { act: "people.leave", firmId: ids.firmId, object, as: own?.role });
    }
    return outcome;
  });
}

/** Makes a member a manager, in addition to the actor. False if they are one already, or the actor may not do so. */
export async function nameManager(
  actor: Actor,
  ids: { readonly firmId: string; readonly personId: string },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const isNamed = await askValue<boolean>(tx, sql`app.name_manager(${ids.firmId}, ${ids.personId})`);
    if (isNamed !== true) return false;
    await recordAuditIn(tx, { act: "people.name", firmId: ids.firmId, object: { kind: "person", id: ids.personId } });
    return true;
  });
}

/** Changes the respondent group of a member. False if the actor may not do so. */
export async function setMember(
  actor: Actor,
  input: {
    readonly firmId: string;
    readonly personId: string;
    readonly stratum: Stratum;
  },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(membership)
      .set({ stratum: input.stratum })
      .where(and(eq(membership.firmId, input.firmId), eq(membership.personId, input.personId)))
      .returning({ personId: membership.personId });
    return rows.length > 0;
  });
}

/** Logs that the actor joined a firm, once, even if the request is repeated. */
export async function recordJoiningIn(tx: Tx, firmId: string): Promise<void> {
  const own = sql`${membership.personId} = app.actor_person() and ${membership.createdAt} = now()`;
  const [joined] = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), own));
  if (joined === undefined) return;
  await recordAuditIn(tx, { act: "people.join", firmId, object: { kind: "person", id: joined.id } });
}
