import type { Text } from "@/lib/result";

/** Clients side by side, each against its own requirement; never a ranking. */
export const comparisonWords = {
  title: { en: "Compare", zh: "并列对照" },
  finding: { en: "You can compare {n} {n|client|clients} side by side.", zh: "您可以并列对照 {n} 家委托企业。" },
  findingNone: { en: "No client can be compared yet.", zh: "目前没有可以并列对照的委托企业。" },
  lede: {
    en: "Each client is compared with what its own position requires. Clients are sorted by name. Different positions need different levels, so this is no ranking.",
    zh: "每家企业都与自身位置的要求对照，各企业按名称排列。位置不同，要求也不同，因此不分高下。",
  },
  without: {
    en: "{n} {n|client has|clients have} not agreed to be compared and {n|is|are} not included.",
    zh: "另有 {n} 家未同意并列对照，因此不包括在内。",
  },
  waiting: {
    en: "{list}: there is no final result yet, or you have not given your blind rating.",
    zh: "{list}：结果尚未定版，或您尚未交出背靠背评分。",
  },
  emptyTitle: { en: "Your clients must agree first", zh: "须先得到委托企业的同意" },
  emptyWords: {
    en: "A firm agrees when it gives you access: it ticks “Results” and “Comparison”.",
    zh: "请企业在授权时勾选“结果”和“企业对照”。",
  },
  capability: { en: "Capability compared with what the firm needs", zh: "企业的能力与所需等级" },
  capabilityReading: {
    en: "The solid part is certain, the hatched part is possible. The line shows what the firm’s own position requires.",
    zh: "实心为确定的部分，斜线为可能的范围。横线为企业自身位置的要求。",
  },
  client: { en: "Client", zh: "委托企业" },
  modes: { en: "Most similar type of relationship", zh: "最接近的关系类型" },
  overall: { en: "Overall", zh: "总体" },
  band: { en: "Rating", zh: "评级" },
  change: { en: "Since {year}", zh: "与 {year} 年相比" },
  changeHead: { en: "Change", zh: "变化" },
  rise: { en: "up by {n}", zh: "上升 {n}" },
  fall: { en: "down by {n}", zh: "下降 {n}" },
  within: { en: "no change larger than the error", zh: "变化未超出误差" },
  first: { en: "first cycle", zh: "首轮" },
  otherQuestions: { en: "not compared: different version of the questionnaire", zh: "问卷版本不同，不作比较" },
  noBand: { en: "none", zh: "暂无" },
  noModes: { en: "no position yet", zh: "位置尚未评定" },
  middle: { en: "Middle values of your clients", zh: "委托企业的中间水平" },
  middleTable: { en: "Median and middle 50% of each level", zh: "各项等级的中位数和中间 50% 的范围" },
  middleReading: {
    en: "The middle values cover the {n} clients that agreed to be compared. A median needs at least five clients, quartiles need ten.",
    zh: "这里包括同意并列对照的 {n} 家企业。中位数至少需要五家，四分位数至少需要十家。",
  },
  median: { en: "Median", zh: "中位数" },
  quartiles: { en: "Middle half", zh: "中间 50%" },
  part: { en: "Level", zh: "等级" },
  twin: { en: "Clients side by side", zh: "委托企业并列" },
  requires: { en: "{level}, needs {required}: {verdict}", zh: "{level}，需要 {required}：{verdict}" },
} satisfies Readonly<Record<string, Text>>;
