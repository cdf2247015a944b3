import type { Mover, PhaseEvent } from "@/lib/assessments";
import type { ClientVerb, EngagementRole, FirmRole, FirmVerb } from "@/lib/policy";
import type { Text } from "@/lib/result";

/** Words of the help page. */
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

/** Rules of answering, in the order in which they are met. */
export const answerRules: readonly Text[] = [
  {
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the next sentence is also true, choose the step between the two. If not even the first sentence fits fully, choose the first.",
    zh: "请从上往下读，找出每一点都做到的句子，选其中最靠后的一句。如果它的下一句也做到了一部分，就选两句之间。如果连第一句也不完全符合，就选第一句。",
  },
  {
    en: "Think of what was done in the last 12 months, unless the item says otherwise. Rules on paper alone do not count.",
    zh: "以近 12 个月实际做过的为准，题中另有说明的除外。只有制度、没有做过，不算做到。",
  },
  {
    en: "The first sentence describes an ordinary firm that has not needed the practice yet. It is not a criticism.",
    zh: "第一句描述的是普通企业，还没有用到这种做法。这不是批评。",
  },
  {
    en: "“Don’t know” is an answer. It does not count in the score and is listed separately. It never counts as level 1.",
    zh: "“不清楚”也是答案：它不计入得分，单独列出，从不当作 1 级。",
  },
  {
    en: "Four items offer “not applicable”. It can be chosen only if the fact stated in the item is true of the firm. A manager sets this for everybody. “Head office does it” is not a reason: choose the sentence that fits what head office does for your firm.",
    zh: "只有四题可选“不适用”，条件是企业符合题中写明的情况，由自评负责人统一设定。“由总部统一做”不算不适用，请按总部替企业做的情况作答。",
  },
  {
    en: "Your answer is private: colleagues see averages, never what you chose. Only you see your marks for review. Only you see a comment until you send it.",
    zh: "您的答案只有您本人能看到，同事只看到平均值。您标记的待查题和未发送的留言，也只有您本人能看到。",
  },
  {
    en: "There is also a figure after the records check. In this figure, an answer without a record of use counts as level 3 at most. A record belongs to the item and counts for everybody’s answer. It is a file (PDF, Word, Excel, PowerPoint or photo, up to 20 MB). You can also enter only its title and date.",
    zh: "没有使用记录的答案，在“核对记录后”的结果中最高计 3 级。一份记录属于整道题，对每个人的答案都有效。记录可以是 20 MB 以内的文件（PDF、Word、Excel、PowerPoint、照片）。也可以只登记名称和日期。",
  },
];

/** What somebody who runs a cohort sees of its firms, and what not. */
export const administratorRules: readonly Text[] = [
  {
    en: "The operator, or another administrator, makes a person the administrator of a cohort. The person is then also an administrator of the cohorts below it.",
    zh: "组织方由系统管理员指定，或由现有组织方邀请加入。这一身份对下级企业组同样有效。",
  },
  {
    en: "An administrator sees the number of firms and the network that they have registered. Only a firm that chose “Open” is shown with its name and level. Every other firm appears as a dashed circle. Levels of firms that chose “Visible” appear without names, in mixed groups of five or more.",
    zh: "组织方能看到有多少家企业，以及各企业登记的业务关系网络。选择“公开”的企业显示名称和等级，其他企业只显示为虚线圆圈。选择“可见”的企业满五家，才成组显示等级。显示时打乱次序，不带名称。",
  },
  {
    en: "A figure is shown only if it covers five firms or more. It is published again only when enough of these firms have changed. Administrators cannot see answers, registers, partners’ names or the pages of a firm.",
    zh: "每个数字至少包含五家企业才会显示，有足够多的企业发生变动才会更新。组织方看不到答案、台账、合作方名称和企业的页面。",
  },
  {
    en: "Only the firm chooses its managers, reviewers and consultants. Administrators can see who they are while the firm is open to the cohort. Administrators can remove each other and sign each other out. Each time they give a reason, and the log keeps it.",
    zh: "自评负责人、审核人和顾问只能由企业指定。企业公开信息期间，组织方能看到他们的姓名。组织方人员可把同事移出组织方，也可让同事退出登录；每次都要填写原因，记入操作记录。",
  },
  {
    en: "A map is drawn when an administrator asks for it. It is kept until registers change. If a firm lowers its sharing level, the firm disappears from the saved map at once.",
    zh: "组织方提出要求，系统才绘制网络图。台账没有变化，图就一直保留。企业调低公开级别后，会立即从已保存的图中隐去。",
  },
];

