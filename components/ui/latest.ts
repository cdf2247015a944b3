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
 * Whether this is the latest reply to any form of the page: the message of an earlier reply disappears when another
 * arrives. False before the first.
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
