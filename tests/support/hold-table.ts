import postgres from "postgres";

type HeldTable = {
  /** Whether another session is waiting to write to the table. */
  readonly isAwaited: () => Promise<boolean>;
  readonly letGo: () => Promise<void>;
};

/** Blocks all writes to a table until they are released, so that other code stops where it writes to it. */
export async function holdTable(ownerUrl: string, table: string): Promise<HeldTable> {
  const admin = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  const held = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const holding = admin.begin(async (tx) => {
    await tx`lock table ${tx(table)} in share mode`;
    held.resolve();
    await end.promise;
  });
  await Promise.race([held.promise, holding]);
  return {
    isAwaited: async () => {
      const waiting = await admin`select 1 from pg_locks where relation = ${table}::regclass and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      return waiting.length > 0;
    },
    letGo: async () => {
      end.resolve();
      await holding;
      await admin.end();
    },
  };
}

/** How many sessions of the database are waiting for a lock. */
export async function countLockWaits(sql: postgres.Sql): Promise<number> {
  const waiting = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return waiting.length;
}
