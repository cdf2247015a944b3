import type { Text } from "@/lib/result";

/** The action plan of a client as its consultant reads it. */
export const clientPlanWords = {
  title: { en: "Plan", zh: "行动计划" },
  finding: {
    en: "The {year} plan of {firm}: {verified} of {all} {all|measure|measures} verified, {late} late.",
    zh: "{firm} {year} 年行动计划：{all} 项措施，已验证 {verified} 项，逾期 {late} 项。",
  },
  lede: {
    en: "You can only read the plan; the firm decides on its measures. Only people in the firm can see costs, notes and the log.",
    zh: "您只能查看计划，措施由企业决定。费用、备注和变更记录只在企业内可见。",
  },
  ledeBlind: {
    en: "The plan would show you the firm’s result. You rate this cycle blind, so you can see its plan only after your rating. The plan below is from the previous cycle.",
    zh: "从行动计划能看出企业的结果。本轮由您背靠背评分，提交评分后才能查看本轮计划。这里是上一轮的计划。",
  },
  none: { en: "You cannot see a plan of {firm} yet.", zh: "{firm}目前没有您可以查看的行动计划。" },
  noneText: { en: "A firm makes its plan after its result is final.", zh: "企业在结果定版后制定行动计划。" },
  noneBlind: {
    en: "The plan would show you the firm’s result. You rate this cycle blind, so you can see the plan only after your rating.",
    zh: "从行动计划能看出企业的结果。本轮由您背靠背评分，提交评分后，您才能查看计划。",
  },
  empty: { en: "The plan has no measure yet.", zh: "计划中还没有措施。" },
  dates: { en: "Due", zh: "期限" },
  steps: { en: "{n} of {all} {all|step|steps} done", zh: "已完成 {n}/{all} 步" },
  noRecord: { en: "no record yet", zh: "尚无记录" },
} satisfies Readonly<Record<string, Text>>;
