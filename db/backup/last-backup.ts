import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asOwner } from "../core/as-owner";
import { asNobody, type Tx } from "../core/scope";
import { meta } from "../schema/firms";

const KEY = "backup";

const lastSchema = z.object({ at: z.iso.datetime(), bytes: z.int(), rows: z.int() });
export type LastBackup = z.infer<typeof lastSchema>;

/** Stores that a backup was made, for the health of the server. */
export async function noteBackup(ownerUrl: string, last: LastBackup): Promise<void> {
  const value = JSON.stringify(last);
  await asOwner(ownerUrl, (tx) =>
    tx
      .insert(meta)
      .values({ key: KEY, value })
      .onConflictDoUpdate({ target: meta.key, set: { value: sql`excluded.value` } }),
  );
}

/** The last backup of this database; undefined if none was ever made. With the owner's address, without a pool. */
export async function readLastBackup(ownerUrl?: string): Promise<LastBackup | undefined> {
  const read = async (tx: Tx) => {
    const [row] = await tx.select({ value: meta.value }).from(meta).where(eq(meta.key, KEY));
    return row === undefined ? undefined : lastSchema.parse(JSON.parse(row.value));
  };
  return ownerUrl === undefined ? asNobody(read) : asOwner(ownerUrl, read);
}
