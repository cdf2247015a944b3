import type { Text } from "@/lib/result";
import { type TableFault, tableFaultWords } from "@/lib/tables";
import { nameFaultWords } from "@/lib/words";

/** What can be wrong with a register file, and what to do about it. `{…}` are filled from the fault. */
export const faultWords = {
  ...nameFaultWords,
  ...tableFaultWords,
  "column-unknown": {
    en: "“{value}” is not a heading of the register. Use a heading from the template, or remove the column.",
    zh: "台账没有“{value}”这一列。请改用模板的表头，或删去该列。",
  },
  missing: { en: "A value is missing here. Write it.", zh: "此格不能为空，请填写。" },
  "not-in-list": {
    en: "“{value}” is not possible here. Choose from: {allowed}.",
    zh: "“{value}”不在可选项内。可填：{allowed}。",
  },
  "not-a-number": { en: "“{value}” is not a number.", zh: "“{value}”不是数字。" },
  "out-of-range": { en: "“{value}” is outside of {allowed}.", zh: "“{value}”超出范围（{allowed}）。" },
  channel: {
    en: "“{value}” does not say how knowledge is passed on. Write direction and frequency, for example “{allowed}”.",
    zh: "“{value}”看不出方向和频率。请写方向和频率，例如“{allowed}”。",
  },
  "id-unknown": {
    en: "The register has no relationship with this number. Leave it empty for a new relationship.",
    zh: "台账中没有这个编号。新的业务关系请留空。",
  },
  "not-a-date": {
    en: "“{value}” is not a date. Write it as 2026-03-12.",
    zh: "“{value}”不是日期，请按 2026-03-12 这样的格式填写。",
  },
  "dates-crossed": {
    en: "The relationship ends here before it begins.",
    zh: "终止日期早于起始日期。",
  },
  incident: {
    en: "“{value}” does not show day and kind. Write both, one incident on each line, for example “{allowed}”.",
    zh: "“{value}”看不出日期和种类。每行一件，先写日期再写种类，例如“{allowed}”。",
  },
  "id-twice": { en: "Line {value} has the same number.", zh: "与第 {value} 行编号相同。" },
  "share-missing": {
    en: "A customer needs its share of sales. An estimate is enough.",
    zh: "客户须填写占销售额的比例，可以估算。",
  },
  "sales-over": {
    en: "With this line, customers have {value}% of sales. Together they can have at most 100%.",
    zh: "加上这一行，客户合计占销售额 {value}%，最多 100%。",
  },
  "customers-over": {
    en: "This is customer number {value}, but only {allowed} lines can be customers. Put small ones of one kind in a bundle.",
    zh: "这是第 {value} 条客户，台账最多 {allowed} 条。同类小客户可并为一组。",
  },

  // What may be meant: the reader decides.
  twice: {
    en: "This looks like line {value}: partner and product are the same. If they are two, keep both.",
    zh: "与第 {value} 行像是同一条：合作方和产品相同。如确为两条，可都保留。",
  },
  registered: {
    en: "This looks like “{value}” in the register. To change that relationship, write its number here.",
    zh: "与台账中的“{value}”像是同一条。要修改那一条，请在此行填写其编号。",
  },
  "small-share": {
    en: "We read “{value}” as {value}%. If it is {allowed}%, write {allowed}.",
    zh: "“{value}”按 {value}% 读取。如果是 {allowed}%，请填 {allowed}。",
  },
  fractions: {
    en: "All shares in this file add up to less than 2%. If they are fractions, write 34 for 34%.",
    zh: "各行比例合计不到 2%。如果填的是小数，34% 请填 34。",
  },
  "purchases-over": {
    en: "From this line on, suppliers together have {value}% of purchases, which is more than 100%. Check the shares.",
    zh: "供应商合计占采购额 {value}%，从这一行起超过 100%，请核对。",
  },
} satisfies Readonly<Record<string, Text>>;
export type FaultCode = keyof typeof faultWords;

export type Fault = TableFault<FaultCode>;
