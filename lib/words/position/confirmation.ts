import type { ConfirmedScale, EndsAgreement } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Words of the page on which a customer confirms a link, and of the mails that lead there. */
export const confirmationWords = {
  title: { en: "Confirm a business relationship", zh: "确认业务关系" },
  finding: { en: "How does {firm} work with you?", zh: "{firm} 与贵方怎样合作？" },
  lede: {
    en: "{name} of {firm} would like to know the customer’s view. The product is: {product}.",
    zh: "{firm} 的 {name} 想了解客户一方的看法。涉及产品：{product}。",
  },
  whyTitle: { en: "Before you start", zh: "开始之前" },
  why: {
    en: "{firm} rates itself as a learning organisation. What it must be able to do depends on its customers, so it asks you too.",
    zh: "{firm} 正在做学习型组织自评。要求高低取决于客户，因此请客户一方也回答。",
  },
  how: {
    en: "There are 13 questions; they take about 5 minutes. You need no account and give no name. Every answer is saved at once. You can stop and return by the same link until {until}.",
    zh: "共 13 题，约 5 分钟。无须注册，不留姓名。每答一题即保存，{until}前可用同一链接随时接着答。",
  },
  own: {
    en: "You see only your own answers, and nothing that {firm} answered.",
    zh: "您只能看到自己的答案，看不到 {firm} 的任何答案。",
  },
  learns: {
    en: "{firm} learns only whether the answers agree on each of five topics. It does not learn what you answered.",
    zh: "{firm} 只知道五个方面双方看法是否一致，不知道具体怎样回答。",
  },
  open: { en: "Leave a question open if you do not know the answer.", zh: "不清楚的题可以不答。" },
  questions: { en: "13 questions", zh: "13 道题" },
  rule: {
    en: "Choose the answer that is closest to today. “We” is your firm.",
    zh: "请选最接近目前情况的一项。“本企业”指贵方。",
  },
  give: { en: "Submit the answers", zh: "提交答案" },
  giveNote: {
    en: "After that nobody can change them, not even you.",
    zh: "提交后任何人都不能再改，您本人也不能。",
  },
  foot: {
    en: "The firm learns only whether the answers agree. It never sees what you answered.",
    zh: "企业只知道双方看法是否一致，看不到您的任何回答。",
  },
  stillOpen: {
    en: "{n} {n|question is|questions are} still open. Answer what you know, or submit the answers as they are.",
    zh: "还有 {n} 题未答。知道的再答一下，或按现在的答案提交。",
  },
  giveAsIs: { en: "Submit them as they are", zh: "按现在的答案提交" },
  nothingAnswered: {
    en: "No question is answered yet. Answer what you know, then submit the answers.",
    zh: "还没有答题。请先回答知道的题，再提交。",
  },
  waitForSaving: {
    en: "Some answers are not saved yet. They are kept on this device. Wait for “Saved”, then submit the answers.",
    zh: "部分答案尚未保存，已留在本机。请等显示“已保存”后再提交。",
  },
  notReached: {
    en: "The server could not be reached. Every answer is kept on this device. Try again in a minute.",
    zh: "未能连上服务器。答案都留在本机，请过一分钟再试。",
  },
  saveAnswers: { en: "Save answers", zh: "保存答案" },

  givenTitle: { en: "The answers were submitted on {date}", zh: "答案已于 {date}提交" },
  givenText: {
    en: "You need to do nothing more, and nobody can change the answers now. {firm} sees only whether the answers agree.",
    zh: "您无须再做什么，答案也不能再改。{firm} 只看到双方看法是否一致，看不到具体答案。",
  },
  expiredTitle: { en: "This link expired on {date}", zh: "链接已于 {date}到期" },
  expiredText: {
    en: "Answers that were not submitted have been deleted. If you still want to answer, ask {name} of {firm} for a new link.",
    zh: "未提交的答案已删除。如仍愿意回答，可向 {firm} 的 {name} 索取新链接。",
  },
  withdrawnTitle: { en: "{firm} has withdrawn its request", zh: "{firm} 已撤回请求" },
  withdrawnText: {
    en: "You need to do nothing more. If you received a newer e-mail, use the link in that one.",
    zh: "您无须再做什么。如收到更新的邮件，请用其中的链接。",
  },
  unknownTitle: { en: "This link does not work", zh: "链接无法使用" },
  unknownText: {
    en: "Check that you copied the whole address from the e-mail. If you did, ask the sender for a new link.",
    zh: "请核对是否完整复制了邮件中的网址。如无误，可向发件人索取新链接。",
  },

  mailSubject: { en: "{firm} asks for your view of working together", zh: "{firm} 想了解贵方对双方合作的看法" },
  mailBody: {
    en: "Hello,\n\n{name} of {firm} asks you, as a customer, 13 questions about working together{about}.\n\nIt takes about 5 minutes. You need no account and give no name. {firm} sees only whether your answers match its own. It does not see your answers.\n\n{url}\n\nThe link works until {until} and is only for this address. If you do not want to answer, do nothing.\n\nTrellis deletes this address when you answer, the request is withdrawn, or the link expires.",
    zh: "您好：\n\n{firm} 的 {name} 想了解客户对双方合作的看法，请您回答 13 个问题，{about}。\n\n约需 5 分钟，无须注册，不留姓名。{firm} 只知道双方看法是否一致，看不到您的具体答案。\n\n{url}\n\n链接在 {until} 前有效，仅供本邮箱使用。如不愿回答，不必理会。\n\n您提交答案、对方撤回请求或链接到期后，系统即删除此邮箱。",
  },
  mailAbout: { en: " (product: {product})", zh: "涉及产品：{product}" },
  mailAboutHeld: { en: ", on a product that the page names", zh: "涉及的产品见答题页" },
  reminderSubject: { en: "Reminder: {firm} asks for your view", zh: "提醒：{firm} 想了解贵方的看法" },
} satisfies Readonly<Record<string, Text>>;

