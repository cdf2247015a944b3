import type { Text } from "@/lib/result";

/** Texts that explain how the types of relationships are computed. */
export const workedOutWords = {
  onlyLargest: {
    en: "Only the {n} largest relationships are shown here.",
    zh: "这里只显示占比最大的 {n} 个业务关系。",
  },
  // Types
  howWorkedOut: { en: "How this is worked out", zh: "计算方法" },
  workedLink: { en: "Relationship", zh: "业务关系" },
  complexity: { en: "Complexity", zh: "要求的复杂程度" },
  codifiability: { en: "Written requirements", zh: "要求写清楚的程度" },
  capability: { en: "Supplier’s ability without help", zh: "供应商能力（不用帮助）" },
  determinantsCaption: {
    en: "Each relationship has three values from 0 to 1, with their margin of error. Whether each value is high or low decides the type. For the market type, for example, the three values are low, high and high.",
    zh: "每条业务关系有三项数值，都在 0 到 1 之间，并附误差。三项各是高还是低，决定了类型。例如，三项依次为低、高、高，就是市场型。",
  },
  likeness: { en: "Similarity to the closest type", zh: "与最接近类型的相似度" },
  oddsNearest: { en: "Chance that no other type is closer", zh: "确实最接近这一类的可能性" },

  // Whether instructions, planning and power fit
  consistency: {
    en: "Do instructions, joint planning and power fit the type of relationship?",
    zh: "管控、共同计划和话语权，与关系类型相符吗？",
  },
  consistencyReading: {
    en: "A difference is information, not an error. Check the answers, or think about the reason for it.",
    zh: "有出入不算错误，只是提示。您可以再看一遍答案，或想想原因。",
  },
  coordinationMore: {
    en: "{partner} gives us more instructions and plans more with us than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对本企业管得更多，共同计划也更多。",
  },
  coordinationLess: {
    en: "{partner} gives us fewer instructions and plans less with us than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对本企业管得更少，共同计划也更少。",
  },
  powerMore: {
    en: "{partner} has more power over prices and terms than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对交易条件的话语权更大。",
  },
  powerLess: {
    en: "{partner} has less power over prices and terms than is usual for this type.",
    zh: "与这类关系的一般情况相比，{partner} 对交易条件的话语权更小。",
  },
  consistencyFine: {
    en: "The answers show no clear difference from what is usual for each type.",
    zh: "答案与各类关系的一般情况没有明显出入。",
  },
  consistencyNotAsked: { en: "These questions have not been answered yet.", zh: "这些题还没有回答。" },

  // Special investments and order frequency
  tce: { en: "Special investments and order frequency", zh: "专用投入和交易频次" },
  tceReading: {
    en: "Transaction cost theory expects the market type if investments and frequency are both low. If both are high, it expects the hierarchy type. It says nothing about other cases.",
    zh: "按交易成本理论，专用投入和交易频次都低时，适合市场型。两项都高时，适合层级型。其他情况没有定论。",
  },
  assetsLow: { en: "Few special investments", zh: "专用投入少" },
  assetsHigh: { en: "Many special investments", zh: "专用投入多" },
  frequencyLow: { en: "Single, short-term orders", zh: "零散、短期订单" },
  frequencyHigh: { en: "Regular, long-term orders", zh: "定期、长期订单" },
  tceMiddle: { en: "Neither low nor high: {partners}", zh: "介于高低之间：{partners}" },
  tceNobody: { en: "none", zh: "无" },
  tceExpects: { en: "theory expects {mode}", zh: "理论上适合{mode}" },
  assets: { en: "Special investments: ours minus theirs", zh: "专用投入之差（本企业减对方）" },
  trust: { en: "Trust", zh: "信任" },
  sharedGains: { en: "Shared gains", zh: "收益分享" },
} satisfies Readonly<Record<string, Text>>;
