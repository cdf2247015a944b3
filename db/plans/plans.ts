import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Plan, type PlanLogEntry, type PlanRecord, toMeasureId } from "@/lib/plan";
import type { Actor, FirmRole } from "@/lib/policy";
import { findLevelsLaterIn } from "../assessments/levels-later";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { findRoleIn } from "../firms/firms";
import { assessment } from "../schema/assessments";
import { membership } from "../schema/people";
import {
  plan,
  planEvent,
  planFileColumns,
  planFileOfRecord,
  planMeasure,
  planRecord,
  planRecordFile,
  planStep,
} from "../schema/plans";
import { result } from "../schema/results";

/**
 * Every plan of a firm that the actor may see, latest first, with its measures. A colleague with unsubmitted items sees
 * only their own measures, because the others would reveal which parts have gaps.
 */
export async function listPlans(actor: Actor, ids: { readonly firmId: string }): Promise<Plan[]> {
  return asActor(actor, async (tx) => {
    const plans = await listPlansIn(tx, ids);
    if (actor.kind !== "user" || (await findLevelsLaterIn(tx, actor, ids)) === undefined) return plans;
    const { personId } = actor;
    return plans.map((one) => ({ ...one, measures: one.measures.filter(({ ownerId }) => ownerId === personId) }));
  });
}

export async function listPlansIn(tx: Tx, ids: { readonly firmId: string }): Promise<Plan[]> {
  const plans = await tx
    .select({
      id: plan.id,
      firmId: plan.firmId,
      assessmentId: plan.assessmentId,
      resultRevision: plan.resultRevision,
      cycle: assessment.cycle,
      frozenAt: result.frozenAt,
      effortLimit: plan.effortLimit,
    })
    .from(plan)
    .innerJoin(assessment, and(eq(assessment.firmId, plan.firmId), eq(assessment.id, plan.assessmentId)))
    .innerJoin(
      result,
      and(
        eq(result.firmId, plan.firmId),
        eq(result.assessmentId, plan.assessmentId),
        eq(result.revision, plan.resultRevision),
      ),
    )
    .where(eq(plan.firmId, ids.firmId))
    .orderBy(desc(assessment.cycle));
  if (plans.length === 0) return [];
  const measures = await listMeasuresIn(tx, ids);
  return plans.map((one) => ({
    ...one,
    measures: measures.flatMap(({ planId, ...measure }) => (planId === one.id ? [measure] : [])),
  }));
}

/** The measures of all plans of a firm with owner, steps and record, in the order they were added. */
async function listMeasuresIn(tx: Tx, { firmId }: { readonly firmId: string }) {
  const rows = await tx
    .select({ measure: planMeasure, member: shownIfAny(membership.displayName, membership.otherName) })
    .from(planMeasure)
    .leftJoin(membership, and(eq(membership.firmId, planMeasure.firmId), eq(membership.personId, planMeasure.ownerId)))
    .where(eq(planMeasure.firmId, firmId))
    .orderBy(asc(planMeasure.createdAt), asc(planMeasure.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ measure }) => measure.id);
  const steps = await tx
    .select({
      id: planStep.id,
      measureId: planStep.measureId,
      text: planStep.text,
      catalogId: planStep.catalogId,
      doneAt: planStep.doneAt,
    })
    .from(planStep)
    .where(and(eq(planStep.firmId, firmId), inArray(planStep.measureId, ids)))
    .orderBy(asc(planStep.position), asc(planStep.id));
  const records = await tx
    .select({
      id: planRecord.id,
      measureId: planRecord.measureId,
      title: planRecord.title,
      date: planRecord.date,
      grade: planRecord.grade,
      reason: planRecord.reason,
      by: shownIfAny(membership.displayName, membership.otherName),
      at: planRecord.createdAt,
      file: planFileColumns,
    })
    .from(planRecord)
    .leftJoin(membership, and(eq(membership.firmId, planRecord.firmId), eq(membership.personId, planRecord.byPersonId)))
    .leftJoin(planRecordFile, planFileOfRecord)
    .where(and(eq(planRecord.firmId, firmId), inArray(planRecord.measureId, ids)));
  return rows.map(({ measure, member }) => {
    const { firmId: _f, ownerName, createdAt: _c, catalogId, ...own } = measure;
    const record = records.find(({ measureId }) => measureId === measure.id);
    return {
      ...own,
      catalogId: toMeasureId(catalogId),
      owner: ownerName === "" ? (member ?? "") : ownerName,
      steps: steps.flatMap(({ measureId, catalogId: listed, ...step }) =>
        measureId === measure.id ? [{ ...step, catalogId: toMeasureId(listed) }] : [],
      ),
      record: record === undefined ? null : omitMeasure(record),
    };
  });
}

