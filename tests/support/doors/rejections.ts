import { type SQL, sql } from "drizzle-orm";
import { hashToken } from "@/app/_server/gate/tokens";
import { cardWords, refusalWords } from "@/lib/words";
import { type Given, given, set } from "./given";
import type { Role } from "./standing";
import type { World } from "./world";

/** How to make a form fail: who opens which page, and which values differ from valid ones. */
export type Rejection = {
  readonly as: Role;
  readonly on: (world: World) => string;
  /** Invalid values, by field. The other fields are filled anyway, texts with more characters than allowed. */
  readonly wrong?: (world: World) => Readonly<Record<string, string>>;
  /** Secrets that somebody types; they must not be returned. */
  readonly secrets?: readonly string[];
  /** The index of the button to press. Default: the first one. */
  readonly pressed?: number;
  /**
   * The state in which the page has the form: `true` means the state that the action's row in `actions.ts` or
   * `other-actions.ts` names.
   */
  readonly given?: true | Given;
  readonly cookie?: string;
  readonly file?: File;
  /** What happens after the page was opened and before its form is sent. */
  readonly meanwhile?: Given;
  /**
   * The expected message, with the reason and what to do next. If the form is gone, the page shows this message
   * instead.
   */
  readonly says?: string;
};

type Rejections = Readonly<Record<string, Rejection>>;

/** An id that does not exist. */
const NOTHING = "01890a5d-ac96-774b-bcce-b302099a8057";

const firm =
  (rest: string) =>
  (w: World): string =>
    `/firms/${w.firmId}${rest}`;
const cycle =
  (rest: string) =>
  (w: World): string =>
    `/firms/${w.firmId}/assessments/${w.cycle}${rest}`;
const link =
  (of: "linkId" | "freshLinkId") =>
  (w: World): string =>
    `/firms/${w.firmId}/position/${w[of]}`;
const client =
  (rest: (w: World) => string) =>
  (w: World): string =>
    `/clients/${w.firmId}${rest(w)}`;
const cohort =
  (rest: string) =>
  (w: World): string =>
    `/cohorts/${w.cohortId}${rest}`;
const at = (path: string) => (): string => path;

const FIRM = "app/(firm)/firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;
const POSITION = `${FIRM}/position`;
const manager = { as: "manager" } as const;

