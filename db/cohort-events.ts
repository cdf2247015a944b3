import { sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { CohortEvent } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { recordAuditIn } from "./audit";
import type { Tx } from "./scope";

/** What each of them is in the audit log of the cohort. */
const ACTS = {
  made: "cohort.make",
  changed: "cohort.change",
  moved: "cohort.change",
  "firms-invited": "firms.invite",
  "invitation-revoked": "firms.revoke",
  "firms-reminded": "firms.remind",
} as const satisfies Partial<Record<CohortEvent, AuditAct>>;

/** Keeps what an administrator did to a cohort, in the transaction that does it. */
export async function noteEventIn(
  tx: Tx,
  actor: Actor,
  at: {
    readonly cohortId: string;
    readonly event: keyof typeof ACTS;
    readonly detail: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const by = actor.kind === "user" ? actor.personId : null;
  await tx.execute(sql`insert into app.cohort_event (cohort_id, event, detail, by_person_id)
    values (${at.cohortId}, ${at.event}, ${JSON.stringify(at.detail)}::jsonb, ${by})`);
  await recordAuditIn(tx, { act: ACTS[at.event], cohortId: at.cohortId, object: { kind: "cohort", id: at.cohortId } });
}
