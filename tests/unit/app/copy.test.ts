import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type JsonField, jsonText } from "@/app/_server/copy/json-text";
import { type KeptFile, placeFiles, textEntry } from "@/app/_server/copy/kept-files";
import { toSegment } from "@/app/_server/gate/file-name";
import { toBody, type ZipEntry, zipStream } from "@/app/_server/gate/zip-stream";

const NOON = new Date("2026-11-28T12:00:00Z");

async function* each<T>(list: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* list;
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

const unpacked = async (entries: readonly ZipEntry[]) => unzipSync(await joined(zipStream(each(entries), NOON)));

/** Bytes that cannot be compressed, the same each time. */
const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state & 255;
  });
};

test("an archive contains each file completely, under its name, in any language and in whatever pieces it came", async () => {
  const picture = noise(300_000);
  const pieces = Array.from({ length: 7 }, (_, n) => picture.subarray(n * 50_000, (n + 1) * 50_000));
  const files = await unpacked([
    textEntry("READ-ME.txt", "宁波\n"),
    { path: "files/2026/访问报告.png", isPacked: true, chunks: each(pieces) },
    { path: "empty.txt", isPacked: false, chunks: each([]) },
  ]);
  expect(Object.keys(files)).toEqual(["READ-ME.txt", "files/2026/访问报告.png", "empty.txt"]);
  expect(strFromU8(files["READ-ME.txt"] ?? new Uint8Array())).toBe("宁波\n");
  expect(files["files/2026/访问报告.png"]).toEqual(picture);
  expect(files["empty.txt"]).toHaveLength(0);
});

test("of a large file no more is read than the browser has accepted", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield noise(64 * 1024);
    }
  }
  const archive = zipStream(each([{ path: "large.pdf", isPacked: true, chunks: endless() }]), NOON);
  for (let taken = 0; taken < 20; taken += 1) await archive.next();
  expect(read).toBeLessThan(40);
  await archive.return();
});

test("an interrupted copy never looks complete, and stopping it closes its file", async () => {
  async function* broken() {
    yield noise(10);
    throw new Error("the store is gone");
  }
  const said: unknown[] = [];
  const entry = { path: "a.pdf", isPacked: true, chunks: broken() };
  const body = toBody(zipStream(each([entry]), NOON), (error) => said.push(error));
  await expect(new Response(body).arrayBuffer()).rejects.toThrow("the store is gone");
  expect(said).toHaveLength(1);

  let isLetGo = false;
  async function* held() {
    try {
      for (;;) yield noise(200_000);
    } finally {
      isLetGo = true;
    }
  }
  const reader = toBody(
    zipStream(each([{ path: "a.pdf", isPacked: true, chunks: held() }]), NOON),
    () => {},
  ).getReader();
  await reader.read();
  await reader.cancel();
  expect(isLetGo).toBe(true);
});

const parsed = async (fields: readonly JsonField[]): Promise<unknown> =>
  JSON.parse(strFromU8(await joined(jsonText(each(fields)))));

test("fields that come one by one are one JSON object; what is not there is null", async () => {
  const long = "长".repeat(100_000);
  expect(
    await parsed([
      { name: "format", value: "trellis/firm@1" },
      { name: "cycles", each: each([{ cycle: 2027 }, { cycle: 2026, note: '"\u2028' }]) },
      { name: "none", each: each([]) },
      { name: "screening", value: undefined },
      { name: "long", value: long },
    ]),
  ).toEqual({
    format: "trellis/firm@1",
    cycles: [{ cycle: 2027 }, { cycle: 2026, note: '"\u2028' }],
    none: [],
    screening: null,
    long,
  });
  expect(await parsed([])).toEqual({});
});

const aKept = (name: string, bytes = 10, folders: readonly string[] = ["2026", "LRN.INT.2"]): KeptFile => ({
  id: name,
  firmId: "f",
  digest: name,
  name,
  bytes,
  folders,
});

test("each file has a place of its own, also where names differ in capitals alone", () => {
  const placed = placeFiles([aKept("Log.pdf"), aKept("log.PDF"), aKept("Log.pdf"), aKept("plain"), aKept("plain")]);
  expect(placed.map(({ path }) => path.replace("files/2026/LRN.INT.2/", ""))).toEqual([
    "Log.pdf",
    "log (2).PDF",
    "Log (3).pdf",
    "plain",
    "plain (2)",
  ]);
});

test.each([
  ["../../etc", "-..-etc"],
  ["C:\\Windows\\x", "C--Windows-x"],
  ["a\u202eb\u0000c", "abc"],
  ["...", "file"],
  ["CON", "_CON"],
  ["宁波 工厂 ", "宁波 工厂"],
])("a folder typed as %j is no path and no device: %j", (typed, name) => {
  expect(toSegment(typed)).toBe(name);
});

test("what is over the room of a copy is left out and named; a smaller file after it still comes", () => {
  const files = [aKept("a", 60), aKept("b", 50), aKept("c", 40), aKept("d", 0), aKept("e", 0)];
  const left = placeFiles(files, { bytes: 100, files: 3 }).map(({ name, isOver }) => [name, isOver]);
  expect(Object.fromEntries(left)).toEqual({ a: false, b: true, c: false, d: false, e: true });
});
