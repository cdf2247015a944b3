import type { Locale, Text } from "@/lib/result";
import { say } from "../say";

/** Texts of the screening: 16 items and the largest customer, without an account. */
export const screeningWords = {
  title: { en: "Screening", zh: "快速自评" },
  tag: { en: "Screening", zh: "快速自评" },
  progress: { en: "Page {page} of {pages}", zh: "第 {page} 页，共 {pages} 页" },
  answered: { en: "{n} of {all} answered", zh: "{all} 题已答 {n} 题" },
  minutesLeft: { en: "about {n} {n|minute|minutes} left", zh: "约剩 {n} 分钟" },
  between: { en: "Between these two", zh: "介于上下两句之间" },
  dontKnow: { en: "Don’t know", zh: "不清楚" },
  levelOf: { en: "Question {n} of {total}", zh: "第 {n} 题，共 {total} 题" },
  stillOpen: { en: "Not answered yet", zh: "尚未作答" },
  saved: { en: "Saved.", zh: "已保存。" },
  nothingSaved: {
    en: "Nothing was chosen on this page, so nothing was saved.",
    zh: "您在本页没有选择答案，因此没有保存。",
  },
  draftBack: {
    en: "Your earlier choices on this page have been restored. They are not saved yet.",
    zh: "您先前在本页选的答案已恢复，但尚未保存。",
  },
  openNotice: {
    en: "{n} {n|question is|questions are} not answered yet on this page. “Don’t know” is an answer too.",
    zh: "本页还有 {n} 题未答。“不清楚”也算作答。",
  },
  openDeterminants: {
    en: "Answer at least one question in each of these groups: {groups}.",
    zh: "请在以下每一组中至少答一题：{groups}。",
  },
  openFunction: { en: "Choose your main function for this customer.", zh: "请选出本企业主要为这家客户承担的环节。" },
  notSaved: {
    en: "Nothing was saved (reference {reference}). Your choices are still on this page. Try again in a minute.",
    zh: "答案没有保存（编号 {reference}）。所选内容还在本页，请过一分钟再试。",
  },
  notSent: {
    en: "Nothing was saved, because the server could not be reached. Your choices are still on this page. Try again when you are online.",
    zh: "答案没有保存，因为连不上服务器。所选内容还在本页，请在恢复联网后再试。",
  },
  conflict: {
    en: "After you opened this page, some answers were changed in another tab. Both versions are kept. The version of this page is selected, and the other version is shown with it. Choose one and save again.",
    zh: "您打开本页后，在另一个标签页里改过部分答案。两个版本都已保留：现在选中的是本页的答案，旁边注明另一个标签页的答案。请选定后再保存一次。",
  },
  there: { en: "In the other tab: {answer}", zh: "另一个标签页中的答案：{answer}" },
  tooMany: {
    en: "Nothing was saved, because too many screenings were started from your network. Your choices are still on this page. Try again in an hour.",
    zh: "答案没有保存，因为您所在网络上开始的快速自评太多。所选内容还在本页，请过一小时再试。",
  },
  saving: { en: "Saving…", zh: "正在保存…" },
  saveAndGoOn: { en: "Save and continue", zh: "保存并继续" },
  saveAndSee: { en: "Save and see the result", zh: "保存并看结果" },
  back: { en: "Back", zh: "上一页" },
  keptNote: {
    en: "Each page that you save is kept for 30 days, and only this browser can open it. You can come back and continue where you stopped.",
    zh: "每一页保存后，答案保留 30 天，只能用这个浏览器打开。下次可以接着填。",
  },
  customerTitle: { en: "Your largest customer", zh: "最大的客户" },
  customerLede: {
    en: "Think of the customer with the largest share of your sales.",
    zh: "请想一想占销售额最大的那一家客户。",
  },
  partner: { en: "Name of this customer (optional)", zh: "这家客户的名称（可不填）" },
  partnerHint: {
    en: "The name is used in the wording of the questions, and suggested when you add this customer. Until then it stays in this browser and is not stored on the server.",
    zh: "这个名称显示在题目里，以后添加这家客户时也会自动填上。在那之前，它只留在这个浏览器里，不会存到服务器。",
  },
  theCustomer: { en: "the customer", zh: "这家客户" },
  mainFunction: { en: "What do you mainly do for this customer?", zh: "本企业主要为这家客户承担哪个环节？" },
  mainFunctionHint: {
    en: "Assembly: we put together parts that the customer sends. Contract manufacturing: we make goods or parts to the customer’s design, with materials that we buy. Own design: we design the product, and the customer sells it. Own brand: we sell under our own name.",
    zh: "代工组装：客户来料，本企业组装。贴牌生产：按客户的设计生产整机或零部件，原料自己采购。自主设计：产品由本企业设计，贴客户的牌子。自主品牌：用自己的牌子销售。",
  },
  linkTitle: { en: "Nine questions about {partner}", zh: "关于 {partner} 的 9 个问题" },
  linkLede: {
    en: "Your answers show what type of relationship this is, and what it needs from a firm like yours.",
    zh: "从这些题可以看出，这条业务关系属于哪一类，对企业有什么要求。",
  },
  resultTitle: { en: "Screening result", zh: "快速自评结果" },
  resultMark: { en: "16 items about the firm, one person", zh: "关于企业的 16 题，由 1 人作答" },
  finding: {
    en: "Your firm’s practices are at level {level} of 5. Your largest customer needs about level {required}. {verdict}",
    zh: "本企业的学习做法约为 {level} 级（最高 5 级）。与最大的客户合作，约需要 {required} 级。{verdict}",
  },
  /** If the customer can easily replace the firm, so that the level of a new position is required. */
  findingNewPosition: {
    en: "Your firm’s practices are at level {level} of 5. A new position needs about level {required}. {verdict}",
    zh: "本企业的学习做法约为 {level} 级（最高 5 级）。换到新位置，约需要 {required} 级。{verdict}",
  },
  limit: {
    en: "One person answered 16 questions, so the true level is probably {range}. This result is not compared with results from 48 questions.",
    zh: "只有 1 人作答，共 16 题，实际等级很可能在 {range} 级之间。这个结果不与 48 题的结果比较。",
  },
  nearest: {
    en: "The most likely type of your relationship with your largest customer is {mode}, with a chance of {odds}. Your main function is {role}.",
    zh: "本企业与最大客户的关系，最可能的类型是{mode}，可能性为{odds}。主要环节是{role}。",
  },
  nearestUnsure: {
    en: "The type of your relationship with your largest customer is not clear. It seems closest to {mode}. The chance that no other type is closer is {odds}. Your main function is {role}.",
    zh: "本企业与最大客户的关系类型不明确，相比之下最接近{mode}；各类中最接近这一类的可能性为{odds}。主要环节是{role}。",
  },
  nearestOpen: {
    en: "The type of your relationship with your largest customer is not clear. We cannot say which type is closest. Your main function is {role}.",
    zh: "本企业与最大客户的关系类型不明确，无法判断最接近哪一类。主要环节是{role}。",
  },
  nearestNone: {
    en: "Your relationship with your largest customer fits none of the five known types. Your main function is {role}.",
    zh: "本企业与最大客户的关系不属于已知的五类。主要环节是{role}。",
  },
  exclusion: {
    en: "According to your answers, this customer can easily replace you. Your level is therefore compared with the levels needed for a new position.",
    zh: "从答案看，这家客户容易换掉本企业，因此这里对照的是换到新位置所需的等级。",
  },
  lookFirst: {
    en: "Look at {n|this practice|these practices} first: {items}. {n|Your answer for it is|Your answers for them are} the lowest.",
    zh: "请先看：{items}。等级选得最低的就是这 {n} 题。",
  },
  strongestAnswers: {
    en: "{n|Your highest answer is|Your highest answers are} for: {items}.",
    zh: "等级选得最高的 {n} 题：{items}。",
  },
  lowestMany: {
    en: "{n} of your answers are lower than the others. Examples are: {items}.",
    zh: "有 {n} 题选的等级比其余各题低，例如：{items}。",
  },
  highestMany: {
    en: "{n} of your answers are higher than the others. Examples are: {items}.",
    zh: "有 {n} 题选的等级比其余各题高，例如：{items}。",
  },
  lowestMost: {
    en: "{n} of your answers share the lowest level, so no single practice is named here.",
    zh: "有 {n} 题并列最低，因此这里不单独列出哪一题。",
  },
  highestMost: {
    en: "{n} of your answers share the highest level, so no single practice is named here.",
    zh: "有 {n} 题并列最高，因此这里不单独列出哪一题。",
  },
  hintsOnly: {
    en: "There is only one question for each practice, so these are hints, not scores.",
    zh: "每项做法只问一题，以上只作提示，不是评分结果。",
  },
  customerOpen: {
    en: "You left {n} of the nine questions about the customer without an answer. The type of your relationship is less certain for that reason.",
    zh: "关于客户的 9 题有 {n} 题没有答，因此关系类型的判断没有那么可靠。",
  },
  customerAnswer: { en: "Answer the open questions", zh: "补答这些题" },
  levels: {
    en: "The five levels are: 1 {one}, 2 {two}, 3 {three}, 4 {four}, 5 {five}.",
    zh: "五个等级：1 {one}、2 {two}、3 {three}、4 {four}、5 {five}。",
  },
  fullAdds: { en: "What a full assessment adds", zh: "完整自评还能看到什么" },
  fullVoices: {
    en: "Several people answer 48 questions, each on their own.",
    zh: "多人各自作答 48 题，看问题更全面。",
  },
  fullParts: {
    en: "You see the results of all 16 parts and the biggest gap among them.",
    zh: "您能看到全部 16 格的结果，以及其中最大的差距。",
  },
  fullLetters: {
    en: "You get a rating from A to E. It shows how much of what is needed your firm already has.",
    zh: "您会得到 A 到 E 的评级，可以看出所需的能力已具备多少。",
  },
  fullSteps: {
    en: "You get three first steps, each with a person responsible and a date.",
    zh: "您会得到最先要做的三步，每步都有负责人和日期。",
  },
  keepIt: { en: "Keep the result and continue", zh: "保留结果并继续" },
  keepNote: {
    en: "The answers are kept here for 30 days. If you create an account, your firm keeps them. If you start an assessment within 90 days, they are filled in for you to confirm.",
    zh: "不注册，答案在这里保留 30 天；注册后，答案归入企业账户。90 天内开始自评，系统会预先填好答案，您逐题确认即可。",
  },
  changeAnswers: { en: "Change answers", zh: "修改答案" },
  judgement: {
    en: "The level needed is set by expert judgement. It can be wrong by half a level.",
    zh: "所需等级由专家判断，可能有半级误差。",
  },
  howWorkedOut: { en: "How this result is worked out", zh: "结果是怎样算出来的" },
  howLevel: {
    en: "The level is the average of the four phases, and each phase is the average of its four items. The standard error of the level is {sem}.",
    zh: "等级是四个阶段的平均，每个阶段是四道题的平均。等级的标准误为 {sem}。",
  },
  howRequired: {
    en: "Each of the five types of relationship needs its own levels. The levels are weighted by how likely each type is for this customer. The main function sets a minimum. For the questions answered, the average level needed is {level}.",
    zh: "五类业务关系所需的等级各不相同。系统按与这家客户的关系属于各类的可能性，对这些等级加权平均。主要环节另有最低要求。已答各题的所需等级平均为 {level} 级。",
  },
  howVerdict: {
    en: "The chance that the level is high enough is {odds}. A chance of 8 in 10 or more counts as enough. A chance of 2 in 10 or less does not. In between, the answer is open.",
    zh: "能力够用的可能性为{odds}。达到八成算够，不超过两成算不够，中间的情况尚难判断。",
  },
  moreOnMethod: { en: "Method, limits and sources", zh: "方法、局限与来源" },
  noResult: { en: "There is no result yet", zh: "还没有结果" },
  noResultOpen: {
    en: "You have answered {answered} of 16 questions about the firm and {customer} of 9 about the customer. Continue with those that are not answered yet.",
    zh: "关于企业的 16 题已答 {answered} 题，关于客户的 9 题已答 {customer} 题。请把没答的题答完。",
  },
  noResultScored: {
    en: "Too many answers are “don’t know”, so the overall level cannot be worked out. In each phase, at least three of the four questions need an answer with a level.",
    zh: "选“不清楚”的题太多，算不出总体等级。每个阶段的四道题中，至少有三道要选出等级。",
  },
  goOn: { en: "Continue", zh: "继续填写" },
  goneTitle: { en: "These answers are no longer available here", zh: "这里已经看不到这些答案" },
  goneText: {
    en: "Answers without an account are kept for 30 days, and only one browser can open them. Either the 30 days are over, or a firm has taken the answers into its account. They can no longer be read here.",
    zh: "没有注册时，答案保留 30 天，只有填写时所用的浏览器能打开。现在保留期已过，或者答案已归入企业账户，这里不能再查看。",
  },
  startAgain: { en: "Start again", zh: "重新开始" },
  signInToSee: { en: "Sign in to your firm’s account", zh: "登录企业账户" },
} satisfies Readonly<Record<string, Text>>;

