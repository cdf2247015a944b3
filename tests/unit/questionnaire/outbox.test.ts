import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { placeOf } from "@/components/outbox/entries";
import { readReply } from "@/components/outbox/transport";
import type { Json } from "@/lib/saving";
import { aBrowser, aServer, OWNER, TARGET } from "./a-server";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const level = (n: number): Json => ({ answer: { level: n }, comment: "", marked: false });
const undecidedOf = (
  tab: { getSnapshot: () => { entries: ReadonlyMap<string, { undecided: unknown }> } },
  key: string,
) => tab.getSnapshot().entries.get(placeOf(TARGET, key))?.undecided;

describe("saving", () => {
  test("an answer counts as saved only after the reply", async () => {
    const tab = aBrowser(aServer()).openTab();
    tab.say("LRN.INT.1", level(3));
    expect(tab.getSnapshot().lastSavedAt).toBeNull();
    await tab.flush();
    expect(tab.getSnapshot().entries.size).toBe(0);
    expect(tab.getSnapshot().saved.get(placeOf(TARGET, "LRN.INT.1"))).toMatchObject({ value: level(3), revision: 1 });
  });

  test("several changes of one card go out as its last value", async () => {
    const server = aServer();
    const tab = aBrowser(server).openTab();
    for (const n of [1, 2, 5]) tab.say("LRN.INT.1", level(n));
    await tab.flush();
    expect(server.received).toHaveLength(1);
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(5), revision: 1 });
  });

  test("a change made while the request is under way is sent on the new base", async () => {
    const server = aServer();
    const tab = aBrowser({
      ...server,
      send: async (batch) => {
        const reply = await server.send(batch);
        if (server.received.length === 1) tab.say("LRN.INT.1", level(5));
        return reply;
      },
    }).openTab();
    tab.say("LRN.INT.1", level(2));
    await tab.flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(5), revision: 2 });
    expect(tab.getSnapshot().entries.size).toBe(0);
  });

  test("a refused answer stays with the server's words until its owner decides", async () => {
    const refuse = { status: "refused", reason: "phase-not-open", words: "The phase is submitted." } as const;
    const tab = aBrowser({
      ...aServer(),
      send: async (batch) => ({ kind: "answered", outcomes: batch.map(({ key }) => ({ key, ...refuse })) }),
    }).openTab();
    tab.say("LRN.INT.1", level(2));
    await tab.flush();
    await tab.flush();
    expect(undecidedOf(tab, "LRN.INT.1")).toEqual({ key: "LRN.INT.1", ...refuse });
    tab.decide(TARGET, "LRN.INT.1", "theirs");
    expect(tab.getSnapshot().entries.size).toBe(0);
  });
});

describe("a text that is too long", () => {
  const words = "A text here has more than 2,000 characters.";
  const long = { answer: { level: 3 }, comment: "x".repeat(2001), marked: false };

  test("stays in the browser with its words, and goes out as soon as it is shortened", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const first = browser.openTab();
    first.say("LRN.INT.1", long, 0, words);
    first.say("LRN.INT.2", level(4));
    await first.flush();
    expect([...server.cards.keys()]).toEqual(["LRN.INT.2"]);
    expect(undecidedOf(first, "LRN.INT.1")).toEqual({ key: "LRN.INT.1", status: "refused", reason: "too-long", words });
    first.close();

    const next = browser.openTab();
    await next.flush();
    expect(next.getSnapshot().entries.get(placeOf(TARGET, "LRN.INT.1"))?.value).toEqual(long);
    next.say("LRN.INT.1", level(3));
    await next.flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(3), revision: 1 });
    expect(next.getSnapshot().entries.size).toBe(0);
  });
});

describe("a server that takes no more for now", () => {
  test("gets nothing before the time it names, and everything then", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const tab = browser.openTab();
    server.setLine("slowed");
    for (const n of [1, 2, 3]) tab.say(`LRN.INT.${n}`, level(n));
    await tab.flush();
    expect(tab.getSnapshot()).toMatchObject({ line: "slowed" });
    expect(browser.waits.at(-1)).toBe(90_000);
    expect(tab.getSnapshot().entries.size).toBe(3);
    expect(undecidedOf(tab, "LRN.INT.1")).toBeNull();

    tab.close();
    const next = browser.openTab();
    server.setLine("up");
    await next.flush();
    expect(next.getSnapshot()).toMatchObject({ line: "resting", entries: new Map() });
    expect([...server.cards.keys()]).toEqual(["LRN.INT.1", "LRN.INT.2", "LRN.INT.3"]);
  });

  test("is understood by its status, with or without a time", () => {
    const body = { status: "refused", reason: "too-much-written", words: "Wait." };
    expect(readReply(429, body, "120")).toEqual({ kind: "slowed", afterMs: 120_000 });
    expect(readReply(429, body)).toEqual({ kind: "slowed", afterMs: 60_000 });
    expect(readReply(409, body)).toMatchObject({ kind: "refused" });
  });
});

