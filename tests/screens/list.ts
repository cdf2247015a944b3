import { DEMO_INVITATION_ID } from "@/db/seed/running";
import type { DemoWorld } from "./doors";

/** Whose session is used for a screen. A visitor has answered the screening and has no account. */
export type Viewer = "nobody" | "visitor" | "manager" | "contributor" | "administrator" | "consultant";

export type Screen = {
  readonly name: string;
  readonly viewer: Viewer;
  readonly path: string;
  /** The service worker's fallback page: the address is requested without a network. */
  readonly offline?: true;
};

const PUBLIC_SCREENS: readonly Screen[] = [
  { name: "landing", viewer: "nobody", path: "/" },
  { name: "sign-in", viewer: "nobody", path: "/sign-in" },
  { name: "sign-in-code", viewer: "nobody", path: "/sign-in/code" },
  { name: "sign-in-password", viewer: "nobody", path: "/sign-in/password" },
  { name: "screening-preparation", viewer: "nobody", path: "/screening/preparation" },
  { name: "screening-learning", viewer: "visitor", path: "/screening/learning" },
  { name: "screening-application", viewer: "visitor", path: "/screening/application" },
  { name: "screening-evaluation", viewer: "visitor", path: "/screening/evaluation" },
  { name: "screening-customer", viewer: "visitor", path: "/screening/customer" },
  { name: "screening-link", viewer: "visitor", path: "/screening/link" },
  { name: "screening-result", viewer: "visitor", path: "/screening/result" },
  { name: "method", viewer: "nobody", path: "/method" },
  { name: "method-functions", viewer: "nobody", path: "/method/functions" },
  { name: "help", viewer: "nobody", path: "/help" },
  { name: "privacy", viewer: "nobody", path: "/privacy" },
  { name: "reminders-gone", viewer: "nobody", path: "/reminders/no-such-key" },
  { name: "join", viewer: "nobody", path: "/join" },
  { name: "join-gone", viewer: "nobody", path: "/join/no-such-key" },
  { name: "take-part", viewer: "nobody", path: "/take-part" },
  { name: "administration-gone", viewer: "nobody", path: "/administration/no-such-key" },
  { name: "take-part-gone", viewer: "nobody", path: "/take-part/no-such-key" },
  { name: "pulse-gone", viewer: "nobody", path: "/pulse/no-such-key" },
  { name: "invitation-gone", viewer: "nobody", path: "/invitation/no-such-key" },
  { name: "not-found", viewer: "nobody", path: "/no-such-page" },
];

/** The ids of the demo data, with those of its administrator's cohort and of a request sent to a customer. */
export type ScreenWorld = DemoWorld & {
  readonly cohortId: string;
  /** The page of an unused invitation to a cohort. */
  readonly takePart: string;
  /** The page on which a customer answers the open request; `asked` is the relationship that it is about. */
  readonly confirm: string;
  readonly asked: string;
  /** A business relationship (link) of which both firms have an entry, which are merged. */
  readonly merged: string;
};

