import { eq } from "drizzle-orm";
import { asAuth, type Tx } from "../core/scope";
import { meta } from "../schema/firms";

/** Key of the row that marks a demo world. */
export const DEMO_MARKER = "demo-world";

/** Whether this database contains the demo world, which is one condition for the demo sign-in. */
export async function isDemoWorld(): Promise<boolean> {
  return asAuth(async (tx) => (await tx.$count(meta, eq(meta.key, DEMO_MARKER))) > 0);
}

/** Marks the database as the demo world. Runs in the operator's transaction. */
export async function markDemoWorldIn(tx: Tx, value: string): Promise<void> {
  await tx.insert(meta).values({ key: DEMO_MARKER, value }).onConflictDoUpdate({ target: meta.key, set: { value } });
}
