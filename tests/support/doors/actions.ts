import { randomUUID } from "node:crypto";
import { dayAt, daysAfter } from "@/lib/view/time/calendar";
import { type Given, given, phaseIs, phasesAre } from "./given";
import type { Need, Role, Verdict } from "./standing";
import type { World } from "./world";

/** The values that a form sends, by field. */
export type Fields = Readonly<Record<string, string | File>>;

/** The parts of a response that the tests check. */
export type Answer = { readonly leadsTo: string; readonly cookies: readonly string[]; readonly returned: string };
/** The reason why no row changes although the sender has permission, and the expected answer. */
export type NoRow = { readonly noRow: string; readonly sees: (answer: Answer) => boolean };

export type Action = Need & {
  readonly form: (world: World) => Fields;
  /** The action takes only the form data, without a previous state. */
  readonly alone?: true;
  /** The table in which a row changes if the sender has permission; or why none does, and the expected answer. */
  readonly changes: string | NoRow;
  /** The role that sends the form to check that a row changes. Default: the first role with permission. */
  readonly by?: Role;
  /** Prepares the state that the form needs in order to change something. Undone together with the form's effect. */
  readonly given?: Given;
  /** The roles whose verdict differs from what the requirement says, each with a comment. */
  readonly but?: Readonly<Partial<Record<Role, Verdict>>>;
};

type Actions = Readonly<Record<string, Action>>;

const none = (): Fields => ({});
const atFirm = ({ firmId }: World) => ({ firmId });
const atCycle = ({ cycle }: World) => ({ assessmentId: cycle });
const atMeasure = ({ measureId }: World) => ({ measureId });
const atLink = ({ firmId, linkId }: World) => ({ firmId, linkId });
const atCohort = ({ cohortId }: World) => ({ cohortId });

/** The hidden values that forms send for a field and for an answer that nobody has saved yet. */
const NOT_SEEN = '{"base":0,"value":null}';
const NOT_ANSWERED = '{"revision":0,"value":{"answer":null,"comment":"","marked":false},"na":0}';

/** A new id, as the form generates it. */
const unknown = () => randomUUID();
const sheet = (text: string) => new File([text], "table.csv", { type: "text/csv" });

const FIRM = "app/(firm)/firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;

