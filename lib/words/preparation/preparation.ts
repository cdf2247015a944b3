import type { Text } from "@/lib/result";

/** The Preparation sequence, its pages and their fields. */
export const preparationWords = {
  preparation: { en: "Preparation", zh: "准备阶段" },
  stepProfile: { en: "Profile", zh: "企业信息" },
  stepLinks: { en: "Relationships", zh: "业务关系" },
  stepFunctions: { en: "Functions", zh: "环节占比" },
  stepContext: { en: "Context", zh: "内外部条件" },
  stepAim: { en: "Target", zh: "目标" },
  stepItems: { en: "12 items", zh: "12 题" },
  stepDone: { en: "done", zh: "已完成" },
  stepOpen: { en: "open", zh: "未完成" },
  nextStep: { en: "Next: {step}", zh: "下一步：{step}" },
  previousStep: { en: "Back: {step}", zh: "上一步：{step}" },
  choose: { en: "Choose", zh: "请选择" },

  readOnlyRole: { en: "You can view this page, but not change it", zh: "您可以查看本页，但不能修改" },
  readOnlyRoleWhy: {
    en: "Only a manager of the firm can make changes.",
    zh: "只有本企业的自评负责人可以修改。",
  },
  submittedTitle: {
    en: "Preparation is submitted, so this page cannot be changed",
    zh: "准备阶段已提交，本页只能查看",
  },
  submittedManager: {
    en: "To make changes, first return the phase on its review page.",
    zh: "如需修改，请先在准备阶段的检查页退回这一阶段。",
  },
  submittedOther: {
    en: "To make changes, ask a manager of the firm to return the phase.",
    zh: "如需修改，请自评负责人退回准备阶段。",
  },
  submittedReviewer: {
    en: "To make changes, ask the reviewer to return the phase.",
    zh: "如需修改，请审核人退回准备阶段。",
  },
  acceptedTitle: { en: "Preparation is accepted, so this page cannot be changed", zh: "准备阶段已通过，本页只能查看" },
  acceptedManager: {
    en: "To make changes, reopen the phase on its review page and give a reason.",
    zh: "如需修改，请在准备阶段的检查页写明原因，重开这一阶段。",
  },
  acceptedOther: {
    en: "To make changes, ask a manager of the firm to reopen the phase.",
    zh: "如需修改，请自评负责人写明原因，重开准备阶段。",
  },
  reviewPage: { en: "Open the review page", zh: "打开检查页" },

  profileTitle: { en: "About {firm}", zh: "{firm} 的基本信息" },
  profileSubmittedTitle: {
    en: "Preparation is submitted, so industry, country and number of employees cannot be changed",
    zh: "准备阶段已提交，行业、国家或地区和员工人数不能修改",
  },
  profileAcceptedTitle: {
    en: "Preparation is accepted, so industry, country and number of employees cannot be changed",
    zh: "准备阶段已通过，行业、国家或地区和员工人数不能修改",
  },
  profileStillOpen: {
    en: "You can still change the names and the time zone. Each change is saved as you make it.",
    zh: "企业名称和时区仍可修改，改后立即保存。",
  },
  profileLede: {
    en: "Size and industry decide which firms this firm is compared with. They never change its level.",
    zh: "规模和行业只决定与哪些企业比较，不影响等级。",
  },
  firmName: { en: "Name of the firm", zh: "企业名称" },
  otherName: { en: "Name in the other language", zh: "企业名称（另一种语言）" },
  otherNameHint: {
    en: "People who read Chinese see the Chinese name. People who read English see the English name. Leave this field empty if the firm has only one name.",
    zh: "使用中文的读者看到中文名称，使用英文的读者看到英文名称。只有一个名称时可留空。",
  },
  industry: { en: "Industry", zh: "行业" },
  country: { en: "Country or region", zh: "国家或地区" },
  employees: { en: "Employees", zh: "员工人数" },
  employeesHint: { en: "Count all people who work for the firm today.", zh: "请填写目前在本企业工作的总人数。" },
  timeZone: { en: "Time zone", zh: "时区" },
  timeZoneHint: { en: "All times on the pages are shown in this time zone.", zh: "页面上的时间都按这个时区显示。" },
  size: { en: "Size: {size}", zh: "规模：{size}" },
  sizeMicro: { en: "micro, under 20 people", zh: "微型，不满 20 人" },
  sizeSmall: { en: "small, 20 to 299 people", zh: "小型，20 至 299 人" },
  sizeMedium: { en: "medium, 300 to 999 people", zh: "中型，300 至 999 人" },
  sizeLarge: { en: "large, 1,000 people or more", zh: "大型，1000 人及以上" },

  functionsTitle: { en: "What kind of work do {firm}’s sales come from?", zh: "{firm} 的销售额来自哪些环节？" },
  functionsLede: {
    en: "Enter each function’s share of this year’s sales. The shares must add up to 100%. No function is better than another.",
    zh: "请填写今年各环节占销售额的比例，合计应为 100%。各环节没有高下之分。",
  },
  functionsFromLinks: {
    en: "The shares are filled in from the work that you ticked for each customer. Own brand with own sales channels counts as OBM, and own design as ODM. Choosing and buying materials, together with process engineering, counts as OEM. All other work counts as OEA. Only the registered customers with ticked work count: they have {share} of sales, worked out here as 100%. Check the shares, then save.",
    zh: "系统已按各客户业务关系中勾选的工作，预先填好占比。同时勾选自主品牌和自有销售渠道的，算 OBM；勾选自主设计的，算 ODM。同时勾选自主选购原料和工艺开发的，算 OEM；其余都算 OEA。只计已登记并勾选了工作的客户：他们共占销售额 {share}，这里折算成 100%。请核对后保存。",
  },
  functionsTake: { en: "Save these shares", zh: "保存这些占比" },
  functionsKept: {
    en: "Not saved yet. What you typed is kept in this tab. It is saved as soon as the shares add up to 100%.",
    zh: "尚未保存。已填内容留在本标签页，合计为 100% 时自动保存。",
  },
  functionsSum: { en: "Sum: {sum}%", zh: "合计：{sum}%" },
  functionsSumRight: { en: "the sum is right", zh: "合计正确" },
  functionOEA: {
    en: "The customer gives us the materials and the process, and we assemble.",
    zh: "客户提供原料和工艺，本企业组装。",
  },
  functionOEM: {
    en: "The customer provides the design. We buy the materials and make the product or its parts.",
    zh: "客户提供设计，本企业采购原料，生产整机或零部件。",
  },
  functionODM: {
    en: "We design the product, and the customer sells it under its own brand.",
    zh: "本企业设计，客户用自己的品牌销售。",
  },
  functionOBM: {
    en: "We design and make the product, and sell it under our own brand.",
    zh: "本企业设计、生产，用自己的品牌销售。",
  },

  contextTitle: { en: "What helps {firm} upgrade, and what hinders it?", zh: "哪些条件帮助或阻碍 {firm} 升级？" },
  contextLede: {
    en: "This page asks two questions about each of twelve conditions inside and around the firm. The conditions never change the firm’s level. They help to decide which measures can work.",
    zh: "这里列出企业内外的 12 项条件，每项 2 题。它们不计入等级，只用来判断哪些措施可行。",
  },
  contextMayStayOpen: {
    en: "Not every firm has this one, so it is counted only once it is answered: {names}.",
    zh: "有一项并非每家企业都有，答了才计入：{names}。",
  },
  contextDone: { en: "{n} of {all} answered", zh: "已答 {n} 项，共 {all} 项" },
  contextBalance: {
    en: "The average effect on upgrading is {mean} ({n} {n|answer|answers}), on a scale from −2 (strong barrier) to +2 (strong help). It is not part of the score.",
    zh: "已答的 {n} 项条件对升级的影响，平均为 {mean}（−2 为阻碍很大，+2 为帮助很大）。这个数不计入得分。",
  },
  contextPolicy: { en: "Policy", zh: "政策" },
  contextEnvironment: { en: "Environment", zh: "环境" },
  contextBusiness: { en: "Business", zh: "经营" },

  aimTitle: { en: "Which position does {firm} want?", zh: "{firm} 想达到怎样的位置？" },
  aimLede: {
    en: "Learning is rated twice: once against today’s position, and once against the target.",
    zh: "学习能力评定两次：一次对照现有位置，一次对照目标位置。",
  },
  aimKind: { en: "Target", zh: "目标" },
  aimMove: { en: "A new position: change function, relationship or product", zh: "转变：换环节、换关系类型或升级" },
  aimMoveHint: {
    en: "If you choose this, the rating also looks at what the new position needs.",
    zh: "评定时，还会对照新位置的要求。",
  },
  aimStay: { en: "Stay: keep the present position", zh: "保持：守住现有位置" },
  aimStayHint: {
    en: "If you choose this, the rating looks only at what the present position needs.",
    zh: "评定时，只对照现有位置的要求。",
  },
  aimRole: { en: "Main function in the target position", zh: "目标环节" },
  aimMode: { en: "Type of the main relationship in the target position", zh: "目标关系类型" },
  aimAsNow: { en: "As today", zh: "与现在相同" },
  aimAsNowIs: { en: "As today: {name}", zh: "与现在相同：{name}" },
  aimModeToday: {
    en: "For all customers together, the type that counts most today is {types}.",
    zh: "所有客户合起来看，现在权重最大的类型是{types}。",
  },
  aimModeTodaySeveral: {
    en: "For all customers together, several types count most today: {types}. “As today” means {mode} here.",
    zh: "所有客户合起来看，现在有几个类型的权重并列最大：{types}。这里的“与现在相同”按{mode}计算。",
  },
  aimUpgrading: { en: "Way of upgrading", zh: "升级方式" },
  aimUpgradingHint: {
    en: "With functional or chain upgrading, the firm moves to a new position. With process or product upgrading, it stays in its present position.",
    zh: "功能升级和链条升级，要换到新位置。工艺升级和产品升级，仍在现有位置上。",
  },
  aimMovesAnyway: {
    en: "Process and product upgrading keep the present position, but you also chose another function or type. The rating then looks at what the new position needs. To stay in the present position, choose “As today” for both.",
    zh: "工艺升级和产品升级不换位置，但您另选了环节或关系类型。评定时，会对照新位置的要求。如果不想换位置，环节和关系类型请都选“与现在相同”。",
  },
  aimNone: { en: "Not specified", zh: "不指定" },
  aimYear: { en: "Target year (optional)", zh: "目标年份（可不填）" },
  aimShare: {
    en: "Share of sales planned for this position, % (optional)",
    zh: "目标位置占销售额的计划比例，%（可不填）",
  },
  aimMoveFields: { en: "The new position", zh: "新的位置" },
} satisfies Readonly<Record<string, Text>>;
