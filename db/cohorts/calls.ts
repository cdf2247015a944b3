import { and, desc, eq, sql } from "drizzle-orm";
import type { FirmCall } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { cohortCall } from "../schema/cohorts";

type AtInvitation = { readonly cohortId: string; readonly invitationId: string };

/**
 * Stores a note of a phone call; one that is sent twice is stored once. The row rules refuse a cohort that the actor
 * does not administer.
 */
export async function noteCall(
  actor: Actor,
  { cohortId, invitationId, id, note }: AtInvitation & { readonly id: string; readonly note: string },
): Promise<void> {
  const by = actor.kind === "user" ? actor.personId : null;
  await asActor(actor, (tx) =>
    tx.execute(sql`insert into app.cohort_call (cohort_id, id, invitation_id, note, by_person_id)
      select i.cohort_id, ${id}::uuid, i.id, ${note}, ${by}::uuid from app.cohort_invitation i
      where i.id = ${invitationId} and i.cohort_id = any(app.cohorts_below(${cohortId})) on conflict do nothing`),
  );
}

/** The calls to one invited firm, latest first. Empty if the actor may not see the cohort. */
export async function listCalls(actor: Actor, { cohortId, invitationId }: AtInvitation): Promise<FirmCall[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        id: cohortCall.id,
        at: cohortCall.at,
        note: cohortCall.note,
        by: sql<string | null>`(select app.shown(a.display_name, a.other_name) from app.cohort_administrator a
          where a.person_id = ${cohortCall.byPersonId} order by a.created_at limit 1)`,
      })
      .from(cohortCall)
      .where(
        and(
          eq(cohortCall.invitationId, invitationId),
          sql`${cohortCall.cohortId} = any(app.cohorts_below(${cohortId}))`,
        ),
      )
      .orderBy(desc(cohortCall.at), desc(cohortCall.id)),
  );
}
