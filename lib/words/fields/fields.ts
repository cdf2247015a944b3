import type { Text } from "@/lib/result";
import type { Spoken } from "../say";

/** Messages of saving a field of the firm, next to the field and above the page. */
export const fieldSavingWords = {
  saving: { en: "Saving…", zh: "正在保存…" },
  saved: { en: "Saved {time}", zh: "已保存 {time}" },
  offline: { en: "Offline: {n} {n|change|changes} not sent yet", zh: "离线：{n} 处修改待上传" },
  keptHere: { en: "Your changes are kept on this device.", zh: "修改的内容暂存在本机。" },
  notSaved: { en: "Not saved.", zh: "未保存。" },
  notYet: { en: "Not saved yet: one field needs to be corrected.", zh: "尚未保存：有一栏还需修改。" },
  slowed: {
    en: "You saved very often in a short time. {n} {n|change is|changes are} kept on this device and will be sent later.",
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
  changedBy: {
    en: "{name} changed this at {time}, after your change",
    zh: "{name} 在 {time} 改过这一项，比您的修改晚",
  },
  aColleague: { en: "a colleague", zh: "同事" },
  oneVersion: {
    en: "Everybody in the firm shares these facts, so only one version can stay. Both versions are kept until you choose one.",
    zh: "企业信息由大家共用，最后只能留一个版本。您选定之前，两个版本都会保留。",
  },
  yours: { en: "Your version, {time}", zh: "您的版本，{time}" },
  theirs: { en: "Version of {name}, {time}", zh: "{name} 的版本，{time}" },
  keepThis: { en: "Keep this version", zh: "保留这个版本" },
  nothing: { en: "(empty)", zh: "（空）" },
  save: { en: "Save", zh: "保存" },
  formSaved: { en: "Saved.", zh: "已保存。" },
  formUnchanged: { en: "Nothing was changed.", zh: "没有改动。" },
  formProblem: {
    en: "Some fields were not saved. The reason is shown next to each of them. What you typed is still on the page.",
    zh: "部分内容没有保存，原因写在各栏旁边。已填内容仍在页面上。",
  },
  formConflict: {
    en: "In the meantime, {name} changed this to: {theirs}. Save again to keep your version.",
    zh: "在您填写期间，{name} 把这一项改为：{theirs}。再保存一次，就以您填的为准。",
  },
} satisfies Readonly<Record<string, Text>>;
export type FieldSavingWords = Spoken<typeof fieldSavingWords>;

/** Messages for invalid values, by code. */
export const fieldProblemWords = {
  missing: { en: "Write a name.", zh: "请填写名称。" },
  count: { en: "Write a whole number from 1 to 9,999,999.", zh: "请填写 1 到 9,999,999 的整数。" },
  percent: { en: "Write a number from 0 to 100.", zh: "请填写 0 到 100 之间的数字。" },
  percentMissing: { en: "Enter this customer’s share of sales.", zh: "请填写这家客户占销售额的比例。" },
  year: { en: "Write a year from {min} to {max}.", zh: "请填写 {min} 到 {max} 之间的年份。" },
  aimYear: { en: "Write a year from {min} to {max}.", zh: "请填写 {min} 到 {max} 之间的年份。" },
  dayRange: { en: "Write a date from {min} to {max}.", zh: "请填写 {min} 到 {max} 之间的日期。" },
  date: { en: "Write the date in this form: 2026-03-12.", zh: "请按 2026-03-12 这样的格式填写日期。" },
  sum: {
    en: "The four shares must add up to 100%. They now add up to {sum}%.",
    zh: "四个环节的占比之和应为 100%，目前为 {sum}%。",
  },
  overSales: {
    en: "With this share, your customers together have {sum}% of sales. The total cannot be more than 100%.",
    zh: "加上这一项，各客户共占销售额 {sum}%，合计不能超过 100%。",
  },
  chooseAim: {
    en: "Choose a new position, or choose to stay in the present one.",
    zh: "请选择换到新位置，或保持现有位置。",
  },
  nothingNew: {
    en: "This target is the same as today’s position. Choose another function, another type of relationship or a way of upgrading. The target is saved, but the firm is not rated against it.",
    zh: "目标与现状相同，没有写明要改变什么。请另选环节或关系类型，或写明升级方式。现在的内容已保存，但评定时不会对照这个目标。",
  },
} satisfies Readonly<Record<string, Text>>;
export type FieldProblem = keyof typeof fieldProblemWords;
export type FieldProblemWords = Spoken<typeof fieldProblemWords>;
