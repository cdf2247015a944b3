import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { DEMO_INVITATION_ID } from "@/db/seed/running";
import { refusalWords } from "@/lib/words";
import {
  DEMO_ADMINISTRATOR,
  DEMO_CONSULTANT,
  DEMO_CONTRIBUTOR,
  DEMO_MANAGER,
  type DemoWorld,
  enterDemo,
  ownUrl,
  readDemoCohort,
  readDemoWorld,
  sessionOf,
} from "../screens/doors";
import { anAddress, beginWithFirm, enter } from "../support/browser";
import { listRoutes } from "../support/doors/routes";
import { personBehind } from "../support/world";

const RANDOM_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

/**
 * The HTTP status for a signed-in person: 200 for the page, 307 for a redirect from a list to its only entry, 403 if
 * access is denied, 404 if it seems not to exist.
 */
type Answer = 200 | 307 | 403 | 404;
type FirmPage = {
  readonly path: (world: DemoWorld) => string;
  readonly manager: Answer;
  readonly contributor: Answer;
  /** Without a session a handler answers with a status, while a page redirects to sign-in. */
  readonly handler?: true;
};

const shown = { manager: 200, contributor: 200 } as const;
const leadsOn = { manager: 307, contributor: 307 } as const;
const FIRM = "firms/[firmId]";
const CYCLE = `${FIRM}/assessments/[assessmentId]`;

const firm =
  (rest = "") =>
  ({ firmId }: DemoWorld) =>
    `/firms/${firmId}${rest}`;
const cycle =
  (rest = "") =>
  ({ firmId, cycle: id }: DemoWorld) =>
    `/firms/${firmId}/assessments/${id}${rest}`;

