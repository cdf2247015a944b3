import type { Text } from "@/lib/result";

/** Messages for faults of a register file. `{…}` is filled from the fault. */
export const registerFaultWords = {
  "column-unknown": {
    en: "“{value}” is not a heading of the register. Use a heading from the template, or remove the column.",
    zh: "台账没有“{value}”这一列。请改用模板的表头，或删去这一列。",
  },
  missing: { en: "A value is missing here. Enter it.", zh: "这一格不能为空，请填写。" },
  "not-in-list": {
    en: "“{value}” is not possible here. Choose from: {allowed}.",
    zh: "“{value}”不在可选项内。可填：{allowed}。",
  },
  "not-a-number": { en: "“{value}” is not a number. Enter a number.", zh: "“{value}”不是数字，请填写数字。" },
  "out-of-range": {
    en: "“{value}” is outside the allowed range ({allowed}). Correct the value.",
    zh: "“{value}”超出允许的范围（{allowed}），请改正。",
  },
  channel: {
    en: "“{value}” does not say how knowledge is passed on. Write the direction and the frequency, for example “{allowed}”.",
    zh: "从“{value}”看不出知识传递的方向和频率。请写明这两项，例如“{allowed}”。",
  },
  "id-unknown": {
    en: "The register has no relationship with this number. For a new relationship, leave the number empty.",
    zh: "台账中没有这个编号。如果是新的业务关系，编号请留空。",
  },
  "not-a-date": {
    en: "“{value}” is not a date. Write it as 2026-03-12.",
    zh: "“{value}”不是日期，请按 2026-03-12 这样的格式填写。",
  },
  "dates-crossed": {
    en: "The relationship ends before it begins. Correct one of the dates.",
    zh: "终止日期早于起始日期。请改正其中一个。",
  },
  incident: {
    en: "“{value}” does not show the date and the kind of incident. Write both, one incident on each line, for example “{allowed}”.",
    zh: "从“{value}”看不出事件的日期和种类。每行写一件，先写日期再写种类，例如“{allowed}”。",
  },
  "id-twice": {
    en: "Line {value} has the same relationship number. Keep the number in only one line.",
    zh: "编号与第 {value} 行相同。请只在一行中保留这个编号。",
  },
  "share-missing": {
    en: "Every customer needs a share of sales. Enter it; an estimate is enough.",
    zh: "请填写这家客户占销售额的比例，可以估算。",
  },
  "sales-over": {
    en: "With this line, the customers’ shares of sales add up to {value}%. They can be 100% at most. Correct the shares.",
    zh: "加上这一行，各客户占销售额的比例合计 {value}%，超过了 100%，请改正。",
  },
  "customers-over": {
    en: "This is customer number {value}, but the register takes only {allowed} customers. Put small customers of one kind in a bundle.",
    zh: "这是第 {value} 家客户，台账最多登记 {allowed} 家。同类的小客户可以合并登记为一组。",
  },

  // Possible mistakes: the reader decides.
  twice: {
    en: "This looks like line {value}: partner and product are the same. If they are two relationships, keep both.",
    zh: "这一行与第 {value} 行像是同一条业务关系：合作方和产品相同。如果确实是两条，可以都保留。",
  },
  registered: {
    en: "This looks like “{value}” in the register. To change that relationship, write its number here.",
    zh: "这一行与台账中的“{value}”像是同一条业务关系。如要修改那一条，请在此行填写它的编号。",
  },
  "small-share": {
    en: "We read “{value}” as {value}%. If you mean {allowed}%, write {allowed}.",
    zh: "系统把“{value}”当作 {value}%。如果应为 {allowed}%，请填 {allowed}。",
  },
  fractions: {
    en: "All shares in this file add up to less than 2%. If you entered 0.34 for 34%, write 34 instead.",
    zh: "各行比例合计不到 2%。如果 34% 填成了 0.34，请改填 34。",
  },
  "purchases-over": {
    en: "From this line on, suppliers together have {value}% of purchases, which is more than 100%. Check the shares.",
    zh: "供应商合计占采购额 {value}%，从这一行起超过 100%，请核对。",
  },
} satisfies Readonly<Record<string, Text>>;
