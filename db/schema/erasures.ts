import { check, text, uuid } from "drizzle-orm/pg-core";
import { app, instant, oneOf } from "./app";

export const ERASURE_KINDS = ["person", "firm"] as const;
export type ErasureKind = (typeof ERASURE_KINDS)[number];

/** Records an erasure, so that it can be repeated after an older backup is restored. It identifies nobody by itself. */
export const erasure = app.table(
  "erasure",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: ERASURE_KINDS }).notNull(),
    /** Identifies the secret used for the hashes. The secret is stored in the data folder, never in the database. */
    keyId: text("key_id").notNull(),
    /** Hashes of the id and, for a person, of the address. */
    marks: text("marks").array().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [check("erasure_kind", oneOf(t.kind, ERASURE_KINDS))],
);
