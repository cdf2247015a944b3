import { setPriority } from "node:os";
import { keyedDigest } from "@/app/_server/gate/tokens";
import { writeArchive } from "@/db/backup/archive";
import type { BackupSummary } from "@/db/backup/format";
import { noteBackup } from "@/db/backup/last-backup";
import { readDatabase } from "@/db/backup/read-database";
import type { Env } from "@/lib/env";
import { findKnownKeys } from "../server/keys";
import { dataFolder, fileStore, readVersion } from "../server/settings";
import { type BackupPlace, nameOfBackup, openStandardOutput } from "./place";

type Making = {
  readonly ownerUrl: string;
  /** Undefined: standard output. */
  readonly place: BackupPlace | undefined;
  readonly keep: number;
  readonly recipient: string | undefined;
  readonly tell: (line: string) => void;
};

/** Makes one backup and removes the oldest ones; returns what it contains. */
export async function makeBackup(env: Env, { ownerUrl, place, keep, recipient, tell }: Making): Promise<BackupSummary> {
  // Compressing takes a processor; servers on this machine come first.
  setPriority(10);
  const started = Date.now();
  const name = nameOfBackup(new Date());
  const out = place === undefined ? openStandardOutput() : await place.write(name);
  let summary: BackupSummary | undefined;
  const entries = readDatabase({
    ownerUrl,
    files: fileStore(env),
    version: await readVersion(),
    keyPrint: await printOfKey(env),
    done: (read) => {
      summary = read;
    },
  });
  await writeArchive(entries, out.stream, recipient);
  const bytes = await out.done();
  if (summary === undefined) throw new Error("a backup without a summary");
  const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
  await noteBackup(ownerUrl, { at: new Date(started).toISOString(), bytes, rows });
  const removed = place === undefined ? 0 : await removeOld(place, keep);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  tell(`Backup ${place === undefined ? "written to standard output" : `${name} in ${place.words}`}:`);
  tell(
    `  ${rows} rows, ${summary.files} files, ${inMegabytes(bytes)} MB, ${seconds} s, ${recipient === undefined ? "not encrypted" : "encrypted"}.`,
  );
  if (removed > 0) tell(`  ${removed} older backup(s) removed; the last ${keep} are kept.`);
  tell("  Keep apart from it: the keys (CODE_HASH_KEY or secrets/keys.json), erasures.jsonl and secrets/erasures.key.");
  if (summary.missing.length > 0) {
    tell(`  ${summary.missing.length} file(s) could not be read, so the backup does not have them:`);
    for (const file of summary.missing) tell(`    ${file}`);
  }
  return summary;
}

/** The last backup is never removed, because the new one is among those kept. */
async function removeOld(place: BackupPlace, keep: number): Promise<number> {
  const old = (await place.list()).slice(0, -keep);
  for (const name of old) await place.remove(name);
  return old.length;
}

/** Tells two keys apart without telling anything about them. Undefined where the key is not known. */
export async function printOfKey(env: Env): Promise<string | undefined> {
  const key = env.CODE_HASH_KEY ?? (await findKnownKeys(dataFolder(env)))?.CODE_HASH_KEY;
  return key && keyedDigest(["print of the key in backups"], key).toString("hex").slice(0, 16);
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
