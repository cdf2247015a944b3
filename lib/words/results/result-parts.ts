import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** The five verdicts on a level against its requirement. Source: method 3.8 (9). */
export const toneWords = {
  clearlyEnough: { en: "Clearly enough", zh: "明显够" },
  probablyEnough: { en: "Probably enough", zh: "多半够" },
  open: { en: "Open", zh: "尚难判断" },
  probablyShort: { en: "Probably too low", zh: "多半不够" },
  clearlyShort: { en: "Clearly too low", zh: "明显不够" },
} satisfies Words;

/** The meaning of "clearly" in these verdicts: the rule of `toneOf`. */
export const clearlyMeans: Text = {
  en: "“Clearly” means a chance of 19 in 20 or more. The answer must also be the same if the level needed is wrong by half a level.",
  zh: "“明显”指可能性在九成五以上，而且所需等级即使差半级，结论也不变。",
};

/** The biggest gap: the weakest part, the present practice, the better one, and the effect of reaching it. */
export const biggestGapWords = {
  title: { en: "The biggest gap for today’s customers: {cell}", zh: "服务现有客户的最大差距：{cell}" },
  titleMove: { en: "The biggest gap for the target: {cell}", zh: "实现目标的最大差距：{cell}" },
  /** If others are about equally likely to be the biggest. */
  titleOne: {
    en: "One of the biggest gaps for today’s customers: {cell}",
    zh: "服务现有客户的最大差距之一：{cell}",
  },
  titleOneMove: { en: "One of the biggest gaps for the target: {cell}", zh: "实现目标的最大差距之一：{cell}" },
  /** On the overview. */
  named: { en: "The biggest {n|gap is|gaps are}: {cells}.", zh: "最大的差距：{cells}。" },
  others: {
    en: "The biggest gap could also be: {cells}.",
    zh: "最大的差距也可能是：{cells}。",
  },
  numbers: {
    en: "{tone}: this part is now at level {level} (likely {range}), and level {required} is needed for today’s customers.",
    zh: "这一格现在为 {level} 级（多半在 {range} 之间），服务现有客户要到 {required} 级：{tone}。",
  },
  numbersMove: {
    en: "{tone}: this part is now at level {level} (likely {range}), and level {required} is needed for the target.",
    zh: "这一格现在为 {level} 级（多半在 {range} 之间），实现目标要到 {required} 级：{tone}。",
  },
  /** Where the first part is named: how the sixteen parts are formed. */
  sixteen: {
    en: "A result has 16 parts: 4 phases ({phases}), each with 4 aspects ({aspects}).",
    zh: "结果共分 16 格：四个阶段（{phases}），每个阶段看四个方面（{aspects}）。",
  },
  part: {
    en: "This part is the aspect “{lens}” of the phase “{phase}”. It is about: {about}.",
    zh: "这一格是“{phase}”阶段的“{lens}”方面，讲的是：{about}。",
  },
  now: { en: "What is done now", zh: "现在的做法" },
  /** If the level lies between two sentences. */
  nowBetween: { en: "What is done now, at a minimum", zh: "目前至少做到" },
  alsoPartOfNext: {
    en: "The firm already does some of what is written under “One level up”.",
    zh: "“再上一级”下面那句话，本企业也做到了一部分。",
  },
  next: { en: "One level up", zh: "再上一级" },
  nextEach: { en: "What one level up would be, for each practice", zh: "三项做法，再上一级各是什么样" },
  practice: { en: "The weakest practice in this part: {name}", zh: "其中最弱的做法：{name}" },
  question: { en: "The question was: {question}", zh: "问卷原题：{question}" },
  /** The purpose of the sentences above, and that there is one starting point. */
  goal: { en: "“One level up” says what this practice should become.", zh: "“再上一级”写明这项做法下一步要做到什么。" },
  goals: { en: "These sentences say what the practices should become.", zh: "这几句写明这些做法下一步要做到什么。" },
  beginDirect: {
    en: "Begin with action 1 below; it improves this practice.",
    zh: "请从下面第 1 件做起，这一件直接改进这项做法。",
  },
  beginPrepares: {
    en: "Begin with action 1 below; it prepares for this goal.",
    zh: "请从下面第 1 件做起，为改进这项做法作准备。",
  },
  beginThisPart: {
    en: "Begin with action 1 below, which raises this part.",
    zh: "请从下面第 1 件做起，这一件能提高这一格。",
  },
  beginForPart: {
    en: "Begin with action 1 below; it prepares for raising this part.",
    zh: "请从下面第 1 件做起，为提高这一格作准备。",
  },
  beginSamePart: {
    en: "Begin with action 1 below. It helps to raise the level of this part, but it does not change this practice.",
    zh: "请从下面第 1 件做起。这一件有助于提高这一格的等级，但不改变这项做法。",
  },
  beginElsewhere: {
    en: "No measure in the list fits this part now. Begin with action 1 below, which is for another gap.",
    zh: "措施表中暂无适合这一格的措施。请从下面第 1 件做起，这一件针对另一处差距。",
  },
  /** If the plan marks the first action as done. */
  beginDone: {
    en: "Action 1 below is already done.",
    zh: "下面第 1 件已经完成。",
  },
  goOn: { en: "Go on with its next step.", zh: "请接着做它的下一步。" },
  noneFits: { en: "No measure in the list fits this part now.", zh: "措施表中暂无适合这一格的措施。" },
  beginAlone: {
    en: "No measure in the list fits now, so work on this goal directly.",
    zh: "措施表中暂无适合的措施，请直接按目标去做。",
  },
  own: { en: "Your own answer: {answer}", zh: "您的答案：{answer}" },
  ownBetween: {
    en: "Your own answer: {n}, between these two sentences. 1) {below} 2) {above}",
    zh: "您的答案：{n}，介于两句之间。1）{below} 2）{above}",
  },
  private: {
    en: "Too few people answered here. To keep answers private, we do not show what is done now, or which practice is weakest.",
    zh: "这一格作答的人太少。为了保密，不显示现在怎样做，也不显示三项做法中哪一项最弱。",
  },
  closes: {
    en: "If this part reached the level needed, the result for {against} would rise by about {n} {n|point|points}.",
    zh: "这一格若达到所需等级，“{against}”的得分约提高 {n} 分（满分 100）。",
  },
  closesTo: {
    en: "If this part reached the level needed, the result for {against} would rise by about {n} {n|point|points}, to rating {letters}.",
    zh: "这一格若达到所需等级，“{against}”的得分约提高 {n} 分（满分 100），评级为 {letters}。",
  },
  closesNothing: {
    en: "Raising this part alone adds less than one point.",
    zh: "单独提高这一格，得分增加不到 1 分。",
  },
  closesToday: { en: "today’s customers", zh: "服务现有客户" },
  closesTarget: { en: "the target", zh: "实现目标" },
  alike: { en: "The next largest gaps are: {cells}.", zh: "其次较大的差距是：{cells}。" },
  otherBlocks: {
    en: "For the whole firm to reach level {level}, other parts must rise first. See “For specialists”.",
    zh: "全厂要升到 {level} 级，先要提高另外几格，见下方“供专业人员查看”。",
  },
  toWhy: { en: "Why this part is at this level", zh: "这一格的等级是怎么来的" },
  notYetTitle: { en: "The biggest gap cannot be named yet", zh: "还不能指出最大的差距" },
  notYet: {
    en: "The reason: {reason}. So no first step can be named yet either.",
    zh: "原因：{reason}。因此也还不能建议先做什么。",
  },
} satisfies Words;

