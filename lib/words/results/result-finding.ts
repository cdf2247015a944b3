import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** How much of what a position asks is there: the words of the letters, alone, in a run, and within a sentence. */
export const shareWords = {
  /** Beside a letter. */
  A: { en: "all or nearly all", zh: "基本都有" },
  B: { en: "most", zh: "大部分" },
  C: { en: "two thirds or more", zh: "三分之二以上" },
  D: { en: "half or more", zh: "一半以上" },
  E: { en: "less than half", zh: "不到一半" },
  /** In a sentence, one letter or two. English: "you have … of what is asked"; Chinese: the whole predicate. */
  saidA: { en: "all or nearly all", zh: "基本都已达到" },
  saidB: { en: "most", zh: "大部分已达到" },
  saidC: { en: "two thirds or more", zh: "三分之二以上已达到" },
  saidD: { en: "half or more", zh: "一半以上已达到" },
  saidE: { en: "less than half", zh: "已达到的不到一半" },
  saidAB: { en: "most, perhaps nearly all", zh: "大部分已达到，也可能基本都已达到" },
  saidBC: { en: "two thirds or more, perhaps most", zh: "三分之二以上已达到，也可能是大部分" },
  saidCD: { en: "half or more, perhaps two thirds", zh: "一半以上已达到，也可能到三分之二" },
  saidDE: { en: "about half", zh: "约一半已达到" },
  /** Three letters or more; from the least to the most that is likely. */
  saidWide: { en: "anything from {least} to {most}", zh: "已达到的在{least}到{most}之间" },
  leastB: { en: "four fifths", zh: "五分之四" },
  leastC: { en: "two thirds", zh: "三分之二" },
  leastD: { en: "half", zh: "一半" },
  leastE: { en: "less than half", zh: "不到一半" },
  mostA: { en: "nearly all", zh: "基本全部" },
  mostB: { en: "most", zh: "大部分" },
  mostC: { en: "three quarters", zh: "四分之三" },
} satisfies Words;

