"use client";

import { fill } from "@/lib/words/say";
import { useServiceWorker } from "./service-worker";
import { useOutbox, useSending } from "./use-outbox";

type QueueFlusherProps = {
  readonly owner: string;
  readonly words: { readonly decisionWaits: string; readonly decide: string };
};

/**
 * Part of the frame of every firm page: sends queued changes, and reports conflicts that must be resolved on another
 * page.
 */
export function QueueFlusher({ owner, words }: QueueFlusherProps) {
  useSending(owner);
  useServiceWorker();
  const snapshot = useOutbox(owner);
  const undecided = [...snapshot.entries.values()].filter((entry) => entry.undecided !== null);
  const [first] = undecided;
  if (first === undefined || isHere(first.page)) return null;
  return (
    <p
      role="status"
      className="type-small mb-4 flex flex-wrap items-center gap-x-3 rounded-section border border-hot bg-surface px-4 py-2"
    >
      <span>{fill(words.decisionWaits, { n: undecided.length })}</span>
      <a className="link inline-flex min-h-[24px] items-center" href={first.page}>
        {words.decide}
      </a>
    </p>
  );
}

const isHere = (page: string): boolean => page.split("#")[0] === location.pathname;
