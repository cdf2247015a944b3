import type { Text } from "@/lib/result";

/** Texts of the summary of many firms printed by `trellis assess`. */
export const words = {
  title: { en: "{rated} firms rated, {refused} refused.", zh: "已评定 {rated} 家企业，拒绝 {refused} 家。" },
  quartiles: {
    en: "Points of 100: lower quartile, median, upper quartile",
    zh: "分数（满分 100）：下四分位、中位数、上四分位",
  },
  overall: { en: "Capability overall", zh: "总体能力" },
  fit: { en: "Fit for today’s customers", zh: "对现有客户的符合度" },
  few: { en: "fewer than {least} firms", zh: "不足 {least} 家企业" },
  letters: { en: "Letters for today’s customers, and number of firms", zh: "服务现有客户的评级字母及企业数" },
  unrated: { en: "Without letters", zh: "没有等级字母" },
  modes: {
    en: "By the type of relationship with the largest share: firms; capability overall; letters",
    zh: "按目前占比最大的关系类型：企业数；总体能力；等级字母",
  },
  firms: { en: "{count} firms", zh: "{count} 家" },
  several: { en: "Several types of equal share", zh: "几种关系类型占比相同" },
  unplaced: { en: "No position", zh: "位置未知" },
  refused: { en: "Refused", zh: "被拒绝" },
  more: { en: "… and {count} more", zh: "……另有 {count} 处" },
  noRanking: {
    en: "Firms are not ranked: they are listed in the order of the input.",
    zh: "不排名次：输出顺序即输入顺序。",
  },
} as const satisfies Readonly<Record<string, Text>>;
