import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Version } from "@/lib/saving";
import { askLast, inTurn, type Tx } from "../core/scope";
import { record, recordChange } from "../schema/records";
import type { SavedField } from "./saved-field";

type At = { readonly tx: Tx; readonly firmId: string };
type Stored = Pick<Version, "revision"> & { readonly savedAt: string; readonly byPersonId: string | null };

/** What is known of a field. It has no holder where it was never saved, and so has no row. */
export type Found = { readonly stored: Stored; readonly value: unknown; readonly holder: "we" | "another" | undefined };
export type AllFound = Map<string, Found>;

export function foundOf(found: AllFound, { key }: SavedField): Found {
  const one = found.get(key);
  if (one === undefined) throw new Error(`field ${key} was not read`);
  return one;
}

/** Holds the rows that are there until the transaction ends, and reads under these locks what stands: nearly always all. */
export async function holdFields(at: At, fields: readonly SavedField[]): Promise<AllFound> {
  const once = new Map(fields.map((field) => [field.key, field]));
  return readFields(at, [...once.values()], "we");
}

/**
 * Makes rows that are not there, by one statement in the order of the fields, which is that of their keys. A row that another
 * has made by then is read and not held: he may wait for a row of ours.
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

/** What stands of fields; "we" holds the rows that are there, in the order of their keys, before it reads. */
async function readFields(
  { tx, firmId }: At,
  fields: readonly SavedField[],
  holder: "we" | "another",
): Promise<AllFound> {
  if (fields.length === 0) return new Map();
  const keys = fields.map(({ key }) => key);
  const rowsOf = () => {
    // one text, however many: a list of each length would be prepared by itself
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
      return [key, { stored: storedOf(row), value: values[index], holder: row && holder }];
    }),
  );
}

const STORED = { key: record.key, revision: record.revision, at: record.at, byPersonId: record.byPersonId } as const;
type StoredRow = Pick<typeof record.$inferSelect, keyof typeof STORED>;

const storedOf = (row: StoredRow | undefined): Stored => ({
  revision: row?.revision ?? 0,
  savedAt: (row?.at ?? new Date()).toISOString(),
  byPersonId: row?.byPersonId ?? null,
});

/** Raises the revision of a field and leaves who changed it; with the commit where nothing is saved after it. */
export async function leaveTrace(
  { tx, firmId, personId, isLast }: At & { readonly personId: string; readonly isLast: boolean },
  field: SavedField,
  change: { readonly before: unknown; readonly revision: number },
): Promise<Stored> {
  const at = new Date();
  const trace = { firmId, key: field.key, revision: change.revision, byPersonId: personId, at };
  const write = [
    () =>
      tx
        .update(record)
        .set({ revision: change.revision, byPersonId: personId, at })
        .where(and(eq(record.firmId, firmId), eq(record.key, field.key))),
    () => tx.insert(recordChange).values({ ...trace, id: randomUUIDv7(), before: change.before, after: field.wanted }),
  ] as const;
  if (isLast) for (const one of write) askLast(tx, one);
  else await inTurn(...write);
  return { revision: change.revision, byPersonId: personId, savedAt: at.toISOString() };
}
