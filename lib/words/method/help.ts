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
    en: "A firm accepts its own phases. All four are open from the start, in any order. When the last one is accepted, the result becomes final. The program follows the rules of this table.",
    zh: "各阶段由企业自行通过。四个阶段从一开始就可填写，顺序不限；最后一个通过后，结果定版。下表就是程序所依据的规则。",
  },
  from: { en: "From", zh: "当前状态" },
  move: { en: "Action", zh: "操作" },
  to: { en: "To", zh: "变为" },
  whoMoves: { en: "Who", zh: "由谁" },
  conditions: {
    en: "To submit a phase, each item needs at least one answer; “don’t know” counts. Preparation also needs one customer with its nine questions, and the share of sales of each function. To reopen or return a phase, you must give a reason. If a final result is reopened, a new revision is made. The old one is kept and marked as superseded.",
    zh: "提交的条件：每题至少一人作答，“不清楚”也算。准备阶段还须有一家客户答完 9 题，并填好四个环节的销售占比。重新开放和退回须写明原因。定版后再开放，会产生新的修订版；旧版保留，标为“已被新版取代”。",
  },
  together: { en: "Answering as a team", zh: "多人作答" },
  planMoves: { en: "States of a measure in the plan", zh: "计划中措施的状态变化" },
  planMovesReading: {
    en: "Only a record verifies a measure. To set a measure aside or withdraw its record, you must give a reason.",
    zh: "措施只有凭使用记录才算已验证。搁置措施或撤回记录，须写明原因。",
  },
  togetherMoves: { en: "States of assigned items", zh: "转交题目的状态变化" },
  togetherMovesReading: {
    en: "A manager passes sections or items on. After that, the state changes automatically with the answers. The program follows the rules of this table.",
    zh: "自评负责人转交部分题或单题，其后状态随作答自动变化。下表就是程序所依据的规则。",
  },
  clientRights: { en: "Who may do what at a client firm", zh: "谁可以在委托企业做什么" },
  rights: { en: "Who may do what in a firm", zh: "企业内谁能做什么" },
  rightsReading: {
    en: "A firm always has at least one manager. Nobody outside the firm sees anything without its consent.",
    zh: "企业至少有一名自评负责人。未经企业授权，外人看不到任何内容。",
  },
  verb: { en: "Action", zh: "操作" },
  yes: { en: "yes", zh: "能" },
  no: { en: "no", zh: "不能" },

  administrator: { en: "What an administrator of a cohort can see", zh: "组织方能看到什么" },
  partners: { en: "How customers and partners confirm a relationship", zh: "客户和合作方怎样确认业务关系" },

  pulse: { en: "How to run the short employee questionnaire", zh: "怎样开展员工短问卷" },
  keys: { en: "Keys on the questionnaire", zh: "答题快捷键" },
  keysReading: {
    en: "Single keys do not work while you type in a text field. Press ? to turn them off.",
    zh: "在输入框中打字时，单键不起作用。按 ? 可关闭单键。",
  },
  key: { en: "Key", zh: "按键" },
  does: { en: "What it does", zh: "作用" },

  saving: { en: "When data are saved", zh: "何时保存" },
  readings: { en: "How to read a level against what is needed", zh: "怎样看等级与要求" },
  marks: { en: "Marks on a score", zh: "得分上的标记" },
  mark: { en: "Mark", zh: "标记" },
  meaning: { en: "Meaning", zh: "含义" },
  verdict: { en: "Word", zh: "用语" },
  moreOnMethod: { en: "The method page shows how every figure is computed.", zh: "每个数字怎样算出，见“方法”页。" },
} satisfies Readonly<Record<string, Text>>;

