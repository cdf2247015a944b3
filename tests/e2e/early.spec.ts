import { expect, type Page, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { aRequest, choose, chosen, linkPath } from "../support/confirming";
import { openEarly } from "../support/early";
import { openFold } from "../support/folds";
import { addLink, signUpWithFirm } from "../support/world";

// Service workers are blocked, because Playwright's `route` does not see their requests.
test.use({ serviceWorkers: "block" });

const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();

test("what is chosen about a link before the page is alive is saved: an answer, facts, how knowledge passes", async ({
  page,
}) => {
  const firm = await signUpWithFirm(page, anAddress("early"), "Early Works");
  const linkId = await addLink(page, firm.firmId, { partner: "Nordhem AB", share: "34" });
  const come = await openEarly(page, linkPath({ firm, linkId }));
  const nine = page.locator(`input[name="link:${linkId}:CX1"][value="4"]`);
  await nine.check();
  await openFold(page, "facts");
  await openFold(page, "channels");
  await page.locator(`[name="link:${linkId}:partnerName"]`).fill("Nordhem Trading");
  await page.getByLabel("Training: Direction").selectOption("To us");
  await come();
  await saved(page);
  await page.reload();
  await expect(nine).toBeChecked();
  await expect(page.locator(`[name="link:${linkId}:partnerName"]`)).toHaveValue("Nordhem Trading");
  await expect(page.getByLabel("Training: Direction")).not.toHaveValue("");
});

test("so are shares, what does not add up yet, the aim and the context", async ({ page }) => {
  const firm = await signUpWithFirm(page, anAddress("early"), "Early Works");
  const cycle = `/firms/${firm.firmId}/assessments/${firm.assessmentId}`;
  await test.step("shares", async () => {
    const come = await openEarly(page, `${cycle}/functions`);
    for (const [role, share] of Object.entries({ OEA: "20", OEM: "60", ODM: "15", OBM: "5" }))
      await page.locator(`#share-${role}`).fill(share);
    await come();
    await saved(page);
    await page.reload();
    await expect(page.locator("#share-OEM")).toHaveValue("60");

    const comeAgain = await openEarly(page, `${cycle}/functions`);
    await page.locator("#share-OEM").fill("40");
    await comeAgain();
    await expect(page.locator("#shares-sum")).toContainText("80");
    await expect(page.locator("#share-OEM")).toHaveValue("40");
  });
  await test.step("the aim", async () => {
    const come = await openEarly(page, `${cycle}/aim`);
    await page.locator(`input[type=radio][value="move"]`).check();
    await page.locator("#aim-role").selectOption("ODM");
    await come();
    await saved(page);
    await page.reload();
    await expect(page.locator("#aim-role")).toHaveValue("ODM");
  });
  await test.step("the context", async () => {
    const come = await openEarly(page, `${cycle}/context`);
    const radio = page.locator(`input[name^="context:"][name$=":state"][value="3"]`).first();
    await radio.check();
    await page.locator(`input[name^="context:"][name$=":effect"][value="1"]`).first().check();
    await come();
    await saved(page);
    await page.reload();
    await expect(radio).toBeChecked();
  });
});

test("so is a customer's answer", async ({ page, browser }) => {
  const asked = await aRequest(page);
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
  const there = await context.newPage();
  await there.goto(asked.path);
  const come = await openEarly(there, new URL(there.url()).pathname);
  await choose(there, "CX1", 4);
  await come();
  await saved(there);
  await there.reload();
  await expect(chosen(there, "CX1")).toHaveValue("4");
  await context.close();
});
