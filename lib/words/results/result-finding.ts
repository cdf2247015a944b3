import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** How much of what a position asks is there: the words of the letters, alone, in a run, and within a sentence. */
export const shareWords = {
  /** Beside a letter. */
  A: { en: "all or nearly all", zh: "基本都有" },
  B: { en: "most", zh: "大部分" },
  C: { en: "about two thirds or more", zh: "约三分之二以上" },
  D: { en: "half or more", zh: "一半以上" },
  E: { en: "less than half", zh: "不到一半" },
  /** In a sentence, one letter or two. English: "you have … of what is needed"; Chinese: the whole predicate. */
  saidA: { en: "all or nearly all", zh: "已基本具备" },
  saidB: { en: "most", zh: "已具备大部分" },
  saidC: { en: "about two thirds or more", zh: "已具备约三分之二以上" },
  saidD: { en: "half or more", zh: "已具备一半以上" },
  saidE: { en: "less than half", zh: "具备的还不到一半" },
  saidAB: { en: "most, perhaps nearly all", zh: "已具备大部分，也可能已基本具备" },
  saidBC: { en: "about two thirds or more, perhaps most", zh: "已具备约三分之二以上，也可能是大部分" },
  saidCD: { en: "half or more, perhaps two thirds", zh: "已具备一半以上，也可能到三分之二" },
  saidDE: { en: "about half", zh: "约具备一半" },
  /** Three letters or more; from the least to the most that is likely. */
  saidWide: { en: "anything from {least} to {most}", zh: "具备的在{least}到{most}之间" },
  leastB: { en: "four fifths", zh: "五分之四" },
  leastC: { en: "about two thirds", zh: "约三分之二" },
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
    en: "To serve today’s customers, {who} {share} of what is needed.",
    zh: "服务现有客户所需的能力，{who}{share}。",
  },
  target: {
    en: "For the target ({aim} by {year}), {who} {share} of what is needed.",
    zh: "实现 {year} 年目标（{aim}）所需的能力，目前{share}。",
  },
  targetNoYear: {
    en: "For the target ({aim}), {who} {share} of what is needed.",
    zh: "实现目标（{aim}）所需的能力，目前{share}。",
  },
  /** Beside a position whose ties are dying out, the levels of a change of position are asked. */
  todayExclusion: {
    en: "Your customers may replace you. Of what a safer position needs, {who} {share}.",
    zh: "现有客户可能不再下单：要站稳脚跟，所需的能力{who}{share}。",
  },
  /** What is aimed at, within a sentence. */
  aimAssembly: { en: "assembly for customers", zh: "代工组装" },
  aimManufacture: { en: "making products to customers’ designs", zh: "按客户图纸生产（代工制造）" },
  aimDesign: { en: "designing products yourselves", zh: "自主设计产品" },
  aimBrand: { en: "selling under your own brand", zh: "自主品牌销售" },
  aimMode: { en: "relationships of the type “{mode}”", zh: "“{mode}”业务关系" },
  /** Letters in a table or a list, where they are three or more. */
  wideLetters: { en: "{letters} (wide)", zh: "{letters}（区间较宽）" },
  wideFew: {
    en: "Too few people answered to give a narrower range.",
    zh: "作答的人太少，范围无法再缩小。",
  },
  wide: { en: "The answers do not allow a narrower range.", zh: "按目前的作答，范围无法再缩小。" },
  noAim: {
    en: "No target is stated yet. A manager can state one in the next assessment.",
    zh: "还没有填写目标。负责人可在下一次自评中填写。",
  },
  stays: {
    en: "You chose to stay with today’s work and customers, so there is no target to compare with.",
    zh: "您选择保持现状，因此没有另外的目标可比。",
  },
  vagueAim: {
    en: "The target does not say what should change, so it cannot be compared. State it in the next assessment.",
    zh: "目标没有写明要改变什么，无法比较。请在下一次自评中写明。",
  },
  noRequirement: {
    en: "Your practices are at level {level} of 5. What your customers need is not known yet.",
    zh: "本企业的做法为 {level} 级（最高 5 级）。服务客户要到几级，目前还不知道。",
  },
  noRequirementWhy: {
    en: "Why: {reason}. Enter your customers and answer the nine questions for each. The next result will then compare.",
    zh: "原因：{reason}。请填写客户关系，为每个客户答完九题，下一次结果即可比较。",
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
    zh: "{phase}阶段至少要有 {needed} 题能评出等级，目前有 {held} 题。",
  },
  exclusion: {
    en: "The work is simple and fully written down, but customers still have to help a lot. Such suppliers are easy to replace.",
    zh: "订单要求简单、已写清楚，客户却还要多帮忙。这类供应商容易被替换。",
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
    en: "The customers entered cover {share} of sales. Enter more, up to 80%, so that the result covers nearly all of them.",
    zh: "所填客户占销售额 {share}。请补填到 80%，结果才能代表全部客户。",
  },
  noType: {
    en: "Your relationships fit none of the five types, so the average of all five counts.",
    zh: "本企业的业务关系不属于五类，因此按五类的平均来比。",
  },
  people: {
    en: "{n} {n|person|people} answered, from {groups}.",
    zh: "共 {n} 人作答（{groups}）。",
  },
  peopleOnly: { en: "{n} {n|person|people} answered.", zh: "共 {n} 人作答。" },
  listEnd: { en: " and ", zh: "、" },
  howSure: { en: "How sure is this?", zh: "有多大把握？" },
  allSettled: {
    en: "For {against}, {enough} of {n} parts {enough|is|are} enough and {short} {short|is|are} not.",
    zh: "就{against}而言，{n} 格中 {enough} 格够，{short} 格不够。",
  },
  open: {
    en: "For {against}, {enough} of {n} parts {enough|is|are} enough, {short} {short|is|are} not, and {open} could be either.",
    zh: "就{against}而言，{n} 格中 {enough} 格够，{short} 格不够，{open} 格尚难判断。",
  },
  provisional: {
    en: "Experts estimate how exact the answers are, until 30 firms in Trellis have answered.",
    zh: "作答误差暂由专家估计，待本系统有 30 家企业作答后，再按数据计算。",
  },
} satisfies Words;

