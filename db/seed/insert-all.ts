/** Maximum number of rows per INSERT: a statement can have at most 65,535 parameters. */
const ROWS_MAX = 1000;

/** Inserts many rows in several statements; none if there are no rows. */
export async function insertAll<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_MAX) await insert(rows.slice(from, from + ROWS_MAX));
}
