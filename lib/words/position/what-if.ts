import type { Text } from "@/lib/result";

/** Texts of the what-if for the firm's own links. Source: method 2.1, 3.6 (8). */
export const whatIfWords = {
  title: { en: "What if a relationship were different?", zh: "如果某条业务关系变了，会怎样？" },
  reading: {
    en: "Change the three conditions of one relationship to see which levels would then be needed. Nothing is saved, and no data from other firms are used.",
    zh: "调整一条业务关系的三个条件，看所需等级会怎样变。调整不会保存，也不使用其他企业的数据。",
  },
  link: { en: "Relationship", zh: "业务关系" },
  complexity: { en: "How complex the customer’s requirements are", zh: "客户的要求有多复杂" },
  codifiability: { en: "How fully the requirements are written down", zh: "客户的要求写得有多清楚" },
  capability: { en: "How well suppliers meet the requirements without help", zh: "不靠客户帮助，供应商能达到多少要求" },
  show: { en: "Show", zh: "查看" },
  reset: { en: "Reset to today’s answers", zh: "恢复为现有答案" },
  low: { en: "low", zh: "低" },
  high: { en: "high", zh: "高" },
  same: {
    en: "With today’s answers, the type closest to the relationship with {partner} is {mode}.",
    zh: "按现有答案，与 {partner} 的关系最接近{mode}。",
  },
  turned: {
    en: "With this change, the type closest to the relationship with {partner} would be {mode}. The chance of this is {odds}.",
    zh: "调整后，与 {partner} 的关系最接近{mode}，可能性为{odds}。",
  },
  sameOpen: {
    en: "With today’s answers, we cannot say which type is closest to the relationship with {partner}.",
    zh: "按现有答案，无法判断与 {partner} 的关系最接近哪一种。",
  },
  turnedOpen: {
    en: "With this change, we could not say which type is closest to the relationship with {partner}.",
    zh: "这样调整后，无法判断与 {partner} 的关系最接近哪一种。",
  },
  firmSame: {
    en: "For all customers together, the type that counts most is still {types}.",
    zh: "所有客户合起来看，权重最大的类型仍是{types}。",
  },
  firmSameSeveral: {
    en: "For all customers together, several types still count most: {types}.",
    zh: "所有客户合起来看，仍有几个类型的权重并列最大：{types}。",
  },
  firmTurned: {
    en: "For all customers together, what counts most changes from {before} to {after}.",
    zh: "所有客户合起来看，权重最大的类型由{before}变为{after}。",
  },
  lead: {
    en: "Why would a customer agree to such a change? If requirements are clearer and you need less help, outsourcing to you is less risky for the customer. How much it wants to outsource is its own decision.",
    zh: "客户为什么会同意这样的变化？要求写得更清楚、需要的帮助更少，把业务外包给您的风险就更低。愿意外包多少，仍由客户决定。",
  },
  tick: { en: "The mark under a slider shows today’s answer.", zh: "滑块下的短线表示现有答案的位置。" },
  movesCaption: { en: "Levels needed now and after the change", zh: "现在和变化后的所需等级" },
  nothingMoves: {
    en: "No level needed would change by 0.1 or more.",
    zh: "各格的所需等级，变化都小于 0.1 级。",
  },
  moreCells: { en: "{n} more {n|part is|parts are} shown in the table.", zh: "另有 {n} 格，见表格。" },
  cell: { en: "Part", zh: "格" },
  requiredNow: { en: "Needed now", zh: "现在的所需等级" },
  requiredThen: { en: "Needed after the change", zh: "变化后的所需等级" },
  change: { en: "Change", zh: "变化" },
  mean: { en: "Average of 16 parts", zh: "16 格平均" },
  noRoles: {
    en: "Enter the shares of the firm’s functions first. Without them, the levels needed cannot be worked out.",
    zh: "请先填写本企业各环节的占比，否则算不出所需等级。",
  },
  judged: {
    en: "The levels needed are based on expert judgement, plus or minus half a level. Look at the direction of the change, not at the exact number.",
    zh: "所需等级由专家判断，误差约半级。请看变化方向，不必看具体数值。",
  },
} satisfies Readonly<Record<string, Text>>;

/** A part of a sentence: which types of relationship have the largest share in the required levels. */
export const typeWords = {
  one: { en: "{mode} ({share})", zh: "{mode}（{share}）" },
  several: { en: "{first} and {last} ({share} each)", zh: "{first}和{last}（各 {share}）" },
  all: { en: "all five types equally ({share} each)", zh: "五种类型（各 {share}）" },
} satisfies Readonly<Record<string, Text>>;
