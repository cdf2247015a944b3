import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Where the firm stands in what it has registered. Source: method 2.2, 2.3. */
export const standingWords = {
  title: { en: "Where the firm stands", zh: "本企业处在哪里" },
  reading: {
    en: "Read from the register alone, and never a rank: what is not registered shifts these figures.",
    zh: "只据台账得出，不作排名：未登记的部分会使数值偏移。",
  },
  none: { en: "Not known", zh: "不详" },
  stepsNoLink: { en: "only bundles are registered, and a bundle is no step", zh: "只登记了客户组或供应商组，不计级数" },
  tier: { en: "Tier", zh: "供应级次" },
  tierFirst: { en: "First tier", zh: "一级供应商" },
  tierSecond: { en: "Second tier", zh: "二级供应商" },
  tierFirstLine: { en: "sells straight to {partner}, a lead firm", zh: "直接供货给主导企业 {partner}" },
  tierSecondLine: { en: "sells through {partner}, a first-tier supplier", zh: "经一级供应商 {partner} 供货" },
  tierNone: {
    en: "no lead firm among the registered customers; say of each customer what kind of firm it is",
    zh: "登记的客户中没有主导企业；可注明各客户的类型",
  },
  steps: { en: "Registered chain", zh: "已登记的上下游" },
  stepsFigure: { en: "{before} up, {after} down", zh: "上游 {before} 级，下游 {after} 级" },
  stepsLine: {
    en: "steps of the chain that the register holds on either side of the firm",
    zh: "台账在上游和下游各登记了几级",
  },
  stepsLoop: {
    en: "{partners} both buys and sells, so goods go round there; no step is counted on that side",
    zh: "{partners} 既是客户又是供应商，货物在两家之间往返，不计级数",
  },
  stepsClosed: {
    en: "goods only go round between the firm and {partners}, so nobody stands before or after",
    zh: "货物只在本企业与 {partners} 之间往返，分不出上下游",
  },
  upstream: { en: "Steps to the final user", zh: "离最终用户几步" },
  upstreamFigure: { en: "{range}", zh: "{range} 步" },
  upstreamLine: {
    en: "the lower end if every buyer sells to users, the upper if to one more firm; for {share} of sales the buyer is known",
    zh: "客户都直接卖给用户为下限，再经一家企业为上限；{share} 的销售额去向已知",
  },
  upstreamNone: {
    en: "no share of sales has a known buyer; state the share of each single customer",
    zh: "没有一份销售额去向已知；请填写各家客户的占比",
  },
  upstreamClosed: {
    en: "all registered sales come back from {partners}, so no final user is reached; register who else buys",
    zh: "登记的销售都由 {partners} 返回，到不了最终用户；请登记其他客户",
  },
  customers: { en: "Customers", zh: "客户集中度" },
  customersLine: {
    en: "equal customers shared all sales; the {rest} not registered leaves it open, from one large customer to many small ones",
    zh: "规模相同的客户分占全部销售额；未登记的 {rest} 若属一家大客户取下限，若很分散取上限",
  },
  customersLineEither: {
    en: "equal customers shared all sales, whoever buys the {rest} that is not registered",
    zh: "规模相同的客户分占全部销售额；未登记的 {rest} 由谁购买，结果都一样",
  },
  customersLineWhole: {
    en: "equal customers shared all sales; nothing is left open",
    zh: "规模相同的客户分占全部销售额",
  },
  partners: { en: "Partners", zh: "往来集中程度" },
  partnersFigure: { en: "As if {range}", zh: "相当于 {range} 家" },
  partnersLine: {
    en: "equal partners held all registered trade, whatever is bought against what is sold; trade among the partners, not registered, would bind more",
    zh: "规模相同的合作方包揽全部已登记的购销，采购额多少都算在内；合作方之间若有往来，约束更强",
  },
  partnersNone: { en: "no share of sales or purchases is stated", zh: "未填写销售或采购占比" },

  // The same with figures, one press deeper
  exactCaption: {
    en: "Figures of the registered network, between the bounds that it leaves open",
    zh: "已登记网络的数值及上下限",
  },
  exactFigure: { en: "Figure", zh: "指标" },
  exactLow: { en: "From", zh: "下限" },
  exactHigh: { en: "To", zh: "上限" },
  exactHhi: { en: "Concentration of customers, sum of squared shares", zh: "客户集中度（占比平方和）" },
  exactUpstream: { en: "Upstreamness, steps", zh: "上游度（步）" },
  exactConstraint: { en: "Constraint by partners (Burt)", zh: "合作方约束度（Burt）" },
  exactImbalance: { en: "Dependence, ours less theirs, weighted by sales", zh: "依赖差（本企业减对方，按销售额加权）" },
  exactImbalanceOf: { en: "known for {share} of sales", zh: "{share} 的销售额可知" },
} satisfies Words;

