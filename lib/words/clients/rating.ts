import type { Text } from "@/lib/result";

/** A consultant's own rating of a client: the pages of the rating, and what the firm sees of it. */
export const ratingWords = {
  title: { en: "Blind rating", zh: "背靠背评分" },
  // The cycles of a client
  cyclesFinding: { en: "You have rated {n} {n|cycle|cycles} of {firm}.", zh: "您已为{firm}评过 {n} 轮。" },
  cyclesNone: { en: "{firm} has no cycle to rate yet.", zh: "{firm}还没有可以评分的轮次。" },
  cyclesLede: {
    en: "You can rate the latest cycle on your own, before you see the firm’s own scores. You cannot change a rating after you have given it.",
    zh: "您可以对企业最近一轮自评独立评分。提交评分之前看不到企业的自评，提交后不能修改。",
  },
  cyclesLedeOpen: {
    en: "You can rate the latest cycle on your own. Your access does not hide the firm’s own scores before you rate. If you could see them, your rating counts as a second opinion, not as a blind one. You cannot change a rating after you have given it.",
    zh: "您可以对企业最近一轮自评独立评分。您的授权没有要求先评分、后看自评。如果您看过企业的自评，评分只作参考，不算背靠背评分。提交后不能修改。",
  },
  cyclesTitle: { en: "Your ratings", zh: "您的评分" },
  cycle: { en: "Cycle", zh: "轮次" },
  stateHead: { en: "Status", zh: "状态" },
  stateNone: { en: "not started", zh: "未开始" },
  stateOver: { en: "ended, not rated", zh: "已结束，未评" },
  stateDraft: { en: "draft", zh: "草稿" },
  stateGiven: { en: "given on {date}", zh: "{date} 提交" },
  toRate: { en: "Rate the {year} cycle", zh: "为 {year} 年自评评分" },
  toDraft: { en: "Continue the {year} rating", zh: "继续 {year} 年评分" },
  toGiven: { en: "Open the {year} rating", zh: "查看 {year} 年评分" },
  // Before
  findingNone: {
    en: "You have not rated the {year} cycle of {firm} yet.",
    zh: "{firm} {year} 年的自评，您还没有评分。",
  },
  ledeBlind: {
    en: "You cannot see the firm’s own answers and results of this cycle until you have given your rating. You can still see records and position if your access includes them.",
    zh: "您提交评分之前，看不到企业本轮的自评答案和结果。授权范围内的记录和位置仍可查看。",
  },
  ledeOpen: {
    en: "You could already see how the firm rated itself in this cycle. You had access to the firm, or a role in a related organisation. This means the firm itself, its cohort, or another firm that can see it. So your rating counts as a second opinion, but not as a blind one. It is not used for calibration.",
    zh: "您已能看到企业本轮的自评，因为您已获授权，或曾是相关单位的人员。相关单位指这家企业、能看到这家企业的其他企业，以及企业组的组织方。您的评分可作参考，但不算背靠背评分，不用于评分校准。",
  },
  notLatest: {
    en: "Only the latest cycle can be rated. This cycle has ended.",
    zh: "只能为最近一轮评分，本轮已结束。",
  },
  begin: { en: "Start the rating", zh: "开始评分" },
  howTitle: { en: "How to rate", zh: "评分方法" },
  how1: {
    en: "There are {n} items in four phases. For each item, choose a level as the firm does. You can also choose half levels, which the firm cannot.",
    zh: "四个阶段共 {n} 题。选法与企业自评相同，但您还可以选半级。",
  },
  how2: {
    en: "Rate what you saw or heard on site and in records. If you cannot judge an item, choose “I cannot judge this”. The item then counts as done.",
    zh: "请根据现场所见所闻和记录评分。如果一题无法判断，请选“无法判断”，这题也算已评。",
  },
  how3: {
    en: "Each answer is saved at once. At the end, you give the whole rating in one step. After that, it cannot be changed.",
    zh: "每题选定后立即保存。全部评完后一次提交，提交后不能修改。",
  },
  how4: {
    en: "Once the result is final, the firm sees your rating next to its own, with your notes on items. Your rating never counts in the firm’s score.",
    zh: "企业的结果定版后，企业可以把您的评分和逐题说明与自评对照。您的评分不计入企业得分。",
  },
  // Sheet
  findingDraft: { en: "You have judged {n} of {all} items.", zh: "您已评 {n} 题，共 {all} 题。" },
  findingReady: {
    en: "You have judged all {all} items. You can give the rating.",
    zh: "您已评完全部 {all} 题，可以提交评分。",
  },
  weMeans: {
    en: "The questions are those of the firm: “we” and “our” mean {firm}.",
    zh: "题目与企业自评相同，题中的“本企业”指{firm}。",
  },
  phases: { en: "Phases", zh: "阶段" },
  phaseProgress: { en: "{n} of {all}", zh: "{n}/{all}" },
  nearLower: { en: "closer to the sentence above", zh: "偏向上一句" },
  halfway: { en: "halfway", zh: "介于两句之间" },
  nearHigher: { en: "closer to the sentence below", zh: "偏向下一句" },
  between: { en: "Between two sentences", zh: "两句之间" },
  cannotJudge: { en: "I cannot judge this", zh: "无法判断" },
  evidenceSeen: { en: "I saw records of this practice, or the practice itself", zh: "看过相关记录或现场做法" },
  addNote: { en: "Note on this item", zh: "填写本题说明" },
  note: { en: "What you saw (the firm can read it)", zh: "您看到的情况（企业可以看到）" },
  save: { en: "Save", zh: "保存" },
  chooseFirst: {
    en: "Choose a level first. Your other entries are saved together with the level.",
    zh: "请先选择等级，其他内容会一并保存。",
  },
  chooseOne: { en: "Choose a level, or choose “I cannot judge this”.", zh: "请选择一个等级，或选“无法判断”。" },
  nextPhase: { en: "Continue with {phase}", zh: "继续评{phase}阶段" },
  toGive: { en: "Go to the end of the rating", zh: "前往提交评分" },
  // Submitting
  giveTitle: { en: "Give the rating", zh: "提交评分" },
  giveReading: {
    en: "Once you have given the rating, it cannot be changed. You can then see the firm’s own scores of this cycle.",
    zh: "评分提交后不能修改。提交后，您就可以看到企业本轮的自评。",
  },
  missing: { en: "{n} {n|item is|items are} not judged yet:", zh: "还有 {n} 题未评：" },
  giveCheck: {
    en: "I rated on my own, without seeing the firm’s scores or another consultant’s rating.",
    zh: "本人独立评分，未参照企业自评或其他顾问的评分。",
  },
  giveCheckMissing: { en: "Tick the box to give the rating.", zh: "请先勾选以上声明。" },
  give: { en: "Give the rating", zh: "提交评分" },
  drop: { en: "Delete the draft", zh: "删除草稿" },
  dropSure: {
    en: "Delete what I have judged so far: {n} {n|item|items} with their notes. They cannot be restored.",
    zh: "删除已评的 {n} 题及说明，删除后无法恢复。",
  },
  dropSureMissing: {
    en: "Nothing was deleted. Tick the box to delete the draft, or continue rating.",
    zh: "没有删除任何内容。要删除草稿，请先勾选；也可以继续评分。",
  },
  dropNow: { en: "Delete the draft permanently", zh: "永久删除草稿" },
  // Submitted
  findingGiven: {
    en: "You have given your {year} rating. You rate {firm} at level {level} overall.",
    zh: "您已提交 {year} 年评分，对{firm}的总体评分为 {level} 级。",
  },
  findingGivenNone: { en: "You have given your {year} rating.", zh: "您已提交 {year} 年评分。" },
  givenAt: { en: "Given on {date}", zh: "{date} 提交" },
  blindMark: { en: "blind rating", zh: "背靠背评分" },
  openMark: { en: "not a blind rating", zh: "非背靠背评分" },
  besideTitle: { en: "Compared with the firm’s own rating", zh: "与企业自评对照" },
  besideReading: {
    en: "A hollow mark is the firm’s own score; a solid mark is your rating. Your rating never counts in the score.",
    zh: "空心标记为企业自评，实心标记为您的评分。您的评分不计入企业得分。",
  },
  besideNotFrozen: {
    en: "The firm’s result is not final yet. Once it is final, the firm’s own levels are shown here.",
    zh: "企业的结果尚未定版。定版后，这里会显示企业的自评等级。",
  },
  besideClosed: {
    en: "Your access does not include results. You can ask the firm to let you see them.",
    zh: "您的授权不包括结果。如需查看，可请企业开放。",
  },
  theFirm: { en: "Your own score", zh: "本企业自评" },
  self: { en: "The firm itself", zh: "企业自评" },
  you: { en: "Your rating", zh: "您的评分" },
  phase: { en: "Phase", zh: "阶段" },
  overall: { en: "Overall", zh: "总体" },
  plotLabel: {
    en: "Levels by phase: the firm’s own rating and the consultants’ ratings.",
    zh: "各阶段等级：企业自评与顾问评分对照。",
  },
  notesTitle: { en: "Notes on items", zh: "逐题说明" },
  // The firm's side
  consultantSees: {
    en: "The consultant’s rating differs from yours in {list}",
    zh: "顾问对{list}的评分与自评不同",
  },
  consultantAgrees: { en: "The consultant’s rating is similar to yours", zh: "顾问的评分与自评大体一致" },
  consultantTitle: { en: "The consultant’s rating", zh: "顾问的评分" },
  consultantReading: {
    en: "A hollow mark is your own score; a solid mark is the consultant’s rating of the same items. The consultant’s rating never counts in your score.",
    zh: "空心标记为本企业自评，实心标记为顾问对同样题目的评分。顾问的评分不计入企业得分。",
  },
  byWhom: { en: "{name}, {organisation}, {date}", zh: "{name}，{organisation}，{date}" },
  byWhomAlone: { en: "{name}, {date}", zh: "{name}，{date}" },
  someConsultant: { en: "A consultant", zh: "一位顾问" },
  signedOff: { en: "Reviewed and accepted", zh: "审核通过" },
  signedLine: { en: "{phase}: accepted by {who}", zh: "{phase}：{who} 审核通过" },
} satisfies Readonly<Record<string, Text>>;
