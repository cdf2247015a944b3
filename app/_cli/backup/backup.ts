import { writeFile } from "node:fs/promises";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type { Env } from "@/lib/env";
import { readOptions } from "../options";
import { Problem } from "../problem";
import { openUnchanged } from "../server/database";
import { makeBackup } from "./make-backup";
import { type BackupPlace, openPlace } from "./place";

const USE = `Use: trellis backup [TO] [--keep N] [--recipient age1…]
     trellis backup list [TO]
     trellis backup verify NAME|FILE [--identity FILE]
     trellis backup key FILE
TO is a folder, the https address of a bucket, or - for standard output. BACKUP_TO is used without it.`;

/** Makes a backup of the database and the files, or lists, checks or encrypts backups. Servers may keep running. */
export async function runBackup(env: Env, args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { keep: { type: "string" }, recipient: { type: "string" }, identity: { type: "string" } },
    USE,
  );
  const [first, second] = positionals;
  if (first === "key") return makeKey(second);
  if (first === "list") return listBackups(env, second);
  if (first === "verify") return (await import("./restore")).runVerify(env, second, values.identity);
  if (second !== undefined) throw new Problem(USE, 2);
  // standard output may be the backup itself
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const keep = readKeep(values.keep ?? env.BACKUP_KEEP);
  const place = whereTo(env, first);
  const ownerUrl = await openUnchanged(env, tell);
  const recipient = values.recipient ?? env.BACKUP_RECIPIENT;
  const made = await makeBackup(env, { ownerUrl, place, keep, recipient, tell });
  return made.missing.length === 0 ? 0 : 1;
}

function readKeep(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Problem("--keep is the number of backups to keep, at least 1.", 2);
}

/** Undefined: standard output. */
function whereTo(env: Env, to = env.BACKUP_TO): BackupPlace | undefined {
  if (to === undefined) throw new Problem(`Name a folder or a bucket, or set BACKUP_TO.\n${USE}`, 2);
  return to === "-" ? undefined : openPlace(to, env);
}

async function listBackups(env: Env, to: string | undefined): Promise<number> {
  const place = whereTo(env, to);
  const names = (await place?.list()) ?? [];
  for (const name of names) process.stdout.write(`${name}\n`);
  if (names.length === 0) process.stderr.write(`There is no backup in ${place?.words}.\n`);
  return 0;
}

/** Makes a pair of keys. The secret one opens backups; the server only needs the other. */
async function makeKey(file: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem(USE, 2);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeFile(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: "wx", flush: true }).catch(
    (error: Error) => {
      throw new Problem(
        `The key could not be written (${error.message}). Name a new file in a folder where this user may write.`,
      );
    },
  );
  process.stdout.write(`${recipient}\n`);
  process.stderr.write(
    `Set BACKUP_RECIPIENT to this public key. Keep ${file} elsewhere: without it no backup can be opened, and with it every backup.\n`,
  );
  return 0;
}
