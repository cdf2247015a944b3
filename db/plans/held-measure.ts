import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { plan, planMeasure } from "../schema/plans";
import { planInForceOf } from "./plans";

export type AtMeasure = { readonly firmId: string; readonly measureId: string };

const isMeasure = (at: AtMeasure) => and(eq(planMeasure.firmId, at.firmId), eq(planMeasure.id, at.measureId));

/** A measure of the plan in force; those of earlier plans are changed no more. */
export const hereOf = (at: AtMeasure) => and(isMeasure(at), eq(planMeasure.planId, planInForceOf(at.firmId)));

export const inPlan = ({ firmId, measureId }: AtMeasure, planId: string) => ({ firmId, measureId, planId });

/** What comes after what is settled by one manager at a time; row rules let nobody else hold a plan. */
export async function holdPlanIn(tx: Tx, at: AtMeasure): Promise<void> {
  const ofMeasure = tx.select({ id: planMeasure.planId }).from(planMeasure).where(isMeasure(at));
  await tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.firmId, at.firmId), inArray(plan.id, ofMeasure)))
    .for("no key update");
}

/** A measure that is seen but not held to be changed belongs to an earlier plan, or is as `otherwise` says. */
export async function whyNotHeldIn<R>(tx: Tx, at: AtMeasure, otherwise: R): Promise<R | "plan-superseded"> {
  const [seen] = await tx
    .select({ superseded: sql<boolean>`${planMeasure.planId} <> ${planInForceOf(at.firmId)}` })
    .from(planMeasure)
    .where(isMeasure(at));
  return seen?.superseded === true ? "plan-superseded" : otherwise;
}

export async function holdMeasureIn(tx: Tx, at: AtMeasure) {
  const [held] = await tx.select().from(planMeasure).where(hereOf(at)).for("no key update");
  return held;
}
