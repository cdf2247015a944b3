import { DEMO_MANAGER } from "../../screens/doors";
import { type Actions, AHEAD, atCohort, none, sheet, unknown } from "./actions";
import type { World } from "./world";

const CLIENT = "app/(consultant)/clients";
const atClient = ({ firmId }: World) => ({ firmId });
const atResult = (w: World) => ({ ...atClient(w), assessmentId: w.frozen });
const atPhase = (w: World) => ({ ...atClient(w), assessmentId: w.cycle, phase: "EVA" });
const named = { displayName: "Lin Qiao", organisation: "" };
const atEngagement = ({ firmId, engagementId }: World) => ({ firmId, engagementId });

/** What a consultant writes is his own; to whoever is none, and to whose access is over, his text is given back with words. */
const clientActions: Actions = {
  [`${CLIENT}/[firmId]/notes/actions.ts saveNote`]: {
    verb: "client.note",
    form: (w) => ({ ...atClient(w), id: unknown(), text: "Call in May" }),
  },
  [`${CLIENT}/[firmId]/notes/actions.ts removeNote`]: {
    verb: "client.note",
    form: (w) => ({ ...atClient(w), id: unknown() }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts begin`]: { verb: "client.rate", form: atResult },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts saveItem`]: {
    verb: "client.rate",
    form: (w) => ({ ...atClient(w), ratingId: unknown(), item: "LRN.INT.2", choice: "3", note: "" }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts give`]: {
    verb: "client.rate",
    form: (w) => ({ ...atClient(w), assessmentId: unknown(), own: "yes" }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts drop`]: {
    verb: "client.rate",
    form: (w) => ({ ...atResult(w), ratingId: unknown(), sure: "yes" }),
  },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts acceptPhase`]: { verb: "client.review", form: atPhase },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts returnPhase`]: {
    verb: "client.review",
    form: (w) => ({ ...atPhase(w), remarks: "Look again" }),
  },
  [`${CLIENT}/consents/actions.ts acceptOffer`]: {
    verb: "engagement.answer",
    only: ["offered"],
    form: (w) => ({ ...atEngagement(w), ...named }),
  },
  [`${CLIENT}/consents/actions.ts askForLonger`]: {
    verb: "engagement.answer",
    only: ["offered"],
    form: (w) => ({ ...atEngagement(w), endsOn: AHEAD }),
  },
  [`${CLIENT}/consents/actions.ts leaveClient`]: { verb: "engagement.answer", only: ["offered"], form: atEngagement },
  [`${CLIENT}/consents/actions.ts askAccess`]: {
    verb: "engagement.ask",
    form: () => ({ code: "22222-22222", message: "", ...named, "opens-results": "on", endsOn: AHEAD }),
  },
};

const COHORT = "app/(admin)/cohorts/[cohortId]";
const settings = {
  nameEn: "Region",
  nameZh: "地区",
  liaison: "",
  opensOn: "",
  closesOn: "",
  phaseOrder: "free",
  reviewer: "no",
  minimumK: "5",
  consentEn: "",
  consentZh: "",
  remind: "none",
  remindBefore: "14",
  remindEvery: "7",
};
const atInvitation = (w: World) => ({ ...atCohort(w), invitationId: w.invitationId });
const atVersion = (w: World) => ({ ...atCohort(w), versionId: unknown() });

const cohortActions: Actions = {
  [`${COHORT}/figures/actions.ts publishFigures`]: { verb: "figures.publish", form: atCohort },
  [`${COHORT}/figures/actions.ts setWeekly`]: {
    verb: "figures.publish",
    form: (w) => ({ ...atCohort(w), weekly: "off" }),
  },
  [`${COHORT}/firms/actions.ts remind`]: {
    verb: "firms.remind",
    form: (w) => ({ ...atCohort(w), target: "not-submitted" }),
  },
  [`${COHORT}/firms/actions.ts resend`]: { verb: "firms.invite", form: atInvitation },
  [`${COHORT}/firms/actions.ts resendAll`]: { verb: "firms.invite", form: atCohort },
  [`${COHORT}/firms/actions.ts revoke`]: { verb: "firms.invite", form: atInvitation },
  [`${COHORT}/firms/invite/actions.ts readInvitationFile`]: {
    verb: "firms.invite",
    form: (w) => ({ ...atCohort(w), intent: "check", file: sheet("Firm,E-mail\nKettles,a@kettles.example\n") }),
  },
  // the version of a whole tree is the root's; an administrator of the part is told so
  [`${COHORT}/instrument/actions.ts chooseVersionAction`]: {
    verb: "instrument.choose",
    form: (w) => ({ ...atCohort(w), version: "" }),
  },
  [`${COHORT}/instrument/actions.ts publishAction`]: {
    verb: "instrument.edit",
    form: (w) => ({ ...atVersion(w), sure: "yes", writtenAt: "1" }),
  },
  [`${COHORT}/instrument/actions.ts discardAction`]: { verb: "instrument.edit", form: atVersion },
  [`${COHORT}/instrument/actions.ts retireAction`]: {
    verb: "instrument.edit",
    form: (w) => ({ ...atVersion(w), sure: "yes" }),
  },
  [`${COHORT}/instrument/import.ts importInstrument`]: {
    verb: "instrument.edit",
    form: (w) => ({ ...atCohort(w), intent: "save", file: new File(["{}"], "v.json", { type: "application/json" }) }),
  },
  [`${COHORT}/network/actions.ts computeNetwork`]: { verb: "network.compute", form: atCohort },
  [`${COHORT}/people/actions.ts ask`]: {
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), email: `${unknown()}@city.example`, locale: "en" }),
  },
  [`${COHORT}/people/actions.ts takeBack`]: {
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), invitationId: unknown() }),
  },
  [`${COHORT}/people/actions.ts remove`]: {
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), personId: unknown(), reason: "Left the house" }),
  },
  [`${COHORT}/people/actions.ts endSessions`]: {
    verb: "administrator.edit",
    form: (w) => ({ ...atCohort(w), personId: unknown(), reason: "A lost telephone" }),
  },
  [`${COHORT}/settings/actions.ts saveSettings`]: {
    verb: "cohort.edit",
    form: (w) => ({ ...atCohort(w), ...settings }),
  },
  [`${COHORT}/settings/actions.ts makePart`]: {
    verb: "cohort.edit",
    form: (w) => ({ id: unknown(), parentId: w.cohortId, nameEn: "City", nameZh: "城市", liaison: "" }),
  },
  [`${COHORT}/settings/actions.ts movePart`]: {
    verb: "cohort.edit",
    form: (w) => ({ ...atCohort(w), parentId: unknown() }),
  },
};

