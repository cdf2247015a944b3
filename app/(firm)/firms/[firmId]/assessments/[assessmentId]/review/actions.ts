"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { refused } from "@/app/_server/gate/outcome";
import { findAssessment, findPhase } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { acceptPhase } from "@/db/results/results";
import { finishAssessment, reopenAssessment } from "@/db/results/whole";
import { type AtPhase, isComplete } from "@/lib/assessments";
import { idSchema } from "@/lib/ids";
import { PHASES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";

const At = z.object({ assessmentId: idSchema, phase: z.enum(PHASES) });
const WithReason = At.extend({ reason: z.string().trim().max(1000) });

export const submitPhase = defineAction({
  verb: "phase.submit",
  input: At,
  find: findPhase,
  run: ({ actor, input, subject }) => move(actor, { ...input, firmId: subject.firmId }, { event: "submit" }),
});

export const returnPhase = defineAction({
  verb: "phase.return",
  input: WithReason,
  find: findPhase,
  run: ({ actor, input: { reason, ...at }, subject }) =>
    move(actor, { ...at, firmId: subject.firmId }, { event: "return", reason }),
});

export const reopenPhase = defineAction({
  verb: "phase.reopen",
  input: WithReason,
  find: findPhase,
  run: ({ actor, input: { reason, ...at }, subject }) =>
    move(actor, { ...at, firmId: subject.firmId }, { event: "reopen", reason }),
});

/**
 * Accepts a phase; if that completes the cycle, freezes the result and redirects to it.
 *
 * Of two simultaneous requests only one takes effect. The other is redirected to the result if there is one; otherwise
 * the same person gets the same confirmation, and another person gets a refusal.
 */
export const acceptAndFreeze = defineAction({
  verb: "phase.accept",
  input: At,
  find: findPhase,
  async run({ actor, input, subject: { firmId } }) {
    const accepted = await acceptPhase(actor, input);
    if (accepted === undefined) notFound();
    if (!accepted.ok) {
      revalidatePath(firmPaths.overview(firmId), "layout");
      if (await isFrozen(actor, input)) redirect(firmPaths.result(firmId, input.assessmentId));
      return refused(accepted.error === "not-possible-now" ? "changed-meanwhile" : accepted.error);
    }
    const isEnd = accepted.value.revision !== undefined || (await isFrozen(actor, input));
    if (isEnd) redirect(firmPaths.result(firmId, input.assessmentId));
    redirect(said({ ...input, firmId }, "accept"));
  },
});

const AtWhole = z.object({ assessmentId: idSchema });

/** Submits and accepts all phases in one step, and opens the result. */
export const finishAll = defineAction({
  verb: "phase.accept",
  input: AtWhole,
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject: { firmId } }) {
    const finished = await finishAssessment(actor, input);
    if (finished === undefined) notFound();
    revalidatePath(firmPaths.overview(firmId), "layout");
    if (finished.ok || (await isFrozen(actor, input))) redirect(firmPaths.result(firmId, input.assessmentId));
    return refused(finished.error === "not-possible-now" ? "changed-meanwhile" : finished.error);
  },
});

/** Reopens all accepted phases, so that answers can be added. */
export const reopenAll = defineAction({
  verb: "phase.reopen",
  input: AtWhole.extend({ reason: WithReason.shape.reason }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject: { firmId } }) {
    const reopened = await reopenAssessment(actor, input);
    if (reopened === undefined) notFound();
    revalidatePath(firmPaths.overview(firmId), "layout");
    if (reopened.ok) redirect(`${firmPaths.assessment(firmId, input.assessmentId)}?reopened=1`);
    return refused(reopened.error === "not-possible-now" ? "changed-meanwhile" : reopened.error);
  },
});

async function isFrozen(actor: UserActor, { assessmentId }: Pick<AtPhase, "assessmentId">): Promise<boolean> {
  const found = await findAssessment(actor, { assessmentId });
  return found !== undefined && isComplete(found.states);
}

type Step = { readonly event: "submit" | "return" | "reopen"; readonly reason?: string };

async function move(actor: UserActor, { firmId, assessmentId, phase }: AtPhase, step: Step) {
  const moved = await movePhase(actor, { assessmentId, phase, ...step });
  if (moved === undefined) notFound();
  if (moved.ok) redirect(said({ firmId, assessmentId, phase }, step.event));
  // reloads the page data, so that its list of missing items matches the refusal
  revalidatePath(firmPaths.overview(firmId), "layout");
  return refused(moved.error);
}

/** The same page with a confirmation; a reload does not repeat the action. */
const said = ({ firmId, assessmentId, phase }: AtPhase, event: string): string =>
  `${firmPaths.review(firmId, assessmentId, phase)}&done=${event}`;
