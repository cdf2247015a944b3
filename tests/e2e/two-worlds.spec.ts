import { expect, test } from "@playwright/test";
import { closeDatabase } from "@/db/core/client";
import { PHASES } from "@/lib/instrument";
import { ownUrl } from "../screens/doors";
import { ROUTES } from "../support/doors/routes";
import { type Role, verdictOf } from "../support/doors/standing";
import { enterServer } from "../support/doors/world";
import { type Answering, aWorld, type OneWorld, type Planted, type Reader } from "../support/two-worlds";

/**
 * Compares two firms that are equal in every figure the privacy rule allows, but differ in a colleague's answers:
 * everything that others can read must be byte for byte the same. So nothing that is shown depends on single answers.
 */

const flat =
  (level: 1 | 2 | 3 | 4): Answering =>
  () => [level, level, level];
const turning: Answering = (part) => (part % 2 === 0 ? [2, 4, 3] : [4, 3, 2]);

/**
 * Each firm has two people. The means of parts are equal in both firms. Single items differ, and so does which answers
 * exceed 3 or the limit without a record.
 */
const PAIR: readonly [Planted, Planted] = [
  { answers: [flat(3), () => [5, 1, 3]], hidden: "I chose the first" },
  { answers: [flat(3), () => [3, 3, 3]], hidden: "I chose the middle" },
];

/** Each firm has four people. The means of items are equal in both firms; the distribution of the answers differs. */
const FOUR: readonly [Planted, Planted] = [
  { answers: [turning, () => [5, 4, 1], () => [1, 2, 3], turning], hidden: "I chose the ends" },
  { answers: [turning, () => [3, 2, 2], () => [3, 4, 2], turning], hidden: "I chose the middle" },
];

type Paths = (world: OneWorld) => readonly string[];
const firm =
  (...rest: readonly string[]): Paths =>
  ({ firmId }) =>
    rest.map((one) => `/firms/${firmId}${one}`);
const client =
  (...rest: readonly string[]): Paths =>
  ({ firmId }) =>
    rest.map((one) => `/clients/${firmId}${one}`);
const cohort =
  (...rest: readonly string[]): Paths =>
  ({ cohortId }) =>
    rest.map((one) => `/cohorts/${cohortId}${one}`);
const inCycles =
  (rest: string): Paths =>
  ({ firmId, frozen, cycle }) =>
    [frozen, cycle].map((id) => `/firms/${firmId}/assessments/${id}${rest}`);
const ofCycle =
  (rest: string): Paths =>
  ({ firmId, cycle }) =>
    PHASES.map((phase) => `/firms/${firmId}/assessments/${cycle}${rest.replace("PHASE", phase)}`);
const fixed =
  (...paths: readonly string[]): Paths =>
  () =>
    paths;

/** Parts of the questionnaire whose explanation is requested, with records for some items and without. */
const EXPLAINED = ["PRE.ORG", "APP.NET", "EVA.INT"] as const;

const FIRM = "firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;
const CLIENT = "clients/[firmId]";
const COHORT = "cohorts/[cohortId]";

