import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AuditAct } from "@/lib/audit";
import { CELLS, CONFIRMED_IDS } from "@/lib/instrument";
import type { NoRow } from "./actions";
import { type Given, given } from "./given";
import { type Need, ROLES, type Role, STANDINGS } from "./standing";
import type { World } from "./world";

export type Seen = "shown" | "leads on" | "refused" | "not found" | "sign in";

export type Leaves = { readonly act: AuditAct; readonly of: "firmId" | "cohortId" } | { readonly nothing: string };

export type Route = Need & {
  readonly path: (world: World) => string;
  /** Without a session a handler answers with a status, while a page redirects to sign-in. */
  readonly handler?: true;
  /** A JSON body, sent with POST, with the given person's id. */
  readonly body?: (world: World, personId: string) => unknown;
  /** The table in which a row changes after a POST with permission; or why none does, and the expected answer. */
  readonly changes?: string | NoRow;
  /** The log entry of the firm or cohort that a GET handler writes; or why it writes none. */
  readonly leaves?: Leaves;
  /** What a role with permission sees instead of the page, for example a redirect to the only item. */
  readonly may?: Seen;
  /** Prepares the state before the POST. */
  readonly given?: Given;
  /** The roles whose answer differs from what the requirement says, each with a comment. */
  readonly but?: Readonly<Partial<Record<Role, Seen>>>;
};

const FIRM = "firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;
const firm =
  (rest = "") =>
  ({ firmId }: World) =>
    `/firms/${firmId}${rest}`;
const cycle =
  (rest = "") =>
  (w: World) =>
    `/firms/${w.firmId}/assessments/${w.cycle}${rest}`;
const read = (path: Route["path"]): Route => ({ verb: "firm.read", path });

const firmPages: Readonly<Record<string, Route>> = {
  [FIRM]: read(firm()),
  [`${FIRM}/profile`]: read(firm("/profile")),
  // A contributor sees the list of colleagues, but not the forms.
  [`${FIRM}/people`]: read(firm("/people")),
  // Everybody in the firm may see who has access.
  [`${FIRM}/people/access-log`]: read(firm("/people/access-log")),
  [`${FIRM}/people/[cardId]`]: { verb: "people.invite", path: (w) => `/firms/${w.firmId}/people/${w.cardId}` },
  [`${FIRM}/people/log`]: { verb: "log.read", path: firm("/people/log") },
  [`${FIRM}/position`]: read(firm("/position")),
  [`${FIRM}/position/new`]: read(firm("/position/new")),
  [`${FIRM}/position/file`]: read(firm("/position/file")),
  [`${FIRM}/position/moves`]: read(firm("/position/moves")),
  [`${FIRM}/position/match`]: read(firm("/position/match")),
  [`${FIRM}/position/[linkId]`]: read((w) => `/firms/${w.firmId}/position/${w.linkId}`),
  [`${FIRM}/position/[linkId]/history`]: read((w) => `/firms/${w.firmId}/position/${w.linkId}/history`),
  [`${FIRM}/position/history`]: read(firm("/position/history")),
  [`${FIRM}/position/history/[assessmentId]`]: read((w) => `/firms/${w.firmId}/position/history/${w.frozen}`),
  [`${FIRM}/assessments`]: { ...read(firm("/assessments")), may: "leads on" },
  [CYCLE]: read(cycle()),
  [`${CYCLE}/[phase]`]: read(cycle("/EVA")),
  [`${CYCLE}/review`]: read(cycle("/review?phase=EVA")),
  // The page redirects a contributor to their own assignments.
  [`${CYCLE}/assignments`]: { verb: "assignment.give", path: cycle("/assignments"), but: { contributor: "leads on" } },
  [`${CYCLE}/comments`]: read(cycle("/comments")),
  [`${CYCLE}/mine`]: read(cycle("/mine")),
  [`${CYCLE}/functions`]: read(cycle("/functions")),
  [`${CYCLE}/context`]: read(cycle("/context")),
  [`${CYCLE}/aim`]: read(cycle("/aim")),
  [`${CYCLE}/records/[item]`]: read(cycle("/records/LRN.INT.2")),
  [`${CYCLE}/screening`]: read(cycle("/screening")),
  [`${CYCLE}/version`]: read(cycle("/version")),
  // Everybody in the firm may see what it shares; only a manager sees the form.
  [`${FIRM}/sharing`]: read(firm("/sharing")),
  [`${FIRM}/pulse`]: read(firm("/pulse")),
  [`${FIRM}/pulse/[waveId]/[unitId]`]: read((w) => `/firms/${w.firmId}/pulse/${w.waveId}/${w.unitId}`),
  [`${FIRM}/plan`]: { verb: "plan.read", path: firm("/plan") },
  [`${FIRM}/plan/library`]: { verb: "plan.read", path: firm("/plan/library") },
  [`${FIRM}/plan/log`]: { verb: "plan.read", path: firm("/plan/log") },
  [`${FIRM}/plan/[measureId]`]: { verb: "plan.read", path: (w) => `/firms/${w.firmId}/plan/${w.measureId}` },
  [`${FIRM}/plan/export`]: {
    verb: "plan.read",
    path: firm("/plan/export"),
    handler: true,
    leaves: { act: "plan.export", of: "firmId" },
  },
  [`${FIRM}/copy`]: {
    verb: "input.export",
    path: firm("/copy"),
    handler: true,
    leaves: { act: "firm.export", of: "firmId" },
  },
  [`${FIRM}/results`]: {
    verb: "result.read",
    path: firm("/results"),
    may: "leads on",
    // The contributor still has items to answer, and sees a page that says so.
    but: { contributor: "shown" },
  },
  [`${FIRM}/results/participants`]: { verb: "result.read", path: firm("/results/participants") },
  [`${FIRM}/results/[assessmentId]`]: { verb: "result.read", path: (w) => `/firms/${w.firmId}/results/${w.frozen}` },
  [`${FIRM}/results/[assessmentId]/export`]: {
    verb: "input.export",
    path: (w) => `/firms/${w.firmId}/results/${w.frozen}/export?of=answers&revision=1`,
    handler: true,
    leaves: { act: "result.export", of: "firmId" },
  },
};

