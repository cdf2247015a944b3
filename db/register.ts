import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { CHANNEL_KINDS, CONFIDENCES, POSITION_IDS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { RegisterPlan, RegisterRow } from "@/lib/register";
import { err, ok, type Result, tabulate } from "@/lib/result";
import { isRegisterOpen, type Link, listLinksIn } from "./links";
import { link, linkAnswer, linkChannel } from "./schema/links";
import { record, recordChange } from "./schema/records";
import { asActor, type Tx } from "./scope";

/** Rows of one statement: far below what the protocol can carry. */
const CHUNK = 400;

/** The live links of a firm as lines of a table, in the order of the register. Empty for a stranger. */
export async function listRegister(actor: Actor, at: { readonly firmId: string }): Promise<RegisterRow[]> {
  return asActor(actor, async (tx) => (await listLinksIn(tx, at)).map(toRow));
}

function toRow({ answers, channels, confidence, ...facts }: Link): RegisterRow {
  return {
    ...facts,
    confidence: CONFIDENCES.find((known) => known === confidence) ?? null,
    answers: tabulate(POSITION_IDS, (id) => answers[id] ?? null),
    channels: tabulate(CHANNEL_KINDS, (kind) => channels[kind] ?? null),
  };
}

/**
 * Reads a file against the register as it stands, and applies it whole or not at all: nothing where there is a fault.
 *
 * The register is held from before it is read until it is written. Every changed field leaves its revision and a trace.
 */
export async function importRegister(
  actor: Actor,
  at: { readonly firmId: string; readonly read: (existing: readonly RegisterRow[]) => RegisterPlan },
): Promise<Result<RegisterPlan, "phase-not-open" | "not-found">> {
  if (actor.kind !== "user") return err("not-found");
  return asActor(actor, async (tx) => {
    if (!(await isRegisterOpen(tx, at.firmId))) return err("phase-not-open");
    const plan = at.read((await listLinksIn(tx, at)).map(toRow));
    if (plan.faults.length > 0) return ok(plan);
    await insertLinks(tx, at.firmId, plan.created);
    for (const { after } of plan.changed) await updateLink(tx, at.firmId, after);
    await leaveTraces(tx, { firmId: at.firmId, personId: actor.personId, changed: plan.changed });
    return ok(plan);
  });
}

async function insertLinks(tx: Tx, firmId: string, rows: readonly RegisterRow[]): Promise<void> {
  const made = rows.map((row) => ({ ...row, id: randomUUIDv7() }));
  for (const chunk of chunks(made)) {
    await tx.insert(link).values(chunk.map((row) => ({ firmId, id: row.id, ...columnsOf(row) })));
  }
  await insertBelow(tx, firmId, made);
}

/** Answers and channels of links that have none. */
async function insertBelow(tx: Tx, firmId: string, rows: readonly (RegisterRow & { readonly id: string })[]) {
  const answers = rows.flatMap(({ id: linkId, answers: given }) =>
    POSITION_IDS.flatMap((questionId) => {
      const level = given[questionId];
      return level === null ? [] : [{ firmId, linkId, questionId, level }];
    }),
  );
  const channels = rows.flatMap(({ id: linkId, channels: used }) =>
    CHANNEL_KINDS.flatMap((kind) => {
      const channel = used[kind];
      return channel === null ? [] : [{ firmId, linkId, kind, ...channel }];
    }),
  );
  for (const chunk of chunks(answers)) await tx.insert(linkAnswer).values(chunk);
  for (const chunk of chunks(channels)) await tx.insert(linkChannel).values(chunk);
}

async function updateLink(tx: Tx, firmId: string, row: RegisterRow): Promise<void> {
  const id = row.id ?? "";
  await tx
    .update(link)
    .set(columnsOf(row))
    .where(and(eq(link.firmId, firmId), eq(link.id, id), isNull(link.endedAt)));
  await tx.delete(linkAnswer).where(and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, id)));
  await tx.delete(linkChannel).where(and(eq(linkChannel.firmId, firmId), eq(linkChannel.linkId, id)));
  await insertBelow(tx, firmId, [{ ...row, id }]);
}

function columnsOf({ id: _id, answers: _a, channels: _c, functions, restrictions, ...facts }: RegisterRow) {
  return { ...facts, functions: [...functions], restrictions: [...restrictions] };
}

type Trace = { readonly key: string; readonly before: unknown; readonly after: unknown };

/** The fields that differ, by the keys under which a person would have saved them one by one. */
function tracesOf({ before, after }: RegisterPlan["changed"][number]): readonly Trace[] {
  const { answers, channels, id, ...facts } = after;
  const trace = (part: string, was: unknown, is: unknown): Trace[] =>
    JSON.stringify(was) === JSON.stringify(is) ? [] : [{ key: `link:${id}:${part}`, before: was, after: is }];
  return [
    ...Object.entries(facts).flatMap(([name, value]) => trace(name, Reflect.get(before, name), value)),
    ...POSITION_IDS.flatMap((question) => trace(question, before.answers[question], answers[question])),
    ...CHANNEL_KINDS.flatMap((kind) => trace(`channel-${kind}`, before.channels[kind], channels[kind])),
  ];
}

type Tracing = {
  readonly firmId: string;
  readonly personId: string;
  readonly changed: RegisterPlan["changed"];
};

async function leaveTraces(tx: Tx, { firmId, personId, changed }: Tracing): Promise<void> {
  // One order for everybody, as for records saved one by one.
  const traces = changed.flatMap(tracesOf).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const chunk of chunks(traces)) {
    const rows = await tx
      .insert(record)
      .values(chunk.map(({ key }) => ({ firmId, key, kind: "link" as const, revision: 1, byPersonId: personId })))
      .onConflictDoUpdate({
        target: [record.firmId, record.key],
        set: { revision: sql`${record.revision} + 1`, byPersonId: personId, at: sql`now()` },
      })
      .returning({ key: record.key, revision: record.revision });
    const revisions = new Map(rows.map(({ key, revision }) => [key, revision]));
    await tx.insert(recordChange).values(
      chunk.map(({ key, before, after }) => ({
        firmId,
        key,
        before,
        after,
        byPersonId: personId,
        revision: revisions.get(key) ?? 1,
      })),
    );
  }
}

const chunks = <T>(rows: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));
