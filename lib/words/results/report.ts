import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** Why no step is recommended. */
export const thingsWords = {
  fewer: { en: "What to do now", zh: "现在要做的事" },
  noGap: { en: "No clear gap", zh: "没有可以确定的差距" },
  noGapText: {
    en: "Steps are only recommended for gaps of at least 0.1 levels with a chance of at least 6 in 10. No part has such a gap.",
    zh: "目前没有同时符合两个条件的格：差 0.1 级以上，能力不足的可能性达到六成。因此没有建议的步骤。",
  },
  noneFits: { en: "No measure fits now", zh: "暂无适合的措施" },
  noneFitsText: {
    en: "These parts are probably too low: {cells}. No measure in the list fits them now.",
    zh: "以下各格的等级多半不够：{cells}。目前没有适合的措施。",
  },
  notYet: { en: "There is no measure yet: {reason}.", zh: "目前还没有措施：{reason}。" },
} satisfies Words;

/** The part of a result for specialists. */
export const signatureWords = {
  title: { en: "Capability compared with position", zh: "能力与网络位置" },
  reading: {
    en: "The dark line and the grey band show the level that each function would need with these relationships. With a chance of 9 in 10, the level is within the vertical bar. The horizontal bar shows how sales are divided among functions.",
    zh: "粗黑线表示各环节的所需等级，灰带表示它的误差。按现有业务关系，销售额如果全部来自一个环节，就需要这么高的等级。竖线表示本企业的能力等级：有九成可能在竖线的范围内。横线表示销售额在各环节的分布。",
  },
  readingAim: { en: " The dashed box shows what the target needs.", zh: "虚线框表示实现目标所需的等级。" },
  label: {
    en: "Level {level}, with a chance of 9 in 10 between {low} and {high}; today’s customers need {required}.",
    zh: "能力 {level} 级，有九成可能在 {low}–{high} 级；服务现有客户需要 {required} 级。",
  },
  labelAim: { en: " The target needs {required}.", zh: "实现目标需要 {required} 级。" },
  aimName: { en: "target {year}: {aim}", zh: "目标 {year} 年：{aim}" },
  aimNameNoYear: { en: "target: {aim}", zh: "目标：{aim}" },
  changed: { en: "What the position changes", zh: "网络位置带来的变化" },
  changedLittle: {
    en: "the relationships are a mix of types. They need about the same levels as the average of all five types. The difference is less than a quarter of a level.",
    zh: "业务关系包含多种类型。各格的要求与五类关系的平均要求相近，相差不到四分之一级。",
  },
  changedMore: {
    en: "compared with the average of all five types, these relationships need higher levels mainly in {up} ({plus}). They need lower levels mainly in {down} ({minus}).",
    zh: "与五类关系的平均相比，要求高出最多的是{up}（{plus}），低出最多的是{down}（{minus}）。",
  },
  changedUp: {
    en: "compared with the average of all five types, these relationships need higher levels mainly in {cell} ({by}). No part needs a lower level.",
    zh: "与五类关系的平均相比，要求高出最多的是{cell}（{by}），没有一格的要求更低。",
  },
  changedDown: {
    en: "compared with the average of all five types, these relationships need lower levels mainly in {cell} ({by}). No part needs a higher level.",
    zh: "与五类关系的平均相比，要求低出最多的是{cell}（{by}），没有一格的要求更高。",
  },
  rolesNothing: { en: "The functions do not raise the levels needed.", zh: "所需等级没有因企业从事的环节而提高。" },
  rolesLittle: {
    en: "The functions raise the levels needed by at most {most} levels.",
    zh: "因企业所从事的环节，所需等级最多提高 {most} 级。",
  },
  rolesAdd: {
    en: "The functions raise the levels needed by up to {most} levels, mostly in {cells}.",
    zh: "因企业所从事的环节，所需等级最多提高 {most} 级，主要在{cells}。",
  },
  exclusion: {
    en: "with these relationships, customers may replace the firm. Keeping the present position is not enough. So the firm is compared with the levels that a change of position needs.",
    zh: "按现有业务关系，企业容易被替换。守住现状不够，因此改用“换到新位置”所需的等级来比较。",
  },
  functionsRequire: { en: "Level needed by function", zh: "各环节的所需等级" },
  functionHead: { en: "Function", zh: "环节" },
  shareHead: { en: "Share of sales", zh: "销售占比" },
  requiredHead: { en: "Level needed", zh: "所需等级" },
  ownMix: { en: "This firm, with its mix of functions", zh: "本企业的环节构成" },
  aimRow: { en: "Target", zh: "目标" },
  missing: {
    en: "The chart cannot be drawn without the firm’s level and the level needed. The reason: {reason}.",
    zh: "暂时画不出图，因为还缺能力等级或所需等级：{reason}。",
  },
} satisfies Words;

export const levelWords = {
  title: { en: "Level attained: {level}, {name}", zh: "已达第 {level} 级：{name}" },
  titleNone: { en: "Level attained", zh: "已达等级" },
  reading: {
    en: "A level is attained under two conditions. Every phase is at most a quarter of a level below it. Every part is at most one level below it.",
    zh: "达到某一级要同时满足两条：各阶段最多比这一级低 0.25 级，各格最多低 1 级。",
  },
  toReach: { en: "Needed to reach level {level}, {name}", zh: "要升至第 {level} 级，还需做到" },
  phaseMustRise: {
    en: "{phase} as a whole must rise from about {from} to {to}",
    zh: "{phase}阶段整体要从约 {from} 级升至 {to} 级",
  },
  phaseJustUnder: {
    en: "{phase} as a whole is just under level {to} and must reach it",
    zh: "{phase}阶段整体略低于 {to} 级，要升到 {to} 级",
  },
  cellMustRise: {
    en: "{cell} must rise from about {from} to {to}",
    zh: "“{cell}”要从约 {from} 级升至 {to} 级",
  },
  cellJustUnder: {
    en: "{cell} is just under level {to} and must reach it",
    zh: "“{cell}”略低于 {to} 级，要升到 {to} 级",
  },
  gapElsewhere: {
    en: "A gap is measured against the level needed. Here, parts are compared with the next level.",
    zh: "差距是与所需等级相比，这里是与下一级相比。",
  },
  top: { en: "The highest level is attained.", zh: "已达最高等级。" },
  handover: {
    en: "Between the four phases, the weakest link is from {from} to {to}.",
    zh: "四个阶段之间，从{from}到{to}的衔接最弱。",
  },
  handoverLies: {
    en: "{phase} is about {size} levels below the other three phases",
    zh: "{phase}阶段比其他三个阶段低约 {size} 级",
  },
  loopBroken: {
    en: ". The chance that this phase is really half a level or more below them is {odds}.",
    zh: "。这个阶段确实低半级以上的可能性为{odds}。",
  },
} satisfies Words;

export const latticeWords = {
  caption: { en: "Levels of the 16 parts, and the levels needed", zh: "16 格现在的等级与所需等级" },
  cell: { en: "Part", zh: "格" },
  range: { en: "Level, likely range", zh: "等级及可能范围" },
  required: { en: "Needed today", zh: "服务现有客户需要" },
  requiredMove: { en: "Needed for the target", zh: "实现目标需要" },
  verdict: { en: "Is it enough today?", zh: "服务现有客户够不够" },
  verdictMove: { en: "Is it enough for the target?", zh: "实现目标够不够" },
  answered: { en: "Questions with a level", zh: "有等级的题" },
} satisfies Words;
