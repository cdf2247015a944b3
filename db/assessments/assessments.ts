import { randomInt, randomUUIDv7 } from "node:crypto";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Assessment, MadeMove, PhaseRow } from "@/lib/assessments";
import { isComplete, openingStates, type PhaseState } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { type ItemId, PHASES, type Phase } from "@/lib/instrument";
import type { Actor, FirmRole } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import { asActor, inTurn, type Tx } from "../core/scope";
import { shown, shownIfAny } from "../core/shown";
import { findFirmIn } from "../firms/firms";
import { findForFirmIn } from "../instruments/instruments";
import { learnInstrumentsIn } from "../instruments/known-instruments";
import { holdOwnMembershipIn } from "../people/members";
import { assessment, assessmentPhase, phaseEvent } from "../schema/assessments";
import { cohort, cohortMembership } from "../schema/firms";
import { membership } from "../schema/people";
import { carryOverIn } from "./carry-over";

type AtFirm = { readonly firmId: string };
type AtAssessment = { readonly assessmentId: string };
type OpenRefusal = "cycle-under-way" | "cycle-exists" | "not-yours-to-do";

/**
 * Opens the firm's assessment (cycle) for a year, with the questionnaire version that its cohorts chose. All four
 * phases are open, or only the first if a cohort asks for a fixed order. Refused while another cycle is open, if the
 * year already has one, and if the actor has left the firm.
 *
 * Context, shares and aim are copied from the last cycle as starting values.
 */
export async function openAssessment(
  actor: Actor,
  input: AtFirm & { readonly year: number },
): Promise<Result<{ readonly assessmentId: string; readonly cycle: number }, OpenRefusal>> {
  return asActor(actor, async (tx) => {
    // The firm row must be locked before rows that refer to it are inserted.
    const held = await holdOwnMembershipIn(tx, input.firmId);
    if (held.length === 0) return err("not-yours-to-do");
    const [last] = await listAssessmentsIn(tx, input);
    if (last !== undefined && !isComplete(last.states)) return err("cycle-under-way");

    const instrument = await findForFirmIn(tx, input);
    const states = openingStates(await isInSequenceIn(tx, input));
    const cycle = input.year;
    if (last !== undefined && last.cycle >= cycle) return err("cycle-exists");
    const id = randomUUIDv7();
    const made = await tx
      .insert(assessment)
      .values({
        firmId: input.firmId,
        id,
        cycle,
        instrumentId: instrument.id,
        instrumentVersion: instrument.version,
        viewSeed: randomInt(2 ** 31),
      })
      .onConflictDoNothing()
      .returning({ id: assessment.id });
    if (made.length === 0) return err("cycle-exists"); // a colleague opened it first

    const phases = PHASES.map((phase, position) => ({
      firmId: input.firmId,
      assessmentId: id,
      phase,
      position,
      state: states[phase],
    }));
    await tx.insert(assessmentPhase).values(phases);
    if (last !== undefined) await carryOverIn(tx, last, id);
    await recordAuditIn(tx, { act: "assessment.open", firmId: input.firmId, object: { kind: "assessment", id } });
    return ok({ assessmentId: id, cycle });
  });
}

/** Whether a cohort of the firm asks for the phases in a fixed order. */
export async function isInSequenceIn(tx: Tx, { firmId }: AtFirm): Promise<boolean> {
  const [found] = await tx
    .select({ id: cohort.id })
    .from(cohortMembership)
    .innerJoin(cohort, eq(cohort.id, cohortMembership.cohortId))
    .where(and(eq(cohortMembership.firmId, firmId), eq(cohort.phaseOrder, "sequence")))
    .limit(1);
  return found !== undefined;
}

/** An assessment with its phases, its firm and the actor's role there. Undefined if the actor may not see it. */
export async function findAssessment(actor: Actor, ids: AtAssessment): Promise<SeenAssessment | undefined> {
  return asActor(actor, (tx) => findSeenAssessmentIn(tx, actor, ids));
}

type SeenAssessment = Assessment & { readonly firm: Firm; readonly role: FirmRole };

export async function findSeenAssessmentIn(
  tx: Tx,
  actor: Actor,
  ids: AtAssessment,
): Promise<SeenAssessment | undefined> {
  const found = await findAssessmentIn(tx, ids);
  if (found === undefined) return undefined;
  const firm = await findFirmIn(tx, actor, { firmId: found.firmId });
  return firm === undefined ? undefined : { ...found, firm, role: firm.role };
}

export async function findAssessmentIn(tx: Tx, ids: AtAssessment): Promise<Assessment | undefined> {
  return (await readIn(tx, eq(assessment.id, ids.assessmentId)))[0];
}

/**
 * All assessments of a firm, latest first. Locks the latest one and the given ones until the transaction ends, so that
 * their phases cannot move. `locked` holds those that the actor was allowed to lock.
 */
export async function holdAssessmentsIn(
  tx: Tx,
  { firmId, assessmentIds = [] }: AtFirm & { readonly assessmentIds?: readonly string[] | undefined },
): Promise<{ readonly all: Assessment[]; readonly locked: Assessment[] }> {
  const [rows, all] = await inTurn(
    () =>
      tx.execute<{ id: string }>(sql`
        select a.id from app.assessment a
        where a.firm_id = ${firmId} and (a.id = any (string_to_array(${assessmentIds.join(" ")}, ' ')::uuid[])
          or a.cycle = (select max(l.cycle) from app.assessment l where l.firm_id = ${firmId}))
          and exists (select from app.hold_assessment(a.id))`),
    () => listAssessmentsIn(tx, { firmId }),
  );
  const ids = rows.map(({ id }) => id);
  return { all, locked: all.filter(({ id }) => ids.includes(id)) };
}

