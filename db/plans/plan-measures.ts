import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { CellId, MeasureId } from "@/lib/instrument";
import { isOpenMeasure, type PlanState } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import { CAPACITY } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { assessment } from "../schema/assessments";
import { membership } from "../schema/people";
import { plan, planEvent, planMeasure, planStep } from "../schema/plans";
import { result } from "../schema/results";
import { logChangeIn } from "./plan-log";
import { type StepWords, stepOf } from "./plan-steps";
import { listPlansIn, planInForceOf } from "./plans";

export type NewMeasure = {
  /** Of the form that asks for it: sent twice, it is added once. Absent: a new one. */
  readonly id?: string | undefined;
  /** Null for one of the firm's own, which then has a title. */
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  readonly effort: number;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  /** A member of the firm; absent or null: nobody yet. */
  readonly ownerId?: string | null | undefined;
  readonly steps: readonly string[];
  /** Kept out with this reason; absent: taken in. */
  readonly setAside?: string | undefined;
};

type AddRefusal = "no-result" | "in-plan-already" | "not-found";

/**
 * Adds a measure to the plan of the latest frozen result, which is made where there is none yet; its open measures are
 * carried over from the plan before.
 *
 * Its owner, where one is named, is a member of the firm: else "not-found". A measure of the list stands in a plan once: "in-plan-already", except to whoever has put it there the same way before.
 * Before the first freeze there is nothing to plan from.
 */
export async function addMeasure(
  actor: Actor,
  input: { readonly firmId: string; readonly measure: NewMeasure },
): Promise<Result<{ readonly measureId: string }, AddRefusal>> {
  return asActor(actor, async (tx) => {
    const planId = await openPlanIn(tx, actor, input);
    if (planId === undefined) return err("no-result");
    if (!(await isOwnerIn(tx, input))) return err("not-found");
    const { steps, setAside, id: asked, ...columns } = input.measure;
    const state = setAside === undefined ? "not-started" : "set-aside";
    const held = asked === undefined ? undefined : await findTitleIn(tx, { firmId: input.firmId, id: asked });
    if (asked !== undefined && held === columns.title) return ok({ measureId: asked });
    const id = held === undefined && asked !== undefined ? asked : randomUUIDv7();
    const made = await tx
      .insert(planMeasure)
      .values({ ...columns, firmId: input.firmId, id, planId, state, reason: setAside ?? "", createdAt: NOW })
      .onConflictDoNothing()
      .returning({ id: planMeasure.id });
    if (made.length === 0) {
      const own = await findOwnIn(tx, actor, { ...columns, firmId: input.firmId, planId, state });
      return own === undefined ? err("in-plan-already") : ok({ measureId: own });
    }
    const open = steps.map((text) => ({ ...stepOf(text, columns.catalogId), doneAt: null }));
    await insertStepsIn(tx, { firmId: input.firmId, measureId: id }, open);
    await logChangeIn(tx, actor, {
      firmId: input.firmId,
      planId,
      measureId: id,
      change: "added",
      before: {},
      after: { state, ...(setAside === undefined ? {} : { reason: setAside }) },
    });
    return ok({ measureId: id });
  });
}

/** Whether the owner, where one is named, is a member of the firm. */
async function isOwnerIn(tx: Tx, { firmId, measure: { ownerId = null } }: { firmId: string; measure: NewMeasure }) {
  if (ownerId === null) return true;
  const member = and(eq(membership.firmId, firmId), eq(membership.personId, ownerId));
  return (await tx.$count(membership, member)) > 0;
}

/** The order in which measures were added is that of their instants, also within one transaction. */
const NOW = sql`clock_timestamp()`;

async function findTitleIn(
  tx: Tx,
  input: { readonly firmId: string; readonly id: string },
): Promise<string | undefined> {
  const here = and(eq(planMeasure.firmId, input.firmId), eq(planMeasure.id, input.id));
  const [held] = await tx.select({ title: planMeasure.title }).from(planMeasure).where(here);
  return held?.title;
}

type Listed = Pick<NewMeasure, "catalogId" | "ownerId" | "firstStepOn"> & {
  readonly firmId: string;
  readonly planId: string;
  readonly state: PlanState;
};

/** The measure of the list that this person has added, and that stands in this state with this owner and first day. */
async function findOwnIn(
  tx: Tx,
  actor: Actor,
  { firmId, planId, catalogId, state, ownerId = null, firstStepOn }: Listed,
): Promise<string | undefined> {
  if (actor.kind !== "user" || catalogId === null) return undefined;
  const added = and(
    eq(planEvent.firmId, planMeasure.firmId),
    eq(planEvent.measureId, planMeasure.id),
    eq(planEvent.change, "added"),
    eq(planEvent.byPersonId, actor.personId),
  );
  const [own] = await tx
    .select({ id: planMeasure.id })
    .from(planMeasure)
    .innerJoin(planEvent, added)
    .where(
      and(
        eq(planMeasure.firmId, firmId),
        eq(planMeasure.planId, planId),
        eq(planMeasure.catalogId, catalogId),
        eq(planMeasure.state, state),
        sql`${planMeasure.ownerId} is not distinct from ${ownerId}::uuid`,
        sql`${planMeasure.firstStepOn} is not distinct from ${firstStepOn}::date`,
      ),
    );
  return own?.id;
}

type NewStep = StepWords & { readonly doneAt: Date | null };

export async function insertStepsIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly measureId: string },
  steps: readonly NewStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .insert(planStep)
    .values(steps.map(({ text, catalogId, doneAt }, position) => ({ ...ids, position, text, catalogId, doneAt })));
}

/** Begins the plan of the latest frozen result, with what the plan before left open. Undefined before the first freeze. */
export async function beginPlan(actor: Actor, ids: { readonly firmId: string }): Promise<string | undefined> {
  return asActor(actor, (tx) => openPlanIn(tx, actor, ids));
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
    .for("no key update");
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
    const own = { firmId, id, planId, ownerName, afterId, carriedFromId: oldId, createdAt: NOW };
    await tx.insert(planMeasure).values({ ...columns, ...own });
    await insertStepsIn(tx, { firmId, measureId: id }, steps);
    const change = { firmId, planId, measureId: id, change: "carried", before: {}, after: {} } as const;
    await logChangeIn(tx, actor, change);
  }
}

/** Sets the points of effort the firm allows itself in the plan in force. */
export async function setEffortLimit(
  actor: Actor,
  input: { readonly firmId: string; readonly planId: string; readonly limit: number },
): Promise<Result<undefined, "not-found" | "plan-superseded">> {
  return asActor(actor, async (tx) => {
    const here = and(eq(plan.firmId, input.firmId), eq(plan.id, input.planId));
    const inForce = sql<boolean>`${plan.id} = ${planInForceOf(input.firmId)}`;
    const [found] = await tx
      .select({ effortLimit: plan.effortLimit, inForce })
      .from(plan)
      .where(here)
      .for("no key update");
    if (found === undefined) return err("not-found");
    if (!found.inForce) return err("plan-superseded");
    const held = { effortLimit: found.effortLimit };
    if (held.effortLimit === input.limit) return ok(undefined);
    await tx.update(plan).set({ effortLimit: input.limit }).where(here);
    const { firmId, planId, limit } = input;
    const after = { effortLimit: limit };
    await logChangeIn(tx, actor, { firmId, planId, measureId: null, change: "limit", before: held, after });
    return ok(undefined);
  });
}
