import type { Page } from "@playwright/test";

/** Opens a collapsed section of a page, if it is closed. */
export async function openFold(page: Page, id: string): Promise<void> {
  const fold = page.locator(`details.fold:has(> #${id})`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
}