const firmForms: Rejections = {
  [`${CYCLE}/[phase]/actions.ts saveForm`]: { ...manager, on: cycle("/EVA") },
  [`${CYCLE}/assignments/actions.ts passOn`]: { ...manager, on: cycle("/assignments") },
  [`${CYCLE}/assignments/actions.ts handBack`]: { as: "contributor", on: cycle("/mine") },
  [`${CYCLE}/comments/actions.ts write`]: { ...manager, on: cycle("/comments") },
  [`${CYCLE}/records/[item]/actions.ts saveRecord`]: { ...manager, on: cycle("/records/LRN.INT.2") },
  [`${CYCLE}/review/actions.ts returnPhase`]: { ...manager, given: true, on: cycle("/review?phase=EVA") },
  [`${CYCLE}/review/actions.ts reopenPhase`]: { ...manager, given: true, on: cycle("/review?phase=EVA") },
  [`${CYCLE}/review/actions.ts reopenAll`]: { ...manager, given: true, on: cycle("") },
  [`${CYCLE}/version/actions.ts upgradeAction`]: {
    ...manager,
    given: true,
    on: cycle("/version"),
    wrong: () => ({ version: "9.9.9" }),
  },
  [`${FIRM}/plan/[measureId]/actions.ts saveDates`]: { ...manager, on: firm("/plan"), wrong: () => ({ base: "0" }) },
  [`${FIRM}/plan/[measureId]/actions.ts handOver`]: { ...manager, on: firm("/plan") },
  [`${FIRM}/plan/[measureId]/actions.ts saveAll`]: { ...manager, on: (w) => `/firms/${w.firmId}/plan/${w.measureId}` },
  [`${FIRM}/plan/[measureId]/actions.ts verify`]: {
    ...manager,
    given: true,
    on: (w) => `/firms/${w.firmId}/plan/${w.measureId}`,
  },
  [`${FIRM}/plan/[measureId]/actions.ts move`]: { ...manager, on: (w) => `/firms/${w.firmId}/plan/${w.measureId}` },
  [`${FIRM}/plan/actions.ts changeLimit`]: { ...manager, on: firm("/plan") },
  [`${FIRM}/plan/library/actions.ts keepOut`]: { ...manager, on: firm("/plan/library") },
  [`${FIRM}/plan/library/actions.ts addOwn`]: { ...manager, on: firm("/plan/library") },
  [`${POSITION}/actions.ts addLink`]: { ...manager, on: firm("/position/new") },
  [`${POSITION}/[linkId]/answer-actions.ts copyAnswers`]: {
    ...manager,
    on: link("linkId"),
    wrong: () => ({ linkId: NOTHING }),
  },
  [`${POSITION}/actions.ts endLinkAction`]: { ...manager, on: link("linkId"), wrong: () => ({ day: "2999-01-01" }) },
  [`${POSITION}/match/actions.ts matchLink`]: {
    ...manager,
    on: (w) => `/firms/${w.firmId}/position/match?code=${w.partnerCode}`,
  },
  [`${POSITION}/moves/actions.ts addMove`]: { ...manager, on: firm("/position/moves") },
  [`${POSITION}/moves/actions.ts saveFigures`]: { ...manager, on: firm("/position/moves") },
  [`${POSITION}/[linkId]/incident-actions.ts addIncident`]: { ...manager, on: link("linkId") },
  [`${POSITION}/[linkId]/partner-actions.ts askCustomerAction`]: { ...manager, on: link("freshLinkId") },
  [`${POSITION}/[linkId]/partner-actions.ts endMatchAction`]: {
    ...manager,
    on: (w) => `/firms/${w.firmId}/position/${w.mergedLinkId}`,
    wrong: () => ({ linkId: NOTHING }),
  },
  [`${FIRM}/actions.ts saveFieldsAction`]: { ...manager, on: firm("/profile") },
  [`${FIRM}/people/actions.ts invitePerson`]: { ...manager, on: firm("/people") },
  [`${FIRM}/people/actions.ts changeStratum`]: {
    ...manager,
    on: firm("/people"),
    wrong: () => ({ personId: NOTHING }),
  },
  [`${FIRM}/people/actions.ts makeCard`]: { ...manager, on: firm("/people") },
  [`${FIRM}/people/consultant-actions.ts offerAccess`]: { ...manager, on: firm("/people") },
  [`${FIRM}/people/consultant-actions.ts grantAccess`]: { ...manager, on: firm("/people") },
  [`${FIRM}/people/consultant-actions.ts changeAccess`]: { ...manager, on: firm("/people") },
  [`${FIRM}/pulse/actions.ts addUnit`]: { ...manager, on: firm("/pulse") },
  [`${FIRM}/pulse/actions.ts changeHeadcount`]: { ...manager, on: firm("/pulse") },
  [`${FIRM}/pulse/actions.ts openWave`]: { ...manager, on: firm("/pulse") },
  [`${FIRM}/sharing/actions.ts saveLevel`]: { ...manager, on: firm("/sharing"), wrong: () => ({ version: "99" }) },
};

const CLIENT = "app/(consultant)/clients";
const rating = client((w) => `/rate/${w.cycle}?phase=PRE`);
const review = client((w) => `/review/${w.cycle}?phase=EVA`);

