import type { Locale, Text } from "@/lib/result";
import type { Table } from "@/lib/tables";
import { REGISTER_COLUMNS } from "./columns";
import type { RegisterRow } from "./row";

/**
 * A register as a table: the headings in one language, then one line per link.
 *
 * Shape: any number of links. Unit: shares in percent. Range: none. Edge cases: without links only the headings, which
 * is the template; unknown values are empty cells. Errors: none. Source: method 4.3.
 */
export function writeRegister(rows: readonly RegisterRow[], locale: Locale): Table {
  return [
    REGISTER_COLUMNS.map((column) => column.title[locale]),
    ...rows.map((row) => REGISTER_COLUMNS.map((column) => column.print(row, locale))),
  ];
}

/** A description of each column, for the second sheet of the template. */
export function describeColumns(locale: Locale): readonly (readonly string[])[] {
  return [
    GUIDE_HEAD.map((text) => text[locale]),
    ...REGISTER_COLUMNS.map((column) => [
      column.title[locale],
      (column.required ? NEEDED : OPTIONAL)[locale],
      column.allowed(locale),
      column.note?.[locale] ?? "",
    ]),
  ];
}

const GUIDE_HEAD: readonly Text[] = [
  { en: "Column", zh: "列" },
  { en: "Needed", zh: "是否必填" },
  { en: "What you can write", zh: "可填内容" },
  { en: "Explanation", zh: "说明" },
];
const NEEDED: Text = { en: "yes", zh: "必填" };
const OPTIONAL: Text = { en: "may be empty", zh: "可不填" };
