import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Where the firm stands in what it has registered. Source: method 2.2, 2.3. */
export const standingWords = {
  title: { en: "Where the firm is in its network", zh: "本企业在产业链中的位置" },
  reading: {
    en: "These figures come from the register alone and are no ranking. What is not registered changes them.",
    zh: "这些数值只来自台账，不作排名。未登记的部分会影响数值。",
  },
  none: { en: "Not known", zh: "不详" },
  stepsNoLink: {
    en: "only bundles are registered, and bundles are not counted as a step",
    zh: "只登记了客户组或供应商组，不计级数",
  },
  tier: { en: "Tier", zh: "供应级次" },
  tierFirst: { en: "First tier", zh: "一级供应商" },
  tierSecond: { en: "Second tier", zh: "二级供应商" },
  tierFirstLine: { en: "sells directly to {partner}, a lead firm", zh: "直接供货给主导企业 {partner}" },
  tierSecondLine: { en: "sells through {partner}, a first-tier supplier", zh: "经一级供应商 {partner} 供货" },
  tierNone: {
    en: "no registered customer is a lead firm; enter what kind of firm each customer is",
    zh: "登记的客户中没有主导企业；请注明各客户的类型",
  },
  steps: { en: "Registered chain", zh: "已登记的上下游" },
  stepsFigure: { en: "{before} up, {after} down", zh: "上游 {before} 级，下游 {after} 级" },
  stepsLine: {
    en: "steps of the chain in the register, before and after the firm",
    zh: "台账在上游和下游各登记了几级",
  },
  stepsLoop: {
    en: "{partners} is both customer and supplier, so goods go back and forth; no step is counted there",
    zh: "{partners} 既是客户又是供应商，货物在两家之间往返，不计级数",
  },
  stepsClosed: {
    en: "goods only go back and forth between the firm and {partners}, so there is no upstream or downstream",
    zh: "货物只在本企业与 {partners} 之间往返，分不出上下游",
  },
  upstream: { en: "Steps to the final user", zh: "与最终用户隔几个环节" },
  upstreamFigure: { en: "{range}", zh: "{range} 个环节" },
  upstreamLine: {
    en: "From: if every customer sells directly to users. To: if there is one more firm between. Known for {share} of sales.",
    zh: "下限：客户都直接卖给用户。上限：中间再隔一家企业。{share} 的销售额去向已知。",
  },
  upstreamNone: {
    en: "no customer has a share of sales; enter each single customer’s share of sales",
    zh: "没有客户填写销售占比；请填写各家客户的占比",
  },
  upstreamClosed: {
    en: "all registered sales come back from {partners}, so none reaches a final user; register who else buys",
    zh: "登记的销售都由 {partners} 返回，到不了最终用户；请登记其他客户",
  },
  customers: { en: "Customers", zh: "客户集中度" },
  customersLine: {
    en: "customers of equal size would give the same concentration; the {rest} not registered may be one large customer or many small ones",
    zh: "规模相同的客户分占全部销售额；未登记的 {rest} 若属一家大客户取下限，若很分散取上限",
  },
  customersLineEither: {
    en: "customers of equal size would give the same concentration, whoever buys the {rest} that is not registered",
    zh: "规模相同的客户分占全部销售额；未登记的 {rest} 由谁购买，结果都一样",
  },
  customersLineWhole: {
    en: "customers of equal size would give the same concentration; all sales are registered",
    zh: "规模相同的客户分占全部销售额，已全部登记",
  },
  partners: { en: "Partners", zh: "往来集中程度" },
  partnersFigure: { en: "{range}", zh: "相当于 {range} 家" },
  partnersLine: {
    en: "partners of equal size would bind the firm as much; trade among the partners would bind it more",
    zh: "相当于与这么多家规模相同的合作方做生意；合作方之间若有往来，实际约束更强",
  },
  partnersNone: { en: "no share of sales or purchases is entered", zh: "未填写销售或采购占比" },

  // The same with figures, one press deeper
  exactCaption: {
    en: "Figures of the registered network, with the lowest and highest value possible",
    zh: "已登记网络的数值及上下限",
  },
  exactFigure: { en: "Figure", zh: "指标" },
  exactLow: { en: "From", zh: "下限" },
  exactHigh: { en: "To", zh: "上限" },
  exactHhi: { en: "Concentration of customers, sum of squared shares", zh: "客户集中度（占比平方和）" },
  exactUpstream: { en: "Upstreamness, steps", zh: "上游度（环节数）" },
  exactConstraint: { en: "Constraint by partners (Burt)", zh: "合作方约束度（Burt）" },
  exactImbalance: {
    en: "Dependence, ours minus theirs, weighted by sales",
    zh: "依赖差（本企业减对方，按销售额加权）",
  },
  exactImbalanceOf: { en: "known for {share} of sales", zh: "{share} 的销售额可知" },
} satisfies Words;

