import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Why one cell has its score. The figures are in the details. Source: method 3.8. */
export const whyWords = {
  place: { en: "Part {n} of 16", zh: "第 {n} 格，共 16 格" },
  previous: { en: "Previous part", zh: "上一格" },
  next: { en: "Next part", zh: "下一格" },
  notScored: { en: "Not scored: {reason}.", zh: "未评分：{reason}。" },
  kept: { en: "This is not shown, so that answers stay private.", zh: "作答保密，此处不显示。" },
  meanOnly: {
    en: "The mean level is about {level}. Each person’s answer stays private.",
    zh: "平均约 {level} 级。各人的答案保密。",
  },
  keptNote: {
    en: "The level of a question is shown once three other people have answered every question of this part. If one or two people changed an answer later, earlier results no longer show this level.",
    zh: "本格每一题都有另外三人作答后，才显示各题的等级。若之后有一两人改过答案，较早的结果也不再显示这些等级。",
  },
  spreadNote: {
    en: "The exact level and the spread are shown once five other people have answered every question of this part.",
    zh: "本格每一题都有另外五人作答后，才显示各题的准确等级和分布。",
  },
  spreadClosed: {
    en: "The firm has not opened to you how answers spread.",
    zh: "企业没有向您开放答案的分布。",
  },
  meanAlone: { en: "The mean level is about {level}.", zh: "平均约 {level} 级。" },
  recordsClosed: { en: "The firm has not opened its records to you.", zh: "企业没有向您开放记录。" },
  totalsOnly: {
    en: "Only totals are shown, because a role group has fewer than three people, or fewer than five others answered.",
    zh: "这里只显示合计，因为某类岗位不足 3 人，或者另外作答的人不足 5 人。",
  },
  answersCaption: { en: "Answers to the questions of this part", zh: "本格各题的答案" },
  itemHead: { en: "Item", zh: "题" },
  level: { en: "Level", zh: "等级" },
  levelText: {
    en: "{answered} of {asked} {asked|item has|items have} a level. Each role group counts the same.",
    zh: "{asked} 题中 {answered} 题有等级，各类岗位权重相同。",
  },
  dontKnowOut: {
    en: " {n} “don’t know” {n|answer is|answers are} not counted.",
    zh: "有 {n} 个答案选了“不清楚”，不计入。",
  },
  notApplicable: { en: "Does not apply: {reason}", zh: "不适用：{reason}" },
  prorated: { en: " The level is worked out from the items answered.", zh: "按已答题折算。" },
  weight: { en: "Weight", zh: "权重" },
  weightText: {
    en: "This part counts for {phase} of the level of its phase and {overall} of the overall level. In the points, a part counts for more if it needs a higher level.",
    zh: "这一格的权重：占本阶段等级的 {phase}，占总体等级的 {overall}。计算得分时，所需等级越高的格占得越多。",
  },
  required: { en: "Level needed", zh: "所需等级" },
  requiredMostly: {
    en: "The level needed comes mostly from relationships of the type {first}",
    zh: "所需等级主要来自{first}",
  },
  requiredSecond: { en: ", then from the type {second}", zh: "，其次来自{second}" },
  modePart: {
    en: "{mode}, weight {share}, level {level}",
    zh: "{mode}业务关系（比重 {share}，需要 {level} 级）",
  },
  requiredRoles: {
    en: " The functions add {part} to the level needed.",
    zh: "因企业所从事的环节，所需等级再加 {part} 级。",
  },
  requiredTransition: {
    en: "Customers may leave, so the level for a change of position is used.",
    zh: "现有客户可能流失，因此改用“换到新位置”所需的等级来比较。",
  },
  positionChanged: {
    en: " The position changed the level needed by {part}.",
    zh: "因网络位置，所需等级调整了 {part} 级。",
  },
  requiredMove: { en: "Needed for the target", zh: "实现目标所需" },
  decidedServe: {
    en: "Level {level} is needed, the same as for today’s customers.",
    zh: "需要 {level} 级，与服务现有客户所需相同。",
  },
  decidedMode: {
    en: "Level {level} is needed, because of the type of relationship in the target.",
    zh: "需要 {level} 级，由目标中的关系类型决定。",
  },
  decidedTransition: {
    en: "Level {level} is needed for such a change of position.",
    zh: "需要 {level} 级，这是换到这种新位置本身的要求。",
  },
  decidedRole: {
    en: "Level {level} is needed, because of the function in the target.",
    zh: "需要 {level} 级，由目标中的环节决定。",
  },
  decidedModifier: {
    en: "Level {level} is needed, because this kind of upgrading needs a higher level.",
    zh: "需要 {level} 级，因为这类升级要求的等级更高。",
  },
  agreement: { en: "Agreement", zh: "看法一致程度" },
  agreementYes: { en: "People gave similar answers.", zh: "各人的作答相近。" },
  agreementNo: { en: "The answers differ too much to say that people agree.", zh: "各人作答差别大，不能算一致。" },
  pullsDown: { en: "Question with the lowest level", zh: "等级最低的一题" },
  pullsDownText: { en: "“{item}” is at about level {level}.", zh: "“{item}”约为 {level} 级。" },
  capped: { en: "Records", zh: "记录" },
  cappedText: { en: "After the records check, the level is about {level}.", zh: "核对记录后约 {level} 级。" },
  cappedKept: {
    en: "Five people must have answered every question of this part, not counting the reader. Then the level after the records check is shown. With fewer people, it would reveal how they answered.",
    zh: "本格每道题都有五人及以上作答（看的人自己不算），才显示核对记录后的等级。人数再少，就能看出各人怎样作答。",
  },
  cappedLittle: {
    en: "After the records check, the level is lower by less than 0.1.",
    zh: "核对记录后，这一格的等级略低，相差不到 0.1 级。",
  },
  cappedSame: { en: "After the records check, the level stays the same.", zh: "核对记录后，这一格的等级不变。" },
  oddsMeets: { en: "The chance that the level is enough is {odds}.", zh: "能力够用的可能性：{odds}。" },
  oddsRaised: {
    en: " If “{item}” were one level higher, this chance would be {odds}.",
    zh: "如果“{item}”提高一级，这一可能性就是{odds}。",
  },
  recordUse: { en: "record of use, {year}", zh: "使用记录，{year} 年" },
  recordUseNoDate: { en: "record of use, no date", zh: "使用记录，无日期" },
  recordThird: { en: "third-party record", zh: "第三方记录" },
  documentOnly: { en: "document only", zh: "只有文件" },
  noRecord: { en: "no record", zh: "没有记录" },
  figures: { en: "How the figures are worked out", zh: "数值怎样得出" },
  figuresCaption: { en: "Figures for this part", zh: "这一格的数值" },
  figure: { en: "Figure", zh: "数值名称" },
  value: { en: "Value", zh: "值" },
  fLevel: { en: "Level of the part, average of its questions", zh: "本格等级（各题平均）" },
  fItem: { en: "Item: {item}", zh: "题：{item}" },
  fItemCapped: { en: "{level}; after the records check {capped}", zh: "{level}；核对记录后 {capped}" },
  fItemFew: { en: "about {level}, to the nearest half", zh: "约 {level}（精确到半级）" },
  fNone: { en: "no level", zh: "没有等级" },
  fSem: { en: "Standard error of the level (provisional)", zh: "等级的标准误（暂定）" },
  fMode: { en: "{mode}: weight times level needed", zh: "{mode}：比重乘以所需等级" },
  fTransition: {
    en: "Level for a change of position (replaces the levels of the types)",
    zh: "换到新位置所需的等级（代替各类关系的要求）",
  },
  fRole: { en: "{role}: increase because of its minimum level", zh: "{role}：因这一环节有最低要求而增加的级数" },
  fServe: { en: "Needed for today’s customers (sum)", zh: "服务现有客户所需（合计）" },
  fChanged: { en: "Difference from an equal mix of the five types", zh: "与五类关系各占五分之一时相差的级数" },
  fMove: { en: "Needed for the target", zh: "实现目标所需" },
  fOdds: { en: "Chance that the level is enough for today’s customers", zh: "能力足以服务现有客户的可能性" },
  fOddsMove: { en: "Chance that the level is enough for the target", zh: "能力足以实现目标的可能性" },
  fRwg: { en: "Agreement r_wg(j), {n} {n|contributor|contributors}", zh: "一致性 r_wg(j)，{n} 人" },
  fAd: { en: "Average deviation AD (limit .83)", zh: "平均偏差 AD（界限 0.83）" },
  toMethod: { en: "The method page has formulas and sources.", zh: "公式和出处见方法说明。" },
} satisfies Words;

