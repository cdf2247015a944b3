import type { Text } from "@/lib/result";

/** Texts of the page on personal data. */
export const privacyWords = {
  title: { en: "Personal data", zh: "个人信息处理说明" },
  lede: {
    en: "This page lists everything that is kept about you: what, why, where, how long, and who sees it.",
    zh: "本页列出系统保存的全部个人信息：保存什么、为什么、存在哪里、存多久、谁能看到。",
  },
  list: { en: "What is kept", zh: "保存哪些信息" },
  listReading: {
    en: "All data are on the server of this installation. The operator runs this server and chooses where it is. The column “Where” names the tables of the database. E-mails are sent through the operator’s mail server. No page loads anything from other servers. The operator can read everything that the database stores in readable form.",
    zh: "全部信息存在本系统的服务器上。服务器由系统管理员运行，地点由系统管理员选定。“存在哪里”一栏列出数据库的表名。邮件经系统管理员的邮件服务器发出，页面不从别处加载内容。数据库中可读的内容，系统管理员都能看到。",
  },
  what: { en: "What", zh: "信息" },
  why: { en: "Why", zh: "用途" },
  where: { en: "Where", zh: "存在哪里" },
  long: { en: "How long", zh: "保存多久" },
  who: { en: "Who sees it", zh: "谁能看到" },
  cookies: { en: "What is kept in your browser", zh: "浏览器中保存的内容" },
  cookiesReading: {
    en: "The browser keeps only what a function needs. There is no tracking and no advertising.",
    zh: "浏览器只保存实现功能所必需的内容，没有跟踪，也没有广告。",
  },
  name: { en: "Name", zh: "名称" },
  consent: { en: "Consent for each purpose", zh: "逐项同意" },
  rights: { en: "Your rights", zh: "您的权利" },
  rightsReading: {
    en: "The Personal Information Protection Law of China and the GDPR give you these rights. Here is how to use them.",
    zh: "按《中华人民共和国个人信息保护法》，以及欧盟《通用数据保护条例》，您有下列权利。下面说明怎样行使。",
  },
  pulse: { en: "The short employee questionnaire", zh: "员工短问卷" },
  contact: { en: "Contact", zh: "联系" },
  contactText: {
    en: "The operator of this installation is responsible for the data. The operator runs this website and gave you access. To contact the operator, write to the address from which your sign-in code came. You can also ask your firm’s manager for the address.",
    zh: "信息由系统管理员负责，也就是运营本网站、为您开通使用的一方。您可以写信到发送验证码的邮箱，或向企业自评负责人询问联系方式。",
  },
} satisfies Readonly<Record<string, Text>>;

/**
 * Rules of the short employee questionnaire, and what no program can guarantee. Source: method 4.4; db, threat model.
 */
export const pulseRules: readonly Text[] = [
  {
    en: "We store no account, no name and no time. An answer consists only of a unit, a quarter, sixteen words from “never” to “always”, and a random number.",
    zh: "员工不用账户，系统不记姓名，也不记时间。一份答案只有部门、季度、16 个表示频率的词和一个随机编号。",
  },
  {
    en: "The answers stay on the phone until all sixteen are sent. After that they are deleted from the phone. If you close the page before sending, nothing is sent.",
    zh: "16 题全部提交之前，答案只保存在手机上；提交之后，手机上的答案就会删除。没有提交就关闭页面，什么也不会上传。",
  },
  {
    en: "Making a link invalid and storing the answer are two separate steps; nothing connects the two. While a round is open, answers are encrypted with a key that is not in the database. Whenever an answer arrives, all answers are encrypted again and put in a new random order. When the round closes, all answers are opened and mixed at once. The list of used links is deleted.",
    zh: "链接作废和保存答案分两步进行，两者互不关联。收集期间，答案加密存放，密钥不在数据库里。每收到一份，全部答案就重新加密、重新打乱次序。本轮结束时，系统把全部答案一次解密、一次打乱，并删除“哪些链接已用过”的记录。",
  },
  {
    en: "A unit’s figures are shown separately on two conditions: Trellis sent each link to one person by e-mail, and five or more people answered. If fewer than five people in a unit answered, their answers are deleted unread. They are not part of any other figure, so nobody can work them out from totals.",
    zh: "一个部门要单独显示结果，有两个条件：链接由系统逐个发给本人，且至少五人作答。作答不足五人的部门，系统不打开答卷，直接删除，也不计入其他任何数字。因此别人无法从总数推算出这些答案。",
  },
  {
    en: "A manager who prints links or a code could use some of them to answer. So units with printed links or codes count only in the figures of the whole firm. Such units count only if they have at least ten answers together. A sentence next to the figure says this.",
    zh: "链接或二维码由自评负责人打印，负责人自己也可能拿来填。因此，用打印的链接或二维码作答的部门，只计入全企业的结果。这些部门合计收满十份才显示，结果旁会注明。",
  },
  {
    en: "No manager sees a link sent by e-mail. The addresses that a manager typed are stored separately from the answers. Each address is deleted as soon as its e-mail has been sent. Any that remain are deleted when the round closes.",
    zh: "邮件里的链接，任何自评负责人都看不到。填写的邮箱与答案分开存放，邮件发出后就删除，本轮结束时全部删除。",
  },
  {
    en: "Managers see how many people in a unit have sent their answers. They see the figures after the round closes. Nobody sees anyone’s answers, not even a manager.",
    zh: "自评负责人只看到每个部门收到多少份，本轮结束后看到汇总数字。任何人都看不到单份答案，自评负责人也不例外。",
  },
  {
    en: "The technical log of the questionnaire contains the day on which something failed, but no time, network address or link. Attempts to open the questionnaire are not counted.",
    zh: "短问卷的技术日志只记哪一天出过故障，不记时间、网络地址和链接。打开问卷的次数也不统计。",
  },
  {
    en: "Some risks remain. The people who run the server could change the program. With the key and copies of the database from before and after an answer was sent, they could read it. Somebody may write down who drew which printed link. While the round is open, the database shows whether that link was used. Networks and proxies between the phone and the server keep their own logs. In a unit of five, four people who compare their answers can work out the fifth person’s. If a manager adds several addresses of their own to the list, they get those links.",
    zh: "仍有一些风险。运行服务器的人可以改程序。如果他们有密钥，又有某份答案提交前后的两份数据库，就能读出这份答案。也可能有人记下，哪个打印的链接（二维码）给了谁。在收集期间，从数据库可以看出那个链接用过没有。途经的网络和代理有自己的日志。五人的部门里，四个人把答案凑在一起，就能推算出第五个人的答案。自评负责人如果把自己的几个邮箱混在名单里，就能拿到发给这些邮箱的链接。",
  },
];

