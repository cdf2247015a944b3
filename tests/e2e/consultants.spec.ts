import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { anAddress, enter, mailsTo, signIn } from "../support/browser";
import { asServerOperator } from "../support/operator";
import { addLink, type FirmWorld, saveNine, signUpWithFirm } from "../support/world";

const RANDOM_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

async function aBrowser(browser: Browser, locale: "en-GB" | "zh-CN" = "en-GB") {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "", locale });
  return { context, page: await context.newPage() };
}

/**
 * Offers a consultant access (an engagement) through the firm's form, with only these scopes. Not blind: they may see
 * the firm's own result before they rate.
 */
async function offer(page: Page, firmId: string, email: string, scopes: readonly string[]): Promise<void> {
  await page.goto(`/firms/${firmId}/people`);
  const form = page.locator("form:has(#offer-email)");
  await form.locator("#offer-email").fill(email);
  for (const box of await form.locator("input[name^=opens-]").all()) {
    const name = (await box.getAttribute("name")) ?? "";
    await box.setChecked(scopes.includes(name.replace("opens-", "")));
  }
  await form.locator("input[name=blindUntilRated]").uncheck();
  await form.locator("button[type=submit]").click();
  await expect(page.locator("#consultants")).toContainText(`You offered access to ${email}.`);
}

async function accept(page: Page): Promise<void> {
  await page.goto("/clients/consents");
  await page.locator("#offers input[name=displayName]").fill("Lin Qiao");
  await page.locator("#offers form:has(input[name=displayName]) button[type=submit]").click();
  await expect(page.locator("#active")).toBeVisible();
}

/** The entries of the access log as the firm sees them, latest first. */
async function logOf(page: Page, firmId: string): Promise<string[]> {
  await page.goto(`/firms/${firmId}/people/access-log`);
  return page.locator("tbody tr td:nth-child(3)").allInnerTexts();
}

const statusOf = async (context: BrowserContext, path: string): Promise<number> =>
  (await context.request.get(path, { maxRedirects: 0 })).status();

/**
 * Pages about a client. A consultant must not see them without the scope, if the firm is not their client, or after the
 * engagement has ended.
 */
const addressesOf = ({ firmId }: FirmWorld) => [
  `/clients/${firmId}`,
  `/clients/${firmId}/position`,
  `/clients/${firmId}/results`,
  `/clients/${firmId}/results/${RANDOM_ID}`,
  `/clients/${firmId}/results/${RANDOM_ID}/export?revision=1`,
  `/firms/${firmId}`,
  `/firms/${firmId}/position`,
  `/firms/${firmId}/people/access-log`,
  `/api/v1/firms/${firmId}/register?format=csv`,
];

test("a consultant sees nothing before the grant, only the scope during it, and nothing after its end", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const manager = await aBrowser(browser);
  const at = await signUpWithFirm(manager.page, anAddress("manager"), "Cixi Consent Works");
  const link = await addLink(manager.page, at.firmId, { partner: "Nordhaus GmbH", share: "40" });
  await saveNine(manager.page, at, link, 4);

  const lin = await aBrowser(browser);
  const address = anAddress("lin");
  await offer(manager.page, at.firmId, address, ["position"]);
  await expect.poll(async () => (await mailsTo(address)).join("\n")).toContain("/clients/consents");

  await test.step("before: the name of the firm, and nothing else", async () => {
    await enter(lin.page, address, "/clients/consents");
    await expect(lin.page.locator("#offers")).toContainText("Cixi Consent Works");
    for (const path of addressesOf(at)) expect(await statusOf(lin.context, path), path).toBe(404);
    expect(await logOf(manager.page, at.firmId)).toEqual([]);
  });

  await test.step("during: the scope, and each view is one line of the log", async () => {
    await accept(lin.page);
    await lin.page.goto("/clients");
    await expect(lin.page.locator("main")).toContainText("Cixi Consent Works");
    await lin.page.goto(`/clients/${at.firmId}`);
    await lin.page.locator(`main nav a[href="/clients/${at.firmId}/position"]`).click();
    await expect(lin.page.locator("#register")).toContainText("Nordhaus GmbH");
    await expect(lin.page.locator("main nav")).not.toContainText("Results");
    expect(await logOf(manager.page, at.firmId)).toEqual(["Position", "Overview", "Line in the portfolio"]);
    for (const path of addressesOf(at).slice(2)) expect(await statusOf(lin.context, path), path).toBe(404);
    expect(await logOf(manager.page, at.firmId)).toHaveLength(3);
  });

  await test.step("revoked: an open tab loads nothing more, in both languages", async () => {
    const zh = await lin.context.newPage();
    await zh.goto(`/clients/${at.firmId}/position`);
    await manager.page.goto(`/firms/${at.firmId}/people`);
    const row = manager.page.locator("#consultants li").filter({ hasText: "Lin Qiao" });
    await row.locator("summary").first().click();
    await row.locator("details details summary").click();
    await row.getByRole("button", { name: "Yes, end access now" }).click();
    await expect(manager.page.locator("#consultants")).toContainText("The access of Lin Qiao has ended.");

    await lin.page.locator(`main nav a[href="/clients/${at.firmId}"]`).click();
    await expect(lin.page.locator("main")).toContainText("This page was not found");
    await lin.context.addCookies([{ name: "trellis-locale", value: "zh", url: test.info().project.use.baseURL ?? "" }]);
    await zh.reload();
    await expect(zh.locator("html")).toHaveAttribute("lang", /zh/);
    await expect(zh.locator("main")).not.toContainText("Nordhaus");
    for (const path of addressesOf(at)) expect(await statusOf(lin.context, path), path).toBe(404);
    expect(await logOf(manager.page, at.firmId)).toHaveLength(4);
  });

  await test.step("expired: the same, without anybody doing anything", async () => {
    await lin.context.clearCookies({ name: "trellis-locale" });
    await offer(manager.page, at.firmId, address, ["position"]);
    await accept(lin.page);
    await lin.page.goto(`/clients/${at.firmId}`);
    await expect(lin.page.locator("main")).toContainText("Cixi Consent Works");
    await asServerOperator(
      (sql) => sql`update app.engagement set ends_at = now() - interval '1 second'
        where firm_id = ${at.firmId} and revoked_at is null`,
    );
    await lin.page.locator(`main nav a[href="/clients/${at.firmId}/position"]`).click();
    await expect(lin.page.locator("main")).not.toContainText("Nordhaus");
    for (const path of addressesOf(at)) expect(await statusOf(lin.context, path), path).toBe(404);
  });
  await manager.context.close();
  await lin.context.close();
});

