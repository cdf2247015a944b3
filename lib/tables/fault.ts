import type { Locale, Text } from "@/lib/result";
import { fill } from "@/lib/words/say";
import { columnLetter } from "./cell";

/** Messages for faults that any table can have. `{…}` is filled from the fault. */
export const tableFaultWords = {
  empty: {
    en: "The file has no lines under its headings. Add at least one.",
    zh: "文件的表头下没有数据。请至少填一行。",
  },
  "too-many-rows": {
    en: "The file has more than {max} lines. Split it into several files.",
    zh: "文件超过 {max} 行，请分成几个文件。",
  },
  "column-missing": {
    en: "There is no column “{column}”. Use the headings of the template.",
    zh: "缺少“{column}”列，请使用模板的表头。",
  },
  "column-twice": { en: "This heading appears twice. Keep only one.", zh: "这个表头重复了，请只保留一个。" },
  "row-too-long": {
    en: "This line has {value} more {value|value|values} than there are headings. Check whether it has an extra comma.",
    zh: "这一行比表头多 {value} 格，请检查是否多了逗号。",
  },
  "too-long": {
    en: "This text has more than {allowed} characters. Shorten it.",
    zh: "这里的文字超过 {allowed} 个字符，请缩短。",
  },
} satisfies Readonly<Record<string, Text>>;

/** Fault codes of `readLines`. */
export type TableFaultCode = keyof typeof tableFaultWords;

/** A column of a file: its letter and its heading. */
export type ColumnPlace = { readonly letter: string; readonly title: string };

/**
 * One fault of a table: where, what, and the values for its message. Rows count from 1, including headings, as in a
 * spreadsheet.
 */
export type TableFault<C extends string> = {
  readonly row: number;
  /** Null if the whole line is meant. */
  readonly column: ColumnPlace | null;
  readonly code: C;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Maximum number of faults shown at once. */
export const FAULTS_SHOWN = 200;

/**
 * Creates the fault of one cell.
 *
 * Shape: a row from 1, the column, the code. Unit: none. Range: none. Edge cases: the values for the message are
 * optional. Errors: none. Source: ours.
 */
export const faultAt = <C extends string>(
  row: number,
  { index, title }: { readonly index: number; readonly title: string },
  code: C,
  values: TableFault<C>["values"] = {},
): TableFault<C> => ({ row, column: { letter: columnLetter(index), title }, code, values });

/**
 * Creates the fault of a whole line, or of the file.
 *
 * Shape: a row from 1, the code. Unit: none. Range: none. Edge cases: none. Errors: none. Source: ours.
 */
export const faultOfLine = <C extends string>(
  row: number,
  code: C,
  values: TableFault<C>["values"] = {},
): TableFault<C> => ({ row, column: null, code, values });

/**
 * The message of a fault, without its position.
 *
 * Shape: a fault, the messages by code, a language. Unit: none. Range: one sentence. Edge cases: none. Errors: none.
 * Source: ours.
 */
export const tellFault = <C extends string>(
  { code, values }: TableFault<C>,
  words: Readonly<Record<C, Text>>,
  locale: Locale,
): string => fill(words[code][locale], values);

/** Faults as a page shows them. */
export type ListedFaults = {
  readonly faults: readonly {
    readonly row: number;
    /** What the row is about, such as the name of a firm. */
    readonly about?: string;
    readonly column: string;
    readonly words: string;
  }[];
  /** A text with the number of further faults; empty if all are shown. */
  readonly more: string;
};

/**
 * The messages of the first faults of a table, by line and column, and the number of further ones.
 *
 * Shape: faults, the messages by code, the text for further ones. Unit: none. Range: up to 200 faults. Edge cases: a
 * fault of a whole line has no column. Errors: none. Source: ours.
 */
export function listFaults<C extends string>(
  faults: readonly TableFault<C>[],
  { words, more, locale }: { readonly words: Readonly<Record<C, Text>>; readonly more: Text; readonly locale: Locale },
): ListedFaults {
  const n = faults.length - FAULTS_SHOWN;
  return {
    faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({
      row: fault.row,
      column: fault.column === null ? "" : `${fault.column.letter} ${fault.column.title}`,
      words: tellFault(fault, words, locale),
    })),
    more: n > 0 ? fill(more[locale], { n }) : "",
  };
}
