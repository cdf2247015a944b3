import type { Text } from "@/lib/result";

/** Texts shared by charts. */
export const chartWords = {
  noData: { en: "no data", zh: "没有数据" },
  inProgress: { en: "in progress", zh: "填写中" },
  notApplicable: { en: "does not apply", zh: "不适用" },
  allViews: { en: "All aspects", zh: "全部方面" },
  phases: { en: "Phases", zh: "阶段" },
  table: { en: "Table", zh: "表格" },
  fitsNoType: { en: "Fits no known type", zh: "不属于任何类型" },
  cellName: { en: "{phase} – {lens}", zh: "{phase}·{lens}" },
  latticeLabel: { en: "Four phases, four aspects", zh: "四个阶段，四个方面" },
  dontKnow: { en: "don’t know", zh: "不清楚" },
  /** Level 1 on an axis, if its full name does not fit. */
  notYet: { en: "Not in use", zh: "未开展" },
  capabilityAxis: { en: "↑ Learning capability, level", zh: "↑ 学习能力（级）" },
  positionAxis: {
    en: "Position: function in the network, weighted by sales",
    zh: "网络位置：所处环节（按销售额加权）",
  },
  positionAxisShort: { en: "Function, weighted by sales", zh: "所处环节（按销售额加权）" },
  requiredLevel: { en: "Level needed", zh: "所需等级" },
  requiredToServe: { en: "Needed for today’s customers", zh: "服务现有客户所需" },
  requiredToMove: { en: "Needed for the target", zh: "实现目标所需" },
  sales: { en: "Sales {year}", zh: "{year} 年销售额" },
  attained: { en: "attained", zh: "已达到" },
  blockedBy: { en: "{n} {n|condition|conditions} not met yet", zh: "还有 {n} 项条件未满足" },
  oddsOfShortfall: { en: "Chance of a gap", zh: "能力不足的可能性" },
} satisfies Readonly<Record<string, Text>>;
