import { printInstrument } from "@/lib/authoring";
import { CELLS, CONFIRMED_IDS } from "@/lib/instrument";
import { daysAfter } from "@/lib/view/time/calendar";
import { DEMO_MANAGER } from "../../screens/doors";
import { type Actions, AHEAD, type Answer, atCohort, NOT_SEEN, none, sheet, unknown } from "./actions";
import { given } from "./given";
import { PASSWORD, type World } from "./world";

const CLIENT = "app/(consultant)/clients";
const atClient = ({ firmId }: World) => ({ firmId });
const atLatest = (w: World) => ({ ...atClient(w), assessmentId: w.cycle });
const atPhase = (w: World) => ({ ...atClient(w), assessmentId: w.cycle, phase: "EVA" });
const named = { displayName: "Lin Qiao", organisation: "" };
const atEngagement = ({ firmId, engagementId }: World) => ({ firmId, engagementId });

/** Only the consultant can save what they write. Everybody else gets their text back with an explanation. */
const clientActions: Actions = {
  [`${CLIENT}/[firmId]/notes/actions.ts saveNote`]: {
    changes: "client_note",
    verb: "client.note",
    form: (w) => ({ ...atClient(w), id: unknown(), text: "Call in May" }),
  },
  [`${CLIENT}/[firmId]/notes/actions.ts removeNote`]: {
    changes: "client_note",
    verb: "client.note",
    form: (w) => ({ ...atClient(w), id: w.noteId }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts begin`]: {
    changes: "consultant_rating",
    by: "reviewer",
    verb: "client.rate",
    form: atLatest,
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts saveItem`]: {
    changes: "consultant_answer",
    verb: "client.rate",
    form: (w) => ({ ...atClient(w), ratingId: w.ratingId, item: "LRN.INT.2", choice: "3", note: "" }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts give`]: {
    changes: "consultant_rating",
    given: given.allJudged,
    verb: "client.rate",
    form: (w) => ({ ...atLatest(w), own: "yes" }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts drop`]: {
    changes: "consultant_rating",
    verb: "client.rate",
    form: (w) => ({ ...atLatest(w), ratingId: w.ratingId, sure: "yes" }),
  },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts acceptPhase`]: {
    changes: "assessment_phase",
    given: given.reviewOpened,
    verb: "client.review",
    form: atPhase,
  },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts returnPhase`]: {
    changes: "assessment_phase",
    given: given.reviewOpened,
    verb: "client.review",
    form: (w) => ({ ...atPhase(w), remarks: "Look again" }),
  },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts saveRemark`]: {
    changes: "review_remark",
    given: given.reviewOpened,
    verb: "client.review",
    form: (w) => ({ ...atLatest(w), item: "EVA.INT.2", base: "0", text: "Which log?" }),
  },
  [`${CLIENT}/consents/actions.ts acceptOffer`]: {
    changes: "engagement",
    verb: "engagement.answer",
    only: ["offered"],
    form: (w) => ({ ...atEngagement(w), ...named }),
  },
  [`${CLIENT}/consents/actions.ts askForLonger`]: {
    changes: "engagement",
    given: given.offerAccepted,
    verb: "engagement.answer",
    only: ["offered"],
    form: (w) => ({ ...atEngagement(w), endsOn: daysAfter(AHEAD, 100) }),
  },
  [`${CLIENT}/consents/actions.ts leaveClient`]: {
    changes: "engagement",
    verb: "engagement.answer",
    only: ["offered"],
    form: atEngagement,
  },
  [`${CLIENT}/consents/actions.ts askAccess`]: {
    changes: "engagement",
    verb: "engagement.ask",
    form: (w) => ({ accessCode: w.accessCode, message: "", ...named, "opens-results": "on", endsOn: AHEAD }),
  },
};

const COHORT = "app/(admin)/cohorts/[cohortId]";
const settings = {
  nameEn: "Region",
  nameZh: "地区",
  liaison: "",
  opensOn: "",
  phaseOrder: "free",
  reviewer: "no",
  minimumK: "5",
  consentEn: "",
  consentZh: "",
  remind: "none",
  remindBefore: "14",
  remindEvery: "7",
};
const INVITED = "Firm,E-mail,Language,Sub-group\nKettles,a@kettles.example,en,City\n";
/** Questionnaire versions belong to the root cohort: for the administrator of a cohort below they do not exist. */
const rootOnly = { administrator: "not found" } as const;
const atDraft = (w: World) => ({ cohortId: w.rootId, versionId: w.draftId });
const atInvitation = (w: World) => ({ ...atCohort(w), invitationId: w.invitationId });

const cohortActions: Actions = {
  [`${COHORT}/figures/actions.ts publishFigures`]: { changes: "audit_entry", verb: "figures.publish", form: atCohort },
  [`${COHORT}/figures/actions.ts setWeekly`]: {
    changes: "cohort",
    verb: "figures.publish",
    form: (w) => ({ ...atCohort(w), weekly: "on" }),
  },
  [`${COHORT}/firms/actions.ts remind`]: {
    changes: "cohort_event",
    given: given.invitedLongAgo,
    verb: "firms.remind",
    form: (w) => ({ ...atCohort(w), target: "not-joined" }),
  },
  [`${COHORT}/firms/actions.ts resend`]: { changes: "cohort_mail", verb: "firms.invite", form: atInvitation },
  [`${COHORT}/firms/actions.ts saveCall`]: {
    changes: "cohort_call",
    verb: "firms.remind",
    form: (w) => ({ ...atInvitation(w), id: unknown(), note: "They submit on Friday." }),
  },
  [`${COHORT}/firms/actions.ts resendAll`]: {
    changes: "cohort_mail",
    given: given.mailFailed,
    verb: "firms.invite",
    form: atCohort,
  },
  [`${COHORT}/firms/actions.ts correct`]: {
    changes: "cohort_invitation",
    verb: "firms.invite",
    form: (w) => ({ ...atInvitation(w), contact: "Zhang Wei", telephone: "0574 8700 0000", linkNumber: "1" }),
  },
  [`${COHORT}/firms/actions.ts revoke`]: { changes: "cohort_invitation", verb: "firms.invite", form: atInvitation },
  [`${COHORT}/firms/invite/actions.ts readInvitationFile`]: {
    changes: "cohort_invitation",
    verb: "firms.invite",
    form: (w) => ({ ...atCohort(w), intent: "invite", file: sheet(INVITED) }),
  },
  // The version for a whole tree of cohorts is chosen at its root. The administrator of a cohort below is told so.
  [`${COHORT}/instrument/actions.ts chooseVersionAction`]: {
    changes: "cohort",
    verb: "instrument.choose",
    form: (w) => ({ ...atCohort(w), version: w.version }),
  },
  [`${COHORT}/instrument/[versionId]/actions.ts publishAction`]: {
    changes: "instrument_version",
    by: "administrator-above",
    but: rootOnly,
    verb: "instrument.edit",
    form: (w) => ({ ...atDraft(w), sure: "yes", sameMeaning: "yes", writtenAt: w.draftWrittenAt }),
  },
  [`${COHORT}/instrument/[versionId]/actions.ts discardAction`]: {
    changes: "instrument_version",
    by: "administrator-above",
    but: rootOnly,
    verb: "instrument.edit",
    form: atDraft,
  },
  [`${COHORT}/instrument/[versionId]/actions.ts retireAction`]: {
    changes: "instrument_version",
    by: "administrator-above",
    but: rootOnly,
    verb: "instrument.edit",
    form: (w) => ({ cohortId: w.rootId, versionId: w.versionId, sure: "yes" }),
  },
  [`${COHORT}/instrument/import.ts importInstrument`]: {
    changes: "instrument_version",
    by: "administrator-above",
    but: rootOnly,
    verb: "instrument.edit",
    form: (w) => ({
      cohortId: w.rootId,
      intent: "save",
      file: new File([printInstrument(w.nextVersion)], "v.json", { type: "application/json" }),
    }),
  },
  [`${COHORT}/network/actions.ts computeNetwork`]: { changes: "audit_entry", verb: "network.compute", form: atCohort },
  [`${COHORT}/people/actions.ts ask`]: {
    changes: "administrator_invitation",
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), email: `${unknown()}@city.example`, locale: "en" }),
  },
  [`${COHORT}/people/actions.ts takeBack`]: {
    changes: "administrator_invitation",
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), invitationId: w.administratorInvitationId }),
  },
  [`${COHORT}/people/actions.ts remove`]: {
    changes: "cohort_administrator",
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), personId: w.spareAdministratorId, reason: "Left the house" }),
  },
  [`${COHORT}/people/actions.ts endSessions`]: {
    changes: "session",
    given: given.signedIn,
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), personId: w.spareAdministratorId, reason: "A lost telephone" }),
  },
  [`${COHORT}/settings/actions.ts saveSettings`]: {
    changes: "cohort",
    verb: "cohort.edit",
    form: (w) => ({ ...atCohort(w), ...settings }),
  },
  [`${COHORT}/settings/actions.ts saveDeadlines`]: {
    changes: "cohort",
    verb: "cohort.edit",
    form: (w) => ({ ...atCohort(w), [`day-${w.cohortId}`]: AHEAD, moves: "2" }),
  },
  [`${COHORT}/settings/actions.ts makePart`]: {
    changes: "cohort",
    verb: "cohort.edit",
    form: (w) => ({ id: unknown(), parentId: w.cohortId, nameEn: "City", nameZh: "城市", liaison: "" }),
  },
  [`${COHORT}/settings/actions.ts movePart`]: {
    changes: "cohort",
    verb: "cohort.edit",
    form: (w) => ({ cohortId: w.otherPartId, parentId: w.partId }),
  },
};

const PUBLIC = "app/(public)";
const CONFIRMED = `confirmation:${CONFIRMED_IDS[0]}`;
const hasSession = ({ cookies }: Answer) => cookies.some((cookie) => /session-token=./.test(cookie));

/** Actions that no verb of a firm or cohort guards: of people on their own account, or with a secret link. */
const ownActions: Actions = {
  "app/firms/new/actions.ts createOwnFirm": {
    changes: "membership",
    verb: "firm.create",
    form: () => ({
      id: unknown(),
      name: "New Works",
      displayName: "Wang Fang",
      stratum: "management",
      industry: "27",
      employees: "640",
      country: "CN",
      timeZone: "Asia/Shanghai",
    }),
  },
  "app/account/actions.ts saveName": { changes: "person", verb: "account.edit", form: () => ({ name: "Wang Fang" }) },
  "app/account/actions.ts saveOtherName": {
    changes: "person",
    verb: "account.edit",
    form: () => ({ otherName: "王芳" }),
  },
  "app/account/actions.ts saveReminders": {
    changes: "person",
    verb: "account.edit",
    alone: true,
    form: () => ({ wanted: "no" }),
  },
  "app/account/actions.ts savePassword": {
    changes: "person",
    verb: "account.edit",
    form: () => ({ newPassword: "another password of the doors", currentPassword: PASSWORD }),
  },
  // People can leave only their own firm. For another one the answer is "not found".
  "app/account/firm-actions.ts leaveThisFirm": {
    changes: "membership",
    by: "contributor",
    verb: "firm.leave",
    form: ({ firmId }) => ({ firmId }),
  },
  "app/account/actions.ts sendPasswordCode": { changes: "sign_in_code", verb: "account.edit", form: none },
  "app/account/actions.ts endOneSession": {
    changes: "session",
    verb: "account.edit",
    alone: true,
    form: (w) => ({ id: w.sessionId }),
  },
  [`${PUBLIC}/administration/[token]/actions.ts accept`]: {
    changes: "cohort_administrator",
    verb: "invitation.accept",
    form: (w) => ({ token: w.administerToken, name: "Zhou Min" }),
  },
  [`${PUBLIC}/invitation/[token]/actions.ts accept`]: {
    changes: "membership",
    verb: "invitation.accept",
    form: (w) => ({ token: w.joinToken, name: "Chen Jie" }),
  },
  [`${PUBLIC}/join/[token]/actions.ts joinFirm`]: {
    changes: "membership",
    verb: "invitation.accept",
    form: (w) => ({ token: w.cardToken, name: "Chen Jie", stratum: "production" }),
  },
  [`${PUBLIC}/take-part/[code]/actions.ts joinCohort`]: {
    changes: "cohort_membership",
    given: given.notJoined,
    verb: "sharing.edit",
    form: (w) => ({ code: w.takePart, ...atClient(w), version: "1", level: "1" }),
  },
  [`${PUBLIC}/take-part/actions.ts enterInvitationCode`]: {
    changes: { noRow: "leads to the page of the invitation", sees: ({ leadsTo }) => leadsTo.startsWith("/take-part/") },
    verb: "everybody",
    form: (w) => ({ code: w.takePart }),
  },
  [`${PUBLIC}/take-part/[code]/stop/actions.ts changeCohortMails`]: {
    changes: "cohort_invitation",
    verb: "everybody",
    alone: true,
    form: (w) => ({ code: w.takePart, wanted: "no" }),
  },
  [`${PUBLIC}/join/actions.ts enterCode`]: {
    changes: { noRow: "leads to the page of the card", sees: ({ leadsTo }) => leadsTo.startsWith("/join/") },
    verb: "everybody",
    form: (w) => ({ code: w.cardCode }),
  },
  [`${PUBLIC}/reminders/[key]/actions.ts changeReminders`]: {
    changes: "person",
    verb: "everybody",
    alone: true,
    form: (w) => ({ key: w.reminders, wanted: "no" }),
  },
  [`${PUBLIC}/confirm/[token]/actions.ts saveAndGive`]: {
    changes: "confirmation_answer",
    verb: "everybody",
    form: (w) => ({ token: w.confirmToken, [CONFIRMED]: "3", [`seen:${CONFIRMED}`]: NOT_SEEN }),
  },
  [`${PUBLIC}/pulse/[token]/actions.ts sendSheet`]: {
    changes: "pulse_round",
    verb: "everybody",
    form: (w) => ({
      token: w.pulseToken,
      receipt: w.random.replaceAll("-", ""),
      ...Object.fromEntries(CELLS.map((cell) => [cell, "3"])),
    }),
  },
  [`${PUBLIC}/screening/[step]/actions.ts saveStep`]: {
    changes: {
      noRow: "the row is of a visitor whom this sending makes",
      sees: ({ cookies }) => cookies.some((cookie) => cookie.startsWith("trellis-visitor=")),
    },
    verb: "everybody",
    form: () => ({ step: "customer", mainFunction: "OEM" }),
  },
  [`${PUBLIC}/sign-in/actions.ts sendCode`]: {
    changes: "sign_in_code",
    verb: "everybody",
    form: (w) => ({ email: w.people.stranger?.email ?? "" }),
  },
  [`${PUBLIC}/sign-in/actions.ts enterCode`]: {
    changes: {
      noRow: "a code is only good in the browser that asked for it: tests/integration/sign-in.test.ts",
      sees: ({ leadsTo }) => leadsTo.startsWith("/sign-in?over=1&next="),
    },
    verb: "everybody",
    form: () => ({ code: "" }),
  },
  [`${PUBLIC}/sign-in/actions.ts enterPassword`]: {
    changes: "session",
    verb: "everybody",
    form: (w) => ({ email: w.people.stranger?.email ?? "", password: PASSWORD }),
  },
  [`${PUBLIC}/sign-in/actions.ts enterDemo`]: {
    changes: { noRow: "opens a session in this browser", sees: hasSession },
    verb: "everybody",
    alone: true,
    form: () => ({ email: DEMO_MANAGER }),
  },
  "app/account/actions.ts leaveEverywhere": { changes: "session", verb: "account.edit", alone: true, form: none },
  "app/account/actions.ts leave": {
    by: "stranger",
    changes: "session",
    verb: "everybody",
    alone: true,
    form: none,
  },
};

/** Every server action that does not belong to a firm, by its file and name. */
export const OTHER_ACTIONS: Actions = { ...clientActions, ...cohortActions, ...ownActions };
