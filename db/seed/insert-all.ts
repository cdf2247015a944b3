/** Rows of one INSERT: a statement carries at most 65,535 values. */
const ROWS_MAX = 1000;

/** Inserts many rows in statements of bearable size; none where there are none. */
export async function insertAll<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_MAX) await insert(rows.slice(from, from + ROWS_MAX));
}
