import type { Text } from "@/lib/result";

/** Messages of a form whose typed values were restored; only loaded by pages where this can happen. */
export const broughtBackWords = {
  back: {
    en: "What you had typed is back in the form. It has not been sent yet.",
    zh: "您刚才填的内容已恢复到表单中，但还没有提交。请再提交一次。",
  },
  still: {
    en: "What you had typed is still in the form. It has not been sent yet.",
    zh: "您填的内容都还在表单中，还没有提交。",
  },
} satisfies Readonly<Record<string, Text>>;