const omitMeasure = ({ measureId: _, ...record }: PlanRecord & { readonly measureId: string }): PlanRecord => record;

/** The id of the current plan, that of the latest cycle. Earlier plans do not change. */
export const planInForceOf = (firmId: string): SQL =>
  sql`(select p.id from ${plan} p join ${assessment} a on a.firm_id = p.firm_id and a.id = p.assessment_id
    where p.firm_id = ${firmId} order by a.cycle desc limit 1)`;

/** The number of measures in the latest plan that are not done; shown in the page frame. */
export async function countOpenMeasuresIn(tx: Tx, ids: { readonly firmId: string }): Promise<number> {
  const [row] = await tx.execute<{ open: number }>(sql`
    select count(*)::integer as open from ${planMeasure}
    where ${planMeasure.firmId} = ${ids.firmId} and ${planMeasure.state} in ('not-started', 'running', 'done')
      and ${planMeasure.planId} = ${planInForceOf(ids.firmId)}`);
  return row?.open ?? 0;
}

/** The firm and state of a measure, and the reader's roles. */
export type FoundMeasure = {
  readonly firmId: string;
  readonly planId: string;
  readonly role: FirmRole | undefined;
  readonly ownerId: string | null;
};

/** The firm and state of a measure, and the actor's roles. Undefined if they may not see it. */
export async function findMeasure(
  actor: Actor,
  ids: { readonly measureId: string },
): Promise<FoundMeasure | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ firmId: planMeasure.firmId, planId: planMeasure.planId, ownerId: planMeasure.ownerId })
      .from(planMeasure)
      .where(eq(planMeasure.id, ids.measureId));
    return row === undefined ? undefined : { ...row, role: await findRoleIn(tx, actor, row.firmId) };
  });
}

/**
 * The changes of a plan or of one of its measures, latest first. Other people's measures are hidden as in `listPlans`.
 */
export async function listPlanEvents(
  actor: Actor,
  ids: { readonly firmId: string; readonly planId: string; readonly measureId?: string | undefined },
): Promise<PlanLogEntry[]> {
  const ofMeasure = ids.measureId === undefined ? undefined : eq(planEvent.measureId, ids.measureId);
  return asActor(actor, async (tx) => {
    const hasOwnAlone = actor.kind === "user" && (await findLevelsLaterIn(tx, actor, ids)) !== undefined;
    const shown = hasOwnAlone ? inArray(planEvent.measureId, ownMeasures(tx, actor)) : undefined;
    return tx
      .select({
        id: planEvent.id,
        measureId: planEvent.measureId,
        change: planEvent.change,
        before: planEvent.before,
        after: planEvent.after,
        by: shownIfAny(membership.displayName, membership.otherName),
        at: planEvent.at,
      })
      .from(planEvent)
      .leftJoin(membership, and(eq(membership.firmId, planEvent.firmId), eq(membership.personId, planEvent.byPersonId)))
      .where(and(eq(planEvent.firmId, ids.firmId), eq(planEvent.planId, ids.planId), ofMeasure, shown))
      .orderBy(desc(planEvent.at), desc(planEvent.id));
  });
}

const ownMeasures = (tx: Tx, { personId }: { readonly personId: string }) =>
  tx.select({ id: planMeasure.id }).from(planMeasure).where(eq(planMeasure.ownerId, personId));
