import type { Text } from "@/lib/result";

/** The consultant's pages: frame, consents and the pages of a client. */
export const clientWords = {
  // Frame
  portfolio: { en: "Portfolio", zh: "委托企业总览" },
  consents: { en: "Access to firms", zh: "授权" },
  roleSuffix: { en: "{name}, consultant", zh: "{name}，顾问" },
  newConsultant: { en: "Consultant", zh: "顾问" },
  otherFirms: { en: "Your firms", zh: "您的企业" },
  consultant: { en: "Consultant", zh: "顾问" },
  clients: { en: "Your clients", zh: "委托企业" },
  seePlan: {
    en: "The page “Plan” shows what the firm has already begun or done.",
    zh: "企业已经开始或完成了哪些，请看“行动计划”页。",
  },
  openClients: { en: "Open the portfolio", zh: "打开委托企业总览" },
  clientsCount: { en: "{n} {n|client|clients}", zh: "{n} 家委托企业" },
  consentUntil: { en: "access until {until}", zh: "授权有效至 {until}" },
  consentTag: { en: "Access until {until}", zh: "授权有效至 {until}" },
  clientPages: { en: "Pages of this client", zh: "这家企业的页面" },
  overview: { en: "Overview", zh: "概览" },
  rating: { en: "Rating", zh: "评分" },
  review: { en: "Review", zh: "审核" },
  notes: { en: "Notes", zh: "笔记" },
  position: { en: "Position", zh: "网络位置" },
  results: { en: "Results", zh: "结果" },
  benchmark: { en: "Compared with participants", zh: "与参评企业对照" },
  answers: { en: "Answers", zh: "作答分布" },
  records: { en: "Records", zh: "记录" },
  plan: { en: "Plan", zh: "行动计划" },

  // Overview of a client
  findingNoCycle: { en: "{firm} has not started a cycle.", zh: "{firm}尚未开始自评。" },
  findingOpen: {
    en: "{firm} has answered {n} of {all} items in the {year} cycle.",
    zh: "{firm} {year} 年自评已作答 {n}/{all} 题。",
  },
  findingFrozen: { en: "The {year} result of {firm} is final.", zh: "{firm} {year} 年结果已定版。" },
  ledeBlind: {
    en: "You rate blind. You can see the firm’s own scores of this cycle after you have given your rating.",
    zh: "本轮由您背靠背评分。您提交评分后，才能看到企业本轮的自评。",
  },
  ledeScope: {
    en: "You can see: {scope}. Each view is recorded in the firm’s access log.",
    zh: "企业对您开放：{scope}。您每次查看，都会记入企业的访问记录。",
  },
  cycle: { en: "Cycle {year}", zh: "{year} 年自评" },
  answered: { en: "{n} of {all} items answered", zh: "已答 {n}/{all} 题" },
  silent: { en: "{n} {n|member has|members have} not answered anything yet", zh: "{n} 名成员尚未作答" },
  latest: { en: "{year} result", zh: "{year} 年结果" },
  openReport: { en: "Open the report", zh: "查看报告" },
  exportResult: { en: "Export the result", zh: "导出结果" },
  positionLede: {
    en: "This is the register as it is today. Levels of partners are not shown to consultants.",
    zh: "以下是台账目前的内容。合作方的等级不对顾问显示。",
  },
  askFirm: {
    en: "Only the firm can enter this. If you need it, ask the firm.",
    zh: "这些内容只能由企业填写。如有需要，请与企业联系。",
  },
  noResult: { en: "You cannot see a result yet.", zh: "目前还没有您可以查看的结果。" },
  closedNotFinal: { en: "The {year} cycle is not final yet.", zh: "{year} 年自评尚未定版。" },
  closedWait: {
    en: "The firm must finish it first. You have nothing to do now.",
    zh: "请等企业完成自评，您现在无须处理。",
  },
  closedNothing: { en: "No final result or answers are open to you.", zh: "没有向您开放的定版结果或答案。" },
  closedRate: {
    en: "The firm asks for your blind rating first: give your own rating of this cycle.",
    zh: "企业要求您先背靠背评分，请先提交您对本轮的评分。",
  },
  answersFinding: {
    en: "This is how {n} {n|person|people} of {firm} answered in {year}.",
    zh: "{firm} {year} 年共有 {n} 人作答，答案分布如下。",
  },
  answersNone: { en: "You cannot see final answers yet.", zh: "目前还没有您可以查看的定版答案。" },
  answersLede: {
    en: "You see how many people chose each level if at least five people answered every item of a part. You see averages if at least three people answered. You never see one person’s own answers.",
    zh: "同一格的每题都至少有五人作答，才显示每一级有几人选。至少有三人作答，才显示平均值。您看不到任何人的个人答案。",
  },
  recordsCount: { en: "{n} {n|record|records}", zh: "{n} 份记录" },
  signNone: {
    en: "No numbers are shown. For each sign, either fewer than three people show it, or the number would reveal who they are.",
    zh: "这里不显示人数：有同一种情况的不足三人，或者一显示人数就能看出是谁。",
  },
  signLongstring: {
    en: "{n} {n|person|people} gave 12 or more identical answers in a row",
    zh: "有 {n} 人连续至少 12 题选了相同的答案",
  },
  signSpread: {
    en: "{n} {n|person|people} gave nearly the same answer to every item",
    zh: "有 {n} 人从头到尾几乎只选同一个等级",
  },
  signFast: { en: "{n} {n|person|people} took only a few seconds for each item", zh: "有 {n} 人平均每题只用几秒" },
  signHighest: {
    en: "{n} {n|person|people} chose the highest level in every item, without any record",
    zh: "有 {n} 人每题都选最高一级，却没有任何记录",
  },
  signHighestClosed: {
    en: "Your access does not include records. So we did not check who chose the highest level in every item without any record.",
    zh: "您的授权不包括记录。因此系统没有检查有没有这种情况：每题都选最高一级，却没有任何记录。",
  },
  recordsFinding: {
    en: "{firm} has {n} {n|record|records} for {items} {items|item|items} of the {year} cycle.",
    zh: "{firm} {year} 年有 {items} 题附有记录，记录共 {n} 份。",
  },
  recordsNone: { en: "{firm} has not added a record yet.", zh: "{firm}尚未添加记录。" },
  recordsLede: {
    en: "Each file that you open is recorded in the firm’s access log.",
    zh: "您每次打开文件，都会记入企业的访问记录。",
  },
  noFile: { en: "title only, no file", zh: "只有名称，没有文件" },
  download: { en: "Download {name}, {size}", zh: "下载 {name}，{size}" },
  noLinks: { en: "{firm} has not registered a relationship yet.", zh: "{firm}尚未登记业务关系。" },
  watermarkAll: {
    en: "{name} viewed this page on {at}. Copies are not deleted when a consent ends.",
    zh: "{name}于 {at}查看了本页。授权结束后，已有的副本不会随之删除。",
  },
  watermark: {
    en: "{name} viewed this page on {at}, with the consent of {firm} until {until}. Copies are not deleted when the consent ends.",
    zh: "{name}于 {at}查看了本页，{firm}授权至 {until}。授权结束后，已有的副本不会随之删除。",
  },

  // Consents
  consentsNone: { en: "No firm has given you access yet.", zh: "目前没有企业给您授权。" },
  consentsOffers: {
    en: "{n} {n|offer is|offers are} waiting for your answer.",
    zh: "有 {n} 份授权等待您接受。",
  },
  consentsActive: {
    en: "{n} {n|firm has|firms have} given you access.",
    zh: "有 {n} 家企业已给您授权。",
  },
  consentsListed: {
    en: "Your portfolio lists {n} {n|firm|firms}: it also includes offers, requests and ended access.",
    zh: "委托企业列表共 {n} 家，还包括待接受、已申请和已结束的授权。",
  },
  consentsLede: {
    en: "You can see what a firm has opened to you, until the day set by the firm. Each view is recorded in the firm’s access log. The firm can end the access at any time.",
    zh: "授权期内，您可以查看企业开放的内容。每次查看都会记入企业的访问记录，企业可随时终止授权。",
  },
  offersTitle: { en: "Offers for you", zh: "待您接受的授权" },
  activeTitle: { en: "Active access", zh: "有效的授权" },
  askedTitle: { en: "Requests waiting for the firm’s decision", zh: "已申请，等待企业处理" },
  pastTitle: { en: "Ended access", zh: "已结束的授权" },
  openClient: { en: "Open {firm}", zh: "查看{firm}" },
  accept: { en: "Accept", zh: "接受" },
  decline: { en: "Decline", zh: "谢绝" },
  takeBack: { en: "Withdraw the request", zh: "撤回申请" },
  end: { en: "End this access", zh: "终止授权" },
  endSure: {
    en: "You will no longer see anything of {firm}. Only the firm can give you access again. You can still read your own notes and ratings: open the firm in your portfolio.",
    zh: "终止后，您就不能再查看{firm}的任何内容。只有企业能重新授权。您自己的笔记和评分仍可查看：请在委托企业总览中点开这家企业。",
  },
  endNow: { en: "Yes, end access now", zh: "确认，立即终止" },
  longer: { en: "Ask for more time", zh: "申请延长授权" },
  longerUntil: { en: "New last day", zh: "新的截止日" },
  longerSend: { en: "Send the request", zh: "提出申请" },
  yourName: { en: "Your name, as clients see it", zh: "您的姓名（企业可见）" },
  yourNameMissing: { en: "Write your name.", zh: "请填写姓名。" },
  organisation: { en: "Organisation (optional)", zh: "所在机构（可不填）" },

  // Asking
  askTitle: { en: "Ask a firm for access", zh: "向企业申请授权" },
  askReading: {
    en: "Consultants have no code of their own. A manager of the firm makes one under “People and access” and gives it to you. Or the manager offers you access by e-mail; then you need no code. You cannot search for firms by name here.",
    zh: "顾问自己没有授权码。请企业的自评负责人在“成员与权限”页生成授权码，再交给您；负责人也可以向您的邮箱提供授权，那就不需要授权码。本系统不能按名称查找企业。",
  },
  code: { en: "Code from the firm", zh: "企业给的授权码" },
  codeInvalid: {
    en: "This is not the code. Type the ten characters that the firm gave you.",
    zh: "授权码不对，请填写企业给您的十位授权码。",
  },
  what: { en: "What you want to see", zh: "申请查看的内容" },
  whatHint: { en: "The firm may give you access to less than you ask for.", zh: "企业开放的内容，可以比您申请的少。" },
  message: { en: "Message to the firm", zh: "附言" },
  ask: { en: "Ask for access", zh: "提出申请" },

  // After an action
  accepted: { en: "You now have access to {firm}.", zh: "您已获得{firm}的授权。" },
  asked: {
    en: "Your request was sent, and the firm will decide. You have no access yet.",
    zh: "您的申请已提出，等待企业处理。目前您还不能查看企业的内容。",
  },
  left: { en: "You no longer have access to {firm}.", zh: "您对{firm}的授权已终止。" },
  longerAsked: { en: "You asked {firm} for more time.", zh: "您已向{firm}申请延长授权。" },
} as const satisfies Readonly<Record<string, Text>>;
