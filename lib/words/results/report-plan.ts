import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Gaps, measures, marks and the claim at the foot. Source: method 7 and 8. */
export const gapsWords = {
  titleServe: { en: "Where today’s customers need more", zh: "服务现有客户还差之处" },
  titleMove: { en: "Where the target needs more", zh: "实现目标还差之处" },
  reading: {
    en: "Sorted by the chance of a real shortfall. Disc: level with its range; upright mark: required level. A required mark outside the range is 8 in 10 sure.",
    zh: "按确有不足的可能从大到小排列。圆点为等级及其区间，竖标为要求等级。竖标在区间之外，即有八成把握。",
  },
  none: {
    en: "No part is more likely short than not.",
    zh: "没有一格不足的可能超过一半。",
  },
  more: { en: "The table has {n} more {n|part|parts}.", zh: "另有 {n} 格，见表格。" },
  caption: { en: "Parts more likely short than not", zh: "多半不足的格" },
  gap: { en: "Gap", zh: "差距" },
  extraReached: {
    en: "Another chain also asks for {item} at level {required}: reached. This line is not part of the rating.",
    zh: "换到另一条链，还要求“{item}”达到 {required} 级：已达到。此项不计入评级。",
  },
  extraKept: {
    en: "Another chain also asks for {item} at level {required}. The answers to it stay private. This line is not part of the rating.",
    zh: "换到另一条链，还要求“{item}”达到 {required} 级。该题的作答保密。此项不计入评级。",
  },
  extraOpen: {
    en: "Another chain also asks for {item} at level {required}: not reached. This line is not part of the rating.",
    zh: "换到另一条链，还要求“{item}”达到 {required} 级：未达到。此项不计入评级。",
  },
} satisfies Words;

export const measuresWords = {
  title: { en: "Measures that close these gaps", zh: "缩小差距的措施" },
  reading: {
    en: "Chosen for fit with the firm’s relationships, value for the gap and effort. Effects are estimates, to be tested in the next cycle. What to do first, above, comes from the first measures here.",
    zh: "按是否适合本企业的业务关系、对差距的作用和工作量选出。作用为估计值，下一轮再检验。上面先抓的几件事，就是这里前几项措施的步骤。",
  },
  gapServe: {
    en: "{cell}: {verdict}. Now level {band}, needed {required}.",
    zh: "{cell}：现在 {band} 级，服务现有客户要到 {required} 级，{verdict}。",
  },
  gapMove: {
    en: "{cell}: {verdict} for the target. Now level {band}, needed {required}.",
    zh: "{cell}：现在 {band} 级，实现目标要到 {required} 级，{verdict}。",
  },
  effect: { en: "Expected effect, levels", zh: "预计提高（级）" },
  tested: { en: "Tested in", zh: "依据" },
  horizon: { en: "Horizon", zh: "见效时间" },
  months: { en: "{n} {n|month|months}", zh: "{n} 个月" },
  effort: { en: "Effort", zh: "工作量" },
  low: { en: "Low", zh: "小" },
  medium: { en: "Medium", zh: "中" },
  high: { en: "High", zh: "大" },
  actor: { en: "Who", zh: "由谁做" },
  firstStep: { en: "First step within 30 days", zh: "30 天内的第一步" },
  nextStep: { en: "Next step within 30 days", zh: "30 天内的下一步" },
  proof: { en: "Proof next year", zh: "明年的使用记录" },
  testedB: { en: "field studies", zh: "实地研究" },
  testedC: { en: "cases", zh: "案例" },
  testedD: { en: "policy argument only", zh: "仅有政策依据" },
  notAsked: { en: "Not asked, taken as met: {conditions}.", zh: "未问，按具备计：{conditions}。" },
  failed: { en: "Does not hold here, so it counts half: {conditions}.", zh: "本企业不具备，按一半计：{conditions}。" },
  forWeakest: {
    en: "Chosen because it reaches the weakest phase, {phase}.",
    zh: "因作用于最弱的“{phase}”阶段而入选。",
  },
  forWeakestCell: {
    en: "Chosen first because it acts on {cell}.",
    zh: "因作用于“{cell}”而首先选入。",
  },
  passedOver: {
    en: "Still weaker, but without a measure that fits now: {cells}.",
    zh: "更弱、但目前没有适合的措施：{cells}。",
  },
  conditionSubSuppliers: { en: "own sub-suppliers", zh: "有配套供应商" },
  conditionHhi: { en: "sales depend on few customers", zh: "客户集中" },
  conditionRole: { en: "a target with a further function", zh: "目标为更多环节" },
  conditionEmployees: { en: "number of employees", zh: "员工人数" },
} satisfies Words;

