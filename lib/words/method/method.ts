import type { Level, Mode } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Texts of the public method page. Source: method 2.1, 3.8, 4, 5, 8. */
export const methodWords = {
  title: { en: "Method, limits and sources", zh: "方法、局限与来源" },
  lede: {
    en: "This page shows how a rating is computed. Its tables are those that the computation uses.",
    zh: "本页说明评级怎样计算，各表直接取自计算所用的数据。",
  },
  contents: { en: "On this page", zh: "本页内容" },
  print: { en: "You can print this page and keep it with a result.", zh: "您可打印本页，与结果一并存档。" },

  claims: { en: "What can be said from a result", zh: "结果能说明什么" },
  claimsReading: {
    en: "A statement is allowed only once there are data to support it. Every result says which stage has been reached.",
    zh: "有了相应的数据，才能下相应的结论。每份结果都注明现在处于哪个阶段。",
  },
  stage: { en: "Stage", zh: "阶段" },
  claim: { en: "What may be said", zh: "能说什么" },
  limits: { en: "Limits of a result", zh: "结果的局限" },
  limitsReading: { en: "Every result has a link to this list.", zh: "每份结果都有链接到这里。" },

  instrument: { en: "The questionnaire", zh: "问卷" },
  instrumentReading: {
    en: "There are {phases} phases, and each is rated in {aspects} aspects. This gives {parts} parts and {items} items in all. “Following the market”, “Own role” and “Working with partners” come from the founding paper. We added “Own foundations”: what any learning organisation needs. No published item was copied. Since version 0.2.0 each question asks one practice, so level 5 is easier to reach than before.",
    zh: "问卷有 {phases} 个阶段，每个阶段从 {aspects} 个方面看。这样共有 {parts} 格，合计 {items} 题。“关注市场”“自身定位”“互动合作”出自奠基论文。“组织基础”为本方法所加，指任何学习型组织都需要的条件。题目都是自拟的，没有照搬已发表的题目。自 0.2.0 版起，每题只问一项做法，所以 5 级比以前容易达到。",
  },
  cell: { en: "Part", zh: "格" },
  definition: { en: "Definition", zh: "定义" },
  sources: { en: "Sources", zh: "来源" },
  ladder: { en: "The five levels", zh: "五个等级" },
  level: { en: "Level", zh: "等级" },
  meaning: { en: "Meaning in every item", zh: "各题通用的含义" },
  howToAnswer: { en: "How to answer", zh: "怎样作答" },
  otherQuestions: {
    en: "There are also {position} questions on each relationship, {context} context factors and their effects, and {measures} measures. The screening asks item 1 of each part, in the same words. It also asks the first nine questions about the largest customer.",
    zh: "另外，每条业务关系有 {position} 问，内外部条件有 {context} 项（各问现状和影响），措施有 {measures} 项。快速自评采用每格第 1 题的原题，另加关于最大客户的前 9 问。",
  },

  scoring: { en: "From answers to levels", zh: "从答案到等级" },
  scoringReading: {
    en: "“Don’t know” and “not applicable” never count as level 1; they are left out of the average.",
    zh: "“不清楚”和“不适用”不按 1 级计，也不计入平均值。",
  },
  position: { en: "From relationships to position", zh: "从业务关系到网络位置" },
  positionReading: {
    en: "Three determinants decide the type of a relationship: complexity, codification and supplier capability. They say how complex the requirements are, how fully they are written down, and whether suppliers can meet them. No type is better than another.",
    zh: "治理模式由三个决定因素得出：要求的复杂程度、要求写清楚的程度、供应商能力。各种模式没有高下之分。",
  },
  corners: { en: "Eight combinations of the three determinants", zh: "三个因素的八种组合" },
  corner: { en: "Type of relationship", zh: "治理模式" },
  low: { en: "low", zh: "低" },
  high: { en: "high", zh: "高" },
  complexity: { en: "Complexity", zh: "要求的复杂程度" },
  codifiability: { en: "Written requirements", zh: "要求写清楚的程度" },
  capability: { en: "Supplier capability", zh: "供应商能力" },
  captiveName: {
    en: "Captive (one customer leads and checks) is the type that the founding paper calls “leading”.",
    zh: "领导型（一家客户主导并检查）是奠基论文里的名称，其他文献多译作“俘获型”。",
  },
  cases: { en: "Eight states of four published cases", zh: "四个已发表案例的八种状态" },
  casesReading: {
    en: "We chose the input values. The states follow our reading of the published cases (Gereffi, Humphrey & Sturgeon 2005). Everything else is computed here, with a standard error of {error}.",
    zh: "输入值由本方法设定。案例处于哪种状态，依据我们对已发表案例的理解（Gereffi、Humphrey、Sturgeon，2005）。其余各列由本页现场计算，标准误取 {error}。",
  },
  caseState: { en: "Case and state", zh: "案例与状态" },
  computedMode: { en: "Clear type", zh: "明确的模式" },
  largestMembership: { en: "Largest membership", zh: "最大隶属度" },
  lead: { en: "Lead over the second type", zh: "比第二位高出" },
  sure: { en: "Chance of the type", zh: "属于该模式的可能性" },

  requirement: { en: "What a position requires", zh: "网络位置要求什么" },
  requirementReading: {
    en: "There are two separate requirements: what today’s customers need, and what the target needs. A firm can have all that its customers need and still not reach its target.",
    zh: "要求分为两种：服务现有客户的要求，和实现目标的要求。企业可能完全达到前一种，却仍达不到目标。",
  },
  directions: {
    en: "The literature gives directions: which kind of learning a type of relationship offers or needs. The literature gives no levels. We set the levels.",
    zh: "文献只说明方向，也就是哪种治理模式提供或要求哪种学习。文献不给等级，等级由本方法设定。",
  },
  transition: { en: "New position", zh: "转到新位置" },
  meanRow: { en: "Average", zh: "平均" },
  floors: { en: "Lowest required levels by function", zh: "各环节的最低等级" },
  floorsReading: {
    en: "A lowest level is weighted by the function’s share of sales. Assembly has no lowest level.",
    zh: "最低等级按环节的销售占比计入。代工组装不设最低等级。",
  },
  function: { en: "Function", zh: "环节" },
  leastLevels: { en: "Lowest levels", zh: "最低等级" },
  modifiers: { en: "Levels added for each kind of upgrading", zh: "每种升级在要求上增加几级" },
  modifiersReading: {
    en: "These amounts are added to the level needed for the new position, or for the present one. The level needed never becomes higher than {cap}.",
    zh: "打算换位置的，增加的等级加在新位置所需的等级上；不换的，加在现有要求上。相加后最高 {cap} 级。",
  },
  upgrading: { en: "Upgrading", zh: "升级" },
  added: { en: "Added levels", zh: "增加的等级" },
  why: { en: "Reasons for these directions", zh: "为什么是这些方向" },

  rating: { en: "From level and requirement to a rating", zh: "从等级和要求到评级" },
  bands: { en: "Letters", zh: "评级字母" },
  letter: { en: "Letter", zh: "评级" },
  fitFrom: { en: "Minimum fit", zh: "最低符合度" },
  cutoffs: { en: "All limits that are used for probabilities", zh: "判断能力够不够时所用的全部概率界限" },
  value: { en: "Value", zh: "数值" },
  where: { en: "Where it is used", zh: "用在何处" },
  calibration: { en: "How often results are right: a simulation", zh: "结果有多准：用模拟来检验" },
  calibrationReading: {
    en: "In each row, {firms} invented firms are rated. Their true levels are known; most are near the middle. People answer in whole levels from 1 to 5, with the errors of model {model}. The table shows how often a stated chance comes true, and how often ranges and letters contain the truth.",
    zh: "表中每一行都评定 {firms} 家虚拟企业。真实等级已知，多数靠近中间。答案取 1 至 5 的整数，误差按模型 {model} 生成。表中列出：写明的可能性有多少属实，范围和字母有多少包含真实情况。",
  },
  calibrationAnswered: { en: "Who answers", zh: "谁来作答" },
  calibrationNear: { en: "Chance {near} in 10", zh: "可能性 {near}0%" },
  calibrationLikely: { en: "“Likely” (80%)", zh: "“多半”（80%）" },
  calibrationWide: { en: "90% range", zh: "90% 范围" },
  calibrationLetters: { en: "Letters", zh: "字母" },
  calibrationOne: { en: "One person", zh: "一人" },
  calibrationThree: { en: "Three people of one role group", zh: "同一岗位类别三人" },
  calibrationEight: { en: "Eight people of four role groups", zh: "四个岗位类别共八人" },
  calibrationTooHigh: {
    en: "If one person answers, the stated chances are {low} to {high} percentage points too high.",
    zh: "只有一人作答时，写明的可能性偏高 {low} 至 {high} 个百分点。",
  },
  calibrationLimits: {
    en: "This tests the computation. It does not show that real answers have the errors of the model. Only an estimate from real answers can show that.",
    zh: "这里检验的是计算本身。真实答案的误差是否与模型一致，要根据真实答案估计才知道。",
  },
  percent: { en: "{share}%", zh: "{share}%" },
  errors: { en: "Errors, in levels", zh: "误差（级）" },
  errorsReading: {
    en: "These errors are assumed, not estimated (model {model}). They are smaller if more people answer all items. They can be estimated once {firms} firms have two or more people of one role group.",
    zh: "误差是设定值，不是估计值（模型 {model}）。答完全部题目的人越多，误差越小。以后再根据数据估计：须有 {firms} 家企业，每家同一岗位类别至少两人作答。",
  },
  unit: { en: "Score", zh: "对象" },
  voices: { en: "{count} people", zh: "{count} 人" },
  voice: { en: "1 person", zh: "1 人" },
  unitCell: { en: "Part", zh: "格" },
  unitPhase: { en: "Phase or aspect", zh: "阶段或方面" },
  unitOverall: { en: "Overall", zh: "总体" },

  arithmetic: { en: "Arithmetic", zh: "基础运算" },
  arithmeticReading: {
    en: "Every calculation is tested against published values or another program. Ratings use only some of the calculations. The command trellis statistics computes the reliability and agreement of a data file.",
    zh: "每种算法都与公开数值或其他程序核对过。评级只用到其中一部分。数据文件的信度与一致性，用命令 trellis statistics 计算。",
  },
  formula: { en: "Formula", zh: "公式" },
  source: { en: "Source", zh: "来源" },
  ours: { en: "our own", zh: "本方法自定" },
  expertJudgement: { en: "expert judgement", zh: "专家判断" },
  textbook: { en: "textbook", zh: "教科书" },
  effectsJudged: { en: "effects are expert judgement", zh: "效果由专家判断" },

  measures: { en: "Measures", zh: "措施" },
  measuresReading: {
    en: "There are {n} measures. Each has a first step for the next {days} days and a proof for next year. Effects are expert judgement; no measure has evidence of the highest grade.",
    zh: "一共 {n} 项措施。每项都有 {days} 天内能做的第一步，以及第二年可以检查的证明。效果由专家判断，没有一项具备最高等级的证据。",
  },
  measure: { en: "Measure", zh: "措施" },
  effects: { en: "Parts that the measure may raise, and by how many levels", zh: "可能提高哪些格、提高几级" },
  grade: { en: "Evidence", zh: "证据等级" },
  basis: { en: "Basis", zh: "依据" },

  network: { en: "From relationships to a network", zh: "从业务关系到生产网络" },
  networkReading: {
    en: "No rating uses these figures. They describe only the registered network. Diffusion is a scenario, not a forecast. A cohort’s map shows some of the figures. Researchers can compute all of them from a file of relationships, with the command trellis network.",
    zh: "评级不使用这些指标。它们只描述已登记的网络，并非全貌。扩散是情景推演，不是预测。企业组的网络图显示其中一部分。研究者可用命令 trellis network，从业务关系文件算出全部指标。",
  },
  benchmark: { en: "Comparison with firms in similar positions", zh: "与位置相近的企业比较" },
  benchmarkReading: {
    en: "The comparison covers participants, not an industry. Figures about other firms appear only in published sets of final figures. Each figure includes at least {n} firms whose own results the reader is not allowed to see.",
    zh: "对照的只是参评企业，不代表全行业。涉及其他企业的数字，只在定版数据中公布。每个数字至少包含 {n} 家企业，而且读者无权查看这些企业各自的结果。",
  },
  functions: { en: "Functions of the calculation program", zh: "计算程序中的函数" },
  functionsReading: {
    en: "The list shows what each function takes, returns and refuses, and the source of its formula. The text comes from the source code.",
    zh: "这里列出每个函数的输入、输出、不计算的情形和公式来源。内容取自源代码，保留英文原文。",
  },
  functionsApart: {
    en: "A page of its own shows what each function takes, returns and refuses, and the source of its formula.",
    zh: "另有一页，列出每个函数的输入、输出、不计算的情形和公式来源。",
  },
  printFunctions: {
    en: "The functions are on a page of their own, which you can print too.",
    zh: "函数另列一页，也可以打印。",
  },
  functionsPrint: {
    en: "All functions are printed, also those in closed sections. To search the page, open all sections first.",
    zh: "打印时，收起的内容也会打印出来。如需在页内查找，请先全部展开。",
  },
  functionsTypes: {
    en: "Some functions name the five types of relationship: {types}.",
    zh: "有些函数提到五种关系类型：{types}。",
  },
  functionsCount: { en: "{n} {n|function|functions}", zh: "{n} 个函数" },
  toMethod: { en: "Back to the method", zh: "返回方法页" },
  functionsOf: { en: "{room}: {n} {n|function|functions}", zh: "{room}：{n} 个函数" },
  constants: { en: "Thresholds and other constants", zh: "界限值与其他常数" },
  docShape: { en: "Data format", zh: "数据形式" },
  docUnit: { en: "Unit", zh: "单位" },
  docRange: { en: "Range", zh: "取值范围" },
  docEdges: { en: "Edge cases", zh: "边界情形" },
  docErrors: { en: "Errors", zh: "不计算的情形" },

  threats: { en: "The strongest objections", zh: "最尖锐的质疑" },
  objection: { en: "Objection", zh: "质疑" },
  answer: { en: "Our answer", zh: "我们的回答" },

  factors: { en: "Factors from the third chapter of the founding paper", zh: "奠基论文第三章的影响因素" },
  factorsReading: {
    en: "The table shows where each factor is asked about. Context is shown and used to select measures. It is never added to capability, because difficult conditions do not mean low capability.",
    zh: "下表列出各因素在哪里提问。内外部条件只供展示，并用来筛选措施，不加进能力得分。条件差不等于能力低。",
  },
  factor: { en: "Factor", zh: "因素" },
  asked: { en: "Asked in", zh: "对应问题" },

  versions: { en: "Versions", zh: "版本" },
  versionsReading: {
    en: "A published version never changes. A final result keeps the versions that were used for it. The hash is SHA-256 of the canonical JSON of the document.",
    zh: "已发布的版本不再改动。定版结果保留当时所用的版本。校验值是文件的规范化 JSON 的 SHA-256 值。",
  },
  document: { en: "Document", zh: "文件" },
  version: { en: "Version", zh: "版本" },
  hash: { en: "Hash", zh: "校验值" },
  ratingFormat: {
    en: "Programs can read a result in the format trellis/rating@1. Its fields are described in",
    zh: "程序可以读取 trellis/rating@1 格式的结果。各字段的说明见这份文件：",
  },
  ratingSchema: { en: "a JSON Schema", zh: "JSON Schema" },
  kernel: { en: "Rules of computation", zh: "计算规则" },
  errorModel: { en: "Error model", zh: "误差模型" },
} satisfies Readonly<Record<string, Text>>;

