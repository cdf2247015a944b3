import type { Text } from "@/lib/result";

/** Signs of careless answering: neutral texts without blame; answers are never removed. Source: method 3.5. */
export const careWords = {
  title: { en: "Answers that should perhaps be checked", zh: "建议再确认的作答" },
  reading: {
    en: "These signs can mean that somebody answered in a hurry, but there can be good reasons for each. Only the person concerned is told. No answer is removed.",
    zh: "出现这些情况，可能是作答太快，也可能另有原因。具体是谁，系统只告诉本人。系统不删除任何答案。",
  },
  none: {
    en: "No number is shown. Either fewer than three others show such a sign, or the number would reveal who it is.",
    zh: "这里不显示人数：除您以外，有这类情况的不足三人，或者一显示人数就能看出是谁。",
  },
  own: { en: "You may want to check your own answers", zh: "您的答案可以再看一遍" },
  ownReading: {
    en: "Only you see this. No answer is removed. If you want to change an answer, ask your manager to return the phase.",
    zh: "只有您能看到这条提示，系统不删除任何答案。如果想修改，请自评负责人退回这一阶段。",
  },
  longstring: { en: "{n} answers in a row are the same", zh: "连续 {n} 题答案相同" },
  smallSpread: { en: "there is hardly any difference between the answers", zh: "各题答案几乎没有差别" },
  fast: { en: "it took about {n} seconds to answer each item", zh: "平均每题约用 {n} 秒" },
  allHighest: {
    en: "the highest level was chosen for every item, without any record",
    zh: "每题都选最高一级，却没有任何记录",
  },
  notice: {
    en: "The answers of {n} other people should perhaps be checked again. No answer is removed.",
    zh: "除您以外，另有 {n} 人的作答最好再确认一下。系统不删除任何答案。",
  },
} satisfies Readonly<Record<string, Text>>;
