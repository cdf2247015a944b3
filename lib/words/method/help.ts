import type { Mover, PhaseEvent } from "@/lib/assessments";
import type { ClientVerb, EngagementRole, FirmRole, FirmVerb } from "@/lib/policy";
import type { Text } from "@/lib/result";

/** Words of the help page. */
export const helpWords = {
  title: { en: "How to use Trellis", zh: "使用帮助" },
  lede: {
    en: "How to answer, who may do what, what is saved when, and what the marks on a result mean.",
    zh: "怎样作答，谁能做什么，何时保存，结果上的标记是什么意思。",
  },
  contents: { en: "On this page", zh: "本页内容" },

  answering: { en: "How to answer", zh: "怎样作答" },
  phases: { en: "The moves of a phase", zh: "阶段的状态变化" },
  phasesReading: {
    en: "A firm accepts its own phases. All four are open from the start, in any order; accepting the last one makes the result final. The table is the one that the program itself obeys.",
    zh: "企业自行通过各阶段。四个阶段从一开始就可填写，顺序不限；最后一个通过后，结果定版。下表就是程序所依据的规则。",
  },
  from: { en: "From", zh: "当前状态" },
  move: { en: "Move", zh: "操作" },
  to: { en: "To", zh: "变为" },
  whoMoves: { en: "Who", zh: "由谁" },
  conditions: {
    en: "Submitting asks for at least one answer per item by anyone; “don’t know” counts. Preparation also asks for one customer with its nine questions, and the four shares. Reopening and returning ask for a reason. Once the result is final, reopening makes a new revision; the old one stays, marked as superseded.",
    zh: "提交的条件：每题至少一人作答，“不清楚”也算。准备阶段还须有一家客户答完 9 题，并填好四项占比。重新开放和退回须写原因。定版后再开放会产生新的修订版，旧版保留，标为“已被新版取代”。",
  },
  together: { en: "Answering together", zh: "多人作答" },
  planMoves: { en: "The moves of a measure of the plan", zh: "计划中措施的状态变化" },
  planMovesReading: {
    en: "A measure is verified by its record and by nothing else. Setting it aside and taking its record back ask for a reason.",
    zh: "措施只凭使用记录才算已验证。搁置措施、撤回记录须写明原因。",
  },
  togetherMoves: { en: "The moves of what is passed on", zh: "转交题目的状态变化" },
  togetherMovesReading: {
    en: "A manager passes sections or items on; answers move them by themselves. The table is the one that the program itself obeys.",
    zh: "自评负责人转交部分或单题，其后随作答自动变化。下表就是程序所依据的规则。",
  },
  clientRights: { en: "Who may do what at a client firm", zh: "谁可以在委托企业做什么" },
  rights: { en: "Who may do what in a firm", zh: "企业内谁能做什么" },
  rightsReading: {
    en: "A firm keeps at least one manager. Nobody outside the firm sees anything without its consent.",
    zh: "企业至少有一名自评负责人。未经企业授权，外人什么也看不到。",
  },
  verb: { en: "Action", zh: "操作" },
  yes: { en: "yes", zh: "能" },
  no: { en: "no", zh: "不能" },

  administrator: { en: "What an administrator of a cohort sees", zh: "组织方能看到什么" },
  partners: { en: "Customers and partners confirm a relationship", zh: "客户和合作方确认业务关系" },

  pulse: { en: "Running a pulse", zh: "怎样做员工短问卷" },
  keys: { en: "Keys on the questionnaire", zh: "答题快捷键" },
  keysReading: {
    en: "Single keys rest while a text field has the focus. They can be switched off under ?.",
    zh: "在文本框中打字时，单键不起作用。按 ? 可关闭单键。",
  },
  key: { en: "Key", zh: "按键" },
  does: { en: "What it does", zh: "作用" },

  saving: { en: "What is saved when", zh: "何时保存" },
  readings: { en: "Reading a level against a requirement", zh: "怎样看等级与要求" },
  marks: { en: "Marks on a score", zh: "得分上的标记" },
  mark: { en: "Mark", zh: "标记" },
  meaning: { en: "Meaning", zh: "含义" },
  verdict: { en: "Word", zh: "用语" },
  moreOnMethod: { en: "How every figure is computed stands on the method page.", zh: "每个数字怎样算出，见方法说明。" },
} satisfies Readonly<Record<string, Text>>;

