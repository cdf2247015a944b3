"use client";

import { useEffect, useSyncExternalStore } from "react";
import { EMPTY, type OutboxState } from "./entries";
import { tabNotes } from "./left-note";
import { createOutbox, type Outbox } from "./outbox";
import { openShelf } from "./shelf";
import { browserTabs } from "./tabs";
import { sendAndForget, sendBatch } from "./transport";

/** One outbox per page and person, shared by all components that show or change it. */
const outboxes = new Map<string, Outbox>();

export function outboxOf(owner: string): Outbox {
  const existing = outboxes.get(owner);
  if (existing !== undefined) return existing;
  const outbox = createOutbox({
    owner,
    shelf: openShelf(),
    tabs: browserTabs(),
    notes: tabNotes,
    send: sendBatch,
    now: () => Date.now(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  outboxes.set(owner, outbox);
  return outbox;
}

const noSubscription = () => () => {};

/** Queued and saved values of this person on this page; empty on the server. */
export function useOutbox(owner: string): OutboxState {
  return useSyncExternalStore(
    typeof window === "undefined" ? noSubscription : outboxOf(owner).subscribe,
    () => outboxOf(owner).getSnapshot(),
    () => EMPTY,
  );
}

/** Sends queued changes: on mount, when the connection or the person returns, and when the page closes. */
export function useSending(owner: string): void {
  useEffect(() => {
    const outbox = outboxOf(owner);
    const flush = () => void outbox.flush();
    const onVisibility = () => flush();
    const onPageHide = ({ persisted }: PageTransitionEvent) => {
      const rest = outbox.unsent();
      if (rest.length > 0) sendAndForget(rest);
      outbox.leave(persisted);
    };
    flush();
    addEventListener("online", flush);
    addEventListener("pagehide", onPageHide);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      removeEventListener("online", flush);
      removeEventListener("pagehide", onPageHide);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [owner]);
}
