import { closeDatabase } from "@/db/core/client";
import { openPool } from "@/db/core/pool";

/** Records the statements that the application sends to the database, in order, on one separate connection. */
export async function listenToDatabase() {
  const url = process.env.DATABASE_URL ?? "";
  const statements: string[] = [];
  const debug = (_connection: number, text: string) => void statements.push(text);
  const pool = openPool(url, { max: 1, prepares: true, options: { debug, onnotice: () => {} } });
  await closeDatabase();
  globalThis.trellisPools ??= new Map();
  globalThis.trellisPools.set("app", { url, pool });

  return {
    /**
     * Returns the statements that a call sends. Run the same call once before, because a connection prepares each
     * statement on first use.
     */
    async during(work: () => Promise<unknown>): Promise<{ readonly statements: readonly string[] }> {
      statements.length = 0;
      await work();
      return { statements: [...statements] };
    },
    end: closeDatabase,
  };
}
