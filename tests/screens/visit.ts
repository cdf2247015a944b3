import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import { withLock } from "@/db/embedded/lock";
import type { Locale } from "@/lib/result";
import { findBareModes } from "../support/first-mention";
import type { WebServer } from "../support/web-server";
import {
  DEMO_ADMINISTRATOR,
  DEMO_CONSULTANT,
  DEMO_CONTRIBUTOR,
  DEMO_MANAGER,
  enterDemo,
  ownUrl,
  readDemoCohort,
  readDemoPartners,
  readDemoWorld,
  readTakePart,
  type Session,
  sessionOf as sessionAt,
} from "./doors";
import type { Screen, ScreenWorld, Viewer } from "./list";

type Theme = "light" | "dark";
export type Look = { readonly locale: Locale; readonly theme: Theme; readonly width: 1440 | 390 };

/** A phone in portrait orientation. */
const NARROW = { width: 390, height: 844 } as const;

export const nameOf = ({ locale, theme, width }: Look): string => `${locale}-${theme}-${width}`;

/** The sessions of all viewers, which every context copies. */
export type Visitors = { readonly world: ScreenWorld; readonly sessions: Readonly<Record<Viewer, Session>> };

let visitors: Promise<Visitors> | undefined;

/** Signs all viewers in once per run, because the tests only read. */
export function letVisitorsIn(browser: Browser): Promise<Visitors> {
  visitors ??= readOrMake(() => letIn(browser));
  return visitors;
}

/**
 * The first test process signs the viewers in. The others wait, and read the sessions as JSON from the server's data
 * folder.
 */
async function readOrMake(make: () => Promise<Visitors>): Promise<Visitors> {
  const file = join(process.env.E2E_DATA ?? "", "visitors.json");
  return withLock(`${file}.lock`, async () => {
    const kept = await readFile(file, "utf8").catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept);
    const made = await make();
    await writeFile(file, JSON.stringify(made));
    return made;
  });
}

/** The address of a server other than the run's. */
export type Elsewhere = Pick<WebServer, "url" | "mailFolder">;

export async function letIn(browser: Browser, elsewhere?: Elsewhere): Promise<Visitors> {
  const sessionOf = (run: (page: Page) => Promise<void>) => sessionAt(browser, run, elsewhere?.url);
  let world: Omit<ScreenWorld, "cohortId" | "takePart"> | undefined;
  const manager = await sessionOf(async (page) => {
    await enterDemo(page, DEMO_MANAGER);
    const read = await readDemoWorld(page);
    world = { ...read, ...(await readDemoPartners(page, read, elsewhere?.mailFolder)) };
  });
  if (world === undefined) throw new Error("the demo world was not read");
  const contributor = await sessionOf((page) => enterDemo(page, DEMO_CONTRIBUTOR));
  let cohortId = "";
  const consultant = await sessionOf((page) => enterDemo(page, DEMO_CONSULTANT));
  let takePart = "";
  const administrator = await sessionOf(async (page) => {
    await enterDemo(page, DEMO_ADMINISTRATOR);
    cohortId = await readDemoCohort(page);
    takePart = await readTakePart(page, cohortId);
  });
  const visitor = await sessionOf(answerScreening);
  return {
    world: { ...world, cohortId, takePart },
    sessions: { administrator, consultant, manager, contributor, visitor, nobody: { cookies: [], origins: [] } },
  };
}

const SCREENING_PAGES = ["preparation", "learning", "application", "evaluation", "customer", "link"] as const;

/** Answers the whole screening with one value; a question without that value gets its first option. */
async function answerScreening(page: Page): Promise<void> {
  await page.goto("/screening/preparation");
  for (const name of SCREENING_PAGES) {
    await expect(page).toHaveURL(new RegExp(`/screening/${name}$`));
    for (const card of await page.locator("form fieldset").all()) {
      const middle = card.locator("input[type=radio][value='3']");
      await ((await middle.count()) > 0 ? middle : card.locator("input[type=radio]").first()).check();
    }
    await page.locator("form:has(input[name=step]) button[type=submit]").click();
  }
  await expect(page).toHaveURL(/\/screening\/result$/);
}

