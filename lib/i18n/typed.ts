import type { Text } from "@/lib/result";

/** What is said of a form that could not be sent. */
export const typedWords = {
  offline: {
    en: "There is no network, so nothing was sent. What you typed stays here; press again once you are connected.",
    zh: "网络已断开，尚未提交。填写的内容都还在，联网后再按一次即可。",
  },
  back: {
    en: "What you had typed is back in the form. It has not been sent yet.",
    zh: "刚才填写的内容已恢复到表单中，但还没有提交，请再提交一次。",
  },
} satisfies Readonly<Record<string, Text>>;
