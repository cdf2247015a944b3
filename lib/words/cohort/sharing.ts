/** Words of joining a cohort, of what a firm shares, and of leaving. */
export const sharingWords = {
  // Levels
  levels: { en: "What others see", zh: "别人能看到什么" },
  level1: { en: "1 Counted", zh: "1 仅计入" },
  level2: { en: "2 Visible", zh: "2 可见" },
  level3: { en: "3 Open", zh: "3 公开" },
  level1Text: {
    en: "Progress, and a part in figures of {k} firms and more. No level, no name.",
    zh: "只提供进度，并计入 {k} 家及以上企业的汇总数据。不显示等级和名称。",
  },
  level2Text: {
    en: "Also the levels of the four phases, after the records check, for the cohort’s administrators. They appear without a name in a mixed group of {k} or more firms.",
    zh: "另向组织方显示四个阶段的等级（核对记录后）：不带名称，与其他企业满 {k} 家成组，次序打乱。",
  },
  level3Text: {
    en: "Also for the cohort’s consultants, and as a named node on the network map.",
    zh: "另向企业组的顾问显示，并在网络图上显示企业名称。",
  },
  markLabel1: { en: "A hatched column and a dashed node", zh: "斜线格和虚线圆点" },
  markLabel2: {
    en: "A column with digits in a group, and a dashed node, without a name",
    zh: "组内带数字的格和虚线圆点，无名称",
  },
  markLabel3: { en: "A column with digits and a node with a digit and the name", zh: "带数字的格和圆点，有名称" },
  yourFirm: { en: "Your firm", zh: "本企业" },

  // Code
  codeTitle: { en: "Take part with a code", zh: "凭参与码加入" },
  codeLede: {
    en: "The code stands in the invitation of your programme, city or association: 16 letters and digits.",
    zh: "参与码写在组织方（城市、协会等）的邀请中，共 16 个字母和数字。",
  },
  code: { en: "Code", zh: "参与码" },
  go: { en: "Look at the invitation", zh: "查看邀请" },
  codeWrong: {
    en: "No invitation has this code. Compare it with the mail, letter by letter.",
    zh: "没有这个参与码，与邮件逐字核对一遍。",
  },

  // Invitation
  title: { en: "{cohort} invites {firm}", zh: "{cohort}邀请 {firm}" },
  partOf: { en: "Part of {programme}.", zh: "隶属{programme}。" },
  lede: {
    en: "To rate itself as a learning organisation. The firm sees its own result at once and decides what others see.",
    zh: "参加学习型组织自评。企业随时看到自己的结果，别人看到什么由企业决定。",
  },
  closes: { en: "It closes on {date}.", zh: "截止日期：{date}。" },
  liaison: { en: "Questions: {name}.", zh: "有疑问可找联络员{name}。" },
  effort: {
    en: "About half a day for a manager in all, in pieces of 10–20 minutes; about 50 minutes for each colleague.",
    zh: "自评负责人共需约半天，可分次做，每次 10 至 20 分钟；每位同事约 50 分钟。",
  },
  sequence: {
    en: "The four phases are done one after the other: the next opens when one is submitted.",
    zh: "四个阶段依次进行：提交一个，下一个才开放。",
  },
  reviewer: {
    en: "A reviewer of the cohort accepts each phase.",
    zh: "每个阶段由企业组的审核人通过。",
  },
  textTitle: { en: "What the firm agrees to", zh: "企业同意的内容" },
  standard: {
    en: "The administrators of {cohort}, and of the cohorts it is a part of, see how far the firm is: joined, started, submitted, final. The firm counts in published figures; each rests on at least {k} firms whose own results its readers cannot see. Nobody in the cohort sees an answer, a business partner or a record. What is shown beyond that is chosen below. The choice can be changed and the firm can leave at any time: views follow at once, published figures with the next set.",
    zh: "{cohort}及其上级企业组的组织方可看到企业的进度：加入、开始、提交、定版。企业计入对外发布的汇总数据，每个数据至少包含 {k} 家读者无法单独看到的企业。企业组中任何人都看不到企业的答案、合作方和记录。此外公开什么，在下面选择。选择可随时更改，企业可随时退出：查看权限立即变化，已发布的汇总数据到下一批更新。",
  },
  levelsBefore: { en: "Three levels to choose from, after signing in", zh: "共三级，登录后选择" },
  signIn: { en: "Sign in to join", zh: "登录并加入" },
  signInWhy: {
    en: "A code comes by mail; no password is needed. Joining is for a manager of the firm.",
    zh: "用邮件验证码登录，无须密码。由企业自评负责人加入。",
  },
  joinTitle: { en: "Join", zh: "加入" },
  whichFirm: { en: "Which firm joins", zh: "哪家企业加入" },
  noFirm: {
    en: "You are not yet a manager of a firm here. Set it up first; this page then opens again.",
    zh: "尚未在此登记企业。先登记企业，之后自动回到本页。",
  },
  makeFirm: { en: "Set up the firm", zh: "登记企业" },
  otherFirm: { en: "Set up another firm", zh: "登记另一家企业" },
  join: { en: "Agree and join", zh: "同意并加入" },
  used: { en: "This invitation is used", zh: "邀请已使用" },
  usedText: {
    en: "A firm has joined with it. What it shares stands under “Sharing” of that firm. If it was not yours, tell {name}.",
    zh: "已有企业用它加入。公开的内容见该企业的“共享”页。不是本企业加入的，就告知{name}。",
  },
  theSender: { en: "whoever sent it", zh: "发送邀请的人" },
  gone: { en: "This invitation is not valid", zh: "邀请无效" },
  goneText: {
    en: "It was revoked, or the address was not copied whole. Ask whoever sent it for a new one.",
    zh: "邀请已撤销，或链接不完整。可向发送人索取新的邀请。",
  },

  // Mails
  stopTitle: { en: "No more mails about this invitation?", zh: "不再接收此邀请的邮件？" },
  stopLede: {
    en: "{cohort} will not write to this address again, neither reminders nor new invitations. The link goes on working.",
    zh: "{cohort}不再向本邮箱发送提醒和邀请。链接仍可使用。",
  },
  stop: { en: "Send no more mails", zh: "不再接收" },
  stopped: {
    en: "No more mails come to this address from {cohort}. The link goes on working.",
    zh: "{cohort}不再向本邮箱发送邮件。链接仍可使用。",
  },
  resume: { en: "Let them come again", zh: "恢复接收" },
  toInvitation: { en: "Look at the invitation", zh: "查看邀请" },

  // Sharing
  sharing: { en: "Sharing", zh: "共享" },
  findingNone: { en: "{firm} shares nothing with anybody.", zh: "{firm} 未向任何企业组共享。" },
  finding: { en: "{firm} shares with {n} {n|cohort|cohorts}.", zh: "{firm} 向 {n} 个企业组共享。" },
  sharingLede: {
    en: "Each choice can be changed at any time. Lowering it takes effect at once on what others see of this firm, and on published figures with the next set.",
    zh: "每项选择可随时更改。调低后，别人看到的本企业内容立即变化，已发布的汇总数据到下一批更新。",
  },
  sharingNoneText: {
    en: "A programme, city or association can invite the firm. With a link or a code from them it joins here.",
    zh: "组织方（城市、协会等）可邀请企业，凭链接或参与码在此加入。",
  },
  since: { en: "Member since {date}. Level chosen on {day}.", zh: "{date}加入，{day}选定级别。" },
  newText: { en: "The text has changed", zh: "同意内容已更新" },
  newTextHint: {
    en: "Until the firm agrees to it, what was agreed before holds. Read it, choose a level, and save; or leave.",
    zh: "企业同意之前，仍按原内容执行。阅读后选择级别并保存，或退出。",
  },
  showText: { en: "What the firm agreed to", zh: "企业同意的内容" },
  save: { en: "Save the level", zh: "保存级别" },
  saved: { en: "Saved. It holds from now on.", zh: "已保存，即时生效。" },
  leave: { en: "Leave the cohort", zh: "退出企业组" },
  leaveText: {
    en: "Its administrators see this firm no longer, at once. Figures published before stay until the next set. That the firm was a member stays in the history.",
    zh: "组织方立即看不到本企业。已发布的汇总数据保留到下一批。加入过的记录仍保留。",
  },
  leaveSure: { en: "Yes, leave {cohort}", zh: "确认退出{cohort}" },
  left: { en: "The firm has left the cohort.", zh: "企业已退出企业组。" },
  toAssessment: { en: "On to the assessment", zh: "去做自评" },
  joined: { en: "The firm has joined {cohort}.", zh: "企业已加入{cohort}。" },
  managersOnly: {
    en: "Only a manager of the firm chooses what it shares.",
    zh: "只有自评负责人可以选择共享内容。",
  },
  history: { en: "What was chosen, and when", zh: "历次选择" },
  historyReading: {
    en: "Kept for ever; seen by the firm and the cohort’s administrators.",
    zh: "长期保留，企业和组织方可见。",
  },
  colWhen: { en: "When", zh: "时间" },
  colCohort: { en: "Cohort", zh: "企业组" },
  colWhat: { en: "What", zh: "事项" },
  colLevel: { en: "Level", zh: "级别" },
  "event-firm-joined": { en: "joined", zh: "加入" },
  "event-consent-changed": { en: "level or text changed", zh: "更改级别或同意新内容" },
  "event-firm-left": { en: "left", zh: "退出" },
  leftCohort: { en: "a cohort left", zh: "已退出的企业组" },
} as const;
