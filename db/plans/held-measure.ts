import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { plan, planMeasure } from "../schema/plans";
import { planInForceOf } from "./plans";

export type AtMeasure = { readonly firmId: string; readonly measureId: string };

const isMeasure = (ids: AtMeasure) => and(eq(planMeasure.firmId, ids.firmId), eq(planMeasure.id, ids.measureId));

/** Condition for a measure of the current plan. Measures of earlier plans cannot be changed. */
export const hereOf = (ids: AtMeasure) => and(isMeasure(ids), eq(planMeasure.planId, planInForceOf(ids.firmId)));

export const inPlan = ({ firmId, measureId }: AtMeasure, planId: string) => ({ firmId, measureId, planId });

/**
 * Locks the plan, so that two managers cannot change the order of its measures at once. The row rules let only managers
 * lock.
 */
export async function holdPlanIn(tx: Tx, ids: AtMeasure): Promise<void> {
  const ofMeasure = tx.select({ id: planMeasure.planId }).from(planMeasure).where(isMeasure(ids));
  await tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.firmId, ids.firmId), inArray(plan.id, ofMeasure)))
    .for("no key update");
}

/** Why a visible measure could not be locked for a change: it belongs to an earlier plan, or else `otherwise`. */
export async function whyNotHeldIn<R>(tx: Tx, ids: AtMeasure, otherwise: R): Promise<R | "plan-superseded"> {
  const [seen] = await tx
    .select({ superseded: sql<boolean>`${planMeasure.planId} <> ${planInForceOf(ids.firmId)}` })
    .from(planMeasure)
    .where(isMeasure(ids));
  return seen?.superseded === true ? "plan-superseded" : otherwise;
}

export async function holdMeasureIn(tx: Tx, ids: AtMeasure) {
  const [held] = await tx.select().from(planMeasure).where(hereOf(ids)).for("no key update");
  return held;
}