/**
 * Locks an assessment exclusively until the transaction ends; waits for saves in progress. Inserting rows that refer to
 * it stays possible. The row rule lets only managers take this lock: returns false for everybody else.
 */
export async function holdAloneIn(tx: Tx, ids: AtAssessment): Promise<boolean> {
  const held = await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(eq(assessment.id, ids.assessmentId))
    .for("no key update");
  return held.length > 0;
}

/** Locks all assessments of a firm exclusively, always in the same order, which avoids deadlocks. */
export async function holdAllAloneIn(tx: Tx, ids: AtFirm): Promise<void> {
  await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(eq(assessment.firmId, ids.firmId))
    .orderBy(assessment.id)
    .for("no key update");
}

/** The assessments of a firm with the states of their phases, latest first. */
export async function listAssessments(actor: Actor, ids: AtFirm): Promise<Assessment[]> {
  return asActor(actor, (tx) => listAssessmentsIn(tx, ids));
}

export async function listAssessmentsIn(tx: Tx, ids: AtFirm): Promise<Assessment[]> {
  return readIn(tx, eq(assessment.firmId, ids.firmId));
}

const ofAssessment = and(
  eq(assessmentPhase.firmId, assessment.firmId),
  eq(assessmentPhase.assessmentId, assessment.id),
);

const COLUMNS = {
  id: assessment.id,
  firmId: assessment.firmId,
  cycle: assessment.cycle,
  instrument: { id: assessment.instrumentId, version: assessment.instrumentVersion },
  viewSeed: assessment.viewSeed,
  createdAt: assessment.createdAt,
  phase: assessmentPhase.phase,
  state: assessmentPhase.state,
  submittedAt: assessmentPhase.submittedAt,
  acceptedAt: assessmentPhase.acceptedAt,
};

const selectAssessments = (tx: Tx) =>
  tx
    .select(COLUMNS)
    .from(assessment)
    .innerJoin(assessmentPhase, ofAssessment)
    .orderBy(desc(assessment.cycle), assessmentPhase.position);

async function readIn(tx: Tx, which: SQL): Promise<Assessment[]> {
  return knownIn(tx, toAssessments(await selectAssessments(tx).where(which)));
}

/** Loads the questionnaires of these assessments into this process, so that `findInstrument` knows them. */
async function knownIn(tx: Tx, found: Assessment[]): Promise<Assessment[]> {
  await learnInstrumentsIn(
    tx,
    found.map(({ instrument }) => instrument),
  );
  return found;
}

type AssessmentRow = Awaited<ReturnType<typeof selectAssessments>>[number];

function toAssessments(rows: readonly AssessmentRow[]): Assessment[] {
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids.flatMap((id) => {
    const group = rows.filter((row) => row.id === id);
    const [first] = group;
    if (first === undefined) return [];
    const { firmId, cycle, instrument, viewSeed, createdAt } = first;
    const phases = group.map(({ phase, state, submittedAt, acceptedAt }) => ({
      phase,
      state,
      submittedAt,
      acceptedAt,
    }));
    return [{ id, firmId, cycle, instrument, viewSeed, createdAt, phases, states: statesOf(phases) }];
  });
}

/** A phase without a row counts as locked. */
function statesOf(rows: readonly Pick<PhaseRow, "phase" | "state">[]): Record<Phase, PhaseState> {
  const state = (phase: Phase) => rows.find((row) => row.phase === phase)?.state ?? "locked";
  return { PRE: state("PRE"), LRN: state("LRN"), APP: state("APP"), EVA: state("EVA") };
}

/** One phase with the actor's role in the firm: what an action needs to decide whether the actor may move it. */
export async function findPhase(actor: Actor, ids: AtAssessment & { readonly phase: Phase }) {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        firmId: assessmentPhase.firmId,
        phase: assessmentPhase.phase,
        state: assessmentPhase.state,
        role: membership.role,
      })
      .from(assessmentPhase)
      .innerJoin(membership, eq(membership.firmId, assessmentPhase.firmId))
      .where(
        and(
          eq(assessmentPhase.assessmentId, ids.assessmentId),
          eq(assessmentPhase.phase, ids.phase),
          eq(membership.personId, actor.personId),
        ),
      );
    return found;
  });
}

/** The state changes of an assessment's phases, latest first, with the name of the person who made each. */
export async function listPhaseEvents(actor: Actor, ids: AtAssessment): Promise<MadeMove[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        phase: phaseEvent.phase,
        event: phaseEvent.event,
        reason: phaseEvent.reason,
        at: phaseEvent.at,
        by: shownIfAny(membership.displayName, membership.otherName),
        signedName: shown(phaseEvent.signedName, phaseEvent.signedOtherName),
        signedOrganisation: phaseEvent.signedOrganisation,
      })
      .from(phaseEvent)
      .leftJoin(
        membership,
        and(eq(membership.firmId, phaseEvent.firmId), eq(membership.personId, phaseEvent.byPersonId)),
      )
      .where(eq(phaseEvent.assessmentId, ids.assessmentId))
      .orderBy(desc(phaseEvent.at)),
  );
}

/**
 * How many colleagues have answered each item. An item marked as not applicable is listed with 0; untouched items are
 * absent.
 */
export async function listAnsweredItems(actor: Actor, ids: AtAssessment): Promise<Map<ItemId, number>> {
  return asActor(actor, (tx) => listAnsweredItemsIn(tx, ids));
}

export async function listAnsweredItemsIn(tx: Tx, ids: AtAssessment): Promise<Map<ItemId, number>> {
  const rows = await tx.execute<{ item: string; answered: number }>(
    sql`select item_id as item, answered from app.answered_items(${ids.assessmentId})`,
  );
  return new Map(rows.flatMap(({ item, answered }) => (isItemId(item) ? [[item, answered] as const] : [])));
}