test("landing on the portfolio at sign-in is one visit and one line, whichever way it leads there", async ({
  browser,
}) => {
  const manager = await aBrowser(browser);
  const at = await signUpWithFirm(manager.page, anAddress("manager"), "Fenghua Landing Works");
  const address = anAddress("lin");
  await offer(manager.page, at.firmId, address, ["plan"]);
  const first = await aBrowser(browser);
  await enter(first.page, address, "/clients/consents");
  await accept(first.page);
  await first.context.close();
  expect(await logOf(manager.page, at.firmId)).toEqual([]);

  const baseURL = test.info().project.use.baseURL ?? "";
  const ways = [
    { next: "/", javaScriptEnabled: true },
    { next: "/firms", javaScriptEnabled: true },
    { next: "/clients", javaScriptEnabled: true },
    { next: "/clients", javaScriptEnabled: false },
  ];
  for (const [index, { next, javaScriptEnabled }] of ways.entries()) {
    const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, address, next);
    await page.waitForURL(/\/clients$/);
    await expect(page.locator("main table")).toContainText("Fenghua Landing Works");
    await page.waitForLoadState("networkidle");
    const lines = await logOf(manager.page, at.firmId);
    expect(lines, JSON.stringify(ways[index])).toEqual(
      Array.from({ length: index + 1 }, () => "Line in the portfolio"),
    );
    await context.close();
  }
  await manager.context.close();
});

test("a consultant requests access with a code, and the firm decides what they may see", async ({ browser }) => {
  const manager = await aBrowser(browser);
  const address = anAddress("manager");
  const at = await signUpWithFirm(manager.page, address, "Yuyao Code Works");
  await manager.page.goto(`/firms/${at.firmId}/people`);
  await manager.page.locator("#consultants").getByRole("button", { name: "Make an access code" }).click();
  const code = (await manager.page.locator("#consultants [role=status] p").nth(1).textContent()) ?? "";

  const lin = await aBrowser(browser);
  await enter(lin.page, anAddress("lin"));
  await lin.page.getByRole("link", { name: "You are a consultant, and want access to a firm" }).click();
  const form = lin.page.locator("form:has(#ask-code)");
  await form.locator("#ask-name").fill("Lin Qiao");
  await form.locator("#ask-code").fill("22222-22222");
  await form.locator("button[type=submit]").click();
  await expect(lin.page.locator("#ask")).toContainText("This code does not work");
  await form.locator("#ask-code").fill(code);
  await form.locator("button[type=submit]").click();
  await expect(lin.page.locator("#asked")).toContainText("Yuyao Code Works");
  await lin.page.goto("/firms");
  await expect(lin.page).toHaveURL(/\/clients$/);
  const told = async () => (await mailsTo(address)).join("\n");
  await expect.poll(told).toContain("Lin Qiao asks Yuyao Code Works for access");
  expect(await statusOf(lin.context, `/clients/${at.firmId}`)).toBe(404);

  await manager.page.goto(`/firms/${at.firmId}/people`);
  const row = manager.page.locator("#consultants li").filter({ hasText: "Lin Qiao" });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Grant access" }).click();
  await expect(row).toContainText("Access until");
  expect(await statusOf(lin.context, `/clients/${at.firmId}`)).toBe(200);
  await lin.page.goto("/clients");
  await expect(lin.page.locator("main")).toContainText("new since");
  await lin.page.goto("/clients/consents");
  await lin.page.locator("#active summary").last().click();
  await lin.page.getByRole("button", { name: /Yes, end access now/ }).click();
  await expect(lin.page.locator("#past")).toContainText("Ended by the consultant");
  await expect.poll(told).toContain("Lin Qiao ended their access to Yuyao Code Works");
  expect(await statusOf(lin.context, `/clients/${at.firmId}`)).toBe(404);
  await manager.context.close();
  await lin.context.close();
});
