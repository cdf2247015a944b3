import type { Locale, Text } from "@/lib/result";
import { fold, type Table, type TableCell } from "./cell";
import { faultAt, faultOfLine, type TableFault, type TableFaultCode } from "./fault";

/** A possible column of a table; in a file its heading is the key or the title, in either language. */
export type TableColumn = {
  readonly key: string;
  readonly title: Text;
  readonly required: boolean;
  /** Alternative headings; used only if no other column has this title. */
  readonly also?: readonly string[];
};

/** A column of a file: its index, its heading there, and its definition. */
export type TableHeading<C> = { readonly index: number; readonly title: string; readonly column: C };

type UnknownHeading = Omit<TableHeading<unknown>, "column">;

/** A non-empty line of a file. Rows count from 1, including headings. */
export type TableLine = {
  readonly row: number;
  readonly cells: readonly string[];
  /** Set if the line has more cells than there are headings. */
  readonly faults: readonly TableFault<"row-too-long">[];
};

type LinesFile<C extends TableColumn> = {
  readonly table: Table;
  readonly columns: readonly C[];
  /** The language of column titles in faults. */
  readonly locale: Locale;
  readonly read: (cell: TableCell) => string;
  /** Maximum number of lines. */
  readonly rowsMax: number;
};

/** Headings and lines of a table, or the faults that prevent reading it. */
type TableLines<C> = {
  readonly headings: readonly TableHeading<C>[];
  /** Unknown headings; the caller decides whether they are faults. */
  readonly unknown: readonly UnknownHeading[];
  /** All headings as written in the file, and their line. */
  readonly head: readonly string[];
  readonly headRow: number;
  /** Non-empty lines above the headings. */
  readonly titleRows: readonly number[];
  readonly lines: readonly TableLine[];
  readonly faults: readonly TableFault<TableFaultCode>[];
};

/**
 * Reads the headings and the lines of a table.
 *
 * Shape: rows of cells, the possible columns. Unit: none. Range: none. Edge cases: empty lines are skipped; headings
 * may be in either language, any case and width; a column without a heading is ignored, and one with an unknown heading
 * is listed. Errors: returned as faults, never thrown; a missing or duplicate heading, no line and too many lines are
 * faults, and then no lines are returned. Source: method 4.3.
 */
export function readLines<C extends TableColumn>(file: LinesFile<C>): TableLines<C> {
  const { table, read, rowsMax } = file;
  const top = headAt(file);
  const headRow = top + 1;
  const head = (table[top] ?? []).map(read);
  const titles = linesBelow(table.slice(0, top), -1, read).map(({ row }) => row);
  const found = { ...readHead(head, file, headRow), head, headRow, titleRows: titles };
  if (found.faults.length > 0) return { ...found, lines: [] };
  const lines = linesBelow(table, top, read).map(
    ({ row, cells }): TableLine => ({ row, cells, faults: surplusOf(row, cells.slice(head.length)) }),
  );
  const refuse = (fault: TableFault<TableFaultCode>) => ({ ...found, lines: [], faults: [fault] });
  if (lines.length === 0) return refuse(faultOfLine(headRow, "empty"));
  if (lines.length > rowsMax) return refuse(faultOfLine(headRow, "too-many-rows", { max: rowsMax }));
  return { ...found, lines };
}

/**
 * The non-empty lines of a table below its headings.
 *
 * Shape: rows of cells, the index of the headings, a function that reads a cell. Unit: none. Range: rows from 2. Edge
 * cases: a line is empty if all its cells are read as undefined or as an empty text. Errors: none. Source: ours.
 */
export function linesBelow<T>(
  table: Table,
  top: number,
  read: (cell: TableCell) => T,
): readonly { readonly row: number; readonly cells: readonly T[] }[] {
  return table
    .slice(top + 1)
    .map((cells, index) => ({ cells: cells.map(read), row: top + index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== "" && cell !== null));
}

type ByHeading<C> = ReadonlyMap<string, C>;

const byName = <C extends TableColumn>(
  columns: readonly C[],
  namesOf: (column: C) => readonly string[],
): ByHeading<C> => new Map(columns.flatMap((column) => namesOf(column).map((name) => [fold(name), column] as const)));
const titlesOf = ({ key, title }: TableColumn): readonly string[] => [key, title.en, title.zh];
const othersOf = ({ also = [] }: TableColumn): readonly string[] => also;

/** Maximum number of lines above the headings, such as a title or a note. */
const TITLE_ROWS_MAX = 9;

/** The line of the headings: the first with all required columns, or all but one; otherwise the first line. */
function headAt<C extends TableColumn>({ table, read, columns }: LinesFile<C>): number {
  const known = byName(columns, (column) => [...titlesOf(column), ...othersOf(column)]);
  const needed = columns.filter(({ required }) => required).length;
  const named = table
    .slice(0, 1 + TITLE_ROWS_MAX)
    .map((cells) => new Set(cells.flatMap((cell) => known.get(fold(read(cell))) ?? []).filter((one) => one.required)));
  const [whole, nearly] = [0, 1].map((missing) => named.findIndex(({ size }) => size >= needed - missing));
  return Math.max(whole === undefined || whole < 0 ? (nearly ?? 0) : whole, 0);
}

function readHead<C extends TableColumn>(
  head: readonly string[],
  { columns, locale }: LinesFile<C>,
  row: number,
): Pick<TableLines<C>, "headings" | "unknown" | "faults"> {
  const [titles, others] = [byName(columns, titlesOf), byName(columns, othersOf)];
  const headings: TableHeading<C>[] = [];
  const rest: UnknownHeading[] = [];
  const unknown: UnknownHeading[] = [];
  const faults: TableFault<TableFaultCode>[] = [];
  const isThere = (key: string) => headings.some(({ column }) => column.key === key);
  for (const [index, title] of head.entries()) {
    if (title === "") continue;
    const column = titles.get(fold(title));
    if (column === undefined) rest.push({ index, title });
    else if (isThere(column.key)) faults.push(faultAt(row, { index, title }, "column-twice"));
    else headings.push({ index, title, column });
  }
  for (const heading of rest) {
    const column = others.get(fold(heading.title));
    if (column === undefined || isThere(column.key)) unknown.push(heading);
    else headings.push({ ...heading, column });
  }
  for (const { key, required, title } of columns) {
    if (required && !isThere(key)) faults.push(faultOfLine(row, "column-missing", { column: title[locale] }));
  }
  return { headings, unknown, faults };
}

function surplusOf(row: number, beyond: readonly string[]): TableLine["faults"] {
  const value = beyond.filter((text) => text !== "").length;
  return value === 0 ? [] : [faultOfLine(row, "row-too-long", { value })];
}