/** The first steps, which can be added to the plan here with owner and date. */
export const stepsWords = {
  title: { en: "What to do first: three actions", zh: "先抓三件事" },
  fewer: { en: "What to do first", zh: "先做什么" },
  note: {
    en: "Begin with action {n}. Each action takes at most 30 days. With enough people, run the others at the same time. They help most for their effort.",
    zh: "请从第 {n} 件做起。每件 30 天内可完成；人手够时，其他几件可同时进行。其他几件按“花同样的力气，哪里提高最多”来选。",
  },
  /** Used instead if one of them is open. */
  noteOne: {
    en: "Begin with action {n}. It takes at most 30 days.",
    zh: "请从第 {n} 件做起，30 天内可完成。",
  },
  /** Used instead if the plan marks all of them as done. */
  allDone: {
    en: "The plan marks everything here as done.",
    zh: "计划显示，这里的各件都已完成。",
  },
  /** After the note, if the plan marks some of them as done. */
  someDone: {
    en: "{n} {n|action here is|actions here are} already done.",
    zh: "其中 {n} 件已经完成，不必再做。",
  },
  /** How to see later that it worked; the record is for the whole measure. */
  proof: {
    en: "What to show next year, once the measure is done: {proof}",
    zh: "整项措施做完看什么（明年的记录）：{proof}",
  },
  doneOn: { en: "Already done, on {date}", zh: "已完成（{date}）" },
  nextStep: { en: "Next step of the same measure: {what}", zh: "同一措施的下一步：{what}" },
  /** In print: lines to fill in by hand. */
  paper: { en: "Person responsible: ____________ Date: ____________", zh: "负责人：____________ 期限：____________" },
  /** Next to the number: the purpose of the step. */
  for: { en: "Helps close another gap: {cell}", zh: "有助于缩小另一处差距：{cell}" },
  forGap: { en: "Helps close this gap: {cell}", zh: "有助于缩小这处差距：{cell}" },
  /** How the step affects the part that it is for. */
  wayWeakest: {
    en: "Why this action: it improves the weakest practice of this part, “{name}”.",
    zh: "为什么做这一件：直接改进这一格最弱的做法“{name}”。",
  },
  wayHere: {
    en: "Why this action: it improves a practice of this part, “{name}”.",
    zh: "为什么做这一件：直接改进这一格的做法“{name}”。",
  },
  wayLater: {
    en: "Why this action: it prepares a later step of the same measure, which improves “{name}” in this part.",
    zh: "为什么做这一件：做完这一件，同一措施后面的步骤才能改进这一格的“{name}”。",
  },
  wayBegins: {
    en: "Why this action: it begins a measure that should raise this part by about {levels} levels.",
    zh: "为什么做这一件：这是一项措施的第一步，整项措施做完，约可把这一格提高 {levels} 级。",
  },
  wayGoesOn: {
    en: "Why this action: it continues a measure that should raise this part by about {levels} levels.",
    zh: "为什么做这一件：它是一项措施的后续步骤，整项措施做完，约可把这一格提高 {levels} 级。",
  },
  /** For a step for the biggest gap that does not change the weakest practice. */
  notWeakest: {
    en: "It helps to raise the level of this part, but it does not change the weakest practice there.",
    zh: "这一件有助于提高这一格的等级，但不改变其中最弱的做法。",
  },
  /** The rule chose its measure first. */
  whyFirst: {
    en: "Of the measures that can begin now, this one comes first by effect, fit and effort.",
    zh: "在现在就能开始的措施中，综合作用、适合程度和工作量，这一项排在最前。",
  },
  notWeakestFirst: {
    en: "It does not change the weakest practice there. But of the measures that can begin now, it comes first for this part by effect, fit and effort.",
    zh: "这一件不改变其中最弱的做法。但在现在就能开始的措施中，综合对这一格的作用、适合程度和工作量，它排在最前。",
  },
  /** A measure that would do more has to wait. */
  waiting: {
    en: "“{title}” would do more for its effort, but “{before}” must come first.",
    zh: "“{title}”花同样的力气作用更大，但要先做“{before}”。",
  },
  whole: {
    en: "This action takes at most 30 days. All steps of the measure together need {effort} effort and take effect after about {n} {n|month|months}.",
    zh: "这一件 30 天内可完成。这项措施的全部步骤合计，工作量{effort}，约 {n} 个月见效。",
  },
  who: { en: "Best led by: {who}", zh: "建议牵头人：{who}" },
  partOf: { en: "Step {n} of {of} of the measure “{title}”", zh: "措施“{title}”的第 {n} 步（共 {of} 步）" },
  before: {
    en: "According to the answers, {n} earlier {n|step is|steps are} already done.",
    zh: "从作答看，前 {n} 步已经做到。",
  },
  noneForGap: {
    en: "No measure in the list fits this gap. These steps are for other gaps.",
    zh: "措施表中没有适合这处差距的措施，以下各步针对其他差距。",
  },
  owner: { en: "Person responsible", zh: "负责人" },
  dueLabel: { en: "Do this by", zh: "这一件的完成期限" },
  duePassed: { en: "by {date}; this date has passed", zh: "期限 {date}，已过期" },
  due: { en: "by {date}", zh: "期限 {date}" },
  inPlan: { en: "In the plan", zh: "已在计划中" },
  allTicked: { en: "All steps listed there so far are done.", zh: "计划中目前列出的步骤都已完成。" },
  take: { en: "Add to the plan", zh: "列入计划" },
  /** For a result that is not the latest: why no step can be added to the plan. */
  olderResult: {
    en: "This result is not the newest one. Only steps of the newest result can be added to the plan.",
    zh: "这不是最新的结果。只有最新结果中的步骤才能列入计划。",
  },
} satisfies Words;

