import type { TableRefusal } from "@/lib/tables";

/** What the operator is told without a stack trace; 1: it did not work, 2: what was asked makes no sense. */
export class Problem extends Error {
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 1) {
    super(message);
    this.code = code;
  }
}

/** A file that cannot be used, in both languages: which it is, the line where one is meant, and why. */
export function problemOfFile(file: string, { line, words }: TableRefusal): Problem {
  if (line === undefined) return new Problem(`${file} ${words.en}\n${file} ${words.zh}`, 2);
  return new Problem(`${file}, line ${line}: ${words.en}\n${file} 第 ${line} 行：${words.zh}`, 2);
}
