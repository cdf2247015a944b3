import type { AssignmentEvent, AssignmentMover, AssignmentState } from "@/lib/assessments";
import type { Text } from "@/lib/result";

/** States of what was passed on, as they stand beside a colleague's name. */
export const assignmentStateWords: Readonly<Record<AssignmentState, Text>> = {
  assigned: { en: "Assigned", zh: "已转交" },
  started: { en: "Started", zh: "已开始" },
  done: { en: "Done", zh: "已答完" },
  "handed-back": { en: "Sent back", zh: "已退回" },
  withdrawn: { en: "Withdrawn", zh: "已收回" },
};

/** A move as an order, for the table of moves on the help page. */
export const assignmentMoveWords: Readonly<Record<AssignmentEvent, Text>> = {
  assign: { en: "Pass on", zh: "转给同事" },
  start: { en: "First answer", zh: "首次作答" },
  finish: { en: "Last answer", zh: "全部答完" },
  resume: { en: "An answer cleared", zh: "清除了答案" },
  "hand-back": { en: "Send back, with a reason", zh: "退回并写原因" },
  withdraw: { en: "Withdraw", zh: "收回" },
};

export const assignmentMoverWords: Readonly<Record<AssignmentMover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  assignee: { en: "The colleague", zh: "接手的同事" },
  system: { en: "Automatic", zh: "自动" },
};