/** Rules of answering, in the order in which they are met. */
export const answerRules: readonly Text[] = [
  {
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the sentence below it is true too, choose the step between. If even the first does not fit fully, choose the first.",
    zh: "从上往下读，选每一点都做到的最后一句；再往下一句只做到一部分，选两句之间；第一句也不全符合，就选第一句。",
  },
  {
    en: "Recall what was done in the last 12 months, unless the card says otherwise. Rules on paper do not count by themselves.",
    zh: "以近 12 个月实际做过的为准，题中另有说明的除外。只有制度，不算做到。",
  },
  {
    en: "The first sentence describes an ordinary firm that has not needed the practice yet. It is no blame.",
    zh: "第一句写的是还没有用到这种做法的普通企业，不是批评。",
  },
  {
    en: "“Don’t know” is an answer: it leaves the score and is shown as such. It is never counted as level 1.",
    zh: "“不清楚”也是答案：不计入得分，单独列出，从不当作 1 级。",
  },
  {
    en: "“Not applicable” exists on four items, with the one fact about the firm for which it holds. A manager sets it for all. “Done by head office” is not a reason; answer for what is done for you.",
    zh: "只有四题可选“不适用”，须符合题中写明的企业情况，由自评负责人统一设定。“由总部统一做”不算不适用，按实际情况作答。",
  },
  {
    en: "An answer is personal: colleagues see means, never what you chose. Marks for review, and a comment until you send it, are your own.",
    zh: "答案只有您本人可见，同事只看到平均值。待查标记，以及未发送的留言，也只有本人可见。",
  },
  {
    en: "Without a record of use, an answer counts up to level 3 in the figure after the records check. Records belong to the item and count for everybody’s answer. A record is a file (PDF, Word, Excel, PowerPoint or photo, up to 20 MB), or only its title and date.",
    zh: "没有使用记录的答案，在“核对记录后”的结果中最高计 3 级。记录归题目所有，对每个人的答案都有效。佐证可以是文件（PDF、Word、Excel、PowerPoint、照片，20 MB 以内），也可以只登记名称和日期。",
  },
];

/** What somebody who runs a cohort sees of its firms, and what not. */
export const administratorRules: readonly Text[] = [
  {
    en: "The operator, or an administrator by invitation, makes somebody the administrator of a cohort; it holds for the cohorts below it too.",
    zh: "组织方由系统管理员指定，或由现有组织方邀请加入；对下级企业组同样有效。",
  },
  {
    en: "Of the firms an administrator sees counts, and the network that they have registered. A firm that chose to be open is shown with its name and level. Every other firm is a dashed circle. Levels of firms that chose to be visible appear in mixed groups of five or more, without names.",
    zh: "组织方看到企业的数量和登记的网络：选择“公开”的企业显示名称和等级，其余企业只是一个虚线圆圈。选择“可见”的企业，等级满五家才成组显示，次序打乱，不带名称。",
  },
  {
    en: "A figure is shown only where it rests on five firms or more, and is published again only when enough of them have changed. Answers, registers, partners’ names and the pages of a firm stay closed.",
    zh: "至少涉及五家企业的数字才会显示，变化的企业足够多时才更新。答案、台账、合作方名称和企业的页面都看不到。",
  },
  {
    en: "Who manages, reviews or advises a firm is read where the firm is open, and given by the firm alone. Administrators remove one another and end one another’s sessions, each time with a reason that stands in the log.",
    zh: "企业公开期间，组织方可看到它的自评负责人、审核人和顾问；这些角色只能由企业指定。组织方人员可把同事移出组织方，也可结束其登录；每次都须填写原因，记入操作记录。",
  },
  {
    en: "A map is drawn when the administrator asks for it, and kept until registers change. A firm that shows less from now on disappears from a kept map at once.",
    zh: "组织方要求时才绘制网络图，台账变化前一直保留。企业调低公开程度后，立即从已保存的图中隐去。",
  },
];

