import type { ConfirmedScale, EndsAgreement } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Texts of the page on which a customer confirms a link, and of the e-mails that lead there. */
export const confirmationWords = {
  title: { en: "Confirm a business relationship", zh: "确认业务关系" },
  finding: { en: "How does {firm} work with you?", zh: "{firm} 与贵方怎样合作？" },
  lede: {
    en: "{name} of {firm} would like to know the customer’s view. The product is: {product}.",
    zh: "{firm} 的 {name} 想了解客户一方的看法。涉及的产品：{product}。",
  },
  why: {
    en: "{firm} is rating itself as a learning organisation. What it needs to be able to do depends on its customers, so it asks you too.",
    zh: "{firm} 正在做学习型组织自评。企业要达到什么水平，取决于客户的要求，因此也请客户回答。",
  },
  how: {
    en: "There are 13 questions. They take about 5 minutes. You need no account and give no name. Each answer is saved at once. You can stop at any time and continue with the same link until {until}.",
    zh: "共 13 题，约需 5 分钟。不用注册，也不留姓名。每答一题就自动保存，{until}前可以用同一链接接着答。",
  },
  own: {
    en: "You see only your own answers. You do not see any answer from {firm}.",
    zh: "您只能看到自己的答案，看不到 {firm} 的任何答案。",
  },
  learns: {
    en: "{firm} learns only whether the answers agree on each of five topics. It does not learn your answers.",
    zh: "{firm} 只知道双方在五个方面看法是否一致，不知道您怎样回答。",
  },
  open: { en: "If you do not know an answer, leave the question unanswered.", zh: "不清楚的题可以不答。" },
  questions: { en: "13 questions", zh: "13 道题" },
  rule: {
    en: "Choose the answer that is closest to the situation today. “We” means your firm.",
    zh: "请选择最接近目前情况的一项。题中的“本企业”指贵方。",
  },
  give: { en: "Submit the answers", zh: "提交答案" },
  giveNote: {
    en: "After you submit the answers, nobody can change them, not even you.",
    zh: "提交后，任何人都不能再修改答案，包括您本人。",
  },
  foot: {
    en: "The firm learns only whether the answers agree. It never sees what you answered.",
    zh: "企业只知道双方看法是否一致，看不到您的任何回答。",
  },
  stillOpen: {
    en: "{n} {n|question is|questions are} still open. Answer what you know, or submit the answers as they are.",
    zh: "还有 {n} 题没有答。请回答您知道的题，也可以按现在的答案提交。",
  },
  giveAsIs: { en: "Submit the answers as they are", zh: "按现在的答案提交" },
  nothingAnswered: {
    en: "No question has been answered yet. Answer those that you can, then submit the answers.",
    zh: "还没有回答任何题目。请先回答您知道的题，再提交。",
  },
  waitForSaving: {
    en: "Some answers are not saved yet. They are kept on this device. Wait for “Saved”, then submit the answers.",
    zh: "部分答案还没有保存，暂存在本机。请等页面显示“已保存”后再提交。",
  },
  notReached: {
    en: "The server could not be reached. Your answers are kept on this device. Try again in a minute.",
    zh: "连不上服务器。答案都暂存在本机，请过一分钟再试。",
  },
  saveAnswers: { en: "Save answers", zh: "保存答案" },

  givenTitle: { en: "The answers were submitted on {date}", zh: "答案已于 {date}提交" },
  givenText: {
    en: "You do not have to do anything else, and nobody can change the answers now. {firm} sees only whether the answers agree.",
    zh: "您不用再做什么，答案也不能再改。{firm} 只看到双方看法是否一致，看不到具体答案。",
  },
  expiredTitle: { en: "This link expired on {date}", zh: "这个链接已于 {date}到期" },
  expiredText: {
    en: "Answers that were not submitted have been deleted. If you still want to answer, ask {name} of {firm} for a new link.",
    zh: "没有提交的答案已经删除。如果您仍愿意回答，请向 {firm} 的 {name} 索取新链接。",
  },
  withdrawnTitle: { en: "{firm} has withdrawn its request", zh: "{firm} 已撤回请求" },
  withdrawnText: {
    en: "You do not have to do anything else. If you received a newer e-mail, use the link in that e-mail.",
    zh: "您不用再做什么。如果收到更新的邮件，请使用那封邮件里的链接。",
  },
  unknownTitle: { en: "This link does not work", zh: "这个链接无法使用" },
  unknownText: {
    en: "Check that you copied the whole address from the e-mail. If it still does not work, ask the sender for a new link.",
    zh: "请核对是否完整复制了邮件中的网址。如果仍打不开，请向发件人索取新链接。",
  },

  mailSubject: { en: "{firm} asks how you see the business relationship", zh: "{firm} 想了解贵方对双方合作的看法" },
  mailBody: {
    en: "Hello,\n\n{name} of {firm} asks you, as a customer, 13 questions about working together{about}.\n\nIt takes about 5 minutes. You need no account and give no name. {firm} sees only whether your answers match its own. It does not see your answers.\n\n{url}\n\nThe link works until {until} and is only for this address. If you do not want to answer, do nothing.\n\nTrellis deletes this address when you answer, the request is withdrawn, or the link expires.",
    zh: "您好：\n\n{firm} 的 {name} 想了解客户对双方合作的看法，请您回答 13 个问题，{about}。\n\n约需 5 分钟，不用注册，也不留姓名。{firm} 只知道双方看法是否一致，看不到您的具体答案。\n\n{url}\n\n链接在 {until} 前有效，只供这个邮箱使用。如果您不想回答，不用理会这封邮件。\n\n您提交答案、对方撤回请求或链接到期后，系统就会删除您的邮箱地址。",
  },
  mailAbout: { en: " (product: {product})", zh: "涉及产品：{product}" },
  mailAboutHeld: { en: ", on a product that is named on the page", zh: "涉及的产品见答题页" },
  reminderSubject: { en: "Reminder: {firm} asks for your view", zh: "提醒：{firm} 想了解贵方的看法" },
} satisfies Readonly<Record<string, Text>>;

