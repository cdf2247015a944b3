import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "postgres";
import { expect } from "vitest";

/** An idle connection reports its statistics within a second. */
const REPORTED_MS = 1100;

/**
 * After a deadlock a transaction runs again and succeeds, so a wrong order of locks shows only in the server's
 * statistics.
 */
export async function expectNoDeadlock(sql: Sql): Promise<void> {
  await wait(REPORTED_MS);
  const [row] = await sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  expect(row?.count).toBe(0);
}