/** How a firm and its partners confirm one link, and who sees what of it. */
export const partnerRules: readonly Text[] = [
  {
    en: "A manager asks somebody at a customer by mail. The link in it works for 30 days, for one relationship of the register and once; two reminders are the most, and the request can be taken back.",
    zh: "自评负责人通过邮件请客户方人员回答。链接 30 天内有效，只对应一条业务关系，只能提交一次；最多提醒两次，可随时撤回。",
  },
  {
    en: "The customer answers 13 questions without an account and sees the own answers only. The firm sees whether both agree on each of five topics, never an answer.",
    zh: "客户无须注册，回答 13 题，只看到自己的答案。企业只看到五个方面是否一致，看不到任何答案。",
  },
  {
    en: "Both sides are compared once, on the day the answers are given. A topic with fewer than two answers on either side is not compared.",
    zh: "双方只在提交当日比较一次。任何一方不足两题的方面不作比较。",
  },
  {
    en: "The customer’s e-mail address is kept only while the request is open. Whoever is asked can have it deleted at any time by writing to the operator.",
    zh: "客户方邮箱只在请求有效期内保存。被请回答的人可随时联系系统管理员删除。",
  },
  {
    en: "A partner that works with Trellis is matched by a code, which works for 14 days and once. Names of other firms are never shown and cannot be searched. Either side ends a match.",
    zh: "合作方也使用本系统时，用代码对接，代码 14 天内有效，只能用一次。不显示也无法搜索其他企业的名称。任何一方可解除对接。",
  },
  {
    en: "Two matched records are merged only if both sides agree: the mean, and whether the two differ. The own record stays, and results rest on it alone.",
    zh: "双方同意后才合并两份记录：取平均数，并注明是否不一致。本企业的记录不变，结果只依据本企业的记录。",
  },
];

/** How a manager runs the pulse. Source: method 4.4. */
export const pulseHelp: readonly Text[] = [
  {
    en: "List the units under Assessment, Learning, Shop-floor pulse. A unit has at least five people; join smaller teams.",
    zh: "在“自评”的学习阶段进入“员工短问卷”，先列出单位。每个单位至少 5 人，更小的班组合并。",
  },
  {
    en: "Open a wave once a quarter. For each unit choose how people are asked. Trellis mails each person a link, or you print slips with links, or one code on a poster.",
    zh: "每季度发起一轮，每个单位三选一：系统给每人发邮件链接，或打印带链接的纸条，或一张带二维码的海报。",
  },
  {
    en: "Only units with mailed links get figures of their own: you never see those links. Whoever prints links or a code could answer himself. So printed units count in the firm as a whole alone, from ten answers together.",
    zh: "只有邮件发放的单位才单独显示结果，因为您看不到那些链接。打印的人也能自己填答，所以打印发放的单位只计入全企业，合计满十份才显示。",
  },
  {
    en: "A code cannot stop a second answer; the headcount caps it. Slips can. Shuffle them, let people draw, and do not write down who has which.",
    zh: "二维码挡不住重复作答，只按人数封顶；纸条可以。纸条要打乱后自己抽取，不要登记谁拿哪张。",
  },
  {
    en: "Until the close only “38 of 60” is shown. The wave closes after its last day or when you press; then the figures appear.",
    zh: "截止前只显示“38/60”。过了截止日或手动截止后，才显示结果。",
  },
  {
    en: "A unit with fewer than five answers shows nothing, and its answers are deleted unread. Ask again next quarter, or join it with a neighbour.",
    zh: "不足五份答卷的单位不显示结果，答卷不打开即删除。下季度再问，或与相邻单位合并。",
  },
  {
    en: "“Two pictures” compares shapes, not levels: where each source lies above or below its own average. Talk about a difference before choosing measures.",
    zh: "对比的是形状，不是高低：看两者各在自身平均之上还是之下。有差别，先谈清原因，再选措施。",
  },
];

