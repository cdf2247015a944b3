import type { Text } from "@/lib/result";

/** Texts of the output of `trellis statistics`. */
export const words = {
  title: { en: "{file}: {rows} {rows|row|rows}", zh: "{file}：{rows} 行" },
  ofFirms: { en: " of {firms} {firms|firm|firms}", zh: "，{firms} 家企业" },
  unitRow: { en: "Reliability over {units} {units|row|rows}", zh: "信度，以行为单位（{units} 行）" },
  unitFirm: { en: "Reliability over {units} {units|firm|firms}", zh: "信度，以企业为单位（{units} 家）" },
  unitRater: {
    en: "Reliability over {units} {units|firm|firms} as rated by {rater}",
    zh: "信度，评分者 {rater} 所评的 {units} 家企业",
  },
  scale: { en: "{name}, {items} {items|item|items}", zh: "{name}，{items} 题" },
  score: {
    en: "{persons} {persons|person|people}, {complete} with all items; mean {mean}, SD {deviation}",
    zh: "{persons} 人，其中答全 {complete} 人；平均 {mean}，标准差 {deviation}",
  },
  scoreFirms: {
    en: "{persons} {persons|firm|firms}, {complete} with all items; mean {mean}, SD {deviation}",
    zh: "{persons} 家企业，其中答全 {complete} 家；平均 {mean}，标准差 {deviation}",
  },
  alpha: { en: "α", zh: "α" },
  alphaValue: {
    en: "{raw} (95% CI {interval}), standardized {standardized}",
    zh: "{raw}（95% 区间 {interval}），标准化 {standardized}",
  },
  bootstrap: { en: "α by bootstrap", zh: "α 的自助法区间" },
  bootstrapValue: { en: "95% CI {interval}", zh: "95% 区间 {interval}" },
  omega: { en: "ω total", zh: "ω 总系数" },
  composite: { en: "Stratified α over {parts}", zh: "分层 α（{parts}）" },
  reversed: { en: "{name} (reversed)", zh: "{name}（反向题）" },
  item: {
    en: "{answered} {answered|answer|answers}, mean {mean}, SD {deviation}, correlation with the other items {rest}, α without this item {dropped}",
    zh: "{answered} 个答案，平均 {mean}，标准差 {deviation}，与其余题目的相关 {rest}，删去本题后 α {dropped}",
  },
  negative: {
    en: "These items run against their scale and may be reversed: {names}. They were not changed.",
    zh: "以下题目与量表方向相反，可能是反向题：{names}。这些题没有翻转。",
  },
  constant: { en: "The answers to these items do not vary: {names}", zh: "以下题目的答案没有差异：{names}" },
  groups: { en: "Agreement within firms", zh: "企业内部的一致性" },
  agreement: { en: "Agreement", zh: "一致性" },
  agreementValue: {
    en: "{firms} {firms|firm|firms}; median r_wg(j) {rwg}, mean r*_wg {star}, mean AD {deviation}",
    zh: "{firms} 家；r_wg(j) 中位数 {rwg}，r*_wg 平均 {star}，AD 平均 {deviation}",
  },
  supported: { en: "; more agreement than by chance in {count}", zh: "；高于随机水平的 {count} 家" },
  negativeIcc: { en: "0 (the estimate is negative, {estimate})", zh: "0（估计为负，{estimate}）" },
  components: { en: "Variance", zh: "方差分量" },
  componentsValue: {
    en: "firm {firm}, respondent {respondent}, item {item}, firm × item {firmByItem}, rest {residual}",
    zh: "企业 {firm}，作答者 {respondent}，题目 {item}，企业×题目 {firmByItem}，其余 {residual}",
  },
  generalizability: { en: "Eρ² of a firm's mean", zh: "企业均值的 Eρ²" },
  ratings: { en: "Raters compared: {raters}", zh: "评分者比较：{raters}" },
  icc: {
    en: "{value} (95% CI {interval}), F({df1}, {df2}) = {f}, p {p}",
    zh: "{value}（95% 区间 {interval}），F({df1}, {df2}) = {f}，p {p}",
  },
  ofTargets: {
    en: "{targets} {targets|firm|firms}, {leftOut} left out because ratings are missing",
    zh: "{targets} 家企业，因缺少评分未计入 {leftOut} 家",
  },
  bland: { en: "{first} minus {second}", zh: "{first} 减 {second}" },
  blandValue: {
    en: "bias {bias} (95% CI {interval}), limits of agreement {limits}, {pairs} {pairs|pair|pairs}",
    zh: "偏差 {bias}（95% 区间 {interval}），一致性界限 {limits}，{pairs} 对",
  },
  slope: { en: "{limits}; slope of the difference on the mean {slope}", zh: "{limits}；差值对均值的斜率 {slope}" },
  missing: { en: "— ({why})", zh: "—（{why}）" },
  kappa: { en: "κ quadratic, linear, unweighted", zh: "κ（二次加权、线性加权、未加权）" },
  meaning: {
    en: "If some items cause what a scale measures and do not merely reflect it, α and ω are only descriptive. Look at agreement and retest first.",
    zh: "如果部分题目是所测内容的成因，而不是它的表现，α 与 ω 就只有描述意义。请先看一致性与重测结果。",
  },
} as const satisfies Readonly<Record<string, Text>>;
