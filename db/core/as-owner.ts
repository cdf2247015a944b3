import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Tx } from "./pool";
import { OWNER_ROLE } from "./roles";

/** Runs one transaction of an operator's command, with a connection of its own as the owner of all tables. */
export async function asOwner<T>(ownerUrl: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = { role: OWNER_ROLE, "app.operator": "on" };
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection });
  try {
    return await drizzle(owner).transaction(run);
  } finally {
    await owner.end();
  }
}
