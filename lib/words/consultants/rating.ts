import type { Text } from "@/lib/result";

/** A consultant's own rating of a client: the pages of the rating, and what the firm sees of it. */
export const ratingWords = {
  title: { en: "Blind rating", zh: "背靠背评分" },
  // The cycles of a client
  cyclesFinding: { en: "{n} {n|cycle|cycles} of {firm} rated.", zh: "已为{firm}的 {n} 轮评分。" },
  cyclesNone: { en: "{firm} has no cycle to rate yet.", zh: "{firm}尚无可评分的轮次。" },
  cyclesLede: {
    en: "The latest cycle can be rated, on your own and before you see the firm’s own scores. A given rating stays as it is.",
    zh: "可为最近一轮独立评分，评分前看不到企业自评。交出后不能修改。",
  },
  cyclesTitle: { en: "Your ratings", zh: "您的评分" },
  cycle: { en: "Cycle", zh: "轮次" },
  stateHead: { en: "State", zh: "状态" },
  stateNone: { en: "not begun", zh: "未开始" },
  stateOver: { en: "over, not rated", zh: "已过，未评" },
  stateDraft: { en: "draft", zh: "草稿" },
  stateGiven: { en: "given {date}", zh: "{date} 交出" },
  toRate: { en: "Rate {year}", zh: "为 {year} 年评分" },
  toDraft: { en: "Go on with {year}", zh: "继续 {year} 年评分" },
  toGiven: { en: "Open {year}", zh: "查看 {year} 年评分" },
  // Before
  findingNone: { en: "You have not rated {year} of {firm} yet.", zh: "您还没有为{firm} {year} 年评分。" },
  ledeBlind: {
    en: "The firm’s own answers and results of this cycle stay closed to you until your rating is given. Records and position stay open, as your access says.",
    zh: "在您交出评分之前，看不到企业本轮的自评答案和结果。佐证和位置按授权仍可查看。",
  },
  ledeOpen: {
    en: "You could see what the firm says of itself in this cycle: by your access, as one of its people, of a firm it is open to, or of those who run its cohort. Your rating counts as a second view, but not as a blind one, and stays out of the calibration.",
    zh: "您已能看到企业本轮的自评：或有授权，或曾在该企业、它向其公开的企业、所在企业组的组织方任职。您的评分可作参考，但不算背靠背评分，不计入校准。",
  },
  notLatest: {
    en: "Only the latest cycle can be rated. This one is over.",
    zh: "只能为最近一轮评分，本轮已过。",
  },
  begin: { en: "Begin the rating", zh: "开始评分" },
  howTitle: { en: "How to rate", zh: "评分方法" },
  how1: {
    en: "{n} items in four phases. Choose the last sentence that is fully true. Only you can give half points.",
    zh: "四个阶段共 {n} 题。选完全符合的最后一句；顾问可以给半级。",
  },
  how2: {
    en: "Rate what you saw or heard on site and in records. If you cannot judge an item, say so: it counts as judged.",
    zh: "按现场所见所闻和佐证评分。无法判断的题，直接选“无法判断”，也算已评。",
  },
  how3: {
    en: "Each answer is saved at once. The rating is given in one piece at the end and cannot be changed after that.",
    zh: "选定即保存。最后一次交出全部评分，交出后不能修改。",
  },
  how4: {
    en: "Once the result is final, the firm sees your rating next to its own, with your notes on items. It never enters the firm’s score.",
    zh: "企业结果定版后，可将您的评分和逐题说明与自评对照。您的评分不计入企业得分。",
  },
  // Sheet
  findingDraft: { en: "{n} of {all} items judged.", zh: "已评 {n} 题，共 {all} 题。" },
  findingReady: {
    en: "All {all} items are judged. You can give the rating.",
    zh: "{all} 题已全部评完，可以交出评分。",
  },
  phases: { en: "Phases", zh: "阶段" },
  phaseProgress: { en: "{n} of {all}", zh: "{n}/{all}" },
  nearLower: { en: "nearer the sentence above", zh: "偏向上一句" },
  halfway: { en: "halfway", zh: "介于两句之间" },
  nearHigher: { en: "nearer the sentence below", zh: "偏向下一句" },
  between: { en: "Between", zh: "两句之间" },
  cannotJudge: { en: "I cannot judge this", zh: "无法判断" },
  evidenceSeen: { en: "I saw records of it, or the practice itself", zh: "看过相关佐证或现场做法" },
  addNote: { en: "Note on this item", zh: "写逐题说明" },
  note: { en: "What you saw, for the firm to read", zh: "所见情况，企业可以看到" },
  save: { en: "Save", zh: "保存" },
  chooseFirst: {
    en: "Choose a level first: the rest is saved with it.",
    zh: "请先选择等级，其余内容将一并保存。",
  },
  chooseOne: { en: "Choose a level, or that you cannot judge it.", zh: "选择一级，或选“无法判断”。" },
  nextPhase: { en: "Go on to {phase}", zh: "继续评{phase}" },
  toGive: { en: "To the end of the rating", zh: "去交出评分" },
  // Giving
  giveTitle: { en: "Give the rating", zh: "交出评分" },
  giveReading: {
    en: "After that it cannot be changed, and the firm’s own scores of this cycle open to you.",
    zh: "交出后不能修改，企业本轮的自评随即向您开放。",
  },
  missing: { en: "{n} {n|item is|items are} not judged yet:", zh: "还有 {n} 题未评：" },
  giveCheck: {
    en: "I have rated on my own, without the firm’s scores and without a colleague’s.",
    zh: "本人独立评分，未参照企业自评或其他顾问的评分。",
  },
  giveCheckMissing: { en: "Tick the box to give the rating.", zh: "请先勾选声明。" },
  give: { en: "Give the rating", zh: "交出评分" },
  drop: { en: "Drop the draft", zh: "放弃草稿" },
  dropSure: {
    en: "Delete what I have judged so far: {n} {n|item|items} with their notes. It cannot be brought back.",
    zh: "删除已评的 {n} 题和备注，删除后无法恢复。",
  },
  dropSureMissing: {
    en: "Nothing was deleted. Tick the box to drop the draft, or go on rating.",
    zh: "未删除任何内容。要放弃草稿请先勾选，否则可继续评分。",
  },
  dropNow: { en: "Delete the draft for good", zh: "永久删除草稿" },
  // Given
  findingGiven: {
    en: "Your rating of {year} is given. You place {firm} at {level} overall.",
    zh: "{year} 年评分已交出。您对{firm}的总体评级为 {level}。",
  },
  findingGivenNone: { en: "Your rating of {year} is given.", zh: "{year} 年评分已交出。" },
  givenAt: { en: "Given {date}", zh: "{date} 交出" },
  blindMark: { en: "blind", zh: "背靠背评分" },
  openMark: { en: "not blind", zh: "非背靠背" },
  besideTitle: { en: "Beside the firm’s own view", zh: "与企业自评对照" },
  besideReading: {
    en: "Hollow: the firm’s own score. Solid: your rating. It stands beside the score and never enters it.",
    zh: "空心为企业自评，实心为您的评分。两者并列，互不计入。",
  },
  besideNotFrozen: {
    en: "The firm’s result is not final yet. Once it is, its own levels are shown here.",
    zh: "企业结果尚未定版，定版后在此对照。",
  },
  besideClosed: {
    en: "Results are not part of your access. Ask the firm for them.",
    zh: "授权不含结果，可请企业开放。",
  },
  theFirm: { en: "Your own score", zh: "本企业自评" },
  self: { en: "The firm itself", zh: "企业自评" },
  you: { en: "Your rating", zh: "您的评分" },
  phase: { en: "Phase", zh: "阶段" },
  overall: { en: "Overall", zh: "总体" },
  plotLabel: {
    en: "Levels by phase, as the firm placed itself and as consultants placed it.",
    zh: "各阶段等级：企业自评与顾问评分对照。",
  },
  notesTitle: { en: "What was noted on items", zh: "逐题说明" },
  // The firm's side
  consultantSees: {
    en: "Split: the consultant sees it differently in {list}",
    zh: "看法不同：顾问在{list}的评分与自评不一致",
  },
  consultantAgrees: { en: "The consultant sees it much as you do", zh: "顾问的评分与自评大体一致" },
  consultantTitle: { en: "The consultant’s view", zh: "顾问的看法" },
  consultantReading: {
    en: "Hollow: your own score. Solid: the consultant’s rating of the same items. It stands beside your score, never in it.",
    zh: "空心为本企业自评，实心为顾问对同样题目的评分。两者并列，顾问评分不计入得分。",
  },
  byWhom: { en: "{name}, {organisation}, {date}", zh: "{name}，{organisation}，{date}" },
  byWhomAlone: { en: "{name}, {date}", zh: "{name}，{date}" },
  someConsultant: { en: "A consultant", zh: "一位顾问" },
  signedOff: { en: "Reviewed and accepted", zh: "审核通过" },
  signedLine: { en: "{phase}: accepted by {who}", zh: "{phase}：{who} 审核通过" },
} satisfies Readonly<Record<string, Text>>;
