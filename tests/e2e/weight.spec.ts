import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { LOCALES } from "@/lib/result";
import { DEMO_CONSULTANT, DEMO_MANAGER, enterDemo, readDemoWorld } from "../screens/doors";
import { aCycle, phasePath, shownCard } from "../support/questionnaire-page";

/** Maximum number of bytes transferred on a first visit. */
const JS_MAX = 165 * 1024;
const ALL_MAX = 300 * 1024;
const FONTS_MAX = 100 * 1024;

test("a first visit of the questionnaire is light and readable before JavaScript", async ({ page, browser }) => {
  const cycle = await aCycle(page);
  await weigh({ browser, as: page.context(), path: phasePath(cycle, "LRN") }, (visit) =>
    expect(shownCard(visit)).toHaveCount(1),
  );
});

test("a first visit of a result is light, for the firm and for its consultant, in both languages", async ({
  page,
  browser,
}) => {
  await enterDemo(page, DEMO_MANAGER);
  const { firmId, frozen } = await readDemoWorld(page);
  const rest = `${firmId}/results/${frozen}`;
  const isShown = (visit: Page) => expect(visit.locator("#parts a[href*='why=']").first()).toBeVisible();
  const consultant = await browser.newContext();
  await enterDemo(await consultant.newPage(), DEMO_CONSULTANT);
  for (const locale of LOCALES)
    for (const [as, side] of [[page.context(), "firms"] as const, [consultant, "clients"] as const]) {
      await as.addCookies([{ name: "trellis-locale", value: locale, url: new URL("/", page.url()).href }]);
      await weigh({ browser, as, path: `/${side}/${rest}` }, isShown);
    }
  await consultant.close();
});

type Visit = { readonly browser: Browser; readonly as: BrowserContext; readonly path: string };

/** Opens a page with an empty cache, as the given person. */
async function weigh({ browser, as, path }: Visit, isShown: (visit: Page) => Promise<void>): Promise<void> {
  const first = await browser.newContext({ storageState: await as.storageState() });
  const visit = await first.newPage();
  const session = await first.newCDPSession(visit);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type, response }) =>
    kinds.set(requestId, kindOf(type, response.url)),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));

  await visit.goto(path, { waitUntil: "networkidle" });
  await isShown(visit);

  const sum = (kind?: string) =>
    [...bytes].reduce((total, [id, size]) => total + (kind === undefined || kinds.get(id) === kind ? size : 0), 0);
  const told = `${path}: scripts ${kib(sum("script"))}, fonts ${kib(sum("font"))}, all ${kib(sum())}`;
  test.info().annotations.push({ type: "weight", description: told });
  expect(sum("script"), told).toBeGreaterThan(0);
  expect(sum("script"), told).toBeLessThanOrEqual(JS_MAX);
  expect(sum("font"), told).toBeLessThanOrEqual(FONTS_MAX);
  expect(sum(), told).toBeLessThanOrEqual(ALL_MAX);
  await first.close();
}

function kindOf(type: string, url: string): string {
  if (type === "Script" || /\.js(\?|$)/.test(url)) return "script";
  return type === "Font" ? "font" : "other";
}

const kib = (size: number): string => `${(size / 1024).toFixed(1)} KB`;
