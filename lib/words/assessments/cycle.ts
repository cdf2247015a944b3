import type { PhaseEvent, PhaseState } from "@/lib/assessments";
import type { Locale, Text } from "@/lib/result";
import { privateAnswersWords } from "../account/own-answers";

/** Joins names in one sentence: "Preparation, Learning and Application"; 准备、学习和应用. */
export function joinNames(names: readonly string[], locale: Locale): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(locale === "zh" ? "、" : ", ");
  return locale === "zh" ? `${first}和${last}` : `${first} and ${last}`;
}

/** States of a phase, shown next to its mark. */
export const phaseStateWords: Readonly<Record<PhaseState, Text>> = {
  locked: { en: "Not open yet", zh: "未开放" },
  open: { en: "Open", zh: "填写中" },
  submitted: { en: "Submitted", zh: "已提交" },
  returned: { en: "Returned", zh: "已退回" },
  accepted: { en: "Accepted", zh: "已通过" },
};

/** Events in the history of a phase. */
export const phaseEventWords = {
  unlock: { en: "opened", zh: "开放" },
  submit: { en: "submitted", zh: "提交" },
  return: { en: "returned", zh: "退回" },
  accept: { en: "accepted", zh: "通过" },
  reopen: { en: "reopened", zh: "重开" },
} satisfies Readonly<Record<PhaseEvent, Text>>;