/** Every page, file and handler that could show something of an assessment, by its key in `ROUTES`. */
const ASKED: Readonly<Record<string, Paths>> = {
  [FIRM]: firm(""),
  [`${FIRM}/profile`]: firm("/profile"),
  [`${FIRM}/people`]: firm("/people"),
  [`${FIRM}/position`]: firm("/position"),
  [`${FIRM}/position/moves`]: firm("/position/moves"),
  [`${FIRM}/position/[linkId]`]: ({ firmId, linkId }) => [`/firms/${firmId}/position/${linkId}`],
  [`${FIRM}/position/history/[assessmentId]`]: ({ firmId, frozen }) => [`/firms/${firmId}/position/history/${frozen}`],
  [`${FIRM}/assessments`]: firm("/assessments"),
  [CYCLE]: inCycles(""),
  [`${CYCLE}/[phase]`]: ofCycle("/PHASE"),
  [`${CYCLE}/review`]: ofCycle("/review?phase=PHASE"),
  [`${CYCLE}/assignments`]: inCycles("/assignments"),
  [`${CYCLE}/comments`]: inCycles("/comments"),
  [`${CYCLE}/mine`]: inCycles("/mine"),
  [`${CYCLE}/functions`]: inCycles("/functions"),
  [`${CYCLE}/context`]: inCycles("/context"),
  [`${CYCLE}/aim`]: inCycles("/aim"),
  [`${CYCLE}/records/[item]`]: inCycles("/records/PRE.ORG.1"),
  [`${CYCLE}/screening`]: inCycles("/screening"),
  [`${FIRM}/sharing`]: firm("/sharing"),
  [`${FIRM}/pulse`]: firm("/pulse"),
  [`${FIRM}/plan`]: firm("/plan", "/plan?view=board", "/plan?view=table"),
  [`${FIRM}/plan/library`]: firm("/plan/library"),
  [`${FIRM}/plan/log`]: firm("/plan/log"),
  [`${FIRM}/plan/[measureId]`]: ({ firmId, measureId }) => [`/firms/${firmId}/plan/${measureId}`],
  [`${FIRM}/plan/export`]: firm("/plan/export"),
  [`${FIRM}/results`]: firm("/results"),
  [`${FIRM}/results/participants`]: firm("/results/participants"),
  [`${FIRM}/results/[assessmentId]`]: ({ firmId, frozen }) =>
    ["", "?specialists=open", ...EXPLAINED.map((cell) => `?why=${cell}`)].map(
      (rest) => `/firms/${firmId}/results/${frozen}${rest}`,
    ),
  [`${FIRM}/results/[assessmentId]/export`]: ({ firmId, frozen }) =>
    ["answers", "result"].map((of) => `/firms/${firmId}/results/${frozen}/export?of=${of}&revision=1`),
  "api/v1/assessments/[assessmentId]/export": ({ frozen, cycle }) =>
    [frozen, cycle].map((id) => `/api/v1/assessments/${id}/export`),
  "api/v1/assessments/[assessmentId]/own-answers": ({ frozen, cycle }) =>
    [frozen, cycle].map((id) => `/api/v1/assessments/${id}/own-answers`),
  "api/v1/firms/[firmId]/register": ({ firmId }) => [`/api/v1/firms/${firmId}/register?format=csv`],
  [CLIENT]: client(""),
  [`${CLIENT}/position`]: client("/position"),
  [`${CLIENT}/answers`]: client("/answers"),
  [`${CLIENT}/records`]: client("/records"),
  [`${CLIENT}/results`]: client("/results"),
  [`${CLIENT}/results/[assessmentId]`]: ({ firmId, frozen }) =>
    ["", "?specialists=open", ...EXPLAINED.map((cell) => `?why=${cell}`)].map(
      (rest) => `/clients/${firmId}/results/${frozen}${rest}`,
    ),
  [`${CLIENT}/results/[assessmentId]/export`]: ({ firmId, frozen }) => [
    `/clients/${firmId}/results/${frozen}/export?revision=1`,
  ],
  [`${CLIENT}/plan`]: client("/plan"),
  [`${CLIENT}/benchmark`]: client("/benchmark"),
  [`${CLIENT}/rate`]: client("/rate"),
  [`${CLIENT}/rate/[assessmentId]`]: ({ firmId, frozen }) => [`/clients/${firmId}/rate/${frozen}`],
  [`${CLIENT}/review/[assessmentId]`]: ({ firmId, cycle }) => [`/clients/${firmId}/review/${cycle}?phase=PRE`],
  [`${CLIENT}/notes`]: client("/notes"),
  clients: fixed("/clients"),
  "clients/calibration": fixed("/clients/calibration"),
  "clients/compare": fixed("/clients/compare"),
  "clients/consents": fixed("/clients/consents"),
  "clients/reviews": fixed("/clients/reviews"),
  "clients/own/[firmId]": ({ firmId }) => [`/clients/own/${firmId}`],
  firms: fixed("/firms?all=1"),
  [COHORT]: cohort(""),
  [`${COHORT}/weekly`]: cohort("/weekly"),
  [`${COHORT}/figures`]: cohort("/figures"),
  [`${COHORT}/firms`]: cohort("/firms"),
  [`${COHORT}/network`]: cohort("/network"),
  "api/v1/cohorts/[cohortId]/figures": ({ cohortId }) => [`/api/v1/cohorts/${cohortId}/figures`],
  "api/v1/cohorts/[cohortId]/network": ({ cohortId }) => [`/api/v1/cohorts/${cohortId}/network`],
  "api/v1/cohorts/[cohortId]/weekly": ({ cohortId }) => [`/api/v1/cohorts/${cohortId}/weekly?format=csv`],
};

