import type { Text } from "@/lib/result";

/** Texts of the charts of the position: types by sales, who depends on whom, the network. */
export const positionChartWords = {
  // Portfolio
  portfolio: { en: "Types of relationships, by sales", zh: "关系类型构成（按销售额）" },
  portfolioCoverage: {
    en: "The bar covers {n} {n|relationship|relationships} and {share} of sales.",
    zh: "图中共有 {n} 条业务关系，占销售额 {share}。",
  },
  portfolioPart: {
    en: "The bar covers {n} of {all} relationships and {share} of sales.",
    zh: "{all} 条业务关系中，已判断 {n} 条，占销售额 {share}。",
  },
  portfolioSentence: {
    en: "The bar shows how similar the relationships are to each type. To work out the level needed, each type counts by the chance that it is the closest of the five: {modes}. In the register, a chance can be lower, because it also allows for fitting none of the five.",
    zh: "图中显示各业务关系与五种类型的相似度。计算所需等级时，只比较这五种类型，按“最接近哪一类”的可能性加权：{modes}。台账里的可能性还考虑五种都不是的情形，因此可能低一些。",
  },
  portfolioEqual: {
    en: "The relationships fit none of the five types. To work out the level needed, all five types therefore count equally.",
    zh: "各条业务关系都不属于五种类型。计算所需等级时，五种类型按同样的比重计入。",
  },

  // Dependence
  dependence: { en: "Who depends on whom", zh: "谁更依赖谁" },
  dependenceReading: {
    en: "The chart shows two things. From left to right it shows who depends more. From bottom to top it shows how much is at stake for both. The area of a circle is the share of sales.",
    zh: "图中分开看两个问题：左右看谁更依赖谁，上下看双方牵涉多深。圆的面积表示占销售额的比例。",
  },
  atStake: { en: "↑ More at stake", zh: "↑ 牵涉更深" },
  theyDepend: { en: "← they depend more on us", zh: "← 对方更依赖本企业" },
  weDepend: { en: "we depend more on them →", zh: "本企业更依赖对方 →" },
  muchMore: { en: "much more", zh: "大得多" },
  equal: { en: "equal", zh: "相当" },
  much: { en: "much", zh: "深" },
  some: { en: "some", zh: "中" },
  little: { en: "little", zh: "浅" },
  quoted: { en: "“{label}”", zh: "“{label}”" },
  oursOnly: {
    en: "{partner}: the dashed circle shows only our dependence. Who depends more is not known: this needs {needs}.",
    zh: "{partner}：虚线圆只表示本企业的依赖程度。要判断谁更依赖谁，还需要{needs}。",
  },
  theirSideUnknown: { en: "their side not known", zh: "对方情况不详" },
  notAskedYet: {
    en: "{partners}: these questions are optional and not answered yet",
    zh: "{partners}：这些选答题还没有回答",
  },
  nothingToDraw: {
    en: "The chart is still empty, because the nine further questions are not answered for any customer.",
    zh: "暂时画不出图：还没有一家客户答过另外九题。",
  },
  answerMore: {
    en: "Answer the nine further questions for one customer. Begin with the two that ask how many months it takes to replace a partner.",
    zh: "请先为一家客户答完另外九题，从“换一家要几个月”的两题开始。",
  },
  dependenceLabel: { en: "Dependence of {n} {n|customer|customers}", zh: "{n} 家客户的相互依赖" },
  own: { en: "Our dependence", zh: "本企业的依赖程度" },
  partnerOwn: { en: "Their dependence", zh: "对方的依赖程度" },
  imbalance: { en: "Imbalance", zh: "不对等程度" },
  mutual: { en: "At stake for both", zh: "双方牵涉程度" },
  dependenceCaption: {
    en: "Dependence is the share multiplied by the difficulty of replacing the partner, both from 0 to 1. Imbalance is our dependence minus theirs.",
    zh: "依赖程度由占比乘以替换难度得出，两项都在 0 到 1 之间。不对等程度，等于本企业的依赖程度减去对方的。",
  },

  // Map
  map: { en: "The registered network", zh: "已登记的网络" },
  mapReading: {
    en: "Goods flow from left to right. The symbol on a line shows the type of the relationship.",
    zh: "货物由左向右流动。连线上的符号表示关系类型。",
  },
  mapSecondTier: { en: "Second tier", zh: "二级供应商" },
  mapFirstTier: { en: "First tier", zh: "一级供应商" },
  levelAttained: { en: "Level attained", zh: "已达等级" },
  levelNotShown: { en: "not shown", zh: "未公开" },
  nameNotShown: { en: "a firm that does not show its name", zh: "未公开名称的企业" },
  suppliesPartner: { en: "supplies {partner}", zh: "{partner} 的供应商" },
  mapSuppliers: { en: "Suppliers", zh: "供应商" },
  mapFirm: { en: "Firm", zh: "本企业" },
  mapCustomers: { en: "Customers", zh: "客户" },
  mapCaption: {
    en: "The number is the level attained. It appears only for firms that show their level. A dashed circle means that a firm is not rated or has not given its consent. The width of a line shows the share of our sales or purchases. A dashed line means a relationship of no clear type.",
    zh: "圆中的数字是已达等级，只对公开等级的企业显示。虚线圆表示企业还没有评定，或没有同意公开。线的粗细表示占本企业销售额或采购额的比例。虚线表示类型不明确的业务关系。",
  },
  boundary: {
    en: "Only the registered network is shown. It covers {share} of sales.",
    zh: "这里只显示已登记的网络，占销售额 {share}。",
  },
  mapDrawn: {
    en: "The map shows the {n} largest of {all} suppliers. The register lists all of them.",
    zh: "图中只画出占比最大的 {n} 家供应商，全部 {all} 家见业务关系列表。",
  },
  mapLabel: {
    en: "{suppliers} {suppliers|supplier|suppliers}, {firm}, {customers} {customers|customer|customers}",
    zh: "{suppliers} 家供应商、{firm}、{customers} 家客户",
  },
  partner: { en: "Partner", zh: "合作方" },
  side: { en: "Customer or supplier", zh: "客户或供应商" },
  share: { en: "Share", zh: "占比" },
  mode: { en: "Type", zh: "关系类型" },
  noMode: { en: "not answered", zh: "未回答" },
} satisfies Readonly<Record<string, Text>>;
