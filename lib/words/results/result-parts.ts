import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** The five words on a level against what is asked. Source: method 3.8 (9). */
export const toneWords = {
  clearlyEnough: { en: "Clearly enough", zh: "明显够" },
  probablyEnough: { en: "Probably enough", zh: "多半够" },
  open: { en: "Open", zh: "尚难判断" },
  probablyShort: { en: "Probably short", zh: "多半不够" },
  clearlyShort: { en: "Clearly short", zh: "明显不够" },
} satisfies Words;

/** The biggest gap: the weakest part, what is done there now, what would be better, and what that would change. */
export const biggestGapWords = {
  title: { en: "The biggest gap: {cell}", zh: "最大的差距：{cell}" },
  numbers: {
    en: "{tone}: level {level}, likely {range}. Asked today: {required}.",
    zh: "{tone}：{level} 级，多半在 {range} 级。现在要求 {required} 级。",
  },
  numbersMove: {
    en: "{tone} for the target: level {level}, likely {range}. The target asks {required}.",
    zh: "离目标{tone}：{level} 级，多半在 {range} 级。目标要求 {required} 级。",
  },
  now: { en: "What is done there now", zh: "现在怎么做" },
  nowBetween: {
    en: "The answer lies between this sentence and the next.",
    zh: "答案介于这一句和下一句之间。",
  },
  next: { en: "What would be better", zh: "怎样更好" },
  nextEach: { en: "What would be better, practice by practice", zh: "三项做法，各自怎样更好" },
  practice: { en: "Practice: {name}", zh: "做法：{name}" },
  private: {
    en: "Which of the three is weakest stays private: too few people answered here.",
    zh: "此处作答的人太少，三项中哪项最弱须保密。",
  },
  closes: {
    en: "If this part reached what is asked, about {n} of 100 more would be covered.",
    zh: "若此格达到要求，总体可再多达到约 {n}/100。",
  },
  closesNothing: {
    en: "Closing it alone changes little: other parts of {phase} make up for it.",
    zh: "只补这一格，总体变化不大：“{phase}”阶段的其他格已弥补了它。",
  },
  alike: { en: "Nearly as likely to be the biggest: {cells}.", zh: "同样可能是最大差距的还有：{cells}。" },
  halfLevel: {
    en: "What is asked is an expert judgement. It can be wrong by half a level.",
    zh: "要求等级由专家判断给出，可能有半级误差。",
  },
  toWhy: { en: "Why this part has its level", zh: "此格等级的由来" },
  notYetTitle: { en: "The biggest gap cannot be named yet", zh: "还不能指出最大的差距" },
  notYet: { en: "Why: {reason}.", zh: "原因：{reason}。" },
} satisfies Words;

/** The first steps, with owner and date, into the plan where they stand. */
export const stepsWords = {
  title: { en: "What to do first: three steps", zh: "先做什么：三步" },
  fewer: { en: "What to do first", zh: "先做什么" },
  note: { en: "Each can be done within 30 days.", zh: "每一步都可在 30 天内完成。" },
  step: { en: "Step {n}", zh: "第 {n} 步" },
  for: { en: "For: {cell}", zh: "针对：{cell}" },
  forGap: { en: "For the biggest gap: {cell}", zh: "针对最大的差距：{cell}" },
  who: { en: "Best done by: {who}", zh: "适合由谁做：{who}" },
  partOf: { en: "Part of: {title}", zh: "属于措施：{title}" },
  before: {
    en: "Your answers show that {n} earlier {n|step|steps} of it {n|is|are} done.",
    zh: "按本企业的作答，这项措施前面的 {n} 步已做到。",
  },
  noneForGap: {
    en: "The list has no measure that fits the biggest gap here. These steps are for the next gaps.",
    zh: "措施表中没有适合最大差距的一项，以下各步针对其次的差距。",
  },
  owner: { en: "Owner", zh: "负责人" },
  ownerOpen: { en: "Nobody yet", zh: "尚未确定" },
  due: { en: "by {date}", zh: "{date}前" },
  inPlan: { en: "In the plan", zh: "已在计划中" },
  take: { en: "Into the plan", zh: "列入计划" },
  takeNamed: { en: "Take “{title}” into the plan", zh: "把“{title}”列入计划" },
} satisfies Words;

