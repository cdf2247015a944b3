import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { listNotApplicable } from "@/db/assessments/not-applicable";
import { asOperator } from "@/db/core/scope";
import { listEvidence } from "@/db/evidence/evidence";
import { listRevisions } from "@/db/fields/revisions";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import { createLink, endLink, listLinks } from "@/db/position/links";
import { record } from "@/db/schema/records";
import type { FieldEntry } from "@/lib/fields";
import type { ItemId } from "@/lib/instrument";
import { aStranger } from "@/tests/support/actors";
import { fieldChangesOf } from "@/tests/support/change-rows";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aCustomer, aFirm, anAssessment, answerPhase, positionOf } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const employees = (value: number, base: number): FieldEntry => ({
  kind: "profile",
  base,
  change: { field: "employees", value },
});

/** One entry for every kind of field. */
async function everyKind(at: AnAssessment): Promise<FieldEntry[]> {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share: 0.1 }) });
  if (!made.ok) throw new Error(made.error);
  const linkId = made.value;
  return [
    employees(640, 0),
    { kind: "link", base: 0, linkId, change: { field: "functions", value: ["design-change", "assembly"] } },
    { kind: "link-answer", base: 0, linkId, question: "CX1", value: 4 },
    { kind: "link", base: 0, linkId, change: { field: "exclusive", value: true } },
    { kind: "link", base: 0, linkId, change: { field: "restrictions", value: ["no-brand", "ip"] } },
    {
      kind: "link-channel",
      base: 0,
      linkId,
      channel: "training",
      value: { direction: "in", frequency: "monthly", tacitness: 4, costBearer: "partner" },
    },
    {
      kind: "link-incident",
      base: 0,
      linkId,
      incidentId: randomUUID(),
      value: { kind: "penalty", date: "2026-04-01", note: "Late delivery" },
    },
    {
      kind: "event",
      base: 0,
      eventId: randomUUID(),
      value: { move: "up", upgrading: "functional", chosen: null, date: "2026-02-01", title: "First own design sold" },
    },
    { kind: "figure", base: 0, figure: "value-added", value: { value: 210_000, change: 0.08 } },
    { kind: "context", base: 0, factor: "PO1", value: { state: 3, effect: -1 } },
    { kind: "shares", base: 0, value: { OEA: 0.14, OEM: 0.58, ODM: 0.24, OBM: 0.04 } },
    { kind: "aim", base: 0, value: { kind: "move", role: "ODM", year: 2028 } },
    { kind: "not-applicable", base: 0, item: "PRE.INT.2", value: { reason: "wholly owned affiliate" } },
    {
      kind: "evidence",
      base: 0,
      evidenceId: randomUUID(),
      value: { item: "PRE.ORG.1", grade: "E2", title: "Training log", date: "2026-03-12" },
    },
  ];
}

test("every kind of record is saved once, replayed without a change, and leaves a trace", async () => {
  const at = await anAssessment();
  const entries = await everyKind(at);
  const first = await saveFields(at.manager, { ...at, entries });
  expect(first?.map((one) => one.status)).toEqual(entries.map(() => "saved"));
  expect(await saveFields(at.manager, { ...at, entries })).toEqual(first);

  const { id: linkId } = (await listLinks(at.contributor, at))[0] ?? { id: "" };
  const revisions = await listRevisions(at.contributor, { ...at, linkId });
  const elsewhere = await listRevisions(at.contributor, at);
  expect(
    [...elsewhere.keys()].filter((key) => key.startsWith("link:")),
    "read on the page of the link",
  ).toEqual([]);
  for (const outcome of first ?? []) {
    expect(revisions.get(outcome.key)).toMatchObject({ revision: 1, by: "Lin Wei" });
    expect(await fieldChangesOf(at.contributor, { ...at, key: outcome.key })).toHaveLength(1);
  }
  expect((await findFirm(at.contributor, at))?.employees).toBe(640);
  expect((await listLinks(at.contributor, at))[0]).toMatchObject({
    functions: ["assembly", "design-change"],
    exclusive: true,
    restrictions: ["ip", "no-brand"],
    channels: { training: { direction: "in", frequency: "monthly", tacitness: 4, costBearer: "partner" } },
    answers: { CX1: 4 },
  });
  expect(await listEvidence(at.contributor, at)).toMatchObject([
    { item: "PRE.ORG.1", grade: "E2", date: "2026-03-12" },
  ]);
  expect([...(await listNotApplicable(at.contributor, at))]).toEqual([["PRE.INT.2", "wholly owned affiliate"]]);
});

