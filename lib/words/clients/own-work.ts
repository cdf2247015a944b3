import type { Text } from "@/lib/result";

/** What a consultant wrote about a client, which the consultant keeps after the access ends. */
export const ownWorkWords = {
  title: { en: "Your own work", zh: "您自己的内容" },
  finding: {
    en: "You can still read what you wrote about {firm}.",
    zh: "您写的有关{firm}的笔记和评分，仍可查看。",
  },
  findingNone: { en: "You wrote nothing about {firm}.", zh: "您没有写过有关{firm}的内容。" },
  lede: {
    en: "Only you can open this page. It shows nothing that the firm entered.",
    zh: "只有您能打开这一页。这里没有企业填写的内容。",
  },
  notes: { en: "Your notes", zh: "您的笔记" },
  rating: { en: "Your rating of {date}", zh: "您 {date}的评分" },
  draft: { en: "You began this rating and did not give it.", zh: "这份评分您没有提交。" },
  item: { en: "Item", zh: "题目" },
  level: { en: "Level", zh: "等级" },
  note: { en: "Note", zh: "说明" },
  reviews: { en: "Your reviews", zh: "您的审核" },
  accepted: { en: "You accepted the {phase} phase on {date}.", zh: "您于 {date}通过了{phase}阶段。" },
  returned: { en: "You returned the {phase} phase on {date}.", zh: "您于 {date}退回了{phase}阶段。" },
  remark: { en: "Remark on {item}, {date}", zh: "对“{item}”的意见，{date}" },
  open: { en: "Read your notes and ratings", zh: "查看您的笔记和评分" },
} as const satisfies Readonly<Record<string, Text>>;
