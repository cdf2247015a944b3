import { expect, test } from "@playwright/test";
import { aCycle, openPhase, option, savedLevels, saveState, shownCard } from "../support/questionnaire-page";

test("two tabs on one item show a conflict with both versions, and nothing is overwritten silently", async ({
  page,
  context,
}) => {
  const cycle = await aCycle(page);
  const item = "LRN.INT.2";
  await openPhase(page, cycle, "LRN", item);
  const other = await context.newPage();
  await openPhase(other, cycle, "LRN", item);

  await page.keyboard.press("1");
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");

  await other.keyboard.press("5");
  const conflict = shownCard(other).getByRole("alert");
  await expect(conflict).toContainText("You also changed this item in another tab or on another device");
  const [low, high] = await sentences(other);
  await expect(conflict).toContainText(low);
  await expect(conflict).toContainText(high);
  await expect(conflict.getByText(/^Here, .*\d\d:\d\d$/)).toBeVisible();
  await expect(conflict.getByText(/^In the other place, .*\d\d:\d\d$/)).toBeVisible();
  expect((await savedLevels(other, cycle, "LRN"))[item]).toBe("1");

  await other.reload();
  await expect(conflict).toContainText(high);

  await conflict.getByRole("button", { name: /^Keep this version Here/ }).click();
  await expect(conflict).toHaveCount(0);
  await expect(saveState(other)).toHaveAttribute("data-save", "saved");
  expect((await savedLevels(other, cycle, "LRN"))[item]).toBe("5");
});

test("the other version can be kept, and the same answer in both tabs is no conflict", async ({ page, context }) => {
  const cycle = await aCycle(page);
  const item = "LRN.ORG.1";
  await openPhase(page, cycle, "LRN", item);
  const other = await context.newPage();
  await openPhase(other, cycle, "LRN", item);

  await page.keyboard.press("3");
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  await other.keyboard.press("3");
  await expect(saveState(other)).toHaveAttribute("data-save", "saved");

  await page.keyboard.press("2");
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  await other.keyboard.press("4");
  const conflict = shownCard(other).getByRole("alert");
  await conflict.getByRole("button", { name: /^Keep this version In the other place/ }).click();
  await expect(option(other, 2)).toBeChecked();
  expect((await savedLevels(other, cycle, "LRN"))[item]).toBe("2");
});

/** The sentences of the lowest and the highest level of the shown item. */
async function sentences(page: Parameters<typeof shownCard>[0]): Promise<[string, string]> {
  const labels = await shownCard(page).locator("label:has(input[type=radio])").allTextContents();
  return [labels[0]?.trim() ?? "", labels[4]?.trim() ?? ""];
}
