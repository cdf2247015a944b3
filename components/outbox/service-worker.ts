"use client";

import { useEffect } from "react";

/** Lets a page that cannot be fetched say what waits on this device. Absent on plain http, where browsers have none. */
export function useServiceWorker(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" }).catch(() => undefined);
  }, []);
}
