import type { Text } from "@/lib/result";

/** Shown instead of a page if a submitted form is larger than the server accepts. */
export const tooLargeWords = {
  title: { en: "This file is too large", zh: "文件过大" },
  advice: {
    en: "Nothing was saved. Go back, split the file into parts below 0.9 MB, and send them one after the other.",
    zh: "没有保存任何内容。请返回上一页，把文件拆成小于 0.9 MB 的几份，逐份上传。",
  },
} satisfies Readonly<Record<string, Text>>;