describe("bad days", () => {
  test("ten answers given offline survive closing and arrive once", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    server.setLine("down");
    const first = browser.openTab();
    const keys = Array.from({ length: 10 }, (_, i) => `LRN.ORG.${i}`);
    for (const [i, key] of keys.entries()) first.say(key, level((i % 5) + 1));
    await first.flush();
    expect(first.getSnapshot().line).toBe("offline");
    first.close();

    server.setLine("up");
    const second = browser.openTab();
    await second.flush();
    expect(server.received.flat().map((entry) => entry.key)).toEqual(keys);
    for (const [i, key] of keys.entries()) {
      expect(server.cards.get(key)).toMatchObject({ value: level((i % 5) + 1), revision: 1 });
    }
    expect(await browser.shelf.list(OWNER)).toEqual([]);
  });

  test("an ended session keeps the answer, and the next session of the same person sends it", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    server.setLine("signed-out");
    const tab = browser.openTab();
    tab.say("LRN.INT.1", level(4));
    await tab.flush();
    expect(tab.getSnapshot().line).toBe("signed-out");
    expect(await browser.shelf.list(OWNER)).toHaveLength(1);
    tab.close();

    server.setLine("up");
    const other = aBrowser(server, "22222222-2222-4222-8222-222222222222", browser.shelf).openTab();
    await other.flush();
    expect(server.received).toEqual([]);
    await browser.openTab().flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(4) });
  });

  test("a lost reply is asked for again and makes no second version", async () => {
    const server = aServer();
    const tab = aBrowser(server).openTab();
    server.setLine("reply-lost");
    tab.say("LRN.INT.1", level(3));
    await tab.flush();
    server.setLine("up");
    await tab.flush();
    expect(server.cards.get("LRN.INT.1")?.revision).toBe(1);
    expect(tab.getSnapshot().entries.size).toBe(0);
  });

  test("a change after a lost reply does not quarrel with the own earlier version", async () => {
    const server = aServer();
    const tab = aBrowser(server).openTab();
    server.setLine("reply-lost");
    tab.say("LRN.INT.1", level(3));
    await tab.flush();
    server.setLine("up");
    tab.say("LRN.INT.1", level(5));
    await tab.flush();
    expect(undecidedOf(tab, "LRN.INT.1")).toBeUndefined();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(5), revision: 2 });
  });
});

describe("a page that is reloaded", () => {
  const place = placeOf(TARGET, "LRN.INT.1");

  test("shows what was saved after the server had drawn it, and goes on from there", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const before = browser.openTab();
    before.say("LRN.INT.1", level(2));
    await before.flush();
    // The server has rendered the next page already when the previous page saves once more.
    before.say("LRN.INT.1", level(5), 1);
    await before.flush();

    const after = browser.openTab(before.reload());
    expect(after.getSnapshot().saved.get(place)).toMatchObject({ value: level(5), revision: 2 });
    expect(after.getSnapshot().entries.size).toBe(0);
    const third = browser.openTab(after.reload());
    expect(third.getSnapshot().saved.size).toBe(0);
  });

  test("has what was typed last, though no storage took it and the last word of the page was heard or not", async () => {
    const noShelf = { list: async () => [], put: async () => {}, remove: async () => {}, replace: async () => {} };
    for (const heard of [true, false]) {
      const server = aServer();
      const browser = aBrowser(server, OWNER, noShelf);
      const before = browser.openTab();
      before.say("LRN.INT.1", level(4));
      if (heard) await server.send(before.unsent());
      const after = browser.openTab(before.reload());
      expect(after.getSnapshot().entries.get(place)?.value).toEqual(level(4));
      after.say("LRN.INT.1", level(5));
      await after.flush();
      expect(undecidedOf(after, "LRN.INT.1")).toBeUndefined();
      expect(server.cards.get("LRN.INT.1")?.value).toEqual(level(5));
    }
  });

  test("takes over what waits once, not a second time from the shelf", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const before = browser.openTab();
    server.setLine("down");
    before.say("LRN.INT.1", level(4));
    await before.flush();
    const after = browser.openTab(before.reload());
    server.setLine("up");
    after.say("LRN.INT.1", level(3));
    await after.flush();
    await after.flush();
    expect(server.received).toHaveLength(1);
    expect(await browser.shelf.list(OWNER)).toEqual([]);
  });
});