/** How several people answer for one firm, and who sees what of it. */
export const togetherRules: readonly Text[] = [
  {
    en: "Everybody answers alone. Who was given items sees those only, in pieces of ten minutes; who was given none answers the whole questionnaire. A manager also has what nobody was given.",
    zh: "每人独立作答。被转交题目的，只看到这些题，可分次作答，每次约十分钟；未被转交的，答全部题。未转交他人的题归自评负责人。",
  },
  {
    en: "Not yours? Hand it back with a reason. Answers already given stay saved.",
    zh: "不归自己管的，写明原因后退回，已答的内容保留。",
  },
  {
    en: "One mail announces a batch, in your language. Reminders follow after 3, 7 and 14 days while items are open, each once; a link in the mail ends them.",
    zh: "每批转交只发一封邮件，用本人的语言。题目未答完时，第 3、7、14 天各提醒一次；点邮件中的链接可停止。",
  },
  {
    en: "A comment that a colleague sends is read by the managers and himself; a manager’s by all colleagues, or by the one who asked. Processed comments open again with a new word.",
    zh: "同事发送的留言只有自评负责人和本人可见；自评负责人的留言全体同事可见，回复则只有提问者可见。已处理的留言有新内容时重新打开。",
  },
  {
    en: "Role groups count alike, however many people are in them. The mean of an item shows from three other answers on, and how many chose which level from five.",
    zh: "各岗位类别权重相同，与人数无关。另有三人作答，才显示单题平均值；另有五人作答，才显示各级人数。",
  },
  {
    en: "Once a phase is submitted, each person sees his own signs of haste, such as many equal answers in a row. Managers are told how many others show one, from three on. No answer is removed.",
    zh: "阶段提交后，各人会看到自己作答可能仓促的迹象，例如连续多题答案相同。另有三人及以上如此，自评负责人才知道人数。不删除任何答案。",
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
  system: { en: "By itself", zh: "自动" },
};

export const firmRoleWords: Readonly<Record<FirmRole, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  contributor: { en: "Contributor", zh: "答题人" },
};

export const verbWords: Readonly<Record<FirmVerb, Text>> = {
  "firm.leave": { en: "Leave the firm", zh: "离开企业" },
  "firm.read": { en: "See the firm and its cycles", zh: "查看企业和各轮评估" },
  "profile.edit": { en: "Change the firm’s profile", zh: "修改企业情况" },
  "shares.edit": { en: "State the four shares of sales", zh: "填写四项销售占比" },
  "aim.edit": { en: "Set the aim", zh: "设定目标" },
  "not-applicable.edit": { en: "Set “not applicable”, with its reason", zh: "设“不适用”并写原因" },
  "link.edit": { en: "Add, change and end relationships", zh: "增加、修改、停用业务关系" },
  "link.confirm": { en: "Ask a customer to confirm a relationship", zh: "请客户确认业务关系" },
  "link.match": { en: "Match a relationship with a partner’s own record", zh: "与合作方的记录对接" },
  "context.edit": { en: "Answer on context", zh: "填写内外部条件" },
  "evidence.edit": { en: "Add and change records", zh: "增加、修改佐证材料" },
  "answer.save": { en: "Save own answers, comments and marks", zh: "保存本人的答案、留言和标记" },
  "assignment.give": { en: "Pass items on to colleagues, and take them back", zh: "把题目转给同事、收回" },
  "assignment.remind": { en: "Remind colleagues of items that are open", zh: "提醒同事尚未答完的题" },
  "assignment.hand-back": { en: "Hand own items back, with a reason", zh: "写明原因，退回转来的题目" },
  "comment.write": { en: "Write comments", zh: "写留言" },
  "comment.process": { en: "Mark comments as processed", zh: "把留言标为已处理" },
  "assessment.open": { en: "Open a cycle", zh: "开始一轮评估" },
  "assessment.upgrade": {
    en: "Take a cycle under way to a later version of the questions",
    zh: "把进行中的评估换成新版问卷",
  },
  "phase.submit": { en: "Submit a phase", zh: "提交阶段" },
  "phase.accept": { en: "Accept a phase", zh: "通过阶段" },
  "phase.return": { en: "Return a phase", zh: "退回阶段" },
  "phase.reopen": { en: "Reopen a phase", zh: "重新开放阶段" },
  "result.read": { en: "See results once they are final", zh: "定版后查看结果" },
  "plan.read": { en: "See the action plan and its log", zh: "查看行动计划和变更记录" },
  "plan.work": {
    en: "Tick steps, move own measures, add their record",
    zh: "勾选步骤，推进本人负责的措施，提交使用记录",
  },
  "plan.edit": { en: "Make and change the action plan", zh: "制定、修改行动计划" },
  "input.export": { en: "Export results and the firm’s full copy", zh: "导出结果和企业数据副本" },
  "pulse.read": { en: "See the pulse of the shop floor once it is closed", zh: "截止后查看员工短问卷结果" },
  "pulse.manage": { en: "Open and close the pulse", zh: "发起、截止员工短问卷" },
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
  "client.rate": { en: "Rate the latest cycle once, on one’s own", zh: "独立为最近一轮评分，仅限一次" },
  "client.note": { en: "Keep private notes", zh: "记私人笔记" },
  "client.review": { en: "Accept and return phases", zh: "通过、退回阶段" },
};

