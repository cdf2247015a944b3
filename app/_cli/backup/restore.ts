import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { type BackupSource, checkBackup } from "@/db/backup/check-backup";
import type { BackupHeader, BackupSummary } from "@/db/backup/format";
import { restoreDatabase } from "@/db/backup/restore-database";
import { verifyBackup } from "@/db/backup/verify-backup";
import type { Env } from "@/lib/env";
import { runErase } from "../erase/erase";
import { ledgerFile } from "../erase/erasure-ledger";
import { atEnd } from "../lifetime";
import { readOptions } from "../options";
import { Problem } from "../problem";
import { openOwner, openUnchanged, say } from "../server/database";
import { dataFolder, fileStore } from "../server/settings";
import { printOfKey } from "./make-backup";
import { openPlace, spool } from "./place";

const USE = `Use: trellis restore FROM [--identity FILE]
FROM is a file, the name of a backup in BACKUP_TO, latest, or - for standard input.`;

/** Restores a backup into an empty database, upgrades it, and erases again whoever was erased since. */
export async function runRestore(env: Env, args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { identity: { type: "string" } }, USE);
  const [from, more] = positionals;
  if (from === undefined || more !== undefined) throw new Problem(USE, 2);
  const backup = await checkBackup(await findSource(env, from, values.identity));
  say(summarize(backup));
  const ownerUrl = await openUnchanged(env, say);
  await restoreDatabase({ ownerUrl, backup, files: fileStore(env) });
  await openOwner(env);
  say("Restored. Everybody must sign in again, and mails to firms that waited are shown as perhaps sent.");
  if (backup.header.keyPrint !== undefined && backup.header.keyPrint !== (await printOfKey(env)))
    say(
      "CODE_HASH_KEY is not the key of the backup: links in mails and cards of the pulse no longer work. Set the former key if you have it.",
    );
  return eraseSince(env);
}

/** The ledger is not in the backup, because it must know of erasures after it. */
async function eraseSince(env: Env): Promise<number> {
  const ledger = ledgerFile(dataFolder(env));
  if ((await stat(ledger).catch(() => undefined)) !== undefined) return runErase(env, ["again", "--yes"]);
  say(`There is no ledger of erasures in ${ledger}. If the lost installation had one, copy it there with`);
  say("secrets/erasures.key, and run npx trellis erase again --yes before anybody signs in.");
  return 0;
}

/** Restores a backup into a database of its own, compares it and removes it again. */
export async function runVerify(env: Env, from: string | undefined, identity: string | undefined): Promise<number> {
  if (from === undefined) throw new Problem("Use: trellis backup verify NAME|FILE [--identity FILE]", 2);
  const source = await findSource(env, from, identity);
  const ownerUrl = await openUnchanged(env, say);
  say(summarize(await verifyBackup(ownerUrl, source)));
  say("It was restored into a database of its own: every row is the same, and it can be upgraded to this version.");
  return 0;
}

function summarize({ header, summary }: { readonly header: BackupHeader; readonly summary: BackupSummary }): string {
  const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
  const missing = summary.missing.length === 0 ? "" : `, without ${summary.missing.length} files that were missing`;
  return `Backup of ${header.made}, Trellis ${header.version}: ${rows} rows, ${summary.files} files${missing}.`;
}

/** A backup is read twice, so one that comes from elsewhere is first stored in a temporary file. */
async function findSource(env: Env, from: string, identityFile: string | undefined): Promise<BackupSource> {
  const identity = identityFile === undefined ? undefined : await readIdentity(identityFile);
  if ((await stat(from).catch(() => undefined))?.isFile())
    return { open: async () => createReadStream(from), identity };
  const folder = await mkdtemp(join(tmpdir(), "trellis-restore-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "backup");
  await spool(from === "-" ? process.stdin : await readFromPlace(env, from), path);
  return { open: async () => createReadStream(path), identity };
}

async function readFromPlace(env: Env, from: string): Promise<Readable> {
  if (env.BACKUP_TO === undefined || from !== basename(from)) throw new Problem(`There is no file ${from}.`, 2);
  const place = openPlace(env.BACKUP_TO, env);
  const name = from === "latest" ? (await place.list()).at(-1) : from;
  if (name === undefined) throw new Problem(`There is no backup in ${place.words}.`, 2);
  say(`Reading ${name} from ${place.words}.`);
  return place.read(name);
}

/** The secret key from a file as `trellis backup key` or age-keygen write it. */
async function readIdentity(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new Problem(`The file ${file} cannot be read: ${error.message}`, 2);
  });
  const identity = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0];
  if (identity === undefined) throw new Problem(`The file ${file} contains no secret key (AGE-SECRET-KEY-…).`, 2);
  return identity;
}