/** The overview: summary, four phases, tasks, cycles. */
export const firmOverviewWords = {
  // What waits for a manager
  consultantAsks: { en: "{name} asks for access to this firm’s data.", zh: "{name}申请查看本企业的资料。" },
  consultantDecide: { en: "Decide about the request", zh: "处理申请" },

  // Summary
  fresh: { en: "Cycle {year} is open.", zh: "{year} 年自评已开始。" },
  freshItems: { en: "None of the {all} items has an answer yet.", zh: "{all} 题都还没有答案。" },
  freshScreening: {
    en: "{n} {n|answer|answers} of your screening {n|is|are} kept and {n|waits|wait} for you to confirm.",
    zh: "快速自评的 {n} 个答案已保留，等您确认。",
  },
  accepted: { en: "{phases} {n|is|are} accepted.", zh: "{phases}阶段已通过。" },
  submitted: { en: "{phases} {n|is|are} waiting to be accepted.", zh: "{phases}阶段已提交，等待通过。" },
  returned: { en: "{phases} {n|was|were} returned.", zh: "{phases}阶段已退回。" },
  itemsOpen: {
    en: "{n} of {all} items {n|has|have} no answer yet.",
    zh: "{all} 题中还有 {n} 题没有答案。",
  },
  waitForOne: { en: "{name} still has items to answer.", zh: "{name} 还有题没有答。" },
  waitForMany: {
    en: "In the open phases together, {people} colleagues still have items to answer.",
    zh: "在未提交的各阶段中，共有 {people} 位同事还没有答完。",
  },
  allAnswered: {
    en: "All items of {phases} have an answer.",
    zh: "{phases}阶段的题都已有答案。",
  },
  complete: { en: "Cycle {year} is complete, and its result is final.", zh: "{year} 年自评已完成，结果已定版。" },
  ownOpen: { en: "{n} of your {all} items {n|is|are} open.", zh: "您的 {all} 题中还有 {n} 题未答。" },
  ownDone: { en: "All your items are answered.", zh: "您的题都已答完。" },
  ownClosed: {
    en: "The phases are submitted, so you can no longer change your answers.",
    zh: "各阶段已提交，答案不能再改。",
  },
  ledeOpen: {
    en: "The result becomes final when all four phases are accepted.",
    zh: "四个阶段都通过后，结果就定版。",
  },
  ledeContributor: privateAnswersWords.promise,
  ledeComplete: { en: "The next cycle starts from this result.", zh: "下一轮自评以这次结果为起点。" },
  // Primary action
  continueAt: { en: "Continue: {cell}", zh: "继续：{cell}" },
  beginAt: { en: "Begin: {cell}", zh: "开始：{cell}" },
  ownLeft: {
    en: "{n} {n|item|items} left for you, about {minutes} {minutes|minute|minutes}",
    zh: "您有 {n} 题待答，约 {minutes} 分钟",
  },
  aboutMinutes: { en: "about {minutes} {minutes|minute|minutes}", zh: "约 {minutes} 分钟" },
  openResult: { en: "Open the result", zh: "查看结果" },
  invite: { en: "Invite people", zh: "邀请同事" },
  // Track
  what: { en: "Content", zh: "内容" },
  who: { en: "Who", zh: "人员" },
  soFar: { en: "So far", zh: "目前" },
  cycle: { en: "Cycle {year}", zh: "{year} 年自评" },
  notBegun: { en: "Not started", zh: "未开始" },
  stateOn: { en: "{state} {date}", zh: "{state}，{date}" },
  openLeft: { en: "Open, nobody has answered {n} {n|item|items} yet", zh: "填写中，{n} 题还没有人作答" },
  openReady: { en: "Open, ready to submit", zh: "填写中，可提交" },
  itemsOf: { en: "{n} of {all} items", zh: "{n}/{all} 题" },
  links: { en: "{n} {n|relationship|relationships}", zh: "{n} 条业务关系" },
  functionsDone: { en: "shares of sales entered", zh: "环节占比已填" },
  functionsOpen: { en: "shares of sales not entered yet", zh: "环节占比未填" },
  contextOf: { en: "Context: {n} of {all} answered", zh: "内外部条件：已答 {n}/{all} 项" },
  aimYear: { en: "Target {year}: {aim}", zh: "{year} 年目标：{aim}" },
  aim: { en: "Target: {aim}", zh: "目标：{aim}" },
  aimStay: { en: "stay in this position", zh: "保持现有位置" },
  aimOpen: { en: "Target not set yet", zh: "目标未定" },
  records: { en: "{n} {n|record|records} added", zh: "已登记 {n} 份记录" },
  freezes: { en: "The result becomes final when all four phases are accepted", zh: "四个阶段都通过后，结果定版" },
  frozen: { en: "The result is final", zh: "结果已定版" },
  nobody: { en: "Nobody yet", zh: "还没有人" },
  people: { en: "{n} {n|person|people}", zh: "{n} 人" },
  you: { en: "You", zh: "您" },
  noneGiven: { en: "No items here are assigned to you", zh: "这里没有分给您的题" },
  noneGivenSoFar: {
    en: "You have no items in this phase, so no level is shown.",
    zh: "本阶段没有您的题，因此不显示等级。",
  },
  notYours: { en: "Colleagues answer this phase", zh: "由同事作答" },
  notYou: { en: "You have not answered yet", zh: "您还没有作答" },
  // So far
  ownAnswersOnly: { en: "based on your answers, not final", zh: "按您的答案计算，未定版" },
  /** The count next to it is that of the firm; items assigned to colleagues are not waited for. */
  afterMore: {
    en: "shown when you have answered your own {n} open {n|item|items}",
    zh: "您自己还有 {n} 题未答，答完后显示",
  },
  noLevel: { en: "no level: {reason}", zh: "没有等级：{reason}" },
  noPosition: {
    en: "shown once the shares of sales and the customers are entered",
    zh: "环节占比和业务关系填好后显示",
  },
  managersSee: { en: "submitted; shown under Results when it is final", zh: "已提交；定版后可在“结果”中查看" },
  inResult: { en: "shown in the final result", zh: "可在定版结果中查看" },
  // Latest result
  latest: { en: "Latest result, cycle {year}", zh: "最近结果：{year} 年自评" },
  latestLine: {
    en: "For today’s customers the rating is {serve}: the firm has {serveShare} of what is needed. For the target the rating is {move}: the firm has {moveShare} of what is needed. Level attained: {level}.",
    zh: "“服务现有客户”的评级为 {serve}，所需能力已具备{serveShare}。“实现目标”的评级为 {move}，所需能力已具备{moveShare}。已达等级：{level}。",
  },
  latestLineStay: {
    en: "For today’s customers the rating is {serve}: the firm has {serveShare} of what is needed. Level attained: {level}.",
    zh: "“服务现有客户”的评级为 {serve}，所需能力已具备{serveShare}。已达等级：{level}。",
  },
  latestLineNone: {
    en: "For today’s customers there is no rating yet. Level attained: {level}.",
    zh: "“服务现有客户”暂无评级。已达等级：{level}。",
  },
  lettersKey: {
    en: "The rating shows how much of what is needed the firm has. A: {a}. B: {b}. C: {c}. D: {d}. E: {e}.",
    zh: "评级表示所需的能力已具备多少。A：{a}；B：{b}；C：{c}；D：{d}；E：{e}。",
  },
  lettersLater: {
    en: "The {year} rating (A to E) is given once all four phases are accepted.",
    zh: "四个阶段都通过后，系统给出 {year} 年的评级（A 到 E）。",
  },
  noLetter: { en: "no rating", zh: "暂无评级" },
  noLevelAttained: { en: "none", zh: "暂无" },
  latestParts: {
    en: "The 16 parts below are those of {year}, compared with what the firm’s customers needed then.",
    zh: "下面是 {year} 年的 16 格，与当年客户所需的等级相比。",
  },
  openReport: { en: "Open the {year} report", zh: "查看 {year} 年报告" },
  // Tasks
  tasks: { en: "Your tasks", zh: "待办" },
  noTasks: { en: "You have no open tasks here.", zh: "您没有待办事项。" },
  taskConsent: {
    en: "Read again what {cohort} sees of your firm, and agree or leave",
    zh: "“{cohort}”能看到什么，内容已更新：请阅读后同意或退出",
  },
  taskReturned: { en: "Read the remark on {phase}, then continue", zh: "阅读{phase}阶段的退回说明，再继续填写" },
  taskScreening: {
    en: "Confirm your {n} screening {n|answer|answers}",
    zh: "逐题确认快速自评的 {n} 个答案",
  },
  taskProfile: { en: "Fill in the firm’s profile", zh: "填写企业概况" },
  taskLinks: { en: "Add your largest customer", zh: "登记最大客户" },
  taskLinkAnswers: { en: "Answer the nine questions about a customer", zh: "答完关于一家客户的九道题" },
  taskFunctions: { en: "Enter the share of sales of each function", zh: "填写四个环节的销售占比" },
  taskContext: {
    en: "Judge {n} {n|condition|conditions} inside and around the firm, with two questions for each",
    zh: "判断 {n} 项内外部条件，每项 2 题",
  },
  taskAim: {
    en: "Set the target: a new position, or staying in the present one",
    zh: "确定目标：换到新位置，或保持现有位置",
  },
  seeHandedBack: { en: "See what {name} sent back", zh: "查看 {name} 退回的题" },
  taskHandedBack: { en: "{name} sent back: {what}", zh: "{name} 退回：{what}" },
  taskItems: { en: "Answer your {n} open {n|item|items}", zh: "回答您的 {n} 道未答题" },
  taskSubmit: { en: "Review and submit {phase}", zh: "检查并提交{phase}阶段" },
  taskAccept: { en: "Accept {phase}", zh: "审核并通过{phase}阶段" },
  taskFinish: { en: "Submit all and make the result final", zh: "全部提交并定版" },
  taskInvite: { en: "Invite colleagues to answer too", zh: "邀请同事一起作答" },
  taskPlan: { en: "Choose actions for the plan", zh: "为行动计划选择措施" },
  openPlan: { en: "Open the action plan", zh: "打开行动计划" },
  taskNext: { en: "Open cycle {year}", zh: "开始 {year} 年自评" },
  minutes: { en: "{n} min", zh: "{n} 分钟" },
  // Cycles
  cycles: { en: "Cycles", zh: "历年自评" },
  columnCycle: { en: "Cycle", zh: "年度" },
  columnOverview: { en: "Overview", zh: "概览" },
  columnServe: { en: "Rating for today’s customers", zh: "评级（服务现有客户）" },
  columnLevel: { en: "Level attained", zh: "已达等级" },
  columnPeople: { en: "People who answered", zh: "答题人数" },
  columnState: { en: "State", zh: "状态" },
  underWay: { en: "{n} of {all} items answered", zh: "{all} 题已答 {n} 题" },
  frozenOn: { en: "final since {date}", zh: "{date}定版" },
  frozenRevision: { en: "final since {date}, revision {n}", zh: "{date}定版，第 {n} 版" },
  open: { en: "open", zh: "填写中" },
  glyphProgress: { en: "{n} of 16 sections answered", zh: "16 个部分已答 {n} 个" },
  glyphResult: { en: "16 parts. {counts}", zh: "16 格。{counts}" },
  screeningYear: { en: "Screening {year}", zh: "{year} 年快速自评" },
  screeningNote: {
    en: "This is an estimate of {date}: later entries do not change it. One person answered 16 items. A screening has no rating and is never compared with results from 48 items.",
    zh: "这是 {date}的估计，以后填写的内容不会改变它。快速自评由 1 人回答 16 题。它没有评级，也不与 48 题的结果比较。",
  },
  screeningOpen: {
    en: "Not all questions were answered, so this screening has no result.",
    zh: "题目没有答全，因此没有结果。",
  },
  // No cycle yet
  emptyTitle: { en: "No cycle yet", zh: "还没有自评" },
  emptyText: {
    en: "A cycle is the firm’s yearly assessment: four phases with 12 items each, and the firm’s relationships. It takes about half a day in all, in sessions of 10 to 20 minutes. Open the first cycle to begin.",
    zh: "自评每年一轮：共四个阶段，每个阶段 12 题，另外填写业务关系。总共约需半天，可以分几次做，每次 10 到 20 分钟。请先开始第一轮。",
  },
  emptyContributor: {
    en: "When a manager of the firm has opened the first cycle, you will find your items here.",
    zh: "自评负责人开始第一轮自评后，您会在这里看到要答的题。",
  },
} satisfies Readonly<Record<string, Text>>;

