import type { Text } from "@/lib/result";

/** Texts of the page that an employee answers: on a phone, without an account. Source: method 4.4. */
export const pulseSheetWords = {
  title: { en: "{firm}: short employee questionnaire", zh: "{firm}：员工短问卷" },
  place: {
    en: "{n} of {all}; about {minutes} {minutes|minute|minutes} left",
    zh: "第 {n} 题，共 {all} 题，约剩 {minutes} 分钟",
  },
  promise: {
    en: "Your answers stay on this phone until you send all 16 at the end. Your name and the time are not kept. Results of your unit appear only if five or more people answer.",
    zh: "16 题答完、点“提交”之前，答案只存在这部手机上。系统不记姓名，不记时间。您所在的部门（车间）满五人作答，才显示结果。",
  },
  promiseByHand: {
    en: "Your answers stay on this phone until you send all 16 at the end. Your name and the time are not kept. Results appear only for the whole firm, and only if ten or more people answer.",
    zh: "16 题答完、点“提交”之前，答案只存在这部手机上。系统不记姓名，不记时间。结果只按全企业显示，而且收满十份答卷才显示。",
  },
  how: { en: "How we protect your answers", zh: "我们怎样保密" },
  howApart: {
    en: "When you send your answers, one step makes the link invalid, and another step stores the answers. Nothing connects the two steps.",
    zh: "您提交后，系统分两步处理：一步让链接作废，一步保存答案。两步之间没有任何关联。",
  },
  howMixed: {
    en: "Answers are encrypted, and are mixed again each time a new set arrives. When the round closes, they are opened together, but only if five or more people of a unit have answered. If not, they are deleted unread.",
    zh: "答案加密存放。每收到一份，系统就重新打乱所有答卷的顺序，到截止时才一起解密。一个部门不足五人作答的，答案不解密，直接全部删除。",
  },
  howMailed: {
    en: "Trellis sent this link only to you. No manager sees it. A manager entered the addresses, and some could be the manager’s own. Somebody who owns four of five addresses can work out your answers.",
    zh: "链接由系统直接发给您本人，管理人员看不到。邮箱由自评负责人填写，其中也可能有负责人自己的邮箱。五个邮箱中如有四个属于同一人，此人就能推算出您的答案。",
  },
  howByHand: {
    en: "A manager printed this link and could also use other printed links to answer. So there are no separate figures for your unit. Your answers count only in the figures of the whole firm.",
    zh: "链接由自评负责人打印，负责人自己也可能用别的链接填答。因此您所在的部门（车间）不单独显示结果，您的答案只计入全企业的结果。",
  },
  howManagers: {
    en: "Managers see how many people have sent their answers. They never see who has sent answers, and they never see anyone’s answers.",
    zh: "管理人员只看到收到了多少份答卷，看不到是谁提交的，也看不到任何一份答案。",
  },
  howLimit: {
    en: "No program can protect your answers from the people who run the server. They have its key. If they compared the database before and after a set of answers arrived, they could read that set.",
    zh: "管理服务器的人，任何程序都防不住。他们有密钥，如果对比某次提交前后的数据库，就能读出这次提交的答案。",
  },
  howClosing: {
    en: "If you close the page before the end, nothing is sent. The answers stay on this phone.",
    zh: "没有提交就关闭页面，什么也不会上传。答案留在这部手机上。",
  },
  back: { en: "Back", zh: "上一题" },
  next: { en: "Next", zh: "下一题" },
  send: { en: "Send", zh: "提交" },
  sendAll: { en: "Send all 16 answers", zh: "提交 16 题答案" },
  sending: { en: "Sending…", zh: "正在提交…" },
  open: {
    en: "{n} {n|statement has|statements have} no answer yet. Choose a word, or “Don’t know”.",
    zh: "还有 {n} 题没选。请选一项，或选“不清楚”。",
  },
  kept: { en: "Your answers from last time are still on this phone.", zh: "这部手机上留有上次的答案。" },
  startOver: { en: "Start over", zh: "重新开始" },
  notSent: {
    en: "The answers were not sent. They are still on this phone. Check your connection, then send again.",
    zh: "答案没有发出去，还在这部手机上。请等有了网络，再点提交。",
  },
  notSentPlain: {
    en: "The answers were not sent. They are still below. Send them again in a minute.",
    zh: "答案没有发出去，还在下面。请过一分钟再提交。",
  },
  sentTitle: {
    en: "Your answers were sent. Nobody can see or change them now.",
    zh: "答案已提交。现在谁也看不到，谁也改不了。",
  },
  sentText: {
    en: "You can close this page. None of your answers are kept on this phone.",
    zh: "您可以关闭页面了。这部手机上不留任何答案。",
  },
  usedTitle: { en: "This link has been used.", zh: "这个链接已经用过。" },
  usedText: {
    en: "A link can be used only once. If you used it yourself, your answers have arrived. If not, tell the person who gave you the link.",
    zh: "每个链接只能提交一次。如果是您本人提交的，答案已经收到；如果不是，请告诉发链接的人。",
  },
  fullTitle: { en: "All answers of this unit have arrived.", zh: "您所在部门（车间）的答卷已经收齐。" },
  fullText: {
    en: "This code accepts only as many answers as there are people in the unit. If you have not answered yet, tell the person who gave you the code.",
    zh: "部门有多少人，这个二维码就收多少份答卷。如果您还没作答，请告诉发码的人。",
  },
  closedTitle: { en: "This questionnaire is closed.", zh: "本次短问卷已经截止。" },
  closedText: {
    en: "No more answers are accepted. Answers that were not sent in time do not count. You do not have to do anything else and can close this page.",
    zh: "系统不再接收答案，截止前没有提交的不计入。您不用再做什么，可以关闭本页。",
  },
  unknownTitle: { en: "This link does not open a questionnaire.", zh: "这个链接打不开短问卷。" },
  unknownText: {
    en: "Scan the code again, or type the address exactly as it is printed.",
    zh: "请重新扫码，或者按打印的网址逐字输入。",
  },
} satisfies Readonly<Record<string, Text>>;
