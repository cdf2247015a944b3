import { CONFIRMED_IDS, type ConfirmedId, type PositionWording } from "@/lib/instrument";
import { type PositionQuestionnaire, position1 } from "./questionnaire";

/** Questions reworded for the customer; all others use the firm's wording. */
const SAID: Readonly<Record<ConfirmedId, PositionWording>> = {
  CX1: {
    question: {
      en: "If we change one requirement for {partner}'s first sample, how many others must change too?",
      zh: "本企业若改动 {partner} 首件（首样）的一项要求，其他要求有多少要跟着改？",
    },
  },
  CX2: {
    question: {
      en: "Between orders or during an order, how often do our requirements for {partner} change?",
      zh: "前后订单之间或生产途中，本企业对 {partner} 的要求变动多不多？",
    },
  },
  CX3: {
    question: {
      en: "Beyond the order sheet, how much must we tell {partner} before a first sample is right?",
      zh: "除订单外，{partner} 做对首件，还要本企业给多少图纸、样品和说明？",
    },
  },
  CO1: {
    question: {
      en: "How much of what we require of {partner} could another supplier do from documents alone?",
      zh: "本企业对 {partner} 的要求，别的供应商只看图纸和文件就能做的，占多少？",
    },
    labels: {
      1: { en: "Little, most is explained in talks", zh: "很少，多数靠当面讲" },
      3: { en: "The main points, the rest is explained", zh: "要点写明，其余靠讲" },
      5: { en: "All of it", zh: "全部" },
    },
  },
  CO2: {
    question: {
      en: "How much of {partner}'s work for us follows public or industry technical standards?",
      zh: "{partner} 给本企业做的产品和工艺，有多少按公开标准或行业标准？",
    },
    hint: {
      en: "Standard parts and interfaces count too. Our own technical standard does not.",
      zh: "标准件、标准接口也算。本企业自己的标准不算。",
    },
  },
  CO3: {
    question: {
      en: "How much of the work with {partner} can only be done together in person?",
      zh: "与 {partner} 的往来，有多少事非当面做不可？",
    },
  },
  CA1: {
    question: {
      en: "Without our help, how much of what we require can a typical supplier like {partner} meet?",
      zh: "本企业不帮忙，{partner} 这类供应商一般能达到多少要求？",
    },
    hint: {
      en: "An average supplier of this kind of work, not {partner} alone.",
      zh: "指做同类产品的一般供应商，不单指 {partner}。",
    },
  },
  CA2: {
    name: { en: "Help that we give", zh: "本企业给的支持" },
    question: {
      en: "How much help must we give so that {partner} can deliver?",
      zh: "为保证 {partner} 交货，本企业得给多少支持？",
    },
    labels: {
      1: { en: "None", zh: "不用支持" },
      3: { en: "Some, for new or difficult orders", zh: "部分支持，限于新品或难单" },
      5: { en: "A lot; without it they could not deliver", zh: "大量支持，否则对方交不了货" },
    },
  },
  CA3: {
    question: {
      en: "How many suppliers other than {partner} could we use within 6 months without training them?",
      zh: "本企业若换掉 {partner}，不用培训、6 个月内就能顶上的供应商有多少家？",
    },
  },
  EC1: {
    name: { en: "Direction by us", zh: "本企业管多少" },
    question: {
      en: "How many of these do we decide for {partner}: schedules, materials, methods, suppliers?",
      zh: "{partner} 的排产、用料、工艺、供应商，本企业管多少？",
    },
    labels: {
      1: { en: "None of these, they decide", zh: "都不管，对方自己定" },
      3: { en: "Some of these", zh: "管其中部分" },
      5: { en: "All of these", zh: "全都管" },
    },
  },
  EC2: {
    question: {
      en: "How often do we meet {partner} to discuss technical questions or production plans?",
      zh: "隔多久与 {partner} 商谈技术或生产计划？",
    },
  },
  PW1: {
    question: {
      en: "How many terms (price, payment, delivery) can we set for {partner} without negotiating?",
      zh: "与 {partner} 的交易条件（价格、付款、交货），本企业一家能定多少？",
    },
    labels: {
      1: { en: "None, we negotiate them or they set them", zh: "定不了，双方商定或对方定" },
      3: { en: "The main ones, the rest is negotiated", zh: "主要条件本企业定，其余可谈" },
      5: { en: "All, they accept or refuse", zh: "全由本企业定，对方只能接受或放弃" },
    },
  },
  PW2: {
    question: {
      en: "If we put pressure on {partner}, how strongly could they respond?",
      zh: "本企业若对 {partner} 施压，对方还手的力度有多大？",
    },
    hint: {
      en: "We could place fewer orders or pay late; they could stop deliveries or raise prices.",
      zh: "本企业可扣款、减单、拖延付款；对方可停供、涨价、要求先付款。",
    },
    labels: {
      1: { en: "At least as strongly", zh: "与本企业相当或更大" },
      3: { en: "Less strongly", zh: "小得多" },
      5: { en: "Hardly at all", zh: "几乎没有" },
    },
  },
};

/** The 13 questions in the customer's wording; `{partner}` is the supplier who asks. Source: method 4.1. */
export const positionCustomer1: PositionQuestionnaire = {
  id: "gpn-position-customer",
  version: position1.version,
  questions: position1.questions.flatMap((question) => {
    const id = CONFIRMED_IDS.find((confirmed) => confirmed === question.id);
    return id === undefined ? [] : [{ ...question, ...SAID[id] }];
  }),
};
