import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, EmbeddedProblem, inWords } from "./problem";

/**
 * The stored facts about the embedded server: its port, the passwords of its logins, and its folder. The folder is
 * relative to the data folder, so that both can be moved together; only a server outside has an absolute path.
 */
const recordSchema = z.object({
  home: z.string().min(1),
  port: z.int().min(1).max(65535).optional(),
  passwords: z.object({
    owner: z.string().min(1),
    app: z.string().min(1),
    auth: z.string().min(1),
    worker: z.string().min(1),
  }),
});
export type ServerRecord = z.infer<typeof recordSchema>;

/** The folder for files that only the account that starts Trellis may read. */
export const secretsFolder = (data: string): string => join(data, "secrets");

/** The lock that is held while a process opens or stops the server. */
export const lockOf = (data: string): string => join(secretsFolder(data), "database.lock");

/** A folder with one file for each process that uses the server. */
export const holdersOf = (data: string): string => join(secretsFolder(data), "holders");

const fileOf = (data: string) => join(secretsFolder(data), "database.json");

/**
 * Creates the data folder and its folder for secrets.
 *
 * If run by root, others get execute permission on the data folder (not read), because the server runs as another
 * account.
 */
export async function makeFolders(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await mkdir(secretsFolder(data), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw inWords(error, data);
  }
}

export async function readRecord(data: string): Promise<ServerRecord | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(fileOf(data), "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    if (codeOf(error) !== undefined) throw inWords(error, secretsFolder(data));
    throw new EmbeddedProblem(
      `${fileOf(data)} cannot be understood. It holds the passwords of the embedded database: bring it back from a backup.`,
    );
  }
}

/** Written to a temporary name and renamed, so that a crash leaves either the old record or the new one. */
export async function writeRecord(data: string, record: ServerRecord): Promise<void> {
  const fresh = `${fileOf(data)}.${process.pid}`;
  try {
    await writeFile(fresh, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(fresh, fileOf(data));
  } catch (error) {
    await rm(fresh, { force: true });
    throw inWords(error, secretsFolder(data));
  }
}

export function freshPasswords(): ServerRecord["passwords"] {
  const fresh = () => randomBytes(24).toString("base64url");
  return { owner: fresh(), app: fresh(), auth: fresh(), worker: fresh() };
}
