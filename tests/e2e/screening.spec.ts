import { expect, type Page, test } from "@playwright/test";
import { anAddress, createFirm, enter } from "../support/browser";
import { whenAlive } from "../support/early";

const PAGES = ["preparation", "learning", "application", "evaluation", "customer", "link"] as const;

/**
 * Answers every question on the page with the same level. For the question about the firm's function, it chooses
 * contract manufacturing.
 */
async function choose(page: Page, value: string): Promise<void> {
  for (const card of await page.locator("form fieldset").all()) {
    const id = await card.getAttribute("id");
    await card.locator(`input[type=radio][value="${id === "mainFunction" ? "OEM" : value}"]`).check();
  }
}

const option = (page: Page, item: string, value: string) =>
  page.locator(`fieldset[id="${item}"] input[type=radio][value="${value}"]`);

const save = (page: Page): Promise<void> => page.locator("form:has(input[name=step]) button[type=submit]").click();

async function answerAllPages(page: Page, value: string): Promise<void> {
  for (const name of PAGES) {
    await expect(page).toHaveURL(new RegExp(`/screening/${name}$`));
    await choose(page, value);
    if (name === "customer") await page.locator("[name=partner]").fill("Nordhem AB");
    await save(page);
  }
  await expect(page).toHaveURL(/\/screening\/result$/);
}

test("a screening without an account shows its result at once and waits for the firm at sign-up", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Start with 26 questions" }).click();
  await answerAllPages(page, "3");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Your firm’s practices are at level \d\.\d of 5\. Your largest customer needs about level \d\.\d\. (Your level is (clearly|probably) |It is open whether )/,
  );
  await expect(page.getByText("This result is not compared with results from 48 questions.")).toBeVisible();

  await expect(page.getByText("The five levels are: 1 Not in use yet, 2 Now and then, 3 Regular")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What a full assessment adds" })).toBeVisible();

  await page.getByRole("link", { name: "Keep the result and continue" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=\/firms\/new$/);
  await enter(page, anAddress("screening"), "/firms/new");
  const firmId = await createFirm(page, "Screened Works");
  await expect(page.getByText(/screening answers?/).first()).toBeVisible();
  await expect(page.locator("#main h1")).toContainText(
    "16 answers of your screening are kept and wait for you to confirm.",
  );

  const names = (await page.context().cookies()).map((cookie) => cookie.name);
  expect(names).not.toContain("trellis-visitor");

  // The form for a new relationship suggests the customer named in the screening. The page after it offers the nine
  // answers.
  await page.goto(`/firms/${firmId}/position/new`);
  await expect(page.locator("#partnerName")).toHaveValue("Nordhem AB");
  await expect(page.locator("[name='functions[]']:checked")).toHaveCount(2);
  await page.locator("#share").fill("34");
  await page.getByRole("button", { name: "Add and continue" }).click();
  await expect(page).toHaveURL(/\/position\/[0-9a-f-]{36}#nine$/);
  await expect(page.getByRole("button", { name: "Use the 9 answers" })).toBeInViewport();
  await expect(page.locator("#copy")).toHaveCount(0);
  await page.getByRole("button", { name: "Use the 9 answers" }).click();
  await expect(page.getByText("9 answers were copied from your screening.")).toBeVisible();
  await expect(page.getByText("9 of 9 answered").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Use the 9 answers" })).toHaveCount(0);
});

test("without scripts a page is saved, and coming back goes on where it was left", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto("/screening");
  await choose(page, "4");
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);

  await page.goto("/screening");
  await expect(page).toHaveURL(/\/screening\/learning$/);
  await page.goto("/screening/preparation");
  await expect(page.locator("input[type=radio][value='4']:checked")).toHaveCount(4);
  await context.close();
});

test("a question left open does not stop a save, and is marked", async ({ page }) => {
  await page.goto("/screening/preparation");
  await option(page, "PRE.ORG.1", "2").check();
  await save(page);
  await expect(page).toHaveURL(/\/screening\/preparation\?open=1$/);
  await expect(page.getByText("3 questions are not answered yet on this page.")).toBeVisible();
  await expect(page.getByText("Not answered yet", { exact: true })).toHaveCount(3);
  await expect(option(page, "PRE.ORG.1", "2")).toBeChecked();
});