const cycleActions: Actions = {
  [`${FIRM}/assessments/actions.ts openCycle`]: {
    changes: "assessment",
    given: given.lastYear,
    verb: "assessment.open",
    form: atFirm,
  },
  [`${CYCLE}/[phase]/actions.ts saveForm`]: {
    changes: "answer",
    verb: "answer.save",
    form: (w) => ({ ...atCycle(w), phase: "EVA", "base.EVA.INT.2": NOT_ANSWERED, "answer.EVA.INT.2": "3" }),
  },
  [`${CYCLE}/assignments/actions.ts passOn`]: {
    changes: "assignment",
    verb: "assignment.give",
    form: (w) => ({ ...atCycle(w), assigneeId: w.contributorId, "scopes[]": "EVA.INT", from: "card" }),
  },
  [`${CYCLE}/assignments/actions.ts takeBack`]: {
    changes: "assignment",
    verb: "assignment.give",
    form: ({ assignmentId }) => ({ assignmentId }),
  },
  [`${CYCLE}/assignments/actions.ts remind`]: {
    changes: "assignment_mail",
    given: given.mailedLongAgo,
    verb: "assignment.remind",
    form: (w) => ({ ...atCycle(w), personId: w.contributorId }),
  },
  // Only the assignee can hand an assignment back, not a manager.
  [`${CYCLE}/assignments/actions.ts handBack`]: {
    changes: "assignment",
    verb: "assignment.hand-back",
    but: { manager: "refused" },
    form: ({ assignmentId }) => ({ assignmentId, reason: "Not my field" }),
  },
  [`${CYCLE}/comments/actions.ts write`]: {
    changes: "comment",
    verb: "comment.write",
    form: (w) => ({ ...atCycle(w), item: "LRN.INT.2", id: unknown(), text: "Seen" }),
  },
  [`${CYCLE}/comments/actions.ts moveThread`]: {
    changes: "comment_thread",
    verb: "comment.process",
    form: ({ threadId }) => ({ threadId, event: "process" }),
  },
  [`${CYCLE}/records/[item]/actions.ts saveRecord`]: {
    changes: "evidence",
    verb: "evidence.edit",
    form: (w) => ({
      ...atCycle(w),
      evidenceId: unknown(),
      item: "LRN.INT.2",
      base: "0",
      title: "Minutes",
      grade: "E1",
      date: "",
      does: "declare",
    }),
  },
  [`${CYCLE}/records/[item]/offer-actions.ts takeUp`]: {
    changes: "evidence",
    verb: "evidence.edit",
    form: (w) => ({ ...atCycle(w), recordId: w.planRecordId, item: "LRN.INT.2" }),
  },
  [`${CYCLE}/review/actions.ts submitPhase`]: {
    changes: "assessment_phase",
    given: given.phaseAnswered,
    verb: "phase.submit",
    form: (w) => ({ ...atCycle(w), phase: "EVA" }),
  },
  [`${CYCLE}/review/actions.ts returnPhase`]: {
    changes: "assessment_phase",
    given: phaseIs("submitted"),
    verb: "phase.return",
    form: (w) => ({ ...atCycle(w), phase: "EVA", reason: "Look again" }),
  },
  [`${CYCLE}/review/actions.ts reopenPhase`]: {
    changes: "assessment_phase",
    given: phaseIs("accepted"),
    verb: "phase.reopen",
    form: (w) => ({ ...atCycle(w), phase: "EVA", reason: "Look again" }),
  },
  [`${CYCLE}/review/actions.ts acceptAndFreeze`]: {
    changes: "assessment_phase",
    given: phaseIs("submitted"),
    verb: "phase.accept",
    form: (w) => ({ ...atCycle(w), phase: "EVA" }),
  },
  [`${CYCLE}/review/actions.ts finishAll`]: {
    changes: "assessment_phase",
    given: phasesAre("submitted"),
    verb: "phase.accept",
    form: atCycle,
  },
  [`${CYCLE}/review/actions.ts reopenAll`]: {
    changes: "assessment_phase",
    given: phasesAre("accepted"),
    verb: "phase.reopen",
    form: (w) => ({ ...atCycle(w), reason: "Look again" }),
  },
  [`${CYCLE}/screening/actions.ts confirmScreening`]: {
    changes: "answer",
    given: given.screened,
    verb: "answer.save",
    form: (w) => ({ ...atCycle(w), "listed[]": "EVA.INT.1" }),
  },
  [`${CYCLE}/version/actions.ts upgradeAction`]: {
    changes: "assessment",
    given: given.versionChosen,
    verb: "assessment.upgrade",
    form: (w) => ({ ...atCycle(w), version: w.version, sure: "yes" }),
  },
};

const NEVER = "2026-12-01";
const planFields = { firstStepOn: NEVER, recordOn: "2027-03-31" };

