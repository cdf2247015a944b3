import { openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import { S3mini } from "s3mini";
import { type Address, checkAddress, type FileStore, isDigest, isFirmId, type Range } from "./store";

type S3Settings = {
  /** The address including the bucket: `https://s3.example.org/trellis`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const PREFIX = "files/";
const PAGE = 1000;
const PATIENCE_MS = 60_000;

/** Files on an S3-compatible server: `files/<firm>/<hash>`. A PUT is atomic, so nothing needs renaming. */
export function openS3Store({ endpoint, ...keys }: S3Settings): FileStore {
  const s3 = new S3mini({ endpoint, ...keys, requestAbortTimeout: PATIENCE_MS });
  const all = (prefix: string) => listAll(s3, prefix);
  return {
    place: endpoint,
    async keep(address, source) {
      const key = keyOf(address);
      if ((await s3.objectExists(key)) === true) return;
      await s3.putObject(key, await openAsBlob(source), "application/octet-stream");
    },
    has: async (address) => (await s3.objectExists(keyOf(address))) === true,
    read: (address, range) => readObject(s3, keyOf(address), range),
    async remove(address) {
      await s3.deleteObject(keyOf(address));
    },
    async removeFirm(firmId) {
      if (!isFirmId(firmId)) throw new Error("not the id of a firm");
      for (const { key } of await all(`${PREFIX}${firmId}/`)) await s3.deleteObject(key);
    },
    listFirms: async () => [...new Set((await all(PREFIX)).map(({ key }) => key.split("/")[1] ?? ""))].filter(isFirmId),
    list: async (firmId) =>
      (await all(`${PREFIX}${firmId}/`)).flatMap(({ key, since }) => {
        const digest = key.split("/")[2] ?? "";
        return isDigest(digest) ? [{ digest, since }] : [];
      }),
    async probe() {
      const key = `${PREFIX}probe-${process.pid}`;
      await s3.putObject(key, "probe", "text/plain");
      await s3.deleteObject(key);
    },
  };
}

function keyOf(address: Address): string {
  checkAddress(address);
  return `${PREFIX}${address.firmId}/${address.digest}`;
}

async function readObject(s3: S3mini, key: string, range: Range | undefined): Promise<Readable | undefined> {
  if ((await s3.objectExists(key)) !== true) return undefined;
  // Node's `end` is inclusive, the client's is exclusive.
  const response =
    range === undefined
      ? await s3.getObjectResponse(key)
      : await s3.getObjectRaw(key, false, range.start, range.end + 1);
  if (response === null || response.body === null) return undefined;
  return Readable.from(chunksOf(response.body));
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

type Listed = { readonly key: string; readonly since: Date };

async function listAll(s3: S3mini, prefix: string): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  let token: string | undefined;
  do {
    const page = await s3.listObjectsPaged("/", prefix, PAGE, token);
    for (const { Key, LastModified } of page?.objects ?? []) found.push({ key: Key, since: new Date(LastModified) });
    token = page?.nextContinuationToken;
  } while (token !== undefined);
  return found;
}
