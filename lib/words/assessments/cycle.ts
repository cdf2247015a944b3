import type { PhaseEvent, PhaseState } from "@/lib/assessments";
import type { Locale, Text } from "@/lib/result";
import { privateAnswersWords } from "../account/own-answers";

/** Phases and other names in one sentence: "Preparation, Learning and Application"; 准备、学习和应用. */
export function joinNames(names: readonly string[], locale: Locale): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(locale === "zh" ? "、" : ", ");
  return locale === "zh" ? `${first}和${last}` : `${first} and ${last}`;
}

/** States of a phase, as they stand beside its mark. */
export const phaseStateWords: Readonly<Record<PhaseState, Text>> = {
  locked: { en: "Not open yet", zh: "未开放" },
  open: { en: "Open", zh: "填写中" },
  submitted: { en: "Submitted", zh: "已提交" },
  returned: { en: "Returned", zh: "已退回" },
  accepted: { en: "Accepted", zh: "已通过" },
};

/** What somebody did, in the history of a phase. */
export const phaseEventWords = {
  unlock: { en: "opened", zh: "开放" },
  submit: { en: "submitted", zh: "提交" },
  return: { en: "returned", zh: "退回" },
  accept: { en: "accepted", zh: "通过" },
  reopen: { en: "reopened", zh: "重开" },
} satisfies Readonly<Record<PhaseEvent, Text>>;

