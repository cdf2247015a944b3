import { PgBoss } from "pg-boss";
import type { Sql } from "postgres";
import { OWNER_ROLE } from "./roles";

/** Only the worker has access to the queue's schema. */
export const QUEUE_SCHEMA = "queue";

/** Installs or updates the queue's tables as the owner, and grants the worker access. Part of `migrate`. */
export async function installQueue(ownerUrl: string, owner: Sql): Promise<void> {
  await owner.unsafe(`CREATE SCHEMA IF NOT EXISTS ${QUEUE_SCHEMA}`);
  const boss = new PgBoss({ ...options(asOwner(ownerUrl)), migrate: true });
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.unsafe(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO trellis_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO trellis_worker;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO trellis_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO trellis_worker;`);
}

/** The queue as a worker uses it, without the right to change its tables. */
export function openQueue(workerUrl: string): PgBoss {
  return new PgBoss({
    ...options(workerUrl),
    max: 4,
    supervise: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    reindex: false,
  });
}

const options = (connectionString: string) => ({
  connectionString,
  schema: QUEUE_SCHEMA,
  max: 1,
  createSchema: false,
  migrate: false,
  supervise: false,
  schedule: false,
  registerInstance: false,
});

/** Sets the role as a start-up parameter, so that the queue's tables belong to the owner. */
function asOwner(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", `-c role=${OWNER_ROLE}`);
  return url.href;
}
