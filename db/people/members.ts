import { and, eq, sql } from "drizzle-orm";
import type { Member } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { promisedWord } from "../core/promised-word";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { membership } from "../schema/people";

/** Keeps the actor a member of the firm until the transaction ends, if he is one; whoever erases the firm or him waits. */
export const holdOwnMembershipIn = (tx: Tx, firmId: string) =>
  tx.execute(sql`select from app.hold_own_membership(${firmId})`);

/** The members of a firm as colleagues see them: names, no addresses. Empty for a stranger. */
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

/** The member of a firm who signs in with an address; told to its managers alone. */
export async function findMemberAt(
  actor: Actor,
  input: { readonly firmId: string; readonly email: string },
): Promise<{ readonly personId: string; readonly displayName: string } | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ person_id: string; display_name: string }>(
      sql`select person_id, display_name from app.member_at_address(${input.firmId}, ${addressOf(input.email)})`,
    );
    return row === undefined ? undefined : { personId: row.person_id, displayName: row.display_name };
  });
}

type RemoveOutcome = "removed" | "last-manager" | "not-found" | "not-yours-to-do";

/** Removes a member; a firm keeps at least one manager. The answers stay with the firm. Pressed twice it is done once, and well. */
export async function removeMember(
  actor: Actor,
  ids: { readonly firmId: string; readonly personId: string },
): Promise<RemoveOutcome> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ outcome: string }>(
      sql`select app.remove_member(${ids.firmId}, ${ids.personId}) as outcome`,
    );
    const outcome = promisedWord(rows[0]?.outcome, [
      "removed",
      "last-manager",
      "not-found",
      "not-yours-to-do",
    ] as const);
    const note = { act: "people.remove", firmId: ids.firmId, object: { kind: "person", id: ids.personId } } as const;
    if (outcome === "removed") await recordAuditIn(tx, note);
    return outcome === "not-found" && (await isOwnLastActIn(tx, actor, note)) ? "removed" : outcome;
  });
}

type LeaveFirmOutcome = "left" | "last-manager" | "not-found";

/** The acting person leaves a firm; its last manager cannot. The answers stay with the firm, what was passed on goes back. */
export async function leaveFirm(actor: Actor, ids: { readonly firmId: string }): Promise<LeaveFirmOutcome> {
  return asActor(actor, async (tx) => {
    const [own] = await tx
      .select({ role: membership.role })
      .from(membership)
      .where(and(eq(membership.firmId, ids.firmId), sql`${membership.personId} = app.actor_person()`));
    const rows = await tx.execute<{ outcome: string }>(sql`select app.leave_firm(${ids.firmId}) as outcome`);
    const outcome = promisedWord(rows[0]?.outcome, ["left", "last-manager", "not-found"] as const);
    if (outcome === "left" && actor.kind === "user") {
      const object = { kind: "person", id: actor.personId } as const;
      // he is no member any more when the entry is written, which says what he was
      await recordAuditIn(tx, { act: "people.leave", firmId: ids.firmId, object, as: own?.role });
    }
    return outcome;
  });
}

/** Makes a member a manager beside the acting one; false where the member is one already, or it is not the actor's to do. */
export async function nameManager(
  actor: Actor,
  ids: { readonly firmId: string; readonly personId: string },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ named: boolean }>(
      sql`select app.name_manager(${ids.firmId}, ${ids.personId}) as named`,
    );
    if (rows[0]?.named !== true) return false;
    await recordAuditIn(tx, { act: "people.name", firmId: ids.firmId, object: { kind: "person", id: ids.personId } });
    return true;
  });
}

/** Changes the group a member answers in. False when it is not the actor's to do. */
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
