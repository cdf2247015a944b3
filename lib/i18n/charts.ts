import type { Text } from "@/lib/result";

/** Words that charts share. Source: ui 5 and 7, wording 4. */
export const chartWords = {
  meets: { en: "Meets", zh: "达到" },
  unclear: { en: "Unclear", zh: "尚不明确" },
  short: { en: "Short", zh: "不足" },
  noVerdict: { en: "No verdict", zh: "暂无结论" },
  needs: { en: "needs {level}", zh: "要求 {level}" },
  noData: { en: "no data", zh: "没有数据" },
  inProgress: { en: "in progress", zh: "填写中" },
  notApplicable: { en: "does not apply", zh: "不适用" },
  allViews: { en: "All views", zh: "各视角合计" },
  allPhases: { en: "All phases", zh: "四阶段合计" },
  phases: { en: "Phases", zh: "阶段" },
  view: { en: "View", zh: "视角" },
  table: { en: "Table", zh: "表格" },
  fitsNoType: { en: "Does not fit a known type", zh: "五类之外" },
  cellName: { en: "{phase}, {lens}", zh: "{phase} × {lens}" },
  /** What a screen reader says of a cell. */
  spokenRated: {
    en: "{phase}, {lens}. {verdict}. Level {band}, position needs {required}.",
    zh: "{phase}，{lens}。{verdict}。{band}，网络位置要求{required}。",
  },
  spokenLevel: { en: "{phase}, {lens}. Level {band}.", zh: "{phase}，{lens}。{band}。" },
  spokenAbsent: { en: "{phase}, {lens}: {why}.", zh: "{phase}，{lens}：{why}。" },
  latticeLabel: { en: "Four phases, four views", zh: "四个阶段 × 四个视角" },
  onSolid: { en: "Required line on solid: met", zh: "要求线落在实心上：达到" },
  onHatch: { en: "on hatching: unclear", zh: "落在斜纹上：尚不明确" },
  aboveBoth: { en: "above both: short", zh: "高于两者：不足" },
  beyondScale: { en: "goes on below 40", zh: "低于 40 的部分未画出" },
  levelScale: { en: "Level", zh: "等级" },
  dontKnow: { en: "don’t know", zh: "不清楚" },
} satisfies Readonly<Record<string, Text>>;