/** The overview: finding, four posts, tasks, cycles. */
export const firmOverviewWords = {
  // Finding
  fresh: { en: "Cycle {year} is open.", zh: "{year} 年自评已开始。" },
  freshItems: { en: "None of its {all} items has an answer yet.", zh: "{all} 题都还没有答案。" },
  accepted: { en: "{phases} {n|is|are} accepted.", zh: "{phases}阶段已通过。" },
  submitted: { en: "{phases} {n|is|are} waiting to be accepted.", zh: "{phases}阶段已提交，待通过。" },
  returned: { en: "{phases} {n|was|were} returned.", zh: "{phases}阶段已退回。" },
  itemsOpen: {
    en: "{n} of {all} items {n|has|have} no answer yet.",
    zh: "{all} 题中还有 {n} 题没有答案。",
  },
  waitForOne: { en: "{name} still has to answer {n} {n|item|items}.", zh: "{name} 还有 {n} 题待答。" },
  waitForMany: {
    en: "{people} colleagues still have to answer {n} {n|item|items}.",
    zh: "{people} 位同事还有 {n} 题待答。",
  },
  allAnswered: {
    en: "All items of {phases} have an answer.",
    zh: "{phases}阶段的题都已有答案。",
  },
  complete: { en: "Cycle {year} is complete, and its result is final.", zh: "{year} 年自评已完成，结果已定版。" },
  ownOpen: { en: "{n} of your {all} items {n|is|are} open.", zh: "您的 {all} 题中还有 {n} 题未答。" },
  ownDone: { en: "All your items are answered.", zh: "您的题都已答完。" },
  ownClosed: {
    en: "The phases are submitted, so answers can no longer be changed.",
    zh: "各阶段已提交，答案只读。",
  },
  ledeOpen: {
    en: "The result becomes final when all four phases are accepted.",
    zh: "四个阶段都通过后，结果定版。",
  },
  ledeContributor: privateAnswersWords.promise,
  ledeComplete: { en: "The next cycle starts from it.", zh: "下一轮以此为起点。" },
  // Primary action
  continueAt: { en: "Continue: {cell}", zh: "继续：{cell}" },
  beginAt: { en: "Begin: {cell}", zh: "开始：{cell}" },
  ownLeft: {
    en: "{n} {n|item|items} of yours, about {minutes} {minutes|minute|minutes}",
    zh: "您有 {n} 题待答，约 {minutes} 分钟",
  },
  aboutMinutes: { en: "about {minutes} {minutes|minute|minutes}", zh: "约 {minutes} 分钟" },
  openResult: { en: "Open the result", zh: "查看结果" },
  invite: { en: "Invite people", zh: "邀请同事" },
  // Track
  what: { en: "What", zh: "内容" },
  who: { en: "Who", zh: "人员" },
  soFar: { en: "So far", zh: "目前" },
  cycle: { en: "Cycle {year}", zh: "{year} 年自评" },
  notBegun: { en: "Not started", zh: "未开始" },
  stateOn: { en: "{state} {date}", zh: "{state}，{date}" },
  openLeft: { en: "Open, {n} {n|item|items} left", zh: "填写中，还剩 {n} 题" },
  openReady: { en: "Open, ready to submit", zh: "填写中，可提交" },
  itemsOf: { en: "{n} of {all} items", zh: "{n}/{all} 题" },
  links: { en: "{n} {n|relationship|relationships}", zh: "{n} 条业务关系" },
  functionsDone: { en: "functions entered", zh: "环节占比已填" },
  functionsOpen: { en: "functions open", zh: "环节占比未填" },
  contextOf: { en: "Context: {n} of {all}", zh: "内外部条件：{n}/{all}" },
  aimYear: { en: "Target {year}: {aim}", zh: "{year} 年目标：{aim}" },
  aim: { en: "Target: {aim}", zh: "目标：{aim}" },
  aimStay: { en: "stay in this position", zh: "留在现有位置" },
  aimOpen: { en: "Target not set yet", zh: "目标未定" },
  records: { en: "{n} {n|record|records} declared", zh: "已登记 {n} 份记录" },
  freezes: { en: "Accepting all four makes the result final", zh: "四阶段都通过，结果即定版" },
  frozen: { en: "The result is final", zh: "结果已定版" },
  nobody: { en: "Nobody yet", zh: "还没有人" },
  people: { en: "{n} {n|person|people}", zh: "{n} 人" },
  you: { en: "You", zh: "您" },
  noneGiven: { en: "No items here are yours", zh: "没有分给您的题" },
  noneGivenSoFar: { en: "You answer nothing here, so no level is shown.", zh: "本阶段不由您作答，因此不显示等级。" },
  notYours: { en: "Colleagues", zh: "由同事作答" },
  notYou: { en: "You have no answer yet", zh: "您尚未作答" },
  // So far
  ownAnswersOnly: { en: "from your answers, not final", zh: "按您的答案，未定版" },
  afterMore: { en: "shown after {n} more {n|item|items}", zh: "再答 {n} 题后显示" },
  noLevel: { en: "no level: {reason}", zh: "没有等级：{reason}" },
  noPosition: { en: "shown when sales shares and customers are filled in", zh: "占比与业务关系填妥后显示" },
  managersSee: { en: "submitted; shown in Results once final", zh: "已提交；定版后见“结果”" },
  inResult: { en: "in the final result", zh: "见定版结果" },
  levelAlone: { en: "Level {band}", zh: "{band} 级" },
  // Latest result
  latest: { en: "Latest result, cycle {year}", zh: "最近结果：{year} 年自评" },
  latestLine: {
    en: "For today’s customers the rating is {serve}: {serveShare} of what is needed. For the target it is {move}: {moveShare}. Level attained: {level}.",
    zh: "服务现有客户：评级 {serve}，{serveShare}。实现目标：评级 {move}，{moveShare}。已达等级：{level}。",
  },
  latestLineStay: {
    en: "For today’s customers the rating is {serve}: {serveShare} of what is needed. Level attained: {level}.",
    zh: "服务现有客户：评级 {serve}，{serveShare}。已达等级：{level}。",
  },
  latestLineNone: {
    en: "For today’s customers there is no rating yet. Level attained: {level}.",
    zh: "服务现有客户：暂无评级。已达等级：{level}。",
  },
  lettersKey: {
    en: "The rating says how much of what is needed is there. A: {a}. B: {b}. C: {c}. D: {d}. E: {e}.",
    zh: "评级表示所需的能力已有多少。A：{a}；B：{b}；C：{c}；D：{d}；E：{e}。",
  },
  lettersLater: {
    en: "The {year} rating (A to E) is given once the fourth phase is accepted.",
    zh: "第四个阶段通过后，给出 {year} 年评级。",
  },
  noLetter: { en: "no rating", zh: "暂无评级" },
  noLevelAttained: { en: "none", zh: "暂无" },
  openReport: { en: "Open report {year}", zh: "查看 {year} 年报告" },
  // Tasks
  tasks: { en: "Your tasks", zh: "待办" },
  noTasks: { en: "You have no open tasks here.", zh: "您没有待办。" },
  taskReturned: { en: "Read the remark on {phase} and go on", zh: "看{phase}阶段的退回说明，继续填写" },
  taskScreening: {
    en: "Confirm your {n} screening {n|answer|answers}",
    zh: "逐题确认快速自评的 {n} 个答案",
  },
  taskProfile: { en: "Fill in the firm’s profile", zh: "填写企业概况" },
  taskLinks: { en: "Add your largest customer", zh: "登记最大客户" },
  taskLinkAnswers: { en: "Answer the nine questions about a customer", zh: "答完一家客户的九道题" },
  taskFunctions: { en: "Enter the share of sales of each function", zh: "填写四个环节的销售占比" },
  taskContext: { en: "Answer {n} context {n|question|questions}", zh: "回答 {n} 道内外部条件题" },
  taskAim: { en: "Decide the target: a new position, or stay", zh: "定目标：转到新位置或留在原位" },
  taskHandedBack: { en: "{name} sent back: {what}", zh: "{name} 退回：{what}" },
  taskItems: { en: "Answer your {n} open {n|item|items}", zh: "回答您的 {n} 道未答题" },
  taskSubmit: { en: "Review and submit {phase}", zh: "检查并提交{phase}阶段" },
  taskAccept: { en: "Accept {phase}", zh: "通过{phase}阶段" },
  taskInvite: { en: "Invite colleagues who answer too", zh: "邀请同事一起作答" },
  taskNext: { en: "Open cycle {year}", zh: "开始 {year} 年自评" },
  minutes: { en: "{n} min", zh: "{n} 分钟" },
  // Cycles
  cycles: { en: "Cycles", zh: "历年自评" },
  columnCycle: { en: "Cycle", zh: "年度" },
  columnOverview: { en: "Overview", zh: "概貌" },
  columnServe: { en: "Rating, today’s customers", zh: "服务现有客户评级" },
  columnLevel: { en: "Level attained", zh: "已达等级" },
  columnPeople: { en: "Contributors", zh: "答题人" },
  columnState: { en: "State", zh: "状态" },
  underWay: { en: "{n} of {all} items answered", zh: "{all} 题已答 {n} 题" },
  frozenOn: { en: "final since {date}", zh: "{date}定版" },
  frozenRevision: { en: "final since {date}, revision {n}", zh: "{date}定版，第 {n} 版" },
  open: { en: "open", zh: "填写中" },
  glyphProgress: { en: "{n} of 16 sections answered", zh: "16 个部分已答 {n} 个" },
  glyphResult: { en: "16 parts. {counts}", zh: "16 格。{counts}" },
  screeningYear: { en: "Screening {year}", zh: "{year} 年快速自评" },
  screeningNote: {
    en: "One person answered 16 items. It has no rating and is never compared with the 48 items.",
    zh: "由 1 人作答 16 题。不给评级，不与 48 题结果比较。",
  },
  screeningOpen: { en: "Not all questions are answered, so it has no figure.", zh: "尚未答全，没有结果。" },
  // No cycle yet
  emptyTitle: { en: "No cycle yet", zh: "还没有自评" },
  emptyText: {
    en: "A cycle is the firm’s yearly round: four phases of 12 items, and the firm’s relationships. It takes about half a day in all, in parts of 10 to 20 minutes. Open the first one to begin.",
    zh: "每年一轮自评：四个阶段，各 12 题，另填业务关系。共约半天，可分次做，每次 10–20 分钟。请先开始第一轮。",
  },
  emptyContributor: {
    en: "A manager of the firm opens the first cycle. You will then find your items here.",
    zh: "由本企业自评负责人开始第一轮，之后您会在此处看到要答的题。",
  },
} satisfies Readonly<Record<string, Text>>;

