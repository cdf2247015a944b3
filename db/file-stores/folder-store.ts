import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, copyFile, mkdir, open, readdir, rename, rm, rmdir, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type Address, checkAddress, type FileStore, isDigest, isFirmId, type Range, type StoredFile } from "./store";

/**
 * Files in a folder: `<firm>/<first two of the hash>/<hash>`, readable only by this user.
 *
 * A file is written under a temporary name and renamed, so it is never incomplete.
 */
export function openFolderStore(root: string): FileStore {
  const pathOf = (address: Address): string => {
    checkAddress(address);
    return join(root, address.firmId, address.digest.slice(0, 2), address.digest);
  };
  return {
    place: root,
    async keep(address, source) {
      const target = pathOf(address);
      if (await isThere(target)) return;
      const fresh = `${target}.${randomUUID()}.new`;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      try {
        await copyFile(source, fresh);
        await chmod(fresh, 0o600);
        await flush(fresh);
        await rename(fresh, target);
      } finally {
        await rm(fresh, { force: true });
      }
    },
    has: (address) => isThere(pathOf(address)),
    read: (address, range) => readFile(pathOf(address), range),
    async remove(address) {
      const path = pathOf(address);
      await rm(path, { force: true });
      // Also removes empty parent folders, up to the first one that is not empty.
      await rmdir(dirname(path))
        .then(() => rmdir(dirname(dirname(path))))
        .catch(() => {});
    },
    async removeFirm(firmId) {
      if (!isFirmId(firmId)) throw new Error("not the id of a firm");
      await rm(join(root, firmId), { recursive: true, force: true });
    },
    listFirms: async () => (await namesIn(root)).filter(isFirmId),
    list: (firmId) => listFirm(join(root, firmId)),
    async probe() {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const probe = join(root, `.probe-${process.pid}`);
      await writeFile(probe, "", { mode: 0o600 });
      await unlink(probe);
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens the file before returning the stream, so that a missing file is noticed here and not while reading. */
async function readFile(path: string, range: Range | undefined): Promise<Readable | undefined> {
  const file = await open(path, "r").catch(() => undefined);
  return file === undefined ? undefined : createReadStream(path, { fd: file, ...range });
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

async function listFirm(folder: string): Promise<readonly StoredFile[]> {
  const kept: StoredFile[] = [];
  for (const part of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, part))) {
      const found = await stat(join(folder, part, name)).catch(() => undefined);
      if (found === undefined) continue;
      if (isDigest(name)) kept.push({ digest: name, since: found.mtime });
      else if (isForgotten(name, found.mtime)) await rm(join(folder, part, name), { force: true });
    }
  }
  return kept;
}

/** Older temporary files were left by a process that was killed between writing and renaming. */
const FORGOTTEN_MS = 3_600_000;
const isForgotten = (name: string, since: Date): boolean =>
  name.endsWith(".new") && Date.now() - since.getTime() > FORGOTTEN_MS;