/** How a firm and its partners confirm one link, and who sees what of it. */
export const partnerRules: readonly Text[] = [
  {
    en: "A manager asks a person at a customer by e-mail. The web address in the e-mail is valid for 30 days. It is for one customer relationship and can be used once. At most two reminders are sent, and the request can be withdrawn.",
    zh: "自评负责人通过邮件请客户方人员回答。链接 30 天内有效，只对应一条业务关系，只能提交一次。最多提醒两次，请求可随时撤回。",
  },
  {
    en: "The customer answers 13 questions without an account and sees only their own answers. The firm sees whether both agree on each of five topics, but never the customer’s answers.",
    zh: "客户不用注册，回答 13 题，只看到自己的答案。企业只看到双方在五个方面是否一致，看不到客户的任何答案。",
  },
  {
    en: "Both sides are compared once, on the day when the customer answers. A topic is not compared if either side has fewer than two answers.",
    zh: "双方的答案只在客户提交当日比较一次。某个方面只要有一方答的题不足两道，就不比较。",
  },
  {
    en: "The customer’s e-mail address is kept only while the request is open. This person can write to the operator at any time to have it deleted.",
    zh: "客户方答题人的邮箱只在请求有效期内保存，本人可随时联系系统管理员删除。",
  },
  {
    en: "If a partner also uses Trellis, the two firms match their entries with a code. The code works once within 14 days. Names of other firms are never shown and cannot be searched. Either side can end a match.",
    zh: "如果合作方也使用本系统，双方用对接码对接。对接码 14 天内有效，只能用一次。系统不显示其他企业的名称，也无法搜索。任何一方都可解除对接。",
  },
  {
    en: "The two firms’ entries for a relationship are merged only if both sides agree. Both then see the average, and whether the entries differ. Your own entry stays as it is, and your result uses only your own entry.",
    zh: "双方都同意，才合并两份登记。合并后，双方看到平均数，以及两份登记是否有出入。本企业的登记不变，结果只依据本企业的登记。",
  },
];

/** How a manager runs the pulse. Source: method 4.4. */
export const pulseHelp: readonly Text[] = [
  {
    en: "In the assessment, open the short employee questionnaire under Learning, and list the units. Each unit needs at least five people, so put smaller teams together.",
    zh: "请在“自评”的学习阶段进入“员工短问卷”，先列出部门（车间、产线也可以）。每个部门至少 5 人，更小的班组请合并。",
  },
  {
    en: "Open a round once a quarter. For each unit, choose how people are asked. Trellis can send each person a link by e-mail. Or you can print slips with links, or a poster with one QR code.",
    zh: "每季度发起一轮，每个部门选一种发放方式。有三种方式：系统给每人发邮件链接，打印带链接的纸条，或打印一张带二维码的海报。",
  },
  {
    en: "Only units with links by e-mail get their own figures, because you never see those links. A person who prints links or a code could also use them to answer. So units with printed links or codes count only in the figures of the whole firm. Such units count only if they have at least ten answers together.",
    zh: "用邮件发链接的部门可以单独显示结果，因为链接直接发给员工，您看不到。打印的链接或二维码，经手人可能自己拿来填。所以，使用打印链接或二维码的部门，只计入全企业的结果。这些部门合计满十份答卷才计入。",
  },
  {
    en: "A QR code cannot prevent a person from answering twice. It only limits the number of answers to the number of people. Slips can prevent double answers. Shuffle the slips, let people draw one, and do not write down who has which slip.",
    zh: "二维码防不住重复作答，只能按人数限制份数；纸条可以防止重复。请把纸条打乱后让员工自己抽取，不要登记谁拿哪张。",
  },
  {
    en: "Until the round closes, you see only how many answered, such as “38 of 60”. The round closes after its last day or when you close it. Then the figures appear.",
    zh: "本轮结束前，只显示收到的份数，例如“38/60”。过了截止日，或您提前结束后，才显示结果。",
  },
  {
    en: "A unit with fewer than five answers gets no figures, and its answers are deleted unread. Ask again next quarter, or combine the unit with another one.",
    zh: "不足五份答卷的部门不显示结果，系统不打开答卷，直接删除。请下季度再问，或与相邻部门合并。",
  },
  {
    en: "The comparison does not show who rates higher. It shows which phases each side rates above or below its own average. Talk about differences before you choose measures.",
    zh: "对比时不看哪一方评分高，只看每一方觉得哪些阶段强、哪些阶段弱。强和弱，都与这一方自己的平均值相比。有差别时，请先弄清原因，再选措施。",
  },
];

