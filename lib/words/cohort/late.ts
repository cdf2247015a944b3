import type { Text } from "@/lib/result";

/** Texts of coming and past deadlines, of late firms, and of calls. */
export const lateWords = {
  ahead: { en: "deadline for submitting: {date}, in {n} {n|day|days}", zh: "提交期限：{date}，还有 {n} 天" },
  today: { en: "deadline for submitting: today, {date}", zh: "提交期限：今天（{date}）" },
  yesterday: { en: "deadline for submitting: {date}; it passed yesterday", zh: "提交期限：{date}，昨天已过" },
  passed: { en: "deadline for submitting: {date}; it passed {n} days ago", zh: "提交期限：{date}，已过 {n} 天" },

  // To the firm
  firmAhead: {
    en: "The deadline for submitting is {date}: {n} {n|day is|days are} left.",
    zh: "提交期限：{date}，还有 {n} 天。",
  },
  firmToday: { en: "The deadline for submitting is today, {date}.", zh: "提交期限：今天（{date}）。" },
  firmYesterday: {
    en: "The deadline for submitting was {date}. It passed yesterday, but firms can still join and submit.",
    zh: "提交期限：{date}，昨天已过，但仍可加入和提交。",
  },
  firmPassed: {
    en: "The deadline for submitting was {date}. It passed {n} days ago, but firms can still join and submit.",
    zh: "提交期限：{date}，已过 {n} 天，但仍可加入和提交。",
  },
  /** On the overview of a late firm. */
  firmLate: {
    en: "{cohort} set {date} as the deadline for submitting. It passed {n} {n|day|days} ago.",
    zh: "{cohort}定的提交期限是 {date}，已过 {n} 天。",
  },
  firmLateManager: {
    en: "You can still submit the {n} {n|phase that is|phases that are} left.",
    zh: "余下的 {n} 个阶段仍可提交，请尽快提交。",
  },
  firmLateMember: { en: "Please answer your open questions soon.", zh: "请尽快答完您的题。" },

  // Late firms
  late: { en: "{n} {n|firm is|firms are} late.", zh: "{n} 家企业逾期未交。" },
  lateYesterday: {
    en: "{n} {n|firm is|firms are} late: the deadline passed yesterday.",
    zh: "{n} 家企业逾期未交，提交期限昨天已过。",
  },
  latePassed: {
    en: "{n} {n|firm is|firms are} late: the deadline passed {days} days ago.",
    zh: "{n} 家企业逾期未交，提交期限已过 {days} 天。",
  },
  worst: {
    en: "In {cohort}, {n} of {all} {all|firm has|firms have} submitted.",
    zh: "{cohort}：{all} 家企业中 {n} 家已提交。",
  },
  whoTitle: { en: "Who is late", zh: "哪些企业逾期" },
  whoLine: { en: "{n} of {all} {all|firm|firms}, since {date}", zh: "{all} 家中 {n} 家，{date}到期" },
  see: { en: "See, remind or call the late firms", zh: "查看逾期企业，提醒或打电话" },
  move: { en: "Move the deadline", zh: "更改提交期限" },

  // The list
  listReading: {
    en: "Last activity is the day on which the firm last saved or submitted something. A firm that has not agreed to the latest text does not show it. Open a firm to note a call.",
    zh: "“最近活动”是企业最近一次保存或提交的日期。企业尚未同意最新内容的，不显示。要记录通话，请点开企业。",
  },
  days: { en: "Days late", zh: "逾期天数" },
  active: { en: "Last activity", zh: "最近活动" },
  contact: { en: "Contact", zh: "联系方式" },
  call: { en: "Last call", zh: "最近通话" },
  notShown: { en: "not shown", zh: "未显示" },

  // Calls
  calls: { en: "Calls", zh: "通话记录" },
  callsReading: {
    en: "Each note stays, with your name and the time. Administrators of this cohort and of those above can read it. The firm cannot.",
    zh: "每条记录都长期保留，并注明您的姓名和时间。本企业组和上级的组织方能看到，企业看不到。",
  },
  note: { en: "What was said", zh: "通话内容" },
  noteMissing: { en: "Write what was said, in up to 2,000 characters.", zh: "请填写通话内容，不超过 2000 字。" },
  saved: { en: "Saved.", zh: "已保存。" },
  saveNote: { en: "Save the note", zh: "保存记录" },
  noteBy: { en: "{time}, {name}", zh: "{time}，{name}" },
  formerly: { en: "a former administrator", zh: "已离任的组织方" },
} as const satisfies Readonly<Record<string, Text>>;
