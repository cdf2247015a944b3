import { existsSync } from "node:fs";
import { readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { z } from "zod";
import { outsideNameOf } from "./home";
import { codeOf, EmbeddedProblem, inWords } from "./problem";
import { holdersOf, readRecord, type ServerRecord } from "./record";

/** The content of the mark file next to the database: path and inode of the data folder it belongs to. */
const markSchema = z.object({ path: z.string().min(1), inode: z.string().min(1) });
type Mark = z.infer<typeof markSchema>;

const INSIDE = "postgres";

const markOf = (home: string) => join(home, "data-folder.json");

/** A server inside the data folder moves with it. A server outside keeps its place. */
const isElsewhere = (record: ServerRecord) => isAbsolute(record.home) && basename(record.home) !== INSIDE;

/** The folder of a data folder's server, also after the data folder was moved. */
export const homeOf = (data: string, record: ServerRecord): string =>
  isElsewhere(record) ? record.home : join(data, INSIDE);

/** How the record stores that folder: relative to the data folder, or as an absolute path if it is outside. */
export const nameOfHome = (data: string, home: string): string => (home === join(data, INSIDE) ? INSIDE : home);

/** Refuses to start from a copied data folder: it would use, or be mistaken for, the original's database. */
export async function refuseCopy(data: string): Promise<void> {
  const record = await readRecord(data);
  const original = record && (await findOriginal(data, record));
  if (original === undefined) return;
  throw new EmbeddedProblem(
    [
      `${data} is a copy of ${original}. Nothing was changed.`,
      "To work with the original, start Trellis there.",
      "To make this copy a database of its own, run: npx trellis own",
      "",
      `${data} 是 ${original} 的副本。没有改动任何数据。`,
      "要用原来的数据，请在原来的位置启动 Trellis。",
      "要让副本成为独立的数据库，请运行：npx trellis own",
    ].join("\n"),
  );
}

/**
 * The folder from which this data folder was copied. Undefined if it is the original, or the original was moved here.
 *
 * It was moved if the old path no longer holds a record with the same passwords. A database outside is not copied with
 * the data folder; it belongs to the folder with the same inode, so a copy cannot take it from a moved original.
 */
export async function findOriginal(data: string, record: ServerRecord): Promise<string | undefined> {
  const home = homeOf(data, record);
  const mark = (await readMark(home)) ?? markOfBefore(data, record);
  if (await isSameFolder(mark.path, data)) return undefined;
  if (await hasSamePasswords(mark.path, record)) return mark.path;
  const lost = isElsewhere(record) && existsSync(home) && mark.inode !== (await inodeOf(data));
  return lost ? mark.path : undefined;
}

/** Records that a server's folder belongs to this data folder. */
export async function mark(data: string, home: string): Promise<void> {
  const [before, inode] = [await readMark(home), await inodeOf(data)];
  const now: Mark = { path: await realpath(data), inode };
  if (before?.path === now.path && before.inode === inode) return;
  // Processes registered in the original folder do not use the copy.
  if (before !== undefined && before.inode !== inode) await rm(holdersOf(data), { recursive: true, force: true });
  try {
    await writeFile(markOf(home), `${JSON.stringify(now, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw inWords(error, home);
  }
}

async function readMark(home: string): Promise<Mark | undefined> {
  const text = await readFile(markOf(home), "utf8").catch((error) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw inWords(error, home);
  });
  if (text === undefined) return undefined;
  try {
    return markSchema.parse(JSON.parse(text));
  } catch {
    throw new EmbeddedProblem(`${markOf(home)} cannot be understood. Bring it back from a backup.`);
  }
}

/**
 * For folders without a mark file, from earlier versions: derives the path from the record, which then held absolute
 * paths; the name of an outside folder was derived from the data folder's path.
 */
function markOfBefore(data: string, record: ServerRecord): Mark {
  const inode = "unknown";
  if (!isAbsolute(record.home)) return { path: data, inode };
  if (!isElsewhere(record)) return { path: join(record.home, ".."), inode };
  return { path: basename(record.home) === outsideNameOf(data) ? data : record.home, inode };
}

/** A path that cannot be read may be the original, so it counts as having the same passwords. */
async function hasSamePasswords(path: string, { passwords }: ServerRecord): Promise<boolean> {
  try {
    return (await readRecord(path))?.passwords.owner === passwords.owner;
  } catch (error) {
    return codeOf(error) !== "ENOTDIR";
  }
}

/** Whether two paths lead to the same folder, through any links or mounts. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

const inodeOf = async (data: string): Promise<string> => String((await stat(data, { bigint: true })).ino);
