import type { FirmFigure, PositionMove, Upgrading } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Texts of the firm's moves along its chain and of the figures shown with them. Source: method 2.4, 4.5. */
export const moveWords = {
  title: { en: "Moves up and down, and key figures", zh: "升降级与经营数据" },
  lede: {
    en: "Write down what the firm did to change its position, when it did so, and what the result was. These entries do not count in any score. They are shown together with capability.",
    zh: "请填写企业为改变位置做过什么、何时做的、结果如何。这些内容不计分，只与学习能力放在一起看。",
  },
  moves: { en: "Steps up and down", zh: "升级与降级" },
  movesReading: {
    en: "Enter both steps up and steps down. A step down can be a good decision, so say whether the firm chose it.",
    zh: "升级和降级都要填。降级有时也是合理的选择，请注明是不是主动选择的。",
  },
  none: { en: "No step has been entered yet.", zh: "还没有填写升级或降级。" },
  move: { en: "Direction", zh: "方向" },
  kind: { en: "Kind", zh: "种类" },
  date: { en: "Date", zh: "日期" },
  what: { en: "What happened, and how can it be shown?", zh: "发生了什么？有什么可以证明？" },
  whatHint: {
    en: "For example: first order for our own design, contract of March 2026.",
    zh: "例如：首个自主设计的订单，合同签于 2026 年 3 月。",
  },
  chosen: { en: "If it was a step down, was it your choice?", zh: "如果是降级，是主动选择的吗？" },
  byChoice: { en: "our choice", zh: "主动选择" },
  forced: { en: "forced on us", zh: "被迫" },
  add: { en: "Add the step", zh: "添加" },
  added: { en: "The step was added.", zh: "已添加。" },
  remove: { en: "Remove", zh: "删除" },
  removed: { en: "The step was removed. You can still see it in the history.", zh: "已删除，在历史中仍可查看。" },
  dateMissing: { en: "Enter the date, for example 2026-03-12.", zh: "请填写日期，例如 2026-03-12。" },
  whatMissing: { en: "Write in a few words what happened.", zh: "请用几个字说明发生了什么。" },

  figures: { en: "Figures of cycle {cycle}", zh: "{cycle} 年度经营数据" },
  figuresReading: {
    en: "Enter the figures for the last 12 months, and the change over three years. If you do not know a figure, leave it empty.",
    zh: "请填写最近 12 个月的数值，以及三年来的变化。不清楚的可以不填。",
  },
  derived: { en: "Figures entered on other pages", zh: "其他页面已填的数据" },
  earlier: { en: "Earlier years", zh: "往年" },
  movesLately: { en: "{n} in the last {years} years", zh: "最近 {years} 年 {n} 次" },
  salesAs: { en: "Share of sales from {role}", zh: "{role}占销售额的比例" },
  sinceCycle: { en: "{share} in cycle {cycle}", zh: "{cycle} 年度为 {share}" },
  movesUp: { en: "Number of steps up", zh: "升级次数" },
  movesDown: { en: "Number of steps down", zh: "降级次数" },
  rolesOpen: {
    en: "The shares of sales by function have not been entered for this cycle.",
    zh: "本年度还没有填写环节占比。",
  },
  noCycleBefore: { en: "There is no earlier cycle within three years.", zh: "三年内没有更早的年度数据。" },
  rolesPage: { en: "Shares of sales by function", zh: "环节占比" },
  registerSays: {
    en: "In the register, this share is {share} ({partner}).",
    zh: "台账中，{partner} 的占比为 {share}。",
  },
  noCycle: { en: "Figures belong to a cycle. Open a cycle first.", zh: "数据按年度填写。请先开始一个年度的自评。" },
  value: { en: "Last 12 months", zh: "最近 12 个月" },
  change: { en: "Change over 3 years, %", zh: "三年变化，%" },
  save: { en: "Save the figures", zh: "保存数据" },
  saved: { en: "Saved.", zh: "已保存。" },
  notANumber: {
    en: "“{value}” is not a number. Write digits, for example 12.5.",
    zh: "“{value}”不是数字。请填写数字，例如 12.5。",
  },
  outOfRange: {
    en: "“{value}” cannot be used as a share. Write a number from 0 to 100.",
    zh: "“{value}”超出范围。请填写 0 到 100 之间的数字。",
  },
  pageTooOld: {
    en: "This page is too old, so this was not saved. Reload the page and enter the figure again.",
    zh: "页面内容已过期，这项没有保存。请刷新页面后重新填写。",
  },
} satisfies Readonly<Record<string, Text>>;

export const moveNames: Readonly<Record<PositionMove, Text>> = {
  up: { en: "Up", zh: "升级" },
  down: { en: "Down", zh: "降级" },
};

/** The kind of a move, in either direction. */
export const moveKindNames: Readonly<Record<Upgrading, Text>> = {
  process: { en: "Process", zh: "工艺" },
  product: { en: "Product", zh: "产品" },
  functional: { en: "Function", zh: "功能" },
  chain: { en: "Chain", zh: "链条" },
};

export const figureNames: Readonly<Record<FirmFigure, Text>> = {
  "final-users": {
    en: "Share of unregistered sales that goes to final users, %",
    zh: "未登记的销售额中，直接卖给最终用户的比例，%",
  },
  "value-added": { en: "Value added per employee and year, in thousand yuan", zh: "人均增加值，千元/年" },
  "price-index": {
    en: "Price in the main relationship (three years ago: 100)",
    zh: "主要业务关系的价格（三年前为 100）",
  },
  "largest-buyer": { en: "Share of the largest customer, %", zh: "最大客户占比，%" },
  "first-pass": { en: "Share of products that pass the first inspection, %", zh: "一次合格率，%" },
};

/** Figures that are percentages: 0 to 100. */
export const FIGURES_IN_PERCENT: readonly FirmFigure[] = ["final-users", "largest-buyer", "first-pass"];
