import type { Text } from "@/lib/result";

/** Texts of the button that opens and closes all folded sections of a page. */
export const foldWords = {
  open: { en: "Open all sections", zh: "全部展开" },
  shut: { en: "Close all sections", zh: "全部收起" },
} satisfies Readonly<Record<string, Text>>;
