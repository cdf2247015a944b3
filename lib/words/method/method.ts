import type { Level, Mode } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Words of the public method page. Source: method 2.1, 3.8, 4, 5, 8. */
export const methodWords = {
  title: { en: "Method, limits and sources", zh: "方法、局限与来源" },
  lede: {
    en: "This page shows everything that a rating is computed from. It is written from the tables that the computation uses. Each formula that no rating uses is marked.",
    zh: "本页列出计算评级所依据的全部内容，直接取自计算所用的表格。评级未用到的公式均已注明。",
  },
  contents: { en: "On this page", zh: "本页内容" },
  print: { en: "You can print this page and keep it with a result.", zh: "您可打印本页，与结果一并存档。" },

  claims: { en: "What can be said from a result", zh: "结果能说明什么" },
  claimsReading: {
    en: "A statement is allowed only once there are data to support it. Every result says which stage has been reached.",
    zh: "有了相应数据，才能作相应结论。每份结果都注明所处阶段。",
  },
  stage: { en: "Stage", zh: "阶段" },
  claim: { en: "What may be said", zh: "能说什么" },
  limits: { en: "Limits printed with every result", zh: "每份结果都说明的局限" },

  instrument: { en: "The questionnaire", zh: "问卷" },
  instrumentReading: {
    en: "There are four phases, each seen under four aspects. This gives 16 parts with three items each, 48 items. “Following the market”, “Own role” and “Working with partners” come from the founding paper. We added “Own foundations”: what any learning organisation needs. No published item was copied.",
    zh: "问卷有四个阶段，各从四个方面看：共 16 格，每格 3 题，计 48 题。“关注市场”“自身定位”“互动合作”出自奠基论文。“组织基础”为本方法所加，指任何学习型组织都需要的条件。题目均为自拟，没有照搬已发表的题目。",
  },
  cell: { en: "Part", zh: "格" },
  definition: { en: "Definition", zh: "定义" },
  sources: { en: "Sources", zh: "来源" },
  ladder: { en: "The five levels", zh: "五个等级" },
  level: { en: "Level", zh: "等级" },
  meaning: { en: "Meaning in every item", zh: "各题通用的含义" },
  howToAnswer: { en: "How to answer", zh: "怎样作答" },
  otherQuestions: {
    en: "There are also {position} questions on each relationship, {context} factors of context with their effect, and {measures} measures. The screening asks item 1 of each part, with the same words. It also asks the first nine questions about the largest customer.",
    zh: "另有每条业务关系 {position} 问，内外部条件 {context} 项（各问现状和影响），措施 {measures} 项。快速自评采用每格第 1 题原题，另加最大客户的前 9 问。",
  },

  scoring: { en: "From answers to levels", zh: "从答案到等级" },
  scoringReading: {
    en: "“Don’t know” and “not applicable” never count as level 1; they are left out of the average. Ratings do not yet use change between cycles, linked versions, norms or an estimated error model.",
    zh: "“不清楚”和“不适用”不按 1 级计，不计入平均值。两轮之间的变化、版本衔接、常模和由数据估计的误差模型，目前都不用于评级。",
  },
  position: { en: "From relationships to position", zh: "从业务关系到网络位置" },
  positionReading: {
    en: "Three determinants decide the type of a relationship: complexity, codification and supplier capability. They say how complex the requirements are, how fully they are written down, and whether suppliers can meet them. No type is better than another.",
    zh: "治理模式由三个决定因素得出：要求的复杂程度、要求的成文程度、供应商能力。各种模式没有高下之分。",
  },
  corners: { en: "Eight combinations of the three determinants", zh: "三个因素的八种组合" },
  corner: { en: "Type of relationship", zh: "治理模式" },
  low: { en: "low", zh: "低" },
  high: { en: "high", zh: "高" },
  complexity: { en: "Complexity", zh: "要求的复杂程度" },
  codifiability: { en: "Written down", zh: "要求的成文程度" },
  capability: { en: "Supplier capability", zh: "供应商能力" },
  captiveName: {
    en: "Captive (one customer leads and checks) is the type that the founding paper calls “leading”.",
    zh: "领导型（一家客户主导并检查）沿用奠基论文的叫法，文献多译作“俘获型”。",
  },
  cases: { en: "Eight states of four published cases", zh: "四个已发表案例的八种状态" },
  casesReading: {
    en: "We chose the inputs. The states are as we read the published cases (Gereffi, Humphrey & Sturgeon 2005). All else is computed here, with a standard error of .10.",
    zh: "输入值为本方法所设。状态按我们对已发表案例的理解（Gereffi、Humphrey、Sturgeon，2005）。余下各列由本页现场计算，标准误取 0.10。",
  },
  caseState: { en: "Case and state", zh: "案例与状态" },
  computedMode: { en: "Clear type", zh: "明确的模式" },
  largestMembership: { en: "Largest membership", zh: "最大构成" },
  lead: { en: "Lead", zh: "领先" },
  sure: { en: "Chance of the type", zh: "把握程度" },

  requirement: { en: "What a position requires", zh: "网络位置要求什么" },
  requirementReading: {
    en: "There are two separate requirements: what today’s customers need, and what the target needs. A firm can have all that its customers need and still not reach its target.",
    zh: "要求分为两种：服务现有客户的要求，以及实现目标的要求。企业可能完全达到前者，却仍达不到目标。",
  },
  directions: {
    en: "The literature gives directions: which kind of learning a type of relationship offers or needs. It gives no levels. We set the levels.",
    zh: "文献只说明方向，即哪种治理模式提供或要求哪种学习。文献不给等级，等级由本方法设定。",
  },
  transition: { en: "New position", zh: "转到新位置" },
  meanRow: { en: "Average", zh: "平均" },
  floors: { en: "Lowest required levels by function", zh: "各环节的最低等级" },
  floorsReading: {
    en: "A lowest level counts with the function’s share of sales. Assembly has none.",
    zh: "最低等级按环节的销售占比计入。代工组装不设最低等级。",
  },
  function: { en: "Function", zh: "环节" },
  leastLevels: { en: "Lowest levels", zh: "最低等级" },
  modifiers: { en: "Added by kind of upgrading", zh: "按升级种类增加" },
  modifiersReading: {
    en: "These levels are added to the level for a new position, or to the present requirement. The sum never exceeds {cap}.",
    zh: "这些等级加在转到新位置的等级或现有要求上，合计最高 {cap} 级。",
  },
  upgrading: { en: "Upgrading", zh: "升级" },
  added: { en: "Added levels", zh: "增加的等级" },
  why: { en: "Reasons for these directions", zh: "为何是这些方向" },

  rating: { en: "From level and requirement to a rating", zh: "从等级和要求到评级" },
  bands: { en: "Letters", zh: "评级字母" },
  letter: { en: "Letter", zh: "评级" },
  fitFrom: { en: "Fit from", zh: "符合度不低于" },
  cutoffs: { en: "All limits for chances", zh: "可能性的界限，全部列出" },
  value: { en: "Value", zh: "数值" },
  where: { en: "Where it is used", zh: "用在何处" },
  calibration: { en: "How often results are right: a simulation", zh: "结果有多准：模拟检验" },
  calibrationReading: {
    en: "In each row, {firms} invented firms are rated; their true levels are known. They answer with the errors of model {model}. A word with a chance near 8 in 10 should be true in 80 %. A range should contain the true level in 90 %.",
    zh: "每一行评定 {firms} 家虚拟企业，真实等级已知，答案按模型 {model} 的误差生成。把握约为 80% 的结论应有 80% 属实，范围应有 90% 包含真实等级。",
  },
  calibrationFlat: { en: "All true levels are equally frequent", zh: "真实等级均匀分布" },
  calibrationPopulation: {
    en: "True levels are as we expect them in firms: most are near the middle",
    zh: "真实等级按预期的企业分布：多数靠近中间",
  },
  calibrationAnswered: { en: "Who answers", zh: "谁来作答" },
  calibrationNear: { en: "{near} in 10 stated", zh: "称 {near}0%" },
  calibrationRanges: { en: "Ranges that contain the true level", zh: "范围包含真值的比例" },
  calibrationOne: { en: "One person", zh: "一人" },
  calibrationThree: { en: "Three people of one role group", zh: "同一岗位类别三人" },
  calibrationEight: { en: "Eight people of four role groups", zh: "四个岗位类别共八人" },
  calibrationPassedOn: { en: "Four people who share the items", zh: "四人分工作答" },
  calibrationLimits: {
    en: "This tests the computation. It does not show that real answers have the errors of the model. Only an estimate from answers shows that.",
    zh: "这里检验的是计算本身。真实答案的误差是否与模型一致，要由答案估计得出。",
  },
  percent: { en: "{share} %", zh: "{share}%" },
  errors: { en: "Errors, in levels", zh: "误差（级）" },
  errorsReading: {
    en: "These errors are assumed, not estimated (model {model}). They are smaller if more people answer everything. They can be estimated once 30 firms have several respondents each.",
    zh: "误差为设定值，不是估计值（模型 {model}）。答完全部题目的人越多，误差越小。有 30 家企业多人作答后，再由数据估计。",
  },
  unit: { en: "Of", zh: "对象" },
  voices: { en: "{count} people", zh: "{count} 人" },
  voice: { en: "1 person", zh: "1 人" },
  unitCell: { en: "Part", zh: "格" },
  unitPhase: { en: "Phase or aspect", zh: "阶段或方面" },
  unitOverall: { en: "Overall", zh: "总体" },

  arithmetic: { en: "Arithmetic", zh: "基础运算" },
  arithmeticReading: {
    en: "Every routine is tested against published values or another program. Ratings use some of them. The command trellis statistics computes the reliability and agreement of a data file.",
    zh: "每个算法都与公开数值或其他程序核对过。评级只用到其中一部分。数据文件的信度与一致性由命令 trellis statistics 计算。",
  },
  formula: { en: "Formula", zh: "公式" },
  source: { en: "Source", zh: "来源" },
  ours: { en: "our own", zh: "本方法自定" },
  expertJudgement: { en: "expert judgement", zh: "专家判断" },
  textbook: { en: "textbook", zh: "教科书" },
  effectsJudged: { en: "effects are expert judgement", zh: "效果由专家判断" },

  measures: { en: "Measures", zh: "措施" },
  measuresReading: {
    en: "There are {n} measures. Each has a first step for 30 days and a proof for next year. Effects are expert judgement; no measure has evidence of the highest grade.",
    zh: "共 {n} 项措施。每项都有 30 天内能做的第一步，和来年可查的证明。效果由专家判断，没有一项具备最高等级的证据。",
  },
  measure: { en: "Measure", zh: "措施" },
  effects: { en: "Parts it may raise, in levels", zh: "可能提高的格（级）" },
  grade: { en: "Evidence", zh: "证据等级" },
  basis: { en: "Basis", zh: "依据" },

  network: { en: "From relationships to a network", zh: "从业务关系到生产网络" },
  networkReading: {
    en: "No rating uses these figures. They describe only the registered network. Diffusion is a scenario, not a forecast. A cohort’s map shows some of them. Researchers get all of them from a file of relationships, with the command trellis network.",
    zh: "评级不使用这些指标。它们只描述已登记的网络，并非全貌；扩散是情景推演，不是预测。企业组的网络图展示其中一部分。研究者可用命令 trellis network，由业务关系文件得出全部指标。",
  },
  benchmark: { en: "Comparison with firms in similar positions", zh: "与位置相近的企业比较" },
  benchmarkReading: {
    en: "The comparison covers participants, not an industry. Figures about other firms appear only in final snapshots. Each covers at least five firms whose own results the reader may not see.",
    zh: "参与对照的是参评企业，不代表行业。涉及其他企业的数字只在定版数据中公布。每个数字至少包含五家企业，读者都无权单独查看。",
  },
  functions: { en: "Functions of the kernel", zh: "计算内核的函数" },
  functionsReading: {
    en: "The list shows what each function takes, returns and refuses, and the source of its formula. It is printed from the source code.",
    zh: "以下列出每个函数要什么、给什么、何时拒绝、公式出自何处。内容取自源代码，保留英文原文。",
  },
  functionsOf: { en: "{room}: {n} functions", zh: "{room}：{n} 个函数" },
  constants: { en: "Thresholds and other constants", zh: "界限值与其他常数" },
  docShape: { en: "Shape", zh: "形式" },
  docUnit: { en: "Unit", zh: "单位" },
  docRange: { en: "Range", zh: "取值范围" },
  docEdges: { en: "Edge cases", zh: "边界情形" },
  docErrors: { en: "Errors", zh: "不计算的情形" },

  threats: { en: "The strongest objections", zh: "最尖锐的质疑" },
  objection: { en: "Objection", zh: "质疑" },
  answer: { en: "Our answer", zh: "怎样应对" },

  factors: { en: "Factors of the founding paper’s third chapter", zh: "奠基论文第三章的影响因素" },
  factorsReading: {
    en: "The table shows where each factor is asked. Context is shown and used to select measures. It is never added to capability, because difficult conditions do not mean low capability.",
    zh: "下表列出各因素在何处提问。内外部条件只用于展示和筛选措施，不加进能力得分。条件差不等于能力低。",
  },
  factor: { en: "Factor", zh: "因素" },
  asked: { en: "Asked in", zh: "对应问题" },

  versions: { en: "Versions", zh: "版本" },
  versionsReading: {
    en: "A published version never changes. A final result keeps the versions that were used for it. The hash is SHA-256 of the canonical JSON of the document.",
    zh: "已发布的版本不再改动；定版结果保留当时所用的版本。校验值为文件的规范化 JSON 的 SHA-256。",
  },
  document: { en: "Document", zh: "文件" },
  version: { en: "Version", zh: "版本" },
  hash: { en: "Hash", zh: "校验值" },
  ratingFormat: {
    en: "Programs can read a result as trellis/rating@1. Its fields are described in",
    zh: "程序可按 trellis/rating@1 格式读取结果，字段说明见",
  },
  ratingSchema: { en: "a JSON Schema", zh: "JSON Schema" },
  kernel: { en: "Rules of computation", zh: "计算规则" },
  errorModel: { en: "Error model", zh: "误差模型" },
} satisfies Readonly<Record<string, Text>>;