/** What stands in place of a figure that is not there: why, and the next step. */
export const positionStateWords = {
  noCustomerTitle: { en: "No customer registered", zh: "尚未登记客户" },
  noCustomer: {
    en: "The mix of modes is read from customers and weighted by sales. Suppliers alone do not give it.",
    zh: "治理模式构成据客户得出，按销售额加权。只有供应商得不出。",
  },
  unansweredTitle: { en: "No mode yet", zh: "尚无治理模式" },
  unanswered: {
    en: "A mode needs an answer in each of the three groups of questions. Begin with {partner}.",
    zh: "三组问题各有一个答案，才有治理模式。从 {partner} 开始。",
  },
  noShareTitle: { en: "No share of sales stated", zh: "尚未填写销售占比" },
  noShare: {
    en: "No registered customer has a share of sales yet, so nothing can be weighted. Begin with {partner}.",
    zh: "登记的客户都没有销售占比，无法加权。从 {partner} 开始。",
  },
  stateShare: { en: "State the share of sales", zh: "填写销售占比" },

  dependenceNoCustomer: {
    en: "Nothing to draw: who depends on whom is read for single customers, and none is registered.",
    zh: "暂无可画：谁更依赖谁据单家客户得出，尚未登记客户。",
  },
  dependenceBundles: {
    en: "Nothing to draw: only bundles of small customers are registered. Register the largest customer by itself.",
    zh: "暂无可画：只登记了客户组。请把最大的客户单独登记。",
  },
  dependenceNoShare: {
    en: "Nothing to draw: dependence is a share of sales times the difficulty of replacing, and no share is stated.",
    zh: "暂无可画：依赖程度 = 销售占比 × 替换难度，尚未填写占比。",
  },
  shareNotStated: { en: "{partners}: share of sales not stated", zh: "{partners}：未填写销售占比" },

  mapNoCustomer: {
    en: "Registered network only: no customer is in it yet.",
    zh: "只含已登记的网络，尚无客户。",
  },
  mapNoShare: {
    en: "Registered network only: no share of sales is stated, so all lines are thin.",
    zh: "只含已登记的网络，未填写销售占比，线条一律为细线。",
  },

  headlineSuppliersOnly: {
    en: "{firm} has registered suppliers and no customer.",
    zh: "{firm} 只登记了供应商，没有登记客户。",
  },
  headlineAddCustomer: { en: "Its position is read from its customers.", zh: "网络位置据客户得出。" },
  headlineStateShares: {
    en: "Shares of sales show which relationship is largest.",
    zh: "填写销售占比，才知道哪条业务关系最大。",
  },

  noSingle: { en: "No single one", zh: "没有单家客户" },
  onlyBundles: { en: "only bundles of small customers are registered", zh: "只登记了客户组" },
  notStated: { en: "Not stated", zh: "未填写" },
  sharesMissing: { en: "state the share of sales of each customer", zh: "请填写各家客户的销售占比" },
  atLeast: { en: "As if {n} or more", zh: "相当于 {n} 家或更多" },
  nothingRegistered: { en: "None yet", zh: "尚无" },
  coverageZero: {
    en: "of the sales is registered: state the share of each customer",
    zh: "登记的销售额：请填写各家客户的占比",
  },
} satisfies Words;
