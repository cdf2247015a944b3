import type { Text } from "@/lib/result";

/** Phases that wait for a reviewer, and the page on which the reviewer accepts or returns one. */
export const clientReviewWords = {
  title: { en: "Phases to review", zh: "待审核的阶段" },
  finding: { en: "{n} {n|phase is|phases are} waiting for your review.", zh: "有 {n} 个阶段等待您审核。" },
  findingNone: { en: "No phase is waiting for your review.", zh: "没有等待审核的阶段。" },
  lede: {
    en: "These firms made you their reviewer. You accept a phase under your name, or return it with remarks.",
    zh: "以下企业请您担任审核人。您可以署名通过一个阶段，也可以写明意见，退回企业。",
  },
  noReviewer: {
    en: "No firm has made you its reviewer. A firm can do this when it gives you access.",
    zh: "目前没有企业请您担任审核人。企业给您授权时，可以请您担任。",
  },
  client: { en: "Client", zh: "委托企业" },
  phase: { en: "Phase", zh: "阶段" },
  since: { en: "Submitted", zh: "提交日期" },
  rated: { en: "Your rating", zh: "您的评分" },
  ratedGiven: { en: "given", zh: "已提交" },
  ratedDraft: { en: "{n} of {all} items, continue", zh: "已评 {n}/{all} 题，继续评分" },
  ratedNone: { en: "not started", zh: "未开始" },
  look: { en: "Review the {phase} phase of {firm}", zh: "审核{firm}的{phase}阶段" },
  // One phase
  phaseTitle: { en: "Review: {phase}", zh: "审核：{phase}" },
  phaseFinding: {
    en: "The {phase} phase of {firm}, {year}, is waiting for your review.",
    zh: "{firm} {year} 年{phase}阶段等待您审核。",
  },
  phaseOpen: { en: "The {phase} phase of {firm} is not submitted yet.", zh: "{firm}的{phase}阶段尚未提交。" },
  phaseReturned: {
    en: "The {phase} phase of {firm} was returned. The firm is working on it.",
    zh: "{firm}的{phase}阶段已退回，企业正在修改。",
  },
  phaseAccepted: { en: "The {phase} phase of {firm} is accepted.", zh: "{firm}的{phase}阶段已通过。" },
  blind: {
    en: "You have not given your rating of this cycle yet. Until you do, you cannot see the firm’s own levels, but you can see its records.",
    zh: "您尚未提交本轮评分，因此看不到企业的自评等级，但可以查看记录。",
  },
  notBlind: {
    en: "This page shows what you sign: a summary of the answers, the records and your own rating. It never shows the answers of one person.",
    zh: "本页显示您署名审核的内容：作答汇总、记录和您自己的评分。这里不显示任何人的个人答案。",
  },
  nothingLeft: { en: "There is nothing more for you to do.", zh: "这个阶段您无须再处理。" },
  nothingLeftSince: {
    en: "The phase was accepted on {date}. There is nothing more for you to do.",
    zh: "这个阶段已于 {date}通过，您无须再处理。",
  },
  nothingYet: {
    en: "There is nothing for you to do until the firm submits the phase.",
    zh: "企业提交这个阶段之前，您无须处理。",
  },
  acceptedAlone: { en: "accepted without a reviewer", zh: "没有审核人，由企业自行通过" },
  closedTitle: { en: "You cannot see yet what you will sign", zh: "您还看不到审核内容" },
  closedBlind: {
    en: "The firm asks for your blind rating first. After you have given it, this page shows what you will sign.",
    zh: "企业要求您先背靠背评分。提交评分后，本页就显示审核内容。",
  },
  closedDraft: {
    en: "You have started your own rating of this cycle. First give the rating or delete the draft. Then this page shows what you will sign.",
    zh: "您已开始为本轮评分。请先提交评分或删除草稿，之后本页会显示审核内容。",
  },
  toRating: { en: "Go to your rating", zh: "前往您的评分" },
  // Items under what is signed
  partMean: { en: "The average of this part is {mean} out of 5.", zh: "本格平均值为 {mean}（满分 5）。" },
  partNone: { en: "Nobody chose a level in this part.", zh: "本格无人选择等级。" },
  partClosed: {
    en: "Only the average of this part is shown, so that nobody’s own answer can be worked out.",
    zh: "为避免有人推算出个人答案，这里只显示本格平均值。",
  },
  groupsEqual: {
    en: "In each average, every role group counts the same, however many people it has.",
    zh: "计算平均值时，各岗位类别的权重相同，与人数无关。",
  },
  firmSays: { en: "The firm", zh: "企业自评" },
  meanOf: { en: "average {mean}, {n} {n|person|people}", zh: "平均值 {mean}，{n} 人" },
  meanAbout: { en: "average about {mean}, {n} {n|person|people}", zh: "平均值约 {mean}，{n} 人" },
  peopleOnly: { en: "{n} {n|person|people} answered", zh: "{n} 人作答" },
  nobody: { en: "Nobody chose a level", zh: "无人选择等级" },
  atLevel: { en: "{n} {n|person|people} at level {level}", zh: "{n} 人选 {level} 级" },
  dontKnow: { en: "{n} {n|person does|people do} not know", zh: "{n} 人选“不清楚”" },
  yourRating: { en: "Your rating", zh: "您的评分" },
  ratedLevel: { en: "Level {level}", zh: "{level} 级" },
  ratedNot: { en: "You could not judge this item", zh: "您无法判断" },
  ratedSeen: { en: "you saw records of the practice, or the practice itself", zh: "您看过记录或现场做法" },
  cycleBefore: { en: "Previous cycle", zh: "上一轮" },
  recordsHead: { en: "Records", zh: "记录" },
  remark: { en: "Remark on this item", zh: "对本题的意见" },
  remarkHint: {
    en: "Remarks on items are saved as you type. The firm’s managers can read them once you have decided.",
    zh: "您写的逐题意见会自动保存。您作出决定后，企业的自评负责人就能看到。",
  },
  saveRemark: { en: "Save the remark", zh: "保存意见" },
  remarkBefore: { en: "Your remark of {date}: {text}", zh: "您 {date} 的意见：{text}" },
  remarkClosed: {
    en: "This phase no longer needs your review. Your remark stays on this device until you remove it.",
    zh: "这个阶段已不再等待审核。在您移除之前，您的意见一直留在本机。",
  },
  remarkEarlier: {
    en: "The firm has submitted this phase again, so your remark may no longer fit. Read the new answers first. Then write a new remark, or remove this one.",
    zh: "企业已重新提交这个阶段，原来的意见可能已不适用。请先看新的作答，再填写新的意见，或移除这条意见。",
  },
  remarksWaiting: {
    en: "{n} {n|remark is|remarks are} not saved yet, so your decision was not carried out. Try again when you are online.",
    zh: "还有 {n} 条意见未保存，因此您的决定尚未生效。请恢复联网后再试。",
  },
  records: { en: "Records of this phase", zh: "本阶段的记录" },
  recordsReading: {
    en: "{n} of {all} items {n|has|have} records. The page “Method” explains how records count.",
    zh: "{all} 题中有 {n} 题附有记录。记录怎样计入得分，见“方法”页。",
  },
  toRecords: { en: "Open the records with their files", zh: "查看记录和文件" },
  recordsClosed: {
    en: "Your access does not include records. You can ask the firm to let you see them.",
    zh: "您的授权不包括记录。如需查看，可请企业开放。",
  },
  noRecord: { en: "no record", zh: "没有记录" },
  notApplicable: { en: "does not apply: {reason}", zh: "不适用：{reason}" },
  undated: { en: "no date", zh: "没有日期" },
  returnTitle: { en: "Return with remarks", zh: "写明意见并退回" },
  remarks: { en: "Remarks for the firm", zh: "给企业的意见" },
  remarksHint: {
    en: "Write what is missing and what would be enough. People in the firm can read your remarks. Other consultants who rate blind can read them only after they have given their rating.",
    zh: "请写明缺什么、怎样才算够。企业人员会看到这些意见。其他背靠背评分的顾问，提交评分后才能看到。",
  },
  returnPhase: { en: "Return the phase", zh: "退回此阶段" },
  acceptTitle: { en: "Accept under your name", zh: "署名通过" },
  acceptReading: {
    en: "Your name, your organisation and the date appear in the firm’s history and in its result.",
    zh: "您的姓名、机构和通过日期会写入企业的过程记录和结果。",
  },
  acceptFreezes: {
    en: "This is the last open phase. If you accept it, the firm’s result becomes final.",
    zh: "这是最后一个未通过的阶段，通过后企业的结果随即定版。",
  },
  signAs: { en: "Signed by", zh: "署名" },
  signature: { en: "{name}, {organisation}", zh: "{name}，{organisation}" },
  accept: { en: "Accept the phase", zh: "通过此阶段" },
  history: { en: "What happened", zh: "过程记录" },
  historyNone: { en: "There is nothing here yet that you may read.", zh: "目前没有您可查看的内容。" },
  saidAccepted: { en: "You accepted the phase under your name.", zh: "您已署名通过这个阶段。" },
  saidFrozen: {
    en: "You accepted the phase under your name. The firm’s result is final.",
    zh: "您已署名通过这个阶段，企业的结果已定版。",
  },
  saidReturned: {
    en: "You returned the phase. The firm can read your remarks.",
    zh: "您已退回这个阶段，企业能看到您的意见。",
  },
  theFirm: { en: "The firm", zh: "企业" },
  you: { en: "You", zh: "您" },
} satisfies Readonly<Record<string, Text>>;
