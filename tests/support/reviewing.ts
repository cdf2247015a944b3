import { type Browser, expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, type Phase } from "@/lib/instrument";
import { anAddress, enter } from "./browser";
import { addLink, type FirmWorld, saveAnswers, saveFields, saveNine, signUpWithFirm } from "./world";

export const NAME = "Lin Qiao";
export const ORGANISATION = "Qiao Advisers";

/** A firm whose four phases are submitted, with level 4 throughout. */
export async function submittedFirm(page: Page, name: string): Promise<FirmWorld & { readonly email: string }> {
  const email = anAddress("manager");
  const at = await signUpWithFirm(page, email, name);
  await saveNine(page, at, await addLink(page, at.firmId, { partner: "Kastell", share: "60" }), 3);
  await saveFields(page, at, [{ key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } }]);
  await saveAnswers(page, at, Object.fromEntries(currentInstrument.items.map(({ id }) => [id, 4])));
  for (const phase of PHASES) await submit(page, at, phase);
  return { ...at, email };
}

export async function submit(page: Page, { firmId, assessmentId }: FirmWorld, phase: Phase): Promise<void> {
  await page.goto(`/firms/${firmId}/assessments/${assessmentId}/review?phase=${phase}`);
  await page.locator("#submit button[type=submit]").click();
  await page.waitForURL(/done=submit/);
}

/**
 * The firm offers a blind engagement, in which the consultant rates before seeing the firm's own result; the consultant
 * accepts it.
 */
export async function engage(manager: Page, consultant: Page, at: FirmWorld): Promise<void> {
  const address = anAddress("consultant");
  await manager.goto(`/firms/${at.firmId}/people`);
  const form = manager.locator("form:has(#offer-email)");
  await form.locator("#offer-email").fill(address);
  for (const name of [
    "opens-results",
    "opens-answers",
    "opens-records",
    "opens-compare",
    "mayReview",
    "blindUntilRated",
  ])
    await form.locator(`input[name="${name}"]`).check();
  await form.locator("button[type=submit]").click();
  await expect(manager.locator("#consultants")).toContainText(`You offered access to ${address}.`);
  await enter(consultant, address, "/clients/consents");
  await consultant.locator("#offers input[name=displayName]").fill(NAME);
  await consultant.locator("#offers input[name=organisation]").fill(ORGANISATION);
  await consultant.locator("#offers form:has(input[name=displayName]) button[type=submit]").click();
  await expect(consultant.locator("#active")).toBeVisible();
}

export async function onPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? "",
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  return context.newPage();
}
