import type { Text } from "@/lib/result";

/**
 * What colleagues can and cannot see of an answer; the same text wherever people are asked to answer. Source: method
 * 3.2.
 */
export const privateAnswersWords = {
  promise: {
    en: "Your answers are private. Colleagues see averages, never what you chose.",
    zh: "您的答案只有您本人能看到。同事只看到平均值，看不到您选了哪一级。",
  },
  limit: {
    en: "If fewer than three other people answer a part, your manager can work out your average for it. If only two people answer, each can work out the other’s average.",
    zh: "如果某一部分除您以外不足三人作答，自评负责人能推算出您在这一部分的平均值。只有两人作答时，双方能推算出对方的平均值。",
  },
} satisfies Readonly<Record<string, Text>>;

/** The file with a person's own answers, and the firm's file without individual answers. */
export const ownAnswersWords = {
  title: { en: "Your own answers as a file", zh: "下载您的答案" },
  reading: {
    en: "The file contains your answers and facts about the firm. It contains nobody else’s answers. The log records that you downloaded it.",
    zh: "文件包含您的答案和企业情况，没有其他人的答案。下载会记入操作记录。",
  },
  download: { en: "Download my answers (JSON)", zh: "下载我的答案（JSON）" },
  exportInput: { en: "Export the list of who answered (JSON)", zh: "导出作答情况（JSON）" },
  exportInputNote: {
    en: "The file says who answered which item, but not the answers. People have numbers instead of names. Of the averages, the file contains only those that you may see.",
    zh: "文件说明谁答了哪些题，但没有答案。文件用编号代替人名，平均值只含您能看到的部分。",
  },
} satisfies Readonly<Record<string, Text>>;
