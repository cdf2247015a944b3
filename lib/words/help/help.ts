import type { Text } from "@/lib/result";

/** Texts of the help page. */
export const helpWords = {
  title: { en: "How to use Trellis", zh: "使用帮助" },
  lede: {
    en: "This page explains how to answer, who may do what, and when data are saved. It also explains the marks on a result.",
    zh: "本页说明怎样作答，谁能做什么，何时保存，以及结果上的标记是什么意思。",
  },
  contents: { en: "On this page", zh: "本页内容" },

  answering: { en: "How to answer", zh: "怎样作答" },
  phases: { en: "States of a phase", zh: "阶段的状态变化" },
  phasesReading: {
    en: "A firm accepts its own phases. All four are open from the start and can be answered in any order. When the last one is accepted, the result becomes final. The program follows the rules in this table.",
    zh: "各阶段由企业自己审核通过。四个阶段从一开始就可以填写，顺序不限。最后一个阶段通过后，结果定版。程序按下表的规则运行。",
  },
  from: { en: "From", zh: "当前状态" },
  move: { en: "Action", zh: "操作" },
  to: { en: "To", zh: "变为" },
  whoMoves: { en: "Who", zh: "由谁操作" },
  conditions: {
    en: "To submit a phase, each item needs at least one answer; “don’t know” counts. Preparation also needs one customer with its nine questions answered, and the share of sales of each function. To reopen or return a phase, you must give a reason. If a final result is reopened, a new revision is made. The old one is kept and marked as superseded.",
    zh: "提交的条件：每题至少一人作答，“不清楚”也算。准备阶段还要登记一家客户，答完有关的 9 题，并填好四个环节的销售占比。重新开放和退回都要写明原因。定版后重新开放，会产生新的修订版；旧版保留，标为“已被新版取代”。",
  },
  together: { en: "Answering as a team", zh: "多人作答" },
  planMoves: { en: "States of a measure in the plan", zh: "计划中措施的状态变化" },
  planMovesReading: {
    en: "A measure counts as verified only if there is a record. To set a measure aside or withdraw its record, you must give a reason.",
    zh: "只有提交了使用记录，措施才算已验证。搁置措施或撤回记录，都要写明原因。",
  },
  togetherMoves: { en: "States of assigned items", zh: "转给同事的题目有哪些状态" },
  togetherMovesReading: {
    en: "A manager passes groups of items or single items on to colleagues. After that, the state changes automatically with the answers. The program follows the rules in this table.",
    zh: "自评负责人把一组题或单道题转给同事，之后状态随作答自动变化。程序按下表的规则运行。",
  },
  clientRights: { en: "Who may do what at a client firm", zh: "顾问在委托企业里有哪些权限" },
  rights: { en: "Who may do what in a firm", zh: "企业成员各有哪些权限" },
  rightsReading: {
    en: "A firm always has at least one manager. Nobody outside the firm sees anything without its consent.",
    zh: "企业至少有一名自评负责人。没有企业的授权，外人看不到任何内容。",
  },
  verb: { en: "Action", zh: "操作" },
  yes: { en: "yes", zh: "能" },
  no: { en: "no", zh: "不能" },

  administrator: { en: "What an administrator of a cohort can see", zh: "组织方能看到什么" },
  partners: { en: "How customers and partners confirm a relationship", zh: "客户和合作方怎样确认业务关系" },

  pulse: { en: "How to run the short employee questionnaire", zh: "怎样开展员工短问卷" },
  keys: { en: "Keyboard shortcuts for the questionnaire", zh: "答题快捷键" },
  keysReading: {
    en: "Shortcuts with a single key do not work while you type in a text field. Press ? to turn them off.",
    zh: "在输入框中打字时，单键快捷键不起作用。按 ? 可以关闭单键快捷键。",
  },
  key: { en: "Key", zh: "按键" },
  does: { en: "What it does", zh: "作用" },

  saving: { en: "When data are saved", zh: "何时保存" },
  readings: { en: "How to compare a level with the level needed", zh: "怎样对照等级与所需等级" },
  marks: { en: "Marks on a score", zh: "得分上的标记" },
  mark: { en: "Mark", zh: "标记" },
  meaning: { en: "Meaning", zh: "含义" },
  verdict: { en: "Word", zh: "用语" },
  moreOnMethod: { en: "The method page shows how every figure is computed.", zh: "每个数字怎样算出，见“方法”页。" },
} satisfies Readonly<Record<string, Text>>;

/** Keyboard shortcuts of the questionnaire. */
export const helpKeys: readonly { readonly keys: readonly string[]; readonly does: Text }[] = [
  {
    keys: ["1", "2", "3", "4", "5"],
    does: { en: "Choose a sentence, or a step between two", zh: "选一句，或两句之间" },
  },
  { keys: ["↑", "↓"], does: { en: "Move within the options", zh: "在选项间移动" } },
  { keys: ["Enter"], does: { en: "Next item", zh: "下一题" } },
  { keys: ["J", "K"], does: { en: "Next item, previous item", zh: "下一题、上一题" } },
  { keys: ["D"], does: { en: "Don’t know", zh: "选“不清楚”" } },
  { keys: ["N"], does: { en: "Not applicable, with its reason", zh: "选“不适用”，并写原因" } },
  { keys: ["Backspace"], does: { en: "Clear the answer; you can undo this", zh: "清除答案（可以撤销）" } },
  { keys: ["C"], does: { en: "Comment", zh: "留言" } },
  { keys: ["E"], does: { en: "Records", zh: "记录" } },
  { keys: ["A"], does: { en: "Pass the item on to a colleague, or send it back", zh: "把题转给同事，或退回" } },
  { keys: ["Ctrl+Enter"], does: { en: "Send the comment", zh: "发送留言" } },
  { keys: ["M"], does: { en: "Mark for review", zh: "标记待查" } },
  { keys: ["G P", "G L", "G A", "G E"], does: { en: "Go to a phase", zh: "跳到某阶段" } },
  { keys: ["O"], does: { en: "Next open item", zh: "下一道未答题" } },
  { keys: ["/"], does: { en: "Find an item", zh: "查找题目" } },
  {
    keys: ["?"],
    does: {
      en: "Show all shortcuts, hide hints, or turn off single-key shortcuts",
      zh: "查看全部快捷键，隐藏提示，或关闭单键快捷键",
    },
  },
  { keys: ["Esc"], does: { en: "Close a panel and go back to the item", zh: "关闭面板，回到题目" } },
];
