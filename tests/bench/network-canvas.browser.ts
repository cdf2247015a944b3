// Measures frame times of the large network map while it is dragged and zoomed, and how soon it appears. Prints the
// results and asserts nothing. If the first map is still being computed, it also measures how soon that one appears.
//   npm run demo, trellis seed --cohort 2000 8000, then
//   node --import tsx tests/bench/network-canvas.browser.ts http://127.0.0.1:3000 /cohorts/ID/network
import { chromium, type Page } from "@playwright/test";
import { administratorSignIn } from "@/db/seed/sign-ins";
import { findChromium } from "../support/chromium.mjs";

const CANVAS = "[data-network-canvas]";
const FRAME_MS = 1000 / 60;

const [url = "", path = ""] = process.argv.slice(2);
if (url === "" || path === "") throw new Error("Use: network-canvas.browser.ts URL /cohorts/ID/network");

const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
// tsx wraps functions in a helper that does not exist in the page.
await page.addInitScript({ content: "globalThis.__name = (named) => named" });
try {
  await page.goto("/sign-in");
  await page.locator(`form:has(input[value="${administratorSignIn.email}"]) button[type=submit]`).click();
  await page.waitForURL(/cohorts/);
  await page.goto(path);
  if ((await page.locator(CANVAS).count()) === 0) console.log(await timeFromDone(page));
  for (const run of ["first", "again", "again"]) console.log(`${run}: ${await timeFirstPicture(page)}`);
  const status = await page.locator("#map [role=status]").textContent();
  console.log(`on the map: ${status?.trim()}`);
  await drag(page);
  console.log(`drag, whole map: ${await timeFrames(page, () => drag(page))}`);
  console.log(`wheel, in and out: ${await timeFrames(page, () => turnWheel(page))}`);
  await page.locator(CANVAS).focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
  console.log(`drag, closer: ${await timeFrames(page, () => drag(page))}`);
  console.log(`arrow keys: ${await timeFrames(page, () => pressArrows(page))}`);
} finally {
  await browser.close();
}

/**
 * For a page opened while the first map is still being computed: measures the time from the end of that job until the
 * page shows the map without a reload.
 */
async function timeFromDone(on: Page): Promise<string> {
  const drawn = on.waitForFunction(hasPixels, CANVAS, { timeout: 0, polling: 50 }).then(() => performance.now());
  let done: number | undefined;
  while (done === undefined) {
    const asked = performance.now();
    const answer = await on.request.get(`/api/v1${path}`);
    const { value }: { value?: { state?: string } } = await answer.json();
    if (value?.state === "done") done = asked;
    else await on.waitForTimeout(100);
  }
  return `job done to first picture: ${Math.round((await drawn) - done)} ms`;
}

function hasPixels(canvas: string): boolean {
  const element = document.querySelector(canvas);
  if (!(element instanceof HTMLCanvasElement) || element.width === 0) return false;
  const data = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data;
  return data?.some((value) => value > 0) ?? false;
}

/** The time from requesting the page until the canvas shows pixels. */
async function timeFirstPicture(on: Page): Promise<string> {
  const started = performance.now();
  const answer = await on.goto(path, { waitUntil: "commit" });
  await on.waitForFunction(hasPixels, CANVAS);
  const drawn = performance.now() - started;
  const size = (await answer?.body())?.byteLength ?? 0;
  const server = await on.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    return entry instanceof PerformanceNavigationTiming ? entry.responseStart - entry.requestStart : 0;
  });
  return `first byte ${Math.round(server)} ms, first picture ${Math.round(drawn)} ms, page ${Math.round(size / 1024)} KB`;
}

/** Time between frames, and time spent drawing, during an interaction. */
async function timeFrames(on: Page, run: () => Promise<void>): Promise<string> {
  await on.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      gaps.push(now - last);
      last = now;
      if (!("stopped" in window)) requestAnimationFrame(next);
    };
    Object.assign(window, { gaps });
    requestAnimationFrame(next);
  });
  await run();
  const gaps = await on.evaluate(() => {
    Object.assign(window, { stopped: true });
    const found = Reflect.get(window, "gaps");
    Reflect.deleteProperty(window, "stopped");
    return Array.isArray(found) ? found.map(Number) : [];
  });
  const sorted = gaps.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const late = sorted.filter((gap) => gap > 2 * FRAME_MS).length;
  return `${sorted.length} frames, median ${at(0.5)} ms, 95% ${at(0.95)} ms, longest ${at(1)} ms, ${late} over two frames late`;
}

async function drag(on: Page): Promise<void> {
  const box = await on.locator(CANVAS).boundingBox();
  if (box === null) throw new Error("no canvas");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await on.mouse.move(x, y);
  await on.mouse.down();
  for (let step = 0; step < 120; step += 1) {
    await on.mouse.move(x + 180 * Math.sin(step / 12), y + 120 * Math.cos(step / 9));
  }
  await on.mouse.up();
}

async function turnWheel(on: Page): Promise<void> {
  for (let step = 0; step < 80; step += 1) await on.mouse.wheel(0, step < 40 ? -60 : 60);
}

async function pressArrows(on: Page): Promise<void> {
  for (let step = 0; step < 60; step += 1) await on.keyboard.press(step % 2 === 0 ? "ArrowRight" : "ArrowDown");
}
