import { expect, test } from "@playwright/test";
import { DEMO_ADMINISTRATOR, enterDemo, readDemoCohort } from "../screens/doors";

test("an administrator reads the progress of the cohort, downloads the weekly report, and requests new figures", async ({
  page,
}) => {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  const cohortId = await readDemoCohort(page);
  await page.goto(`/cohorts/${cohortId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/firms have submitted/);
  for (const id of ["funnel", "weeks", "heat", "lenses", "phases", "size", "mode"]) {
    await expect(page.locator(`#${id}`)).toBeVisible();
  }
  const columns = page.locator("#heat details table tbody tr");
  await expect(columns).toHaveCount(0);
  await page.locator("#heat summary").click();
  await expect(columns.nth(20)).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Weekly report, Excel" }).click();
  expect((await download).suggestedFilename()).toMatch(/^trellis-weekly-\d{4}-\d{2}-\d{2}\.xlsx$/);

  await page.getByRole("link", { name: "Published figures", exact: true }).first().click();
  await expect(page.locator("#history")).toContainText("shown now");
  await page.getByRole("button", { name: "Publish new figures" }).click();
  await expect(page.getByText("No result has changed since the last figures.").first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.locator("#history")).toContainText("shown now");
  await page.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByText("New figures are published only when you ask for them.")).toBeVisible();
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("We try to publish new figures once a week.")).toBeVisible();
});

test("names of a cohort are whole, each bar has its number, and no column of cards ends far above the other", async ({
  page,
}) => {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  await page.goto(`/cohorts/${await readDemoCohort(page)}`);
  await expect(page.locator("#heat section")).toContainText(/Taizhou suppliers\s+\(demo,\s+invented\)/);
  await expect(page.locator("#items figure g.numeric text")).toHaveCount(48);
  const heights = await page
    .locator("[data-columns] > div")
    .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().height));
  expect(heights).toHaveLength(2);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(400);

  await page.setViewportSize({ width: 390, height: 844 });
  const name = page.locator("header summary span").first();
  await expect(name).toHaveText("Zhejiang Appliance Programme (demo, invented)");
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await expect(name).not.toHaveCSS("text-overflow", "ellipsis");
});

test("without JavaScript the tables of a cohort are one link further", async ({ page, browser }) => {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  const cohortId = await readDemoCohort(page);
  const state = await page.context().storageState();
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: state })).newPage();
  await plain.goto(`/cohorts/${cohortId}`);
  await plain.locator("#heat summary").click();
  await plain.locator("#heat details a").click();
  await plain.locator("#heat summary").click();
  await expect(plain.locator("#heat details table tbody tr").nth(20)).toBeVisible();
  await plain.locator("#items summary").click();
  await expect(plain.locator("#items details table tbody tr")).toHaveCount(48);
  await plain.context().close();
});
