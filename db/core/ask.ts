import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "./pool";
import { promisedWord } from "./promised-word";

/** Calls a database function and returns its value. */
export async function askValue<T>(tx: Tx, call: SQL): Promise<T | undefined> {
  const [row] = await tx.execute<{ value: T }>(sql`select ${call} as value`);
  return row?.value;
}

/** Calls a database function that returns a word. Throws if it is none of `words`. */
export const askWord = async <const W extends string>(tx: Tx, call: SQL, words: readonly W[]): Promise<W> =>
  promisedWord(await askValue<string>(tx, call), words);

/** Runs a query written as text. Its rows are named as in TypeScript: the column `firm_id` becomes `firmId`. */
export const askRows = async <T>(tx: Tx, query: SQL): Promise<T[]> =>
  (await tx.execute(query)).map((row) => inCamelCase<T>(row));

/** The cast is necessary, because only the text of a query states which columns a row has. */
const inCamelCase = <T>(row: Readonly<Record<string, unknown>>): T =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replaceAll(/_([a-z])/g, (_, first: string) => first.toUpperCase()),
      value,
    ]),
  ) as T;