/**
 * Pages that show nothing of an assessment: forms, logs, and pages opened with other people's secret links. They are
 * the same for everybody.
 */
const NOTHING_OF_IT = [
  // The archive of a firm's data contains the times of its files. Its content is covered by the other pages.
  /^firms\/\[firmId\]\/copy$/,
  /^firms\/new$/,
  /^firms\/\[firmId\]\/(people\/.+|position\/(new|file|match|history|\[linkId\]\/history)|pulse\/.+)$/,
  /\/version$/,
  /^api\/(health(\/.+)?|metrics|v1\/pulse|v1\/confirmations\/.*|v1\/firms\/\[firmId\]\/log)$/,
  /^api\/v1\/cohorts\/\[cohortId\]\/(log|mails|template|instrument\/.*)$/,
  /^cohorts\/\[cohortId\]\/(firms\/.+|instrument.*|log|people|settings)$/,
  /^clients\/\[firmId\]\/records\/\[fileId\]$/,
  /^(account|files|match|join|take-part|administration|invitation|reminders|confirm|pulse|sign-in|screening)(\/.*)?$/,
  /^(|method|method\/functions|help|privacy|preferences|sw\.js|formats\/.*|\.well-known\/.*)$/,
];

test("every GET page is compared below, or shows nothing of an assessment", () => {
  const read = Object.entries(ROUTES).flatMap(([name, { body }]) => (body === undefined ? [name] : []));
  const left = read.filter((name) => !NOTHING_OF_IT.some((pattern) => pattern.test(name)));
  expect(Object.keys(ASKED).sort()).toEqual(left.sort());
  const unread = left.filter((name) => !FIRMS.some(({ readers }) => readers.some((reader) => isOpen(name, reader))));
  expect(unread).toEqual([]);
});

type Seen = { readonly status: number; readonly text: string };

async function ask(path: string, cookie: string): Promise<Seen> {
  const headers = { Cookie: cookie, "Accept-Language": "en", "Accept-Encoding": "identity" };
  const answer = await fetch(ownUrl() + path, { redirect: "manual", headers });
  return { status: answer.status, text: alike(`${answer.headers.get("location") ?? ""}\n${await answer.text()}`) };
}

/**
 * A text without what differs between any two firms: times, keys, ids and addresses. Ids and addresses are numbered by
 * position.
 */
