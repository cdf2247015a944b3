import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Why no step is advised. */
export const thingsWords = {
  fewer: { en: "What to do now", zh: "现在要做的事" },
  noGap: { en: "No reliable gap", zh: "没有把握确定的差距" },
  noGapText: {
    en: "In no part is a gap likely enough (6 in 10) and large enough (0.1 level). So no step is advised.",
    zh: "没有一格差 0.1 级以上，且不够的可能达到六成，因此不建议步骤。",
  },
  noneFits: { en: "No measure fits now", zh: "暂无适合的措施" },
  noneFitsText: {
    en: "These parts are probably not enough: {cells}. No measure of the list fits them now.",
    zh: "“{cells}”多半不够，但目前没有适合的措施。",
  },
  notYet: { en: "No measure yet: {reason}.", zh: "暂无措施：{reason}。" },
} satisfies Words;

/** What specialists read of a result. */
export const signatureWords = {
  title: { en: "Capability against position", zh: "能力与网络位置" },
  reading: {
    en: "Dark line and grey band: what each function would require of a firm with these relationships, joined by straight lines. Upright bar: 9-in-10 range. Level bar: how sales are spread over functions.",
    zh: "粗黑线与灰带：以现有的业务关系，销售全在某一环节时的要求，各环节之间直线相连。竖线：九成可能；横线：销售在各环节的分布。",
  },
  readingAim: { en: " Dashed box: what the target needs.", zh: "虚线框：实现目标所需。" },
  label: {
    en: "Level {level}, likely {low}–{high}; today’s customers need {required}.",
    zh: "能力 {level} 级，多半在 {low}–{high} 级；服务现有客户需要 {required} 级。",
  },
  labelAim: { en: " The target needs {required}.", zh: "实现目标需要 {required} 级。" },
  aimName: { en: "target {year}: {aim}", zh: "目标 {year} 年：{aim}" },
  aimNameNoYear: { en: "target: {aim}", zh: "目标：{aim}" },
  changed: { en: "What the position changed", zh: "网络位置带来的变化" },
  changedLittle: {
    en: "the relationships are a mix, so they ask within a quarter of a level of the average of all modes.",
    zh: "业务关系构成较杂，各格要求与各治理模式的平均相差不到四分之一级。",
  },
  changedMore: {
    en: "against the average of all modes, the relationships ask most more in {up} ({plus}) and most less in {down} ({minus}).",
    zh: "与各治理模式的平均相比，多要求最多的是{up}（{plus}），少要求最多的是{down}（{minus}）。",
  },
  rolesNothing: { en: "The functions add nothing.", zh: "各环节没有增加要求。" },
  rolesAdd: {
    en: "The functions add up to {most} level, most in {cells}.",
    zh: "各环节使要求最多提高 {most} 级，集中在{cells}。",
  },
  exclusion: {
    en: "These relationships fit no lasting type: customers may leave. So the levels for a change of position count.",
    zh: "业务关系有失去供应资格的风险，守住现状不够，改按转换所需的等级要求。",
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
    en: "A level is attained when every phase comes within a quarter of it and no part is more than one level below it.",
    zh: "每个阶段距该级不超过四分之一级，且没有一格低于该级一级以上，才算达到。",
  },
  toReach: { en: "To reach level {level}, {name}", zh: "升至第 {level} 级还差" },
  phaseMustRise: {
    en: "{phase} as a whole must rise from about {from} to {to}",
    zh: "{phase}阶段整体须从约 {from} 级升至 {to} 级",
  },
  cellMustReach: { en: "{cell} must reach level {to}", zh: "“{cell}”须达到 {to} 级" },
  gapElsewhere: {
    en: "The biggest gap is another part: {cell}. A gap counts to the level needed, not to the next level.",
    zh: "最大的差距在另一格“{cell}”：差距按所需等级算，这里按下一级算。",
  },
  top: { en: "The highest level is attained.", zh: "已达最高等级。" },
  handover: { en: "Weakest hand-over: {from} to {to}.", zh: "最弱的衔接：{from}到{to}。" },
  handoverLies: {
    en: "{phase} lies about {size} level below the other three phases",
    zh: "{phase}阶段比其他三个阶段低约 {size} 级",
  },
  loopBroken: { en: ": the loop is broken there, {odds} sure.", zh: "，循环在此断开，{odds}可能。" },
} satisfies Words;

export const latticeWords = {
  caption: { en: "Levels of the 16 parts, and the levels needed", zh: "16 格现在的等级与所需等级" },
  cell: { en: "Part", zh: "格" },
  range: { en: "Level, likely range", zh: "区间" },
  required: { en: "Needed today", zh: "服务现有客户需要" },
  requiredMove: { en: "Needed for the target", zh: "实现目标需要" },
  verdict: { en: "For today", zh: "对现有客户的结论" },
  verdictMove: { en: "For the target", zh: "对目标的结论" },
  answered: { en: "Questions with a level", zh: "有等级的题" },
} satisfies Words;
