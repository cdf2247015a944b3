import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { codeOf } from "@/db/embedded/problem";
import type { Text } from "@/lib/result";
import { type FileLine, type FileRow, refusalOfBreak } from "@/lib/tables";
import { Problem, problemOfFile } from "./problem";

/** Longest row in characters: what a forgotten quote may hold in memory before its line is given up. */
const ROW_MAX = 1_000_000;

/**
 * Rows of a CSV file (RFC 4180) one after another, in constant memory: commas, cells in quotes with doubled quotes and
 * line breaks inside, LF or CRLF, with or without a byte order mark, UTF-8. Empty lines are passed over.
 *
 * A malformed quote is a Problem that names its line.
 */
export async function* readCsv(file: string): AsyncGenerator<FileRow> {
  for await (const row of readCsvLines(file)) {
    if ("fault" in row) throw problemOfFile(file, refusalOfBreak(row));
    yield row;
  }
}

/** The same, but a malformed line is handed on as a fault and reading goes on with the line after it. */
export async function* readCsvLines(file: string): AsyncGenerator<FileLine> {
  let text = "";
  let line = 1;
  for await (const { more, ended } of readText(file)) {
    text += more;
    let start = 0;
    for (;;) {
      const taken = takeRow(text, start, ended);
      if (taken === undefined) break;
      if ("fault" in taken) yield { line, cell: taken.cell, fault: taken.fault };
      else if (!isEmpty(taken.cells)) {
        if (line === 1) refuseOtherKind(file, taken.cells);
        yield { line, cells: taken.cells };
      }
      line += taken.lines;
      start = taken.end;
    }
    text = text.slice(start);
    if (text.length > ROW_MAX) throw problemOfFile(file, { line, words: LONG_ROW });
  }
}

const LONG_ROW: Text = { en: `a row of more than ${ROW_MAX} characters.`, zh: `一行超过 ${ROW_MAX} 个字符。` };

const saveAgain = ({ en, zh }: Text): Text => ({
  en: `${en}. Save it as "CSV UTF-8 (comma delimited)" and try again.`,
  zh: `${zh}。请另存为“CSV UTF-8（逗号分隔）”后重试。`,
});

/** A first line that other marks take apart is of another kind of table: said once here, not cell by cell. */
function refuseOtherKind(file: string, cells: readonly string[]): void {
  const [first = "", ...more] = cells;
  const refuse = (words: Text) => {
    throw problemOfFile(file, { words: saveAgain(words) });
  };
  if (cells.some((cell) => cell.includes("\r"))) refuse({ en: "ends its lines with CR alone", zh: "的换行符只有 CR" });
  if (more.length > 0) return;
  if (first.includes("\t")) refuse({ en: "has tabs, not commas, between its cells", zh: "用制表符而不是逗号分隔" });
  if (/[;；，]/.test(first))
    refuse({ en: "has other marks than commas between its cells", zh: "单元格之间不是用英文逗号分隔" });
}

const isEmpty = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

/** Decoded pieces of a file; the last is empty and says so. Text that is not UTF-8 is a Problem, not a question mark. */
async function* readText(file: string): AsyncGenerator<{ readonly more: string; readonly ended: boolean }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(file))
      yield { more: decoder.decode(piece, { stream: true }), ended: false };
    yield { more: decoder.decode(), ended: true };
  } catch (error) {
    if (codeOf(error) === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw problemOfFile(file, { words: saveAgain({ en: "is not UTF-8 text", zh: "不是 UTF-8 文本" }) });
    throw unreadable(file, error);
  }
}

const WHY_UNREADABLE: ReadonlyMap<string, Text> = new Map([
  ["ENOENT", { en: "there is no such file", zh: "没有这个文件" }],
  ["EISDIR", { en: "it is a folder", zh: "这是文件夹" }],
  ["EACCES", { en: "this user may not read it", zh: "当前用户无权读取" }],
]);

/** Words for a file that the system does not hand over; any other error as it is. */
export function unreadable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof Problem) return error;
  const why = WHY_UNREADABLE.get(code) ?? { en: code, zh: code };
  return problemOfFile(file, { words: { en: `cannot be read: ${why.en}.`, zh: `无法读取：${why.zh}。` } });
}

type Taken = { readonly end: number; readonly lines: number } & (
  | { readonly cells: readonly string[] }
  | { readonly cell: number; readonly fault: Text }
);

/** The row that begins at `start`, undefined while its end has not been read. */
function takeRow(text: string, start: number, ended: boolean): Taken | undefined {
  if (start >= text.length) return undefined;
  const feed = text.indexOf("\n", start);
  if (feed < 0 && !ended) return undefined;
  const end = feed < 0 ? text.length : feed;
  const row = text.slice(start, text.charCodeAt(end - 1) === CR && end > start ? end - 1 : end);
  if (!row.includes('"')) return { cells: row.split(","), end: end + 1, lines: 1 };
  return takeQuoted(text, start, ended);
}

const CR = 13;

/** A row with quotes: it ends where as many have been closed as opened; csv-parse takes apart what is not plain. */
function takeQuoted(text: string, start: number, ended: boolean): Taken | undefined {
  const end = endOfQuoted(text, start, ended);
  if (end === undefined && !ended && text.length - start <= ROW_MAX) return undefined;
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

/** The cells of a row on one line, each wholly in quotes or without any; undefined for any other row. */
function takePlain(row: string): readonly string[] | undefined {
  // outside quotes and within them, in turn
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

/** The cells before, between or behind cells in quotes, each parted from these by a comma; undefined without it. */
function takeUnquoted(part: string, { isFirst, isLast }: Side): readonly string[] | undefined {
  if (part === "" && (isFirst || isLast)) return [];
  if (!(isFirst || part.startsWith(",")) || !(isLast || part.endsWith(","))) return undefined;
  const [begin, end] = [isFirst ? 0 : 1, isLast ? part.length : part.length - 1];
  return begin > end ? [] : part.slice(begin, end).split(",");
}

/** Behind the first line break outside quotes; undefined while it has not been read. */
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

/** A fault takes the line it began on, no more: the rows that a forgotten quote would swallow are read as they stand. */
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