/** The sixteen parts with five verdicts, and why one of them has its verdict. */
export const partsWords = {
  title: { en: "The 16 parts, one by one", zh: "16 格，逐格来看" },
  /** The title if the parts are compared; also correct if none is enough. */
  titleCounted: {
    en: "The 16 parts: {enough} enough, {open} open, {short} not enough",
    zh: "16 格：{enough} 格够，{open} 格尚难判断，{short} 格不够",
  },
  titleUnrated: { en: "{counted}, {n} not rated", zh: "{counted}，{n} 格未评级" },
  reading: {
    en: "Each part is compared with the level needed for {against}.",
    zh: "这里把各格的等级与{against}所需的等级相比。",
  },
  choose: { en: "Choose a part to see why.", zh: "点一格，看它是怎么评出来的。" },
  readingWhy: {
    en: "Here the parts are compared with the target, because the gap and the steps above also refer to the target.",
    zh: "这里按目标比较，因为上面的差距和措施也是按目标得出的。",
  },
  today: { en: "today’s customers", zh: "服务现有客户" },
  target: { en: "the target", zh: "实现目标" },
  readingNoLine: {
    en: "Four phases and four aspects give 16 parts. What is needed is not known yet, so only levels are shown.",
    zh: "四个阶段各看四个方面，共 16 格。所需等级尚不知道，只列现在的等级。",
  },
  label: { en: "16 parts: four phases, four aspects", zh: "16 格：四个阶段，四个方面" },
  aspect: { en: "Aspect", zh: "方面" },
  now: { en: "now {level}", zh: "现在 {level}" },
  nowRange: { en: "({range})", zh: "({range})" },
  needed: { en: "needs {required}", zh: "需要 {required}" },
  level: { en: "level {level}", zh: "{level} 级" },
  chance: { en: "chance that the level is enough: {odds}", zh: "能力够用的可能性：{odds}" },
  /** The same if the uncertainty of the requirement prevents "clearly". */
  chanceHeld: {
    en: "chance that the level is enough: {odds}; half a level in what is needed could change the answer",
    zh: "能力够用的可能性：{odds}；所需等级若差半级，结论可能改变",
  },
  numbersMean: {
    en: "In each part: the level now, its likely range, and the level needed.",
    zh: "格内数字：现在几级（多半在哪一段），需要几级。",
  },
  spoken: {
    en: "{phase}, {aspect}. {tone}. Now level {level}, likely {range}, needs {required}. Chance that the level is enough: {odds}.",
    zh: "{phase}，{aspect}。{tone}。现在 {level} 级，多半在 {range} 之间，需要 {required} 级。能力够用的可能性：{odds}。",
  },
  /** Below the grid, and for screen readers in the part itself: the meaning of the thick frame. */
  ringed: { en: "A thick frame marks the biggest {n|gap|gaps}.", zh: "粗框为最大的差距。" },
  ringedSpoken: { en: "This may be the biggest gap.", zh: "这可能是最大的差距。" },
  spokenLevel: { en: "{phase}, {aspect}. Level {level}.", zh: "{phase}，{aspect}。{level} 级。" },
  spokenAbsent: { en: "{phase}, {aspect}: {why}.", zh: "{phase}，{aspect}：{why}。" },
  count: { en: "{tone}: {n}", zh: "{tone}：{n}" },
  why: { en: "Why this level: {cell}", zh: "怎么评出来的：{cell}" },
  numbersLevel: {
    en: "This part is now at level {level} (likely {range}).",
    zh: "这一格现在为 {level} 级（多半在 {range} 之间）。",
  },
  toneFor: { en: "For {against}: {tone}.", zh: "{against}：{tone}。" },
  neededFor: {
    en: "Level {required} is needed; the chance that the present level is enough is {odds}.",
    zh: "需要 {required} 级，能力够用的可能性：{odds}。",
  },
  notClear: {
    en: "We do not say “clearly”: if the level needed is wrong by half a level, this could change.",
    zh: "这里不说“明显”：所需等级若差半级，结论可能改变。",
  },
  practicesAbove: {
    en: "The practices of this part are shown above.",
    zh: "这一格的具体做法见上文。",
  },
  comparedWith: { en: "Compared with", zh: "比较对象" },
  details: { en: "Answers, level needed, agreement and records", zh: "作答、所需等级、一致程度与记录" },
} satisfies Words;

