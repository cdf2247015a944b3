import type { Text } from "@/lib/result";
import { nameFaultWords } from "../names/names";

/** Why a single answer or record was not saved, by the reason in the reply. */
export const savingRefusalWords = {
  ...nameFaultWords,
  "too-many-versions": {
    en: "This change was not saved, because this entry has been changed too often. Earlier versions are safe. Tell the operator.",
    zh: "这一项的修改次数已达上限，新的修改没有保存。之前保存的内容有效，请联系系统管理员。",
  },
  "no-room": {
    en: "The list is full. Remove entries that you no longer need, or tell the operator.",
    zh: "列表已满，不能再增加。请移除不再需要的内容，或联系系统管理员。",
  },
  "phase-not-open": {
    en: "The phase has been submitted, so its answers cannot be changed. A manager of the firm can return the phase.",
    zh: "这一阶段已提交，答案只能查看。自评负责人退回后，可以继续填写。",
  },
  "unknown-item": {
    en: "This item is not part of the assessment. Reload the page.",
    zh: "本次自评没有这道题。请刷新页面后再试。",
  },
  "not-yours-to-do": {
    en: "Your role does not allow this. Ask a manager of the firm to do it.",
    zh: "您没有这项权限，请让本企业的自评负责人来做。",
  },
  "not-found": {
    en: "This entry no longer exists. Reload the page to see what is there now.",
    zh: "这项内容已不存在。请刷新页面查看最新内容。",
  },
  "shares-over-one": {
    en: "The shares of all customers add up to more than 100%. Lower one of them.",
    zh: "各客户占销售额的比例之和超过 100%。请调低其中一项。",
  },
  "share-missing": { en: "Enter this customer’s share of sales.", zh: "请填写这家客户占销售额的比例。" },
  "dates-crossed": {
    en: "The relationship ends before it begins. Correct one of the dates.",
    zh: "终止日期早于起始日期，请改正。",
  },
  "always-applies": {
    en: "This item applies to every firm. Choose the sentence that is true for your firm.",
    zh: "本题适用于各类企业，请按实际情况作答。",
  },
  "third-party-file": {
    en: "A third-party record needs the document itself. Add its file first, then choose this kind.",
    zh: "第三方记录必须有原件。请先上传文件，再选这一类别。",
  },
  "date-ahead": {
    en: "This date is in the future. Write the date that is on the document.",
    zh: "这个日期还没到。请填写文件上的日期。",
  },
  "day-out-of-range": {
    en: "This date or year is too far in the past or future. Correct it.",
    zh: "这个日期或年份离今天太远，请改正。",
  },
  malformed: {
    en: "What you entered does not fit this field. Correct it and try again.",
    zh: "填写的内容不符合要求。请改正后重试。",
  },
} satisfies Readonly<Record<string, Text>>;
