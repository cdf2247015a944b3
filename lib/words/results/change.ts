import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Change between two frozen cycles: what the firm can do, and beside it what its position did. Source: method 3.7, 4.5. */
export const changeWords = {
  title: { en: "Since last time: {year}", zh: "与上次（{year} 年）相比" },
  reading: {
    en: "How capability changed, and how the position changed. Neither is called the cause of the other.",
    zh: "能力和网络位置的变化分别列出，不推断因果。",
  },
  firstTitle: { en: "Since last time", zh: "与上次相比" },
  first: {
    en: "This is the first final result. The next one will show here what changed.",
    zh: "这是第一次定版，下次定版后这里列出变化。",
  },
  trendTitle: { en: "All final results, phase by phase", zh: "历次定版结果（按阶段）" },
  trendReading: {
    en: "The dot is the level. The bar shows where it is likely to be, 8 in 10. A missing line means other questions.",
    zh: "圆点为等级，竖条为八成可能的范围。没有连线表示题目不同。",
  },
  trendCaption: { en: "Level and likely range of each phase", zh: "各阶段等级与可能范围" },
  trendSpoken: { en: "{phase}: {points}.", zh: "{phase}：{points}。" },
  positionTrend: { en: "The position in the same years", zh: "同期的网络位置" },
  toPosition: { en: "The position of {year}, as it was made final", zh: "查看 {year} 年度定版时的网络位置" },
  toFigures: { en: "State value added now, so that it can be compared", zh: "先填人均增加值，以便对比" },

  // Finding, first half: capability
  rose: { en: "Capability rose", zh: "能力提高了" },
  fell: { en: "Capability fell", zh: "能力降低了" },
  same: { en: "Capability did not change beyond error", zh: "能力的变化未超出误差" },
  notCompared: { en: "Capability cannot be compared", zh: "能力无法对比" },
  // Second half: the largest customer
  buyerRose: {
    en: "the largest customer’s share rose from {from} to {to}",
    zh: "最大客户的占比由 {from} 升至 {to}",
  },
  buyerRoseToo: {
    en: "the largest customer’s share rose too, from {from} to {to}",
    zh: "最大客户的占比也由 {from} 升至 {to}",
  },
  buyerFell: {
    en: "the largest customer’s share fell from {from} to {to}",
    zh: "最大客户的占比由 {from} 降至 {to}",
  },
  buyerFellToo: {
    en: "the largest customer’s share fell too, from {from} to {to}",
    zh: "最大客户的占比也由 {from} 降至 {to}",
  },
  buyerSame: { en: "the largest customer’s share stayed near {to}", zh: "最大客户的占比仍在 {to} 上下" },
  buyerNone: { en: "the largest customer’s share cannot be compared", zh: "最大客户的占比无法对比" },
  joined: { en: "{capability}; {buyer}.", zh: "{capability}，{buyer}。" },

  roleGrew: { en: "{role} grew from {from} to {to} of sales.", zh: "{role}由销售额的 {from} 升至 {to}。" },
  roleShrank: { en: "{role} shrank from {from} to {to} of sales.", zh: "{role}由销售额的 {from} 降至 {to}。" },
  rolesSame: { en: "No function moved by 5% of sales or more.", zh: "各环节的变动都不到销售额的 5%。" },
  rolesNone: { en: "Functions cannot be compared: {reason}.", zh: "各环节无法对比：{reason}。" },
  valueRose: { en: "Value added per employee rose by {percent}.", zh: "人均增加值增长 {percent}。" },
  valueFell: { en: "Value added per employee fell by {percent}.", zh: "人均增加值下降 {percent}。" },
  valueSame: { en: "Value added per employee hardly moved.", zh: "人均增加值几乎未变。" },
  valueNone: {
    en: "Value added per employee is not stated for both cycles: state it every cycle, and it is compared here.",
    zh: "人均增加值未在两轮都填写。每轮填写后，这里即可对比。",
  },

  // What the firm can do
  capability: { en: "Capability", zh: "能力" },
  capabilityCaption: { en: "Levels, each with its range", zh: "等级区间" },
  phase: { en: "Phase", zh: "阶段" },
  overall: { en: "Overall", zh: "总体" },
  readingHead: { en: "Reading", zh: "判断" },
  reliableRise: { en: "Reliable rise", zh: "确有提高" },
  reliableFall: { en: "Reliable fall", zh: "确有降低" },
  withinError: { en: "Within error", zh: "未超出误差" },
  counts: {
    en: "A phase must move by about {phase} level before it counts; the whole by about {overall}.",
    zh: "一个阶段变动约 {phase} 级以上才算数，总体约 {overall} 级。",
  },
  series: {
    en: "The two cycles used different versions of the questionnaire, so their levels are not compared.",
    zh: "两轮所用问卷版本不同，等级不作对比。",
  },

  // What the position did
  position: { en: "Position", zh: "网络位置" },
  positionCaption: {
    en: "Share of sales by function and of the largest customer",
    zh: "各环节和最大客户占销售额的比例",
  },
  figure: { en: "Figure", zh: "指标" },
  changeHead: { en: "Change", zh: "变化" },
  buyer: { en: "Largest customer", zh: "最大客户" },
  valueAdded: { en: "Value added per employee, thousand yuan", zh: "人均增加值，千元" },
  points: { en: "{n}\u00a0points", zh: "{n} 个点" },
  noChange: { en: "no change", zh: "未变" },
  valueNote: {
    en: "No function is better than another. Value added is the firm’s own statement and belongs to no final result.",
    zh: "环节没有高下。人均增加值由企业自填，不属于定版结果。",
  },

  // What moved the fit
  steps: { en: "What moved the points for today’s customers", zh: "服务现有客户得分的变化" },
  stepsReading: {
    en: "Points of 100. The line shows the range with a chance of 8 in 10.",
    zh: "满分 100。横线为八成把握的范围。",
  },
  stepsLabel: {
    en: "Fit in {from}: {before}. Capability {capability}, requirement {requirement}. Fit in {to}: {after}.",
    zh: "{from} 年符合度 {before}。能力 {capability}，要求 {requirement}。{to} 年符合度 {after}。",
  },
  stepCapability: { en: "capability {n}", zh: "能力 {n}" },
  stepRequirement: { en: "requirement {n}", zh: "要求 {n}" },
  requirementRose: {
    en: "The position asks for more than in {year}; that takes {n} {n|point|points}.",
    zh: "网络位置的要求比 {year} 年高，减去 {n} 分。",
  },
  requirementFell: {
    en: "The position asks for less than in {year}; that gives {n} {n|point|points}.",
    zh: "网络位置的要求比 {year} 年低，加上 {n} 分。",
  },
  requirementSame: { en: "The position asks for about the same as in {year}.", zh: "网络位置的要求与 {year} 年相当。" },
  commonCells: {
    en: "Only the {n} parts that are scored in both cycles are compared, so these figures differ from the printed fit.",
    zh: "只比较两轮都有评分的 {n} 格，因此与所列符合度不同。",
  },
  stepsNone: { en: "The change of fit is not shown: {reason}.", zh: "符合度的变化不显示：{reason}。" },
} satisfies Words;
