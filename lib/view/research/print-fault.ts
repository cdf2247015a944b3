import type { Locale, Text } from "@/lib/result";
import type { FileFault } from "@/lib/tables";
import { say } from "@/lib/words/say";

const words = {
  line: { en: "line {line}", zh: "第 {line} 行" },
  column: { en: 'column "{name}" ({letter})', zh: "列“{name}”（{letter}）" },
} as const satisfies Readonly<Record<string, Text>>;

/** A fault with its place: `firms.csv line 17, column "PRE.ORG.2" (H): "7" is not allowed: expected 1 to 5, dk or nothing`. */
export function printFault({ file, line, column, path, words: why }: FileFault, locale: Locale): string {
  const place = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [say(words.line, locale, { line })]),
    ...(column === undefined ? [] : [say(words.column, locale, column)]),
    ...(path === undefined || path === "" ? [] : [path]),
  ].join(locale === "zh" ? "，" : ", ");
  return locale === "zh" ? `${place}：${why.zh}` : `${place}: ${why.en}`;
}