/** How certain the result is, and the folded sections for specialists. */
export const sureWords = {
  title: { en: "How sure are we?", zh: "有多大把握？" },
  people: { en: "People", zh: "作答人" },
  ranges: { en: "Likely ranges", zh: "“多半”和“明显”" },
  rangesText: {
    en: "On this page, “likely” means a chance of 8 in 10.",
    zh: "本页凡说“多半”，指八成可能。",
  },
  oneVoice: {
    en: "One person alone can rate the whole firm too high or too low.",
    zh: "只有一人作答，容易把企业评得过高或过低。",
  },
  split: {
    en: "The role groups see the firm differently. Open “For specialists” for the details.",
    zh: "各类岗位看法不一，详见下方“供专业人员查看”。",
  },
  kind: {
    en: "If everyone rates the firm too high, no figure here shows it.",
    zh: "如果大家都把企业评得偏高，这里的数字看不出来。",
  },
  records: { en: "Records", zh: "记录" },
  recordsText: {
    en: "{n} of {m} {m|question|questions} answered above level 3 {n|has|have} a record. If the others count as level 3 at most, the firm has {share} of what is needed today (rating {letters}).",
    zh: "有人答得高于 3 级的题共 {m} 题，其中 {n} 题有记录，其余最高按 3 级算。这样算来，服务现有客户所需的能力已具备{share}（评级 {letters}）。",
  },
  recordsNone: {
    en: "Nobody answered a question above level 3. So the records check changes nothing.",
    zh: "没有一题有人答得高于 3 级，因此核对记录不影响结果。",
  },
  recordsOnly: {
    en: "After the records check, the firm has {share} of what is needed today (rating {letters}).",
    zh: "核对记录后，服务现有客户所需的能力已具备{share}（评级 {letters}）。",
  },
  recordsKept: {
    en: "The effect of the records check is shown once five people have answered every question, not counting the reader. With fewer people, it would reveal how they answered.",
    zh: "每道题都有五人及以上作答（看的人自己不算），才显示核对记录后的结果。人数再少，就能看出各人怎样作答。",
  },
  standard: { en: "Level needed", zh: "所需等级" },
  standardText: {
    en: "Experts judge which level is needed; they can be wrong by half a level.",
    zh: "所需等级由专家判断给出，可能有半级误差。",
  },
  standardSame: {
    en: "If the level needed were half a level higher or lower, the rating for today’s customers would stay {letters}.",
    zh: "所需等级即使高半级或低半级，“服务现有客户”的评级仍为 {letters}。",
  },
  standardMoves: {
    en: "If the level needed were half a level higher, the rating for today’s customers would be {higher}. If it were half a level lower, the rating would be {lower}.",
    zh: "所需等级若高半级，“服务现有客户”的评级为 {higher}；若低半级，评级为 {lower}。",
  },
  floor: { en: "Shop floor", zh: "一线" },
  floorText: {
    en: "The shop floor’s answers to the short questionnaire differ from management’s answers in: {phases}.",
    zh: "在以下阶段，一线的短问卷答案与管理层的看法不同：{phases}。",
  },
  floorAlike: {
    en: "The shop floor’s answers to the short questionnaire do not clearly differ from management’s answers.",
    zh: "一线的短问卷答案，与管理层的看法没有明显差别。",
  },
  consultant: { en: "Consultant", zh: "顾问" },
  consultantText: {
    en: "{who} gives other levels than the firm itself: {phases}.",
    zh: "{who}对以下阶段给出的等级与企业自评不同：{phases}。",
  },
  lower: { en: "{phase} {size} lower", zh: "{phase}低 {size} 级" },
  higher: { en: "{phase} {size} higher", zh: "{phase}高 {size} 级" },
  /** In one line at the top, for all consultants together. */
  outsideLowerOne: {
    en: "An outside consultant rates the firm {size} levels lower than it rates itself.",
    zh: "一位外部顾问的评分比企业自评低 {size} 级。",
  },
  outsideLower: {
    en: "{n} outside consultants rate the firm {size} levels lower on average than it rates itself.",
    zh: "{n} 位外部顾问也评过，平均比企业自评低 {size} 级。",
  },
  outsideHigherOne: {
    en: "An outside consultant rates the firm {size} levels higher than it rates itself.",
    zh: "一位外部顾问的评分比企业自评高 {size} 级。",
  },
  outsideHigher: {
    en: "{n} outside consultants rate the firm {size} levels higher on average than it rates itself.",
    zh: "{n} 位外部顾问也评过，平均比企业自评高 {size} 级。",
  },
  outsideAlike: {
    en: "{n} outside {n|consultant rates|consultants rate} the firm about as it rates itself.",
    zh: "{n} 位外部顾问的评分与企业自评相近。",
  },
  consultantAlike: {
    en: "{who} gives about the same levels as the firm itself.",
    zh: "{who}给出的等级与企业自评相近。",
  },
  surer: { en: "How to be more certain", zh: "怎样更有把握" },
  surerVoice: {
    en: "One more person in {group} could answer everything. Then it would be clear for {n} open {n|part|parts} whether the level is enough for today’s customers: {parts}.",
    zh: "如果{group}岗位再有一人全部答完，服务现有客户方面还能多判断出 {n} 格够不够：{parts}。",
  },
  surerNoVoice: {
    en: "Only one more person would not be enough to decide any open part for today’s customers. Several more people may be enough.",
    zh: "就服务现有客户而言，只多一人作答，尚难判断的各格仍判断不出来；多几人作答，也许可以。",
  },
  /** If one or two people answered: what is recommended, and why. */
  surerPeople: {
    en: "Ask colleagues from different kinds of work to answer too. Then the result depends less on the view of one person. A manager can reopen the assessment for this.",
    zh: "请让不同岗位的同事也来作答，结果就不会太受某一个人看法的影响。自评负责人可以为此重新打开自评。",
  },
  surerRecords: {
    en: "Add a record to each question answered above level 3 that has none.",
    zh: "有人答得高于 3 级、但还没有记录的题，请补上记录。",
  },
  surerLetters: {
    en: "If all these questions had a record, the rating for today’s customers after the records check would be {letters}.",
    zh: "全部补上记录后，“服务现有客户”的评级（核对记录后）为 {letters}。",
  },
  surerCoverage: {
    en: "Enter more customers. The customers entered so far cover {share} of sales.",
    zh: "请补填客户关系。目前所填客户占销售额 {share}。",
  },
  specialists: { en: "For specialists", zh: "供专业人员查看" },
  specialistsText: {
    en: "This section covers capability and position, level attained, gaps, all measures, records by phase, role groups, notes and tables.",
    zh: "能力与网络位置、已达等级、差距、全部措施、各阶段记录、岗位对比、说明与数据表。",
  },
} satisfies Words;
