import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { respondent } from "../schema/answers";
import { membership } from "../schema/people";
import type { Assessment } from "./assessments";

/** Where one person's answers of one assessment stand. */
export type Own = { readonly firmId: string; readonly assessmentId: string; readonly respondentId: string };

/** Finds or makes the person's respondent in this assessment, and locks it: his tabs wait for each other. */
export async function lockRespondent(tx: Tx, personId: string, at: Assessment): Promise<Own> {
  const mine = and(
    eq(respondent.firmId, at.firmId),
    eq(respondent.assessmentId, at.id),
    eq(respondent.personId, personId),
    eq(respondent.kind, "member"),
  );
  const find = () => tx.select({ id: respondent.id }).from(respondent).where(mine).for("update");
  let [found] = await find();
  if (found === undefined) {
    const [member] = await tx
      .select({ stratum: membership.stratum })
      .from(membership)
      .where(and(eq(membership.firmId, at.firmId), eq(membership.personId, personId)));
    if (member === undefined) throw new Error("who sees an assessment is a member of its firm");
    const row = { firmId: at.firmId, assessmentId: at.id, personId, stratum: member.stratum, kind: "member" as const };
    await tx
      .insert(respondent)
      .values({ ...row, id: randomUUIDv7() })
      .onConflictDoNothing();
    [found] = await find();
  }
  if (found === undefined) throw new Error("a respondent was made and is not there");
  return { firmId: at.firmId, assessmentId: at.id, respondentId: found.id };
}

/** What a manager sees of a colleague's progress: a count a phase, never a level. */
export type PersonProgress = { readonly personId: string | null; readonly phase: Phase; readonly answered: number };

/** How far each respondent is, phase by phase; empty for anybody but a manager. */
export async function listProgress(actor: Actor, at: { readonly assessmentId: string }): Promise<PersonProgress[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx.execute<{ person_id: string | null; phase: Phase; answered: number }>(
      sql`select person_id, phase, answered from app.answer_counts(${at.assessmentId})`,
    );
    return rows.map((row) => ({ personId: row.person_id, phase: row.phase, answered: row.answered }));
  });
}