/** How several people answer for one firm, and who sees what of it. */
export const togetherRules: readonly Text[] = [
  {
    en: "Each person answers alone. A person who was given items sees only those items, and can answer in parts of about ten minutes. A person who was given no items answers the whole questionnaire. The manager also answers items that nobody was given.",
    zh: "每人独立作答。分到题目的人，只看到分给自己的题，可以分几次答，每次约十分钟。没有分到题目的人，要答全部题。没有分给任何人的题，由自评负责人作答。",
  },
  {
    en: "If an item is not for you, send it back with a reason. Answers that you have given stay saved.",
    zh: "不归您负责的题，请写明原因后退回，您已答的内容会保留。",
  },
  {
    en: "Each time you are given items, you get one e-mail in your language. If items stay unanswered, reminders follow after 3, 7 and 14 days. You can stop them with a link in the e-mail.",
    zh: "每批转来的题只发一封邮件，用您选的语言。题没有答完时，第 3、7、14 天各提醒一次。点邮件中的链接可停止提醒。",
  },
  {
    en: "Only the managers read a comment that you send. All colleagues can read a manager’s comment; only the person who asked can read a manager’s reply. A processed comment opens again if somebody adds a message.",
    zh: "您发送的留言，只有自评负责人和您本人能看到。自评负责人的留言，全体同事都能看到；回复只有提问者能看到。已处理的留言如果有新内容，会重新打开。",
  },
  {
    en: "Each role group counts the same, however many people it has. You see the average of an item once three others have answered. You see the number of people at each level once five others have answered.",
    zh: "各岗位类别的权重相同，与人数无关。除您以外有三人作答，才显示单题的平均值；有五人作答，才显示各级人数。",
  },
  {
    en: "Once a phase is submitted, Trellis shows you signs that you may have answered in haste, if there are any. An example is many identical answers in a row. Managers see how many other people show such a sign, if there are three or more. No answer is removed.",
    zh: "阶段提交后，如果您的答案看起来答得仓促（例如连续多题答案相同），系统会提示您。其他作答的人中有三人及以上也是这样时，自评负责人会看到人数。系统不删除任何答案。",
  },
];

/** A move as an order, for the table of moves. */
export const phaseMoveWords: Readonly<Record<PhaseEvent, Text>> = {
  unlock: { en: "Unlock", zh: "开放" },
  submit: { en: "Submit", zh: "提交" },
  return: { en: "Return, with remarks", zh: "退回并附意见" },
  accept: { en: "Accept", zh: "通过" },
  reopen: { en: "Reopen, with a reason", zh: "重新开放并写原因" },
};

export const moverWords: Readonly<Record<Mover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  reviewer: { en: "Reviewer", zh: "审核人" },
  system: { en: "Automatic", zh: "自动" },
};

export const firmRoleWords: Readonly<Record<FirmRole, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  contributor: { en: "Contributor", zh: "答题人" },
};

