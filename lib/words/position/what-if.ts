import type { Text } from "@/lib/result";

/** Words of the what-if on one's own links. Source: method 2.1, 3.6 (8). */
export const whatIfWords = {
  title: { en: "What if a relationship were different", zh: "如果某条业务关系变了" },
  reading: {
    en: "Turn the three determinants of one relationship and see what would be required. Nothing is saved, and no data of other firms are used.",
    zh: "调整一条业务关系的三个决定因素，看要求会怎样变。不保存，也不使用其他企业的数据。",
  },
  link: { en: "Relationship", zh: "业务关系" },
  complexity: { en: "How complex the requirements are", zh: "要求有多复杂" },
  codifiability: { en: "How fully they are written down", zh: "要求写清多少" },
  capability: { en: "How well suppliers meet them without help", zh: "供应商无需帮助能做到多少" },
  show: { en: "Show", zh: "查看" },
  reset: { en: "Back to the answers", zh: "恢复为现有答案" },
  low: { en: "low", zh: "低" },
  high: { en: "high", zh: "高" },
  same: {
    en: "As answered: {partner} is nearest to {mode}.",
    zh: "按现有答案，与 {partner} 的关系最接近{mode}。",
  },
  turned: {
    en: "Then {partner} would be nearest to {mode}, {odds} sure.",
    zh: "这样，与 {partner} 的关系最接近{mode}，有{odds}把握。",
  },
  firmSame: { en: "The firm’s largest mode stays {mode}.", zh: "本企业占比最大的模式仍是{mode}。" },
  firmTurned: {
    en: "The firm’s largest mode turns from {before} to {after}.",
    zh: "本企业占比最大的模式由{before}变为{after}。",
  },
  lead: {
    en: "Why a buyer would agree: fuller specifications, or less need for help, lower its risk of outsourcing to you. How much it wants to outsource is its own decision.",
    zh: "采购方为何会同意：要求写得更清楚、需要的帮助更少，它把业务外包给您的风险就更低。愿意外包多少，仍由它决定。",
  },
  tick: { en: "Mark under a slider: as answered.", zh: "滑块下的短线：现有答案的位置。" },
  movesCaption: { en: "Required levels now and then", zh: "现有要求与变化后的要求" },
  nothingMoves: {
    en: "No level that is asked would change by 0.1 or more.",
    zh: "各格的要求变动都不到 0.1 级。",
  },
  moreCells: { en: "{n} more {n|part|parts} in the table.", zh: "另有 {n} 格见表。" },
  cell: { en: "Part", zh: "格" },
  requiredNow: { en: "Required now", zh: "现有要求" },
  requiredThen: { en: "Then", zh: "变化后" },
  change: { en: "Change", zh: "变化" },
  mean: { en: "Mean of 16 parts", zh: "16 格平均" },
  noRoles: {
    en: "State the functions of the firm first: without them no level is required.",
    zh: "请先填写本企业各环节占比，否则无法得出要求等级。",
  },
  judged: {
    en: "Required levels are expert judgement, give or take half a level: read the direction.",
    zh: "要求等级由专家判断，误差约半级，看方向即可。",
  },
} satisfies Readonly<Record<string, Text>>;
