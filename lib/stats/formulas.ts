import type { Formula } from "@/lib/result";

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
    name: { en: "Quantile, type 7", zh: "分位数（第 7 型）" },
    formula: "linear between order statistics at 1 + (n − 1)p",
    source: "Hyndman & Fan 1996, definition 7",
    note: { en: "The same as in R and NumPy by default.", zh: "与 R、NumPy 的默认算法相同。" },
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
    name: { en: "Seeded random numbers", zh: "带种子的随机数" },
    formula: "sfc32 seeded by cyrb128, 53 bits",
    source: "Doty-Humphrey, PractRand; bryc",
    note: { en: "The same seed gives the same result anywhere.", zh: "种子相同，在任何机器上结果都相同。" },
  },
];