/** The assessment page and the opening of a cycle. */
export const cycleWords = {
  finding: { en: "{n} of {all} items {n|has|have} an answer.", zh: "{all} 题中已有 {n} 题有答案。" },
  findingComplete: { en: "All four phases are accepted.", zh: "四个阶段都已通过。" },
  lede: {
    en: "You can answer in any order, in sessions of 10 to 20 minutes. An item is complete when one person has answered it.",
    zh: "题目先后不限，可以分几次答，每次 10 到 20 分钟。每题有一人作答就算完成。",
  },
  ledeComplete: {
    en: "The result is final. You can reopen a phase if you give a reason. When all phases are accepted again, a new revision of the result is made. The old revision is kept.",
    zh: "结果已定版。写明原因后可以重开某个阶段，再次定版时生成新的一版，原来的一版保留。",
  },
  ownLeft: {
    en: "{n} {n|item|items} left for you, about {minutes} {minutes|minute|minutes}",
    zh: "您还有 {n} 题待答，约 {minutes} 分钟",
  },
  ownNoneGiven: { en: "No items here are assigned to you", zh: "这里没有分给您的题" },
  ownNone: { en: "You have answered all your items here", zh: "您的题已答完" },
  goOn: { en: "Continue with {phase}", zh: "继续{phase}阶段" },
  begin: { en: "Begin {phase}", zh: "开始{phase}阶段" },
  lookAt: { en: "View the answers", zh: "查看答案" },
  review: { en: "Review and submit", zh: "检查并提交" },
  reviewOnly: { en: "See what is missing", zh: "查看还缺什么" },
  accept: { en: "Review and accept", zh: "检查并通过" },
  history: { en: "History and reopening", zh: "查看历史或重开" },
  firmRecords: { en: "First: facts about the firm", zh: "先填企业情况" },
  items: { en: "Then: the items", zh: "再答题" },
  done: { en: "done", zh: "已完成" },
  open: { en: "open", zh: "未完成" },
  stepProfile: { en: "Profile of the firm", zh: "企业概况" },
  stepLinks: { en: "Relationships and their questions", zh: "业务关系和相关题目" },
  stepFunctions: { en: "Functions: shares of sales", zh: "各环节的销售占比" },
  stepContext: { en: "Context", zh: "内外部条件" },
  stepAim: { en: "Target: a new position, or staying in the present one", zh: "目标：换到新位置，或保持现有位置" },
  stepLinksNone: { en: "no customer yet", zh: "还没有登记客户" },
  stepLinksSome: {
    en: "{n} {n|relationship|relationships}; all nine questions about at least one customer must still be answered",
    zh: "{n} 条业务关系；还要至少为一家客户答完九道题",
  },
  stepLinksDone: { en: "{n} {n|relationship|relationships}", zh: "{n} 条业务关系" },
  stepLinksOver: { en: "the customers’ shares add up to more than 100%", zh: "各客户占比之和超过 100%" },
  stepManager: { en: "to be filled in by a manager", zh: "由自评负责人填写" },
  contextOf: { en: "{n} of {all} conditions", zh: "{n}/{all} 项" },
  sectionCount: { en: "{n} of {all} answered by you", zh: "您已答 {n}/{all} 题" },
  sectionAnyone: { en: "{n} of {all} answered by at least one person", zh: "{n}/{all} 题已有人作答" },
  sectionNotApplicable: { en: "{n} not applicable", zh: "{n} 题不适用" },
  // Screening offer
  screeningOffer: {
    en: "You can use your {n} {n|answer|answers} from the screening",
    zh: "您可以采用快速自评的 {n} 个答案",
  },
  screeningOfferText: {
    en: "Nothing is copied automatically. You confirm or change each answer.",
    zh: "系统不会自动采用这些答案，请您逐题确认或修改。",
  },
  screeningOpen: { en: "Check and confirm", zh: "逐题确认" },
  // List of cycles
  listTitle: { en: "Assessments of the firm", zh: "企业历年自评" },
  openFirst: { en: "Open cycle {year}", zh: "开始 {year} 年自评" },
  openNextTitle: { en: "Next cycle", zh: "下一轮" },
  openNextText: {
    en: "The context, the shares of sales and the target of cycle {year} are copied as starting values. You can change all of them. Relationships are kept. The items have to be answered again.",
    zh: "新一轮会带入 {year} 年的内外部条件、环节占比和目标，这些内容您都可以修改。业务关系保持不变。题目要重新作答。",
  },
  openFirstText: {
    en: "The four phases open at the same time. You can work on them in any order.",
    zh: "四个阶段同时开放，先后顺序不限。",
  },
  nextYear: {
    en: "There is one cycle a year. You can open the next one from 1 January {year}.",
    zh: "自评每年一轮，{year} 年 1 月 1 日起可以开始下一轮。",
  },
  managerOpens: { en: "Only a manager of the firm can open a cycle.", zh: "只有自评负责人可以开始新一轮自评。" },
  toAssessment: { en: "Open the {year} assessment", zh: "进入 {year} 年自评" },
  opened: { en: "Cycle {year} is open.", zh: "{year} 年自评已开始。" },
} satisfies Readonly<Record<string, Text>>;

