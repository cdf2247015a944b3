import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import {
  type Assessment,
  advance,
  type MoveFacts,
  type MoveRefusal,
  type PhaseEvent,
  type PhaseState,
  phaseAfter,
  type Signer,
} from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import { DETERMINANT_IDS, type Phase, phaseOf } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { SHARE_TOLERANCE } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import { asActor, type Tx } from "../core/scope";
import { listCohortsIn } from "../firms/firms";
import { assessmentPhase, phaseEvent, roleShares } from "../schema/assessments";
import { link, linkAnswer } from "../schema/links";
import { findAssessmentIn, holdAloneIn, listAnsweredItemsIn } from "./assessments";

type PhaseMove = {
  readonly assessmentId: string;
  readonly phase: Phase;
  readonly event: PhaseEvent;
  readonly reason?: string | undefined;
};

/** The assessment as it was when it was locked, and the phase's state after the move. */
type Moved = {
  readonly assessment: Assessment;
  readonly state: PhaseState;
  /** The same person had already made this move, so nothing was written. */
  readonly isRepeated: boolean;
};

/**
 * Moves a phase. Undefined if the actor may not see the assessment. To accept a phase, use `acceptPhase`, which may
 * also freeze the result.
 *
 * Takes an exclusive lock on the assessment before it reads the facts, so it waits for other moves and for saves in
 * progress. If the same person repeats a move, it succeeds; if somebody else moved the phase meanwhile, it is refused.
 */
export async function movePhase(
  actor: Actor,
  input: PhaseMove & { readonly event: Exclude<PhaseEvent, "accept" | "unlock"> },
): Promise<Result<PhaseState, MoveRefusal> | undefined> {
  return asActor(actor, async (tx) => {
    const moved = await moveIn(tx, actor, input);
    return moved?.ok ? ok(moved.value.state) : moved;
  });
}

/** Makes one move while the assessment is locked. With `signer` the move is a reviewer's, otherwise a manager's. */
export async function moveIn(
  tx: Tx,
  actor: Actor,
  input: PhaseMove,
  signer?: Signer,
): Promise<Result<Moved, MoveRefusal> | undefined> {
  const seen = await findAssessmentIn(tx, input);
  if (seen === undefined) return undefined;
  const locked = signer === undefined ? await holdAloneIn(tx, input) : await lockForReview(tx, seen);
  if (!locked) return err("not-yours-to-do");

  const now = await findAssessmentIn(tx, input);
  if (now === undefined) return undefined;
  const from = now.states[input.phase];
  const to = advance(input.phase, from, input.event, await readFacts(tx, now, input, signer));
  if (!to.ok)
    return (await isOwnLastMoveIn(tx, actor, { ...input, firmId: now.firmId }, from))
      ? ok({ assessment: now, state: from, isRepeated: true })
      : to;
  if (!(await writeMove(tx, actor, { ...input, firmId: now.firmId, from, to: to.value, signer })))
    return err("changed-meanwhile");
  if (input.event === "submit") await unlockNextIn(tx, actor, now, input.phase);
  return ok({ assessment: now, state: to.value, isRepeated: false });
}

/** Whether the phase is already in the target state of this move, and this person moved it there. */
async function isOwnLastMoveIn(
  tx: Tx,
  actor: Actor,
  { firmId, assessmentId, phase, event }: PhaseMove & { readonly firmId: string },
  state: PhaseState,
): Promise<boolean> {
  const [last] = await tx
    .select({ event: phaseEvent.event, to: phaseEvent.toState, by: phaseEvent.byPersonId })
    .from(phaseEvent)
    .where(and(eq(phaseEvent.firmId, firmId), eq(phaseEvent.assessmentId, assessmentId), eq(phaseEvent.phase, phase)))
    .orderBy(desc(phaseEvent.at))
    .limit(1);
  return actor.kind === "user" && last?.event === event && last.to === state && last.by === actor.personId;
}

async function lockForReview(tx: Tx, assessment: Assessment): Promise<boolean> {
  const locked = await tx.execute(sql`select firm_id from app.hold_for_review(${assessment.id})`);
  return locked.length > 0;
}

/** When phases come in a fixed order, submitting one opens the next. */
async function unlockNextIn(tx: Tx, actor: Actor, { id, firmId, states }: Assessment, phase: Phase): Promise<void> {
  const next = phaseAfter(phase);
  if (next === undefined || states[next] !== "locked") return;
  await writeMove(tx, actor, {
    assessmentId: id,
    firmId,
    phase: next,
    event: "unlock",
    from: "locked",
    to: "open",
    signer: undefined,
  });
}

