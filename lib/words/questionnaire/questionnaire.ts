import type { Text } from "@/lib/result";
import { nameFaultWords } from "../names/names";
import type { Spoken } from "../say";

/** Words of the questionnaire page, of saving and of the offline page. */
export const questionnaireWords = {
  // Place and progress
  title: { en: "{phase}: {n} {n|item|items}", zh: "{phase}阶段：{n} 题" },
  assessmentOf: { en: "Assessment {year}", zh: "{year} 年自评" },
  place: { en: "{phase}, {lens}", zh: "{phase} · {lens}" },
  ofThree: { en: "{n} of {all}", zh: "第 {n} 题，共 {all} 题" },
  answeredOf: { en: "{n} of {all} items answered", zh: "已答 {n} 题，共 {all} 题" },
  left: { en: "{n} left, about {minutes} {minutes|minute|minutes}", zh: "待答 {n} 题，约需 {minutes} 分钟" },
  noneLeft: { en: "None left", zh: "全部答完" },
  minutesLeft: { en: "{minutes} min left", zh: "约剩 {minutes} 分钟" },
  sections: { en: "Sections", zh: "各部分" },
  openSections: { en: "Open the list of sections", zh: "打开各部分列表" },
  phaseCount: { en: "{n} of {all}", zh: "{n}/{all}" },
  done: { en: "done", zh: "已答完" },
  open: { en: "Open", zh: "未答" },
  marked: { en: "Marked", zh: "已标记" },
  mine: { en: "Mine", zh: "您的题" },
  yoursLeft: {
    en: "Yours: {n} left, about {minutes} {minutes|minute|minutes}",
    zh: "您待答 {n} 题，约需 {minutes} 分钟",
  },
  withColleague: { en: "with {name}", zh: "由 {name} 作答" },
  assign: { en: "Pass on", zh: "转给同事" },
  assigned: { en: "Assigned", zh: "已转交" },
  keyAssign: { en: "pass on to a colleague, or send back", zh: "转给同事，或退回" },
  keyCommentRecordsAssign: { en: "comment, records, pass on", zh: "留言、记录、转交" },
  toMine: { en: "All your items", zh: "您的全部题目" },
  nothingOpen: { en: "No item here is open.", zh: "没有未答的题。" },
  nothingMarked: { en: "No item is marked.", zh: "没有标记的题。" },
  leave: { en: "Leave, keep my place", zh: "退出并保留进度" },
  // Card
  markForReview: { en: "Mark for review", zh: "标记待查" },
  between: {
    en: "More than the sentence above, less than the one below",
    zh: "介于上下两句之间",
  },
  betweenShort: { en: "Between these two", zh: "介于上下两句之间" },
  dontKnow: { en: "Don’t know", zh: "不清楚" },
  noAnswer: { en: "no answer yet", zh: "尚未作答" },
  previous: { en: "Previous", zh: "上一题" },
  back: { en: "Back", zh: "上一题" },
  next: { en: "Next item", zh: "下一题" },
  nextOpen: { en: "Next open item", zh: "下一道未答题" },
  stubNext: { en: "next", zh: "下一题" },
  change: { en: "Change", zh: "修改" },
  cleared: { en: "Answer cleared.", zh: "答案已清除。" },
  undo: { en: "Undo", zh: "恢复" },
  saveAll: { en: "Save answers", zh: "保存答案" },
  // Not applicable
  notApplicable: { en: "Not applicable", zh: "不适用" },
  everyFirm: {
    en: "This item applies to every firm. Only four items may be left out, with a reason.",
    zh: "本题各企业都适用。只有四道题可注明原因后不答。",
  },
  whyNot: { en: "Why does it not apply?", zh: "为什么不适用？" },
  ownReason: { en: "Another reason, in my words", zh: "其他原因，自行填写" },
  ownReasonLabel: { en: "The reason, a fact about the firm", zh: "原因（写企业的实际情况）" },
  headOffice: {
    en: "“Head office does it” is not a reason: choose the sentence that fits what it does for your firm. The reason is set once for the firm and shown to all. The item does not count in the level. What is needed stays the same.",
    zh: "“由总部统一做”不算不适用，请按总部替企业做的情况作答。原因由企业统一设定，全员可见。本题不计入等级，要求不变。",
  },
  setNotApplicable: { en: "Set as not applicable", zh: "设为不适用" },
  doesNotApply: { en: "Not applicable: {reason}", zh: "不适用：{reason}" },
  setBy: { en: "This was set for the firm by {name}, {time}.", zh: "{name} 于 {time} 为企业设定。" },
  setForFirm: { en: "This is set for the whole firm.", zh: "为整个企业设定。" },
  applies: { en: "It applies to us", zh: "改为适用" },
  managerSets: {
    en: "If it does not apply, a manager of the firm sets this, with a reason.",
    zh: "如不适用，由本企业自评负责人注明原因后设定。",
  },
  // Comment
  comment: { en: "Comment", zh: "留言" },
  commentHint: {
    en: "Last time: which month, what was done, what changed? Do not write names of people.",
    zh: "最近一次：哪个月、做了什么、改了什么？请不要写人名。",
  },
  // Records
  records: { en: "Records", zh: "记录" },
  recordRule: {
    en: "Without a record of use, an answer counts up to level 3. A record counts for everyone’s answer to this item.",
    zh: "没有使用记录的答案最高计 3 级。一份记录对所有人的本题答案有效。",
  },
  whatCounts: { en: "What counts", zh: "哪些材料算数" },
  countsToFive: { en: "Counts up to level 5: {what}", zh: "最高可计 5 级：{what}" },
  countsToThree: { en: "Counts only up to level 3: {what}", zh: "最高只计 3 级：{what}" },
  countsTo: { en: "counts up to level {n}", zh: "最高计 {n} 级" },
  countsOlder: {
    en: "counts up to level {n}, because it is older than {months} months; a newer one counts up to level {fresh}",
    zh: "已超过 {months} 个月，最高计 {n} 级；换成较新的记录，最高可计 {fresh} 级",
  },
  noRecords: { en: "No record is declared yet.", zh: "还没有登记记录。" },
  addRecord: { en: "Declare a record", zh: "登记记录" },
  recordKind: { en: "Kind", zh: "类别" },
  recordTitle: { en: "Title", zh: "名称" },
  recordTitleHint: { en: "Write it as on the paper or file.", zh: "按文件上的名称填写。" },
  recordDate: { en: "Date", zh: "日期" },
  titleMissing: { en: "Write the title.", zh: "请填写名称。" },
  undated: { en: "no date", zh: "无日期" },
  remove: { en: "Remove", zh: "移除" },
  removeRecord: { en: "Remove {title}", zh: "移除 {title}" },
  // Saving
  saving: { en: "Saving…", zh: "正在保存…" },
  saved: { en: "Saved {time}", zh: "已保存 {time}" },
  allSaved: { en: "All answers saved, {time}", zh: "答案已全部保存，{time}" },
  offline: { en: "Offline: {n} {n|answer|answers} not sent yet", zh: "离线：{n} 个答案待上传" },
  offlineNone: { en: "Offline", zh: "离线" },
  keptHere: { en: "They are kept on this device.", zh: "答案保存在本机。" },
  backOnline: {
    en: "You are online again. {n} {n|answer was|answers were} saved {time}",
    zh: "已恢复连接，{n} 个答案已保存 {time}",
  },
  notSaved: {
    en: "Not sent yet. {n} {n|answer is|answers are} kept on this device.",
    zh: "尚未上传，{n} 个答案暂存在本机。",
  },
  slowed: {
    en: "You saved a lot in a short time. {n} {n|answer is|answers are} kept on this device and will be sent later.",
    zh: "短时间内保存次数较多，还有 {n} 个答案暂存在本机，稍后自动上传。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  refused: { en: "Not saved.", zh: "未保存。" },
  takeBack: { en: "Undo my change", zh: "撤回修改" },
  refusedUnknown: { en: "The server did not accept the answer.", zh: "服务器没有接受该答案。" },
  partMissing: {
    en: "This part could not be fetched. It opens once you are online again; if not, load the page again. Your answers are safe.",
    zh: "这部分没有加载成功，恢复联网后自动打开；仍打不开就刷新页面，答案不会丢。",
  },
  signedOut: { en: "You were signed out", zh: "已退出登录" },
  signedOutWaiting: {
    en: "Nothing is lost: {n} {n|answer is|answers are} kept on this device and will be sent when you sign in.",
    zh: "内容没有丢失：{n} 个答案暂存在本机，登录后自动上传。",
  },
  signIn: { en: "Sign in", zh: "登录" },
  decisionWaits: {
    en: "{n} {n|answer needs|answers need} your decision",
    zh: "{n} 个答案待您决定",
  },
  decide: { en: "Look and choose", zh: "查看并选择" },
  // Conflicts
  conflictTitle: {
    en: "Changed on another device: this device / the other",
    zh: "此题已在另一台设备上修改：本机／另一台",
  },
  conflictBoth: { en: "Both are kept. Choose one.", zh: "两个版本都在，请选定一个。" },
  here: { en: "Here, {time}", zh: "本机，{time}" },
  there: { en: "There, {time}", zh: "另一台，{time}" },
  keepThis: { en: "Keep this", zh: "保留此项" },
  changedBy: { en: "{name} changed this at {time}, after your change", zh: "{name} 在 {time} 又改过，比您的修改晚" },
  aColleague: { en: "a colleague", zh: "同事" },
  recordsOfFirm: { en: "Facts of the firm have one version for all.", zh: "企业信息只保留一个版本。" },
  yours: { en: "Yours, {time}", zh: "您的，{time}" },
  theirs: { en: "{name}, {time}", zh: "{name}，{time}" },
  withComment: { en: "Comment: {text}", zh: "留言：{text}" },
  withMark: { en: "Marked for review", zh: "已标记待查" },
  removedRecord: { en: "removed", zh: "已移除" },
  itApplies: { en: "The item applies.", zh: "本题适用。" },
  formConflict: {
    en: "{n} {n|answer was|answers were} changed on another device meanwhile. Both versions are below, and what you wrote is still in the form. Save again to keep yours.",
    zh: "您填写期间，有 {n} 个答案在另一台设备上改过。下面列出两个版本，您填的仍在表中。再保存一次，就以您填的为准。",
  },
  formSaved: { en: "{n} {n|answer|answers} saved, {time}.", zh: "已保存 {n} 个答案，{time}。" },
  formUnchanged: { en: "Nothing was changed.", zh: "没有改动。" },
  formRefused: { en: "{n} {n|answer was|answers were} not saved: {words}", zh: "{n} 个答案未保存：{words}" },
  // End of a phase
  allAnswered: { en: "All {all} answered", zh: "{all} 题全部答完" },
  reviewAndSubmit: { en: "Review and submit", zh: "检查并提交" },
  review: { en: "Look over the phase", zh: "查看本阶段" },
  managerSubmits: { en: "A manager of the firm submits the phase.", zh: "由本企业自评负责人提交本阶段。" },
  stillOpen: { en: "{n} of {all} still open", zh: "{all} 题中还有 {n} 题未答" },
  // Closed phases
  lockedTitle: { en: "{phase} is not open yet", zh: "{phase}阶段尚未开放" },
  lockedWords: { en: "It opens after the phase before it.", zh: "前一阶段完成后开放。" },
  submittedTitle: { en: "{phase} is submitted; answers are read-only", zh: "{phase}阶段已提交，答案只读" },
  submittedWords: {
    en: "A manager of the firm can return it on the review page to go on.",
    zh: "自评负责人可在检查页退回，退回后可继续填写。",
  },
  reviewerReturns: { en: "The reviewer can return it to go on.", zh: "审核人可退回，退回后可继续填写。" },
  acceptedTitle: { en: "{phase} is accepted; answers are read-only", zh: "{phase}阶段已通过，答案只读" },
  acceptedWords: {
    en: "A manager of the firm can reopen it, with a reason.",
    zh: "自评负责人注明原因后可重新开放。",
  },
  returnedTitle: { en: "{phase} was returned", zh: "{phase}阶段已退回" },
  // Keys
  keys: { en: "Keys", zh: "快捷键" },
  hide: { en: "Hide", zh: "隐藏" },
  showKeys: { en: "Show keys", zh: "显示快捷键" },
  keyChoose: { en: "choose an answer, counted from the top", zh: "选择答案，从上往下数" },
  keyArrows: { en: "move within the options", zh: "在选项间移动" },
  keyNext: { en: "next item", zh: "下一题" },
  keyNextPrevious: { en: "next, previous", zh: "下一题、上一题" },
  keyDontKnow: { en: "don’t know", zh: "不清楚" },
  keyNotApplicable: { en: "not applicable, with a reason", zh: "不适用，注明原因" },
  keyClear: { en: "clear the answer", zh: "清除答案" },
  keyComment: { en: "comment", zh: "留言" },
  keyRecords: { en: "records", zh: "记录" },
  keyMark: { en: "mark for review", zh: "标记待查" },
  keyPhase: { en: "go to a phase", zh: "转到某阶段" },
  keyOpen: { en: "next open item", zh: "下一道未答题" },
  keyFind: { en: "find an item", zh: "查找题目" },
  keyAll: { en: "all keys, or turn off", zh: "全部按键，或关闭" },
  keySend: { en: "send the comment", zh: "发送留言" },
  keyClose: { en: "close, back to the card", zh: "关闭，回到本题" },
  keyCommands: { en: "command list", zh: "命令列表" },
  allKeys: { en: "All keys", zh: "全部快捷键" },
  singleKeys: { en: "Single keys work outside text fields", zh: "在输入框外启用单键" },
  singleKeysHint: {
    en: "Turn them off when a key press by accident would disturb, for example with speech input. The setting is kept on this device.",
    zh: "用语音输入等方式时容易误触，可以关闭。设置保存在本机。",
  },
  close: { en: "Close", zh: "关闭" },
  commands: { en: "Commands and items", zh: "命令与题目" },
  findPlaceholder: { en: "Type a word of the item or command", zh: "输入题目或命令中的词" },
  nothingFound: { en: "Nothing was found.", zh: "没有找到。" },
  // Offline page
  offlineTitle: { en: "Offline", zh: "离线" },
  offlineCount: {
    en: "Offline: {n} {n|answer is|answers are} kept on this device",
    zh: "离线：本机有 {n} 个答案待上传",
  },
  offlineLede: {
    en: "The page cannot be fetched now. Nothing that was typed is lost; it is sent when the connection is back.",
    zh: "暂时无法打开页面。已填内容没有丢失，恢复连接后自动上传。",
  },
} satisfies Readonly<Record<string, Text>>;

export type QuestionnaireWords = Spoken<typeof questionnaireWords>;

/** Why a single answer or record was not saved, by the reason of the reply. */
export const savingRefusalWords = {
  ...nameFaultWords,
  "too-many-versions": {
    en: "This change was not saved, because there are too many versions. Earlier versions are safe. Tell the operator.",
    zh: "修改次数已达上限，不能再保存新的版本。之前保存的内容有效，请联系系统管理员。",
  },
  "no-room": {
    en: "There is no room for more of these. Remove what you no longer need, or tell the operator.",
    zh: "数量已达上限，不能再增加。请移除不再需要的内容，或联系系统管理员。",
  },
  "phase-not-open": {
    en: "The phase has been submitted, so its answers can no longer be changed. A manager can return it.",
    zh: "该阶段已提交，答案只读。自评负责人退回后可继续填写。",
  },
  "unknown-item": {
    en: "This item is not part of the assessment. Reload the page.",
    zh: "本次自评没有这道题。刷新页面后再试。",
  },
  "not-yours-to-do": {
    en: "Your role does not allow this. A manager of the firm can do it.",
    zh: "当前角色无此权限，可由本企业自评负责人办理。",
  },
  "not-found": {
    en: "It is no longer there. Reload the page to see what is there now.",
    zh: "该内容已不存在。刷新页面查看最新内容。",
  },
  "shares-over-one": {
    en: "The shares of all customers add up to more than 100%. Lower one of them.",
    zh: "各客户占销售额之和超过 100%。请调低其中一项。",
  },
  "share-missing": { en: "A customer needs a share of sales.", zh: "客户须填写占销售额的比例。" },
  "dates-crossed": {
    en: "The relationship would end before it begins. Check both dates.",
    zh: "终止日期早于起始日期，请核对。",
  },
  "always-applies": {
    en: "This item applies to every firm. Choose the sentence that is true for your firm.",
    zh: "本题各企业都适用，请按实际情况作答。",
  },
  "third-party-file": {
    en: "A third-party record needs the paper itself. Add its file first, then choose the kind.",
    zh: "第三方记录须有原件。先上传文件，再选类别。",
  },
  "date-ahead": {
    en: "This date is in the future. Write the date that is on the paper.",
    zh: "日期还没到。请填写文件上的日期。",
  },
  "day-out-of-range": {
    en: "This date or year is too far from today. Write another one.",
    zh: "日期或年份离今天太远。请填写另一个。",
  },
  malformed: {
    en: "The value does not fit this field. Correct it and try again.",
    zh: "填写的内容不符合要求。改正后重试。",
  },
} satisfies Readonly<Record<string, Text>>;