const planActions: Actions = {
  [`${FIRM}/plan/[measureId]/actions.ts saveDates`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({ ...atMeasure(w), base: "1", firstStepOn: NEVER, recordOn: "2027-04-30" }),
  },
  [`${FIRM}/plan/[measureId]/actions.ts handOver`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({ ...atMeasure(w), base: "1", ownerId: "", ownerName: "Somebody" }),
  },
  [`${FIRM}/plan/[measureId]/actions.ts saveAll`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({
      ...atMeasure(w),
      base: "1",
      ...planFields,
      ownerId: "",
      ownerName: "Somebody",
      cell: "EVA.NET",
      effort: "1",
      cost: "",
      currency: "CNY",
      steps: "Name a contact",
      proof: "",
      note: "",
      afterId: "",
    }),
  },
  // The contributor owns this measure, so they may work on it; managers may work on every measure.
  [`${FIRM}/plan/[measureId]/actions.ts tick`]: {
    changes: "plan_step",
    verb: "plan.work",
    form: (w) => ({ ...atMeasure(w), step: `${w.stepId}:1` }),
  },
  [`${FIRM}/plan/[measureId]/actions.ts move`]: {
    changes: "plan_measure",
    verb: "plan.work",
    form: (w) => ({ ...atMeasure(w), state: "not-started", move: "start" }),
  },
  [`${FIRM}/plan/[measureId]/actions.ts verify`]: {
    changes: "plan_record",
    given: given.measureDone,
    verb: "plan.work",
    form: (w) => ({
      ...atMeasure(w),
      state: "done",
      title: "Minutes",
      date: "2026-11-02",
      grade: "E1",
      reason: "Seen",
    }),
  },
  [`${FIRM}/plan/actions.ts changeLimit`]: {
    changes: "plan",
    verb: "plan.edit",
    form: (w) => ({ ...atFirm(w), planId: w.planId, limit: "9" }),
  },
  [`${FIRM}/plan/library/actions.ts takeIn`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({ ...atFirm(w), measure: "M01" }),
  },
  [`${FIRM}/plan/library/actions.ts keepOut`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({ ...atFirm(w), measure: "M02", reason: "Not ours" }),
  },
  [`${FIRM}/plan/library/actions.ts addOwn`]: {
    changes: "plan_measure",
    verb: "plan.edit",
    form: (w) => ({
      ...atFirm(w),
      id: unknown(),
      ...planFields,
      title: "Own",
      cell: "EVA.NET",
      effort: "1",
      steps: "One",
    }),
  },
  [`${FIRM}/plan/actions.ts begin`]: { changes: "plan", given: given.noPlan, verb: "plan.edit", form: atFirm },
};

const POSITION = `${FIRM}/position`;
const atRequest = (w: World) => ({ ...atLink(w), confirmationId: w.confirmationId });
const atIncident = (w: World) => ({ ...atLink(w), incidentId: unknown() });
const atMerged = (w: World) => ({ ...atFirm(w), linkId: w.mergedLinkId });
/** One more link, as a file with the columns that a register needs. */
const REGISTER = "direction,kind,partnerName,share,id\nsupplier,single,Sheet Works,1,\n";

