import type { Text } from "@/lib/result";

/** The action plan of a client as its consultant reads it. */
export const clientPlanWords = {
  title: { en: "Plan", zh: "行动计划" },
  finding: {
    en: "The {year} plan of {firm}: {verified} of {all} {all|measure|measures} verified, {late} late.",
    zh: "{firm} {year} 年行动计划：{all} 项措施，已验证 {verified} 项，逾期 {late} 项。",
  },
  lede: {
    en: "To be read: the firm decides on its measures. Costs, notes and the log stay in the firm.",
    zh: "仅供查看，措施由企业决定。费用、备注和变更记录只在企业内可见。",
  },
  ledeBlind: {
    en: "A plan shows the result it was made from. The plan of the cycle that you rate blind opens with your rating; this is the one before.",
    zh: "计划会透露所依据的结果。您背靠背评分的这一轮，其计划在您交出评分后开放；此处是上一轮的计划。",
  },
  none: { en: "No plan of {firm} is open to you yet.", zh: "目前没有您可查看的{firm}行动计划。" },
  noneText: { en: "A firm makes its plan from a final result.", zh: "企业在结果定版后制定行动计划。" },
  noneBlind: {
    en: "A plan shows the result it was made from. You rate this cycle blind: its plan opens once your rating is given.",
    zh: "计划会透露所依据的结果。本轮由您背靠背评分，交出评分后即可查看计划。",
  },
  empty: { en: "The plan has no measure yet.", zh: "计划中还没有措施。" },
  dates: { en: "Due", zh: "期限" },
  steps: { en: "{n} of {all} {all|step|steps} done", zh: "已完成 {n}/{all} 步" },
  noRecord: { en: "no record yet", zh: "尚无记录" },
} satisfies Readonly<Record<string, Text>>;
