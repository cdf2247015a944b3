import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { err, ok, type Result } from "@/lib/result";
import type { Table, TableCell } from "@/lib/tables";
import { excessOf, ROW_MAX, TABLE_BYTES_MAX, type TableExcess } from "@/lib/tables";
import { plainText } from "../gate/plain-text";
import { type Oddity, openWorkbook, type WorkbookParts, type WorkbookRefusal } from "./workbook-parts";
import { isZip } from "./zip";

export type FileRefusal = "too-large" | "unreadable-text" | WorkbookRefusal | TableExcess | Oddity;

/**
 * The table of an XLSX or CSV file, whose format is detected by content: a spreadsheet is a ZIP, everything else is
 * text.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Result<Table, FileRefusal>> {
  if (bytes.length > TABLE_BYTES_MAX) return err("too-large");
  const read = isZip(bytes) ? await readWorkbook(bytes) : readCsvText(bytes);
  const excess = read.ok ? excessOf(read.value) : undefined;
  return excess === undefined ? read : err(excess);
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<Table, FileRefusal>> {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { oddity, shown } = workbook.value;
  if (oddity !== undefined) return err(oddity);
  try {
    const rows = await readSheet(workbook.value.bytes, shown);
    return ok(rows.map((row, index) => row.map((value, column) => toCell(value, workbook.value, index, column))));
  } catch {
    // whatever the error, it is not a readable workbook
    return err("not-a-table");
  }
}

/**
 * Converts dates to days, and a number displayed as 34% to the text "34%", because its value is 0.34. The library's
 * type names the Date constructor instead of the instance type.
 */
function toCell(value: unknown, { percents }: WorkbookParts, row: number, column: number): TableCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number" && percents.has(`${row} ${column}`)) return `${Math.round(value * 1e8) / 1e6}%`;
  if (typeof value === "string") return plainText(value);
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * Text in UTF-8 or UTF-16 by its byte order mark, UTF-8 without one, otherwise GB 18030, as Chinese spreadsheets write
 * CSV.
 */
function readCsvText(bytes: Uint8Array): Result<Table, FileRefusal> {
  const decoded = decode(bytes);
  if (decoded === undefined || decoded.includes("\u0000")) return err("unreadable-text");
  const { text, delimiter } = separate(decoded);
  try {
    const rows: string[][] = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      bom: true,
      to: ROW_MAX + 1,
    });
    return ok(rows);
  } catch {
    return err("not-a-table");
  }
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this encoding: try the next one
    }
  }
  return undefined;
}

/** Number of lines used to detect the separator, because a title may be above the headings. */
const SEPARATOR_LINES = 10;

/**
 * Some regions separate with semicolons, and copied tables with tabs. A first line `sep=;` states the separator, and is
 * not part of the table.
 */
function separate(text: string): { readonly text: string; readonly delimiter: string } {
  const [said, sign] = /^sep=(.)(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (said !== undefined && sign !== undefined) return { text: text.slice(said.length), delimiter: sign };
  const top = text.split(/\r\n|\n|\r/, SEPARATOR_LINES);
  const count = (one: string) => Math.max(...top.map((line) => line.split(one).length));
  return { text, delimiter: [",", "\t", ";"].reduce((best, one) => (count(one) > count(best) ? one : best)) };
}
