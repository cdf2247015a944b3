import type { Formula } from "@/lib/result";

/** Everything this room computes, for the method page. */
export const graphFormulas: readonly Formula[] = [
  {
    name: { en: "Degree and strength", zh: "业务关系数与往来额" },
    formula: "number of links, and Σ of their values, arriving and leaving",
    source: "Freeman 1978; Barrat et al. 2004; method 2.3",
    note: {
      en: "A link whose value is not known counts as a link and adds nothing to the value.",
      zh: "金额不明的业务关系计入个数，不计入金额。",
    },
  },
  {
    name: { en: "Components", zh: "连通部分" },
    formula: "weak: joined whatever the direction; strong: each reaches the other",
    source: "Tarjan 1972; method 2.3",
    note: {
      en: "Figures of firms in different weak components cannot be compared where a figure needs a common ground.",
      zh: "互不相连的几部分之间，凡须有共同起点的指标都不能相互比较。",
    },
  },
  {
    name: { en: "Trophic level", zh: "链上层级（营养级法）" },
    formula: "(diag(u + v) − W − Wᵀ) h = u − v, lowest of each weak component 0",
    source: "MacKay, Johnson & Sansom 2020; method 2.3",
    note: {
      en: "Rises from supplier to buyer. Defined with circles and without a first supplier.",
      zh: "从供应方到采购方逐级升高。网络里有循环、没有源头企业时也能算。",
    },
  },
  {
    name: { en: "Incoherence", zh: "层级错乱程度" },
    formula: "F₀ = Σ w (h buyer − h supplier − 1)² / Σ w",
    source: "MacKay, Johnson & Sansom 2020; method 2.3",
    note: {
      en: "0 where every link leads exactly one level up, at most 1, where value runs in circles.",
      zh: "每条业务关系都恰好升一级为 0；货物原地打转时最大，为 1。",
    },
  },
  {
    name: { en: "Tier", zh: "供应层级（距主导企业几层）" },
    formula: "fewest links from supplier to buyer up to the nearest lead firm",
    source: "method 2.3",
    note: {
      en: "A firm from which no way leads to a lead firm has no tier.",
      zh: "沿供货方向到不了任何主导企业的，没有层级。",
    },
  },
  {
    name: { en: "Upstreamness", zh: "上游度" },
    formula: "U = (I − Δ)⁻¹ 1, Δ the share of output that each other buys",
    source: "Antràs, Chor, Fally & Hillberry 2012; Fally 2012; method 2.3",
    note: {
      en: "Mean number of stages to final use. None where sales end in a closed circle without final use.",
      zh: "产品到最终使用平均还要经过几道环节。销售流入一个没有最终用户的闭环时，算不出来。",
    },
  },
  {
    name: { en: "Downstreamness", zh: "下游度" },
    formula: "D = (I − Aᵀ)⁻¹ 1, A the share of each input in output",
    source: "Antràs & Chor 2018; Fally 2012; method 2.3",
    note: {
      en: "Mean number of stages since value was first added. Weighted means of U and D both are gross output over value added.",
      zh: "投入品平均已经过几道环节。上游度与下游度的加权平均数都等于总产出除以增加值。",
    },
  },
  {
    name: { en: "Upstreamness of a firm", zh: "企业上游度及其上下限" },
    formula: "low: unknown sales are final; high: they pass one more stage",
    source: "Antràs, Chor, Fally & Hillberry 2012; method 2.3",
    note: {
      en: "From the register, with the share of sales known. No ranking below 80% known.",
      zh: "按业务关系登记计算，并注明已知去向的销售占比；不足 80% 不排名次。",
    },
  },
  {
    name: { en: "PageRank", zh: "PageRank（网页排名法）" },
    formula: "r = .15 / n + .85 Σ r · w / Σ w; without sales to all alike",
    source: "Brin & Page 1998; method 2.3",
    note: {
      en: "A firm stands high if much of the sales of firms that stand high goes to it.",
      zh: "地位高的企业把较多的货卖给谁，谁的地位就高。",
    },
  },
  {
    name: { en: "Betweenness", zh: "中介度" },
    formula: "Σ over pairs: share of their shortest paths through the firm",
    source: "Freeman 1977; Brandes 2001; method 2.3",
    note: {
      en: "By number of links, or with length 1 / value. Lengths within 1e-9 of each other are ties.",
      zh: "路径长短按经过几条业务关系计，也可按金额的倒数计；相差不到十亿分之一的视为等长。",
    },
  },
  {
    name: { en: "Betweenness from a sample", zh: "中介度（抽样估计）" },
    formula: "mean over sources drawn without replacement, ± bound for all firms at once",
    source: "Brandes & Pich 2007; Bardenet & Maillard 2015; method 2.3",
    note: {
      en: "For large networks. The narrower of two inequalities; with all sources drawn it is exact.",
      zh: "用于大网络。误差界取两个不等式中较窄的一个；起点全部抽到时没有误差。",
    },
  },
  {
    name: { en: "Eigenvector centrality", zh: "特征向量中心度" },
    formula: "A v = λ v, largest λ, largest v = 1",
    source: "Bonacich 1972; method 2.3",
    note: {
      en: "Without direction, in the largest component alone; no value elsewhere.",
      zh: "不分方向，只在最大的连通部分里计算，其余企业没有数值。",
    },
  },
  {
    name: { en: "Bonacich power", zh: "博纳西奇权力指数" },
    formula: "c ∝ (I − βA)⁻¹ A 1, β = ±.5 / λ max, Σ c² = n",
    source: "Bonacich 1987; method 2.3",
    note: {
      en: "β above 0: strong partners pass on information. β below 0: weak partners give bargaining power.",
      zh: "β 为正，伙伴越强，得到的信息越多；β 为负，伙伴越弱，讨价还价的余地越大。",
    },
  },
  {
    name: { en: "Constraint", zh: "结构约束（伯特）" },
    formula: "Σ_j (p_ij + Σ_q p_iq p_qj)²",
    source: "Burt 1992; method 2.3",
    note: {
      en: "How far partners trade with each other and leave little choice. An isolate has none; it can exceed 1.",
      zh: "伙伴之间往来越多，本企业回旋余地越小。没有业务关系的企业没有数值；数值可以大于 1。",
    },
  },
  {
    name: { en: "Effective size", zh: "有效规模（伯特）" },
    formula: "n − Σ_j Σ_q p_iq m_jq",
    source: "Burt 1992; method 2.3",
    note: {
      en: "Partners less what they repeat of each other.",
      zh: "伙伴数减去彼此重复的部分。",
    },
  },
  {
    name: { en: "Intercentrality", zh: "关键企业中心度" },
    formula: "c = b² / m of M = (I − aA)⁻¹, b = M1",
    source: "Ballester, Calvó-Armengol & Zenou 2006; method 6.3",
    note: {
      en: "What the network's activity would lose with the firm. A cross-check of the lift from structure alone.",
      zh: "去掉该企业后整个网络的活动减少多少。只看结构，用来核对带动作用。",
    },
  },
  {
    name: { en: "Key player reach", zh: "关键企业可及范围（KPP-Pos）" },
    formula: "Σ 1 / d(S, j), j outside S",
    source: "Borgatti 2006; method 6.3",
    note: { en: "Who is not reached counts 0.", zh: "到达不了的企业按 0 计。" },
  },
  {
    name: { en: "Key player fragmentation", zh: "去除后的割裂程度（KPP-Neg）" },
    formula: "1 − mean of 1 / d over the pairs left",
    source: "Borgatti 2006; method 6.3",
    note: { en: "0 all linked, 1 nobody.", zh: "两两直接相连为 0，互不相连为 1。" },
  },
  {
    name: { en: "Articulation points and bridges", zh: "割点与桥" },
    formula: "firms cut off if a firm or a link is taken out",
    source: "Tarjan 1972; method 6.4",
    note: {
      en: "Two links between the same firms are no bridge.",
      zh: "两家企业之间有两条业务关系的，不算桥。",
    },
  },
];
