import { type Browser, expect, type Page, test } from "@playwright/test";
import { DETERMINANT_IDS } from "@/lib/instrument";
import { anAddress } from "../support/browser";
import { linkPath } from "../support/confirming";
import { openFold } from "../support/folds";
import { addLink, type FirmWorld, saveFields, saveNine, signUpWithFirm } from "../support/world";

/** Checks which collapsible sections are open, by the id of their content. */
const expectOpen = (page: Page, ids: readonly string[]): Promise<void> =>
  expect
    .poll(() => page.locator("details.fold[open] > div").evaluateAll((insides) => insides.map(({ id }) => id)))
    .toEqual(ids);

const onPhone = (page: Page) => page.setViewportSize({ width: 390, height: 844 });

async function aCustomer(page: Page): Promise<{ firm: FirmWorld; linkId: string; path: string }> {
  const firm = await signUpWithFirm(page, anAddress("folds"), "Fold Works");
  const linkId = await addLink(page, firm.firmId, { partner: "Nordhem AB", share: "34" });
  return { firm, linkId, path: linkPath({ firm, linkId }) };
}

const withoutScripts = async (browser: Browser, page: Page): Promise<Page> => {
  const storageState = await page.context().storageState();
  return (await browser.newContext({ javaScriptEnabled: false, storageState, locale: "en-GB" })).newPage();
};

test("on the page of a customer only the next section is open, so that a phone need not scroll through the rest", async ({
  page,
}) => {
  const { firm, linkId, path } = await aCustomer(page);
  await onPhone(page);
  await page.goto(path);
  await expectOpen(page, ["nine"]);
  await expect(page.getByRole("heading", { level: 2, name: "Contract and value" })).toBeVisible();
  await expect(page.getByText("0 of 14 filled in")).toBeVisible();

  for (const question of DETERMINANT_IDS)
    await page.locator(`input[name="link:${linkId}:${question}"][value="4"]`).check();
  await expect(page.getByText("9 of 9 answered")).toBeVisible();
  await expectOpen(page, ["nine", "nine-more"]);
  await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
  await page.reload();
  await expectOpen(page, ["nine-more"]);
  await expect(page.getByText("The type of this relationship")).toBeVisible();

  const small = await addLink(page, firm.firmId, { partner: "Second", share: "20" });
  const last = await addLink(page, firm.firmId, { partner: "Third", share: "2" });
  for (const id of [small, last]) await saveNine(page, firm, id, 3);
  await page.goto(linkPath({ firm, linkId: last }));
  await expect(page.getByText("9 of 9 answered")).toBeVisible();
  await expectOpen(page, []);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(2600);
});

test("a link into a folded section opens it, also from another page, and so does the keyboard", async ({ page }) => {
  const { firm, path } = await aCustomer(page);
  await page.goto(`${path}#terms`);
  await expectOpen(page, ["nine", "terms"]);
  await page.goto(`/firms/${firm.firmId}/position`);
  await page.getByRole("link", { name: "Ask Nordhem AB" }).click();
  await expect(page.getByLabel("Work e-mail of a person at the customer")).toBeInViewport();
  await expectOpen(page, ["nine", "confirmation"]);

  const summary = page.locator("details.fold:has(> #channels) > summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Training: Direction")).toBeVisible();
  await page.getByRole("button", { name: "Open all sections" }).click();
  await expect(page.getByLabel("Last day")).toBeVisible();
  await page.getByRole("button", { name: "Close all sections" }).click();
  await expectOpen(page, []);
});

test("a change that needs a decision opens the section where it is", async ({ page, context }) => {
  const { firm, linkId, path } = await aCustomer(page);
  const other = await context.newPage();
  await other.goto(path);
  await saveFields(page, firm, [{ key: `link:${linkId}:source`, value: "Sales ledger" }]);
  await openFold(other, "terms");
  await other.getByLabel("Where these figures come from").fill("An estimate of mine");
  const decision = other.locator("#terms [role=alert]");
  await expect(decision).toContainText("Sales ledger");

  await other.reload();
  await expect(decision).toBeVisible();
  await decision
    .getByRole("button", { name: /^Keep this version/ })
    .first()
    .click();
  await expect(decision).toHaveCount(0);
  await expect(other.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(other.getByLabel("Where these figures come from")).toHaveValue("An estimate of mine");
});

test("without scripts a section opens by its heading or by a link, and stays open where a field was refused", async ({
  page,
  browser,
}) => {
  const { path } = await aCustomer(page);
  const form = await withoutScripts(browser, page);
  await form.goto(new URL(`${path}#channels`, page.url()).href);
  await expect(form.getByLabel("Training: Direction")).toBeVisible();
  await form.goto(new URL(path, page.url()).href);
  await openFold(form, "terms");
  const shares = form.getByLabel("Shares that one side owns in the other, %");
  await shares.fill("250");
  await form.locator("form[data-queued] button[type=submit]").click();
  await expect(form.getByText("Write a number from 0 to 100.")).toBeVisible();
  await expect(shares).toHaveValue("250");
  await expect(shares).toBeVisible();
  await form.context().close();
});

test("a printout contains every section, whether it is open or not", async ({ page }) => {
  const { path } = await aCustomer(page);
  await page.goto(path);
  const shut = page.getByLabel("Training: Direction");
  await expect(shut).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(shut).toBeVisible();
});

test("an address of a function opens its part of the page of functions, which is printed whole", async ({ page }) => {
  await page.goto("/method/functions#stats-mean");
  await expect(page.locator("#stats-mean")).toBeInViewport();
  await page.goto("/method#functions");
  await page.getByRole("link", { name: "lib/rating" }).click();
  await expect(page).toHaveURL(/\/method\/functions#rating$/);
  await expectOpen(page, ["rating"]);
  await expect(page.locator("#stats-mean")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#stats-mean")).toBeVisible();
  const names = await page.locator("#stats dt, #rating dt").count();
  expect(names).toBeGreaterThan(100);
});
