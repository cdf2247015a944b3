import type { LeftNote, LeftNotes } from "@/components/outbox/left-note";
import { createOutbox } from "@/components/outbox/outbox";
import { openShelf, type Shelf } from "@/components/outbox/shelf";
import type { Tabs } from "@/components/outbox/tabs";
import type { Reply } from "@/components/outbox/transport";
import { decideChange, type Entry, type Json, type SaveOutcome } from "@/lib/saving";

export const TARGET = "/api/v1/assessments/a/answers";
export const OWNER = "11111111-1111-4111-8111-111111111111";

export type Line = "up" | "down" | "reply-lost" | "broken" | "slowed" | "signed-out";

/**
 * Simulates how the handler saves one person's answers: each has a revision, an equal value counts as saved, and an
 * outdated base revision is a conflict.
 */
export function aServer() {
  const cards = new Map<string, { value: Json; revision: number; savedAt: string }>();
  const received: (readonly Entry[])[] = [];
  let line: Line = "up";

  function judge(entry: Entry): SaveOutcome {
    const { key, value } = entry;
    const stored = cards.get(key);
    const savedAt = new Date(1_790_000_000_000 + received.length * 1000).toISOString();
    const decided = decideChange(stored, entry);
    if (decided !== "write") return decided;
    const next = { value, revision: (stored?.revision ?? 0) + 1, savedAt };
    cards.set(key, next);
    return { key, status: "saved", revision: next.revision, savedAt };
  }

  return {
    cards,
    received,
    setLine: (next: Line) => {
      line = next;
    },
    async send(batch: readonly Entry[]): Promise<Reply> {
      if (line === "down") return { kind: "offline" };
      if (line === "signed-out") return { kind: "signed-out" };
      received.push(batch);
      if (line === "slowed") return { kind: "slowed", afterMs: 90_000 };
      if (line === "broken") return { kind: "failed" };
      const outcomes = batch.map(judge);
      return line === "reply-lost" ? { kind: "offline" } : { kind: "answered", outcomes };
    },
  };
}

/** Simulates the tabs of one browser. Closing a tab loses its memory, but not the shared storage. */
export function aBrowser(server: ReturnType<typeof aServer>, owner = OWNER, shelf: Shelf = openShelf()) {
  const alive = new Set<string>();
  const waits: number[] = [];
  let count = 0;
  let time = 1;
  return {
    shelf,
    /** The delays that the tabs requested, in order. */
    waits,
    /** Opens a new tab or, with the notes that the previous page left, the next page in the same tab. */
    openTab(notes: LeftNotes = someNotes()) {
      count += 1;
      const own = `tab-${count}`;
      alive.add(own);
      const tabs: Tabs = {
        own,
        arrive: async () => {},
        isAlive: async (tab) => alive.has(tab),
        alone: async (run) => run(),
      };
      const box = createOutbox({
        owner,
        shelf,
        tabs,
        notes,
        send: server.send,
        now: () => (time += 1),
        later: (_run, ms) => {
          waits.push(ms);
          return () => {};
        },
      });
      const say = (key: string, value: Json, base = 0, tooLong?: string) =>
        box.change({ target: TARGET, key, value, base, locale: "en", page: `/page#${key}` }, tooLong);
      const close = () => void alive.delete(own);
      /** Leaves the page, as a reload does. */
      const reload = (): LeftNotes => {
        box.leave(false);
        close();
        return notes;
      };
      return { ...box, say, close, reload };
    },
  };
}

function someNotes(): LeftNotes {
  let kept: LeftNote | undefined;
  return {
    leave: (note) => {
      kept = note;
    },
    take: () => {
      const taken = kept;
      kept = undefined;
      return taken;
    },
  };
}
