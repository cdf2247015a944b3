import { columnLetter, linesBelow, type Table, type TableCell } from "@/lib/tables";
import type { SheetFault, SheetFaultCode, SheetPlace } from "./sheet-faults";
import { HEADINGS, type SheetName } from "./sheets";

/** A row of a sheet, with its cells by heading. */
export type SheetLine = {
  readonly row: number;
  readonly value: (title: string) => TableCell;
  readonly text: (title: string) => string;
  readonly place: (title?: string) => SheetPlace;
  readonly fault: (code: SheetFaultCode, title?: string, value?: string) => SheetFault;
};

export type SheetTable = { readonly lines: readonly SheetLine[]; readonly faults: readonly SheetFault[] };

/** The rows of a sheet as cells by heading. Empty rows and unknown columns are skipped. */
export function readSheetTable(sheet: SheetName, rows: Table | undefined): SheetTable {
  const at = (code: SheetFaultCode, value: string, row = 1): SheetFault => ({
    sheet,
    row,
    column: undefined,
    code,
    value,
  });
  const [head] = rows ?? [];
  if (rows === undefined || head === undefined) return { lines: [], faults: [at("sheet-missing", sheet)] };
  const titles = head.map((cell) => String(cell ?? "").trim());
  const faults = HEADINGS[sheet].flatMap((title) => {
    const count = titles.filter((one) => one === title).length;
    if (count === 1) return [];
    return [at(count === 0 ? "column-missing" : "column-twice", title)];
  });
  if (faults.length > 0) return { lines: [], faults };
  const lines = linesBelow(rows, 0, (cell) => cell).map(({ cells, row }) => lineOf(sheet, titles, cells, row));
  return { lines, faults };
}

function lineOf(sheet: SheetName, titles: readonly string[], cells: readonly TableCell[], row: number): SheetLine {
  const value = (title: string): TableCell => cells[titles.indexOf(title)] ?? null;
  const text = (title: string): string => String(value(title) ?? "");
  const place = (title?: string): SheetPlace => {
    const at = title === undefined ? -1 : titles.indexOf(title);
    return { sheet, row, column: title === undefined || at < 0 ? undefined : { letter: columnLetter(at), title } };
  };
  const fault = (code: SheetFaultCode, title?: string, said?: string): SheetFault => {
    const stands = said ?? (title === undefined ? "" : text(title));
    return { ...place(title), code, value: stands.length > 60 ? `${stands.slice(0, 60)}…` : stands };
  };
  return { row, value, text, place, fault };
}
