import type { Text } from "@/lib/result";

/** Texts of means and of their gaps to what the position requires. */
export const gapWords = {
  title: { en: "How far these firms are from what their position requires", zh: "企业与所处位置的要求相差多少" },
  reading: {
    en: "The bar shows the average of {n} rated firms, in points out of 100. Level 1 is 0 points, and level 5 is 100 points. The mark shows what their position requires.",
    zh: "蓝条为全部已评企业（{n}）的平均分，满分 100：1 级为 0 分，5 级为 100 分。竖线为所处位置的要求。",
  },
  source: {
    en: "Experts set this requirement for each position in the network. Customers were not asked.",
    zh: "要求由专家按企业在生产网络中的位置设定，未征求客户意见。",
  },
  latest: {
    en: "For each firm, the latest final result is used, from any year.",
    zh: "每家企业采用最近一次定版结果，不限年份。",
  },
  aspect: { en: "Aspect", zh: "方面" },
  own: { en: "Average", zh: "平均分" },
  required: { en: "Needed", zh: "所需分数" },
  gap: { en: "Gap", zh: "差距" },
  whole: {
    en: "All rated firms reach {mean} of 100 points on average.",
    zh: "全部已评企业平均 {mean} 分（满分 100）。",
  },
  byPhase: { en: "The averages by phase are {phases}.", zh: "各阶段平均分：{phases}。" },
  groupGaps: {
    en: "On average, the firms differ by these points from what their positions require: {gaps}.",
    zh: "与所处位置要求的差距：{gaps}。",
  },
  named: { en: "{name} {value}", zh: "{name} {value}" },
  openEnd: {
    en: "Where an average is shown only as “or more” or “or less”, no gap is computed.",
    zh: "如果平均分只显示为“多少分及以上”或“及以下”，就不计算差距。",
  },
  meanIs: { en: "average {own} of 100", zh: "平均分 {own}（满分 100）" },
  meanAndRequired: {
    en: "average {own} of 100, needed {required}",
    zh: "平均分 {own}，所需分数 {required}",
  },
  meanOnly: {
    en: "Where there are too few firms to show a distribution, the circle shows the average.",
    zh: "企业太少、不能显示分布时，圆点为平均分。",
  },
  requiredMeanOnly: {
    en: "Where there is no distribution, the line shows the average requirement.",
    zh: "没有分布图时，竖线表示所需分数的平均值。",
  },

  // Headline
  leads: {
    en: "Rated firms of all years are furthest from what they need in {aspects}: {n} points short on average, out of 100.",
    zh: "历年已评企业在{aspects}方面，离所处位置的要求最远：平均低 {n} 分（满分 100）。",
  },
  leadsAll: {
    en: "Rated firms of all years are about equally far from what they need in all four aspects: {n} points short on average, out of 100.",
    zh: "历年已评企业在四个方面，离所处位置的要求差不多一样远：平均低 {n} 分（满分 100）。",
  },
  others: { en: "In the other {aspects} they are {rest} points short.", zh: "另外{aspects}低 {rest} 分。" },
  othersReach: {
    en: "In the other {aspects} they roughly reach what they need.",
    zh: "另外{aspects}大致达到要求。",
  },
  other1: { en: "aspect", zh: "一个方面" },
  other2: { en: "two aspects", zh: "两个方面" },
  other3: { en: "three aspects", zh: "三个方面" },
  listEnd: { en: " and ", zh: "和" },
  pointsEnd: { en: " and ", zh: "、" },
  range: { en: "{from} to {to}", zh: "{from} 至 {to}" },
  upTo: { en: "up to {to}", zh: "至多 {to}" },
  reached: {
    en: "Rated firms of all years roughly reach what they need in all four aspects.",
    zh: "历年已评企业在四个方面，都大致达到所处位置的要求。",
  },
} as const satisfies Readonly<Record<string, Text>>;
