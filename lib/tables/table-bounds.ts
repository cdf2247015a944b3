/** What a form may bring at once; a register of 5,000 lines stays below. */
export const TABLE_BYTES_MAX = 900_000;

/** The farthest cell that a table may reach: beyond it a sheet is no list of ours. */
export const ROW_MAX = 20_000;
export const COLUMN_MAX = 400;

/** Signs of a cell: what a spreadsheet holds in one. */
const CELL_SIGNS_MAX = 32_767;
/** Signs of all cells: one text of a workbook may stand in every cell of it. */
const TABLE_SIGNS_MAX = 6_000_000;
const CELLS_MAX = 400_000;

export type TableExcess = "too-wide" | "too-long" | "long-cell";

/** What a table has too much of, before it is handed to the server; undefined where it is within its bounds. */
export function excessOf(rows: readonly (readonly unknown[])[]): TableExcess | undefined {
  if (rows.length > ROW_MAX) return "too-long";
  let cells = 0;
  let signs = 0;
  for (const row of rows) {
    cells += row.length;
    if (row.length > COLUMN_MAX || cells > CELLS_MAX) return "too-wide";
    for (const cell of row) {
      if (typeof cell !== "string") continue;
      if (cell.length > CELL_SIGNS_MAX) return "long-cell";
      signs += cell.length;
    }
    if (signs > TABLE_SIGNS_MAX) return "too-long";
  }
  return undefined;
}