/** Every page of a firm, by its folder. The test fails for a page that is missing here. */
const FIRM_PAGES: Readonly<Record<string, FirmPage>> = {
  [FIRM]: { path: firm(), ...shown },
  [`${FIRM}/profile`]: { path: firm("/profile"), ...shown },
  [`${FIRM}/people`]: { path: firm("/people"), ...shown },
  [`${FIRM}/people/access-log`]: { path: firm("/people/access-log"), ...shown },
  [`${FIRM}/people/[cardId]`]: {
    path: ({ firmId, card }) => `/firms/${firmId}/people/${card}`,
    manager: 200,
    contributor: 404,
  },
  [`${FIRM}/people/log`]: { path: firm("/people/log"), manager: 200, contributor: 404 },
  "api/v1/firms/[firmId]/log": {
    path: ({ firmId }) => `/api/v1/firms/${firmId}/log?format=csv`,
    manager: 200,
    contributor: 403,
    handler: true,
  },
  [`${CYCLE}/version`]: { path: cycle("/version"), ...shown },
  [`${FIRM}/position`]: { path: firm("/position"), ...shown },
  [`${FIRM}/position/new`]: { path: firm("/position/new"), ...shown },
  [`${FIRM}/position/file`]: { path: firm("/position/file"), ...shown },
  [`${FIRM}/position/moves`]: { path: firm("/position/moves"), ...shown },
  [`${FIRM}/position/match`]: { path: firm("/position/match"), ...shown },
  [`${FIRM}/position/[linkId]`]: { path: ({ firmId, link }) => `/firms/${firmId}/position/${link}`, ...shown },
  [`${FIRM}/position/[linkId]/history`]: {
    path: ({ firmId, link }) => `/firms/${firmId}/position/${link}/history`,
    ...shown,
  },
  [`${FIRM}/position/history`]: { path: firm("/position/history"), ...shown },
  [`${FIRM}/position/history/[assessmentId]`]: {
    path: ({ firmId, frozen }) => `/firms/${firmId}/position/history/${frozen}`,
    ...shown,
  },
  [`${FIRM}/assessments`]: { path: firm("/assessments"), ...leadsOn },
  [CYCLE]: { path: cycle(), ...shown },
  [`${CYCLE}/[phase]`]: { path: cycle("/EVA"), ...shown },
  [`${CYCLE}/review`]: { path: cycle("/review?phase=EVA"), ...shown },
  [`${CYCLE}/assignments`]: { path: cycle("/assignments"), manager: 200, contributor: 307 },
  [`${CYCLE}/comments`]: { path: cycle("/comments"), ...shown },
  [`${CYCLE}/mine`]: { path: cycle("/mine"), ...shown },
  [`${CYCLE}/functions`]: { path: cycle("/functions"), ...shown },
  [`${CYCLE}/context`]: { path: cycle("/context"), ...shown },
  [`${CYCLE}/aim`]: { path: cycle("/aim"), ...shown },
  [`${CYCLE}/records/[item]`]: { path: cycle("/records/LRN.INT.2"), ...shown },
  [`${CYCLE}/screening`]: { path: cycle("/screening"), ...shown },
  [`${FIRM}/sharing`]: { path: firm("/sharing"), ...shown },
  [`${FIRM}/pulse`]: { path: firm("/pulse"), ...shown },
  [`${FIRM}/pulse/[waveId]/[unitId]`]: { path: ({ firmId, poster }) => `/firms/${firmId}${poster}`, ...shown },
  [`${FIRM}/plan`]: { path: firm("/plan"), ...shown },
  [`${FIRM}/plan/library`]: { path: firm("/plan/library"), ...shown },
  [`${FIRM}/plan/log`]: { path: firm("/plan/log"), ...shown },
  // The manager owns this measure of the action plan. A contributor may not open it: it would show which parts have
  // gaps before they have submitted their own answers.
  [`${FIRM}/plan/[measureId]`]: {
    path: ({ firmId, measure }) => `/firms/${firmId}/plan/${measure}`,
    manager: 200,
    contributor: 404,
  },
  [`${FIRM}/plan/export`]: { path: firm("/plan/export"), ...shown, handler: true },
  [`${FIRM}/copy`]: { path: firm("/copy"), manager: 200, contributor: 403, handler: true },
  // The contributor still has items to answer, and sees a page that says so.
  [`${FIRM}/results`]: { path: firm("/results"), manager: 307, contributor: 200 },
  [`${FIRM}/results/participants`]: { path: firm("/results/participants"), ...shown },
  [`${FIRM}/results/[assessmentId]`]: { path: ({ firmId, frozen }) => `/firms/${firmId}/results/${frozen}`, ...shown },
  [`${FIRM}/results/[assessmentId]/export`]: {
    path: ({ firmId, frozen }) => `/firms/${firmId}/results/${frozen}/export?of=answers&revision=1`,
    manager: 200,
    contributor: 403,
    handler: true,
  },
  "api/v1/firms/[firmId]/register": {
    path: ({ firmId }) => `/api/v1/firms/${firmId}/register?format=xlsx`,
    ...shown,
    handler: true,
  },
  "files/[fileId]": { path: ({ file }) => `/files/${file}`, ...shown, handler: true },
  "files/[fileId]/page": { path: ({ file }) => `/files/${file}/page?n=1`, ...shown, handler: true },
  "files/[fileId]/preview": { path: ({ file }) => `/files/${file}/preview`, ...shown, handler: true },
  "api/v1/assessments/[assessmentId]/export": {
    path: ({ frozen }) => `/api/v1/assessments/${frozen}/export`,
    manager: 200,
    contributor: 403,
    handler: true,
  },
  "api/v1/assessments/[assessmentId]/own-answers": {
    path: ({ frozen }) => `/api/v1/assessments/${frozen}/own-answers`,
    ...shown,
    handler: true,
  },
};

/**
 * Every page and handler of a cohort, by its folder, with the answer for its administrator. Nobody else may see them.
 */
const COHORT_PAGES: Readonly<
  Record<string, { readonly rest: string; readonly administrator: Answer; handler?: true }>