/** The meaning of each level, the same for every item. Source: method 4, common ladder. */
export const ladderWords: Readonly<Record<Level, Text>> = {
  1: {
    en: "This describes an ordinary firm that has not needed the practice yet. The sentence says what happens instead.",
    zh: "普通企业还没有用到这种做法，句子写明平时是怎么做的。",
  },
  2: { en: "Some people do it at times; nothing is recorded.", zh: "个别人有时这样做，没有记录。" },
  3: {
    en: "The practice is a routine on the main product line or relationship, with a person responsible. It is used at least once in 12 months.",
    zh: "这种做法已经固定下来，有责任人，用于主要产品线或主要业务关系。12 个月内至少用过一次。",
  },
  4: {
    en: "The practice covers all units or relationships concerned. It is measured and checked on schedule, and corrections can be traced.",
    zh: "这种做法用于所有相关部门或业务关系，有测量数据，按期检查，改动可以追溯。",
  },
  5: {
    en: "The practice itself was changed in the last 24 months, based on evidence. It reaches beyond the firm where that matters.",
    zh: "近 24 个月内，企业根据数据改过这种做法本身。必要时，做法延伸到企业以外。",
  },
};

/** What may be claimed about a result at which stage. Source: method 8. */
export const claimStages: readonly { readonly when: Text; readonly claim: Text }[] = [
  {
    when: { en: "Stage 0, now", zh: "第 0 阶段（现在）" },
    claim: {
      en: "The result is a structured self-assessment; so far, only the content of the questions supports it",
      zh: "这是一份结构化的自评，目前的依据只有题目的内容",
    },
  },
  {
    when: {
      en: "With 30 firms, 20 of them rated by two consultants",
      zh: "满 30 家企业，其中 20 家由两名顾问评过",
    },
    claim: { en: "How reliable the scores are", zh: "得分有多可靠" },
  },
  {
    when: { en: "With 200 firms", zh: "满 200 家企业" },
    claim: { en: "Whether phases and aspects really differ", zh: "各阶段、各方面是否真有区别" },
  },
  {
    when: {
      en: "After two cycles, with the business results of 150 firms",
      zh: "满 150 家企业，并且都有两轮评估和经营结果",
    },
    claim: {
      en: "Which levels are required, and what learning predicts",
      zh: "所需等级应定为多少，学习能力能预示哪些结果",
    },
  },
];

