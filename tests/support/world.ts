import { type APIRequestContext, type APIResponse, expect, type Page } from "@playwright/test";
import { DETERMINANT_IDS, type ItemId, type Level } from "@/lib/instrument";
import { beginWithFirm } from "./browser";
import { asServerOperator } from "./operator";
import { fillIn } from "./plain-forms";

/** A firm in its manager's browser, with the ids for its pages' addresses. */
export type FirmWorld = { readonly firmId: string; readonly assessmentId: string; readonly personId: string };

/** The id of the signed-in person, by the address on the account page. */
export async function personOf(page: Page): Promise<string> {
  const personId = await personBehind(page.request);
  if (personId === undefined) throw new Error("nobody is signed in");
  return personId;
}

/** The id of the person behind requests without a page. Undefined if nobody is signed in. */
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

/** Signs up a new person, and creates a firm with an open assessment. */
export async function signUpWithFirm(page: Page, address: string, name?: string): Promise<FirmWorld> {
  return firmOf(page, await beginWithFirm(page, address, name));
}

/** The ids of a firm, one of whose members is signed in on this page. */
export async function firmOf(page: Page, firmId: string): Promise<FirmWorld> {
  return { firmId, assessmentId: await cycleOf(page, firmId), personId: await personOf(page) };
}

/** The id of the firm's open assessment. A member of the firm is signed in on this page. */
export async function cycleOf(page: Page, firmId: string): Promise<string> {
  const profile = await page.request.get(`/firms/${firmId}/profile`);
  const assessmentId = /\/assessments\/([0-9a-f-]{36})\/functions"/.exec(await profile.text())?.[1];
  if (assessmentId === undefined) throw new Error("the firm has no cycle");
  // Opens a small page of the server, so that later requests from it have the server's origin.
  if (page.url() === "about:blank") await page.goto("/icon.svg");
  return assessmentId;
}

/** Sends JSON as our own pages do. */
export async function post(page: Page, path: string, data: object): Promise<APIResponse> {
  return page.request.post(path, { data, headers: { Origin: new URL(page.url()).origin } });
}

type Outcome = { readonly key: string; readonly status: string };

/** Saves fields, answers or ratings, and checks that every one was saved. */
export async function saveAll(page: Page, path: string, data: object): Promise<void> {
  const answer = await post(page, path, data);
  expect(answer.status(), await answer.text()).toBe(200);
  const body: { value: { outcomes: readonly Outcome[] } } = await answer.json();
  expect(body.value.outcomes.filter(({ status }) => status !== "saved")).toEqual([]);
}

export type Given = { readonly key: string; readonly value: unknown; readonly base?: number };

export async function saveFields(page: Page, at: FirmWorld, entries: readonly Given[]): Promise<void> {
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

type Link = { readonly partner: string; readonly share: string; readonly direction?: "customer" | "supplier" };

/** Adds a link by sending its form without rendering the page. Returns the link's id. */
export async function addLink(
  page: Page,
  firmId: string,
  { partner, share, direction = "customer" }: Link,
): Promise<string> {
  const given = { direction, partnerName: partner, share };
  return linkIn(await fillIn(page, `/firms/${firmId}/position/new`, "partnerName", given));
}

/** Adds a link through the rendered page, which then shows it. */
export async function addLinkByHand(
  page: Page,
  firmId: string,
  { partner, share, direction = "customer" }: Link,
): Promise<string> {
  await page.goto(`/firms/${firmId}/position/new`);
  await page.locator("#direction").selectOption(direction);
  await page.locator("#partnerName").fill(partner);
  await page.locator("#share").fill(share);
  await page.locator("form:has(#partnerName) button[type=submit]").click();
  await page.waitForURL(LINK);
  return linkIn(page.url());
}

const LINK = /\/position\/([0-9a-f-]{36})(#nine)?$/;

function linkIn(address: string): string {
  const id = LINK.exec(address)?.[1];
  if (id === undefined) throw new Error(`no link was added: ${address}`);
  return id;
}

/** Saves nine answers about a link as the page does. */
export async function saveNine(page: Page, at: FirmWorld, linkId: string, level: Level): Promise<void> {
  const entries = DETERMINANT_IDS.map((question) => ({ key: `link:${linkId}:${question}`, value: level }));
  await saveFields(page, at, entries);
}