/** Rules of answering, in the order in which they are met. */
export const answerRules: readonly Text[] = [
  {
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the sentence below it is true too, choose the step between. If even the first does not fit fully, choose the first.",
    zh: "从上往下读，选每一点都做到的最后一句；再往下一句只做到一部分，选两句之间；第一句也不全符合，就选第一句。",
  },
  {
    en: "Think of what was done in the last 12 months, unless the item says otherwise. Rules on paper alone do not count.",
    zh: "以近 12 个月实际做过的为准，题中另有说明的除外。只有制度、没有做过的，不算做到。",
  },
  {
    en: "The first sentence describes an ordinary firm that has not needed the practice yet. It is no criticism.",
    zh: "第一句写的是还没有用到这种做法的普通企业，不是批评。",
  },
  {
    en: "“Don’t know” is an answer. It does not count in the score and is listed separately. It never counts as level 1.",
    zh: "“不清楚”也是答案：不计入得分，单独列出，从不当作 1 级。",
  },
  {
    en: "Four items offer “not applicable”, each for one stated fact about the firm. A manager sets it for all. “Head office does it” is not a reason: choose the sentence that fits what it does for your firm.",
    zh: "只有四题可选“不适用”，须符合题中写明的企业情况，由自评负责人统一设定。“由总部统一做”不算不适用，请按总部替企业做的情况作答。",
  },
  {
    en: "Your answer is private: colleagues see averages, never what you chose. Only you see your marks for review, and a comment until you send it.",
    zh: "答案只有您本人可见，同事只看到平均值。待查标记和未发送的留言，也只有您本人可见。",
  },
  {
    en: "Without a record of use, an answer counts up to level 3 in the figure after the records check. A record belongs to the item and counts for everybody’s answer. It is a file (PDF, Word, Excel, PowerPoint or photo, up to 20 MB). You can also enter only its title and date.",
    zh: "没有使用记录的答案，在“核对记录后”的结果中最高计 3 级。记录归题目所有，对每个人的答案都有效。记录可以是 20 MB 以内的文件（PDF、Word、Excel、PowerPoint、照片）。也可以只登记名称和日期。",
  },
];

/** What somebody who runs a cohort sees of its firms, and what not. */
export const administratorRules: readonly Text[] = [
  {
    en: "The operator, or another administrator, makes a person the administrator of a cohort. This applies to the cohorts below it too.",
    zh: "组织方由系统管理员指定，或由现有组织方邀请加入。对下级企业组同样有效。",
  },
  {
    en: "An administrator sees the number of firms and the network that they have registered. Only a firm that chose “Open” is shown with its name and level. Every other firm is a dashed circle. Levels of firms that chose “Visible” appear in mixed groups of five or more, without names.",
    zh: "组织方看到企业的数量和登记的网络。选择“公开”的企业显示名称和等级，其他企业只是一个虚线圆圈。选择“可见”的企业，等级满五家才成组显示，次序打乱，不带名称。",
  },
  {
    en: "A figure is shown only if it covers five firms or more. It is published again only when enough of them have changed. Administrators cannot see answers, registers, partners’ names or the pages of a firm.",
    zh: "数字至少包含五家企业才会显示，变动的企业足够多时才更新。组织方看不到答案、台账、合作方名称和企业的页面。",
  },
  {
    en: "Only the firm chooses its managers, reviewers and consultants. Administrators can see them while the firm is open. Administrators can remove each other and sign each other out. Each time they give a reason, and the log keeps it.",
    zh: "自评负责人、审核人和顾问只能由企业指定。企业公开期间，组织方可看到他们。组织方人员可把同事移出组织方，也可让其退出登录；每次都须填写原因，记入操作记录。",
  },
  {
    en: "A map is drawn when the administrator asks for it. It is kept until registers change. A firm that lowers its sharing level disappears from a kept map at once.",
    zh: "组织方要求时才绘制网络图，台账变化前一直保留。企业调低公开级别后，立即从已保存的图中隐去。",
  },
];

