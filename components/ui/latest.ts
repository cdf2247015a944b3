"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";

let latest: object | undefined;
const listeners = new Set<() => void>();

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/**
 * Whether this is the last answer that any form of the page got: what was said of an earlier press goes as soon as another
 * one is answered. False before the first.
 */
export function useIsLatest(answer: object | null): boolean {
  useLayoutEffect(() => {
    if (answer === null) return;
    latest = answer;
    for (const tell of listeners) tell();
  }, [answer]);
  const known = useSyncExternalStore(
    subscribe,
    () => latest,
    () => undefined,
  );
  return answer !== null && (known === undefined || known === answer);
}
