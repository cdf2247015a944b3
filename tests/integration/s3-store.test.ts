import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFileStore } from "@/db/file-stores";
import type { FileStore } from "@/db/file-stores/store";
import { startS3 } from "@/tests/support/s3-server";

let folder: string;
let stop: () => Promise<void>;
let store: FileStore;
let endpoint: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-s3-"));
  ({ endpoint, stop } = await startS3(join(folder, "served")));
  store = openFileStore(settings());
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const settings = (key = "S3RVER") => ({
  S3_ENDPOINT: endpoint,
  S3_REGION: "us-east-1",
  S3_ACCESS_KEY_ID: key,
  S3_SECRET_ACCESS_KEY: "S3RVER",
});

async function aFile(content: string | Buffer) {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  return { path, digest: createHash("sha256").update(content).digest("hex") };
}

async function readAll(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer | undefined> {
  if (stream === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("what is kept comes back byte for byte, whole and in part", async () => {
  const content = Buffer.alloc(3_000_000, "Trellis 格致 ");
  const { path, digest } = await aFile(content);
  const address = { firmId: randomUUID(), digest };
  expect(await store.has(address)).toBe(false);
  expect(await store.read(address)).toBeUndefined();
  await store.keep(address, path);
  await store.keep(address, path);
  expect(await store.has(address)).toBe(true);
  expect((await readAll(await store.read(address)))?.equals(content)).toBe(true);
  expect(await readAll(await store.read(address, { start: 5, end: 14 }))).toEqual(content.subarray(5, 15));
});

test("removing deletes, twice too, and a firm is removed with all of its files and none of another's", async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const [a, b] = [await aFile("a"), await aFile("b")];
  for (const file of [a, b]) await store.keep({ firmId: one, digest: file.digest }, file.path);
  await store.keep({ firmId: other, digest: a.digest }, a.path);
  expect(await store.listFirms()).toEqual(expect.arrayContaining([one, other]));
  expect((await store.list(one)).map(({ digest }) => digest).toSorted()).toEqual([a.digest, b.digest].toSorted());

  await store.remove({ firmId: one, digest: a.digest });
  await store.remove({ firmId: one, digest: a.digest });
  expect(await store.has({ firmId: one, digest: a.digest })).toBe(false);
  await store.removeFirm(one);
  expect(await store.list(one)).toEqual([]);
  expect(await store.has({ firmId: other, digest: a.digest })).toBe(true);
});

test("the probe of doctor passes with the right key and fails with one that the server does not know", async () => {
  await store.probe();
  await expect(openFileStore(settings("NOBODY")).probe()).rejects.toThrow();
  expect(() => openFileStore({ S3_ENDPOINT: endpoint })).toThrow("S3_ACCESS_KEY_ID");
});
