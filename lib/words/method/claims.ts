import type { Text } from "@/lib/result";

/**
 * What the rating must not be understood as; on the method page, to which every result links. Source: method 8, 3.8, 5.
 */
export const claimLimits: readonly Text[] = [
  {
    en: "Stage 0: this is a structured self-assessment, based on its content. Reliability, structure and prediction are not shown yet.",
    zh: "第 0 阶段：这是按内容设计的结构化自我诊断。信度、结构和预测力尚未得到证明。",
  },
  {
    en: "Required levels and effects of measures are the judgement of one methodologist, plus or minus half a level.",
    zh: "要求等级和措施效果由一位方法设计者判断，误差约半级。",
  },
  {
    en: "The errors of the scores are provisional until they are estimated from real answers.",
    zh: "分数误差为暂定值，以后再根据真实答案估计。",
  },
  {
    en: "The answers are what a firm says of itself, and firms often rate themselves too high. So the result also shows the figure after the records check.",
    zh: "答案由企业自己给出，自评往往偏高。因此结果中同时给出“核对记录后”的数字。",
  },
  {
    en: "What is required depends on how a firm describes its relationships. The result shows what the position changed.",
    zh: "企业怎样描述业务关系，会影响对它的要求。结果中写明网络位置带来了多少变化。",
  },
  {
    en: "The types describe single relationships, not firms, and no type is better than another. We ask only about bargaining power.",
    zh: "治理模式描述的是单条业务关系，不是企业，也没有高下之分。问题只涉及议价能力。",
  },
  {
    en: "The sixteen parts are a grid of content, not sixteen measured traits. Each level has its likely range. Only gaps to the level needed are put in order.",
    zh: "16 格是内容上的划分，不是 16 种独立的特质。每格的等级都附有可能范围。排先后的只是与所需等级的差距。",
  },
  {
    en: "A firm can upgrade without a high level, and a high level alone does not bring upgrading. To stay can be the right target. Two items on upgrading steps ask for results, not practices.",
    zh: "等级不高的企业也可能升级，等级高也不一定带来升级。保持现有位置也可以是合理目标。“升级行动”中有两题问的是结果，不是做法。",
  },
];
