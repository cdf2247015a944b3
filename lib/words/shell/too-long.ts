import type { Text } from "@/lib/result";

/** Said of a text that is longer than its field takes: nothing of it is cut. */
export const tooLongWords = {
  field: {
    en: "This field takes {max} characters. Your text has {n}. Shorten it: until then it is not saved.",
    zh: "此处最多填写 {max} 个字符，现有 {n} 个。请删减，删减前不会保存。",
  },
  /** Of what waits in the browser, away from its field: without a count, which would be read out at every key. */
  unsent: {
    en: "A text here has more than {max} characters. Shorten it: until then nothing of this is saved.",
    zh: "此处有一段文字超过 {max} 个字符。请删减，删减前这里的内容不会保存。",
  },
} satisfies Readonly<Record<string, Text>>;
