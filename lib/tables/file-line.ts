import type { Text } from "@/lib/result";

/** A line of a file that could be taken apart: the line it begins on (the first is 1) and its cells. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/** A line that could not: the cell where it breaks (the first is 0) and why. */
type FileBreak = { readonly line: number; readonly cell: number; readonly fault: Text };

export type FileLine = FileRow | FileBreak;

/** Why a file cannot be used at all, or why its line cannot; the words go on where the name of the file ends. */
export type TableRefusal = { readonly line?: number; readonly words: Text };

/**
 * A line that could not be taken apart, where that ends the reading of its file.
 *
 * Shape: a broken line. Unit: none. Range: one sentence. Edge cases: none. Errors: none. Source: ours.
 */
export const refusalOfBreak = ({ line, fault }: FileBreak): TableRefusal => ({
  line,
  words: { en: `${fault.en}.`, zh: `${fault.zh}。` },
});
