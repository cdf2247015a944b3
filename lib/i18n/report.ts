import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Headline, letters and the three things to do. Source: wording 5.6, ui 7. */
export const headlineWords = {
  /** First sentence by verdict on the present position; `joined` leads on to the second in one breath. */
  serveMeets: { en: "{firm} meets what its present position requires", zh: "{firm} 达到现有位置的要求" },
  serveUnclear: { en: "{firm} is close to what its present position requires", zh: "{firm} 接近现有位置的要求" },
  serveShort: { en: "{firm} is short of what its present position requires", zh: "{firm} 离现有位置的要求还有差距" },
  moveMeets: { en: "It meets what {aim} requires.", zh: "达到{aim}的要求。" },
  moveUnclear: { en: "It is close to what {aim} requires.", zh: "接近{aim}的要求。" },
  moveShort: { en: "It is short of what {aim} requires.", zh: "离{aim}的要求还有差距。" },
  /** Where both verdicts are the same, said once. */
  bothMeets: {
    en: "{firm} meets what its present position requires, and what {aim} requires.",
    zh: "{firm} 达到现有位置和{aim}的要求。",
  },
  bothUnclear: {
    en: "{firm} is close to what its present position requires, and to what {aim} requires.",
    zh: "{firm} 接近现有位置和{aim}的要求。",
  },
  bothShort: {
    en: "{firm} is short of what its present position requires, and of what {aim} requires.",
    zh: "{firm} 离现有位置和{aim}的要求都还有差距。",
  },
  joined: { en: ".", zh: "，" },
  end: { en: ".", zh: "。" },
  noRating: { en: "{firm} has no overall rating yet.", zh: "{firm} 暂无总评级。" },
  noRatingLede: {
    en: "The answers are kept and the result is frozen, but one thing is missing: {reason}.",
    zh: "答案都已保存，结果已定版，但还缺一项：{reason}。",
  },
  noRatingNext: {
    en: "A manager can reopen the phase, add what is missing and freeze a new revision.",
    zh: "由自评负责人重开该阶段，补上缺的内容，再定版一次。",
  },
  levelsHeld: {
    en: "{phase} has {held} of the {needed} levels it needs.",
    zh: "{phase}阶段需要 {needed} 题有等级，目前 {held} 题。",
  },
  selfRated: { en: "Self-rated {letters}", zh: "自评为 {letters}" },
  cappedRated: { en: "; capped by records {letters}", zh: "；以记录为限则为 {letters}" },
  moveRated: {
    en: " Against what the {year} aim requires, {letters}.",
    zh: "按 {year} 年目标位置的要求衡量，为 {letters}。",
  },
  moveRatedNoYear: { en: " Against what the aim requires, {letters}.", zh: "按目标位置的要求衡量，为 {letters}。" },
  wide: { en: "{letters} (wide)", zh: "{letters}（区间较宽）" },
  noAim: { en: "no aim stated", zh: "没有定目标" },
  noAimSaid: { en: " No aim is stated.", zh: "没有定目标。" },
  noMove: { en: " No move intended.", zh: "未打算改变位置。" },
  higherLower: {
    en: "If all required levels were half a level higher: {higher}; lower: {lower}.",
    zh: "若各项要求等级都高半级：{higher}；都低半级：{lower}。",
  },
  serveLetters: { en: "serve {letters}", zh: "现有位置 {letters}" },
  moveLetters: { en: "move {letters}", zh: "目标位置 {letters}" },
  howWorkedOut: { en: "How it is worked out", zh: "如何得出" },
  serve: { en: "Serve", zh: "现有位置" },
  serveGloss: { en: "where we are", zh: "今天的位置" },
  capped: { en: "Capped by records", zh: "以记录为限" },
  cappedGloss: {
    en: "records behind {n} of {m} {m|answer|answers} above 3",
    zh: "超过 3 级的答案 {m} 个，{n} 个有记录",
  },
  move: { en: "Move", zh: "目标位置" },
  moveGloss: { en: "where we aim, {year}", zh: "{year} 年的位置" },
  moveGlossNoYear: { en: "where we aim", zh: "要去的位置" },
  serveSelf: { en: "Serve, self-rated", zh: "现有位置，自评" },
  serveCapped: { en: "Serve, capped by records", zh: "现有位置，以记录为限" },
  moveSelf: { en: "Move, self-rated", zh: "目标位置，自评" },
  thickThin: { en: "Thick: even odds. Thin: 9 in 10.", zh: "粗线：半数可能落在此区间；细线：九成。" },
  aimRole: { en: "{role}", zh: "{role}" },
  aimMode: { en: "a {mode} position", zh: "{mode}位置" },
  aimUpgrading: { en: "{upgrading}", zh: "{upgrading}" },
} satisfies Words;

export const thingsWords = {
  title: { en: "Three things to do now", zh: "现在要做的三件事" },
  fewer: { en: "What to do now", zh: "现在要做的事" },
  note: { en: "One step each, within 30 days", zh: "各一步，30 天内可完成" },
  noGap: { en: "No reliable gap", zh: "没有把握确定的差距" },
  noGapText: {
    en: "No cell lies a tenth of a level below its requirement with odds of 6 in 10. So no measure is recommended.",
    zh: "没有一格低于要求 0.1 级以上、且不足的可能达六成，因此不推荐措施。",
  },
  noneFits: { en: "No measure fits now", zh: "暂无适合的措施" },
  noneFitsText: {
    en: "These cells are probably short: {cells}. No measure of the list fits them now.",
    zh: "“{cells}”多半不足，但目前没有适合的措施。",
  },
  notYet: { en: "No measure yet: {reason}.", zh: "暂无措施：{reason}。" },
  toMeasure: { en: "See the measure", zh: "查看措施" },
} satisfies Words;

