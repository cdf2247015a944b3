import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { LOCALES } from "@/lib/result";
import { listScreens, type Screen, type Viewer } from "./list";
import { findBarriers, findOverflow, type Look, letVisitorsIn, nameOf, openViewer, visit } from "./visit";

const LOOKS: readonly Look[] = LOCALES.flatMap((locale) =>
  (["light", "dark"] as const).flatMap((theme) => ([1440, 390] as const).map((width) => ({ locale, theme, width }))),
);

for (const look of LOOKS) {
  test(`every screen, ${nameOf(look)}`, async ({ browser }) => {
    test.setTimeout(900_000);
    const { world, sessions } = await letVisitorsIn(browser);
    const pages = new Map<Viewer, Page>();
    const barriers: string[] = [];
    for (const screen of listScreens(world)) {
      const page = pages.get(screen.viewer) ?? (await openViewer(browser, sessions[screen.viewer], look));
      pages.set(screen.viewer, page);
      await visit(page, screen);
      await page.screenshot({ path: pictureOf(screen, look), fullPage: true, caret: "initial" });
      barriers.push(...(await findBarriers(page, screen, look)));
      if (look.width === 390) barriers.push(...(await findOverflow(page, screen, look)));
    }
    await Promise.all([...pages.values()].map((page) => page.context().close()));
    expect(barriers).toEqual([]);
  });
}

function pictureOf(screen: Screen, look: Look): string {
  const folder = process.env.E2E_SCREENS;
  if (folder === undefined) throw new Error("E2E_SCREENS is not set: take the pictures with npm run screens");
  return join(folder, `${screen.name}-${nameOf(look)}.png`);
}
