import type { Locale } from "@/lib/result";
import { type CellReading, fold } from "./cell-kinds";
import { checkWhole } from "./check-whole";
import { type Column, type Patch, REGISTER_COLUMNS } from "./columns";
import { farLimits } from "./far-days";
import { columnLetter, type Fault, type FaultCode } from "./faults";
import { applyPatch, EMPTY_ROW } from "./patch";
import { faultAt, type Heading } from "./place";
import type { ReadRow, RegisterRow, TableCell } from "./row";

/** Lines a file may have; a firm with more keeps its small partners in bundles. */
export const REGISTER_ROWS_MAX = 5000;

export type RegisterFile = {
  /** The table as it stands in the file, headings first. */
  readonly table: readonly (readonly TableCell[])[];
  /** The language of the words in faults; cells may be in either. */
  readonly locale: Locale;
  /** The live links of the register, by which lines with a number are known. */
  readonly existing: readonly RegisterRow[];
  /** Customer links the register holds. Source: method 4.3. */
  readonly customersMax: number;
  /** The day of the firm, `2026-11-28`: days and years lie within what a form takes, as seen from it. */
  readonly today: string;
};

/** What a file would do to the register; links that it does not name stay as they are. */
export type RegisterPlan = {
  readonly created: readonly RegisterRow[];
  readonly changed: readonly { readonly before: RegisterRow; readonly after: RegisterRow }[];
  readonly unchanged: number;
  /** What stops the file. */
  readonly faults: readonly Fault[];
  /** What may be meant otherwise; the reader decides whether to save all the same. */
  readonly doubts: readonly Fault[];
  /** Part of the firm's sales that customers take once the file is saved, 0–1. */
  readonly sales: number;
};

/**
 * Reads a register from the table of a file: what would be made, what changed, and every fault by row and column.
 *
 * A line with a number changes that link, a line without makes one. A column that is not there leaves what stands; an
 * empty cell says "not known". Whoever applies the plan does so only where there is no fault: nothing is half imported.
 * Shape: up to 5,000 lines of cells, the existing links, a language. Unit: shares in percent in the file, 0–1 in the plan.
 * Range: none. Edge cases: empty lines are passed over, and up to nine lines of title above the headings; headings and
 * words may be in either language, in any case and width. Errors: none are thrown; what cannot be read is a fault. Source: method 4.3.
 */
export function readRegister(file: RegisterFile): RegisterPlan {
  const top = headAt(file.table);
  const head = file.table[top] ?? [];
  const headings = readHead(head, file.locale, top + 1);
  if (headings.faults.length > 0) return { ...NOTHING, faults: headings.faults };
  const filled = file.table
    .slice(top + 1)
    .map((cells, index) => ({ cells: cells.map(textOf), row: top + index + 2 }))
    .filter(({ cells }) => cells.some((text) => text !== ""));
  if (filled.length === 0) return { ...NOTHING, faults: [wholeFile("empty", {}, top + 1)] };
  if (filled.length > REGISTER_ROWS_MAX) {
    return { ...NOTHING, faults: [wholeFile("too-many-rows", { max: REGISTER_ROWS_MAX }, top + 1)] };
  }

  const known = new Map(file.existing.map((link) => [link.id, link]));
  const read = filled.map((line) => readLine(line, { headings: headings.columns, width: head.length, known, file }));
  const rows = read.map(({ result }) => result).filter(({ sound }) => sound);
  const named = read
    .filter(({ faults: own }) => !own.some(({ code }) => code === "missing"))
    .map(({ result }) => result);
  const whole = checkWhole({ named, rows }, { ...file, headings: headings.columns });
  const changed = rows.flatMap(({ before, after }) =>
    before === null || same(before, after) ? [] : [{ before, after }],
  );
  const created = rows.flatMap(({ before, after }) => (before === null ? [after] : []));
  return {
    created,
    changed,
    unchanged: rows.length - created.length - changed.length,
    faults: [...read.flatMap((line) => line.faults), ...whole.faults].toSorted(byRow),
    doubts: whole.doubts.toSorted(byRow),
    sales: whole.sales,
  };
}

const byRow = (a: Fault, b: Fault): number => a.row - b.row;
const NOTHING = { created: [], changed: [], unchanged: 0, doubts: [], sales: 0 } as const;
const wholeFile = (code: FaultCode, values: Fault["values"], row: number): Fault => ({
  row,
  column: null,
  code,
  values,
});

/** Lines above the headings in which a title, or a note to the reader, may stand. */
const TITLE_ROWS_MAX = 10;