/** Why a type of link requires its levels: directions from the literature. Source: method 5. */
export const modeReasons: Readonly<Record<Mode, Text>> = {
  market: {
    en: "Information is simple and public, and partners can be replaced. Firms learn by watching the market themselves and by process discipline.",
    zh: "信息简单公开，合作方可以替换。企业靠自己观察动向、严守工艺来学习。",
  },
  modular: {
    en: "The supplier delivers complete work to written specifications, and quickly. Technical standards and internal learning matter most.",
    zh: "供应商按书面规格整套供货，交货要快。最重要的是技术标准和内部学习。",
  },
  relational: {
    en: "Much is not written down; people meet often; both sides depend on each other. Both sides learn from each other face to face.",
    zh: "许多要求没有写明，人员常见面，双方相互依赖。双方当面相互学习。",
  },
  captive: {
    en: "The customer helps and directs, and limits the work to a few tasks. To serve this customer, the firm must use that help well. To reach a new position, it needs sources of knowledge outside the chain.",
    zh: "客户既给支持，也管得紧，交给企业做的环节不多。要服务好现有客户，就要用好这些支持。要转到新位置，还要靠这条链以外的知识来源。",
  },
  hierarchy: {
    en: "The work is hard to describe in writing, so it is done inside one group of companies. The systems of the group and passing on knowledge within it matter most. Head office watches the network.",
    zh: "要求很难写明，所以留在集团内部做。最重要的是集团内的知识转移和集团制度，观察动向主要由总部来做。",
  },
};

