import {
  type ChannelDirection,
  type ChannelFrequency,
  type ChannelKind,
  type Confidence,
  type ContractType,
  type IncidentKind,
  type LinkFunction,
  type LinkSide,
  MODES,
  type Mode,
  type OffModel,
  type PartnerType,
  type Restriction,
  type Role,
  type Upgrading,
  type ValueBand,
} from "@/lib/instrument";
import { type Text, tabulate } from "@/lib/result";

/**
 * Names shown on pages, one for each thing. Every table is complete: a new member does not compile until it is named.
 */
type Names<K extends string | number> = Readonly<Record<K, Text>>;

/** The order of modes is not a ranking. */
export const modeNames: Names<Mode> = {
  market: { en: "Market", zh: "市场型" },
  modular: { en: "Modular", zh: "模块型" },
  relational: { en: "Relational", zh: "关系型" },
  captive: { en: "Captive", zh: "领导型" },
  hierarchy: { en: "Hierarchy", zh: "层级型" },
};

/** A short explanation of each type of relationship, in brackets where a page first names the type. */
export const modeMeanings: Names<Mode> = {
  market: { en: "standard goods, partners are easy to change", zh: "标准品，合作方随时可换" },
  modular: {
    en: "made to agreed drawings, with the supplier’s own process",
    zh: "按约定的图纸和接口生产，工艺由供应商定",
  },
  relational: { en: "developed together", zh: "双方共同开发" },
  captive: { en: "one customer leads and checks", zh: "一家客户主导并检查" },
  hierarchy: { en: "both firms belong to one group", zh: "同属一个集团" },
};

/** The name for its first use on a page, with the explanation. */
export const modeNamesAtFirstUse: Names<Mode> = tabulate(MODES, (mode) => ({
  en: `${modeNames[mode].en} (${modeMeanings[mode].en})`,
  zh: `${modeNames[mode].zh}（${modeMeanings[mode].zh}）`,
}));

export const modeUnclearName: Text = { en: "No clear type", zh: "类型不明确" };

export const offModelNames: Names<OffModel> = {
  x_simple_tacit_able: {
    en: "Outside the five types: simple requirements, not written down, no help needed",
    zh: "不属于五种类型：要求简单，但没有写明，也不用客户帮忙",
  },
  x_exclusion: { en: "Risk of being replaced", zh: "客户流失的风险" },
  x_simple_tacit_unable: {
    en: "Outside the five types: simple requirements, not written down, help needed",
    zh: "不属于五种类型：要求简单，但没有写明，需要客户帮忙",
  },
};

export const roleNames: Names<Role> = {
  OEA: { en: "Assembly", zh: "代工组装" },
  OEM: { en: "Contract manufacturing", zh: "贴牌生产" },
  ODM: { en: "Own design", zh: "自主设计" },
  OBM: { en: "Own brand", zh: "自主品牌" },
};

/**
 * The name for its first use on a page; afterwards `roleNames` is used. The abbreviation alone is only on chart axes.
 */
export const roleNamesAtFirstUse: Names<Role> = {
  OEA: { en: "Assembly (OEA)", zh: "代工组装（OEA）" },
  OEM: { en: "Contract manufacturing (OEM)", zh: "贴牌生产（OEM）" },
  ODM: { en: "Own design (ODM)", zh: "自主设计（ODM）" },
  OBM: { en: "Own brand (OBM)", zh: "自主品牌（OBM）" },
};

export const upgradingNames: Names<Upgrading> = {
  process: { en: "Process upgrading", zh: "工艺升级" },
  product: { en: "Product upgrading", zh: "产品升级" },
  functional: { en: "Functional upgrading", zh: "功能升级" },
  chain: { en: "Chain upgrading", zh: "链条升级" },
};

export const linkFunctionNames: Names<LinkFunction> = {
  assembly: { en: "Assembly", zh: "组装" },
  "input-sourcing": { en: "Choosing and buying materials", zh: "自主选购原料" },
  "process-engineering": { en: "Process engineering", zh: "工艺开发" },
  "design-change": { en: "Design changes", zh: "设计改动" },
  "original-design": { en: "Own design", zh: "自主设计" },
  "own-brand": { en: "Own brand", zh: "自主品牌" },
  "own-distribution": { en: "Own sales channels", zh: "自有销售渠道" },
};

