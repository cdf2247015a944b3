import type { Text } from "@/lib/result";

/** Why a figure of a study is not there. */
export const reasonWords = {
  "constant-item": { en: "an item does not vary", zh: "有题目的答案没有差异" },
  "covariance-not-positive": {
    en: "two of the three items do not vary in the same direction",
    zh: "三题中有两题并不同向",
  },
  "fewer-than-10-firms-of-3": {
    en: "fewer than 10 firms have 3 respondents or more; --all prints it anyway",
    zh: "有 3 名及以上作答者的企业不足 10 家；加 --all 仍可打印",
  },
  "fewer-than-30-firms": {
    en: "there are fewer than 30 firms; --all prints it anyway",
    zh: "不足 30 家；加 --all 仍可打印",
  },
  "heywood-case": {
    en: "the estimated unique variance of one item is negative; use α",
    zh: "有题目的独特方差为负；请用 α",
  },
  "impossible-table": {
    en: "with these gaps, no complete data could have such covariances",
    zh: "缺失过多，协方差已不可能来自完整数据",
  },
  "negative-total": { en: "raters agree less than by chance", zh: "评分者的一致程度低于随机水平" },
  "no-answers": { en: "there are no answers", zh: "没有答案" },
  "no-cases": { en: "no case was rated by both", zh: "没有双方都评过的内容" },
  "no-common-factor": { en: "the items have nothing in common", zh: "各题没有共同因子" },
  "no-common-range": {
    en: "the items share no min and max in whole numbers; give them in the codebook",
    zh: "各题没有相同的整数 min 与 max；请在编码簿中给出",
  },
  "no-convergence": { en: "the factor does not converge", zh: "因子未能收敛" },
  "no-degrees-of-freedom": { en: "no degrees of freedom are left", zh: "没有剩余自由度" },
  "no-estimate": { en: "there is no α to start from", zh: "没有可用的 α" },
  "no-firm-of-two": { en: "no firm has two respondents without a gap", zh: "没有企业有两名答案齐全的作答者" },
  "no-group-of-two": { en: "no firm has two respondents", zh: "没有企业有两名作答者" },
  "no-residual": { en: "the raters differ by a constant only", zh: "评分者之间只差一个常数" },
  "no-spread": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "no-total-variance": { en: "the sum of the items does not vary", zh: "各题之和没有差异" },
  "no-variance": { en: "nothing varies", zh: "没有差异" },
  "no-variance-between": { en: "the firms' means do not differ", zh: "各企业的均值没有差异" },
  "one-firm": { en: "there is only one firm", zh: "只有一家企业" },
  "one-group": { en: "there is only one firm", zh: "只有一家企业" },
  "one-item": { en: "there is only one item", zh: "只有一题" },
  "one-rater": { en: "there is only one rater", zh: "只有一名评分者" },
  "one-target": { en: "fewer than two firms were rated by all", zh: "各评分者都评过的企业不足两家" },
  "one-voice": { en: "no firm has two respondents", zh: "没有企业有两名作答者" },
  singular: { en: "one item follows from the others", zh: "有题目可由其他题目推出" },
  "too-few-items": { en: "there are fewer than three items", zh: "不足三题" },
  "too-few-pairs": { en: "there are too few pairs", zh: "配对太少" },
  "too-few-units": { en: "there are fewer than two rows", zh: "不足两行" },
  "too-many-failed-resamples": { en: "too many resamples have no α", zh: "没有 α 的抽样过多" },
  "too-few-persons": {
    en: "fewer than two people answered both of some two items",
    zh: "有两道题，同时作答的不足两人",
  },
} as const satisfies Readonly<Record<string, Text>>;
