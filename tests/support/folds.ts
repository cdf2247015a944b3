import type { Page } from "@playwright/test";

/** Opens a folded section of a page, if it is shut. */
export async function openFold(page: Page, id: string): Promise<void> {
  const fold = page.locator(`details.fold:has(> #${id})`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
}
