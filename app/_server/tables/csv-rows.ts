import { CsvError, parse } from "csv-parse/sync";
import type { Text } from "@/lib/result";

/** Maximum row length in characters, which limits the memory for a missing closing quote. */
export const CHARACTERS_MAX = 1_000_000;

type Taken = { readonly end: number; readonly lines: number } & (
  | { readonly cells: readonly string[] }
  | { readonly cell: number; readonly fault: Text }
);

/** The row that begins at `start`; undefined if its end has not been read yet. */
export function takeRow(text: string, start: number, ended: boolean): Taken | undefined {
  if (start >= text.length) return undefined;
  const feed = text.indexOf("\n", start);
  if (feed < 0 && !ended) return undefined;
  const end = feed < 0 ? text.length : feed;
  const row = text.slice(start, text.charCodeAt(end - 1) === CR && end > start ? end - 1 : end);
  if (!row.includes('"')) return { cells: row.split(","), end: end + 1, lines: 1 };
  return takeQuoted(text, start, ended);
}

const CR = 13;

/** A row with quotes ends where all quotes are closed; csv-parse handles rows that are not simple. */
function takeQuoted(text: string, start: number, ended: boolean): Taken | undefined {
  const end = endOfQuoted(text, start, ended);
  if (end === undefined && !ended && text.length - start <= CHARACTERS_MAX) return undefined;
  const row = text.slice(start, end ?? text.length).replace(/\r?\n$/, "");
  const plain = takePlain(row);
  if (plain !== undefined) return { cells: plain, end: end ?? text.length, lines: 1 };
  try {
    const [cells = []]: string[][] = parse(row, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
    return { cells, end: end ?? text.length, lines: 1 + countFeeds(row) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault = FAULTS.get(error.code);
    if (fault === undefined) throw error;
    return giveUp(text, { start, ended, cell: Number(error.column ?? 0), fault });
  }
}

/** The cells of a one-line row in which each cell is either fully quoted or unquoted; undefined for any other row. */
function takePlain(row: string): readonly string[] | undefined {
  // Parts with an even index were outside quotes, the others inside.
  const parts = row.split('"');
  const last = parts.length - 1;
  if (last % 2 === 1 || /[\r\n]/.test(row)) return undefined;
  const cells: string[] = [];
  for (const [at, part] of parts.entries()) {
    const more = at % 2 === 1 ? [part] : takeUnquoted(part, { isFirst: at === 0, isLast: at === last });
    if (more === undefined) return undefined;
    cells.push(...more);
  }
  return cells;
}

type Side = { readonly isFirst: boolean; readonly isLast: boolean };

/**
 * The unquoted cells before, between or after quoted ones, which must be separated from them by commas; undefined
 * otherwise.
 */
function takeUnquoted(part: string, { isFirst, isLast }: Side): readonly string[] | undefined {
  if (part === "" && (isFirst || isLast)) return [];
  if (!(isFirst || part.startsWith(",")) || !(isLast || part.endsWith(","))) return undefined;
  const [begin, end] = [isFirst ? 0 : 1, isLast ? part.length : part.length - 1];
  return begin > end ? [] : part.slice(begin, end).split(",");
}

/** The position after the first line break outside quotes; undefined if it has not been read yet. */
function endOfQuoted(text: string, start: number, ended: boolean): number | undefined {
  let [open, at] = [false, start];
  for (;;) {
    const quote = text.indexOf('"', at);
    const feed = open ? -1 : text.indexOf("\n", at);
    if (feed >= 0 && (quote < 0 || feed < quote)) return feed + 1;
    if (quote < 0) return !open && ended ? text.length : undefined;
    open = !open;
    at = quote + 1;
  }
}

function countFeeds(value: string): number {
  return value.split("\n").length - 1;
}

/**
 * A fault only affects the line it began on: the following rows, which a missing closing quote would include, are read
 * normally.
 */
function giveUp(text: string, { start, ended, cell, fault }: GivenUp): Taken | undefined {
  const feed = text.indexOf("\n", start);
  if (feed < 0 && !ended) return undefined;
  return { cell, fault, end: feed < 0 ? text.length : feed + 1, lines: 1 };
}

type GivenUp = { readonly start: number; readonly ended: boolean; readonly cell: number; readonly fault: Text };

const STRAY_QUOTE: Text = {
  en: 'a quote inside a cell that does not begin with one; put the whole cell in quotes and double the quote ("")',
  zh: '单元格不是以引号开头，中间却出现引号；请给整个单元格加引号，并把其中的引号写成两个（""）',
};
const AFTER_QUOTE: Text = {
  en: "text after the closing quote of a cell; a comma or the end of the line must follow",
  zh: "单元格结束引号之后还有文字；其后应为逗号或行尾",
};
const NEVER_CLOSED: Text = { en: "a quote that is never closed", zh: "引号没有结束" };

const FAULTS: ReadonlyMap<string, Text> = new Map([
  ["INVALID_OPENING_QUOTE", STRAY_QUOTE],
  ["CSV_INVALID_CLOSING_QUOTE", AFTER_QUOTE],
  ["CSV_QUOTE_NOT_CLOSED", NEVER_CLOSED],
]);
