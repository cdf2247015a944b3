import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "postgres";
import { expect } from "vitest";

/** A connection that is idle reports its counts within a second. */
const REPORTED_MS = 1100;

/** A transaction that ends in a deadlock runs again and succeeds, so a wrong order of locks shows in the server's count alone. */
export async function expectNoDeadlock(sql: Sql): Promise<void> {
  await wait(REPORTED_MS);
  const [row] = await sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  expect(row?.count).toBe(0);
}
