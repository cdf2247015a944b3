import type { Text } from "@/lib/result";

/** Phases that wait for a consultant as a reviewer, and the page on which he accepts or returns one. */
export const clientReviewWords = {
  title: { en: "Reviews due", zh: "待审核" },
  finding: { en: "{n} {n|phase waits|phases wait} for your review.", zh: "有 {n} 个阶段等待您审核。" },
  findingNone: { en: "No phase waits for your review.", zh: "没有等待审核的阶段。" },
  lede: {
    en: "Firms that made you their reviewer. You accept a phase under your name, or return it with remarks.",
    zh: "列出请您担任审核人的企业。您可署名通过，或写明意见后退回。",
  },
  noReviewer: {
    en: "No firm has made you its reviewer. A firm does this when it opens its access.",
    zh: "尚无企业请您担任审核人。企业在授权时可以选择。",
  },
  client: { en: "Client", zh: "委托企业" },
  phase: { en: "Phase", zh: "阶段" },
  since: { en: "Submitted", zh: "提交日期" },
  rated: { en: "Your rating", zh: "您的评分" },
  ratedGiven: { en: "given", zh: "已交出" },
  ratedDraft: { en: "draft", zh: "草稿" },
  ratedNone: { en: "not begun", zh: "未开始" },
  look: { en: "Review {phase} of {firm}", zh: "审核{firm}的{phase}阶段" },
  // One phase
  phaseTitle: { en: "Review: {phase}", zh: "审核：{phase}" },
  phaseFinding: {
    en: "{phase} of {firm}, {year}, waits for your review.",
    zh: "{firm} {year} 年{phase}阶段等待您审核。",
  },
  phaseOpen: { en: "{phase} of {firm} is not submitted yet.", zh: "{firm}的{phase}阶段尚未提交。" },
  phaseReturned: {
    en: "{phase} of {firm} is returned. The firm works on it.",
    zh: "{firm}的{phase}阶段已退回，企业正在修改。",
  },
  phaseAccepted: { en: "{phase} of {firm} is accepted.", zh: "{firm}的{phase}阶段已通过。" },
  blind: {
    en: "You have not given your rating of this cycle, so the firm’s own levels stay closed here. Records are open.",
    zh: "您尚未交出本轮评分，因此看不到企业的自评等级，佐证可以查看。",
  },
  rateFirst: { en: "Rate first", zh: "先评分" },
  notBlind: {
    en: "The firm’s answers stand on its pages, as far as they are open to you.",
    zh: "企业的作答见其页面，以授权范围为限。",
  },
  records: { en: "Records of this phase", zh: "本阶段的佐证" },
  recordsReading: {
    en: "{n} of {all} items have a record. What is counted and how is in the method.",
    zh: "{all} 题中有 {n} 题附有佐证。计入规则见方法说明。",
  },
  toRecords: { en: "Open the records with their files", zh: "查看佐证和文件" },
  recordsClosed: {
    en: "Records are not part of your access. Ask the firm for them.",
    zh: "授权不含佐证，可请企业开放。",
  },
  noRecord: { en: "no record", zh: "无佐证" },
  notApplicable: { en: "does not apply: {reason}", zh: "不适用：{reason}" },
  item: { en: "Item", zh: "题" },
  record: { en: "Record", zh: "佐证" },
  undated: { en: "no date", zh: "无日期" },
  returnTitle: { en: "Return with remarks", zh: "写明意见并退回" },
  remarks: { en: "Remarks for the firm", zh: "给企业的意见" },
  remarksHint: {
    en: "What is missing, and what would do. The firm’s people read it; colleagues who rate blind do not.",
    zh: "写明缺什么、怎样即可。企业人员会看到；尚在背靠背评分的其他顾问看不到。",
  },
  returnPhase: { en: "Return the phase", zh: "退回该阶段" },
  acceptTitle: { en: "Accept under your name", zh: "署名通过" },
  acceptReading: {
    en: "Your name, organisation and the date stand in the firm’s history and in its result.",
    zh: "您的姓名、机构和日期将写入企业的过程记录和结果。",
  },
  acceptFreezes: {
    en: "It is the last open phase: accepting it freezes the firm’s result.",
    zh: "这是最后一个阶段，通过后企业的结果随即定版。",
  },
  signAs: { en: "Signed by", zh: "署名" },
  signature: { en: "{name}, {organisation}", zh: "{name}，{organisation}" },
  accept: { en: "Accept the phase", zh: "通过该阶段" },
  history: { en: "What happened", zh: "过程记录" },
  historyNone: { en: "Nothing that you may read yet.", zh: "尚无可查看的记录。" },
  saidAccepted: { en: "Accepted under your name.", zh: "已署名通过。" },
  saidFrozen: { en: "Accepted under your name. The firm’s result is frozen.", zh: "已署名通过，企业结果已定版。" },
  saidReturned: { en: "Returned. The firm reads your remarks.", zh: "已退回，企业会看到您的意见。" },
  theFirm: { en: "The firm", zh: "企业" },
  you: { en: "You", zh: "本人" },
} satisfies Readonly<Record<string, Text>>;
