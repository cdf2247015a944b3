import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { anAddress, beginWithFirm, mailsTo } from "../support/browser";

/** Creates a firm with one unit for the employee questionnaire. Returns the firm's id. */
async function aUnit(page: Page, people = 6): Promise<string> {
  const firmId = await beginWithFirm(page, anAddress("pulse"));
  await page.goto(`/firms/${firmId}/pulse`);
  await page.getByLabel("Name").fill("Assembly hall 2");
  await page.getByLabel(/^People/).fill(String(people));
  await page.getByRole("button", { name: "Add unit" }).click();
  await expect(page.getByText("Assembly hall 2 was added.")).toBeVisible();
  return firmId;
}

/** Starts a round of the employee questionnaire whose links the server mails. Returns the paths in the mails. */
async function aMailedWave(page: Page): Promise<{ firmId: string; sheets: string[] }> {
  const firmId = await aUnit(page);
  const people = Array.from({ length: 6 }, () => anAddress("floor"));
  const addresses = page.getByLabel("E-mail addresses for Assembly hall 2");
  await expect(addresses).toBeHidden();
  await page.locator("select[name^='way:']").selectOption({ label: "a link by e-mail to each person" });
  await addresses.fill([...people.slice(1), "not-an-address"].join("\n"));
  await page.getByRole("button", { name: "Start the round" }).click();
  await expect(page.getByText("“not-an-address” is not an e-mail address.")).toBeVisible();
  await addresses.fill(people.join(", "));
  await page.getByRole("button", { name: "Start the round" }).click();
  await expect(page.getByRole("heading", { name: /^Current round/ })).toBeVisible();
  await expect(page.getByText("not been sent yet")).toHaveCount(0);
  const mails = (await Promise.all(people.map((address) => mailsTo(address)))).flat();
  const sheets = mails.map((mail) => /\/pulse\/[\w-]{22}/.exec(mail)?.[0] ?? "");
  const shown = await page.content();
  for (const sheet of sheets) expect(shown).not.toContain(sheet);
  return { firmId, sheets };
}

/**
 * Creates a firm with an open round of the employee questionnaire in one unit. Returns the paths of its code or of its
 * links.
 */
async function anOpenWave(
  page: Page,
  way: "code" | "links",
  people = 6,
): Promise<{ firmId: string; sheets: string[] }> {
  const firmId = await aUnit(page, people);
  const round = page.locator("select[name^='way:']");
  await round.selectOption({ label: way === "code" ? "one printed code for the unit" : "printed one-time links" });
  await page.getByRole("button", { name: "Start the round" }).click();
  await expect(page.getByRole("heading", { name: /^Current round/ })).toBeVisible();
  await page.getByRole("link", { name: way === "code" ? "Print the poster, A4" : "Print the slips" }).click();
  await expect(page.getByRole("link", { name: "Back to the short questionnaire" })).toBeVisible();
  const text = await page.locator("main").textContent();
  return { firmId, sheets: [...new Set(text?.match(/\/pulse\/[\w-]{22}/g) ?? [])] };
}

const phone = (browser: Browser, more: object = {}) =>
  browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", ...more });

/**
 * Waits until the page shows only statement n of 16. Before its script runs it shows every statement. The text is
 * matched from its beginning, because "12 of 16" contains "2 of 16".
 */
async function expectPlace(page: Page, n: number): Promise<void> {
  await expect(page.locator("fieldset")).toHaveCount(1);
  await expect(page.getByText(new RegExp(`^${n} of 16`))).toBeVisible();
}

async function answerAll(page: Page, word: string): Promise<void> {
  for (let n = 1; n <= 16; n += 1) {
    await expectPlace(page, n);
    await page.getByLabel(word, { exact: true }).check();
    await page.getByRole("button", { name: n === 16 ? "Send" : "Next", exact: true }).click();
  }
}