/** The page before submitting a phase, and what follows. */
export const reviewWords = {
  remarksTitle: { en: "The reviewer’s remarks on items", zh: "审核人的逐题意见" },
  remarksReading: {
    en: "Each remark is shown with the decision that it belongs to.",
    zh: "每条意见都注明是在哪一次审核时提出的。",
  },
  title: { en: "Review: {phase}", zh: "检查：{phase}阶段" },
  ready: { en: "{phase} can be submitted.", zh: "{phase}阶段可以提交。" },
  missing: {
    en: "{phase}: {n} {n|item has|items have} no answer yet.",
    zh: "{phase}阶段还有 {n} 题没有答案。",
  },
  missingPosition: {
    en: "{phase}: every item has an answer, but the entries on the firm’s position are not complete.",
    zh: "{phase}阶段各题都已有答案，但网络位置还没有填全。",
  },
  isSubmitted: { en: "{phase} is submitted.", zh: "{phase}阶段已提交。" },
  isAccepted: { en: "{phase} is accepted.", zh: "{phase}阶段已通过。" },
  isLocked: { en: "{phase} is not open yet.", zh: "{phase}阶段尚未开放。" },
  ledeOpen: {
    en: "An item is complete when one person has answered it. “Don’t know” is an answer too.",
    zh: "每题有一人作答就算完成，选“不清楚”也算。",
  },
  ledeSubmitted: {
    en: "The answers can no longer be changed. The phase is waiting to be accepted or returned.",
    zh: "答案不能再改。这一阶段正等待通过或退回。",
  },
  ledeAccepted: { en: "The answers can no longer be changed.", zh: "答案不能再改。" },
  ledeReturned: { en: "Remark: {reason}", zh: "退回说明：{reason}" },
  toItems: { en: "Open the items", zh: "打开题目" },
  // Lists
  inQuotes: { en: "“{name}”", zh: "“{name}”" },
  openItems: { en: "Items without an answer", zh: "没有答案的题" },
  openItemsReading: {
    en: "Nobody has answered these items yet. Select an item to answer it.",
    zh: "以下各题还没有人作答，点开就可以填写。",
  },
  position: { en: "Position", zh: "网络位置" },
  positionReading: {
    en: "Preparation needs the nine answers about at least one customer, and the shares of sales of the four functions.",
    zh: "准备阶段至少要答完关于一家客户的九道题，并填好四个环节的销售占比。",
  },
  needCustomer: { en: "Not all nine questions about one customer are answered", zh: "关于客户的九道题还没有答全" },
  needShares: { en: "The shares of sales of the four functions are missing", zh: "四个环节的销售占比还没有填" },
  needLowerShares: { en: "The customers’ shares add up to more than 100%", zh: "各客户占销售额的比例之和超过 100%" },
  unfilled: { en: "Not filled in", zh: "还没有填的内容" },
  unfilledReading: {
    en: "These entries do not stop you from submitting Preparation. After that, you can no longer fill them in.",
    zh: "这里的内容不填，不妨碍提交准备阶段。但提交后就不能再填。",
  },
  unfilledAim: {
    en: "Target: if it is missing, the firm is rated only for today’s customers",
    zh: "目标：不填的话，评级只对照现有客户的要求",
  },
  unfilledContext: {
    en: "Conditions inside and around the firm: {n} of {all} answered; they help to choose suitable measures",
    zh: "内外部条件：共 {all} 项，已答 {n} 项，用来判断哪些措施可行",
  },
  dontKnow: { en: "Your “don’t know” answers", zh: "您选“不清楚”的题" },
  marked: { en: "Items that you marked to check later", zh: "您标记过、要再看的题" },
  notApplicable: { en: "Items that do not apply", zh: "不适用的题" },
  conscious: { en: "Check these before you submit", zh: "提交前请再看一遍" },
  allItems: { en: "All 12 items", zh: "全部 12 题" },
  columnItem: { en: "Item", zh: "题目" },
  columnAnswered: { en: "Answered by", zh: "作答人数" },
  columnYours: { en: "Your answer", zh: "您的答案" },
  noAnswer: { en: "no answer", zh: "未作答" },
  notApplicableShort: { en: "not applicable", zh: "不适用" },
  levelNamed: { en: "{level} {name}", zh: "{level} 级 {name}" },
  // Transitions
  submitTitle: { en: "Submit", zh: "提交" },
  submitText: {
    en: "After you submit, colleagues can no longer answer, and nobody can change answers. This is possible again only when the phase is returned or reopened.",
    zh: "提交后，同事不能再补答，谁都不能再改答案。阶段退回或重开后，才能补答或修改。",
  },
  heardOnlyYou: { en: "So far, only you have answered in this phase.", zh: "这一阶段目前只有您作答。" },
  heardNobody: { en: "So far, nobody has answered in this phase.", zh: "这一阶段目前还没有人作答。" },
  heard: {
    en: "So far, {n} {n|person has|people have} answered in this phase: {names}.",
    zh: "这一阶段目前有 {n} 人作答：{names}。",
  },
  you: { en: "you", zh: "您" },
  soFarTitle: { en: "This phase so far, from your own answers", zh: "本阶段目前的情况（按您自己的答案）" },
  submitNotYet: {
    en: "You cannot submit yet. First complete everything under {parts}.",
    zh: "现在还不能提交，请先补全{parts}里列出的内容。",
  },
  submit: { en: "Submit {phase}", zh: "提交{phase}阶段" },
  submitByManager: { en: "Only a manager of the firm can submit the phase.", zh: "只有自评负责人可以提交这一阶段。" },
  acceptTitle: { en: "Accept or return", zh: "通过或退回" },
  acceptText: {
    en: "The firm accepts its phases itself, so this is not a check from outside. {n} of the four phases {n|is|are} accepted.",
    zh: "各阶段由企业自己审核通过，这不是外部审核。四个阶段中，已通过 {n} 个。",
  },
  acceptFreezes: {
    en: "The other three phases are accepted. When you accept this phase, the result becomes final.",
    zh: "其他三个阶段都已通过。这个阶段通过后，结果随即定版。",
  },
  // People who were asked but have not answered
  unheardTitle: { en: "Not everybody who was asked has answered", zh: "还有人没有答完" },
  unheardSilent: {
    en: "{n} {n|colleague has|colleagues have} not answered in this phase yet: {names}.",
    zh: "{n} 位同事在这一阶段还没有作答：{names}。",
  },
  unheardSilentAll: {
    en: "{n} {n|colleague has|colleagues have} not answered in any phase yet: {names}.",
    zh: "{n} 位同事在各阶段都还没有作答：{names}。",
  },
  unheardPartly: {
    en: "{n} {n|colleague has|colleagues have} answered only some of the items passed on to them: {names}.",
    zh: "{n} 位同事只答了部分转交的题：{names}。",
  },
  unheardOf: { en: "{name} ({n} of {all})", zh: "{name}（{n}/{all} 题）" },
  unheardInvited: {
    en: "{n} {n|invitation has|invitations have} not been accepted yet: {names}.",
    zh: "有 {n} 份邀请还没有人接受：{names}。",
  },
  unheardMore: { en: " and {n} more", zh: "，另有 {n} 人" },
  unheardSubmit: {
    en: "You can submit anyway, because an item is complete when one person has answered it. From these colleagues, only the answers given so far count. They can add answers only after the phase is returned or reopened.",
    zh: "您仍可提交，因为每题有一人作答就算完成。这些同事目前答了多少就计多少。阶段退回或重开后，他们才能补答。",
  },
  unheardSubmitLater: {
    en: "You do not have to wait for all colleagues. An item is complete when one person has answered it. From these colleagues, only the answers given before you submit count. They can add answers only after the phase is returned or reopened.",
    zh: "不必等所有同事答完，每题有一人作答就算完成。提交时，这些同事答了多少就计多少。阶段退回或重开后，他们才能补答。",
  },
  unheardFreeze: {
    en: "You can make the result final anyway. It is then based only on the answers given so far. If few people answer, the result may not show where groups see things differently. To wait for these colleagues, return this phase, and reopen the other phases that they still have to answer.",
    zh: "您仍可定版，结果只按目前已有的答案计算。答题的人少，可能看不出各类人员看法的差异。如果要等他们，请先退回本阶段，再重开他们还要答的其他阶段。",
  },
  acceptByReviewer: { en: "The reviewer accepts or returns the phase.", zh: "这一阶段由审核人通过或退回。" },
  acceptByManager: {
    en: "Only a manager of the firm can accept or return the phase.",
    zh: "只有自评负责人可以通过或退回这一阶段。",
  },
  accept: { en: "Accept {phase}", zh: "通过{phase}阶段" },
  acceptAndFreeze: { en: "Accept and make final", zh: "通过并定版" },
  returnIt: { en: "Return {phase}", zh: "退回{phase}阶段" },
  remark: { en: "Remark", zh: "退回说明" },
  remarkHint: {
    en: "Write what should be checked again. All members of the firm can read the remark.",
    zh: "请写明哪些内容需要重新检查。全体成员可见。",
  },
  finishTitle: { en: "Submit all and make the result final", zh: "全部提交并定版" },
  finishText: {
    en: "Every question has an answer. With this step you submit and accept all phases. After it, answers cannot be changed unless you reopen the assessment.",
    zh: "各题都已有答案。这一步会把各阶段全部提交并通过。之后要改答案，须先重开自评。",
  },
  finishUnheard: {
    en: "You can make the result final anyway. It is then based only on the answers given so far.",
    zh: "您仍可定版，结果只按目前已有的答案计算。",
  },
  finish: { en: "Make the result final", zh: "定版并查看结果" },
  reopenAllTitle: { en: "Reopen and add answers", zh: "重开并补充答案" },
  reopenAllText: {
    en: "You and colleagues can then change and add answers. The final result stays. When you make it final again, a new revision is made.",
    zh: "重开后，您和同事可以修改、补充答案。已定版的结果会保留，再次定版时生成新的一版。",
  },
  reopenAll: { en: "Reopen the assessment", zh: "重开自评" },
  reopenedAll: {
    en: "The assessment is open again. Colleagues can answer, and you can invite more.",
    zh: "自评已重开。同事可以作答，您也可以再邀请同事。",
  },
  reopenTitle: { en: "Reopen", zh: "重开" },
  reopenText: {
    en: "After you reopen the phase, its answers can be changed again. A final result is kept as it is. When all phases are accepted again, a new revision of the result is made.",
    zh: "重开后，这一阶段的答案又可以修改。已定版的结果会保留，各阶段再次全部通过后，生成新的一版。",
  },
  reopen: { en: "Reopen {phase}", zh: "重开{phase}阶段" },
  reason: { en: "Reason", zh: "原因" },
  reasonHint: { en: "The reason is kept in the history.", zh: "原因会记入历史。" },
  reasonLong: { en: "Use at most 1000 characters.", zh: "最多可写 1000 字。" },
  // After a transition
  goOnWith: { en: "Continue with {phase}", zh: "继续{phase}阶段" },
  submitNext: { en: "Review and submit {phase}", zh: "检查并提交{phase}阶段" },
  acceptNext: { en: "Accept or return {phase}", zh: "通过或退回{phase}阶段" },
  saidSubmit: { en: "{phase} is submitted.", zh: "{phase}阶段已提交。" },
  saidAccept: { en: "{phase} is accepted.", zh: "{phase}阶段已通过。" },
  saidReturn: { en: "{phase} is returned and can be changed again.", zh: "{phase}阶段已退回，可以继续填写。" },
  saidReopen: { en: "{phase} is open again.", zh: "{phase}阶段已重开。" },
  history: { en: "History", zh: "历史" },
  noHistory: { en: "The history has no entries yet.", zh: "还没有变动。" },
  columnWhen: { en: "When", zh: "时间" },
  columnWho: { en: "Who", zh: "人员" },
  columnWhat: { en: "What", zh: "变动" },
  columnWhy: { en: "Why", zh: "原因" },
  formerColleague: { en: "a former colleague", zh: "已离开的同事" },
} satisfies Readonly<Record<string, Text>>;

