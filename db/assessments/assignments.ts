import { and, desc, eq, inArray, sql } from "drizzle-orm";
import {
  type Assessment,
  type Assignment,
  type AssignmentMover,
  type AssignmentState,
  type GivenItems,
  type MoveRefusal,
  moveAssignment,
  type Reminded,
  type Scope,
} from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Actor, UserActor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { asActor, askLast, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { assignment, assignmentEvent, assignmentMail } from "../schema/assignments";
import { membership } from "../schema/people";

type AtAssessment = { readonly assessmentId: string };

/** The assignments of an assessment, without answers: a manager sees all, everybody else only their own. */
export async function listAssignments(actor: Actor, ids: AtAssessment): Promise<Assignment[]> {
  return asActor(actor, (tx) => listAssignmentsIn(tx, ids));
}

async function listAssignmentsIn(tx: Tx, ids: AtAssessment): Promise<Assignment[]> {
  const giver = sql<string | null>`(select app.shown(m.display_name, m.other_name) from app.membership m
    where m.firm_id = ${assignment.firmId} and m.person_id = ${assignment.assignedBy})`;
  const rows = await tx
    .select({
      id: assignment.id,
      assigneeId: assignment.assigneeId,
      assignee: shown(membership.displayName, membership.otherName),
      scope: assignment.scope,
      state: assignment.state,
      note: assignment.note,
      givenBy: giver,
      givenAt: assignment.createdAt,
      stateAt: assignment.stateAt,
    })
    .from(assignment)
    .innerJoin(
      membership,
      and(eq(membership.firmId, assignment.firmId), eq(membership.personId, assignment.assigneeId)),
    )
    .where(eq(assignment.assessmentId, ids.assessmentId))
    .orderBy(assignment.createdAt, assignment.scope);
  if (rows.length === 0) return [];

  const progress = await tx.execute<{ id: string; answered: number }>(
    sql`select id, answered from app.assignment_progress(${ids.assessmentId})`,
  );
  const answered = new Map(progress.map((row) => [row.id, row.answered]));
  const reasons = await listReasonsIn(
    tx,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const scope = toScope(row.scope);
    if (scope === undefined) return [];
    const reason = row.state === "handed-back" ? (reasons.get(row.id) ?? "") : "";
    return [{ ...row, scope, answered: answered.get(row.id) ?? 0, reason }];
  });
}

/** Scope, state and assignee of each assignment that the actor may see. */
export async function listGivenIn(tx: Tx, ids: AtAssessment): Promise<GivenItems[]> {
  const rows = await tx
    .select({ scope: assignment.scope, state: assignment.state, assigneeId: assignment.assigneeId })
    .from(assignment)
    .where(eq(assignment.assessmentId, ids.assessmentId));
  return rows.flatMap((row) => {
    const scope = toScope(row.scope);
    return scope === undefined ? [] : [{ ...row, scope }];
  });
}

/** Mails sent about assignments, by colleague. Only a manager sees them. */
export async function listReminded(actor: Actor, ids: AtAssessment): Promise<Map<string, Reminded>> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        personId: assignmentMail.personId,
        times: sql<number>`(count(*) filter (where ${assignmentMail.step} <> 0))::int`,
        lastAt: sql<Date>`max(${assignmentMail.at})`.mapWith(assignmentMail.at),
      })
      .from(assignmentMail)
      .where(eq(assignmentMail.assessmentId, ids.assessmentId))
      .groupBy(assignmentMail.personId);
    return new Map(rows.map(({ personId, ...row }) => [personId, row]));
  });
}

/** The latest reason why each assignment was handed back. */
async function listReasonsIn(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: assignmentEvent.assignmentId, reason: assignmentEvent.reason })
    .from(assignmentEvent)
    .where(and(inArray(assignmentEvent.assignmentId, [...ids]), eq(assignmentEvent.event, "hand-back")))
    .orderBy(assignmentEvent.at);
  return new Map(rows.map((row) => [row.id, row.reason]));
}

export function toScope(text: string): Scope | undefined {
  return isItemId(text) ? text : CELLS.find((cell) => cell === text);
}

/** One assignment with what an action needs to check permission. Undefined if the actor may not see it. */
export async function findAssignment(actor: Actor, ids: { readonly assignmentId: string }) {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        firmId: assignment.firmId,
        assessmentId: assignment.assessmentId,
        assigneeId: assignment.assigneeId,
        assignedBy: assignment.assignedBy,
        scope: assignment.scope,
        state: assignment.state,
        role: membership.role,
      })
      .from(assignment)
      .innerJoin(membership, and(eq(membership.firmId, assignment.firmId), eq(membership.personId, actor.personId)))
      .where(eq(assignment.id, ids.assignmentId));
    return found;
  });
}

