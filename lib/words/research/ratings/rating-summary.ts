import type { ReducedRating } from "@/lib/rating";
import type { Text } from "@/lib/result";

/** A rating on one page of a terminal. */
export const summaryWords = {
  title: { en: "Rating of {date}, {versions}", zh: "{date} 评级，{versions}" },
  overall: { en: "Capability overall", zh: "总体能力" },
  level: {
    en: "level {level}, likely {range} ({points} of 100)",
    zh: "{level} 级，多半在 {range} 之间（{points} 分，满分 100）",
  },
  staged: { en: "Level attained", zh: "已达等级" },
  blockedBy: { en: "{level}; for the next level these are missing: {names}", zh: "{level}；升到下一级还差：{names}" },
  mode: { en: "Types of relationships now", zh: "目前的关系类型" },
  serve: { en: "For today’s customers", zh: "服务现有客户" },
  serveCapped: { en: "The same, after the records check", zh: "同上，核对记录后" },
  move: { en: "For the target", zh: "实现目标" },
  fit: { en: "{letters} ({index} of 100)", zh: "{letters}（{index} 分，满分 100）" },
  gaps: { en: "Gaps, the most certain first", zh: "差距（按把握大小排列）" },
  gap: {
    en: "{cell}: level {level} (likely {range}), needed {required}; the chance that it is enough: {odds}",
    zh: "{cell}：{level} 级（多半在 {range} 之间），需要 {required} 级；能力够用的可能性：{odds}",
  },
  measures: { en: "Measures", zh: "措施" },
  reduced: {
    en: "This file is a reduced form: each answer is private to the person who gave it. The file cannot show:",
    zh: "此文件为简化文件：答案只有本人可见。它无法给出：",
  },
  lettersMayDiffer: {
    en: "The letters use other random draws than the result. Near a limit they can differ by one letter.",
    zh: "等级字母的随机抽样与正式结果不同，接近界限时可能相差一级。",
  },
  noItems: {
    en: "Averages of single questions in {count} of {all} parts",
    zh: "单题平均值（{all} 个部分中的 {count} 个）",
  },
  noCapped: {
    en: "Levels after the records check in {count} of {all} parts",
    zh: "核对记录后的等级（{all} 个部分中的 {count} 个）",
  },
  limits: {
    en: "Limits: the evidence is at stage v0, the error model is provisional, and levels needed are expert judgement.",
    zh: "局限：证据阶段 v0，误差模型为暂定，所需等级由专家判断得出。",
  },
  hash: { en: "Hash of the input", zh: "输入哈希值" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the reduced form cannot contain. */
export const leftOutWords: Readonly<Record<ReducedRating["leftOut"][number], Text>> = {
  agreement: { en: "Agreement between people", zh: "作答者之间的一致程度" },
  split: { en: "Differences between role groups", zh: "岗位之间的差异" },
  distributions: { en: "How many people chose which level", zh: "各级别的选择人数" },
  dontKnow: { en: 'How many answered "don\'t know"', zh: "回答“不清楚”的人数" },
  recordsBehind: {
    en: "How many questions answered above 3 have a record",
    zh: "有人答得高于 3 级的题中，有记录的题数",
  },
};