/** Passing items on: the manager's page, the panel on a card, the colleague's own page. */
export const assignmentWords = {
  title: { en: "Pass items on", zh: "转给同事" },
  none: { en: "Nothing is passed on yet, so everybody answers all items.", zh: "尚未转交题目，因此每人都答全部题。" },
  finding: {
    en: "Of {all} {all|task|tasks} passed on, {done} {done|is|are} done.",
    zh: "已转交 {all} 项，答完 {done} 项。",
  },
  findingBack: { en: "{n} {n|was|were} sent back.", zh: "{n} 项被退回。" },
  lede: {
    en: "Items that you pass on no longer count as yours. You see the progress, never the answers.",
    zh: "转出的题不再计入您的待答题。您只看得到进度，看不到答案。",
  },
  giveTitle: { en: "Pass on", zh: "转给同事" },
  giveReading: {
    en: "The colleague gets one e-mail, in the colleague’s language. Reminders follow after 3, 7 and 14 days and stop when all is done. The colleague sees these items only.",
    zh: "系统用同事的语言发一封邮件。第 3、7、14 天各提醒一次，答完即止。同事只看到转交的题。",
  },
  colleague: { en: "Colleague", zh: "同事" },
  chooseColleague: { en: "Choose a colleague", zh: "选择同事" },
  noColleague: {
    en: "Nobody else is in the firm yet. Invite people first.",
    zh: "企业内还没有其他成员，请先邀请同事。",
  },
  what: { en: "What", zh: "题目" },
  whatHint: { en: "Choose whole sections, or single items below.", zh: "选整个部分，或在下方选单题。" },
  singleItems: { en: "Single items of {phase}", zh: "{phase}阶段单题" },
  note: { en: "A message (optional)", zh: "附言（可不填）" },
  noteHint: {
    en: "For example, write when you need the answers. It is part of the e-mail.",
    zh: "例如完成时间，会写进邮件。",
  },
  give: { en: "Pass on and send one e-mail", zh: "转交并发一封邮件" },
  given: { en: "{name} has it now. The e-mail is on its way.", zh: "已转给 {name}，邮件已发出。" },
  givenLater: {
    en: "{name} has it now. One e-mail follows in a few minutes, with everything you pass on until then.",
    zh: "已转给 {name}。几分钟后发一封邮件，其间转交的题一并列入。",
  },
  givenNoMail: {
    en: "{name} has it now, but the e-mail could not be sent. It is sent again automatically.",
    zh: "已转给 {name}，但邮件未能发出，系统会自动重发。",
  },
  nothingNew: { en: "{name} had all of it already.", zh: "这些题 {name} 已经接手。" },
  chooseBoth: {
    en: "Choose a colleague and at least one section or item.",
    zh: "请选择同事，并至少选一个部分或一道题。",
  },
  listTitle: { en: "Where it is", zh: "转交进度" },
  who: { en: "Colleague", zh: "同事" },
  state: { en: "State", zh: "状态" },
  progress: { en: "Answered", zh: "已答" },
  since: { en: "Since", zh: "时间" },
  change: { en: "Change", zh: "操作" },
  ofItems: { en: "{n} of {all}", zh: "{n}/{all}" },
  takeBack: { en: "Withdraw", zh: "收回" },
  takeBackNamed: { en: "Withdraw {what} from {name}", zh: "从 {name} 处收回{what}" },
  takenBack: { en: "{what} is yours again.", zh: "{what}已收回。" },
  listReading: {
    en: "You can remind a colleague of all open items, at most once in 24 hours. Colleagues who switched reminders off get none.",
    zh: "您可以提醒同事答完剩下的题，24 小时内最多提醒一次。已停用提醒的同事不会收到。",
  },
  remind: { en: "Remind now", zh: "立即提醒" },
  remindNamed: { en: "Remind {name} of all open items", zh: "提醒 {name} 答完剩下的题" },
  mailedLately: { en: "Got an e-mail in the last 24 hours", zh: "24 小时内已发邮件" },
  remindedNow: { en: "A reminder went to {name}.", zh: "已提醒 {name}。" },
  remindedNoMail: {
    en: "The e-mail to {name} could not be sent. Try again later.",
    zh: "给 {name} 的邮件未能发出，请稍后再试。",
  },
  remindNothing: { en: "{name} has no open items any more.", zh: "{name} 已没有待答的题。" },
  remindOff: {
    en: "{name} has switched off reminders by e-mail. Speak with {name} yourself.",
    zh: "{name} 已停用邮件提醒，请当面或电话联系。",
  },
  remindTooSoon: {
    en: "{name} got an e-mail in the last 24 hours. Remind again tomorrow.",
    zh: "24 小时内已给 {name} 发过邮件，请明天再提醒。",
  },
  reminded: { en: "reminded {n} {n|time|times}", zh: "已提醒 {n} 次" },
  reasonSaid: { en: "Reason: {reason}", zh: "原因：{reason}" },
  toQuestionnaire: { en: "To the items", zh: "去答题" },
  // The colleague's page
  mineTitle: { en: "Your items", zh: "您的题" },
  mineFinding: {
    en: "{n} {n|item is|items are} yours, about {minutes} {minutes|minute|minutes} in all.",
    zh: "待答 {n} 题，共约 {minutes} 分钟。",
  },
  mineDone: { en: "All your items are answered. Thank you.", zh: "您的题已全部答完，谢谢。" },
  mineNone: { en: "No items are assigned to you now.", zh: "目前没有转给您的题。" },
  mineLede: {
    en: "You can answer in parts of about ten minutes, also on your phone. Each answer is saved at once. Colleagues see averages, never what you chose.",
    zh: "可分次作答，每次约十分钟，手机也行，选定即保存。同事只看到平均值，看不到您选了哪一级。",
  },
  mineDoneLede: {
    en: "You can change them until the phase is submitted. You can see the result once it is final.",
    zh: "阶段提交前还可修改。结果定版后即可查看。",
  },
  givenState: { en: "{state}, {of}", zh: "{state}，{of}" },
  piece: { en: "Piece {n}", zh: "第 {n} 次" },
  pieceOf: { en: "{n} {n|item|items}, about {minutes} {minutes|minute|minutes}", zh: "{n} 题，约 {minutes} 分钟" },
  begin: { en: "Begin", zh: "开始" },
  goOn: { en: "Go on", zh: "继续" },
  pieces: { en: "In pieces", zh: "分次作答" },
  givenTitle: { en: "Passed on to you", zh: "转给您的题" },
  givenBy: { en: "by {name}, {date}", zh: "{name}，{date}" },
  handBack: { en: "Send back", zh: "退回" },
  handBackTitle: { en: "Not yours? Send it back", zh: "不由您负责？可以退回" },
  reason: { en: "Why? Who could answer instead?", zh: "原因是什么？谁更合适？" },
  reasonHint: { en: "{name} can read it. Answers you gave stay saved.", zh: "{name} 会看到。已答的内容保留。" },
  handedBack: { en: "It was sent back and is no longer with you.", zh: "已退回，不再由您作答。" },
  aManager: { en: "a manager of the firm", zh: "自评负责人" },
  notHere: { en: "No item of this phase is yours", zh: "本阶段没有您的题" },
  notHereWords: {
    en: "Your items are on one page, in parts of about ten minutes.",
    zh: "您的题都列在一页，分成几部分，每部分约十分钟。",
  },
  toMine: { en: "To your items", zh: "查看您的题" },
  // On a card
  assign: { en: "Pass on", zh: "转给同事" },
  assigned: { en: "Assigned", zh: "已转交" },
  you: { en: "You", zh: "您" },
  passedBy: { en: "from {name}", zh: "由 {name} 转来" },
  thisItem: { en: "This item", zh: "本题" },
  wholeSection: { en: "The whole section ({n} items)", zh: "整个部分（{n} 题）" },
  managerPasses: { en: "A manager of the firm passes items on.", zh: "题目由自评负责人转交。" },
  passOn: { en: "Pass on", zh: "转交" },
  // Mails
  mailSubject: {
    en: "{firm}: {n} {n|item|items} for you, about {minutes} {minutes|minute|minutes}",
    zh: "{firm}：请回答 {n} 题，约 {minutes} 分钟",
  },
  mailBody: {
    en: "{from} passed items of the self-assessment {year} of {firm} on to you:\n\n{list}\n\n{note}You can answer in parts of about ten minutes, also on your phone:\n{url}\n\nColleagues see averages, never what you chose. If a question is not for you, send it back on that page and say why.\n\nWe remind you after 3, 7 and 14 days while items are open. To stop reminders: {optOut}\n",
    zh: "{from}把{firm} {year} 年自评中的以下题目转给您：\n\n{list}\n\n{note}可分次作答，每次约十分钟，手机也行：\n{url}\n\n同事只看到平均值，看不到您选了哪一级。如果不由您负责，可在该页写明原因后退回。\n\n题目未答完时，第 3、7、14 天各提醒一次。不再接收提醒：{optOut}\n",
  },
  reminderSubject: {
    en: "{firm}: {n} {n|item|items} still open, about {minutes} {minutes|minute|minutes}",
    zh: "{firm}：还有 {n} 题待答，约 {minutes} 分钟",
  },
  reminderBody: {
    en: "In the self-assessment {year} of {firm} these items are still open with you:\n\n{list}\n\nGo on where you stopped:\n{url}\n\nTo stop reminders: {optOut}\n",
    zh: "{firm} {year} 年自评中，以下题目还待您作答：\n\n{list}\n\n从上次的地方继续：\n{url}\n\n不再接收提醒：{optOut}\n",
  },
  mailNote: { en: "{from} writes: {note}\n\n", zh: "{from}附言：{note}\n\n" },
  // Opting out
  offReading: {
    en: "While you have open items, an e-mail reminds you after 3, 7 and 14 days, or when a manager asks. Invitations, sign-in codes and new items still come.",
    zh: "您有题未答完时，第 3、7、14 天各有一封提醒邮件，自评负责人也可提醒。邀请、登录验证码和新转来的题照常发送。",
  },
  offNow: { en: "Reminders are off.", zh: "提醒已停用。" },
  onNow: { en: "Reminders are on.", zh: "提醒已开启。" },
  offTitle: { en: "Reminders by e-mail", zh: "邮件提醒" },
  offLede: {
    en: "While items are open, an e-mail reminds you after 3, 7 and 14 days. You can end this for all firms you answer for.",
    zh: "题目未答完时，第 3、7、14 天各有一封提醒邮件。您可以为您作答的所有企业一并停用。",
  },
  isOff: {
    en: "You get no reminders. New items still come with one e-mail.",
    zh: "已停止提醒。有新转来的题时，仍会发一封邮件。",
  },
  turnOff: { en: "Send me no reminders", zh: "不再接收提醒" },
  turnOn: { en: "Send reminders again", zh: "恢复提醒" },
  offGone: { en: "This link is not complete", zh: "链接不完整" },
  offGoneWords: { en: "Copy the whole address from the e-mail.", zh: "请从邮件中复制完整地址。" },
} satisfies Readonly<Record<string, Text>>;
