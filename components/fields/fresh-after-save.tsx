"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useFields } from "./fields-context";

/** Asks for the page again once all that was changed is saved: its counts and marks are of what the server holds. */
export function FreshAfterSave() {
  const { snapshot } = useFields();
  const { refresh } = useRouter();
  const { line, lastSavedAt } = snapshot;
  const shown = useRef(lastSavedAt);
  const isAllSaved = line === "resting" && [...snapshot.entries.values()].every(({ undecided }) => undecided !== null);
  useEffect(() => {
    // without a network the browser would leave for the page, and with it for what was typed
    if (!isAllSaved || lastSavedAt === shown.current || !navigator.onLine) return;
    shown.current = lastSavedAt;
    refresh();
  }, [isAllSaved, lastSavedAt, refresh]);
  return null;
}
