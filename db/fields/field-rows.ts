import { randomUUIDv7 } from "node:crypto";
import { and, eq, gt, like, sql } from "drizzle-orm";
import type { Json, Version } from "@/lib/saving";
import { askLast, inTurn, type Tx } from "../core/scope";
import { record } from "../schema/records";
import type { SavedField } from "./saved-field";

/** `heldAt`: when the firm was locked, by the database clock. */
type At = { readonly tx: Tx; readonly firmId: string; readonly heldAt: string };
type Stored = Pick<Version, "revision"> & { readonly savedAt: string; readonly byPersonId: string | null };

/**
 * A field as it is stored. `holder` says which transaction has locked its row: undefined if the field has no row,
 * because it was never saved. `value` is undefined if the object that the field belongs to does not exist.
 */
export type Found = {
  readonly stored: Stored;
  readonly value: Json | undefined;
  readonly holder: "we" | "another" | undefined;
};
export type AllFound = Map<string, Found>;

export function foundOf(found: AllFound, { key }: SavedField): Found {
  const one = found.get(key);
  if (one === undefined) throw new Error(`field ${key} was not read`);
  return one;
}

/** Locks the rows of fields until the transaction ends, and then reads the fields. */
export async function holdFields(at: At, fields: readonly SavedField[]): Promise<AllFound> {
  const once = new Map(fields.map((field) => [field.key, field]));
  return readFields(at, [...once.values()], "we");
}

/**
 * Creates missing rows with one statement, in the order of their keys. A row that another transaction has created
 * meanwhile is read but not locked: that transaction may wait for a row of this one.
 */
export async function makeRows(at: At, fields: readonly SavedField[], found: AllFound): Promise<void> {
  if (fields.length === 0) return;
  const rows = fields.map(({ key, kind }) => ({ firmId: at.firmId, key, kind }));
  const made = await at.tx.insert(record).values(rows).onConflictDoNothing().returning({ key: record.key });
  const ours = new Set(made.map(({ key }) => key));
  const others = fields.filter(({ key }) => !ours.has(key));
  for (const field of fields) found.set(field.key, { ...foundOf(found, field), holder: "we" });
  for (const [key, one] of await readFields(at, others, "another")) found.set(key, one);
}

/** Reads fields. With the holder "we", it first locks the rows that exist, in the order of their keys. */
async function readFields(
  { tx, firmId, heldAt }: At,
  fields: readonly SavedField[],
  holder: "we" | "another",
): Promise<AllFound> {
  if (fields.length === 0) return new Map();
  const keys = fields.map(({ key }) => key);
  const rowsOf = () => {
    // All keys are one parameter, because a list would be prepared as a different statement for each length.
    const isOne = sql`${record.key} = any(string_to_array(${keys.join(" ")}, ' '))`;
    const here = and(eq(record.firmId, firmId), isOne);
    const rows = tx.select(STORED).from(record).where(here).orderBy(record.key);
    return holder === "we" ? rows.for("update") : rows;
  };
  const reads = fields.map((field) => () => field.read(tx));
  const [rows, ...values] = await inTurn<[StoredRow[], ...unknown[]]>(rowsOf, ...reads);
  const known = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    keys.map((key, index) => {
      const row = known.get(key);
      return [key, { stored: storedOf(row, heldAt), value: storedJson(values[index]), holder: row && holder }];
    }),
  );
}

const STORED = { key: record.key, revision: record.revision, at: record.at, byPersonId: record.byPersonId } as const;
type StoredRow = Pick<typeof record.$inferSelect, keyof typeof STORED>;

const storedOf = (row: StoredRow | undefined, heldAt: string): Stored => ({
  revision: row?.revision ?? 0,
  savedAt: row?.at.toISOString() ?? heldAt,
  byPersonId: row?.byPersonId ?? null,
});

/** The value as JSON. Copying it gives the type that the database guarantees. */
function storedJson(value: unknown): Json | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** A written change: the value before it, and its revision. */
export type Trace = Stored & { readonly field: SavedField; readonly before: Json | undefined };

/** Stores the new revisions and who changed what, with the commit: two statements, for any number of fields. */
export function leaveTraces(
  { tx, firmId, personId }: At & { readonly personId: string },
  traces: readonly Trace[],
): void {
  if (traces.length === 0) return;
  const rows = traces.map(({ field, before, revision, savedAt }) => ({
    ...{ id: randomUUIDv7(), key: field.key, revision, before, after: field.wanted, at: savedAt },
  }));
  const latest = new Map(rows.map(({ key, revision, at }) => [key, { key, revision, at }]));
  askLast(tx, () =>
    tx.execute(sql`
      update app.record r set revision = v.revision, by_person_id = ${personId}, at = v.at
      from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as v(key text, revision integer, at timestamptz)
      where r.firm_id = ${firmId} and r.key = v.key`),
  );
  askLast(tx, () =>
    tx.execute(sql`
      insert into app.record_change (firm_id, id, key, revision, before, after, by_person_id, at)
      select ${firmId}::uuid, v.id, v.key, v.revision, v.before, v.after, ${personId}::uuid, v.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as v(id uuid, key text, revision integer, before jsonb, after jsonb, at timestamptz)`),
  );
}

/** Maximum number of fields with an id of their own, such as the incidents of one link. */
const OWN_IDS_MAX: readonly { readonly of: RegExp; readonly most: number }[] = [
  { of: /^event:/, most: 2_000 },
  { of: /^link:[^:]+:incident-/, most: 1_000 },
  { of: /^evidence:[^:]+:/, most: 5_000 },
];

/** Whether a new field is within the limit; counts those ever saved and those created together with it. */
export async function hasRoom({ tx, firmId }: At, key: string, made: readonly string[]): Promise<boolean> {
  const kind = OWN_IDS_MAX.find(({ of }) => of.test(key));
  const start = kind?.of.exec(key)?.[0];
  if (kind === undefined || start === undefined) return true;
  const ever = and(eq(record.firmId, firmId), like(record.key, `${start}%`), gt(record.revision, 0));
  return (await tx.$count(record, ever)) + made.filter((one) => one.startsWith(start)).length < kind.most;
}
