import type { Text } from "@/lib/result";

/** Texts of the paragraph that an administrator copies into a bulletin. */
export const bulletinWords = {
  title: { en: "Text for a bulletin", zh: "简报文字" },
  reading: {
    en: "You can paste this text into a bulletin or a chat. Numbers about progress are exact. All other figures are those last published to firms. Each of them covers at least {k} firms.",
    zh: "这段文字可以粘贴到简报或微信群。进度是准确数。其他数据都来自最近一次向企业发布的数据，每项至少包含 {k} 家企业。",
  },
  english: { en: "English", zh: "英文" },
  chinese: { en: "Chinese", zh: "中文" },
  copyEn: { en: "Copy in English", zh: "复制英文" },
  copyZh: { en: "Copy in Chinese", zh: "复制中文" },
  copied: { en: "Copied", zh: "已复制" },

  progress: {
    en: "{cohort}, week {week} ({date}): {n} of {all} {all|firm has|firms have} submitted all four phases, {fresh} of them this week. {frozen} {frozen|firm has|firms have} a final result: the firm itself or its reviewer has accepted all four phases.",
    zh: "{cohort}第 {week} 周（{date}起）：{all} 家企业中 {n} 家已提交全部四个阶段，其中本周 {fresh} 家；{frozen} 家已定版，即四个阶段都由企业自己或企业的审核人通过。",
  },
  nobody: {
    en: "{cohort}, week {week} ({date}): {all} {all|firm takes|firms take} part. No firm has started yet.",
    zh: "{cohort}第 {week} 周（{date}起）：共 {all} 家企业参加，都还没有开始填写。",
  },
  figures: {
    en: "These are the figures of {date}, from {n} firms with a final result of any year, after the records check. The median firm is at about level {level} of 5.",
    zh: "{date}的数据来自各年度有定版结果的企业（{n}），已核对记录。企业等级的中位数约为 {level} 级（最高 5 级）。",
  },
  above: {
    en: "Shares of firms that reach the median of the levels needed: {shares}.",
    zh: "以所需等级的中位数为准，达到这一等级的企业占比：{shares}。",
  },
  aboveOne: { en: "{view} {share}", zh: "{view}{share}" },
  noFigures: {
    en: "No figures about the firms have been published yet.",
    zh: "尚未发布企业数据。",
  },
  participants: {
    en: "This text describes only the firms that take part, not the whole industry.",
    zh: "以上仅代表参评企业，不代表全行业。",
  },
} as const satisfies Readonly<Record<string, Text>>;
