import type { Text } from "@/lib/result";

/**
 * Messages of a form that could not be sent. Included in every page, because they could not be loaded without a
 * network.
 */
export const unsentWords = {
  offline: {
    en: "There is no network, so nothing was sent. What you typed stays here. Press the button again once you are connected.",
    zh: "网络已断开，还没有提交。您填的内容都还在，联网后请再按一次按钮。",
  },
} satisfies Readonly<Record<string, Text>>;
