import type { Text } from "@/lib/result";

export const NO_NAME: Text = { en: "this line has no column name; write the name", zh: "这一行没有列名；请填写列名" };
export const NO_BOUND: Text = { en: "min and max must be numbers", zh: "min 和 max 须为数字" };
export const ONE_BOUND: Text = { en: "give both min and max, or neither", zh: "min 和 max 须同时给出，或都不给" };
export const REVERSED_WITHOUT_RANGE: Text = {
  en: "a reversed item needs min and max, for it counts as min + max − x",
  zh: "反向题须给出 min 和 max，因为按 min + max − x 计分",
};
export const wordsOfMeaning = (meaning: string, known: readonly string[]): Text => ({
  en: `"${meaning}" is not a known meaning; expected item, ${known.join(", ")}, an item of the instrument such as LRN.INT.2, or "-" to leave the column out`,
  zh: `“${meaning}”不是可用的含义；应为 item、${known.join("、")}、量表题号（如 LRN.INT.2），或用“-”略去该列`,
});
export const wordsOfScale = (name: string): Text => ({
  en: `the item "${name}" belongs to no scale; name one in "scale", several with ";" between them`,
  zh: `题目“${name}”没有所属量表；请在 scale 中填写，多个用“;”分隔`,
});
export const wordsOfTruth = (text: string): Text => ({
  en: `"${text}" in "reversed" is neither yes nor no`,
  zh: `reversed 中的“${text}”应为 yes 或 no`,
});
export const wordsOfOrder = (min: number, max: number): Text => ({
  en: `min ${min} is not below max ${max}`,
  zh: `min ${min} 应小于 max ${max}`,
});

export const columnTwice = (name: string): Text => ({
  en: `the column "${name}" occurs twice; keep one line`,
  zh: `列“${name}”出现两次；请只保留一行`,
});
export const otherHeadings = (fields: readonly string[], unknown: string | undefined): Text => ({
  en: `is not a codebook: its first line names the columns ${fields.join(", ")}; only "column" must be there${unknown === undefined ? "" : `, and "${unknown}" is none of them`}.`,
  zh: `不是编码簿：首行须为 ${fields.join("、")} 中的列名，其中 column 必须有。`,
});
export const otherShape = (fields: readonly string[], issue: string): Text => ({
  en: `is not a codebook: a list of {${fields.join(", ")}} is expected; ${issue}`,
  zh: `不是编码簿：应为由 {${fields.join("、")}} 组成的列表。`,
});
export const notJson = (error: unknown): Text => ({
  en: `is not JSON: ${error instanceof Error ? error.message : error}`,
  zh: "不是 JSON。",
});
