import { type APIRequestContext, type APIResponse, expect, type Page } from "@playwright/test";
import { DETERMINANT_IDS, type ItemId, type Level } from "@/lib/instrument";
import { beginWithFirm } from "./browser";
import { asServerOperator } from "./operator";

/** A firm in the browser of its manager: what the addresses of its pages are made of. */
export type FirmWorld = { readonly firmId: string; readonly assessmentId: string; readonly personId: string };

/** The person who is signed in, by the address that the account page says. */
export async function personOf(page: Page): Promise<string> {
  const personId = await personBehind(page.request);
  if (personId === undefined) throw new Error("nobody is signed in");
  return personId;
}

/** The same for requests without a page; undefined where nobody is signed in. */
export async function personBehind(requests: APIRequestContext): Promise<string | undefined> {
  const answer = await requests.get("/account");
  if (!answer.url().endsWith("/account")) return undefined;
  const email = /[\w.+-]+@[\w.-]+/.exec(await answer.text())?.[0] ?? "";
  let found: string | undefined;
  await asServerOperator(async (sql) => {
    const [row] = await sql<{ id: string }[]>`select id from app.person where email = ${email}`;
    found = row?.id;
  });
  return found;
}

/** Signs a new person up and makes a firm with an open cycle. */
export async function signUpWithFirm(page: Page, address: string, name?: string): Promise<FirmWorld> {
  return firmOf(page, await beginWithFirm(page, address, name));
}

/** The ids of a firm that this page's person belongs to. */
export async function firmOf(page: Page, firmId: string): Promise<FirmWorld> {
  await page.goto(`/firms/${firmId}/profile`);
  const href = await page.locator("a[href*='/assessments/'][href$='/functions']").first().getAttribute("href");
  const assessmentId = /\/assessments\/([0-9a-f-]{36})\//.exec(href ?? "")?.[1];
  if (assessmentId === undefined) throw new Error("the firm has no cycle");
  return { firmId, assessmentId, personId: await personOf(page) };
}

/** Sends JSON as our own pages do. */
export async function post(page: Page, path: string, data: object): Promise<APIResponse> {
  return page.request.post(path, { data, headers: { Origin: new URL(page.url()).origin } });
}

type Outcome = { readonly key: string; readonly kind: string };

/** Saves records or answers and insists that every one of them was saved. */
async function saveAll(page: Page, path: string, data: object): Promise<void> {
  const answer = await post(page, path, data);
  expect(answer.status(), await answer.text()).toBe(200);
  const body: { value: { outcomes: readonly Outcome[] } } = await answer.json();
  expect(body.value.outcomes.filter(({ kind }) => kind !== "saved")).toEqual([]);
}

export type Given = { readonly key: string; readonly value: unknown; readonly base?: number };

export async function saveRecords(page: Page, at: FirmWorld, entries: readonly Given[]): Promise<void> {
  await saveAll(page, `/api/v1/firms/${at.firmId}/records`, {
    owner: at.personId,
    entries: entries.map((entry) => ({ base: 0, locale: "en", ...entry })),
  });
}

export async function saveAnswers(page: Page, at: FirmWorld, levels: Readonly<Record<ItemId, Level>>): Promise<void> {
  await saveAll(page, `/api/v1/assessments/${at.assessmentId}/answers`, {
    owner: at.personId,
    entries: Object.entries(levels).map(([key, level]) => ({
      key,
      base: 0,
      locale: "en",
      value: { answer: { level }, comment: "", marked: false },
    })),
  });
}

/** Adds a link through its form and returns its id. */
export async function addLink(
  page: Page,
  firmId: string,
  { partner, share, direction = "customer" }: { partner: string; share: string; direction?: "customer" | "supplier" },
): Promise<string> {
  await page.goto(`/firms/${firmId}/position/new`);
  await page.locator("#direction").selectOption(direction);
  await page.locator("#partnerName").fill(partner);
  await page.locator("#share").fill(share);
  await page.locator("form:has(#partnerName) button[type=submit]").click();
  await page.waitForURL(/\/position\/[0-9a-f-]{36}(#nine)?$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Nine answers about a link, saved as the page saves them. */
export async function saveNine(page: Page, at: FirmWorld, linkId: string, level: Level): Promise<void> {
  const entries = DETERMINANT_IDS.map((question) => ({ key: `link:${linkId}:${question}`, value: level }));
  await saveRecords(page, at, entries);
}
