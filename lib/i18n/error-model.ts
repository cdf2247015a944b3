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
