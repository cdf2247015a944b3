import type { Text } from "@/lib/result";

/** Words of the link register, its charts and its forms. */
export const positionWords = {
  title: { en: "Position", zh: "网络位置" },
  acceptedFor: { en: "accepted for cycle {cycle} on {day}", zh: "{cycle} 年度，{day}通过" },
  tablesOnPaper: { en: "The charts as tables", zh: "各图的数据表" },
  lede: {
    en: "Each relationship is judged on its own and weighted by sales. No type is better than another.",
    zh: "每条业务关系单独判断，再按销售额加权。各种关系类型没有高下之分。",
  },
  // Finding
  headlineMany: { en: "{firm} has relationships of more than one type.", zh: "{firm} 的业务关系不止一种类型。" },
  headlineAll: {
    en: "All relationships of {firm} judged so far are of this type: {mode}.",
    zh: "{firm} 目前已判断的业务关系都属{mode}。",
  },
  headlineAllUnclear: {
    en: "No relationship of {firm} shows a clear type.",
    zh: "{firm} 的各条业务关系，类型都不明确。",
  },
  headlineOne: {
    en: "{firm} has judged one relationship so far. Its type is {mode}.",
    zh: "{firm} 目前判断了一条业务关系，属{mode}。",
  },
  headlineOneUnclear: {
    en: "{firm} has judged one relationship so far. It shows no clear type.",
    zh: "{firm} 目前判断了一条业务关系，类型不明确。",
  },
  headlineNone: { en: "No relationship of {firm} has been judged yet.", zh: "{firm} 的业务关系还没有判断。" },
  headlineFirstStep: {
    en: "Nine questions about {partner} show the type of this relationship.",
    zh: "答完关于 {partner} 的九道题，就能看到这条业务关系的类型。",
  },
  largestIs: { en: "Its largest relationship is {first}.", zh: "份额最大的一条属{first}。" },
  largestAndNext: {
    en: "Its largest relationship is {first}. The next is {second}.",
    zh: "份额最大的一条属{first}。其次一条属{second}。",
  },
  largestAndNextTwo: {
    en: "Its largest relationship is {first}. The next two are {second} and {third}.",
    zh: "份额最大的一条属{first}。其次两条分别属{second}和{third}。",
  },
  largestAndNextBoth: {
    en: "Its largest relationship is {first}. The next two are both {second}.",
    zh: "份额最大的一条属{first}。其次两条都属{second}。",
  },
  closestIs: { en: "It is closest to {first}.", zh: "这条业务关系最接近{first}。" },
  closestAll: {
    en: "The largest relationships are closest to {first}.",
    zh: "份额最大的几条业务关系都最接近{first}。",
  },
  closestAndNext: {
    en: "Its largest relationship is closest to {first}. The next is closest to {second}.",
    zh: "份额最大的一条最接近{first}。其次一条最接近{second}。",
  },
  closestAndNextTwo: {
    en: "Its largest relationship is closest to {first}. The next two are closest to {second} and {third}.",
    zh: "份额最大的一条最接近{first}。其次两条最接近{second}和{third}。",
  },
  ofNoClearMode: { en: "of no clear type", zh: "类型不明确的一类" },

  ofSales: { en: "{share} of our sales", zh: "占本企业销售额 {share}" },
  ofPurchases: { en: "{share} of our purchases", zh: "占本企业采购额 {share}" },
  exclusionLink: {
    en: "Orders are simple and written down in full, yet {partner} has to help. Others could supply too, so the firm may lose this customer.",
    zh: "{partner} 的要求简单，也已写清楚，但本企业仍离不开对方帮忙，其他供应商也做得了。本企业可能失去这家客户。",
  },

  // Portfolio
  portfolio: { en: "Types of relationships, by sales", zh: "关系类型构成（按销售额）" },
  portfolioCoverage: {
    en: "{n} {n|relationship|relationships}, {share} of sales.",
    zh: "{n} 条业务关系，占销售额 {share}。",
  },
  portfolioPart: {
    en: "{n} of {all} relationships answered, {share} of sales.",
    zh: "{all} 条业务关系已判断 {n} 条，占销售额 {share}。",
  },
  portfolioSentence: {
    en: "The bar shows how similar the relationships are to each type. For the level needed, each type is weighted by the chance that it is the closest: {modes}.",
    zh: "图中显示各业务关系与五种类型的相似度。计算所需等级时，按“最接近哪一类”的可能性加权：{modes}。",
  },
  portfolioEqual: {
    en: "The relationships do not fit a known type, so all five types count equally for the level needed.",
    zh: "各条业务关系都在五类之外，计算所需等级时，五种类型同等看待。",
  },
  howWorkedOut: { en: "How it is worked out", zh: "计算方法" },
  exclusionTitle: { en: "Risk of being replaced", zh: "客户流失的风险" },
  exclusionWarning: {
    en: "Orders are simple and written down in full, yet customers have to help. Others could supply too, so customers could replace {firm}. The rating therefore uses the levels needed for a new position.",
    zh: "客户的要求简单，也已写清楚，但企业仍离不开客户帮忙，其他供应商也做得了。这类客户随时可以换掉 {firm}，因此改按转换位置所需的等级来比。",
  },

  // Register
  register: { en: "Register of relationships", zh: "业务关系台账" },
  registerReading: {
    en: "Nine questions show the type of a relationship. Nine more ask who depends on whom. Those are open for the two largest customers and optional for the rest.",
    zh: "每条业务关系答完九道题，就能看到类型。另外九道题问谁更依赖谁：两家最大的客户默认展开，其余可选答。",
  },
  customers: { en: "Customers {n}", zh: "客户 {n}" },
  suppliers: { en: "Suppliers {n}", zh: "供应商 {n}" },
  addLink: { en: "Add a relationship", zh: "添加业务关系" },
  customer: { en: "Customer", zh: "客户" },
  supplier: { en: "Supplier", zh: "供应商" },
  product: { en: "Product", zh: "产品" },
  shareOfSales: { en: "Share of our sales", zh: "占本企业销售额" },
  shareOfPurchases: { en: "Share of our purchases", zh: "占本企业采购额" },
  resembles: { en: "How similar the answers are to each type", zh: "答案与各类型的相似度" },
  barAndOdds: {
    en: "The bar shows how similar the answers are to each type: 100% in all. The chance says how likely it is that no other type is closer. The two differ: a relationship that resembles no type much can still be clearly closest to one.",
    zh: "条形表示答案与各类型的相似度，合计 100%。可能性表示“确实最接近这一类”有几成。两者含义不同：与各类型都不太像的业务关系，也可能明显最接近其中一种。",
  },
  reading: { en: "Result", zh: "判断" },
  dependsOn: { en: "Who depends on whom", zh: "谁更依赖谁" },
  shareUnknown: { en: "not entered", zh: "未填写" },
  bundle: { en: "Bundle", zh: "客户组" },
  bundleSuppliers: { en: "Bundle", zh: "供应商组" },
  since: { en: "since {year}", zh: "{year} 年起" },
  sure: {
    en: "{share} similar to this type; the chance that no other is closer is {odds}",
    zh: "与该类型的相似度为 {share}；确实最接近这一类的可能性为{odds}",
  },
  betweenTypes: {
    en: "between types: most like {mode}, but only {share}; the chance that no other is closer is {odds}",
    zh: "介于各类型之间：最像{mode}，但相似度只有 {share}；确实最接近这一类的可能性为{odds}",
  },
  betweenOpen: {
    en: "between types; we cannot say which is closest",
    zh: "介于各类型之间，无法判断最接近哪一种",
  },
  doesNotFitOpen: {
    en: "fits none of the five types; we cannot say what it is closest to",
    zh: "不属于五类，也无法判断最接近哪一种",
  },
  doesNotFit: { en: "Fits no known type", zh: "五类之外" },
  doesNotFitNearest: {
    en: "fits none of the five types; closest to {mode}, and the chance that nothing is closer is {odds}",
    zh: "不属于五类，最接近{mode}；确实最接近这一类的可能性为{odds}",
  },
  nineOpen: { en: "{n} of nine questions left", zh: "九道题还有 {n} 道未答" },
  answerNine: { en: "Answer the nine questions", zh: "回答九道题" },
  nineMore: { en: "Nine more questions", zh: "另外九道题" },
  ours: { en: "ours", zh: "本企业" },
  theirs: { en: "theirs", zh: "对方" },
  notKnown: { en: "not known", zh: "不详" },
  noneOfBundle: { en: "not asked for a bundle", zh: "客户组不问" },
  openLink: { en: "Open {partner}", zh: "打开 {partner}" },
  noCustomersTitle: { en: "No relationships yet", zh: "尚无业务关系" },
  noCustomers: {
    en: "Start with your largest customer. Nine questions show the type of this relationship. When 80% of sales is entered, the level needed is reliable.",
    zh: "从最大的客户开始。答完九道题，就能看到这条业务关系的类型。登记的客户占到销售额的 80%，所需等级才可靠。",
  },
  addLargest: { en: "Add your largest customer", zh: "添加最大客户" },
  noSuppliersTitle: { en: "No suppliers registered", zh: "尚未登记供应商" },
  noSuppliers: {
    en: "With suppliers, the network map is complete and you see which measures can be used. Start with the supplier you buy most from.",
    zh: "登记供应商后，网络图才完整，也能看出哪些措施可用。从采购额最大的一家开始。",
  },
  addSupplier: { en: "Add a supplier", zh: "添加供应商" },
  fiveReached: {
    en: "A firm can have at most five customers or bundles. End one of these relationships, or put small customers in a bundle.",
    zh: "客户加上客户组，最多登记五条。请停用一条，或把几家小客户并为一组。",
  },

  // Dependence
  dependence: { en: "Who depends on whom", zh: "谁更依赖谁" },
  dependenceReading: {
    en: "The chart shows two things: who depends more (left or right), and how much is at stake for both (up). The area of a circle is the share of sales.",
    zh: "图中两个问题分开看：谁更依赖谁（左右），双方牵涉多深（上下）。圆的面积表示占销售额的比例。",
  },
  atStake: { en: "↑ At stake", zh: "↑ 牵涉程度" },
  theyDepend: { en: "← they depend more on us", zh: "← 对方更依赖本企业" },
  weDepend: { en: "we depend more on them →", zh: "本企业更依赖对方 →" },
  muchMore: { en: "much more", zh: "大得多" },
  equal: { en: "equal", zh: "相当" },
  much: { en: "much", zh: "深" },
  some: { en: "some", zh: "中" },
  little: { en: "little", zh: "浅" },
  theirSideUnknown: { en: "their side not known", zh: "对方情况不详" },
  notAskedYet: { en: "{partners}: not answered yet; these questions are optional", zh: "{partners}：尚未回答，可选答" },
  nothingToDraw: {
    en: "The chart is still empty. Answer the nine more questions for one customer; begin with the two on months of replacing.",
    zh: "暂时画不出图。先为一家客户答完另外九题，特别是“更换要几个月”两题。",
  },
  dependenceLabel: { en: "Dependence of {n} {n|customer|customers}", zh: "{n} 家客户的相互依赖" },
  own: { en: "Our dependence", zh: "本企业的依赖" },
  partnerOwn: { en: "Their dependence", zh: "对方的依赖" },
  imbalance: { en: "Imbalance", zh: "不对等" },
  mutual: { en: "At stake for both", zh: "双方牵涉" },
  dependenceCaption: {
    en: "Share × difficulty of replacing, each from 0 to 1; imbalance = ours − theirs",
    zh: "占比 × 替换难度，均为 0–1；不对等 = 本企业 − 对方。",
  },

  // Map
  map: { en: "The registered network", zh: "已登记的网络" },
  mapReading: {
    en: "Goods flow from left to right. The sign on a line shows the type of the relationship.",
    zh: "货物由左向右流动。连线上的符号表示关系类型。",
  },
  mapSecondTier: { en: "Second tier", zh: "二级供应商" },
  mapFirstTier: { en: "First tier", zh: "一级供应商" },
  levelAttained: { en: "Level attained", zh: "已达等级" },
  levelNotShown: { en: "not shown", zh: "未公开" },
  nameNotShown: { en: "firm that does not show its name here", zh: "未公开名称的企业" },
  suppliesPartner: { en: "supplies {partner}", zh: "{partner} 的供应商" },
  mapSuppliers: { en: "Suppliers", zh: "供应商" },
  mapFirm: { en: "Firm", zh: "本企业" },
  mapCustomers: { en: "Customers", zh: "客户" },
  mapCaption: {
    en: "The number is the level attained; it is shown only where the firm has opened it. A dashed circle is a firm not rated, or without consent. The width of a line is the share of our sales or purchases. A dashed line has no clear type.",
    zh: "数字为已达等级，仅限已公开的企业。虚线圆表示未评定或未授权。线宽表示占本企业销售额或采购额的比例。虚线表示类型不明确。",
  },
  boundary: {
    en: "This is the registered network only: {share} of sales.",
    zh: "这里只含已登记的网络，占销售额 {share}。",
  },
  mapDrawn: {
    en: "The map shows the {n} largest of {all} suppliers. The table lists all of them.",
    zh: "图中只画占比最大的 {n} 家供应商，表格列出全部 {all} 家。",
  },
  mapLabel: {
    en: "{suppliers} {suppliers|supplier|suppliers}, {firm}, {customers} {customers|customer|customers}",
    zh: "{suppliers} 家供应商、{firm}、{customers} 家客户",
  },
  partner: { en: "Partner", zh: "合作方" },
  side: { en: "Side", zh: "客户或供应商" },
  share: { en: "Share", zh: "占比" },
  mode: { en: "Type", zh: "关系类型" },
  noMode: { en: "not answered", zh: "未回答" },

  // Facts
  largestCustomer: { en: "Largest customer", zh: "最大客户" },
  ofSalesPartner: { en: "of sales, {partner}", zh: "占销售额，{partner}" },
  concentration: { en: "Customer concentration", zh: "客户集中度" },
  asIf: { en: "{n}", zh: "相当于 {n} 家" },
  asIfRange: { en: "{low}–{high}", zh: "相当于 {low}–{high} 家" },
  equalCustomers: {
    en: "customers of equal size would give the same concentration",
    zh: "规模相同的客户分占全部销售额",
  },
  manySmall: { en: "Many small", zh: "多家小客户" },
  function: { en: "Function", zh: "环节" },
  ofSalesAs: { en: "of sales as {role}", zh: "销售额来自{role}" },
  functionsOpen: { en: "Not entered", zh: "未填写" },
  stateFunctions: { en: "Enter the four shares", zh: "填写四项占比" },
  coverage: { en: "Sales in the register", zh: "已登记的销售额" },
  coverageEnough: { en: "of sales, enough for a reliable level needed", zh: "的销售额，所需等级已可靠" },
  coverageNote: {
    en: "of sales. From 80% on, the level needed is reliable. You can continue with less",
    zh: "的销售额。达到 80%，所需等级才可靠；不足也可继续填写",
  },

  // Worked out
  workedLink: { en: "Relationship", zh: "业务关系" },
  complexity: { en: "Complexity", zh: "要求的复杂程度" },
  codifiability: { en: "Written down", zh: "要求的成文程度" },
  capability: { en: "Without help", zh: "供应商能力" },
  determinantsCaption: {
    en: "Each relationship has three values from 0 to 1, with their error. High or low in each gives the type: for market they are low, high, high.",
    zh: "每条业务关系有三项数值，均为 0 到 1，并附误差。三项的高低组合对应一个类型：市场型为低、高、高。",
  },
  likeness: { en: "Likeness to the closest type", zh: "与最接近类型的相似度" },
  oddsNearest: { en: "Chance that no other type is closer", zh: "确实最接近这一类的可能性" },
  consistency: {
    en: "Do coordination and power fit the type of relationship?",
    zh: "协调程度和话语权与关系类型相符吗？",
  },
  consistencyReading: {
    en: "A difference is information, not an error. Check the answers, or think about why it is so.",
    zh: "有出入不算错误，只是提示。可再看一遍答案，或想想原因。",
  },
  coordinationMore: {
    en: "{partner} gives more direction and plans more with us than is usual for this type.",
    zh: "{partner}：指挥和共同计划比这一类型通常的多。",
  },
  coordinationLess: {
    en: "{partner} gives less direction and plans less with us than is usual for this type.",
    zh: "{partner}：指挥和共同计划比这一类型通常的少。",
  },
  powerMore: {
    en: "{partner} has more power over terms than is usual for this type.",
    zh: "{partner}：对交易条件的话语权比这一类型通常的大。",
  },
  powerLess: {
    en: "{partner} has less power over terms than is usual for this type.",
    zh: "{partner}：对交易条件的话语权比这一类型通常的小。",
  },
  consistencyFine: { en: "The answers show no clear difference.", zh: "已答的各条没有明显出入。" },
  consistencyNotAsked: { en: "These questions are not answered yet.", zh: "这些题还没有回答。" },
  tce: { en: "Specific assets and frequency", zh: "专用投入与交易频次" },
  tceReading: {
    en: "Transaction cost theory expects market where both are low and hierarchy where both are high. For all other cases it expects nothing.",
    zh: "按交易成本理论，两项都低时适合市场型，两项都高时适合层级型，其余情形没有定论。",
  },
  assetsLow: { en: "Few specific assets", zh: "专用投入少" },
  assetsHigh: { en: "Many specific assets", zh: "专用投入多" },
  frequencyLow: { en: "Single, short orders", zh: "零散、短期订单" },
  frequencyHigh: { en: "Regular, long orders", zh: "定期、长期订单" },
  tceMiddle: { en: "In the middle: {partners}", zh: "居中：{partners}" },
  tceNobody: { en: "none", zh: "无" },
  tceExpects: { en: "theory expects {mode}", zh: "理论上适合{mode}" },
  assets: { en: "Specific assets: ours minus theirs", zh: "专用投入：本企业减对方" },
  trust: { en: "Trust", zh: "信任" },
  sharedGains: { en: "Shared gains", zh: "收益分享" },

  // Forms
  newTitle: { en: "Add a relationship", zh: "添加业务关系" },
  newLede: {
    en: "Enter the partner and its share first. Nine questions follow.",
    zh: "请先填合作方和占比，再答九道题。",
  },
  createLink: { en: "Add it and go on", zh: "添加并继续" },
  direction: { en: "This partner is our", zh: "该合作方是本企业的" },
  directionCustomer: { en: "customer", zh: "客户" },
  checkTitle: {
    en: "We asked these questions the wrong way round. Please check these answers.",
    zh: "这些问题此前问反了方向，请核对以下答案。",
  },
  checkText: {
    en: "The questions now ask about your supplier. {n} {n|answer was|answers were} given to the old wording, and {n|is|are} still used. Below, {n|it is|they are} marked “{check}”. Change what is wrong, then press the button.",
    zh: "现在的问法针对供应商。有 {n} 个答案是按旧问法填的，目前仍在使用，下面标有“{check}”。请先改正有误的答案，再点按钮。",
  },
  checkAnswer: { en: "check", zh: "待核对" },
  answerBetween: { en: "between “{low}” and “{high}”", zh: "介于“{low}”与“{high}”之间" },
  checkConfirm: { en: "All answers are right", zh: "答案都对" },
  checkLink: { en: "Check the answers about {partner}", zh: "核对关于{partner}的答案" },
  directionSupplier: { en: "supplier", zh: "供应商" },
  kind: { en: "One partner or a bundle", zh: "一家还是一组" },
  kindHint: {
    en: "A bundle is a group of many small partners of one kind. You answer for it once.",
    zh: "同类的多家小合作方可并为一组，只答一次。",
  },
  kindSingle: { en: "One partner", zh: "一家" },
  kindBundle: { en: "Bundle of many small ones", zh: "一组小合作方" },
  partnerName: { en: "Name of the partner", zh: "合作方名称" },
  partnerNameHint: { en: "Only your firm sees it.", zh: "仅本企业可见。" },
  partnerOtherName: { en: "Partner’s name in the other language", zh: "合作方的另一种语言名称" },
  partnerOtherNameHint: {
    en: "People who read Chinese see the Chinese name, people who read English see the English one. You may leave it empty.",
    zh: "使用中文的读者看到中文名称，使用英文的读者看到英文名称。可以留空。",
  },
  partnerType: { en: "What the partner is", zh: "合作方类型" },
  partnerCountry: { en: "Country or region", zh: "国家或地区" },
  productHint: { en: "Say in a few words what is bought or sold.", zh: "请用几个字写明买卖什么产品。" },
  startYear: { en: "Year of the first trade", zh: "开始合作的年份" },
  sharePercent: { en: "Share of our sales, %", zh: "占本企业销售额，%" },
  sharePercentSupplier: { en: "Share of our purchases, %", zh: "占本企业采购额，%" },
  shareEither: { en: "Share of our sales or purchases, %", zh: "占本企业销售额或采购额，%" },
  shareHint: {
    en: "An estimate is enough. {left}% of sales is not registered yet.",
    zh: "估计即可。还有 {left}% 的销售额未登记。",
  },
  shareHintPlain: { en: "An estimate is enough.", zh: "估计即可。" },
  partnerShare: { en: "Our share of their purchases, %", zh: "本企业占对方采购额，%" },
  partnerShareSupplier: { en: "Our share of their sales, %", zh: "本企业占对方销售额，%" },
  partnerShareEither: { en: "Our share of their purchases or sales, %", zh: "本企业占对方采购额或销售额，%" },
  partnerShareHint: {
    en: "Leave it empty if you do not know it. Most firms do not.",
    zh: "不清楚就不填，多数企业并不掌握。",
  },
  functions: { en: "What we do for this customer", zh: "为该客户做哪些工作" },
  functionsSupplier: { en: "What they do for us", zh: "对方为本企业做哪些工作" },
  functionsHint: { en: "Tick all that we do. It fills in the functions.", zh: "勾选全部工作，环节占比据此预填。" },

  facts: { en: "About the relationship", zh: "基本情况" },
  nine: { en: "Nine questions", zh: "九道题" },
  nineReading: {
    en: "They show the type of relationship. Answer together with the heads of sales and engineering.",
    zh: "据此判断关系类型。请与商务和技术负责人一起回答。",
  },
  nineAfter: { en: "Nine more questions: who depends on whom", zh: "另外九道题：谁更依赖谁" },
  nineAfterReading: {
    en: "An unanswered question counts as missing, not as zero. These answers never change the type.",
    zh: "没答的题按缺失计，不按零计。这些答案不影响关系类型。",
  },
  nineAfterOffered: {
    en: "These questions are optional. Open them if this relationship matters.",
    zh: "这些题可选答，重要的业务关系再展开填写。",
  },
  optionalTwo: { en: "Two optional questions", zh: "两道选答题" },
  optionalTwoReading: {
    en: "They are shown with the relationship and enter no score.",
    zh: "只随该业务关系显示，不计分。",
  },
  answeredOf: { en: "{n} of {all} answered", zh: "已答 {n} 题，共 {all} 题" },
  clearAnswer: { en: "Clear", zh: "清除" },
  modeTitle: { en: "What type of relationship this is", zh: "关系类型" },
  modeWaits: {
    en: "A first result appears when each of the three groups has an answer. It is reliable after nine.",
    zh: "三组各答一题就能显示初步结果，九题答全才可靠。",
  },
  modeSoFar: { en: "So far: {n} of 9 answered", zh: "目前：九道题已答 {n} 道" },
  modeClear: {
    en: "{mode}: the relationship is {share} similar to this type. The chance that no other is closer is {odds}.",
    zh: "{mode}：与该类型的相似度为 {share}；确实最接近这一类的可能性为{odds}。",
  },
  modeBetween: {
    en: "The type is not clear: the relationship is between types. It is most like {mode}, but only {share}. The chance that no other is closer is {odds}.",
    zh: "类型不明确：介于各类型之间。最像{mode}，但相似度只有 {share}；确实最接近这一类的可能性为{odds}。",
  },
  modeOff: {
    en: "The type is not clear: the relationship fits none of the five. It is closest to {mode}. The chance that nothing is closer is {odds}.",
    zh: "类型不明确：在五类之外。最接近{mode}；确实最接近这一类的可能性为{odds}。",
  },
  modeBetweenOpen: {
    en: "The type is not clear: the relationship is between types. We cannot say which is closest.",
    zh: "类型不明确：介于各类型之间，无法判断最接近哪一种。",
  },
  modeOffOpen: {
    en: "The type is not clear: the relationship fits none of the five. We cannot say what it is closest to.",
    zh: "类型不明确：在五类之外，也无法判断最接近哪一种。",
  },
  copyTitle: { en: "Copy answers from another relationship", zh: "复制另一条的答案" },
  copyHint: {
    en: "This fills only the questions that are still open. Then change what differs.",
    zh: "只填此处未答的题，再改不同之处。",
  },
  copyFrom: { en: "From", zh: "来自" },
  copy: { en: "Copy answers", zh: "复制答案" },
  copied: { en: "{n} {n|answer|answers} copied. Change what differs.", zh: "已复制 {n} 个答案，再改不同之处。" },
  copyTitleScreening: { en: "Copy answers given before", zh: "复制已有答案" },
  copyFromScreening: { en: "Answers of your screening", zh: "快速自评的答案" },
  copyHintScreening: {
    en: "The screening asked about the largest customer. This fills only the questions that are still open. Confirm or change each answer.",
    zh: "快速自评问的是最大的客户。这里只填未答的题，请逐题确认或修改。",
  },
  copiedScreening: {
    en: "{n} {n|answer was|answers were} copied from your screening. Read each question again and change what is not true.",
    zh: "已采用快速自评的 {n} 个答案。请逐题再读一遍，不符的改掉。",
  },
  copiedNone: {
    en: "There is nothing to copy: all questions are answered here.",
    zh: "没有可复制的答案：此处的题都已答。",
  },
  endTitle: { en: "End this relationship", zh: "停用该业务关系" },
  endWhy: {
    en: "It leaves the register and the next result. Final results keep it.",
    zh: "停用后不再列入台账，也不计入下次结果。已定版的结果仍保留。",
  },
  endConfirm: { en: "Yes, {partner} is no longer our partner", zh: "确认：与 {partner} 不再合作" },
  end: { en: "End the relationship", zh: "停用" },
  endConfirmMissing: { en: "Tick the box to end the relationship.", zh: "勾选后才能停用。" },
  backToRegister: { en: "Back to the register", zh: "返回台账" },
  missingName: { en: "Write the partner’s name.", zh: "请填写合作方名称。" },
} satisfies Readonly<Record<string, Text>>;
