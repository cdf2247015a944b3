import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asOwner } from "../core/as-owner";
import { asNobody, type Tx } from "../core/scope";
import { meta } from "../schema/firms";

const KEY = "backup";

const lastSchema = z.object({ at: z.iso.datetime(), bytes: z.int(), rows: z.int() });
type LastBackup = z.infer<typeof lastSchema>;

/** A backup is made every day. */
const HOURS_MAX = 48;

export const parseLastBackup = (value: string): LastBackup => lastSchema.parse(JSON.parse(value));

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
    return row === undefined ? undefined : parseLastBackup(row.value);
  };
  return ownerUrl === undefined ? asNobody(read) : asOwner(ownerUrl, read);
}

/** "ok", or what is wrong with the last backup and what to do. */
export function judgeLastBackup(last: LastBackup | undefined): string {
  if (last === undefined) return "there is no backup yet: run `trellis backup`, and let it run every night";
  const hours = Math.floor((Date.now() - Date.parse(last.at)) / 3_600_000);
  if (hours <= HOURS_MAX) return "ok";
  return `the last backup is ${Math.floor(hours / 24)} days old: find out why none was made since`;
}
