import { type Browser, expect, type Page } from "@playwright/test";
import { hailanAsked } from "@/db/seed/hailan/partners";
import { hailanPeople } from "@/db/seed/hailan/people";
import { DEMO_INVITATION_ID } from "@/db/seed/running";
import { administratorSignIn, consultantSignIn } from "@/db/seed/sign-ins";
import { mailsTo } from "../support/browser";
import { openFold } from "../support/folds";

/** What a browser context copies from another one: cookies and stored settings. */
export type Session = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** The address of the server under test, set by the test runner. */
export function ownUrl(): string {
  const url = process.env.E2E_URL;
  if (url === undefined) throw new Error("E2E_URL is not set: run the journeys through npm test");
  return url;
}

/** Signs in to the demo with one click, as this person. */
export async function enterDemo(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator(`form:has(input[name=email][value="${login}"]) button[type=submit]`).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

export const DEMO_MANAGER = "zhang.wei@hailan.example";
export const DEMO_CONTRIBUTOR = "chen.jing@hailan.example";

export const DEMO_ADMINISTRATOR = administratorSignIn.email;
export const DEMO_CONSULTANT = consultantSignIn.email;

if (!hailanPeople.some(({ email }) => email === DEMO_CONTRIBUTOR)) throw new Error("the demo world has changed");

/** Runs a function in a new browser context and returns its session. */
export async function sessionOf(
  browser: Browser,
  run: (page: Page) => Promise<void>,
  baseURL = ownUrl(),
): Promise<Session> {
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  try {
    await run(await context.newPage());
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** The ids that addresses in the demo firm contain. */
export type DemoWorld = {
  readonly firmId: string;
  /** The id of the assessment in progress. */
  readonly cycle: string;
  /** The id of the assessment whose result is final. */
  readonly frozen: string;
  readonly link: string;
  /** The id of a measure of the action plan. */
  readonly measure: string;
  /** The id of an active invite card, with which several people can join. */
  readonly card: string;
  /** The id of a file attached to an answer of the assessment in progress. */
  readonly file: string;
  /** Paths of the printable poster and slips of the open employee questionnaire (pulse), below the path of the firm. */
  readonly poster: string;
  readonly slips: string;
  /** The path of the page that the poster's code opens. */
  readonly sheet: string;
};

/** Reads the ids from the pages, as the manager. */
export async function readDemoWorld(page: Page): Promise<DemoWorld> {
  await page.goto("/firms");
  await expect(page).toHaveURL(/\/firms\/[0-9a-f-]{36}$/);
  const firmId = idIn(page.url(), /\/firms\/([0-9a-f-]{36})/);
  const find = async (path: string, pattern: RegExp) => {
    await page.goto(`/firms/${firmId}/${path}`);
    const hrefs = await page
      .locator("main a[href]")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
    return idIn(hrefs.find((href) => pattern.test(href)) ?? "", pattern);
  };
  const cycle = await find("profile", /\/assessments\/([0-9a-f-]{36})\/functions$/);
  return {
    firmId,
    cycle,
    file: await find(`assessments/${cycle}/records/LRN.INT.2`, /^\/files\/([0-9a-f-]{36})$/),
    frozen: await find("results", /\/results\/([0-9a-f-]{36})/),
    link: await find("position", /\/position\/([0-9a-f-]{36})/),
    measure: await find("plan", /\/plan\/([0-9a-f-]{36})$/),
    card: await find("people", /\/people\/([0-9a-f-]{36})/),
    ...(await readPulse(page, firmId)),
  };
}

/** The customer's contact in the demo data who was asked and has not answered yet. */
const ASKED = hailanAsked.find(({ given }) => given === undefined);

/**
 * The relationship whose customer has an open request, one whose two entries are merged, and the page of the request.
 * Its address is in a reminder, which is sent once.
 */
export async function readDemoPartners(page: Page, { firmId }: Pick<DemoWorld, "firmId">, mailFolder?: string) {
  if (ASKED === undefined) throw new Error("the demo world has no open request");
  const position = `/firms/${firmId}/position`;
  const hrefOf = async (path: string, name: string) => {
    await page.goto(path);
    const href = await page.locator(`#register a[href*="/position/"]`, { hasText: name }).first().getAttribute("href");
    return href ?? "";
  };
  const merged = await hrefOf(`${position}?side=supplier`, "Cixi Moulding");
  const asked = await hrefOf(position, ASKED.partner);
  await page.goto(asked);
  await openFold(page, "confirmation");
  const remind = page.getByRole("button", { name: "Send a reminder" });
  if ((await remind.count()) > 0) await remind.click();
  let confirm = "";
  await expect(async () => {
    confirm = /\/confirm\/[\w-]{22}/.exec((await mailsTo(ASKED.email, mailFolder)).at(-1) ?? "")?.[0] ?? "";
    expect(confirm).not.toBe("");
  }).toPass();
  return { merged, asked, confirm };
}

/**
 * The id of the demo's cohort, from its administrator's start page, after its figures are final and its network map is
 * computed. Leaves the page at the network.
 */
export async function readDemoCohort(page: Page): Promise<string> {
  await page.goto("/firms");
  await expect(page).toHaveURL(/\/cohorts\/[0-9a-f-]{36}$/);
  const cohortId = idIn(page.url(), /\/cohorts\/([0-9a-f-]{36})/);
  await expect
    .poll(async () => (await page.request.get(`/cohorts/${cohortId}`)).text(), { timeout: 120_000 })
    .toContain('id="lenses"');
  await page.goto(`/cohorts/${cohortId}/network`);
  await expect(page.locator("#map")).toBeVisible({ timeout: 60_000 });
  return cohortId;
}

/** The address in an unused invitation of a firm, as the cohort's administrator would copy it. */
export async function readTakePart(page: Page, cohortId: string): Promise<string> {
  await page.goto(`/cohorts/${cohortId}/firms/${DEMO_INVITATION_ID}`);
  const text = (await page.locator("textarea").first().textContent()) ?? "";
  const path = /\/take-part\/[0-9A-Z]{16}/.exec(text)?.[0];
  if (path === undefined) throw new Error("the invitation has no link");
  return path;
}

/** The open employee questionnaire (pulse): the printed sheets, and the page that the poster's code opens. */
async function readPulse(page: Page, firmId: string): Promise<Pick<DemoWorld, "poster" | "slips" | "sheet">> {
  await page.goto(`/firms/${firmId}/pulse`);
  const pathOf = async (name: string) => {
    const href = await page.getByRole("link", { name }).first().getAttribute("href");
    return (href ?? "").replace(`/firms/${firmId}`, "");
  };
  const texts = await page.locator("textarea").evaluateAll((fields) => fields.map((field) => field.textContent ?? ""));
  const sheet = /\/pulse\/[\w-]+/.exec(texts.join("\n"))?.[0];
  if (sheet === undefined) throw new Error("the open pulse has no code");
  return { poster: await pathOf("Print the poster, A4"), slips: await pathOf("Print the slips"), sheet };
}

function idIn(text: string, pattern: RegExp): string {
  const id = pattern.exec(text)?.[1];
  if (id === undefined) throw new Error(`no id like ${pattern} in "${text}"`);
  return id;
}