/** The assessment page and the opening of a cycle. */
export const cycleWords = {
  title: { en: "Assessment", zh: "自评" },
  finding: { en: "{n} of {all} items have an answer.", zh: "{all} 题中已有 {n} 题作答。" },
  findingComplete: { en: "All four phases are accepted.", zh: "四个阶段都已通过。" },
  lede: {
    en: "You can answer in any order, in parts of 10 to 20 minutes. One answer by anyone is enough for an item.",
    zh: "先后不限，可分次做，每次 10–20 分钟。每题有一人作答即可提交。",
  },
  ledeComplete: {
    en: "The result is final. You can reopen a phase, with a reason. This leads to a new revision, and the old one stays.",
    zh: "结果已定版。注明原因可重开阶段，再定版为新的一版，原版保留。",
  },
  ownLeft: {
    en: "{n} open for you, about {minutes} {minutes|minute|minutes}",
    zh: "您待答 {n} 题，约 {minutes} 分钟",
  },
  ownNoneGiven: { en: "No items here are yours", zh: "没有分给您的题" },
  ownNone: { en: "None open for you", zh: "您已答完" },
  goOn: { en: "Go on with {phase}", zh: "继续{phase}阶段" },
  begin: { en: "Begin {phase}", zh: "开始{phase}阶段" },
  lookAt: { en: "Look at the answers", zh: "查看答案" },
  review: { en: "Review and submit", zh: "检查并提交" },
  reviewOnly: { en: "See what is missing", zh: "查看缺项" },
  accept: { en: "Review and accept", zh: "检查并通过" },
  history: { en: "History and reopening", zh: "记录与重开" },
  firmRecords: { en: "First, the firm", zh: "先填企业情况" },
  items: { en: "Then the items", zh: "再答题" },
  itemsHeading: { en: "Items", zh: "题目" },
  done: { en: "done", zh: "已完成" },
  open: { en: "open", zh: "未完成" },
  stepProfile: { en: "Profile of the firm", zh: "企业概况" },
  stepLinks: { en: "Relationships and their questions", zh: "业务关系及其问题" },
  stepFunctions: { en: "Functions: shares of sales", zh: "环节：销售占比" },
  stepContext: { en: "Context", zh: "内外部条件" },
  stepAim: { en: "Target: a new position, or stay", zh: "目标：转到新位置或留在原位" },
  stepLinksNone: { en: "no customer yet", zh: "还没有客户" },
  stepLinksSome: {
    en: "{n} {n|relationship|relationships}; nine answers of one customer are missing",
    zh: "{n} 条；还缺一家客户的九题答案",
  },
  stepLinksDone: { en: "{n} {n|relationship|relationships}", zh: "{n} 条" },
  stepLinksOver: { en: "customers add up to more than 100%", zh: "客户占比之和超过 100%" },
  stepManager: { en: "a manager fills this in", zh: "由自评负责人填写" },
  contextOf: { en: "{n} of {all} factors", zh: "{n}/{all} 项" },
  sectionCount: { en: "{n} of {all} yours", zh: "您 {n}/{all}" },
  sectionAnyone: { en: "{n} of {all} by anyone", zh: "全部人员 {n}/{all}" },
  sectionNotApplicable: { en: "{n} not applicable", zh: "{n} 题不适用" },
  // Screening offer
  screeningOffer: {
    en: "You can use your {n} screening {n|answer|answers}",
    zh: "您可采用快速自评的 {n} 个答案",
  },
  screeningOfferText: {
    en: "Nothing is taken over automatically. You confirm or change each answer.",
    zh: "不会自动采用，由您逐题确认，也可以修改。",
  },
  screeningOpen: { en: "Look and confirm", zh: "逐题确认" },
  // List of cycles
  listTitle: { en: "Assessments of the firm", zh: "企业历年自评" },
  openFirst: { en: "Open cycle {year}", zh: "开始 {year} 年自评" },
  openNextTitle: { en: "Next cycle", zh: "下一轮" },
  openNextText: {
    en: "Context, shares of functions and the target of cycle {year} are copied as starting values. You can change them all. Relationships stay as they are. Items are answered again.",
    zh: "{year} 年的内外部条件、环节占比和目标带入作为初始值，均可修改。业务关系沿用。题目重新作答。",
  },
  openFirstText: {
    en: "It gets its four phases at once. You can work on them in any order.",
    zh: "四个阶段同时开放，先后不限。",
  },
  nextYear: {
    en: "There is one cycle a year. You can open the next one from 1 January {year}.",
    zh: "每年一轮，{year} 年 1 月 1 日起可开始下一轮。",
  },
  managerOpens: { en: "A manager of the firm opens a cycle.", zh: "由本企业自评负责人开始新一轮。" },
  toAssessment: { en: "Open assessment {year}", zh: "进入 {year} 年自评" },
  opened: { en: "Cycle {year} is open.", zh: "{year} 年自评已开始。" },
} satisfies Readonly<Record<string, Text>>;

