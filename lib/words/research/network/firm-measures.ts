import type { Text } from "@/lib/result";
import { type MeasureName, term } from "./measure-name";

/** The heading of a column, and its measure. */
type ColumnName = MeasureName & { readonly head: Text };

const name = (en: string, zh: string, term: Text, source: string): ColumnName => ({ head: { en, zh }, term, source });

export const firmMeasures = {
  degree: name("degree", "度", term("Degree: number of links", "度：联系数"), "Freeman 1978"),
  inDegree: name(
    "in-degree",
    "入度",
    term("In-degree: links from suppliers", "入度：来自供应商的联系数"),
    "Freeman 1978",
  ),
  outDegree: name("out-degree", "出度", term("Out-degree: links to buyers", "出度：通向客户的联系数"), "Freeman 1978"),
  strength: name(
    "strength",
    "强度",
    term("Strength: weights of all links", "强度：全部联系的权重之和"),
    "Barrat et al. 2004",
  ),
  inStrength: name(
    "in-str.",
    "入强度",
    term("In-strength: weights of links from suppliers", "入强度：来自供应商的权重之和"),
    "Barrat et al. 2004",
  ),
  outStrength: name(
    "out-str.",
    "出强度",
    term("Out-strength: weights of links to buyers", "出强度：通向客户的权重之和"),
    "Barrat et al. 2004",
  ),
  ownUse: name(
    "own use",
    "自用",
    term(
      "Own use: weight of a firm’s links to itself, not counted in any other figure",
      "自用：企业与自身联系的权重，不计入其他数字",
    ),
    "method 2.3",
  ),
  part: name(
    "part",
    "连通分支",
    term("Weak component, numbered by its first firm", "弱连通分支，按其首家企业编号"),
    "Tarjan 1972",
  ),
  circle: name(
    "circle",
    "环",
    term(
      "Size of the strong component: firms that reach each other in a circle",
      "强连通分支的规模：彼此循环可达的企业数",
    ),
    "Tarjan 1972",
  ),
  trophicLevel: name(
    "trophic",
    "营养级",
    term("Trophic level, from 0 at the start of the chain", "营养级，链条起点为 0"),
    "MacKay, Johnson & Sansom 2020",
  ),
  tier: name(
    "tier",
    "层级",
    term("Tier: fewest links to the nearest lead firm", "层级：到最近主导企业的最少联系数"),
    "method 2.3",
  ),
  upstreamLow: name(
    "U low",
    "U 下限",
    term(
      "Upstreamness of a firm, lower limit: sales to unknown buyers count as final",
      "企业上游度下限：假定去向不明的销售都是最终销售",
    ),
    "Antràs et al. 2012",
  ),
  upstreamHigh: name(
    "U high",
    "U 上限",
    term(
      "Upstreamness of a firm, upper limit: sales to unknown buyers pass one more stage",
      "企业上游度上限：假定去向不明的销售都再经一道环节",
    ),
    "Antràs et al. 2012",
  ),
  salesKnown: name(
    "known",
    "已知占比",
    term("Share of sales whose buyer is known", "销售额中已知客户的比例"),
    "method 2.3",
  ),
  upstreamness: name(
    "U",
    "上游度",
    term("Upstreamness: mean stages to final use", "上游度：到最终使用的平均环节数"),
    "Antràs et al. 2012",
  ),
  downstreamness: name(
    "D",
    "下游度",
    term("Downstreamness: mean stages since value was added", "下游度：自增加值起的平均环节数"),
    "Antràs & Chor 2018",
  ),
  betweenness: name(
    "betw.",
    "中介",
    term(
      "Betweenness: shortest paths between other firms through this firm, counted in steps",
      "中介中心性：其他企业之间经过该企业的最短路径数，按步数",
    ),
    "Freeman 1977",
  ),
  betweennessByWeight: name(
    "betw. 1/w",
    "加权中介",
    term("Betweenness, with 1/weight as the length of a link", "中介中心性，以 1/权重为联系的长度"),
    "Brandes 2001",
  ),
  pageRank: name(
    "PageRank",
    "PageRank",
    term("PageRank, damping .85, by weight", "PageRank，阻尼系数 0.85，按权重计算"),
    "Brin & Page 1998",
  ),
  eigenvector: name(
    "eigenv.",
    "特征向量",
    term("Eigenvector centrality without direction, largest 1", "特征向量中心性，不计方向，最大为 1"),
    "Bonacich 1972",
  ),
  eigenvectorByWeight: name(
    "eigenv. w",
    "加权特征",
    term("Eigenvector centrality by weight", "特征向量中心性，按权重"),
    "Bonacich 1972",
  ),
  powerInformation: name(
    "power +",
    "权力 +",
    term("Bonacich power for information, β = .5 / λ max", "Bonacich 权力，β = .5 / λ max（信息）"),
    "Bonacich 1987",
  ),
  powerBargaining: name(
    "power −",
    "权力 −",
    term("Bonacich power for bargaining, β = −.5 / λ max", "Bonacich 权力，β = −.5 / λ max（议价）"),
    "Bonacich 1987",
  ),
  constraint: name("constraint", "约束", term("Burt's constraint, weighted", "Burt 约束，按权重"), "Burt 1992"),
  effectiveSize: name(
    "eff. size",
    "有效规模",
    term("Effective size: number of partners minus their overlap", "有效规模：合作方数减去其重复部分"),
    "Burt 1992",
  ),
  katz: name(
    "Katz",
    "Katz",
    term("Katz–Bonacich centrality, a = .5 / λ max", "Katz–Bonacich 中心性，a = .5 / λ max"),
    "Katz 1953",
  ),
  intercentrality: name(
    "interc.",
    "互中心",
    term("Intercentrality: what the network loses with the firm", "互中心性：该企业离开时网络的损失"),
    "Ballester, Calvó-Armengol & Zenou 2006",
  ),
  reach: name(
    "reach",
    "可达",
    term("Key player reach: Σ 1/distance to all others", "关键者可达性：到其他企业距离倒数之和"),
    "Borgatti 2006",
  ),
  cutOff: name(
    "cut off",
    "断开",
    term("Articulation point: number of firms cut off if this firm leaves", "割点：该企业离开后，与网络断开的企业数"),
    "Tarjan 1972",
  ),
  buyerHhi: name(
    "HHI buyers",
    "客户 HHI",
    term("Herfindahl–Hirschman index of buyers", "客户的赫芬达尔指数"),
    "Hirschman 1945",
  ),
  effectiveBuyers: name("1/HHI", "等效客户数", term("Effective number of buyers", "等效客户数"), "Hirschman 1945"),
  supplierHhi: name(
    "HHI suppl.",
    "供应商 HHI",
    term("Herfindahl–Hirschman index of suppliers", "供应商的赫芬达尔指数"),
    "Hirschman 1945",
  ),
  effectiveSuppliers: name(
    "1/HHI",
    "等效供应商数",
    term("Effective number of suppliers", "等效供应商数"),
    "Hirschman 1945",
  ),
  capability: name(
    "now",
    "目前",
    term("Present capability; if not stated, the mean of the other firms", "目前能力；未填时取其他企业的平均值"),
    "method 6",
  ),
  afterYears: name(
    "4 years",
    "四年后",
    term("Diffusion: capability after four years", "扩散：四年后的能力"),
    "after Cowan & Jonard 2004",
  ),
  atRest: name(
    "at rest",
    "稳定时",
    term("Social influence: capability when values no longer change", "社会影响：数值稳定后的能力"),
    "Friedkin & Johnsen 1990",
  ),
  influence: name(
    "influence",
    "影响",
    term(
      "Social influence: the firm’s weight in the network’s long-run mean",
      "社会影响：该企业在网络长期平均值中的权重",
    ),
    "Friedkin & Johnsen 1990",
  ),
  pathCapacity: name(
    "path",
    "路径",
    term(
      "Widest path: lowest conductance on the best path from a source",
      "最宽路径：从知识来源到该企业的最佳路径上，最小的传导率",
    ),
    "Pollack 1960",
  ),
  adoptionRound: name(
    "round",
    "轮次",
    term("Adoption by thresholds: round in which the firm adopts", "阈值采纳：该企业采纳的轮次"),
    "Granovetter 1978",
  ),
  adoptionChance: name(
    "chance",
    "概率",
    term("Adoption by contagion: chance within four years", "传播采纳：四年内采纳的概率"),
    "Kermack & McKendrick 1927",
  ),
  lift: name(
    "lift",
    "提升",
    term("Lift: rise of the network’s mean if the firm gains ten points", "提升：该企业提高十分时，整个网络均值的上升"),
    "method 6.3",
  ),
  liftOthers: name("others", "其他企业", term("Lift of all other firms", "其他企业均值的上升"), "method 6.3"),
  liftWeakest: name(
    "weakest",
    "最弱",
    term("Lift of the weakest third of firms", "最弱的三分之一企业的均值上升"),
    "method 6.3",
  ),
  feasibleLift: name(
    "feasible",
    "可行提升",
    term("Feasible lift: adjusted for room to improve and willingness", "可行提升：计入提升空间与意愿"),
    "method 6.3",
  ),
  rank: name("rank", "名次", term("Rank by feasible lift", "按可行提升的名次"), "method 6.3"),
  rankLow: name(
    "from",
    "最高名次",
    term("Best rank in the range that contains 95% of the simulated draws", "名次区间的上限：95% 的模拟抽样落在区间内"),
    "method 6.3",
  ),
  rankHigh: name(
    "to",
    "最低名次",
    term(
      "Worst rank in the range that contains 95% of the simulated draws",
      "名次区间的下限：95% 的模拟抽样落在区间内",
    ),
    "method 6.3",
  ),
} as const satisfies Readonly<Record<string, ColumnName>>;