/** The finding of a result: one sentence each for today and for the target, and what a state adds to it. */
export const findingWords = {
  youHave: { en: "you have", zh: "本企业" },
  firmHas: { en: "{firm} has", zh: "{firm}" },
  today: {
    en: "For today’s customers {who} {share} of what is asked.",
    zh: "现有客户的要求，{who}{share}。",
  },
  target: { en: "For {aim} by {year}, {share}.", zh: "{year} 年目标“{aim}”的要求，{share}。" },
  targetNoYear: { en: "For {aim}, {share}.", zh: "目标“{aim}”的要求，{share}。" },
  /** Beside a position whose ties are dying out, the levels of a change of position are asked. */
  todayExclusion: {
    en: "Your customers may drop you: of what a safer position asks, {who} {share}.",
    zh: "现有客户可能不再下单：转到更稳的位置所要求的，{who}{share}。",
  },
  aimMode: { en: "a position with “{mode}” relationships", zh: "“{mode}”业务关系" },
  /** Letters in a table or a list, where they are three or more. */
  wideLetters: { en: "{letters} (wide)", zh: "{letters}（区间较宽）" },
  wideFew: {
    en: "Too few people answered to say it more narrowly.",
    zh: "作答的人太少，范围无法再缩小。",
  },
  wide: { en: "The answers do not allow a narrower statement.", zh: "按目前的作答，范围无法再缩小。" },
  noAim: {
    en: "No target position is stated yet. A manager can state one in the next assessment.",
    zh: "还没有填写目标位置。负责人可在下一次自评中填写。",
  },
  stays: {
    en: "You want to keep your present position, so there is no target to compare with.",
    zh: "您选择保持现有位置，因此没有目标可比。",
  },
  vagueAim: {
    en: "The target does not say what should change, so it cannot be compared. State it in the next assessment.",
    zh: "目标没有写明要改变什么，无法比较。请在下一次自评中写明。",
  },
  noRequirement: {
    en: "Your practices are at level {level} of 5. What your customers ask is not known yet.",
    zh: "本企业的做法为 {level} 级（满分 5 级）。客户要求多高，目前还不知道。",
  },
  noRequirementWhy: {
    en: "Why: {reason}. Enter your customers with the nine questions each; the next result then compares.",
    zh: "原因：{reason}。请填写客户关系，每个客户答完九题，下一次结果即可比较。",
  },
  noLevel: { en: "There is no overall result yet.", zh: "暂无总体结果。" },
  noLevelWhy: {
    en: "All answers are kept. One thing is missing: {reason}.",
    zh: "答案都已保存，还缺一项：{reason}。",
  },
  noLevelNext: {
    en: "A manager can open the phase again, add what is missing, and make a new result final.",
    zh: "请负责人重新打开该阶段，补上缺的内容，再次定版。",
  },
  levelsHeld: {
    en: "{phase} has {held} of the {needed} rated questions it needs.",
    zh: "{phase}阶段需要 {needed} 题有等级，目前 {held} 题。",
  },
  exclusion: {
    en: "The work is simple, fully written down, and needs much help from customers. Such suppliers are easily replaced.",
    zh: "订单简单、写得清、又要客户多帮，这类供应商容易被替换。",
  },
  reduced: {
    en: "Working with partners is not rated, because three questions or more do not apply.",
    zh: "三题及以上不适用，因此“互动合作”不评级。",
  },
  partsMissing: {
    en: "{n} of 16 parts {n|is|are} not rated: too few questions were answered.",
    zh: "16 格中有 {n} 格作答太少，未评级。",
  },
  coverage: {
    en: "The customers entered cover {share} of sales. Enter more, up to 80%, to compare with all of them.",
    zh: "所填客户占销售额 {share}。请补填到 80%，结果才能代表全部客户。",
  },
  noType: {
    en: "Your relationships fit none of the five types, so the average of all types is asked.",
    zh: "本企业的业务关系不属于五类，因此按五类的平均提出要求。",
  },
  people: {
    en: "{n} {n|person|people} from {groups} role {groups|group|groups} answered.",
    zh: "共 {n} 人作答，来自 {groups} 类岗位。",
  },
  allSettled: { en: "All {n} parts are settled.", zh: "{n} 格都有结论。" },
  open: {
    en: "{open} of {n} parts {open|is|are} open: the answers fit “enough” as well as “not enough”.",
    zh: "{n} 格中有 {open} 格尚难判断：可能够，也可能不够。",
  },
  provisional: {
    en: "How far answers can be wrong is an estimate until 30 firms have answered.",
    zh: "作答误差为估计值，满 30 家企业后再按数据计算。",
  },
} satisfies Words;

/** The five zones of a share, one bar a position. */
export const scaleWords = {
  label: { en: "How much of what is asked is there, out of 100", zh: "要求的内容已有多少（满分 100）" },
  today: { en: "Today’s position", zh: "现有位置" },
  target: { en: "Target position", zh: "目标位置" },
  targetYear: { en: "Target position {year}", zh: "目标位置（{year} 年）" },
  rating: { en: "Rating {letters}", zh: "评级 {letters}" },
  range: { en: "8 in 10 sure: {low} to {high} of 100", zh: "八成把握：{low}–{high}/100" },
  spoken: {
    en: "{name}: rating {letters}. With a chance of 8 in 10, {low} to {high} of 100 of what is asked is there.",
    zh: "{name}：评级 {letters}。有八成把握，要求的内容已达到 {low} 至 {high}（满分 100）。",
  },
  twoScales: {
    en: "The letter says how much of what the position asks is there. The level, from 1 to 5, says how developed a practice is.",
    zh: "字母表示位置所要求的内容已有多少；等级（1–5）表示一种做法有多成熟。",
  },
} satisfies Words;