/** Screening answers offered to a first cycle, each to be confirmed. */
export const confirmWords = {
  title: { en: "Screening answers", zh: "快速自评答案" },
  finding: {
    en: "{n} screening {n|answer|answers} still {n|needs|need} to be confirmed.",
    zh: "快速自评中有 {n} 个答案待确认。",
  },
  lede: {
    en: "These answers were given on {date}. Read each sentence again. Each answer that you confirm becomes your answer in cycle {year}.",
    zh: "这些答案是在{date}选的。请把每句再读一遍。您确认的答案，就成为您在 {year} 年自评中的答案。",
  },
  none: { en: "No screening answer needs to be confirmed.", zh: "没有待确认的快速自评答案。" },
  chosen: { en: "Your answer in the screening", zh: "您当时选的答案" },
  betweenTwo: { en: "Between these two sentences", zh: "介于以下两句之间" },
  confirm: { en: "Confirm", zh: "确认" },
  confirmNamed: { en: "Confirm: {name}", zh: "确认：{name}" },
  change: { en: "Choose another answer", zh: "重新选" },
  confirmAll: { en: "Confirm {n} {n|answer|answers}", zh: "确认这 {n} 题" },
  confirmAllNote: {
    en: "Confirm these answers together only if every sentence above still describes the last 12 months.",
    zh: "如果以上各句在近 12 个月内仍然属实，可以一并确认。",
  },
  confirmed: { en: "{n} {n|answer|answers} confirmed.", zh: "已确认 {n} 个答案。" },
  notConfirmed: {
    en: "{n} {n|answer was|answers were} not copied to this cycle. Either you have already answered, or the phase is submitted.",
    zh: "有 {n} 个答案没有采用，因为这些题已有您的答案，或者阶段已提交。",
  },
  back: { en: "Back to the assessment", zh: "返回自评" },
} satisfies Readonly<Record<string, Text>>;
