import { and, desc, eq, sql } from "drizzle-orm";
import type { MoveRefusal } from "@/lib/assessments";
import { fitsDay } from "@/lib/day-limits";
import { movePlan, type PlanEvent, type PlanMover, type PlanState, type Verification } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { planEvent, planMeasure, planRecord } from "../schema/plans";
import { type AtMeasure, hereOf, holdMeasureIn, inPlan, whyNotHeldIn } from "./held-measure";
import { logChangeIn } from "./plan-log";

type MeasureMove = AtMeasure & {
  /** The state that the actor saw. If it has changed, the move is refused. */
  readonly state: PlanState;
  readonly move: PlanEvent;
  readonly mover: PlanMover;
  readonly reason: string;
  /** Today's date in the firm's time zone. */
  readonly today: string;
  /** Required for "verify", absent otherwise. */
  readonly record?: Verification | undefined;
};

/**
 * Moves a measure out of the state that the actor saw; "verify" stores its record in the same transaction. If the same
 * person repeats a move, it succeeds; if somebody else moved the measure, it is refused.
 */
export async function moveMeasure(
  actor: Actor,
  input: MeasureMove,
): Promise<Result<PlanState, MoveRefusal | "date-ahead" | "day-out-of-range" | "plan-superseded">> {
  const to = movePlan(input.state, input.move, input);
  if (!to.ok || actor.kind !== "user") return to.ok ? err("not-yours-to-do") : to;
  if ((input.move === "verify") !== (input.record !== undefined))
    throw new RangeError("a record verifies, and only a record");
  if (input.record !== undefined && input.record.reason.trim() === "") return err("reason-missing");
  if (input.record !== undefined && input.record.date > input.today) return err("date-ahead");
  if (input.record !== undefined && !fitsDay("happened", input.record.date, input.today))
    return err("day-out-of-range");
  return asActor(actor, async (tx) => {
    const moved = await tx
      .update(planMeasure)
      .set({
        state: to.value,
        ...datesOf(input),
        reason: input.reason.trim(),
        revision: sql`${planMeasure.revision} + 1`,
      })
      .where(and(hereOf(input), eq(planMeasure.state, input.state)))
      .returning({ planId: planMeasure.planId });
    const [held] = moved;
    if (held === undefined)
      return (await isOwnLastMoveIn(tx, actor.personId, input, to.value))
        ? ok(to.value)
        : err(await whyNotHeldIn(tx, input, "changed-meanwhile"));
    const { firmId, measureId, record, reason } = input;
    if (record !== undefined)
      await tx.insert(planRecord).values({ firmId, measureId, byPersonId: actor.personId, ...record });
    if (input.move === "reopen") await tx.delete(planRecord).where(ofMeasure(input));
    await logChangeIn(tx, actor, {
      ...inPlan(input, held.planId),
      change: "moved",
      before: { state: input.state },
      after: { state: to.value, ...(reason.trim() === "" ? {} : { reason: reason.trim() }), ...(record ?? {}) },
    });
    return ok(to.value);
  });
}

/** Whether the measure is in the target state of this move, and this person moved it there by the same move. */
async function isOwnLastMoveIn(tx: Tx, personId: string, input: MeasureMove, to: PlanState): Promise<boolean> {
  const measure = await holdMeasureIn(tx, input);
  if (measure?.state !== to) return false;
  const [last] = await tx
    .select({ by: planEvent.byPersonId, before: planEvent.before, after: planEvent.after })
    .from(planEvent)
    .where(
      and(eq(planEvent.firmId, input.firmId), eq(planEvent.measureId, input.measureId), eq(planEvent.change, "moved")),
    )
    .orderBy(desc(planEvent.at), desc(planEvent.id))
    .limit(1);
  if (last?.by !== personId || last.before.state !== input.state) return false;
  return Object.entries(input.record ?? {}).every(([name, value]) => last.after[name] === value);
}

const ofMeasure = (ids: AtMeasure) => and(eq(planRecord.firmId, ids.firmId), eq(planRecord.measureId, ids.measureId));

/** The start date is set by the first start, the end date by the last finish. */
function datesOf({ move, today }: MeasureMove) {
  switch (move) {
    case "start":
      return { startedOn: sql`coalesce(${planMeasure.startedOn}, ${today}::date)` };
    case "finish":
      return { doneOn: today };
    case "verify":
      return { doneOn: sql`coalesce(${planMeasure.doneOn}, ${today}::date)` };
    case "resume":
      return { doneOn: null };
    default:
      return {};
  }
}
