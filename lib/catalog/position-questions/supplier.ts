import type { LinkDirection, PositionId, PositionWording } from "@/lib/instrument";
import { positionCustomer1 } from "./customer";
import { type PositionQuestionnaire, position1 } from "./questionnaire";

/** Wording for questions about a supplier that the customer's version does not have. "Ours" always means the firm. */
const SAID: Readonly<Partial<Record<PositionId, PositionWording>>> = {
  AS1: {
    question: {
      en: "How much of what we invested in working with {partner} would be worth little elsewhere?",
      zh: "与 {partner} 合作的各项投入，换到别家有多少用不上？",
    },
    hint: {
      en: "For example tooling, test equipment, data interfaces, training of their people.",
      zh: "例如模具、检测设备、数据接口、对对方人员的培训。",
    },
  },
  AS2: {
    question: {
      en: "How much has {partner} invested in things that are of use only with us?",
      zh: "{partner} 有多少投入，只有与本企业合作才用得上？",
    },
    hint: {
      en: "Equipment, tooling and know-how for work that only we order.",
      zh: "指专为本企业订单用的设备、模具和技术诀窍。",
    },
  },
  FQ1: {
    name: { en: "Orders to give", zh: "今后下的订单" },
    question: {
      en: "What orders can {partner} expect from us from now on?",
      zh: "今后 {partner} 能从本企业接到怎样的订单？",
    },
  },
  SW1: {
    name: { en: "Our time to replace them", zh: "本企业另找供应商的时间" },
    question: {
      en: "If {partner} stopped delivering, how long would we need to replace them?",
      zh: "{partner} 若不再供货，本企业要多久才能找到替代？",
    },
  },
  SW2: {
    name: { en: "Their time to replace us", zh: "对方另找客户的时间" },
    question: {
      en: "If we stopped ordering, how long would {partner} need to replace that volume?",
      zh: "本企业若不再下单，{partner} 要多久才能补上这部分订单？",
    },
  },
  TR1: {
    question: {
      en: "In the last dispute or order change, how far did {partner} keep its word?",
      zh: "最近一次争议或订单变更中，{partner} 说过的话做到多少？",
    },
    hint: {
      en: "For example a promised date, quality or price. If there was none, skip this question.",
      zh: "例如答应过的交期、质量或价格。没有过的，这题跳过。",
    },
  },
  MB1: {
    question: {
      en: "When we improve something together with {partner}, how is the gain shared?",
      zh: "与 {partner} 一起改进得来的收益，双方分得怎样？",
    },
    hint: {
      en: "A lower price for us, lower costs for them. If nothing was improved together, skip this question.",
      zh: "例如本企业进价降低，对方成本降低。没有共同改进的，这题跳过。",
    },
  },
};

/**
 * The 20 questions about a supplier: the firm answers as its customer, in the customer's wording where there is one.
 * Source: method 4.1.
 */
export const positionSupplier1: PositionQuestionnaire = {
  id: "gpn-position-supplier",
  version: position1.version,
  questions: position1.questions.map((question) => ({
    ...question,
    ...positionCustomer1.questions.find(({ id }) => id === question.id),
    ...SAID[question.id],
  })),
};

/** The questions about a link, depending on whether the partner is a customer or a supplier. */
export const positionOf = (direction: LinkDirection): PositionQuestionnaire =>
  direction === "supplier" ? positionSupplier1 : position1;
