import type { Text } from "@/lib/result";
import type {
  AgreementReason,
  BlandAltmanReason,
  ComponentReason,
  IccReason,
  KappaReason,
  OmegaReason,
  ReliabilityReason,
  TwoWayReason,
} from "@/lib/stats";
import type { GroupsWithheld } from "./agreement";
import type { Withheld } from "./study";

/** Every reason why a figure of a study is not there. */
export type StudyReason =
  | AgreementReason
  | BlandAltmanReason
  | ComponentReason
  | IccReason
  | KappaReason
  | OmegaReason
  | ReliabilityReason
  | TwoWayReason
  | GroupsWithheld["reason"]
  | Withheld["reason"]
  | "no-answers"
  | "no-estimate"
  | "too-few-units"
  | "too-many-failed-resamples"
  | "no-common-range";

export const reasonWords: Readonly<Record<StudyReason, Text>> = {
  "constant-item": { en: "an item does not vary", zh: "有题目的答案没有差异" },
  "covariance-not-positive": { en: "two of the three items do not run together", zh: "三题中有两题并不同向" },
  "fewer-than-10-firms-of-3": {
    en: "fewer than 10 firms with 3 respondents or more; --all prints it all the same",
    zh: "有 3 名及以上作答者的企业不足 10 家；加 --all 仍可打印",
  },
  "fewer-than-30-firms": {
    en: "fewer than 30 firms; --all prints it all the same",
    zh: "不足 30 家；加 --all 仍可打印",
  },
  "heywood-case": { en: "one item's own variance comes out negative; take α", zh: "有题目的独特方差为负；请用 α" },
  "impossible-table": {
    en: "gaps make covariances that no complete data could have",
    zh: "缺失过多，协方差已不可能来自完整数据",
  },
  "negative-total": { en: "raters agree less than by chance", zh: "评分者的一致程度低于随机水平" },
  "no-answers": { en: "no answers", zh: "没有答案" },
  "no-cases": { en: "nothing that both rated", zh: "没有双方都评过的内容" },
  "no-common-factor": { en: "the items have nothing in common", zh: "各题没有共同因子" },
  "no-common-range": {
    en: "the items share no min and max in whole numbers; give them in the codebook",
    zh: "各题没有相同的整数 min 与 max；请在编码簿中给出",
  },
  "no-convergence": { en: "the factor does not settle", zh: "因子未能收敛" },
  "no-degrees-of-freedom": { en: "no degrees of freedom are left", zh: "没有剩余自由度" },
  "no-estimate": { en: "no α to begin with", zh: "没有可用的 α" },
  "no-firm-of-two": { en: "no firm has two respondents without a gap", zh: "没有企业有两名答案齐全的作答者" },
  "no-group-of-two": { en: "no firm has two respondents", zh: "没有企业有两名作答者" },
  "no-residual": { en: "the raters differ by a constant only", zh: "评分者之间只差一个常数" },
  "no-spread": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "no-total-variance": { en: "the sum of the items does not vary", zh: "各题之和没有差异" },
  "no-variance": { en: "nothing varies", zh: "没有差异" },
  "no-variance-between": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "one-firm": { en: "one firm only", zh: "只有一家企业" },
  "one-group": { en: "one firm only", zh: "只有一家企业" },
  "one-item": { en: "one item only", zh: "只有一题" },
  "one-rater": { en: "one rater only", zh: "只有一名评分者" },
  "one-target": { en: "fewer than two firms that all rated", zh: "各评分者都评过的企业不足两家" },
  "one-voice": { en: "no firm has two respondents", zh: "没有企业有两名作答者" },
  singular: { en: "one item follows from the others", zh: "有题目可由其他题目推出" },
  "too-few-items": { en: "fewer than three items", zh: "不足三题" },
  "too-few-pairs": { en: "too few pairs", zh: "配对太少" },
  "too-few-units": { en: "fewer than two rows", zh: "不足两行" },
  "too-many-failed-resamples": { en: "too many draws without an α", zh: "没有 α 的抽样过多" },
  "too-few-persons": {
    en: "some two items were answered together by fewer than two",
    zh: "有两道题，同时作答的不足两人",
  },
};

