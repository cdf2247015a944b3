import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { AtPhase, MoveRefusal, Signer } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { OwnRemark, ReviewDue, ReviewEvent, ReviewSheet } from "@/lib/clients";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { findAssessmentIn } from "../assessments/assessments";
import { moveIn } from "../assessments/moves";
import { listNotApplicableIn } from "../assessments/not-applicable";
import { askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { listEvidenceIn } from "../evidence/evidence";
import { type Accepted, acceptIn } from "../results/results";
import { assessment, assessmentPhase, phaseEvent } from "../schema/assessments";
import { consultant } from "../schema/engagements";
import { firm } from "../schema/firms";
import { consultantRating, reviewRemark } from "../schema/ratings";
import { asConsultant, listActiveIn, logViewIn } from "./clients";
import { findDraftsIn, listRatingsIn } from "./ratings";
import { findEarlierFiguresIn, findReviewFiguresIn } from "./review-figures";

type Reviewed = Promise<Result<Accepted, MoveRefusal | "review-not-opened"> | undefined>;

/**
 * Accepts a phase as its reviewer, who signs with their name. The last acceptance freezes the result. Undefined without
 * an engagement.
 *
 * The reviewer must have opened the page of this very submission, with its figures; the row rule checks that again.
 */
export async function acceptAsReviewer(actor: Actor, input: AtPhase & { readonly signer: Signer }): Reviewed {
  return asConsultant(actor, viewOf(input), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    if (await isUnseenIn(tx, input)) return err("review-not-opened");
    return acceptIn(tx, actor, input, input.signer);
  });
}

/** Returns a phase to the firm with remarks. The reviewer must have opened the page of this submission. */
export async function returnAsReviewer(
  actor: Actor,
  input: AtPhase & { readonly signer: Signer; readonly remarks: string },
): Reviewed {
  return asConsultant(actor, viewOf(input), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    if (await isUnseenIn(tx, input)) return err("review-not-opened");
    const { assessmentId, phase, remarks } = input;
    const moved = await moveIn(tx, actor, { assessmentId, phase, event: "return", reason: remarks }, input.signer);
    return moved?.ok ? ok({ state: moved.value.state, revision: undefined }) : moved;
  });
}

/** Whether the phase is submitted, and the actor has not opened its page since. */
async function isUnseenIn(tx: Tx, { assessmentId, phase }: AtPhase): Promise<boolean> {
  const rows = await tx.execute<{ seen: boolean }>(
    sql`select app.has_opened_review(assessment_id, phase, submitted_at) as seen from app.assessment_phase
      where assessment_id = ${assessmentId} and phase = ${phase} and state = 'submitted'`,
  );
  return rows[0]?.seen === false;
}

const viewOf = ({ firmId, assessmentId, phase }: AtPhase) =>
  ({ firmId, view: "review", subjects: [assessmentId, phase] }) as const;

/** The phases that wait for the actor's review, longest waiting first, and how many firms made them a reviewer. */
export async function listReviewsDue(actor: Actor): Promise<{ readonly firms: number; readonly due: ReviewDue[] }> {
  if (actor.kind !== "user") return { firms: 0, due: [] };
  return asActor(actor, async (tx) => {
    const reviewed = (await listActiveIn(tx)).filter((one) => one.mayReview).map(({ firmId }) => firmId);
    if (reviewed.length === 0) return { firms: 0, due: [] };
    await logViewIn(tx, reviewed, { view: "review" });
    return { firms: reviewed.length, due: await listDueIn(tx, actor.personId, reviewed) };
  });
}

async function listDueIn(tx: Tx, personId: string, firmIds: readonly string[]): Promise<ReviewDue[]> {
  const rows = await tx
    .select({
      firmId: firm.id,
      firm: shown(firm.name, firm.otherName),
      timeZone: firm.timeZone,
      assessmentId: assessment.id,
      cycle: assessment.cycle,
      instrument: { id: assessment.instrumentId, version: assessment.instrumentVersion },
      phase: assessmentPhase.phase,
      submittedAt: assessmentPhase.submittedAt,
      ratingId: consultantRating.id,
      givenAt: consultantRating.givenAt,
    })
    .from(assessmentPhase)
    .innerJoin(
      assessment,
      and(eq(assessment.firmId, assessmentPhase.firmId), eq(assessment.id, assessmentPhase.assessmentId)),
    )
    .innerJoin(firm, eq(firm.id, assessment.firmId))
    .leftJoin(
      consultantRating,
      and(eq(consultantRating.assessmentId, assessment.id), eq(consultantRating.consultantId, personId)),
    )
    .where(and(inArray(assessmentPhase.firmId, [...firmIds]), eq(assessmentPhase.state, "submitted")))
    .orderBy(asc(assessmentPhase.submittedAt), asc(shown(firm.name, firm.otherName)), asc(assessmentPhase.position));
  const cycles = new Map(rows.map(({ assessmentId: id, instrument }) => [id, { id, instrument }]));
  const drafts = await findDraftsIn(tx, [...cycles.values()]);
  return rows.map(({ ratingId, givenAt, instrument: _, ...row }) => ({
    ...row,
    rating: ratingId === null ? "none" : givenAt === null ? (drafts.get(row.assessmentId) ?? "none") : "given",
  }));
}

