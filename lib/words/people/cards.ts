import type { Text } from "@/lib/result";
import { privateAnswersWords } from "../account/own-answers";

/** Invitation cards for the shop floor, the page opened by scanning, and the poster. */
export const cardWords = {
  title: { en: "Invite the shop floor by QR code", zh: "扫码邀请车间同事" },
  reading: {
    en: "Colleagues scan the code, sign in with an e-mail address and join as contributors. You set how many people can join. Cancel the code when everybody has joined.",
    zh: "同事扫码后用邮箱登录，就能以答题人身份加入。加入人数不超过您填写的人数。人到齐后，可以停用二维码。",
  },
  cardLabel: { en: "Where the poster is", zh: "张贴地点" },
  cardLabelHint: { en: "for example, Assembly hall 2", zh: "例如：总装二车间" },
  labelMissing: { en: "Write where the poster is.", zh: "请填写张贴地点。" },
  seats: { en: "Number of people", zh: "人数" },
  seatsHint: { en: "The largest number of people who can join with this code", zh: "最多可加入的人数" },
  seatsInvalid: { en: "Write a whole number from 1 to 500.", zh: "请填写 1 到 500 的整数。" },
  groupChosen: { en: "Each person chooses their own group", zh: "由每人自己选择" },
  domain: { en: "Only e-mail addresses that end in", zh: "只限使用这个后缀的邮箱" },
  domainHint: {
    en: "for example, firm.com; if you leave it empty, any address can be used",
    zh: "例如 firm.com；不填则不限邮箱",
  },
  domainInvalid: { en: "Write the part after the @, such as firm.com.", zh: "请填写 @ 后面的部分，例如 firm.com。" },
  makeCard: { en: "Make a code", zh: "生成二维码" },
  cardMade: { en: "The code for {name} is ready.", zh: "{name} 的二维码已生成。" },
  cardEnded: {
    en: "The code for {name} can no longer be used. People who joined with it remain members.",
    zh: "{name} 的二维码已停用，已加入的同事不受影响。",
  },
  taken: { en: "{n} of {all} people have joined", zh: "已加入 {n} 人，上限 {all} 人" },
  onlyDomain: { en: "only @{domain}", zh: "仅限 @{domain}" },
  until: { en: "valid until {date}", zh: "有效期至 {date}" },
  over: { en: "expired on {date}", zh: "已于{date}过期" },
  full: { en: "No places are left", zh: "名额已满，无法再加入" },
  cannotTell: {
    en: "Everybody uses the same code, so the system cannot know who scans it. Check the list of members below, and remove people who do not belong there.",
    zh: "大家共用一个二维码，系统无法知道扫码的是谁。请核对下方的成员名单，移除无关人员。",
  },
  qrLabel: { en: "QR code to join {firm}", zh: "加入 {firm} 的二维码" },
  copy: { en: "Copy text for WeChat", zh: "复制邀请文字" },
  copied: { en: "Copied.", zh: "已复制。" },
  message: { en: "Text for WeChat", zh: "发到微信的文字" },
  messageText: {
    en: "{firm} is rating how well it learns, and your view counts. Open {url} or enter the code {code}. Sign in with your e-mail address, and answer in sessions of about ten minutes. Nobody in the firm sees which answers you choose.",
    zh: "{firm}正在做学习能力自评，请您一起作答。请打开 {url}，或输入邀请码 {code}，用邮箱登录。可以分几次填写，每次约十分钟。企业内没有人能看到您选了哪一级。",
  },
  poster: { en: "Print the poster, A4", zh: "打印 A4 海报" },
  end: { en: "Cancel the code", zh: "停用二维码" },
  endNamed: { en: "Cancel the code for {name}", zh: "停用 {name} 的二维码" },
  byCard: { en: "joined by QR code", zh: "扫码加入" },
  // The page opened by scanning
  joinTitle: { en: "Join {firm}", zh: "加入{firm}" },
  joinLede: {
    en: "{inviter} asks you and your colleagues how well {firm} learns. You can answer on your phone, in sessions of about ten minutes.",
    zh: "{inviter}请您和同事一起评一评{firm}的学习能力。用手机就能填写，可以分几次，每次约十分钟。",
  },
  joinPrivate: {
    en: `${privateAnswersWords.promise.en} ${privateAnswersWords.limit.en} Your name appears in the list of members.`,
    zh: `${privateAnswersWords.promise.zh}${privateAnswersWords.limit.zh}您的姓名会列入成员名单。`,
  },
  placesLeft: { en: "{n} {n|place is|places are} left.", zh: "还有 {n} 个名额。" },
  signIn: { en: "Sign in with an e-mail address", zh: "用邮箱登录" },
  signInWhy: {
    en: "If you sign in with the same address, you find your answers on every device. You receive a code by e-mail and need no password.",
    zh: "用同一个邮箱登录，在任何设备上都能接着填。验证码会发到邮箱，不用密码。",
  },
  yourGroup: { en: "Your work", zh: "岗位类别" },
  join: { en: "Join", zh: "加入" },
  removed: {
    en: "A manager of {firm} removed you, so you cannot join with this code. Ask a manager to invite you by e-mail.",
    zh: "{firm}的自评负责人已将您移出，因此您不能用这个邀请码加入。如需加入，请自评负责人用邮件邀请您。",
  },
  goneTitle: { en: "This code cannot be used", zh: "这个邀请码不能使用" },
  goneText: {
    en: "This code has been cancelled, has expired, or has no places left. Ask the manager of your firm for a new one.",
    zh: "这个邀请码已停用、已过期，或名额已满。请向本企业自评负责人索取新的邀请码。",
  },
  enterTitle: { en: "Enter the code of your firm", zh: "输入企业邀请码" },
  enterLede: {
    en: "The code is on the poster, under the QR code. It has ten letters and digits.",
    zh: "邀请码印在海报的二维码下方，共有十位字母和数字。",
  },
  code: { en: "Code", zh: "邀请码" },
  codeWrong: {
    en: "No valid code matches what you entered. Compare each letter and digit with the poster.",
    zh: "没有找到这个邀请码。请对照海报逐位核对。",
  },
  go: { en: "Continue", zh: "继续" },
  // Poster
  posterTitle: { en: "How well does {firm} learn? Your view counts.", zh: "{firm}的学习能力怎么样？请您来评。" },
  posterSteps: {
    en: "Scan the code. Sign in with your e-mail address. Answer in sessions of about ten minutes.",
    zh: "请扫码，用邮箱登录。可以分几次作答，每次约十分钟。",
  },
  posterNoScan: {
    en: "If you cannot scan the code, open {address} and enter this code:",
    zh: "不能扫码？请打开 {address}，输入邀请码：",
  },
  posterBack: { en: "Back to people and access", zh: "返回成员与权限" },
  print: { en: "Print", zh: "打印" },
} satisfies Readonly<Record<string, Text>>;
