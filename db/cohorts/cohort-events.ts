import { sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { CohortEvent } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { recordAuditIn } from "../audit/audit";
import type { Tx } from "../core/scope";

/** The act in the audit log that corresponds to each event. */
const ACTS = {
  made: "cohort.make",
  changed: "cohort.change",
  moved: "cohort.change",
  "firms-invited": "firms.invite",
  "invitation-revoked": "firms.revoke",
  "invitation-corrected": "firms.correct",
  "firms-reminded": "firms.remind",
} as const satisfies Partial<Record<CohortEvent, AuditAct>>;

/** Records an administrator's change to a cohort, in the same transaction as the change. */
export async function noteEventIn(
  tx: Tx,
  actor: Actor,
  input: {
    readonly cohortId: string;
    readonly event: keyof typeof ACTS;
    readonly detail: Readonly<Record<string, unknown>>;
    /** The invitation that the event is about, if any. */
    readonly invitationId?: string;
    /** The number of firms, for bulk actions. */
    readonly firms?: number;
  },
): Promise<void> {
  const by = actor.kind === "user" ? actor.personId : null;
  const [kept] = await tx.execute<{
    id: string;
  }>(sql`insert into app.cohort_event (cohort_id, event, detail, by_person_id)
    values (${input.cohortId}, ${input.event}, ${JSON.stringify(input.detail)}::jsonb, ${by}) returning id`);
  const { cohortId, invitationId, firms } = input;
  // The audit entry refers to the event, which holds the old and new values.
  const object =
    invitationId === undefined
      ? ({ kind: "cohort", id: `${cohortId}/${firms ?? ""}/${kept?.id ?? ""}` } as const)
      : ({ kind: "invitation", id: invitationId } as const);
  await recordAuditIn(tx, { act: ACTS[input.event], cohortId, object });
}