/**
 * Opens a page for one viewer in one look: a language, a colour theme and a width. Language and colours are set by
 * cookies, as a person's choice would be.
 */
export async function openViewer(browser: Browser, session: Session, look: Look, baseURL = ownUrl()): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    storageState: session,
    viewport: look.width === NARROW.width ? NARROW : { width: look.width, height: 900 },
    colorScheme: look.theme,
    reducedMotion: "reduce",
    locale: look.locale === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
  });
  const cookie = (name: string, value: string) => ({ name, value, url: baseURL });
  await context.addCookies([
    cookie("trellis-locale", look.locale),
    cookie("trellis-theme", look.theme),
    // Between the two forms of sign-in, a cookie contains the address to which the code was sent.
    { name: "trellis-sign-in", value: "lin.wei@firm.example", domain: new URL(baseURL).hostname, path: "/sign-in" },
  ]);
  return context.newPage();
}

/** Opens a screen and waits until it no longer changes. */
export async function visit(page: Page, screen: Screen): Promise<void> {
  if (screen.offline) await letWorkerIn(page, screen.path);
  await page.goto(screen.path);
  if (screen.offline !== true)
    expect(landsWhereAsked(page, screen), `${screen.name} leads to ${page.url()}`).toBe(true);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("load");
  await page.evaluate(standAtTop);
}

/**
 * Scrolls to the top until the page stays there, because text under a fixed bar would count as an error. The page of a
 * phase scrolls to an item only after its script runs.
 */
async function standAtTop(): Promise<void> {
  for (let still = 0; still < 5; still = scrollY === 0 ? still + 1 : 0) {
    scrollTo(0, 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const landsWhereAsked = (page: Page, { path }: Screen): boolean =>
  new URL(page.url()).pathname === new URL(path, page.url()).pathname;

async function letWorkerIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
}

/** The minified build, because every page has to load and parse it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** The accessibility errors that axe finds on a page, one line each. */
export async function findBarriers(page: Page, screen: Screen, look: Look): Promise<string[]> {
  await page.evaluate(AXE);
  // axe would not see the content of collapsed sections.
  await page.locator("details.fold").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
  // axe has been injected above. Without this empty source, the builder would send it again, unminified. Legacy mode
  // runs axe in the page itself; it only skips frames of other origins, which our security policy forbids anyway.
  const axe = new AxeBuilder({ page, axeSource: "0" }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(RULES).analyze();
  const where = `${screen.name} ${nameOf(look)}`;
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${where}: ${violation.id}: ${node.target.join(" ")}: ${firstLine(node.failureSummary)}`,
    ),
  );
}

/**
 * Reports in one line if a page with all sections open is wider than a narrow screen. A wide page is narrowed for the
 * measurement and widened again.
 */
export async function findOverflow(page: Page, screen: Screen, look: Look): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  const over = await page.evaluate(measureUnfolded);
  if (size !== null) await page.setViewportSize(size);
  return over > 0 ? [`${screen.name} ${nameOf(look)}: ${over} px wider than a narrow screen`] : [];
}

/**
 * By how many pixels a page is wider than the screen when all sections are open, including content that is rendered
 * only then.
 */
async function measureUnfolded(): Promise<number> {
  const shut = [...document.querySelectorAll("details")].filter(({ open }) => !open);
  for (const details of shut) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (const details of shut) details.open = false;
  return over;
}

/** Types of relationship that a page names without explaining them first, one line each. Drawings have a legend. */
export async function findUnexplained(page: Page, screen: Screen, look: Look): Promise<string[]> {
  const pieces = await page.locator("body").evaluate(readPieces);
  return findBareModes(pieces, look.locale).map(
    (mode) => `${screen.name} ${nameOf(look)}: ${mode} is named before it is said what it is`,
  );
}

/** The text that a reader can see or unfold, piece by piece in page order. */
function readPieces(body: Element): string[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest("svg, script, style, noscript, [hidden]") === null)
      pieces.push(node.nodeValue ?? "");
  }
  return pieces;
}

const firstLine = (summary: string | undefined): string => (summary ?? "").split("\n").slice(1, 2).join("").trim();
