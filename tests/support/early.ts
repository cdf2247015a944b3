import { expect, type Locator, type Page } from "@playwright/test";

/** Opens a page whose scripts are still on their way; returns what lets them come. Needs service workers blocked. */
export async function openEarly(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const asked = new Promise<void>((resolve) => {
    come = resolve;
  });
  // not the styles, which stand in the same folder and hold up the whole page
  const scripts = /\/_next\/static\/chunks\/[^?]+\.js/;
  await page.route(scripts, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "domcontentloaded" });
  return async () => {
    come();
    await page.waitForLoadState("load");
    await page.unroute(scripts);
  };
}

/**
 * Waits until the page's script answers for this part: before that a form is sent by the browser itself, and no state of
 * loading tells.
 */
export async function whenAlive(part: Locator): Promise<void> {
  await expect
    .poll(() => part.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await part.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

const QUIET_MS = 500;

/**
 * Listens from now on; what is returned waits until everything asked for since has come, and nothing more is asked for.
 * The browser's own "networkidle" is reached once a page, and often before its script is alive.
 */
export function listenToRequests(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  let last = Date.now();
  page.on("request", (request) => {
    open.add(request);
  });
  const ended = (request: unknown) => {
    open.delete(request);
    last = Date.now();
  };
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return () => expect.poll(() => open.size === 0 && Date.now() - last > QUIET_MS, { timeout: 30_000 }).toBe(true);
}
