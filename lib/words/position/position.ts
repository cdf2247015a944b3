import type { Text } from "@/lib/result";

/** Words of the position and of its charts. */
export const positionWords = {
  title: { en: "Position", zh: "网络位置" },
  acceptedFor: { en: "accepted for cycle {cycle} on {day}", zh: "{cycle} 年度，{day}通过审核" },
  tablesOnPaper: { en: "The charts as tables", zh: "各图的数据表" },
  lede: {
    en: "Each relationship is judged separately, and then weighted by its share of sales. No type is better than another.",
    zh: "系统先逐条判断业务关系的类型，再按销售额加权。各种关系类型没有高下之分。",
  },
  // Finding
  headlineMany: { en: "{firm} has relationships of more than one type.", zh: "{firm} 的业务关系不止一种类型。" },
  headlineAll: {
    en: "All relationships of {firm} judged so far are of this type: {mode}.",
    zh: "{firm} 目前已判断的业务关系，都属于{mode}。",
  },
  headlineAllUnclear: {
    en: "None of the relationships of {firm} shows a clear type.",
    zh: "{firm} 的各条业务关系，类型都不明确。",
  },
  headlineOne: {
    en: "{firm} has judged one relationship so far. Its type is {mode}.",
    zh: "{firm} 目前判断了一条业务关系，属于{mode}。",
  },
  headlineOneUnclear: {
    en: "{firm} has judged one relationship so far. It shows no clear type.",
    zh: "{firm} 目前判断了一条业务关系，类型不明确。",
  },
  headlineNone: { en: "No relationship of {firm} has been judged yet.", zh: "{firm} 还没有判断过业务关系的类型。" },
  headlineFirstStep: {
    en: "Nine questions about {partner} show the type of this relationship.",
    zh: "答完关于 {partner} 的九道题，就能看到这条业务关系的类型。",
  },
  largestIs: { en: "The type of its largest relationship is {first}.", zh: "份额最大的业务关系属于{first}。" },
  largestAndNext: {
    en: "The type of its largest relationship is {first}. The type of the next one is {second}.",
    zh: "份额最大的业务关系属于{first}。份额第二的属于{second}。",
  },
  largestAndNextTwo: {
    en: "The type of its largest relationship is {first}. The types of the next two are {second} and {third}.",
    zh: "份额最大的业务关系属于{first}。份额第二、第三的分别属于{second}和{third}。",
  },
  largestAndNextBoth: {
    en: "The type of its largest relationship is {first}. The type of the next two is {second}.",
    zh: "份额最大的业务关系属于{first}。份额第二、第三的都属于{second}。",
  },
  closestIs: { en: "The closest type is {first}.", zh: "这条业务关系最接近{first}。" },
  closestAll: {
    en: "For the largest relationships, the closest type is {first}.",
    zh: "份额最大的几条业务关系都最接近{first}。",
  },
  closestAndNext: {
    en: "For its largest relationship, the closest type is {first}. For the next one, it is {second}.",
    zh: "份额最大的业务关系最接近{first}。份额第二的最接近{second}。",
  },
  closestAndNextTwo: {
    en: "For its largest relationship, the closest type is {first}. For the next two, it is {second} and {third}.",
    zh: "份额最大的业务关系最接近{first}。份额第二、第三的分别最接近{second}和{third}。",
  },
  ofNoClearMode: { en: "not clear", zh: "类型不明确的一类" },

  ofSales: { en: "{share} of our sales", zh: "占本企业销售额 {share}" },
  ofPurchases: { en: "{share} of our purchases", zh: "占本企业采购额 {share}" },
  exclusionLink: {
    en: "Orders from {partner} are simple and fully written down, yet this customer has to help. Other suppliers could do the work too, so the firm may lose this customer.",
    zh: "{partner} 的要求简单，也已写清楚，本企业却还要对方帮忙。其他供应商也能做，本企业可能失去这家客户。",
  },

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
    en: "The bar shows how similar the relationships are to each type. To work out the level needed, each type is weighted by the chance that it is the closest: {modes}.",
    zh: "图中显示各业务关系与五种类型的相似度。计算所需等级时，按“最接近哪一类”的可能性加权：{modes}。",
  },
  portfolioEqual: {
    en: "The relationships fit none of the five types. To work out the level needed, all five types therefore count equally.",
    zh: "各条业务关系都不属于五种类型。计算所需等级时，五种类型按同样的比重计入。",
  },
  howWorkedOut: { en: "How this is worked out", zh: "计算方法" },
  exclusionTitle: { en: "Risk of being replaced", zh: "客户流失的风险" },
  exclusionWarning: {
    en: "Orders are simple and fully written down, yet customers have to help. Other suppliers could do the work too, so customers could replace {firm}. The rating therefore uses the levels needed for a new position.",
    zh: "客户的要求简单，也已写清楚，企业却还要客户帮忙。其他供应商也能做，客户随时可以换掉 {firm}。因此，评级对照的是换到新位置所需的等级。",
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
  theirSideUnknown: { en: "their side not known", zh: "对方情况不详" },
  notAskedYet: {
    en: "{partners}: these questions are optional and not answered yet",
    zh: "{partners}：这些选答题还没有回答",
  },
  nothingToDraw: {
    en: "The chart is still empty. Answer the nine further questions for one customer. Begin with the two that ask how many months it takes to replace a partner.",
    zh: "暂时画不出图。请先为一家客户答完另外九题，从“换一家要几个月”的两题开始。",
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
    en: "The map shows the {n} largest of {all} suppliers. The table lists all of them.",
    zh: "图中只画出占比最大的 {n} 家供应商，表格列出全部 {all} 家。",
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

  // Facts
  largestCustomer: { en: "Largest customer", zh: "最大客户" },
  ofSalesPartner: { en: "share of our sales to {partner}", zh: "{partner} 占本企业销售额的比例" },
  concentration: { en: "Customer concentration", zh: "客户集中度" },
  asIf: { en: "{n}", zh: "相当于 {n} 家" },
  asIfRange: { en: "{low}–{high}", zh: "相当于 {low}–{high} 家" },
  equalCustomers: {
    en: "number of equally large customers that would give the same concentration",
    zh: "把客户折算成同样规模后的家数",
  },
  manySmall: { en: "Many small customers", zh: "多家小客户" },
  function: { en: "Function", zh: "环节" },
  ofSalesAs: { en: "share of sales from {role}", zh: "来自{role}的销售占比" },
  functionsOpen: { en: "Not entered", zh: "未填写" },
  stateFunctions: { en: "Enter the shares of the four functions", zh: "填写四个环节的占比" },
  coverage: { en: "Sales in the register", zh: "已登记的销售额" },
  coverageEnough: {
    en: "share of sales in the register; the level needed is reliable",
    zh: "已登记的客户占销售额的比例；已达到 80%，所需等级可靠",
  },
  coverageNote: {
    en: "share of sales in the register; the level needed is reliable from 80%, but you can continue with less",
    zh: "已登记的客户占销售额的比例；达到 80%，所需等级才可靠，不到也可以继续填写",
  },

  // Worked out
  workedLink: { en: "Relationship", zh: "业务关系" },
  complexity: { en: "Complexity", zh: "要求的复杂程度" },
  codifiability: { en: "Written requirements", zh: "要求写清楚的程度" },
  capability: { en: "Supplier’s ability without help", zh: "供应商能力（不用帮助）" },
  determinantsCaption: {
    en: "Each relationship has three values from 0 to 1, with their margin of error. Whether each value is high or low decides the type. For the market type, for example, the three values are low, high and high.",
    zh: "每条业务关系有三项数值，都在 0 到 1 之间，并附误差。三项各是高还是低，决定了类型。例如，三项依次为低、高、高，就是市场型。",
  },
  likeness: { en: "Similarity to the closest type", zh: "与最接近类型的相似度" },
  oddsNearest: { en: "Chance that no other type is closer", zh: "确实最接近这一类的可能性" },
  consistency: {
    en: "Do instructions, joint planning and power fit the type of relationship?",
    zh: "管控、共同计划和话语权，与关系类型相符吗？",
  },
  consistencyReading: {
    en: "A difference is information, not an error. Check the answers, or think about the reason for it.",
    zh: "有出入不算错误，只是提示。您可以再看一遍答案，或想想原因。",
  },
  coordinationMore: {
    en: "{partner} gives us more instructions and plans more with us than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对本企业管得更多，共同计划也更多。",
  },
  coordinationLess: {
    en: "{partner} gives us fewer instructions and plans less with us than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对本企业管得更少，共同计划也更少。",
  },
  powerMore: {
    en: "{partner} has more power over prices and terms than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对交易条件的话语权更大。",
  },
  powerLess: {
    en: "{partner} has less power over prices and terms than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对交易条件的话语权更小。",
  },
  consistencyFine: {
    en: "The answers show no clear difference from what is usual for each type.",
    zh: "答案与各类关系的一般情况没有明显出入。",
  },
  consistencyNotAsked: { en: "These questions have not been answered yet.", zh: "这些题还没有回答。" },
  tce: { en: "Special investments and order frequency", zh: "专用投入和交易频次" },
  tceReading: {
    en: "Transaction cost theory expects the market type if investments and frequency are both low. If both are high, it expects the hierarchy type. It says nothing about other cases.",
    zh: "按交易成本理论，专用投入和交易频次都低时，适合市场型。两项都高时，适合层级型。其他情况没有定论。",
  },
  assetsLow: { en: "Few special investments", zh: "专用投入少" },
  assetsHigh: { en: "Many special investments", zh: "专用投入多" },
  frequencyLow: { en: "Single, short-term orders", zh: "零散、短期订单" },
  frequencyHigh: { en: "Regular, long-term orders", zh: "定期、长期订单" },
  tceMiddle: { en: "Neither low nor high: {partners}", zh: "介于高低之间：{partners}" },
  tceNobody: { en: "none", zh: "无" },
  tceExpects: { en: "theory expects {mode}", zh: "理论上适合{mode}" },
  assets: { en: "Special investments: ours minus theirs", zh: "专用投入之差（本企业减对方）" },
  trust: { en: "Trust", zh: "信任" },
  sharedGains: { en: "Shared gains", zh: "收益分享" },

  // One relationship
  checkTitle: {
    en: "We asked these questions the wrong way round. Please check your answers.",
    zh: "这些题此前把客户和供应商问反了，请核对以下答案。",
  },
  checkText: {
    en: "The questions now ask about your supplier. {n} {n|answer was|answers were} given when the questions had the old wording, and {n|is|are} still used. Below, {n|it is|they are} marked “{check}”. Correct wrong answers, then press the button.",
    zh: "现在的问法针对供应商。有 {n} 个答案是按旧问法填的，目前仍在使用，下面标有“{check}”。请先改正不对的答案，再按“答案都正确”。",
  },
  checkAnswer: { en: "check", zh: "待核对" },
  answerBetween: { en: "between “{low}” and “{high}”", zh: "介于“{low}”与“{high}”之间" },
  checkConfirm: { en: "All answers are correct", zh: "答案都正确" },
  checkLink: { en: "Check the answers about {partner}", zh: "核对关于{partner}的答案" },
  facts: { en: "About the relationship", zh: "基本情况" },
  nine: { en: "Nine questions", zh: "九道题" },
  nineReading: {
    en: "These questions show the type of relationship. Answer them together with the heads of sales and engineering.",
    zh: "这些题用来判断关系类型。请与商务和技术负责人一起回答。",
  },
  nineAfter: { en: "Nine more questions: who depends on whom", zh: "另外九道题：谁更依赖谁" },
  nineAfterReading: {
    en: "A question without an answer counts as missing, not as zero. These answers never change the type.",
    zh: "没答的题按缺失处理，不按零计算。这些答案不影响关系类型。",
  },
  nineAfterOffered: {
    en: "These questions are optional. Open them if this relationship is important.",
    zh: "这些题可以不答。业务关系比较重要时，再展开填写。",
  },
  optionalTwo: { en: "Two optional questions", zh: "两道选答题" },
  optionalTwoReading: {
    en: "The answers are shown with the relationship and do not count in any score.",
    zh: "答案与这条业务关系一起显示，不计分。",
  },
  answeredOf: { en: "{n} of {all} answered", zh: "已答 {n} 题，共 {all} 题" },
  clearAnswer: { en: "Clear the answer", zh: "清除答案" },
  modeTitle: { en: "The type of this relationship", zh: "关系类型" },
  modeWaits: {
    en: "A first result appears when each of the three groups has an answer. The result is reliable when all nine questions are answered.",
    zh: "三组各答一题，就能显示初步结果；九题答全，结果才可靠。",
  },
  modeSoFar: { en: "So far, {n} of 9 questions are answered", zh: "目前，九道题已答 {n} 道" },
  modeClear: {
    en: "{mode}: the relationship is {share} similar to this type. The chance that no other type is closer is {odds}.",
    zh: "{mode}：与这一类型的相似度为 {share}；确实最接近这一类的可能性为{odds}。",
  },
  modeBetween: {
    en: "The type is not clear, because the relationship is between types. It is most like {mode}, but only {share} similar. The chance that no other type is closer is {odds}.",
    zh: "类型不明确，介于几个类型之间。最像{mode}，但相似度只有 {share}；确实最接近这一类的可能性为{odds}。",
  },
  modeOff: {
    en: "The type is not clear, because the relationship fits none of the five types. It seems closest to {mode}. The chance that {mode} really is the closest type is {odds}.",
    zh: "类型不明确，五种类型都不太像。相比之下最接近{mode}，这一判断成立的可能性为{odds}。",
  },
  modeBetweenOpen: {
    en: "The type is not clear, because the relationship is between types. We cannot say which type is closest.",
    zh: "类型不明确，介于几个类型之间，无法判断最接近哪一种。",
  },
  modeOffOpen: {
    en: "The type is not clear, because the relationship fits none of the five types. We cannot say which type is closest.",
    zh: "类型不明确，不属于五种类型，也无法判断最接近哪一种。",
  },
  copyTitle: { en: "Copy answers from another relationship", zh: "复制另一条业务关系的答案" },
  copyHint: {
    en: "Only questions without an answer are filled in. Then change the answers that do not fit this relationship.",
    zh: "只会填入这里还没答的题。复制后，请修改与这条业务关系不符的答案。",
  },
  copyFrom: { en: "Relationship to copy from", zh: "从哪条业务关系复制" },
  copy: { en: "Copy answers", zh: "复制答案" },
  copied: {
    en: "{n} {n|answer was|answers were} copied. Now change the answers that do not fit this relationship.",
    zh: "已复制 {n} 个答案。请修改与这条业务关系不符的答案。",
  },
  copyTitleScreening: { en: "Copy earlier answers", zh: "复制以前的答案" },
  copyFromScreening: { en: "Answers from your screening", zh: "快速自评的答案" },
  copyHintScreening: {
    en: "Here you can copy the answers about the largest customer from your screening. Only questions without an answer are filled in. Confirm or change each answer.",
    zh: "快速自评问的是最大的客户。这里只填入还没答的题，请逐题确认或修改。",
  },
  copiedScreening: {
    en: "{n} {n|answer was|answers were} copied from your screening. Read each question again, and change the answers that are not correct.",
    zh: "已采用快速自评的 {n} 个答案。请逐题再读一遍，修改不符的答案。",
  },
  copiedNone: {
    en: "There is nothing to copy, because all questions here are answered.",
    zh: "没有可复制的答案，这里的题都已答完。",
  },
  endTitle: { en: "End this relationship", zh: "停用这条业务关系" },
  endWhy: {
    en: "The relationship is removed from the register and from the next result. It stays in results that are already final.",
    zh: "停用后，这条业务关系不再列入台账，也不计入下次结果。已定版的结果不变。",
  },
  endConfirm: { en: "Yes, {partner} is no longer our partner", zh: "确认：与 {partner} 不再合作" },
  end: { en: "End the relationship", zh: "停用" },
  endConfirmMissing: { en: "Tick the box to end the relationship.", zh: "请先勾选，再停用。" },
  backToRegister: { en: "Back to the register", zh: "返回台账" },
} satisfies Readonly<Record<string, Text>>;
