import { createReadStream } from "node:fs";
import { CHARACTERS_MAX, takeRow } from "@/app/_server/tables/csv-rows";
import { codeOf } from "@/db/embedded/problem";
import type { Text } from "@/lib/result";
import { type FileLine, type FileRow, refusalOfBreak } from "@/lib/tables";
import { Problem, problemOfFile } from "./problem";

/**
 * Rows of a CSV file (RFC 4180) one after another, in constant memory: commas, cells in quotes with doubled quotes and
 * line breaks inside, LF or CRLF, with or without a byte order mark, UTF-8. Empty lines are skipped.
 *
 * A malformed quote throws a Problem that names its line.
 */
export async function* readCsv(file: string): AsyncGenerator<FileRow> {
  for await (const row of readCsvLines(file)) {
    if ("fault" in row) throw problemOfFile(file, refusalOfBreak(row));
    yield row;
  }
}

/** Like `readCsv`, but a malformed line is returned as a fault, and reading continues with the next line. */
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
    if (text.length > CHARACTERS_MAX) throw problemOfFile(file, { line, words: LONG_ROW });
  }
}

const LONG_ROW: Text = {
  en: `a row of more than ${CHARACTERS_MAX} characters.`,
  zh: `一行超过 ${CHARACTERS_MAX} 个字符。`,
};

const saveAgain = ({ en, zh }: Text): Text => ({
  en: `${en}. Save it as "CSV UTF-8 (comma delimited)" and try again.`,
  zh: `${zh}。请另存为“CSV UTF-8（逗号分隔）”后重试。`,
});

/**
 * If the first line uses another separator, the file is another kind of table. Reported once here instead of for each
 * cell.
 */
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

/**
 * Decoded chunks of a file; the last one is empty and marked. Text that is not UTF-8 throws a Problem instead of
 * becoming question marks.
 */
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

/** A message for a file that cannot be read; any other error unchanged. */
export function unreadable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof Problem) return error;
  const why = WHY_UNREADABLE.get(code) ?? { en: code, zh: code };
  return problemOfFile(file, { words: { en: `cannot be read: ${why.en}.`, zh: `无法读取：${why.zh}。` } });
}
