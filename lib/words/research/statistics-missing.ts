import type { Text } from "@/lib/result";

/** Why a figure of a study is not there. */
export const reasonWords = {
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
} as const satisfies Readonly<Record<string, Text>>;
