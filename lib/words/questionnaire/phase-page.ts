import type { Text } from "@/lib/result";

/**
 * Texts around the questionnaire that only the server renders, and those of the offline page; browsers never load them
 * separately.
 */
export const phasePageWords = {
  // Place
  title: { en: "{phase}: {n} {n|item|items}", zh: "{phase}阶段：{n} 题" },
  assessmentOf: { en: "Assessment {year}", zh: "{year} 年自评" },
  itemInSection: { en: "Item {n} of {all} in this section", zh: "本部分第 {n} 题，共 {all} 题" },
  leave: { en: "Leave the page; your place is kept", zh: "退出，下次从这里继续" },
  // Closed phases
  lockedTitle: { en: "{phase} is not open yet", zh: "{phase}阶段尚未开放" },
  lockedWords: {
    en: "This phase opens when the phase before it is finished.",
    zh: "前一阶段完成后，这一阶段才会开放。",
  },
  submittedTitle: {
    en: "{phase} is submitted, so its answers cannot be changed",
    zh: "{phase}阶段已提交，答案只能查看",
  },
  submittedWords: {
    en: "To make changes, ask a manager of the firm to return the phase on its review page.",
    zh: "如需修改，请自评负责人在检查页退回这一阶段。",
  },
  reviewerReturns: {
    en: "To make changes, ask the reviewer to return the phase.",
    zh: "如需修改，请审核人退回这一阶段。",
  },
  acceptedTitle: { en: "{phase} is accepted, so its answers cannot be changed", zh: "{phase}阶段已通过，答案只能查看" },
  acceptedWords: {
    en: "To make changes, ask a manager of the firm to reopen the phase.",
    zh: "如需修改，请自评负责人写明原因，重开这一阶段。",
  },
  returnedTitle: { en: "{phase} was returned", zh: "{phase}阶段已退回" },
  // Offline page
  offlineTitle: { en: "Offline", zh: "离线" },
  offlineCount: {
    en: "Offline: {n} {n|answer is|answers are} kept on this device",
    zh: "离线：本机有 {n} 个答案待上传",
  },
  offlineLede: {
    en: "The page cannot be loaded now. What you typed is not lost. It will be sent when you are online again.",
    zh: "现在打不开这个页面。已填内容没有丢失，恢复联网后自动上传。",
  },
} satisfies Readonly<Record<string, Text>>;
