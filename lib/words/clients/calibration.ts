import type { Text } from "@/lib/result";

/** Consultants' ratings compared with self scores, and with each other. */
export const calibrationWords = {
  title: { en: "Calibration", zh: "评分校准" },
  findingHigher: {
    en: "On average, your clients rate themselves {n} levels higher than you do.",
    zh: "委托企业的自评，平均比您的评分高 {n} 级。",
  },
  findingLower: {
    en: "On average, your clients rate themselves {n} levels lower than you do.",
    zh: "委托企业的自评，平均比您的评分低 {n} 级。",
  },
  findingUnclear: {
    en: "It is not yet clear whether your clients rate themselves higher or lower than you do.",
    zh: "与您的评分相比，委托企业的自评偏高还是偏低，目前还难以判断。",
  },
  findingFew: {
    en: "You have given {n} blind {n|rating|ratings} so far. More are needed to show whether your clients rate themselves higher or lower.",
    zh: "您目前有 {n} 次背靠背评分，还不足以判断自评偏高还是偏低。",
  },
  lede: {
    en: "This page compares your blind ratings with the firms’ own ratings, once their results are final. Nothing here changes a score.",
    zh: "本页对照两种数据：您的背靠背评分，和企业已定版的自评。本页不改变任何得分。",
  },
  counts: {
    en: "{pairs} blind {pairs|rating|ratings} of {firms} {firms|firm|firms} · {doubles} {doubles|cycle|cycles} rated by two consultants",
    zh: "{firms} 家企业，{pairs} 次背靠背评分；{doubles} 轮由两位顾问分别评分",
  },
  // Bland–Altman
  biasTitle: {
    en: "The firm’s own score minus your rating, one dot for each rating",
    zh: "自评减去您的评分，每个点代表一次评分",
  },
  biasReading: {
    en: "A dot further to the right means a higher level in both ratings. A dot further up means that the firm’s own score is higher than your rating. The line is the average difference, and the band is its 95% interval. About 95 in 100 differences are between the dashed lines.",
    zh: "点越靠右，双方给出的等级越高；点越靠上，自评比您的评分高得越多。实线为平均差异，色带为平均差异的 95% 区间。约 95% 的差异落在两条虚线之间。",
  },
  biasFew: {
    en: "The chart needs {min} blind ratings of cycles with a final result. You have {n} so far.",
    zh: "背靠背评分满 {min} 次，才能画出此图；只计算结果已定版的轮次。目前有 {n} 次。",
  },
  axisMean: { en: "Average of both ratings", zh: "双方等级平均值" },
  axisDifference: { en: "The firm’s own score minus your rating", zh: "自评减去您的评分" },
  bias: { en: "Average difference", zh: "平均差异" },
  limits: { en: "Range that contains about 95 in 100 differences", zh: "约 95% 的差异所在的范围" },
  slope: { en: "How much the difference changes per level", zh: "等级每高一级，差异变化多少" },
  interval: { en: "95% interval", zh: "95% 区间" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  slopeNone: { en: "The difference does not clearly depend on the level.", zh: "差异与等级高低没有明显关系。" },
  slopeGrows: {
    en: "Firms at higher levels overrate themselves more strongly.",
    zh: "等级越高的企业，自评偏高得越多。",
  },
  slopeShrinks: {
    en: "Firms at lower levels overrate themselves more strongly.",
    zh: "等级越低的企业，自评偏高得越多。",
  },
  plotLabel: {
    en: "The chart shows the firm’s own score minus your rating, plotted against the average of the two. There are {n} ratings, and the average difference is {bias}. About 95 in 100 differences are between {low} and {high}.",
    zh: "图中纵轴为自评减去您的评分，横轴为双方等级平均值。共 {n} 次评分，平均差异为 {bias}，约 95% 的差异在 {low} 至 {high} 之间。",
  },
  twin: { en: "Show as a table", zh: "查看表格" },
  firm: { en: "Client and cycle", zh: "委托企业和轮次" },
  self: { en: "The firm’s own score", zh: "自评" },
  consultant: { en: "Consultant", zh: "顾问" },
  // By phase
  phaseTitle: { en: "By phase", zh: "按阶段" },
  phaseReading: {
    en: "The chart shows the average difference with its 95% interval. A dot to the right of the line means that firms rate themselves higher than you do.",
    zh: "图中为平均差异及其 95% 区间。点落在竖线右侧，表示企业自评比您的评分高。",
  },
  phase: { en: "Phase", zh: "阶段" },
  ratings: { en: "Ratings", zh: "评分次数" },
  // Two consultants
  raterTitle: { en: "Two consultants rate the same cycle", zh: "两位顾问对同一轮的评分" },
  raterReading: {
    en: "You and {name} rated {n} {n|cycle|cycles} separately. Only equal levels count as agreement. If one of you is always stricter, this counts as disagreement.",
    zh: "有 {n} 轮由您与{name}分别评分。只有等级相同才算一致。如果一人总是评得偏严，也算不一致。",
  },
  raterNone: {
    en: "No cycle has been rated by two consultants yet. The agreement is shown once two consultants have rated {min} cycles.",
    zh: "目前还没有两位顾问都评过的轮次。满 {min} 轮后，这里显示两人评分是否一致。",
  },
  raterFew: {
    en: "The agreement is shown once two consultants have rated {min} cycles. There {n|is|are} {n} so far.",
    zh: "两位顾问都评过的轮次满 {min} 轮后，这里显示两人评分是否一致。目前有 {n} 轮。",
  },
  absolute: { en: "Agreement on the level, ICC(A,1)", zh: "两位顾问评的等级是否一致，ICC(A,1)" },
  consistency: {
    en: "For comparison: agreement on the order only, not on the level, ICC(C,1)",
    zh: "参照：两位顾问评出的高低次序是否一致，ICC(C,1)",
  },
  kappa: { en: "Agreement by phase, weighted κ", zh: "两位顾问对各阶段的评分是否一致（加权 κ）" },
  kappaHint: {
    en: "The weights are quadratic. This value is higher if the levels are widely spread, so read it with the table below.",
    zh: "这个数值按等级差的平方加权。等级分布越宽，数值越高，请结合下表一起看。",
  },
  tableTitle: { en: "Phase ratings in whole levels", zh: "各阶段的等级（取整数）" },
  tableReading: {
    en: "The rows are your levels, and the columns are those of {name}. On the diagonal, you both agree.",
    zh: "各行是您评的等级，各列是{name}评的等级。落在对角线上的，表示两人评得一致。",
  },
  tableCorner: { en: "You ↓ {name} →", zh: "您 ↓ {name} →" },
  level: { en: "Level {n}", zh: "{n} 级" },
  noValue: { en: "cannot be computed", zh: "无法计算" },
  // Prediction
  placeTitle: { en: "How a consultant would probably rate a firm", zh: "顾问大概会评几级" },
  placeReading: {
    en: "The probable rating is computed from {n} blind ratings. It never replaces the firm’s own score.",
    zh: "这里的等级依据 {n} 次背靠背评分估计，只作参照，不取代自评。",
  },
  placeFew: {
    en: "The probable rating is shown once you have given {min} blind ratings. You have {n} so far.",
    zh: "您背靠背评分满 {min} 次后，这里显示顾问大概会评几级。目前有 {n} 次。",
  },
  placeConstant: {
    en: "The firms’ own scores are all equal, or your ratings are all equal, so no probable rating can be computed.",
    zh: "各次自评都相同，或您的各次评分都相同，因此无法估计顾问会评几级。",
  },
  placeSelf: { en: "The firm’s own score", zh: "企业自评" },
  placeLevel: { en: "A consultant’s probable rating", zh: "估计顾问会评几级" },
  placeRange: { en: "Range that contains 9 in 10 ratings", zh: "九成评分所在的范围" },
  spread: { en: "Consultants differ from one another by about {n} levels.", zh: "不同顾问的评分，相差约 {n} 级。" },
  // Empty
  emptyTitle: { en: "You have given no blind rating yet", zh: "您还没有做过背靠背评分" },
  emptyWords: {
    en: "Rate a client before you see its own scores. Once the firm’s result is final, this page compares your rating with its own scores.",
    zh: "请先为委托企业背靠背评分。企业的结果定版后，本页会对照您的评分与企业自评。",
  },
  emptyAction: { en: "Go to your clients", zh: "查看委托企业" },
} satisfies Readonly<Record<string, Text>>;
