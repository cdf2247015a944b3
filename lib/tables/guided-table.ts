import type { Table } from "./cell";

/** A table that somebody takes away as a file, and what helps to read and to fill it. */
export type GuidedTable = {
  /** The table, headings first. */
  readonly table: Table;
  readonly name: string;
  /** Words to choose from, by column; undefined where anything may be written. */
  readonly choices: readonly (readonly string[] | undefined)[];
  /** A second sheet that says what may stand in each column. */
  readonly guide: { readonly name: string; readonly rows: readonly (readonly string[])[] };
};
