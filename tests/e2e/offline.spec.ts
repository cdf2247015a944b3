import { expect, test } from "@playwright/test";
import { listenToRequests } from "../support/early";
import { aCycle, openPhase, option, phasePath, savedLevels, saveState, shownCard } from "../support/questionnaire-page";

test("ten answers given offline survive a reload, are counted on the offline page, and arrive once", async ({
  page,
  context,
}) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "APP");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

  await context.setOffline(true);
  const given: Record<string, string> = {};
  for (let n = 0; n < 10; n++) {
    const item = (await shownCard(page).getAttribute("id")) ?? "";
    const level = String((n % 5) + 1);
    given[item] = level;
    await page.keyboard.press(level);
    await expect(shownCard(page).locator(`input[value="${level}"]`)).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(shownCard(page)).not.toHaveAttribute("id", item);
  }
  await expect(saveState(page)).toContainText("Offline: 10 answers not sent yet");

  await page.reload();
  await expect(page.getByRole("heading", { name: "Offline: 10 answers are kept on this device" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "离线：本机有 10 个答案待上传" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Test Works");

  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/answers")) sent.push(...keysOf(request.postData()));
  });
  await context.setOffline(false);
  await expect(shownCard(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(saveState(page)).toHaveAttribute("data-save", "saved", { timeout: 30_000 });

  expect(await savedLevels(page, cycle, "APP")).toEqual(given);
  expect([...sent].sort()).toEqual(Object.keys(given).sort());
});

test("back online on another page of the firm, what waited is sent from there", async ({ page, context }) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "EVA", "EVA.NET.1");
  await context.setOffline(true);
  await page.keyboard.press("4");
  await expect(saveState(page)).toContainText("Offline: 1 answer not sent yet");
  await page.goto("about:blank");

  await context.setOffline(false);
  const reply = page.waitForResponse((response) => response.url().endsWith("/answers") && response.ok());
  await page.goto(`/firms/${cycle.firmId}`);
  await reply;
  expect(await savedLevels(page, cycle, "EVA")).toEqual({ "EVA.NET.1": "4" });
});

test("parts that come later are there offline once somebody has touched the page", async ({ page, context }) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "EVA", "EVA.NET.1");
  const allCame = listenToRequests(page);
  await page.keyboard.press("4");
  await allCame();
  await context.setOffline(true);
  for (const key of ["?", "/", "a"]) {
    await page.locator("h1").press(key);
    await expect(page.getByRole("dialog"), key).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog"), key).toHaveCount(0);
  }
  await page.getByRole("textbox", { name: "Comment", exact: true }).fill("Two lines since May");
  await expect(page.getByRole("button", { name: "Send to all colleagues" })).toBeVisible();
});

test.describe("a comment on its way", () => {
  // Service workers are blocked, because Playwright's `route` does not see their requests.
  test.use({ serviceWorkers: "block" });

  test("Ctrl+Enter sends a comment once, however late the part comes that sends it", async ({ page }) => {
    const cycle = await aCycle(page);
    await openPhase(page, cycle, "EVA", "EVA.NET.1");
    await page.waitForLoadState("networkidle");
    let come = () => {};
    const asked = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route("**/_next/static/chunks/**", async (route) => {
      await asked;
      await route.continue();
    });
    await page.keyboard.press("c");
    const field = page.getByRole("textbox", { name: "Comment", exact: true });
    await field.pressSequentially("Two lines since May");
    await field.press("Control+Enter");
    await field.press("Control+Enter");
    await expect(saveState(page)).toHaveAttribute("data-save", "saved");
    await expect(field).toHaveValue("Two lines since May");
    come();
    await expect(field).toHaveValue("");
    await expect(page.locator("main p", { hasText: "Two lines since May" })).toHaveCount(1);
    await page.reload();
    await expect(page.locator("main p", { hasText: "Two lines since May" })).toHaveCount(1);
    await expect(field).toHaveValue("");
  });

  test("what is typed on while a comment is on its way stays in the field", async ({ page }) => {
    const cycle = await aCycle(page);
    await openPhase(page, cycle, "EVA", "EVA.NET.1");
    await page.keyboard.press("c");
    const field = page.getByRole("textbox", { name: "Comment", exact: true });
    await field.pressSequentially("Two lines since May");
    await expect(page.getByRole("button", { name: "Send to all colleagues" })).toBeVisible();
    let go = () => {};
    const typedOn = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(`**${new URL(page.url()).pathname}`, async (route) => {
      await typedOn;
      await route.continue();
    });
    await field.press("Control+Enter");
    await field.pressSequentially(", a third in June");
    go();
    await expect(page.locator("main p", { hasText: "Two lines since May" })).toHaveCount(1);
    await expect(field).toHaveValue("Two lines since May, a third in June");
  });
});

test("a part that cannot be fetched takes nothing down, and comes with the connection", async ({ page, context }) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "EVA", "EVA.NET.1");
  await context.setOffline(true);
  await page.keyboard.press("?");
  const missing = page.getByRole("status").filter({ hasText: "This part of the page could not be loaded" });
  await expect(missing).toBeVisible();
  await expect(shownCard(page)).toHaveCount(1);
  await context.setOffline(false);
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(missing).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

function keysOf(body: string | null): string[] {
  const parsed: unknown = JSON.parse(body ?? "{}");
  if (typeof parsed !== "object" || parsed === null || !("entries" in parsed) || !Array.isArray(parsed.entries))
    return [];
  return parsed.entries.map((entry: { key: string }) => entry.key);
}

test.describe("a page that was drawn before the last change was saved", () => {
  // Service workers are blocked, because Playwright's `route` does not see their requests.
  test.use({ serviceWorkers: "block" });

  test("shows the change all the same, and goes on from it", async ({ page }) => {
    const cycle = await aCycle(page);
    await openPhase(page, cycle, "EVA", "EVA.NET.1");
    const drawn = await page.request.get(phasePath(cycle, "EVA"));
    await page.keyboard.press("4");
    await expect(saveState(page)).toHaveAttribute("data-save", "saved");
    await page.route(`**${phasePath(cycle, "EVA")}`, (route) => route.fulfill({ response: drawn }));
    await page.reload();

    await expect(shownCard(page)).toHaveCount(1);
    await expect(option(page, 4)).toBeChecked();
    const again = page.waitForResponse((response) => response.url().endsWith("/answers"));
    await page.keyboard.press("5");
    await again;
    await expect(saveState(page)).toHaveAttribute("data-save", "saved");
    expect(await savedLevels(page, cycle, "EVA")).toEqual({ "EVA.NET.1": "5" });
  });
});
