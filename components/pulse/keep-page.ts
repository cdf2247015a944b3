const CACHE = "trellis-pulse";

/** One after the other: what is forgotten must not be kept by a step that was still under way. */
let work: Promise<void> = Promise.resolve();

/**
 * Keeps the sheet itself on the phone, with what it is drawn with, so that it opens again without a connection: from the
 * first answer on, so that who only looks loads nothing twice. The service
 * worker serves it only where the server cannot be reached. A browser without storage keeps nothing.
 */
export function keepPage(): void {
  work = work.then(keep).catch(ignore);
}

/** Forgets this sheet; with the last one on the phone goes all that was kept. */
export function forgetPage(): void {
  work = work.then(forget).catch(ignore);
}

/** Offline, or a browser without storage: the page lives as long as it is open. */
const ignore = (): void => {};

/** The page comes last: where it is kept, its parts are. */
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

/** Under its path alone, as the service worker asks for it; what the browser holds already is not loaded again. */
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
