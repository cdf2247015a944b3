import { fill, nameFaultWords } from "@/lib/i18n";
import type { Locale, Text } from "@/lib/result";

export { columnLetter } from "@/lib/files";

/** What can be wrong with a register file, and what to do about it. `{…}` are filled from the fault. */
export const faultWords = {
  ...nameFaultWords,
  empty: { en: "The file has no lines under its headings.", zh: "表头下没有数据。" },
  "too-many-rows": { en: "The file has more than {max} lines. Split it.", zh: "超过 {max} 行，请分成几个文件。" },
  "column-missing": {
    en: "There is no column “{column}”. Take the headings of the template.",
    zh: "缺少“{column}”列，请使用模板的表头。",
  },
  "column-unknown": {
    en: "“{value}” is no heading of the register. Take one of the template, or remove the column.",
    zh: "台账没有“{value}”这一列，请改用模板的表头，或删去该列。",
  },
  "column-twice": { en: "This heading stands twice.", zh: "表头重复。" },
  "row-too-long": {
    en: "This line has {value} cells more than there are headings. Look for a comma too many.",
    zh: "这一行比表头多 {value} 格，请检查是否多了逗号。",
  },
  missing: { en: "This must not be empty.", zh: "此格不能为空。" },
  "not-in-list": { en: "“{value}” is none of: {allowed}.", zh: "“{value}”不在可选项内：{allowed}。" },
  "not-a-number": { en: "“{value}” is no number.", zh: "“{value}”不是数字。" },
  "out-of-range": { en: "“{value}” is outside of {allowed}.", zh: "“{value}”超出范围（{allowed}）。" },
  "too-long": {
    en: "This text has more than {allowed} characters. Shorten it.",
    zh: "文字超过 {allowed} 个字符，请缩短。",
  },
  channel: {
    en: "“{value}” does not say how knowledge passes. Write direction and frequency, for example “{allowed}”.",
    zh: "“{value}”看不出方向和频率。请写方向和频率，例如“{allowed}”。",
  },
  "id-unknown": {
    en: "The register has no link of this number. Leave it empty for a new link.",
    zh: "台账中没有这个编号。新的业务关系请留空。",
  },
  "not-a-date": {
    en: "“{value}” is no day. Write it as 2026-03-12.",
    zh: "“{value}”不是日期，请填如 2026-03-12。",
  },
  "dates-crossed": {
    en: "The link ends here before it begins.",
    zh: "终止日期早于起始日期。",
  },
  incident: {
    en: "“{value}” is no list of incidents. Write day and kind, one a line, for example “{allowed}”.",
    zh: "“{value}”看不出日期和种类。每行一件，先写日期再写种类，例如“{allowed}”。",
  },
  "id-twice": { en: "Line {value} has the same number.", zh: "与第 {value} 行编号相同。" },
  "share-missing": {
    en: "A customer needs its share of sales. An estimate is enough.",
    zh: "客户须填占销售额的比例，可以估算。",
  },
  "sales-over": {
    en: "With this line customers take {value}% of sales. Together they can take 100%.",
    zh: "加上这一行，客户合计占销售额 {value}%，最多 100%。",
  },
  "customers-over": {
    en: "This is customer number {value}; {allowed} lines are kept for customers. Join small ones of a kind in one bundle.",
    zh: "这是第 {value} 条客户，台账最多 {allowed} 条。同类小客户可并为一组。",
  },

  // What may be meant: the reader decides.
  twice: {
    en: "Looks like line {value}: the same partner and product. If they are two, keep both.",
    zh: "与第 {value} 行像是同一条：合作方和产品相同。如确为两条，可都保留。",
  },
  registered: {
    en: "Looks like “{value}” in the register. To change that link, give its number here.",
    zh: "与台账中的“{value}”像是同一条。要修改那一条，请在此行填写其编号。",
  },
  "small-share": {
    en: "“{value}” is read as {value}%. If it is {allowed}%, write {allowed}.",
    zh: "“{value}”按 {value}% 读取。如果是 {allowed}%，请填 {allowed}。",
  },
  fractions: {
    en: "All shares here add up to under 2%. If they are fractions, write 34 for 34%.",
    zh: "各行比例合计不到 2%。如果填的是小数，34% 请填 34。",
  },
  "purchases-over": {
    en: "All suppliers together take {value}% of purchases, from this line on more than there are. Check the shares.",
    zh: "供应商合计占采购额 {value}%，从这一行起超过 100%，请核对。",
  },
} satisfies Readonly<Record<string, Text>>;
export type FaultCode = keyof typeof faultWords;

/** One fault of a file: where, what, and the words' values. Rows count from 1, headings included, as a spreadsheet does. */
export type Fault = {
  readonly row: number;
  /** The column's letter and heading; null where the whole line is meant. */
  readonly column: { readonly letter: string; readonly title: string } | null;
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * A fault in words, without its place.
 *
 * Shape: a fault and a language. Unit: none. Range: one sentence. Edge cases: none. Errors: none. Source: ui 7.
 */
export const tellFault = (fault: Fault, locale: Locale): string => fill(faultWords[fault.code][locale], fault.values);
