import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Locale } from "@/lib/result";
import { ownUrl } from "../screens/doors";
import { listScreens, type Viewer } from "../screens/list";
import { letIn, letVisitorsIn, openViewer, type Visitors } from "../screens/visit";
import { launchServer } from "../support/launch-server";
import { findForeign, readPieces } from "../support/one-language";

/**
 * Every screen of the invented world is in one language: Chinese where the world was made in Chinese, English where it was
 * made in English. Pages are read as they come from the server; what scripts alone draw, the map and the page that is shown
 * without a network, is not read here.
 */

type World = Visitors & { readonly url: string; readonly locale: Locale };

const lookIn = (locale: Locale) => ({ locale, theme: "light", width: 1440 }) as const;

async function findForeignOn(browser: Browser, { world, sessions, url, locale }: World): Promise<string[]> {
  const pages = new Map<Viewer, Page>();
  const found: string[] = [];
  for (const { name, viewer, path } of listScreens(world).filter(({ offline }) => offline === undefined)) {
    const page = pages.get(viewer) ?? (await openViewer(browser, sessions[viewer], lookIn(locale), url));
    pages.set(viewer, page);
    const answer = await page.request.get(path);
    expect(new URL(answer.url()).pathname, name).toBe(new URL(path, url).pathname);
    const html = answer.status() === 404 ? await drawn(page, path) : await answer.text();
    const pieces = await page.evaluate(readPieces, html);
    expect(pieces.length, name).toBeGreaterThan(5);
    found.push(...findForeign(pieces).map((text) => `${name}: ${text}`));
  }
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  return found;
}

/** A page that is not there is drawn by the browser. */
async function drawn(beside: Page, path: string): Promise<string> {
  const page = await beside.context().newPage();
  await page.goto(path);
  await page.locator("h1").waitFor();
  const html = await page.content();
  await page.close();
  return html;
}

test("no English page of the English world has a Chinese word", async ({ browser }) => {
  test.setTimeout(480_000);
  const visitors = await letVisitorsIn(browser);
  expect(await findForeignOn(browser, { ...visitors, url: ownUrl(), locale: "en" })).toEqual([]);
});

test("no Chinese page of the Chinese world has an English word", async ({ browser }) => {
  test.setTimeout(480_000);
  const server = await launchServer(undefined, {}, "zh");
  try {
    const visitors = await letIn(browser, server);
    expect(await findForeignOn(browser, { ...visitors, url: server.url, locale: "zh" })).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("a word of the other language is found where a person meets it, and a citation is none", async ({ browser }) => {
  const planted = { en: "“评级”", zh: "Your rating" } as const;
  const marks = { en: "zh-Hans", zh: "en" } as const;
  for (const locale of ["en", "zh"] as const) {
    const page = await openViewer(browser, { cookies: [], origins: [] }, lookIn(locale));
    const html = await (await page.request.get("/")).text();
    const foundWith = async (part: string) =>
      findForeign(await page.evaluate(readPieces, html.replace("</main>", `${part}</main>`)));
    const word = planted[locale];
    expect(await foundWith("")).toEqual([]);
    for (const part of [`<p>${word}</p>`, `<img alt="${word}">`, `<input value="${word}">`, `<a title="${word}">1</a>`])
      expect(await foundWith(part), part).toEqual([word]);
    expect(await foundWith(`<p lang="${marks[locale]}">${word}</p>`)).toEqual([]);
    expect(await foundWith(`<p lang="${marks[locale]}">${planted[locale === "en" ? "zh" : "en"]}</p>`)).toHaveLength(1);
    await page.context().close();
  }
});