test("a colleague's newer version is a conflict with both versions, their name and the time", async () => {
  const at = await anAssessment();
  const context = (state: 1 | 5, base: number): FieldEntry => ({
    kind: "context",
    base,
    factor: "EX1",
    value: { state, effect: null },
  });
  await saveFields(at.contributor, { ...at, entries: [context(5, 0)] });
  const [outcome] = (await saveFields(at.manager, { ...at, entries: [context(1, 0)] })) ?? [];
  expect(outcome).toMatchObject({
    status: "conflict",
    theirs: { value: { state: 5, effect: null }, revision: 1, by: "Chen Jie", savedAt: expect.any(String) },
  });
  expect(await saveFields(at.manager, { ...at, entries: [context(5, 0)] })).toMatchObject([
    { status: "saved", revision: 1 },
  ]);
});

test("two fields of one link do not collide", async () => {
  const at = await anAssessment();
  const linkId = await positionOf(at);
  const change = (entry: FieldEntry) => saveFields(at.contributor, { ...at, entries: [entry] });
  const [a, b] = await Promise.all([
    change({ kind: "link", base: 0, linkId, change: { field: "product", value: "fan motors" } }),
    change({ kind: "link", base: 0, linkId, change: { field: "startYear", value: 2011 } }),
  ]);
  expect([a, b]).toMatchObject([[{ status: "saved" }], [{ status: "saved" }]]);
});

test("of twenty different saves of one record at once exactly one is saved", async () => {
  const at = await aFirm();
  // The first save creates the row that is locked. Done by the saves below, this alone would make them wait for each
  // other.
  await saveFields(at.manager, { ...at, entries: [employees(99, 0)] });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => saveFields(at.manager, { ...at, entries: [employees(100 + index, 1)] })),
  );
  const saved = outcomes.filter((outcome) => outcome?.[0]?.status === "saved");
  expect(saved.length).toBe(1);
});

test("batches that meet on many records in opposite order do not block each other", async () => {
  const at = await anAssessment();
  const factors = ["PO1", "PO2", "PO3", "PO4", "EX1", "EX2"] as const;
  const entries = factors.map(
    (factor): FieldEntry => ({ kind: "context", base: 0, factor, value: { state: 2, effect: 0 } }),
  );
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      saveFields(index % 2 === 0 ? at.manager : at.contributor, {
        ...at,
        entries: index % 3 === 0 ? entries : entries.toReversed(),
      }),
    ),
  );
  for (const outcome of outcomes) expect(outcome?.every((one) => one.status === "saved")).toBe(true);
});

test("a contributor edits links, context and evidence, and nothing that is the manager's", async () => {
  const at = await anAssessment();
  const outcomes = await saveFields(at.contributor, { ...at, entries: await everyKind(at) });
  const verdict = (outcomes ?? []).map((one) => (one.status === "refused" ? one.reason : one.status));
  expect(verdict).toEqual([
    "not-yours-to-do",
    "saved",
    "saved",
    "saved",
    "saved",
    "saved",
    "saved",
    "not-yours-to-do",
    "not-yours-to-do",
    "saved",
    "not-yours-to-do",
    "not-yours-to-do",
    "not-yours-to-do",
    "saved",
  ]);
});

test("records of a submitted Preparation are refused; name, zone and language stay free", async () => {
  const at = await anAssessment();
  await positionOf(at);
  await answerPhase(at.manager, at.assessmentId, "PRE");
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "PRE", event: "submit" });
  const linkId = (await listLinks(at.manager, at))[0]?.id ?? "";
  const entries: FieldEntry[] = [
    employees(1, 0),
    { kind: "link", base: 0, linkId, change: { field: "share", value: 0.9 } },
    { kind: "context", base: 0, factor: "PO1", value: { state: 1, effect: 0 } },
    { kind: "aim", base: 0, value: { kind: "stay" } },
    {
      kind: "evidence",
      base: 0,
      evidenceId: randomUUID(),
      value: { item: "PRE.ORG.1", grade: "E1", title: "A", date: null },
    },
    {
      kind: "evidence",
      base: 0,
      evidenceId: randomUUID(),
      value: { item: "LRN.ORG.1", grade: "E1", title: "A", date: null },
    },
    { kind: "profile", base: 0, change: { field: "timeZone", value: "Europe/Berlin" } },
  ];
  const outcomes = await saveFields(at.manager, { ...at, entries });
  expect((outcomes ?? []).map((one) => (one.status === "refused" ? one.reason : one.status))).toEqual([
    ...Array.from({ length: 5 }, () => "phase-not-open"),
    "saved",
    "saved",
  ]);
  const another = await createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share: 0.1 }) });
  expect(another).toEqual({ ok: false, error: "phase-not-open" });
  expect(await endLink(at.manager, { firmId: at.firmId, linkId })).toEqual({ ok: false, error: "phase-not-open" });
});