const positionActions: Actions = {
  [`${POSITION}/actions.ts addLink`]: {
    changes: "link",
    verb: "link.edit",
    form: (w) => ({
      ...atFirm(w),
      id: unknown(),
      direction: "customer",
      kind: "single",
      partnerName: "Fjord Kettles",
      partnerType: "",
      partnerCountry: "",
      product: "",
      startYear: "",
      share: "1",
      shareOfPartner: "",
    }),
  },
  [`${POSITION}/[linkId]/answer-actions.ts confirmAnswers`]: {
    changes: "link_answer",
    given: given.askedTheOtherWay,
    verb: "link.edit",
    form: (w) => ({ ...atLink(w), direction: "customer" }),
  },
  [`${POSITION}/[linkId]/answer-actions.ts copyAnswers`]: {
    changes: "link_answer",
    verb: "link.edit",
    form: (w) => ({ firmId: w.firmId, linkId: w.bareLinkId, from: w.linkId }),
  },
  [`${POSITION}/actions.ts endLinkAction`]: {
    changes: "link",
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), linkId: w.bareLinkId, confirm: "yes", day: "2026-05-04" }),
  },
  [`${POSITION}/actions.ts resumeLinkAction`]: {
    changes: "link",
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), linkId: w.endedLinkId }),
  },
  [`${POSITION}/file/actions.ts readRegisterFile`]: {
    changes: "link",
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), intent: "save", file: sheet(REGISTER) }),
  },
  [`${POSITION}/match/actions.ts matchLink`]: {
    changes: "link_match",
    verb: "link.match",
    form: (w) => ({ ...atLink(w), code: w.partnerCode, id: unknown() }),
  },
  [`${POSITION}/moves/actions.ts addMove`]: {
    changes: "position_event",
    verb: "profile.edit",
    form: (w) => ({
      ...atFirm(w),
      eventId: unknown(),
      move: "up",
      upgrading: "process",
      date: "2026-05-04",
      title: "Own brand",
    }),
  },
  [`${POSITION}/moves/actions.ts removeMove`]: {
    changes: "position_event",
    given: given.move,
    verb: "profile.edit",
    form: (w) => ({ ...atFirm(w), eventId: w.random, base: "1" }),
  },
  [`${POSITION}/moves/actions.ts saveFigures`]: {
    changes: "firm_figure",
    verb: "profile.edit",
    form: (w) => ({ ...atFirm(w), ...atCycle(w), "final-users:value": "40", "final-users:base": "0" }),
  },
  [`${POSITION}/[linkId]/incident-actions.ts addIncident`]: {
    changes: "link_incident",
    verb: "link.edit",
    form: (w) => ({ ...atIncident(w), kind: "dispute", date: "2026-05-04", note: "" }),
  },
  [`${POSITION}/[linkId]/incident-actions.ts removeIncident`]: {
    changes: "link_incident",
    given: given.incident,
    verb: "link.edit",
    form: (w) => ({ ...atLink(w), incidentId: w.random, base: "1" }),
  },
  [`${POSITION}/[linkId]/partner-actions.ts askCustomerAction`]: {
    changes: "confirmation",
    verb: "link.confirm",
    form: (w) => ({
      firmId: w.firmId,
      linkId: w.freshLinkId,
      email: `${unknown()}@nordhem.example`,
      locale: "en",
      product: "Kettles",
    }),
  },
  [`${POSITION}/[linkId]/partner-actions.ts remindCustomerAction`]: {
    changes: "confirmation",
    given: given.askedLongAgo,
    verb: "link.confirm",
    form: atRequest,
  },
  [`${POSITION}/[linkId]/partner-actions.ts withdrawRequestAction`]: {
    changes: "confirmation",
    verb: "link.confirm",
    form: atRequest,
  },
  [`${POSITION}/[linkId]/partner-actions.ts makeCodeAction`]: {
    changes: "link_code",
    verb: "link.match",
    form: atLink,
  },
  [`${POSITION}/[linkId]/partner-actions.ts revokeCodeAction`]: {
    changes: "link_code",
    verb: "link.match",
    form: (w) => ({ firmId: w.firmId, linkId: w.codedLinkId }),
  },
  [`${POSITION}/[linkId]/partner-actions.ts agreeToMergeAction`]: {
    changes: "link_match",
    given: given.mergeWithdrawn,
    verb: "link.match",
    form: atMerged,
  },
  [`${POSITION}/[linkId]/partner-actions.ts withdrawMergeAction`]: {
    changes: "link_match",
    verb: "link.match",
    form: atMerged,
  },
  [`${POSITION}/[linkId]/partner-actions.ts endMatchAction`]: {
    changes: "link_match",
    verb: "link.match",
    form: (w) => ({ ...atMerged(w), confirm: "yes" }),
  },
};

/** A date in the future, whenever the test runs. */
export const AHEAD = daysAfter(dayAt("UTC", new Date()), 30);

const terms = { "opens-results": "on", endsOn: AHEAD };
const atAsked = (w: World) => ({ ...atFirm(w), engagementId: w.askedEngagementId });
const atOpen = (w: World) => ({ ...atFirm(w), engagementId: w.openEngagementId });
const atUnit = (w: World) => ({ ...atFirm(w), unitId: w.spareUnitId });

