import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { runInLine } from "@/app/_server/frames/line";

test("large pages are rendered one at a time, in order, with a pause as long as each took", async () => {
  const told: { name: string; from: number; to: number }[] = [];
  const page = (name: string, person: string) =>
    runInLine(person, async () => {
      const from = performance.now();
      await sleep(30);
      told.push({ name, from, to: performance.now() });
    });
  await Promise.all([page("a", "one"), page("b", "two"), page("c", "one")]);
  expect(told.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  for (const [at, { from }] of told.slice(1).entries()) {
    const before = told[at];
    if (before === undefined) throw new Error("no page before");
    expect(from - before.to).toBeGreaterThan(0.8 * (before.to - before.from));
  }
});

test("a person who requests page after page waits many times as long as a page took; others do not", async () => {
  const ended: string[] = [];
  const page = (name: string, person: string) =>
    runInLine(person, async () => {
      await sleep(5);
      ended.push(name);
    });
  void page("1", "reader");
  void page("2", "reader");
  void page("3", "reader");
  const [fourth, other] = [page("4", "reader"), page("other", "somebody else")];
  await vi.waitFor(() => expect(ended).toContain("other"));
  expect(ended).toEqual(["1", "2", "3", "other"]);
  await Promise.all([fourth, other]);
  expect(ended.at(-1)).toBe("4");
});
