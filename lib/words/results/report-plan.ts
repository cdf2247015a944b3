import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Gaps, measures, marks and the claim in the footer. Source: method 7 and 8. */
export const gapsWords = {
  titleServe: { en: "Where today’s customers need higher levels", zh: "服务现有客户，还差在哪里" },
  titleMove: { en: "Where the target needs higher levels", zh: "实现目标，还差在哪里" },
  reading: {
    en: "The parts with the greatest chance of a real gap come first. The dot is the level, the line is its likely range, and the vertical mark is the level needed. If the mark is right of the line, the chance of a gap is 9 in 10 or more.",
    zh: "能力不足的可能性越大，排得越靠前。圆点为等级，横线为可能范围，竖线为所需等级。如果竖线完全在横线右侧，能力不足的可能性至少有九成。",
  },
  none: { en: "For every part, the chance of a gap is 5 in 10 or less.", zh: "每一格能力不足的可能性都不超过一半。" },
  more: { en: "The table has {n} more {n|part|parts}.", zh: "另有 {n} 格，见表格。" },
  caption: { en: "Parts where the chance of a gap is above 5 in 10", zh: "能力不足的可能性过半的各格" },
  gap: { en: "Gap", zh: "差距" },
  extraReached: {
    en: "To supply another industry, “{item}” must be at level {required}. It has reached that level. This does not count in the rating.",
    zh: "要进入其他行业，“{item}”要达到 {required} 级，现已达到。此项不计入评级。",
  },
  extraKept: {
    en: "To supply another industry, “{item}” must be at level {required}. The answers to it stay private. This does not count in the rating.",
    zh: "要进入其他行业，“{item}”要达到 {required} 级。该题的作答保密。此项不计入评级。",
  },
  extraOpen: {
    en: "To supply another industry, “{item}” must be at level {required}. It has not reached that level yet. This does not count in the rating.",
    zh: "要进入其他行业，“{item}”要达到 {required} 级，目前尚未达到。此项不计入评级。",
  },
} satisfies Words;

export const measuresWords = {
  title: { en: "Measures that close these gaps", zh: "缩小差距的措施" },
  reading: {
    en: "These measures fit the firm’s relationships, reduce a gap and need little effort for their effect. The effects are estimates; the next cycle will check them. The steps at the top of the page come from the first measures in this list.",
    zh: "选措施看三点：是否适合本企业的业务关系、对差距的作用、工作量。作用为估计值，下一轮再检验。页面上方列出的几件事，就是这里前几项措施的步骤。",
  },
  gapServe: {
    en: "{cell} is {verdict} for today’s customers. It is now at level {band} and needs level {required}.",
    zh: "{cell}：现在 {band} 级，服务现有客户要到 {required} 级，{verdict}。",
  },
  gapMove: {
    en: "{cell} is {verdict} for the target. It is now at level {band} and needs level {required}.",
    zh: "{cell}：现在 {band} 级，实现目标要到 {required} 级，{verdict}。",
  },
  effect: { en: "Expected effect, levels", zh: "预计提高（级）" },
  effectLittle: {
    en: "The gap is smaller than 0.1 levels, so the measure changes little.",
    zh: "差距不到 0.1 级，作用不大。",
  },
  tested: { en: "Based on", zh: "依据" },
  horizon: { en: "Time to take effect", zh: "见效时间" },
  months: { en: "{n} {n|month|months}", zh: "{n} 个月" },
  effort: { en: "Effort", zh: "工作量" },
  low: { en: "Low", zh: "小" },
  medium: { en: "Medium", zh: "中" },
  high: { en: "High", zh: "大" },
  actor: { en: "Done by", zh: "由谁做" },
  firstStep: { en: "First step within 30 days", zh: "30 天内的第一步" },
  nextStep: { en: "Next step within 30 days", zh: "30 天内的下一步" },
  proof: { en: "Record to show next year", zh: "明年要提交的使用记录" },
  testedB: { en: "field studies", zh: "实地研究" },
  testedC: { en: "cases", zh: "案例" },
  testedD: { en: "only a policy argument", zh: "仅有政策依据" },
  notAsked: {
    en: "We did not ask about these conditions and assume that they are met: {conditions}.",
    zh: "以下条件没有问到，按已具备处理：{conditions}。",
  },
  failed: {
    en: "These conditions are not met here, so only half the effect counts: {conditions}.",
    zh: "本企业不具备以下条件：{conditions}。这项措施的作用因此按一半计。",
  },
  forWeakest: {
    en: "This measure was chosen because it acts on {phase}, the phase with the greatest chance of being too low.",
    zh: "“{phase}”阶段不够的可能性最大，这项措施作用于它，因此入选。",
  },
  forWeakestCell: {
    en: "This measure was chosen first, for the weakest part that any measure fits now: {cell}.",
    zh: "在有措施可用的各格中，“{cell}”的差距最大，因此首先选入这项措施。",
  },
  passedOver: {
    en: "These parts are weaker, but no measure fits them now: {cells}.",
    zh: "以下各格更弱，但目前没有适合的措施：{cells}。",
  },
  conditionSubSuppliers: { en: "the firm has sub-suppliers", zh: "有配套供应商" },
  conditionHhi: { en: "sales depend on few customers", zh: "销售额集中在少数客户" },
  conditionRole: { en: "the target includes a further function", zh: "目标是承担更多环节" },
  conditionEmployees: { en: "the firm has enough employees", zh: "员工人数达到要求" },
} satisfies Words;

