import type { Locale, Text } from "@/lib/result";
import { say } from "../say";

/** Words of the screening: 16 items and the largest customer, without an account. */
export const screeningWords = {
  title: { en: "Screening", zh: "快速自评" },
  tag: { en: "Screening", zh: "快速自评" },
  intro: {
    en: "You answer sixteen questions about how your firm learns, then nine about your largest customer. You need no account and give no name.",
    zh: "先答 16 题，讲企业怎样学；再答 9 题，讲最大客户。不用注册，不用留姓名。",
  },
  progress: { en: "Page {page} of {pages}", zh: "第 {page} 页，共 {pages} 页" },
  answered: { en: "{n} of 16 answered", zh: "16 题已答 {n} 题" },
  minutesLeft: { en: "about {n} {n|minute|minutes} left", zh: "约剩 {n} 分钟" },
  between: { en: "Between these two", zh: "介于上下两句之间" },
  betweenScale: { en: "Between", zh: "两者之间" },
  dontKnow: { en: "Don’t know", zh: "不清楚" },
  levelOf: { en: "Question {n} of {total}", zh: "第 {n} 题，共 {total} 题" },
  stillOpen: { en: "Still open", zh: "尚未作答" },
  saved: { en: "Saved.", zh: "已保存。" },
  nothingSaved: { en: "Nothing was chosen on this page, so nothing was saved.", zh: "本页没有选择，因此没有保存。" },
  draftBack: {
    en: "What you chose here before is back. It is not saved yet.",
    zh: "您先前在本页的选择已恢复，尚未保存。",
  },
  openNotice: {
    en: "{n} {n|question is|questions are} still open on this page. “Don’t know” is an answer too.",
    zh: "本页还有 {n} 题未答。“不清楚”也算作答。",
  },
  openDeterminants: {
    en: "Answer at least one of the three in: {groups}.",
    zh: "以下各组，每组至少答一题：{groups}。",
  },
  openFunction: { en: "Choose your main function for this customer.", zh: "请选出为该客户主要承担的环节。" },
  notSaved: {
    en: "Nothing was saved (reference {reference}). What you chose is still here. Try again in a minute.",
    zh: "未保存（编号 {reference}）。所选内容还在本页，过一分钟再试。",
  },
  notSent: {
    en: "Nothing was saved, because the server could not be reached. What you chose is still here. Try again when the connection is back.",
    zh: "未保存：连不上服务器。所选内容还在本页，恢复联网后再试。",
  },
  conflict: {
    en: "Some answers were changed in another tab after this page was opened. Both versions are kept. Yours is selected, and the other is shown with it. Choose one and save again.",
    zh: "本页打开后，另一标签页改过部分答案。两份都已保留：选中的是本页的，另一份已注明。选定后再保存一次。",
  },
  there: { en: "In the other tab: {answer}", zh: "另一标签页：{answer}" },
  tooMany: {
    en: "Nothing was saved, because too many screenings were begun from your network. What you chose is still here. Try again in an hour.",
    zh: "未保存：从您的网络开始的快速自评太多。所选内容还在本页，请过一小时再试。",
  },
  saving: { en: "Saving…", zh: "正在保存…" },
  saveAndGoOn: { en: "Save and go on", zh: "保存并继续" },
  saveAndSee: { en: "Save and see the result", zh: "保存并看结果" },
  back: { en: "Back", zh: "上一页" },
  keptNote: {
    en: "Each page is saved for 30 days, and only this browser can open it. You can come back and continue where you stopped.",
    zh: "每页保存一次，保留 30 天，只有本浏览器能打开。再来时可以接着填。",
  },
  customerTitle: { en: "Your largest customer", zh: "最大的客户" },
  customerLede: {
    en: "Think of the one customer with the largest share of your sales.",
    zh: "想一想占销售额最大的那一家客户。",
  },
  partner: { en: "Name of this customer (optional)", zh: "该客户名称（可不填）" },
  partnerHint: {
    en: "The name is only used to word the questions. It stays in this browser and is not stored on the server.",
    zh: "名称只用在题目的文字里，留在本浏览器，不存到服务器。",
  },
  theCustomer: { en: "the customer", zh: "该客户" },
  mainFunction: { en: "What do you mainly do for this customer?", zh: "主要为该客户承担哪个环节？" },
  mainFunctionHint: {
    en: "Assembly: we put together parts that the customer sends. Contract manufacture: we make its design with materials we choose. Own design: we design, and the customer sells. Own brand: we sell under our own name.",
    zh: "代工组装：来料组装。贴牌生产：按客户设计做，原料自己选购。自主设计：本企业设计，客户贴牌。自主品牌：用自己的牌子卖。",
  },
  linkTitle: { en: "Nine questions about {partner}", zh: "关于 {partner} 的 9 个问题" },
  linkLede: {
    en: "They show what type of relationship it is, and what it needs from a firm like yours.",
    zh: "从这些题看出这条业务关系属于哪一类，对企业有什么要求。",
  },
  resultTitle: { en: "Screening result", zh: "快速自评结果" },
  resultMark: { en: "16 items, one person", zh: "16 题，1 人作答" },
  finding: {
    en: "Your practices are at level {level} of 5. Such a customer needs about {required}: {verdict}.",
    zh: "本企业的做法约 {level} 级（最高 5 级）。这类客户约需要 {required} 级：{verdict}。",
  },
  limit: {
    en: "One person answered 16 questions, so the level is likely to be {range}. It is not compared with results of 48 questions.",
    zh: "1 人作答，共 16 题，等级多半在 {range} 级。不与 48 题的结果比较。",
  },
  nearest: {
    en: "Your largest customer is most like {mode}, with a chance of {odds}. Your main function is {role}.",
    zh: "与最大客户的关系最接近{mode}，可能性{odds}。主要环节是{role}。",
  },
  nearestUnsure: {
    en: "Your largest customer is between types. It is most like {mode}, with a chance of {odds}. Your main function is {role}.",
    zh: "与最大客户的关系介于几类之间，最接近{mode}，可能性{odds}。主要环节是{role}。",
  },
  nearestNone: {
    en: "Your largest customer is like none of the five known types. Your main function is {role}.",
    zh: "与最大客户的关系不属于已知的五类。主要环节是{role}。",
  },
  exclusion: {
    en: "Such a customer can easily do without this supplier, so the levels for a new position count.",
    zh: "这类客户容易换掉供应商，因此按转到新位置的要求来比。",
  },
  lookFirst: {
    en: "Look here first: {items}. These are your weakest answers, each to one question. They are hints, not scores.",
    zh: "先看这里：{items}。这两题答得最低，只作提示，不是评分结果。",
  },
  strongestAnswers: { en: "Your strongest answers are: {items}.", zh: "得分最高的两题：{items}。" },
  levels: {
    en: "The levels are: 1 {one}, 2 {two}, 3 {three}, 4 {four}, 5 {five}.",
    zh: "五个等级：1 {one}、2 {two}、3 {three}、4 {four}、5 {five}。",
  },
  fullAdds: { en: "What a full assessment adds", zh: "完整自评还能看到什么" },
  fullVoices: { en: "Several people answer 48 questions, each alone.", zh: "多人各自作答 48 题，看法更全。" },
  fullParts: { en: "You see all 16 parts, and the biggest gap among them.", zh: "列出全部 16 格，指出最大的差距。" },
  fullLetters: {
    en: "You get a rating from A to E: how much of what is needed is there.",
    zh: "给出 A–E 评级：所需的能力已有多少。",
  },
  fullSteps: {
    en: "You get three first steps, each with a person responsible and a date.",
    zh: "给出先做的三步，每步有负责人和日期。",
  },
  keepIt: { en: "Keep it and go on", zh: "保留并继续" },
  keepNote: {
    en: "The answers stay here for 30 days. With an account your firm keeps them. An assessment begun within 90 days fills them in for you to confirm.",
    zh: "不注册，答案在此保留 30 天；注册后归入企业。90 天内开始自评，会预先填好，您逐题确认即可。",
  },
  changeAnswers: { en: "Change answers", zh: "修改答案" },
  judgement: {
    en: "The level needed is an expert judgement. It can be wrong by half a level.",
    zh: "所需等级由专家判断给出，可能有半级误差。",
  },
  howWorkedOut: { en: "How it is worked out", zh: "如何得出" },
  howLevel: {
    en: "The level is the average of the four phases, and each phase is the average of its four items. The standard error of 16 items is {sem} level.",
    zh: "等级：四个阶段的平均，每个阶段取四题的平均。16 题的标准误：{sem} 级。",
  },
  howRequired: {
    en: "Each of the five types of relationship needs its own levels. They count by the chance that this customer is of that type. The main function sets a minimum. The average over the questions answered is {level}.",
    zh: "所需等级：五类业务关系各有要求，按该客户属于各类的可能性加权。主要环节另有最低要求。已答各题平均为 {level} 级。",
  },
  howVerdict: {
    en: "The chance that it is enough is {odds}. With 8 in 10 or more, it is enough. With 2 in 10 or less, it is not. Between them it is open.",
    zh: "能力够用的可能性：{odds}。八成以上为够，两成以下为不够，其间为尚难判断。",
  },
  moreOnMethod: { en: "Method, limits and sources", zh: "方法、局限与来源" },
  noResult: { en: "No result yet", zh: "还没有结果" },
  noResultOpen: {
    en: "{answered} of 16 questions are answered, and {customer} of 9 about the customer. Go on where it is open.",
    zh: "16 题已答 {answered} 题，客户 9 题已答 {customer} 题。从未答处继续。",
  },
  noResultScored: {
    en: "Too many answers are “don’t know” for an overall level. Each phase needs a level on three of its four questions.",
    zh: "“不清楚”太多，得不出总体等级。每个阶段四题中至少三题要有等级。",
  },
  goOn: { en: "Go on", zh: "继续填写" },
  goneTitle: { en: "These answers are no longer here", zh: "答案已不在此处" },
  goneText: {
    en: "Answers without an account are kept for 30 days, and only one browser can open them. The 30 days are over, or a firm has adopted the answers. They can no longer be read here.",
    zh: "未注册的答案保留 30 天，只有填写时所用的浏览器能打开。保留期已过，或者答案已由企业接收，这里不能再查看。",
  },
  startAgain: { en: "Start again", zh: "重新开始" },
  signInToSee: { en: "Sign in to your firm", zh: "登录企业" },
  keptWithFirm: { en: "Kept with the firm", zh: "已归入企业" },
} satisfies Readonly<Record<string, Text>>;

/** Titles of the three groups of questions about a link. */
export const determinantWords = {
  complexity: { en: "How complex the requirements are", zh: "要求有多复杂" },
  codifiability: { en: "How fully they are written down", zh: "要求写明多少" },
  capability: { en: "How able suppliers are to meet them", zh: "供应商做得到多少" },
} satisfies Readonly<Record<string, Text>>;

/**
 * A question about a partner with the partner's name in it.
 *
 * In Chinese a space stands round the name only where it begins or ends in a Latin letter or a digit. In English a
 * sentence that begins with the name begins with a capital.
 */
export function namePartner(text: Text, locale: Locale, partner: string): string {
  const named = say(text, locale, { partner });
  if (locale === "en") return named.charAt(0).toUpperCase() + named.slice(1);
  const before = /^[\p{Script=Latin}\d]/u.test(partner) ? " " : "";
  const after = /[\p{Script=Latin}\d]$/u.test(partner) ? " " : "";
  const spaced = text.zh.replaceAll(/ ?\{partner\} ?/g, `${before}${partner}${after}`);
  // Chinese punctuation brings its own space
  return spaced.replaceAll(/(?<=[，。：；、？“（]) | (?=[，。：；、？”）])/g, "").trimStart();
}
