import type { Text } from "@/lib/result";

/** Texts of the page for a missing or inaccessible address. */
export const notFoundWords = {
  title: { en: "This page was not found", zh: "没有这个页面" },
  text: {
    en: "The address is wrong, or you are not allowed to see this page. None of your data were changed.",
    zh: "网址有误，或您无权查看这个页面。您的内容没有变动。",
  },
  toFirms: { en: "Go to your firms", zh: "去所属企业" },
  toStart: { en: "Go to the home page", zh: "回首页" },
} satisfies Readonly<Record<string, Text>>;
