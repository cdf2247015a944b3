import type { Readable } from "node:stream";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { MIGRATIONS_FOLDER } from "../core/migrations-folder";
import { OperatorProblem } from "../core/operator-problem";
import { sha256 } from "../core/sha256";
import { type ArchiveEntry, readArchive } from "./archive";
import { type BackupHeader, type BackupSummary, headerSchema, kindOf, summarySchema } from "./format";
import { openRowHash } from "./row-hash";

/** A backup that can be read from its start as often as needed. */
export type BackupSource = { readonly open: () => Promise<Readable>; readonly identity: string | undefined };

export type CheckedBackup = BackupSource & { readonly header: BackupHeader; readonly summary: BackupSummary };

export async function* readEntries({ open, identity }: BackupSource): AsyncGenerator<ArchiveEntry> {
  yield* readArchive(await open(), identity);
}

/**
 * Reads a whole backup without using it. Throws a OperatorProblem unless it is complete, undamaged and of this version or
 * an earlier one that this version can take over.
 */
export async function checkBackup(source: BackupSource): Promise<CheckedBackup> {
  const hashes = new Map<string, ReturnType<typeof openRowHash>>();
  let header: BackupHeader | undefined;
  let summary: BackupSummary | undefined;
  let files = 0;
  let fileBytes = 0;
  for await (const { name, body } of readEntries(source)) {
    const what = kindOf(name);
    if (what === undefined || summary !== undefined || (header === undefined) !== (what.kind === "header"))
      throw foreign();
    if (what.kind === "header") {
      header = headerSchema.safeParse(parse(body)).data;
      if (header === undefined) throw foreign();
      refuseVersion(header);
    } else if (what.kind === "summary") summary = summarySchema.safeParse(parse(body)).data;
    else if (what.kind === "file") {
      if (sha256(body) !== what.digest) throw incomplete();
      files += 1;
      fileBytes += body.length;
    } else {
      const rowHash = hashes.get(what.table) ?? openRowHash();
      hashes.set(what.table, rowHash);
      rowHash.add(body);
    }
  }
  if (header === undefined || summary === undefined) throw incomplete();
  const differs = summary.tables.some(({ name, rows, hash }) => {
    const found = (hashes.get(name) ?? openRowHash()).result();
    return found.rows !== rows || found.hash !== hash;
  });
  if (differs || files !== summary.files || fileBytes !== summary.fileBytes) throw incomplete();
  return { ...source, header, summary };
}

const foreign = () => new OperatorProblem("This archive is not a backup of Trellis. Nothing was restored.");
const incomplete = () => new OperatorProblem("This backup is incomplete. Nothing was restored; use another one.");

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The last migration of a backup tells its version. */
export const lastMigrationOf = ({ migrations }: BackupHeader): number => Math.max(...migrations.map(({ at }) => at));

function refuseVersion(header: BackupHeader): void {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ folderMillis }) => folderMillis);
  const last = lastMigrationOf(header);
  if (known.includes(last)) return;
  if (last > Math.max(...known))
    throw new OperatorProblem(
      `This backup was made by a later version of Trellis (${header.version}). Install that version, and restore it there. Nothing was restored.`,
    );
  throw new OperatorProblem(
    `This backup was made by a version of Trellis (${header.version}) that this one cannot take over. Restore it with the version that made it, upgrade step by step, and make a new backup. Nothing was restored.`,
  );
}
