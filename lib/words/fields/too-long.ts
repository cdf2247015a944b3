import type { Text } from "@/lib/result";

/** Messages for a text that is too long for its field; nothing is cut off. */
export const tooLongWords = {
  field: {
    en: "This field takes at most {max} characters, and your text has {n}. It is not saved until you shorten it.",
    zh: "这里最多填写 {max} 个字符，现有 {n} 个。请删减，删减之前不会保存。",
  },
  /**
   * For unsent text stored in the browser, shown away from its field: without a count, because a screen reader would
   * read it after every key.
   */
  unsent: {
    en: "A text here has more than {max} characters. Nothing here is saved until you shorten it.",
    zh: "这里有一段文字超过 {max} 个字符。请删减，删减之前这里的内容不会保存。",
  },
} satisfies Readonly<Record<string, Text>>;