export const marksWords = {
  title: { en: "Notes on this result", zh: "关于本结果的说明" },
  singleView: { en: "One person", zh: "单人作答" },
  singleViewText: {
    en: "Only one person answered, so agreement cannot be measured.",
    zh: "只有 1 人作答，无法判断看法是否一致。",
  },
  reducedForm: { en: "One aspect not scored", zh: "“互动合作”不评分" },
  reducedFormText: {
    en: "“Working with partners” is not scored, because three questions or more do not apply.",
    zh: "“互动合作”有三题及以上不适用，因此这个方面不评分。",
  },
  prorated: { en: "Based on fewer answers", zh: "按已答题折算" },
  proratedText: { en: "Only two of three items were answered in: {cells}.", zh: "以下各格的三题只答了两题：{cells}。" },
  twoPictures: { en: "Shop floor and management differ", zh: "管理层与一线看法不同" },
  twoPicturesText: {
    en: "Shop floor and management see different strengths and weaknesses among the four phases. See the comparison.",
    zh: "四个阶段哪强哪弱，一线与管理层看法不同，见对比图。",
  },
  splitView: { en: "Role groups differ", zh: "各类岗位看法不一" },
  splitViewText: {
    en: "Role groups differ more than chance alone would explain. See the chart by role group.",
    zh: "各类岗位的看法相差较大，不像是偶然的。请看各类岗位的对比图。",
  },
  coverage: { en: "{share} of sales covered", zh: "覆盖销售额 {share}" },
  coverageText: {
    en: "The relationships entered cover {share} of sales. They should cover 80%.",
    zh: "所填业务关系占销售额 {share}，应达到 80%。",
  },
  noType: { en: "Fits no known type", zh: "不属于任何关系类型" },
  noTypeText: {
    en: "The relationships fit no known type, so the average of all five types is used.",
    zh: "本企业的业务关系不属于五类中的任何一类，因此采用五类所需等级的平均。",
  },
  exclusion: { en: "Risk of being replaced", zh: "有客户流失的风险" },
  exclusionText: {
    en: "The answers say that the work is simple and fully described in writing, but that customers still have to help. Such suppliers are easy to replace.",
    zh: "从答案看，订单要求简单、已写清楚，客户却还要多帮忙。这类供应商容易被替换。",
  },
  provisional: { en: "Provisional", zh: "暂定" },
  provisionalText: {
    en: "The error in the answers is an expert estimate. It has not been worked out from data yet.",
    zh: "作答误差由专家估计，尚未按数据计算。",
  },
  superseded: { en: "Replaced by a newer revision", zh: "已被新版取代" },
  supersededText: {
    en: "This result was opened again and changed. Revision {n} is the newest.",
    zh: "这个结果定版后重新打开过，最新的是第 {n} 版。",
  },
  toLatest: { en: "Open the newer revision", zh: "打开新版" },
  dontKnow: { en: "Don’t know", zh: "不清楚" },
  dontKnowText: {
    en: "{view}: {n} of {m} answers are “don’t know”. It is worth talking about why.",
    zh: "{view}：{m} 个答案中有 {n} 个“不清楚”，值得谈一谈原因。",
  },
} satisfies Words;