test("an employee answers on a phone: kept until sent, in either language, sent once, and then nothing is left", async ({
  page,
  browser,
}) => {
  const { sheets } = await anOpenWave(page, "links");
  expect(sheets).toHaveLength(6);
  const context = await phone(browser);
  const sheet = await context.newPage();
  await sheet.goto(sheets[0] ?? "");
  await expect(sheet.getByText("Your name and the time are not kept.")).toBeVisible();
  await expectPlace(sheet, 1);
  await sheet.getByLabel("Rarely", { exact: true }).check();
  await sheet.getByRole("button", { name: "Next" }).click();
  await expectPlace(sheet, 2);

  await sheet.reload();
  await expectPlace(sheet, 2);
  await expect(sheet.getByText("Your answers from last time are still on this phone.")).toBeVisible();
  await sheet.getByRole("button", { name: "中文" }).click();
  await expect(sheet.getByText("第 2 题，共 16 题")).toBeVisible();
  await sheet.getByRole("button", { name: "上一题" }).click();
  await expect(sheet.getByLabel("很少", { exact: true })).toBeChecked();
  await sheet.getByRole("button", { name: "English" }).click();
  const { violations } = await new AxeBuilder({ page: sheet })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await answerAll(sheet, "Often");
  await expect(
    sheet.getByRole("heading", { name: "Your answers were sent. Nobody can see or change them now." }),
  ).toBeVisible();
  expect(await sheet.evaluate(() => localStorage.length)).toBe(0);
  await expect.poll(() => sheet.evaluate(() => caches.keys())).toEqual([]);
  await sheet.goto(sheets[0] ?? "");
  await expect(sheet.getByRole("heading", { name: "This link has been used." })).toBeVisible();
  await context.close();
});

test("without a connection the answers stay on the phone, and go out when it is back; what is open is named", async ({
  page,
  browser,
}) => {
  const { firmId, sheets } = await anOpenWave(page, "code");
  const context = await phone(browser);
  const sheet = await context.newPage();
  await sheet.goto(sheets[0] ?? "");
  await expect(sheet.getByRole("button", { name: "Next" })).toBeVisible();
  await context.setOffline(true);
  for (let n = 1; n <= 15; n += 1) await sheet.getByRole("button", { name: "Next" }).click();
  await sheet.getByLabel("Sometimes", { exact: true }).check();
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(sheet.getByText("15 statements have no answer yet.")).toBeVisible();
  await expect(sheet.getByText("1 of 16", { exact: false }).first()).toBeVisible();
  await answerAll(sheet, "Don't know, not my area");
  await expect(sheet.getByText("The answers were not sent. They are still on this phone.")).toBeVisible();
  await context.setOffline(false);
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(
    sheet.getByRole("heading", { name: "Your answers were sent. Nobody can see or change them now." }),
  ).toBeVisible();
  await context.close();

  await page.goto(`/firms/${firmId}/pulse`);
  await expect(page.getByText("1 of 6 people have sent").first()).toBeAttached();
  await page.getByText("Close the round", { exact: true }).click();
  await page.getByRole("button", { name: "Close the round now" }).click();
  await expect(page.getByText("Too few people answered").first()).toBeVisible();
});