const level = { answer: { level: 3 }, comment: "", marked: false };
const entry = (key: string, value: unknown) => [{ key, base: 0, locale: "en", value }];

const firmHandlers: Readonly<Record<string, Route>> = {
  "api/v1/firms/[firmId]/log": {
    verb: "log.read",
    path: (w) => `/api/v1/firms/${w.firmId}/log?format=csv`,
    handler: true,
    leaves: { act: "log.export", of: "firmId" },
  },
  "api/v1/firms/[firmId]/register": {
    ...read((w) => `/api/v1/firms/${w.firmId}/register?format=csv`),
    handler: true,
    leaves: { act: "register.export", of: "firmId" },
  },
  // Every member may request it, but who may save depends on the field.
  "api/v1/firms/[firmId]/records": {
    ...read((w) => `/api/v1/firms/${w.firmId}/records`),
    handler: true,
    body: (_, owner) => ({ owner, entries: entry("profile:employees", 7) }),
    changes: "firm",
  },
  "api/v1/assessments/[assessmentId]/answers": {
    verb: "answer.save",
    path: (w) => `/api/v1/assessments/${w.cycle}/answers`,
    handler: true,
    body: (_, owner) => ({ owner, entries: entry("EVA.ORG.1", level) }),
    changes: "answer",
  },
  "api/v1/assessments/[assessmentId]/export": {
    verb: "input.export",
    path: (w) => `/api/v1/assessments/${w.frozen}/export`,
    handler: true,
    leaves: { act: "result.export", of: "firmId" },
  },
  "api/v1/assessments/[assessmentId]/own-answers": {
    ...read((w) => `/api/v1/assessments/${w.cycle}/own-answers`),
    handler: true,
    leaves: { act: "answers.export", of: "firmId" },
  },
  files: {
    verb: "evidence.edit",
    path: (w) =>
      `/files?${new URLSearchParams({ assessmentId: w.cycle, item: "LRN.INT.2", evidenceId: randomUUID(), name: "a.png" })}`,
    handler: true,
    body: ({ picture }) => picture,
    changes: "evidence_file",
  },
  "files/[fileId]": {
    ...read((w) => `/files/${w.fileId}`),
    handler: true,
    leaves: { act: "file.download", of: "firmId" },
  },
  "files/[fileId]/page": {
    ...read((w) => `/files/${w.fileId}/page?n=1`),
    handler: true,
    leaves: { nothing: "shown on a page, as everything else there" },
  },
  "files/[fileId]/preview": {
    ...read((w) => `/files/${w.fileId}/preview`),
    handler: true,
    leaves: { nothing: "shown on a page, as everything else there" },
  },
};

