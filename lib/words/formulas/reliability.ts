import type { Formula } from "@/lib/result";

/** What this room computes of reliability and agreement, for the method page. */
export const reliabilityFormulas: readonly Formula[] = [
  {
    name: { en: "Pairwise covariance", zh: "成对协方差" },
    formula: "Σ(x − mean)(y − mean) / (n − 1) over the rows that have both",
    source: "textbook; R stats::cov",
    note: {
      en: "Listwise by name: only the rows that have all.",
      zh: "也可指明采用成列删除：只用各题齐全的行。",
    },
  },
  {
    name: { en: "Cronbach's α, raw", zh: "克龙巴赫 α（原始）" },
    formula: "k/(k − 1) · (1 − Σs²ᵢ/s²_T)",
    source: "Cronbach 1951; method 3.3",
    note: {
      en: "Items are never reversed by themselves; those that run against their scale are named.",
      zh: "不会自动反向计分；与量表方向相反的题目会列出。",
    },
  },
  {
    name: { en: "Cronbach's α, standardized", zh: "克龙巴赫 α（标准化）" },
    formula: "k/(k − 1) · (1 − k/ΣΣr)",
    source: "psych::alpha; method 3.3",
    note: { en: "Needs items that all vary.", zh: "各题须有差异。" },
  },
  {
    name: { en: "Feldt's interval of α", zh: "α 的 Feldt 区间" },
    formula: "1 − (1 − α)·F(1 − p; n − 1, (n − 1)(k − 1)), p = .025 and .975",
    source: "Feldt 1965; method 3.3",
    note: { en: "Always printed beside α.", zh: "凡报告 α，必附此区间。" },
  },
  {
    name: { en: "Item-rest correlation", zh: "题目与其余题目的相关" },
    formula: "Σⱼ≠ᵢ cᵢⱼ / √(cᵢᵢ · variance of the sum of the others)",
    source: "psych::alpha, r.drop; method 3.3",
    note: {
      en: "psych's r.cor by name: each item's own noise taken out.",
      zh: "也可指明采用 psych 的 r.cor：扣除题目自身误差。",
    },
  },
  {
    name: { en: "α if an item is dropped", zh: "删除某题后的 α" },
    formula: "α of the other k − 1 items",
    source: "psych::alpha; method 3.3",
    note: { en: "Above the α of all: the item weakens its scale.", zh: "若高于全部题目的 α，说明该题降低量表的信度。" },
  },
  {
    name: { en: "ω total, three items", zh: "ω 总系数（三题）" },
    formula: "λ₁ = √(c₁₂c₁₃/c₂₃), λ₂ = c₁₂/λ₁, λ₃ = c₁₃/λ₁; ω = (Σλ)²/ΣΣc",
    source: "McDonald 1999; method 3.3",
    note: {
      en: "None where a covariance is not positive or a unique variance negative: then α.",
      zh: "协方差非正或独特方差为负时不报告，改用 α。",
    },
  },
  {
    name: { en: "ω total, four items and more", zh: "ω 总系数（四题及以上）" },
    formula: "λ least Σ(r − λᵢλⱼ)² over pairs; ω = (Σλ)²/((Σλ)² + Σ(1 − λ²))",
    source: "Harman & Jones 1966 (minres); McDonald 1999; method 3.3",
    note: {
      en: "One factor; psych::omega fits three by default and means another number.",
      zh: "单因子；psych::omega 默认三因子，含义不同。",
    },
  },
  {
    name: { en: "Stratified α", zh: "分层 α" },
    formula: "1 − Σ s²_c(1 − α_c)/s²_T",
    source: "Cronbach, Schönemann & McKie 1965; method 3.3",
    note: { en: "For composites of unlike parts.", zh: "用于由不同部分组成的总分。" },
  },
  {
    name: { en: "r_wg(j) of a group", zh: "群体的 r_wg(j)" },
    formula: "J(1 − q)/(J(1 − q) + q), q = mean s²/σ², at most 1",
    source: "James, Demaree & Wolf 1984; multilevel::rwg.j; method 3.2",
    note: { en: "An item that fewer than two placed leaves.", zh: "不足两人作答的题目不计入。" },
  },
  {
    name: { en: "Lindell's r*_wg of a group", zh: "群体的 Lindell r*_wg" },
    formula: "1 − mean s²/σ²",
    source: "Lindell, Brandt & Whitney 1999; method 3.2",
    note: { en: "May be negative; not raised by more items.", zh: "可为负；不随题数增加而抬高。" },
  },
  {
    name: { en: "Average deviation of a group", zh: "群体的平均离差" },
    formula: "mean over items of mean abs(x − item mean)",
    source: "Burke & Dunlap 2002; multilevel::ad.m; method 3.2",
    note: { en: "In levels; the median as centre by name.", zh: "单位为等级；也可指明以中位数为中心。" },
  },
  {
    name: { en: "Critical agreement", zh: "一致性临界值" },
    formula: "95th percentile of r_wg(j), 5th of the average deviation, of random answers",
    source: "Dunlap, Burke & Smith-Crowe 2003; method 3.2",
    note: {
      en: "Between table values the stricter; simulated anew with any seed, correlation or skew.",
      zh: "介于表值之间取更严者；可用任意种子、相关或偏态重新模拟。",
    },
  },
  {
    name: { en: "ICC(1)", zh: "ICC(1)（个体作答）" },
    formula: "(MSB − MSW)/(MSB + (n₀ − 1)MSW), n₀ = (N − Σn²/N)/(G − 1)",
    source: "Bliese 2000; Searle, Casella & McCulloch 1992; method 3.2",
    note: {
      en: "The mean group size, as in R multilevel, by name. Negative is reported as 0 with a flag.",
      zh: "也可指明采用平均组规模（R multilevel 的做法）。为负时报告 0 并注明。",
    },
  },
  {
    name: { en: "ICC(2)", zh: "ICC(2)（群体均值）" },
    formula: "(MSB − MSW)/MSB",
    source: "Bliese 2000; method 3.2",
    note: { en: "Reliability of the groups' means.", zh: "群体均值的信度。" },
  },
  {
    name: { en: "ICC of raters, six forms", zh: "评分者 ICC（六种形式）" },
    formula: "(MSB − error)/(MSB + …) with MSW, MSE, or MSE and MSJ as error",
    source: "Shrout & Fleiss 1979; McGraw & Wong 1996; method 3.5",
    note: {
      en: "Absolute agreement, ICC(2,1), shows severity that consistency, ICC(3,1), hides.",
      zh: "绝对一致 ICC(2,1) 能反映宽严差异，一致性 ICC(3,1) 则会掩盖。",
    },
  },
  {
    name: { en: "Weighted κ", zh: "加权 κ" },
    formula: "1 − Σ v·p/Σ v·e, v = (distance/(k − 1))^q, q = 2, 1, or any difference alike",
    source: "Cohen 1968; Fleiss, Cohen & Everitt 1969; method 3.5",
    note: {
      en: "Quadratic κ rewards spread: give the table with it.",
      zh: "评级越分散，二次加权的 κ 越高，须同时给出列联表。",
    },
  },
  {
    name: { en: "Bland–Altman limits", zh: "Bland–Altman 一致性界限" },
    formula: "d̄ ± t·s/√n; d̄ ± 1.96 s, each ± t·s·√(1/n + 1.96²/(2(n − 1)))",
    source: "Bland & Altman 1986, 1999; method 3.5",
    note: {
      en: "With the slope of the difference on the mean: a bias that grows.",
      zh: "并给出差值对均值的斜率：偏差是否随水平增大。",
    },
  },
  {
    name: { en: "Variance components of firm, respondent and item", zh: "企业、作答者与题目的方差分量" },
    formula: "mean squares set to their expectations, i × (r : f)",
    source: "Brennan 2001; Searle, Casella & McCulloch 1992; method 3.2",
    note: { en: "Negative estimates are reported as 0 with a flag.", zh: "负估计报告为 0 并注明。" },
  },
  {
    name: { en: "Generalizability Eρ²", zh: "概化系数 Eρ²" },
    formula: "σ²_f/(σ²_f + σ²_r/n_r + σ²_fi/n_i + σ²_res/(n_r n_i))",
    source: "Cronbach, Gleser, Nanda & Rajaratnam 1972; method 3.2",
    note: { en: "For any planned number of respondents and items.", zh: "可用于任意计划的作答人数与题数。" },
  },
];
