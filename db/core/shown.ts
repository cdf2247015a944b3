import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** SQL for a name in the reader's language, from its two spellings. */
export const shown = (name: PgColumn, otherName: PgColumn): SQL<string> =>
  sql<string>`app.shown(${name}, ${otherName})`;

/** Like `shown`, for the columns of an outer join, which may have no row. */
export const shownIfAny = (name: PgColumn, otherName: PgColumn): SQL<string | null> => shown(name, otherName);