type AssignmentStep = {
  readonly firmId: string;
  readonly assignmentId: string;
  readonly state: AssignmentState;
  readonly event: "hand-back" | "withdraw";
  readonly mover: AssignmentMover;
  readonly reason: string;
};

/**
 * Moves an assignment out of the state that the actor saw, and logs the event. If the same person repeats the same move
 * with the same reason, it succeeds without a second event. If somebody else moved it meanwhile, it is refused.
 */
export async function stepAssignment(
  actor: Actor,
  input: AssignmentStep,
): Promise<Result<AssignmentState, MoveRefusal>> {
  if (actor.kind !== "user") return err("not-yours-to-do");
  return asActor(actor, async (tx) => {
    const moved = await stepIn(tx, actor, input);
    if (moved.ok || moved.error !== "changed-meanwhile") return moved;
    const stands = await findOwnLastStepIn(tx, actor, input);
    return stands === undefined ? moved : ok(stands);
  });
}

async function stepIn(tx: Tx, actor: UserActor, input: AssignmentStep): Promise<Result<AssignmentState, MoveRefusal>> {
  const to = moveAssignment(input.state, input.event, input);
  if (!to.ok) return to;
  const moved = await tx
    .update(assignment)
    .set({ state: to.value, stateAt: sql`now()` })
    .where(
      and(
        eq(assignment.firmId, input.firmId),
        eq(assignment.id, input.assignmentId),
        eq(assignment.state, input.state),
      ),
    )
    .returning({ id: assignment.id });
  if (moved.length === 0) return err("changed-meanwhile");

  await tx.insert(assignmentEvent).values({
    firmId: input.firmId,
    assignmentId: input.assignmentId,
    event: input.event,
    fromState: input.state,
    toState: to.value,
    reason: input.reason.trim(),
    byPersonId: actor.personId,
  });
  return to;
}

/** The state that this person's last move led to, if nothing happened to the assignment afterwards. */
async function findOwnLastStepIn(
  tx: Tx,
  actor: UserActor,
  input: AssignmentStep,
): Promise<AssignmentState | undefined> {
  const [last] = await tx
    .select({
      event: assignmentEvent.event,
      to: assignmentEvent.toState,
      reason: assignmentEvent.reason,
      by: assignmentEvent.byPersonId,
    })
    .from(assignmentEvent)
    .where(and(eq(assignmentEvent.firmId, input.firmId), eq(assignmentEvent.assignmentId, input.assignmentId)))
    .orderBy(desc(assignmentEvent.at))
    .limit(1);
  const isSame = last?.event === input.event && last.by === actor.personId && last.reason === input.reason.trim();
  return isSame ? last.to : undefined;
}

/** Whether to update only the answering person's assignments, or those of all colleagues. */
type Whose = "own" | "all";
type Asked = Pick<Assessment, "id" | "instrument">;

const settling = new WeakMap<Tx, Map<string, Whose>>();

/**
 * Updates the states of assignments just before the commit, once per assessment. "own" takes a shared lock, "all" an
 * exclusive one. If both are requested in one transaction, only "all" runs: two transactions that hold the shared lock
 * and then ask for the exclusive one would deadlock.
 */
export function settleLast(tx: Tx, input: Asked, whose: Whose): void {
  const asked = settling.get(tx) ?? new Map<string, Whose>();
  settling.set(tx, asked);
  if (!asked.has(input.id)) askLast(tx, () => settleIn(tx, input, asked.get(input.id) ?? whose));
  if (asked.get(input.id) !== "all") asked.set(input.id, whose);
}

/** Updates the states of assignments from the answers that exist now. */
export async function settleIn(tx: Tx, input: Asked, whose: Whose): Promise<void> {
  const instrument = findInstrument(input.instrument.id, input.instrument.version);
  if (instrument === undefined) throw new Error(`no instrument ${input.instrument.id} ${input.instrument.version}`);
  const items = sql.param(instrument.items.map((item) => item.id).join(" "));
  const of = whose === "own" ? sql`app.actor_person()` : sql`null`;
  await tx.execute(sql`select app.settle_assignments_of(${of}, ${input.id}, string_to_array(${items}, ' '))`);
}