const COHORT = "cohorts/[cohortId]";
const cohort =
  (rest = "") =>
  ({ cohortId }: World) =>
    `/cohorts/${cohortId}${rest}`;
const api =
  (rest: string) =>
  ({ cohortId }: World) =>
    `/api/v1/cohorts/${cohortId}${rest}`;

const cohortRoutes: Readonly<Record<string, Route>> = {
  [COHORT]: { verb: "cohort.read", path: cohort() },
  [`${COHORT}/weekly`]: { verb: "cohort.read", path: cohort("/weekly") },
  [`${COHORT}/figures`]: { verb: "figures.read", path: cohort("/figures") },
  [`${COHORT}/firms`]: { verb: "firms.read", path: cohort("/firms") },
  [`${COHORT}/firms/invite`]: { verb: "firms.invite", path: cohort("/firms/invite") },
  [`${COHORT}/firms/[invitationId]`]: {
    verb: "firms.read",
    path: (w) => `/cohorts/${w.cohortId}/firms/${w.invitationId}`,
  },
  [`${COHORT}/instrument`]: { verb: "instrument.read", path: cohort("/instrument") },
  [`${COHORT}/instrument/[versionId]`]: {
    verb: "instrument.read",
    path: (w) => `/cohorts/${w.cohortId}/instrument/${w.versionId}`,
  },
  [`${COHORT}/log`]: { verb: "cohort.log", path: cohort("/log") },
  [`${COHORT}/network`]: { verb: "network.read", path: cohort("/network") },
  [`${COHORT}/people`]: { verb: "administrator.edit", path: cohort("/people") },
  [`${COHORT}/settings`]: { verb: "cohort.edit", path: cohort("/settings") },
  "api/v1/cohorts/[cohortId]/figures": {
    verb: "figures.read",
    path: api("/figures"),
    handler: true,
    leaves: { nothing: "how a job comes along" },
  },
  "api/v1/cohorts/[cohortId]/instrument/[versionId]": {
    verb: "instrument.read",
    path: api("/instrument/1.0.0?format=json"),
    handler: true,
    leaves: { act: "instrument.export", of: "cohortId" },
  },
  "api/v1/cohorts/[cohortId]/log": {
    verb: "cohort.log",
    path: api("/log?format=csv"),
    handler: true,
    leaves: { act: "log.export", of: "cohortId" },
  },
  "api/v1/cohorts/[cohortId]/mails": {
    verb: "firms.read",
    path: api("/mails"),
    handler: true,
    leaves: { nothing: "how a job comes along" },
  },
  "api/v1/cohorts/[cohortId]/network": {
    verb: "network.read",
    path: api("/network"),
    handler: true,
    leaves: { nothing: "how a job comes along" },
  },
  "api/v1/cohorts/[cohortId]/faulty-lines": {
    verb: "firms.invite",
    path: api("/faulty-lines"),
    handler: true,
    body: () => {
      const form = new FormData();
      form.set("file", new File(["Firm,E-mail\nA,nowhere\n"], "firms.csv", { type: "text/csv" }));
      return form;
    },
    changes: { noRow: "the lines with errors come back", sees: ({ leadsTo }) => leadsTo === "" },
  },
  "api/v1/cohorts/[cohortId]/template": {
    verb: "firms.invite",
    path: api("/template?format=csv"),
    handler: true,
    leaves: { nothing: "an empty table" },
  },
  "api/v1/cohorts/[cohortId]/weekly": {
    verb: "cohort.read",
    path: api("/weekly?format=csv"),
    handler: true,
    leaves: { act: "weekly.export", of: "cohortId" },
  },
};

const CLIENT = "clients/[firmId]";
const client =
  (rest = "") =>
  ({ firmId }: World) =>
    `/clients/${firmId}${rest}`;

