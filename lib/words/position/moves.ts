import type { FirmFigure, PositionMove, Upgrading } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Words of the firm's moves along its chain and of the figures shown with them. Source: method 2.4, 4.5. */
export const moveWords = {
  title: { en: "Steps up and down, and figures", zh: "升降级与经营数据" },
  lede: {
    en: "Record what the firm did to change its place, when, and what came of it. It enters no score and is shown next to capability.",
    zh: "记录企业为改变位置做过什么、何时做的、结果如何。不计分，与能力一并查看。",
  },
  moves: { en: "Steps up and down", zh: "升降级记录" },
  movesReading: {
    en: "Enter steps up and steps down. A step down can be wise: say whether the firm chose it.",
    zh: "升级和降级都要记。降级也可能是明智之举，请注明是否主动选择。",
  },
  none: { en: "No step is recorded yet.", zh: "还没有记录。" },
  move: { en: "Direction", zh: "方向" },
  kind: { en: "Kind", zh: "种类" },
  date: { en: "Date", zh: "日期" },
  what: { en: "What happened, and what shows it", zh: "发生了什么，有什么可以证明" },
  whatHint: {
    en: "For example: first order for our own design, contract 2026-03.",
    zh: "例如：首个自主设计订单，合同 2026-03。",
  },
  chosen: { en: "Was a step down your choice?", zh: "降级是主动选择吗？" },
  byChoice: { en: "our choice", zh: "主动选择" },
  forced: { en: "forced on us", zh: "被迫" },
  add: { en: "Record the step", zh: "记录" },
  added: { en: "Recorded.", zh: "已记录。" },
  remove: { en: "Remove", zh: "删除" },
  removed: { en: "Removed. The history keeps it.", zh: "已删除。历史记录中仍保留。" },
  dateMissing: { en: "Enter the day, for example 2026-03-12.", zh: "请填写日期，例如 2026-03-12。" },
  whatMissing: { en: "Say in a few words what happened.", zh: "请用几个字说明发生了什么。" },

  figures: { en: "Figures of cycle {cycle}", zh: "{cycle} 年度经营数据" },
  figuresReading: {
    en: "Enter the last 12 months, and the change over three years. Leave empty what you do not know.",
    zh: "请填最近 12 个月的数值，以及三年来的变化。不清楚的留空。",
  },
  derived: { en: "Entered elsewhere", zh: "其他页面已填" },
  threeYears: { en: "Over 3 years", zh: "三年来" },
  salesAs: { en: "Sales as {role}", zh: "{role}占销售额" },
  sinceCycle: { en: "{share} in cycle {cycle}", zh: "{cycle} 年度为 {share}" },
  movesUp: { en: "Steps up", zh: "升级次数" },
  movesDown: { en: "Steps down", zh: "降级次数" },
  rolesOpen: { en: "Sales by function are not entered for this cycle.", zh: "本年度尚未填写环节占比。" },
  noCycleBefore: { en: "There is no earlier cycle within three years.", zh: "三年内没有更早的年度。" },
  rolesPage: { en: "Sales by function", zh: "环节占比" },
  registerSays: { en: "The register says {share} ({partner}).", zh: "台账中为 {share}（{partner}）。" },
  noCycle: { en: "Figures belong to a cycle. Open a cycle first.", zh: "数据按年度填写，请先开始一个年度。" },
  value: { en: "Last 12 months", zh: "最近 12 个月" },
  change: { en: "Change over 3 years, %", zh: "三年变化，%" },
  save: { en: "Save the figures", zh: "保存数据" },
  saved: { en: "Saved.", zh: "已保存。" },
  notANumber: {
    en: "“{value}” is not a number. Write digits, for example 12.5.",
    zh: "“{value}”不是数字，请填如 12.5。",
  },
  outOfRange: {
    en: "“{value}” is not a share. Write a number from 0 to 100.",
    zh: "“{value}”超出范围，请填 0 至 100。",
  },
  stale: {
    en: "A colleague changed these figures while you were typing. Your figures are still below: check them and save again.",
    zh: "您填写时，同事改过这些数据。您填的内容仍在下方，请核对后再保存。",
  },
} satisfies Readonly<Record<string, Text>>;

export const moveNames: Readonly<Record<PositionMove, Text>> = {
  up: { en: "Up", zh: "升级" },
  down: { en: "Down", zh: "降级" },
};

/** On what a move is made, whichever way it goes. */
export const moveKindNames: Readonly<Record<Upgrading, Text>> = {
  process: { en: "Process", zh: "工艺" },
  product: { en: "Product", zh: "产品" },
  functional: { en: "Function", zh: "功能" },
  chain: { en: "Chain", zh: "链条" },
};

export const figureNames: Readonly<Record<FirmFigure, Text>> = {
  "final-users": {
    en: "Part of the sales outside the register that goes to final users, %",
    zh: "未登记销售额中直接卖给最终用户的比例，%",
  },
  "value-added": { en: "Value added per employee, thousand yuan a year", zh: "人均增加值，千元/年" },
  "price-index": {
    en: "Price in the main relationship, three years ago = 100",
    zh: "主要业务关系的价格，三年前 = 100",
  },
  "largest-buyer": { en: "Share of the largest customer, %", zh: "最大客户占比，%" },
  "first-pass": { en: "Passed at first inspection, %", zh: "一次合格率，%" },
};

/** Figures that are shares: 0 to 100. */
export const FIGURES_IN_PERCENT: readonly FirmFigure[] = ["final-users", "largest-buyer", "first-pass"];
