import type { ClientView, EngagementScope } from "@/lib/engagement";
import type { Text } from "@/lib/result";

/** The scopes that a firm can open, in forms, lists and on the consultant's pages. */
export const scopeWords: Readonly<Record<EngagementScope, Text>> = {
  position: { en: "Position", zh: "网络位置" },
  answers: { en: "Answers", zh: "作答分布" },
  results: { en: "Results", zh: "结果" },
  records: { en: "Records", zh: "记录" },
  plan: { en: "Plan", zh: "行动计划" },
  "pulse-figures": { en: "Results of the short employee questionnaire", zh: "员工短问卷结果" },
  compare: { en: "Comparison of clients", zh: "委托企业对照" },
};

export const scopeGlosses: Readonly<Record<EngagementScope, Text>> = {
  position: { en: "relationships, context and target", zh: "业务关系、内外部条件、目标" },
  answers: {
    en: "the distribution of answers to each item, but no individual answers",
    zh: "每题答案的分布，看不到个人答案",
  },
  results: {
    en: "final results with the report, and the comparison with participants. They show types of relationship, functions, and ratings for today and for the target. They name no partner or record, and do not describe the target.",
    zh: "已定版的结果和报告，以及与参评企业的对照。其中有业务关系的类型、各环节占比，以及按当前和按目标的评级；不含合作方和记录，也不写目标内容。",
  },
  records: { en: "records that support the answers, with files", zh: "支持答案的记录和文件" },
  plan: {
    en: "measures with person responsible, date, status and record; no costs, no notes",
    zh: "措施及其负责人、日期、进展和记录，不含费用和备注",
  },
  "pulse-figures": {
    en: "figures for the whole firm, never for one unit; they are part of the result, so also choose “Results”",
    zh: "整个企业的汇总数字，不含各部门。这些数字列在结果报告中，因此须同时开放“结果”",
  },
  compare: {
    en: "the firm’s results next to those of the consultant’s other clients",
    zh: "与顾问的其他委托企业并列对照",
  },
};

/** What was viewed, as shown in the access log. */
export const viewWords: Readonly<Record<ClientView, Text>> = {
  portfolio: { en: "Line in the portfolio", zh: "委托企业总览中本企业的一行" },
  overview: { en: "Overview", zh: "企业概览" },
  position: { en: "Position", zh: "网络位置" },
  answers: { en: "Distribution of answers", zh: "作答分布" },
  result: { en: "Result", zh: "结果" },
  records: { en: "Records", zh: "记录" },
  file: { en: "File of a record", zh: "记录文件" },
  plan: { en: "Plan", zh: "行动计划" },
  "pulse-figures": { en: "Results of the short employee questionnaire", zh: "员工短问卷结果" },
  rating: { en: "The consultant’s blind rating", zh: "背靠背评分" },
  review: { en: "Review", zh: "审核" },
  calibration: { en: "Calibration", zh: "评分校准" },
  compare: { en: "Comparison of clients", zh: "委托企业对照" },
  benchmark: { en: "Comparison with participants", zh: "与参评企业对照" },
  notes: { en: "Notes", zh: "顾问笔记" },
  export: { en: "Export as a file", zh: "导出文件" },
  print: { en: "Print", zh: "打印" },
};