> = {
  "cohorts/[cohortId]/firms": { rest: "/firms", administrator: 200 },
  "cohorts/[cohortId]/firms/invite": { rest: "/firms/invite", administrator: 200 },
  "cohorts/[cohortId]/firms/[invitationId]": { rest: `/firms/${DEMO_INVITATION_ID}`, administrator: 200 },
  "cohorts/[cohortId]/settings": { rest: "/settings", administrator: 200 },
  "cohorts/[cohortId]/people": { rest: "/people", administrator: 200 },
  "api/v1/cohorts/[cohortId]/mails": { rest: "/mails", administrator: 200, handler: true },
  "api/v1/cohorts/[cohortId]/template": { rest: "/template?format=csv", administrator: 200, handler: true },
  "cohorts/[cohortId]": { rest: "", administrator: 200 },
  "cohorts/[cohortId]/weekly": { rest: "/weekly", administrator: 200 },
  "cohorts/[cohortId]/figures": { rest: "/figures", administrator: 200 },
  "api/v1/cohorts/[cohortId]/weekly": { rest: "/weekly?format=xlsx", administrator: 200, handler: true },
  "api/v1/cohorts/[cohortId]/figures": { rest: "/figures", administrator: 200, handler: true },
  "cohorts/[cohortId]/network": { rest: "/network", administrator: 200 },
  "cohorts/[cohortId]/log": { rest: "/log", administrator: 200 },
  "api/v1/cohorts/[cohortId]/log": { rest: "/log?format=csv", administrator: 200, handler: true },
  "cohorts/[cohortId]/instrument": { rest: "/instrument", administrator: 200 },
  "cohorts/[cohortId]/instrument/[versionId]": { rest: `/instrument/${RANDOM_ID}`, administrator: 404 },
  "api/v1/cohorts/[cohortId]/instrument/[versionId]": {
    rest: "/instrument/1.0.0?format=json",
    administrator: 200,
    handler: true,
  },
  "api/v1/cohorts/[cohortId]/network": { rest: "/network", administrator: 200, handler: true },
};

/**
 * Every page and handler about a client (a firm that has engaged a consultant), by its folder, with the answer for the
 * consultant. Nobody else may see them.
 */
const CLIENT_PAGES: Readonly<
  Record<string, { readonly path: (world: DemoWorld) => string; readonly consultant: Answer; handler?: true }>
> = {
  "clients/[firmId]": { path: ({ firmId }) => `/clients/${firmId}`, consultant: 200 },
  "clients/[firmId]/notes": { path: ({ firmId }) => `/clients/${firmId}/notes`, consultant: 200 },
  "clients/[firmId]/rate": { path: ({ firmId }) => `/clients/${firmId}/rate`, consultant: 200 },
  "clients/[firmId]/rate/[assessmentId]": {
    path: ({ firmId, frozen }) => `/clients/${firmId}/rate/${frozen}`,
    consultant: 200,
  },
  "clients/[firmId]/review/[assessmentId]": {
    path: ({ firmId, cycle }) => `/clients/${firmId}/review/${cycle}?phase=PRE`,
    consultant: 200,
  },
  "clients/[firmId]/position": { path: ({ firmId }) => `/clients/${firmId}/position`, consultant: 200 },
  "clients/[firmId]/answers": { path: ({ firmId }) => `/clients/${firmId}/answers`, consultant: 200 },
  "clients/[firmId]/records": { path: ({ firmId }) => `/clients/${firmId}/records`, consultant: 200 },
  "clients/[firmId]/plan": { path: ({ firmId }) => `/clients/${firmId}/plan`, consultant: 200 },
  "clients/[firmId]/records/[fileId]": {
    path: ({ firmId, file }) => `/clients/${firmId}/records/${file}`,
    consultant: 200,
    handler: true,
  },
  "clients/[firmId]/results": { path: ({ firmId }) => `/clients/${firmId}/results`, consultant: 307 },
  "clients/[firmId]/benchmark": { path: ({ firmId }) => `/clients/${firmId}/benchmark`, consultant: 200 },
  "clients/[firmId]/results/[assessmentId]": {
    path: ({ firmId, frozen }) => `/clients/${firmId}/results/${frozen}`,
    consultant: 200,
  },
  "clients/[firmId]/results/[assessmentId]/export": {
    path: ({ firmId, frozen }) => `/clients/${firmId}/results/${frozen}/export?revision=1`,
    consultant: 200,
    handler: true,
  },
};

