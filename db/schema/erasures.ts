import { check, text, uuid } from "drizzle-orm/pg-core";
import { app, instant, oneOf } from "./app";

export const ERASURE_KINDS = ["person", "firm"] as const;
export type ErasureKind = (typeof ERASURE_KINDS)[number];

/** That somebody was erased, so that it can be done again when an older backup comes back. Nobody is named by it. */
export const erasure = app.table(
  "erasure",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: ERASURE_KINDS }).notNull(),
    /** Which secret the marks are made with; it lies in the data folder, and never here. */
    keyId: text("key_id").notNull(),
    /** The id, and of a person the address, as hashes under that secret. */
    marks: text("marks").array().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [check("erasure_kind", oneOf(t.kind, ERASURE_KINDS))],
);
