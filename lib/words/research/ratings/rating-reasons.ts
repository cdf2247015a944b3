import type { RatingReason } from "@/lib/rating";
import type { Text } from "@/lib/result";

/** Every reason in words, shown instead of the figure. */
export const ratingReasonWords: Readonly<Record<RatingReason, Text>> = {
  "no move intended": { en: "The firm plans no change of position", zh: "企业不打算改变位置" },
  "say what should change": { en: "Enter what should change", zh: "请填写要改变什么" },
  "too few answers": { en: "Too few answers", zh: "作答太少" },
  "does not apply": { en: "Does not apply", zh: "不适用" },
  "reduced form": { en: "Not scored in the reduced form", zh: "简化文件中不评这一项" },
  "too many cells are not scored": { en: "Too many parts are not scored", zh: "未评的格太多" },
  "a phase is not scored": { en: "One phase is not scored", zh: "有一个阶段没能评分" },
  "no cell is scored": { en: "No part is scored yet", zh: "目前还没有评出任何一格" },
  "no customer link": { en: "No customer is entered", zh: "还没有录入客户" },
  "no link with all three determinants": {
    en: "No customer has answers on all three factors that decide the type",
    zh: "没有一家客户的三个决定因素都已填写",
  },
  "no share of sales": { en: "No share of sales is entered", zh: "没有填写销售占比" },
  "no role shares": { en: "Shares of sales by function are not entered", zh: "没有填写各环节的销售占比" },
  "a determinant is not answered": {
    en: "One of the three factors that decide the type is not answered",
    zh: "决定类型的三个因素中，有一个没有作答",
  },
  "not asked on this link": { en: "Not asked about this relationship", zh: "这条业务关系没有问这一项" },
  "does not fit a known type": { en: "Fits none of the five types", zh: "不属于五种类型中的任何一种" },
  "many partners in one bundle": { en: "Many partners in one bundle", zh: "一组中有多家合作方" },
  "share not known": { en: "The share is not known", zh: "占比不清楚" },
  "partner's share not known": { en: "The partner's share is not known", zh: "对方的占比不清楚" },
  "fewer than two answers": { en: "Fewer than two people answered", zh: "不足两人作答" },
  "too few contributors to show groups": { en: "Too few people to show role groups", zh: "人数太少，不分岗位显示" },
  "answers stay private to their author": {
    en: "Not in the reduced file: each answer is visible only to its author",
    zh: "简化文件中没有此项：答案只有本人可见",
  },
  "fewer than three others answered": { en: "Fewer than three other people answered", zh: "其他作答者不足三人" },
  "fewer than five others answered": { en: "Fewer than five other people answered", zh: "其他作答者不足五人" },
  "no reliable gap": { en: "No clear gap", zh: "没有可以确定的差距" },
  "no cell is scored in both cycles": { en: "No part is scored in both cycles", zh: "没有哪一格在两轮中都评过" },
  "not stated": { en: "Not entered", zh: "未填写" },
  "too few firms": { en: "Too few firms", zh: "企业太少" },
  "not open to this reader": { en: "The firm has not opened this to you", zh: "企业没有向您开放这一项" },
  "all fits are equal": { en: "All firms have the same fit", zh: "各企业的符合度都相同" },
};
