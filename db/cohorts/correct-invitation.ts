import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { requestJobIn } from "../jobs/jobs";
import { cohortInvitation, cohortMail } from "../schema/cohorts";
import { noteEventIn } from "./cohort-events";
import { type AtInvitation, askMailsIn, findInvitedIn, holdInvitationsIn, listKnownIn } from "./cohort-invitations";
import { holdTreesIn } from "./hold-trees";

type Correction = AtInvitation & {
  readonly contact: string;
  readonly telephone: string;
  /** In lower case. Unchanged if the address is not corrected. */
  readonly email: string;
  /**
   * The number of the link that the page showed. It changes with the address, so that nobody overwrites a colleague's
   * correction.
   */
  readonly linkNumber: number;
  readonly hashOf: (invitationId: string, linkNumber: number) => string;
};

/**
 * Corrects the recipient of an invitation. A new address invalidates the old link. If the firm has not joined, the
 * invitation is sent to the new address, unless a waiting mail will go there anyway. As for a list, an address that was
 * already invited is refused.
 */
export async function correctInvitation(
  actor: Actor,
  { contact, telephone, email, linkNumber, hashOf, ...ids }: Correction,
): Promise<Result<"mailed" | "kept", "changed-meanwhile" | "address-known">> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "shared");
    await holdInvitationsIn(tx);
    const found = await findInvitedIn(tx, ids);
    if (found === undefined || found.linkNumber !== linkNumber) return err("changed-meanwhile");
    const isMoved = email !== found.email;
    if (isMoved && (found.revokedAt !== null || found.leftAt !== null || found.optedOutAt !== null))
      return err("changed-meanwhile");
    if (isMoved && (await listKnownIn(tx, ids)).some((known) => known.email === email)) return err("address-known");
    const next = linkNumber + 1;
    const link = isMoved ? { email, linkNumber: next, tokenHash: hashOf(found.id, next) } : {};
    const at = { cohortId: found.cohortId, invitationId: found.id };
    await tx
      .update(cohortInvitation)
      .set({ contact, telephone, ...link })
      .where(and(eq(cohortInvitation.cohortId, at.cohortId), eq(cohortInvitation.id, at.invitationId)));
    const changed = { email: isMoved, contact: contact !== found.contact, telephone: telephone !== found.telephone };
    const fields = Object.entries(changed).flatMap(([name, is]) => (is ? [name] : []));
    if (fields.length > 0) await noteEventIn(tx, actor, { ...at, event: "invitation-corrected", detail: { fields } });
    if (!isMoved || found.acceptedAt !== null) return ok("kept");
    await askInvitationIn(tx, actor, at);
    return ok("mailed");
  });
}

/**
 * Requests one invitation mail, unless an unclaimed one is waiting: that one goes to the address stored at sending
 * time.
 */
async function askInvitationIn(tx: Tx, actor: Actor, at: AtInvitation): Promise<void> {
  const [sent] = await tx
    .select({
      all: sql<number>`count(*)::int`,
      waits: sql<boolean>`coalesce(bool_or(${cohortMail.outcome} is null and ${cohortMail.claimedAt} is null), false)`,
    })
    .from(cohortMail)
    .where(
      and(
        eq(cohortMail.cohortId, at.cohortId),
        eq(cohortMail.invitationId, at.invitationId),
        eq(cohortMail.kind, "invitation"),
      ),
    );
  const askedBy = actor.kind === "user" ? actor.personId : null;
  if (sent?.waits !== true)
    await askMailsIn(tx, [{ ...at, period: String((sent?.all ?? 0) + 1) }], { kind: "invitation", askedBy });
  await requestJobIn(tx, actor, { kind: "mail", key: at.cohortId, cohortId: at.cohortId });
}
