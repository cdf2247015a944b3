import { offlinePage, offlinePolicy, offlineSentences } from "./offline-page";

/**
 * The service worker. It answers a failed navigation with a built-in page, and caches nothing: no answer, page or
 * script is served from a cache, so that nobody works with an old build unknowingly. The only exception is the page of
 * the employee questionnaire, which that page itself stores on the phone until it is sent; it is served only if the
 * server cannot be reached.
 */
const worker = `
const PAGE = ${JSON.stringify(offlinePage)};
const POLICY = ${JSON.stringify(offlinePolicy)};
const WORDS = ${JSON.stringify(offlineSentences)};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => kept(pathname, offline)));
  else if (pathname.startsWith("/_next/static/"))
    event.respondWith(fetch(event.request).catch((error) => kept(pathname, () => Promise.reject(error))));
});

// The page of the employee questionnaire and its scripts, if that page has stored them.
async function kept(pathname, otherwise) {
  const found = await caches.match(pathname, { cacheName: "trellis-pulse", ignoreVary: true }).catch(() => undefined);
  return found ?? otherwise();
}

async function offline() {
  const n = await countWaiting().catch(() => 0);
  const words = n === 0 ? WORDS.none : n === 1 ? WORDS.one : WORDS.several.replaceAll("%N%", String(n));
  return new Response(PAGE.replace(WORDS.placeholder, words), {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
    },
  });
}

// Only counts. If the store is missing, this does not create it, because the page defines its structure.
function countWaiting() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("trellis");
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("entries")) { database.close(); resolve(0); return; }
      const counting = database.transaction("entries").objectStore("entries").count();
      counting.onsuccess = () => { database.close(); resolve(counting.result); };
      counting.onerror = () => { database.close(); reject(counting.error); };
    };
  });
}
`;

export function GET(): Response {
  return new Response(worker, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Service-Worker-Allowed": "/",
      "Cache-Control": "no-cache",
    },
  });
}