/** Pages and handlers that belong to no firm, by folder, with the answer without a session. */
const OTHER_ROUTES: Readonly<Record<string, { readonly path: string; readonly nobody: number | "sign-in" }>> = {
  "": { path: "/", nobody: 200 },
  method: { path: "/method", nobody: 200 },
  "method/functions": { path: "/method/functions", nobody: 200 },
  help: { path: "/help", nobody: 200 },
  privacy: { path: "/privacy", nobody: 200 },
  "sign-in": { path: "/sign-in", nobody: 200 },
  "sign-in/code": { path: "/sign-in/code", nobody: 307 },
  "sign-in/password": { path: "/sign-in/password", nobody: 200 },
  screening: { path: "/screening", nobody: 307 },
  "screening/[step]": { path: "/screening/preparation", nobody: 200 },
  "screening/result": { path: "/screening/result", nobody: 307 },
  join: { path: "/join", nobody: 200 },
  "join/[token]": { path: "/join/no-such-key", nobody: 200 },
  "administration/[token]": { path: "/administration/no-such-key", nobody: 200 },
  "take-part": { path: "/take-part", nobody: 200 },
  "take-part/[code]": { path: "/take-part/no-such-key", nobody: 200 },
  "take-part/[code]/stop": { path: "/take-part/no-such-key/stop", nobody: 200 },
  "take-part/[code]/stop/now": { path: "/take-part/no-such-key/stop/now", nobody: 303 },
  "reminders/[key]": { path: "/reminders/no-such-key", nobody: 200 },
  "reminders/[key]/stop": { path: "/reminders/no-such-key/stop", nobody: 303 },
  "confirm/[token]": { path: "/confirm/no-such-key", nobody: 200 },
  "confirm/[token]/open": { path: "/confirm/no-such-key/open", nobody: 303 },
  "match/[code]": { path: "/match/23456-789AB", nobody: "sign-in" },
  "pulse/[token]": { path: "/pulse/no-such-key", nobody: 200 },
  "invitation/[token]": { path: "/invitation/no-such-key", nobody: 200 },
  account: { path: "/account", nobody: "sign-in" },
  "account/copy": { path: "/account/copy", nobody: 401 },
  firms: { path: "/firms", nobody: "sign-in" },
  clients: { path: "/clients", nobody: "sign-in" },
  "clients/calibration": { path: "/clients/calibration", nobody: "sign-in" },
  "clients/compare": { path: "/clients/compare", nobody: "sign-in" },
  "clients/consents": { path: "/clients/consents", nobody: "sign-in" },
  "clients/reviews": { path: "/clients/reviews", nobody: "sign-in" },
  "clients/own/[firmId]": { path: `/clients/own/${RANDOM_ID}`, nobody: "sign-in" },
  "firms/new": { path: "/firms/new", nobody: "sign-in" },
  ".well-known/security.txt": { path: "/.well-known/security.txt", nobody: 404 },
  "api/health": { path: "/api/health", nobody: 200 },
  "api/health/live": { path: "/api/health/live", nobody: 200 },
  "api/health/ready": { path: "/api/health/ready", nobody: 200 },
  "api/metrics": { path: "/api/metrics", nobody: 404 },
  "formats/rating-1.json": { path: "/formats/rating-1.json", nobody: 200 },
  "sw.js": { path: "/sw.js", nobody: 200 },
};

/** Handlers that only accept POST; each is tested below or in another file. */
const POST_ROUTES = [
  "preferences",
  "files",
  "api/v1/assessments/[assessmentId]/answers",
  "api/v1/clients/[firmId]/ratings/[ratingId]",
  "api/v1/clients/[firmId]/reviews/[assessmentId]",
  "api/v1/confirmations/[token]/answers",
  "api/v1/cohorts/[cohortId]/faulty-lines",
  "api/v1/firms/[firmId]/records",
  "api/v1/pulse",
];

test("every route of the file system has its line in the tables of this test", () => {
  const known = [FIRM_PAGES, COHORT_PAGES, CLIENT_PAGES, OTHER_ROUTES]
    .flatMap((pages) => Object.keys(pages))
    .concat(POST_ROUTES);
  expect(listRoutes().sort()).toEqual(known.sort());
});

type Visitors = {
  readonly world: DemoWorld;
  readonly manager: APIRequestContext;
  readonly contributor: APIRequestContext;
  readonly stranger: APIRequestContext;
  readonly nobody: APIRequestContext;
};