/** Keys of the questionnaire. A key that is not here does nothing. */
export const helpKeys: readonly { readonly keys: readonly string[]; readonly does: Text }[] = [
  { keys: ["1", "2", "3", "4", "5"], does: { en: "Choose a sentence or a step between", zh: "选一句，或两句之间" } },
  { keys: ["↑", "↓"], does: { en: "Move within the options", zh: "在选项间移动" } },
  { keys: ["Enter"], does: { en: "Next item", zh: "下一题" } },
  { keys: ["J", "K"], does: { en: "Next, previous", zh: "下一题、上一题" } },
  { keys: ["D"], does: { en: "Don’t know", zh: "不清楚" } },
  { keys: ["N"], does: { en: "Not applicable, with its reason", zh: "不适用并写原因" } },
  { keys: ["Backspace"], does: { en: "Clear the answer; undo is offered", zh: "清除答案，可撤销" } },
  { keys: ["C"], does: { en: "Comment", zh: "留言" } },
  { keys: ["E"], does: { en: "Records", zh: "佐证材料" } },
  { keys: ["A"], does: { en: "Pass on to a colleague, or hand back", zh: "转给同事，或退回" } },
  { keys: ["Ctrl+Enter"], does: { en: "Send the comment", zh: "发送留言" } },
  { keys: ["M"], does: { en: "Mark for review", zh: "标记待查" } },
  { keys: ["G P", "G L", "G A", "G E"], does: { en: "Go to a phase", zh: "跳到某阶段" } },
  { keys: ["O"], does: { en: "Next open item", zh: "下一道未答题" } },
  { keys: ["/"], does: { en: "Find an item", zh: "查找题目" } },
  { keys: ["?"], does: { en: "All keys; hide hints; switch single keys off", zh: "全部按键；隐藏提示；关闭单键" } },
  { keys: ["Esc"], does: { en: "Close a panel, back to the card", zh: "关闭面板，回到题目" } },
];

/** What is saved when, and what is safe. Source: docs/architecture.md, saves. */
export const savingRules: readonly Text[] = [
  {
    en: "Each answer is sent by itself, moments after it is chosen. “Saved 14:02” appears only when the server has it for good.",
    zh: "选定后稍等片刻，答案自动上传。服务器确实存好之后，才显示“已保存 14:02”。",
  },
  {
    en: "Offline, answers wait on this device; the number waiting stays in view. They are sent in order when the connection is back, from any page.",
    zh: "离线时答案存在本机，待上传个数一直显示。恢复联网后，在任何页面都会按顺序上传。",
  },
  {
    en: "When a session ends while you type, nothing is lost: sign in, and what waits is sent.",
    zh: "作答中登录失效，不会丢失：登录后，待上传的答案自动上传。",
  },
  {
    en: "An item changed on two of your own devices shows both versions; you choose one. On a record of the firm, such as a relationship, the colleague’s version is shown with name and time.",
    zh: "同一题在本人两台设备上改过，会并列显示两份，任选其一。业务关系等企业记录，则显示同事的版本、姓名和时间。",
  },
  {
    en: "Without scripts, each page has a button that saves it as a whole.",
    zh: "浏览器不运行脚本时，每页有按钮整页保存。",
  },
  {
    en: "A final result is never changed. It keeps the versions of questionnaire, requirement and error model it was made with.",
    zh: "定版结果不再改动，并保留当时所用的问卷、要求和误差模型版本。",
  },
];

