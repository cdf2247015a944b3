import type { Formula } from "@/lib/result";

/** Network-level learning: how knowledge moves, which firms move it, where it stops, and how a network changes. */
export const learningFormulas: readonly Formula[] = [
  {
    name: { en: "Conductance of a link", zh: "业务关系的知识传导系数" },
    formula: "κ = Σ modal share · κ0 · (1 + b) / 2 · f",
    source: "expert judgement; method 6.1",
    note: {
      en: "Each way has its own; b is the share of twelve kinds of channel in use, f the most frequent. An assumption: shown with κ0 halved and half as much again.",
      zh: "两个方向分别计算；b 为十二类知识渠道中在用的比例，f 取最频繁一类的系数。κ0 是假定值，结果须同时给出 κ0 减半和增加一半时的情形。",
    },
  },
  {
    name: { en: "Receiver weights", zh: "接收权重" },
    formula: "W = κ / max(1, Σκ); row-stochastic κ / Σκ",
    source: "method 6.2",
    note: {
      en: "Divided only where a firm's inflow exceeds 1, so that weak ties stay weak. The second form is for averaging models.",
      zh: "只有流入合计超过 1 时才按比例缩小，弱联系仍然是弱联系。第二种写法只用于取平均的模型。",
    },
  },
  {
    name: { en: "Diffusion of capability", zh: "学习能力扩散" },
    formula: "x′ = x + β · a · Σ W · max(0, x of giver − x)",
    source: "after Cowan & Jonard 2004; method 6.2",
    note: {
      en: "A scenario over four years, not a forecast. Nobody loses by sharing; nobody passes the best.",
      zh: "四年情景推演，不是预测。分享知识的企业不会因此变差，也没有企业会超过最好的一家。",
    },
  },
  {
    name: { en: "Capability at rest", zh: "稳定状态与影响力" },
    formula: "x* = (I − ΛW)⁻¹ (I − Λ) x(0); influence = column means",
    source: "Friedkin & Johnsen 1990; method 6.2",
    note: {
      en: "For comparison. Rows of W sum to 1, so a factor on κ0 cancels.",
      zh: "用于对照。W 各行之和为 1，因此 κ0 乘以任何系数，结果都不变。",
    },
  },
  {
    name: { en: "Convergence of averaging", zh: "平均模型的收敛条件" },
    formula: "every closed group has period 1",
    source: "DeGroot 1974; Golub & Jackson 2010; method 6.2",
    note: {
      en: "Two that hear only each other swap for ever.",
      zh: "两家只听取对方意见的企业会永远互换，不会收敛。",
    },
  },
  {
    name: { en: "Adoption by thresholds", zh: "门槛式采纳" },
    formula: "adopts when Σ W of adopters ≥ 1 − a",
    source: "Granovetter 1978; Kempe, Kleinberg & Tardos 2003; method 6.2",
    note: {
      en: "All decide at once, and nobody gives a practice up: the order does not matter in the end.",
      zh: "所有企业同时决定，采纳后不再放弃，因此最终结果与先后次序无关。",
    },
  },
  {
    name: { en: "Adoption by contagion", zh: "传播式采纳" },
    formula: "p = 1 − Π(1 − ρκ)",
    source: "Kermack & McKendrick 1927, without recovery; method 6.2",
    note: { en: "The mean of seeded runs.", zh: "取多次模拟（固定随机种子）的平均值。" },
  },
  {
    name: { en: "Lift of a firm", zh: "企业带动作用" },
    formula: "mean x(T) with x(0) + 10 − mean x(T)",
    source: "method 6.3",
    note: {
      en: "Also without the firm itself, and of the weakest third. A lead firm nearly always wins, so one can choose among domestic firms only.",
      zh: "另给出不含本企业的带动，以及对最弱三分之一企业的带动。领导企业几乎总排第一，因此可以只在本土企业中排序。",
    },
  },
  {
    name: { en: "Feasible lift", zh: "可实现的带动作用" },
    formula: "lift · min(1, (100 − x) / 10) · P(willing)",
    source: "method 6.3",
    note: {
      en: "Ranks come with intervals: x is drawn again with its error. A set of firms is a heuristic choice.",
      zh: "名次附区间：按误差对得分重复抽样。选取一组企业用的是启发式方法。",
    },
  },
  {
    name: { en: "Weak end of a network", zh: "网络薄弱端" },
    formula: "minimum, tenth percentile, firms below level 2",
    source: "Hyndman & Fan 1996, type 7; method 6.4",
    note: { en: "Firms with a score only.", zh: "只统计有得分的企业。" },
  },
  {
    name: { en: "Network learning profile", zh: "网络学习概况" },
    formula: "Σ value · x / Σ value; SD; P90 / P10; domestic κ / κ; κ from outside / inflow",
    source: "method 6.5",
    note: {
      en: "At least ten firms; below 60 % of value scored, structure only.",
      zh: "至少十家企业；有得分企业的产值占比不足 60% 时，只给出结构。",
    },
  },
  {
    name: { en: "Reach", zh: "知识可及率" },
    formula: "share of firms with capacity ≥ .15",
    source: "expert judgement; method 6.5",
    note: { en: "Sources do not count.", zh: "知识来源本身不计。" },
  },
  {
    name: { en: "Reciprocity of conductance", zh: "传导互惠程度" },
    formula: "Σ min(κ, κ back) / Σ κ",
    source: "Squartini et al. 2013; method 6.5",
    note: { en: "1 where every way has its equal back.", zh: "来回完全对等为 1。" },
  },
  {
    name: { en: "Assortativity of capability", zh: "能力同配性" },
    formula: "correlation of x over linked pairs",
    source: "Newman 2003; method 6.5",
    note: {
      en: "Above 0, the able are linked with the able.",
      zh: "大于 0，说明能力强的企业多与能力强的企业相连。",
    },
  },
  {
    name: { en: "Concentration of influence", zh: "影响力集中度" },
    formula: "Σ influence²",
    source: "Hirschman 1945; method 6.5",
    note: { en: "1 / n where all count alike.", zh: "各家影响力相等时为 1/n。" },
  },
  {
    name: { en: "Learning network", zh: "学习型网络" },
    formula: "mean ≥ 50, tenth percentile ≥ 25, reach ≥ .6, domestic ≥ .3",
    source: "expert judgement; method 6.5",
    note: { en: "All four, all known.", zh: "四项都须已知并达到。" },
  },
  {
    name: { en: "Governance transitions", zh: "治理模式转移矩阵" },
    formula: "(N + ½) / (N of row + k / 2); Beta(N + ½, N of row − N + (k − 1) / 2)",
    source: "Anderson & Goodman 1957; Jacobson & Truax 1991; method 6.6",
    note: {
      en: "A move counts only where a determinant changed by more than 1.96 standard errors. No mode is better than another.",
      zh: "只有某一决定因素的变化超过 1.96 个标准误，才算转移。模式之间没有高下。",
    },
  },
  {
    name: { en: "Moves by chance", zh: "误差造成的虚假转移" },
    formula: "mean moves of determinants drawn twice from the same x",
    source: "method 6.6",
    note: {
      en: "Stands beside the moves counted: so many would appear if nothing had changed.",
      zh: "与实际转移数并列：即使什么都没变，也会出现这么多次转移。",
    },
  },
  {
    name: { en: "Modes at rest", zh: "治理模式的稳态构成" },
    formula: "π = πP, from three cycles",
    source: "Grassmann, Taksar & Heyman 1985; method 6.6",
    note: { en: "Never from two cycles.", zh: "只有两轮时不计算。" },
  },
  {
    name: { en: "Growth of the domestic network", zh: "本土网络成长" },
    formula: "domestic suppliers per anchor; Σ domestic / Σ registered shares; links begun and ended",
    source: "founding paper; method 6.7",
    note: {
      en: "Registered links only, with their coverage. What a change of coverage alone could make has no name.",
      zh: "只统计已登记的业务关系，并注明登记率。登记率变化本身就可能造成的变动，不作判断。",
    },
  },
  {
    name: { en: "Widest path", zh: "最宽路径" },
    formula: "max over paths of min κ; a firm passes on from x ≥ 50",
    source: "Pollack 1960; method 6.4",
    note: {
      en: "What can reach a firm over the best path, the link that limits it, and the firm that would open the way.",
      zh: "沿最好的路径能传到多少，卡在哪条业务关系上，哪家企业达到 50 分就能打通。",
    },
  },
];
