import type { PositionQuestion, ScaleLabels } from "@/lib/instrument";

/** Bands of months that touch but do not overlap; SW1 and SW2 share them. */
const monthBands: ScaleLabels = {
  1: { en: "Under 1 month", zh: "不满 1 个月" },
  2: { en: "1 to under 3 months", zh: "1 至不满 3 个月" },
  3: { en: "3 to under 6 months", zh: "3 至不满 6 个月" },
  4: { en: "6 to 12 months", zh: "6 至 12 个月" },
  5: { en: "Over 12 months", zh: "超过 12 个月" },
};

/** Dependence, coordination, power, and the two optional questions, which enter no score. Source: method 2.2, 4.1. */
export const dependenceQuestions: readonly PositionQuestion[] = [
  {
    id: "AS1",
    scale: "asset_specificity",
    name: { en: "What we invested for them", zh: "本企业的专用投入" },
    question: {
      en: "How much of what we invested for {partner} would be worth little elsewhere?",
      zh: "专门为 {partner} 投入的设备、模具和技术，换到别家有多少用不上？",
    },
    hint: {
      en: "Equipment, tooling and know-how for this work.",
      zh: "例如专用设备、专用模具、工艺诀窍。",
    },
    labels: {
      1: { en: "Almost none", zh: "几乎没有" },
      3: { en: "Some", zh: "部分" },
      5: { en: "Most", zh: "多数" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "AS2",
    scale: "asset_specificity",
    name: { en: "What they invested for us", zh: "对方的专用投入" },
    question: {
      en: "How much has {partner} invested in things that are of use only with us?",
      zh: "{partner} 有多少投入，只有与本企业合作才用得上？",
    },
    hint: {
      en: "For example tooling, test equipment, data interfaces, training of our people.",
      zh: "例如模具、检测设备、数据接口、对本企业人员的培训。",
    },
    labels: {
      1: { en: "Nothing", zh: "没有" },
      3: { en: "Some", zh: "有一些" },
      5: { en: "A lot", zh: "很多" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "FQ1",
    scale: "frequency",
    name: { en: "Orders to expect", zh: "今后的订单" },
    question: {
      en: "What orders can we expect from {partner} from now on?",
      zh: "今后能从 {partner} 接到怎样的订单？",
    },
    labels: {
      1: { en: "Single orders, each may be the last", zh: "只有单笔，做完不一定再有" },
      2: { en: "Repeat orders at irregular times", zh: "还会再来，时间不定" },
      3: { en: "Regular orders for under 12 months", zh: "定期下单，预计不满 12 个月" },
      4: { en: "Regular orders for 12 months to 3 years", zh: "定期下单，预计 12 个月至 3 年" },
      5: { en: "Regular orders for over 3 years", zh: "定期下单，预计超过 3 年" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "SW1",
    scale: "switch_own",
    name: { en: "Our time to replace them", zh: "本企业另找客户的时间" },
    question: {
      en: "If {partner} stopped ordering, how long would we need to replace that volume?",
      zh: "{partner} 若不再下单，要多久才能补上这部分订单？",
    },
    labels: monthBands,
    reverse: false,
    first: false,
  },
  {
    id: "SW2",
    scale: "switch_partner",
    name: { en: "Their time to replace us", zh: "对方另找供应商的时间" },
    question: {
      en: "If we stopped delivering, how long would {partner} need to replace us?",
      zh: "本企业若不再供货，{partner} 要多久才能找到替代？",
    },
    labels: monthBands,
    reverse: false,
    first: false,
  },
  {
    id: "EC1",
    scale: "coordination",
    name: { en: "Direction by the partner", zh: "对方管多少" },
    question: {
      en: "How many of these does {partner} decide for us: schedules, materials, methods, suppliers?",
      zh: "本企业的排产、用料、工艺、供应商，{partner} 管多少？",
    },
    labels: {
      1: { en: "None of these, we decide", zh: "都不管，本企业自己定" },
      3: { en: "Some of these", zh: "管其中部分" },
      5: { en: "All of these", zh: "全都管" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "EC2",
    scale: "coordination",
    name: { en: "Joint sessions", zh: "共同会谈" },
    question: {
      en: "How often do we meet {partner} to discuss technical questions or production plans?",
      zh: "隔多久与 {partner} 商谈技术或生产计划？",
    },
    labels: {
      1: { en: "Almost never", zh: "几乎不谈" },
      3: { en: "About every quarter", zh: "约每季度" },
      5: { en: "About every week", zh: "约每周" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "PW1",
    scale: "power",
    name: { en: "Who sets the terms", zh: "交易条件谁定" },
    question: {
      en: "How many terms (price, payment, delivery) can {partner} set for us without negotiating?",
      zh: "与 {partner} 的交易条件（价格、付款、交货），对方一家能定多少？",
    },
    labels: {
      1: { en: "None, we negotiate them or set them", zh: "定不了，双方商定或本企业定" },
      3: { en: "The main ones, the rest is negotiated", zh: "主要条件对方定，其余可谈" },
      5: { en: "All, we accept or refuse", zh: "全由对方定，只能接受或放弃" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "PW2",
    scale: "power",
    name: { en: "One-sided pressure", zh: "单方施压" },
    question: {
      en: "If {partner} put pressure on us, how strongly could we respond?",
      zh: "{partner} 若对本企业施压，本企业还手的力度有多大？",
    },
    hint: {
      en: "They could place fewer orders or pay late; we could stop deliveries or raise prices.",
      zh: "对方可扣款、减单、拖延付款；本企业可停供、涨价、要求先付款。",
    },
    labels: {
      1: { en: "At least as strongly", zh: "与对方相当或更大" },
      3: { en: "Less strongly", zh: "小得多" },
      5: { en: "Hardly at all", zh: "几乎没有" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "TR1",
    scale: "trust",
    name: { en: "Word kept", zh: "说话算数" },
    question: {
      en: "In the last dispute or order change, how far did {partner} keep its word?",
      zh: "最近一次争议或订单变更中，{partner} 说过的话做到多少？",
    },
    hint: {
      en: "For example promised orders, dates or payments. If there was none, skip this question.",
      zh: "例如答应过的订单、交期或付款。没有过的，这题跳过。",
    },
    labels: {
      1: { en: "Not at all", zh: "没有做到" },
      3: { en: "In part", zh: "做到部分" },
      5: { en: "Fully", zh: "全部做到" },
    },
    reverse: false,
    first: false,
  },
  {
    id: "MB1",
    scale: "mutual_benefit",
    name: { en: "Shared gains", zh: "收益分享" },
    question: {
      en: "When we improve something together with {partner}, how is the gain shared?",
      zh: "与 {partner} 一起改进得来的收益，双方分得怎样？",
    },
    hint: { en: "If nothing was improved together, skip this question.", zh: "没有共同改进的，这题跳过。" },
    labels: {
      1: { en: "One side keeps all of it", zh: "全归一方" },
      3: { en: "One side gets clearly more", zh: "一方明显多" },
      5: { en: "Both get about the same", zh: "双方差不多" },
    },
    reverse: false,
    first: false,
  },
];
