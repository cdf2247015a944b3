import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Opens a page whose scripts are held back, and returns a function that lets them load. Service workers must be
 * blocked.
 */
export async function openEarly(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const asked = new Promise<void>((resolve) => {
    come = resolve;
  });
  // Scripts are held back, but not the styles, which are in the same folder and would block the whole page.
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
 * Waits until the page's script handles this element. Before that the browser itself would submit a form, and
 * Playwright's load states do not show the difference.
 */
export async function whenAlive(part: Locator): Promise<void> {
  await expect
    .poll(() => part.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await part.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

const QUIET_MS = 500;

/**
 * Starts listening to requests. The returned function waits until all requests since then have finished and no new ones
 * start. Playwright's "networkidle" occurs only once per page, often before its script runs.
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
