import type { Formula } from "@/lib/result";

/** What this room computes, for the method page. */
export const positionFormulas: readonly Formula[] = [
  {
    name: { en: "Determinant of a link", zh: "业务关系的三个决定因素" },
    formula: "x = (mean of answered − 1) / 4, reversed answers as 6 − answer",
    source: "Gereffi, Humphrey & Sturgeon 2005; method 2.1",
    note: {
      en: "Standard error at least .10; .25 with a single answer. Without an answer the link has no mode.",
      zh: "标准误至少 0.10，只答一题时为 0.25；一题未答，则该条业务关系没有治理模式。",
    },
  },
  {
    name: { en: "Membership of a link", zh: "治理模式构成（一条业务关系）" },
    formula: "w = Π x where high, 1 − x where low",
    source: "Gereffi, Humphrey & Sturgeon 2005; method 2.1",
    note: {
      en: "How typical a link is of each type. Shown; nothing is computed from it but the two consistency flags.",
      zh: "说明该业务关系与每种模式有多像。只用于展示和两项一致性核对，不参与其他计算。",
    },
  },
  {
    name: { en: "Modal share of a link", zh: "治理模式的把握程度" },
    formula: "Π Φ(±(x − ½) / SE), plus where high",
    source: "method 2.1",
    note: {
      en: "How sure a type is the nearest, given the answers and their error. Weights the requirement.",
      zh: "考虑作答误差后，某种模式最接近实际的可能性。计算要求等级时按它加权。",
    },
  },
  {
    name: { en: "Ambiguity", zh: "模式不明确程度" },
    formula: "−Σ w ln w / ln 8",
    source: "Shannon 1948; method 2.1",
    note: {
      en: "0 where one type holds all, 1 where all eight are equal.",
      zh: "全部落在一种模式为 0，八种相等为 1。",
    },
  },
  {
    name: { en: "Clear mode", zh: "明确的治理模式" },
    formula: "largest w ≥ .40, lead ≥ .10, named",
    source: "expert judgement; method 2.1",
    note: {
      en: "Otherwise the link is between types, or does not fit a known type.",
      zh: "否则写明“介于几种模式之间”或“不属于已知的五类”。",
    },
  },
  {
    name: { en: "Position portfolio", zh: "治理模式构成（整个企业）" },
    formula: "P = Σ s · modal share, over the five named modes; Q = Σ s · w / Σ s",
    source: "method 2.1 and 3.8",
    note: {
      en: "Governance belongs to a link, not to a firm. Below .01 in named modes, P is the equal mixture.",
      zh: "治理模式属于一条条业务关系，不属于企业本身。五类合计不足 0.01 时，按五类各占五分之一计算。",
    },
  },
  {
    name: { en: "Customer concentration", zh: "客户集中度" },
    formula: "HHI from Σ s² to Σ s² + R²",
    source: "Hirschman 1945; method 2.2",
    note: {
      en: "R is what is not registered; a bundle adds 0. Thresholds made for markets do not apply to customers.",
      zh: "R 是未登记的销售占比；合并登记的一组小客户按 0 计。衡量市场集中度的界限不适用于客户。",
    },
  },
  {
    name: { en: "Dependence", zh: "依赖程度" },
    formula: "share × difficulty of replacement; imbalance D − D′, mutual D + D′",
    source: "Pfeffer & Salancik 1978; Casciaro & Piskorski 2005; method 2.2",
    note: {
      en: "The partner's side needs the firm's part of its purchases, which most firms do not know.",
      zh: "要算对方的依赖程度，须知道对方采购中有多少来自本企业，多数企业并不清楚。",
    },
  },
  {
    name: { en: "Asset balance", zh: "专用投入差" },
    formula: "AS1 − AS2",
    source: "Williamson 1985; method 2.2",
    note: { en: "Above 0 the firm has bound more than its partner.", zh: "大于 0，说明本企业的专用投入多于对方。" },
  },
  {
    name: { en: "Consistency flags", zh: "一致性核对" },
    formula: "abs(Σ w · expected − mean stated) > 1.75",
    source: "Gereffi, Humphrey & Sturgeon 2005; expert judgement; method 2.1",
    note: {
      en: "Coordination and power, checked apart. A flag asks for a second look; it changes nothing.",
      zh: "协调与权力分开核对。出现提示，只是请您再看一遍，结果不变。",
    },
  },
  {
    name: { en: "Transaction cost check", zh: "交易成本对照" },
    formula: "asset specificity × frequency, cut at the middle",
    source: "Williamson 1985; method 2.1",
    note: {
      en: "Low and low: market; high and high: hierarchy. Disagreement is information, not an error.",
      zh: "两项都低，应为市场型；两项都高，应为层级型。与治理模式不一致只是一条信息，不算错误。",
    },
  },
  {
    name: { en: "Functional role", zh: "所在环节" },
    formula: "four shares of sales within .005 of 1, divided by their sum",
    source: "Gereffi 1999; method 2.4",
    note: {
      en: "Roles are not exclusive, and a rank on the ladder is no merit.",
      zh: "一家企业可以同时做几个环节；环节的先后不代表优劣。",
    },
  },
  {
    name: { en: "Size", zh: "企业规模" },
    formula: "micro < 20, small < 300, medium < 1,000, large from 1,000 employees",
    source: "bands of ours; method 2.4",
    note: { en: "A covariate, never part of a score.", zh: "只用于分组，不计入得分。" },
  },
  {
    name: { en: "Agreement of firm and customer", zh: "企业与客户看法是否一致" },
    formula: "differ where abs(x − x′) > 1.6449 · √(SE² + SE′²)",
    source: "expert judgement; method 2.1 and 3.6",
    note: {
      en: "Per scale, from two answers on each side; taken once, when the customer gives the answers.",
      zh: "逐项比较，双方各须答两题以上；客户提交时判定一次，此后不变。",
    },
  },
  {
    name: { en: "Merged link", zh: "两端合并的业务关系" },
    formula: "(a + b) / 2, discrepancy abs(a − b)",
    source: "method 4.3",
    note: {
      en: "Only with the consent of both ends. Shown beside the own record, which it never replaces.",
      zh: "须双方同意才合并。与本企业的记录并列显示，不取代原记录。",
    },
  },
  {
    name: { en: "Consistency in standard units", zh: "一致性核对（与同组比较）" },
    formula: "abs(z expected − z stated) > 1.5, within a cohort of 30 links",
    source: "method 2.1",
    note: {
      en: "Compares with the other links of the cohort; with fewer than 30 there is no yardstick.",
      zh: "与同组其他业务关系比较；不足 30 条时没有可比的尺度。",
    },
  },
  {
    name: { en: "Herfindahl index", zh: "赫芬达尔指数及其上下限" },
    formula: "from Σ s² to Σ s² + R²; effective number 1 / HHI",
    source: "Hirschman 1945; Herfindahl 1950; method 2.2",
    note: {
      en: "Low where the unregistered rest R is spread over very many, high where it is one.",
      zh: "未登记部分 R 若分散在许多户，取下限；若集中在一户，取上限。",
    },
  },
];
