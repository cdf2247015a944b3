"use client";

import { useEffect } from "react";

/**
 * Writes the open measure into the address. By default the page opens the measure that is overdue. When its date
 * changes it is no longer overdue, and the page must not switch to another card while the person is working on it.
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
