import { randomUUID } from "node:crypto";
import { dayIn, daysAfter } from "@/app/_server/clock";
import type { Need, Role, Verdict } from "./standing";
import type { World } from "./world";

/** What a form sends; a file where the form has one. */
export type Fields = Readonly<Record<string, string | File>>;

export type Action = Need & {
  readonly form: (world: World) => Fields;
  /** The form is the only argument: an action without a state of its own. */
  readonly alone?: true;
  /** Exceptions to what follows from the need, each written down with its reason where it stands. */
  readonly but?: Readonly<Partial<Record<Role, Verdict>>>;
};

type Actions = Readonly<Record<string, Action>>;

const none = (): Fields => ({});
const atFirm = ({ firmId }: World) => ({ firmId });
const atCycle = ({ cycle }: World) => ({ assessmentId: cycle });
const atMeasure = ({ measureId }: World) => ({ measureId });
const atLink = ({ firmId, linkId }: World) => ({ firmId, linkId });
const atCohort = ({ cohortId }: World) => ({ cohortId });

/** Whatever is named here was never there: who may ask is told so, and nothing changes. */
const unknown = () => randomUUID();
const sheet = (text: string) => new File([text], "table.csv", { type: "text/csv" });

const FIRM = "app/(firm)/firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;

const cycleActions: Actions = {
  [`${FIRM}/assessments/actions.ts openCycle`]: { verb: "assessment.open", form: atFirm },
  [`${CYCLE}/[phase]/actions.ts saveForm`]: { verb: "answer.save", form: (w) => ({ ...atCycle(w), phase: "EVA" }) },
  [`${CYCLE}/assignments/actions.ts passOn`]: {
    verb: "assignment.give",
    form: (w) => ({ ...atCycle(w), assigneeId: w.contributorId, "scopes[]": "EVA.INT", from: "card" }),
  },
  [`${CYCLE}/assignments/actions.ts takeBack`]: {
    verb: "assignment.give",
    form: ({ assignmentId }) => ({ assignmentId }),
  },
  [`${CYCLE}/assignments/actions.ts remind`]: {
    verb: "assignment.remind",
    form: (w) => ({ ...atCycle(w), personId: unknown() }),
  },
  // handed back by whoever it was given to: also not by a manager
  [`${CYCLE}/assignments/actions.ts handBack`]: {
    verb: "assignment.hand-back",
    but: { manager: "refused" },
    form: ({ assignmentId }) => ({ assignmentId, reason: "" }),
  },
  [`${CYCLE}/comments/actions.ts write`]: {
    verb: "comment.write",
    form: (w) => ({ ...atCycle(w), item: "LRN.INT.2", id: unknown(), text: "Seen" }),
  },
  [`${CYCLE}/comments/actions.ts moveThread`]: {
    verb: "comment.process",
    form: ({ threadId }) => ({ threadId, event: "process" }),
  },
  [`${CYCLE}/records/[item]/actions.ts saveRecord`]: {
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
    verb: "evidence.edit",
    form: (w) => ({ ...atCycle(w), recordId: unknown(), item: "LRN.INT.2" }),
  },
  [`${CYCLE}/review/actions.ts submitPhase`]: { verb: "phase.submit", form: (w) => ({ ...atCycle(w), phase: "EVA" }) },
  [`${CYCLE}/review/actions.ts returnPhase`]: {
    verb: "phase.return",
    form: (w) => ({ ...atCycle(w), phase: "EVA", reason: "" }),
  },
  [`${CYCLE}/review/actions.ts reopenPhase`]: {
    verb: "phase.reopen",
    form: (w) => ({ ...atCycle(w), phase: "EVA", reason: "" }),
  },
  [`${CYCLE}/review/actions.ts acceptAndFreeze`]: {
    verb: "phase.accept",
    form: (w) => ({ ...atCycle(w), phase: "EVA" }),
  },
  [`${CYCLE}/screening/actions.ts confirmScreening`]: {
    verb: "answer.save",
    form: (w) => ({ ...atCycle(w), "listed[]": "EVA.INT.2" }),
  },
  [`${CYCLE}/version/actions.ts upgradeAction`]: {
    verb: "assessment.upgrade",
    form: (w) => ({ ...atCycle(w), version: "9.9.9", sure: "yes" }),
  },
};

const NEVER = "2026-12-01";
const planFields = { firstStepOn: NEVER, recordOn: "2027-03-31" };

