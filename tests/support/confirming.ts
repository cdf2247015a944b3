import { type Browser, expect, type Page } from "@playwright/test";
import { anAddress, mailsTo } from "./browser";
import { openFold } from "./folds";
import { sendUnseen } from "./plain-forms";
import { addLink, type FirmWorld, saveFields, saveNine, signUpWithFirm } from "./world";

/** A link that a customer was asked about, and the path from the mail. */
export type Asked = {
  readonly firm: FirmWorld;
  readonly linkId: string;
  readonly email: string;
  readonly path: string;
};

export const linkPath = ({ firm, linkId }: Pick<Asked, "firm" | "linkId">) =>
  `/firms/${firm.firmId}/position/${linkId}`;

/** The path in the latest mail to an address. */
export async function pathIn(email: string, pattern: RegExp): Promise<string> {
  let path = "";
  await expect(async () => {
    path = pattern.exec((await mailsTo(email)).at(-1) ?? "")?.[0] ?? "";
    expect(path).not.toBe("");
  }).toPass();
  return path;
}

/** A firm whose manager has answered everything about a customer and sends a request. */
export async function aRequest(
  page: Page,
  { locale = "en", level = 3 }: { locale?: string; level?: 1 | 3 } = {},
): Promise<Asked> {
  const firm = await signUpWithFirm(page, anAddress(), "Hailan Test Works");
  const linkId = await addLink(page, firm.firmId, { partner: "Nordhem AB", share: "34" });
  await saveNine(page, firm, linkId, level);
  const four = ["EC1", "EC2", "PW1", "PW2"].map((id) => ({ key: `link:${linkId}:${id}`, value: level }));
  await saveFields(page, firm, four);
  const email = await ask(page, { firm, linkId }, locale);
  return { firm, linkId, email, path: await pathIn(email, /\/confirm\/[\w-]{22}\/open/) };
}

/**
 * Asks a customer about a link by sending the link's form without rendering the page. Returns the customer's address.
 */
export async function ask(page: Page, at: Pick<Asked, "firm" | "linkId">, locale = "en"): Promise<string> {
  const email = anAddress("lena");
  const answer = await sendUnseen(page, linkPath(at), "product", { email, product: "Kettles", locale });
  expect(await answer.text()).toContain(email);
  return email;
}

/** Sends the request through the rendered page. */
export async function askByHand(page: Page, at: Pick<Asked, "firm" | "linkId">): Promise<string> {
  const email = anAddress("lena");
  await page.goto(linkPath(at));
  await openFold(page, "confirmation");
  await page.locator("#ask-email").fill(email);
  await page.locator("#ask-product").fill("Kettles");
  await page.locator("form:has(#ask-email) button[type=submit]").click();
  await expect(page.locator("#confirmation")).toContainText(email);
  return email;
}

/** Somebody at the customer: another browser without a session. */
export async function customer(browser: Browser, { javaScriptEnabled = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 844 }, locale: "en-GB" });
  return context.newPage();
}

export const choose = (page: Page, question: string, level: number) =>
  page.locator(`[name="confirmation:${question}"][value="${level}"]`).check();
export const chosen = (page: Page, question: string) => page.locator(`[name="confirmation:${question}"]:checked`);
export const give = (page: Page) => page.locator("button[name=give]").click();