const PUBLIC = "app/(public)";

/** Of the person alone, or of whoever holds a key: the actions that no verb of a firm or a cohort guards. */
const ownActions: Actions = {
  "app/firms/new/actions.ts createOwnFirm": {
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
  "app/account/actions.ts saveName": { verb: "account.edit", form: () => ({ name: "Wang Fang" }) },
  "app/account/actions.ts saveReminders": { verb: "account.edit", alone: true, form: () => ({ wanted: "yes" }) },
  // too short: who asks is told so, and keeps his password
  "app/account/actions.ts savePassword": { verb: "account.edit", form: () => ({ newPassword: "short" }) },
  "app/account/actions.ts sendPasswordCode": { verb: "account.edit", form: none },
  // none of his own: nothing ends
  "app/account/actions.ts endOneSession": { verb: "account.edit", alone: true, form: () => ({ id: unknown() }) },
  [`${PUBLIC}/administration/[token]/actions.ts accept`]: {
    verb: "invitation.accept",
    form: () => ({ token: unknown(), name: "Zhou Min" }),
  },
  [`${PUBLIC}/invitation/[token]/actions.ts accept`]: {
    verb: "invitation.accept",
    form: () => ({ token: unknown(), name: "Chen Jie" }),
  },
  [`${PUBLIC}/join/actions.ts joinFirm`]: {
    verb: "invitation.accept",
    form: () => ({ token: unknown(), name: "Chen Jie", stratum: "production" }),
  },
  [`${PUBLIC}/take-part/actions.ts joinCohort`]: {
    verb: "sharing.edit",
    form: (w) => ({ code: "2222222222222222", ...atClient(w), version: "1", level: "1" }),
  },
  [`${PUBLIC}/take-part/actions.ts enterInvitationCode`]: {
    verb: "everybody",
    form: () => ({ code: "2222222222222222" }),
  },
  [`${PUBLIC}/take-part/actions.ts changeCohortMails`]: {
    verb: "everybody",
    alone: true,
    form: () => ({ code: "2222222222222222", wanted: "yes" }),
  },
  [`${PUBLIC}/join/actions.ts enterCode`]: { verb: "everybody", form: () => ({ code: "22222-22222" }) },
  [`${PUBLIC}/reminders/[key]/actions.ts changeReminders`]: {
    verb: "everybody",
    alone: true,
    form: () => ({ key: "no key", wanted: "yes" }),
  },
  [`${PUBLIC}/confirm/[token]/actions.ts saveAndGive`]: {
    verb: "everybody",
    form: ({ confirmToken }) => ({ token: confirmToken }),
  },
  [`${PUBLIC}/pulse/[token]/actions.ts sendSheet`]: { verb: "everybody", form: none },
  [`${PUBLIC}/screening/actions.ts saveStep`]: { verb: "everybody", form: () => ({ step: "no step" }) },
  [`${PUBLIC}/sign-in/actions.ts sendCode`]: { verb: "everybody", form: () => ({ email: "no address" }) },
  [`${PUBLIC}/sign-in/actions.ts enterCode`]: { verb: "everybody", form: () => ({ code: "" }) },
  [`${PUBLIC}/sign-in/actions.ts enterPassword`]: { verb: "everybody", form: () => ({ email: "no address" }) },
  [`${PUBLIC}/sign-in/actions.ts enterDemo`]: { verb: "everybody", alone: true, form: () => ({ email: DEMO_MANAGER }) },
};

/** Each ends the session of whoever calls it: they are called last, with sessions of their own. */
export const LAST_ACTIONS: Actions = {
  "app/account/actions.ts leave": { verb: "everybody", alone: true, form: none },
  "app/account/actions.ts leaveEverywhere": { verb: "account.edit", alone: true, form: none },
};

/** Every server action that is not a firm's own, by its file and its name. */
export const OTHER_ACTIONS: Actions = { ...clientActions, ...cohortActions, ...ownActions };