const planActions: Actions = {
  [`${FIRM}/plan/actions.ts saveDates`]: {
    verb: "plan.edit",
    form: (w) => ({ ...atMeasure(w), base: "0", ...planFields }),
  },
  [`${FIRM}/plan/actions.ts handOver`]: {
    verb: "plan.edit",
    form: (w) => ({ ...atMeasure(w), base: "99", ownerId: "", ownerName: "Somebody" }),
  },
  [`${FIRM}/plan/actions.ts saveAll`]: {
    verb: "plan.edit",
    form: (w) => ({
      ...atMeasure(w),
      base: "99",
      ...planFields,
      ownerId: "",
      ownerName: "",
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
  // worked on by its owner, who is the contributor, and by managers
  [`${FIRM}/plan/actions.ts tick`]: { verb: "plan.work", form: (w) => ({ ...atMeasure(w), step: `${w.stepId}:1` }) },
  [`${FIRM}/plan/actions.ts move`]: {
    verb: "plan.work",
    form: (w) => ({ ...atMeasure(w), state: "not-started", move: "start" }),
  },
  [`${FIRM}/plan/actions.ts verify`]: {
    verb: "plan.work",
    form: (w) => ({ ...atMeasure(w), state: "done", title: "Minutes", date: "2026-11-02", grade: "E1" }),
  },
  [`${FIRM}/plan/actions.ts changeLimit`]: {
    verb: "plan.edit",
    form: (w) => ({ ...atFirm(w), planId: w.planId, limit: "9" }),
  },
  [`${FIRM}/plan/take-actions.ts takeIn`]: { verb: "plan.edit", form: (w) => ({ ...atFirm(w), measure: "M01" }) },
  [`${FIRM}/plan/take-actions.ts keepOut`]: {
    verb: "plan.edit",
    form: (w) => ({ ...atFirm(w), measure: "M02", reason: "Not ours" }),
  },
  [`${FIRM}/plan/take-actions.ts addOwn`]: {
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
  [`${FIRM}/plan/take-actions.ts begin`]: { verb: "plan.edit", form: atFirm },
};

const POSITION = `${FIRM}/position`;
const atRequest = (w: World) => ({ ...atLink(w), confirmationId: w.confirmationId });
const atIncident = (w: World) => ({ ...atLink(w), incidentId: unknown() });

const positionActions: Actions = {
  [`${POSITION}/actions.ts addLink`]: {
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
  [`${POSITION}/actions.ts copyAnswers`]: { verb: "link.edit", form: (w) => ({ ...atLink(w), from: unknown() }) },
  [`${POSITION}/actions.ts endLinkAction`]: {
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), linkId: unknown(), confirm: "yes", day: NEVER }),
  },
  [`${POSITION}/actions.ts resumeLinkAction`]: {
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), linkId: unknown() }),
  },
  [`${POSITION}/file/actions.ts readRegisterFile`]: {
    verb: "link.edit",
    form: (w) => ({ ...atFirm(w), intent: "save", file: sheet("id,direction,kind,partnerName,share\n") }),
  },
  [`${POSITION}/match/actions.ts matchLink`]: {
    verb: "link.match",
    form: (w) => ({ ...atLink(w), code: "22222-22222", id: unknown() }),
  },
  [`${POSITION}/moves/actions.ts addMove`]: {
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
    verb: "profile.edit",
    form: (w) => ({ ...atFirm(w), eventId: unknown(), base: "1" }),
  },
  [`${POSITION}/moves/actions.ts saveFigures`]: {
    verb: "profile.edit",
    form: (w) => ({ ...atFirm(w), ...atCycle(w) }),
  },
  [`${POSITION}/[linkId]/incident-actions.ts addIncident`]: {
    verb: "link.edit",
    form: (w) => ({ ...atIncident(w), kind: "dispute", date: "2026-05-04", note: "" }),
  },
  [`${POSITION}/[linkId]/incident-actions.ts removeIncident`]: {
    verb: "link.edit",
    form: (w) => ({ ...atIncident(w), base: "1" }),
  },
  [`${POSITION}/[linkId]/partner-actions.ts askCustomerAction`]: {
    verb: "link.confirm",
    form: (w) => ({ ...atLink(w), email: "buyer@nordhem.example", locale: "en", product: "Kettles" }),
  },
  [`${POSITION}/[linkId]/partner-actions.ts remindCustomerAction`]: { verb: "link.confirm", form: atRequest },
  [`${POSITION}/[linkId]/partner-actions.ts withdrawRequestAction`]: { verb: "link.confirm", form: atRequest },
  [`${POSITION}/[linkId]/partner-actions.ts makeCodeAction`]: { verb: "link.match", form: atLink },
  [`${POSITION}/[linkId]/partner-actions.ts revokeCodeAction`]: { verb: "link.match", form: atLink },
  [`${POSITION}/[linkId]/partner-actions.ts agreeToMergeAction`]: { verb: "link.match", form: atLink },
  [`${POSITION}/[linkId]/partner-actions.ts withdrawMergeAction`]: { verb: "link.match", form: atLink },
  [`${POSITION}/[linkId]/partner-actions.ts endMatchAction`]: {
    verb: "link.match",
    form: (w) => ({ ...atLink(w), confirm: "yes" }),
  },
};