/** The page before each submission, and what follows it. */
export const reviewWords = {
  remarksTitle: { en: "The reviewer’s remarks on items", zh: "审核人的逐题意见" },
  remarksReading: {
    en: "Each remark is shown with the decision that it belongs to.",
    zh: "每条意见都注明属于哪次审核决定。",
  },
  title: { en: "Review: {phase}", zh: "检查：{phase}阶段" },
  ready: { en: "{phase} can be submitted.", zh: "{phase}阶段可以提交。" },
  missing: {
    en: "{phase}: {n} {n|item has|items have} no answer yet.",
    zh: "{phase}阶段还有 {n} 题没有答案。",
  },
  missingPosition: {
    en: "{phase}: every item has an answer, but the position is not complete.",
    zh: "{phase}阶段各题都已有答案，网络位置还没有填全。",
  },
  isSubmitted: { en: "{phase} is submitted.", zh: "{phase}阶段已提交。" },
  isAccepted: { en: "{phase} is accepted.", zh: "{phase}阶段已通过。" },
  isReturned: { en: "{phase} was returned.", zh: "{phase}阶段已退回。" },
  isLocked: { en: "{phase} is not open yet.", zh: "{phase}阶段尚未开放。" },
  ledeOpen: {
    en: "One answer by anyone is enough for an item; “don’t know” counts.",
    zh: "每题有一人作答即可，选“不清楚”也算。",
  },
  ledeSubmitted: {
    en: "Its answers can no longer be changed. It is waiting to be accepted or returned.",
    zh: "答案只读，待通过或退回。",
  },
  ledeAccepted: { en: "Its answers can no longer be changed.", zh: "答案只读。" },
  ledeReturned: { en: "Remark: {reason}", zh: "退回说明：{reason}" },
  toItems: { en: "Open the items", zh: "打开题目" },
  // Lists
  openItems: { en: "Without an answer", zh: "没有答案的题" },
  openItemsReading: {
    en: "Nobody has answered these yet. Choose one to answer it.",
    zh: "以下各题还没有人作答，点开即可填写。",
  },
  position: { en: "Position", zh: "网络位置" },
  positionReading: {
    en: "Preparation needs one customer with its nine answers, and the four shares of functions.",
    zh: "准备阶段至少要有一家客户答完九道题，并填好四个环节的占比。",
  },
  needCustomer: { en: "No customer with all nine answers", zh: "没有一家客户答完九道题" },
  needShares: { en: "The four shares of functions are missing", zh: "四个环节的占比未填" },
  needLowerShares: { en: "The customers’ shares add up to more than 100%", zh: "客户占销售额之和超过 100%" },
  unfilled: { en: "Not filled in", zh: "还没有填的内容" },
  unfilledReading: {
    en: "You can submit Preparation without these. Once it is submitted, you can no longer change them.",
    zh: "不填也能提交准备阶段，但提交后只读。",
  },
  unfilledAim: {
    en: "The target: without one, there is nothing to compare the result with",
    zh: "目标：不定目标，结果就没有目标可比",
  },
  unfilledContext: {
    en: "Conditions inside and outside the firm: {n} of {all} answered, and they decide which measures fit",
    zh: "内外部条件：已答 {n} 项，共 {all} 项，用来判断哪些措施可行",
  },
  dontKnow: { en: "Your “don’t know” answers", zh: "您选“不清楚”的题" },
  marked: { en: "Marked by you", zh: "您标记待查的题" },
  notApplicable: { en: "Not applicable", zh: "不适用的题" },
  conscious: { en: "Look at these before submitting", zh: "提交前再看一遍" },
  allItems: { en: "All 12 items", zh: "全部 12 题" },
  columnItem: { en: "Item", zh: "题" },
  columnAnswered: { en: "Answered by", zh: "作答人数" },
  columnYours: { en: "Your answer", zh: "您的答案" },
  noAnswer: { en: "no answer", zh: "未答" },
  notApplicableShort: { en: "not applicable", zh: "不适用" },
  levelNamed: { en: "{level} {name}", zh: "{level} 级 {name}" },
  // Moves
  submitTitle: { en: "Submit", zh: "提交" },
  submitText: {
    en: "After that nobody can change the answers, until the phase is returned or reopened.",
    zh: "提交后全员只读，退回或重开后可再改。",
  },
  submit: { en: "Submit {phase}", zh: "提交{phase}" },
  submitByManager: { en: "A manager of the firm submits the phase.", zh: "由本企业自评负责人提交。" },
  acceptTitle: { en: "Accept or return", zh: "通过或退回" },
  acceptText: {
    en: "The firm accepts its own phases. {n} of four are accepted.",
    zh: "由企业自己通过。四个阶段已通过 {n} 个。",
  },
  acceptFreezes: {
    en: "This is the fourth phase. When you accept it, the result becomes final.",
    zh: "这是第四个：通过后结果随即定版。",
  },
  // Who was asked and is not in the answers
  unheardTitle: { en: "Not everybody who was asked has answered", zh: "还有人没有答完" },
  unheardSilent: {
    en: "{n} {n|colleague has|colleagues have} not answered yet: {names}.",
    zh: "{n} 位同事一题未答：{names}。",
  },
  unheardPartly: {
    en: "{n} {n|colleague has|colleagues have} answered only part of what was passed on: {names}.",
    zh: "{n} 位同事只答了一部分转交的题：{names}。",
  },
  unheardOf: { en: "{name} ({n} of {all})", zh: "{name}（{n}/{all} 题）" },
  unheardInvited: {
    en: "Nobody has accepted {n} {n|invitation|invitations}: {names}.",
    zh: "{n} 份邀请还没有人接受：{names}。",
  },
  unheardMore: { en: " and {n} more", zh: "，另有 {n} 人" },
  unheardSubmit: {
    en: "You can submit anyway, because one answer by anyone is enough for an item. Of these colleagues, only the answers given so far count. They can add to them once the phase is returned or reopened.",
    zh: "仍可提交：每题有一人作答即可。这些同事只计已答的题，阶段退回或重开后才能补答。",
  },
  unheardFreeze: {
    en: "You can make the result final anyway. It is then based on the answers there are, without what these colleagues would have said. If few people answer, it may not show where groups see things differently. To wait for them, return this phase and reopen those they still have to answer.",
    zh: "仍可定版，结果只按已有的答案计，不含这些同事未答的部分；答题人少，可能看不出各岗位看法的差异。要等他们，就先退回本阶段，并重开他们还要答的阶段。",
  },
  acceptByReviewer: { en: "The reviewer accepts or returns it.", zh: "由审核人通过或退回。" },
  acceptByManager: { en: "A manager of the firm accepts or returns it.", zh: "由本企业自评负责人通过或退回。" },
  accept: { en: "Accept {phase}", zh: "通过{phase}" },
  acceptAndFreeze: { en: "Accept and make final", zh: "通过并定版" },
  returnIt: { en: "Return {phase}", zh: "退回{phase}" },
  remark: { en: "Remark", zh: "退回说明" },
  remarkHint: {
    en: "Write what should be looked at again. All members read it.",
    zh: "请写明哪些要再看。全体成员可见。",
  },
  reopenTitle: { en: "Reopen", zh: "重开" },
  reopenText: {
    en: "The answers can be changed again. A final result stays as it is. Once all is accepted again, a new revision is made.",
    zh: "该阶段重新开放填写。已定版的结果保留，全部再次通过后，另成新的一版。",
  },
  reopen: { en: "Reopen {phase}", zh: "重开{phase}" },
  reason: { en: "Reason", zh: "原因" },
  reasonHint: { en: "It is kept in the history.", zh: "会记入历史。" },
  reasonLong: { en: "Use at most 1000 characters.", zh: "最多 1000 字。" },
  // After a move
  goOnWith: { en: "Go on with {phase}", zh: "继续{phase}阶段" },
  submitNext: { en: "Review and submit {phase}", zh: "检查并提交{phase}阶段" },
  acceptNext: { en: "Accept or return {phase}", zh: "通过或退回{phase}阶段" },
  saidSubmit: { en: "{phase} is submitted.", zh: "{phase}阶段已提交。" },
  saidAccept: { en: "{phase} is accepted.", zh: "{phase}阶段已通过。" },
  saidReturn: { en: "{phase} is returned and can be changed again.", zh: "{phase}阶段已退回，可继续填写。" },
  saidReopen: { en: "{phase} is open again.", zh: "{phase}阶段已重开。" },
  backToAll: { en: "All four phases", zh: "四个阶段" },
  history: { en: "History", zh: "历史" },
  noHistory: { en: "Nothing has happened yet.", zh: "还没有变动。" },
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
    en: "{n} screening {n|answer needs|answers need} to be confirmed.",
    zh: "快速自评有 {n} 个答案待确认。",
  },
  lede: {
    en: "These answers were given on {date}. Read each sentence again. What you confirm becomes your answer in cycle {year}.",
    zh: "这些答案于 {date}给出。请把每句再读一遍，确认后即为您在 {year} 年自评中的答案。",
  },
  none: { en: "No screening answer needs to be confirmed.", zh: "没有待确认的快速自评答案。" },
  chosen: { en: "Chosen then", zh: "当时所选" },
  betweenTwo: { en: "Between these two sentences", zh: "介于以下两句之间" },
  confirm: { en: "Confirm", zh: "确认" },
  confirmNamed: { en: "Confirm: {name}", zh: "确认：{name}" },
  change: { en: "Answer differently", zh: "重新选" },
  confirmAll: { en: "Confirm these {n}", zh: "确认这 {n} 题" },
  confirmAllNote: {
    en: "Do this only if every sentence above is still true of the last 12 months.",
    zh: "以上各句近 12 个月仍然属实时，再一并确认。",
  },
  confirmed: { en: "{n} {n|answer|answers} confirmed.", zh: "已确认 {n} 个答案。" },
  notConfirmed: {
    en: "{n} {n|was|were} not taken over, because you already have an answer there or the phase is submitted.",
    zh: "有 {n} 个未采用，因为该题已有您的答案，或阶段已提交。",
  },
  back: { en: "Back to the assessment", zh: "返回自评" },
} satisfies Readonly<Record<string, Text>>;
