import type { Locale } from "@/lib/result";
import { terminalPage } from "./terminal-page";
import { columnsOf } from "./text-table";

export type FigurePrinter = ReturnType<typeof printer>;

/** The texts of one language, and functions that print figures. */
export const printer = (locale: Locale) => ({
  ...terminalPage(locale),
  number: (value: number, digits = 3) => value.toFixed(digits).replace("-", "−"),
  whole: (value: number) => value.toLocaleString("en-US"),
});

/** The lines of a table of figures: names left-aligned, figures right-aligned. */
export function figureTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const aligned = Array.from({ length: columns }, (_, at) => (at === 0 ? "left" : "right"));
  return columnsOf(rows, aligned, "   ").map((line) => `  ${line}`);
}