/** Every screen of the demo, in the order of use. */
export function listScreens(world: ScreenWorld): readonly Screen[] {
  const { cohortId, takePart, firmId, cycle, frozen, link, card, file, poster, slips, sheet, confirm, asked, merged } =
    world;
  const firm = `/firms/${firmId}`;
  const assessment = `${firm}/assessments/${cycle}`;
  const asManager = (name: string, path: string): Screen => ({ name, viewer: "manager", path });
  const asConsultant = (name: string, path: string): Screen => ({ name, viewer: "consultant", path });
  return [
    ...PUBLIC_SCREENS,
    asManager("account", "/account"),
    asManager("firms", "/firms?all=1"),
    asManager("firms-new", "/firms/new"),
    asManager("overview", firm),
    { name: "overview-contributor", viewer: "contributor", path: firm },
    asManager("assessment", assessment),
    asManager("questionnaire", `${assessment}/EVA`),
    { name: "questionnaire-contributor", viewer: "contributor", path: `${assessment}/APP` },
    asManager("questionnaire-closed", `${assessment}/PRE`),
    asManager("assignments", `${assessment}/assignments`),
    asManager("comments", `${assessment}/comments`),
    { name: "comments-contributor", viewer: "contributor", path: `${assessment}/comments` },
    { name: "mine", viewer: "contributor", path: `${assessment}/mine` },
    asManager("records", `${assessment}/records/LRN.INT.2`),
    asManager("records-preview", `${assessment}/records/LRN.INT.2?file=${file}`),
    asManager("review", `${assessment}/review?phase=EVA`),
    asManager("profile", `${firm}/profile`),
    asManager("position", `${firm}/position`),
    asManager("link-new", `${firm}/position/new`),
    asManager("link", `${firm}/position/${link}`),
    asManager("link-asked", asked),
    asManager("link-merged", merged),
    asManager("match", `${firm}/position/match`),
    asManager("match-wrong", `${firm}/position/match?code=22222-22222`),
    { name: "confirm", viewer: "nobody", path: confirm },
    { name: "confirm-gone", viewer: "nobody", path: "/confirm/no-such-key" },
    asManager("position-suppliers", `${firm}/position?side=supplier`),
    asManager("link-history", `${firm}/position/${link}/history`),
    asManager("register-history", `${firm}/position/history`),
    asManager("register-locked", `${firm}/position/history/${frozen}`),
    asManager("moves", `${firm}/position/moves`),
    asManager("register-file", `${firm}/position/file`),
    asManager("functions", `${assessment}/functions`),
    asManager("context", `${assessment}/context`),
    asManager("aim", `${assessment}/aim`),
    asManager("result", `${firm}/results/${frozen}`),
    asManager("result-why", `${firm}/results/${frozen}?why=LRN.INT`),
    asManager("result-specialists", `${firm}/results/${frozen}?specialists=open`),
    { name: "levels-later", viewer: "contributor", path: `${firm}/results/${frozen}` },
    asManager("participants", `${firm}/results/participants`),
    asManager("plan", `${firm}/plan`),
    asManager("plan-board", `${firm}/plan?view=board`),
    asManager("plan-owners", `${firm}/plan?view=owners`),
    asManager("plan-measure", `${firm}/plan/${world.measure}`),
    asManager("plan-library", `${firm}/plan/library`),
    asManager("plan-log", `${firm}/plan/log`),
    { name: "plan-contributor", viewer: "contributor", path: `${firm}/plan` },
    asManager("people", `${firm}/people`),
    asManager("poster", `${firm}/people/${card}`),
    asManager("sharing", `${firm}/sharing`),
    { name: "cohort-firms", viewer: "administrator", path: `/cohorts/${cohortId}/firms` },
    { name: "cohort-invite", viewer: "administrator", path: `/cohorts/${cohortId}/firms/invite` },
    { name: "cohort-invitation", viewer: "administrator", path: `/cohorts/${cohortId}/firms/${DEMO_INVITATION_ID}` },
    { name: "cohort-settings", viewer: "administrator", path: `/cohorts/${cohortId}/settings` },
    { name: "cohort-people", viewer: "administrator", path: `/cohorts/${cohortId}/people` },
    { name: "take-part-invited", viewer: "nobody", path: takePart },
    { name: "take-part-stop", viewer: "nobody", path: `${takePart}/stop` },
    { name: "cohort", viewer: "administrator", path: `/cohorts/${cohortId}` },
    { name: "weekly", viewer: "administrator", path: `/cohorts/${cohortId}/weekly` },
    { name: "figures", viewer: "administrator", path: `/cohorts/${cohortId}/figures` },
    { name: "network", viewer: "administrator", path: `/cohorts/${cohortId}/network` },
    { name: "network-table", viewer: "administrator", path: `/cohorts/${cohortId}/network?page=2` },
    { name: "cohort-log", viewer: "administrator", path: `/cohorts/${cohortId}/log` },
    asManager("people-log", `${firm}/people/log`),
    asManager("version", `${assessment}/version`),
    { name: "instrument", viewer: "administrator", path: `/cohorts/${cohortId}/instrument` },
    { name: "cohorts", viewer: "administrator", path: "/firms?all=1" },
    asManager("access-log", `${firm}/people/access-log`),
    asConsultant("portfolio", "/clients"),
    asConsultant("portfolio-ending", "/clients?show=ending"),
    asConsultant("consents", "/clients/consents"),
    asConsultant("client", `/clients/${firmId}`),
    asConsultant("client-position", `/clients/${firmId}/position`),
    asConsultant("client-answers", `/clients/${firmId}/answers`),
    asConsultant("client-records", `/clients/${firmId}/records`),
    asConsultant("client-plan", `/clients/${firmId}/plan`),
    asConsultant("client-ratings", `/clients/${firmId}/rate`),
    asConsultant("client-rate", `/clients/${firmId}/rate/${cycle}`),
    asConsultant("client-rate-given", `/clients/${firmId}/rate/${frozen}`),
    asConsultant("client-review", `/clients/${firmId}/review/${cycle}?phase=PRE`),
    asConsultant("client-notes", `/clients/${firmId}/notes`),
    asConsultant("reviews", "/clients/reviews"),
    asConsultant("own-work", `/clients/own/${firmId}`),
    asConsultant("compare", "/clients/compare"),
    asConsultant("calibration", "/clients/calibration"),
    asConsultant("client-benchmark", `/clients/${firmId}/benchmark`),
    asConsultant("client-result", `/clients/${firmId}/results/${frozen}`),
    asConsultant("client-result-specialists", `/clients/${firmId}/results/${frozen}?specialists=open`),
    asManager("pulse", `${firm}/pulse`),
    asManager("pulse-poster", `${firm}${poster}`),
    asManager("pulse-slips", `${firm}${slips}`),
    { name: "pulse-sheet", viewer: "nobody", path: sheet },
    asManager("firm-not-found", "/firms/00000000-0000-7000-8000-000000000000"),
    { name: "offline", viewer: "manager", path: `${assessment}/EVA`, offline: true },
  ];
}