/** What is shown in place of a figure that is not there: why, and the next step. */
export const positionStateWords = {
  noCustomerTitle: { en: "No customer registered", zh: "尚未登记客户" },
  noCustomer: {
    en: "The mix of types comes from customers, weighted by sales. Suppliers alone do not show it.",
    zh: "关系类型构成由客户得出，按销售额加权。只有供应商，无法得出。",
  },
  unansweredTitle: { en: "No type yet", zh: "尚无关系类型" },
  unanswered: {
    en: "The type needs an answer in each of the three groups of questions. Begin with {partner}.",
    zh: "三组问题各答一题，才能判断类型。请从 {partner} 开始。",
  },
  noShareTitle: { en: "No share of sales entered", zh: "尚未填写销售占比" },
  noShare: {
    en: "No registered customer has a share of sales yet, so we cannot weight the relationships. Begin with {partner}.",
    zh: "登记的客户都没有填销售占比，无法加权。请从 {partner} 开始。",
  },
  stateShare: { en: "Enter the share of sales", zh: "填写销售占比" },

  dependenceNoCustomer: {
    en: "The chart is empty: it shows single customers, and none is registered.",
    zh: "暂时画不出图：图中显示单家客户，目前还没有登记。",
  },
  dependenceBundles: {
    en: "The chart is empty: only bundles of small customers are registered. Register the largest customer on its own.",
    zh: "暂时画不出图：只登记了客户组。请把最大的客户单独登记。",
  },
  dependenceNoShare: {
    en: "The chart is empty: dependence is the share of sales times the difficulty of replacing, and no share is entered.",
    zh: "暂时画不出图：依赖程度 = 销售占比 × 替换难度，还没有填写占比。",
  },
  shareNotStated: { en: "{partners}: share of sales not entered", zh: "{partners}：未填写销售占比" },

  mapNoCustomer: {
    en: "This is the registered network only. It has no customer yet.",
    zh: "这里只含已登记的网络，还没有客户。",
  },
  mapNoShare: {
    en: "This is the registered network only. No share of sales is entered, so all lines are thin.",
    zh: "这里只含已登记的网络。没有填写销售占比，线条一律为细线。",
  },

  headlineSuppliersOnly: {
    en: "{firm} has registered suppliers but no customer.",
    zh: "{firm} 只登记了供应商，没有登记客户。",
  },
  headlineAddCustomer: {
    en: "The position comes from the customers, so add the first one.",
    zh: "网络位置由客户得出，请先登记客户。",
  },
  headlineStateShares: {
    en: "Shares of sales show which relationship is largest.",
    zh: "填写销售占比，才知道哪条业务关系最大。",
  },

  noSingle: { en: "No single customer", zh: "没有单家客户" },
  onlyBundles: { en: "only bundles of small customers are registered", zh: "只登记了客户组" },
  notStated: { en: "Not entered", zh: "未填写" },
  sharesMissing: { en: "enter the share of sales of each customer", zh: "请填写各家客户的销售占比" },
  atLeast: { en: "{n} or more", zh: "相当于 {n} 家或更多" },
  nothingRegistered: { en: "None yet", zh: "尚无" },
  coverageZero: {
    en: "of sales is registered: enter each customer’s share of sales",
    zh: "登记的销售额：请填写各家客户的占比",
  },
} satisfies Words;
