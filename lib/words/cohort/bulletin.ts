import type { Text } from "@/lib/result";

/** Words of the paragraph that an administrator copies into a bulletin. */
export const bulletinWords = {
  title: { en: "Bulletin text", zh: "简报文字" },
  reading: {
    en: "To be pasted into a bulletin or a chat. Counts of progress are exact; everything else comes from the figures last published to firms, and rests on at least {k} firms.",
    zh: "可粘贴到简报或群里。进度是准确数，其余均来自最近一次向企业发布的数据，每项至少含 {k} 家企业。",
  },
  english: { en: "English", zh: "英文" },
  chinese: { en: "Chinese", zh: "中文" },
  copyEn: { en: "Copy in English", zh: "复制英文" },
  copyZh: { en: "Copy in Chinese", zh: "复制中文" },
  copied: { en: "Copied", zh: "已复制" },

  progress: {
    en: "{cohort}, week {week} ({date}): {n} of {all} {all|firm has|firms have} submitted all four phases, {fresh} of them this week; {frozen} {frozen|is|are} reviewed and final.",
    zh: "{cohort}第 {week} 周（{date}起）：{all} 家企业中 {n} 家已提交全部四个阶段，其中本周 {fresh} 家；{frozen} 家已通过并定版。",
  },
  nobody: {
    en: "{cohort}, week {week} ({date}): {all} {all|firm takes|firms take} part, none has begun yet.",
    zh: "{cohort}第 {week} 周（{date}起）：{all} 家企业参加，均未开始填写。",
  },
  figures: {
    en: "Figures of {date}, from {n} firms with a final result, after the records check: the middle firm is at about level {level} of 5.",
    zh: "{date}的数据（有定版结果的企业 {n}，核对记录后）：居中的企业约为 {level} 级（最高 5 级）。",
  },
  above: {
    en: "Share of firms that reach the middle one of the required levels: {shares}.",
    zh: "达到要求等级中位数的企业占比：{shares}。",
  },
  aboveOne: { en: "{view} {share}", zh: "{view}{share}" },
  noFigures: {
    en: "No figures about the firms have been published yet.",
    zh: "尚未发布企业数据。",
  },
  participants: {
    en: "This describes the firms that take part, not the industry.",
    zh: "以上仅代表参评企业，不代表全行业。",
  },
} as const satisfies Readonly<Record<string, Text>>;
