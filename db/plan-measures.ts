import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { CellId, MeasureId } from "@/lib/instrument";
import { isOpenMeasure } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import { CAPACITY } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { logChangeIn } from "./plan-log";
import { listPlansIn } from "./plans";
import { assessment } from "./schema/assessments";
import { plan, planMeasure, planStep } from "./schema/plans";
import { result } from "./schema/results";
import { asActor, type Tx } from "./scope";

export type NewMeasure = {
  /** Null for one of the firm's own, which then has a title. */
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  readonly effort: number;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  readonly steps: readonly string[];
  /** Kept out with this reason; absent: taken in. */
  readonly setAside?: string | undefined;
};

export type AddRefusal = "no-result" | "in-plan-already";

/**
 * Adds a measure to the plan of the latest frozen result, which is made where there is none yet; its open measures are
 * carried over from the plan before.
 *
 * A measure of the list stands in a plan once: "in-plan-already". Before the first freeze there is nothing to plan from.
 */
export async function addMeasure(
  actor: Actor,
  at: { readonly firmId: string; readonly measure: NewMeasure },
): Promise<Result<{ readonly measureId: string }, AddRefusal>> {
  return asActor(actor, async (tx) => {
    const planId = await openPlanIn(tx, actor, at);
    if (planId === undefined) return err("no-result");
    const { steps, setAside, ...columns } = at.measure;
    const state = setAside === undefined ? "not-started" : "set-aside";
    const id = randomUUIDv7();
    const made = await tx
      .insert(planMeasure)
      .values({ firmId: at.firmId, id, planId, ...columns, state, reason: setAside ?? "" })
      .onConflictDoNothing()
      .returning({ id: planMeasure.id });
    if (made.length === 0) return err("in-plan-already");
    await insertStepsIn(tx, { firmId: at.firmId, measureId: id }, steps);
    await logChangeIn(tx, actor, {
      firmId: at.firmId,
      planId,
      measureId: id,
      change: "added",
      before: {},
      after: { state, ...(setAside === undefined ? {} : { reason: setAside }) },
    });
    return ok({ measureId: id });
  });
}

export async function insertStepsIn(
  tx: Tx,
  at: { readonly firmId: string; readonly measureId: string },
  steps: readonly string[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.insert(planStep).values(steps.map((text, position) => ({ ...at, position, text })));
}

/** Begins the plan of the latest frozen result, with what the plan before left open. Undefined before the first freeze. */
export async function beginPlan(actor: Actor, at: { readonly firmId: string }): Promise<string | undefined> {
  return asActor(actor, (tx) => openPlanIn(tx, actor, at));
}

/** The plan of the latest frozen result, under its lock, made where there is none. */
async function openPlanIn(tx: Tx, actor: Actor, { firmId }: { readonly firmId: string }): Promise<string | undefined> {
  const [latest] = await tx
    .select({ assessmentId: result.assessmentId, resultRevision: result.revision })
    .from(result)
    .innerJoin(assessment, and(eq(assessment.firmId, result.firmId), eq(assessment.id, result.assessmentId)))
    .where(and(eq(result.firmId, firmId), isNull(result.supersededAt)))
    .orderBy(desc(assessment.cycle))
    .limit(1);
  if (latest === undefined) return undefined;
  const [before] = await listPlansIn(tx, { firmId });
  const made = await tx
    .insert(plan)
    .values({ firmId, ...latest, effortLimit: before?.effortLimit ?? CAPACITY })
    .onConflictDoNothing()
    .returning({ id: plan.id });
  const [own] = await tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.firmId, firmId), eq(plan.assessmentId, latest.assessmentId)))
    .for("update");
  if (own !== undefined && made.length > 0 && before !== undefined) await carryOverIn(tx, actor, before, own.id);
  return own?.id;
}

/** Copies what is still open, with its steps and what comes before it; the old plan stays as it was. */
async function carryOverIn(
  tx: Tx,
  actor: Actor,
  before: Awaited<ReturnType<typeof listPlansIn>>[number],
  planId: string,
): Promise<void> {
  const { firmId } = before;
  const open = before.measures.filter(({ state }) => isOpenMeasure(state));
  const idOf = new Map(open.map(({ id }) => [id, randomUUIDv7()]));
  for (const { id: oldId, owner, steps, record: _r, revision: _v, ...columns } of open) {
    const id = idOf.get(oldId) ?? randomUUIDv7();
    const afterId = columns.afterId === null ? null : (idOf.get(columns.afterId) ?? null);
    const ownerName = columns.ownerId === null ? owner : "";
    await tx.insert(planMeasure).values({ ...columns, firmId, id, planId, ownerName, afterId, carriedFromId: oldId });
    if (steps.length > 0) {
      await tx
        .insert(planStep)
        .values(steps.map(({ text, doneAt }, position) => ({ firmId, measureId: id, position, text, doneAt })));
    }
    const change = { firmId, planId, measureId: id, change: "carried", before: {}, after: {} } as const;
    await logChangeIn(tx, actor, change);
  }
}

/** Sets the points of effort the firm allows itself in a plan. False if the plan is not the actor's to change. */
export async function setEffortLimit(
  actor: Actor,
  at: { readonly firmId: string; readonly planId: string; readonly limit: number },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const here = and(eq(plan.firmId, at.firmId), eq(plan.id, at.planId));
    const [held] = await tx.select({ effortLimit: plan.effortLimit }).from(plan).where(here).for("update");
    if (held === undefined) return false;
    if (held.effortLimit === at.limit) return true;
    await tx.update(plan).set({ effortLimit: at.limit }).where(here);
    const { firmId, planId, limit } = at;
    const after = { effortLimit: limit };
    await logChangeIn(tx, actor, { firmId, planId, measureId: null, change: "limit", before: held, after });
    return true;
  });
}
