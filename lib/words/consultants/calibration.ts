import type { Text } from "@/lib/result";

/** How ratings of consultants stand to self scores, and to each other. */
export const calibrationWords = {
  title: { en: "Calibration", zh: "校准" },
  findingHigher: {
    en: "Your clients place themselves higher than you do, by {n} levels on average.",
    zh: "委托企业自评平均比您的评分高 {n} 级。",
  },
  findingLower: {
    en: "Your clients place themselves lower than you do, by {n} levels on average.",
    zh: "委托企业自评平均比您的评分低 {n} 级。",
  },
  findingUnclear: {
    en: "Whether your clients place themselves higher or lower than you do cannot be said yet.",
    zh: "委托企业自评比您的评分偏高还是偏低，尚不明确。",
  },
  findingFew: {
    en: "{n} blind {n|rating|ratings} so far: too few to speak of a bias.",
    zh: "目前有 {n} 次背靠背评分，不足以判断偏差。",
  },
  lede: {
    en: "Your blind ratings against what these firms say of themselves, once their results are final. Nothing here changes a score.",
    zh: "把您的背靠背评分与企业已定版的自评对照。本页内容不改变任何得分。",
  },
  counts: {
    en: "{pairs} blind {pairs|rating|ratings} of {firms} {firms|firm|firms} · {doubles} {doubles|cycle|cycles} rated twice",
    zh: "{firms} 家企业的 {pairs} 次背靠背评分，其中 {doubles} 轮为双人评分",
  },
  // Bland–Altman
  biasTitle: { en: "Self score less consultant, one dot a rating", zh: "自评减顾问评分，每点为一次评分" },
  biasReading: {
    en: "To the right: higher level by both. Upward: the firm places itself higher. The line is the mean difference, the band its 95 % interval; 95 of 100 differences lie between the dashed lines.",
    zh: "越靠右，双方给出的等级越高；越靠上，企业自评越偏高。实线为平均差异，色带为其 95% 区间；虚线之间包含 95% 的差异。",
  },
  biasFew: {
    en: "From {min} blind ratings of final cycles. {n} so far.",
    zh: "至少需要 {min} 次已定版轮次的背靠背评分，目前 {n} 次。",
  },
  axisMean: { en: "Mean of both", zh: "双方均值" },
  axisDifference: { en: "Self less consultant", zh: "自评减顾问" },
  bias: { en: "Mean difference", zh: "平均差异" },
  limits: { en: "95 of 100 differences", zh: "95% 差异范围" },
  slope: { en: "Change per level", zh: "每升一级的变化" },
  interval: { en: "95 % interval", zh: "95% 区间" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  slopeNone: { en: "The difference does not clearly depend on the level.", zh: "差异与等级高低没有明显关系。" },
  slopeGrows: {
    en: "The higher a firm stands, the more it places itself too high.",
    zh: "等级越高的企业，自评偏高越多。",
  },
  slopeShrinks: {
    en: "The lower a firm stands, the more it places itself too high.",
    zh: "等级越低的企业，自评偏高越多。",
  },
  plotLabel: {
    en: "Difference of self score and consultant against their mean: {n} ratings, mean difference {bias}, 95 of 100 between {low} and {high}.",
    zh: "自评与顾问评分之差对双方均值：{n} 次评分，平均差异 {bias}，95% 在 {low} 至 {high} 之间。",
  },
  twin: { en: "As a table", zh: "查看表格" },
  firm: { en: "Client and cycle", zh: "委托企业与轮次" },
  self: { en: "Self score", zh: "自评" },
  consultant: { en: "Consultant", zh: "顾问" },
  // By phase
  phaseTitle: { en: "By phase", zh: "按阶段" },
  phaseReading: {
    en: "Mean difference with its 95 % interval. Right of the line firms place themselves higher.",
    zh: "平均差异及 95% 区间。在线右侧表示企业自评偏高。",
  },
  phase: { en: "Phase", zh: "阶段" },
  ratings: { en: "Ratings", zh: "次数" },
  // Two consultants
  raterTitle: { en: "Two consultants, the same cycle", zh: "两位顾问评同一轮" },
  raterReading: {
    en: "You and {name} rated {n} {n|cycle|cycles} apart. Absolute agreement counts: being consistently stricter is a difference.",
    zh: "您与{name}各自评了 {n} 轮。以绝对一致为准：一贯偏严也是差异。",
  },
  raterNone: {
    en: "No cycle is rated twice yet. Of {min} on, agreement of two consultants is told here.",
    zh: "尚无双人评分的轮次。满 {min} 轮后，在此给出两位顾问的一致程度。",
  },
  raterFew: { en: "Told from {min} cycles rated twice. {n} so far.", zh: "满 {min} 轮双人评分后给出，目前 {n} 轮。" },
  absolute: { en: "Absolute agreement, ICC(A,1)", zh: "绝对一致，ICC(A,1)" },
  consistency: { en: "For contrast: same order, ICC(C,1)", zh: "对照：排序一致，ICC(C,1)" },
  kappa: { en: "Weighted κ of phases", zh: "各阶段加权 κ" },
  kappaHint: {
    en: "Quadratic. It rewards a wide spread, so read it with its table.",
    zh: "二次加权。分布越宽数值越高，须结合下表阅读。",
  },
  tableTitle: { en: "Phases in whole levels", zh: "各阶段整数等级" },
  tableReading: {
    en: "Rows: your level. Columns: {name}’s. On the diagonal both agree.",
    zh: "行为您的等级，列为{name}的等级。对角线上两人一致。",
  },
  tableCorner: { en: "You ↓ {name} →", zh: "本人 ↓ {name} →" },
  level: { en: "Level {n}", zh: "{n} 级" },
  noValue: { en: "cannot be told", zh: "无法给出" },
  // Prediction
  placeTitle: { en: "Where a consultant would probably place a firm", zh: "顾问大概会评几级" },
  placeReading: {
    en: "From {n} blind ratings. It never replaces the self score.",
    zh: "依据 {n} 次背靠背评分。只作参照，不取代自评。",
  },
  placeFew: {
    en: "Told from {min} blind ratings. {n} so far.",
    zh: "满 {min} 次背靠背评分后给出，目前 {n} 次。",
  },
  placeConstant: {
    en: "All self scores or all ratings are alike, so nothing can be told.",
    zh: "自评或评分完全相同，无法给出。",
  },
  placeSelf: { en: "Firm says", zh: "企业自评" },
  placeLevel: { en: "A consultant would probably say", zh: "顾问大概会评" },
  placeRange: { en: "9 in 10 lie between", zh: "九成在此之间" },
  spread: { en: "Consultants differ from each other by about {n} levels.", zh: "各顾问之间相差约 {n} 级。" },
  // Empty
  emptyTitle: { en: "No blind rating is given yet", zh: "还没有背靠背评分" },
  emptyWords: {
    en: "Rate a client before you see its own scores. Once the firm’s result is final, the pair is shown here.",
    zh: "先为委托企业背靠背评分。企业结果定版后，评分与自评在此对照。",
  },
  emptyAction: { en: "To your clients", zh: "查看委托企业" },
} satisfies Readonly<Record<string, Text>>;
