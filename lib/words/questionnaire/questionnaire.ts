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
  left: {
    en: "{n} {n|item|items} left, about {minutes} {minutes|minute|minutes}",
    zh: "待答 {n} 题，约需 {minutes} 分钟",
  },
  noneLeft: { en: "No items left", zh: "已全部答完" },
  minutesLeft: { en: "{minutes} min left", zh: "约剩 {minutes} 分钟" },
  sections: { en: "Sections", zh: "各部分" },
  openSections: { en: "Open the list of sections", zh: "打开各部分列表" },
  phaseCount: { en: "{n} of {all}", zh: "{n}/{all}" },
  done: { en: "done", zh: "已答完" },
  open: { en: "Open", zh: "未答" },
  marked: { en: "Marked", zh: "已标记" },
  mine: { en: "Your items", zh: "您的题" },
  yoursLeft: {
    en: "Your items: {n} left, about {minutes} {minutes|minute|minutes}",
    zh: "您待答 {n} 题，约需 {minutes} 分钟",
  },
  withColleague: { en: "assigned to {name}", zh: "由 {name} 作答" },
  assign: { en: "Pass on", zh: "转给同事" },
  assigned: { en: "Assigned", zh: "已转交" },
  keyAssign: { en: "pass on to a colleague, or send back", zh: "转给同事，或退回" },
  keyCommentRecordsAssign: { en: "comment, records, pass on", zh: "留言、记录、转交" },
  toMine: { en: "All your items", zh: "您的全部题目" },
  nothingOpen: { en: "All items here are answered.", zh: "这里的题都答完了。" },
  nothingMarked: { en: "You have not marked any item here.", zh: "这里没有标记过的题。" },
  leave: { en: "Leave the page; your place is kept", zh: "退出，下次从这里继续" },
  // Card
  markForReview: { en: "Mark to check later", zh: "标记，稍后再看" },
  between: {
    en: "More than the sentence above, but less than the one below",
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
    en: "This item applies to every firm. In the whole questionnaire, only four items may be left out, and only for a stated reason.",
    zh: "本题适用于各类企业，都要作答。全部题目中，只有四道题可以写明原因后不答。",
  },
  whyNot: { en: "Why does it not apply?", zh: "为什么不适用？" },
  ownReason: { en: "Another reason, in my own words", zh: "其他原因（自行填写）" },
  ownReasonLabel: { en: "The reason (state a fact about the firm)", zh: "原因（写企业的实际情况）" },
  headOffice: {
    en: "“Head office does it” is not a reason: choose the sentence that fits what head office does for your firm. The reason is set once for the firm, and all members see it. The item does not count in the level. The level needed stays the same.",
    zh: "“由总部统一做”不能作为不适用的原因，请按总部替本企业做的情况作答。原因由企业统一设定，全体成员可见。设为不适用后，本题不计入等级，所需等级不变。",
  },
  setNotApplicable: { en: "Set as not applicable", zh: "设为不适用" },
  doesNotApply: { en: "Not applicable: {reason}", zh: "不适用：{reason}" },
  setBy: { en: "{name} set this for the whole firm, {time}.", zh: "{name} 于 {time} 为整个企业设定。" },
  setForFirm: { en: "This setting applies to the whole firm.", zh: "这项设置对整个企业有效。" },
  applies: { en: "The item applies to us", zh: "改为“适用”" },
  managerSets: {
    en: "A manager of the firm can set this item as not applicable and give the reason.",
    zh: "如果本题不适用，由自评负责人写明原因，设为不适用。",
  },
  // Comment
  comment: { en: "Comment", zh: "留言" },
  commentHint: {
    en: "Describe the last time: in which month was it, what was done, and what changed? Do not write names of people.",
    zh: "请写最近一次的情况：在哪个月，做了什么，改变了什么。请不要写人名。",
  },
  // Records
  records: { en: "Records", zh: "记录" },
  recordRule: {
    en: "Without a record of use, an answer counts up to level 3. A record counts for everybody’s answer to this item.",
    zh: "没有使用记录的答案，最高计到 3 级。一份记录对所有人在本题的答案都有效。",
  },
  whatCounts: { en: "Which records count", zh: "哪些材料可作记录" },
  countsToFive: { en: "Records that count up to level 5: {what}", zh: "最高可计到 5 级的材料：{what}" },
  countsToThree: { en: "Records that count only up to level 3: {what}", zh: "最高只计到 3 级的材料：{what}" },
  countsTo: { en: "counts up to level {n}", zh: "最高计到 {n} 级" },
  countsOlder: {
    en: "counts up to level {n}, because it is older than {months} months; a newer record counts up to level {fresh}",
    zh: "这份记录已超过 {months} 个月，最高计到 {n} 级；换成较新的记录，最高可计到 {fresh} 级",
  },
  noRecords: { en: "No record has been added yet.", zh: "还没有登记记录。" },
  addRecord: { en: "Add a record", zh: "登记记录" },
  recordKind: { en: "Kind", zh: "类别" },
  recordTitle: { en: "Title", zh: "名称" },
  recordTitleHint: { en: "Write the title as it is on the document.", zh: "请按文件上的名称填写。" },
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
  keptHere: { en: "Your answers are kept on this device.", zh: "答案暂存在本机。" },
  backOnline: {
    en: "You are online again. {n} {n|answer was|answers were} saved, {time}",
    zh: "已恢复连接，{n} 个答案已在 {time} 保存",
  },
  notSaved: {
    en: "Not sent yet. {n} {n|answer is|answers are} kept on this device.",
    zh: "尚未上传，{n} 个答案暂存在本机。",
  },
  slowed: {
    en: "You saved very often in a short time. {n} {n|answer is|answers are} kept on this device and will be sent later.",
    zh: "短时间内保存次数较多，还有 {n} 个答案暂存在本机，稍后自动上传。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  refused: { en: "Your answer was not saved.", zh: "答案没有保存。" },
  takeBack: { en: "Undo my change", zh: "撤回修改" },
  refusedUnknown: {
    en: "The server did not accept the answer. Try again, or undo your change.",
    zh: "服务器没有接受这个答案。请重试，或撤回修改。",
  },
  partMissing: {
    en: "This part of the page could not be loaded. It opens when you are online again. If it does not open, reload the page. Your answers are safe.",
    zh: "页面的这一部分没有加载成功，恢复联网后会自动打开。如果仍打不开，请刷新页面。答案不会丢失。",
  },
  signedOut: { en: "You were signed out", zh: "登录已失效" },
  signedOutWaiting: {
    en: "Nothing is lost: {n} {n|answer is|answers are} kept on this device and will be sent when you sign in.",
    zh: "内容没有丢失：{n} 个答案暂存在本机，登录后自动上传。",
  },
  signIn: { en: "Sign in", zh: "登录" },
  decisionWaits: {
    en: "{n} {n|answer needs|answers need} your decision",
    zh: "{n} 个答案待您决定",
  },
  decide: { en: "Compare and choose", zh: "查看并选择" },
  // Conflicts
  conflictTitle: {
    en: "You also changed this item on another device",
    zh: "您在另一台设备上也改过这道题",
  },
  conflictBoth: { en: "Both versions are kept. Choose one.", zh: "两个版本都已保留，请选定一个。" },
  here: { en: "On this device, {time}", zh: "本机，{time}" },
  there: { en: "On the other device, {time}", zh: "另一台设备，{time}" },
  keepThis: { en: "Keep this version", zh: "保留这个版本" },
  changedBy: {
    en: "{name} changed this at {time}, after your change",
    zh: "{name} 在 {time} 改过这一项，比您的修改晚",
  },
  aColleague: { en: "a colleague", zh: "同事" },
  recordsOfFirm: {
    en: "Everybody in the firm shares these facts, so only one version can stay.",
    zh: "企业信息由大家共用，最后只能留一个版本。",
  },
  yours: { en: "Your version, {time}", zh: "您的版本，{time}" },
  theirs: { en: "Version of {name}, {time}", zh: "{name} 的版本，{time}" },
  withComment: { en: "Comment: {text}", zh: "留言：{text}" },
  withMark: { en: "Marked to check later", zh: "已标记，稍后再看" },
  removedRecord: { en: "removed", zh: "已移除" },
  itApplies: { en: "The item applies.", zh: "本题适用。" },
  formConflict: {
    en: "In the meantime, {n} {n|answer was|answers were} changed on another device. Both versions are shown below, and what you wrote is still in the form. Save again to keep your version.",
    zh: "您填写期间，有 {n} 个答案在另一台设备上改过。下面列出两个版本，您填的内容仍在表中。再保存一次，就以您填的为准。",
  },
  formSaved: { en: "{n} {n|answer|answers} saved, {time}.", zh: "已保存 {n} 个答案，{time}。" },
  formUnchanged: { en: "Nothing was changed.", zh: "没有改动。" },
  formRefused: {
    en: "{n} {n|answer was|answers were} not saved. The reason is also shown at the question.",
    zh: "{n} 个答案没有保存，原因也写在题目处。",
  },
  // End of a phase
  allAnswered: { en: "All {all} answered", zh: "{all} 题全部答完" },
  reviewAndSubmit: { en: "Review and submit", zh: "检查并提交" },
  review: { en: "Review the phase", zh: "查看本阶段" },
  managerSubmits: { en: "A manager of the firm submits the phase.", zh: "本阶段由自评负责人提交。" },
  stillOpen: { en: "{n} of {all} items are still open", zh: "{all} 题中还有 {n} 题未答" },
  // Closed phases
  lockedTitle: { en: "{phase} is not open yet", zh: "{phase}阶段尚未开放" },
  lockedWords: {
    en: "This phase opens when the phase before it is finished.",
    zh: "前一阶段完成后，这一阶段才会开放。",
  },
  submittedTitle: {
    en: "{phase} is submitted, so its answers cannot be changed",
    zh: "{phase}阶段已提交，答案只能查看",
  },
  submittedWords: {
    en: "To make changes, ask a manager of the firm to return the phase on its review page.",
    zh: "如需修改，请自评负责人在检查页退回这一阶段。",
  },
  reviewerReturns: {
    en: "To make changes, ask the reviewer to return the phase.",
    zh: "如需修改，请审核人退回这一阶段。",
  },
  acceptedTitle: { en: "{phase} is accepted, so its answers cannot be changed", zh: "{phase}阶段已通过，答案只能查看" },
  acceptedWords: {
    en: "To make changes, ask a manager of the firm to reopen the phase.",
    zh: "如需修改，请自评负责人写明原因，重开这一阶段。",
  },
  returnedTitle: { en: "{phase} was returned", zh: "{phase}阶段已退回" },
  // Keys
  keys: { en: "Keyboard shortcuts", zh: "快捷键" },
  hide: { en: "Hide", zh: "隐藏" },
  showKeys: { en: "Show keyboard shortcuts", zh: "显示快捷键" },
  keyChoose: { en: "choose an answer, counted from the top", zh: "选择答案，从上往下数" },
  keyArrows: { en: "move between the options", zh: "在选项间移动" },
  keyNext: { en: "next item", zh: "下一题" },
  keyNextPrevious: { en: "next, previous", zh: "下一题、上一题" },
  keyDontKnow: { en: "don’t know", zh: "不清楚" },
  keyNotApplicable: { en: "set as not applicable, with a reason", zh: "设为不适用，并写明原因" },
  keyClear: { en: "clear the answer", zh: "清除答案" },
  keyComment: { en: "write a comment", zh: "写留言" },
  keyRecords: { en: "open the records", zh: "打开记录" },
  keyMark: { en: "mark to check later", zh: "标记，稍后再看" },
  keyPhase: { en: "go to a phase", zh: "转到某阶段" },
  keyOpen: { en: "next open item", zh: "下一道未答题" },
  keyFind: { en: "find an item", zh: "查找题目" },
  keyAll: { en: "show all shortcuts, or turn them off", zh: "显示全部快捷键，或关闭快捷键" },
  keySend: { en: "send the comment", zh: "发送留言" },
  keyClose: { en: "close, and return to the item", zh: "关闭并回到本题" },
  keyCommands: { en: "open the command list", zh: "打开操作列表" },
  allKeys: { en: "All keyboard shortcuts", zh: "全部快捷键" },
  singleKeys: { en: "Use single-key shortcuts outside text fields", zh: "启用单键快捷键（在输入框内不起作用）" },
  singleKeysHint: {
    en: "Turn these shortcuts off if you may press a key by accident, for example with speech input. The setting is kept on this device.",
    zh: "如果容易误按（例如用语音输入时），可以关闭。这项设置保存在本机。",
  },
  close: { en: "Close", zh: "关闭" },
  commands: { en: "Commands and items", zh: "操作与题目" },
  findPlaceholder: { en: "Type a word from the item or command", zh: "输入题目或操作中的字词" },
  nothingFound: { en: "Nothing was found. Try another word.", zh: "没有找到，请换一个词试试。" },
  // Offline page
  offlineTitle: { en: "Offline", zh: "离线" },
  offlineCount: {
    en: "Offline: {n} {n|answer is|answers are} kept on this device",
    zh: "离线：本机有 {n} 个答案待上传",
  },
  offlineLede: {
    en: "The page cannot be loaded now. What you typed is not lost. It will be sent when you are online again.",
    zh: "现在打不开这个页面。已填内容没有丢失，恢复联网后自动上传。",
  },
} satisfies Readonly<Record<string, Text>>;