/** Opens every locked phase of a firm, when no cohort asks for a fixed order any more. */
export async function unlockPhasesIn(tx: Tx, actor: Actor, { firmId }: { readonly firmId: string }): Promise<void> {
  const locked = await tx
    .select({ assessmentId: assessmentPhase.assessmentId, phase: assessmentPhase.phase })
    .from(assessmentPhase)
    .where(and(eq(assessmentPhase.firmId, firmId), eq(assessmentPhase.state, "locked")));
  for (const ids of locked)
    await writeMove(tx, actor, { ...ids, firmId, event: "unlock", from: "locked", to: "open", signer: undefined });
}

async function readFacts(
  tx: Tx,
  assessment: Assessment,
  move: PhaseMove,
  signer: Signer | undefined,
): Promise<MoveFacts> {
  const cohorts = await listCohortsIn(tx, assessment);
  const submits = move.event === "submit";
  return {
    mover: signer === undefined ? "manager" : "reviewer",
    reviewerRequired: cohorts.some((one) => one.reviewerRequired),
    itemsMissing: submits ? (await listMissingItemsIn(tx, assessment, move.phase)).length : 0,
    positionComplete: submits && move.phase === "PRE" ? await isPositionCompleteIn(tx, assessment) : true,
    reason: move.reason ?? "",
  };
}

/** Items of a phase that have no answer and are not marked as not applicable, in questionnaire order. */
async function listMissingItemsIn(tx: Tx, assessment: Assessment, phase: Phase) {
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  if (instrument === undefined)
    throw new Error(`no instrument ${assessment.instrument.id} ${assessment.instrument.version}`);
  const answered = await listAnsweredItemsIn(tx, { assessmentId: assessment.id });
  return instrument.items
    .filter((item) => phaseOf(item.cell) === phase && !answered.has(item.id))
    .map((item) => item.id);
}

/**
 * Whether Preparation is complete in its position part: at least one customer link with all nine determinants, and the
 * four role shares.
 *
 * False also if the customers' shares add up to more than 100 %, because the position would be meaningless. Source:
 * method 3.1.
 */
async function isPositionCompleteIn(tx: Tx, input: Pick<Assessment, "id" | "firmId">): Promise<boolean> {
  const live = and(eq(link.firmId, input.firmId), eq(link.direction, "customer"), isNull(link.endedAt));
  const answered = await tx
    .select({ id: linkAnswer.linkId })
    .from(linkAnswer)
    .innerJoin(link, and(eq(link.firmId, linkAnswer.firmId), eq(link.id, linkAnswer.linkId)))
    .where(and(live, inArray(linkAnswer.questionId, [...DETERMINANT_IDS])))
    .groupBy(linkAnswer.linkId)
    .having(eq(count(), DETERMINANT_IDS.length));
  if (answered.length === 0) return false;

  const [sum] = await tx
    .select({ share: sql<number>`coalesce(sum(${link.share}), 0)` })
    .from(link)
    .where(live);
  if (sum === undefined || sum.share > 1 + SHARE_TOLERANCE) return false;
  return (await tx.$count(roleShares, eq(roleShares.assessmentId, input.id))) > 0;
}

type Written = PhaseMove & {
  readonly firmId: string;
  readonly from: PhaseState;
  readonly to: PhaseState;
  readonly signer: Signer | undefined;
};

/** Updates the phase if it is still in the expected state, and logs the event. False if the state has changed. */
async function writeMove(tx: Tx, actor: Actor, move: Written): Promise<boolean> {
  const { firmId, assessmentId, phase, event, from, to, signer } = move;
  const moved = await tx
    .update(assessmentPhase)
    .set({
      state: to,
      ...(event === "submit" ? { submittedAt: sql`now()` } : {}),
      acceptedAt: event === "accept" ? sql`now()` : null,
    })
    .where(
      and(
        eq(assessmentPhase.firmId, firmId),
        eq(assessmentPhase.assessmentId, assessmentId),
        eq(assessmentPhase.phase, phase),
        eq(assessmentPhase.state, from),
      ),
    )
    .returning({ phase: assessmentPhase.phase });
  if (moved.length === 0) return false;

  const byPersonId = actor.kind === "user" ? actor.personId : null;
  const reason = move.reason?.trim() ?? "";
  const signed = { signedName: signer?.name ?? "", signedOrganisation: signer?.organisation ?? "" };
  const moves = { event, fromState: from, toState: to, reason, byPersonId, ...signed };
  await tx.insert(phaseEvent).values({ firmId, assessmentId, phase, ...moves, at: sql`clock_timestamp()` });
  const object = { kind: "phase", id: `${assessmentId}/${phase}` } as const;
  const as = signer === undefined ? undefined : "reviewer";
  await recordAuditIn(tx, { act: `phase.${event}`, firmId, object, reason, as });
  return true;
}
