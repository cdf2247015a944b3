import type { Text } from "@/lib/result";

/** A parsed line of a file: the line number on which it begins (from 1), and its cells. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/** A line that cannot be parsed: the cell with the error (from 0), and the reason. */
type FileBreak = { readonly line: number; readonly cell: number; readonly fault: Text };

export type FileLine = FileRow | FileBreak;

/** Why a file, or one of its lines, cannot be used. The text continues a sentence that starts with the file name. */
export type TableRefusal = { readonly line?: number; readonly words: Text };

/**
 * The refusal for a line that cannot be parsed, if that stops reading the file.
 *
 * Shape: a broken line. Unit: none. Range: one sentence. Edge cases: none. Errors: none. Source: ours.
 */
export const refusalOfBreak = ({ line, fault }: FileBreak): TableRefusal => ({
  line,
  words: { en: `${fault.en}.`, zh: `${fault.zh}。` },
});
