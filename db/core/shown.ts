import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** The one of two names that is in the reader's language. */
export const shown = (name: PgColumn, otherName: PgColumn): SQL<string> =>
  sql<string>`app.shown(${name}, ${otherName})`;

/** The same, for an outer join that may have no row. */
export const shownIfAny = (name: PgColumn, otherName: PgColumn): SQL<string | null> => shown(name, otherName);