/** How a firm and its partners confirm one link, and who sees what of it. */
export const partnerRules: readonly Text[] = [
  {
    en: "A manager asks a person at a customer by e-mail. The web address in the e-mail is valid for 30 days, for one customer relationship and one use. At most two reminders are sent, and the request can be withdrawn.",
    zh: "自评负责人通过邮件请客户方人员回答。链接 30 天内有效，只对应一条业务关系，只能提交一次；最多提醒两次，可随时撤回。",
  },
  {
    en: "The customer answers 13 questions without an account and sees only their own answers. The firm sees whether both agree on each of five topics, but never an answer.",
    zh: "客户无须注册，回答 13 题，只看到自己的答案。企业只看到双方在五个方面是否一致，看不到任何答案。",
  },
  {
    en: "Both sides are compared once, on the day when the customer answers. A topic is not compared if either side has fewer than two answers.",
    zh: "双方只在提交当日比较一次。任何一方不足两题的方面不作比较。",
  },
  {
    en: "The customer’s e-mail address is kept only while the request is open. This person can write to the operator at any time to have it deleted.",
    zh: "客户方邮箱只在请求有效期内保存。被请回答的人可随时联系系统管理员删除。",
  },
  {
    en: "A partner that uses Trellis is matched with a code, which works once within 14 days. Names of other firms are never shown and cannot be searched. Either side can end a match.",
    zh: "合作方也使用本系统时，用代码对接，代码 14 天内有效，只能用一次。不显示其他企业的名称，也无法搜索。任何一方可解除对接。",
  },
  {
    en: "Two matched records of a relationship are merged only if both sides agree. They then see the average, and whether the two differ. Your own record stays as it is, and your result uses only that.",
    zh: "双方同意后才合并两份登记：取平均数，并注明是否不一致。本企业的登记不变，结果只依据本企业的登记。",
  },
];

/** How a manager runs the pulse. Source: method 4.4. */
export const pulseHelp: readonly Text[] = [
  {
    en: "Open the short employee questionnaire in the assessment, under Learning, and list the units. A unit has at least five people; put smaller teams together.",
    zh: "请在“自评”的学习阶段进入“员工短问卷”，先列出部门（车间、产线也可以）。每个部门至少 5 人，更小的班组请合并。",
  },
  {
    en: "Open a round once a quarter. For each unit, choose how people are asked. Trellis sends each person a link by e-mail, or you print slips with links, or one code on a poster.",
    zh: "每季度发起一轮，每个部门选一种发放方式。系统给每人发邮件链接；或打印带链接的纸条；或打印一张带二维码的海报。",
  },
  {
    en: "Only units with links by e-mail get their own figures, because you never see those links. A person who prints links or a code could also use them to answer. So printed units count only in the figures of the whole firm, if they have ten answers together.",
    zh: "只有邮件发放的部门才单独显示结果，因为您看不到那些链接。打印的人自己也可能填答，所以打印发放的部门只计入全企业，合计满十份才显示。",
  },
  {
    en: "A code cannot prevent a second answer; it only limits answers to the number of people. Slips can prevent it. Shuffle them, let people draw, and do not write down who has which slip.",
    zh: "二维码挡不住重复作答，只能按人数封顶；纸条可以。请把纸条打乱后让员工自己抽取，不要登记谁拿哪张。",
  },
  {
    en: "Until the round closes, you see only how many answered, such as “38 of 60”. The round closes after its last day or when you close it. Then the figures appear.",
    zh: "截止前只显示“38/60”这样的份数。过了截止日，或您提前结束后，才显示结果。",
  },
  {
    en: "A unit with fewer than five answers shows nothing, and its answers are deleted unread. Ask again next quarter, or join it with another unit.",
    zh: "不足五份答卷的部门不显示结果，系统不打开答卷，直接删除。请下季度再问，或与相邻部门合并。",
  },
  {
    en: "The comparison does not show who rates higher. It shows which phases each side rates above or below its own average. Talk about differences before you choose measures.",
    zh: "对比不看谁的评分高，只看各阶段在各自平均之上还是之下。有差别时，请先谈清原因，再选措施。",
  },
];

