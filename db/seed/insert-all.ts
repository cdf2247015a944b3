import { inParts } from "../core/in-parts";

/** Inserts many rows in several statements; none if there are no rows. */
export async function insertAll<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (const part of inParts(rows, 1000)) await insert(part);
}