export const signatureWords = {
  title: { en: "Capability against position", zh: "能力与网络位置" },
  reading: {
    en: "Dark line and grey band: what each function would require of a firm with these links, joined by straight lines. Upright bar: 9-in-10 range. Level bar: how sales are spread over functions.",
    zh: "粗黑线与灰带：以现有的业务关系，销售全在某一环节时的要求，各环节之间直线相连。竖线：九成可能；横线：销售在各环节的分布。",
  },
  readingAim: { en: " Dashed box: what the aim requires.", zh: "虚线框：目标位置的要求。" },
  label: {
    en: "Level {level}, likely {low}–{high}; required to serve {required}.",
    zh: "能力 {level} 级，多半在 {low}–{high} 级；现有位置要求 {required} 级。",
  },
  labelAim: { en: " Required to move {required}.", zh: "目标位置要求 {required} 级。" },
  aimName: { en: "aim {year}: {aim}", zh: "目标 {year} 年：{aim}" },
  aimNameNoYear: { en: "aim: {aim}", zh: "目标：{aim}" },
  changed: { en: "What the position changed", zh: "网络位置带来的变化" },
  changedLittle: {
    en: "the links are a mix, so they ask within ¼ level of the average of all modes.",
    zh: "业务关系构成较杂，各格要求与各治理模式的平均相差不到 ¼ 级。",
  },
  changedMore: {
    en: "against the average of all modes, the links ask most more in {up} ({plus}) and most less in {down} ({minus}).",
    zh: "与各治理模式的平均相比，多要求最多的是{up}（{plus}），少要求最多的是{down}（{minus}）。",
  },
  rolesNothing: { en: "The functions add nothing.", zh: "各环节没有增加要求。" },
  rolesAdd: {
    en: "The functions add up to {most} level, most in {cells}.",
    zh: "各环节使要求最多提高 {most} 级，集中在{cells}。",
  },
  exclusion: {
    en: "The links fit no lasting type: there is a risk of exclusion, so serving is not enough. The levels for a move count in place of the modes.",
    zh: "业务关系有失去供应资格的风险，守住现有位置不够，改按转换所需的等级要求。",
  },
  functionsRequire: { en: "Required level by function", zh: "各环节的要求等级" },
  functionHead: { en: "Function", zh: "环节" },
  shareHead: { en: "Share of sales", zh: "销售占比" },
  requiredHead: { en: "Required level", zh: "要求等级" },
  ownMix: { en: "This firm, its own mix", zh: "本企业的构成" },
  aimRow: { en: "Aim", zh: "目标" },
  missing: { en: "The chart needs a level and a requirement: {reason}.", zh: "此图须有能力等级和要求等级：{reason}。" },
} satisfies Words;

export const levelWords = {
  title: { en: "Level attained: {level}, {name}", zh: "已达第 {level} 级：{name}" },
  titleNone: { en: "Level attained", zh: "已达等级" },
  reading: {
    en: "A level is attained when every phase comes within a quarter of it and no cell lies more than one level below it.",
    zh: "每个阶段距该级不超过 ¼ 级，且没有一格低于该级一级以上，才算达到。",
  },
  toReach: { en: "To reach level {level}, {name}", zh: "升至第 {level} 级还差" },
  phaseMustRise: {
    en: "{phase} as a whole must rise from about {from} to {to}",
    zh: "{phase}阶段整体须从约 {from} 级升至 {to} 级",
  },
  cellMustReach: { en: "{cell} must reach level {to}", zh: "“{cell}”须达到 {to} 级" },
  top: { en: "The highest level is attained.", zh: "已达最高等级。" },
  handover: { en: "Weakest hand-over: {from} to {to}.", zh: "最弱的衔接：{from}到{to}。" },
  handoverLies: {
    en: "{phase} lies about {size} level below the other three phases",
    zh: "{phase}阶段比其他三个阶段低约 {size} 级",
  },
  loopBroken: { en: ": the loop is broken there, {odds} sure.", zh: "，循环在此断开，{odds}可能。" },
} satisfies Words;

export const latticeWords = {
  title: { en: "Overview: four phases, four views", zh: "总览：四个阶段 × 四个视角" },
  reading: {
    en: "Solid: what we can be sure of. Hatched: what may be there. Line: the level the position requires. A required line on solid is met, on hatching is unclear, above both is short.",
    zh: "实心部分可以确认；斜纹部分可能达到；横线为网络位置所要求的等级。横线落在实心上为达到，落在斜纹上为尚不明确，高于两者为不足。",
  },
  readingNoLine: {
    en: "Solid: what we can be sure of. Hatched: what may be there. There is no required line: {reason}.",
    zh: "实心部分可以确认；斜纹部分可能达到。没有要求线：{reason}。",
  },
  caption: { en: "Levels and requirements of the sixteen cells", zh: "十六格的等级与要求" },
  cell: { en: "Cell", zh: "格" },
  range: { en: "Range", zh: "区间" },
  required: { en: "Required, serve", zh: "现有位置要求" },
  requiredMove: { en: "Required, move", zh: "目标位置要求" },
  verdict: { en: "Verdict", zh: "结论" },
  verdictMove: { en: "Verdict, move", zh: "目标位置结论" },
  answered: { en: "Items with a level", zh: "有等级的题" },
} satisfies Words;
