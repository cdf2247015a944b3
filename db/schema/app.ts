import { randomUUIDv7 } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgSchema, timestamp, uuid } from "drizzle-orm/pg-core";

/** Every table of Trellis lives here; `public` stays empty. */
export const app = pgSchema("app");

/** Ids sort by time, so that new rows land at the end of an index. */
export const idColumn = () =>
  uuid("id")
    .notNull()
    .$defaultFn(() => randomUUIDv7());

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A check that a column holds a word of the vocabulary; the words are ours, never a user's. */
export const oneOf = (column: AnyPgColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
