const CACHE = "trellis-pulse";

/** Runs the steps one after another, so that a running step does not restore what was deleted. */
let work: Promise<void> = Promise.resolve();

/**
 * Stores the questionnaire page and its assets on the phone, so that it opens again offline. It starts with the first
 * answer, so that visitors who only look load nothing twice. The service worker uses the copy only if the server cannot
 * be reached. A browser without storage keeps nothing.
 */
export function keepPage(): void {
  work = work.then(keep).catch(ignore);
}

/** Deletes this page from the cache; deleting the last page also deletes the assets. */
export function forgetPage(): void {
  work = work.then(forget).catch(ignore);
}

/** Offline, or a browser without storage: the page works as long as it stays open. */
const ignore = (): void => {};

/** The page is stored last: if it is in the cache, so are its assets. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(partsOfPage().map((address) => keepIn(cache, address)));
  await keepIn(cache, location.pathname);
}

/** Scripts, styles and fonts that this page has loaded; their names change with their content. */
function partsOfPage(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const named = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  const own = [...loaded, ...named].map((address) => new URL(address));
  const parts = own.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"),
  );
  return [...new Set(parts.map(({ pathname, search }) => pathname + search))];
}

/** Stored under the path without parameters, as the service worker looks it up; uses the browser's HTTP cache. */
async function keepIn(cache: Cache, address: string): Promise<void> {
  const answer = await fetch(address, { referrerPolicy: "no-referrer", cache: "force-cache" });
  if (!answer.ok) throw new Error("a part of the page was not fetched");
  await cache.put(new URL(address, location.origin).pathname, answer);
}

async function forget(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.delete(location.pathname, { ignoreVary: true });
  const left = await cache.keys();
  if (!left.some(({ url }) => new URL(url).pathname.startsWith("/pulse/"))) await caches.delete(CACHE);
}