export const verbWords: Readonly<Record<FirmVerb, Text>> = {
  "firm.leave": { en: "Leave the firm", zh: "退出企业" },
  "firm.read": { en: "See the firm and its cycles", zh: "查看企业和各轮评估" },
  "profile.edit": { en: "Change the firm’s profile", zh: "修改企业情况" },
  "shares.edit": { en: "Enter the share of sales of each function", zh: "填写四个环节的销售占比" },
  "aim.edit": { en: "Set the target", zh: "设定目标" },
  "not-applicable.edit": { en: "Set “not applicable”, with its reason", zh: "标为“不适用”并写明原因" },
  "link.edit": { en: "Add, change and end relationships", zh: "增加、修改、停用业务关系" },
  "link.confirm": { en: "Ask a customer to confirm a relationship", zh: "请客户确认业务关系" },
  "link.match": { en: "Match a relationship with the partner’s own entry", zh: "与合作方登记的业务关系对接" },
  "context.edit": { en: "Answer the questions on context", zh: "填写内外部条件" },
  "evidence.edit": { en: "Add and change records", zh: "增加、修改记录" },
  "answer.save": { en: "Save their own answers, comments and marks", zh: "保存自己的答案、留言和标记" },
  "assignment.give": { en: "Pass items on to colleagues, and withdraw them", zh: "把题目转给同事，或收回" },
  "assignment.remind": { en: "Remind colleagues of items that are open", zh: "提醒同事答完剩下的题" },
  "assignment.hand-back": { en: "Send back their own items, with a reason", zh: "写明原因，退回转来的题目" },
  "comment.write": { en: "Write comments", zh: "写留言" },
  "comment.process": { en: "Mark comments as processed", zh: "把留言标为已处理" },
  "assessment.open": { en: "Open a cycle", zh: "开始一轮评估" },
  "assessment.upgrade": {
    en: "Change a cycle in progress to a newer version of the questionnaire",
    zh: "把进行中的评估换成新版问卷",
  },
  "phase.submit": { en: "Submit a phase", zh: "提交阶段" },
  "phase.accept": { en: "Accept a phase", zh: "通过阶段" },
  "phase.return": { en: "Return a phase", zh: "退回阶段" },
  "phase.reopen": { en: "Reopen a phase", zh: "重新开放阶段" },
  "result.read": { en: "See results once they are final", zh: "定版后查看结果" },
  "plan.read": { en: "See the action plan and its log", zh: "查看行动计划和变更记录" },
  "plan.work": {
    en: "Tick steps, update their own measures, and add records",
    zh: "勾选步骤，推进本人负责的措施，提交使用记录",
  },
  "plan.edit": { en: "Make and change the action plan", zh: "制定、修改行动计划" },
  "input.export": { en: "Export results and the firm’s full copy", zh: "导出结果和企业数据副本" },
  "pulse.read": {
    en: "See results of the short employee questionnaire after it has closed",
    zh: "截止后查看员工短问卷结果",
  },
  "pulse.manage": { en: "Open and close the short employee questionnaire", zh: "发起、结束员工短问卷" },
  "people.read": { en: "See people and access", zh: "查看成员与权限" },
  "log.read": { en: "Read the log of the firm", zh: "查看本企业操作记录" },
  "people.invite": { en: "Invite people", zh: "邀请成员" },
  "people.name": { en: "Make a member a manager", zh: "指定成员为自评负责人" },
  "people.remove": { en: "Remove people", zh: "移除成员" },
  "sharing.edit": { en: "Join and leave cohorts, and choose what they see", zh: "加入、退出企业组，选择公开级别" },
  "engagement.read": { en: "See who has access as a consultant, and what was viewed", zh: "查看顾问授权和访问记录" },
  "engagement.grant": { en: "Grant, change and revoke a consultant’s access", zh: "给予、修改、撤销顾问授权" },
};

export const engagementRoleWords: Readonly<Record<EngagementRole, Text>> = {
  consultant: { en: "Consultant", zh: "顾问" },
  reviewer: { en: "Consultant who reviews", zh: "兼任审核人的顾问" },
};

export const clientVerbWords: Readonly<Record<ClientVerb, Text>> = {
  "client.read": { en: "See what the firm has opened, until the access ends", zh: "在授权期内查看企业开放的内容" },
  "client.rate": { en: "Rate the latest cycle once, independently", zh: "为最近一轮独立评分，仅限一次" },
  "client.note": { en: "Keep private notes", zh: "记私人笔记" },
  "client.review": { en: "Accept and return phases", zh: "通过、退回阶段" },
};

/** Keys of the questionnaire. A key that is not here does nothing. */
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

/** What is saved when, and what is safe. Source: docs/architecture.md, saves. */
export const savingRules: readonly Text[] = [
  {
    en: "Each answer is sent automatically, moments after you choose it. “Saved 14:02” appears only when the server has stored it.",
    zh: "您选定后，答案很快自动上传。服务器确实存好之后，才显示“已保存 14:02”。",
  },
  {
    en: "When you are offline, answers are kept on this device, and the page shows how many. When you are online again and open any page, they are sent in order.",
    zh: "离线时，答案存在本机，页面一直显示待上传的个数。恢复联网后，在任何页面都会按顺序上传。",
  },
  {
    en: "If you are signed out while you type, nothing is lost. Sign in, and the answers kept on this device are sent.",
    zh: "作答中如果登录失效，内容不会丢失。重新登录后，待上传的答案自动上传。",
  },
  {
    en: "If you changed an answer on two of your own devices, you see both versions and choose one. For data of the firm, such as a relationship, you see your colleague’s version with name and time.",
    zh: "如果同一题在您的两台设备上都改过，页面会并列显示两份，请任选一份。如果是业务关系等企业数据，页面会显示同事的版本、姓名和修改时间。",
  },
  {
    en: "If scripts are turned off in the browser, each page has a button that saves the whole page.",
    zh: "如果浏览器停用了脚本，每页都有一个按钮，可以保存整页内容。",
  },
  {
    en: "A final result never changes. It keeps the versions of questionnaire, requirement and error model that were used for it.",
    zh: "定版结果不再改动，并保留当时所用的问卷、要求和误差模型的版本。",
  },
];