test("customers' shares never add to more than the firm's sales", async () => {
  const at = await aFirm();
  const add = (share: number | null) => createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share }) });
  expect(await add(null)).toEqual({ ok: false, error: "share-missing" });
  const first = await add(0.7);
  if (!first.ok) throw new Error(first.error);
  expect(await add(0.4)).toEqual({ ok: false, error: "shares-over-one" });
  expect((await add(0.3)).ok).toBe(true);
  const raise: FieldEntry = { kind: "link", base: 0, linkId: first.value, change: { field: "share", value: 0.8 } };
  expect(await saveFields(at.manager, { ...at, entries: [raise] })).toMatchObject([
    { status: "refused", reason: "shares-over-one" },
  ]);
});

test("a register can have five customers, even if six are added at once, and a link sent twice is one", async () => {
  const at = await aFirm();
  const id = randomUUID();
  const twice = () => createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share: 0.1, id }) });
  expect(await Promise.all([twice(), twice()])).toEqual([
    { ok: true, value: id },
    { ok: true, value: id },
  ]);
  const add = () => createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share: 0.1 }) });
  await Promise.all([add(), add(), add(), add(), add()]);
  expect(await listLinks(at.manager, at)).toHaveLength(5);
});

test("an ended link leaves the register and takes no more changes", async () => {
  const at = await anAssessment();
  const linkId = await positionOf(at);
  expect((await endLink(at.contributor, { firmId: at.firmId, linkId })).ok).toBe(true);
  expect(await listLinks(at.manager, at)).toEqual([]);
  const late: FieldEntry = { kind: "link-answer", base: 1, linkId, question: "CX1", value: 5 };
  expect(await saveFields(at.manager, { ...at, entries: [late] })).toMatchObject([
    { status: "refused", reason: "not-found" },
  ]);
});

test("an item is set not applicable only where the questionnaire allows it", async () => {
  const at = await anAssessment();
  const entry = (item: ItemId): FieldEntry => ({ kind: "not-applicable", base: 0, item, value: { reason: "none" } });
  expect(await saveFields(at.manager, { ...at, entries: [entry("PRE.ORG.1"), entry("PRE.ORG.9")] })).toMatchObject([
    { status: "refused", reason: "always-applies" },
    { status: "refused", reason: "unknown-item" },
  ]);
});

test("evidence removed by one is a conflict for the other who changes it", async () => {
  const at = await anAssessment();
  const evidenceId = randomUUID();
  const titled = (title: string, base: number): FieldEntry => ({
    kind: "evidence",
    base,
    evidenceId,
    value: { item: "APP.ORG.1", grade: "E1", title, date: null },
  });
  await saveFields(at.manager, { ...at, entries: [titled("Plan", 0)] });
  await saveFields(at.manager, { ...at, entries: [{ kind: "evidence", base: 1, evidenceId, value: null }] });
  expect(await saveFields(at.contributor, { ...at, entries: [titled("Plan 2026", 1)] })).toMatchObject([
    { status: "conflict", theirs: { value: null, revision: 2 } },
  ]);
  expect(await listEvidence(at.manager, at)).toEqual([]);
});

test("records of another firm and assessments of another firm are not found", async () => {
  const at = await anAssessment();
  const other = await anAssessment();
  expect(await saveFields(aStranger(), { ...at, entries: [employees(5, 0)] })).toBeUndefined();
  expect(await saveFields(other.manager, { ...at, entries: [employees(5, 0)] })).toBeUndefined();
  const mixed = { firmId: at.firmId, assessmentId: other.assessmentId, entries: [employees(5, 0)] };
  expect(await saveFields(at.manager, mixed)).toBeUndefined();
  const foreign = await positionOf(other);
  const entry: FieldEntry = { kind: "link-answer", base: 0, linkId: foreign, question: "CX1", value: 1 };
  expect(await saveFields(at.manager, { ...at, entries: [entry] })).toMatchObject([
    { status: "refused", reason: "not-found" },
  ]);
});

