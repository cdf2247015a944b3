import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "postgres";
import { expect } from "vitest";

/** An idle connection reports its statistics within a second. */
const REPORTED_MS = 1100;

/**
 * Checks that no deadlock has occurred. After a deadlock a transaction runs again and succeeds, so only the server's
 * statistics show it.
 */
export async function expectNoDeadlock(sql: Sql): Promise<void> {
  await wait(REPORTED_MS);
  const [row] = await sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  expect(row?.count).toBe(0);
}
