import postgres, { type Sql } from "postgres";
import { OWNER_ROLE } from "../core/roles";

/** Settings that decide how COPY writes values, so that every server writes and reads the same text. */
const TEXT_SETTINGS = {
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
} as const;

/** One connection as the owner of all tables, who sees every row. Call `end` on it. */
export function connectOwner(ownerUrl: string): Sql {
  return postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: {
      role: OWNER_ROLE,
      "app.operator": "on",
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 0,
      ...TEXT_SETTINGS,
    },
  });
}