export const claimWords = {
  stage: {
    en: "This result is a structured self-assessment. The questions were chosen for their content; they have not been tested with data from many firms yet. The error in the answers is only an estimate so far. Experts set the levels needed. These levels can be wrong by half a level.",
    zh: "本结果来自结构化的自评。题目按内容选定，尚未用大量企业的数据检验。作答误差暂按估计值计算。所需等级由专家判断给出，可能有半级误差。",
  },
  selfReport: {
    en: "The levels are what the firm says about itself. Without a high level, a firm can still move up to better products. With a high level alone, it does not move up.",
    zh: "等级由企业自己评出。等级不高的企业也可能升级成功，等级高也不保证升级。",
  },
  upgradingItems: {
    en: "The questions on upgrading ask about results. They count in the rating.",
    zh: "“升级行动”各题问的是结果，但同样计入评级。",
  },
  demo: { en: "The demo firm is invented.", zh: "演示企业为虚构。" },
  limits: { en: "All limits of a result", zh: "结果的全部局限" },
  versions: {
    en: "Versions: questionnaire {instrument} · levels needed {requirement} · error model {errorModel} · measures {measures}. The result uses no figures of other firms.",
    zh: "版本：问卷 {instrument}、所需等级 {requirement}、误差模型 {errorModel}、措施 {measures}。结果没有用到其他企业的数据。",
  },
  hash: { en: "Fingerprint of the answers: {hash}", zh: "作答数据的校验值：{hash}" },
} satisfies Words;

export const resultPageWords = {
  title: { en: "Result {year}", zh: "{year} 年自评结果" },
  about: {
    en: "How well the firm learns and uses what it learns",
    zh: "企业学习能力：学得怎样、用得怎样",
  },
  frozen: { en: "final since {date}", zh: "{date}定版" },
  revision: { en: "revision {n}", zh: "第 {n} 版" },
  laterOpen: { en: "the {year} cycle is not final yet", zh: "{year} 年自评尚未定版" },
  print: { en: "Print A4", zh: "打印 A4" },
  exportRating: { en: "Export result", zh: "导出结果" },
  exportInput: { en: "Export who answered", zh: "导出作答情况" },
  noneTitle: { en: "No final result yet", zh: "暂无定版结果" },
  noneHow: { en: "How a result is made", zh: "结果怎样得来" },
  noneText: {
    en: "The result becomes final when the fourth phase is accepted. Until then, you see below the result of each phase in which you answered all your items. It is based only on your answers.",
    zh: "四个阶段都通过后，结果随即定版。在此之前，答完一个阶段中分给您的题，就能在下面看到这个阶段目前的结果。它只按您的答案计算。",
  },
  noneNext: { en: "Go to the assessment", zh: "继续自评" },
  earlier: { en: "Other results", zh: "其他结果" },
  whoSees: { en: "Who sees this result", zh: "谁能看到这份结果" },
  whoSeesText: {
    en: "Your colleagues here see it, and consultants with your permission. Cohorts see only what you share with them.",
    zh: "本企业的同事和您授权的顾问可以看到。企业组只能看到您同意共享的内容。",
  },
  tables: { en: "All figures as tables", zh: "全部数据表" },
} satisfies Words;
