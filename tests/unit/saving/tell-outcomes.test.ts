import { expect, test } from "vitest";
import { readReply } from "@/components/outbox/transport";
import type { SaveOutcome } from "@/lib/saving";
import { tellOutcomes, withWords } from "@/lib/saving";

const savedAt = "2026-11-28T08:00:00.000Z";
const OUTCOMES: readonly SaveOutcome[] = [
  { key: "LRN.INT.1", status: "saved", revision: 2, savedAt },
  { key: "LRN.INT.2", status: "conflict", theirs: { value: { level: 3 }, revision: 4, savedAt, by: "Lin Wei" } },
  { key: "LRN.INT.3", status: "refused", reason: "phase-not-open" },
];
const told = () => JSON.parse(JSON.stringify(tellOutcomes(withWords(OUTCOMES, (reason) => `Why: ${reason}`))));

test("the queue of a browser reads each outcome as it was sent", () => {
  const reply = readReply(200, { status: "done", value: told() });
  const [saved, conflict, refused] = OUTCOMES;
  expect(reply).toMatchObject({
    kind: "answered",
    outcomes: [saved, conflict, { ...refused, words: "Why: phase-not-open" }],
  });
});

test("a page that was opened before the words changed still finds its own in the reply", () => {
  expect(told().outcomes).toMatchObject([
    { key: "LRN.INT.1", kind: "saved", revision: 2, at: savedAt },
    { key: "LRN.INT.2", kind: "conflict", theirs: { value: { level: 3 }, revision: 4, at: savedAt, by: "Lin Wei" } },
    { key: "LRN.INT.3", kind: "refused", reason: "phase-not-open", words: "Why: phase-not-open" },
  ]);
});
