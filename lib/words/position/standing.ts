import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** The firm's standing in its registered network. Source: method 2.2, 2.3. */
export const standingWords = {
  title: { en: "Where the firm is in its network", zh: "本企业在产业链中的位置" },
  reading: {
    en: "These figures come only from the register and are not a ranking. Relationships that are not registered could change them.",
    zh: "这些数值只根据台账算出，不是排名。业务关系如有漏登，数值会有偏差。",
  },
  none: { en: "Not known", zh: "不详" },
  stepsNoLink: {
    en: "only bundles are registered, and a bundle does not count as a step of the chain",
    zh: "只登记了客户组或供应商组，算不出上下游有几级",
  },
  tier: { en: "Tier in the supply chain", zh: "供应商层级" },
  tierFirst: { en: "First tier", zh: "一级供应商" },
  tierSecond: { en: "Second tier", zh: "二级供应商" },
  tierFirstLine: { en: "sells directly to {partner}, a lead firm", zh: "直接供货给主导企业 {partner}" },
  tierSecondLine: { en: "sells through {partner}, a first-tier supplier", zh: "经一级供应商 {partner} 供货" },
  tierNone: {
    en: "no registered customer is a lead firm, or the type of firm is not entered",
    zh: "登记的客户中没有主导企业，或者没有注明客户的类型",
  },
  steps: { en: "Registered supply chain", zh: "已登记的上下游级数" },
  stepsFigure: {
    en: "{before} {before|step|steps} upstream, {after} {after|step|steps} downstream",
    zh: "上游 {before} 级，下游 {after} 级",
  },
  stepsLine: {
    en: "steps of the supply chain in the register, before and after the firm",
    zh: "台账中，上游和下游各登记了几级",
  },
  stepsLoop: {
    en: "{partners} is both a customer and a supplier; goods that go back and forth are not counted as a step",
    zh: "{partners} 既是本企业的客户，又是供应商，因此算不出对方处在第几级",
  },
  stepsClosed: {
    en: "goods only go back and forth between the firm and {partners}, so there is no upstream or downstream",
    zh: "货物只在本企业与 {partners} 之间往返，因此分不出上下游",
  },
  upstream: { en: "Steps to the final user", zh: "本企业到最终用户有几级" },
  upstreamFigure: { en: "{range}", zh: "{range} 级" },
  upstreamLine: {
    en: "The lower figure is right if every customer sells directly to final users. The upper figure is right if there is one more firm between each customer and the final users. They cover {share} of sales: sales to each customer registered separately, and unregistered sales to final users.",
    zh: "下限按客户都直接卖给最终用户计算，上限按客户与最终用户之间再隔一家企业计算。计算涵盖销售额的 {share}：逐家登记的客户，加上未登记销售中直接卖给最终用户的部分。",
  },
  upstreamNone: {
    en: "no customer has a share of sales yet",
    zh: "客户都没有填写销售占比",
  },
  upstreamClosed: {
    en: "all registered goods come back from {partners}, so none reach a final user; other customers are not registered",
    zh: "从台账看，货物都会从 {partners} 回到本企业，到不了最终用户；还没有登记其他客户",
  },
  customers: { en: "Concentration of customers", zh: "客户集中度" },
  customersLine: {
    en: "number of equally large customers that would give the same concentration. The {rest} of sales not registered may come from one large customer or from many small ones",
    zh: "把客户折算成同样规模后的家数。销售额中未登记的 {rest}，如果都来自一家大客户，取下限；如果很分散，取上限",
  },
  customersLineEither: {
    en: "number of equally large customers that would give the same concentration. It does not matter which customers the {rest} of sales not registered come from",
    zh: "把客户折算成同样规模后的家数。销售额中未登记的 {rest}，不管来自哪些客户，结果都一样",
  },
  customersLineWhole: {
    en: "number of equally large customers that would give the same concentration; all sales are registered",
    zh: "把客户折算成同样规模后的家数。销售额已全部登记",
  },
  partners: { en: "Concentration of partners", zh: "合作方集中度" },
  partnersFigure: { en: "{range}", zh: "相当于 {range} 家" },
  partnersLine: {
    en: "number of equally large partners that would limit the firm as much as its partners do. Trade among the partners would limit the firm even more",
    zh: "把合作方折算成同样规模后的家数。合作方之间如果有往来，本企业受到的约束更大",
  },
  partnersNone: { en: "no share of sales or purchases has been entered", zh: "没有填写销售占比或采购占比" },

  // The same with figures, in the details
  exactCaption: {
    en: "Figures of the registered network, with the lowest and the highest possible value",
    zh: "已登记网络的数值及上下限",
  },
  exactFigure: { en: "Figure", zh: "指标" },
  exactLow: { en: "Lowest value", zh: "下限" },
  exactHigh: { en: "Highest value", zh: "上限" },
  exactHhi: { en: "Concentration of customers (sum of squared shares)", zh: "客户集中度（占比平方和）" },
  exactUpstream: { en: "Upstreamness (steps to the final user)", zh: "上游度（到最终用户的级数）" },
  exactConstraint: { en: "Constraint by partners (Burt)", zh: "合作方的约束度（伯特）" },
  exactImbalance: {
    en: "Difference in dependence (ours minus theirs), weighted by sales",
    zh: "依赖差（本企业减对方，按销售额加权）",
  },
  exactImbalanceOf: { en: "can be worked out for {share} of sales", zh: "占销售额 {share} 的部分可以算出" },
} satisfies Words;

