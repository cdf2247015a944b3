import type { Text } from "@/lib/result";

/** Words of the sheet that an employee answers: on a phone, without an account. Source: method 4.4. */
export const pulseSheetWords = {
  title: { en: "{firm}: short employee questionnaire", zh: "{firm}：员工短问卷" },
  place: {
    en: "{n} of {all}; about {minutes} {minutes|minute|minutes} left",
    zh: "第 {n} 题，共 {all} 题，约剩 {minutes} 分钟",
  },
  promise: {
    en: "Your answers stay on this phone until you send all 16 at the end. No name and no time is kept. Results of your unit appear only for five or more people.",
    zh: "16 题答完、点“发送”之前，答案只存在这部手机上。系统不记姓名，不记时间。您所在的部门（车间）满五人作答，才显示结果。",
  },
  promiseByHand: {
    en: "Your answers stay on this phone until you send all 16 at the end. No name and no time is kept. Results appear only for the whole firm, and only if ten or more people answer.",
    zh: "16 题答完、点“发送”之前，答案只存在这部手机上。系统不记姓名，不记时间。只显示全企业的结果，满十份才显示。",
  },
  how: { en: "How this works", zh: "怎样做到" },
  howApart: {
    en: "One step makes the link invalid, another stores the answers. Nothing connects the two.",
    zh: "链接作废是一步，保存答案是另一步，两者之间没有任何关联。",
  },
  howMixed: {
    en: "Answers are encrypted and are mixed again whenever one arrives. They are opened together at the close, and only if five or more people of a unit have sent.",
    zh: "答案加密存放，每来一份就重新打乱。截止时一起打开；一个部门不足五人作答，系统就不打开，整份删除。",
  },
  howMailed: {
    en: "Trellis sent this link to you alone. No manager sees it. A manager typed the addresses, and could have typed some of their own.",
    zh: "链接由系统直接发给您本人，管理人员看不到。邮箱由自评负责人填写，其中也可能有负责人自己的邮箱。",
  },
  howByHand: {
    en: "A manager printed this link and could also use other printed links to answer. So there are no separate figures for your unit. Your answers count only in the figures of the whole firm.",
    zh: "链接由自评负责人打印，负责人自己也可能用别的链接填答。因此您所在的部门（车间）不单独显示结果，您的答案只计入全企业。",
  },
  howManagers: {
    en: "Managers see how many people have sent their answers. They never see who has sent, or anyone’s answers.",
    zh: "管理人员只看到发送份数，看不到是谁，也看不到任何一份答案。",
  },
  howLimit: {
    en: "No program can guard against the people who run the server itself. They have its key. With copies of the database from before and after one sending, they could read that one.",
    zh: "对运行服务器的人，任何程序都防不住。他们有密钥，再对比某次发送前后的两份数据库，就能读出那一份。",
  },
  howClosing: {
    en: "If you close the page before the end, nothing is sent. The answers stay on this phone.",
    zh: "没发送就关闭页面，什么也不会上传，答案留在这部手机上。",
  },
  back: { en: "Back", zh: "上一题" },
  next: { en: "Next", zh: "下一题" },
  send: { en: "Send", zh: "发送" },
  sendAll: { en: "Send all 16 answers", zh: "发送 16 题答案" },
  sending: { en: "Sending…", zh: "正在发送…" },
  open: {
    en: "{n} {n|statement is|statements are} still open. Choose a word, or “Don’t know”.",
    zh: "还有 {n} 题没选。请选一项，或选“不清楚”。",
  },
  kept: { en: "This phone still has your answers from last time.", zh: "这部手机上留有上次的答案。" },
  startOver: { en: "Start over", zh: "重新开始" },
  notSent: {
    en: "The answers were not sent. They are still on this phone. Check your connection, then send again.",
    zh: "没有发出去，答案还在这部手机上。请等有了网络，再点发送。",
  },
  notSentPlain: {
    en: "The answers were not sent. They are still below. Send them again in a minute.",
    zh: "没有发出去，答案还在下面。请过一分钟再发送。",
  },
  sentTitle: { en: "Sent. Nobody can see or change it now.", zh: "已发送。现在谁也看不到、改不了。" },
  sentText: {
    en: "You can close this page. This phone keeps none of your answers.",
    zh: "您可以关闭页面了，这部手机上不留任何答案。",
  },
  usedTitle: { en: "This link has been used.", zh: "这个链接已经用过。" },
  usedText: {
    en: "A link can be used once. If it was you, the answers have arrived. If not, tell the person who gave you the link.",
    zh: "每个链接只能提交一次。如果是您本人发送的，答案已经收到；如果不是，请告诉发链接的人。",
  },
  fullTitle: { en: "All answers of this unit have arrived.", zh: "您所在部门（车间）的答卷已经收齐。" },
  fullText: {
    en: "The code takes as many answers as the unit has people. If you have not answered yet, tell the person who gave you the code.",
    zh: "部门有多少人，二维码就收多少份。如果您还没作答，请告诉发码的人。",
  },
  closedTitle: { en: "This questionnaire is closed.", zh: "本次短问卷已经截止。" },
  closedText: {
    en: "No more answers are taken. What was not sent before is not counted. You need to do nothing more and can close this page.",
    zh: "不再接收答案，截止前没有发送的不计入。您不用再做什么，可以关闭本页。",
  },
  unknownTitle: { en: "This link opens no questionnaire.", zh: "这个链接打不开短问卷。" },
  unknownText: {
    en: "Scan the code again, or type the address exactly as it is printed.",
    zh: "请重新扫码，或者按打印的网址逐字输入。",
  },
} satisfies Readonly<Record<string, Text>>;
