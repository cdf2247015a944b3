import type { Text } from "@/lib/result";

/** Texts of a list with filters, a search and pages. */
export const listWords = {
  show: { en: "Show", zh: "显示" },
  all: { en: "All", zh: "全部" },
  find: { en: "Find", zh: "查找" },
  before: { en: "Previous", zh: "上一页" },
  after: { en: "Next", zh: "下一页" },
} as const satisfies Readonly<Record<string, Text>>;
