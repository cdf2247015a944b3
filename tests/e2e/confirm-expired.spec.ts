import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { aRequest, ask, choose, customer, linkPath, pathIn } from "../support/confirming";
import { asServerOperator } from "../support/operator";
import { post } from "../support/world";

/** Moves the end of the customer's request into the past. */
const runOut = (linkId: string) =>
  asServerOperator(
    (sql) => sql`update app.confirmation set expires_at = '2026-03-04T08:00Z' where link_id = ${linkId}`,
  );

const ENTRY = { key: "confirmation:CX1", base: 0, value: 3, locale: "en" };

const KINDLY = {
  en: {
    title: /^This link expired on 4 Mar(ch)? 2026$/,
    text: "If you still want to answer, ask Wang Fang of Hailan Test Works for a new link.",
  },
  zh: {
    title: /^这个链接已于 2026 ?年 ?3 ?月 ?4 ?日到期$/,
    text: "如果您仍愿意回答，请向 Hailan Test Works 的 Wang Fang 索取新链接。",
  },
} as const;

test("a link that ran out is refused kindly, in an open tab as well", async ({ page, browser }) => {
  const asked = await aRequest(page);
  const there = await customer(browser, { width: 390 });
  await there.goto(asked.path);
  await choose(there, "CX1", 4);
  await expect(there.getByRole("status").first()).toContainText(/^Saved/);
  await runOut(asked.linkId);

  // The customer's page that is still open saves nothing, and says so.
  await choose(there, "CX2", 2);
  await expect(there.locator("main")).toContainText("This link no longer accepts answers");

  // Neither the link in the mail nor the address of the questions opens the form again.
  for (const path of [asked.path, asked.path.replace(/\/open$/, "")]) await expectKindly(there, path, "en");
  const sent = await post(there, `/api/v1/confirmations/${asked.path.split("/")[2]}/answers`, {
    owner: crypto.randomUUID(),
    entries: [ENTRY],
  });
  expect(sent.status()).toBe(404);

  // The firm is told that nobody answered in time, and can send a new request at once.
  await page.goto(linkPath(asked));
  await expect(page.locator("#confirmation")).toContainText("Nobody answered by 4 Mar 2026. You can ask again.");
  const again = await pathIn(await ask(page, asked), /\/confirm\/[\w-]{22}\/open/);
  await there.goto(again);
  await expect(there.locator("fieldset")).toHaveCount(13);
  await expect(there.locator("input:checked")).toHaveCount(0);
  await there.goto(asked.path);
  await expect(there.locator("main :is(input, form)")).toHaveCount(0);
  await there.context().close();
});

test("it is refused in the language of the request", async ({ page, browser }) => {
  const asked = await aRequest(page, { locale: "zh" });
  await runOut(asked.linkId);
  const there = await customer(browser, { width: 390 });
  await expectKindly(there, asked.path, "zh");
  await there.context().close();
});

/**
 * Checks that the page explains why the link no longer works, what happened to the answers and what to do, but shows
 * none of the questions.
 */
async function expectKindly(there: Page, path: string, locale: "en" | "zh"): Promise<void> {
  expect((await there.goto(path))?.status()).toBe(200);
  await expect(there.locator("html")).toHaveAttribute("lang", locale === "en" ? "en" : /zh/);
  await expect(there.getByRole("heading", { level: 1 })).toHaveText(KINDLY[locale].title);
  await expect(there.locator("main")).toContainText(KINDLY[locale].text);
  await expect(there.locator("main :is(input, form, a[href])")).toHaveCount(0);
  await expect(there.locator("main")).not.toContainText(/Nordhem|Kettles/);
  expect(await there.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect((await new AxeBuilder({ page: there }).analyze()).violations).toEqual([]);
}
