"use client";

import { useEffect } from "react";

/**
 * Registers the service worker, so that an offline page can show how many changes are unsent. Browsers offer none on
 * plain http.
 */
export function useServiceWorker(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" }).catch(() => undefined);
  }, []);
}
