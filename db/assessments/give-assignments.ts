import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import {
  type Assessment,
  type AssignmentState,
  cellOfScope,
  isWritable,
  moveAssignment,
  type Scope,
} from "@/lib/assessments";
import { findInstrument, findItem } from "@/lib/catalog";
import { CELLS, phaseOf } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { assignment, assignmentEvent } from "../schema/assignments";
import { membership } from "../schema/people";
import { findAssessmentIn, holdAloneIn } from "./assessments";
import { settleIn } from "./assignments";

type Giving = {
  readonly assessmentId: string;
  readonly assigneeId: string;
  readonly scopes: readonly Scope[];
  readonly note: string;
};

type GiveRefusal = "not-found" | "phase-closed";

/** The result of one batch; `given` counts only what the colleague did not have already. */
type Given = { readonly batchId: string; readonly given: number };

/**
 * Assigns cells or items to a colleague of the firm, in one batch. What they already have does not change.
 *
 * Assignments that were handed back or withdrawn become active again. Waits for saves and phase moves in progress, so
 * that their answers count and phases they close are not assigned. Undefined if the actor may not see the assessment.
 */
export async function giveAssignments(actor: Actor, input: Giving): Promise<Result<Given, GiveRefusal> | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    await holdAloneIn(tx, input);
    const found = await findAssessmentIn(tx, input);
    if (found === undefined) return undefined;
    const refusal = refusalOf(found, input.scopes);
    if (refusal !== undefined) return err(refusal);
    if (!(await holdColleagueIn(tx, { firmId: found.firmId, personId: input.assigneeId }))) return err("not-found");

    const batch = { batchId: randomUUIDv7(), assignedBy: actor.personId, note: input.note };
    const key = { firmId: found.firmId, assessmentId: found.id, assigneeId: input.assigneeId };
    const given = [
      ...(await insertNewIn(tx, key, input.scopes, batch)),
      ...(await giveAgainIn(tx, key, input.scopes, batch)),
    ];
    if (given.length > 0) {
      await tx.insert(assignmentEvent).values(
        given.map(({ id, from }) => ({
          firmId: found.firmId,
          assignmentId: id,
          event: "assign" as const,
          fromState: from,
          toState: "assigned" as const,
          byPersonId: actor.personId,
        })),
      );
      await settleIn(tx, found, "all");
    }
    return ok({ batchId: batch.batchId, given: given.length });
  });
}

/** Why something cannot be assigned: the questionnaire does not contain it, or its phase does not accept answers. */
function refusalOf({ instrument: { id, version }, states }: Assessment, scopes: readonly Scope[]) {
  const instrument = findInstrument(id, version);
  const isAsked = (scope: Scope) =>
    CELLS.some((cell) => cell === scope) || (instrument !== undefined && findItem(instrument, scope) !== undefined);
  if (!scopes.every(isAsked)) return "not-found";
  return scopes.every((scope) => isWritable(states[phaseOf(cellOfScope(scope))])) ? undefined : "phase-closed";
}

/**
 * Locks a colleague's membership until the transaction ends; false if they are not a member. Managers only (row rule).
 */
async function holdColleagueIn(
  tx: Tx,
  { firmId, personId }: { readonly firmId: string; readonly personId: string },
): Promise<boolean> {
  const held = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)))
    .for("key share");
  return held.length > 0;
}

type Key = { readonly firmId: string; readonly assessmentId: string; readonly assigneeId: string };
type Batch = { readonly batchId: string; readonly assignedBy: string; readonly note: string };
type Moved = { readonly id: string; readonly from: AssignmentState | null };

async function insertNewIn(tx: Tx, key: Key, scopes: readonly Scope[], batch: Batch): Promise<Moved[]> {
  const made = await tx
    .insert(assignment)
    .values(scopes.map((scope) => ({ ...key, ...batch, scope, id: randomUUIDv7() })))
    .onConflictDoNothing()
    .returning({ id: assignment.id });
  return made.map(({ id }) => ({ id, from: null }));
}

/** Reactivates assignments that were handed back or withdrawn. Each start state needs a statement of its own. */
async function giveAgainIn(tx: Tx, key: Key, scopes: readonly Scope[], batch: Batch): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const from of ["handed-back", "withdrawn"] as const) {
    const to = moveAssignment(from, "assign", { mover: "manager", reason: "" });
    if (!to.ok) continue;
    const rows = await tx
      .update(assignment)
      .set({ ...batch, state: to.value, stateAt: sql`now()`, createdAt: sql`now()` })
      .where(
        and(
          eq(assignment.firmId, key.firmId),
          eq(assignment.assessmentId, key.assessmentId),
          eq(assignment.assigneeId, key.assigneeId),
          inArray(assignment.scope, [...scopes]),
          eq(assignment.state, from),
        ),
      )
      .returning({ id: assignment.id });
    moved.push(...rows.map(({ id }) => ({ id, from })));
  }
  return moved;
}
