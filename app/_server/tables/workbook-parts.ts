import { err, ok, type Result } from "@/lib/result";
import { COLUMN_MAX, ROW_MAX } from "@/lib/tables";
import { BadFile } from "./bad-file";
import { columnOf, type PlacedTag, readCells } from "./sheet-cells";
import { countOf, packWorkbook, readWorkbookParts } from "./workbook";
import { freshAllowance, openZip } from "./zip";

/** Maximum number of tags in all parts: a register of 5,000 full lines has less than half of them. */
const PIECES_MAX = 2_500_000;
/** Maximum number of cells in the tables of all sheets, empty or not, because each uses memory. */
const PLACES_MAX = 2_000_000;

/** Properties because of which a program would read something else than a person sees. */
export type Oddity = "hidden-lines" | "merged-lines" | "formula-open";

/** A workbook that is safe to read. */
export type WorkbookParts = {
  readonly bytes: Buffer;
  /** The number, from 1, of the first sheet that is not hidden; further fields refer to it. */
  readonly shown: number;
  /** The cells displayed as percentages, as "row column". */
  readonly percents: ReadonlySet<string>;
  readonly oddity: Oddity | undefined;
};

export type WorkbookRefusal = "too-wide" | "overlong" | "not-a-table";

/**
 * Unpacks a workbook up to its stated size and repacks it without compression, so that the library cannot unpack more.
 * Rejects a workbook that is too large, has parts of unbounded length, or has cells so far out that its table would
 * fill the memory.
 */
export function openWorkbook(bytes: Uint8Array): Result<WorkbookParts, WorkbookRefusal> {
  try {
    const read = readWorkbookParts(openZip(asBuffer(bytes), freshAllowance("table")));
    if (!read.ok) return read;
    if (read.value.pieces > PIECES_MAX) return err("too-wide");
    const parts = withoutEmptyCells(read.value.texts);
    const { shown, part } = shownSheet(parts);
    if (part === undefined) return err("not-a-table");
    let places = 0;
    let own: readonly PlacedTag[] = [];
    for (const sheet of Object.values(parts)) {
      if (!isSheet(sheet)) continue;
      if (countOf(sheet, ROWS) > ROW_MAX) return err("too-wide");
      const cells = readCells(sheet);
      if (cells === undefined) return err("not-a-table");
      const rows = cells.reduce((most, { row }) => Math.max(most, row), 0);
      const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
      places += rows * columns;
      if (rows > ROW_MAX || columns > COLUMN_MAX || places > PLACES_MAX) return err("too-wide");
      if (sheet === part) own = cells;
    }
    return ok({
      bytes: packWorkbook(parts),
      shown,
      percents: percentCells(own, parts["xl/styles.xml"] ?? ""),
      oddity: oddityOf(own, part),
    });
  } catch (error) {
    return err(error instanceof BadFile && error.problem === "too-much-inside" ? "too-wide" : "not-a-table");
  }
}

type Parts = Readonly<Record<string, string>>;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Detected by content, because the workbook may give a sheet any name. */
const isSheet = (xml: string): boolean => xml.includes("sheetData");

/**
 * Spreadsheets store formatted cells without a value, down to the last possible line; these are not part of a table.
 */
const EMPTY_CELLS = /<(?:\w+:)?c\b[^<>]*\/>/g;
const EMPTY_ROWS = /<(?:\w+:)?row\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;

function withoutEmptyCells(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      isSheet(xml) ? xml.replaceAll(EMPTY_CELLS, "").replaceAll(EMPTY_ROWS, "") : xml,
    ]),
  );
}

const ROWS = /<(?:[^\s<>/:]*:)?row(?=[\s/>])/g;

/** The first sheet that is not hidden, which need not be called sheet1. */
function shownSheet(parts: Parts): { readonly shown: number; readonly part: string | undefined } {
  const sheets = (parts["xl/workbook.xml"] ?? "").match(/<(?:\w+:)?sheet\b[^<>]*>/g) ?? [];
  const shown = Math.max(
    0,
    sheets.findIndex((sheet) => !/hidden$/i.test(attribute(sheet, "state") ?? "")),
  );
  const id = /\s\w+:id="([^"]*)"/.exec(sheets[shown] ?? "")?.[1];
  const relations = (parts["xl/_rels/workbook.xml.rels"] ?? "").match(/<(?:\w+:)?Relationship\b[^<>]*>/g) ?? [];
  const relation = relations.find((one) => attribute(one, "Id") === id);
  const target = relation === undefined ? undefined : attribute(relation, "Target");
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target ?? "worksheets/sheet1.xml"}`;
  return { shown: shown + 1, part: parts[path] ?? parts["xl/worksheets/sheet1.xml"] };
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Built-in percent formats of every spreadsheet: 0% and 0.00%. */
const PERCENT_FORMATS = ["9", "10"];

function percentCells(cells: readonly PlacedTag[], styles: string): ReadonlySet<string> {
  const own = (styles.match(/<numFmt\b[^<>]*>/g) ?? [])
    .filter((format) => (attribute(format, "formatCode") ?? "").includes("%"))
    .flatMap((format) => attribute(format, "numFmtId") ?? []);
  const formats = new Set([...PERCENT_FORMATS, ...own]);
  const cellFormats = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
  const isPercent = (cellFormats.match(/<xf\b[^<>]*>/g) ?? []).map((xf) =>
    formats.has(attribute(xf, "numFmtId") ?? ""),
  );
  const shown = cells.filter(({ tag }) => {
    const style = attribute(tag, "s");
    return style !== undefined && isPercent[Number(style)];
  });
  return new Set(shown.map(({ row, column }) => `${row - 1} ${column}`));
}

/** Only the first of merged cells has the value; hidden lines are not seen by people; error values cannot be used. */
function oddityOf(tags: readonly PlacedTag[], sheet: string): Oddity | undefined {
  const hidden = new Set<number>();
  let isOpen = false;
  for (const { name, row, tag, content } of tags) {
    if (name === "row") {
      if (/^(1|true)$/.test(attribute(tag, "hidden") ?? "")) hidden.add(row);
    } else if (hidden.has(row)) return "hidden-lines";
    else isOpen ||= isOpenFormula(tag, content);
  }
  if ((sheet.match(/<(?:\w+:)?mergeCell\b[^<>]*>/g) ?? []).some(joinsLines)) return "merged-lines";
  return isOpen ? "formula-open" : undefined;
}

/** True for cells merged over several rows; a title over several columns is fine. */
function joinsLines(merge: string): boolean {
  const [, from = "", first = "", to = "", last = ""] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(merge, "ref") ?? "") ?? [];
  return from !== "" && columnOf(from) === columnOf(to) && first !== last;
}

/** A formula with an error, or without a computed value. An empty text is a valid result. */
function isOpenFormula(tag: string, content: string): boolean {
  const type = attribute(tag, "t");
  if (type === "e") return true;
  return type !== "str" && /<(?:\w+:)?f[\s/>]/.test(content) && !/<(?:\w+:)?v>[^<]/.test(content);
}