/** How several people answer for one firm, and who sees what of it. */
export const togetherRules: readonly Text[] = [
  {
    en: "Each person answers alone. A person who was given items sees only those, and can answer in steps of ten minutes. A person who was given none answers the whole questionnaire. The manager also answers items that nobody was given.",
    zh: "每人独立作答。被转交题目的人只看到这些题，可分次作答，每次约十分钟；未被转交的人答全部题。没有转交的题归自评负责人。",
  },
  {
    en: "If an item is not for you, send it back with a reason. Answers that you have given stay saved.",
    zh: "不归您负责的题，请写明原因后退回，已答的内容保留。",
  },
  {
    en: "You get one e-mail for each set of items, in your language. Reminders follow after 3, 7 and 14 days while items are open. A link in the e-mail stops them.",
    zh: "每批转交只发一封邮件，用您选的语言。题目未答完时，第 3、7、14 天各提醒一次；点邮件中的链接可停止。",
  },
  {
    en: "A comment that you send is read only by the managers. All colleagues can read a manager’s comment; only the person who asked can read a manager’s reply. A processed comment opens again with a new message.",
    zh: "您发送的留言只有自评负责人和您本人可见。自评负责人的留言全体同事可见，回复则只有提问者可见。已处理的留言有新内容时重新打开。",
  },
  {
    en: "Each role group counts the same, however many people it has. You see the average of an item once three others have answered. You see the number of people at each level once five others have answered.",
    zh: "各岗位类别权重相同，与人数无关。另有三人作答，才显示单题平均值；另有五人作答，才显示各级人数。",
  },
  {
    en: "Once a phase is submitted, you see signs that you may have answered in haste. An example is many equal answers in a row. Managers see how many others show such a sign, if there are three or more. No answer is removed.",
    zh: "阶段提交后，您会看到自己作答可能仓促的迹象，例如连续多题答案相同。另有三人及以上如此，自评负责人才知道人数。不删除任何答案。",
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
  "firm.leave": { en: "Leave the firm", zh: "离开企业" },
  "firm.read": { en: "See the firm and its cycles", zh: "查看企业和各轮评估" },
  "profile.edit": { en: "Change the firm’s profile", zh: "修改企业情况" },
  "shares.edit": { en: "Enter the share of sales of each function", zh: "填写四个环节的销售占比" },
  "aim.edit": { en: "Set the aim", zh: "设定目标" },
  "not-applicable.edit": { en: "Set “not applicable”, with its reason", zh: "标为“不适用”并写明原因" },
  "link.edit": { en: "Add, change and end relationships", zh: "增加、修改、停用业务关系" },
  "link.confirm": { en: "Ask a customer to confirm a relationship", zh: "请客户确认业务关系" },
  "link.match": { en: "Match a relationship with a partner’s own record", zh: "与合作方登记的业务关系对接" },
  "context.edit": { en: "Answer the questions on context", zh: "填写内外部条件" },
  "evidence.edit": { en: "Add and change records", zh: "增加、修改记录" },
  "answer.save": { en: "Save their own answers, comments and marks", zh: "保存自己的答案、留言和标记" },
  "assignment.give": { en: "Pass items on to colleagues, and withdraw them", zh: "把题目转给同事、收回" },
  "assignment.remind": { en: "Remind colleagues of items that are open", zh: "提醒同事答完剩下的题" },
  "assignment.hand-back": { en: "Send back their own items, with a reason", zh: "写明原因，退回转来的题目" },
  "comment.write": { en: "Write comments", zh: "写留言" },
  "comment.process": { en: "Mark comments as processed", zh: "把留言标为已处理" },
  "assessment.open": { en: "Open a cycle", zh: "开始一轮评估" },
  "assessment.upgrade": {
    en: "Change a cycle in progress to a newer version of the questions",
    zh: "把进行中的评估换成新版问卷",
  },
  "phase.submit": { en: "Submit a phase", zh: "提交阶段" },
  "phase.accept": { en: "Accept a phase", zh: "通过阶段" },
  "phase.return": { en: "Return a phase", zh: "退回阶段" },
  "phase.reopen": { en: "Reopen a phase", zh: "重新开放阶段" },
  "result.read": { en: "See results once they are final", zh: "定版后查看结果" },
  "plan.read": { en: "See the action plan and its log", zh: "查看行动计划和变更记录" },
  "plan.work": {
    en: "Tick steps, update their own measures, add a record",
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
  "sharing.edit": { en: "Join cohorts, choose what they see, leave", zh: "加入企业组、选择公开级别、退出" },
  "engagement.read": { en: "See who has access as a consultant, and what was viewed", zh: "查看顾问授权和访问记录" },
  "engagement.grant": { en: "Grant, change and revoke a consultant’s access", zh: "给予、修改、撤销顾问授权" },
};

export const engagementRoleWords: Readonly<Record<EngagementRole, Text>> = {
  consultant: { en: "Consultant", zh: "顾问" },
  reviewer: { en: "Consultant who reviews", zh: "兼任审核人的顾问" },
};

export const clientVerbWords: Readonly<Record<ClientVerb, Text>> = {
  "client.read": { en: "See what the firm has opened, until its date", zh: "在授权期内查看企业开放的内容" },
  "client.rate": { en: "Rate the latest cycle once, independently", zh: "独立为最近一轮评分，仅限一次" },
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
  { keys: ["J", "K"], does: { en: "Next, previous", zh: "下一题、上一题" } },
  { keys: ["D"], does: { en: "Don’t know", zh: "不清楚" } },
  { keys: ["N"], does: { en: "Not applicable, with its reason", zh: "不适用并写原因" } },
  { keys: ["Backspace"], does: { en: "Clear the answer; you can undo this", zh: "清除答案，可撤销" } },
  { keys: ["C"], does: { en: "Comment", zh: "留言" } },
  { keys: ["E"], does: { en: "Records", zh: "记录" } },
  { keys: ["A"], does: { en: "Pass on to a colleague, or send back", zh: "转给同事，或退回" } },
  { keys: ["Ctrl+Enter"], does: { en: "Send the comment", zh: "发送留言" } },
  { keys: ["M"], does: { en: "Mark for review", zh: "标记待查" } },
  { keys: ["G P", "G L", "G A", "G E"], does: { en: "Go to a phase", zh: "跳到某阶段" } },
  { keys: ["O"], does: { en: "Next open item", zh: "下一道未答题" } },
  { keys: ["/"], does: { en: "Find an item", zh: "查找题目" } },
  { keys: ["?"], does: { en: "Show all keys, hide hints, turn single keys off", zh: "全部按键；隐藏提示；关闭单键" } },
  { keys: ["Esc"], does: { en: "Close a panel, back to the card", zh: "关闭面板，回到题目" } },
];

/** What is saved when, and what is safe. Source: docs/architecture.md, saves. */
export const savingRules: readonly Text[] = [
  {
    en: "Each answer is sent automatically, moments after you choose it. “Saved 14:02” appears only when the server has stored it.",
    zh: "选定后稍等片刻，答案自动上传。服务器确实存好之后，才显示“已保存 14:02”。",
  },
  {
    en: "When you are offline, answers are kept on this device, and the page shows how many. They are sent in order when you are online again, from any page.",
    zh: "离线时答案存在本机，页面一直显示待上传个数。恢复联网后，在任何页面都会按顺序上传。",
  },
  {
    en: "If you are signed out while you type, nothing is lost. Sign in, and the answers kept on this device are sent.",
    zh: "作答中登录失效，内容不会丢失。登录后，待上传的答案自动上传。",
  },
  {
    en: "If you changed an item on two of your own devices, you see both versions and choose one. For data of the firm, such as a relationship, you see your colleague’s version with name and time.",
    zh: "同一题在您的两台设备上改过，会并列显示两份，请任选其一。业务关系等企业数据，则显示同事的版本、姓名和时间。",
  },
  {
    en: "If scripts are turned off in the browser, each page has a button that saves the whole page.",
    zh: "浏览器不运行脚本时，每页都有按钮可整页保存。",
  },
  {
    en: "A final result never changes. It keeps the versions of questionnaire, requirement and error model that were used for it.",
    zh: "定版结果不再改动，并保留当时所用的问卷、要求和误差模型版本。",
  },
];

/** Marks that a score or result can carry. */
export const scoreMarks: readonly { readonly mark: Text; readonly meaning: Text }[] = [
  {
    mark: { en: "One person", zh: "单人作答" },
    meaning: {
      en: "Only one person answered, so agreement cannot be measured.",
      zh: "只有一人作答，无法判断看法是否一致。",
    },
  },
  {
    mark: { en: "Role groups differ", zh: "岗位看法不一" },
    meaning: {
      en: "Role groups differ by more than chance explains. See the chart by role group.",
      zh: "各类岗位的看法相差较大，不像偶然，见分岗位图。",
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
      en: "Each answer counts only as far as a record supports it. The page says how many answers above 3 have a record.",
      zh: "每个答案只计到记录能支持的等级，旁边注明超过 3 级的答案中有多少有记录。",
    },
  },
  {
    mark: { en: "So far", zh: "目前" },
    meaning: {
      en: "All items of a phase are answered, but the result is not final.",
      zh: "阶段已答完，但本轮尚未定版。",
    },
  },
  {
    mark: { en: "Superseded", zh: "已被新版取代" },
    meaning: {
      en: "The result was reopened after it was final. A newer revision exists.",
      zh: "定版后重新开放过，已有更新的修订版。",
    },
  },
  {
    mark: { en: "Prorated", zh: "按已答题折算" },
    meaning: {
      en: "Some items apply but have no level. They count with the average of the answered items.",
      zh: "适用但没有等级的题，按已答题的平均值计。",
    },
  },
  {
    mark: { en: "Screening", zh: "快速自评" },
    meaning: {
      en: "It has 16 items and gives only an overall level. It is never compared with other results.",
      zh: "快速自评共 16 题，只给出总体等级，不作比较。",
    },
  },
  {
    mark: { en: "Reduced form", zh: "缩减口径" },
    meaning: {
      en: "“Working with partners” is not scored, because three items or more do not apply.",
      zh: "三题及以上不适用，因此“互动合作”方面不计分。",
    },
  },
  {
    mark: { en: "Provisional", zh: "暂定" },
    meaning: {
      en: "The size of the errors is assumed. It is not yet estimated from data.",
      zh: "误差为设定值，尚未由数据估计。",
    },
  },
];

/** What the place of a required line says. */
export const toneReadings = {
  "clearly-enough": {
    en: "The chance that it is enough is 19 in 20 or more. It is still enough if half a level more is needed.",
    zh: "能力够用的可能性在九成五以上，要求再高半级也够。",
  },
  "probably-enough": {
    en: "The chance that it is enough is 8 in 10 or more.",
    zh: "能力够用的可能性在八成以上。",
  },
  open: {
    en: "The chance that it is enough is between 2 and 8 in 10. More answers may make it clear.",
    zh: "能力够用的可能性在两成与八成之间。再有人作答，也许就能判断。",
  },
  "probably-short": {
    en: "The chance that it is enough is 2 in 10 or less.",
    zh: "能力够用的可能性在两成以下。",
  },
  "clearly-short": {
    en: "The chance that it is enough is 1 in 20 or less. It is still not enough if half a level less is needed.",
    zh: "能力够用的可能性在百分之五以下，要求再低半级也不够。",
  },
} satisfies Readonly<Record<string, Text>>;
