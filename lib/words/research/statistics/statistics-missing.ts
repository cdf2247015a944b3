import type { Text } from "@/lib/result";

/** Why a figure of a study is missing. */
export const reasonWords = {
  "constant-item": { en: "one item has the same answer everywhere", zh: "有一题的答案完全相同" },
  "covariance-not-positive": {
    en: "two of the three items do not vary in the same direction",
    zh: "三题中有两题的变化方向不一致",
  },
  "fewer-than-10-firms-of-3": {
    en: "fewer than 10 firms have 3 respondents or more; --all prints the figure anyway",
    zh: "有 3 名及以上作答者的企业不足 10 家；加 --all 仍可打印",
  },
  "fewer-than-30-firms": {
    en: "there are fewer than 30 firms; --all prints the figure anyway",
    zh: "企业不足 30 家；加 --all 仍可打印",
  },
  "heywood-case": {
    en: "the estimated unique variance of one item is negative; use α",
    zh: "有一题的独特方差估计为负；请用 α",
  },
  "impossible-table": {
    en: "too many answers are missing: no complete data could have these covariances",
    zh: "缺失的答案太多，算出的协方差不可能来自完整数据",
  },
  "negative-total": { en: "raters agree less than by chance", zh: "评分者的一致程度低于随机水平" },
  "no-answers": { en: "there are no answers", zh: "没有答案" },
  "no-cases": { en: "no case was rated by both raters", zh: "没有两名评分者都评过的内容" },
  "no-common-factor": { en: "the items have nothing in common", zh: "各题没有共同因子" },
  "no-common-range": {
    en: "the items have no common minimum and maximum in whole numbers; give them in the codebook",
    zh: "各题没有相同的整数最小值和最大值；请在编码簿中给出",
  },
  "no-convergence": { en: "the factor analysis does not converge", zh: "因子分析没有收敛" },
  "no-degrees-of-freedom": { en: "no degrees of freedom are left", zh: "自由度已用完" },
  "no-estimate": { en: "there is no α to start from", zh: "α 无法估计，因此这一项算不出" },
  "no-firm-of-two": { en: "no firm has two respondents with all answers", zh: "没有一家企业有两人答全" },
  "no-group-of-two": { en: "no firm has two respondents", zh: "没有一家企业有两人作答" },
  "no-residual": { en: "the raters differ by a constant only", zh: "评分者之间只差一个常数" },
  "no-spread": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "no-total-variance": { en: "the sum of the items does not vary", zh: "各题的总分没有差异" },
  "no-variance": { en: "the answers do not differ", zh: "各个答案没有差异" },
  "no-variance-between": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "one-firm": { en: "there is only one firm", zh: "只有一家企业" },
  "one-group": { en: "there is only one firm", zh: "只有一家企业" },
  "one-item": { en: "there is only one item", zh: "只有一题" },
  "one-rater": { en: "there is only one rater", zh: "只有一名评分者" },
  "one-target": { en: "fewer than two firms were rated by all raters", zh: "所有评分者都评过的企业不足两家" },
  "one-voice": { en: "no firm has two respondents", zh: "没有一家企业有两人作答" },
  singular: { en: "one item can be computed from the other items", zh: "有一题可由其他题算出" },
  "too-few-items": { en: "there are fewer than three items", zh: "题目不足三道" },
  "too-few-pairs": { en: "there are too few pairs of answers", zh: "成对的答案太少" },
  "too-few-units": { en: "there are fewer than two rows", zh: "数据不足两行" },
  "too-many-failed-resamples": { en: "too many resamples give no α", zh: "算不出 α 的重抽样次数太多" },
  "too-few-persons": {
    en: "for one pair of items, fewer than two people answered both",
    zh: "有两道题，两题都答的人不足两名",
  },
} as const satisfies Readonly<Record<string, Text>>;
