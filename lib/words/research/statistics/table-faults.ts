import type { Text } from "@/lib/result";

type Range = { readonly min: number; readonly max: number };

/** Maximum number of names listed in a message. */
const NAMES_MAX = 12;

const quoted = (names: readonly string[], [open = "", close = ""] = '""'): readonly string[] => [
  ...names.slice(0, NAMES_MAX).map((name) => `${open}${name}${close}`),
  ...(names.length > NAMES_MAX ? ["…"] : []),
];

export const EMPTY_FILE: Text = { en: "is empty.", zh: "是空文件。" };
export const NO_ROWS: Text = { en: "has no rows below its first line.", zh: "除首行外没有数据。" };
export const nameTwice = (name: string): Text => ({
  en: `the column name "${name}" occurs twice; give each column its own name.`,
  zh: `列“${name}”出现两次；请使列名各不相同。`,
});
export const namesAbsent = (absent: readonly string[], names: readonly string[]): Text => ({
  en: `the codebook's columns ${quoted(absent).join(", ")} are missing in the file. It has ${quoted(names).join(", ")}.`,
  zh: `编码簿中的列${quoted(absent, "“”").join("、")}不在文件中。文件中有${quoted(names, "“”").join("、")}。`,
});
export const meaningTwice = (meaning: string): Text => ({
  en: `two columns are "${meaning}"; keep one.`,
  zh: `有两列的含义都是“${meaning}”；请只保留一列。`,
});
export const NO_ITEM: Text = {
  en: "no column is an item. Name the items with --codebook: a CSV file with the columns column and scale.",
  zh: "没有题目列。请用 --codebook 说明哪些列是题目：一个含 column 和 scale 两列的 CSV 文件。",
};
export const NO_FIRM: Text = {
  en: 'raters need a column "firm.id": whom they rate.',
  zh: "有评分者列时，须有“firm.id”列说明评的是哪家企业。",
};
export const WHOSE: Text = { en: "is empty; write whose row it is", zh: "为空；请填写这一行属于谁" };
export const wordsOfWidth = (cells: number, width: number): Text => ({
  en: `has ${cells} cells, but the first line has ${width}; the row is left out`,
  zh: `有 ${cells} 个单元格，而首行有 ${width} 个；该行不计入`,
});
export const wordsOfAgain = (line: number): Text => ({
  en: `this rater already rated this firm on line ${line}; the row is left out`,
  zh: `该评分者已在第 ${line} 行评过这家企业；该行不计入`,
});
export const wordsOfValue = (text: string, range: Range | undefined): Text => ({
  en: `"${text}" is not an answer; expected ${range === undefined ? "a number with at most 15 digits before the point" : `a number from ${range.min} to ${range.max}`}, or one of the item's missing codes`,
  zh: `“${text}”不是答案；应为${range === undefined ? "小数点前最多 15 位的数字" : ` ${range.min} 至 ${range.max} 的数字`}，或该题的缺失代码`,
});
