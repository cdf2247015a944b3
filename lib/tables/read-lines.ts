import type { Locale, Text } from "@/lib/result";
import { fold, type Table, type TableCell } from "./cell";
import { faultAt, faultOfLine, type TableFault, type TableFaultCode } from "./fault";

/** A column that a table may have: in a file its heading is the key or the title, in either language. */
export type TableColumn = {
  readonly key: string;
  readonly title: Text;
  readonly required: boolean;
  /** What else lists call it; such a heading counts where no other column has the title. */
  readonly also?: readonly string[];
};

/** A column of a file: where it stands, its heading there, and what it is. */
export type TableHeading<C> = { readonly index: number; readonly title: string; readonly column: C };

type UnknownHeading = Omit<TableHeading<unknown>, "column">;

/** A line of a file with something in it. Rows count from 1, headings included. */
export type TableLine = {
  readonly row: number;
  readonly cells: readonly string[];
  /** That it has more cells than there are headings. */
  readonly faults: readonly TableFault<"row-too-long">[];
};

type LinesFile<C extends TableColumn> = {
  readonly table: Table;
  readonly columns: readonly C[];
  /** The language of titles that a fault names. */
  readonly locale: Locale;
  readonly read: (cell: TableCell) => string;
  /** Lines that there may be. */
  readonly rowsMax: number;
  /** Lines above the headings in which a title, or a note to the reader, may stand; none unless given. */
  readonly titleRowsMax?: number;
};

/** Headings and lines of a table, or what stops the whole of it. */
type TableLines<C> = {
  readonly headings: readonly TableHeading<C>[];
  /** Headings of no column that there may be; the caller knows whether they stop the file. */
  readonly unknown: readonly UnknownHeading[];
  /** All headings as they stand in the file, and their line. */
  readonly head: readonly string[];
  readonly headRow: number;
  /** Lines above them with something in them. */
  readonly titleRows: readonly number[];
  readonly lines: readonly TableLine[];
  readonly faults: readonly TableFault<TableFaultCode>[];
};

/**
 * Reads the headings and the lines of a table.
 *
 * Shape: rows of cells, the columns there may be. Unit: none. Range: none. Edge cases: empty lines are passed over; headings
 * may be in either language, any case and width; a column without a heading is passed over, and one of an unknown heading is
 * named. Errors: none are thrown; a heading that is missing or twice, no line and too many lines are faults, and then there
 * are no lines. Source: method 4.3.
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
 * The lines of a table below its headings, without those that are empty.
 *
 * Shape: rows of cells, the index of the headings, how a cell is read. Unit: none. Range: rows from 2. Edge cases: a line is
 * empty where all its cells read as nothing or as an empty text. Errors: none. Source: ours.
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

/** The line of the headings: the first that names all columns needed, or all but one; else the first line. */
function headAt<C extends TableColumn>({ table, read, columns, titleRowsMax = 0 }: LinesFile<C>): number {
  const known = byName(columns, (column) => [...titlesOf(column), ...othersOf(column)]);
  const needed = columns.filter(({ required }) => required).length;
  const named = table
    .slice(0, 1 + titleRowsMax)
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