/** The sixteen parts in five tones, and why one of them has its tone. */
export const partsWords = {
  title: { en: "The 16 parts: where it is enough", zh: "16 格：哪里够，哪里不够" },
  reading: {
    en: "Four phases and four aspects give 16 parts. Each is compared with what {against} asks. Press one to see why.",
    zh: "四个阶段 × 四个方面，共 16 格，各与{against}的要求相比。点一格可看原因。",
  },
  today: { en: "today’s position", zh: "现有位置" },
  target: { en: "the target position", zh: "目标位置" },
  readingNoLine: {
    en: "Four phases and four aspects give 16 parts. What is asked is not known yet, so only levels are shown.",
    zh: "四个阶段 × 四个方面，共 16 格。要求尚不知道，只列等级。",
  },
  label: { en: "16 parts: four phases, four aspects", zh: "16 格：四个阶段 × 四个方面" },
  aspect: { en: "Aspect", zh: "方面" },
  needs: { en: "{level}, needs {required}", zh: "{level} 级，要求 {required}" },
  level: { en: "level {level}", zh: "{level} 级" },
  chance: { en: "chance {odds}", zh: "可能 {odds}" },
  spoken: {
    en: "{phase}, {aspect}. {tone}. Level {level}, needs {required}. Chance that it is enough: {odds}.",
    zh: "{phase}，{aspect}。{tone}。{level} 级，要求 {required} 级。够的可能：{odds}。",
  },
  spokenLevel: { en: "{phase}, {aspect}. Level {level}.", zh: "{phase}，{aspect}。{level} 级。" },
  spokenAbsent: { en: "{phase}, {aspect}: {why}.", zh: "{phase}，{aspect}：{why}。" },
  count: { en: "{tone}: {n}", zh: "{tone}：{n}" },
  levels: {
    en: "Levels: 1 {one} · 2 {two} · 3 {three} · 4 {four} · 5 {five}.",
    zh: "等级：1 {one} · 2 {two} · 3 {three} · 4 {four} · 5 {five}。",
  },
  why: { en: "Why: {cell}", zh: "由来：{cell}" },
  numbers: {
    en: "Level {level}, likely {range}; needs {required}.",
    zh: "{level} 级，多半在 {range} 级；要求 {required} 级。",
  },
  numbersLevel: { en: "Level {level}, likely {range}.", zh: "{level} 级，多半在 {range} 级。" },
  todayTone: { en: "Today: {tone}.", zh: "现有位置：{tone}。" },
  targetNeeds: { en: "The target needs {required}: {tone}.", zh: "目标要求 {required} 级：{tone}。" },
  comparedWith: { en: "Compared with", zh: "对比" },
  chanceSaid: {
    en: "The chance that it is enough for today’s position is {odds}.",
    zh: "够现有位置要求的可能：{odds}。",
  },
  details: { en: "Answers, requirement, agreement and records", zh: "作答、要求、一致程度与记录" },
} satisfies Words;

/** How sure the result is, and what stands folded for specialists. */
export const sureWords = {
  title: { en: "How sure are we?", zh: "有多大把握？" },
  people: { en: "People", zh: "作答人" },
  oneVoice: {
    en: "One person alone can see the whole firm too kindly or too strictly.",
    zh: "只有一人作答，容易把企业看得过好或过严。",
  },
  split: {
    en: "The role groups see the firm differently. Open “For specialists” for the details.",
    zh: "各类岗位看法不一，详见下方“供专业人员查看”。",
  },
  kind: {
    en: "If the whole firm sees itself too kindly, no figure here shows it.",
    zh: "若全企业都把自己看得偏好，这里的数字看不出来。",
  },
  records: { en: "Records", zh: "记录" },
  recordsText: {
    en: "{n} of {m} {m|answer|answers} above level 3 {n|has|have} a record. Counting only these, {share} of what is asked remains (rating {letters}).",
    zh: "高于 3 级的答案有 {m} 个，其中 {n} 个有记录。只算有记录的，{share}（评级 {letters}）。",
  },
  recordsOnly: {
    en: "After the records check, {share} of what is asked remains (rating {letters}).",
    zh: "核对记录后，{share}（评级 {letters}）。",
  },
  recordsKept: {
    en: "What the records check changes is shown where five others answered; with fewer it would tell how people answered.",
    zh: "另有五人及以上作答，才显示核对记录后的结果，否则会看出各人怎样作答。",
  },
  standard: { en: "What is asked", zh: "要求等级" },
  standardText: {
    en: "What is asked is an expert judgement, give or take half a level.",
    zh: "要求等级由专家判断给出，误差约半级。",
  },
  standardSame: {
    en: "Were it half a level stricter or milder, the rating for today would stay {letters}.",
    zh: "若要求严半级或宽半级，现有位置的评级仍为 {letters}。",
  },
  standardMoves: {
    en: "Were it half a level stricter, the rating for today would be {higher}; half a level milder, {lower}.",
    zh: "若要求严半级，现有位置的评级为 {higher}；宽半级，则为 {lower}。",
  },
  floor: { en: "Shop floor", zh: "一线" },
  floorText: {
    en: "The shop floor’s short survey shows another picture than management in: {phases}.",
    zh: "一线短问卷与管理层的看法在以下阶段不同：{phases}。",
  },
  floorAlike: {
    en: "The shop floor’s short survey shows the same picture as management.",
    zh: "一线短问卷与管理层的看法没有明显差别。",
  },
  consultant: { en: "Consultant", zh: "顾问" },
  consultantText: {
    en: "{who} sees the firm at another level in: {phases}.",
    zh: "{who}在以下阶段给出不同的等级：{phases}。",
  },
  consultantAlike: {
    en: "{who} sees the firm at about the same levels.",
    zh: "{who}给出的等级相近。",
  },
  surer: { en: "What would make it surer", zh: "怎样更有把握" },
  surerVoice: {
    en: "If one more person in {group} answered everything, {n} open {n|part|parts} would be settled for today: {parts}.",
    zh: "若{group}岗位再有一人答完全部题目，就现有位置而言有 {n} 格可以判明：{parts}。",
  },
  surerNoVoice: {
    en: "One more person alone would settle no open part for today.",
    zh: "再增加一人作答，就现有位置而言仍不能判明任何一格。",
  },
  surerRecords: {
    en: "Add a record to the answers above level 3 that have none.",
    zh: "为高于 3 级而没有记录的答案补上记录。",
  },
  surerLetters: {
    en: "With all of them, the rating for today after the records check would be {letters}.",
    zh: "全部补齐后，现有位置核对记录后的评级为 {letters}。",
  },
  surerCoverage: {
    en: "Enter more customers: those entered cover {share} of sales.",
    zh: "补填客户关系：目前所填占销售额 {share}。",
  },
  specialists: { en: "For specialists", zh: "供专业人员查看" },
  specialistsText: {
    en: "Capability against position, level attained, gaps, all measures, records by phase, role groups, marks and tables.",
    zh: "能力与网络位置、已达等级、差距、全部措施、各阶段记录、岗位对比、标记与数据表。",
  },
} satisfies Words;
