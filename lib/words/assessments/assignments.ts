import type { AssignmentEvent, AssignmentMover, AssignmentState } from "@/lib/assessments";
import type { Text } from "@/lib/result";

/** States of an assignment, shown next to a colleague's name. */
export const assignmentStateWords: Readonly<Record<AssignmentState, Text>> = {
  assigned: { en: "Assigned", zh: "已转交" },
  started: { en: "Started", zh: "已开始" },
  done: { en: "Done", zh: "已答完" },
  "handed-back": { en: "Sent back", zh: "已退回" },
  withdrawn: { en: "Withdrawn", zh: "已收回" },
};

/** Events of an assignment as commands, for the table on the help page. */
export const assignmentMoveWords: Readonly<Record<AssignmentEvent, Text>> = {
  assign: { en: "Pass on", zh: "转给同事" },
  start: { en: "First answer", zh: "首次作答" },
  finish: { en: "Last answer", zh: "全部答完" },
  resume: { en: "Answer cleared", zh: "清除某题答案" },
  "hand-back": { en: "Send back with a reason", zh: "退回并写明原因" },
  withdraw: { en: "Withdraw", zh: "收回" },
};

export const assignmentMoverWords: Readonly<Record<AssignmentMover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  assignee: { en: "Colleague who got the items", zh: "接手的同事" },
  system: { en: "Automatic", zh: "自动" },
};

