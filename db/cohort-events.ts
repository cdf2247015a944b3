import { sql } from "drizzle-orm";
import type { CohortEvent } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import type { Tx } from "./scope";

/** Keeps what an administrator did to a cohort, in the transaction that does it. */
export async function noteEventIn(
  tx: Tx,
  actor: Actor,
  at: { readonly cohortId: string; readonly event: CohortEvent; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  const by = actor.kind === "user" ? actor.personId : null;
  await tx.execute(sql`insert into app.cohort_event (cohort_id, event, detail, by_person_id)
    values (${at.cohortId}, ${at.event}, ${JSON.stringify(at.detail)}::jsonb, ${by})`);
}