/** Topics on which the firm's and the customer's answers are compared. */
export const confirmedScaleWords: Readonly<Record<ConfirmedScale, Text>> = {
  complexity: { en: "How complex the requirements are", zh: "要求的复杂程度" },
  codifiability: { en: "How fully the requirements are written down", zh: "要求写清楚的程度" },
  capability: { en: "How able suppliers are to meet the requirements", zh: "供应商能力" },
  coordination: { en: "Instructions from the customer and joint planning", zh: "客户的管控和双方的共同计划" },
  power: { en: "Power over prices and terms", zh: "交易条件的话语权" },
};

/** The topics in a short sentence: "differ on power". */
export const confirmedScaleShort: Readonly<Record<ConfirmedScale, Text>> = {
  complexity: { en: "complexity", zh: "要求的复杂程度" },
  codifiability: { en: "written requirements", zh: "要求写清楚的程度" },
  capability: { en: "the supplier’s ability", zh: "供应商能力" },
  coordination: { en: "instructions and joint planning", zh: "管控和共同计划" },
  power: { en: "power over prices and terms", zh: "交易条件的话语权" },
};

export const agreementWords: Readonly<Record<EndsAgreement, Text>> = {
  agree: { en: "agree", zh: "一致" },
  differ: { en: "differ", zh: "不一致" },
  "not-compared": { en: "not compared", zh: "未比较" },
};