/** The line of the headings: the first that names most of the columns needed; else the first line. */
function headAt(table: readonly (readonly TableCell[])[]): number {
  const needed = REGISTER_COLUMNS.filter(({ required }) => required).length;
  const found = table.slice(0, TITLE_ROWS_MAX).findIndex((cells) => {
    const known = cells.flatMap((cell) => findColumn(textOf(cell)) ?? []);
    return known.filter(({ required }) => required).length >= needed - 1;
  });
  return Math.max(found, 0);
}

function readHead(head: readonly TableCell[], locale: Locale, row: number) {
  const columns: Heading[] = [];
  const faults: Fault[] = [];
  for (const [index, cell] of head.entries()) {
    const text = textOf(cell);
    if (text === "") continue;
    const column = findColumn(text);
    const place = { letter: columnLetter(index), title: text };
    if (column === undefined) faults.push({ row, column: place, code: "column-unknown", values: { value: text } });
    else if (columns.some((known) => known.column.key === column.key)) {
      faults.push({ row, column: place, code: "column-twice", values: {} });
    } else columns.push({ index, column });
  }
  for (const column of REGISTER_COLUMNS) {
    if (!column.required || columns.some((known) => known.column.key === column.key)) continue;
    faults.push(wholeFile("column-missing", { column: column.title[locale] }, row));
  }
  return { columns, faults };
}

const COLUMNS_BY_HEADING: ReadonlyMap<string, Column> = new Map(
  REGISTER_COLUMNS.flatMap((column) =>
    [column.key, column.title.en, column.title.zh].map((heading) => [fold(heading), column] as const),
  ),
);
const findColumn = (heading: string): Column | undefined => COLUMNS_BY_HEADING.get(fold(heading));

/** The text of a cell, without what no cell should hold, and without the apostrophe that keeps it from being a formula. */
function textOf(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return plainCell(String(cell)).trim().replace(GUARDED, "");
}

/** An apostrophe before what a spreadsheet would take for a formula, or before more apostrophes of the kind. */
const GUARDED = /^'(?=['\s]*[=+\-@＝＋－＠])/;

/** Without control characters, which nobody types and a workbook cannot hold. */
const plainCell = (text: string): string => text.replaceAll(CONTROL, "");
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

type LineAt = {
  readonly headings: readonly Heading[];
  readonly width: number;
  readonly known: ReadonlyMap<string | null, RegisterRow>;
  readonly file: RegisterFile;
};

function readLine(
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  { headings, width, known, file }: LineAt,
): { readonly result: ReadRow; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const surplus = cells.slice(width).filter((text) => text !== "").length;
  if (surplus > 0) faults.push({ row, column: null, code: "row-too-long", values: { value: surplus } });

  const id = headings.find(({ column }) => column.key === "id");
  const number = id === undefined ? "" : (cells[id.index] ?? "");
  const before = number === "" ? null : (known.get(number) ?? null);
  if (id !== undefined && number !== "" && before === null)
    faults.push(faultAt(row, id, file.locale, { code: "id-unknown" }));

  let after: RegisterRow = before ?? EMPTY_ROW;
  for (const heading of headings) {
    const text = cells[heading.index] ?? "";
    const read = readCell(heading.column, text, file.locale);
    if (read.ok) {
      after = applyPatch(after, read.value);
      const allowed = farLimits(heading.column.key, after, before, file.today);
      if (allowed !== undefined)
        faults.push(faultAt(row, heading, file.locale, { code: "out-of-range", values: { value: text, allowed } }));
    } else if (isKeptName(read.code, heading.column, text, before)) continue;
    else {
      const values = { value: text, ...(read.allowed === undefined ? {} : { allowed: read.allowed }) };
      faults.push(faultAt(row, heading, file.locale, { code: read.code, values }));
    }
  }
  const [end] = headings.filter(({ column }) => /^valid(To|From)$/.test(column.key)).slice(-1);
  if (end !== undefined && after.validFrom !== null && after.validTo !== null && after.validTo < after.validFrom) {
    faults.push(faultAt(row, end, file.locale, { code: "dates-crossed" }));
  }
  const result = { row, before, after: { ...after, id: before?.id ?? null }, sound: faults.length === 0 };
  return { result, faults };
}

/** A name that stands in the register since before names were checked does not stop the file that leaves it as it is. */
const isKeptName = (code: FaultCode, column: Column, text: string, before: RegisterRow | null): boolean =>
  (code === "name-address" || code === "name-lines") && before !== null && column.print(before, "en") === text;

function readCell(column: Column, text: string, locale: Locale): CellReading<Patch> {
  if (text !== "") return column.read(text, locale);
  return column.required ? { ok: false, code: "missing" } : { ok: true, value: column.empty };
}

/** Whether two lines say the same, whatever the order of their keys. */
function same(a: RegisterRow, b: RegisterRow): boolean {
  return REGISTER_COLUMNS.every((column) => column.print(a, "en") === column.print(b, "en"));
}