/** Topics on which firm and customer are compared. */
export const confirmedScaleWords: Readonly<Record<ConfirmedScale, Text>> = {
  complexity: { en: "How complex the requirements are", zh: "要求的复杂程度" },
  codifiability: { en: "How fully they are written down", zh: "要求的成文程度" },
  capability: { en: "How able suppliers are", zh: "供应商能力" },
  coordination: { en: "Direction and joint planning", zh: "指挥和共同计划" },
  power: { en: "Power over terms", zh: "话语权" },
};

/** The topics as they read in a short sentence: "differ on power". */
export const confirmedScaleShort: Readonly<Record<ConfirmedScale, Text>> = {
  complexity: { en: "complexity", zh: "要求的复杂程度" },
  codifiability: { en: "what is written", zh: "要求的成文程度" },
  capability: { en: "supplier ability", zh: "供应商能力" },
  coordination: { en: "direction", zh: "指挥和计划" },
  power: { en: "power", zh: "话语权" },
};

export const agreementWords: Readonly<Record<EndsAgreement, Text>> = {
  agree: { en: "agree", zh: "一致" },
  differ: { en: "differ", zh: "不一致" },
  "not-compared": { en: "not compared", zh: "未比较" },
};

/** What the firm sees and does about a customer's own answers. */
export const askWords = {
  column: { en: "Customer’s own answers", zh: "客户的回答" },
  given: { en: "Submitted", zh: "已提交" },
  agree: { en: "agree", zh: "一致" },
  differOn: { en: "differ on {scales}", zh: "{scales}不一致" },
  notCompared: { en: "not compared", zh: "未比较" },
  asked: { en: "Asked on {date}", zh: "{date}已请客户回答" },
  expired: { en: "No answer by {date}", zh: "截至 {date}客户未回答" },
  ask: { en: "Ask the customer", zh: "请客户回答" },
  askPartner: { en: "Ask {partner}", zh: "请 {partner} 回答" },
  notOfBundle: { en: "not asked for a bundle", zh: "客户组不问" },
  notAsked: { en: "not asked", zh: "尚未请客户回答" },

  fact: { en: "Do firm and customer agree?", zh: "企业与客户看法一致吗？" },
  factFigure: { en: "{agree} of {given}", zh: "{given} 家中 {agree} 家" },
  factAll: { en: "{n|The customer agrees|All agree} on what was compared", zh: "所比较的各方面都一致" },
  factDiffers: {
    en: "{partners} {n|differs|differ} on {scales}. Only the customer sees single answers.",
    zh: "{partners}在{scales}上不一致。具体答案只有客户自己可见。",
  },
  factNone: { en: "There are too few answers on one side to compare", zh: "一方回答太少，还不能比较" },

  section: { en: "The customer’s own answers", zh: "客户的回答" },
  reading: {
    en: "Somebody at {partner} answers 13 of these questions from the other side. It takes about 5 minutes and needs no account. You learn whether the answers agree on each topic, never what was answered.",
    zh: "请 {partner} 的一位人员从客户一方回答其中 13 题。无须注册，约 5 分钟。本企业只知道各方面是否一致，看不到具体答案。",
  },
  compareNow: {
    en: "The comparison is made once, when the customer submits, with the answers that you have given by then. A topic with fewer than two answers on either side is not compared. You have too few answers on: {scales}.",
    zh: "比较只做一次，以客户提交时本企业的答案为准。任何一方不足两题的方面不作比较。本企业尚未答够：{scales}。",
  },
  email: { en: "Work e-mail of a person at the customer", zh: "客户方人员的工作邮箱" },
  emailHint: {
    en: "Choose somebody who knows the orders. The address is deleted once the answers are submitted or the link expires.",
    zh: "请选熟悉订单的人员。对方提交答案后或链接到期后，该邮箱即删除。",
  },
  emailInvalid: { en: "Write the full e-mail address.", zh: "请填写完整的邮箱地址。" },
  language: { en: "Language of the e-mail", zh: "邮件语言" },
  productSeen: { en: "Product, as the customer reads it", zh: "产品（客户可见）" },
  productHint: { en: "The customer sees nothing else of the register.", zh: "客户看不到台账的其他内容。" },
  productMissing: { en: "Write which product it is about.", zh: "请填写涉及的产品。" },
  send: { en: "Send the request", zh: "发送请求" },
  sent: {
    en: "The request was sent to {email}. The link works for 30 days.",
    zh: "请求已发送到 {email}，链接 30 天内有效。",
  },
  sentHeld: {
    en: "The request was sent to {email}. The link works for 30 days. The e-mail does not name the product yet; the page behind the link does.",
    zh: "请求已发送到 {email}，链接 30 天内有效。邮件中暂不写产品名称，对方打开链接后可以看到。",
  },
  openUntil: {
    en: "Asked on {date} at {email}. The link works until {until}.",
    zh: "{date}已发送到 {email}，链接到 {until}有效。",
  },
  openUntilNoAddress: {
    en: "Asked on {date}. The link works until {until}.",
    zh: "{date}已请客户回答，链接到 {until}有效。",
  },
  remindedOn: { en: "Reminded on {date}.", zh: "{date}已提醒。" },
  remind: { en: "Send a reminder", zh: "发送提醒" },
  reminded: { en: "The reminder was sent. The link is the same.", zh: "提醒已发送，链接不变。" },
  remindFrom: { en: "A reminder can be sent from {date}.", zh: "{date}起可发送提醒。" },
  remindNoMore: { en: "Two reminders were sent. No more can be sent.", zh: "已提醒两次，不再提醒。" },
  withdraw: { en: "Withdraw the request", zh: "撤回请求" },
  withdrawNote: {
    en: "The link in the e-mail then stops working. You can ask again.",
    zh: "撤回后，邮件中的链接失效，您可以重新发送。",
  },
  withdrawn: { en: "The request is withdrawn.", zh: "请求已撤回。" },
  givenOn: { en: "Confirmed by {partner} on {date}.", zh: "{partner} 已于 {date}确认。" },
  givenNote: {
    en: "The comparison remains as it was on that day. Later changes of your answers do not change it.",
    zh: "比较结果以当日为准，之后修改本企业的答案不影响结果。",
  },
  topic: { en: "Topic", zh: "方面" },
  verdict: { en: "Firm and customer", zh: "企业与客户" },
  notComparedWhy: { en: "one side has fewer than two answers", zh: "一方不足两题" },
  againFrom: { en: "You can ask again from {date}.", zh: "{date}起可再次请客户回答。" },
  expiredOn: { en: "Nobody answered by {date}. You can ask again.", zh: "到 {date}无人回答，可重新发送。" },
  readOnly: { en: "A manager of the firm can ask the customer.", zh: "由自评负责人向客户发出请求。" },
} satisfies Readonly<Record<string, Text>>;

