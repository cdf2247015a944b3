import type { ContextEffect, ContextFactor, ScaleLabels } from "@/lib/instrument";
import type { Text } from "@/lib/result";

type ContextQuestionnaire = {
  readonly id: string;
  readonly version: string;
  readonly factors: readonly ContextFactor[];
  /** Asked in the same words after every state, because even a low state may help. */
  readonly effectQuestion: Text;
  readonly effectLabels: Readonly<Record<ContextEffect, Text>>;
};

const effectQuestion: Text = {
  en: "Does this help or hinder our upgrading (better process, product, new kind of work)?",
  zh: "这对本企业升级（改工艺、做新产品、接新环节）有什么影响？",
};

const effectLabels: ContextQuestionnaire["effectLabels"] = {
  [-2]: { en: "Strong barrier", zh: "阻碍很大" },
  [-1]: { en: "Some barrier", zh: "有些阻碍" },
  0: { en: "No effect", zh: "没有影响" },
  1: { en: "Some help", zh: "有些帮助" },
  2: { en: "Strong help", zh: "帮助很大" },
};

const fromNotPossibleToEasy: ScaleLabels = {
  1: { en: "Not possible", zh: "办不到" },
  2: { en: "Very hard, seldom possible", zh: "很难，偶尔办成" },
  3: { en: "Possible with effort", zh: "费力但办得到" },
  4: { en: "Fairly easy", zh: "较容易" },
  5: { en: "Easy", zh: "容易" },
};

const policy: readonly ContextFactor[] = [
  {
    id: "PO1",
    category: "policy",
    name: { en: "Innovation support", zh: "创新支持" },
    question: {
      en: "How easy or hard is it for us to get public support for development work?",
      zh: "研发要争取政府支持，难不难？",
    },
    hint: { en: "Grant, tax relief, public research project.", zh: "指补助、税收优惠、政府科研项目。" },
    labels: fromNotPossibleToEasy,
  },
  {
    id: "PO2",
    category: "policy",
    name: { en: "Technology finance", zh: "科技融资" },
    question: {
      en: "How easy or hard is it for us to get outside money for technology projects?",
      zh: "技术项目要找外部资金，难不难？",
    },
    hint: { en: "Loan, fund, listing on a stock exchange, guarantee.", zh: "指贷款、基金、上市、担保。" },
    labels: fromNotPossibleToEasy,
  },
  {
    id: "PO3",
    category: "policy",
    name: { en: "Protection of designs and brands", zh: "设计与商标保护" },
    question: {
      en: "How easy or hard is it for us to stop others from copying our designs or brands?",
      zh: "设计或商标遭仿冒，要制止难不难？",
    },
    hint: {
      en: "Through courts, customs, authorities or trade fairs. If we have no designs or brands, skip this question.",
      zh: "指通过法院、海关、主管部门或展会制止。没有自己的设计或商标的，这题跳过。",
    },
    labels: fromNotPossibleToEasy,
  },
  {
    id: "PO4",
    category: "policy",
    name: { en: "Trained people", zh: "人才来源" },
    question: {
      en: "How easy or hard is it for us to find people with the training that we need?",
      zh: "要招到合用的技术人才，难不难？",
    },
    hint: {
      en: "From vocational schools, universities and other regions. If rules on residence keep people away, count them as hard to find.",
      zh: "职校、高校毕业生和外地人才都算；因落户等规定招不来的，也算难招。",
    },
    labels: {
      ...fromNotPossibleToEasy,
      1: { en: "Not possible", zh: "招不到" },
      2: { en: "Very hard, seldom possible", zh: "很难，偶尔招到" },
      3: { en: "Possible with effort", zh: "费力但招得到" },
    },
  },
];

