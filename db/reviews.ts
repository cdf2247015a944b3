import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { ItemId, Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { AssessmentInput } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import type { MoveRefusal, PhaseEvent } from "@/lib/workflow";
import { type Assessment, findAssessmentIn } from "./assessments";
import { asConsultant, type Client, listActiveIn, logViewIn } from "./clients";
import { type Evidence, listEvidenceIn, listNotApplicableIn } from "./evidence";
import { moveIn, type Signer } from "./moves";
import { type Accepted, acceptIn, type Frozen } from "./results";
import { assessment, assessmentPhase, phaseEvent } from "./schema/assessments";
import { consultant } from "./schema/engagements";
import { firm } from "./schema/firms";
import { consultantRating } from "./schema/ratings";
import { asActor, type Tx } from "./scope";

type AtPhase = { readonly firmId: string; readonly assessmentId: string; readonly phase: Phase };

type Reviewed = Promise<Result<Accepted, MoveRefusal> | undefined>;

/** Accepts a phase as its reviewer, who signs with his name; the last acceptance freezes. Undefined without an engagement. */
export async function acceptAsReviewer(
  actor: Actor,
  at: AtPhase & { readonly signer: Signer },
  freeze: (input: AssessmentInput) => Frozen,
): Reviewed {
  return asConsultant(actor, viewOf(at), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    return acceptIn(tx, actor, at, { freeze, signer: at.signer });
  });
}

/** Returns a phase to the firm with remarks. */
export async function returnAsReviewer(
  actor: Actor,
  at: AtPhase & { readonly signer: Signer; readonly remarks: string },
): Reviewed {
  return asConsultant(actor, viewOf(at), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    const { assessmentId, phase, remarks } = at;
    const moved = await moveIn(tx, actor, { assessmentId, phase, event: "return", reason: remarks }, at.signer);
    return moved?.ok ? ok({ state: moved.value.state, revision: undefined }) : moved;
  });
}

const viewOf = ({ firmId, assessmentId, phase }: AtPhase) =>
  ({ firmId, view: "review", subjects: [assessmentId, phase] }) as const;

/** A phase that waits for the acting reviewer. */
export type ReviewDue = {
  readonly firmId: string;
  readonly firm: string;
  readonly timeZone: string;
  readonly assessmentId: string;
  readonly cycle: number;
  readonly phase: Phase;
  readonly submittedAt: Date | null;
  /** How far his own rating of the cycle is. */
  readonly rating: "none" | "draft" | "given";
};

/** The phases that wait for the actor's review, longest waiting first, and how many firms made him their reviewer. */
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
      firm: firm.name,
      timeZone: firm.timeZone,
      assessmentId: assessment.id,
      cycle: assessment.cycle,
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
    .orderBy(asc(assessmentPhase.submittedAt), asc(firm.name), asc(assessmentPhase.position));
  return rows.map(({ ratingId, givenAt, ...row }) => ({
    ...row,
    rating: ratingId === null ? "none" : givenAt === null ? "draft" : "given",
  }));
}

/** What the review of a phase stands on. */
export type ReviewSheet = {
  readonly client: Client;
  readonly assessment: Assessment;
  /** Undefined where records are not part of the access. */
  readonly records: readonly Evidence[] | undefined;
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  /** Moves that the actor may read, latest first. */
  readonly events: readonly ReviewEvent[];
  readonly signer: Signer;
  /** Whether the firm's own levels of the cycle are closed to him until he has rated. */
  readonly isBlind: boolean;
};

export type ReviewEvent = {
  readonly phase: Phase;
  readonly event: PhaseEvent;
  readonly reason: string;
  readonly at: Date;
  readonly signedName: string;
  readonly isOwn: boolean;
};

/** Sheet of a review; undefined without an engagement that makes the actor a reviewer. */
export async function findReviewSheet(actor: Actor, at: AtPhase): Promise<ReviewSheet | undefined> {
  if (actor.kind !== "user") return undefined;
  return asConsultant(actor, viewOf(at), async (tx, client) => {
    const assessment = await findAssessmentIn(tx, at);
    if (!client.engagement.mayReview || assessment?.firmId !== client.id) return undefined;
    const records = client.engagement.scope.includes("records") ? await listEvidenceIn(tx, at) : undefined;
    const [sees] = await tx.execute<{ open: boolean }>(
      sql`select app.sees_self_scores(${client.id}, ${assessment.id}) as open`,
    );
    const [signer] = await tx
      .select({ name: consultant.displayName, organisation: consultant.organisation })
      .from(consultant)
      .where(eq(consultant.personId, actor.personId));
    return {
      client,
      assessment,
      records,
      notApplicable: await listNotApplicableIn(tx, at),
      events: await listEventsIn(tx, actor.personId, at.assessmentId),
      signer: signer ?? { name: "", organisation: "" },
      isBlind: sees?.open !== true,
    };
  });
}

async function listEventsIn(tx: Tx, personId: string, assessmentId: string): Promise<ReviewEvent[]> {
  const rows = await tx
    .select({
      phase: phaseEvent.phase,
      event: phaseEvent.event,
      reason: phaseEvent.reason,
      at: phaseEvent.at,
      signedName: phaseEvent.signedName,
      by: phaseEvent.byPersonId,
    })
    .from(phaseEvent)
    .where(eq(phaseEvent.assessmentId, assessmentId))
    .orderBy(desc(phaseEvent.at));
  return rows.map(({ by, ...row }) => ({ ...row, isOwn: by === personId }));
}