test("dates and years far from today are refused in every field, and older values are left alone", async () => {
  const at = await anAssessment();
  const linkId = await positionOf(at);
  const eventId = randomUUID();
  const far: FieldEntry[] = [
    { kind: "link", base: 0, linkId, change: { field: "startYear", value: 2099 } },
    { kind: "link", base: 0, linkId, change: { field: "validTo", value: "2199-01-01" } },
    { kind: "aim", base: 0, value: { kind: "move", role: "ODM", year: 2020 } },
    {
      kind: "link-incident",
      base: 0,
      linkId,
      incidentId: randomUUID(),
      value: { kind: "penalty", date: "2099-04-01", note: null },
    },
    {
      kind: "event",
      base: 0,
      eventId,
      value: { move: "up", upgrading: "product", chosen: null, date: "1066-10-14", title: "Began" },
    },
    {
      kind: "evidence",
      base: 0,
      evidenceId: randomUUID(),
      value: { item: "PRE.ORG.1", grade: "E2", title: "Log", date: "1066-10-14" },
    },
  ];
  const outcomes = await saveFields(at.manager, { ...at, entries: far });
  expect(outcomes?.map((one) => (one.status === "refused" ? one.reason : one.status))).toEqual(
    far.map(() => "day-out-of-range"),
  );
});

const countRecords = (firmId: string) => asOperator((tx) => tx.$count(record, eq(record.firmId, firmId)));

test("what is refused leaves no row, and nothing where nothing was leaves none either", async () => {
  const at = await anAssessment();
  const linkId = await positionOf(at);
  const before = await countRecords(at.firmId);
  const ahead = { item: "PRE.ORG.1", grade: "E2", title: "Log", date: "2199-01-01" } as const;
  const shown = { item: "PRE.ORG.1", grade: "E3", title: "Audit", date: null } as const;
  const refused: readonly (readonly [string, FieldEntry])[] = [
    ["saved", { kind: "evidence", base: 0, evidenceId: randomUUID(), value: null }],
    ["saved", { kind: "link-incident", base: 0, linkId, incidentId: randomUUID(), value: null }],
    ["saved", { kind: "event", base: 0, eventId: randomUUID(), value: null }],
    ["not-found", { kind: "link", base: 0, linkId: randomUUID(), change: { field: "share", value: 0.1 } }],
    ["not-found", { kind: "link-answer", base: 0, linkId: randomUUID(), question: "CX1", value: 1 }],
    ["conflict", { kind: "evidence", base: 3, evidenceId: randomUUID(), value: { ...shown, grade: "E1" } }],
    ["date-ahead", { kind: "evidence", base: 0, evidenceId: randomUUID(), value: ahead }],
    ["third-party-file", { kind: "evidence", base: 0, evidenceId: randomUUID(), value: shown }],
    ["share-missing", { kind: "link", base: 0, linkId, change: { field: "share", value: null } }],
    ["day-out-of-range", { kind: "link", base: 0, linkId, change: { field: "startYear", value: 2199 } }],
  ];
  const outcomes = await saveFields(at.manager, { ...at, entries: refused.map(([, entry]) => entry) });
  expect(outcomes?.map((one) => (one.status === "refused" ? one.reason : one.status))).toEqual(
    refused.map(([told]) => told),
  );
  expect(await countRecords(at.firmId)).toBe(before);
});

test("a cycle has room for 5,000 records that were ever saved; what was only asked for takes none", async () => {
  const at = await anAssessment();
  const fill = (count: number, revision: number) =>
    asOperator((tx) =>
      tx.execute(sql`insert into app.record (firm_id, key, kind, revision)
        select ${at.firmId}, concat('evidence:', ${at.assessmentId}::text, ':', gen_random_uuid()), 'evidence', ${revision}
        from generate_series(1, ${count})`),
    );
  const add = (count: number) =>
    saveFields(at.contributor, {
      ...at,
      entries: Array.from({ length: count }, () => ({
        kind: "evidence",
        base: 0,
        evidenceId: randomUUID(),
        value: { item: "PRE.ORG.1", grade: "E1", title: "A", date: null },
      })),
    });
  await fill(5_001, 0);
  expect(await add(1)).toMatchObject([{ status: "saved" }]);
  expect((await listRevisions(at.contributor, at)).size).toBe(1);
  await fill(4_998, 1);
  const both = await add(2);
  expect(both?.map((one) => (one.status === "refused" ? one.reason : one.status)).toSorted()).toEqual([
    "no-room",
    "saved",
  ]);
});
