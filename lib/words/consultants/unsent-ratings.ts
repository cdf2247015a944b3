import type { Text } from "@/lib/result";
import type { Spoken } from "../say";

/** What is said of a consultant's judgements that are not saved yet: at the item, at the end, and on every page of his. */
export const unsentRatingWords = {
  saved: { en: "Saved", zh: "已保存" },
  saving: { en: "Saving …", zh: "正在保存……" },
  // At the item
  offline: {
    en: "Your answer is not sent yet. It is kept on this device and sent when you are online again.",
    zh: "尚未上传。内容已存在本机，恢复联网后自动上传。",
  },
  failed: {
    en: "Your answer is not saved yet. It is kept on this device and sent again soon.",
    zh: "尚未保存。内容已存在本机，稍后自动重新上传。",
  },
  slowed: {
    en: "Your answer is not sent yet, because you saved a lot in a short time. It is kept on this device and sent later.",
    zh: "您短时间内保存较多，这次尚未上传。内容已存在本机，稍后自动上传。",
  },
  signedOut: {
    en: "Your answer was not sent, because you were signed out. It is kept on this device and sent when you sign in.",
    zh: "您已退出登录，尚未上传。内容已存在本机，登录后自动上传。",
  },
  // Two versions
  conflictTitle: { en: "You also judged this item in another place", zh: "您在别处也评过这道题" },
  conflictBoth: { en: "Both versions are kept. Choose one.", zh: "两个版本都已保留，请选定一个。" },
  here: { en: "On this device, {time}", zh: "本机，{time}" },
  there: { en: "In the other place, {time}", zh: "另一处，{time}" },
  keepThis: { en: "Keep this version", zh: "保留此项" },
  level: { en: "Level {level}", zh: "等级 {level}" },
  cannotJudge: { en: "I cannot judge this", zh: "无法判断" },
  evidenceSeen: { en: "I saw records of this practice, or the practice itself", zh: "看过相关记录或现场做法" },
  noted: { en: "Note: {text}", zh: "说明：{text}" },
  // Refused
  refused: { en: "Your answer was not saved.", zh: "这条评分未保存。" },
  refusedUnknown: {
    en: "The server did not accept your answer. Try again, or remove the answer.",
    zh: "服务器没有接受这条评分。您可以重试，也可以移除。",
  },
  given: {
    en: "You have given your rating, and it cannot be changed. This judgement stays on this device until you remove it.",
    zh: "评分已交出，不能修改。这条评分留在本机，您可以自行移除。",
  },
  closed: {
    en: "You can no longer rate here: your access has ended, or you deleted the draft. This judgement stays on this device until you remove it.",
    zh: "您已不能在这里评分：授权已结束，或草稿已放弃。这条评分留在本机，您可以自行移除。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  remove: { en: "Remove it from this device", zh: "从本机移除" },
  // On every page
  heldTitle: {
    en: "{n} {n|judgement was|judgements were} not saved",
    zh: "有 {n} 条评分未保存",
  },
  decide: {
    en: "{n} {n|judgement needs|judgements need} your choice between two versions",
    zh: "有 {n} 条评分有两个版本，待您选定",
  },
  toDecide: { en: "Look and choose", zh: "查看并选择" },
  // At the end of the rating
  waiting: {
    en: "{n} {n|judgement is|judgements are} not sent yet. Give the rating when all of them are saved.",
    zh: "还有 {n} 条评分尚未上传。请在全部保存后，再交出评分。",
  },
} satisfies Readonly<Record<string, Text>>;

export type UnsentRatingWords = Spoken<typeof unsentRatingWords>;
