import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { todayIn } from "@/db/fields/firm-day";
import { fitsDay } from "@/lib/day-limits";
import type { CellId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { membership } from "../schema/people";
import { planEvent, planMeasure, planStep } from "../schema/plans";
import { type AtMeasure, hereOf, holdMeasureIn, holdPlanIn, inPlan, whyNotHeldIn } from "./held-measure";
import { logChangeIn } from "./plan-log";
import { insertStepsIn } from "./plan-measures";
import { logged, type StepWords, stepOf } from "./plan-steps";

/** What a manager may change in a measure. Absent fields stay as they are. */
export type MeasureValues = {
  readonly title?: string;
  readonly cell?: CellId;
  readonly ownerId?: string | null;
  readonly ownerName?: string;
  readonly firstStepOn?: string | null;
  readonly recordOn?: string | null;
  readonly cost?: number | null;
  readonly currency?: string | null;
  readonly effort?: number;
  readonly proof?: string;
  readonly note?: string;
  readonly afterId?: string | null;
  /** The steps, in order. A step whose text does not change stays ticked. */
  readonly steps?: readonly string[];
};

type MeasureChange =
  | { readonly status: "saved"; readonly revision: number }
  /** Somebody else changed it first: who, when, and the current revision. */
  | { readonly status: "conflict"; readonly by: string; readonly at: Date; readonly revision: number }
  | {
      readonly status: "refused";
      readonly reason: "not-found" | "dates-crossed" | "day-out-of-range" | "comes-after-itself" | "plan-superseded";
    };

/**
 * Changes a measure if it still has the revision that was shown, so that nothing is overwritten unseen. Repeating one's
 * own change succeeds without a second change.
 */
export async function changeMeasure(
  actor: Actor,
  input: AtMeasure & { readonly base: number; readonly values: MeasureValues },
): Promise<MeasureChange> {
  return asActor(actor, async (tx) => {
    await holdPlanIn(tx, input);
    const held = await holdMeasureIn(tx, input);
    if (held === undefined) return { status: "refused", reason: await whyNotHeldIn(tx, input, "not-found") };
    const wanted = ownWords(held, input.values);
    const { steps, ...columns } = wanted;
    if (held.revision !== input.base) {
      const { byId, ...last } = await lastChangeIn(tx, input);
      const isOwn =
        actor.kind === "user" && byId === actor.personId && (await standsAlreadyIn(tx, input, held, wanted));
      return { ...(isOwn ? { status: "saved" } : { status: "conflict", ...last }), revision: held.revision };
    }
    const problem = (await hasFarDayIn(tx, input, { held, wanted: columns }))
      ? "day-out-of-range"
      : await findProblemIn(tx, input, { ...held, ...columns });
    if (problem !== undefined) return { status: "refused", reason: problem };

    const changed = Object.entries(columns).filter(([name, value]) => held[name as keyof typeof columns] !== value);
    const kept = steps?.map((text) => stepOf(text, held.catalogId));
    const stepsBefore = kept === undefined ? [] : await replaceStepsIn(tx, input, kept);
    const stepsAfter = kept?.map(logged) ?? [];
    const stepsChanged = stepsBefore.join("\n") !== stepsAfter.join("\n");
    if (changed.length === 0 && !stepsChanged) return { status: "saved", revision: held.revision };
    const revision = held.revision + 1;
    await tx
      .update(planMeasure)
      .set({ ...columns, revision })
      .where(hereOf(input));
    const before = Object.fromEntries(changed.map(([name]) => [name, held[name as keyof typeof columns]]));
    await logChangeIn(tx, actor, {
      ...inPlan(input, held.planId),
      change: "changed",
      before: { ...before, ...(stepsChanged ? { steps: stepsBefore } : {}) },
      after: { ...Object.fromEntries(changed), ...(stepsChanged ? { steps: stepsAfter } : {}) },
    });
    return { status: "saved", revision };
  });
}

/** The text of a measure from the list cannot be changed. */
function ownWords(
  { catalogId }: { readonly catalogId: string | null },
  { title, ...values }: MeasureValues,
): MeasureValues {
  return catalogId !== null || title === undefined ? values : { ...values, title };
}

/** Whether a measure and its steps already have the wanted values. */
async function standsAlreadyIn(
  tx: Tx,
  ids: AtMeasure,
  held: NonNullable<Awaited<ReturnType<typeof holdMeasureIn>>>,
  { steps, ...columns }: MeasureValues,
): Promise<boolean> {
  const isSame = Object.entries(columns).every(([name, value]) => held[name as keyof typeof columns] === value);
  if (!isSame || steps === undefined) return isSame;
  const here = and(eq(planStep.firmId, ids.firmId), eq(planStep.measureId, ids.measureId));
  const rows = await tx
    .select({ text: planStep.text, catalogId: planStep.catalogId })
    .from(planStep)
    .where(here)
    .orderBy(asc(planStep.position));
  const wanted = steps.map((text) => stepOf(text, held.catalogId));
  return rows.map(logged).join("\n") === wanted.map(logged).join("\n");
}

async function lastChangeIn(tx: Tx, ids: AtMeasure): Promise<{ by: string; byId: string | null; at: Date }> {
  const [last] = await tx
    .select({
      by: shownIfAny(membership.displayName, membership.otherName),
      byId: planEvent.byPersonId,
      at: planEvent.at,
    })
    .from(planEvent)
    .leftJoin(membership, and(eq(membership.firmId, planEvent.firmId), eq(membership.personId, planEvent.byPersonId)))
    .where(and(eq(planEvent.firmId, ids.firmId), eq(planEvent.measureId, ids.measureId), ne(planEvent.change, "step")))
    .orderBy(desc(planEvent.at))
    .limit(1);
  return { by: last?.by ?? "", byId: last?.byId ?? null, at: last?.at ?? new Date(0) };
}

type Wanted = {
  readonly planId: string;
  readonly ownerId: string | null;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  readonly afterId: string | null;
};

type Days = { readonly firstStepOn?: string | null; readonly recordOn?: string | null };

/** Whether a changed date is too far from today. Unchanged dates are not checked. */
async function hasFarDayIn(tx: Tx, ids: AtMeasure, { held, wanted }: { held: Days; wanted: Days }): Promise<boolean> {
  const days = (["firstStepOn", "recordOn"] as const).flatMap((name) => {
    const day = wanted[name];
    return day === undefined || day === null || day === held[name] ? [] : [day];
  });
  if (days.length === 0) return false;
  const today = await todayIn(tx, ids);
  return !days.every((day) => fitsDay("planned", day, today));
}

async function findProblemIn(tx: Tx, ids: AtMeasure, wanted: Wanted) {
  const { firmId } = ids;
  const { firstStepOn, recordOn, ownerId, afterId, planId } = wanted;
  if (firstStepOn !== null && recordOn !== null && recordOn < firstStepOn) return "dates-crossed";
  if (ownerId !== null) {
    const member = and(eq(membership.firmId, firmId), eq(membership.personId, ownerId));
    if ((await tx.$count(membership, member)) === 0) return "not-found";
  }
  if (afterId === null) return undefined;
  const rows = await tx
    .select({ id: planMeasure.id, afterId: planMeasure.afterId })
    .from(planMeasure)
    .where(and(eq(planMeasure.firmId, firmId), eq(planMeasure.planId, planId)));
  const afterOf = new Map(rows.map((row) => [row.id, row.afterId]));
  if (!afterOf.has(afterId)) return "not-found";
  for (let id: string | null = afterId, left = rows.length; id !== null && left >= 0; left -= 1) {
    if (id === ids.measureId) return "comes-after-itself";
    id = afterOf.get(id) ?? null;
  }
  return undefined;
}

/** Replaces the steps and returns the old ones. A step with the same text stays ticked. */
async function replaceStepsIn(tx: Tx, ids: AtMeasure, steps: readonly StepWords[]): Promise<string[]> {
  const here = and(eq(planStep.firmId, ids.firmId), eq(planStep.measureId, ids.measureId));
  const held = await tx
    .select({ text: planStep.text, catalogId: planStep.catalogId, doneAt: planStep.doneAt })
    .from(planStep)
    .where(here)
    .orderBy(asc(planStep.position));
  const before = held.map(logged);
  if (before.join("\n") === steps.map(logged).join("\n")) return before;
  await tx.delete(planStep).where(here);
  const left = [...held];
  const rows = steps.map((words) => {
    const found = left.findIndex((step) => logged(step) === logged(words));
    const [same] = found < 0 ? [] : left.splice(found, 1);
    return same ?? { ...words, doneAt: null };
  });
  await insertStepsIn(tx, { firmId: ids.firmId, measureId: ids.measureId }, rows);
  return before;
}

/** Ticks or unticks a step. Repeating it changes nothing. */
export async function tickStep(
  actor: Actor,
  input: AtMeasure & { readonly stepId: string; readonly done: boolean },
): Promise<Result<undefined, "changed-meanwhile" | "plan-superseded">> {
  return asActor(actor, async (tx) => {
    const held = await holdMeasureIn(tx, input);
    if (held === undefined) return err(await whyNotHeldIn(tx, input, "changed-meanwhile"));
    const here = and(
      eq(planStep.firmId, input.firmId),
      eq(planStep.measureId, input.measureId),
      eq(planStep.id, input.stepId),
    );
    const seen = input.done ? sql`${planStep.doneAt} is null` : isNotNull(planStep.doneAt);
    const moved = await tx
      .update(planStep)
      .set({ doneAt: input.done ? sql`now()` : null })
      .where(and(here, seen))
      .returning({ text: planStep.text, catalogId: planStep.catalogId });
    const [step] = moved;
    if (step === undefined) return (await tx.$count(planStep, here)) > 0 ? ok(undefined) : err("changed-meanwhile");
    const [before, after] = [
      { step: logged(step), done: !input.done },
      { step: logged(step), done: input.done },
    ];
    await logChangeIn(tx, actor, { ...inPlan(input, held.planId), change: "step", before, after });
    return ok(undefined);
  });
}
