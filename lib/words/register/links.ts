import type { Text } from "@/lib/result";

/** Texts of the table of relationships, and of the forms for one. */
export const linkWords = {
  // Register
  register: { en: "Register of relationships", zh: "业务关系台账" },
  registerReading: {
    en: "Nine questions show the type of a relationship. Nine more questions ask who depends on whom. For the two largest customers, you see these questions immediately. For the others, they are optional.",
    zh: "每条业务关系答完九道题，就能看到类型。另外九道题问谁更依赖谁。对两家最大的客户，页面直接显示这些题；其余的可以不答。",
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
  bar: {
    en: "The bar shows how similar the answers are to each type; all types together are 100%.",
    zh: "条形表示答案与各类型的相似度，合计 100%。",
  },
  barAndOdds: {
    en: "The bar shows how similar the answers are to each type; all types together are 100%. The chance shows how likely it is that no other type is closer. These two values can differ: a relationship may resemble no type much and still be clearly closest to one.",
    zh: "条形表示答案与各类型的相似度，合计 100%。“可能性”是指有几成可能确实最接近这一类。两个数的含义不同：与各类型都不太像的业务关系，也可能明显最接近其中一种。",
  },
  reading: { en: "Result", zh: "判断结果" },
  dependsOn: { en: "Who depends on whom", zh: "谁更依赖谁" },
  shareUnknown: { en: "not entered", zh: "未填写" },
  bundle: { en: "Bundle", zh: "客户组" },
  bundleSuppliers: { en: "Bundle", zh: "供应商组" },
  since: { en: "since {year}", zh: "{year} 年起" },
  sure: {
    en: "{share} similar to this type; the chance that no other type is closer is {odds}",
    zh: "与这一类型的相似度为 {share}；确实最接近这一类的可能性为{odds}",
  },
  betweenTypes: {
    en: "no type is similar enough: most like {mode}, but only {share} similar; the chance that no other type is closer is {odds}",
    zh: "和哪一类都不够像：相比之下最像{mode}，相似度只有 {share}；各类中最接近这一类的可能性为{odds}",
  },
  betweenOpen: {
    en: "no type is similar enough; we cannot say which type is closest",
    zh: "没有哪一类足够像，无法判断最接近哪一种",
  },
  doesNotFitOpen: {
    en: "fits none of the five types; we cannot say which type is closest",
    zh: "不属于五种类型，也无法判断最接近哪一种",
  },
  doesNotFit: { en: "Fits none of the five types", zh: "不属于五种类型" },
  doesNotFitNearest: {
    en: "fits none of the five types; closest to {mode}; the chance that no other type is closer is {odds}",
    zh: "不属于五种类型，相比之下最接近{mode}；各类中最接近这一类的可能性为{odds}",
  },
  nineOpen: { en: "{n} of nine questions are left", zh: "九道题中还有 {n} 道未答" },
  answerNine: { en: "Answer the nine questions", zh: "回答九道题" },
  nineMore: { en: "Nine more questions", zh: "另外九道题" },
  ours: { en: "ours", zh: "本企业" },
  theirs: { en: "theirs", zh: "对方" },
  notKnown: { en: "not known", zh: "不详" },
  notKnownNeeds: { en: "not known: needs {needs}", zh: "不详，还需要{needs}" },
  noneOfBundle: { en: "these questions are not asked for a bundle", zh: "按组登记的合作方，不问这些题" },
  noCustomersTitle: { en: "No relationships yet", zh: "尚无业务关系" },
  noCustomers: {
    en: "Start with your largest customer. Nine questions show the type of this relationship. The level needed is reliable when the registered customers make up 80% of sales.",
    zh: "请从最大的客户开始。答完九道题，就能看到这条业务关系的类型。登记的客户占到销售额的 80%，所需等级才可靠。",
  },
  addLargest: { en: "Add your largest customer", zh: "添加最大客户" },
  noSuppliersTitle: { en: "No suppliers registered", zh: "尚未登记供应商" },
  noSuppliers: {
    en: "When suppliers are registered, the network map is complete, and you see which measures you can use. Start with the supplier from whom you buy most.",
    zh: "登记供应商后，网络图才完整，也能看出哪些措施可用。请从采购额最大的一家开始。",
  },
  addSupplier: { en: "Add a supplier", zh: "添加供应商" },
  fiveReached: {
    en: "A firm can have at most five customers or bundles. End one of these relationships, or combine small customers into a bundle.",
    zh: "客户和客户组加起来，最多登记五条。请停用一条，或把几家小客户合并登记为一组。",
  },

  // Forms
  newTitle: { en: "Add a relationship", zh: "添加业务关系" },
  newLede: {
    en: "First enter the partner and its share. Then answer nine questions.",
    zh: "请先填写合作方和占比，再答九道题。",
  },
  createLink: { en: "Add and continue", zh: "添加并继续" },
  direction: { en: "Customer or supplier", zh: "客户或供应商" },
  directionCustomer: { en: "customer", zh: "客户" },
  directionSupplier: { en: "supplier", zh: "供应商" },
  kind: { en: "One partner or a bundle", zh: "一家还是一组" },
  kindHint: {
    en: "A bundle is a group of many small partners of one kind. You answer the questions once for the whole bundle.",
    zh: "同类的多家小合作方可以登记为一组，整组只答一次。",
  },
  kindSingle: { en: "One partner", zh: "一家" },
  kindBundle: { en: "Bundle of many small partners", zh: "一组小合作方" },
  partnerName: { en: "Name of the partner", zh: "合作方名称" },
  partnerNameHint: { en: "Only your firm sees the name.", zh: "只有本企业能看到这个名称。" },
  partnerOtherName: { en: "Partner’s name in the other language", zh: "合作方的另一语言名称" },
  partnerOtherNameHint: {
    en: "People who read Chinese see the Chinese name. People who read English see the English name. You may leave it empty.",
    zh: "使用中文界面的人看到中文名称，使用英文界面的人看到英文名称。可以不填。",
  },
  partnerType: { en: "Type of partner", zh: "合作方类型" },
  partnerCountry: { en: "Country or region", zh: "国家或地区" },
  productHint: { en: "Write in a few words what is bought or sold.", zh: "请用几个字写明买或卖什么产品。" },
  startYear: { en: "Year of the first trade", zh: "开始合作的年份" },
  sharePercent: { en: "Share of our sales, %", zh: "占本企业销售额，%" },
  sharePercentSupplier: { en: "Share of our purchases, %", zh: "占本企业采购额，%" },
  shareEither: { en: "Share of our sales or purchases, %", zh: "占本企业销售额或采购额，%" },
  shareHint: {
    en: "An estimate is enough. {left}% of sales are not registered yet.",
    zh: "填估计值就可以。还有 {left}% 的销售额没有登记。",
  },
  shareHintPlain: { en: "An estimate is enough.", zh: "填估计值就可以。" },
  partnerShare: { en: "Our share of their purchases, %", zh: "本企业占对方采购额，%" },
  partnerShareSupplier: { en: "Our share of their sales, %", zh: "本企业占对方销售额，%" },
  partnerShareEither: { en: "Our share of their purchases or sales, %", zh: "本企业占对方采购额或销售额，%" },
  partnerShareShort: { en: "Our share of their purchases", zh: "本企业占对方采购额" },
  partnerShareShortSupplier: { en: "Our share of their sales", zh: "本企业占对方销售额" },
  partnerShareHint: {
    en: "We need this share to say who depends more on whom. An estimate is enough. If you do not know it, leave it empty.",
    zh: "有了这个占比，才能判断谁更依赖谁。填估计值就可以，不清楚可以不填。",
  },
  functions: { en: "What we do for this customer", zh: "为这家客户做哪些工作" },
  functionsSupplier: { en: "What the partner does for us", zh: "对方为本企业做哪些工作" },
  functionsHint: {
    en: "Tick all the work that your firm does. Trellis then suggests the share of each function.",
    zh: "请把本企业承担的工作都勾上，系统据此预填各环节的占比。",
  },
  /** Above the form of a firm's first customer, if data were taken from a screening. */
  proposed: {
    en: "The name and the work ticked come from your screening. Change them if they are not correct.",
    zh: "客户名称和已勾选的工作来自快速自评。如果不对，请修改。",
  },
  proposedWork: {
    en: "The work ticked comes from your screening. Change it if it is not correct.",
    zh: "已勾选的工作来自快速自评。如果不对，请修改。",
  },
  missingName: { en: "Write the partner’s name.", zh: "请填写合作方名称。" },
} satisfies Readonly<Record<string, Text>>;