/** What every item means by a level. Source: method 4, common ladder. */
export const ladderWords: Readonly<Record<Level, Text>> = {
  1: {
    en: "This is an ordinary firm that has not needed the practice. The sentence says what happens instead.",
    zh: "普通企业还没有用到这种做法，句中写明平时怎么办。",
  },
  2: { en: "Some people do it at times; nothing is recorded.", zh: "个别人有时这样做，没有记录。" },
  3: {
    en: "It is a routine with a person responsible, on the main product line or relationship. It is used at least once in 12 months.",
    zh: "有责任人的固定做法，用于主要产品线或主要业务关系；12 个月内至少用过一次。",
  },
  4: {
    en: "It covers all units or relationships concerned. It is measured and checked on schedule, and corrections can be traced.",
    zh: "用于所有相关部门或业务关系；有测量，按期检查，改动可追溯。",
  },
  5: {
    en: "The routine itself was changed in the last 24 months, based on evidence. It reaches beyond the firm where that matters.",
    zh: "近 24 个月内依据数据改过做法本身，必要时延伸到企业以外。",
  },
};

/** What a result may claim at which stage. Source: method 8. */
export const claimStages: readonly { readonly when: Text; readonly claim: Text }[] = [
  {
    when: { en: "Stage 0, now", zh: "第 0 阶段（现在）" },
    claim: { en: "A structured self-assessment, based on its content", zh: "按内容设计的结构化自我诊断" },
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
    claim: { en: "Whether phases and aspects really differ", zh: "阶段与方面是否各自成立" },
  },
  {
    when: { en: "After two cycles with outcomes of 150 firms", zh: "150 家企业有两轮评估和经营结果之后" },
    claim: { en: "Which levels are required, and what learning predicts", zh: "要求等级是多少，学习能预示什么" },
  },
];

