import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { S3mini, type UploadPart } from "s3mini";
import type { Env } from "@/lib/env";
import { Problem } from "../problem";
import { ROOT } from "../server/settings";

/** Where backups are kept: a folder, or a bucket of an S3-compatible server. */
export type BackupPlace = {
  readonly words: string;
  /** A backup appears under its name only once `done` has resolved. */
  readonly write: (name: string) => Promise<{ readonly stream: Writable; readonly done: () => Promise<number> }>;
  readonly read: (name: string) => Promise<Readable>;
  /** Names of the backups, oldest first. */
  readonly list: () => Promise<readonly string[]>;
  readonly remove: (name: string) => Promise<void>;
};

const NAME = /^trellis-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.backup$/;

/** The name of a backup made now. Names sort by time. */
export const nameOfBackup = (now: Date): string =>
  `trellis-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`;

export function openPlace(to: string, env: Env): BackupPlace {
  return /^https?:\/\//.test(to) ? openBucket(to, env) : openFolder(resolve(ROOT, to));
}

function openFolder(folder: string): BackupPlace {
  return {
    words: folder,
    async write(name) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const fresh = join(folder, `${name}.part`);
      const stream = createWriteStream(fresh, { mode: 0o600, flush: true });
      const done = async () => {
        await rename(fresh, join(folder, name));
        const handle = await open(folder, "r");
        await handle.sync().finally(() => handle.close());
        return stream.bytesWritten;
      };
      return { stream, done };
    },
    async read(name) {
      const path = join(folder, name);
      if (!(await stat(path).catch(() => undefined))?.isFile()) throw new Problem(`There is no backup ${path}.`, 2);
      return createReadStream(path);
    },
    list: async () => (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort(),
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** S3 servers accept at most 10,000 parts, so a backup may have 320 GB. */
const PART_BYTES = 32 * 1024 * 1024;
const PATIENCE_MS = 120_000;

function openBucket(endpoint: string, env: Env): BackupPlace {
  const { BACKUP_S3_ACCESS_KEY_ID: accessKeyId, BACKUP_S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Problem("A backup to S3 needs BACKUP_S3_ACCESS_KEY_ID and BACKUP_S3_SECRET_ACCESS_KEY.");
  const keys = { accessKeyId, secretAccessKey, region: env.BACKUP_S3_REGION };
  const s3 = new S3mini({ endpoint, ...keys, requestAbortTimeout: PATIENCE_MS });
  // the time limit would cut off a long download; fetch itself ends one that stands still
  const reader = new S3mini({ endpoint, ...keys });
  const unusable = (error: Error): never => {
    throw new Problem(`The bucket ${endpoint} cannot be used: ${error.message}`);
  };
  return {
    words: endpoint,
    write: (name) => writeParts(s3, name).catch(unusable),
    async read(name) {
      const exists = await s3.objectExists(name).catch(unusable);
      const found = exists === true ? await reader.getObjectResponse(name) : null;
      if (!found?.body) throw new Problem(`There is no backup ${name} in ${endpoint}.`, 2);
      return Readable.fromWeb(found.body as never);
    },
    async list() {
      const objects = await s3.listObjects("/", "trellis-").catch(unusable);
      if (objects === null) throw new Problem(`There is no bucket ${endpoint}.`);
      return objects
        .map(({ Key }) => Key)
        .filter((name) => NAME.test(name))
        .sort();
    },
    async remove(name) {
      await s3.deleteObject(name);
    },
  };
}

async function writeParts(s3: S3mini, name: string) {
  const upload = await s3.getMultipartUploadId(name, "application/octet-stream");
  const parts: UploadPart[] = [];
  let chunks: Buffer[] = [];
  let held = 0;
  let bytes = 0;
  const send = async () => {
    parts.push(await s3.uploadPart(name, upload, Buffer.concat(chunks), parts.length + 1));
    chunks = [];
    held = 0;
  };
  const stream = new Writable({
    write(chunk: Buffer, _, callback) {
      chunks.push(chunk);
      held += chunk.length;
      bytes += chunk.length;
      if (held < PART_BYTES) callback();
      else send().then(() => callback(), callback);
    },
    final(callback) {
      send().then(() => callback(), callback);
    },
    destroy(error, callback) {
      if (error === null) callback(null);
      else
        void s3
          .abortMultipartUpload(name, upload)
          .catch(() => {})
          .finally(() => callback(error));
    },
  });
  const done = async () => {
    await s3.completeMultipartUpload(name, upload, parts);
    return bytes;
  };
  return { stream, done };
}

/** Standard output, which cannot be listed or read. */
export function openStandardOutput(): { readonly stream: Writable; readonly done: () => Promise<number> } {
  let bytes = 0;
  const stream = new Writable({
    write(chunk: Buffer, _, callback) {
      bytes += chunk.length;
      process.stdout.write(chunk, callback);
    },
  });
  return { stream, done: async () => bytes };
}

/** Writes a stream to a file and waits for its end. */
export async function spool(source: Readable, path: string): Promise<void> {
  const out = createWriteStream(path, { mode: 0o600 });
  source.on("error", (error) => out.destroy(error));
  await finished(source.pipe(out));
}