/** Shown instead of a missing figure: why, and the next step. */
export const positionStateWords = {
  noCustomerTitle: { en: "No customer registered", zh: "尚未登记客户" },
  noCustomer: {
    en: "The mix of relationship types is worked out from the customers, weighted by sales. It cannot be worked out from suppliers alone.",
    zh: "关系类型构成按各家客户算出，并按销售额加权。如果只登记供应商，就算不出来。",
  },
  unansweredTitle: { en: "No relationship type yet", zh: "尚无关系类型" },
  unanswered: {
    en: "To work out the type, we need at least one answer in each of the three groups of questions.",
    zh: "三组问题中，每组至少答一题，才能判断类型。",
  },
  noShareTitle: { en: "No share of sales entered", zh: "尚未填写销售占比" },
  noShare: {
    en: "No registered customer has a share of sales yet, so the relationships cannot be weighted.",
    zh: "登记的客户都没有填写销售占比，因此无法按销售额加权。",
  },
  beginWith: { en: "Begin with {partner}.", zh: "请从 {partner} 开始。" },
  stateShare: { en: "Enter the share of sales", zh: "填写销售占比" },

  dependenceNoCustomer: {
    en: "The chart is empty, because it shows only customers registered separately, and there are none yet.",
    zh: "暂时画不出图：图中只显示单独登记的客户，目前还没有。",
  },
  dependenceBundles: {
    en: "The chart is empty, because only bundles of small customers are registered.",
    zh: "暂时画不出图：只登记了客户组。",
  },
  registerLargest: { en: "Register the largest customer separately.", zh: "请把最大的客户单独登记。" },
  dependenceNoShare: {
    en: "The chart is empty, because no share of sales has been entered. Dependence is the share of sales multiplied by the difficulty of replacing the partner.",
    zh: "暂时画不出图：还没有填写销售占比。依赖程度由销售占比乘以替换难度得出。",
  },
  shareNotStated: { en: "{partners}: the share of sales is not entered", zh: "{partners}：未填写销售占比" },

  mapNoCustomer: {
    en: "Only the registered network is shown. It has no customer yet.",
    zh: "这里只显示已登记的网络，其中还没有客户。",
  },
  mapNoShare: {
    en: "Only the registered network is shown. No share of sales has been entered, so all lines are thin.",
    zh: "这里只显示已登记的网络。因为没有填写销售占比，所以连线都是细线。",
  },

  headlineSuppliersOnly: {
    en: "{firm} has registered suppliers, but no customer.",
    zh: "{firm} 只登记了供应商，没有登记客户。",
  },
  headlineAddCustomer: {
    en: "The position can be worked out when the first customer is registered.",
    zh: "登记客户后，才能判断网络位置。",
  },
  headlineStateShares: {
    en: "With the shares of sales, you see which relationship is the largest.",
    zh: "填写销售占比后，才知道哪条业务关系最大。",
  },

  noSingle: { en: "No customer registered separately", zh: "没有单独登记的客户" },
  onlyBundles: { en: "only bundles of small customers are registered", zh: "只登记了客户组" },
  notStated: { en: "Not entered", zh: "未填写" },
  sharesMissing: { en: "enter the share of sales of each customer", zh: "请填写各家客户的销售占比" },
  atLeast: { en: "{n} or more", zh: "相当于 {n} 家或更多" },
  nothingRegistered: { en: "None yet", zh: "还没有登记" },
  coverageZero: {
    en: "Enter each customer’s share of sales",
    zh: "请填写各家客户的销售占比",
  },
} satisfies Words;
