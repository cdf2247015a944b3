import type { PlanEvent, PlanMover, PlanState } from "@/lib/plan";
import type { Text } from "@/lib/result";

export const planStateWords: Readonly<Record<PlanState, Text>> = {
  "not-started": { en: "Not started", zh: "未开始" },
  running: { en: "In progress", zh: "进行中" },
  done: { en: "Done", zh: "已完成" },
  verified: { en: "Verified", zh: "已验证" },
  "set-aside": { en: "Set aside", zh: "已搁置" },
};

/** Events of a measure as commands, for buttons and the table on the help page. */
export const planMoveWords: Readonly<Record<PlanEvent, Text>> = {
  start: { en: "Start", zh: "开始" },
  finish: { en: "Mark the measure as done", zh: "将措施标记为已完成" },
  resume: { en: "Work on the measure again", zh: "继续执行这项措施" },
  verify: { en: "Verify with a record", zh: "用记录验证" },
  reopen: { en: "Withdraw the record and give a reason", zh: "撤回记录并写明原因" },
  "set-aside": { en: "Set aside and give a reason", zh: "搁置并写明原因" },
  "take-up": { en: "Put the measure back into the plan", zh: "重新列入计划" },
};

export const planMoverWords: Readonly<Record<PlanMover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  owner: { en: "Person responsible for the measure", zh: "措施负责人" },
};

const ENGLISH = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A small number as an English word; digits from thirteen on. Chinese sentences use digits. */
export const countInEnglish = (count: number): string => ENGLISH[count] ?? String(count);

