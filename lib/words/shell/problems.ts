import type { Text } from "@/lib/result";

/** Texts of the error page: what happened, what is safe, what to do next. Included in every page. */
export const problemPageWords = {
  toStart: { en: "Go to the home page", zh: "回首页" },
  errorTitle: { en: "This page could not be shown", zh: "这个页面没能显示出来" },
  errorText: {
    en: "Something failed on our side. Everything shown as saved is saved; what is kept on this device is sent later.",
    zh: "服务器出了差错。显示为已保存的内容都在；本机待上传的答案稍后会上传。",
  },
  errorNext: {
    en: "Try again. If it fails again, give the reference to the operator.",
    zh: "请重试。如果还是不行，请把编号告诉系统管理员。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  reference: { en: "Reference", zh: "编号" },
} satisfies Readonly<Record<string, Text>>;
