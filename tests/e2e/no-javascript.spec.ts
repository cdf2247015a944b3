import { expect, test } from "@playwright/test";
import { aCycle, openPhase, phasePath, savedLevels, saveState } from "../support/questionnaire-page";

test("a phase can be read and answered without JavaScript", async ({ page, browser }) => {
  const cycle = await aCycle(page);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const form = await plain.newPage();
  await form.goto(phasePath(cycle, "APP"));
  await expect(form.locator("article")).toHaveCount(12);
  await expect(form.locator("article").last()).toBeVisible();

  await form.locator('[name="answer.APP.ORG.1"][value="3"]').check();
  await form.locator('[name="answer.APP.ORG.2"][value="dk"]').check();
  await form.locator('[name="comment.APP.ORG.2"]').fill("Ask the line leader.");
  await form.locator('[name="marked.APP.ORG.2"]').check();
  await form.locator('article[id="APP.INT.2"] summary', { hasText: "Not applicable" }).click();
  await form.locator('[name="na.APP.INT.2"][value="catalog"]').check();
  await form.getByRole("button", { name: "Save answers" }).click();

  await expect(form.getByText(/^3 answers saved, \d\d:\d\d\.$/)).toBeVisible();
  await expect(form.locator('article[id="APP.INT.2"]')).toContainText("Not applicable: ");
  await expect(form.locator('[name="comment.APP.ORG.2"]')).toHaveValue("Ask the line leader.");
  await expect(form.locator('[name="marked.APP.ORG.2"]')).toBeChecked();
  expect(await savedLevels(page, cycle, "APP")).toEqual({ "APP.ORG.1": "3", "APP.ORG.2": "dk" });
  await plain.close();
});

test("an old form neither blanks nor overwrites what was saved since, and shows both versions", async ({
  page,
  browser,
}) => {
  const cycle = await aCycle(page);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const stale = await plain.newPage();
  await stale.goto(phasePath(cycle, "LRN"));

  await openPhase(page, cycle, "LRN", "LRN.ORG.1");
  await page.keyboard.press("2");
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  await page.keyboard.press("j");
  await page.keyboard.press("5");
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");

  await stale.locator('[name="answer.LRN.ORG.1"][value="4"]').check();
  await stale.locator('[name="answer.LRN.ORG.3"][value="1"]').check();
  await stale.getByRole("button", { name: "Save answers" }).click();

  await expect(stale.getByText("You also changed this item in another tab or on another device").first()).toBeVisible();
  await expect(stale.locator('[name="answer.LRN.ORG.1"][value="4"]')).toBeChecked();
  const kept = { "LRN.ORG.1": "2", "LRN.ORG.2": "5", "LRN.ORG.3": "1" };
  expect(await savedLevels(page, cycle, "LRN")).toEqual(kept);

  await stale.getByRole("button", { name: "Save answers" }).click();
  await expect(stale.getByText(/^1 answer saved, \d\d:\d\d\.$/)).toBeVisible();
  expect(await savedLevels(page, cycle, "LRN")).toEqual({ ...kept, "LRN.ORG.1": "4" });
  await plain.close();
});
