import { expect, type Locator, type Page } from "@playwright/test";
import { anAddress, beginWithFirm } from "./browser";
import { cycleOf } from "./world";

export type Cycle = { readonly email: string; readonly firmId: string; readonly assessmentId: string };

/** Signs up a new person with a new firm, and opens its first assessment. */
export async function aCycle(page: Page): Promise<Cycle> {
  const email = anAddress();
  const firmId = await beginWithFirm(page, email);
  return { email, firmId, assessmentId: await cycleOf(page, firmId) };
}

type Phase = "PRE" | "LRN" | "APP" | "EVA";

export const phasePath = ({ firmId, assessmentId }: Cycle, phase: Phase): string =>
  `/firms/${firmId}/assessments/${assessmentId}/${phase}`;

/** The item that the page shows. Before its script runs, it shows all items. */
export const shownCard = (page: Page): Locator => page.locator("main article");

/** Waits until the page shows one item; opens it at the given item, if any. */
export async function openPhase(page: Page, cycle: Cycle, phase: Phase, item?: string): Promise<void> {
  await page.goto(`${phasePath(cycle, phase)}${item === undefined ? "" : `#${item}`}`);
  await expect(shownCard(page)).toHaveCount(1);
}

/** The save state shown beside the item: "saved", "saving", "warn" or "hot". */
export const saveState = (page: Page): Locator => shownCard(page).locator("[data-save]");

export const option = (page: Page, level: number): Locator =>
  shownCard(page).locator(`input[type=radio][value="${level}"]`);

/** What the server has stored, read from a page without JavaScript, so that no unsent answers are shown. */
export async function savedLevels(page: Page, cycle: Cycle, phase: Phase): Promise<Record<string, string>> {
  const response = await page.request.get(phasePath(cycle, phase));
  const html = await response.text();
  const levels: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*name="answer\.[^>]*>/g)) {
    if (!/\schecked(=|\s|\/|>)/.test(tag)) continue;
    const item = /name="answer\.([^"]+)"/.exec(tag)?.[1];
    const value = /value="([^"]+)"/.exec(tag)?.[1];
    if (item !== undefined && value !== undefined) levels[item] = value;
  }
  return levels;
}