/** The five zones of a share, one bar a position, and how the points are made. */
export const scaleWords = {
  label: { en: "How much of what is needed is there, out of 100 points", zh: "所需的能力已有多少（满分 100 分）" },
  today: { en: "For today’s customers", zh: "服务现有客户" },
  target: { en: "For the target: {aim}", zh: "实现目标：{aim}" },
  targetYear: { en: "For the target by {year}: {aim}", zh: "实现 {year} 年目标：{aim}" },
  rating: { en: "Rating {letters}", zh: "评级 {letters}" },
  range: { en: "likely {low} to {high} of 100 points", zh: "多半在 {low}–{high} 分（满分 100）" },
  spoken: {
    en: "{name}: rating {letters}. The result is likely to be {low} to {high} of 100 points.",
    zh: "{name}：评级 {letters}。得分多半在 {low} 至 {high} 分（满分 100）。",
  },
  zone: { en: "{letters} {words} ({low}–{high})", zh: "{letters} {words}（{low}–{high}）" },
  barMeans: {
    en: "The black bar shows where the result is likely to be. “Likely” means a chance of 8 in 10. “Probably” means 8 in 10 or more, “clearly” 19 in 20 or more.",
    zh: "黑条表示得分多半在哪一段。“多半”指有八成可能，“明显”指有九成五以上的可能。",
  },
  howTitle: { en: "How levels, points and letters are connected", zh: "等级、分数和字母的关系" },
  how: {
    en: "The levels of all parts give the points, and the points give the letter. If every part were at level 1, there would be 0 points. If every part reached the level needed, there would be 100. In between, each part counts for how far it has come from level 1. Within a phase, a part above the level needed makes up for one below it. So half the points does not mean that half the parts are enough.",
    zh: "各格的等级合成分数，分数决定字母。各格都在 1 级，为 0 分；都达到所需等级，为 100 分；在中间的，按从 1 级起走了多少计分。同一阶段内，超出的可弥补不足的。所以得一半的分，不等于有一半的格够。",
  },
  levels: {
    en: "Each part has a level: 1 {one}, 2 {two}, 3 {three}, 4 {four}, 5 {five}.",
    zh: "每格按做法分五级：1 {one}、2 {two}、3 {three}、4 {four}、5 {five}。",
  },
} satisfies Words;
