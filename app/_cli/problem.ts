import type { TableRefusal } from "@/lib/tables";

/** A message for the operator without a stack trace; exit code 1: it failed, 2: invalid request. */
export class Problem extends Error {
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 1) {
    super(message);
    this.code = code;
  }
}

/** A file that cannot be used, in both languages: its name, the line if known, and the reason. */
export function problemOfFile(file: string, { line, words }: TableRefusal): Problem {
  if (line === undefined) return new Problem(`${file} ${words.en}\n${file} ${words.zh}`, 2);
  return new Problem(`${file}, line ${line}: ${words.en}\n${file} 第 ${line} 行：${words.zh}`, 2);
}
