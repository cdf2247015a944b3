import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** The one of two names that is in the language of the transaction's reader. */
export const shown = (name: PgColumn, otherName: PgColumn): SQL<string> =>
  sql<string>`app.shown(${name}, ${otherName})`;

/** The same where there may be no row to read it from. */
export const shownIfAny = (name: PgColumn, otherName: PgColumn): SQL<string | null> => shown(name, otherName);
