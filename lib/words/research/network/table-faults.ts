import type { Text } from "@/lib/result";

/** Maximum number of characters quoted from a cell. */
const QUOTED_MAX = 200;

export const tooMany = (most: number): Text => ({
  en: `has more than ${most} lines. Leave out small relationships, or split the file.`,
  zh: `超过 ${most} 行。请略去较小的业务关系，或拆分文件。`,
});
export const NO_NAME: Text = {
  en: "is empty. Write the firm's name, or delete the line",
  zh: "为空。请填写企业名称，或删去该行",
};
export const longName = (most: number): Text => ({
  en: `is longer than ${most} characters. Shorten the name`,
  zh: `超过 ${most} 个字符。请缩短名称`,
});
export const AMOUNT: Text = {
  en: "a number from 0, with at most 15 digits before the point",
  zh: "0 或以上的数字，小数点前最多 15 位",
};
export const SHARE: Text = { en: "a share from 0 to 1, or as 35%", zh: "0 至 1 的比例，或如 35%" };
export const CHANNELS: Text = {
  en: 'channels as in "training out monthly; audit in yearly"',
  zh: "渠道，如“training out monthly; audit in yearly”",
};
export const MORE_WORDS: Text = { en: "it has more than three words", zh: "超过三个词" };
export const isMissing = (name: Text): Text => ({ en: `its ${name.en} is missing`, zh: `缺少${name.zh}` });
export const isNo = (word: string, name: Text): Text => ({
  en: `"${word.slice(0, QUOTED_MAX)}" is not a ${name.en}`,
  zh: `“${word.slice(0, QUOTED_MAX)}”不是${name.zh}`,
});
export const oneOf = (words: readonly string[]): Text => ({
  en: `one of ${words.join(", ")}`,
  zh: `以下之一：${words.join("、")}`,
});
export const notA = (text: string, expected: Text, reason?: Text): Text => ({
  en: `"${text.slice(0, QUOTED_MAX)}" cannot be read${reason === undefined ? "" : `: ${reason.en}`}. Write ${expected.en}, or leave the cell empty`,
  zh: `“${text.slice(0, QUOTED_MAX)}”无法读取${reason === undefined ? "" : `：${reason.zh}`}。请填写${expected.zh}，或留空`,
});
export const firmTwice = (firm: string, line: number): Text => ({
  en: `"${firm}" is already on line ${line}. Keep one line for each firm`,
  zh: `“${firm}”已在第 ${line} 行出现。每家企业只保留一行`,
});
export const numberUpTo = (most: number): Text => ({ en: `a number from 0 to ${most}`, zh: `0 至 ${most} 的数字` });
export const YES_OR_NO: Text = { en: "yes or no", zh: "“是”或“否”" };
export const ONE_TO_FIVE: Text = { en: "1 to 5", zh: "1 至 5" };

/** The three words of a channel. */
export const CHANNEL_PARTS = {
  kind: { en: "kind", zh: "种类" },
  direction: { en: "direction", zh: "方向" },
  frequency: { en: "frequency", zh: "频率" },
} as const satisfies Readonly<Record<string, Text>>;