test("reloaded without a connection the sheet opens again with its answers, and nothing stays once it is sent", async ({
  page,
  browser,
}) => {
  const { sheets } = await anOpenWave(page, "links");
  const path = sheets[0] ?? "";
  const context = await phone(browser);
  const sheet = await context.newPage();
  await sheet.goto(path);
  await expect(sheet.getByRole("button", { name: "Next" })).toBeVisible();
  await sheet.getByLabel("Never", { exact: true }).check();
  await sheet.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() => sheet.evaluate(async (at) => (await caches.match(at, { ignoreVary: true })) !== undefined, path))
    .toBe(true);

  await context.setOffline(true);
  for (const word of ["Rarely", "Often"]) {
    await sheet.getByLabel(word, { exact: true }).check();
    await sheet.getByRole("button", { name: "Next" }).click();
  }
  await expect(sheet.getByText(/^3 of 16/)).toBeVisible();
  await sheet.reload();
  await expect(sheet.getByText("Your answers from last time are still on this phone.")).toBeVisible();
  await expect(sheet.getByText(/^3 of 16/)).toBeVisible();
  await sheet.getByRole("button", { name: "Back" }).click();
  await expect(sheet.getByLabel("Often", { exact: true })).toBeChecked();
  await sheet.getByRole("button", { name: "Back" }).click();
  await answerAll(sheet, "Often");
  await expect(sheet.getByText("The answers were not sent. They are still on this phone.")).toBeVisible();
  await sheet.reload();
  await expect(sheet.getByText("Your answers from last time are still on this phone.")).toBeVisible();
  await expectPlace(sheet, 16);

  await context.setOffline(false);
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(
    sheet.getByRole("heading", { name: "Your answers were sent. Nobody can see or change them now." }),
  ).toBeVisible();
  await expect.poll(() => sheet.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await sheet.reload();
  await expect(sheet.locator("fieldset")).toHaveCount(0);
  await context.close();
});

test("without JavaScript the sheet is one plain form that loses nothing, and its figures appear at five", async ({
  page,
  browser,
}) => {
  const { firmId, sheets } = await aMailedWave(page);
  expect(new Set(sheets).size).toBe(6);
  for (const [index, path] of sheets.slice(0, 5).entries()) {
    const context = await phone(browser, { javaScriptEnabled: false });
    const sheet = await context.newPage();
    await sheet.goto(path);
    const cards = await sheet.locator("fieldset").all();
    expect(cards).toHaveLength(16);
    for (const card of cards.slice(0, 3)) await card.locator("input[value='4']").check();
    if (index === 0) {
      await sheet.getByRole("button", { name: "中文" }).click();
      await expect(sheet.getByRole("button", { name: "提交 16 题答案" })).toBeVisible();
      await expect(sheet.locator("fieldset").nth(2).locator("input[value='4']")).toBeChecked();
    }
    for (const card of (await sheet.locator("fieldset").all()).slice(3)) await card.locator("input[value='2']").check();
    await sheet.locator("footer button[type=submit]").click();
    await expect(
      sheet.getByRole("heading", {
        name: index === 0 ? "答案已提交。现在谁也看不到，谁也改不了。" : "Your answers were sent. Nobody",
      }),
    ).toBeVisible();
    await context.close();
  }
  await page.goto(`/firms/${firmId}/pulse`);
  await expect(page.getByText("5 of 6 people have sent").first()).toBeAttached();
  await page.getByText("Close the round", { exact: true }).click();
  await page.getByRole("button", { name: "Close the round now" }).click();
  await expect(page.getByRole("row", { name: /Assembly hall 2/ }).first()).toContainText("5–9");
});

/** Maximum number of bytes transferred on a first visit. */
const JS_MAX = 165 * 1024;
const ALL_MAX = 300 * 1024;

test("a first visit of the sheet is light", async ({ page, browser }) => {
  const { sheets } = await anOpenWave(page, "code");
  const context = await phone(browser);
  const visit = await context.newPage();
  const session = await context.newCDPSession(visit);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let [js, all] = [0, 0];
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (scripts.has(requestId)) js += encodedDataLength;
  });
  await visit.goto(sheets[0] ?? "", { waitUntil: "networkidle" });
  const told = `scripts ${(js / 1024).toFixed(1)} KB, all ${(all / 1024).toFixed(1)} KB`;
  test.info().annotations.push({ type: "weight", description: told });
  expect(js, told).toBeGreaterThan(0);
  expect(js, told).toBeLessThanOrEqual(JS_MAX);
  expect(all, told).toBeLessThanOrEqual(ALL_MAX);
  await context.close();
});
