import type { Text } from "@/lib/result";
import type { Spoken } from "../say";

/**
 * Messages about a consultant's judgements that are not saved yet: at the item, at the end, and on all of the
 * consultant's pages.
 */
export const unsentRatingWords = {
  saved: { en: "Saved", zh: "已保存" },
  saving: { en: "Saving …", zh: "正在保存……" },
  // At the item
  offline: {
    en: "Your answer is not sent yet. It is kept on this device and sent when you are online again.",
    zh: "这条评分尚未上传，已保存在本机，恢复联网后自动上传。",
  },
  failed: {
    en: "Your answer is not saved yet. It is kept on this device and sent again soon.",
    zh: "这条评分尚未保存到服务器，但已保存在本机，稍后自动重新上传。",
  },
  slowed: {
    en: "Your answer is not sent yet, because you saved many answers in a short time. It is kept on this device and sent later.",
    zh: "您短时间内保存的次数过多，这条评分尚未上传。评分已保存在本机，稍后自动上传。",
  },
  signedOut: {
    en: "Your answer was not sent, because you were signed out. It is kept on this device and sent when you sign in.",
    zh: "您已退出登录，这条评分尚未上传。评分已保存在本机，登录后自动上传。",
  },
  // Two versions
  conflictTitle: { en: "You also rated this item somewhere else", zh: "您在别处也评过这道题" },
  conflictBoth: { en: "Both versions are kept. Choose one.", zh: "两个版本都已保留，请选定一个。" },
  here: { en: "On this device, {time}", zh: "本机，{time}" },
  there: { en: "Somewhere else, {time}", zh: "另一处，{time}" },
  keepThis: { en: "Keep this version", zh: "保留这个版本" },
  level: { en: "Level {level}", zh: "{level} 级" },
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
    en: "You have given your rating, and it cannot be changed. This answer stays on this device until you remove it.",
    zh: "评分已提交，不能修改。在您移除之前，这条评分一直留在本机。",
  },
  closed: {
    en: "You can no longer rate here: your access has ended, or you deleted the draft. This answer stays on this device until you remove it.",
    zh: "您已不能在这里评分：授权已结束，或草稿已删除。在您移除之前，这条评分一直留在本机。",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  remove: { en: "Remove from this device", zh: "从本机移除" },
  // On every page
  heldTitle: {
    en: "{n} {n|answer was|answers were} not saved",
    zh: "有 {n} 条评分未保存",
  },
  decide: {
    en: "{n} {n|answer has|answers have} two versions, and you need to choose one",
    zh: "有 {n} 条评分有两个版本，待您选定",
  },
  toDecide: { en: "View and choose", zh: "查看并选择" },
  // At the end of the rating
  waiting: {
    en: "{n} {n|answer is|answers are} not sent yet. Give the rating when all of them are saved.",
    zh: "还有 {n} 条评分尚未上传。请等全部保存后，再提交评分。",
  },
} satisfies Readonly<Record<string, Text>>;

export type UnsentRatingWords = Spoken<typeof unsentRatingWords>;
