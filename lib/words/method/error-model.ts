import type { Text } from "@/lib/result";
import type { ErrorComponent, PairKind } from "@/lib/scoring";

/** The four components of error: a name, and what it stands for. */
export const componentWords: Readonly<Record<ErrorComponent, { readonly name: Text; readonly meaning: Text }>> = {
  item: {
    name: { en: "Practices asked", zh: "所问的做法" },
    meaning: {
      en: "Three practices stand for more practices of their kind.",
      zh: "每部分只问三种做法，代表同类的更多做法。",
    },
  },
  respondent: {
    name: { en: "Person, whole firm", zh: "个人看整家企业" },
    meaning: {
      en: "One person sees the whole firm more kindly or more strictly than colleagues.",
      zh: "有人对整家企业看得比同事宽或严。",
    },
  },
  respondentCell: {
    name: { en: "Person, one part", zh: "个人看一个部分" },
    meaning: {
      en: "One person sees one part differently from colleagues.",
      zh: "有人对某一部分的看法与同事不同。",
    },
  },
  residual: {
    name: { en: "Single answer", zh: "单个答案" },
    meaning: {
      en: "The rest: how a question is read, and the mood of the day.",
      zh: "其余部分：对题目的理解、当时的心情。",
    },
  },
};

/** The pairs of answers that components follow from. */
export const pairWords: Readonly<Record<PairKind, Text>> = {
  sameItem: { en: "Two people of one role group, the same question", zh: "同一岗位类别的两人、同一道题" },
  sameCell: { en: "Two people of one role group, two questions of a part", zh: "同一岗位类别的两人、同一部分的两道题" },
  twoCells: { en: "Two people of one role group, questions of two parts", zh: "同一岗位类别的两人、两个部分的题" },
  twoItems: { en: "One person, two questions of a part", zh: "同一人、同一部分的两道题" },
};

/** Error models on the method page. */
export const errorModelWords = {
  title: { en: "What errors are made of", zh: "误差由什么构成" },
  reading: {
    en: "Squared levels. A final result names its model and keeps it.",
    zh: "单位：等级的平方。每份定版结果都写明所用的模型，之后不变。",
  },
  component: { en: "Part of the error", zh: "误差的构成" },
  standsFor: { en: "What it stands for", zh: "含义" },
  noneAdopted: {
    en: "No model has been estimated and adopted here yet. That needs 30 firms in which several people answer.",
    zh: "本系统尚未采用由答案估计的模型：须有 30 家企业多人作答。",
  },
  adopted: {
    en: "{model} was adopted on {day} from {firms} firms and {people} people. Final results of {instrument} use it since then.",
    zh: "{model} 于 {day} 采用，依据 {firms} 家企业、{people} 人的答案；此后 {instrument} 的定版结果使用它。",
  },
} satisfies Readonly<Record<string, Text>>;
