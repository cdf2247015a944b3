import { sql } from "drizzle-orm";
import type { PersonProgress } from "@/lib/assessments";
import type { Actor } from "@/lib/policy";
import { askRows } from "../core/ask";
import { asActor } from "../core/scope";

/** Each respondent's progress, phase by phase. Empty for anybody but a manager. */
export async function listProgress(actor: Actor, ids: { readonly assessmentId: string }): Promise<PersonProgress[]> {
  return asActor(actor, (tx) =>
    askRows<PersonProgress>(tx, sql`select person_id, phase, answered from app.answer_counts(${ids.assessmentId})`),
  );
}
