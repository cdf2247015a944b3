import type { Locale, Text } from "@/lib/result";
import { say } from "@/lib/words/say";

const words = {
  unused: { en: "Columns that are not used: {names}", zh: "未使用的列：{names}" },
  leftOut: { en: "Left out: {count} {count|place|places} that could not be read", zh: "未计入：{count} 处无法读取" },
} as const satisfies Readonly<Record<string, Text>>;

/** Maximum number of names in a line. */
const NAMES_SHOWN = 12;

/** The texts of one language for terminal output. */
export function terminalPage(locale: Locale) {
  const colon = locale === "zh" ? "：" : ": ";
  const list = (names: readonly string[]) => names.join(locale === "zh" ? "、" : ", ");
  return {
    locale,
    say: (text: Text, values?: Parameters<typeof say>[2]) => say(text, locale, values),
    title: (text: Text) => text[locale] + colon.trim(),
    line: (name: string, value: string) => `  ${name}${colon}${value}`,
    list,
    /** The first names of a long list. */
    names: (names: readonly string[]) =>
      list(names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), "…"] : names),
  };
}

type Unread = {
  /** Columns of the files that were not used, and positions that were left out. */
  readonly unused: readonly string[];
  readonly leftOut: number;
};

/** The lines about what is not included in the figures. */
export const printUnread = ({ unused, leftOut }: Unread, page: ReturnType<typeof terminalPage>): readonly string[] => [
  ...(unused.length === 0 ? [] : [page.say(words.unused, { names: page.names(unused) })]),
  ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
];