export type QuestionnaireWords = Spoken<typeof questionnaireWords>;

/** Why a single answer or record was not saved, by the reason of the reply. */
export const savingRefusalWords = {
  ...nameFaultWords,
  "too-many-versions": {
    en: "This change was not saved, because this entry has been changed too often. Earlier versions are safe. Tell the operator.",
    zh: "这一项的修改次数已达上限，新的修改没有保存。之前保存的内容有效，请联系系统管理员。",
  },
  "no-room": {
    en: "The list is full. Remove entries that you no longer need, or tell the operator.",
    zh: "列表已满，不能再增加。请移除不再需要的内容，或联系系统管理员。",
  },
  "phase-not-open": {
    en: "The phase has been submitted, so its answers cannot be changed. A manager of the firm can return the phase.",
    zh: "这一阶段已提交，答案只能查看。自评负责人退回后，可以继续填写。",
  },
  "unknown-item": {
    en: "This item is not part of the assessment. Reload the page.",
    zh: "本次自评没有这道题。请刷新页面后再试。",
  },
  "not-yours-to-do": {
    en: "Your role does not allow this. Ask a manager of the firm to do it.",
    zh: "您没有这项权限，请让本企业的自评负责人来做。",
  },
  "not-found": {
    en: "This entry no longer exists. Reload the page to see what is there now.",
    zh: "这项内容已不存在。请刷新页面查看最新内容。",
  },
  "shares-over-one": {
    en: "The shares of all customers add up to more than 100%. Lower one of them.",
    zh: "各客户占销售额的比例之和超过 100%。请调低其中一项。",
  },
  "share-missing": { en: "Enter this customer’s share of sales.", zh: "请填写这家客户占销售额的比例。" },
  "dates-crossed": {
    en: "The relationship ends before it begins. Correct one of the dates.",
    zh: "终止日期早于起始日期，请改正。",
  },
  "always-applies": {
    en: "This item applies to every firm. Choose the sentence that is true for your firm.",
    zh: "本题适用于各类企业，请按实际情况作答。",
  },
  "third-party-file": {
    en: "A third-party record needs the document itself. Add its file first, then choose this kind.",
    zh: "第三方记录必须有原件。请先上传文件，再选这一类别。",
  },
  "date-ahead": {
    en: "This date is in the future. Write the date that is on the document.",
    zh: "这个日期还没到。请填写文件上的日期。",
  },
  "day-out-of-range": {
    en: "This date or year is too far in the past or future. Correct it.",
    zh: "这个日期或年份离今天太远，请改正。",
  },
  malformed: {
    en: "What you entered does not fit this field. Correct it and try again.",
    zh: "填写的内容不符合要求。请改正后重试。",
  },
} satisfies Readonly<Record<string, Text>>;
