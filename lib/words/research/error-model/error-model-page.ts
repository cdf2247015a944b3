import type { VerdictWord } from "@/lib/rating";
import type { Text } from "@/lib/result";
import type { PairKind } from "@/lib/scoring";

/** The verdict on a part in one word. */
export const verdictWords: Readonly<Record<VerdictWord, Text>> = {
  meets: { en: "enough", zh: "够" },
  unclear: { en: "open", zh: "尚难判断" },
  short: { en: "not enough", zh: "不够" },
};

/** The pairs of answers from which the components are estimated. */
export const pairWords: Readonly<Record<PairKind, Text>> = {
  sameItem: { en: "Two people of one role group, the same question", zh: "同一岗位类别的两人、同一道题" },
  sameCell: { en: "Two people of one role group, two questions of a part", zh: "同一岗位类别的两人、同一格的两道题" },
  twoCells: { en: "Two people of one role group, questions of two parts", zh: "同一岗位类别的两人、不同格的题" },
  twoItems: { en: "One person, two questions of a part", zh: "同一人、同一格的两道题" },
};

/** Texts of the output of `trellis error-model`. */
export const words = {
  title: {
    en: "Errors in the answers, questionnaire {instrument}: {firms} {firms|firm|firms}, {people} {people|person|people}",
    zh: "答案的误差，问卷 {instrument}：{firms} 家企业，{people} 人",
  },
  fromFrozen: {
    en: "The answers come from the final results of this installation, the latest of each firm.",
    zh: "答案取自本系统的定版结果，每家企业取最近一次。",
  },
  fromFile: { en: "The answers come from {file}.", zh: "答案取自 {file}。" },
  others: {
    en: "{count} {count|firm|firms} answered another version of the questionnaire and {count|was|were} left out.",
    zh: "另有 {count} 家企业答的是问卷的其他版本，未计入。",
  },
  leftOut: {
    en: "{count} {count|entry|entries} could not be read. The firms concerned are left out.",
    zh: "有 {count} 处内容无法读取，相关企业未计入。",
  },
  pairs: { en: "Pairs of answers", zh: "成对的答案" },
  firms: { en: "firms", zh: "企业" },
  pairCount: { en: "pairs", zh: "对数" },
  components: { en: "Variance components, in squared levels", zh: "各项误差（单位：等级的平方）" },
  published: { en: "published", zh: "已发布" },
  estimated: { en: "estimated", zh: "估计" },
  standardError: { en: "± error", zh: "± 误差" },
  likely: { en: "90% range", zh: "90% 范围" },
  means: { en: "{name}: {meaning}", zh: "{name}：{meaning}" },
  below: {
    en: "“{name}” is estimated at {found}, below 0, and counts as 0. With more firms, the estimate becomes more reliable.",
    zh: "“{name}”的估计值为 {found}，小于 0，按 0 计。企业越多，估计越可靠。",
  },
  likelyMeaning: {
    en: "The 90% range shows how far the estimate could change with other firms.",
    zh: "90% 范围表示：换一批企业，估计值可能相差多少。",
  },
  sems: { en: "What this means for a score: standard error in levels", zh: "对得分意味着什么：标准误（单位：等级）" },
  voices: { en: "{count} {count|person|people}", zh: "{count} 人" },
  cell: { en: "A part", zh: "一格" },
  phase: { en: "A phase", zh: "一个阶段" },
  overall: { en: "The whole result", zh: "总体" },
  tooFew: {
    en: "There are too few firms to estimate errors. Each kind of pair of answers needs {needed} firms:",
    zh: "企业太少，还不能估计误差。每一类成对答案都需要 {needed} 家企业：",
  },
  enough: { en: "enough", zh: "足够" },
  missing: { en: "{count} more needed", zh: "还差 {count} 家" },
  doPeople: {
    en: "Ask firms to let two people of one role group answer. Then run this command again. Until then, {model} is used.",
    zh: "请各企业让同一岗位类别的两人作答，然后再运行此命令。在此之前沿用 {model}。",
  },
  doFirms: {
    en: "Wait for more final results. Then run this command again. Until then, {model} is used.",
    zh: "请等定版结果更多一些，再运行此命令。在此之前沿用 {model}。",
  },
  nextCompare: {
    en: "Next: “trellis error-model compare” shows which results and letters would change.",
    zh: "下一步：运行“trellis error-model compare”，看哪些判断和评级字母会改变。",
  },
  nextAdopt: {
    en: "Nothing was changed. After “trellis error-model adopt”, new final results use the estimate.",
    zh: "目前未作任何改动。运行“trellis error-model adopt”后，新的定版结果才采用估计值。",
  },
  compareTitle: {
    en: "What {after} would change compared with {before}, in {firms} {firms|firm|firms}",
    zh: "与 {before} 相比，{after} 会改变什么（{firms} 家企业）",
  },
  unchanged: {
    en: "Levels, points and levels needed do not change. Errors, results and letters may change.",
    zh: "等级、分数和所需等级不变。误差、判断和评级字母可能改变。",
  },
  meanErrors: { en: "Mean standard error, in levels", zh: "平均标准误（单位：等级）" },
  letters: { en: "Letters for today’s customers", zh: "服务现有客户的评级字母" },
  verdicts: { en: "Is it enough for today’s customers?", zh: "对现有客户够不够" },
  none: { en: "There are no results: no firm has entered a customer.", zh: "没有结果：各企业都还没有录入客户。" },
  same: { en: "{count} of {all} do not change", zh: "{all} 项中有 {count} 项不变" },
  change: { en: "{before} becomes {after}: {count}", zh: "“{before}”变为“{after}”：{count}" },
  rehearsed: {
    en: "Nothing was changed. Add --yes to adopt this model. Earlier final results keep their model.",
    zh: "目前没有作任何改动。加上 --yes，才会采用此模型。已定版的结果不变。",
  },
  adopted: {
    en: "The model was adopted as {model}. New final results of {instrument} use it from now on. Earlier ones keep their model.",
    zh: "模型已采用，版本为 {model}。{instrument} 的新定版结果从现在起使用它，已定版的结果不变。",
  },
  inUse: {
    en: "New final results of {instrument} use error model {model}. Variance components, in squared levels:",
    zh: "{instrument} 的新定版结果使用误差模型 {model}。各项误差（单位：等级的平方）：",
  },
  adoption: {
    en: "{model}: adopted on {day} for {instrument}, based on answers from {firms} {firms|firm|firms} and {people} {people|person|people}. {why}",
    zh: "{model}：{day} 采用，用于 {instrument}，依据 {firms} 家企业、{people} 人。{why}",
  },
  noFirms: {
    en: "No firm could be read from {file}. Correct it, or give another file.",
    zh: "{file} 中没有可以读取的企业。请更正，或换一个文件。",
  },
  refused: { en: "{file} cannot be used as it is:", zh: "{file} 还不能使用：" },
  keepGoing: {
    en: "Correct these entries, or leave out these firms with --keep-going.",
    zh: "请更正以上各处，或用 --keep-going 略去这些企业。",
  },
} as const satisfies Readonly<Record<string, Text>>;
