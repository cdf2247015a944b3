import type { Locale, Text } from "@/lib/result";
import { type Spoken, say, type Values } from "../say";

/** Saving a field of the firm: said beside a field and above the page. */
export const fieldSavingWords = {
  saving: { en: "Saving…", zh: "正在保存…" },
  saved: { en: "Saved {time}", zh: "已保存 {time}" },
  offline: { en: "Offline: {n} {n|change|changes} not sent yet", zh: "离线：{n} 处修改待上传" },
  keptHere: { en: "What you changed is kept on this device.", zh: "内容保存在本机。" },
  notSaved: { en: "Not saved.", zh: "未保存。" },
  notYet: { en: "Not saved yet: one field still needs a change.", zh: "尚未保存：有一栏还需修改。" },
  slowed: {
    en: "You saved a lot in a short time. {n} {n|change is|changes are} kept on this device and will be sent later.",
    zh: "短时间内保存次数较多，还有 {n} 处修改暂存在本机，稍后自动上传。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  takeBack: { en: "Undo", zh: "撤回修改" },
  signedOut: {
    en: "You were signed out. {n} {n|change is|changes are} kept on this device and will be sent after you sign in.",
    zh: "登录已失效，{n} 处修改暂存在本机，登录后自动上传。",
  },
  signIn: { en: "Sign in", zh: "登录" },
  decide: { en: "{n} {n|field needs|fields need} your decision", zh: "{n} 处待您决定" },
  changedBy: { en: "{name} changed this at {time}, after your change", zh: "{name} 在 {time} 又改过，比您的修改晚" },
  aColleague: { en: "a colleague", zh: "同事" },
  oneVersion: {
    en: "Facts of the firm have one version for all. Both are kept until you choose.",
    zh: "企业信息只有一个版本。选定之前，两个都保留。",
  },
  yours: { en: "Yours, {time}", zh: "您的，{time}" },
  theirs: { en: "{name}, {time}", zh: "{name}，{time}" },
  keepThis: { en: "Keep this", zh: "保留此项" },
  nothing: { en: "nothing", zh: "空" },
  save: { en: "Save", zh: "保存" },
  formSaved: { en: "Saved.", zh: "已保存。" },
  formUnchanged: { en: "Nothing was changed.", zh: "没有改动。" },
  formProblem: {
    en: "Some fields were not saved. The reason is next to each. What you typed is still here.",
    zh: "部分内容未保存，原因见各栏旁。已填内容仍在页面上。",
  },
  formConflict: {
    en: "{name} changed this meanwhile to: {theirs}. Save again to keep yours.",
    zh: "{name} 其间改为：{theirs}。再保存一次，即以本次填写为准。",
  },
} satisfies Readonly<Record<string, Text>>;
export type FieldSavingWords = Spoken<typeof fieldSavingWords>;

/** What is wrong with a typed value, by its code. */
export const fieldProblemWords = {
  missing: { en: "Write a name.", zh: "请填写名称。" },
  count: { en: "Write a whole number from 1 to 9,999,999.", zh: "填写 1 到 9,999,999 的整数。" },
  percent: { en: "Write a number from 0 to 100.", zh: "填写 0 到 100 之间的数字。" },
  percentMissing: { en: "A customer needs a share of sales.", zh: "客户须填写占销售额的比例。" },
  year: { en: "Write a year from {min} to {max}.", zh: "填写 {min} 到 {max} 之间的年份。" },
  aimYear: { en: "Write a year from {min} to {max}.", zh: "填写 {min} 到 {max} 之间的年份。" },
  dayRange: { en: "Write a day from {min} to {max}.", zh: "填写 {min} 到 {max} 之间的日期。" },
  date: { en: "Write the day as 2026-03-12.", zh: "填写日期，例如 2026-03-12。" },
  sum: {
    en: "The four shares must add up to 100%. They now add up to {sum}%.",
    zh: "四项占比之和须为 100%，目前为 {sum}%。",
  },
  overSales: {
    en: "With this, customers take {sum}% of sales. Together they can take no more than 100%.",
    zh: "加上此项，各客户共占销售额 {sum}%，合计不能超过 100%。",
  },
  chooseAim: { en: "Choose a new position, or stay.", zh: "请选择转变或保持。" },
  nothingNew: {
    en: "This target names nothing new: it is what the firm does today. Choose another function or type of relationship, or a way of upgrading. It is saved as it is, but nothing is rated against it.",
    zh: "目标与现状相同，没有写出要改变什么。请另选一个环节或关系类型，或写明升级方式。现在的内容已保留，但无法据此评定目标位置。",
  },
} satisfies Readonly<Record<string, Text>>;
export type RecordProblem = keyof typeof fieldProblemWords;
export type FieldProblemWords = Spoken<typeof fieldProblemWords>;

/** The Preparation sequence, its pages and their fields. */
export const savedFieldWords = {
  preparation: { en: "Preparation", zh: "准备阶段" },
  stepProfile: { en: "Profile", zh: "企业信息" },
  stepLinks: { en: "Relationships", zh: "业务关系" },
  stepFunctions: { en: "Functions", zh: "环节占比" },
  stepContext: { en: "Context", zh: "内外部条件" },
  stepAim: { en: "Target", zh: "目标" },
  stepItems: { en: "12 items", zh: "12 题" },
  stepDone: { en: "done", zh: "已完成" },
  stepOpen: { en: "open", zh: "未完成" },
  nextStep: { en: "Next: {step}", zh: "下一步：{step}" },
  previousStep: { en: "Back: {step}", zh: "上一步：{step}" },
  optional: { en: "optional", zh: "选填" },
  choose: { en: "Choose", zh: "选择" },

  readOnlyRole: { en: "You can read this", zh: "此处只可查看" },
  readOnlyRoleWhy: {
    en: "Only a manager of the firm can change it.",
    zh: "由本企业自评负责人修改。",
  },
  submittedTitle: { en: "Preparation is submitted; this is read-only", zh: "准备阶段已提交，此处只读" },
  submittedManager: {
    en: "Return the phase on its review page to change it.",
    zh: "在准备阶段的检查页退回后，可继续修改。",
  },
  submittedOther: { en: "A manager of the firm can return the phase.", zh: "可由本企业自评负责人退回。" },
  submittedReviewer: { en: "The reviewer can return the phase.", zh: "可由审核人退回。" },
  acceptedTitle: { en: "Preparation is accepted; this is read-only", zh: "准备阶段已通过，此处只读" },
  acceptedManager: {
    en: "Reopen the phase on its review page, with a reason, to change it.",
    zh: "在准备阶段的检查页注明原因重新开放后，可继续修改。",
  },
  acceptedOther: {
    en: "A manager of the firm can reopen the phase, with a reason.",
    zh: "可由本企业自评负责人注明原因后重新开放。",
  },
  reviewPage: { en: "Open the review page", zh: "打开检查页" },

  profileTitle: { en: "About {firm}", zh: "{firm} 的基本信息" },
  profileLede: {
    en: "Size and industry decide with whom the firm is compared. They never change its level.",
    zh: "规模和行业只决定与谁比较，不影响等级。",
  },
  firmName: { en: "Name of the firm", zh: "企业名称" },
  otherName: { en: "Name in the other language", zh: "另一种语言的名称" },
  otherNameHint: {
    en: "People who read Chinese see the Chinese name, people who read English see the English one. Leave it empty if the firm has only one name.",
    zh: "使用中文的读者看到中文名称，使用英文的读者看到英文名称。只有一个名称时可留空。",
  },
  industry: { en: "Industry", zh: "行业" },
  country: { en: "Country or region", zh: "国家或地区" },
  employees: { en: "Employees", zh: "员工人数" },
  employeesHint: { en: "Count all people who work for the firm today.", zh: "目前在本企业工作的全部人员。" },
  timeZone: { en: "Time zone", zh: "时区" },
  timeZoneHint: { en: "All times on pages are in this zone.", zh: "页面上的时间均按此时区显示。" },
  size: { en: "Size: {size}", zh: "规模：{size}" },
  sizeMicro: { en: "micro, under 20 people", zh: "微型，不满 20 人" },
  sizeSmall: { en: "small, 20 to 299 people", zh: "小型，20 至 299 人" },
  sizeMedium: { en: "medium, 300 to 999 people", zh: "中型，300 至 999 人" },
  sizeLarge: { en: "large, 1,000 people and more", zh: "大型，1000 人及以上" },

  functionsTitle: { en: "Which work do {firm}’s sales come from?", zh: "{firm} 的销售额来自哪些环节？" },
  functionsLede: {
    en: "Enter the share of this year's sales for each function. Together they are 100%. No function is better than another.",
    zh: "请填写今年各环节占销售额的比例，合计 100%。各环节没有高下之分。",
  },
  functionsFromLinks: {
    en: "The shares are filled in from the work ticked on customers' relationships. Correct them, then save.",
    zh: "已按各客户业务关系中勾选的工作预填，核对后保存。",
  },
  functionsTake: { en: "Save these shares", zh: "保存这些占比" },
  functionsKept: {
    en: "Not saved yet. What you typed is kept in this tab and is saved once it adds up.",
    zh: "尚未保存。已填内容留在本标签页，合计为 100% 时自动保存。",
  },
  functionsSum: { en: "Sum: {sum}%", zh: "合计：{sum}%" },
  functionsSumRight: { en: "adds up", zh: "合计正确" },
  functionOEA: { en: "The customer gives materials and process; we assemble.", zh: "客户提供原料和工艺，本企业组装。" },
  functionOEM: {
    en: "The customer gives the design; we buy materials and make it.",
    zh: "客户提供设计，本企业采购原料并生产。",
  },
  functionODM: { en: "We design; the customer sells it under its brand.", zh: "本企业设计，客户以其品牌销售。" },
  functionOBM: { en: "We design, make and sell under our own brand.", zh: "本企业设计、生产，以自主品牌销售。" },

  contextTitle: { en: "What helps {firm} upgrade, and what hinders it?", zh: "哪些条件帮助或阻碍 {firm} 升级？" },
  contextLede: {
    en: "There are twelve conditions around the firm. They never count in its level. They decide which measures can work.",
    zh: "企业内外共有 12 项条件。它们不计入等级，只用来判断哪些措施可行。",
  },
  contextDone: { en: "{n} of 12 answered", zh: "已答 {n} 项，共 12 项" },
  contextBalance: {
    en: "The average effect on upgrading is {mean} ({n} {n|answer|answers}), from −2 (strong barrier) to +2 (strong help). It is not part of the score.",
    zh: "已答 {n} 项对升级的影响，平均 {mean}（−2 阻碍很大，+2 帮助很大）。不计入得分。",
  },
  contextPolicy: { en: "Policy", zh: "政策" },
  contextEnvironment: { en: "Environment", zh: "环境" },
  contextBusiness: { en: "Business", zh: "经营" },
  contextState: { en: "State", zh: "现状" },
  contextEffect: { en: "Effect", zh: "影响" },

  aimTitle: { en: "Which position does {firm} want?", zh: "{firm} 想达到怎样的位置？" },
  aimLede: {
    en: "Learning is rated twice: for the position of today, and for the target.",
    zh: "学习能力评定两次：一次对照现有位置，一次对照目标位置。",
  },
  aimKind: { en: "Target", zh: "目标" },
  aimMove: { en: "A new position: change function, relationship or product", zh: "转变：换环节、换关系类型或升级" },
  aimMoveHint: { en: "The rating adds what the new position needs.", zh: "评定时加上新位置的要求。" },
  aimStay: { en: "Stay: keep the present position", zh: "保持：守住现有位置" },
  aimStayHint: { en: "The rating looks at the present position only.", zh: "只对照现有位置评定。" },
  aimRole: { en: "Main function in the target", zh: "目标环节" },
  aimMode: { en: "Type of main relationship you aim for", zh: "目标关系类型" },
  aimAsNow: { en: "As today", zh: "与现在相同" },
  aimAsNowIs: { en: "As today: {name}", zh: "与现在相同：{name}" },
  aimUpgrading: { en: "Way of upgrading", zh: "升级方式" },
  aimUpgradingHint: {
    en: "With functional or chain upgrading, the firm moves to a new position. With process or product upgrading, it stays in its present position.",
    zh: "功能升级和链条升级，要换到新位置。工艺升级和产品升级，仍在现有位置上。",
  },
  aimNone: { en: "Not named", zh: "不指定" },
  aimYear: { en: "By which year", zh: "到哪一年" },
  aimShare: { en: "Share of sales it should reach, %", zh: "目标业务占销售额，%" },
  aimMoveFields: { en: "The new position", zh: "新的位置" },
} satisfies Readonly<Record<string, Text>>;

const BETWEEN_CHINESE = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** A wording with a name in it: the spaces that stand around a Latin name go where the name is Chinese. */
export const sayNamed = (text: Text, locale: Locale, values: Values): string =>
  say(text, locale, values).replaceAll(BETWEEN_CHINESE, "");