/** The page of the plan. */
export const planWords = {
  title: { en: "Action plan", zh: "行动计划" },
  ofYear: { en: "Plan for {year}", zh: "{year} 年计划" },
  from: {
    en: "based on the final result of {date}; the work is done in the application phase of {year} and verified in the evaluation phase",
    zh: "依据 {date}定版的结果；措施在 {year} 年应用阶段执行，在评价阶段验证",
  },
  fromRevision: {
    en: "The plan is based on revision {n} of that result. There is a newer revision.",
    zh: "本计划依据这一结果的第 {n} 版。现在已有新版。",
  },

  /** The summary: how many, and what is late or next. */
  count: { en: "{words} {n|measure is|measures are} in the plan.", zh: "计划中有 {n} 项措施。" },
  countCarried: {
    en: "{words} new {n|measure is|measures are} in the plan, and {m} more from the previous plan.",
    zh: "计划中有 {n} 项新措施，另有 {m} 项从上期延续。",
  },
  countOnlyCarried: {
    en: "{words} {m|measure is|measures are} carried over from the previous plan. There is no new measure.",
    zh: "计划中的 {m} 项措施都从上期延续，没有新措施。",
  },
  lateStep: {
    en: "The first steps of “{title}” are {n} {n|day|days} late.",
    zh: "“{title}”的前几步已逾期 {n} 天。",
  },
  lateRecord: {
    en: "The record of “{title}” is {n} {n|day|days} overdue.",
    zh: "“{title}”的使用记录已逾期 {n} 天。",
  },
  lateMany: { en: "{n} of the measures are late.", zh: "其中 {n} 项措施已逾期。" },
  nextStep: {
    en: "The next date is {date}: the first step of “{title}” is due.",
    zh: "下一个到期日是{date}：完成“{title}”的第一步。",
  },
  nextRecord: {
    en: "The next date is {date}: the record of “{title}” is due.",
    zh: "下一个到期日是{date}：提交“{title}”的使用记录。",
  },
  allVerified: { en: "All measures are verified.", zh: "全部措施都已验证。" },
  noDates: { en: "None of the measures has a date yet.", zh: "这些措施都还没有定日期。" },
  empty: { en: "The plan is empty.", zh: "计划还是空的。" },
  emptyTitle: { en: "Choose measures", zh: "选择措施" },
  emptyText: {
    en: "The result recommends measures for its gaps. Each measure has a first step and a record that proves it. Choose what you will do this year.",
    zh: "结果页针对差距推荐了措施，每项都写明第一步做什么、要提交什么使用记录。请选择今年要做的措施。",
  },
  toResult: { en: "Measures recommended in the result", zh: "结果页推荐的措施" },

  noneTitle: { en: "No plan yet", zh: "还没有计划" },
  noneHow: { en: "How a plan is made", zh: "计划怎样制定" },
  noneText: {
    en: "A plan is made from a final result, which names the gaps and the measures that close them. Finish the assessment first, then make the plan.",
    zh: "计划依据定版结果制定，结果会指出差距和相应的措施。请先完成自评，再制定计划。",
  },
  noneBegin: {
    en: "The {year} result is final. Add its measures to a plan. Open measures of the previous plan are carried over.",
    zh: "{year} 年结果已定版。请把推荐的措施列入计划，上期未完成的措施自动延续。",
  },
  noneReader: {
    en: "The {year} result is final. Once a manager has added measures to the plan, you will find the plan here.",
    zh: "{year} 年结果已定版。自评负责人把措施列入计划后，计划显示在这里。",
  },
  newResult: { en: "A newer result is final", zh: "已有更新的定版结果" },
  newResultText: {
    en: "This plan is based on the {from} result. You can begin a plan based on the {to} result. Open measures are carried over.",
    zh: "本计划依据 {from} 年结果。您可以依据 {to} 年结果制定新计划，未完成的措施自动延续。",
  },
  begin: { en: "Begin the plan for {year}", zh: "制定 {year} 年计划" },

  views: { en: "View of the plan", zh: "查看方式" },
  roadmap: { en: "Roadmap", zh: "进度图" },
  board: { en: "Board", zh: "看板" },
  owners: { en: "By person responsible", zh: "按负责人" },
  effort: {
    en: "Effort: {n} of {limit} points. The firm can change this limit; measures carried over do not count.",
    zh: "工作量 {n} 点，上限 {limit} 点（可以修改）；上期延续的措施不计",
  },
  effortOver: { en: "over the limit", zh: "已超上限" },
  setLimit: { en: "Change the limit", zh: "修改上限" },
  limit: { en: "Effort points per year", zh: "每年工作量（点数）" },
  limitHint: {
    en: "A small measure takes 1 point, a large one 3. The usual limit is 6 points.",
    zh: "小的措施计 1 点，大的计 3 点。上限一般定为 6 点。",
  },

  measure: { en: "Measure and gap it closes", zh: "措施和针对的差距" },
  ownerState: { en: "Person responsible, state", zh: "负责人、状态" },
  effectHead: { en: "Expected effect, level 1 to 5", zh: "预计效果（1–5 级）" },
  proofHead: { en: "Proof that the measure is done", zh: "用什么证明已完成" },
  carried: { en: "carried over", zh: "上期延续" },
  noOwner: { en: "Nobody responsible yet", zh: "未定负责人" },
  ownerLeft: { en: "The person responsible has left", zh: "负责人已不在本企业" },
  lateStepState: { en: "First steps late", zh: "前几步逾期" },
  lateRecordState: { en: "Record late", zh: "记录提交逾期" },
  firstStepDue: { en: "First step due on {date}", zh: "第一步截止日期 {date}" },
  recordDue: { en: "Record due on {date}", zh: "提交记录的截止日期 {date}" },
  bothDue: {
    en: "First step due on {first}, record due on {record}",
    zh: "第一步的截止日期 {first}，提交记录的截止日期 {record}",
  },
  verifiedOn: { en: "Record of {date}", zh: "{date} 的记录" },
  seen: { en: "{title}, {date}", zh: "{title}，{date}" },
  noDate: { en: "no date", zh: "未定日期" },
  ownMeasure: { en: "measure in the firm’s own words, no estimate", zh: "自定措施，没有估计值" },
  effectSaid: {
    en: "Level {from} now, {to} expected, {required} needed",
    zh: "现在 {from} 级，预计 {to} 级，需要 {required} 级",
  },
  foundSaid: {
    en: "Level {from} before, {to} measured, {required} needed",
    zh: "之前 {from} 级，实测 {to} 级，需要 {required} 级",
  },
  /** Below the roadmap. */
  keyFirstStep: { en: "first step due", zh: "第一步截止日" },
  keyRecord: { en: "record due", zh: "记录提交截止日" },
  keyRequired: { en: "level needed", zh: "所需等级" },
  keyExpected: {
    en: "expected rise (estimate); after the next result, the actual rise",
    zh: "预计提高的级数（估计值）；下次结果定版后，改为显示实际提高的级数",
  },
  timeline: { en: "Timeline", zh: "时间" },
  started: { en: "Started", zh: "开始" },
  firstStep: { en: "First step due", zh: "第一步截止日" },
  record: { en: "Record due", zh: "记录提交截止日" },
  state: { en: "State", zh: "状态" },
  owner: { en: "Person responsible", zh: "负责人" },
  measureName: { en: "Measure", zh: "措施" },
  table: { en: "Dates as a table", zh: "日期表" },

  open: { en: "Selected measure: {title}", zh: "选中的措施：{title}" },
  openFirst: { en: "The first steps are due on {date}.", zh: "前几步的截止日期：{date}。" },
  openWas: {
    en: "The first steps were due on {date}. {n} {n|step is|steps are} not ticked yet.",
    zh: "前几步原定 {date}完成，还有 {n} 步未勾选。",
  },
  openWasStart: { en: "The first step was due on {date}.", zh: "第一步原定 {date}完成。" },
  noSteps: { en: "No first steps are listed.", zh: "这项措施没有列出第一步。" },
  tick: { en: "Tick “{step}”", zh: "勾选“{step}”" },
  untick: { en: "Remove the tick from “{step}”", zh: "取消勾选“{step}”" },
  setDate: { en: "Set a new date", zh: "修改日期" },
  handOver: { en: "Hand over", zh: "转交" },
  addRecord: { en: "Add a record", zh: "提交使用记录" },
  more: { en: "Everything about this measure", zh: "这项措施的全部内容" },
  library: { en: "Library of measures", zh: "措施库" },
  print: { en: "Print A4", zh: "打印 A4" },
  excel: { en: "Excel", zh: "Excel" },
  log: { en: "Change log", zh: "变更记录" },

  expected: { en: "If all {words} measures work as expected", zh: "如果这 {n} 项措施都达到预期效果" },
  expectedOne: { en: "If the measure works as expected", zh: "如果这项措施达到预期效果" },
  expectedServe: {
    en: "For today’s customers, the rating changes from {from} to {to}",
    zh: "“服务现有客户”的评级由 {from} 变为 {to}",
  },
  expectedServeSame: { en: "For today’s customers, the rating stays {to}", zh: "“服务现有客户”的评级仍为 {to}" },
  expectedMove: { en: "for the target, it changes from {from} to {to}", zh: "“实现目标”的评级由 {from} 变为 {to}" },
  expectedMoveSame: { en: "for the target, it stays {to}", zh: "“实现目标”的评级仍为 {to}" },
  upperLimit: {
    en: "This is the most that can be expected. Experts estimated the effects. Effects on other parts are counted in full, and we assume that nothing gets worse.",
    zh: "这是预计的上限。效果由专家估计，对其他各格的作用也全部计入，并假定没有一格退步。",
  },
  expectedNone: {
    en: "Measures in the firm’s own words have no estimate, so we cannot work out an expected result.",
    zh: "自定措施没有估计值，因此无法推算预计结果。",
  },
  expectedCarried: {
    en: "The effect of measures carried over from the previous plan is not counted again.",
    zh: "上期延续的措施，效果不再重复推算。",
  },
  expectedEmpty: {
    en: "No measure is in the plan yet, so there is no estimate.",
    zh: "计划中还没有措施，因此无法推算。",
  },
  expectedMissing: { en: "There is no estimate: {reason}.", zh: "无法推算：{reason}。" },
  ownLeftOut: {
    en: "{n} {n|measure|measures} in the firm’s own words {n|has|have} no estimate.",
    zh: "另有 {n} 项自定措施没有估计值，未计入。",
  },
  today: { en: "{year} result", zh: "{year} 年结果" },
  later: { en: "expected, once all measures are done", zh: "预计（全部完成后）" },
  latticeKey: {
    en: "Each symbol is one part. The rows are the four aspects, the columns are the four phases. A diamond means that the level is not high enough.",
    zh: "每个符号代表一格：各行是四个方面，各列是四个阶段。菱形表示等级不够。",
  },

  aside: { en: "Set aside", zh: "已搁置" },
  asideNone: { en: "No measure is set aside.", zh: "没有搁置的措施。" },

  efficiency: { en: "Learning efficiency", zh: "学习效率" },
  efficiencyReading: {
    en: "This card covers the time from the {from} result to the {to} result. It compares the change of the level with the effort spent. The measures took {effort} effort points in these {months} months. A large measure takes 3 points.",
    zh: "这里看两点：从 {from} 年到 {to} 年，等级变化了多少，花了多少工作量。{months} 个月内，各项措施共用 {effort} 点工作量。大型措施一项为 3 点。",
  },
  efficiencyGain: {
    en: "For each large measure worked on for a year, the level rose by about {value}. The error is about {error}.",
    zh: "折合下来，每项大型措施执行一年，等级提高约 {value}，误差约 {error}。",
  },
  efficiencyLoss: {
    en: "For each large measure worked on for a year, the level fell by about {value}. The error is about {error}.",
    zh: "折合下来，每项大型措施执行一年，等级下降约 {value}，误差约 {error}。",
  },
  efficiencyNotReliable: {
    en: "The change is small and may be due to chance.",
    zh: "变化太小，可能只是偶然。",
  },
  efficiencyNoEffort: { en: "No measure was worked on between the two results.", zh: "两次结果之间没有执行措施。" },
  efficiencyNoTime: {
    en: "Both results became final on the same day, so there is no time to compare.",
    zh: "两次结果在同一天定版，无法比较。",
  },
  efficiencyNotScored: {
    en: "At least one of the two results has no score here.",
    zh: "两次结果中，至少有一次没有这项得分。",
  },
  efficiencyExact: { en: "For specialists", zh: "供专业人员参考" },
  efficiencyExactReading: {
    en: "Learning efficiency is the change of the level, divided by effort points and by months. The number after ± is its standard error.",
    zh: "学习效率等于等级变化除以工作量点数，再除以月数。± 后面是标准误。",
  },
  efficiencyExactValue: { en: "{name}: {value} ± {error}", zh: "{name}：{value} ± {error}" },
  efficiencyNote: {
    en: "A phase has fewer questions than the whole questionnaire, so its error is larger. The overall level can therefore rise clearly while no phase does. The error of the change covers both measurements, before and after. Effort points are those that the firm entered. None of this shows that the measures caused the change.",
    zh: "各阶段的题目比总体少，误差更大，所以总体明显提高时，各阶段的提高可能并不明显。这里的误差已包含前后两次评级的误差。工作量按企业填写的计算。等级提高，不一定是这些措施带来的。",
  },
  whole: { en: "Overall", zh: "总体" },

  /** Second sheet of the workbook. */
  guide: { en: "Guide", zh: "说明" },
  guideDates: { en: "Dates are written as year-month-day.", zh: "日期按“年-月-日”书写。" },
  guideEffort: {
    en: "Effort points: 1 is small, 2 is medium, 3 is large. Measures carried over do not count against the limit.",
    zh: "工作量：小的措施 1 点，中等 2 点，大的 3 点。上期延续的措施不计入上限。",
  },
} satisfies Readonly<Record<string, Text>>;