/** What the firm can see and do about a customer's own answers. */
export const askWords = {
  column: { en: "Customer’s own answers", zh: "客户的回答" },
  given: { en: "Submitted", zh: "已提交" },
  agree: { en: "agree", zh: "一致" },
  differOn: { en: "differ on {scales}", zh: "对{scales}的看法不一致" },
  notCompared: { en: "not compared", zh: "未比较" },
  asked: { en: "Asked on {date}", zh: "{date}已请客户回答" },
  expired: { en: "No answer by {date}", zh: "客户没有在 {date}前回答" },
  ask: { en: "Ask the customer", zh: "请客户回答" },
  askPartner: { en: "Ask {partner}", zh: "请 {partner} 回答" },
  notOfBundle: { en: "no questions are sent for a bundle", zh: "对按组登记的客户，不发送请求" },
  notAsked: { en: "Not asked yet", zh: "尚未请客户回答" },

  fact: { en: "Do firm and customer agree?", zh: "企业与客户看法一致吗？" },
  factFigure: { en: "{agree} of {given}", zh: "比较了 {given} 家，{agree} 家一致" },
  factAll: {
    en: "{n|The customer agrees|All customers agree} with you on everything that was compared",
    zh: "比较过的各方面，双方看法都一致",
  },
  factDiffers: {
    en: "{partners} {n|gives answers that differ|give answers that differ} from yours on {scales}. Only the customer sees the individual answers.",
    zh: "{partners}与本企业对{scales}的回答不一致。具体答案只有客户自己可见。",
  },
  factNone: {
    en: "One side has given too few answers, so no comparison is possible",
    zh: "有一方的回答太少，还不能比较",
  },

  section: { en: "The customer’s own answers", zh: "客户的回答" },
  reading: {
    en: "Somebody at {partner} answers 13 of these questions from the customer’s side. It takes about 5 minutes and needs no account. You learn whether the answers agree on each topic, but you never see the customer’s answers.",
    zh: "请 {partner} 派一位人员，从客户的角度回答同样的 13 道题。对方不用注册，约需 5 分钟。本企业只知道双方在各方面是否一致，看不到具体答案。",
  },
  compareNow: {
    en: "The comparison is made only once, when the customer submits. It uses the answers that you have given by then. A topic is not compared if one side has given fewer than two answers to it. You have too few answers on: {scales}.",
    zh: "比较只做一次，以客户提交时本企业的答案为准。只要有一方在某一方面答了不到两题，这一方面就不比较。本企业还没有答够的方面：{scales}。",
  },
  email: { en: "Work e-mail of a person at the customer", zh: "客户方人员的工作邮箱" },
  emailHint: {
    en: "Choose somebody who knows the orders. The address is deleted when the answers are submitted or the link expires.",
    zh: "请选择熟悉订单的人员。对方提交答案后，或链接到期后，系统就删除这个邮箱地址。",
  },
  emailInvalid: { en: "Write the full e-mail address.", zh: "请填写完整的邮箱地址。" },
  language: { en: "Language of the e-mail", zh: "邮件语言" },
  productSeen: { en: "Product, as the customer will see it", zh: "产品（客户可见）" },
  productHint: {
    en: "This is the only part of the register that the customer sees.",
    zh: "台账中，客户只能看到这一项。",
  },
  productMissing: { en: "Write which product the relationship is about.", zh: "请填写这条业务关系涉及的产品。" },
  send: { en: "Send the request", zh: "发送请求" },
  sent: {
    en: "The request was sent to {email}. The link works for 30 days.",
    zh: "请求已发送到 {email}，链接 30 天内有效。",
  },
  sentHeld: {
    en: "The request was sent to {email}. The link works for 30 days. The e-mail does not name the product yet, but the page behind the link does.",
    zh: "请求已发送到 {email}，链接 30 天内有效。邮件中暂时不写产品名称，对方打开链接后可以看到。",
  },
  openUntil: {
    en: "A request was sent to {email} on {date}. The link works until {until}.",
    zh: "请求已于 {date}发送到 {email}，链接有效期至 {until}。",
  },
  openUntilNoAddress: {
    en: "The customer was asked on {date}. The link works until {until}.",
    zh: "已于 {date}请客户回答，链接有效期至 {until}。",
  },
  remindedOn: { en: "A reminder was sent on {date}.", zh: "已于 {date}发送提醒。" },
  remind: { en: "Send a reminder", zh: "发送提醒" },
  reminded: { en: "The reminder was sent. It contains the same link.", zh: "提醒已发送，链接没有变。" },
  remindFrom: { en: "A reminder can be sent from {date}.", zh: "{date}起可以发送提醒。" },
  remindNoMore: { en: "Two reminders were sent. You cannot send any more.", zh: "已经提醒两次，不能再发。" },
  withdraw: { en: "Withdraw the request", zh: "撤回请求" },
  withdrawNote: {
    en: "The link in the e-mail then stops working. You can ask again.",
    zh: "撤回后，邮件中的链接失效。您可以重新发送请求。",
  },
  withdrawn: { en: "The request has been withdrawn.", zh: "请求已经撤回。" },
  givenOn: { en: "{partner} submitted the answers on {date}.", zh: "{partner} 已于 {date}提交回答。" },
  givenNote: {
    en: "The comparison uses the answers of that day. It does not change if you change your answers later.",
    zh: "比较结果以客户提交当天的答案为准。之后再修改本企业的答案，比较结果也不会变。",
  },
  topic: { en: "Topic", zh: "方面" },
  verdict: { en: "Firm and customer", zh: "双方是否一致" },
  notComparedWhy: { en: "one side has fewer than two answers", zh: "有一方答了不到两题" },
  againFrom: { en: "You can ask again from {date}.", zh: "{date}起可以再次请客户回答。" },
  expiredOn: {
    en: "Nobody answered by {date}. You can ask again.",
    zh: "客户没有在 {date}前回答，您可以重新发送请求。",
  },
  readOnly: { en: "Only a manager of the firm can ask the customer.", zh: "只有自评负责人可以请客户回答。" },
} satisfies Readonly<Record<string, Text>>;

/** Messages of saving if the only other version is the person's own, from another tab or device. */
export const confirmSavingWords = {
  changedBy: {
    en: "This answer was also changed in another tab or on another device, at {time}",
    zh: "{time}，另一个页面或设备上也改过这一项",
  },
  aColleague: { en: "the other place", zh: "另一处" },
  oneVersion: { en: "Both versions are kept. Choose one.", zh: "两个版本都已保留，请选定一个。" },
  yours: { en: "Here, {time}", zh: "这里，{time}" },
  theirs: { en: "In the other place, {time}", zh: "另一处，{time}" },
  formConflict: {
    en: "This answer was changed in another tab or on another device to: {theirs}. Press the button again to keep your version.",
    zh: "另一个页面或设备已把这一项改为：{theirs}。再按一次按钮，就以您填的为准。",
  },
} satisfies Readonly<Record<string, Text>>;
