import type { Formula } from "@/lib/result";
import { reliabilityFormulas } from "./reliability";

/** What this room computes, for the method page. */
export const statsFormulas: readonly Formula[] = [
  {
    name: { en: "Mean", zh: "平均数" },
    formula: "Σx / n",
    source: "textbook",
    note: { en: "Every value counts alike.", zh: "每个数值权重相同。" },
  },
  {
    name: { en: "Geometric mean", zh: "几何平均数" },
    formula: "exp(Σ ln x / n)",
    source: "textbook",
    note: { en: "For positive values only.", zh: "只用于正数。" },
  },
  {
    name: { en: "Sample variance", zh: "样本方差" },
    formula: "Σ(x − mean)² / (n − 1)",
    source: "textbook",
    note: { en: "Needs two values.", zh: "至少需要两个数值。" },
  },
  {
    name: { en: "Quantile", zh: "分位数" },
    formula: "type 7: linear between order statistics at 1 + (n − 1)p; types 1, 2 and 6 by name",
    source: "Hyndman & Fan 1996, definitions 1, 2, 6, 7",
    note: {
      en: "Type 7 unless another is named, as in R and NumPy by default.",
      zh: "默认用第 7 型，与 R、NumPy 的默认算法相同；其他类型须指明。",
    },
  },
  {
    name: { en: "Percentile rank", zh: "百分位等级" },
    formula: "Σ w(1[xⱼ < x] + ½·1[xⱼ = x]) / Σw",
    source: "textbook (mid-rank); method 3.6",
    note: { en: "A share, 0 to 1. Equal values count half.", zh: "取值 0 到 1；与本值相等者按一半计。" },
  },
  {
    name: { en: "Normalised entropy", zh: "标准化熵" },
    formula: "−Σ p ln p / ln n",
    source: "Shannon 1948; method 2.1",
    note: { en: "0 when all lies in one, 1 when all are equal.", zh: "全部集中于一项为 0，各项相等为 1。" },
  },
  {
    name: { en: "Normal distribution Φ", zh: "正态分布函数 Φ" },
    formula: "erfc(−x/√2) / 2",
    source: "Cody 1969, Mathematics of Computation 23",
    note: { en: "Relative error below 1e-13.", zh: "相对误差小于 1e-13。" },
  },
  {
    name: { en: "Normal quantile", zh: "正态分位数" },
    formula: "Φ⁻¹(p)",
    source: "Wichura 1988, AS 241 (PPND16)",
    note: { en: "For p strictly between 0 and 1.", zh: "p 须严格介于 0 与 1 之间。" },
  },
  {
    name: { en: "Beta distribution", zh: "贝塔分布" },
    formula: "I_x(a, b), the regularised incomplete beta function",
    source: "DiDonato & Morris 1992, ACM TOMS 18; Loader 2000",
    note: {
      en: "Continued fraction; relative error below 1e-11 down to 1e-290.",
      zh: "用连分式计算；小至 1e-290 的尾部，相对误差小于 1e-11。",
    },
  },
  {
    name: { en: "Student's t distribution", zh: "t 分布" },
    formula: "I_x(df/2, ½) / 2 with x = df / (df + t²), for t < 0",
    source: "Abramowitz & Stegun 26.7.1",
    note: { en: "Degrees of freedom may be fractional.", zh: "自由度可以不是整数。" },
  },
  {
    name: { en: "F distribution", zh: "F 分布" },
    formula: "I_x(df₁/2, df₂/2) with x = df₁F / (df₁F + df₂)",
    source: "Abramowitz & Stegun 26.6.2",
    note: { en: "Degrees of freedom may be fractional.", zh: "自由度可以不是整数。" },
  },
  {
    name: { en: "Quantiles of beta, t and F", zh: "贝塔、t、F 分布的分位数" },
    formula: "ln tail(u) = ln p, u = ln(x / (1 − x))",
    source: "Newton's method on a concave function",
    note: {
      en: "Solved on the smaller tail, which is concave in u, so that every start leads home.",
      zh: "在较小一侧的尾部求解；该函数在 u 上为凹，任何起点都能收敛。",
    },
  },
  {
    name: { en: "Seeded random numbers", zh: "带种子的随机数" },
    formula: "sfc32 seeded by cyrb128, 53 bits",
    source: "Doty-Humphrey, PractRand; bryc",
    note: { en: "The same seed gives the same result anywhere.", zh: "种子相同，在任何机器上结果都相同。" },
  },
  {
    name: { en: "Wilson interval", zh: "威尔逊区间" },
    formula: "(p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)",
    source: "Wilson 1927, JASA 22; method 3.6",
    note: {
      en: "Of a proportion, without continuity correction; n may be an effective size.",
      zh: "比例的置信区间，不作连续性校正；n 可为有效样本量。",
    },
  },
  {
    name: { en: "Bootstrap interval", zh: "自助法区间" },
    formula: "quantiles (type 6) of the statistic on units drawn with replacement",
    source: "Efron & Tibshirani 1993; Davison & Hinkley 1997",
    note: {
      en: "Percentile; basic by name. Seeded. Units may be clusters, such as firms.",
      zh: "百分位法；也可指明用基本法。随机数带种子；抽样单位可以是整群（如企业）。",
    },
  },
  {
    name: { en: "Linear regression", zh: "线性回归" },
    formula: "b = (XᵀX)⁻¹Xᵀy, by Householder QR",
    source: "textbook; Golub & Van Loan 2013, 5.2",
    note: { en: "Refuses predictors that are combinations of each other.", zh: "自变量之间完全共线时不计算。" },
  },
  {
    name: { en: "Robust standard errors HC0, HC1, HC3", zh: "稳健标准误 HC0、HC1、HC3" },
    formula: "(XᵀX)⁻¹Xᵀ diag(v) X(XᵀX)⁻¹; v = e², e²n/(n − p), e²/(1 − h)²",
    source: "White 1980; MacKinnon & White 1985",
    note: { en: "Classical errors, v = s², unless named.", zh: "默认用经典标准误（v = s²），其他须指明。" },
  },
  {
    name: { en: "Reliable change index", zh: "可靠变化指数" },
    formula: "(x₂ − x₁) / √(SEM₁² + SEM₂²)",
    source: "Jacobson & Truax 1991; Christensen & Mendoza 1986; method 3.7",
    note: { en: "Reliable beyond 1.96.", zh: "绝对值大于 1.96 即为可靠变化。" },
  },
  {
    name: { en: "Regression to the mean", zh: "向均值回归" },
    formula: "expected retest μ + ρ(x₁ − μ); residual change x₂ − that, ± SD·√(1 − ρ²)",
    source: "Galton 1886; Cronbach & Furby 1970; method 3.7",
    note: {
      en: "A low start rises by itself; only the residual is change.",
      zh: "起点低的得分会自行回升，扣除之后才算变化。",
    },
  },
  {
    name: { en: "Chained linear linking", zh: "链式线性等值" },
    formula: "μ_Y + (σ_Y/σ_VY)(μ_VX + (σ_VX/σ_X)(x − μ_X) − μ_VY)",
    source: "Angoff 1971; Kolen & Brennan 2014; method 3.9",
    note: {
      en: "Puts a score of an old version on the scale of the new one through anchor items.",
      zh: "通过锚题，把旧版得分换算到新版量尺。",
    },
  },
  ...reliabilityFormulas,
];