/** Marks that a score or result can carry. */
export const scoreMarks: readonly { readonly mark: Text; readonly meaning: Text }[] = [
  {
    mark: { en: "One person", zh: "单人作答" },
    meaning: {
      en: "Only one person answered, so agreement cannot be measured.",
      zh: "只有一人作答，无法判断大家看法是否一致。",
    },
  },
  {
    mark: { en: "Role groups differ", zh: "岗位看法不一" },
    meaning: {
      en: "Role groups differ by more than chance explains. See the chart by role group.",
      zh: "各类岗位的看法相差较大，不像是偶然。请看按岗位类别显示的图。",
    },
  },
  {
    mark: { en: "Shop floor differs", zh: "管理层与一线不一致" },
    meaning: {
      en: "Shop floor and management see different strengths and weaknesses among the four phases.",
      zh: "四个阶段哪强哪弱，一线与管理层看法不同。",
    },
  },
  {
    mark: { en: "After the records check", zh: "核对记录后" },
    meaning: {
      en: "Each answer counts only as far as a record supports it. The page says how many answers above level 3 have a record.",
      zh: "每个答案只计到记录能支持的等级。旁边注明，超过 3 级的答案中有多少有记录。",
    },
  },
  {
    mark: { en: "So far", zh: "目前" },
    meaning: {
      en: "All items of a phase are answered, but the result is not final.",
      zh: "这个阶段已答完，但本轮还没有定版。",
    },
  },
  {
    mark: { en: "Replaced by a newer revision", zh: "已被新版取代" },
    meaning: {
      en: "The result was reopened after it was final, and a newer revision exists.",
      zh: "结果定版后重新开放过，已有更新的修订版。",
    },
  },
  {
    mark: { en: "Prorated", zh: "按已答题折算" },
    meaning: {
      en: "Some items apply but have no level. They count with the average of the answered items.",
      zh: "有些题适用于企业，但还没有得出等级。这些题按已答题的平均值计。",
    },
  },
  {
    mark: { en: "Screening", zh: "快速自评" },
    meaning: {
      en: "A screening has 16 items and gives only an overall level. It is never compared with other results.",
      zh: "快速自评共 16 题，只给出总体等级，不与其他结果比较。",
    },
  },
  {
    mark: { en: "One aspect not scored", zh: "“互动合作”不评分" },
    meaning: {
      en: "“Working with partners” is not scored, because three items or more do not apply.",
      zh: "“互动合作”方面有三题及以上不适用，因此不计分。",
    },
  },
  {
    mark: { en: "Provisional", zh: "暂定" },
    meaning: {
      en: "Experts have set the size of the errors. It is not yet estimated from data.",
      zh: "误差大小由专家设定，还没有根据数据估计。",
    },
  },
];

/** What the place of a required line says. */
export const toneReadings = {
  "clearly-enough": {
    en: "The chance that the level is enough is 19 in 20 or more. It is still enough if half a level more is needed.",
    zh: "能力够用的可能性在九成五以上，要求再高半级也够。",
  },
  "probably-enough": {
    en: "The chance that the level is enough is 8 in 10 or more.",
    zh: "能力够用的可能性在八成以上。",
  },
  open: {
    en: "The chance that the level is enough is between 2 and 8 in 10. More answers may make it clear.",
    zh: "能力够用的可能性在两成与八成之间。再有人作答，也许就能判断。",
  },
  "probably-short": {
    en: "The chance that the level is enough is 2 in 10 or less.",
    zh: "能力够用的可能性在两成以下。",
  },
  "clearly-short": {
    en: "The chance that the level is enough is 1 in 20 or less. It is still not enough if half a level less is needed.",
    zh: "能力够用的可能性在百分之五以下，要求再低半级也不够。",
  },
} satisfies Readonly<Record<string, Text>>;