/** Words of saving where the only other version is the person's own, from another device. */
export const confirmSavingWords = {
  changedBy: {
    en: "Changed on another device at {time}: this device / the other",
    zh: "{time} 已在另一台设备上修改：本机／另一台",
  },
  aColleague: { en: "the other device", zh: "另一台" },
  oneVersion: { en: "Both versions are kept. Choose one.", zh: "两个版本都保留，请选定一个。" },
  yours: { en: "Here, {time}", zh: "本机，{time}" },
  theirs: { en: "There, {time}", zh: "另一台，{time}" },
  formConflict: {
    en: "Another device has changed this to: {theirs}. Press again to keep yours.",
    zh: "另一台设备已改为：{theirs}。再按一次，即以本次填写为准。",
  },
} satisfies Readonly<Record<string, Text>>;

/** The rate of agreement on the page of a cohort's network. */
export const agreementSectionWords = {
  title: { en: "Do customers confirm what firms say?", zh: "客户是否认同企业的说法？" },
  reading: {
    en: "The figures are shares of confirmed relationships on which firm and customer agree. Each covers at least five relationships of five firms and five customers, to the nearest 5. No single relationship is shown.",
    zh: "数字表示已确认的业务关系中，企业与客户看法一致的比例。每个数字至少涉及五家企业、五家客户和五条关系，并按 5 取整，看不出任何一条关系。",
  },
  rate: { en: "{n} out of 100", zh: "每 100 条中 {n} 条" },
  orLess: { en: "{n} or fewer out of 100", zh: "每 100 条中不多于 {n} 条" },
  orMore: { en: "{n} or more out of 100", zh: "每 100 条中不少于 {n} 条" },
  of: { en: "over {n} relationships, {date}", zh: "涉及 {n}，{date}" },
  notYet: { en: "not yet calculated", zh: "尚未计算" },
} satisfies Readonly<Record<string, Text>>;

export const agreementReasonWords = {
  "too-few": { en: "Not shown: fewer than five firms or customers", zh: "不显示：不足五家企业或五家客户" },
  dominance: {
    en: "Not shown: one firm or customer has more than half of the relationships",
    zh: "不显示：一家企业或客户占半数以上",
  },
  "changed-by-few": { en: "Not shown: too few relationships have changed", zh: "不显示：变化的关系太少" },
} satisfies Readonly<Record<string, Text>>;
