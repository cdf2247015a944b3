import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import type { Cell } from "@/lib/register";
import { err, ok, type Result } from "@/lib/result";

/** What a form may bring at once; a register of 5,000 lines stays below. */
export const FILE_BYTES_MAX = 900_000;
const UNPACKED_BYTES_MAX = 40_000_000;

export type FileRefusal = "too-large" | "not-a-table" | "unreadable-text";
export type TableFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
export const TABLE_FORMATS = ["csv", "xlsx"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The table of an XLSX or CSV file, told apart by content: a spreadsheet is a ZIP, everything else is text. */
export async function readTableFile(bytes: Uint8Array): Promise<Result<readonly (readonly Cell[])[], FileRefusal>> {
  if (bytes.length > FILE_BYTES_MAX) return err("too-large");
  return isZip(bytes) ? readWorkbook(bytes) : readCsvText(bytes);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly (readonly Cell[])[], FileRefusal>> {
  if (unpackedSize(bytes) > UNPACKED_BYTES_MAX) return err("too-large");
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return ok(rows.map((row) => row.map(toCell)));
  } catch {
    // whatever is wrong inside, it is no workbook that can be read
    return err("not-a-table");
  }
}

/** Dates as days; the library's own type of a cell names the constructor of dates where it means a date. */
function toCell(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What a ZIP says it unpacks to; a bomb is refused before it is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        size += file.originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return size;
}

/** Text in UTF-8 or UTF-16 by its mark, UTF-8 without one, and else GB 18030, as Chinese spreadsheets write CSV. */
function readCsvText(bytes: Uint8Array): Result<readonly (readonly Cell[])[], FileRefusal> {
  const text = decode(bytes);
  if (text === undefined || text.includes("\u0000")) return err("unreadable-text");
  try {
    const rows: string[][] = parse(text, { relax_column_count: true, delimiter: delimiterOf(text), bom: true });
    return ok(rows);
  } catch {
    return err("not-a-table");
  }
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding: the next one
    }
  }
  return undefined;
}

/** Spreadsheets of some regions separate with semicolons, and copied tables with tabs. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  const count = (sign: string) => head.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A table as a file to download: CSV with the mark that Excel needs for Chinese, or XLSX with a second sheet. */
export async function writeTableFile(
  format: TableFormat,
  table: readonly (readonly Cell[])[],
  guide: { readonly name: string; readonly sheet: string; readonly rows: readonly (readonly string[])[] },
): Promise<TableFile> {
  return format === "csv" ? writeCsv(table) : await writeWorkbook(table, guide);
}

function writeCsv(table: readonly (readonly Cell[])[]): TableFile {
  const text = stringify(
    table.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );
  return { bytes: Uint8Array.from(Buffer.from(text)), type: "text/csv; charset=utf-8" };
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The earliest date a ZIP can hold: the same table is the same file, byte by byte. */
const NO_TIME = new Date(1980, 0, 1);

async function writeWorkbook(
  table: readonly (readonly Cell[])[],
  guide: { readonly name: string; readonly sheet: string; readonly rows: readonly (readonly string[])[] },
): Promise<TableFile> {
  const cellsOf = (rows: readonly (readonly Cell[])[]) =>
    rows.map((row, index) =>
      row.map((value) => (value === null ? null : { value, ...(index === 0 ? { fontWeight: "bold" as const } : {}) })),
    );
  const made = await writeExcelFile([
    { data: cellsOf(table), sheet: guide.name, stickyRowsCount: 1, stickyColumnsCount: 3 },
    { data: cellsOf(guide.rows), sheet: guide.sheet, columns: [{ width: 40 }, { width: 14 }, { width: 100 }] },
  ]);
  const parts = unzipSync(new Uint8Array(await made.toBuffer()));
  return { bytes: zipSync(parts, { mtime: NO_TIME, level: 6 }), type: XLSX_TYPE };
}
