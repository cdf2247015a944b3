import { expect, type Page, test } from "@playwright/test";
import { enterDemo } from "../screens/doors";
import { createFirm } from "../support/browser";
import { type LaunchedServer, launchServer } from "../support/launch-server";
import { openPhase, savedLevels, saveState, shownCard } from "../support/questionnaire-page";
import { firmOf } from "../support/world";

const NEWCOMER = "zhou.lan@newcomer.example";

/** Answers the shown card by key and goes on; returns the item. */
async function answerAndGoOn(page: Page, key: string): Promise<string> {
  const id = (await shownCard(page).getAttribute("id")) ?? "";
  await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await expect(shownCard(page)).not.toHaveAttribute("id", id);
  return id;
}

const saysSaved = (page: Page) => expect(saveState(page)).toHaveAttribute("data-save", "saved", { timeout: 30_000 });

test("a server killed while answers are being saved keeps all that was shown as saved", async ({ browser }) => {
  let server: LaunchedServer = await launchServer();
  try {
    const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
    const page = await context.newPage();
    await enterDemo(page, NEWCOMER);
    const at = { email: NEWCOMER, ...(await firmOf(page, await createFirm(page, "Blackout Works"))) };
    await openPhase(page, at, "LRN");

    const shownAsSaved: Record<string, string> = {};
    for (const level of ["1", "2", "3", "4"]) {
      shownAsSaved[await answerAndGoOn(page, level)] = level;
      await saysSaved(page);
    }

    // The next answers are on their way when everything stops.
    const underWay = page.waitForRequest((request) => request.url().endsWith("/answers"));
    const typed: Record<string, string> = {};
    for (const level of ["5", "4", "3"]) typed[await answerAndGoOn(page, level)] = level;
    await underWay;
    const killed = server.kill();
    for (const level of ["2", "1"]) typed[await answerAndGoOn(page, level)] = level;
    await killed;
    await expect(saveState(page)).not.toHaveAttribute("data-save", "saved");

    server = await launchServer(server);
    const onServer = await savedLevels(page, at, "LRN");
    expect(onServer).toMatchObject(shownAsSaved);
    for (const [item, level] of Object.entries(typed)) {
      expect([undefined, level], `${item} is there as it was given, or not at all`).toContain(onServer[item]);
    }

    // The browser that gave the answers sends what it still holds.
    await page.reload();
    await expect(shownCard(page)).toHaveCount(1);
    await expect.poll(() => savedLevels(page, at, "LRN"), { timeout: 30_000 }).toEqual({ ...shownAsSaved, ...typed });
    // Saved before the reload it says nothing, saved after it says so; nothing waits and nothing failed.
    await expect(saveState(page)).toHaveAttribute("data-save", /^(saved|quiet)$/);
    await context.close();
  } finally {
    await server.stop();
  }
});
