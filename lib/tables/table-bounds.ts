/** Maximum size of an uploaded table; a register of 5,000 lines is smaller. */
export const TABLE_BYTES_MAX = 900_000;

/** Maximum row and column of a table; a larger sheet is not a list of ours. */
export const ROW_MAX = 20_000;
export const COLUMN_MAX = 400;

/** Maximum number of characters of a cell, the limit of spreadsheets. */
const CELL_SIGNS_MAX = 32_767;
/** Maximum number of characters of all cells, because a workbook can repeat one shared text in every cell. */
const TABLE_SIGNS_MAX = 6_000_000;
const CELLS_MAX = 400_000;

export type TableExcess = "too-wide" | "too-long" | "long-cell";

/** What exceeds the limits of a table before it is sent to the server; undefined if nothing does. */
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
