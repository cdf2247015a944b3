import type { Table } from "./cell";

/** A table for download as a file, with help for reading and filling it in. */
export type GuidedTable = {
  /** The table, including headings. */
  readonly table: Table;
  readonly name: string;
  /** Allowed words by column; undefined if any text is allowed. */
  readonly choices: readonly (readonly string[] | undefined)[];
  readonly guide: { readonly name: string; readonly rows: readonly (readonly string[])[] };
};
