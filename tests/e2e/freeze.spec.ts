import { expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, type Phase } from "@/lib/instrument";
import { anAddress } from "../support/browser";
import { addLink, type FirmWorld, saveAnswers, saveFields, saveNine, signUpWithFirm } from "../support/world";

const reviewOf = ({ firmId, assessmentId }: FirmWorld, phase: Phase) =>
  `/firms/${firmId}/assessments/${assessmentId}/review?phase=${phase}`;

async function submit(page: Page, at: FirmWorld, phase: Phase): Promise<void> {
  await page.goto(reviewOf(at, phase));
  await page.locator("#submit button[type=submit]").click();
  await page.waitForURL(/done=submit/);
}

const acceptButton = (page: Page) => page.locator("#accept form").first().locator("button[type=submit]");

/**
 * Creates a firm that has answered and submitted all four phases, three of which are accepted. The next acceptance
 * makes the result final.
 */
async function almostFrozen(page: Page): Promise<FirmWorld> {
  const at = await signUpWithFirm(page, anAddress("freeze"), "Freezing Works");
  await saveNine(page, at, await addLink(page, at.firmId, { partner: "Nordhaus GmbH", share: "60" }), 3);
  await saveFields(page, at, [{ key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } }]);
  await saveAnswers(page, at, Object.fromEntries(currentInstrument.items.map((item) => [item.id, 3])));
  for (const phase of PHASES) await submit(page, at, phase);
  for (const phase of PHASES.slice(0, 3)) {
    await page.goto(reviewOf(at, phase));
    await acceptButton(page).click();
    await page.waitForURL(/done=accept/);
  }
  return at;
}

test("two acceptances at once freeze exactly one result, and both lead to it", async ({ page, context }) => {
  const at = await almostFrozen(page);
  const invited = anAddress("unheard");
  await page.goto(`/firms/${at.firmId}/people`);
  await page.locator("#invite-email").fill(invited);
  await page.locator("form:has(#invite-email) button[type=submit]").click();
  await expect(page.locator("#invite")).toContainText(`The invitation to ${invited} is being sent.`);
  const other = await context.newPage();
  await Promise.all([page.goto(reviewOf(at, "EVA")), other.goto(reviewOf(at, "EVA"))]);
  const unheard = page.locator("#accept").getByRole("region", { name: "Not everybody who was asked has answered" });
  await expect(unheard).toContainText(`1 invitation has not been accepted yet: ${invited}.`);
  await expect(unheard).toContainText("You can make the result final anyway.");

  await Promise.all([acceptButton(page).click(), acceptButton(other).click()]);
  const result = new RegExp(`/firms/${at.firmId}/results/${at.assessmentId}$`);
  await Promise.all([page.waitForURL(result), other.waitForURL(result)]);

  const revision = (n: number) =>
    page.request.get(`/firms/${at.firmId}/results/${at.assessmentId}/export?of=result&revision=${n}`);
  expect((await revision(1)).status()).toBe(200);
  expect((await revision(2)).status()).toBe(404);

  await expect(page.getByText(/No target has been set yet/)).toBeVisible();

  await page.goto(reviewOf(at, "EVA"));
  await expect(page.locator("#history tbody tr")).toHaveCount(2); // one submission and one acceptance
});

test("Preparation names what it would take along unfilled, and once accepted leads on", async ({ page }) => {
  const at = await signUpWithFirm(page, anAddress("next"), "Next Works");
  await saveNine(page, at, await addLink(page, at.firmId, { partner: "Nordhaus GmbH", share: "60" }), 3);
  await saveFields(page, at, [{ key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } }]);
  const items = currentInstrument.items.filter((item) => item.cell.startsWith("PRE."));
  await saveAnswers(page, at, Object.fromEntries(items.map((item) => [item.id, 3])));

  await page.goto(reviewOf(at, "PRE"));
  const unfilled = page.locator("#unfilled");
  await expect(unfilled).toContainText("After that, you can no longer fill them in");
  await expect(unfilled.locator('a[href$="/aim"]')).toContainText("Target");
  await expect(unfilled.locator('a[href$="/context"]')).toContainText("0 of 11 answered");

  await submit(page, at, "PRE");
  await expect(unfilled).toHaveCount(0);
  await acceptButton(page).click();
  await page.waitForURL(/done=accept/);
  await page.getByRole("link", { name: "Continue with Learning" }).click();
  await page.waitForURL(/\/LRN/);
});

test("a submission with missing items is refused in words, names them, and changes nothing", async ({ page }) => {
  const at = await signUpWithFirm(page, anAddress("refused"), "Refused Works");
  const [first, ...rest] = currentInstrument.items.filter((item) => item.cell.startsWith("LRN."));
  await saveAnswers(page, at, Object.fromEntries(rest.map((item) => [item.id, 4])));

  await page.goto(reviewOf(at, "LRN"));
  await page.locator("#submit button[type=submit]").click();
  const refusal = page.locator("#submit [role=alert]");
  await expect(refusal).toContainText("no answer yet");
  await expect(refusal.locator("a")).toHaveText([first?.name.en ?? ""]);

  await page.goto(reviewOf(at, "LRN"));
  await expect(page.locator("#submit button[type=submit]")).toBeVisible();
  await expect(page.locator("#history tbody tr")).toHaveCount(0);
});