const peopleActions: Actions = {
  // Every member may call this action, but only managers may save the field of this test. People of other firms get a message instead of
  // a status.
  [`${FIRM}/actions.ts saveFieldsAction`]: {
    changes: "firm",
    but: { contributor: "refused" },
    verb: "firm.read",
    form: (w) => ({ ...atFirm(w), "profile:employees": "641", "seen:profile:employees": NOT_SEEN }),
  },
  [`${FIRM}/people/actions.ts invitePerson`]: {
    changes: "invitation",
    verb: "people.invite",
    form: (w) => ({
      ...atFirm(w),
      email: `${unknown()}@firm.example`,
      role: "contributor",
      stratum: "production",
      locale: "en",
    }),
  },
  [`${FIRM}/people/actions.ts resendInvitation`]: {
    changes: "invitation",
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), invitationId: w.memberInvitationId }),
  },
  [`${FIRM}/people/actions.ts withdrawInvitation`]: {
    changes: "invitation",
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), invitationId: w.memberInvitationId }),
  },
  [`${FIRM}/people/actions.ts changeStratum`]: {
    changes: "membership",
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), personId: w.colleagueId, stratum: "engineering" }),
  },
  [`${FIRM}/people/actions.ts makeManager`]: {
    changes: "membership",
    verb: "people.name",
    form: (w) => ({ ...atFirm(w), personId: w.colleagueId }),
  },
  [`${FIRM}/people/actions.ts removePerson`]: {
    changes: "membership",
    verb: "people.remove",
    form: (w) => ({ ...atFirm(w), personId: w.colleagueId }),
  },
  [`${FIRM}/people/actions.ts makeCard`]: {
    changes: "invite_card",
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), cardId: unknown(), label: "Hall 2", seats: "5", stratum: "", domain: "" }),
  },
  [`${FIRM}/people/actions.ts closeCard`]: {
    changes: "invite_card",
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), cardId: w.cardId }),
  },
  [`${FIRM}/people/consultant-actions.ts offerAccess`]: {
    changes: "engagement",
    verb: "engagement.grant",
    form: (w) => ({
      ...atFirm(w),
      engagementId: unknown(),
      ...terms,
      email: `${unknown()}@advisers.example`,
      message: "",
    }),
  },
  [`${FIRM}/people/consultant-actions.ts grantAccess`]: {
    changes: "engagement",
    verb: "engagement.grant",
    form: (w) => ({ ...atAsked(w), ...terms }),
  },
  [`${FIRM}/people/consultant-actions.ts changeAccess`]: {
    changes: "engagement",
    verb: "engagement.grant",
    form: (w) => ({ ...atOpen(w), ...terms, ...w.openTerms }),
  },
  [`${FIRM}/people/consultant-actions.ts revokeAccess`]: {
    changes: "engagement",
    verb: "engagement.grant",
    form: atOpen,
  },
  [`${FIRM}/people/consultant-actions.ts declineAccess`]: {
    changes: "engagement",
    verb: "engagement.grant",
    form: atAsked,
  },
  [`${FIRM}/people/consultant-actions.ts makeAccessCode`]: {
    changes: "engagement_code",
    verb: "engagement.grant",
    form: atFirm,
  },
  [`${FIRM}/people/consultant-actions.ts endAccessCode`]: {
    changes: "engagement_code",
    verb: "engagement.grant",
    form: atFirm,
  },
  [`${FIRM}/pulse/actions.ts addUnit`]: {
    changes: "pulse_unit",
    verb: "pulse.manage",
    form: (w) => ({ ...atFirm(w), name: "Hall 2", headcount: "5" }),
  },
  [`${FIRM}/pulse/actions.ts changeHeadcount`]: {
    changes: "pulse_unit",
    verb: "pulse.manage",
    form: (w) => ({ ...atUnit(w), headcount: "6" }),
  },
  [`${FIRM}/pulse/actions.ts endUnit`]: {
    changes: "pulse_unit",
    verb: "pulse.manage",
    form: (w) => ({ ...atUnit(w), name: "Hall 9" }),
  },
  [`${FIRM}/pulse/actions.ts openWave`]: {
    changes: "pulse_wave",
    verb: "pulse.manage",
    form: (w) => ({ ...atFirm(w), lastDay: AHEAD, [`way:${w.spareUnitId}`]: "code" }),
  },
  [`${FIRM}/pulse/actions.ts endWave`]: {
    changes: "pulse_wave",
    verb: "pulse.manage",
    form: (w) => ({ ...atFirm(w), waveId: w.waveId }),
  },
  [`${FIRM}/sharing/actions.ts saveLevel`]: {
    changes: "cohort_membership",
    verb: "sharing.edit",
    form: (w) => ({ ...atFirm(w), ...atCohort(w), version: "1", level: "1" }),
  },
  [`${FIRM}/sharing/actions.ts leave`]: {
    changes: "cohort_membership",
    verb: "sharing.edit",
    form: (w) => ({ ...atFirm(w), ...atCohort(w) }),
  },
};

/** Every server action of a firm, by its file and name. */
export const FIRM_ACTIONS: Actions = { ...cycleActions, ...planActions, ...positionActions, ...peopleActions };

export { type Actions, atCohort, atCycle, atFirm, NOT_SEEN, none, sheet, unknown };
