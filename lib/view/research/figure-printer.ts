import type { Locale } from "@/lib/result";
import { terminalPage } from "./terminal-page";
import { columnsOf } from "./text-table";

export type FigurePrinter = ReturnType<typeof printer>;

/** The words and marks of one language, and how figures are printed. */
export const printer = (locale: Locale) => ({
  ...terminalPage(locale),
  number: (value: number, digits = 3) => value.toFixed(digits).replace("-", "−"),
  whole: (value: number) => value.toLocaleString("en-US"),
});

/** Lines of a table of figures: names to the left, figures to the right. */
export function figureTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const aligned = Array.from({ length: columns }, (_, at) => (at === 0 ? "left" : "right"));
  return columnsOf(rows, aligned, "   ").map((line) => `  ${line}`);
}