/** Why a type of link asks for its levels: directions from the literature. Source: method 5. */
export const modeReasons: Readonly<Record<Mode, Text>> = {
  market: {
    en: "Information is simple and public, and partners can be replaced. Firms learn by watching the market themselves and by process discipline.",
    zh: "信息简单公开，合作方可替换。学习靠自己观察动向、严守工艺。",
  },
  modular: {
    en: "The supplier delivers full packages to written specifications, and fast. Technical standards and internal learning matter most.",
    zh: "供应商按成文规格整包交货，要求快。最重要的是技术标准和内部学习。",
  },
  relational: {
    en: "Much is not written down; people meet often; both sides depend on each other. Both sides learn from each other face to face.",
    zh: "许多要求没有写明，人员常见面，双方相互依赖。双方当面相互学习。",
  },
  captive: {
    en: "The customer helps and directs, and keeps the work narrow. To serve this customer, the firm uses that help well. To reach a new position, it needs sources outside the chain.",
    zh: "客户给支持也管得紧，承担的环节窄。服务好现有客户，要用好这些支持；转到新位置，要靠链外的来源。",
  },
  hierarchy: {
    en: "The work is hard to write down, so it is done inside one group. Transfer and group systems matter most. Head office watches the network.",
    zh: "要求难以写明，所以留在集团内部做。最重要的是内部转移和集团制度；观察动向主要在总部。",
  },
};

