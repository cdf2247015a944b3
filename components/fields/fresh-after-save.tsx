"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useFields } from "./fields-context";

/** Reloads the page data once all changes are saved, because its counts and marks come from the server. */
export function FreshAfterSave() {
  const { snapshot } = useFields();
  const { refresh } = useRouter();
  const { line, lastSavedAt } = snapshot;
  const shown = useRef(lastSavedAt);
  const isAllSaved = line === "resting" && [...snapshot.entries.values()].every(({ undecided }) => undecided !== null);
  useEffect(() => {
    // without a network the browser would navigate away and lose what was typed
    if (!isAllSaved || lastSavedAt === shown.current || !navigator.onLine) return;
    shown.current = lastSavedAt;
    refresh();
  }, [isAllSaved, lastSavedAt, refresh]);
  return null;
}