/** Where a cut-off for odds is used, by its name in the table of requirements. */
export const cutoffWords = {
  meets: { en: "With this value or more: “enough”", zh: "达到或超过此值，写“够”" },
  short: {
    en: "With this value or less: “not enough”; between the two values: “open”",
    zh: "不超过此值，写“不够”；两个值之间，写“尚难判断”",
  },
  clearly: {
    en: "The words are “clearly too low” with the first value or less, and “clearly enough” with the second or more. Half a level in what is needed must not change this",
    zh: "不超过前一个值，写“明显不够”；达到后一个值，写“明显够”；所需等级差半级就会改变结论的，不写“明显”",
  },
  bandRun: { en: "Chance that the true letter is among those printed", zh: "真实评级是所列字母之一的可能性" },
  gapListed: {
    en: "A gap is listed if the chance of a shortfall is above this value",
    zh: "某一格能力不够的可能性高于此值，就列入差距",
  },
  recommend: {
    en: "Measures are suggested only if the chance of “not enough” reaches this value in at least one part",
    zh: "任何一格能力不足的可能性达到此值，才建议措施",
  },
  nearlyEightInTen: {
    en: "From this value to 8 in 10, the words are “nearly 8 in 10”",
    zh: "可能性从此值到八成，写作“近八成”",
  },
  handoverBroken: {
    en: "With this value or more, the result says at which phase learning stops",
    zh: "学习循环在某个阶段断开的可能性达到此值，结果就会写明",
  },
} satisfies Readonly<Record<string, Text>>;