const environment: readonly ContextFactor[] = [
  {
    id: "EX1",
    category: "environment",
    name: { en: "Demand", zh: "需求起落" },
    question: {
      en: "How much does demand in our end markets go up and down?",
      zh: "终端市场的需求，起落有多大？",
    },
    hint: {
      en: "How much end users buy, not how much we sell. Last 12 months.",
      zh: "看终端用户的购买量，不看本企业订单。以近 12 个月为准。",
    },
    labels: {
      1: { en: "Hardly at all", zh: "几乎不变" },
      3: { en: "Somewhat", zh: "有些变动" },
      5: { en: "Very much", zh: "变动很大" },
    },
  },
  {
    id: "EX2",
    category: "environment",
    name: { en: "Speed of technical change", zh: "技术变化快慢" },
    question: {
      en: "How fast does the technology of our products change?",
      zh: "本企业产品的技术，变得有多快？",
    },
    labels: {
      1: { en: "Hardly any change in 3 years", zh: "3 年内几乎不变" },
      3: { en: "Some change every year", zh: "每年有些变化" },
      5: { en: "Large change every year", zh: "每年都有大变化" },
    },
  },
  {
    id: "EX3",
    category: "environment",
    name: { en: "Trade and transport barriers", zh: "贸易与物流阻碍" },
    question: {
      en: "How much do barriers to trade and transport hold up business with main partners?",
      zh: "关税、运输、通关等，给生意添了多少麻烦？",
    },
    hint: {
      en: "Duties, quotas, export rules, freight, customs; whatever the reason.",
      zh: "指与主要合作方的生意；配额、出口管制也算，不论什么原因。",
    },
    labels: {
      1: { en: "Not at all", zh: "没有麻烦" },
      3: { en: "Delays or extra cost", zh: "有延误或加价" },
      5: { en: "Some business is no longer possible", zh: "部分业务做不成" },
    },
  },
  {
    id: "EX4",
    category: "environment",
    name: { en: "Cluster within reach", zh: "周边产业集群" },
    question: {
      en: "How many of the suppliers that we need are close to us?",
      zh: "要用的配套供应商，附近能找到多少？",
    },
    hint: { en: "Close means there and back on the same day.", zh: "“附近”指当天能来回。" },
    labels: {
      1: { en: "Almost none", zh: "几乎没有" },
      3: { en: "Some", zh: "部分" },
      5: { en: "Most", zh: "多数" },
    },
  },
];

const business: readonly ContextFactor[] = [
  {
    id: "BU1",
    category: "business",
    name: { en: "Scale", zh: "规模" },
    question: {
      en: "Is our output large enough to keep our cost per piece competitive?",
      zh: "要让单件成本有竞争力，本企业的产量够不够？",
    },
    hint: { en: "Compare with the main competitors.", zh: "与主要竞争对手相比。" },
    labels: {
      1: { en: "Far too small", zh: "差得远" },
      3: { en: "Just large enough", zh: "大致够" },
      5: { en: "Much larger than needed", zh: "绰绰有余" },
    },
  },
  {
    id: "BU2",
    category: "business",
    name: { en: "Freedom to decide", zh: "决策自主" },
    question: {
      en: "How much can we decide without asking owners or head office?",
      zh: "不经股东或总部批准，本企业自己能定多少事？",
    },
    hint: { en: "If the owner runs the firm, choose the last answer.", zh: "老板自己经营的，选最后一项。" },
    labels: {
      1: { en: "Almost nothing", zh: "几乎都要报批" },
      3: { en: "Daily business, not investment", zh: "日常经营能定，投资要报批" },
      5: { en: "Everything, investment too", zh: "都能自己定，包括投资" },
    },
  },
  {
    id: "BU3",
    category: "business",
    name: { en: "Development and engineering", zh: "研发与工程技术" },
    question: {
      en: "How much of our people's time goes into development and engineering?",
      zh: "本企业有多少人力用在研发和工程技术上？",
    },
    labels: {
      1: { en: "Almost none", zh: "几乎没有" },
      3: { en: "Some", zh: "部分" },
      5: { en: "A large part", zh: "很大一部分" },
    },
  },
  {
    id: "BU4",
    category: "business",
    name: { en: "Skills and labour cost", zh: "技能与用工成本" },
    question: {
      en: "How skilled are the workers that we can hire, compared with our competitors' workers?",
      zh: "与竞争对手的工人比，本厂能招到的工人技能怎样？",
    },
    hint: {
      en: "At about the same pay; workers from other regions count too.",
      zh: "按工钱大致相同来比；外来务工的也算。",
    },
    labels: {
      1: { en: "Much less skilled", zh: "差很多" },
      3: { en: "About the same", zh: "大致相同" },
      5: { en: "Much more skilled", zh: "好很多" },
    },
  },
];

/** Twelve factors, each with a state and an effect; covariates and filters, never part of capability. Source: method 4.2. */
export const context1: ContextQuestionnaire = {
  id: "gpn-context",
  version: "1.0.0",
  factors: [...policy, ...environment, ...business],
  effectQuestion,
  effectLabels,
};
