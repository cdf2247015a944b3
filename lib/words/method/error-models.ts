import type { Text } from "@/lib/result";
import type { ErrorComponent } from "@/lib/scoring";

/** The four error components: name and meaning. */
export const componentWords: Readonly<Record<ErrorComponent, { readonly name: Text; readonly meaning: Text }>> = {
  item: {
    name: { en: "Choice of practices", zh: "题目所选的做法" },
    meaning: {
      en: "We ask about three practices in each part. They represent all practices of the same kind.",
      zh: "每格只问三种做法，用它们代表更多的同类做法。",
    },
  },
  respondent: {
    name: { en: "One person’s view of the whole firm", zh: "个人对整个企业的看法" },
    meaning: {
      en: "One person rates the whole firm higher or lower than colleagues do.",
      zh: "有人对整个企业的评价比同事高或低。",
    },
  },
  respondentCell: {
    name: { en: "One person’s view of one part", zh: "个人对某一格的看法" },
    meaning: {
      en: "One person rates one part differently from colleagues.",
      zh: "有人对某一格的看法与同事不同。",
    },
  },
  residual: {
    name: { en: "Single answer", zh: "单个答案" },
    meaning: {
      en: "The rest of the error comes from how a question is understood, and from the mood of the day.",
      zh: "其余的误差，来自对题目的理解和当天的心情。",
    },
  },
};

/** Error models on the method page. */
export const errorModelWords = {
  title: { en: "Sources of error", zh: "误差由什么构成" },
  reading: {
    en: "The values are in squared levels. Each final result names its error model and always keeps it.",
    zh: "数值的单位是等级的平方。每份定版结果都写明所用的模型，之后不变。",
  },
  component: { en: "Source of error", zh: "误差来源" },
  standsFor: { en: "Meaning", zh: "含义" },
  noneAdopted: {
    en: "This installation does not use an estimated model yet. An estimate needs {firms} firms in which two people of one role group answer.",
    zh: "本系统还没有采用根据答案估计的模型。要作出估计，需要 {firms} 家企业，而且每家都有同一岗位类别的两人以上作答。",
  },
  adopted: {
    en: "{model} was adopted on {day}, based on answers from {firms} firms and {people} people. Final results of {instrument} have used it since then.",
    zh: "模型 {model} 从 {day} 起采用，根据 {firms} 家企业、{people} 人的答案估计得出。此后 {instrument} 的定版结果都使用它。",
  },
} satisfies Readonly<Record<string, Text>>;