export const words = {
  title: { en: "{file}: {rows} {rows|row|rows}", zh: "{file}：{rows} 行" },
  ofFirms: { en: " of {firms} {firms|firm|firms}", zh: "，{firms} 家企业" },
  unused: { en: "Columns that are not used: {names}", zh: "未使用的列：{names}" },
  leftOut: { en: "Left out: {count} {count|place|places} that could not be read", zh: "未计入：{count} 处无法读取" },
  unitRow: { en: "Reliability over {units} {units|row|rows}", zh: "信度，以行为单位（{units} 行）" },
  unitFirm: { en: "Reliability over {units} {units|firm|firms}", zh: "信度，以企业为单位（{units} 家）" },
  unitRater: {
    en: "Reliability over {units} {units|firm|firms} as rated by {rater}",
    zh: "信度，评分者 {rater} 所评的 {units} 家企业",
  },
  scale: { en: "{name}, {items} {items|item|items}", zh: "{name}，{items} 题" },
  score: {
    en: "n {persons}, complete {complete}; mean {mean}, SD {deviation}",
    zh: "n {persons}，齐全 {complete}；平均 {mean}，标准差 {deviation}",
  },
  alpha: { en: "α", zh: "α" },
  alphaValue: {
    en: "{raw} (95 % {interval}), standardized {standardized}",
    zh: "{raw}（95% 区间 {interval}），标准化 {standardized}",
  },
  bootstrap: { en: "α by bootstrap", zh: "α 的自助区间" },
  bootstrapValue: { en: "95 % {interval}", zh: "95% 区间 {interval}" },
  omega: { en: "ω total", zh: "ω 总系数" },
  composite: { en: "Stratified α over {parts}", zh: "分层 α（{parts}）" },
  reversed: { en: "{name} (reversed)", zh: "{name}（反向题）" },
  item: {
    en: "n {answered}, mean {mean}, SD {deviation}, item-rest r {rest}, α without it {dropped}",
    zh: "n {answered}，平均 {mean}，标准差 {deviation}，与其余题目相关 {rest}，删去后 α {dropped}",
  },
  negative: {
    en: "Against its scale, perhaps reversed: {names}. Nothing was turned.",
    zh: "与量表方向相反，可能是反向题：{names}。未作任何翻转。",
  },
  constant: { en: "Does not vary: {names}", zh: "没有差异：{names}" },
  groups: { en: "Agreement within firms", zh: "企业内部的一致性" },
  agreement: { en: "Agreement", zh: "一致性" },
  agreementValue: {
    en: "{firms} {firms|firm|firms}; median r_wg(j) {rwg}, mean r*_wg {star}, mean AD {deviation}",
    zh: "{firms} 家；r_wg(j) 中位数 {rwg}，r*_wg 平均 {star}，AD 平均 {deviation}",
  },
  supported: { en: "; more than chance in {count}", zh: "；高于随机水平的 {count} 家" },
  negativeIcc: { en: "0 (the estimate is negative, {estimate})", zh: "0（估计为负，{estimate}）" },
  components: { en: "Variance", zh: "方差分量" },
  componentsValue: {
    en: "firm {firm}, respondent {respondent}, item {item}, firm × item {firmByItem}, rest {residual}",
    zh: "企业 {firm}，作答者 {respondent}，题目 {item}，企业×题目 {firmByItem}，其余 {residual}",
  },
  generalizability: { en: "Eρ² of a firm's mean", zh: "企业均值的 Eρ²" },
  ratings: { en: "Raters compared: {raters}", zh: "评分者比较：{raters}" },
  icc: {
    en: "{value} (95 % {interval}), F({df1}, {df2}) = {f}, p {p}",
    zh: "{value}（95% 区间 {interval}），F({df1}, {df2}) = {f}，p {p}",
  },
  ofTargets: {
    en: "{targets} {targets|firm|firms}, {leftOut} left out for a gap",
    zh: "{targets} 家企业，因缺失未计入 {leftOut} 家",
  },
  bland: { en: "{first} less {second}", zh: "{first} 减 {second}" },
  blandValue: {
    en: "bias {bias} (95 % {interval}), limits of agreement {limits}, {pairs} {pairs|pair|pairs}",
    zh: "偏差 {bias}（95% 区间 {interval}），一致性界限 {limits}，{pairs} 对",
  },
  slope: { en: "{limits}; slope of the difference on the mean {slope}", zh: "{limits}；差值对均值的斜率 {slope}" },
  missing: { en: "— ({why})", zh: "—（{why}）" },
  kappa: { en: "κ quadratic, linear, unweighted", zh: "κ（二次加权、线性加权、未加权）" },
  meaning: {
    en: "Where items are partly causes, not signs, of what a scale measures, α and ω only describe it: read agreement and retest first.",
    zh: "若题目部分是成因而非表征，α 与 ω 只是描述：请先看一致性与重测。",
  },
  refused: { en: "{file} cannot be used as it is:", zh: "{file} 尚不能使用：" },
  more: { en: "… and {count} more", zh: "……另有 {count} 处" },
  keepGoing: {
    en: "Correct these places, or count them as missing with --keep-going.",
    zh: "请更正以上各处，或用 --keep-going 将其视为缺失。",
  },
} as const satisfies Readonly<Record<string, Text>>;
