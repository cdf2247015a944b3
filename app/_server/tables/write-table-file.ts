import { stringify } from "csv-stringify/sync";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { columnLetter, type GuidedTable, guardWithin, type Table, type TableCell } from "@/lib/tables";

export type TableFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
export const TABLE_FORMATS = ["csv", "xlsx"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * A table as a file to download: CSV with the byte order mark that Excel needs for Chinese, or XLSX with a second sheet
 * that explains the columns.
 */
export async function writeTableFile(format: TableFormat, parts: GuidedTable): Promise<TableFile> {
  return format === "csv" ? writeCsv(parts.table) : await writeWorkbook(parts);
}

/** Matches texts that a spreadsheet would treat as a formula, also after blanks. An apostrophe in front prevents it. */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]/;
/**
 * Matches only texts that already begin with such an apostrophe; they get another one. In a workbook any other text
 * stays a text.
 */
const GUARDED = /^'['\s]*[=+\-@＝＋－＠]/;
const guard = (cell: TableCell, pattern: RegExp): TableCell =>
  typeof cell === "string" && pattern.test(cell) ? `'${cell}` : cell;

const inner = (cell: TableCell): TableCell => (typeof cell === "string" ? guardWithin(cell) : cell);

function writeCsv(table: Table): TableFile {
  const text = stringify(
    table.map((row) => row.map((cell) => inner(guard(cell, FORMULA)))),
    { bom: true, record_delimiter: "windows" },
  );
  return { bytes: Uint8Array.from(Buffer.from(text)), type: "text/csv; charset=utf-8" };
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The earliest date of a ZIP entry; fixed, so that the same table always gives exactly the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const COLUMN_WIDTH = 18;

async function writeWorkbook({ table, name, choices, guide }: GuidedTable): Promise<TableFile> {
  const guarded = (rows: Table): Table => rows.map((row) => row.map((cell) => guard(cell, GUARDED)));
  const sheets: WrittenSheet[] = [
    { name, rows: guarded(table), widths: (table[0] ?? []).map(() => COLUMN_WIDTH), isTable: true },
    { name: guide.name, rows: guarded(guide.rows), widths: [34, 12, 60, 70] },
  ];
  return writeSheets(sheets, (parts) => withChoices(parts, choices));
}

type WrittenSheet = {
  readonly name: string;
  readonly rows: Table;
  readonly widths: readonly number[];
  /** For a table to fill in: the first three columns stay in view, and long texts below the headings are not wrapped. */
  readonly isTable?: boolean;
};

/** Several sheets as one workbook, cells unchanged: the same sheets always give exactly the same bytes. */
export async function writeSheets(
  sheets: readonly WrittenSheet[],
  finish: (parts: Zippable) => Zippable = (parts) => parts,
): Promise<TableFile> {
  const made = await writeExcelFile(
    sheets.map(({ name, rows, widths, isTable = false }) => ({
      data: rows.map((row, index) =>
        row.map((value) => {
          if (value === null) return null;
          return { value, wrap: !isTable || index === 0, ...(index === 0 ? { fontWeight: "bold" as const } : {}) };
        }),
      ),
      sheet: name,
      stickyRowsCount: 1,
      ...(isTable ? { stickyColumnsCount: 3 } : {}),
      columns: widths.map((width) => ({ width })),
    })),
  );
  const parts = finish(unzipSync(new Uint8Array(await made.toBuffer())));
  return { bytes: zipSync(parts, { mtime: NO_TIME, level: 6 }), type: XLSX_TYPE };
}

const FIRST_SHEET = "xl/worksheets/sheet1.xml";
/** Number of lines with a drop-down list, and the maximum length of such a list. */
const CHOICE_ROWS = 5001;
const CHOICES_LENGTH_MAX = 255;

/**
 * Adds drop-down lists for the choices of a column. They only suggest and do not restrict, because values in the other
 * language are allowed.
 */
function withChoices(parts: Zippable, choices: GuidedTable["choices"]): Zippable {
  const sheet = parts[FIRST_SHEET];
  const rules = choices.flatMap((words, index) => {
    const list = (words ?? []).join(",");
    const fits = list !== "" && list.length <= CHOICES_LENGTH_MAX && !words?.some((word) => /[,"]/.test(word));
    return fits ? [choiceRule(columnLetter(index), list)] : [];
  });
  if (!(sheet instanceof Uint8Array) || rules.length === 0) return parts;
  const validations = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
  const text = strFromU8(sheet).replace("</sheetData>", `</sheetData>${validations}`);
  return { ...parts, [FIRST_SHEET]: strToU8(text) };
}

const choiceRule = (letter: string, list: string): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${letter}2:${letter}${CHOICE_ROWS}">` +
  `<formula1>"${list.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}"</formula1></dataValidation>`;
