import type { Text } from "@/lib/result";

/** Clients side by side, each against its own requirement; never a ranking. */
export const comparisonWords = {
  title: { en: "Compare", zh: "并列对照" },
  finding: { en: "You can compare {n} {n|client|clients} side by side.", zh: "您可以并列对照 {n} 家委托企业。" },
  findingNone: { en: "No client can be compared yet.", zh: "目前没有可以并列对照的委托企业。" },
  lede: {
    en: "Each client is compared with what its own position requires. Clients are sorted by name. Different positions need different levels, so this is not a ranking.",
    zh: "每家企业的等级，都与自身网络位置所需的等级对照。企业按名称排列。位置不同，所需等级也不同，因此不能据此排名。",
  },
  without: {
    en: "{n} {n|client has|clients have} not agreed to be compared and {n|is|are} not included.",
    zh: "另有 {n} 家未同意并列对照，因此不包括在内。",
  },
  waiting: {
    en: "{list}: there is no final result yet, or you have not given your blind rating.",
    zh: "{list}：结果尚未定版，或您尚未提交背靠背评分。",
  },
  emptyTitle: { en: "Your clients must agree first", zh: "须先得到委托企业的同意" },
  emptyWords: {
    en: "A firm agrees by ticking “Results” and “Comparison” when it gives you access.",
    zh: "请企业在授权时勾选“结果”和“委托企业对照”。",
  },
  capability: { en: "Capability compared with what the firm needs", zh: "企业的能力与所需等级" },
  capabilityReading: {
    en: "A bar shows the firm’s level. The true level is within the hatched part with a chance of 6 in 10. The line shows what the firm’s own position requires.",
    zh: "柱形表示企业的等级，实际等级有六成可能落在斜线部分之内。横线是企业自身网络位置所需的等级。",
  },
  lettersNote: {
    en: "Even with rating A, a single phase can be too low.",
    zh: "评级为 A 时，也可能有个别阶段的等级不够。",
  },
  client: { en: "Client", zh: "委托企业" },
  overall: { en: "Overall", zh: "总体" },
  band: { en: "Rating", zh: "评级" },
  change: { en: "Since {year}", zh: "与 {year} 年相比" },
  changeHead: { en: "Change", zh: "变化" },
  rise: { en: "up by {n}", zh: "上升 {n}" },
  fall: { en: "down by {n}", zh: "下降 {n}" },
  within: { en: "no change larger than the margin of error", zh: "变化未超出误差" },
  first: { en: "first cycle", zh: "首轮" },
  otherQuestions: { en: "not compared: different version of the questionnaire", zh: "问卷版本不同，不作比较" },
  noBand: { en: "no rating", zh: "暂无评级" },
  noModes: { en: "position not known yet", zh: "位置尚不清楚" },
  middle: { en: "Median levels of your clients", zh: "委托企业的等级中位数" },
  middleTable: {
    en: "Median and middle 50% of levels, overall and by phase",
    zh: "总体和各阶段等级的中位数，以及中间 50% 的范围",
  },
  middleReading: {
    en: "These figures cover the {n} clients that agreed to be compared. A median needs at least five clients, and the middle 50% needs ten.",
    zh: "这里只含同意参与对照的 {n} 家企业。满五家才显示中位数，满十家才显示中间 50% 的范围。",
  },
  median: { en: "Median", zh: "中位数" },
  quartiles: { en: "Middle 50%", zh: "中间 50% 的范围" },
  part: { en: "Overall or phase", zh: "总体或阶段" },
  twin: { en: "Clients side by side", zh: "委托企业对照表" },
} satisfies Readonly<Record<string, Text>>;
