import { isWritable, type MoveRefusal } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { findAssessmentIn } from "../assessments/assessments";
import { moveIn } from "../assessments/moves";
import { asActor, type Tx } from "../core/scope";
import { acceptIn } from "./results";

/**
 * Submits and accepts every phase that is still open, which makes the result final. All or nothing: if one phase is
 * refused, none changes. Undefined if the actor may not see the assessment.
 */
export async function finishAssessment(
  actor: Actor,
  ids: { readonly assessmentId: string },
): Promise<Result<undefined, MoveRefusal> | undefined> {
  return allOrNothing(actor, async (tx) => {
    for (const event of ["submit", "accept"] as const)
      for (const phase of PHASES) {
        const now = await findAssessmentIn(tx, ids);
        if (now === undefined) return undefined;
        const state = now.states[phase];
        if (event === "submit" && isWritable(state)) must(await moveIn(tx, actor, { ...ids, phase, event }));
        if (event === "accept" && state !== "accepted") must(await acceptIn(tx, actor, { ...ids, phase }));
      }
    return ok(undefined);
  });
}

/**
 * Reopens every accepted phase, so that answers can be added. The final result stays until the phases are accepted
 * again. All or nothing. Undefined if the actor may not see the assessment.
 */
export async function reopenAssessment(
  actor: Actor,
  ids: { readonly assessmentId: string; readonly reason: string },
): Promise<Result<undefined, MoveRefusal> | undefined> {
  return allOrNothing(actor, async (tx) => {
    const found = await findAssessmentIn(tx, ids);
    if (found === undefined) return undefined;
    const accepted: readonly Phase[] = PHASES.filter((phase) => found.states[phase] === "accepted");
    if (accepted.length === 0) return err("not-possible-now");
    for (const phase of accepted) must(await moveIn(tx, actor, { ...ids, phase, event: "reopen" }));
    return ok(undefined);
  });
}

type Answer = Result<undefined, MoveRefusal> | undefined;

/** Ends a transaction without its changes. */
class Refused extends Error {
  constructor(readonly reason: MoveRefusal) {
    super(reason);
  }
}

async function allOrNothing(actor: Actor, run: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  try {
    return await asActor(actor, run);
  } catch (error) {
    if (error instanceof Refused) return err(error.reason);
    throw error;
  }
}

function must(moved: Result<unknown, MoveRefusal> | undefined): void {
  if (moved === undefined) throw new Refused("changed-meanwhile");
  if (!moved.ok) throw new Refused(moved.error);
}
