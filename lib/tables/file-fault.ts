import type { Locale, Text } from "@/lib/result";
import { say } from "@/lib/words/say";

/** What is wrong in files that a command reads, and where. A fault of a whole row or firm has no column. */
export type FileFault = {
  /** The file, where there are many. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: { readonly name: string; readonly letter: string };
  /** Place in a JSON file: `respondents[0].stratum`. */
  readonly path?: string;
  readonly words: Text;
};

const words = {
  line: { en: "line {line}", zh: "第 {line} 行" },
  column: { en: 'column "{name}" ({letter})', zh: "列“{name}”（{letter}）" },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * A fault with its place: `firms.csv line 17, column "PRE.ORG.2" (H): "7" is not allowed: expected 1 to 5, dk or nothing`.
 *
 * Shape: a fault and a language. Unit: none. Range: one line. Edge cases: what is not known of the place is left out.
 * Errors: none. Source: ours.
 */
export function printFault({ file, line, column, path, words: why }: FileFault, locale: Locale): string {
  const place = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [say(words.line, locale, { line })]),
    ...(column === undefined ? [] : [say(words.column, locale, column)]),
    ...(path === undefined || path === "" ? [] : [path]),
  ].join(locale === "zh" ? "，" : ", ");
  return locale === "zh" ? `${place}：${why.zh}` : `${place}: ${why.en}`;
}

/** Faults that stay in memory: a file of millions of lines can have one in each. */
const FAULTS_KEPT = 100;

/** The first faults of a file, and how many came after them. */
export type KeptFaults = { readonly faults: FileFault[]; more: number };

/**
 * Keeps a fault, or counts it where enough are kept.
 *
 * Shape: the faults so far, one more. Unit: none. Range: 100 kept. Edge cases: none. Errors: none. Source: ours.
 */
export function keepFault(kept: KeptFaults, fault: FileFault): void {
  if (kept.faults.length < FAULTS_KEPT) kept.faults.push(fault);
  else kept.more += 1;
}