export const marksWords = {
  title: { en: "Marks on this result", zh: "本结果的标记" },
  singleView: { en: "Single view", zh: "单人作答" },
  singleViewText: { en: "One contributor. No agreement can be stated.", zh: "只有 1 人作答，看法是否一致无从说起。" },
  reducedForm: { en: "Reduced form", zh: "缩减口径" },
  reducedFormText: {
    en: "Working with partners is not scored: three questions or more do not apply.",
    zh: "三题及以上不适用，“互动合作”不评分。",
  },
  prorated: { en: "Prorated", zh: "按已答题折算" },
  proratedText: { en: "Two of three items answered in: {cells}.", zh: "三题只答两题：{cells}。" },
  twoPictures: { en: "Two pictures", zh: "管理层与一线不一致" },
  twoPicturesText: {
    en: "The shop floor’s shape differs from management’s. Read the two pictures.",
    zh: "一线短问卷的形状与管理层不同，看两者的对比。",
  },
  splitView: { en: "Split view", zh: "岗位看法不一" },
  splitViewText: {
    en: "Role groups differ beyond chance. Read the split.",
    zh: "各类岗位看法相差超出偶然波动，见分岗位图。",
  },
  coverage: { en: "Coverage {share}", zh: "覆盖 {share}" },
  coverageText: {
    en: "The relationships entered cover {share} of sales; 80% is asked for.",
    zh: "所填业务关系占销售 {share}，应达 80%。",
  },
  noType: { en: "No known type", zh: "五类之外" },
  noTypeText: {
    en: "The relationships fit no known type, so the average of all modes is used.",
    zh: "业务关系不属于五类，改用各治理模式的平均。",
  },
  exclusion: { en: "Risk of exclusion", zh: "有失去供应资格的风险" },
  exclusionText: {
    en: "The answers describe simple, written-down work with much help: such suppliers are replaced.",
    zh: "答案描述的是简单、写得清、又要多帮的订单，这类供应商容易被替换。",
  },
  provisional: { en: "Provisional", zh: "暂定" },
  provisionalText: { en: "Error model declared, not yet estimated.", zh: "误差模型为事先设定，尚未估计。" },
  superseded: { en: "Superseded", zh: "已被新版取代" },
  supersededText: {
    en: "This result was opened again; revision {n} is newer.",
    zh: "定版后重开过，第 {n} 版更新。",
  },
  toLatest: { en: "Open the newer revision", zh: "打开新版" },
  dontKnow: { en: "Don’t know", zh: "不清楚" },
  dontKnowText: {
    en: "{view}: {n} of {m} answers are “don’t know”, which is itself worth talking about.",
    zh: "{view}：{m} 个答案中有 {n} 个“不清楚”，这本身值得谈一谈。",
  },
} satisfies Words;

export const claimWords = {
  stage: {
    en: "What may be claimed now (v0): structured self-diagnosis, based on content. Error model provisional. Required levels are expert judgement, give or take half a level.",
    zh: "结论适用范围（第 0 版）：结构化自评，以内容为依据。误差为暂定。要求等级由专家判断给出，误差约半级。",
  },
  selfReport: {
    en: "The levels are the firm’s own report. Learning maturity is neither necessary nor sufficient for upgrading.",
    zh: "等级出自企业自报。学习成熟度高，既非升级的必要条件，也非充分条件。",
  },
  upgradingItems: {
    en: "The items on upgrading moves record results; they count in the rating.",
    zh: "“升级行动”各题记的是结果，计入评级。",
  },
  demo: { en: "Demo firm, invented.", zh: "演示企业为虚构。" },
  versions: {
    en: "Questionnaire {instrument} · Requirement {requirement} · Error model {errorModel} · Measures {measures} · Norms none",
    zh: "问卷版本 {instrument} · 要求 {requirement} · 误差模型 {errorModel} · 措施 {measures} · 无常模",
  },
  hash: { en: "Input {hash}", zh: "输入摘要 {hash}" },
} satisfies Words;

export const resultPageWords = {
  title: { en: "Result {year}", zh: "{year} 年评估结果" },
  about: {
    en: "How well the firm learns, and puts what it learns to use",
    zh: "企业学习能力：学得怎样、用得怎样",
  },
  frozen: { en: "final since {date}", zh: "{date}定版" },
  revision: { en: "revision {n}", zh: "第 {n} 版" },
  print: { en: "Print A4", zh: "打印 A4" },
  exportRating: { en: "Export result", zh: "导出结果" },
  exportInput: { en: "Export who answered", zh: "导出作答情况" },
  noneTitle: { en: "No final result yet", zh: "暂无定版结果" },
  noneHow: { en: "How a result comes about", zh: "结果怎样得来" },
  noneText: {
    en: "The result becomes final when the fourth phase is accepted. Until then each finished phase shows its row, so far.",
    zh: "第四个阶段通过后，结果随即定版。在此之前，每完成一个阶段，可先看该阶段的目前结果。",
  },
  noneNext: { en: "Go to the assessment", zh: "继续自评" },
  earlier: { en: "Other results", zh: "其他结果" },
  tables: { en: "All figures as tables", zh: "全部数据表" },
} satisfies Words;