/** A day that lies ahead, whenever this runs. */
export const AHEAD = daysAfter(dayIn("UTC"), 30);

const terms = { "opens-results": "on", endsOn: AHEAD };
const was = { wasScope: "results", wasMayReview: "off", wasBlind: "off", wasEndsAt: "2027-01-31T00:00:00.000Z" };
const atEngagement = (w: World) => ({ ...atFirm(w), engagementId: unknown() });
const atUnit = (w: World) => ({ ...atFirm(w), unitId: unknown() });

const peopleActions: Actions = {
  // which record may be changed by whom is decided record by record; a firm that is not one's own is told in words
  [`${FIRM}/profile/actions.ts saveRecordsAction`]: { verb: "firm.read", form: atFirm },
  [`${FIRM}/people/actions.ts invitePerson`]: {
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
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), invitationId: unknown() }),
  },
  [`${FIRM}/people/actions.ts withdrawInvitation`]: {
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), invitationId: unknown() }),
  },
  [`${FIRM}/people/actions.ts changeStratum`]: {
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), personId: unknown(), stratum: "production" }),
  },
  [`${FIRM}/people/actions.ts removePerson`]: {
    verb: "people.remove",
    form: (w) => ({ ...atFirm(w), personId: unknown() }),
  },
  [`${FIRM}/people/actions.ts makeCard`]: {
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), cardId: unknown(), label: "Hall 2", seats: "5", stratum: "", domain: "" }),
  },
  [`${FIRM}/people/actions.ts closeCard`]: {
    verb: "people.invite",
    form: (w) => ({ ...atFirm(w), cardId: unknown() }),
  },
  [`${FIRM}/people/consultant-actions.ts offerAccess`]: {
    verb: "engagement.grant",
    form: (w) => ({ ...atEngagement(w), ...terms, email: `${unknown()}@advisers.example`, message: "" }),
  },
  [`${FIRM}/people/consultant-actions.ts grantAccess`]: {
    verb: "engagement.grant",
    form: (w) => ({ ...atEngagement(w), ...terms }),
  },
  [`${FIRM}/people/consultant-actions.ts changeAccess`]: {
    verb: "engagement.grant",
    form: (w) => ({ ...atEngagement(w), ...terms, ...was }),
  },
  [`${FIRM}/people/consultant-actions.ts revokeAccess`]: { verb: "engagement.grant", form: atEngagement },
  [`${FIRM}/people/consultant-actions.ts declineAccess`]: { verb: "engagement.grant", form: atEngagement },
  [`${FIRM}/people/consultant-actions.ts makeAccessCode`]: { verb: "engagement.grant", form: atFirm },
  [`${FIRM}/people/consultant-actions.ts endAccessCode`]: { verb: "engagement.grant", form: atFirm },
  [`${FIRM}/pulse/actions.ts addUnit`]: {
    verb: "pulse.manage",
    form: (w) => ({ ...atFirm(w), name: "Hall 2", headcount: "5" }),
  },
  [`${FIRM}/pulse/actions.ts changeHeadcount`]: {
    verb: "pulse.manage",
    form: (w) => ({ ...atUnit(w), headcount: "6" }),
  },
  [`${FIRM}/pulse/actions.ts endUnit`]: { verb: "pulse.manage", form: (w) => ({ ...atUnit(w), name: "Hall 9" }) },
  [`${FIRM}/pulse/actions.ts openWave`]: {
    verb: "pulse.manage",
    form: (w) => ({ ...atFirm(w), lastDay: AHEAD, [`way:${unknown()}`]: "code" }),
  },
  [`${FIRM}/pulse/actions.ts endWave`]: { verb: "pulse.manage", form: (w) => ({ ...atFirm(w), waveId: unknown() }) },
  [`${FIRM}/sharing/actions.ts saveLevel`]: {
    verb: "sharing.edit",
    form: (w) => ({ ...atFirm(w), cohortId: unknown(), version: "1", level: "1" }),
  },
  [`${FIRM}/sharing/actions.ts leave`]: {
    verb: "sharing.edit",
    form: (w) => ({ ...atFirm(w), cohortId: unknown() }),
  },
};

/** Every server action of a firm, by its file and its name. */
export const FIRM_ACTIONS: Actions = { ...cycleActions, ...planActions, ...positionActions, ...peopleActions };

export { type Actions, atCohort, atCycle, atFirm, none, sheet, unknown };
