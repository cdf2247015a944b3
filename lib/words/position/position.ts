import type { Text } from "@/lib/result";

/** Texts of the position page: its summary and its four facts. */
export const positionWords = {
  // Page
  title: { en: "Position", zh: "网络位置" },
  acceptedFor: { en: "accepted for cycle {cycle} on {day}", zh: "{cycle} 年度，{day}通过审核" },
  tablesOnPaper: { en: "The charts as tables", zh: "各图的数据表" },
  lede: {
    en: "Each relationship is judged separately, and then weighted by its share of sales. No type is better than another.",
    zh: "系统先逐条判断业务关系的类型，再按销售额加权。各种关系类型没有高下之分。",
  },
  backToRegister: { en: "Back to the register", zh: "返回台账" },

  // Summary
  headlineMany: { en: "{firm} has relationships of more than one type.", zh: "{firm} 的业务关系不止一种类型。" },
  headlineAll: {
    en: "All relationships of {firm} judged so far are of this type: {mode}.",
    zh: "{firm} 目前已判断的业务关系，都属于{mode}。",
  },
  headlineAllUnclear: {
    en: "None of the relationships of {firm} shows a clear type.",
    zh: "{firm} 的各条业务关系，类型都不明确。",
  },
  headlineOne: {
    en: "{firm} has judged one relationship so far. Its type is {mode}.",
    zh: "{firm} 目前判断了一条业务关系，属于{mode}。",
  },
  headlineOneUnclear: {
    en: "{firm} has judged one relationship so far. It shows no clear type.",
    zh: "{firm} 目前判断了一条业务关系，类型不明确。",
  },
  headlineNone: { en: "No relationship of {firm} has been judged yet.", zh: "{firm} 还没有判断过业务关系的类型。" },
  headlineFirstStep: {
    en: "Nine questions about {partner} show the type of this relationship.",
    zh: "答完关于 {partner} 的九道题，就能看到这条业务关系的类型。",
  },
  largestIs: { en: "The type of its largest relationship is {first}.", zh: "份额最大的业务关系属于{first}。" },
  largestThree: {
    en: "The type of its three largest is {first}. Not all others are of this type.",
    zh: "份额最大的三条都属于{first}，其余的不全是这一类。",
  },
  largestUnclear: { en: "The type of its largest relationship is not clear.", zh: "份额最大的业务关系，类型不明确。" },
  /** After the summary: for the next largest, or the next two. */
  nextIs: { en: "The type of the next one is {second}.", zh: "份额第二的属于{second}。" },
  nextUnclear: { en: "The type of the next one is not clear.", zh: "份额第二的类型不明确。" },
  nextTwo: {
    en: "The types of the next two are {second} and {third}.",
    zh: "份额第二、第三的分别属于{second}和{third}。",
  },
  nextBoth: { en: "The type of the next two is {second}.", zh: "份额第二、第三的都属于{second}。" },
  nextBothUnclear: { en: "The types of the next two are not clear.", zh: "份额第二、第三的，类型都不明确。" },
  secondUnclear: {
    en: "The type of the second largest is not clear; the third is {third}.",
    zh: "份额第二的类型不明确，第三的属于{third}。",
  },
  thirdUnclear: {
    en: "The second largest is {second}; the type of the third is not clear.",
    zh: "份额第二的属于{second}，第三的类型不明确。",
  },
  closestIs: {
    en: "It is not similar enough to any type. By comparison, the closest type is {first}.",
    zh: "它和哪一类都不够像，相比之下最接近{first}。",
  },
  closestAll: {
    en: "For the largest relationships, no type is similar enough. By comparison, the closest type is {first}.",
    zh: "份额最大的几条业务关系，和哪一类都不够像，相比之下都最接近{first}。",
  },
  closestAndNext: {
    en: "By comparison, the type closest to its largest relationship is {first}. For the next one, it is {second}.",
    zh: "相比之下，份额最大的业务关系最接近{first}。份额第二的最接近{second}。",
  },
  closestAndNextTwo: {
    en: "By comparison, the type closest to its largest relationship is {first}. For the next two, it is {second} and {third}.",
    zh: "相比之下，份额最大的业务关系最接近{first}。份额第二、第三的分别最接近{second}和{third}。",
  },

  // Risk of being replaced
  exclusionTitle: { en: "Risk of being replaced", zh: "客户流失的风险" },
  exclusionWarning: {
    en: "Orders are simple and fully written down, yet customers have to help. Other suppliers could do the work too, so customers could replace {firm}. The rating therefore uses the levels needed for a new position.",
    zh: "客户的要求简单，也已写清楚，企业却还要客户帮忙。其他供应商也能做，客户随时可以换掉 {firm}。因此，评级对照的是换到新位置所需的等级。",
  },

  // Facts
  largestCustomer: { en: "Largest customer", zh: "最大客户" },
  ofSalesPartner: { en: "share of our sales to {partner}", zh: "{partner} 占本企业销售额的比例" },
  concentration: { en: "Customer concentration", zh: "客户集中度" },
  asIf: { en: "{n}", zh: "相当于 {n} 家" },
  asIfRange: { en: "{low}–{high}", zh: "相当于 {low}–{high} 家" },
  equalCustomers: {
    en: "number of equally large customers that would give the same concentration",
    zh: "把客户折算成同样规模后的家数",
  },
  manySmall: { en: "Many small customers", zh: "多家小客户" },
  function: { en: "Function", zh: "环节" },
  ofSalesAs: { en: "share of sales from {role}", zh: "来自{role}的销售占比" },
  functionsOpen: { en: "Not entered", zh: "未填写" },
  stateFunctions: { en: "Enter the shares of the four functions", zh: "填写四个环节的占比" },
  coverage: { en: "Sales in the register", zh: "已登记的销售额" },
  coverageEnough: {
    en: "share of sales in the register; the level needed is reliable",
    zh: "已登记的客户占销售额的比例；已达到 80%，所需等级可靠",
  },
  coverageNote: {
    en: "share of sales in the register; the level needed is reliable from 80%, but you can continue with less",
    zh: "已登记的客户占销售额的比例；达到 80%，所需等级才可靠，不到也可以继续填写",
  },
} satisfies Readonly<Record<string, Text>>;