const clientRoutes: Readonly<Record<string, Route>> = {
  [CLIENT]: { verb: "client.read", path: client() },
  [`${CLIENT}/position`]: { verb: "client.read", scope: "position", path: client("/position") },
  [`${CLIENT}/answers`]: { verb: "client.read", scope: "answers", path: client("/answers") },
  [`${CLIENT}/records`]: { verb: "client.read", scope: "records", path: client("/records") },
  [`${CLIENT}/records/[fileId]`]: {
    verb: "client.read",
    scope: "records",
    path: (w) => `/clients/${w.firmId}/records/${w.fileId}`,
    handler: true,
    leaves: { act: "file.download", of: "firmId" },
  },
  [`${CLIENT}/results`]: { verb: "client.read", scope: "results", path: client("/results"), may: "leads on" },
  [`${CLIENT}/results/[assessmentId]`]: {
    verb: "client.read",
    scope: "results",
    path: (w) => `/clients/${w.firmId}/results/${w.frozen}`,
  },
  [`${CLIENT}/results/[assessmentId]/export`]: {
    verb: "client.read",
    scope: "results",
    path: (w) => `/clients/${w.firmId}/results/${w.frozen}/export?revision=1`,
    handler: true,
    leaves: { act: "result.export", of: "firmId" },
  },
  [`${CLIENT}/plan`]: { verb: "client.read", scope: "plan", path: client("/plan") },
  [`${CLIENT}/benchmark`]: { verb: "client.read", scope: "results", path: client("/benchmark") },
  // A rating is the consultant's own work, so they need no scope.
  [`${CLIENT}/rate`]: { verb: "client.rate", path: client("/rate") },
  [`${CLIENT}/rate/[assessmentId]`]: { verb: "client.rate", path: (w) => `/clients/${w.firmId}/rate/${w.frozen}` },
  "api/v1/clients/[firmId]/ratings/[ratingId]": {
    verb: "client.rate",
    path: (w) => `/api/v1/clients/${w.firmId}/ratings/${w.ratingId}`,
    handler: true,
    body: (_, owner) => ({ owner, entries: entry("LRN.INT.2", { choice: "3.5", evidenceSeen: true, note: "" }) }),
    changes: "consultant_answer",
  },
  "api/v1/clients/[firmId]/reviews/[assessmentId]": {
    verb: "client.review",
    path: (w) => `/api/v1/clients/${w.firmId}/reviews/${w.cycle}`,
    handler: true,
    body: (_, owner) => ({ owner, entries: entry("EVA.INT.2", { text: "Which log?" }) }),
    given: given.reviewOpened,
    changes: "review_remark",
  },
  [`${CLIENT}/review/[assessmentId]`]: {
    verb: "client.review",
    path: (w) => `/clients/${w.firmId}/review/${w.cycle}?phase=PRE`,
  },
  [`${CLIENT}/notes`]: { verb: "client.note", path: client("/notes") },
};

const own = (path: string): Route => ({ verb: "signed-in", path: () => path });
const open = (path: Route["path"]): Route => ({ verb: "everybody", path });

