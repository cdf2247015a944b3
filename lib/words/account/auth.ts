import type { Text } from "@/lib/result";
import { privateAnswersWords } from "./own-answers";

/** Texts of signing in, signing up, invitations and the account page. */
export const authWords = {
  signInTitle: { en: "Sign in", zh: "登录" },
  signInLede: {
    en: "We send you a code by e-mail. If you are new here, this also creates your account.",
    zh: "验证码会发到您的邮箱。用新邮箱登录，会自动注册账户。",
  },
  email: { en: "E-mail address", zh: "邮箱" },
  emailInvalid: {
    en: "Write a full e-mail address, such as name@firm.com.",
    zh: "请填写完整邮箱，例如 name@firm.com。",
  },
  sendCode: { en: "Send a sign-in code", zh: "发送验证码" },
  codeValid: {
    en: "The code is valid for ten minutes. If a firm invited you, use the link in the invitation.",
    zh: "验证码十分钟内有效。如果是企业邀请您的，请用邀请邮件里的链接。",
  },
  usePassword: { en: "Sign in with a password", zh: "用密码登录" },
  useCode: { en: "Sign in with a code", zh: "用验证码登录" },
  codeTitle: { en: "Enter the code", zh: "输入验证码" },
  codeSentTo: {
    en: "If {email} can be used to sign in here, we are sending a six-digit code to it.",
    zh: "如果 {email} 可用于登录，六位验证码已发到这个邮箱。",
  },
  code: { en: "Six-digit code", zh: "六位验证码" },
  codeInvalid: { en: "The code has six digits.", zh: "验证码是六位数字。" },
  enter: { en: "Sign in", zh: "登录" },
  otherAddress: { en: "Get a new code, or use another address", zh: "重新获取验证码，或换一个邮箱" },
  password: { en: "Password", zh: "密码" },
  newPassword: { en: "New password", zh: "新密码" },
  newPasswordHint: {
    en: "Use at least 12 characters. A short sentence works well.",
    zh: "至少 12 个字符，用一句短话最好记。",
  },
  passwordShort: { en: "Use at least 12 characters.", zh: "请用至少 12 个字符。" },
  currentPassword: { en: "Current password", zh: "当前密码" },
  passwordProof: {
    en: "To set a password, first confirm that it is you. Press the button, and we will send a code to {email}.",
    zh: "设置密码前，请先确认是您本人。点下方按钮，验证码会发到 {email}。",
  },
  sendPasswordCode: { en: "Send a code", zh: "发送验证码" },
  passwordCodeInstead: { en: "Send a code instead", zh: "忘了密码？发送验证码" },
  passwordCodeSent: {
    en: "We sent a code to {email}. It is valid for ten minutes in this browser.",
    zh: "验证码已发到 {email}。十分钟内，请在本浏览器中使用。",
  },
  setPassword: { en: "Set password", zh: "设置密码" },
  changePassword: { en: "Change password", zh: "修改密码" },
  passwordSet: {
    en: "The password is set. Other devices were signed out.",
    zh: "密码已设置，其他设备已退出登录。",
  },
  forgotPassword: {
    en: "If you forgot your password, sign in with a code. Then set a new password under Account.",
    zh: "忘了密码？请先用验证码登录，再到“账户”页设置新密码。",
  },
  passwordReason: {
    en: "A password is optional. A code by e-mail always works.",
    zh: "密码可设可不设，用邮件验证码随时都能登录。",
  },
  sessionEnded: {
    en: "Your session has ended. Answers not yet sent are kept on this device. They are sent after you sign in.",
    zh: "登录已失效。没有上传的答案保存在本机，登录后自动上传。",
  },
  whereMailGoes: { en: "Demo: e-mails are saved as files in {folder}", zh: "演示：邮件以文件形式保存在 {folder}" },
  accountTitle: { en: "Your account", zh: "账户" },
  yourName: { en: "Your name", zh: "姓名" },
  yourNameHint: { en: "Your colleagues in the firm see this name.", zh: "本企业的同事能看到这个姓名。" },
  yourOtherName: { en: "Your name in the other language", zh: "另一种语言的姓名" },
  yourOtherNameHint: {
    en: "People who read Chinese see the Chinese name. People who read English see the English name. You may leave this field empty.",
    zh: "用中文界面的人看到中文姓名，用英文界面的人看到英文姓名。可以留空。",
  },
  nameMissing: { en: "Write your name.", zh: "请填写姓名。" },
  save: { en: "Save", zh: "保存" },
  saved: { en: "Saved {time}", zh: "已保存 {time}" },
  savedShort: { en: "Saved", zh: "已保存" },
  appearance: { en: "Language and colours", zh: "语言与外观" },
  openInvitations: {
    en: "To join a firm that invited you, open the link in its invitation.",
    zh: "如果是企业邀请您的，打开邀请邮件里的链接就能加入。",
  },
  invitationGone: { en: "This invitation cannot be used", zh: "这份邀请不能使用" },
  signedInAs: { en: "You are signed in as {email}.", zh: "当前登录：{email}。" },
  roleManager: { en: "firm manager", zh: "自评负责人" },
  roleContributor: { en: "contributor", zh: "答题人" },
  signOut: { en: "Sign out", zh: "退出" },
  signOutEverywhere: { en: "Sign out on all devices", zh: "退出所有设备" },
  signOutEverywhereReason: {
    en: "“Sign out on all devices” also signs out this one. Use it if you have lost a device.",
    zh: "“退出所有设备”会让本机也退出，适合设备丢失时使用。",
  },
  ownCopy: { en: "Your full copy", zh: "个人信息副本" },
  ownCopyReading: {
    en: "One ZIP file contains what is kept about you: account, sign-ins, memberships, answers, comments and the log of your actions. It also contains the files of records that you added. It contains no passwords or codes, and nothing about firms that you have left.",
    zh: "这是一个 ZIP 文件，包含本系统保存的您的全部信息。其中有账户、登录、所属企业、答案、留言和操作记录，以及您添加的记录所附的文件。其中没有密码和验证码，也没有您已离开的企业的内容。",
  },
  ownCopyGet: { en: "Download your copy", zh: "下载副本" },
  ownFirms: { en: "Your firms", zh: "所属企业" },
  ownFirmsReading: {
    en: "You can leave a firm at any time. To come back, you need a new invitation or the firm’s QR code.",
    zh: "您可以随时退出企业。之后要再加入，需要新的邀请，或扫描企业的邀请码。",
  },
  leaveFirm: { en: "Leave", zh: "退出" },
  leaveFirmNamed: { en: "Leave {firm}", zh: "退出 {firm}" },
  leaveMeans: {
    en: "You lose access immediately. Your name is removed from the list of members. Items assigned to you go back to the managers. The answers you gave stay with the firm.",
    zh: "您将立即失去访问权限，姓名会从成员名单中移除，转给您的题会退回自评负责人。您已答的内容会保留在企业数据中。",
  },
  stayInFirm: { en: "Stay", zh: "不退出" },
  firmLeft: { en: "You have left the firm.", zh: "您已退出这家企业。" },
  sessionsTitle: { en: "Where you are signed in", zh: "已登录的设备" },
  sessionsReading: {
    en: "A device is signed out after 14 days without use, and 30 days after sign-in at the latest.",
    zh: "设备 14 天没有使用，或登录满 30 天，就会自动退出。",
  },
  sessionHere: { en: "(this device)", zh: "（本机）" },
  sessionSince: { en: "Signed in {at}", zh: "登录：{at}" },
  sessionUsed: { en: "Last used {at}", zh: "最近使用：{at}" },
  sessionEnd: { en: "Sign out", zh: "退出这台设备" },
  sessionEndOf: { en: "Sign out {device}", zh: "让 {device} 退出登录" },
  sessionGone: { en: "This device was signed out.", zh: "这台设备已退出登录。" },
  accountLog: { en: "Recent account activity", zh: "近期账户活动" },
  accountLogReading: {
    en: "If you see something here that you did not do, set a new password. Then sign out on all devices.",
    zh: "如果有不是您本人的操作，请先重新设置密码，再退出所有设备。",
  },
  unsentWarning: {
    en: "{n} {n|answer is|answers are} still on this device and {n|was|were} not sent. Do you want to sign out anyway?",
    zh: "本机还有 {n} 个答案没有上传。仍要退出吗？",
  },
  unsentReadable: {
    en: "Other people who use this device can read answers that stay on it.",
    zh: "留在本机的答案，其他使用这台设备的人也能看到。",
  },
  stay: { en: "Stay and send them", zh: "先上传" },
  unsentKeep: { en: "Keep them here and sign out", zh: "留在本机并退出" },
  unsentErase: { en: "Delete them and sign out", zh: "删除并退出" },
  language: { en: "Language", zh: "语言" },
  invitationTitle: { en: "{firm} invites you", zh: "{firm} 邀请您参加自评" },
  invitationLede: {
    en: "{inviter} asks you to answer questions about {firm} as a {role}. This takes about 50 minutes, and you can do it in parts.",
    zh: "{inviter} 邀请您以{role}身份为 {firm} 作答。大约需要 50 分钟，可以分几次做。",
  },
  invitationFor: { en: "This invitation is for {email}.", zh: "这份邀请发给 {email}。" },
  acceptInvitation: { en: "Accept the invitation", zh: "接受邀请" },
  signInToAccept: { en: "Sign in to accept", zh: "登录后接受" },
  createFirmTitle: { en: "Create your firm", zh: "建立企业档案" },
  createFirmLede: {
    en: "Enter a few facts now. You can change everything later.",
    zh: "请先填几项，以后都可以改。",
  },
  firmName: { en: "Name of the firm", zh: "企业名称" },
  firmNameMissing: { en: "Write the firm’s name.", zh: "请填写企业名称。" },
  industry: { en: "Industry", zh: "行业" },
  industryMissing: { en: "Choose the industry.", zh: "请选择行业。" },
  country: { en: "Country or region", zh: "国家或地区" },
  employees: { en: "Employees", zh: "员工人数" },
  employeesHint: { en: "Count all people who work for the firm today.", zh: "请填目前在本企业工作的全部人数。" },
  employeesInvalid: { en: "Write a whole number from 1 to 9,999,999.", zh: "请填写 1 到 9,999,999 的整数。" },
  choose: { en: "Choose", zh: "选择" },
  timeZone: { en: "Time zone", zh: "时区" },
  yourStratum: { en: "Your role group", zh: "岗位类别" },
  createFirm: { en: "Create the firm", zh: "建立档案" },
  chooseFirmTitle: { en: "Your firms", zh: "所属企业" },
  newFirm: { en: "Create another firm", zh: "新建企业档案" },
  arriveTitle: { en: "What do you want to do?", zh: "您想做什么？" },
  arriveOwn: { en: "Rate your own firm", zh: "评估自己的企业" },
  arriveClient: { en: "You are a consultant, and want access to a firm", zh: "您是顾问，需要企业授权" },
  arriveClientGo: { en: "Ask for access", zh: "申请授权" },
  arrivePoster: { en: "Your firm gave you a code to join", zh: "您的企业给了您邀请码" },
  arriveProgramme: { en: "A programme, city or association gave you a code", zh: "组织方（城市、协会等）给了您参与码" },
  arriveCode: { en: "Enter the code", zh: "输入这个码" },
  arriveInvited: { en: "You were invited by e-mail", zh: "您收到了邀请邮件" },
  arriveInvitedHow: {
    en: "Open the link in that e-mail. It works only if you sign in with the address that received it. Now you are signed in as {email}.",
    zh: "请打开邮件里的链接。只有用收到邮件的邮箱登录，链接才有效。您现在用 {email} 登录。",
  },
  openFirm: { en: "Open", zh: "进入" },
  demoTitle: { en: "Look around the demo", zh: "看看演示" },
  demoTag: { en: "Demo only", zh: "仅限演示" },
  demoNote: {
    en: "This is demo data on this computer. A real installation has no such buttons.",
    zh: "这是本机上的演示数据。正式安装的系统没有这些入口。",
  },
  demoEnter: { en: "Enter", zh: "进入" },
  mailSubject: { en: "{code} is your Trellis sign-in code", zh: "格致登录验证码：{code}" },
  mailManyAsked: {
    en: "Somebody asked for many codes for your address. If you receive no more codes, open this link and ask again. The link works for one day: {url}",
    zh: "有人多次为这个邮箱获取验证码。如果收不到新的验证码，请打开此链接重新获取，链接一天内有效：{url}",
  },
  codeOver: {
    en: "This code has expired. Enter your address and ask for a new one.",
    zh: "验证码已过期。请填写邮箱，重新获取。",
  },
  mailboxKeyOver: {
    en: "This link has expired. Enter your address and ask for a new code. If no new e-mail arrives, open the link in the last code e-mail that you received.",
    zh: "这个链接已过期。请填写邮箱，重新获取验证码。如果收不到新邮件，请打开此前最近一封验证码邮件里的链接。",
  },
  mailboxKeyTitle: { en: "You can ask for a code now", zh: "现在可以获取验证码" },
  mailboxKeyBody: {
    en: "This link works only for the address that received the e-mail. Enter that address.",
    zh: "这个链接只对收到邮件的邮箱有效。请填写那个邮箱。",
  },
  passwordCodeSubject: { en: "{code} is your Trellis code for setting a password", zh: "格致设置密码验证码：{code}" },
  passwordCodeBody: {
    en: "Hello,\n\nYour code for setting a password is {code}. It is valid for ten minutes and works once.\n\nIf you did not ask for it, somebody else may be using your account. Sign in, open Account, set a new password, and sign out on all devices.",
    zh: "您好：\n\n设置密码的验证码：{code}。十分钟内有效，只能用一次。\n\n如果不是您本人操作，可能有人正在使用您的账户。请登录，在“账户”页重新设置密码，并退出所有设备。",
  },
  passwordSetSubject: { en: "Your Trellis password was set", zh: "格致密码已设置" },
  passwordSetBody: {
    en: "Hello,\n\nThe password of your Trellis account was just set on this device: {device}. Your other devices were signed out.\n\nIf it was not you, sign in with a code at {url}. Then set a new password and sign out on all devices.",
    zh: "您好：\n\n您的格致账户密码刚刚设置成功（操作设备：{device}），其他设备已退出登录。\n\n如果不是您本人操作，请到 {url} 用验证码登录，重新设置密码，并退出所有设备。",
  },
  deviceUnknown: { en: "unknown device", zh: "未知设备" },
  mailBody: {
    en: "Hello,\n\nYour sign-in code is {code}. It is valid for ten minutes and works once.\n\nIf you did not ask for it, you can delete this e-mail. Nothing else happens.",
    zh: "您好：\n\n登录验证码：{code}。十分钟内有效，只能用一次。\n\n如果不是您本人操作，请删除此邮件，不会有任何影响。",
  },
  invitationSubject: {
    en: "{firm} asks you to take part in its learning self-assessment",
    zh: "{firm} 邀请您填写学习能力自评",
  },
  invitationBody: {
    en: `Hello,\n\n{inviter} invites you to answer questions about {firm} as a {role}.

Open this link, and sign in with the address that received this e-mail: {url}

It takes about 50 minutes in all, and you can do it on a phone. You can do it in parts of 10–20 minutes, and stop and continue at any time.

${privateAnswersWords.promise.en} ${privateAnswersWords.limit.en}

The link is valid until {until}.`,
    zh: `您好：

{inviter} 邀请您以{role}身份为 {firm} 作答。

请打开链接，并用本邮箱登录：{url}

全部大约需要 50 分钟，可以分几次做，每次 10–20 分钟。手机也能填，随时可以停下，以后接着做。

${privateAnswersWords.promise.zh}${privateAnswersWords.limit.zh}

链接有效期至 {until}。`,
  },
} satisfies Readonly<Record<string, Text>>;
