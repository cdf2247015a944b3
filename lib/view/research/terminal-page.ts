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

export type NotRead = {
  /** Columns of the files that were not used, and positions that were left out. */
  readonly unused: readonly string[];
  readonly leftOut: number;
};

/** The lines about what is not included in the figures. */
export const printUnread = ({ unused, leftOut }: NotRead, page: ReturnType<typeof terminalPage>): readonly string[] => [
  ...(unused.length === 0 ? [] : [page.say(words.unused, { names: page.names(unused) })]),
  ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
];

export type FigurePrinter = ReturnType<typeof printer>;

/** The texts of one language, and functions that print figures. */
export const printer = (locale: Locale) => ({
  ...terminalPage(locale),
  number: (value: number) => value.toFixed(3).replace("-", "−"),
  whole: (value: number) => value.toLocaleString("en-US"),
});

/** The lines of a table of figures: names left-aligned, figures right-aligned. */
export function figureTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const aligned = Array.from({ length: columns }, (_, at) => (at === 0 ? "left" : "right"));
  return columnsOf(rows, aligned, "   ").map((line) => `  ${line}`);
}

export type Alignment = "left" | "right";

/** Lines of a table for a terminal, with columns two spaces apart. A Chinese character is two cells wide. */
export function columnsOf(
  rows: readonly (readonly string[])[],
  aligned: readonly Alignment[],
  gap = "  ",
): readonly string[] {
  const widths = aligned.map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0));
  return rows.map((row) =>
    aligned
      .map((side, column) => {
        const cell = row[column] ?? "";
        const space = " ".repeat((widths[column] ?? 0) - widthOf(cell));
        return side === "left" ? cell + space : space + cell;
      })
      .join(gap)
      .trimEnd(),
  );
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
