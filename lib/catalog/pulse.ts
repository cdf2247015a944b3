import type { Level, PulseStatement } from "@/lib/instrument";
import type { Text } from "@/lib/result";

type PulseQuestionnaire = {
  readonly id: string;
  readonly version: string;
  readonly question: Text;
  readonly labels: Readonly<Record<Level, Text>>;
  readonly dontKnow: Text;
  readonly statements: readonly PulseStatement[];
};

/** One event per cell; within three months it can happen never or always. Source: method 4.4. */
export const pulse1: PulseQuestionnaire = {
  id: "gpn-pulse",
  version: "1.0.0",
  question: { en: "How often in the last three months?", zh: "近三个月，这种情况多不多？" },
  labels: {
    1: { en: "Never", zh: "从未" },
    2: { en: "Rarely", zh: "很少" },
    3: { en: "Sometimes", zh: "有时" },
    4: { en: "Often", zh: "经常" },
    5: { en: "Always", zh: "总是" },
  },
  dontKnow: { en: "Don't know, not my area", zh: "不清楚，与我的工作无关" },
  statements: [
    {
      cell: "PRE.ORG",
      statement: {
        en: "I was given time at work to learn something for my job.",
        zh: "上班时留出时间，让我学干活用得着的东西。",
      },
    },
    {
      cell: "PRE.NET",
      statement: {
        en: "Managers asked us for news about customers, new materials or other factories.",
        zh: "主管问我们，客户、新材料、别的厂有什么新情况。",
      },
    },
    {
      cell: "PRE.POS",
      statement: {
        en: "Managers explained to us why customers choose our firm.",
        zh: "主管给我们讲，客户为什么选我们厂。",
      },
    },
    {
      cell: "PRE.INT",
      statement: {
        en: "Managers told us what we may show to visitors.",
        zh: "主管告诉我们，哪些东西能给外来人员看。",
      },
    },
    {
      cell: "LRN.ORG",
      statement: {
        en: "When a problem came up, we looked for the cause together.",
        zh: "出了问题，我们班组一起找原因。",
      },
    },
    {
      cell: "LRN.NET",
      statement: {
        en: "New requirements were explained to us before they took effect.",
        zh: "新要求实行之前，有人给我们讲解。",
      },
    },
    {
      cell: "LRN.POS",
      statement: { en: "After an order we noted what we had learned from it.", zh: "订单做完，我们把学到的记下来。" },
    },
    {
      cell: "LRN.INT",
      statement: {
        en: "I learned something useful from a customer, supplier or outside teacher.",
        zh: "我从客户、供应商或外来的老师那里学到有用的东西。",
      },
    },
    {
      cell: "APP.ORG",
      statement: { en: "A suggestion from my team was tried out.", zh: "我们班组提的建议，有人拿去试。" },
    },
    {
      cell: "APP.NET",
      statement: {
        en: "When requirements changed, our way of working was changed in time.",
        zh: "要求变了，我们的做法也及时改了。",
      },
    },
    {
      cell: "APP.POS",
      statement: {
        en: "I was given tasks that needed more skill than earlier ones.",
        zh: "厂里派给我技术要求更高的活。",
      },
    },
    {
      cell: "APP.INT",
      statement: {
        en: "We worked on an improvement together with a customer or supplier.",
        zh: "我们和客户或供应商一起做改进。",
      },
    },
    {
      cell: "EVA.ORG",
      statement: { en: "We checked whether a change really helped.", zh: "改了做法，我们回头查管不管用。" },
    },
    {
      cell: "EVA.NET",
      statement: {
        en: "Managers told us how many orders they had expected and how many really came.",
        zh: "主管给我们讲，原来估计有多少订单，后来实际多少。",
      },
    },
    {
      cell: "EVA.POS",
      statement: {
        en: "Managers told us how our firm compares with similar firms.",
        zh: "主管给我们讲，我们厂与同行比怎么样。",
      },
    },
    {
      cell: "EVA.INT",
      statement: {
        en: "Managers discussed with us what customers or suppliers said about our work.",
        zh: "客户或供应商对我们的意见，主管跟我们谈。",
      },
    },
  ],
};
