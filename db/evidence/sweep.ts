import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { asNobody, type Tx } from "../core/scope";
import { incomingFolder, openFileStore } from "../file-stores";
import type { Address, FileStore } from "../file-stores/store";

/** Files younger than this are kept, because their row may not be committed yet. */
const UNDER_WAY_MS = 3_600_000;

/** One lock per firm, so that a file cannot be deleted while somebody uploads the same one. */
export async function lockFilesIn(tx: Tx, firmId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files:${firmId}`}, 0))`);
}

/** Deletes the bytes if no record of the firm refers to them any more. */
export async function letGo(address: Address, store: FileStore = openFileStore()): Promise<boolean> {
  return asNobody(async (tx) => {
    await lockFilesIn(tx, address.firmId);
    const [free] = await listUnreferenced(tx, address.firmId, [address.digest]);
    if (free === undefined) return false;
    await store.remove(address);
    return true;
  });
}

type Swept = { readonly expired: number; readonly removed: number; readonly incoming: number };

/**
 * Deletes what is no longer needed: files of records removed a day ago, bytes without a record (after an erasure or a
 * crash), and incomplete uploads. Safe to run in several processes at once.
 */
export async function sweepFiles(now = Date.now(), store: FileStore = openFileStore()): Promise<Swept> {
  const incoming = await clearIncoming(now);
  const expired = await asNobody(async (tx) => {
    const rows = await tx.execute<{ n: number }>(sql`select app.expire_files() as n`);
    return rows[0]?.n ?? 0;
  });
  let removed = 0;
  for (const firmId of await store.listFirms()) {
    const old = (await store.list(firmId)).filter(({ since }) => now - since.getTime() > UNDER_WAY_MS);
    if (old.length === 0) continue;
    const digests = old.map(({ digest }) => digest);
    for (const digest of await asNobody((tx) => listUnreferenced(tx, firmId, digests)))
      if (await letGo({ firmId, digest }, store)) removed += 1;
  }
  return { expired, removed, incoming };
}

/** Deletes uploads that a killed server left behind. */
async function clearIncoming(now: number): Promise<number> {
  const folder = incomingFolder();
  let count = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || now - found.mtimeMs < UNDER_WAY_MS) continue;
    await rm(path, { force: true, recursive: true });
    count += 1;
  }
  return count;
}

async function listUnreferenced(tx: Tx, firmId: string, digests: readonly string[]): Promise<readonly string[]> {
  const list = sql.join(
    digests.map((digest) => sql`${digest}`),
    sql`, `,
  );
  const rows = await tx.execute<{ digest: string }>(
    sql`select unnest(app.unreferenced_files(${firmId}::uuid, array[${list}]::text[])) as digest`,
  );
  return rows.map(({ digest }) => digest);
}
