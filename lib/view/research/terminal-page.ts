import type { Locale, Text } from "@/lib/result";
import { say } from "@/lib/words/say";

const words = {
  unused: { en: "Columns that are not used: {names}", zh: "未使用的列：{names}" },
  leftOut: { en: "Left out: {count} {count|place|places} that could not be read", zh: "未计入：{count} 处无法读取" },
} as const satisfies Readonly<Record<string, Text>>;

/** Names that a line takes. */
const NAMES_SHOWN = 12;

/** The words and marks of one language for a page of a terminal. */
export function terminalPage(locale: Locale) {
  const colon = locale === "zh" ? "：" : ": ";
  const list = (names: readonly string[]) => names.join(locale === "zh" ? "、" : ", ");
  return {
    locale,
    say: (text: Text, values?: Parameters<typeof say>[2]) => say(text, locale, values),
    title: (text: Text) => text[locale] + colon.trim(),
    line: (name: string, value: string) => `  ${name}${colon}${value}`,
    list,
    /** The first names of many. */
    names: (names: readonly string[]) =>
      list(names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), "…"] : names),
  };
}

type Unread = {
  /** Columns of the files that nothing was done with, and places that were left out. */
  readonly unused: readonly string[];
  readonly leftOut: number;
};

/** What of the files is in no figure of a page. */
export const printUnread = ({ unused, leftOut }: Unread, page: ReturnType<typeof terminalPage>): readonly string[] => [
  ...(unused.length === 0 ? [] : [page.say(words.unused, { names: page.names(unused) })]),
  ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
];