export const recordsWords = {
  title: { en: "Answers and records", zh: "自评与记录" },
  selfSays: { en: "what people answered", zh: "答题人自评" },
  cappedIs: {
    en: "after the records check: without a record, an answer counts as level 3 at most.",
    zh: "核对记录后：没有记录的答案最高计 3 级。",
  },
  counts: {
    en: "{n} of {m} {m|question|questions} that somebody answered above level 3 {n|has|have} a record.",
    zh: "有人答得高于 3 级的题共 {m} 题，其中 {n} 题有记录。",
  },
  countsNone: { en: "Nobody answered a question above level 3.", zh: "没有一题有人答得高于 3 级。" },
  cappedKept: {
    en: "Levels after the records check are shown only where five people answered, not counting the reader. With fewer people, these levels would reveal how they answered.",
    zh: "五人及以上作答（看的人自己不算），才显示核对记录后的等级。人数再少，就能看出各人怎样作答。",
  },
  someKept: {
    en: "Other questions may have an answer above level 3. They are not listed, so that answers stay private.",
    zh: "其他题也可能有人答得高于 3 级。为了保密，没有列在这里。",
  },
  whichQuestions: { en: "Which questions, and which records they have", zh: "是哪些题，各有什么记录" },
  noGap: { en: "no difference", zh: "没有差别" },
  littleGap: { en: "less than 0.1 lower", zh: "低不到 0.1 级" },
  label: {
    en: "Self-rated level and level after the records check, by phase",
    zh: "各阶段的自评等级与核对记录后的等级",
  },
  phase: { en: "Phase", zh: "阶段" },
  self: { en: "Self-rated", zh: "自评" },
  capped: { en: "After the records check", zh: "核对记录后" },
  splitTitle: { en: "Role groups see the firm differently", zh: "各类岗位看法不一" },
  splitReading: {
    en: "Each mark is one role group. Talk about the reasons before choosing measures.",
    zh: "每类岗位一个标记。请先谈清原因，再选措施。",
  },
  splitCells: {
    en: "In {n} of 16 parts, people do not agree.",
    zh: "16 格中有 {n} 格看法不一致。",
  },
  splitPhase: {
    en: "{a} and {b} differ on {phase} by about {size} levels. This is more than chance would explain.",
    zh: "{a}与{b}对“{phase}”阶段的看法相差约 {size} 级，不像是偶然的。",
  },
  splitLabel: { en: "Level by role group and phase", zh: "各类岗位在各阶段的等级" },
  group: { en: "Role group", zh: "岗位类别" },
  people: { en: "Contributors", zh: "人数" },
  tooFew: {
    en: "This is not shown, because a group has fewer than three contributors.",
    zh: "同类岗位不足 3 人，因此不显示。",
  },
} satisfies Words;
