import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { Tx } from "../core/scope";
import { aim, roleShares } from "../schema/assessments";
import { contextAnswer } from "../schema/records";

/**
 * Copies context, shares and aim of the last cycle into a new one as starting values.
 *
 * The copies count as never saved in the new cycle: the first change is revision 1. Answers, "not applicable" marks and
 * evidence describe one year and are not copied; links belong to the firm, not to a cycle.
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
