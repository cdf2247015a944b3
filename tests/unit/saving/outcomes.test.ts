import { expect, test } from "vitest";
import { readReply } from "@/components/outbox/transport";
import { decideChange, NEVER_SAVED, type SaveOutcome, type Version, withWords } from "@/lib/saving";

const savedAt = "2026-11-28T08:00:00.000Z";
const current: Version = { value: { level: 3, note: "" }, revision: 2, savedAt };
const setAside: Version = { ...NEVER_SAVED, revision: 2 };

test.each<[situation: string, current: Version | undefined, base: number, value: Version["value"], decided: string]>([
  ["a first version", undefined, 0, 4, "write"],
  ["a first version with a base that is gone", undefined, 2, 4, "write"],
  ["a first version after one that was set aside", setAside, 0, 4, "write"],
  ["a first version with the value that was set aside", setAside, 2, NEVER_SAVED.value, "write"],
  ["another value based on the current version", current, 2, { level: 4, note: "" }, "write"],
  ["no value based on the current version", current, 2, null, "write"],
  ["another value that knows of no version", current, 0, { level: 4, note: "" }, "conflict"],
  ["another value based on an earlier version", current, 1, { level: 4, note: "" }, "conflict"],
  ["another value based on a version that does not exist yet", current, 3, { level: 4, note: "" }, "conflict"],
  ["another value based on a version before it was removed", { ...current, value: null }, 1, 4, "conflict"],
  ["the same value based on the current version", current, 2, { level: 3, note: "" }, "saved"],
  ["the same value with its keys in another order", current, 1, { note: "", level: 3 }, "saved"],
  ["the same value that knows of no version", current, 0, { level: 3, note: "" }, "saved"],
  ["no value, and it was removed already", { ...current, value: null }, 1, null, "saved"],
])("%s", (_, before, base, value, decided) => {
  const outcome = decideChange(before, { key: "LRN.INT.1", base, value });
  expect(outcome === "write" ? outcome : outcome.status).toBe(decided);
});

test("a repeated save returns the stored time, and a conflict the current version and its author", () => {
  const entry = { key: "LRN.INT.1", base: 1, value: current.value };
  expect(decideChange(current, entry)).toEqual({ key: "LRN.INT.1", status: "saved", revision: 2, savedAt });
  const theirs = { ...current, savedAt, by: "Lin Wei" };
  expect(decideChange(theirs, { ...entry, value: 4 })).toEqual({ key: "LRN.INT.1", status: "conflict", theirs });
});

test("the queue of a browser reads each outcome as it was sent", () => {
  const saved: SaveOutcome = { key: "LRN.INT.1", status: "saved", revision: 2, savedAt };
  const conflict: SaveOutcome = {
    key: "LRN.INT.2",
    status: "conflict",
    theirs: { ...current, savedAt, by: "Lin Wei" },
  };
  const refused: SaveOutcome = { key: "LRN.INT.3", status: "refused", reason: "phase-not-open" };
  const outcomes = withWords([saved, conflict, refused], (reason) => `Why: ${reason}`);
  expect(readReply(200, { status: "done", value: JSON.parse(JSON.stringify({ outcomes })) })).toEqual({
    kind: "answered",
    outcomes: [saved, conflict, { ...refused, words: "Why: phase-not-open" }],
  });
});