function alike(text: string): string {
  const named = new Map<string, string>();
  const byPlace = (found: string): string => {
    const known = named.get(found) ?? `#${named.size}`;
    named.set(found, known);
    return known;
  };
  return text
    .replace(/\bk[0-9a-f]{32}\b/g, "key")
    .replace(/nonce[\\]*"?[:=][\\]*"[^"\\]+/g, "nonce")
    .replace(/[\w.+-]+@example\.test/g, byPlace)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, byPlace)
    .replace(/\d{4}-\d\d-\d\dT[\d:.%A]+Z?/g, "time")
    .replace(/\b\d{1,2}:\d\d(:\d\d)?\b/g, "time");
}

/**
 * Number of times the two pages are requested. They count as different only if they never match, because the server may
 * send the parts of a page in another order.
 */
const TRIES = 12;

type AsReader = { readonly cookies: readonly [string, string]; readonly tries: number };

async function differs(path: string, other: string, { cookies, tries }: AsReader): Promise<string | undefined> {
  let said = "";
  const [here, there] = [new Set<string>(), new Set<string>()];
  for (let left = tries; left > 0; left -= 1) {
    const [a, b] = [await ask(path, cookies[0]), await ask(other, cookies[1])];
    here.add(`${a.status} ${a.text}`);
    there.add(`${b.status} ${b.text}`);
    if ([...here].some((one) => there.has(one))) return undefined;
    const at = [...a.text].findIndex((sign, place) => sign !== b.text[place]);
    said = `${path}: ${a.status} …${a.text.slice(Math.max(0, at - 80), at + 120)}… and ${b.status} …${b.text.slice(Math.max(0, at - 80), at + 120)}…`;
  }
  return said;
}

/** Maximum number of concurrent requests: the server under test has one process. */
const TOGETHER = 6;

/** The role in `ROUTES` whose permissions each reader has. */
const ROLE_OF = {
  manager: "manager",
  colleague: "contributor",
  author: "contributor",
  consultant: "consultant",
  reviewer: "reviewer",
  administrator: "administrator",
} as const satisfies Readonly<Record<Reader, Role>>;

/** Pages that the policy denies a reader look as if they did not exist; roles.spec.ts and access.spec.ts check that. */
function isOpen(name: string, reader: Reader): boolean {
  const [route, role] = [ROUTES[name], ROLE_OF[reader]];
  return route === undefined || route.but?.[role] !== undefined || verdictOf(route, role) === "may";
}

const openTo = (reader: Reader): Paths[] =>
  Object.entries(ASKED).flatMap(([name, paths]) => (isOpen(name, reader) ? [paths] : []));

async function compare(
  worlds: readonly [OneWorld, OneWorld],
  reader: Reader,
  { asked = openTo(reader), tries = TRIES }: { readonly asked?: readonly Paths[]; readonly tries?: number } = {},
): Promise<string[]> {
  const [here, there] = worlds;
  const cookies = [here.cookies[reader] ?? "", there.cookies[reader] ?? ""] as const;
  const left = asked.flatMap((paths) => {
    const others = paths(there);
    return paths(here).map((path, place) => [path, others[place] ?? ""] as const);
  });
  const wrong: string[] = [];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const found = await differs(...next, { cookies, tries });
      if (found !== undefined) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return wrong.sort();
}

/** The addresses under which people read their own answers. */
const OWN: readonly Paths[] = [
  ofCycle("/PHASE"),
  ({ frozen, cycle }) => [frozen, cycle].map((id) => `/api/v1/assessments/${id}/own-answers`),
];

test.afterAll(closeDatabase);

const FIRMS = [
  { name: "two people", planted: PAIR, readers: ["manager", "consultant", "reviewer", "administrator"] },
  { name: "four people", planted: FOUR, readers: ["manager", "colleague", "consultant", "reviewer", "administrator"] },
] as const;

for (const { name, planted, readers } of FIRMS)
  test(`of ${name}, no page, file or handler shows anybody but its author what a colleague answered`, async () => {
    test.slow();
    await enterServer();
    const worlds = await Promise.all([aWorld(planted[0]), aWorld(planted[1])]);
    for (const reader of readers) expect(await compare(worlds, reader), reader).toEqual([]);
    // Proves that the comparison can fail: the pages with the author's own answers differ, and the other pages contain
    // figures.
    const mine = (await compare(worlds, "author", { asked: OWN, tries: 2 })).map((found) =>
      found.split(":")[0]?.split("/").at(-1),
    );
    expect(mine).toEqual(expect.arrayContaining(["own-answers", "PRE"]));
    const [{ firmId, frozen, cookies }] = worlds;
    const result = await ask(`/firms/${firmId}/results/${frozen}?specialists=open`, cookies.manager ?? "");
    expect(result.status).toBe(200);
    expect(result.text).toContain("records check");
  });