type Others = {
  readonly runs: { readonly cohortId: string; readonly who: APIRequestContext };
  readonly clients: APIRequestContext;
};

/**
 * Everybody signs in once per test process. Tests with other options would run in another process, in which everybody
 * would have to sign in again.
 */
const visiting = test.extend<object, { visitors: Visitors } & Others>({
  visitors: [
    async ({ browser, playwright }, use) => {
      const baseURL = ownUrl();
      let world: DemoWorld | undefined;
      const manager = await sessionOf(browser, async (page) => {
        await enterDemo(page, DEMO_MANAGER);
        world = await readDemoWorld(page);
      });
      if (world === undefined) throw new Error("the demo world was not read");
      const contributor = await sessionOf(browser, (page) => enterDemo(page, DEMO_CONTRIBUTOR));
      const stranger = await sessionOf(browser, (page) => enter(page, anAddress("stranger")));
      const open = (storageState: typeof manager) => playwright.request.newContext({ baseURL, storageState });
      const visitors = {
        world,
        manager: await open(manager),
        contributor: await open(contributor),
        stranger: await open(stranger),
        nobody: await open({ cookies: [], origins: [] }),
      };
      await use(visitors);
      for (const who of ["manager", "contributor", "stranger", "nobody"] as const) await visitors[who].dispose();
    },
    { scope: "worker" },
  ],
  runs: [
    async ({ browser, playwright }, use) => {
      let cohortId = "";
      const session = await sessionOf(browser, async (page) => {
        await enterDemo(page, DEMO_ADMINISTRATOR);
        cohortId = await readDemoCohort(page);
      });
      const who = await playwright.request.newContext({ baseURL: ownUrl(), storageState: session });
      await use({ cohortId, who });
      await who.dispose();
    },
    { scope: "worker" },
  ],
  clients: [
    async ({ browser, playwright }, use) => {
      const session = await sessionOf(browser, (page) => enterDemo(page, DEMO_CONSULTANT));
      const who = await playwright.request.newContext({ baseURL: ownUrl(), storageState: session });
      await use(who);
      await who.dispose();
    },
    { scope: "worker" },
  ],
});

const get = (who: APIRequestContext, path: string) => who.get(path, { maxRedirects: 0 });

