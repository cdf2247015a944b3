import { expect, test } from "vitest";
import { type BatchJob, rateBatch } from "@/app/_cli/assess/batch";
import type { FileColumn } from "@/app/_cli/assess/columns";
import { threadsWithin } from "@/app/_cli/assess/pool";
import { jobsOfRows } from "@/app/_cli/assess/source";
import { currentInstrument } from "@/lib/catalog";
import type { FileLine, FileRow } from "@/lib/tables";

const { id, version } = currentInstrument;
const [ID, NAME]: readonly FileColumn[] = [
  { index: 0, name: "firm.id", letter: "A", meaning: { of: "fact", path: ["firm", "id"], isNumber: false } },
  { index: 2, name: "firm.name", letter: "C", meaning: { of: "fact", path: ["firm", "name"], isNumber: false } },
];
if (ID === undefined || NAME === undefined) throw new Error("two columns");
const columns = [ID, NAME];
const setup = { columns, defaults: { instrument: { id, version }, asOf: "2026-11-25" } };

async function jobsOf(lines: readonly FileLine[], width: number): Promise<readonly BatchJob[]> {
  async function* given() {
    yield* lines;
  }
  const jobs: BatchJob[] = [];
  for await (const job of jobsOfRows(given(), columns, width)) jobs.push(job);
  return jobs;
}

test("a firm whose rating fails is named and refused, and those after it are rated", () => {
  const fails = (): never => {
    throw new RangeError("out of hand");
  };
  const row: FileRow = {
    line: 7,
    get cells() {
      return fails();
    },
  };
  const good = { of: "rows", rows: [{ line: 9, cells: ["F2", "", "Cixi"] }] } as const;
  const file = {
    of: "file",
    name: "b.json",
    get file() {
      return fails();
    },
  } as const;
  const { output, counts, faults } = rateBatch([good, { of: "rows", rows: [row] }, file, good], setup);
  expect(counts).toMatchObject({ rated: 2, refused: 2 });
  expect(new TextDecoder().decode(output).trimEnd().split("\n")).toHaveLength(2);
  const words = {
    en: "cannot be rated (out of hand). Check its numbers, or leave the firm out",
    zh: "无法评定（out of hand）。请核对其中的数字，或先移出该企业",
  };
  expect(faults).toEqual([
    { line: 7, words },
    { file: "b.json", words },
  ]);
});

test("of columns that are not in use no cell is kept, and the width of each row is still checked", async () => {
  const note = "a long note ".repeat(100);
  const jobs = await jobsOf(
    [
      { line: 2, cells: ["F1", note, "Cixi Bearings Ltd", note] },
      { line: 3, cells: ["F2", note, "Ningbo"] },
    ],
    4,
  );
  expect(jobs).toEqual([
    { of: "rows", rows: [{ line: 2, cells: ["F1", "", "Cixi Bearings Ltd", ""] }] },
    {
      of: "refused",
      faults: [expect.objectContaining({ line: 3, words: expect.objectContaining({ en: "has 3 cells: expected 4" }) })],
    },
  ]);
});

test("an id of a firm has 120 characters at most, and a longer one is refused with all its rows", async () => {
  const [longest, longer] = ["x".repeat(120), "x".repeat(121)];
  const jobs = await jobsOf(
    [longest, longer, longer].map((firm, at) => ({ line: at + 2, cells: [firm, "", "Cixi"] })),
    3,
  );
  expect(jobs.map(({ of }) => of)).toEqual(["rows", "refused"]);
  expect(jobs[1]).toMatchObject({
    faults: [
      {
        line: 3,
        column: { name: "firm.id", letter: "A" },
        words: { en: "has more than 120 characters", zh: "超过 120 个字符" },
      },
    ],
  });
});

test("threads take half of the memory at most, and one always runs", () => {
  const withMb = (memory: number, asked = 16) => threadsWithin(asked, memory * 2 ** 20);
  expect([64, 300, 439, 440, 720, 1279, 1280, 64_000].map((memory) => withMb(memory))).toEqual([
    1, 1, 1, 2, 4, 7, 8, 8,
  ]);
  expect(withMb(64_000, 2)).toBe(2);
});
