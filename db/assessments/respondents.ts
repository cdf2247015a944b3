import { sql } from "drizzle-orm";
import type { PersonProgress } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";

/** Each respondent's progress, phase by phase. Empty for anybody but a manager. */
export async function listProgress(actor: Actor, ids: { readonly assessmentId: string }): Promise<PersonProgress[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ person_id: string | null; phase: Phase; answered: number }>(
      sql`select person_id, phase, answered from app.answer_counts(${ids.assessmentId})`,
    );
    return rows.map((row) => ({ personId: row.person_id, phase: row.phase, answered: row.answered }));
  });
}
