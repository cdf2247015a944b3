import { Buffer } from "node:buffer";
import { type TableFormat, writeTableFile } from "@/app/_server/tables/write-table-file";
import { describeColumns, REGISTER_COLUMNS, type RegisterRow, readRegister, writeRegister } from "@/lib/register";
import type { Locale } from "@/lib/result";
import type { TableCell } from "@/lib/tables";

/** The headings of the test files, used to plant errors. */
export const HEAD = [
  "direction",
  "kind",
  "partnerName",
  "share",
  "product",
  "partnerCountry",
  "startYear",
  "industry",
  "validFrom",
  "validTo",
  "channel.training",
  "incidents",
  "id",
];
const SUPPLIERS = 295;

/** Five customers and 295 suppliers, with Chinese names and names that a spreadsheet would interpret as formulas. */
export function aTable(): TableCell[][] {
  const customers = [34, 22, 16, 13, 5].map((share, i): TableCell[] => [
    "客户",
    i === 3 ? "一组小合作方" : "一家",
    `客户${i + 1} AB`,
    share,
    "空气炸锅",
    "SE",
    2010 + i,
    "27",
    "2025-01-01",
    null,
    "对方传给我们，每月",
    "2026-03-12 纠纷：晚交 3 天",
    null,
  ]);
  const suppliers = Array.from({ length: SUPPLIERS }, (_, i): TableCell[] => [
    "supplier",
    "single",
    i === 100 ? "=五金厂" : i === 101 ? "@metal-5" : `宁波第${i + 1}五金厂`,
    0.2,
    "Steel parts",
    "中国",
    2001 + (i % 20),
    "25",
    null,
    null,
    null,
    null,
    null,
  ]);
  return [HEAD, ...customers, ...suppliers];
}

/**
 * Twelve errors of twelve kinds: the row, the heading of the column, the content of the cell, and the expected error
 * code.
 */
export const PLANTED: readonly (readonly [row: number, column: string, cell: TableCell, code: string])[] = [
  [3, "share", "about a fifth", "not-a-number"],
  [4, "kind", "some", "not-in-list"],
  [5, "share", null, "share-missing"],
  [6, "share", 99, "sales-over"],
  [12, "partnerName", null, "missing"],
  [13, "partnerName", "长".repeat(201), "too-long"],
  [14, "share", 140, "out-of-range"],
  [15, "channel.training", "often", "channel"],
  [16, "validFrom", "12.3.2026", "not-a-date"],
  [17, "incidents", "a quarrel in spring", "incident"],
  [18, "id", "019a2105-55ca-7435-bc59-8a31a031a635", "id-unknown"],
  [19, "validTo", "2020-01-01", "dates-crossed"],
];

/** The table of `aTable` with the twelve errors of `PLANTED`. */
export function aFaultyTable(): TableCell[][] {
  const table = aTable();
  const set = (row: number, column: string, cell: TableCell) => {
    const cells = table[row - 1];
    if (cells !== undefined) cells[HEAD.indexOf(column)] = cell;
  };
  for (const [row, column, cell] of PLANTED) set(row, column, cell);
  set(19, "validFrom", "2024-01-01");
  return table;
}

export const read =
  (table: readonly (readonly TableCell[])[], locale: Locale = "zh") =>
  (existing: readonly RegisterRow[]) =>
    readRegister({ table, locale, existing, customersMax: 5, today: "2026-11-28" });

/** A file with this table, as the application would write it. */
export const fileOf = (format: TableFormat, table: readonly (readonly TableCell[])[], locale: Locale = "en") =>
  writeTableFile(format, {
    table,
    name: "Register",
    choices: REGISTER_COLUMNS.map((column) => column.choices?.(locale)),
    guide: { name: "Columns", rows: describeColumns(locale) },
  });

/** A file with this register, as the application would write it. */
export const registerFile = (format: TableFormat, rows: readonly RegisterRow[], locale: Locale) =>
  fileOf(format, writeRegister(rows, locale), locale);

const csvOf = (table: readonly (readonly TableCell[])[]) =>
  table.map((row) => row.map((cell) => (cell === null ? "" : String(cell))).join(",")).join("\r\n");

/** The same table in all file formats and encodings that spreadsheet programs write. */
export async function clothed(table: TableCell[][]): Promise<Readonly<Record<string, Uint8Array>>> {
  const text = csvOf(table);
  const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
  return {
    "CSV in UTF-8": Buffer.from(text),
    "CSV in UTF-8 with its mark": Buffer.from(`\uFEFF${text}`),
    "CSV in GBK": gbk(text),
    "CSV in UTF-16": utf16,
    "CSV in UTF-16, the other way round": Buffer.from(utf16).swap16(),
    "CSV with semicolons": Buffer.from(text.replaceAll(",", ";")),
    "a table copied with tabs": Buffer.from(text.replaceAll(",", "\t")),
    "CSV that names its separator": Buffer.from(`sep=;\r\n${text.replaceAll(",", ";")}`),
    XLSX: (await fileOf("xlsx", table)).bytes,
  };
}

/** Encodes GB 18030 (its two-byte part is GBK) by inverting the decoder, because Node can only decode it. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  const bytes = [...text].flatMap((char) =>
    char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : (codes.get(char) ?? []),
  );
  return Uint8Array.from(bytes);
}
