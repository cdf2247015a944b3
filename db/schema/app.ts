import { randomUUIDv7 } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, pgSchema, timestamp, uuid } from "drizzle-orm/pg-core";

/** The schema of all tables of Trellis; `public` stays empty. */
export const app = pgSchema("app");

/** Ids sort by time (UUIDv7), so that new rows are added at the end of an index. */
export const idColumn = () =>
  uuid("id")
    .notNull()
    .$defaultFn(() => randomUUIDv7());

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();

/**
 * A check that a column contains one of the words. They are inlined in SQL, so they must be constants, never user
 * input.
 */
export const oneOf = (column: AnyPgColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;

type Columns = [AnyPgColumn, ...AnyPgColumn[]];

/** The foreign key of a row that belongs to another row and is deleted with it. */
export const belongsTo = (name: string, columns: Columns, foreignColumns: Columns) =>
  foreignKey({ name, columns, foreignColumns }).onDelete("cascade");
