import { expect, test } from "vitest";
import { readEntry } from "@/lib/fields";

const A = "019a2105-55ca-7435-bc59-8a31a031a635";
const B = "019a2105-5514-75e5-9970-89fb5a008150";

test("a key and a value name one record of the firm", () => {
  const read = (key: string, value: Parameters<typeof readEntry>[0]["value"]) => readEntry({ key, base: 2, value });
  expect(read("profile:employees", 640)?.entry).toEqual({
    kind: "profile",
    base: 2,
    change: { field: "employees", value: 640 },
  });
  expect(read(`link:${B}:share`, 0.34)).toMatchObject({ assessmentId: undefined, entry: { kind: "link", linkId: B } });
  expect(read(`link:${B}:CX1`, 4)?.entry).toEqual({
    kind: "link-answer",
    base: 2,
    linkId: B,
    question: "CX1",
    value: 4,
  });
  expect(read(`context:${A}:PO1`, { state: 3, effect: -1 })).toMatchObject({
    assessmentId: A,
    entry: { factor: "PO1" },
  });
  expect(read(`not-applicable:${A}:PRE.INT.2`, { reason: "wholly owned" })?.entry).toMatchObject({ item: "PRE.INT.2" });
  expect(
    read(`evidence:${A}:${B}`, { item: "PRE.ORG.1", grade: "E2", title: "Minutes", date: "2026-03-12" })?.entry,
  ).toMatchObject({ kind: "evidence", evidenceId: B });
});

test("what hangs on a link, and what the firm says of itself, have keys of their own", () => {
  const read = (key: string, value: Parameters<typeof readEntry>[0]["value"]) => readEntry({ key, base: 1, value });
  const channel = { direction: "in", frequency: "monthly", tacitness: 4, costBearer: "partner" };
  expect(read(`link:${B}:channel-training`, channel)?.entry).toEqual({
    kind: "link-channel",
    base: 1,
    linkId: B,
    channel: "training",
    value: channel,
  });
  expect(read(`link:${B}:channel-gossip`, channel)).toBeUndefined();
  const incident = { kind: "penalty", date: "2026-04-01", note: null };
  expect(read(`link:${B}:incident-${A}`, incident)?.entry).toMatchObject({ kind: "link-incident", incidentId: A });
  const step = { move: "down", upgrading: "chain", chosen: true, date: "2026-04-01", title: "Left the segment" };
  expect(read(`event:${A}`, step)).toMatchObject({ assessmentId: undefined, entry: { kind: "event", eventId: A } });
  expect(read(`event:${A}`, { ...step, chosen: null })).toBeUndefined();
  expect(read(`event:${A}`, { ...step, move: "up" })).toBeUndefined();
  expect(read(`figure:${A}:value-added`, { value: 21, change: null })).toMatchObject({
    assessmentId: A,
    entry: { kind: "figure", figure: "value-added" },
  });
});

test("what does not fit together is no change", () => {
  for (const [key, value] of [
    ["profile:employees", "many"],
    ["profile:owner", 1],
    ["link:not-an-id:share", 0.5],
    [`context:${A}:PO1`, { state: 6, effect: 0 }],
    ["shares:not-an-id", { OEA: 1, OEM: 0, ODM: 0, OBM: 0 }],
    ["result:1", null],
    ["", null],
  ] as const) {
    expect(readEntry({ key, base: 0, value }), key).toBeUndefined();
  }
});
