import type { Text } from "@/lib/result";

/** Said of a text that is longer than its field takes: nothing of it is cut. */
export const tooLongWords = {
  field: {
    en: "This field takes at most {max} characters, and your text has {n}. It is not saved until you shorten it.",
    zh: "这里最多填写 {max} 个字符，现有 {n} 个。请删减，删减之前不会保存。",
  },
  /** Of what waits in the browser, away from its field: without a count, which would be read out at every key. */
  unsent: {
    en: "A text here has more than {max} characters. Nothing here is saved until you shorten it.",
    zh: "这里有一段文字超过 {max} 个字符。请删减，删减之前这里的内容不会保存。",
  },
} satisfies Readonly<Record<string, Text>>;