/**
 * The data of the review page. Undefined without an engagement that makes the actor a reviewer.
 *
 * If the phase is submitted and its figures are visible, also records that the reviewer has opened it, in the same
 * transaction as the access log. Without that record the submission can be neither accepted nor returned.
 */
export async function findReviewSheet(actor: Actor, ids: AtPhase): Promise<ReviewSheet | undefined> {
  if (actor.kind !== "user") return undefined;
  return asConsultant(actor, viewOf(ids), async (tx, client) => {
    const assessment = await findAssessmentIn(tx, ids);
    if (!client.engagement.mayReview || assessment?.firmId !== client.id) return undefined;
    const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
    if (instrument === undefined) throw new Error(`no instrument of assessment ${assessment.id}`);
    const records = client.engagement.scope.includes("records") ? await listEvidenceIn(tx, ids) : undefined;
    const seesScores = await askValue<boolean>(tx, sql`app.sees_self_scores(${client.id}, ${assessment.id})`);
    const [signer] = await tx
      .select({ name: consultant.displayName, organisation: consultant.organisation })
      .from(consultant)
      .where(eq(consultant.personId, actor.personId));
    return {
      client,
      assessment,
      records,
      notApplicable: await listNotApplicableIn(tx, ids),
      events: await listEventsIn(tx, actor.personId, ids.assessmentId),
      signer: signer ?? { name: "", organisation: "" },
      isBlind: seesScores !== true,
      rating: (await listRatingsIn(tx, ids)).find((one) => one.consultantId === actor.personId),
      // Read before this visit is recorded, because the changes are counted since the previous visit.
      figures: await findReviewFiguresIn(tx, ids, instrument),
      earlier: await findEarlierFiguresIn(tx, ids, instrument),
      remarks: await listOwnRemarksIn(tx, actor.personId, ids),
      isOpened: await openIn(tx, ids),
      submittedAt: await findSubmittedAtIn(tx, ids),
    };
  });
}

async function findSubmittedAtIn(tx: Tx, { assessmentId, phase }: AtPhase): Promise<Date | null> {
  const [row] = await tx
    .select({ at: assessmentPhase.submittedAt })
    .from(assessmentPhase)
    .where(and(eq(assessmentPhase.assessmentId, assessmentId), eq(assessmentPhase.phase, phase)));
  return row?.at ?? null;
}

const openIn = async (tx: Tx, { assessmentId, phase }: AtPhase): Promise<boolean> =>
  (await askValue<boolean>(tx, sql`app.open_review(${assessmentId}, ${phase})`)) === true;

async function listOwnRemarksIn(tx: Tx, personId: string, ids: AtPhase): Promise<OwnRemark[]> {
  const rows = await tx
    .select({
      item: reviewRemark.itemId,
      text: reviewRemark.text,
      revision: reviewRemark.revision,
      savedAt: reviewRemark.savedAt,
      eventId: reviewRemark.eventId,
    })
    .from(reviewRemark)
    .where(
      and(
        eq(reviewRemark.assessmentId, ids.assessmentId),
        eq(reviewRemark.phase, ids.phase),
        eq(reviewRemark.personId, personId),
      ),
    )
    .orderBy(asc(reviewRemark.submittedAt), asc(reviewRemark.itemId));
  return rows.flatMap(({ item, eventId, ...rest }) =>
    isItemId(item) ? [{ ...rest, item, isOpen: eventId === null }] : [],
  );
}

async function listEventsIn(tx: Tx, personId: string, assessmentId: string): Promise<ReviewEvent[]> {
  const rows = await tx
    .select({
      phase: phaseEvent.phase,
      event: phaseEvent.event,
      reason: phaseEvent.reason,
      at: phaseEvent.at,
      signedName: shown(phaseEvent.signedName, phaseEvent.signedOtherName),
      by: phaseEvent.byPersonId,
    })
    .from(phaseEvent)
    .where(eq(phaseEvent.assessmentId, assessmentId))
    .orderBy(desc(phaseEvent.at));
  return rows.map(({ by, ...row }) => ({
    ...row,
    isOwn: by === personId,
    isByFirm: by !== null && row.signedName === "",
  }));
}
