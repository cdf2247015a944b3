import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Change between two frozen cycles: the firm's capability, and its position. Source: method 3.7, 4.5. */
export const changeWords = {
  title: { en: "Changes since {year}", zh: "与上次（{year} 年）相比" },
  reading: {
    en: "This shows how capability changed and how the position changed. It does not say that one caused the other.",
    zh: "这里分别列出能力和网络位置的变化，不推断谁是因、谁是果。",
  },
  firstTitle: { en: "Changes since last time", zh: "与上次相比" },
  first: {
    en: "This is the first final result. Changes will appear here after the next one.",
    zh: "这是第一次定版。下次定版后，这里会列出变化。",
  },
  trendTitle: { en: "All final results, phase by phase", zh: "历次定版结果（按阶段）" },
  trendReading: {
    en: "The dot is the level. The bar shows where the level probably is, with a chance of 8 in 10. If no line joins two dots, the questions were different.",
    zh: "圆点为等级。竖条为可能范围，等级有八成可能在这一段内。两点之间没有连线，表示两次的题目不同。",
  },
  trendCaption: { en: "Level and likely range of each phase", zh: "各阶段等级与可能范围" },
  trendSpoken: { en: "{phase}: {points}.", zh: "{phase}：{points}。" },
  positionTrend: { en: "The firm’s position in the same years", zh: "同期企业的网络位置" },
  toPosition: { en: "See the position in the final result of {year}", zh: "查看 {year} 年度定版时的网络位置" },
  toFigures: { en: "Enter value added per employee to compare it", zh: "请填写人均增加值，填写后才能对比" },

  // Summary, first half: capability
  rose: { en: "Capability rose", zh: "能力提高了" },
  fell: { en: "Capability fell", zh: "能力降低了" },
  same: { en: "Capability did not change by more than the margin of error", zh: "能力的变化没有超出误差范围" },
  notCompared: { en: "Capability cannot be compared", zh: "能力无法对比" },
  // Second half: the largest customer
  buyerRose: {
    en: "the largest customer’s share rose from {from} to {to}",
    zh: "最大客户的销售占比由 {from} 升至 {to}",
  },
  buyerRoseToo: {
    en: "the largest customer’s share rose too, from {from} to {to}",
    zh: "最大客户的销售占比也由 {from} 升至 {to}",
  },
  buyerFell: {
    en: "the largest customer’s share fell from {from} to {to}",
    zh: "最大客户的销售占比由 {from} 降至 {to}",
  },
  buyerFellToo: {
    en: "the largest customer’s share fell too, from {from} to {to}",
    zh: "最大客户的销售占比也由 {from} 降至 {to}",
  },
  buyerSame: { en: "the largest customer’s share stayed near {to}", zh: "最大客户的销售占比仍在 {to} 左右" },
  buyerNone: { en: "the largest customer’s share cannot be compared", zh: "最大客户的销售占比无法对比" },
  joined: { en: "{capability}; {buyer}.", zh: "{capability}，{buyer}。" },
  capabilityAlone: { en: "{capability}.", zh: "{capability}。" },

  roleGrew: { en: "{role} grew from {from} to {to} of sales.", zh: "{role}占销售额的比例由 {from} 升至 {to}。" },
  roleShrank: { en: "{role} shrank from {from} to {to} of sales.", zh: "{role}占销售额的比例由 {from} 降至 {to}。" },
  rolesSame: {
    en: "Each function’s share of sales changed by less than 5 percentage points.",
    zh: "各环节的销售占比变动都不到 5 个百分点。",
  },
  rolesNone: { en: "The functions cannot be compared: {reason}.", zh: "各环节的销售占比无法对比：{reason}。" },
  valueRose: { en: "Value added per employee rose by {percent}.", zh: "人均增加值增长 {percent}。" },
  valueFell: { en: "Value added per employee fell by {percent}.", zh: "人均增加值下降 {percent}。" },
  valueSame: { en: "Value added per employee hardly changed.", zh: "人均增加值几乎没有变化。" },
  valueNone: {
    en: "Value added per employee is missing for at least one cycle. Enter it in every cycle to compare it here.",
    zh: "至少有一轮没有填写人均增加值。每轮都填，这里才能对比。",
  },

  // Capability
  capability: { en: "Capability", zh: "能力" },
  capabilityCaption: { en: "Levels with their likely ranges", zh: "等级及可能的范围" },
  phase: { en: "Phase", zh: "阶段" },
  overall: { en: "Overall", zh: "总体" },
  readingHead: { en: "Meaning", zh: "判断" },
  reliableRise: { en: "Clear rise", zh: "确有提高" },
  reliableFall: { en: "Clear fall", zh: "确有降低" },
  withinError: { en: "Within the margin of error", zh: "在误差范围内" },
  counts: {
    en: "A change of less than about {phase} levels in a phase, or {overall} overall, may be due to chance.",
    zh: "单个阶段的变化小于 {phase} 级左右，或总体变化小于 {overall} 级左右，可能只是偶然波动。",
  },
  series: {
    en: "The two cycles used different versions of the questionnaire, so their levels are not compared.",
    zh: "两轮用的问卷版本不同，因此不比较等级。",
  },

  // Position
  position: { en: "Position", zh: "网络位置" },
  positionCaption: {
    en: "Shares of sales by function, and share of the largest customer",
    zh: "各环节和最大客户占销售额的比例",
  },
  figure: { en: "Figure", zh: "指标" },
  changeHead: { en: "Change", zh: "变化" },
  buyer: { en: "Largest customer", zh: "最大客户" },
  valueAdded: { en: "Value added per employee, thousand yuan", zh: "人均增加值，千元" },
  points: { en: "{n} percentage points", zh: "{n} 个百分点" },
  noChange: { en: "no change", zh: "没有变化" },
  valueNote: {
    en: "No function is better than another. The firm enters value added itself. This figure is not part of a final result.",
    zh: "各环节没有高下之分。人均增加值由企业自填，不属于定版结果。",
  },

  // What moved the fit
  steps: { en: "What changed the points for today’s customers", zh: "“服务现有客户”得分的变化" },
  stepsReading: {
    en: "The points are out of 100. The line shows where the points are likely to be, with a chance of 8 in 10.",
    zh: "满分 100。横线为可能范围，得分有八成可能在这一段内。",
  },
  stepsLabel: {
    en: "The points were {before} in {from}. Capability changed them by {capability}, and the levels needed changed them by {requirement}. They were {after} in {to}.",
    zh: "{from} 年得分为 {before}。能力变化使得分变动 {capability} 分，要求变化使得分变动 {requirement} 分。{to} 年得分为 {after}。",
  },
  stepCapability: { en: "capability {n}", zh: "能力 {n}" },
  stepRequirement: { en: "levels needed {n}", zh: "要求 {n}" },
  requirementRose: {
    en: "The position needs higher levels than in {year}, which costs {n} {n|point|points}.",
    zh: "网络位置的要求比 {year} 年高，得分因此减少 {n} 分。",
  },
  requirementFell: {
    en: "The position needs lower levels than in {year}, which adds {n} {n|point|points}.",
    zh: "网络位置的要求比 {year} 年低，得分因此增加 {n} 分。",
  },
  requirementSame: {
    en: "The position needs about the same levels as in {year}.",
    zh: "网络位置的要求与 {year} 年相当。",
  },
  commonCells: {
    en: "Only the {n} parts scored in both cycles are compared, so these points differ from those shown elsewhere.",
    zh: "这里只比较两轮都有评分的 {n} 格，因此得分与别处显示的不同。",
  },
} satisfies Words;
