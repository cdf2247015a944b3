import type { Text } from "@/lib/result";

/** The portfolio of a consultant. */
export const portfolioWords = {
  // Summary
  findingNeeds: {
    en: "{n} {n|client needs|clients need} something from you.",
    zh: "有 {n} 家委托企业的事项待您处理。",
  },
  findingNoNeeds: { en: "No client needs anything from you now.", zh: "目前没有待您处理的事项。" },
  findingEndsToday: { en: "Access to {firm} ends today.", zh: "{firm}的授权今天到期。" },
  findingEnds: { en: "Access to {firm} ends in {n} {n|day|days}.", zh: "{firm}的授权再过 {n} 天到期。" },
  findingNone: { en: "You have no client yet.", zh: "您还没有委托企业。" },
  none: {
    en: "A firm offers you access by e-mail, or gives you a code with which you can ask for access.",
    zh: "企业会发邮件向您提供授权，或给您授权码，供您申请。",
  },

  // Filters
  filters: { en: "Show", zh: "筛选" },
  needs: { en: "Needs your action", zh: "待您处理" },
  all: { en: "All", zh: "全部" },
  underWay: { en: "In progress", zh: "自评中" },
  frozen: { en: "{year} result final", zh: "{year} 年已定版" },
  ending: { en: "Access ends soon", zh: "授权即将到期" },
  find: { en: "Find a client", zh: "查找委托企业" },
  findNow: { en: "Find", zh: "查找" },
  shown: { en: "{n} of {all} clients are shown", zh: "显示 {n} 家，共 {all} 家" },
  nothing: { en: "No client matches your search.", zh: "没有符合条件的委托企业。" },
  showAll: { en: "Show all", zh: "显示全部" },
  invite: { en: "Enter a firm’s code", zh: "输入企业授权码" },
  openNext: { en: "Next: {firm}", zh: "下一家：{firm}" },

  // Columns
  client: { en: "Client", zh: "委托企业" },
  cells: { en: "16 parts", zh: "16 格" },
  cycle: { en: "Cycle {year}", zh: "{year} 年自评" },
  mode: { en: "Main type of relationship", zh: "主要关系类型" },
  serve: { en: "Rating for today’s customers", zh: "服务现有客户的评级" },
  capped: { en: "Rating after the records check", zh: "核对记录后的评级" },
  since: { en: "Change since last cycle", zh: "与上一轮相比" },
  next: { en: "Your next step", zh: "您的下一步" },
  consent: { en: "Access until", zh: "授权有效至" },

  // Cells of the table
  people: { en: "{industry}, {n} people", zh: "{industry}，{n} 人" },
  atFreeze: { en: "shown when final", zh: "定版后给出" },
  notOpened: { en: "not open to you", zh: "未开放" },
  closedBlind: { en: "shown after your rating", zh: "您提交评分后可见" },
  notMapped: { en: "No relationships yet", zh: "尚未登记业务关系" },
  mixed: { en: "Mixed", zh: "多种并存" },
  unclear: { en: "No clear type", zh: "类型不明确" },
  first: { en: "first cycle", zh: "首轮" },
  rise: { en: "clear rise", zh: "明显上升（超出误差）" },
  fall: { en: "clear fall", zh: "明显下降（超出误差）" },
  noChange: { en: "no clear change", zh: "变化未超出误差" },
  notCompared: { en: "not compared", zh: "不能比较" },
  keptPrivate: { en: "hidden: a question has few answers", zh: "有题作答的人少，不显示" },
  noLetter: { en: "no rating", zh: "暂无评级" },
  days: { en: "{n} {n|day|days} left", zh: "还有 {n} 天" },
  lastDay: { en: "last day", zh: "最后一天" },
  newAccess: { en: "new since {date}", zh: "新授权，{date}起" },
  longerAsked: { en: "you asked for more time", zh: "您已申请延长" },

  // Cycle line
  noCycle: { en: "No cycle yet", zh: "尚未开始" },
  frozenOn: { en: "Final since {date}", zh: "{date}定版" },
  allSubmitted: { en: "All four phases submitted", zh: "四个阶段都已提交" },
  acceptedOf: { en: "{n} of 4 phases accepted", zh: "四个阶段已通过 {n} 个" },
  toSubmitMany: { en: "{n} phases not submitted yet", zh: "{n} 个阶段尚未提交" },
  toSubmitOne: { en: "{phase} not submitted yet", zh: "{phase}阶段尚未提交" },
  linksMissing: { en: "Preparation: no relationships yet", zh: "准备阶段：尚未登记业务关系" },
  offeredOn: { en: "Offered on {date}", zh: "{date}提供授权" },
  askedOn: { en: "Asked on {date}", zh: "{date}申请" },
  endedOn: { en: "Access ended on {date}", zh: "授权已于{date}结束" },

  // Next for you
  nextAccept: { en: "Accept or decline the offer", zh: "接受或谢绝授权" },
  nextWaits: { en: "Waiting for the firm’s answer", zh: "等待企业处理申请" },
  nextRate: { en: "Give your own rating before you see the firm’s scores", zh: "请先背靠背评分，再看企业的自评" },
  nextRateOn: {
    en: "Continue your rating: you have judged {n} of {all} items",
    zh: "请继续背靠背评分：已评 {n}/{all} 题",
  },
  nextReview: { en: "Accept or return {phases}", zh: "审核{phases}：决定通过或退回" },
  nextFirstLink: { en: "Waiting for the firm’s first relationship", zh: "等待企业登记第一条业务关系" },
  nextSilent: { en: "{n} {n|member has|members have} not answered yet", zh: "{n} 名成员尚未作答" },
  nextEnding: { en: "Ask for more time", zh: "申请延长授权" },
  nextNone: { en: "None", zh: "无" },
  endedFirm: { en: "Ended by the firm", zh: "企业已终止" },
  endedOwn: { en: "Ended by you", zh: "您已终止" },
  endedDate: { en: "Ended on the agreed last day", zh: "已到期" },

  // Legend
  legend: { en: "Legend", zh: "图例" },
  answered: { en: "Answered but not rated yet", zh: "已作答，尚未评定" },
  phasesLegend: { en: "Phases", zh: "阶段" },
  ratingsFinal: { en: "Ratings come only from final results.", zh: "评级只取自已定版的结果。" },
  glyphAnswered: { en: "{n} of 16 parts are answered but not rated yet", zh: "16 格中，{n} 格已作答，尚未评定" },
} as const satisfies Readonly<Record<string, Text>>;