/** The strongest objections to the method, and what this release does about each. Source: method 8. */
export const threats: readonly { readonly objection: Text; readonly answer: Text }[] = [
  {
    objection: { en: "Firms overrate themselves.", zh: "企业会高估自己。" },
    answer: {
      en: "This is true. So the sentences describe actions, and level 1 describes an ordinary firm. The figure after the records check appears next to the firm’s own figure.",
      zh: "确实如此。因此，题目问的是具体做法，1 级对应普通企业的水平。自评结果旁边还列出“核对记录后”的结果。",
    },
  },
  {
    objection: {
      en: "The method is circular. Capability decides the type of relationship, and then the type is used to judge capability.",
      zh: "这是循环论证：能力决定治理模式，又拿治理模式来评能力。",
    },
    answer: {
      en: "Questions on supplier capability ask about the customer’s help and about other suppliers, never about learning. Items on position ask how the firm watches its position, not how good it is. The result shows how the position changed the levels needed.",
      zh: "供应商能力的题只问客户给多少支持、有多少家可替换，不问学习。网络位置的题，只问企业怎样了解自己所处的位置，不问位置好坏。结果还列出，网络位置使所需等级变了多少。",
    },
  },
  {
    objection: { en: "The sixteen parts may all measure one single trait.", zh: "16 格测的可能是同一种特质。" },
    answer: {
      en: "The parts divide the questionnaire by content. Each level has its likely range. Only gaps to the level needed are put in order, never the levels. Once there are 200 firms, we test this structure and remove what the data do not support.",
      zh: "16 格是按内容划分的。每格的等级都附有可能范围；排先后的只是与所需等级的差距，不是等级。满 200 家企业后再检验这种划分，不成立的部分会去掉。",
    },
  },
  {
    objection: { en: "The levels needed are invented.", zh: "所需等级是凭空定的。" },
    answer: {
      en: "They are expert judgement, and every result says so. The error is half a level. The result also shows the letters if half a level more or less were needed. If the judgement changes, a new version is published.",
      zh: "所需等级由专家判断，每份结果都有注明。误差为半级；要求高半级、低半级时的评级也一并列出。判断改变时，就发布新版本。",
    },
  },
  {
    objection: { en: "The difference between two scores is unreliable.", zh: "两个分数之差不可靠。" },
    answer: {
      en: "Our words are based on the chance that a level is enough, not on the raw gap. Shortfalls are added up within a phase.",
      zh: "结果中的用语，依据能力够用的可能性，不依据差值本身。差距在阶段内相加。",
    },
  },
  {
    objection: {
      en: "The five types describe a single relationship, not a firm. Power has other forms.",
      zh: "五种模式说的是单条关系，不是企业。权力还有别的形式。",
    },
    answer: {
      en: "We agree. Each relationship is judged separately. “No clear type” and “no known type” are possible results. We ask only about bargaining power.",
      zh: "确实如此。每条关系都单独判断；“治理模式不明确”“五类之外”也是可能的结果。权力方面，只问议价能力。",
    },
  },
  {
    objection: { en: "Learning is not upgrading.", zh: "学习不等于升级。" },
    answer: {
      en: "We agree. Staying in the present position can be the target, and the firm’s context is not scored. Two items on upgrading are never used to claim that learning predicts upgrading.",
      zh: "确实如此。目标可以是保持现状，企业所处的条件也不计分。两道“升级行动”的题，不用作“学习能力强就会升级”的证据。",
    },
  },
  {
    objection: { en: "One person speaks for a whole firm.", zh: "一个人代表整个企业。" },
    answer: {
      en: "Such a result is marked “One person”. With more people, agreement is tested against random answers. The result shows where role groups differ.",
      zh: "这样的结果标为“单人作答”。多人作答时，会把看法的一致程度与随机作答比较。各岗位看法不一时，结果会列出。",
    },
  },
  {
    objection: { en: "Only volunteers are compared.", zh: "对照的只是自愿参加的企业。" },
    answer: {
      en: "We agree. Every comparison says that its firms are participants, not the whole industry.",
      zh: "确实如此。每次对照都注明：只与参评企业比较，不代表全行业。",
    },
  },
  {
    objection: {
      en: "Answers from different years or in two languages cannot be compared.",
      zh: "前后两次的答案、两种语言的答案，不能直接比较。",
    },
    answer: {
      en: "A change between cycles is shown with its margin of error, and only for the same questions. Results in the two languages are never compared with each other.",
      zh: "两轮之间的变化都标明误差范围，而且只比较相同的题目。不同语言的结果不作比较。",
    },
  },
];

