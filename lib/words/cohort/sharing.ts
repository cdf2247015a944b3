/** Texts of joining a cohort, of what a firm shares, and of leaving. */
export const sharingWords = {
  // Levels
  levels: { en: "What others see", zh: "别人能看到什么" },
  level1: { en: "1 Counted", zh: "1 仅计入" },
  level2: { en: "2 Visible", zh: "2 可见" },
  level3: { en: "3 Open", zh: "3 公开" },
  level1Text: {
    en: "The cohort’s administrators see the firm’s progress next to the name in its invitation. If the firm is late, they also see on which day it last saved something. They do not see its levels. On the network map, the firm and its relationships appear without names. The firm also counts in figures that include {k} or more firms.",
    zh: "组织方能看到企业的进度，进度旁是邀请中写的企业名称。企业逾期未交的，还能看到最近一次保存内容的日期。组织方看不到企业的等级。网络图上有企业和它的业务关系，都不带名称。企业也计入 {k} 家及以上企业的汇总数据。",
  },
  level2Text: {
    en: "The administrators also see the levels of the four phases after the records check. The levels appear without firm names, in a group of {k} or more firms. The network map also shows the types of the firm’s relationships, and how much it affects other firms. The firm’s name is not shown there.",
    zh: "组织方还能看到四个阶段的等级（核对记录后）。等级不带企业名称：满 {k} 家企业后一起显示，次序打乱。网络图上还能看到企业业务关系的类型，以及企业对其他企业的影响，但不显示企业名称。",
  },
  level3Text: {
    en: "The administrators see these levels next to the firm’s name. The network map shows the firm by name, with its overall level. The administrators also see the names of its managers, reviewers and consultants. Partners in the cohort that have matched a relationship with the firm see its overall level. Customers of these partners see its name and level, too. Partners that are its customers also see its suppliers that use Trellis. These have a name only if they chose “Open”, too.",
    zh: "组织方能在企业名称旁看到这些等级。网络图上显示企业名称和总体等级。组织方还能看到自评负责人、审核人和顾问的姓名。同组的合作方与企业对接业务关系后，能看到企业的总体等级。这些合作方的客户也能看到企业的名称和等级。如果合作方是企业的客户，还能看到企业有哪些供应商也在使用本系统。供应商自己选了“公开”，才显示名称。",
  },
  markLabel1: { en: "A hatched column and a dashed circle", zh: "企业显示为斜线格和虚线圆点" },
  markLabel2: {
    en: "A column with digits within a group, and a dashed circle, both without a name",
    zh: "企业显示为一组中带数字的一格，另显示为虚线圆点，都不显示名称",
  },
  markLabel3: {
    en: "A column with digits, and a circle with a digit and the name",
    zh: "企业显示为带数字的格和圆点，并显示名称",
  },
  yourFirm: { en: "Your firm", zh: "本企业" },

  // Code
  codeTitle: { en: "Join with a code", zh: "凭参与码加入" },
  codeLede: {
    en: "The code is in the invitation of your programme, city or association. It has 16 letters and digits.",
    zh: "参与码写在组织方（城市、协会等）的邀请中，共 16 个字母和数字。",
  },
  code: { en: "Code", zh: "参与码" },
  go: { en: "Open the invitation", zh: "查看邀请" },
  codeWrong: {
    en: "No invitation has this code. Compare each letter and digit with the e-mail.",
    zh: "没有这个参与码，请与邮件逐字核对。",
  },

  // Invitation
  title: { en: "{cohort} invites {firm}", zh: "{cohort}邀请 {firm}" },
  partOf: { en: "The cohort is part of {programme}.", zh: "这个企业组隶属{programme}。" },
  lede: {
    en: "The firm assesses itself as a learning organisation. It sees its own result as soon as the assessment is complete, and decides what others see.",
    zh: "邀请企业参加学习型组织自评。企业完成后即可看到自己的结果，别人能看到什么由企业决定。",
  },
  liaison: { en: "For questions, ask {name}.", zh: "有疑问，请找联络员{name}。" },
  effort: {
    en: "A manager needs about half a day in total, in steps of 10–20 minutes. Each colleague needs about 50 minutes.",
    zh: "自评负责人共需约半天，可分次完成，每次 10 至 20 分钟；每位同事约需 50 分钟。",
  },
  sequence: {
    en: "The four phases follow one after another. Each phase opens when the previous one has been submitted.",
    zh: "四个阶段依次进行：提交一个阶段后，下一个才开放。",
  },
  reviewer: {
    en: "A reviewer of the cohort accepts each phase.",
    zh: "每个阶段须经企业组的审核人通过。",
  },
  textTitle: { en: "What the firm agrees to", zh: "企业同意的内容" },
  standard: {
    en: "The administrators of {cohort}, and of the cohorts above it, see the name and the address in the invitation. Next to these they see the firm’s progress: joined, started, submitted, final. After the deadline, they also see on which day a firm that has not submitted last saved something. The firm counts in published figures. Each figure includes at least {k} firms whose individual results its readers cannot see. Nobody in the cohort sees an answer or a record. Business partners are shown by name only if they chose “Open” themselves. Consultants and reviewers see the firm’s data only if the firm itself gives them access. You choose below what else is shown. You can change the choice, and the firm can leave, at any time. What others can see then changes immediately; published figures change with the next set.",
    zh: "{cohort}和上级企业组的组织方，能看到邀请中写的企业名称和邮箱。旁边显示企业的进度：加入、开始、提交、定版。提交期限过后，企业尚未全部提交的，组织方还能看到最近一次保存内容的日期。企业计入对外发布的汇总数据。每个数据至少包含 {k} 家企业，这些企业各自的结果，读者都看不到。企业组中任何人都看不到企业的答案和记录。合作方自己选了“公开”，才显示名称。只有企业自己授权的顾问和审核人，才能看到企业的内容。此外公开什么，由企业在下面选择。选择可随时更改，企业可随时退出。别人能看到的内容随即改变；已发布的汇总数据，要到下一批发布时才更新。",
  },
  levelsBefore: { en: "After signing in, you choose one of three levels", zh: "登录后，请从三个公开级别中选一个" },
  levelsBeforeFirm: {
    en: "After registering the firm, you choose one of three levels",
    zh: "登记企业后，请从三个公开级别中选一个",
  },
  signIn: { en: "Sign in to join", zh: "登录并加入" },
  signInWhy: {
    en: "We send a code by e-mail; you need no password. Only a manager of the firm can join.",
    zh: "登录时用邮件验证码，不用密码。只有企业的自评负责人才能办理加入。",
  },
  joinTitle: { en: "Join", zh: "加入" },
  whichFirm: { en: "Which firm joins", zh: "哪家企业加入" },
  noFirm: {
    en: "You are not yet a manager of a firm here. Register the firm first. Then this page opens again.",
    zh: "您尚未在此登记企业。请先登记企业，之后自动回到本页。",
  },
  makeFirm: { en: "Register the firm", zh: "登记企业" },
  otherFirm: { en: "Register another firm", zh: "登记另一家企业" },
  join: { en: "Agree and join", zh: "同意并加入" },
  used: { en: "A firm has joined with this invitation", zh: "已有企业用这份邀请加入" },
  usedText: {
    en: "If this is your firm, sign in and continue the self-assessment. If it is not, tell {name}.",
    zh: "如果是您的企业，请登录后继续自评。如果不是，请告知{name}。",
  },
  usedContinue: { en: "Continue to your firm", zh: "进入我的企业" },
  theSender: { en: "the person who sent the invitation", zh: "发送邀请的人" },
  gone: { en: "This invitation is not valid", zh: "这份邀请无效" },
  goneText: {
    en: "The invitation was withdrawn, or the link was not copied completely. Ask the sender for a new invitation.",
    zh: "邀请已撤销，或链接不完整。请向发送人索取新的邀请。",
  },

  // E-mails
  stopTitle: { en: "Do you want no more e-mails about this invitation?", zh: "您不想再收到关于这份邀请的邮件吗？" },
  stopLede: {
    en: "{cohort} will send no more reminders or invitations to this address. The link still works.",
    zh: "确认后，{cohort}不再向此邮箱发送提醒和邀请。链接仍可使用。",
  },
  stop: { en: "Send no more e-mails", zh: "不再接收邮件" },
  stopped: {
    en: "{cohort} sends no more e-mails to this address. The link still works.",
    zh: "{cohort}不再向此邮箱发送邮件。链接仍可使用。",
  },
  resume: { en: "Get e-mails again", zh: "恢复接收邮件" },
  toInvitation: { en: "Open the invitation", zh: "查看邀请" },

  // Sharing
  sharing: { en: "Sharing", zh: "共享" },
  findingNone: { en: "{firm} does not share information with any cohort.", zh: "{firm} 没有向任何企业组公开信息。" },
  finding: { en: "{firm} shares information with {n} {n|cohort|cohorts}.", zh: "{firm} 向 {n} 个企业组公开了信息。" },
  sharingLede: {
    en: "You can change each choice at any time. If you choose a lower level, others see less of this firm at once. Published figures change with the next set.",
    zh: "每项选择都可随时更改。级别调低后，别人能看到的企业内容会立即减少。已发布的汇总数据，要到下一批发布时才更新。",
  },
  countedAbove: {
    en: "The firm also counts in {n|the cohort|the cohorts} above: {cohorts}.",
    zh: "企业同时计入上级企业组：{cohorts}。",
  },
  sharingNoneText: {
    en: "A programme, a city or an association can invite the firm. The firm joins here with the link or code of the invitation.",
    zh: "组织方（城市、协会等）可邀请企业。企业凭链接或参与码在此加入。",
  },
  since: { en: "The firm joined on {date}. It chose its level on {day}.", zh: "企业于{date}加入，{day}选定公开级别。" },
  newText: { en: "The text of the agreement has changed", zh: "企业同意的内容已更新" },
  newTextHint: {
    en: "The text or the levels now say more exactly what others see. Read them below, choose a level and save. You can also leave the cohort.",
    zh: "别人能看到什么，新内容写得更准确。请阅读下面的内容，选择级别并保存；也可退出企业组。",
  },
  showText: { en: "What the firm agreed to", zh: "企业同意的内容" },
  showNewText: { en: "What the firm agrees to by saving", zh: "保存即表示企业同意以下内容" },
  save: { en: "Save the level", zh: "保存级别" },
  saved: { en: "Your choice was saved. It applies from now on.", zh: "已保存，立即生效。" },
  leave: { en: "Leave the cohort", zh: "退出企业组" },
  leaveText: {
    en: "The cohort’s administrators stop seeing this firm’s progress and levels at once. They still see the invitation, and that the firm left. Published figures remain until the next set. The history still shows that the firm was a member.",
    zh: "退出后，组织方立即看不到本企业的进度和等级，但仍能看到邀请，并看到企业已经退出。已发布的汇总数据保留到下一批数据发布时。“企业的历次选择”中，仍能看到企业曾经加入。",
  },
  leaveSure: { en: "Yes, leave {cohort}", zh: "确认退出{cohort}" },
  left: { en: "The firm has left the cohort.", zh: "企业已退出企业组。" },
  toAssessment: { en: "Go to the assessment", zh: "去做自评" },
  joined: { en: "The firm has joined {cohort}.", zh: "企业已加入{cohort}。" },
  managersOnly: {
    en: "Only a manager of the firm can choose what it shares.",
    zh: "只有自评负责人可以选择企业公开哪些内容。",
  },
  history: { en: "What was chosen, and when", zh: "企业的历次选择" },
  historyReading: {
    en: "This list is kept permanently. Members of the firm can see it. The cohort’s administrators see only when the firm joined and when it left.",
    zh: "这份清单长期保留，企业成员能看到。组织方只能看到企业何时加入、何时退出。",
  },
  colWhen: { en: "When", zh: "时间" },
  colCohort: { en: "Cohort", zh: "企业组" },
  colWhat: { en: "What", zh: "事项" },
  colLevel: { en: "Level", zh: "级别" },
  "event-firm-joined": { en: "joined", zh: "加入" },
  "event-consent-changed": { en: "level or text changed", zh: "更改级别或同意新内容" },
  "event-firm-left": { en: "left", zh: "退出" },
  leftCohort: { en: "a cohort that the firm has left", zh: "已退出的企业组" },
} as const;
