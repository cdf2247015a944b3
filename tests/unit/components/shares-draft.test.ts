import { expect, test } from "vitest";
import { dropDraft, keepDraft, readDraft } from "@/components/preparation/shares-draft";

const typed = { OEA: "50", OEM: "3o", ODM: "", OBM: "50" };

function shelfOf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const refuse = () => {
  throw new Error("storage is off");
};

test("shares that cannot be saved come back as typed, to the person and assessment they belong to", () => {
  const shelf = shelfOf();
  expect(keepDraft(() => shelf, "ann", "shares:1", typed)).toBe(true);
  expect(readDraft(() => shelf, "ann", "shares:1")).toEqual(typed);
  expect(readDraft(() => shelf, "ann", "shares:2")).toBeUndefined();
  expect(readDraft(() => shelf, "bo", "shares:1")).toBeUndefined();
  dropDraft(() => shelf, "ann", "shares:1");
  expect(readDraft(() => shelf, "ann", "shares:1")).toBeUndefined();
});

test("a kept text of another form is no draft", () => {
  const shelf = shelfOf();
  keepDraft(() => shelf, "ann", "shares:1", typed);
  for (const name of shelf.kept.keys()) shelf.kept.set(name, '{"OEA":1}');
  expect(readDraft(() => shelf, "ann", "shares:1")).toBeUndefined();
  for (const name of shelf.kept.keys()) shelf.kept.set(name, "{");
  expect(readDraft(() => shelf, "ann", "shares:1")).toBeUndefined();
});

test("a browser without storage keeps nothing and says so", () => {
  expect(keepDraft(refuse, "ann", "shares:1", typed)).toBe(false);
  expect(readDraft(refuse, "ann", "shares:1")).toBeUndefined();
  expect(() => dropDraft(refuse, "ann", "shares:1")).not.toThrow();
});
