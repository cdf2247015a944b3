import { check, index, text, uniqueIndex } from "drizzle-orm/pg-core";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { ofPerson } from "./people";

/** How the person signed in. */
const SIGN_IN_METHODS = ["code", "password", "demo"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** A signed-in browser. The cookie contains a random token, the row its hash. Without a row there is no session. */
export const session = app.table(
  "session",
  {
    id: idColumn().primaryKey(),
    personId: ofPerson(),
    tokenHash: text("token_hash").notNull(),
    method: text("method", { enum: SIGN_IN_METHODS }).notNull(),
    /** Browser and system, in words for the person: "Chrome, Windows". */
    device: text("device").notNull(),
    createdAt: createdAt(),
    /** Updated at most once an hour, by `app.enter`. */
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
    /** The session ends at this time, even if it is used. */
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    uniqueIndex("session_token_hash_key").on(t.tokenHash),
    index("session_person").on(t.personId),
    index("session_expires").on(t.expiresAt),
    check("session_method", oneOf(t.method, SIGN_IN_METHODS)),
  ],
);
