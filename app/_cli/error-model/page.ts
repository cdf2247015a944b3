import type { Locale, Text } from "@/lib/result";
import type { Values } from "@/lib/words";
import { say } from "@/lib/words";

/** Lines of a page for a terminal, in one language. */
export const pageIn = (locale: Locale) => ({
  locale,
  say: (text: Text, values?: Values) => say(text, locale, values),
  number: (value: number, digits = 3) => value.toFixed(digits).replace("-", "−"),
  whole: (value: number) => value.toLocaleString("en-US"),
});
export type Page = ReturnType<typeof pageIn>;

/** Cells in columns: the first to the left, the others to the right. A Chinese letter is two wide. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((most, row) => {
    for (const [at, cell] of row.entries()) most[at] = Math.max(most[at] ?? 0, widthOf(cell));
    return most;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          const gap = " ".repeat((widths[at] ?? 0) - widthOf(cell));
          return at === 0 ? cell + gap : gap + cell;
        })
        .join("   ")
        .trimEnd(),
    )
    .map((line) => `  ${line}`);
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}（）：，。“”]/u.test(letter) ? 2 : 1), 0);
