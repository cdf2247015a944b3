import type { PositionQuestion } from "@/lib/instrument";

/** Complexity, codification and supplier capability of a link. CA1–CA3 never mention learning. Source: method 2.1, 4.1. */
export const determinantQuestions: readonly PositionQuestion[] = [
  {
    id: "CX1",
    scale: "complexity",
    name: { en: "Linked requirements", zh: "互相牵制的要求" },
    question: {
      en: "If {partner} changes one requirement for a first sample, how many others must change too?",
      zh: "{partner} 若改动首件（首样）的一项要求，其他要求有多少要跟着改？",
    },
    hint: {
      en: "For example, a thinner wall also changes the weight, the strength and the mould.",
      zh: "例如壁厚减薄，重量、强度、模具也要跟着改。",
    },
    labels: {
      1: { en: "Almost none", zh: "几乎没有" },
      3: { en: "Some", zh: "部分" },
      5: { en: "Most", zh: "多数" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CX2",
    scale: "complexity",
    name: { en: "Changing requirements", zh: "要求变动" },
    question: {
      en: "Between orders or during an order, how often do {partner}'s requirements change?",
      zh: "前后订单之间或生产途中，{partner} 的要求变动多不多？",
    },
    labels: {
      1: { en: "Almost never", zh: "几乎不变" },
      3: { en: "On some orders", zh: "部分订单有变" },
      5: { en: "On almost every order", zh: "几乎每单都变" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CX3",
    scale: "complexity",
    name: { en: "Information beyond the order", zh: "订单以外的说明" },
    question: {
      en: "Beyond the order sheet, how much must {partner} tell us before a first sample is right?",
      zh: "除订单外，首件做对，还要 {partner} 给多少图纸、样品和说明？",
    },
    labels: {
      1: { en: "Nothing, the order sheet is enough", zh: "不用说明，看订单就够" },
      3: { en: "Some drawings or files as well", zh: "另要一些图纸或文件" },
      5: { en: "Many files, samples and talks as well", zh: "另要大量文件、样品和面谈" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CO1",
    scale: "codifiability",
    name: { en: "Requirement in writing", zh: "要求写清多少" },
    question: {
      en: "How much of what {partner} requires could another supplier do from documents alone?",
      zh: "{partner} 的要求，别的供应商只看图纸和文件就能做的，占多少？",
    },
    labels: {
      1: { en: "Little, most is explained to us in talks", zh: "很少，多数靠当面讲" },
      3: { en: "The main points, the rest is explained", zh: "要点写明，其余靠讲" },
      5: { en: "All of it", zh: "全部" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CO2",
    scale: "codifiability",
    name: { en: "Public technical standards", zh: "公开标准" },
    question: {
      en: "How much of the work for {partner} follows public or industry technical standards?",
      zh: "给 {partner} 做的产品和工艺，有多少按公开标准或行业标准？",
    },
    hint: {
      en: "Standard parts and interfaces count too. One customer's own technical standard does not.",
      zh: "标准件、标准接口也算。某一家客户自己的标准不算。",
    },
    labels: {
      1: { en: "Almost none", zh: "几乎没有" },
      3: { en: "The main parts", zh: "主要部分" },
      5: { en: "Almost all", zh: "几乎全部" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CO3",
    scale: "codifiability",
    name: { en: "Work in person", zh: "必须当面做的事" },
    question: {
      en: "How much of the work with {partner} can only be done together in person?",
      zh: "与 {partner} 的往来，有多少事非当面做不可？",
    },
    hint: {
      en: "People of both sides at one machine, sample or drawing. Video calls do not count.",
      zh: "指双方人员守着同一台设备、样品或图纸。视频会议不算。",
    },
    labels: {
      1: { en: "None", zh: "没有" },
      3: { en: "Some, for new or difficult orders", zh: "部分，限于新品或难单" },
      5: { en: "Most of it", zh: "多数" },
    },
    reverse: true,
    first: true,
  },
  {
    id: "CA1",
    scale: "capability",
    name: { en: "Requirement met without help", zh: "不靠帮助能做到多少" },
    question: {
      en: "Without help from {partner}, how much of what it requires can a typical supplier meet?",
      zh: "{partner} 不帮忙，同类供应商一般能达到多少要求？",
    },
    hint: {
      en: "An average supplier of this kind of work, not our firm alone.",
      zh: "指做同类产品的一般供应商，不单指本企业。",
    },
    labels: {
      1: { en: "Little of it", zh: "很少" },
      3: { en: "The main points, not the difficult ones", zh: "主要要求能做到，难的做不到" },
      5: { en: "All of it", zh: "全部要求" },
    },
    reverse: false,
    first: true,
  },
  {
    id: "CA2",
    scale: "capability",
    name: { en: "Help given to us", zh: "对方给的支持" },
    question: {
      en: "How much help must {partner} give so that we can deliver?",
      zh: "为保证交货，{partner} 得给多少支持？",
    },
    hint: { en: "Materials, tooling, methods or people sent to the plant.", zh: "指原料、模具、工艺方法或驻厂人员。" },
    labels: {
      1: { en: "None", zh: "不用支持" },
      3: { en: "Some, for new or difficult orders", zh: "部分支持，限于新品或难单" },
      5: { en: "A lot; without it we could not deliver", zh: "大量支持，否则交不了货" },
    },
    reverse: true,
    first: true,
  },
  {
    id: "CA3",
    scale: "capability",
    name: { en: "Other suppliers", zh: "可换的供应商" },
    question: {
      en: "How many other suppliers could {partner} use within 6 months without training them?",
      zh: "{partner} 若换供应商，不用培训、6 个月内就能顶上的有多少家？",
    },
    labels: {
      1: { en: "None", zh: "没有" },
      3: { en: "A few", zh: "有几家" },
      5: { en: "Many", zh: "很多" },
    },
    reverse: false,
    first: true,
  },
];
