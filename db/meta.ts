import { eq } from "drizzle-orm";
import { meta } from "./schema/firms";
import { asAuth } from "./scope";

/** Set by the seed of the demo world, in the same transaction as its rows. */
export const DEMO_MARKER = "demo-world";

/** Whether this database carries the invented demo world. */
export async function isDemoWorld(): Promise<boolean> {
  return asAuth(async (tx) => {
    const rows = await tx.select({ value: meta.value }).from(meta).where(eq(meta.key, DEMO_MARKER));
    return rows.length > 0;
  });
}
