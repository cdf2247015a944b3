"use client";

import { useEffect } from "react";

/**
 * Writes the opened measure into the address. The page opens the one that is late; once its date is changed it is late no
 * more, and the card must not jump to another while somebody works on it.
 */
export function KeepOpen({ id }: { id: string }) {
  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get("open") === id) return;
    url.searchParams.set("open", id);
    window.history.replaceState(null, "", url);
  }, [id]);
  return null;
}