/** Marks that a score or result can carry. */
export const scoreMarks: readonly { readonly mark: Text; readonly meaning: Text }[] = [
  {
    mark: { en: "Single view", zh: "单人作答" },
    meaning: { en: "One contributor. No agreement can be stated.", zh: "只有一人作答，说不出看法是否一致。" },
  },
  {
    mark: { en: "Split view", zh: "岗位看法不一" },
    meaning: {
      en: "Role groups differ beyond chance. Read the split.",
      zh: "各岗位类别看法不一，超出偶然波动，看分岗位结果。",
    },
  },
  {
    mark: { en: "Two pictures", zh: "管理层与一线不一致" },
    meaning: {
      en: "The shop floor’s pulse has another shape than management’s answers.",
      zh: "一线短问卷的形状与管理层的答案不同。",
    },
  },
  {
    mark: { en: "After the records check", zh: "核对记录后" },
    meaning: {
      en: "Each answer counts only as far as a record carries it; “records behind n of m answers above 3” stands beside it.",
      zh: "每个答案只计到记录能支持的等级，旁边注明“超过 3 级的 m 个答案中，n 个有记录”。",
    },
  },
  {
    mark: { en: "So far", zh: "目前" },
    meaning: { en: "A phase is complete, the result is not final.", zh: "阶段已答完，本轮尚未定版。" },
  },
  {
    mark: { en: "Superseded", zh: "已被新版取代" },
    meaning: {
      en: "Reopened after the result was final; a newer revision exists.",
      zh: "定版后重新开放过，已有更新的修订版。",
    },
  },
  {
    mark: { en: "Prorated", zh: "按已答题折算" },
    meaning: {
      en: "The mean of what was answered stands for items that apply and have no level.",
      zh: "适用但没有等级的题，按已答题的平均计。",
    },
  },
  {
    mark: { en: "Screening", zh: "快速自评" },
    meaning: { en: "16 items: overall only, never compared.", zh: "16 题：只有总体，不作比较。" },
  },
  {
    mark: { en: "Reduced form", zh: "缩减口径" },
    meaning: {
      en: "Interaction is not scored, because three items or more do not apply.",
      zh: "三题及以上不适用，互动合作方面不计分。",
    },
  },
  {
    mark: { en: "Provisional", zh: "暂定" },
    meaning: { en: "Errors are declared, not yet estimated from data.", zh: "误差为设定值，尚未由数据估计。" },
  },
];

/** What the place of a required line says. */
export const toneReadings = {
  "clearly-enough": {
    en: "The chance that it is enough is 19 in 20 or more. It stays enough if half a level more is asked.",
    zh: "够的可能在九成五以上，要求再严半级也仍够。",
  },
  "probably-enough": {
    en: "The chance that it is enough is 8 in 10 or more.",
    zh: "够的可能在八成以上。",
  },
  open: {
    en: "The chance lies between 2 and 8 in 10. More answers may settle it.",
    zh: "够的可能在两成与八成之间，增加作答或许能判明。",
  },
  "probably-short": {
    en: "The chance that it is enough is 2 in 10 or less.",
    zh: "够的可能在两成以下。",
  },
  "clearly-short": {
    en: "The chance that it is enough is 1 in 20 or less. It stays short if half a level less is asked.",
    zh: "够的可能在半成以下，要求再宽半级也仍不够。",
  },
} satisfies Readonly<Record<string, Text>>;