/** Where a cut-off on odds is used, by its name in the table of requirements. */
export const cutoffWords = {
  meets: { en: "“Enough” from this value up", zh: "不低于此值：够" },
  short: { en: "“Not enough” up to this value; “open” between the two", zh: "不高于此值：不够；两者之间：尚难判断" },
  clearly: {
    en: "In words: “clearly not enough” up to the first value, “clearly enough” from the second up",
    zh: "文字：不高于前者写“明显不够”，不低于后者写“明显够”",
  },
  bandRun: { en: "Chance that the true letter is among those printed", zh: "真实评级在所列字母之中的可能性" },
  gapListed: {
    en: "A gap is listed if the chance of a shortfall is above this value",
    zh: "不够的可能性高于此值，列入差距",
  },
  recommend: {
    en: "A measure is offered only if at least one part is not enough with this chance",
    zh: "至少有一格不够的可能性达到此值，才提出措施",
  },
  nearlyEightInTen: {
    en: "From this value to 8 in 10, the words are “nearly 8 in 10”",
    zh: "从此值到八成，写作“近八成”",
  },
  handoverBroken: {
    en: "From this value up, the result says that learning stops at this phase",
    zh: "不低于此值，结果说明学习循环在此阶段断开",
  },
} satisfies Readonly<Record<string, Text>>;

