import { eq } from "drizzle-orm";
import { meta } from "./schema/firms";
import { asAuth, type Tx } from "./scope";

const DEMO = "demo-world";

/** Whether the seed has put its marker here: one of the conditions of the demo door. */
export async function isDemoWorld(): Promise<boolean> {
  return asAuth(async (tx) => (await tx.$count(meta, eq(meta.key, DEMO))) > 0);
}

/** Marks the database as the demo world; the operator's transaction. */
export async function markDemoWorldIn(tx: Tx, value: string): Promise<void> {
  await tx.insert(meta).values({ key: DEMO, value }).onConflictDoUpdate({ target: meta.key, set: { value } });
}
