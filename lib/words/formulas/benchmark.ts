import type { Formula } from "@/lib/result";

/** What this room computes, for the method page. */
export const benchmarkFormulas: readonly Formula[] = [
  {
    name: { en: "Position distance", zh: "位置距离" },
    formula: "d² = ½Σ(√P − √P′)² + ½Σ(√R − √R′)² + ΔHHI² + (ΔPI/2)² + (Δh)²/4 + (Δlog₁₀ employees)²/4",
    source: "Hellinger 1909; weights by expert judgement; method 3.6",
    note: {
      en: "13 parts. One that either firm lacks is dropped and d² multiplied by 13 / parts used.",
      zh: "共 13 项。任何一方缺某项，该项不计，d² 再乘以 13 ÷ 实际项数。",
    },
  },
  {
    name: { en: "Kernel weight", zh: "相近程度权重" },
    formula: "w = exp(−d² / 2h²)",
    source: "Nadaraya 1964; Watson 1964; method 3.6",
    note: {
      en: "Firms in a similar position weigh more; the firm itself weighs nothing.",
      zh: "位置越相近，权重越大；本企业自身不计入。",
    },
  },
  {
    name: { en: "Effective size", zh: "有效企业数" },
    formula: "n_eff = (Σw)² / Σw²",
    source: "Kish 1965; method 3.6",
    note: { en: "As many firms of equal weight would say as much.", zh: "相当于多少家权重相同的企业。" },
  },
  {
    name: { en: "Bandwidth", zh: "对照范围的宽度" },
    formula: "smallest h of .15, .20 … 1.0 with n_eff ≥ 15 and w / Σw ≤ .20",
    source: "expert judgement; method 3.6",
    note: {
      en: "As narrow as the number of participants allows. None: firms of the same mode, then all, 15 at least.",
      zh: "在参评企业数量允许的范围内取最窄。都达不到时，改用同一治理模式的企业，再不够则用全部企业，均不少于 15 家。",
    },
  },
  {
    name: { en: "Composition of the reference group", zh: "对照企业的构成" },
    formula: "Σ w of a modal mode / Σ w",
    source: "method 3.6",
    note: {
      en: "Shown with every percentile: whom the firm was compared with.",
      zh: "与百分位一同给出，说明是与哪些企业对照的。",
    },
  },
  {
    name: { en: "Kernel percentile", zh: "位置相近企业中的百分位" },
    formula: "p = Σ w(1[x_j < x] + ½·1[x_j = x]) / Σ w",
    source: "method 3.6",
    note: {
      en: "Among participants, who are volunteers and not the industry. Self scores and scores after the records check are never mixed.",
      zh: "对照的是自愿参加的企业，不代表整个行业。自评得分与核对记录后的得分分开比较，从不混用。",
    },
  },
  {
    name: { en: "Density at the firm's score", zh: "得分处的密度" },
    formula: "f = Σ w φ((x − x_j) / b) / (b Σ w), b = 1.06 · s_w · n_eff^(−1/5)",
    source: "Silverman 1986; method 3.6",
    note: {
      en: "Says how far an error of the own score moves the percentile.",
      zh: "说明本企业得分的误差会使百分位变动多少。",
    },
  },
  {
    name: { en: "Interval of the percentile", zh: "百分位的误差范围" },
    formula:
      "Var = p(1 − p)/n_eff + (f · SEM)²; n* = p(1 − p)/Var; Wilson with min(n*, n_eff), at p = 0 or 1 with n_eff",
    source: "Wilson 1927; method 3.6",
    note: {
      en: "95 %. Few firms to compare with, and an error of the own score.",
      zh: "95%。同时考虑对照企业少和本企业得分有误差。",
    },
  },
  {
    name: { en: "Thirds", zh: "用三分位表述" },
    formula: "the thirds that the interval touches: one, two neighbouring, or too wide to place",
    source: "method 3.6",
    note: { en: "Words instead of a number where firms are few.", zh: "企业少时用文字说明，不给数字。" },
  },
  {
    name: { en: "Shrunken percentile", zh: "收缩后的百分位" },
    formula: "p* = (n_eff · p + κ · p_pool) / (n_eff + κ), κ = 10",
    source: "Efron & Morris 1975; κ by expert judgement; method 3.6",
    note: {
      en: "Drawn towards the percentile among all participants, the more the fewer are near.",
      zh: "相近的企业越少，越向全部参评企业中的百分位靠拢。",
    },
  },
  {
    name: { en: "Printed percentile", zh: "给出的百分位" },
    formula: "p* within the interval, to 5; only if the interval is narrower than .35",
    source: "method 3.6",
    note: { en: "No number without the precision for it.", zh: "精度不够，就不给数字。" },
  },
];