/** Consultants on the firm's page of people, and the access log. */
export const engagementWords = {
  title: { en: "Consultants", zh: "顾问" },
  reading: {
    en: "A consultant sees only what you open, until the day you set. Each view is recorded in the access log.",
    zh: "顾问只能看到您开放的内容，而且只到您设定的截止日为止。顾问每次查看都会记入访问记录。",
  },
  none: { en: "No consultant has access now.", zh: "目前没有顾问获得授权。" },
  accessLog: { en: "Access log", zh: "访问记录" },
  gone: { en: "A consultant who has left", zh: "已注销的顾问" },

  // State lines
  lineAsked: {
    en: "Access requested until {until}; not granted yet",
    zh: "已申请授权，有效至 {until}；尚未同意",
  },
  lineOffered: {
    en: "Access offered until {until}; not accepted yet",
    zh: "已提供授权，有效至 {until}；尚未接受",
  },
  lineActive: { en: "Access until {until}", zh: "授权有效至 {until}" },
  lineDeclined: { en: "Declined on {on}", zh: "{on}已谢绝" },
  lineExpired: { en: "Access ended on {until}, the agreed last day", zh: "{until}到期" },
  lineRevokedFirm: { en: "Ended by the firm on {on}", zh: "{on}由企业终止" },
  lineRevokedConsultant: { en: "Ended by the consultant on {on}", zh: "{on}由顾问终止" },
  grantedBy: { en: "granted by {name}", zh: "由{name}授权" },
  reviewer: { en: "with review of phases", zh: "兼任审核人" },
  blind: { en: "with a blind rating first", zh: "先背靠背评分" },
  opens: { en: "Open", zh: "开放内容" },
  wants: { en: "Asks to see", zh: "申请查看" },
  nothingOpen: { en: "only the progress", zh: "只能看自评进度" },
  past: { en: "Ended and declined access", zh: "已结束的授权" },

  // Terms
  scope: { en: "What the consultant can see", zh: "开放哪些内容" },
  scopeHint: {
    en: "The firm’s name, industry, size and progress in the cycle are always visible. Personal answers are never visible.",
    zh: "企业名称、行业、规模和自评进度始终可见。个人答案始终不可见。",
  },
  endsOn: { en: "Last day of access", zh: "授权截止日" },
  endsOnHint: { en: "All access ends at the end of this day.", zh: "这一天结束后，授权全部失效。" },
  endsOnInvalid: {
    en: "Choose a day after today and within two years.",
    zh: "请选择今天之后、两年以内的日期。",
  },
  mayReview: {
    en: "May accept and return phases (reviewer). The consultant sees the figures of each phase that is waiting for review, but never the answers of one person",
    zh: "可以通过或退回阶段（审核人）。顾问能看到待审核阶段的汇总数字，看不到任何人的个人答案",
  },
  blindUntilRated: {
    en: "Rates blind: the consultant sees the result of the current cycle only after giving a rating",
    zh: "背靠背评分：顾问提交评分后，才能看到本轮结果",
  },

  // Offer
  offer: { en: "Offer access", zh: "提供授权" },
  offerReading: {
    en: "We send an e-mail to this address. Only a person who signs in with this address can accept the offer.",
    zh: "系统会向这个邮箱发邮件。只有用这个邮箱登录的人才能接受授权。",
  },
  email: { en: "E-mail of the consultant", zh: "顾问邮箱" },
  emailInvalid: {
    en: "Write a full e-mail address, such as name@firm.com.",
    zh: "请填写完整邮箱，例如 name@firm.com。",
  },
  message: { en: "Message", zh: "附言" },
  messageHint: { en: "Optional", zh: "可不填" },
  send: { en: "Offer access", zh: "提供授权" },

  // Code
  codeTitle: { en: "Let a consultant ask for access", zh: "让顾问申请授权" },
  codeReading: {
    en: "Give a code to a consultant. The code alone gives no access. It lets one person ask for access, and you decide.",
    zh: "您可以把授权码交给顾问。只有授权码，还看不到任何内容。顾问可以用它申请一次，是否授权由您决定。",
  },
  makeCode: { en: "Make an access code", zh: "生成授权码" },
  makeCodeAgain: { en: "Make a new code (the old one stops working)", zh: "重新生成授权码，旧码失效" },
  code: { en: "Code", zh: "授权码" },
  codeMade: {
    en: "This code works once, until {until}. It is shown only now. Ask the consultant to sign in at {address} and to type it there.",
    zh: "授权码有效至 {until}，只能用一次，也只显示这一次。请顾问打开 {address}，用邮箱登录后输入此码。",
  },
  codeOpen: { en: "There is a code that is valid until {until}.", zh: "目前有一个可用的授权码，有效至 {until}。" },
  endCode: { en: "Cancel the code", zh: "作废授权码" },

  // Actions
  change: { en: "Change", zh: "修改" },
  changeOf: { en: "Change or end the access of {name}", zh: "修改或终止{name}的授权" },
  save: { en: "Save", zh: "保存" },
  grant: { en: "Grant access", zh: "给予授权" },
  decide: { en: "Decide", zh: "处理申请" },
  decideOf: { en: "Decide on the request of {name}", zh: "处理{name}的申请" },
  decline: { en: "Decline", zh: "谢绝" },
  revoke: { en: "End access", zh: "终止授权" },
  withdraw: { en: "Withdraw the offer", zh: "撤回授权" },
  revokeSure: {
    en: "Access ends immediately, even on pages that are already open. The consultant keeps exported files, and can still read their own notes and ratings. The firm keeps given ratings, signed reviews and the access log.",
    zh: "授权立即失效，顾问已打开的页面也不能再查看。顾问仍可保留此前导出的文件，以及自己的笔记和评分。已提交的评分、署名的审核和访问记录，企业仍然保留。",
  },
  revokeNow: { en: "Yes, end access now", zh: "确认，立即终止" },

  // After an action
  offered: { en: "You offered access to {name}. The e-mail was sent.", zh: "您已向 {name} 提供授权，邮件已发出。" },
  offeredHeld: {
    en: "You offered access to {name}. The e-mail was sent without your message. {name} can read your message after signing in.",
    zh: "您已向 {name} 提供授权，邮件已发出。附言没有写入邮件，对方登录后可以看到。",
  },
  offeredNoMail: {
    en: "You offered access to {name}, but the e-mail could not be sent. Ask the consultant to sign in with this address.",
    zh: "您已向 {name} 提供授权，但邮件未能发出。请让顾问用这个邮箱登录。",
  },
  granted: { en: "{name} now has access.", zh: "{name}已获授权。" },
  changed: { en: "The access of {name} has changed.", zh: "{name}的授权已修改，即时生效。" },
  revoked: { en: "The access of {name} has ended.", zh: "{name}的授权已终止。" },
  declined: {
    en: "You declined. {name} cannot see anything of your firm.",
    zh: "您已谢绝。{name}看不到企业的任何内容。",
  },
  codeEnded: { en: "The code was cancelled.", zh: "授权码已作废。" },

  // E-mail
  mailSubject: { en: "{firm} offers you access as a consultant", zh: "{firm}向您提供顾问授权" },
  mailBody: {
    en: "{inviter} of {firm} offers you access in Trellis until {until}: {scope}.\n\nSign in with this address and accept or decline:\n{url}\n\n{message}",
    zh: "{firm}的{inviter}在格致（Trellis）中向您提供授权，有效至 {until}，可查看：{scope}。\n\n请用本邮箱登录，选择接受或谢绝：\n{url}\n\n{message}",
  },

  // Access log
  logTitle: { en: "Access log", zh: "访问记录" },
  logFinding: {
    en: "Consultants viewed pages of {firm} {n} {n|time|times}.",
    zh: "顾问共查看{firm}的页面 {n} 次。",
  },
  logFindingNone: { en: "No consultant has viewed a page of {firm} yet.", zh: "尚无顾问查看过{firm}的页面。" },
  logLede: {
    en: "Every view is recorded at once. Nobody can change or remove a line. Printing is not recorded separately. The bottom of each printed page shows the reader, the time and the end of access.",
    zh: "顾问每次查看，系统都立即记录，任何人都不能修改或删除。打印不另外记录。打印页的页脚注明查看人、时间和授权期限。",
  },
  logManagersOnly: { en: "Only a manager of the firm can see the access log.", zh: "只有自评负责人可以查看访问记录。" },
  when: { en: "When", zh: "时间" },
  who: { en: "Who", zh: "顾问" },
  what: { en: "What was viewed", zh: "查看内容" },
  logPage: { en: "Lines {from} to {to} of {n}", zh: "第 {from}–{to} 条，共 {n} 条" },
  older: { en: "Older", zh: "较早" },
  newer: { en: "Newer", zh: "较新" },
  cycleOf: { en: "cycle {year}", zh: "{year} 年自评" },
} as const satisfies Readonly<Record<string, Text>>;
