import { expect, type Page, test } from "@playwright/test";
import { DEMO_ADMINISTRATOR, enterDemo, readDemoCohort, sessionOf } from "../screens/doors";

test.describe.configure({ mode: "serial" });

/**
 * Opens the network page of the demo's cohort as its administrator, after the first map is computed. Returns the
 * cohort's id.
 */
async function openNetwork(page: Page): Promise<string> {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  return readDemoCohort(page);
}

test("an administrator lands on the map, reads it as a table, and draws it again", async ({ page }) => {
  await openNetwork(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d+ firms and \d+ registered relationships/);
  await expect(page.locator("#map svg[role=img]")).toBeVisible();
  // What the figures cover is stated once, before all of them.
  await expect(page.getByText("These figures cover only the registered network")).toHaveCount(1);
  await expect(page.locator("header", { hasText: "These figures cover only the registered network" })).toBeVisible();
  await expect(page.locator("#diffusion")).toContainText("This is a scenario, not a forecast");

  await page.getByText("All firms and partners as a table").click();
  await expect(page.locator("#table tbody tr")).toHaveCount(50);
  await page.getByRole("link", { name: "Next rows" }).click();
  await expect(page.locator("#table caption")).toContainText("Rows 51–");

  await page.getByRole("button", { name: "Draw the map again" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  // After the map is computed, the button reappears without a reload.
  await expect(page.getByRole("button", { name: "Draw the map again" })).toBeVisible({ timeout: 60_000 });
});

test("an administrator sees how far firms and their customers agree, as rates based on enough firms and customers", async ({
  page,
}) => {
  await openNetwork(page);
  const rates = page.locator("#agreement dd");
  await expect(rates).toHaveCount(5);
  // Each rate is rounded to steps of .05 and shows a range of relationships and the date, never an exact count.
  for (const rate of await rates.allTextContents()) {
    expect(rate).toMatch(
      /^agreement in \d*[05]( or (fewer|more))? out of 100 relationships based on (20–49|50 or more) compared relationships, \d+ \w+ \d{4}$/,
    );
  }
});

test("without scripts the map, its table and the way to a new one are there", async ({ browser }) => {
  let cohortId = "";
  const storageState = await sessionOf(browser, async (page) => {
    cohortId = await openNetwork(page);
  });
  const context = await browser.newContext({ storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/network?page=1`);
  await expect(page.locator("#map svg[role=img]")).toBeVisible();
  await expect(page.locator("#table tbody tr")).toHaveCount(50);
  const again = page.getByRole("button", { name: "Draw the map again" });
  if (await again.isVisible()) await again.click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Draw the map again" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await context.close();
});

test("nothing on the page names a firm that did not choose to be open, or a partner", async ({ page }) => {
  const cohortId = await openNetwork(page);
  const texts: string[] = [];
  for (const rows of [1, 2, 3]) {
    await page.goto(`/cohorts/${cohortId}/network?page=${rows}`);
    texts.push(await page.content());
  }
  const all = texts.join("\n");
  // Hailan is a firm that chose to be visible without its name; the other names are partners that firms typed in.
  for (const name of ["Hailan", "Nordhem", "Brightkitchen", "Kastell", "Buyer abroad", "Other partner"]) {
    expect(all).not.toContain(name);
  }
});
