import type { Locale, Text } from "@/lib/result";
import { fold, type Table, type TableCell } from "./cell";
import { faultAt, faultOfLine, type TableFault, type TableFaultCode } from "./fault";

/** A column that a table may have: in a file its heading is the key or the title, in either language. */
export type TableColumn = { readonly key: string; readonly title: Text; readonly required: boolean };

/** A column of a file: where it stands, its heading there, and what it is. */
export type TableHeading<C> = { readonly index: number; readonly title: string; readonly column: C };

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
  readonly lines: readonly TableLine[];
  readonly faults: readonly TableFault<TableFaultCode>[];
};

/**
 * Reads the headings and the lines of a table.
 *
 * Shape: rows of cells, the columns there may be. Unit: none. Range: none. Edge cases: empty lines are passed over; headings
 * may be in either language, any case and width; a column without a heading is passed over. Errors: none are thrown; a
 * heading that is unknown, missing or twice, no line and too many lines are faults, and then there are no lines.
 * Source: method 4.3.
 */
export function readLines<C extends TableColumn>(file: LinesFile<C>): TableLines<C> {
  const { table, read, rowsMax } = file;
  const columns = byHeading(file.columns);
  const top = headAt(file, columns);
  const head = (table[top] ?? []).map(read);
  const found = readHead(head, file, columns, top + 1);
  if (found.faults.length > 0) return { ...found, lines: [] };
  const lines = linesBelow(table, top, read).map(
    ({ row, cells }): TableLine => ({ row, cells, faults: surplusOf(row, cells.slice(head.length)) }),
  );
  const refuse = (fault: TableFault<TableFaultCode>) => ({ ...found, lines: [], faults: [fault] });
  if (lines.length === 0) return refuse(faultOfLine(top + 1, "empty"));
  if (lines.length > rowsMax) return refuse(faultOfLine(top + 1, "too-many-rows", { max: rowsMax }));
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

const byHeading = <C extends TableColumn>(columns: readonly C[]): ByHeading<C> =>
  new Map(
    columns.flatMap((column) =>
      [column.key, column.title.en, column.title.zh].map((heading) => [fold(heading), column] as const),
    ),
  );

/** The line of the headings: the first that names most of the columns needed; else the first line. */
function headAt<C extends TableColumn>({ table, read, ...file }: LinesFile<C>, columns: ByHeading<C>): number {
  const needed = file.columns.filter(({ required }) => required).length;
  const found = table.slice(0, 1 + (file.titleRowsMax ?? 0)).findIndex((cells) => {
    const known = cells.flatMap((cell) => columns.get(fold(read(cell))) ?? []);
    return known.filter(({ required }) => required).length >= needed - 1;
  });
  return Math.max(found, 0);
}

function readHead<C extends TableColumn>(
  head: readonly string[],
  { columns, locale }: LinesFile<C>,
  known: ByHeading<C>,
  row: number,
): Pick<TableLines<C>, "headings" | "faults"> {
  const headings: TableHeading<C>[] = [];
  const faults: TableFault<TableFaultCode>[] = [];
  const isThere = (key: string) => headings.some(({ column }) => column.key === key);
  for (const [index, title] of head.entries()) {
    if (title === "") continue;
    const column = known.get(fold(title));
    if (column === undefined) faults.push(faultAt(row, { index, title }, "column-unknown", { value: title }));
    else if (isThere(column.key)) faults.push(faultAt(row, { index, title }, "column-twice"));
    else headings.push({ index, title, column });
  }
  for (const { key, required, title } of columns) {
    if (required && !isThere(key)) faults.push(faultOfLine(row, "column-missing", { column: title[locale] }));
  }
  return { headings, faults };
}

function surplusOf(row: number, beyond: readonly string[]): TableLine["faults"] {
  const value = beyond.filter((text) => text !== "").length;
  return value === 0 ? [] : [faultOfLine(row, "row-too-long", { value })];
}
