import type { Text } from "@/lib/result";

/** Words of the link register beyond the position questions: terms, channels, incidents. */
export const registerWords = {
  terms: { en: "Contract and value", zh: "合同与金额" },
  termsReading: {
    en: "In no score. They let this link stand in a network with others.",
    zh: "不计分，用于与其他业务关系一起构成网络。",
  },
  industry: { en: "Industry of the product", zh: "产品所属行业" },
  industryHint: {
    en: "ISIC rev. 4, two digits; GB/T 4754 beside it.",
    zh: "按国民经济行业分类（GB/T 4754）和 ISIC 两位代码。",
  },
  valueBand: { en: "Value in a year", zh: "年交易额" },
  currency: { en: "Currency", zh: "币种" },
  shareOfPartnerEstimated: { en: "Is the partner’s share our estimate?", zh: "占对方的比例是本企业估算的吗" },
  contractType: { en: "Kind of contract", zh: "合同类型" },
  ownershipShare: { en: "Shares owned in the other side, %", zh: "一方持有另一方股份，%" },
  owner: { en: "Who owns them", zh: "持股方" },
  toolingOwner: { en: "Who owns the tooling", zh: "模具工装归谁" },
  exclusive: { en: "Exclusive", zh: "独家供货" },
  restrictions: { en: "What the contract forbids us", zh: "合同对本企业的限制" },
  source: { en: "Where these figures come from", zh: "数据来源" },
  sourceHint: { en: "For example: sales ledger 2025.", zh: "例如：2025 年销售台账。" },
  confidence: { en: "How sure", zh: "可靠程度" },
  yes: { en: "Yes", zh: "是" },
  no: { en: "No", zh: "否" },

  channels: { en: "How knowledge passes", zh: "知识怎样传递" },
  channelsReading: {
    en: "What is in use on this link. Not in use needs no answer.",
    zh: "只填这条业务关系上实际用到的，没有的不填。",
  },
  channel: { en: "Way", zh: "途径" },
  direction: { en: "Direction", zh: "方向" },
  notInUse: { en: "Not in use", zh: "没有" },
  frequency: { en: "How often", zh: "频率" },
  tacitness: { en: "How much of it is written down", zh: "成文程度" },
  tacitness1: { en: "All written down", zh: "全部成文" },
  tacitness3: { en: "About half", zh: "约一半" },
  tacitness5: { en: "All in people’s heads", zh: "全凭经验" },
  costBearer: { en: "Who pays", zh: "费用由谁承担" },
} satisfies Readonly<Record<string, Text>>;
