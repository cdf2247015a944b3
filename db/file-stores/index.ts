import { join, resolve } from "node:path";
import { openFolderStore } from "./folder-store";
import { openS3Store } from "./s3-store";
import type { FileStore } from "./store";

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The file store of this installation: S3-compatible if an address is configured, otherwise a folder in the data
 * folder.
 */
export function openFileStore(env: Settings = process.env): FileStore {
  const { S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (!S3_ENDPOINT) return openFolderStore(join(filesFolder(env), "kept"));
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new Error("S3_ENDPOINT needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY");
  return openS3Store({
    endpoint: S3_ENDPOINT,
    region: env.S3_REGION || "auto",
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}

/** Uploads are written here first and checked before they are stored. */
export const incomingFolder = (env: Settings = process.env): string => join(filesFolder(env), "incoming");

const filesFolder = (env: Settings): string => resolve(env.TRELLIS_DATA || ".data", "files");

const MEGABYTE = 1024 * 1024;

/** The maximum number of bytes for all files of one firm. */
export const firmBytesMax = (env: Settings = process.env): number => Number(env.FILES_FIRM_MB || FIRM_MB) * MEGABYTE;

/** Enough for two files of 10 MB for each of 48 items, twice over. */
const FIRM_MB = 2000;
