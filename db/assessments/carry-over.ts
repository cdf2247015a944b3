import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { Tx } from "../core/scope";
import { aim, roleShares } from "../schema/assessments";
import { contextAnswer } from "../schema/records";

/**
 * Gives a new cycle the context, the shares and the aim of the last one as starting values.
 *
 * They are rows of the new cycle, never saved in it: changing one is its first revision. Answers, N/A and evidence speak of
 * one year and do not come along; links belong to the firm.
 */
export async function carryOverIn(
  tx: Tx,
  last: Pick<Assessment, "id" | "firmId">,
  assessmentId: string,
): Promise<void> {
  const { firmId } = last;
  const [shares] = await tx
    .select()
    .from(roleShares)
    .where(and(eq(roleShares.firmId, firmId), eq(roleShares.assessmentId, last.id)));
  if (shares !== undefined) await tx.insert(roleShares).values({ ...shares, assessmentId });

  const [aimed] = await tx
    .select()
    .from(aim)
    .where(and(eq(aim.firmId, firmId), eq(aim.assessmentId, last.id)));
  if (aimed !== undefined) await tx.insert(aim).values({ ...aimed, assessmentId });

  const context = await tx
    .select()
    .from(contextAnswer)
    .where(and(eq(contextAnswer.firmId, firmId), eq(contextAnswer.assessmentId, last.id)));
  if (context.length > 0) await tx.insert(contextAnswer).values(context.map((row) => ({ ...row, assessmentId })));
}
