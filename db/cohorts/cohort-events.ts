import { sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { CohortEvent } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { recordAuditIn } from "../audit/audit";
import type { Tx } from "../core/scope";

/** What each of them is in the audit log of the cohort. */
const ACTS = {
  made: "cohort.make",
  changed: "cohort.change",
  moved: "cohort.change",
  "firms-invited": "firms.invite",
  "invitation-revoked": "firms.revoke",
  "invitation-corrected": "firms.correct",
  "firms-reminded": "firms.remind",
} as const satisfies Partial<Record<CohortEvent, AuditAct>>;

/** Keeps what an administrator did to a cohort, in the transaction that does it. */
export async function noteEventIn(
  tx: Tx,
  actor: Actor,
  input: {
    readonly cohortId: string;
    readonly event: keyof typeof ACTS;
    readonly detail: Readonly<Record<string, unknown>>;
    /** The invitation it is about, where it is about one. */
    readonly invitationId?: string;
    /** How many firms, where it is done to many. */
    readonly firms?: number;
  },
): Promise<void> {
  const by = actor.kind === "user" ? actor.personId : null;
  const [kept] = await tx.execute<{
    id: string;
  }>(sql`insert into app.cohort_event (cohort_id, event, detail, by_person_id)
    values (${input.cohortId}, ${input.event}, ${JSON.stringify(input.detail)}::jsonb, ${by}) returning id`);
  const { cohortId, invitationId, firms } = input;
  // the entry leads to the event, which holds what was changed from what to what
  const object =
    invitationId === undefined
      ? ({ kind: "cohort", id: `${cohortId}/${firms ?? ""}/${kept?.id ?? ""}` } as const)
      : ({ kind: "invitation", id: invitationId } as const);
  await recordAuditIn(tx, { act: ACTS[input.event], cohortId, object });
}