export const partnerTypeNames: Names<PartnerType> = {
  "lead-firm": { en: "Lead firm", zh: "主导企业" },
  "first-tier": { en: "First-tier supplier", zh: "一级供应商" },
  trader: { en: "Trader", zh: "贸易商" },
  "domestic-supplier": { en: "Domestic supplier", zh: "国内供应商" },
  "foreign-supplier": { en: "Foreign supplier", zh: "国外供应商" },
  affiliate: { en: "Affiliate", zh: "集团内企业" },
  institute: { en: "Institute", zh: "科研院所" },
  university: { en: "University", zh: "高校" },
  association: { en: "Association", zh: "行业协会" },
  "state-body": { en: "State body", zh: "政府部门" },
};

export const valueBandNames: Names<ValueBand> = {
  "under-1": { en: "Under 1 million", zh: "不到 100 万" },
  "1-5": { en: "1 to 5 million", zh: "100 万至 500 万" },
  "5-20": { en: "5 to 20 million", zh: "500 万至 2000 万" },
  "20-100": { en: "20 to 100 million", zh: "2000 万至 1 亿" },
  "over-100": { en: "Over 100 million", zh: "1 亿以上" },
};

export const contractTypeNames: Names<ContractType> = {
  spot: { en: "Order by order", zh: "一单一签" },
  framework: { en: "Framework agreement", zh: "框架协议" },
  "long-term": { en: "Long-term contract", zh: "长期合同" },
  equity: { en: "Shareholding", zh: "股权关系" },
};

export const linkSideNames: Names<LinkSide> = {
  firm: { en: "Us", zh: "本企业" },
  partner: { en: "Them", zh: "对方" },
  both: { en: "Both", zh: "双方" },
};

export const restrictionNames: Names<Restriction> = {
  ip: { en: "Know-how may not be used elsewhere", zh: "技术和资料不得另作他用" },
  "non-compete": { en: "No work for competitors", zh: "不得为对方的竞争者供货" },
  "no-brand": { en: "No sale under our own brand", zh: "不得用自有品牌销售" },
};

export const incidentKindNames: Names<IncidentKind> = {
  dispute: { en: "Dispute", zh: "纠纷" },
  penalty: { en: "Penalty", zh: "罚款或扣款" },
  "lost-order": { en: "Lost order", zh: "丢单" },
};

export const confidenceNames: Names<Confidence> = {
  1: { en: "A guess", zh: "猜测" },
  2: { en: "An estimate", zh: "估算" },
  3: { en: "From the books", zh: "有账可查" },
};

export const channelKindNames: Names<ChannelKind> = {
  training: { en: "Training", zh: "培训" },
  "technical-assistance": { en: "Technical help", zh: "技术指导" },
  licence: { en: "Licence", zh: "技术许可" },
  "joint-project": { en: "Joint project", zh: "联合项目" },
  audit: { en: "Audit", zh: "审核" },
  "drawings-data": { en: "Drawings and data", zh: "图纸和数据" },
  equipment: { en: "Equipment", zh: "设备" },
  "engineer-exchange": { en: "Exchange of engineers", zh: "工程师互派" },
  residence: { en: "People staying on site", zh: "派人驻厂" },
  hiring: { en: "Hiring people from them", zh: "聘用对方人员" },
  "informal-talk": { en: "Informal talk", zh: "私下交流" },
  observation: { en: "Watching how they work", zh: "观摩" },
};

export const channelDirectionNames: Names<ChannelDirection> = {
  in: { en: "To us", zh: "对方传给我们" },
  out: { en: "From us", zh: "我们传给对方" },
  both: { en: "Both ways", zh: "双向" },
};

export const channelFrequencyNames: Names<ChannelFrequency> = {
  yearly: { en: "Once a year", zh: "每年" },
  quarterly: { en: "Every quarter", zh: "每季" },
  monthly: { en: "Every month", zh: "每月" },
  weekly: { en: "Every week", zh: "每周" },
};