/** Assigning items: the manager's page, the panel on a card, the colleague's own page. */
export const assignmentWords = {
  title: { en: "Pass items on", zh: "转给同事" },
  none: {
    en: "No items have been passed on yet, so everybody answers all items.",
    zh: "还没有转交题目，因此每人都要回答全部题目。",
  },
  finding: {
    en: "Of {all} {all|task|tasks} passed on to colleagues, {done} {done|is|are} done.",
    zh: "共转交 {all} 项任务，其中 {done} 项已完成。",
  },
  findingAlsoBack: { en: "{n} more {n|task was|tasks were} sent back.", zh: "另有 {n} 项任务被退回。" },
  findingBack: { en: "{n} {n|task was|tasks were} sent back.", zh: "有 {n} 项任务被退回。" },
  lede: {
    en: "Items that you pass on no longer count as yours. You see the progress of your colleagues, but never their answers.",
    zh: "转出的题不再算作您的待答题。您只能看到同事的答题进度，看不到答案。",
  },
  giveTitle: { en: "Pass on", zh: "转给同事" },
  giveReading: {
    en: "The colleague gets one e-mail in their own language. Reminders follow after 3, 7 and 14 days, and stop when all items are answered. The colleague sees only these items.",
    zh: "系统按同事所用的语言发一封邮件。第 3、7、14 天各提醒一次，全部答完后不再提醒。同事只看到转交的题。",
  },
  colleague: { en: "Colleague", zh: "同事" },
  chooseColleague: { en: "Choose a colleague", zh: "选择同事" },
  noColleague: {
    en: "The firm has no other members yet. Invite people first.",
    zh: "企业内还没有其他成员，请先邀请同事。",
  },
  what: { en: "Items", zh: "题目" },
  whatHint: { en: "Choose whole sections here, or single items below.", zh: "可以选整个部分，也可以在下方逐题选择。" },
  singleItems: { en: "Single items of {phase}", zh: "{phase}阶段：逐题选择" },
  note: { en: "A message (optional)", zh: "附言（可不填）" },
  noteHint: {
    en: "For example, write when you need the answers. The message is part of the e-mail.",
    zh: "例如写明希望何时答完。附言会写进邮件。",
  },
  give: { en: "Pass on and send one e-mail", zh: "转交并发一封邮件" },
  given: { en: "The items are now with {name}. The e-mail is on its way.", zh: "题目已转给 {name}，邮件已发出。" },
  givenLater: {
    en: "The items are now with {name}. One e-mail will follow in a few minutes. It lists everything that you pass on until then.",
    zh: "题目已转给 {name}。几分钟后会发一封邮件，这几分钟内转交的题一并列入。",
  },
  givenNoMail: {
    en: "The items are now with {name}. The e-mail could not be sent, but the system will try again automatically.",
    zh: "题目已转给 {name}。邮件没有发出，系统会自动重发。",
  },
  nothingNew: { en: "{name} already had all of these items.", zh: "这些题之前已经转给 {name}。" },
  chooseBoth: {
    en: "Choose a colleague and at least one section or item.",
    zh: "请选择同事，并至少选一个部分或一道题。",
  },
  listTitle: { en: "Progress of the items passed on", zh: "转交进度" },
  who: { en: "Colleague", zh: "同事" },
  state: { en: "State", zh: "状态" },
  progress: { en: "Answered", zh: "已答" },
  since: { en: "Since", zh: "起始时间" },
  change: { en: "Change", zh: "操作" },
  ofItems: { en: "{n} of {all}", zh: "{n}/{all}" },
  takeBack: { en: "Withdraw", zh: "收回" },
  takeBackNamed: { en: "Withdraw {what} from {name}", zh: "从 {name} 处收回{what}" },
  takenBack: { en: "You have withdrawn {what}.", zh: "{what}已收回，由您作答。" },
  listReading: {
    en: "You can remind a colleague of all open items, at most once in 24 hours. Colleagues who turned off reminders do not get them.",
    zh: "您可以提醒同事答完剩下的题，24 小时内最多提醒一次。已停用提醒的同事不会收到。",
  },
  remind: { en: "Remind now", zh: "立即提醒" },
  remindNamed: { en: "Remind {name} of all open items", zh: "提醒 {name} 答完剩下的题" },
  mailedLately: { en: "E-mail sent in the last 24 hours", zh: "24 小时内已发过邮件" },
  remindedNow: { en: "A reminder was sent to {name}.", zh: "已向 {name} 发出提醒。" },
  remindedNoMail: {
    en: "The e-mail to {name} could not be sent. Try again later.",
    zh: "给 {name} 的邮件未能发出，请稍后再试。",
  },
  remindNothing: { en: "{name} has no open items left.", zh: "{name} 已没有待答的题。" },
  remindOff: {
    en: "{name} has turned off reminders by e-mail. Please contact {name} yourself.",
    zh: "{name} 已停用邮件提醒，请直接联系。",
  },
  remindTooSoon: {
    en: "{name} got an e-mail in the last 24 hours. Send the reminder tomorrow.",
    zh: "24 小时内已给 {name} 发过邮件，请明天再发提醒。",
  },
  reminded: { en: "reminded {n} {n|time|times}", zh: "已提醒 {n} 次" },
  reasonSaid: { en: "Reason: {reason}", zh: "原因：{reason}" },
  // The colleague's page
  mineTitle: { en: "Your items", zh: "您的题目" },
  mineFinding: {
    en: "You have {n} {n|item|items} to answer. {n|It takes|They take} about {minutes} {minutes|minute|minutes} in all.",
    zh: "您还有 {n} 题待答，共约 {minutes} 分钟。",
  },
  mineDone: { en: "All your items are answered. Thank you.", zh: "您的题目已全部答完，谢谢。" },
  mineNone: { en: "No items are assigned to you at the moment.", zh: "目前没有转给您的题目。" },
  mineLede: {
    en: "You can answer in sessions of about ten minutes, also on your phone. Each answer is saved at once. Colleagues see averages, but never the answers that you chose.",
    zh: "您可以分几次作答，每次约十分钟，用手机也行。选定后立即保存。同事只看到平均值，看不到您选了哪一级。",
  },
  mineDoneLede: {
    en: "You can change your answers until the phase is submitted. You can see the result once it is final.",
    zh: "阶段提交前，您还可以修改答案。结果定版后，您可以查看。",
  },
  givenState: { en: "{state}, {of}", zh: "{state}，{of}" },
  piece: { en: "Session {n}", zh: "第 {n} 次" },
  pieceOf: { en: "{n} {n|item|items}, about {minutes} {minutes|minute|minutes}", zh: "{n} 题，约 {minutes} 分钟" },
  begin: { en: "Begin", zh: "开始" },
  goOn: { en: "Continue", zh: "继续" },
  pieces: { en: "Answer in short sessions", zh: "分次作答" },
  givenTitle: { en: "Passed on to you", zh: "转给您的题目" },
  givenBy: { en: "passed on by {name}, {date}", zh: "由 {name} 转来，{date}" },
  handBack: { en: "Send back", zh: "退回" },
  handBackTitle: { en: "Are these items not for you? Send them back", zh: "这些题不该由您回答？可以退回" },
  reason: { en: "Why are you sending them back? Who could answer instead?", zh: "退回的原因是什么？谁来回答更合适？" },
  reasonHint: {
    en: "{name} can read what you write here. Answers that you already gave are kept.",
    zh: "{name} 会看到您写的内容。已答的题会保留。",
  },
  handedBack: { en: "The items were sent back and are no longer with you.", zh: "题目已退回，不再由您作答。" },
  aManager: { en: "a manager of the firm", zh: "自评负责人" },
  notHere: { en: "You have no items in this phase", zh: "本阶段没有您的题目" },
  notHereWords: {
    en: "All your items are listed on one page. You can answer them in sessions of about ten minutes.",
    zh: "您的题目都列在一页上，可以分几次作答，每次约十分钟。",
  },
  toMine: { en: "Go to your items", zh: "查看您的题目" },
  // On a card
  you: { en: "You", zh: "您" },
  passedBy: { en: "from {name}", zh: "由 {name} 转来" },
  thisItem: { en: "This item", zh: "本题" },
  wholeSection: { en: "The whole section ({n} items)", zh: "整个部分（{n} 题）" },
  managerPasses: { en: "Only a manager of the firm can pass items on.", zh: "只有自评负责人可以转交题目。" },
  passOn: { en: "Pass on", zh: "转交" },
  // E-mails
  mailSubject: {
    en: "{firm}: {n} {n|item|items} for you, about {minutes} {minutes|minute|minutes}",
    zh: "{firm}：请回答 {n} 题，约 {minutes} 分钟",
  },
  mailBody: {
    en: "{from} asks you to answer these items of the {year} self-assessment of {firm}:\n\n{list}\n\n{note}You can answer in sessions of about ten minutes, also on your phone:\n{url}\n\nColleagues see averages, but never the answers that you chose. If a question is not for you, open the same link, send it back and say why.\n\nWhile items are open, we send reminders after 3, 7 and 14 days. To stop reminders: {optOut}\n",
    zh: "{from}把{firm} {year} 年自评中的以下题目转给您：\n\n{list}\n\n{note}您可以分几次作答，每次约十分钟，用手机也行：\n{url}\n\n同事只看到平均值，看不到您选了哪一级。如果这些题不该由您回答，请在那一页写明原因后退回。\n\n题目未答完时，第 3、7、14 天各提醒一次。不再接收提醒：{optOut}\n",
  },
  reminderSubject: {
    en: "{firm}: {n} {n|item|items} still open, about {minutes} {minutes|minute|minutes}",
    zh: "{firm}：还有 {n} 题待答，约 {minutes} 分钟",
  },
  reminderBody: {
    en: "In the {year} self-assessment of {firm}, you still have to answer these items:\n\n{list}\n\nContinue where you stopped:\n{url}\n\nTo stop reminders: {optOut}\n",
    zh: "{firm} {year} 年自评中，以下题目还等您作答：\n\n{list}\n\n请从上次停下的地方继续：\n{url}\n\n不再接收提醒：{optOut}\n",
  },
  mailNote: { en: "{from} writes: {note}\n\n", zh: "{from}附言：{note}\n\n" },
  // Opting out
  offReading: {
    en: "While you have open items, you get a reminder by e-mail after 3, 7 and 14 days. A manager can also send one. A consultant gets at most one e-mail a day about their clients. If you turn reminders off, you still get e-mails with invitations, sign-in codes and new items.",
    zh: "您有题未答完时，第 3、7、14 天各有一封提醒邮件，自评负责人也可以发提醒。您如果是顾问，关于委托企业的邮件每天最多一封。停用提醒后，您仍会收到三类邮件：邀请、登录验证码、新转来的题。",
  },
  offNow: { en: "Reminders are off.", zh: "提醒已停用。" },
  onNow: { en: "Reminders are on.", zh: "提醒已开启。" },
  offTitle: { en: "Reminders by e-mail", zh: "邮件提醒" },
  offLede: {
    en: "While you have open items, you get a reminder by e-mail after 3, 7 and 14 days. A consultant gets at most one e-mail a day about their clients. You can turn all these e-mails off.",
    zh: "您有题未答完时，第 3、7、14 天各有一封提醒邮件。您如果是顾问，关于委托企业的邮件每天最多一封。停用后，这些邮件都不再发给您。",
  },
  isOff: {
    en: "You no longer get reminders. When items are passed on to you, you still get one e-mail.",
    zh: "您不再收到提醒。有新转来的题时，仍会发一封邮件。",
  },
  turnOff: { en: "Stop sending me reminders", zh: "不再接收提醒" },
  turnOn: { en: "Send reminders again", zh: "恢复提醒" },
  offGone: { en: "This link is not complete", zh: "这个链接不完整" },
  offGoneWords: {
    en: "Copy the whole address from the e-mail and open it again.",
    zh: "请从邮件中复制完整地址，再打开一次。",
  },
} satisfies Readonly<Record<string, Text>>;