test("a save that does not reach the server loses no choice", async ({ page, context }) => {
  await page.goto("/screening/preparation");
  await whenAlive(page.locator("form:has(input[name=step])"));
  await choose(page, "5");
  await context.setOffline(true);
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
  await expect(page.locator("input[type=radio][value='5']:checked")).toHaveCount(4);

  await context.setOffline(false);
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);
});

test("two tabs on one page keep both answers until one is chosen", async ({ page, context }) => {
  await page.goto("/screening/preparation");
  await choose(page, "3");
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);

  const other = await context.newPage();
  await Promise.all([page.goto("/screening/preparation"), other.goto("/screening/preparation")]);
  await option(other, "PRE.NET.1", "1").check();
  await save(other);
  await expect(other).toHaveURL(/\/screening\/learning$/);

  await option(page, "PRE.NET.1", "5").check();
  await save(page);
  await expect(page.locator("fieldset[id='PRE.NET.1']").getByText("In the other tab:")).toBeVisible();
  await expect(option(page, "PRE.NET.1", "5")).toBeChecked();
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);

  await other.goto("/screening/preparation");
  await expect(option(other, "PRE.NET.1", "5")).toBeChecked();
});

test("switching the language in the middle keeps the place and the answers", async ({ page }) => {
  await page.goto("/screening/preparation");
  await choose(page, "4");
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("学习");
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page).toHaveURL(/\/screening\/preparation$/);
  await expect(page.locator("input[type=radio][value='4']:checked")).toHaveCount(4);
});

test("an expired key leads to an explanation, and a new screening can begin", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "trellis-visitor", value: "no-such-key-here-any-more", url: baseURL ?? "" }]);
  await page.goto("/screening");
  await expect(page.getByRole("heading", { name: "These answers are no longer available here" })).toBeVisible();
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(page).toHaveURL(/\/screening\/preparation$/);
  await choose(page, "2");
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);
});

test("choices of a page outlast a reload, another page, another language and going back, and end with its saving", async ({
  page,
}) => {
  await page.goto("/screening/preparation");
  const form = page.locator("form:has(input[name=step])");
  await whenAlive(form);
  const chosen = (value: string) => page.locator(`input[type=radio][value='${value}']:checked`);
  const wanted = await page.locator("input[type=radio][value='4']").all();
  for (const one of wanted.slice(0, 3)) await one.check();
  await page.reload();
  await expect(chosen("4")).toHaveCount(3);
  await expect(page.getByRole("status").filter({ hasText: "They are not saved yet." })).toBeVisible();

  await page.goto("/help");
  await page.goBack();
  await expect(chosen("4")).toHaveCount(3);
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("准备");
  await expect(chosen("4")).toHaveCount(3);

  await whenAlive(form);
  await page.locator("input[type=radio][value='4']").nth(3).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/screening\/learning$/);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("screening")))).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/screening\/preparation$/);
  await expect(chosen("4")).toHaveCount(4);
});

test("an answer that completes a page is there when the page is reached by going back", async ({ page }) => {
  await page.goto("/screening/preparation");
  await whenAlive(page.locator("form:has(input[name=step])"));
  await save(page);
  await expect(page.getByText("Nothing was chosen on this page, so nothing was saved. 4 questions")).toBeVisible();
  const wanted = page.locator("input[type=radio][value='2']");
  for (const one of (await wanted.all()).slice(0, 3)) await one.check();
  await save(page);
  await expect(page.getByText("Saved. 1 question is not answered yet on this page.")).toBeVisible();
  await wanted.nth(3).check();
  await save(page);
  await expect(page).toHaveURL(/\/screening\/learning$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/screening\/preparation/);
  await expect(page.locator("input[type=radio][value='2']:checked")).toHaveCount(4);
});
