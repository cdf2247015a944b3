import type { Text } from "@/lib/result";

/** The rate of agreement on the page of a cohort's network. */
export const agreementSectionWords = {
  title: { en: "Do customers confirm what firms say?", zh: "客户是否认同企业的说法？" },
  reading: {
    en: "The figures show in how many of the compared relationships firm and customer agree. Each figure covers at least five relationships, five firms and five customers. It is rounded to the nearest 5. No single relationship is shown.",
    zh: "数字表示已比较的业务关系中，企业与客户看法一致的比例。每个数字至少涉及五家企业、五家客户和五条业务关系，并取最接近的 5 的倍数。这样，任何一条业务关系的情况都看不出来。",
  },
  rate: { en: "agreement in {n} out of 100 relationships", zh: "每 100 条业务关系中，看法一致的有 {n} 条" },
  orLess: {
    en: "agreement in {n} or fewer out of 100 relationships",
    zh: "每 100 条业务关系中，看法一致的不多于 {n} 条",
  },
  orMore: {
    en: "agreement in {n} or more out of 100 relationships",
    zh: "每 100 条业务关系中，看法一致的不少于 {n} 条",
  },
  of: { en: "based on {n} compared relationships, {date}", zh: "依据 {n}已比较的业务关系，{date}" },
  notYet: { en: "not yet calculated", zh: "尚未计算" },
} satisfies Readonly<Record<string, Text>>;

export const agreementReasonWords = {
  "too-few": { en: "Not shown: fewer than five firms or customers", zh: "不显示：涉及的企业或客户不足五家" },
  dominance: {
    en: "Not shown: one firm or customer has more than half of the relationships",
    zh: "不显示：一家企业或一家客户占业务关系的半数以上",
  },
  "changed-by-few": {
    en: "Not shown: too few relationships have changed since the last figure",
    zh: "不显示：与上次相比，有变化的业务关系太少",
  },
} satisfies Readonly<Record<string, Text>>;
