import { expect, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { signUpWithFirm } from "../support/world";

test("moves up and down are recorded and removed, and a malformed one loses nothing typed", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/moves`);
  await expect(page.getByText("No step has been entered yet.")).toBeVisible();
  await page.getByLabel("Direction").selectOption("Down");
  await page.getByLabel("Kind").selectOption("Chain");
  await page.getByLabel("If it was a step down, was it your choice?").selectOption("forced on us");
  await page.getByLabel("Date").fill("2026-03-12");
  await page.getByLabel("What happened").fill("Lost the medical line");
  await page.getByRole("button", { name: "Add the step" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "Lost the medical line" });
  await expect(line).toContainText("Down, forced on us: chain");
  await page.getByRole("button", { name: "Remove: Lost the medical line" }).click();
  await expect(page.getByText("No step has been entered yet.")).toBeVisible();
});

test("figures keep what was typed when one is no number, and are saved together", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/moves`);
  const value = page.locator("#value-added-value");
  const firstPass = page.locator("#first-pass-value");
  await value.fill("210");
  await firstPass.fill("most of it");
  await page.getByRole("button", { name: "Save the figures" }).click();
  await expect(page.getByText("“most of it” is not a number. Write digits, for example 12.5.")).toBeVisible();
  await expect(value).toHaveValue("210");
  await firstPass.fill("97,5 %");
  await page.locator("#value-added-change").fill("-8");
  await page.getByRole("button", { name: "Save the figures" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(value).toHaveValue("210");
  await expect(page.locator("#value-added-change")).toHaveValue("-8");
  await expect(firstPass).toHaveValue("97.5");
});
