import { expect, type Page, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { openFold } from "../support/folds";
import { signUpWithFirm } from "../support/world";

const base = (firmId: string) => `/firms/${firmId}/position`;

async function addCustomer(page: Page, firmId: string, name: string, share: string): Promise<void> {
  await page.goto(`${base(firmId)}/new`);
  await page.getByLabel("Name of the partner").fill(name);
  await page.getByLabel("Share of our sales or purchases").fill(share);
  await page.getByRole("button", { name: "Add and continue" }).click();
}

test("a link that looks like a duplicate needs confirmation, and nothing typed is lost", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await addCustomer(page, firmId, "Nordhem AB", "34");
  await expect(page.getByRole("heading", { name: "Nordhem AB" })).toBeVisible();
  await addCustomer(page, firmId, "NORDHEM", "20");
  await expect(
    page.getByText("The register already has a relationship like this one. Nothing is saved yet."),
  ).toBeVisible();
  await expect(page.getByRole("alert").getByRole("link", { name: "Nordhem AB" })).toBeVisible();
  await expect(page.getByLabel("Name of the partner")).toHaveValue("NORDHEM");
  await page.getByLabel("This is a different relationship").check();
  await page.getByRole("button", { name: "Add and continue" }).click();
  await expect(page.getByRole("heading", { name: "NORDHEM", exact: true })).toBeVisible();
});

test("a partner given another link's name is pointed out at once, and another product takes it away", async ({
  page,
}) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await addCustomer(page, firmId, "Nordhem AB", "34");
  await addCustomer(page, firmId, "Asahi Living", "20");
  const notice = page.locator("#facts").getByText("Another relationship looks the same");
  await expect(page.getByRole("heading", { name: "Asahi Living" })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await openFold(page, "facts");
  const name = page.getByLabel("Name of the partner");
  await name.fill("nordhem");
  await name.press("Tab");
  await expect(notice).toBeVisible();
  await expect(page.locator("#facts").getByRole("link", { name: "Nordhem AB" })).toBeVisible();
  await name.fill("Asahi Living KK");
  await name.press("Tab");
  await expect(notice).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a link begins, has an incident, ends and is taken up again, and the history says so${
    javaScriptEnabled ? "" : ", without JavaScript"
  }`, async ({ page: own, browser }) => {
    const { firmId } = await signUpWithFirm(own, anAddress());
    const context = await browser.newContext({
      javaScriptEnabled,
      storageState: await own.context().storageState(),
      baseURL: new URL(own.url()).origin,
    });
    const page = await context.newPage();
    await addCustomer(page, firmId, "Nordhem AB", "34");
    await expect(page.getByRole("heading", { name: "Nordhem AB" })).toBeVisible();

    await openFold(page, "incidents");
    const incidents = page.locator("#incidents");
    await incidents.getByLabel("Kind").selectOption("Penalty");
    await incidents.getByLabel("Day").fill("2026-05-18");
    await incidents.getByLabel("Short description").fill("12 days late");
    await incidents.getByRole("button", { name: "Add incident" }).click();
    await expect(incidents.getByRole("listitem")).toContainText("12 days late");
    await incidents.getByRole("button", { name: /^Remove: 18 May 2026/ }).click();
    await expect(page.getByText("None entered")).toBeVisible();
    await openFold(page, "incidents");
    await expect(incidents.getByText("No incident has been entered.")).toBeVisible();

    await openFold(page, "end");
    await page.getByLabel("Last day").fill("2026-03-31");
    await page.getByRole("button", { name: "End the relationship" }).click();
    await expect(page.getByText("Tick the box to end the relationship.")).toBeVisible();
    await page.getByLabel("is no longer our partner").check();
    await page.getByLabel("Last day").fill("2026-03-31");
    await page.getByRole("button", { name: "End the relationship" }).click();
    await expect(page).toHaveURL(new RegExp(`${base(firmId)}(#nine)?$`));

    await page.getByRole("link", { name: "History" }).first().click();
    await expect(page.getByRole("heading", { name: "History of the register" })).toBeVisible();
    await expect(page.locator("#changes")).toContainText("End date: not known");
    await page.locator("#ended").getByRole("link", { name: "Nordhem AB" }).click();
    await page.getByRole("button", { name: "Resume the relationship" }).click();
    await expect(page.getByRole("heading", { name: "Nine questions", exact: true })).toBeVisible();

    await page.getByRole("link", { name: "History of this relationship" }).click();
    const changes = page.locator("#changes");
    for (const words of ["added to the register", "18 May 2026, Penalty: 12 days late", "ended", "resumed"]) {
      await expect(changes).toContainText(words);
    }
    await context.close();
  });
}

test("300 suppliers are found, paged and read on a phone", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const lines = Array.from(
    { length: 300 },
    (_, i) => `supplier,single,Works ${i + 1},0.2,${i === 150 ? "Springs" : "Steel"}`,
  );
  await page.goto(`${base(firmId)}/file`);
  await page.locator("#register-file").setInputFiles({
    name: "register.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["direction,kind,partnerName,share,product", ...lines].join("\n")),
  });
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("Saved: 300 new")).toBeVisible();

  await page.goto(`${base(firmId)}?side=supplier`);
  await expect(page.getByText("Page 1 of 15, 300 relationships")).toBeVisible();
  await expect(page.locator("#register tbody tr")).toHaveCount(20);
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(page.getByText("Page 2 of 15, 300 relationships")).toBeVisible();
  await page.getByLabel("Partner or product").fill("springs");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("1 of 300")).toBeVisible();
  await expect(page.locator("#register tbody tr")).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.locator("#register").getByRole("link", { name: "Works 151" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.goto(`${base(firmId)}/history`);
  await expect(page.getByText("100 relationships were added at once")).toBeVisible();
});