const otherRoutes: Readonly<Record<string, Route>> = {
  account: own("/account"),
  "account/copy": {
    verb: "account.edit",
    path: () => "/account/copy",
    handler: true,
    leaves: { nothing: "its entry stands in the log of the person's own account, in no firm's and no cohort's" },
  },
  // Somebody without firm, client or cohort is shown what they can start.
  firms: own("/firms?all=1"),
  "firms/new": own("/firms/new"),
  clients: own("/clients"),
  "clients/calibration": own("/clients/calibration"),
  "clients/compare": own("/clients/compare"),
  "clients/consents": own("/clients/consents"),
  "clients/reviews": own("/clients/reviews"),
  // Consultants can read what they wrote after the engagement has ended, too.
  "clients/own/[firmId]": {
    verb: "signed-in",
    only: ROLES.filter((role) => role === "expired" || role === "revoked" || "engagement" in STANDINGS[role]),
    path: (w) => `/clients/own/${w.firmId}`,
  },
  // A manager of exactly one firm is redirected to its page; others are told what to do.
  "match/[code]": { ...own("/match/23456-789AB"), but: { manager: "leads on", "other-manager": "leads on" } },
  "": open(() => "/"),
  method: open(() => "/method"),
  "method/functions": open(() => "/method/functions"),
  help: open(() => "/help"),
  privacy: open(() => "/privacy"),
  "sign-in": { ...open(() => "/sign-in") },
  "sign-in/code": { ...open(() => "/sign-in/code"), may: "leads on" },
  "sign-in/password": open(() => "/sign-in/password"),
  screening: { ...open(() => "/screening"), may: "leads on" },
  "screening/[step]": open(() => "/screening/preparation"),
  // Only a browser in which a screening was started has a result to show.
  "screening/result": { ...open(() => "/screening/result"), may: "leads on", but: { visitor: "shown" } },
  join: open(() => "/join"),
  "join/[token]": open((w) => `/join/${w.cardToken}`),
  "take-part": open(() => "/take-part"),
  "take-part/[code]": open((w) => `/take-part/${w.takePart}`),
  "take-part/[code]/stop": open((w) => `/take-part/${w.takePart}/stop`),
  "take-part/[code]/stop/now": {
    ...open((w) => `/take-part/${w.takePart}/stop/now`),
    handler: true,
    body: () => "",
    changes: "cohort_invitation",
  },
  "administration/[token]": open((w) => `/administration/${w.administrationToken}`),
  "invitation/[token]": open((w) => `/invitation/${w.invitationToken}`),
  "reminders/[key]": open((w) => `/reminders/${w.reminders}`),
  "reminders/[key]/stop": {
    ...open((w) => `/reminders/${w.reminders}/stop`),
    handler: true,
    body: () => "",
    changes: "person",
  },
  "confirm/[token]": open((w) => `/confirm/${w.confirmToken}`),
  "confirm/[token]/open": { ...open((w) => `/confirm/${w.confirmToken}/open`), may: "leads on" },
  "pulse/[token]": open((w) => `/pulse/${w.pulseToken}`),
  "api/v1/confirmations/[token]/answers": {
    ...open((w) => `/api/v1/confirmations/${w.confirmToken}/answers`),
    handler: true,
    body: (w) => ({
      owner: w.confirmationId,
      entries: [{ key: `confirmation:${CONFIRMED_IDS[0]}`, base: 0, value: 3 }],
    }),
    changes: "confirmation_answer",
  },
  "api/v1/pulse": {
    ...open(() => "/api/v1/pulse"),
    handler: true,
    body: (w) => ({
      token: w.pulseToken,
      receipt: w.random.replaceAll("-", ""),
      levels: Object.fromEntries(CELLS.map((cell) => [cell, 3])),
    }),
    changes: "pulse_round",
  },
  // The test server has no address for reports configured, so it answers "not found".
  ".well-known/security.txt": {
    ...open(() => "/.well-known/security.txt"),
    handler: true,
    may: "not found",
    leaves: { nothing: "of the installation alone" },
  },
  "api/health": { ...open(() => "/api/health"), handler: true, leaves: { nothing: "of the installation alone" } },
  "api/health/live": {
    ...open(() => "/api/health/live"),
    handler: true,
    leaves: { nothing: "of the installation alone" },
  },
  "api/health/ready": {
    ...open(() => "/api/health/ready"),
    handler: true,
    leaves: { nothing: "of the installation alone" },
  },
  // The test server has no token for this address configured, so it answers "not found".
  "api/metrics": {
    ...open(() => "/api/metrics"),
    handler: true,
    may: "not found",
    leaves: { nothing: "of the installation alone" },
  },
  preferences: {
    ...open(() => "/preferences"),
    handler: true,
    body: () => "theme=dark",
    may: "leads on",
    changes: {
      noRow: "colours are kept in the browser",
      sees: ({ cookies }) => cookies.some((cookie) => cookie.startsWith("trellis-theme=dark;")),
    },
  },
  "formats/rating-1.json": {
    ...open(() => "/formats/rating-1.json"),
    handler: true,
    leaves: { nothing: "the same for everybody" },
  },
  "sw.js": { ...open(() => "/sw.js"), handler: true, leaves: { nothing: "the same for everybody" } },
};

/** Every page and handler by its folder, without Next's route groups; one row each. */
export const ROUTES: Readonly<Record<string, Route>> = {
  ...firmPages,
  ...firmHandlers,
  ...cohortRoutes,
  ...clientRoutes,
  ...otherRoutes,
};

/** Folders of `app` that answer a request, without the route groups of Next. */
export function listRoutes(folder = "app"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name.startsWith("_") ? [] : listRoutes(join(folder, entry.name));
    if (!/^(page|route)\.tsx?$/.test(entry.name)) return [];
    const parts = folder.split(/[\\/]/).slice(1);
    return [parts.filter((part) => !part.startsWith("(")).join("/")];
  });
}
