import type { Text } from "@/lib/result";

/** How ratings of consultants stand to self scores, and to each other. */
export const calibrationWords = {
  title: { en: "Calibration", zh: "校准" },
  findingHigher: {
    en: "On average, your clients rate themselves {n} levels higher than you do.",
    zh: "委托企业自评平均比您的评分高 {n} 级。",
  },
  findingLower: {
    en: "On average, your clients rate themselves {n} levels lower than you do.",
    zh: "委托企业自评平均比您的评分低 {n} 级。",
  },
  findingUnclear: {
    en: "It is not yet clear whether your clients rate themselves higher or lower than you do.",
    zh: "委托企业自评比您的评分偏高还是偏低，目前尚难判断。",
  },
  findingFew: {
    en: "You have given {n} blind {n|rating|ratings} so far. This is too few to show a bias.",
    zh: "您目前有 {n} 次背靠背评分，不足以判断偏差。",
  },
  lede: {
    en: "This page compares your blind ratings with the firms’ own ratings, once their results are final. Nothing here changes a score.",
    zh: "本页对照两种数据：您的背靠背评分，和企业已定版的自评。本页不改变任何得分。",
  },
  counts: {
    en: "{pairs} blind {pairs|rating|ratings} of {firms} {firms|firm|firms} · {doubles} {doubles|cycle|cycles} rated twice",
    zh: "{firms} 家企业的 {pairs} 次背靠背评分，其中 {doubles} 轮为双人评分",
  },
  // Bland–Altman
  biasTitle: {
    en: "The firm’s own score minus your rating, one dot for each rating",
    zh: "自评减去您的评分，每个点为一次评分",
  },
  biasReading: {
    en: "Dots further right have a higher level in both ratings. Dots further up have a higher self score. The line is the average difference, and the band is its 95% interval. Of 100 differences, 95 are between the dashed lines.",
    zh: "点越靠右，双方给出的等级越高；点越靠上，企业自评越偏高。实线为平均差异，色带为它的 95% 区间；虚线之间包含 95% 的差异。",
  },
  biasFew: {
    en: "The chart needs {min} blind ratings of cycles with a final result. You have {n} so far.",
    zh: "此图至少需要 {min} 次已定版轮次的背靠背评分，目前有 {n} 次。",
  },
  axisMean: { en: "Average of both", zh: "双方平均" },
  axisDifference: { en: "The firm’s own score minus your rating", zh: "自评减去您的评分" },
  bias: { en: "Average difference", zh: "平均差异" },
  limits: { en: "Range of 95 in 100 differences", zh: "95% 的差异所在范围" },
  slope: { en: "Change in the difference per level", zh: "等级每升一级，差异的变化" },
  interval: { en: "95% interval", zh: "95% 区间" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  slopeNone: { en: "The difference does not clearly depend on the level.", zh: "差异与等级高低没有明显关系。" },
  slopeGrows: {
    en: "Firms at higher levels rate themselves too high by a larger margin.",
    zh: "等级越高的企业，自评偏高越多。",
  },
  slopeShrinks: {
    en: "Firms at lower levels rate themselves too high by a larger margin.",
    zh: "等级越低的企业，自评偏高越多。",
  },
  plotLabel: {
    en: "Difference between self score and your rating, by the average of both: {n} ratings, average difference {bias}; 95 in 100 are between {low} and {high}.",
    zh: "自评与您的评分之差，按双方平均值排列：{n} 次评分，平均差异 {bias}；95% 的差异在 {low} 至 {high} 之间。",
  },
  twin: { en: "Show as a table", zh: "查看表格" },
  firm: { en: "Client and cycle", zh: "委托企业与轮次" },
  self: { en: "The firm’s own score", zh: "自评" },
  consultant: { en: "Consultant", zh: "顾问" },
  // By phase
  phaseTitle: { en: "By phase", zh: "按阶段" },
  phaseReading: {
    en: "The chart shows the average difference with its 95% interval. To the right of the line, firms rate themselves higher than you do.",
    zh: "图中为平均差异及其 95% 区间。落在竖线右侧的，表示企业自评偏高。",
  },
  phase: { en: "Phase", zh: "阶段" },
  ratings: { en: "Ratings", zh: "评分次数" },
  // Two consultants
  raterTitle: { en: "Two consultants, the same cycle", zh: "两位顾问评同一轮" },
  raterReading: {
    en: "You and {name} rated {n} {n|cycle|cycles} separately. Only equal levels count as agreement. If one of you is always stricter, this counts as disagreement.",
    zh: "您与{name}各自评了 {n} 轮。只有等级相同才算一致。如果一人总是评得偏严，也算不一致。",
  },
  raterNone: {
    en: "No cycle has been rated by two consultants yet. Their agreement is shown once {min} cycles have two ratings.",
    zh: "尚无双人评分的轮次。满 {min} 轮后，在此显示两位顾问的一致程度。",
  },
  raterFew: {
    en: "The agreement is shown once {min} cycles have been rated twice. There {n|is|are} {n} so far.",
    zh: "满 {min} 轮双人评分后，显示一致程度。目前有 {n} 轮。",
  },
  absolute: { en: "Absolute agreement, ICC(A,1)", zh: "绝对一致性，ICC(A,1)" },
  consistency: {
    en: "For comparison: agreement on the order only, not on the level, ICC(C,1)",
    zh: "参照：您的评分与企业自评的排序是否一致，ICC(C,1)",
  },
  kappa: { en: "Weighted κ of phases", zh: "各阶段加权 κ" },
  kappaHint: {
    en: "Weights are quadratic. A wide spread of levels raises this value, so read it with the table below.",
    zh: "采用二次加权。等级分布越宽，数值越高，请结合下表阅读。",
  },
  tableTitle: { en: "Phases in whole levels", zh: "各阶段整数等级" },
  tableReading: {
    en: "Rows are your levels, columns are those of {name}. On the diagonal, both agree.",
    zh: "各行是您的等级，各列是{name}的等级。对角线上两人一致。",
  },
  tableCorner: { en: "You ↓ {name} →", zh: "您 ↓ {name} →" },
  level: { en: "Level {n}", zh: "{n} 级" },
  noValue: { en: "cannot be computed", zh: "无法计算" },
  // Prediction
  placeTitle: { en: "How a consultant would probably rate a firm", zh: "顾问大概会评几级" },
  placeReading: {
    en: "The probable rating is computed from {n} blind ratings. It never replaces the firm’s own score.",
    zh: "这里依据 {n} 次背靠背评分计算，只作参照，不取代自评。",
  },
  placeFew: {
    en: "The probable rating is shown once you have given {min} blind ratings. You have {n} so far.",
    zh: "您满 {min} 次背靠背评分后，这里显示顾问的估计评分。目前有 {n} 次。",
  },
  placeConstant: {
    en: "All self scores or all ratings are equal, so this cannot be computed.",
    zh: "各次自评或各次评分完全相同，无法计算。",
  },
  placeSelf: { en: "The firm’s own score", zh: "企业自评" },
  placeLevel: { en: "A consultant’s probable rating", zh: "顾问的估计评分" },
  placeRange: { en: "Range of 9 in 10 ratings", zh: "九成评分的范围" },
  spread: { en: "Consultants differ from each other by about {n} levels.", zh: "各顾问之间相差约 {n} 级。" },
  // Empty
  emptyTitle: { en: "You have given no blind rating yet", zh: "您还没有背靠背评分" },
  emptyWords: {
    en: "Rate a client before you see its own scores. Once the firm’s result is final, this page compares your rating with its own scores.",
    zh: "请先为委托企业背靠背评分。企业的结果定版后，本页会对照评分与自评。",
  },
  emptyAction: { en: "Go to your clients", zh: "查看委托企业" },
} satisfies Readonly<Record<string, Text>>;