describe("two tabs", () => {
  test("different answers to one item are a conflict that shows both", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const [a, b] = [browser.openTab(), browser.openTab()];
    a.say("LRN.INT.1", level(2));
    await a.flush();
    b.say("LRN.INT.1", level(4));
    await b.flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(2), revision: 1 });
    expect(undecidedOf(b, "LRN.INT.1")).toMatchObject({ status: "conflict", theirs: { value: level(2), revision: 1 } });
    expect(b.getSnapshot().entries.get(placeOf(TARGET, "LRN.INT.1"))?.value).toEqual(level(4));

    b.decide(TARGET, "LRN.INT.1", "mine");
    await b.flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(4), revision: 2 });
  });

  test("two unsent changes of one item do not overwrite each other in the browser", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    server.setLine("down");
    const [a, b] = [browser.openTab(), browser.openTab()];
    a.say("LRN.INT.1", level(2));
    b.say("LRN.INT.1", level(4));
    await Promise.all([a.flush(), b.flush()]);
    a.close();
    b.close();

    server.setLine("up");
    const c = browser.openTab();
    await c.flush();
    expect(server.cards.get("LRN.INT.1")).toMatchObject({ value: level(2) });
    expect(c.getSnapshot().entries.get(placeOf(TARGET, "LRN.INT.1"))).toMatchObject({
      value: level(4),
      undecided: { status: "conflict" },
    });
  });

  test("an entry is sent by the living tab that made it, never by another one as well", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const [a, b] = [browser.openTab(), browser.openTab()];
    a.say("LRN.INT.1", level(2));
    await Promise.all([b.flush(), a.flush(), b.flush()]);
    expect(server.received.flat()).toHaveLength(1);
  });

  test("the same answer in both tabs is no conflict", async () => {
    const server = aServer();
    const browser = aBrowser(server);
    const [a, b] = [browser.openTab(), browser.openTab()];
    a.say("LRN.INT.1", level(2));
    b.say("LRN.INT.1", level(2));
    await a.flush();
    await b.flush();
    expect(b.getSnapshot().entries.size).toBe(0);
  });
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant("say" as const),
    tab: fc.nat(1),
    item: fc.nat(3),
    level: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant("flush" as const), tab: fc.nat(1) }),
  fc.record({ kind: fc.constant("start" as const), tab: fc.nat(1) }),
  fc.record({ kind: fc.constant("line" as const), line: fc.constantFrom("up", "down", "reply-lost", "broken") }),
  fc.record({ kind: fc.constant("reload" as const), tab: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/**
 * Runs steps in one or two tabs. A page knows the revisions with which it was rendered, and those it has saved since.
 */
async function play(steps: readonly Step[], tabCount: 1 | 2) {
  globalThis.indexedDB = new IDBFactory();
  const server = aServer();
  const browser = aBrowser(server);
  const openPage = () => ({ tab: browser.openTab(), seeds: new Map(server.cards) });
  const pages = Array.from({ length: tabCount }, openPage);
  const said: { key: string; value: Json }[] = [];
  const pending: Promise<void>[] = [];
  for (const one of steps) {
    if (one.kind === "line") {
      server.setLine(one.line);
      continue;
    }
    const index = one.tab % tabCount;
    const page = pages[index];
    if (page === undefined) throw new Error("no such page");
    if (one.kind === "start") pending.push(page.tab.flush());
    else if (one.kind === "flush") await page.tab.flush();
    else if (one.kind === "reload") {
      await page.tab.flush();
      page.tab.close();
      pages[index] = openPage();
      await pages[index]?.tab.flush();
    } else {
      const key = `item-${one.item}`;
      const saved = page.tab.getSnapshot().saved.get(placeOf(TARGET, key));
      const value = { item: one.item, level: one.level };
      page.tab.say(key, value, saved?.revision ?? page.seeds.get(key)?.revision ?? 0);
      said.push({ key, value });
    }
  }
  await Promise.all(pending);
  server.setLine("up");
  for (const { tab } of [...pages, ...pages]) await tab.flush();
  return { server, said, tabs: pages.map((page) => page.tab) };
}

test("whatever line and tabs do, an answer lands on its own question, and what is unsaved is a conflict in view", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { server, said, tabs } = await play(steps, 2);
      for (const [key, { value }] of server.cards) expect(said).toContainEqual({ key, value });
      for (const { key } of said) expect(server.cards.has(key)).toBe(true);
      for (const tab of tabs) {
        for (const [place, saved] of tab.getSnapshot().saved) {
          const stored = server.cards.get(place.slice(TARGET.length + 1));
          expect(stored?.revision ?? 0).toBeGreaterThanOrEqual(saved.revision);
          if (stored?.revision === saved.revision) expect(stored.value).toEqual(saved.value);
        }
        for (const entry of tab.getSnapshot().entries.values())
          expect(entry.undecided).toMatchObject({ status: "conflict" });
      }
    }),
    { numRuns: 200 },
  );
});

test("on one page the answer said last is the one that is kept, and no conflict is ever made up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { server, said, tabs } = await play(steps, 1);
      const last = new Map(said.map(({ key, value }) => [key, value]));
      for (const [key, value] of last) expect(server.cards.get(key)?.value).toEqual(value);
      expect(tabs[0]?.getSnapshot().entries.size).toBe(0);
    }),
    { numRuns: 200 },
  );
});
