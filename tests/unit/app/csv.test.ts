import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv, readCsvLines } from "@/app/_cli/csv";
import type { FileLine, FileRow } from "@/lib/tables";

const folder = await mkdtemp(join(tmpdir(), "trellis-csv-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(content: string | Uint8Array): Promise<readonly FileRow[]> {
  const file = join(folder, "a.csv");
  await writeFile(file, content);
  const rows: FileRow[] = [];
  for await (const row of readCsv(file)) rows.push(row);
  return rows;
}

async function linesOf(content: string): Promise<readonly FileLine[]> {
  const file = join(folder, "b.csv");
  await writeFile(file, content);
  const rows: FileLine[] = [];
  for await (const row of readCsvLines(file)) rows.push(row);
  return rows;
}

describe("a file that is whole", () => {
  test("gives each row with the line it begins on; empty lines count and are passed over", async () => {
    expect(await rowsOf("a,b\n\n1,2\n,\n")).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ["1", "2"] },
      { line: 4, cells: ["", ""] },
    ]);
  });

  test("may have quotes, doubled quotes, commas and line breaks inside, and end with or without a line break", async () => {
    expect(await rowsOf('name,n\n"Ning""bo"", Ltd",1\n"two\nlines",2\n3,"x"')).toEqual([
      { line: 1, cells: ["name", "n"] },
      { line: 2, cells: ['Ning"bo", Ltd', "1"] },
      { line: 3, cells: ["two\nlines", "2"] },
      { line: 5, cells: ["3", "x"] },
    ]);
  });

  test("may begin with a byte order mark and end its lines with CRLF", async () => {
    expect(await rowsOf('\uFEFFa,"b"\r\n"宁波",\r\n')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["宁波", ""] },
    ]);
  });

  test("keeps any cells through writing and reading, whatever piece of the file they fall into", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "宁", '"', ",", "\n", " ", "𝛼"), maxLength: 8 });
    const row = fc.array(cell, { minLength: 2, maxLength: 5 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const written = (text: string, at: number) => (at % 2 === 1 && !/[",\n]/.test(text) ? text : quoted(text));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const text = rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("");
        expect((await rowsOf(text)).map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test("longer than one piece of reading keeps its rows and lines", async () => {
    const long = "宁".repeat(500);
    const text = Array.from({ length: 400 }, (_, at) => `${at},"${long}\n""${at}"""\n`).join("");
    const rows = await rowsOf(text);
    expect(rows).toHaveLength(400);
    for (const [at, row] of rows.entries())
      expect(row).toEqual({ line: 2 * at + 1, cells: [`${at}`, `${long}\n"${at}"`] });
  });
});

describe("a file with a fault", () => {
  test("names the line of a quote inside a cell, after a cell and never closed", async () => {
    await expect(rowsOf('a,b\n1,x"y\n')).rejects.toThrow(/line 2: a quote inside a cell/);
    await expect(rowsOf('a,b\n1,2\n"x"y,2\n')).rejects.toThrow(/line 3: text after the closing quote/);
    await expect(rowsOf('a,b\n1,"x')).rejects.toThrow(/line 2: a quote that is never closed/);
  });

  test("loses one line of a fault and no other when faults are handed on", async () => {
    const rows = await linesOf('a,b\n1,"open\n2,y\n3,x"z\n4,"v"\n');
    expect(rows.map((row) => [row.line, "fault" in row ? row.cell : row.cells])).toEqual([
      [1, ["a", "b"]],
      [2, 1],
      [3, ["2", "y"]],
      [4, 1],
      [5, ["4", "v"]],
    ]);
  });

  test("says what cannot be read: no file, no UTF-8, a row without end", async () => {
    await expect(readCsv(join(folder, "none.csv")).next()).rejects.toThrow("there is no such file");
    await expect(rowsOf(Uint8Array.of(0x61, 0xc4, 0xfe, 0x0a))).rejects.toThrow("not UTF-8");
    await expect(rowsOf("x".repeat(1_200_000))).rejects.toThrow(/line 1: a row of more than/);
  });
});
