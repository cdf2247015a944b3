import { expect, type Page, test } from "@playwright/test";
import { listScreens, type Viewer } from "../screens/list";
import { findBarriers, type Look, letVisitorsIn, nameOf, openViewer, visit } from "../screens/visit";

/** Every pair of language, colours and width once; `npm run screens` looks at all eight. */
const LOOKS: readonly Look[] = [
  { locale: "en", theme: "light", width: 1440 },
  { locale: "zh", theme: "dark", width: 1440 },
  { locale: "en", theme: "dark", width: 390 },
  { locale: "zh", theme: "light", width: 390 },
];

for (const look of LOOKS) {
  test(`no barrier on any screen, ${nameOf(look)}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const { world, sessions } = await letVisitorsIn(browser);
    const pages = new Map<Viewer, Page>();
    const barriers: string[] = [];
    for (const screen of listScreens(world)) {
      const page = pages.get(screen.viewer) ?? (await openViewer(browser, sessions[screen.viewer], look));
      pages.set(screen.viewer, page);
      await visit(page, screen);
      barriers.push(...(await findBarriers(page, screen, look)));
    }
    await Promise.all([...pages.values()].map((page) => page.context().close()));
    expect(barriers).toEqual([]);
  });
}
