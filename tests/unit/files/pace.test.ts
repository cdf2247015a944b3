import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pace } from "@/app/_server/files/pace";
import { openUpload, receive } from "@/app/_server/files/receive";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-pace-"));
  process.env.TRELLIS_DATA = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const QUICK: Pace = { tickMs: 50, ticks: 3, bytesMin: 1000 };

/** Sends some bytes every few milliseconds, forever or the given number of times. */
async function* dripping(bytes: number, everyMs: number, times = Number.POSITIVE_INFINITY) {
  for (let n = 0; n < times; n += 1) {
    yield Buffer.alloc(bytes, "a");
    await wait(everyMs);
  }
}
const uploadOf = (chunks: AsyncIterable<Buffer>) => ({ fields: {}, stream: Readable.from(chunks), bytes: undefined });
const receiveFrom = (personId: string, chunks: AsyncIterable<Buffer>) =>
  receive({ personId }, uploadOf(chunks), async () => "here", QUICK);
const leftOver = () =>
  readdir(folder, { recursive: true, withFileTypes: true }).then((all) => all.filter((one) => one.isFile()));

test("an upload that crawls is ended, and nothing of it is left", async () => {
  expect(await receiveFrom(randomUUID(), dripping(1, 20))).toEqual({ ok: false, error: "too-slow" });
  expect(await leftOver()).toEqual([]);
});

test("one that comes slowly but steadily arrives, and so does one with a pause", async () => {
  expect(await receiveFrom(randomUUID(), dripping(400, 20, 20))).toEqual({ ok: true, value: "here" });
  async function* paused() {
    yield Buffer.alloc(5000);
    await wait(110);
    yield Buffer.alloc(5000);
  }
  expect(await receiveFrom(randomUUID(), paused())).toEqual({ ok: true, value: "here" });
});

test("three files of one person are on their way at once, and those of others all the same", async () => {
  const one = randomUUID();
  const uploads = Array.from({ length: 3 }, () => receiveFrom(one, dripping(400, 20, 20)));
  expect(await receiveFrom(one, dripping(400, 20, 1))).toEqual({ ok: false, error: "own-uploads" });
  expect(await receiveFrom(randomUUID(), dripping(400, 20, 1))).toEqual({ ok: true, value: "here" });
  for (const upload of uploads) expect(await upload).toEqual({ ok: true, value: "here" });
  expect(await receiveFrom(one, dripping(400, 20, 1))).toEqual({ ok: true, value: "here" });
});

test("a form whose fields crawl is let go before its file begins", async () => {
  const boundary = "x".repeat(20);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="a"`)),
  });
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  const request = new Request("http://localhost/files", init);
  expect(await openUpload(request, 200)).toBe("too-slow");
});
