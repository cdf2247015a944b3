import type { Text } from "@/lib/result";

/** What colleagues can and cannot see of an answer, said alike wherever somebody is asked to answer. Source: method 3.2. */
export const privateAnswersWords = {
  promise: {
    en: "Your answers are private. Colleagues see averages, never what you chose.",
    zh: "答案只有您本人可见。同事只看到平均值，看不到您选了哪一级。",
  },
  limit: {
    en: "If fewer than three others answer a part, your manager can work out your average there. If there are two people, each can work out the other’s.",
    zh: "某一部分除您以外不足三人作答时，自评负责人能推算出您在该部分的平均值。只有两人作答时，双方能互相推算。",
  },
} satisfies Readonly<Record<string, Text>>;

/** A file with the acting person's own answers, and the firm's file without anybody's. */
export const ownAnswersWords = {
  title: { en: "Your own answers as a file", zh: "下载您的答案" },
  reading: {
    en: "The file contains your answers and facts about the firm. It contains nobody else’s answers. The log records that you downloaded it.",
    zh: "文件包含您的答案和企业情况，不含其他人的答案。下载会记入操作记录。",
  },
  download: { en: "Download my answers (JSON)", zh: "下载我的答案（JSON）" },
  exportInput: { en: "Export who answered (JSON)", zh: "导出作答情况（JSON）" },
  exportInputNote: {
    en: "The file says who answered which item, but not the answers. It contains the averages that you may see, but no names of people.",
    zh: "文件说明谁答了哪些题，不含答案；平均值仅限您可以看到的部分。不含人名。",
  },
} satisfies Readonly<Record<string, Text>>;
