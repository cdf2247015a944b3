import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/core/scope";
import { stepOf } from "@/db/plans/plan-steps";
import { assessment } from "@/db/schema/assessments";
import { plan, planEvent, planMeasure, planRecord, planStep } from "@/db/schema/plans";
import { measureOf } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";
import type { PlanChange } from "@/lib/plan";
import { currentPlan, type MeasurePlan, type PlanOf, plan2025 } from "./plan-measures";

type At = { readonly firmId: string; readonly people: readonly string[] };
const at = (day: string, minute = 0) => new Date(Date.parse(`${day}T10:00:00+08:00`) + minute * 60_000);

/** Inserts Hailan's two plans, each from the result of its year, with the log of their changes. */
export async function insertPlans(tx: Tx, here: At, now = new Date()): Promise<void> {
  const before = await insertPlan(tx, here, plan2025, new Map());
  await insertPlan(tx, here, currentPlan(now), before);
}

async function insertPlan(tx: Tx, here: At, own: PlanOf, before: ReadonlyMap<MeasureId, string>) {
  const { firmId } = here;
  const [cycle] = await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.firmId, firmId), eq(assessment.cycle, own.cycle)));
  if (cycle === undefined) throw new Error(`no cycle of ${own.cycle}`);
  const planId = randomUUIDv7();
  const key = { firmId, id: planId, assessmentId: cycle.id, resultRevision: 1 };
  await tx.insert(plan).values({ ...key, effortLimit: own.limit, createdAt: at(own.madeOn) });
  const ids = new Map<MeasureId, string>();
  for (const [index, measure] of own.measures.entries()) {
    const id = randomUUIDv7();
    ids.set(measure.measure, id);
    await insertMeasure(tx, here, measure, {
      planId,
      id,
      createdAt: at(own.madeOn, index),
      carriedFromId: measure.carried === true ? (before.get(measure.measure) ?? null) : null,
    });
  }
  return ids;
}

type Row = {
  readonly planId: string;
  readonly id: string;
  readonly createdAt: Date;
  readonly carriedFromId: string | null;
};

/** The reason given for each record of the invented plans. */
const CHECKED = "In the binder of the quality office; compared with the original.";

async function insertMeasure(tx: Tx, { firmId, people }: At, own: MeasurePlan, row: Row): Promise<void> {
  const { state, days, steps = [], verified, reason = "", cost = null, note = "" } = own;
  const effort = measureOf(own.measure)?.effort ?? 1;
  await tx.insert(planMeasure).values({
    firmId,
    ...row,
    catalogId: own.measure,
    cell: own.cell,
    ownerId: state === "set-aside" ? null : (people[own.owner] ?? null),
    firstStepOn: days?.firstStep ?? null,
    recordOn: days?.record ?? null,
    startedOn: days?.started ?? null,
    doneOn: days?.done ?? null,
    cost,
    currency: cost === null ? null : "CNY",
    effort,
    note,
    state,
    reason,
  });
  const byOwner = people[own.owner] ?? null;
  if (steps.length > 0) {
    await tx.insert(planStep).values(
      steps.map(([text, ticked], position) => ({
        firmId,
        measureId: row.id,
        position,
        ...stepOf(text, own.measure),
        doneAt: ticked === undefined ? null : at(ticked),
      })),
    );
  }
  if (verified !== undefined)
    await tx
      .insert(planRecord)
      .values({ firmId, measureId: row.id, grade: "E2", byPersonId: byOwner, ...verified, reason: CHECKED });
  const log = (change: PlanChange, when: Date, before: object, after: object, byPersonId: string | null) => ({
    firmId,
    planId: row.planId,
    measureId: row.id,
    change,
    before: { ...before },
    after: { ...after },
    byPersonId,
    at: when,
  });
  const taken = state === "set-aside" ? { state, reason } : { state: "not-started" };
  const [manager = null] = people;
  await tx
    .insert(planEvent)
    .values([
      log(own.carried === true ? "carried" : "added", row.createdAt, {}, own.carried === true ? {} : taken, manager),
      ...(days?.started === undefined || own.carried === true
        ? []
        : [log("moved", at(days.started), { state: "not-started" }, { state: "running" }, byOwner)]),
      ...steps.flatMap(([step, ticked]) =>
        ticked === undefined || own.carried === true
          ? []
          : [log("step", at(ticked), { step, done: false }, { step, done: true }, byOwner)],
      ),
      ...(days?.done === undefined
        ? []
        : [log("moved", at(days.done), { state: "running" }, { state: "done" }, byOwner)]),
      ...(verified === undefined
        ? []
        : [
            log(
              "moved",
              at(verified.date, 5),
              { state: "done" },
              { state: "verified", ...verified, grade: "E2", reason: CHECKED },
              byOwner,
            ),
          ]),
    ]);
}
