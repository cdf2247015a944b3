import { type APIResponse, type Browser, expect, type Page, test } from "@playwright/test";
import type { Locale } from "@/lib/result";
import { ownUrl } from "../screens/doors";
import { listScreens, type Viewer } from "../screens/list";
import { letIn, letVisitorsIn, openViewer, type Visitors } from "../screens/visit";
import { launchServer } from "../support/launch-server";
import { findForeign, readPieces } from "../support/one-language";

/**
 * Checks that every screen of a server with demo data is in one language, Chinese or English. Reads pages and their
 * security policy as the server sends them. Not covered: what only scripts draw, that is the network map and the page
 * without a network.
 */

type World = Visitors & { readonly url: string; readonly locale: Locale };

const lookIn = (locale: Locale) => ({ locale, theme: "light", width: 1440 }) as const;

/** The errors on the screens as sent by the server, one line each. */
async function readScreens(browser: Browser, { world, sessions, url, locale }: World): Promise<string[]> {
  const pages = new Map<Viewer, Page>();
  const wrong: string[] = [];
  const nonces = new Set<string>();
  const screens = listScreens(world).filter(({ offline }) => offline === undefined);
  for (const { name, viewer, path } of screens) {
    const page = pages.get(viewer) ?? (await openViewer(browser, sessions[viewer], lookIn(locale), url));
    pages.set(viewer, page);
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([200, 404], name).toContain(answer.status());
    nonces.add(expectHeaders(answer));
    const html = await answer.text();
    wrong.push(...inlineIn(html).map((tag) => `${name}: ${tag}`));
    const pieces = await page.evaluate(readPieces, answer.status() === 404 ? await drawn(page, path) : html);
    expect(pieces.length, name).toBeGreaterThan(5);
    wrong.push(...findForeign(pieces).map((text) => `${name}: ${text}`));
  }
  expect(nonces.size).toBe(screens.length);
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  return wrong;
}

/** A page that does not exist gets its text only in the browser, so it is read there. */
async function drawn(beside: Page, path: string): Promise<string> {
  const page = await beside.context().newPage();
  await page.goto(path);
  await page.locator("h1").waitFor();
  const html = await page.content();
  await page.close();
  return html;
}

const policyOf = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Checks the security policy and the other headers that every page has. Returns the nonce of its scripts. */
function expectHeaders(answer: APIResponse): string {
  const headers = answer.headers();
  const policy = headers["content-security-policy"] ?? "";
  const nonce = /'nonce-([A-Za-z0-9+/=]{24,})'/.exec(policy)?.[1] ?? "";
  expect(policy).toBe(policyOf(nonce));
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers).not.toHaveProperty("x-powered-by");
  return nonce;
}

/** Inline styles and handlers in the markup, which the policy forbids. */
const inlineIn = (html: string): string[] => markupOf(html).match(/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=/gi) ?? [];

/** The part of a page that the browser parses as markup: without the bodies of scripts. */
const markupOf = (html: string): string => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "");

const PROMISE = "carries the exact policy with a fresh nonce, no style attribute";

test(`each English page of the English world ${PROMISE} and no Chinese word`, async ({ browser }) => {
  test.setTimeout(480_000);
  const visitors = await letVisitorsIn(browser);
  expect(await readScreens(browser, { ...visitors, url: ownUrl(), locale: "en" })).toEqual([]);
});

test(`each Chinese page of the Chinese world ${PROMISE} and no English word`, async ({ browser }) => {
  test.setTimeout(480_000);
  const server = await launchServer(undefined, {}, "zh");
  try {
    const visitors = await letIn(browser, server);
    expect(await readScreens(browser, { ...visitors, url: server.url, locale: "zh" })).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("a style attribute and an inline handler are found, and what a script says of them is none", () => {
  for (const part of ['<p style="color: red">', "<p\nSTYLE =''>", '<img src="x" onerror="alert(1)">'])
    expect(inlineIn(`<main>${part}</main>`), part).toHaveLength(1);
  expect(inlineIn('<main><script nonce="x">const a = "<p style=\\"\\">"</script></main>')).toEqual([]);
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
