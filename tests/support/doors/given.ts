import { type SQL, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { hashToken } from "@/app/_server/gate/tokens";
import { leaveCohort } from "@/db/cohorts/consent";
import { acceptEngagement } from "@/db/consultants/own-engagements";
import { rateItem } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { openSession } from "@/db/people/sessions";
import { withdrawMerge } from "@/db/position/matches";
import { claimScreening, saveScreening } from "@/db/screening/screenings";
import { createVisitor } from "@/db/screening/visitors";
import { currentInstrument } from "@/lib/catalog";
import { asUser } from "../actors";
import { answerPhase, inAnHour } from "../factories";
import type { Role } from "./standing";
import type { World } from "./world";

/** Prepares the state in which a form is sent. `run` is a connection to which row-level security does not apply. */
export type Given = (world: World, run: Sql) => Promise<unknown>;

const as = (w: World, role: Role) => asUser(w.people[role]?.personId ?? "");
export const set =
  (statement: (w: World) => SQL): Given =>
  (w) =>
    asOperator((tx) => tx.execute(statement(w)));

const both =
  (...steps: readonly Given[]): Given =>
  async (w, run) => {
    for (const step of steps) await step(w, run);
  };

/** Sets the state of the phase that the forms are about. */
export const phaseIs = (state: "submitted" | "accepted"): Given =>
  set((w) => sql`update app.assessment_phase set state = ${state} where assessment_id = ${w.cycle} and phase = 'EVA'`);

/** Sets the state of every phase of the assessment under way. */
export const phasesAre = (state: "submitted" | "accepted"): Given =>
  set((w) => sql`update app.assessment_phase set state = ${state} where assessment_id = ${w.cycle}`);

const FROM_A_VISITOR = "a visitor of the doors";

/** States of the test data that exclude each other. Each is prepared for the test of one action. */
export const given = {
  phaseAnswered: (w) => answerPhase(as(w, "manager"), w.cycle, "EVA"),
  /** The phase waits for its reviewers, who have opened its page. */
  reviewOpened: both(
    set(
      (w) => sql`update app.assessment_phase set state = 'submitted', submitted_at = '2026-11-02T08:00:00Z'
        where assessment_id = ${w.cycle} and phase = 'EVA'`,
    ),
    set(
      (w) => sql`insert into app.review_opening (firm_id, assessment_id, phase, person_id, submitted_at)
        select firm_id, ${w.cycle}, 'EVA', consultant_id, '2026-11-02T08:00:00Z' from app.engagement
        where firm_id = ${w.firmId} and may_review and consultant_id is not null on conflict do nothing`,
    ),
  ),
  /** Both assessments are from earlier years, and none is in progress. */
  lastYear: both(
    set((w) => sql`update app.assessment_phase set state = 'accepted' where assessment_id = ${w.cycle}`),
    set((w) => sql`update app.assessment set cycle = cycle - 10 where firm_id = ${w.firmId}`),
  ),
  /** The firm has a screening (the short rating without an account) besides its only assessment. */
  screened: async (w, run) => {
    const tokenHash = hashToken(`${FROM_A_VISITOR} ${w.random}`);
    const visitorId = await createVisitor({ tokenHash, expiresAt: inAnHour() });
    await saveScreening({ kind: "visitor", visitorId }, [{ item: "EVA.INT.1", value: { level: 3 }, base: 0 }]);
    await claimScreening(as(w, "manager"), { firmId: w.firmId, tokenHash });
    await run.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`delete from app.assessment where id = ${w.frozen}`;
    });
  },
  versionChosen: set((w) => sql`update app.cohort set instrument_version = ${w.version} where id = ${w.cohortId}`),
  /** The mail about the assignments was sent days ago. */
  mailedLongAgo: both(
    set((w) => sql`delete from app.assignment_mail where firm_id = ${w.firmId}`),
    set(
      (w) => sql`insert into app.assignment_mail (firm_id, batch_id, person_id, step, assessment_id, at)
        select firm_id, batch_id, assignee_id, 0, assessment_id, now() - interval '9 days' from app.assignment
        where id = ${w.assignmentId}`,
    ),
  ),
  measureDone: set((w) => sql`update app.plan_measure set state = 'done' where id = ${w.measureId}`),
  noPlan: set((w) => sql`delete from app.plan where firm_id = ${w.firmId}`),
  move: (w) =>
    saveFields(as(w, "manager"), {
      firmId: w.firmId,
      entries: [
        {
          kind: "event",
          base: 0,
          eventId: w.random,
          value: { move: "up", upgrading: "process", chosen: null, date: "2026-05-04", title: "Own brand" },
        },
      ],
    }),
  incident: (w) =>
    saveFields(as(w, "manager"), {
      firmId: w.firmId,
      entries: [
        {
          kind: "link-incident",
          base: 0,
          linkId: w.linkId,
          incidentId: w.random,
          value: { kind: "dispute", date: "2026-05-04", note: null },
        },
      ],
    }),
  askedLongAgo: set(
    (w) => sql`update app.confirmation set asked_at = now() - interval '9 days' where id = ${w.confirmationId}`,
  ),
  askedTheOtherWay: set((w) => sql`update app.link_answer set asked_of = 'supplier' where link_id = ${w.linkId}`),
  mergeWithdrawn: (w) => withdrawMerge(as(w, "manager"), { firmId: w.firmId, linkId: w.mergedLinkId }),
  allJudged: async (w) => {
    for (const { id } of currentInstrument.items)
      await rateItem(as(w, "consultant"), {
        firmId: w.firmId,
        ratingId: w.ratingId,
        item: id,
        level: 3,
        evidenceSeen: true,
        note: "",
      });
  },
  signedIn: (w) =>
    openSession({
      personId: w.spareAdministratorId,
      tokenHash: hashToken(`a browser of the doors ${w.random}`),
      method: "password",
      device: "",
    }),
  offerAccepted: (w) =>
    acceptEngagement(as(w, "offered"), {
      firmId: w.firmId,
      id: w.engagementId,
      displayName: "Lin Qiao",
      organisation: "",
    }),
  /** The mail of an unused invitation was sent, or failed, weeks ago. */
  invitedLongAgo: mailed("sent"),
  mailFailed: mailed("failed"),
  notJoined: (w) => leaveCohort(as(w, "manager"), { firmId: w.firmId, cohortId: w.cohortId }),
} as const satisfies Readonly<Record<string, Given>>;

function mailed(outcome: "sent" | "failed"): Given {
  return set(
    (
      w,
    ) => sql`insert into app.cohort_mail (cohort_id, id, invitation_id, kind, period, asked_at, claimed_at, ended_at, outcome)
      values (${w.cohortId}, ${w.random}, ${w.invitationId}, 'invitation', '1', now() - interval '30 days',
        now() - interval '30 days', now() - interval '30 days', ${outcome})`,
  );
}
