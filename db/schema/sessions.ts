import { check, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { person } from "./people";

/** How a session was opened. */
const SIGN_IN_METHODS = ["code", "password", "demo"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** One browser that is signed in. Its cookie carries a random token, the row the token's hash; no row, no session. */
export const session = app.table(
  "session",
  {
    id: idColumn().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    method: text("method", { enum: SIGN_IN_METHODS }).notNull(),
    /** Browser and system, as words for the person: "Chrome, Windows". */
    device: text("device").notNull(),
    createdAt: createdAt(),
    /** Written at most once an hour, by `app.enter`. */
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
    /** The end that no use puts off. */
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    uniqueIndex("session_token_hash_key").on(t.tokenHash),
    index("session_person").on(t.personId),
    index("session_expires").on(t.expiresAt),
    check("session_method", oneOf(t.method, SIGN_IN_METHODS)),
  ],
);