/** The text of a page that does not exist, without parts that differ between requests. */
async function wordsOf(answer: APIResponse): Promise<string> {
  const main = /<main\b[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? "";
  return main
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const EVERY_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

for (const [folder, page] of Object.entries(FIRM_PAGES)) {
  visiting(
    `/${folder}: manager ${page.manager}, contributor ${page.contributor}, nobody else`,
    async ({ visitors }) => {
      const { world, manager, contributor, stranger, nobody } = visitors;
      const path = page.path(world);
      expect((await get(manager, path)).status()).toBe(page.manager);
      expect((await get(contributor, path)).status()).toBe(page.contributor);

      const [hidden, nothing] = [await get(stranger, path), await get(stranger, path.replace(EVERY_ID, RANDOM_ID))];
      expect(hidden.status()).toBe(404);
      expect(nothing.status()).toBe(404);
      expect(await wordsOf(hidden)).toBe(await wordsOf(nothing));

      const closed = await get(nobody, path);
      if (page.handler) {
        expect(closed.status()).toBe(401);
        for (const answer of [closed, hidden]) expect(answer.headers()["cache-control"]).toContain("no-store");
        return;
      }
      expect(closed.status()).toBe(307);
      expect(closed.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );
}

for (const [folder, { rest, administrator, handler }] of Object.entries(COHORT_PAGES)) {
  visiting(`/${folder}: its administrator ${administrator}, nobody else`, async ({ visitors, runs }) => {
    const of = (id: string) => `${handler ? "/api/v1" : ""}/cohorts/${id}${rest}`;
    expect((await get(runs.who, of(runs.cohortId))).status()).toBe(administrator);
    expect((await get(runs.who, of(RANDOM_ID))).status()).toBe(404);
    expect((await get(runs.who, of("2'--"))).status()).toBe(404);
    for (const who of [visitors.manager, visitors.contributor, visitors.stranger]) {
      const [hidden, nothing] = [await get(who, of(runs.cohortId)), await get(who, of(RANDOM_ID))];
      expect([hidden.status(), nothing.status()]).toEqual([404, 404]);
      expect(await wordsOf(hidden)).toBe(await wordsOf(nothing));
    }
    expect((await get(visitors.nobody, of(runs.cohortId))).status()).toBe(handler ? 401 : 307);
  });
}

for (const [folder, page] of Object.entries(CLIENT_PAGES)) {
  visiting(`/${folder}: its consultant ${page.consultant}, nobody else`, async ({ visitors, clients }) => {
    const path = page.path(visitors.world);
    expect((await get(clients, path)).status()).toBe(page.consultant);
    expect((await get(clients, path.replace(EVERY_ID, RANDOM_ID))).status()).toBe(404);
    for (const who of [visitors.manager, visitors.contributor, visitors.stranger]) {
      const [hidden, nothing] = [await get(who, path), await get(who, path.replace(EVERY_ID, RANDOM_ID))];
      expect([hidden.status(), nothing.status()]).toEqual([404, 404]);
      expect(await wordsOf(hidden)).toBe(await wordsOf(nothing));
    }
    expect((await get(visitors.nobody, path)).status()).toBe(page.handler ? 401 : 307);
  });
}

visiting("a firm's copy comes as an archive named after it, kept by no cache", async ({ page }) => {
  const firmId = await beginWithFirm(page, anAddress("copy"), "宁波测试厂");
  const answer = await page.request.get(`/firms/${firmId}/copy`);
  const { "content-disposition": disposition, ...headers } = answer.headers();
  expect(headers).toMatchObject({
    "content-type": "application/zip",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const name = encodeURIComponent("trellis-宁波测试厂-");
  expect(disposition).toMatch(
    new RegExp(`^attachment; filename="trellis--[\\d-]+\\.zip"; filename\\*=UTF-8''${name}[\\d-]+\\.zip$`),
  );
  const files = unzipSync(new Uint8Array(await answer.body()));
  expect(Object.keys(files)).toEqual(["READ-ME.txt", "firm.json", "files.json"]);
  expect(JSON.parse(strFromU8(files["firm.json"] ?? new Uint8Array()))).toMatchObject({
    format: "trellis/firm@1",
    firm: { name: "宁波测试厂" },
  });
});

visiting("a colleague who asks for the firm's copy reads why they have none", async ({ visitors }) => {
  const answer = await get(visitors.contributor, firm("/copy")(visitors.world));
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([403, "text/plain; charset=utf-8"]);
  expect(Object.values(refusalWords["not-yours-to-do"])).toContain((await answer.text()).trim());
});

visiting("ids of two firms do not mix: what belongs to one is not found under another", async ({ visitors }) => {
  const { world, manager } = visitors;
  const foreign = { ...world, firmId: RANDOM_ID };
  for (const [folder, { path }] of Object.entries(FIRM_PAGES)) {
    if (!folder.startsWith(FIRM)) continue;
    expect((await get(manager, path(foreign))).status(), path(foreign)).toBe(404);
  }
});

visiting("a malformed id does not exist either", async ({ visitors }) => {
  const { manager } = visitors;
  for (const { path } of Object.values(FIRM_PAGES)) {
    const malformed = path({
      firmId: "1",
      cycle: "2'--",
      frozen: "3",
      link: "%00",
      card: "4",
      file: "5",
      poster: "/pulse/5/6",
      slips: "/pulse/7/8",
      sheet: "/pulse/9",
      measure: "10",
    });
    expect((await get(manager, malformed)).status(), malformed).toBe(404);
  }
});

for (const [folder, { path, nobody }] of Object.entries(OTHER_ROUTES)) {
  visiting(`/${folder} without a session: ${nobody}`, async ({ visitors }) => {
    const answer = await get(visitors.nobody, path);
    if (nobody !== "sign-in") return expect(answer.status()).toBe(nobody);
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });
}

type Post = { readonly path: string; readonly body: Record<string, unknown> };

/**
 * A request with one well-formed answer. Its base revision is outdated on purpose, so that the server stores nothing
 * and the shared demo data stay unchanged.
 */
const answersPost = ({ cycle: id }: DemoWorld, owner: string): Post => ({
  path: `/api/v1/assessments/${id}/answers`,
  body: {
    owner,
    entries: [{ key: "EVA.ORG.1", base: 0, locale: "en", value: { answer: { level: 1 }, comment: "", marked: false } }],
  },
});
const recordsPost = ({ firmId }: DemoWorld, owner: string, key = "profile:employees", value: unknown = 7): Post => ({
  path: `/api/v1/firms/${firmId}/records`,
  body: { owner, entries: [{ key, base: 0, value, locale: "en" }] },
});

const personOf = async (who: APIRequestContext): Promise<string> => (await personBehind(who)) ?? RANDOM_ID;

for (const [name, make] of [
  ["answers", answersPost],
  ["records", recordsPost],
] as const) {
  visiting(`saving ${name}: origin, type and session first, then as if it were not there`, async ({ visitors }) => {
    const { world, manager, stranger, nobody } = visitors;
    const own = { Origin: new URL(ownUrl()).origin };
    const send = async (who: APIRequestContext, headers: Record<string, string>, at: DemoWorld = world) => {
      const { path, body } = make(at, await personOf(who));
      return who.post(path, {
        data: JSON.stringify(body),
        headers: { "Content-Type": "application/json", ...headers },
      });
    };
    expect((await send(manager, { Origin: "https://evil.example" })).status()).toBe(403);
    expect((await send(manager, {})).status()).toBe(403);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect((await send(manager, { ...own, "Content-Type": type })).status()).toBe(415);
    }
    expect((await send(nobody, own)).status()).toBe(401);
    // Whether a manager's request changes a row is tested in roles.spec.ts, because that needs data of its own.
    const taken = await send(manager, own);
    expect(taken.status()).toBe(200);
    const [compared] = (await taken.json()).value.outcomes;
    expect([compared.status, compared.reason]).toEqual(
      name === "answers" ? ["conflict", undefined] : ["refused", "phase-not-open"],
    );

    const hidden = await send(stranger, own);
    const nothing = await send(stranger, own, { ...world, firmId: RANDOM_ID, cycle: RANDOM_ID });
    expect([hidden.status(), nothing.status()]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(await nothing.text());
  });
}

visiting("a contributor does not change what only a manager may, and nothing is changed", async ({ visitors }) => {
  const { world, contributor } = visitors;
  const owner = await personOf(contributor);
  const forbidden: readonly [string, unknown][] = [
    ["profile:employees", 7],
    [`shares:${world.cycle}`, { OEA: 1, OEM: 0, ODM: 0, OBM: 0 }],
    [`aim:${world.cycle}`, { kind: "stay" }],
    [`not-applicable:${world.cycle}:EVA.INT.2`, { reason: "because" }],
  ];
  for (const [key, value] of forbidden) {
    const { path, body } = recordsPost(world, owner, key, value);
    const answer = await contributor.post(path, { data: body, headers: { Origin: new URL(ownUrl()).origin } });
    expect(answer.status()).toBe(200);
    const [outcome] = (await answer.json()).value.outcomes;
    expect(outcome, key).toMatchObject({ status: "refused", reason: "not-yours-to-do" });
  }
});

visiting("the people page tells a contributor neither who is invited nor how far anybody is", async ({ visitors }) => {
  const path = `/firms/${visitors.world.firmId}/people`;
  const main = async (who: APIRequestContext) =>
    /<main\b[\s\S]*<\/main>/.exec(await (await get(who, path)).text())?.[0] ?? "";
  expect(await main(visitors.manager)).toContain("Liu Yang");
  const told = await main(visitors.contributor);
  expect(told).not.toMatch(/Liu Yang|@hailan|<form|<table/);
});

visiting("nobody sends answers in another's name", async ({ visitors }) => {
  const { world, manager, contributor } = visitors;
  for (const make of [answersPost, recordsPost]) {
    const { path, body } = make(world, await personOf(manager));
    const answer = await contributor.post(path, { data: body, headers: { Origin: new URL(ownUrl()).origin } });
    expect(answer.status()).toBe(409);
    expect(await answer.json()).toMatchObject({ status: "refused", reason: "session-ended" });
  }
});