/** The verdict on a level against the required level, as the last sentence of the summary. */
export const screeningVerdictWords = {
  "clearly-enough": { en: "Your level is clearly enough.", zh: "现有等级明显够。" },
  "probably-enough": { en: "Your level is probably enough.", zh: "现有等级多半够。" },
  open: { en: "It is open whether your level is enough.", zh: "现有等级够不够，尚难判断。" },
  "probably-short": { en: "Your level is probably too low.", zh: "现有等级多半不够。" },
  "clearly-short": { en: "Your level is clearly too low.", zh: "现有等级明显不够。" },
} satisfies Readonly<Record<string, Text>>;

/** Titles of the three groups of questions about a link. */
export const determinantWords = {
  complexity: { en: "How complex the customer’s requirements are", zh: "客户的要求有多复杂" },
  codifiability: { en: "How fully the requirements are written down", zh: "客户的要求写得有多清楚" },
  capability: { en: "How well suppliers can meet the requirements", zh: "供应商有多大能力满足要求" },
} satisfies Readonly<Record<string, Text>>;

/**
 * A question about a partner with the partner's name filled in.
 *
 * In Chinese there is a space next to the name only if it begins or ends with a Latin letter or a digit. In English a
 * sentence that starts with the name starts with a capital letter.
 */
export function namePartner(text: Text, locale: Locale, partner: string): string {
  const named = say(text, locale, { partner });
  if (locale === "en") return named.charAt(0).toUpperCase() + named.slice(1);
  const before = /^[\p{Script=Latin}\d]/u.test(partner) ? " " : "";
  const after = /[\p{Script=Latin}\d]$/u.test(partner) ? " " : "";
  const spaced = text.zh.replaceAll(/ ?\{partner\} ?/g, `${before}${partner}${after}`);
  // no space is needed next to Chinese punctuation
  return spaced.replaceAll(/(?<=[，。：；、？“（]) | (?=[，。：；、？”）])/g, "").trimStart();
}
