import type { Text } from "@/lib/result";

/** What is said of a form that could not be sent. Every page carries it: without a network it can no longer be fetched. */
export const unsentWords = {
  offline: {
    en: "There is no network, so nothing was sent. What you typed stays here; press again once you are connected.",
    zh: "网络已断开，尚未提交。填写的内容都还在，联网后再按一次即可。",
  },
} satisfies Readonly<Record<string, Text>>;