/** Forms of the plan, its library and its log. */
export const planFormWords = {
  take: { en: "Add to the plan", zh: "列入计划" },
  takeNamed: { en: "Add “{title}” to the plan", zh: "把“{title}”列入计划" },
  inPlan: { en: "In the plan", zh: "已在计划中" },
  asideState: { en: "Set aside: {reason}", zh: "已搁置：{reason}" },
  putAside: { en: "Set aside", zh: "搁置" },
  reason: { en: "Reason", zh: "原因" },
  reasonHint: { en: "Write a few words. Colleagues can read them.", zh: "请简短写明，同事可以看到。" },
  moveTitle: { en: "State", zh: "状态" },
  firstStepOn: { en: "First step due", zh: "第一步截止日期" },
  recordOn: { en: "Record due", zh: "提交记录的截止日期" },
  ownerMember: { en: "Person responsible", zh: "负责人" },
  ownerNamed: { en: "The person named below", zh: "由下面填写的人负责" },
  ownerMissing: { en: "Choose a member, or enter a name.", zh: "请选择一位成员，或填写姓名。" },
  dayMissing: { en: "Choose a date.", zh: "请选择日期。" },
  ownerName: { en: "Or enter a name", zh: "或填写姓名" },
  ownerNameHint: {
    en: "Use this field if the person has no account. People with an account tick steps and add the record themselves.",
    zh: "负责人没有账户时，请在此填写。有账户的负责人可自行勾选步骤、提交记录。",
  },
  titleField: { en: "Measure", zh: "措施" },
  titleHint: { en: "Write in your own words what will be done.", zh: "用自己的话写明要做什么。" },
  cell: { en: "Gap that the measure closes", zh: "针对的差距" },
  effort: { en: "Effort points", zh: "工作量（点数）" },
  effort1: { en: "1, small", zh: "1 点，小" },
  effort2: { en: "2, medium", zh: "2 点，中" },
  effort3: { en: "3, large", zh: "3 点，大" },
  cost: { en: "Cost", zh: "费用" },
  costHint: { en: "Optional. Write a number without a currency sign.", zh: "可不填。请只填数字，不带货币符号。" },
  costWrong: {
    en: "Write the amount in digits. Use a point for decimals. A comma may only separate thousands, as in 1,200 or 1,200.50.",
    zh: "请填写数字。小数点用“.”，逗号只用来分隔千位，如 1200、1,200 或 1,200.50。",
  },
  currency: { en: "Currency", zh: "币种" },
  steps: { en: "First steps", zh: "先做哪几步" },
  stepsHint: {
    en: "Write one step per line. A step stays ticked if you do not change its words.",
    zh: "请每行写一步。文字没有改动的步骤，勾选会保留。",
  },
  proof: { en: "Proof that the measure is done", zh: "用什么证明已完成" },
  proofHint: {
    en: "If you leave this empty, the text from the library of measures is used.",
    zh: "不填，则采用措施库的内容。",
  },
  note: { en: "Note", zh: "备注" },
  after: { en: "Start after which measure?", zh: "在哪项措施之后做" },
  afterNone: { en: "None", zh: "无" },
  save: { en: "Save", zh: "保存" },
  add: { en: "Add to the plan", zh: "列入计划" },
  edit: { en: "Change this measure", zh: "修改措施" },

  recordTitle: { en: "Record", zh: "使用记录" },
  recordReading: {
    en: "Add a dated record which shows that the measure is used. It verifies the measure. In the next cycle, you can use it as a record for {cell}.",
    zh: "请提交带日期的记录，证明措施确已落实。提交后，措施即算已验证。下一轮自评时，可把这份记录用于“{cell}”。",
  },
  recordName: { en: "Name of the record", zh: "记录名称" },
  recordDate: { en: "Date of the record", zh: "记录日期" },
  recordGrade: { en: "Kind of record", zh: "记录类别" },
  recordGradeHint: {
    en: "You can add a third party’s record, with its file, in the next cycle.",
    zh: "第三方记录请在下一轮自评中连同原件添加。",
  },
  recordStands: { en: "{title}, {date}, {grade}", zh: "{title}，{date}，{grade}" },
  recordReason: { en: "Where the record is kept, and how you checked it", zh: "记录的存放位置和核实方式" },
  recordReasonHint: {
    en: "Until the record’s file is added, the measure is verified by this description alone.",
    zh: "原件上传之前，暂以这段说明作为验证依据。",
  },
  recordReasonMissing: {
    en: "Write where the record is kept and how you checked it.",
    zh: "请写明记录存放在哪里、如何核实。",
  },
  verifiedBy: { en: "Verified by {name} on {date}.", zh: "{name}于{date}验证。" },
  verify: { en: "Verify with this record", zh: "用这份记录验证" },
  fileFollows: {
    en: "You can add the record’s file here once the measure is verified.",
    zh: "验证后即可在此上传原件。",
  },
  fileNone: { en: "So far, the record is only described. There is no file yet.", zh: "目前只有说明，还没有原件。" },
  fileAdd: { en: "Add the record’s file", zh: "上传原件" },
  fileReplace: { en: "Replace the file", zh: "更换文件" },
  fileAdded: { en: "The file is now attached to the record.", zh: "原件已附在记录上。" },
  fileNamed: { en: "File of the record: {name}", zh: "记录原件：{name}" },
  notYetStarted: {
    en: "Start the measure first. A record can only verify work that has begun.",
    zh: "请先开始执行措施，之后才能用记录验证。",
  },

  saved: { en: "Saved.", zh: "已保存。" },
  taken: { en: "“{title}” is in the plan.", zh: "“{title}”已列入计划。" },
  setAside: { en: "“{title}” is set aside.", zh: "“{title}”已搁置。" },
  moved: { en: "“{title}”: {state}.", zh: "“{title}”：{state}。" },
  invalid: { en: "Some fields need another value. Look at the marked ones.", zh: "有些内容需要修改，请看标出的各栏。" },
  fieldWrong: { en: "This value is not possible here. Change it.", zh: "内容不符合要求，请修改。" },
  conflictTitle: {
    en: "{name} changed this measure at {time}. What you typed is still in the form.",
    zh: "{name} 已在 {time} 改过这项措施。您填的内容仍在表单中。",
  },
  conflictSomebody: { en: "Somebody", zh: "有人" },
  conflictText: {
    en: "Below each field that differs, you see the value that is saved now. If you save again, your value replaces it.",
    zh: "如果某一栏与您填的不同，栏下会显示系统现在保存的内容。再次保存，则以您填的内容为准。",
  },
  conflictNow: { en: "Now: {value}", zh: "现在：{value}" },
  emptyValue: { en: "empty", zh: "空" },

  libraryTitle: { en: "Choose from {n} measures, or write your own.", zh: "请从 {n} 项措施中选择，也可以自定。" },
  libraryLede: {
    en: "The measures that the result recommends come first. Each measure has a first step, a record that proves it and an expert’s estimate of its effect.",
    zh: "结果推荐的措施排在前面。每项措施都写明第一步、使用记录和专家估计的效果。",
  },
  recommended: { en: "Recommended by the {year} result", zh: "{year} 年结果推荐" },
  others: { en: "All other measures", zh: "其他措施" },
  tooLarge: { en: "Measures that do not fit a firm of your size", zh: "不适合本企业规模的措施" },
  askOthers: { en: "Ask your association or a public authority", zh: "请协会或主管部门推动" },
  ownTitle: { en: "A measure of your own", zh: "自定措施" },
  ownReading: {
    en: "A measure of your own has no expert estimate, so it does not count in the expected result.",
    zh: "自定措施没有专家估计，不计入预计结果。",
  },

  logTitle: { en: "What was changed in the plan", zh: "计划的变更记录" },
  logLede: {
    en: "The list shows every change and who made it. Nothing here can be edited.",
    zh: "这里列出每次变更和变更人，内容不能修改。",
  },
  when: { en: "When", zh: "时间" },
  who: { en: "Who", zh: "变更人" },
  what: { en: "Measure", zh: "措施" },
  change: { en: "Change", zh: "变更内容" },
  gone: { en: "a former member", zh: "已离开的成员" },
  thePlan: { en: "The plan", zh: "计划" },
  added: { en: "Added to the plan", zh: "列入计划" },
  addedAside: { en: "Set aside: {reason}", zh: "搁置：{reason}" },
  carriedOver: { en: "Carried over from the previous plan", zh: "从上期计划延续" },
  movedTo: { en: "{from} → {to}", zh: "{from} → {to}" },
  withReason: { en: "{what}: {reason}", zh: "{what}：{reason}" },
  withRecord: { en: "{what}, record “{title}” of {date}", zh: "{what}，记录“{title}”，{date}" },
  ticked: { en: "Ticked: {step}", zh: "已勾选：{step}" },
  unticked: { en: "Tick removed: {step}", zh: "已取消勾选：{step}" },
  changedFrom: { en: "{field}: {from} → {to}", zh: "{field}：{from} → {to}" },
  limitChanged: { en: "Effort limit: {from} → {to} points", zh: "工作量上限：{from} → {to} 点" },
} satisfies Readonly<Record<string, Text>>;

/** The evidence that a verified measure offers to the next cycle, on the page of an item's records. */
export const planOfferWords = {
  title: { en: "From the action plan", zh: "来自行动计划" },
  reading: {
    en: "You can use the record of a verified measure for this item. It counts once, and only if you add it.",
    zh: "已验证措施的记录可用于本题。添加后才计入，只计一次。",
  },
  of: { en: "The record verified this measure:", zh: "这份记录验证的措施：" },
  take: { en: "Add as a record", zh: "添加为本题记录" },
  takeNamed: { en: "Add “{title}” as a record", zh: "把“{title}”添加为本题记录" },
  taken: { en: "The record has been added to this item.", zh: "已添加为本题记录。" },
  onMeasure: {
    en: "In the {year} cycle, you can use it as a record for each item of {cell}:",
    zh: "在 {year} 年自评中可用作“{cell}”各题的记录：",
  },
  itemTaken: { en: "added", zh: "已添加" },
  withFile: { en: "The record’s file is added too:", zh: "记录的原件一并带入：" },
} satisfies Readonly<Record<string, Text>>;
