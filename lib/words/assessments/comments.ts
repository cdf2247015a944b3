import type { Text } from "@/lib/result";

/** Conversations on items: on the card, on their page, before submission. */
export const commentWords = {
  title: { en: "Comments", zh: "留言" },
  finding: { en: "{n} {n|comment is|comments are} open.", zh: "有 {n} 条留言待处理。" },
  noneOpen: { en: "There are no open comments.", zh: "没有待处理的留言。" },
  lede: {
    en: "Each comment belongs to one item. A colleague’s comment and the replies to it can be read only by that colleague and the managers. All colleagues can read a manager’s comment. Do not write which sentence you chose.",
    zh: "每条留言对应一道题。同事写的留言和收到的回复，只有留言的同事和自评负责人可见。自评负责人写的留言，全体同事可见。请不要写出所选等级。",
  },
  none: {
    en: "There are no comments here yet. Press C on an item to write one.",
    zh: "还没有留言。答题时按 C 键即可留言。",
  },
  processedBy: { en: "Processed by {name}, {date}", zh: "{name} 于 {date}处理" },
  aManager: { en: "a manager", zh: "自评负责人" },
  formerColleague: { en: "Former colleague", zh: "已离开的同事" },
  you: { en: "You", zh: "您" },
  toManagers: { en: "Only you and the managers can read this", zh: "只有您和自评负责人可见" },
  toAuthor: { en: "Only the author and the managers can read this", zh: "只有留言人和自评负责人可见" },
  toMembers: { en: "All colleagues can read this", zh: "全体同事可见" },
  process: { en: "Mark as processed", zh: "标为已处理" },
  processNamed: { en: "Mark as processed: {item}", zh: "标为已处理：{item}" },
  reopen: { en: "Open again", zh: "重新打开" },
  reopenNamed: { en: "Open again: {item}", zh: "重新打开：{item}" },
  didWrite: { en: "Sent.", zh: "已发送。" },
  reply: { en: "Reply", zh: "回复" },
  replyText: { en: "Your reply", zh: "回复内容" },
  send: { en: "Send", zh: "发送" },
  sendManagers: { en: "Send to the managers", zh: "发给自评负责人" },
  sendMembers: { en: "Send to all colleagues", zh: "发给全体同事" },
  sendReply: { en: "Send reply to {name}", zh: "回复 {name}" },
  newOne: { en: "Cancel the reply", zh: "取消回复" },
  noLevel: {
    en: "Only you see the comment until you send it. Do not write which sentence you chose.",
    zh: "发送前，留言只有您可见。请不要写出所选等级。",
  },
  notSent: {
    en: "The comment was not sent. The text is still here. Try again.",
    zh: "留言没有发出，内容仍在此处，请重试。",
  },
  textMissing: { en: "Write the comment first.", zh: "请先写留言内容。" },
  toItem: { en: "Go to the item", zh: "查看题目" },
  all: { en: "All ({n})", zh: "全部（{n}）" },
  onlyOpen: { en: "Open ({n})", zh: "待处理（{n}）" },
  openHere: { en: "Open comments", zh: "待处理的留言" },
  openHereReading: {
    en: "It is best to process these comments before you submit. Open comments do not stop you from submitting.",
    zh: "建议在提交前处理完这些留言。不处理也不妨碍提交。",
  },
  task: { en: "Look at {n} open {n|comment|comments}", zh: "查看 {n} 条待处理的留言" },
} satisfies Readonly<Record<string, Text>>;
