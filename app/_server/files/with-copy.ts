import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FoundFile } from "@/db/evidence/evidence-files";
import { incomingFolder, openFileStore } from "@/db/file-stores";

/** Provides a path for a temporary file. The file is always removed, as is a picture that was re-encoded beside it. */
export async function withTemporary<T>(run: (path: string) => Promise<T>): Promise<T> {
  const path = join(incomingFolder(), randomUUID());
  try {
    await mkdir(incomingFolder(), { recursive: true, mode: 0o700 });
    return await run(path);
  } finally {
    await rm(path, { force: true });
    await rm(`${path}.redrawn`, { force: true });
  }
}

/** Provides the file on disk while `run` executes, wherever it is stored; undefined if the store has lost it. */
export async function withCopy<T>(file: FoundFile, run: (path: string) => Promise<T>): Promise<T | undefined> {
  const stream = await openFileStore().read({ firmId: file.firmId, digest: file.digest });
  if (stream === undefined) return undefined;
  return withTemporary(async (path) => {
    await pipeline(stream, createWriteStream(path, { mode: 0o600, flags: "wx" }));
    return run(path);
  });
}