/** What people agree to, and how they withdraw it. */
export const consentRules: readonly Text[] = [
  {
    en: "When you sign in with an address, you agree that we keep it for signing in. To withdraw your consent, ask the operator to delete the account.",
    zh: "用邮箱登录，表示您同意系统保存这个邮箱，供登录使用。如要撤回，请系统管理员删除账户。",
  },
  {
    en: "When you accept an invitation, you agree that members of that firm see your name and role group. To withdraw your consent, leave the firm under Account.",
    zh: "接受邀请时，您同意这家企业的成员看到您的姓名、岗位类别。如要撤回，请在“账户”页退出企业。",
  },
  {
    en: "When you answer as a customer, you agree that the answers are compared with those of the firm that asked. If you do not agree, do not submit them. Submitted answers contain no name or address.",
    zh: "以客户身份回答时，您同意系统把您的答案与对方企业的答案比较。如果不同意，不提交就可以。已提交的答案不含姓名和邮箱。",
  },
  {
    en: "When you merge a relationship with your partner’s entry, you agree to merge both sides’ shares, year, value and contract. Either side can withdraw this consent at any time.",
    zh: "合并双方对同一业务关系的登记时，您同意合并双方的占比、年份、金额和合同类型。任何一方可随时撤回同意。",
  },
  {
    en: "For each cohort, the firm’s manager chooses what the firm shares with it. The manager can change this or leave the cohort at any time. Figures that are already published change only when the next set is published.",
    zh: "向企业组公开：由自评负责人为每个企业组选定公开程度，可随时更改或退出。已发布的汇总数据，要到下一批发布时才更新。",
  },
  {
    en: "When the firm is opened to a consultant, the manager chooses what is opened and until when. The manager can end this access at any time, with immediate effect.",
    zh: "向顾问开放：由自评负责人选定开放的内容和期限，可随时终止，立即生效。",
  },
];

export const rightsRules: readonly Text[] = [
  {
    en: "You can see and correct your data: your name and language under Account, your answers in the questionnaire.",
    zh: "查看和更正：姓名和语言在“账户”页修改，答案在答题页修改。",
  },
  {
    en: "You can take a copy of your data. On the Account page, you can download a ZIP file in open formats. It includes the files of records that you added. A manager can download a full copy of the firm’s data from its profile. This copy contains all that managers see on the firm’s pages, and the firm’s files.",
    zh: "取得副本：您可以在“账户”页下载个人信息副本。副本是一个 ZIP 文件，采用开放格式，含您添加的记录所附的文件。自评负责人可在“企业信息”页下载企业数据副本。其中有负责人能看到的内容和企业的记录文件。",
  },
  {
    en: "To have your data deleted, ask the operator. If an account is deleted, its address, name, password and sign-ins are deleted. Answers already given stay in the firm’s cycle, without a name. If a firm is deleted, all its data are deleted. If a firm asked you as its customer, your address and any answers not yet submitted are deleted. Submitted answers contain no name or address, so they stay.",
    zh: "删除：请向系统管理员提出。删除账户时，邮箱、姓名、密码和登录信息一并删除；已答的内容留在该轮评估中，不带姓名。删除企业时，企业的全部内容一并删除。如有企业请您以客户身份回答，您的邮箱和未提交的回答一并删除；已提交的回答不含姓名和邮箱，会保留下来。",
  },
  {
    en: "To object to how your data are used, contact the operator or the data protection authority where you live.",
    zh: "异议：可向系统管理员提出，或向您所在地的主管部门投诉。",
  },
];