const clientForms: Rejections = {
  [`${CLIENT}/[firmId]/notes/actions.ts saveNote`]: { as: "consultant", on: client(() => "/notes") },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts saveItem`]: { as: "consultant", on: rating },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts give`]: {
    as: "consultant",
    given: true,
    on: client((w) => `/rate/${w.cycle}`),
    wrong: () => ({ assessmentId: NOTHING }),
  },
  [`${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts drop`]: {
    as: "consultant",
    on: client((w) => `/rate/${w.cycle}`),
    wrong: () => ({ ratingId: NOTHING }),
  },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts returnPhase`]: { as: "reviewer", given: true, on: review },
  [`${CLIENT}/[firmId]/review/[assessmentId]/actions.ts saveRemark`]: {
    as: "reviewer",
    given: async (w, run) => {
      await given.phaseAnswered(w);
      await given.reviewOpened(w, run);
    },
    on: review,
  },
  [`${CLIENT}/consents/actions.ts acceptOffer`]: { as: "offered", on: at("/clients/consents") },
  [`${CLIENT}/consents/actions.ts askForLonger`]: { as: "consultant", on: at("/clients/consents") },
  [`${CLIENT}/consents/actions.ts askAccess`]: { as: "consultant", on: at("/clients/consents") },
};

const COHORT = "app/(admin)/cohorts/[cohortId]";
const administrator = { as: "administrator" } as const;
const version =
  (of: "draftId" | "versionId") =>
  (w: World): string =>
    `/cohorts/${w.rootId}/instrument/${w[of]}`;

const cohortForms: Rejections = {
  [`${COHORT}/instrument/actions.ts chooseVersionAction`]: {
    ...administrator,
    on: cohort("/instrument"),
    wrong: () => ({ version: "9.9.9" }),
  },
  [`${COHORT}/instrument/[versionId]/actions.ts publishAction`]: {
    as: "administrator-above",
    on: version("draftId"),
    wrong: () => ({ versionId: NOTHING }),
  },
  [`${COHORT}/instrument/[versionId]/actions.ts retireAction`]: {
    as: "administrator-above",
    on: version("versionId"),
    wrong: () => ({ versionId: NOTHING }),
  },
  [`${COHORT}/firms/actions.ts correct`]: {
    ...administrator,
    on: (w) => `/cohorts/${w.cohortId}/firms/${w.invitationId}`,
  },
  [`${COHORT}/firms/actions.ts saveCall`]: {
    ...administrator,
    on: (w) => `/cohorts/${w.cohortId}/firms/${w.invitationId}`,
  },
  [`${COHORT}/people/actions.ts ask`]: { ...administrator, on: cohort("/people") },
  [`${COHORT}/people/actions.ts remove`]: { ...administrator, on: cohort("/people") },
  [`${COHORT}/people/actions.ts endSessions`]: { ...administrator, on: cohort("/people") },
  [`${COHORT}/settings/actions.ts saveSettings`]: { ...administrator, on: cohort("/settings") },
  [`${COHORT}/settings/actions.ts saveDeadlines`]: { ...administrator, on: cohort("/settings") },
  [`${COHORT}/settings/actions.ts makePart`]: { ...administrator, on: cohort("/settings") },
  [`${COHORT}/settings/actions.ts movePart`]: {
    as: "administrator-above",
    on: cohort("/settings"),
    wrong: (w) => ({ cohortId: w.rootId }),
  },
};

const PUBLIC = "app/(public)";

const ownForms: Rejections = {
  "app/firms/new/actions.ts createOwnFirm": { as: "stranger", on: at("/firms/new") },
  "app/account/actions.ts saveName": { as: "stranger", on: at("/account") },
  "app/account/actions.ts saveOtherName": { as: "stranger", on: at("/account") },
  "app/account/actions.ts savePassword": { as: "stranger", on: at("/account") },
  [`${PUBLIC}/administration/[token]/actions.ts accept`]: {
    as: "stranger",
    on: (w) => `/administration/${w.administerToken}`,
  },
  [`${PUBLIC}/invitation/[token]/actions.ts accept`]: { as: "stranger", on: (w) => `/invitation/${w.joinToken}` },
  [`${PUBLIC}/join/[token]/actions.ts joinFirm`]: { as: "stranger", on: (w) => `/join/${w.cardToken}` },
  [`${PUBLIC}/join/actions.ts enterCode`]: { as: "nobody", on: at("/join") },
  [`${PUBLIC}/take-part/[code]/actions.ts joinCohort`]: {
    ...manager,
    given: true,
    on: (w) => `/take-part/${w.takePart}`,
    wrong: () => ({ version: "99" }),
  },
  [`${PUBLIC}/take-part/actions.ts enterInvitationCode`]: { as: "nobody", on: at("/take-part") },
  [`${PUBLIC}/confirm/[token]/actions.ts saveAndGive`]: {
    as: "confirmer",
    on: (w) => `/confirm/${w.confirmToken}`,
    wrong: () => ({ "confirmation:CX1": "" }),
  },
  [`${PUBLIC}/pulse/[token]/actions.ts sendSheet`]: {
    as: "nobody",
    on: (w) => `/pulse/${w.pulseToken}`,
    wrong: () => ({ "PRE.ORG": "" }),
    pressed: 1,
  },
  [`${PUBLIC}/screening/[step]/actions.ts saveStep`]: { as: "visitor", on: at("/screening/customer") },
  [`${PUBLIC}/sign-in/actions.ts sendCode`]: { as: "nobody", on: at("/sign-in") },
  [`${PUBLIC}/sign-in/actions.ts enterCode`]: {
    as: "nobody",
    on: at("/sign-in/code"),
    cookie: "trellis-sign-in=somebody%40firm.example",
    secrets: ["code"],
  },
  [`${PUBLIC}/sign-in/actions.ts enterPassword`]: { as: "nobody", on: at("/sign-in/password") },
};

/** Every form with inputs, by the server action it calls. */
export const REJECTIONS: Rejections = { ...firmForms, ...clientForms, ...cohortForms, ...ownForms };

const FIELDS_ACTION = `${FIRM}/actions.ts saveFieldsAction`;
const aimed = (w: World) => ({ [`aim:${w.cycle}:kind`]: "move", [`aim:${w.cycle}:year`]: "1999" });

const noFirm = () => ({ firmId: NOTHING });

/** The other pages of fields: one field is invalid, or the firm does not exist, which rejects the whole form. */
const FIELD_PAGES: readonly Pick<Rejection, "on" | "wrong">[] = [
  { on: cycle("/aim"), wrong: aimed },
  { on: cycle("/functions") },
  { on: cycle("/aim"), wrong: (w) => ({ ...aimed(w), ...noFirm() }) },
  { on: cycle("/functions"), wrong: noFirm },
  { on: cycle("/context"), wrong: noFirm },
  { on: link("linkId"), wrong: noFirm },
  { on: link("freshLinkId"), wrong: noFirm },
];
export const FIELD_REJECTIONS: readonly (readonly [string, Rejection])[] = FIELD_PAGES.map((page) => [
  FIELDS_ACTION,
  { ...manager, ...page },
]);

/** Forms with a file, which a browser cannot restore. */
const FILE_FORMS: Rejections = {
  [`${POSITION}/file/actions.ts readRegisterFile`]: { ...manager, on: firm("/position/file") },
  [`${COHORT}/firms/invite/actions.ts readInvitationFile`]: { ...administrator, on: cohort("/firms/invite") },
  [`${COHORT}/instrument/import.ts importInstrument`]: {
    as: "administrator-above",
    on: (w) => `/cohorts/${w.rootId}/instrument`,
  },
};
export const FILE_ACTIONS: readonly string[] = Object.keys(FILE_FORMS);

const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xd8);
const TOO_LARGE = new Uint8Array(960_000).fill(0x2c);

/** Files that every form rejects, with the advice of a form for tables and of a form for documents. */
const WRONG_FILES: readonly (readonly [file: File | undefined, table: string, document: string])[] = [
  [undefined, "Choose a file first.", "Choose a file first."],
  [new File([], "empty.csv"), "Choose a file first.", "Choose a file first."],
  [new File([PICTURE], "photo.xlsx"), "try again", "Save it again as JSON or XLSX."],
  [new File(["PK\u0003\u0004 no workbook"], "list.xlsx"), "try again", "Save it again as JSON or XLSX."],
  [new File([TOO_LARGE], "large.csv"), "Split it into several files.", "Check which file you chose"],
];

/** Every form with a file field, with every wrong file, for both the "check" and the "submit" button. */
export const FILE_REJECTIONS: readonly (readonly [string, Rejection])[] = Object.entries(FILE_FORMS).flatMap(
  ([name, form]) =>
    WRONG_FILES.flatMap(([file, table, document], at) => {
      const says = name.endsWith("importInstrument") ? document : table;
      return [[name, { ...form, ...(file && { file }), says, pressed: at % 2 }] as const];
    }),
);

const over = (statement: (w: World) => SQL): Given => set(statement);

/** Secret links that were valid when their page was opened, and have expired when its form is sent. */
export const EXPIRED: readonly (readonly [string, Rejection])[] = [
  [
    `${PUBLIC}/invitation/[token]/actions.ts accept`,
    {
      as: "stranger",
      on: (w) => `/invitation/${w.joinToken}`,
      wrong: () => ({ name: "Chen Jie" }),
      meanwhile: over(
        (w) => sql`update app.invitation set expires_at = now() - interval '1 minute'
          where token_hash = ${hashToken(w.joinToken)}`,
      ),
      says: refusalWords["invitation-ended"].en,
    },
  ],
  [
    `${PUBLIC}/administration/[token]/actions.ts accept`,
    {
      as: "stranger",
      on: (w) => `/administration/${w.administerToken}`,
      wrong: () => ({ name: "Zhou Min" }),
      meanwhile: over(
        (w) => sql`update app.administrator_invitation set expires_at = now() - interval '1 minute'
          where token_hash = ${hashToken(w.administerToken)}`,
      ),
      says: "has expired",
    },
  ],
  [
    `${PUBLIC}/join/[token]/actions.ts joinFirm`,
    {
      as: "stranger",
      on: (w) => `/join/${w.cardToken}`,
      wrong: () => ({ name: "Chen Jie" }),
      meanwhile: over(
        (w) => sql`update app.invite_card set expires_at = now() - interval '1 minute' where id = ${w.cardId}`,
      ),
      says: cardWords.goneText.en,
    },
  ],
  [
    `${PUBLIC}/pulse/[token]/actions.ts sendSheet`,
    {
      as: "nobody",
      on: (w) => `/pulse/${w.pulseToken}`,
      meanwhile: over(
        (w) => sql`update app.pulse_wave set closes_at = now() - interval '1 minute' where id = ${w.waveId}`,
      ),
      pressed: 1,
      says: "can close this page",
    },
  ],
];

/** Actions whose form is only a button, so that a refusal loses no input. */
export const PRESS_ACTIONS: readonly string[] = [
  `${FIRM}/assessments/actions.ts openCycle`,
  `${CYCLE}/assignments/actions.ts takeBack`,
  `${CYCLE}/assignments/actions.ts remind`,
  `${CYCLE}/comments/actions.ts moveThread`,
  `${CYCLE}/records/[item]/offer-actions.ts takeUp`,
  `${CYCLE}/review/actions.ts submitPhase`,
  `${CYCLE}/review/actions.ts acceptAndFreeze`,
  `${CYCLE}/review/actions.ts finishAll`,
  `${CYCLE}/screening/actions.ts confirmScreening`,
  `${FIRM}/plan/[measureId]/actions.ts tick`,
  `${FIRM}/plan/library/actions.ts takeIn`,
  `${FIRM}/plan/actions.ts begin`,
  `${POSITION}/[linkId]/answer-actions.ts confirmAnswers`,
  `${POSITION}/actions.ts resumeLinkAction`,
  `${POSITION}/moves/actions.ts removeMove`,
  `${POSITION}/[linkId]/incident-actions.ts removeIncident`,
  ...["remindCustomerAction", "withdrawRequestAction", "makeCodeAction", "revokeCodeAction"].map(
    (name) => `${POSITION}/[linkId]/partner-actions.ts ${name}`,
  ),
  ...["agreeToMergeAction", "withdrawMergeAction"].map((name) => `${POSITION}/[linkId]/partner-actions.ts ${name}`),
  ...["resendInvitation", "withdrawInvitation", "makeManager", "removePerson", "closeCard"].map(
    (name) => `${FIRM}/people/actions.ts ${name}`,
  ),
  ...["revokeAccess", "declineAccess", "makeAccessCode", "endAccessCode"].map(
    (name) => `${FIRM}/people/consultant-actions.ts ${name}`,
  ),
  `${FIRM}/pulse/actions.ts endUnit`,
  `${FIRM}/pulse/actions.ts endWave`,
  `${FIRM}/sharing/actions.ts leave`,
  `${CLIENT}/[firmId]/notes/actions.ts removeNote`,
  `${CLIENT}/[firmId]/rate/[assessmentId]/actions.ts begin`,
  `${CLIENT}/[firmId]/review/[assessmentId]/actions.ts acceptPhase`,
  `${CLIENT}/consents/actions.ts leaveClient`,
  `${COHORT}/figures/actions.ts publishFigures`,
  `${COHORT}/figures/actions.ts setWeekly`,
  ...["remind", "resend", "resendAll", "revoke"].map((name) => `${COHORT}/firms/actions.ts ${name}`),
  `${COHORT}/instrument/[versionId]/actions.ts discardAction`,
  `${COHORT}/network/actions.ts computeNetwork`,
  `${COHORT}/people/actions.ts takeBack`,
  ...["saveReminders", "sendPasswordCode", "endOneSession", "leaveEverywhere", "leave"].map(
    (name) => `app/account/actions.ts ${name}`,
  ),
  "app/account/firm-actions.ts leaveThisFirm",
  `${PUBLIC}/take-part/[code]/stop/actions.ts changeCohortMails`,
  `${PUBLIC}/reminders/[key]/actions.ts changeReminders`,
  `${PUBLIC}/sign-in/actions.ts enterDemo`,
];