/** Sharpest objections to the method, and what this release does about each. Source: method 8. */
export const threats: readonly { readonly objection: Text; readonly answer: Text }[] = [
  {
    objection: { en: "Firms overrate themselves.", zh: "企业会高估自己。" },
    answer: {
      en: "This is true. Sentences name acts, and level 1 describes an ordinary firm. The figure after the records check appears next to the firm’s own.",
      zh: "确实如此。题目的句子写的是做法，1 级写普通企业。自评旁边另给“核对记录后”的结果。",
    },
  },
  {
    objection: {
      en: "The method is circular. Capability decides the type of relationship, and then the type is used to judge capability.",
      zh: "循环论证：能力决定治理模式，又拿治理模式来评能力。",
    },
    answer: {
      en: "Questions on supplier capability ask for the customer’s help and for other suppliers, never for learning. Items on position ask how the firm watches its position, not how good it is. The result shows what the position changed.",
      zh: "供应商能力只问客户给多少支持、有多少家可替换，不问学习。网络位置的题只问怎样掌握位置，不问位置好坏。结果列出位置带来了多少变化。",
    },
  },
  {
    objection: { en: "Sixteen parts may be one single trait.", zh: "16 格可能只是一种特质。" },
    answer: {
      en: "The parts are a grid of content. They are shown as ranges and never ranked. Once there are 200 firms, we test the structure and remove what is not supported.",
      zh: "16 格是内容划分，只给区间，不排名。满 200 家企业后检验结构，不成立的部分将去掉。",
    },
  },
  {
    objection: { en: "Required levels are invented.", zh: "要求等级是凭空定的。" },
    answer: {
      en: "They are expert judgement, and every gap says so. The error is half a level. The result prints the letters for half a level more and less. A new judgement becomes a new version.",
      zh: "要求由专家判断给出，每处差距都注明。误差为半级；要求高半级、低半级的评级一并列出。判断改变时，发布新版本。",
    },
  },
  {
    objection: { en: "The difference between two scores is unreliable.", zh: "两个分数之差不可靠。" },
    answer: {
      en: "Our words are based on the chance that a level is enough, not on the raw gap. Shortfalls are added up within a phase.",
      zh: "用语依据能力够用的可能性，不依据差值本身。差距在阶段内相加。",
    },
  },
  {
    objection: {
      en: "The five types describe a single relationship, not a firm. Power has other forms.",
      zh: "五种模式说的是单条关系，不是企业；权力还有别的形式。",
    },
    answer: {
      en: "We agree. Each relationship is judged separately. “No clear type” and “no known type” are possible results. We ask only about bargaining power.",
      zh: "同意。每条关系单独判断；“治理模式不明确”“五类之外”也是结果。只问议价能力。",
    },
  },
  {
    objection: { en: "Learning is not upgrading.", zh: "学习不等于升级。" },
    answer: {
      en: "We agree. Staying can be the target, and context is not scored. Two items on upgrading are left out of any claim that learning predicts upgrading.",
      zh: "同意。目标可以是保持现状，条件不计分。两道“升级行动”的题，不用来证明学习能力强就会升级。",
    },
  },
  {
    objection: { en: "One person speaks for a firm.", zh: "一个人代表整个企业。" },
    answer: {
      en: "Such a result is marked “One person”. With more people, agreement is tested against random answers. The result reports role groups that differ.",
      zh: "这样的结果标为“单人作答”。多人作答时，看法一致程度与随机作答相比；各岗位看法不一，在结果中列出。",
    },
  },
  {
    objection: { en: "Only volunteers are compared.", zh: "对照的只是自愿参加的企业。" },
    answer: {
      en: "We agree. Every comparison says that its firms are participants, not the industry.",
      zh: "同意。每次对照都注明：对照的是参评企业，不代表全行业。",
    },
  },
  {
    objection: {
      en: "Change over time and answers in two languages cannot be compared.",
      zh: "前后两次、两种语言的答案不能直接比。",
    },
    answer: {
      en: "A change between cycles is shown with its error, and only for the same questions. Results in the two languages are never compared with each other.",
      zh: "两轮之间的变化附有误差，且只比较相同的题目。两种语言的结果不作相互比较。",
    },
  },
];

/** Factors of the founding paper's third chapter and where they are asked. Source: method 4.2. */
export const paperFactors: readonly { readonly factor: Text; readonly asked: Text }[] = [
  {
    factor: { en: "Static comparative advantage", zh: "静态比较优势" },
    asked: {
      en: "BU4 (labour cost and skills against rival locations), EX3",
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
