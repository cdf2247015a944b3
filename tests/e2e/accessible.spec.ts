import { expect, type Page, test } from "@playwright/test";
import { listScreens, type Viewer } from "../screens/list";
import {
  findBarriers,
  findOverflow,
  findUnexplained,
  type Look,
  letVisitorsIn,
  nameOf,
  openViewer,
  visit,
} from "../screens/visit";

/**
 * A look is a language, a colour theme and a width. Each screen is visited in one look and the next screen in the next
 * one, so that all four looks have equally many screens and every theme and language occurs. Wide screens are narrowed
 * afterwards. `npm run screens` uses all eight looks.
 */
const LOOKS: readonly Look[] = [
  { locale: "en", theme: "light", width: 390 },
  { locale: "zh", theme: "dark", width: 1440 },
  { locale: "en", theme: "dark", width: 390 },
  { locale: "zh", theme: "light", width: 1440 },
];

for (const [place, look] of LOOKS.entries())
  test(`no screen has a barrier, and none breaks its own policy, ${nameOf(look)}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const { world, sessions } = await letVisitorsIn(browser);
    const pages = new Map<Viewer, Page>();
    const barriers: string[] = [];
    const complaints: string[] = [];
    for (const screen of listScreens(world).filter((_, at) => at % LOOKS.length === place)) {
      const open = () => openViewer(browser, sessions[screen.viewer], look);
      const page = pages.get(screen.viewer) ?? (await listen(await open(), complaints));
      pages.set(screen.viewer, page);
      await visit(page, screen);
      barriers.push(
        ...(await findBarriers(page, screen, look)),
        ...(await findOverflow(page, screen, look)),
        ...(await findUnexplained(page, screen, look)),
      );
      await page.waitForLoadState("networkidle");
    }
    await Promise.all([...pages.values()].map((page) => page.context().close()));
    expect.soft(barriers).toEqual([]);
    expect(complaints).toEqual([]);
  });

/** Collects errors and security policy violations that a page reports. */
async function listen(page: Page, complaints: string[]): Promise<Page> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`Content Security Policy broken: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on("console", (message) => {
    if (/content.security.policy|hydrat/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return page;
}