/** Factors from the third chapter of the founding paper, and where they are asked. Source: method 4.2. */
export const paperFactors: readonly { readonly factor: Text; readonly asked: Text }[] = [
  {
    factor: { en: "Static comparative advantage", zh: "静态比较优势" },
    asked: {
      en: "BU4 (labour cost and skills compared with rival locations), EX3",
      zh: "BU4（与其他地区相比的人工成本和技能），EX3",
    },
  },
  {
    factor: { en: "Endogenous comparative advantage", zh: "内生比较优势" },
    asked: {
      en: "BU3, BU4 (skills), PO4; built by the firm itself: Own foundations, Learning and Application",
      zh: "BU3、BU4（技能）、PO4；由企业自己建立：组织基础方面、学习和应用阶段",
    },
  },
  {
    factor: { en: "Economies of scale", zh: "规模经济" },
    asked: {
      en: "BU1, number of employees, EX4 (external economies of the cluster)",
      zh: "BU1、员工人数、EX4（集群的外部经济）",
    },
  },
  {
    factor: { en: "Transaction cost", zh: "交易成本" },
    asked: { en: "AS1–AS2, FQ1, SW1–SW2, CO1–CO3", zh: "AS1–AS2、FQ1、SW1–SW2、CO1–CO3" },
  },
  {
    factor: { en: "Market competition", zh: "市场竞争" },
    asked: { en: "EX1, CA3", zh: "EX1、CA3" },
  },
  {
    factor: { en: "Governance, policy, environment, business", zh: "治理、政策、环境、经营" },
    asked: {
      en: "Questions on each relationship; PO1–PO4; EX1–EX4; BU1–BU4",
      zh: "每条业务关系的问题；PO1–PO4；EX1–EX4；BU1–BU4",
    },
  },
];
