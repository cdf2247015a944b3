import type { PersonalDataId } from "@/lib/personal-data";
import type { Text } from "@/lib/result";

/** Words of the page on personal data. */
export const privacyWords = {
  title: { en: "Personal data", zh: "个人信息处理说明" },
  lede: {
    en: "This page lists everything that is kept of you: what, why, where, how long, and who sees it.",
    zh: "本页列出保存的全部个人信息：保存什么、为什么、存在哪里、存多久、谁能看到。",
  },
  list: { en: "What is kept", zh: "保存哪些信息" },
  listReading: {
    en: "All of it is on the server of this installation, which its operator runs. “Where” names the tables of the database. Mails leave through the operator’s mail server. No page loads anything from elsewhere. The operator can read everything that the database holds in readable form.",
    zh: "全部存在本系统的服务器上，地点由系统管理员选定。“存在哪里”列出数据库的表名。邮件经系统管理员的邮件服务器发出，页面不从别处加载内容。数据库中可读的内容，系统管理员都能看到。",
  },
  what: { en: "What", zh: "信息" },
  why: { en: "Why", zh: "用途" },
  where: { en: "Where", zh: "存在哪里" },
  long: { en: "How long", zh: "保存多久" },
  who: { en: "Who sees it", zh: "谁能看到" },
  cookies: { en: "What lies in your browser", zh: "浏览器中的内容" },
  cookiesReading: {
    en: "Only what a function needs. There is no tracking and no advertising.",
    zh: "只有功能所必需的内容，没有跟踪，没有广告。",
  },
  name: { en: "Name", zh: "名称" },
  consent: { en: "Consent, for each purpose by itself", zh: "逐项同意" },
  rights: { en: "Your rights", zh: "个人的权利" },
  rightsReading: {
    en: "The Personal Information Protection Law of China and the GDPR give you these rights; here is how to use them.",
    zh: "《中华人民共和国个人信息保护法》和 GDPR 规定了下列权利，行使方式如下。",
  },
  pulse: { en: "The shop-floor pulse", zh: "员工短问卷" },
  contact: { en: "Contact", zh: "联系" },
  contactText: {
    en: "The operator of this installation is responsible for the data: whoever runs this address and gave you access. Write to the address from which your sign-in code came, or ask your firm’s manager for it.",
    zh: "系统管理员对信息负责，即运营本网址、开通使用的一方。可回复发送验证码的邮箱，或向企业自评负责人询问。",
  },
} satisfies Readonly<Record<string, Text>>;

type DataRow = { readonly what: Text; readonly why: Text; readonly long: Text; readonly who: Text };

/** Words of the table of personal data, by its rows. `{…Days}` and the like are what `KEPT` says. */
export const dataRows: Readonly<Record<PersonalDataId, DataRow>> = {
  address: {
    what: { en: "Work e-mail, in lower case", zh: "工作邮箱（小写）" },
    why: { en: "To sign you in and to send codes and invitations", zh: "登录，发送验证码和邀请" },
    long: { en: "Until the account is deleted", zh: "到账户删除为止" },
    who: {
      en: "You; the operator. Whoever invited you, in the invitation (see below). A manager of your firm who types it is told that it is yours",
      zh: "本人；系统管理员。邀请方可在邀请中看到（见下）。本企业自评负责人输入该邮箱时，会得知属于您",
    },
  },
  settings: {
    what: {
      en: "Of your account: its number, since when, your language, and whether you have ended reminders",
      zh: "账户：编号、建立时间、语言、是否停收提醒",
    },
    why: {
      en: "To show pages and write mails in your language, and to send no reminder you do not want",
      zh: "按您的语言显示页面、写邮件，不发您不想收的提醒",
    },
    long: { en: "Until the account is deleted", zh: "到账户删除为止" },
    who: { en: "You; the operator", zh: "本人；系统管理员" },
  },
  name: {
    what: { en: "Your name, as you write it", zh: "姓名（自己填写）" },
    why: { en: "So that colleagues know who changed a record of the firm", zh: "让同事知道企业记录由谁修改" },
    long: {
      en: "Among the members until you leave the firm; in its logs and plans until the account is deleted",
      zh: "成员名单中到离开企业为止；操作记录和行动计划中到账户删除为止",
    },
    who: {
      en: "Members of your firm. While the firm is open to a cohort, its administrators read the names of managers, reviewers and consultants, and in the log the name of whoever acted. Consultants who may read the plan see who owns a measure",
      zh: "本企业成员。企业向企业组公开期间，组织方可见自评负责人、审核人、顾问的姓名，以及操作记录中的操作人。可查看行动计划的顾问，可见各项措施的负责人",
    },
  },
  place: {
    what: {
      en: "That you belong to a firm, as what, since when, and whether you came by a card",
      zh: "属于哪家企业、角色、加入时间、是否扫码加入",
    },
    why: { en: "To open the firm to its members alone", zh: "企业内容只向其成员开放" },
    long: { en: "Until you leave the firm", zh: "到离开企业为止" },
    who: { en: "Members of your firm", zh: "本企业成员" },
  },
  invitations: {
    what: {
      en: "Invitations: the address each went to, the role and group meant, its dates, and what a mail server answered",
      zh: "邀请：收件邮箱、拟任角色和岗位类别、日期、邮件服务器的答复",
    },
    why: {
      en: "To let in only who was asked, and to see which mails arrived",
      zh: "只让受邀的人加入，并了解邮件是否送达",
    },
    long: {
      en: "An invitation to a firm opens nothing after {invitationDays} days. It is kept as long as the firm or the cohort, or until the address is erased",
      zh: "加入企业的邀请 {invitationDays} 天后失效；记录与企业或企业组相同，或到清除该邮箱为止",
    },
    who: {
      en: "Managers of the firm that invited; administrators of the cohort that invited",
      zh: "发出邀请的企业的自评负责人；发出邀请的企业组的组织方",
    },
  },
  sessions: {
    what: {
      en: "Each browser that you signed in with: its name and system, since when, and the hour of its last use",
      zh: "登录过的浏览器：名称和系统、登录时间、最近使用的时间（精确到小时）",
    },
    why: {
      en: "So that you see where you are signed in and can end it",
      zh: "让本人看到在哪里登录，并可退出",
    },
    long: {
      en: "{sessionIdleDays} days after the last use, at most {sessionDays} days; that you signed in stays in the log of your account",
      zh: "最后使用后 {sessionIdleDays} 天，最长 {sessionDays} 天；登录本身留在账户记录中",
    },
    who: { en: "You; the operator", zh: "本人；系统管理员" },
  },
  group: {
    what: {
      en: "Your role group: management, engineering, production or commercial",
      zh: "岗位类别：管理、技术、生产或商务",
    },
    why: { en: "So that no group floods a score", zh: "避免人数多的岗位左右得分" },
    long: { en: "As long as the answers", zh: "与答案相同" },
    who: {
      en: "Members of your firm. Levels by group are shown only if five others answered, with three in each group",
      zh: "本企业成员。除查看者本人外至少五人作答、且每类至少三人时，才按岗位类别显示等级",
    },
  },
  answers: {
    what: {
      en: "Your answers, marks and comments that are not sent, with their earlier versions",
      zh: "答案、标记、未发送的留言及其先前版本",
    },
    why: { en: "To rate the firm, and to lose nothing", zh: "评估企业，并保证不丢失" },
    long: {
      en: "As long as the firm’s cycles; without a name once the account is deleted",
      zh: "与企业各轮评估相同；账户删除后不再带姓名",
    },
    who: {
      en: "Of people who use Trellis, you alone; the operator can read the database. Others see means: colleagues in a final result, a reviewer in a submitted phase. The mean of a part is always shown; those of its items if three others answered each; how levels spread, and levels after the records check, if five others did. With fewer than three others, your manager can work out your mean of a part. Where three answered, two who compare notes can work out the third",
      zh: "使用者中只有本人能看到；系统管理员能读取数据库。他人只看到平均值：同事在定版结果中，审核人在已提交的阶段中。各部分的平均值始终显示；每题另有三人作答时，显示各题的平均值；另有五人作答时，显示等级分布和核对记录后的等级。另有不足三人作答时，自评负责人能推算出您在该部分的平均值。三人作答时，两人互相核对能推算出第三人的答案",
    },
  },
  comments: {
    what: { en: "Comments that you send", zh: "已发送的留言" },
    why: { en: "So that questions about items are settled", zh: "澄清题目上的疑问" },
    long: {
      en: "As long as the firm’s cycles; without a name once the account is deleted",
      zh: "与企业各轮评估相同；账户删除后不再带姓名",
    },
    who: {
      en: "The firm’s managers and you. What a manager sends to all colleagues, all colleagues",
      zh: "本企业自评负责人和本人。自评负责人发给全体同事的，全体同事可见",
    },
  },
  assignments: {
    what: {
      en: "Items passed on to you: which, by whom, how far, why handed back, and which mails went out",
      zh: "转给本人的题：哪些题、由谁转、进度、退回原因、已发邮件",
    },
    why: { en: "To share the work, and to remind only who is not done", zh: "分工，并只提醒未答完的人" },
    long: {
      en: "Until you leave the firm; which mails went out, until the account is deleted",
      zh: "到离开企业为止；已发邮件的记录到账户删除为止",
    },
    who: {
      en: "The firm’s managers and you. They see how many items are answered, never the answers",
      zh: "本企业自评负责人和本人。只看到答了几题，看不到答案",
    },
  },
  times: {
    what: { en: "How long answers took, from the times they were saved", zh: "作答用时（由保存时间推算）" },
    why: { en: "To ask again where answers came faster than one can read", zh: "作答快于阅读速度时再问一下" },
    long: { en: "As long as the answers", zh: "与答案相同" },
    who: {
      en: "You. Managers and consultants are told only how many people answered too fast to read, from three people on",
      zh: "本人。自评负责人和顾问只知道有几人答得过快，满三人才显示",
    },
  },
  items: {
    what: {
      en: "Of your firm, without a person: which items have been answered, and about how long each took, in five steps",
      zh: "本企业，不涉及个人：哪些题已有人答过，每题大约用时（分五档）",
    },
    why: {
      en: "So that the administrators of your cohort see where firms stop and which items are hard. It is worked out from the times answers were saved. Nothing else is measured: no keys, no pages",
      zh: "让组织方看出问卷停在哪里、哪些题难答。由答案的保存时间推算，不另作记录，不记录按键和浏览",
    },
    long: { en: "As long as the firm’s cycles", zh: "与企业各轮评估相同" },
    who: {
      en: "Nobody sees it of a single firm. Administrators of your cohort see how many firms came how far, and the time step of the median of at least five",
      zh: "单个企业的情况任何人都看不到。组织方只看到家数，以及至少五家企业的中位数所在的一档",
    },
  },
  files: {
    what: { en: "Files that colleagues add as records, with their names", zh: "同事上传的佐证文件及文件名" },
    why: {
      en: "To show that a practice is used. Photos are kept without place and camera; other files as they are, so choose ones without personal data",
      zh: "证明做法确实在用。照片去掉拍摄地点和设备信息，其他文件原样保存，选用不含个人信息的材料",
    },
    long: {
      en: "As long as the firm’s cycles; one that is removed is deleted after a day",
      zh: "与企业各轮评估相同；移除的文件一天后删除",
    },
    who: {
      en: "Members of your firm; consultants to whom the firm has opened its records, who can also download them",
      zh: "本企业成员；企业向其开放佐证的顾问，也可下载",
    },
  },
  typed: {
    what: {
      en: "What colleagues write into free fields of the firm: names of partners and places, titles, notes, reasons",
      zh: "同事在企业各处自由填写的文字：合作方和地点的名称、标题、备注、理由",
    },
    why: {
      en: "To say what a record, a relationship or a measure is. No field asks for the name of a person, but somebody may type one",
      zh: "说明佐证、业务关系、措施是什么。不要求写人名，但可能写到",
    },
    long: {
      en: "As long as the firm, or until a colleague changes it; erasing a person does not change what others wrote",
      zh: "与企业记录相同，或到同事修改为止；清除个人信息不改动他人写的文字",
    },
    who: {
      en: "Members of your firm. Consultants see what the firm has opened to them",
      zh: "本企业成员；顾问只看企业向其开放的部分",
    },
  },
  password: {
    what: {
      en: "Your password, if you set one, only as a check value (argon2id hash)",
      zh: "密码（自行设置时），只保存校验值（argon2id 散列值）",
    },
    why: { en: "To sign you in without a mail", zh: "不收邮件也能登录" },
    long: { en: "Until it is changed or the account is deleted", zh: "到修改密码或删除账户为止" },
    who: { en: "Nobody: the password itself is not stored", zh: "无人可见，不保存密码本身" },
  },
  codes: {
    what: {
      en: "Sign-in codes, only as check values (keyed hashes)",
      zh: "登录验证码，只保存加密处理后的校验值",
    },
    why: { en: "To compare the code you enter", zh: "核对输入的验证码" },
    long: {
      en: "Valid for {codeMinutes} minutes, once; kept with the address for {codeHours} hours, to count requests",
      zh: "{codeMinutes} 分钟内有效，只用一次；连同邮箱保留 {codeHours} 小时，用于计次",
    },
    who: { en: "Nobody", zh: "无人可见" },
  },
  screening: {
    what: { en: "Screening answers without an account", zh: "未注册时的快速自评答案" },
    why: { en: "To show the result and to go on later", zh: "显示结果，以便接着填" },
    long: {
      en: "They are deleted after {screeningDays} days. If a firm takes them over, as long as the firm",
      zh: "{screeningDays} 天后删除；由企业接收后，与企业记录相同",
    },
    who: {
      en: "Whoever has the key in the browser; after sign-up, members of the firm",
      zh: "持有浏览器密钥的人；注册后为本企业成员",
    },
  },
  pulse: {
    what: {
      en: "Answers to the shop-floor pulse: a unit, a quarter and sixteen words; which links are used, while it is open",
      zh: "员工短问卷的答案：单位、季度和 16 个频度词；收集期间哪些链接已用过",
    },
    why: { en: "To compare the shop floor with management", zh: "把一线的看法与管理层对照" },
    long: {
      en: "Which links are used, until the close; the words, without a person, as long as the firm",
      zh: "链接使用情况到截止为止；频度词不涉及个人，与企业记录相同",
    },
    who: {
      en: "Nobody sees a single sheet; see the rules of the pulse below",
      zh: "单份答案无人可见，见下面的短问卷规则",
    },
  },
  "pulse-addresses": {
    what: {
      en: "Work e-mail of somebody who is asked by the shop-floor pulse",
      zh: "收到员工短问卷链接的人员邮箱",
    },
    why: { en: "To mail the link to that person alone", zh: "把链接只发给本人" },
    long: {
      en: "Until the mail has left; at the latest until the pulse is closed",
      zh: "到邮件发出为止，最迟到短问卷截止",
    },
    who: {
      en: "Managers of the firm, until the mail has left",
      zh: "企业的自评负责人，到邮件发出为止",
    },
  },
  administrators: {
    what: {
      en: "That you administer a cohort, with your name as it is shown there; which maps you asked for, and when",
      zh: "本人加入了某企业组的组织方、所显示的姓名；何时要求绘制哪些网络图",
    },
    why: {
      en: "To open the pages of the cohort to its administrators alone, and to say how a map comes along",
      zh: "企业组页面只向其组织方开放；显示绘制进度",
    },
    long: {
      en: "Until it is ended or the account is deleted; requests for maps {jobDays} days after their end",
      zh: "到撤销或账户删除为止；绘制请求在结束后保留 {jobDays} 天",
    },
    who: { en: "Administrators of that cohort; the operator", zh: "该企业组的组织方；系统管理员" },
  },
  "cohort-work": {
    what: {
      en: "What you do as administrator of a cohort, and when: firms and colleagues invited, rules and questionnaires changed",
      zh: "作为组织方做了什么、何时：邀请企业和同事、更改规则和问卷",
    },
    why: { en: "So that changes can be traced", zh: "变更可追溯" },
    long: {
      en: "As long as the cohort; without a name once the account is deleted",
      zh: "与企业组相同；账户删除后不再带姓名",
    },
    who: {
      en: "Administrators of the cohort; members of a firm, what concerns their firm. Of a published questionnaire, everybody can see its maker’s number, not the name",
      zh: "该企业组的组织方；企业成员只看与本企业有关的。已发布的问卷，人人可见其编制人编号，不显示姓名",
    },
  },
  liaison: {
    what: {
      en: "Who runs a cohort and answers questions, as an administrator wrote it",
      zh: "企业组由谁负责、由谁答疑，由组织方填写",
    },
    why: { en: "To name a contact in the mails to firms", zh: "写在发给企业的邮件中" },
    long: { en: "Until an administrator changes it", zh: "到组织方修改为止" },
    who: {
      en: "Administrators; members of firms in the cohort; whoever gets such a mail",
      zh: "组织方；组内企业的成员；收到邮件的人",
    },
  },
  former: {
    what: {
      en: "That you were a member of a firm or ran a cohort, and until when",
      zh: "曾是某企业成员或某企业组的组织方，以及到何时为止",
    },
    why: {
      en: "So that a rating you give later as a consultant is not called blind where you could see the firm’s own scores",
      zh: "日后担任顾问评分时，判断当时能否看到企业自评，避免误记为背靠背评分",
    },
    long: { en: "Until the account is deleted, or the firm or cohort is", zh: "到账户、企业或企业组删除为止" },
    who: { en: "Nobody: only this rule asks it", zh: "无人可见，仅供该规则判断" },
  },
  customers: {
    what: {
      en: "Work e-mail of somebody at a customer who is asked to confirm a relationship, and a keyed hash of its domain",
      zh: "受请确认业务关系的客户方人员的工作邮箱，以及加密处理后的邮箱域名（散列值）",
    },
    why: {
      en: "To send the link and a reminder; the hash counts how many customers a rate of agreement rests on",
      zh: "发送链接和提醒；散列值只用于统计一致比例涉及几家客户",
    },
    long: {
      en: "The address until the answers are given, the request is taken back, or the link runs out after {requestDays} days; the hash as long as the relationship",
      zh: "邮箱保存到提交答案、撤回请求或链接 {requestDays} 天到期为止；散列值与业务关系相同",
    },
    who: {
      en: "Managers of the firm that asked, while the request is open",
      zh: "发出请求的企业的自评负责人，仅在请求有效期内",
    },
  },
  "customer-answers": {
    what: { en: "A customer’s answers about a relationship, without a name", zh: "客户对业务关系的回答，不带姓名" },
    why: { en: "To compare them once with the firm’s, topic by topic", zh: "与企业的答案逐方面比较一次" },
    long: {
      en: "As long as the relationship, once they are given; not given, they are deleted with the request",
      zh: "提交后与业务关系相同；未提交的随请求删除",
    },
    who: {
      en: "Whoever holds the link of the mail, while it is open. The firm sees whether the answers agree, never an answer",
      zh: "持有邮件链接的人，仅在有效期内。企业只看到是否一致，看不到任何答案",
    },
  },
  consultants: {
    what: {
      en: "Of a consultant: name and organisation as written, the address an offer went to, what firms have opened and until when",
      zh: "顾问：自己填写的姓名和机构，企业发出授权的邮箱，各企业开放的内容和期限",
    },
    why: {
      en: "So that a firm knows to whom it opens what, and can end it",
      zh: "让企业知道向谁开放了什么，并可随时终止",
    },
    long: {
      en: "As long as the firm; without name and address once the account is deleted",
      zh: "与企业记录相同；账户删除后不再带姓名和邮箱",
    },
    who: {
      en: "The consultant; managers of the firms concerned. His name also stands beside what he rated or signed",
      zh: "顾问本人；相关企业的自评负责人。姓名也显示在他的评分和署名旁",
    },
  },
  ratings: {
    what: {
      en: "A consultant’s own ratings of a firm, with their notes, and what he writes about the firm for himself",
      zh: "顾问对企业的评分和备注，以及他为自己写的笔记",
    },
    why: { en: "To hold his view against the firm’s own", zh: "与企业自评对照" },
    long: {
      en: "As long as the firm; all of it goes once the consultant’s account is deleted",
      zh: "与企业记录相同；顾问账户删除时全部删除",
    },
    who: {
      en: "The consultant. Once a rating is given and the result is final, members of the firm see it too, and other consultants who gave theirs. Nobody else sees the notes for himself",
      zh: "顾问本人。评分交出且结果定版后，本企业成员可见，已交出评分的其他顾问也可见。为自己写的笔记别人看不到",
    },
  },
  reviews: {
    what: {
      en: "When a reviewer opened the page of a submitted phase, and his remarks on its items",
      zh: "审核人何时打开过已提交阶段的审核页，以及他的逐题意见",
    },
    why: {
      en: "So that nothing is signed unseen, and the firm learns what to mend",
      zh: "确保审核人看过才签署，并让企业知道如何改进",
    },
    long: {
      en: "As long as the firm; remarks stay without a name once the reviewer’s account is deleted",
      zh: "与企业记录相同；审核人账户删除后，意见不再显示姓名",
    },
    who: {
      en: "The reviewer; his remarks also the managers of the firm, once he has accepted or returned the phase",
      zh: "审核人本人；作出审核决定后，本企业自评负责人可看到其意见",
    },
  },
  views: {
    what: {
      en: "Each page and file of a firm that a consultant opened, and when",
      zh: "顾问查看企业的每个页面和文件及时间",
    },
    why: {
      en: "So that the firm sees what was looked at; nobody can change a line",
      zh: "让企业知道被查看了什么，任何人都不能改动",
    },
    long: {
      en: "As long as the firm; without a name once the account is deleted",
      zh: "与企业记录相同；账户删除后不再带姓名",
    },
    who: { en: "Managers of the firm. The consultant sees his own lines", zh: "企业的自评负责人；顾问只看自己的记录" },
  },
  "seen-results": {
    what: {
      en: "Which final results were open to a consultant, with their published levels",
      zh: "哪些定版结果曾对顾问开放，以及其中的等级",
    },
    why: {
      en: "So that he cannot work out single other firms from figures about participants",
      zh: "使参评企业的数据不会让顾问推出其他少数企业的情况",
    },
    long: {
      en: "Until the consultant’s account is deleted; without the levels once the firm is erased",
      zh: "至顾问账户删除；企业数据删除后，不再保留等级",
    },
    who: { en: "Nobody. Only the program that publishes figures reads it", zh: "无人可看，只供发布数据的程序使用" },
  },
  traces: {
    what: {
      en: "Who moved a phase, changed a record, invited or asked somebody, or owns a measure, and when",
      zh: "谁在何时变更阶段、修改记录、发出邀请或请求，谁负责哪项措施",
    },
    why: { en: "So that changes can be traced", zh: "变更可追溯" },
    long: {
      en: "As long as the firm; without a name once the account is deleted",
      zh: "与企业记录相同；账户删除后不再带姓名",
    },
    who: {
      en: "Members of your firm. Its consultants see a reviewer’s moves and, with the plan, who owns a measure. A customer who is asked sees the name of who asks",
      zh: "本企业成员。企业的顾问可见审核人的操作，以及向其开放的行动计划中措施的负责人。受请的客户可见请求人的姓名",
    },
  },
  log: {
    what: {
      en: "The log: who did what and when, in a firm, in a cohort and with your account, with role and name at that time",
      zh: "操作记录：谁在何时做了什么，包括企业、企业组和本人账户，连同当时的角色和姓名",
    },
    why: {
      en: "So that a firm, a cohort and you can check what happened; nobody can change an entry",
      zh: "供企业、组织方和本人核查，任何人都不能改动",
    },
    long: {
      en: "As long as the firm or the cohort; without name and number once the account is deleted",
      zh: "与企业或企业组相同；账户删除后不再带姓名和编号",
    },
    who: {
      en: "Managers of the firm. Administrators of the cohort; of a firm only while it is open to them. You see what happened to your account",
      zh: "企业的自评负责人；企业组的组织方，只看向其公开的企业；本人看自己账户的记录",
    },
  },
  erasures: {
    what: {
      en: "That an account was deleted: the day, with its address and number in encrypted form (keyed hashes)",
      zh: "账户删除记录：删除日期，以及加密处理后的邮箱和账户编号（散列值）",
    },
    why: {
      en: "To delete the data of that person again if an older backup is restored",
      zh: "从旧备份恢复数据后，再次删除已注销者的信息",
    },
    long: { en: "As long as this installation and its backups", zh: "与本系统及其备份相同" },
    who: {
      en: "Nobody: it names no one without a secret that lies elsewhere",
      zh: "无人可见；密钥存放在别处，没有它看不出是谁",
    },
  },
  limits: {
    what: {
      en: "How often something was tried, under a keyed check value instead of a name",
      zh: "尝试次数（以加密处理后的编号代替姓名）",
    },
    why: { en: "To stop guessing of codes and passwords", zh: "防止猜测验证码和密码" },
    long: { en: "At most {counterHours} hours", zh: "最长 {counterHours} 小时" },
    who: { en: "Nobody; no page shows them", zh: "无人可见，不在任何页面显示" },
  },
};

/** What holds for the pulse of the shop floor, and what no program can promise. Source: method 4.4; db, threat model. */
export const pulseRules: readonly Text[] = [
  {
    en: "No account, no name, no time. An answer is a unit, a quarter and sixteen words from “never” to “always”; it has a random number and nothing else.",
    zh: "没有账户，不记姓名，不记时间。一份答案只有单位、季度和 16 个频度词，加一个随机编号，别无其他。",
  },
  {
    en: "The answers stay on the phone until all sixteen are sent; then they are removed from it. Closing the page sends nothing.",
    zh: "16 题全部发送之前，答案只在手机上；发送之后，手机上的答案即被删除。关闭页面不会发送任何内容。",
  },
  {
    en: "A link is crossed off in one step and an answer is stored in another; nothing joins the two. While a pulse is open, answers are encrypted with a key that the database does not hold. Whenever one arrives, all are encrypted and shuffled again. At the close all are opened and shuffled at once, and the list of used links is deleted.",
    zh: "核销链接与保存答案是两步，互不关联。收集期间，答案加密存放，密钥不在数据库里；每来一份，就重新加密、重新打乱。截止时一次打开、一次打乱，谁用过链接也一并清除。",
  },
  {
    en: "A unit has figures of its own only if Trellis mailed each link to one person, and five or more people answered. The answers of a smaller unit are deleted unread and are in no other figure, so that no subtraction finds them.",
    zh: "只有链接由系统逐个发给本人、且满五人作答的单位，才单独显示结果。不足五人的，答案不打开即删除，也不计入其他任何数字，相减也推不出来。",
  },
  {
    en: "Where a manager prints links or a code, he could answer some himself. Such units show only in the firm as a whole, from ten answers in all of them together. A sentence beside the figure says so.",
    zh: "链接或二维码由自评负责人打印的，负责人本人也可能填答。这类单位只计入全企业的结果，合计满十份才显示，并在结果旁注明。",
  },
  {
    en: "A mailed link is shown to no manager. The addresses that a manager typed lie apart from the answers. Each is deleted as soon as its mail has left, and all of them at the close.",
    zh: "邮件里的链接，任何自评负责人都看不到。填写的邮箱与答案分开存放，邮件发出即删除，截止时全部删除。",
  },
  {
    en: "Managers see how many of a unit have sent, and the figures after the close. Nobody sees a single sheet, not even a manager.",
    zh: "自评负责人只看到每个单位发送了多少份，截止后看到汇总数字。任何人都看不到单份答案，自评负责人也不例外。",
  },
  {
    en: "The log of the pulse holds the day on which something broke, but no time, address or link. Tries are not counted.",
    zh: "短问卷的日志只记哪一天出过故障，不记时间、网络地址和链接，也不做计次。",
  },
  {
    en: "This cannot be promised. Whoever runs the server could change the program. With its key, and copies of the database from before and after one sending, he could read that sending. Whoever writes down who drew which printed link can learn from the database, while the pulse is open, whether it was used. Networks and proxies on the way keep logs of their own. In a unit of five, four who put their answers together know the fifth. A manager who types mailboxes of his own among the addresses gets their links.",
    zh: "仍存在的风险：运行服务器的人可以改程序；他若有密钥，又有某次发送前后的两份数据库，就能读出那一份。谁登记了哪份打印的链接（二维码）归谁，收集期间可从数据库看出那份链接用过没有。途经的网络和代理有自己的日志。五人的单位里，四个人把答案凑在一起，就知道第五个人的。自评负责人若把自己的几个邮箱混在名单里，就拿到那几个链接。",
  },
];

/** What the browser keeps. */
export const cookieRows: readonly { readonly name: string; readonly why: Text; readonly long: Text }[] = [
  {
    name: "trellis-browser",
    why: {
      en: "A random number that counts wrong codes and passwords by browser, so that nobody else can lock you out",
      zh: "随机编号，按浏览器计算输错次数，避免他人锁住您的账户",
    },
    long: { en: "1 year", zh: "1 年" },
  },
  {
    name: "trellis-known",
    why: {
      en: "It knows the last five addresses that signed in with this browser, but not in readable form",
      zh: "本浏览器登录过的邮箱（最近五个，仅存校验值）",
    },
    long: { en: "1 year", zh: "1 年" },
  },
  { name: "authjs.*", why: { en: "Keeps you signed in", zh: "保持登录" }, long: { en: "30 days", zh: "30 天" } },
  { name: "trellis-locale", why: { en: "Your language", zh: "语言" }, long: { en: "1 year", zh: "1 年" } },
  { name: "trellis-theme", why: { en: "Light or dark", zh: "浅色或深色" }, long: { en: "1 year", zh: "1 年" } },
  {
    name: "trellis-visitor",
    why: { en: "Key to a screening without an account", zh: "未注册快速自评的密钥" },
    long: { en: "30 days", zh: "30 天" },
  },
  {
    name: "trellis-partner",
    why: { en: "Your largest customer’s name, to word the questions", zh: "最大客户的名称，用于题目行文" },
    long: { en: "30 days", zh: "30 天" },
  },
  {
    name: "trellis-sign-in",
    why: { en: "Your address, between asking for a code and entering it", zh: "取验证码到输入之间的邮箱" },
    long: { en: "15 minutes", zh: "15 分钟" },
  },
  {
    name: "localStorage trellis-pulse.*",
    why: { en: "Answers to the pulse that are not sent yet", zh: "尚未发送的短问卷答案" },
    long: { en: "Until they are sent or the pulse is closed", zh: "到发送或截止为止" },
  },
  {
    name: "Cache trellis-pulse",
    why: { en: "The sheet of the pulse itself, to open it without a connection", zh: "短问卷页面本身，断网时也能打开" },
    long: { en: "Until it is sent or the pulse is closed", zh: "到发送或截止为止" },
  },
  {
    name: "sessionStorage trellis-screening-*",
    why: { en: "Choices of the screening that are not saved yet", zh: "快速自评中尚未保存的选择" },
    long: { en: "Until the page is saved or the tab is closed", zh: "到保存该页或关闭标签页为止" },
  },
  {
    name: "sessionStorage trellis-typed, trellis:draft:*",
    why: { en: "What you typed into a form and is not saved yet", zh: "表单中已填而尚未保存的内容" },
    long: { en: "Until it is saved or the tab is closed", zh: "到保存或关闭标签页为止" },
  },
  {
    name: "sessionStorage trellis-left",
    why: {
      en: "Answers of the last minute, so that the next page shows them as you left them",
      zh: "最近一分钟的答案，让下一页显示您离开时的内容",
    },
    long: { en: "Until the next page is open or the tab is closed", zh: "到打开下一页或关闭标签页为止" },
  },
  {
    name: "localStorage trellis-*",
    why: {
      en: "Where you stopped in the questionnaire, and how fast you answer, to tell how long the rest takes",
      zh: "问卷答到哪一题、答题快慢，用于估计剩余时间",
    },
    long: { en: "Until you clear the data of this site", zh: "到您清除本网站数据为止" },
  },
  {
    name: "IndexedDB trellis",
    why: {
      en: "Answers, and a consultant’s ratings and remarks, that are not sent yet",
      zh: "尚未上传的答案，以及顾问的评分和意见",
    },
    long: { en: "Until they are sent", zh: "到上传为止" },
  },
];

/** What is agreed to, and how it is taken back. */
export const consentRules: readonly Text[] = [
  {
    en: "Signing in with an address: that it is kept for signing in. To take this back, ask the operator to delete the account.",
    zh: "用邮箱登录：同意保存邮箱用于登录。请系统管理员删除账户，即撤回。",
  },
  {
    en: "Accepting an invitation: that your name and role group are seen by members of that firm. Taken back by leaving the firm, under Account.",
    zh: "接受邀请：同意本企业成员看到姓名和岗位类别。在“账户”中离开企业即撤回。",
  },
  {
    en: "Answering as a customer: that the answers are compared with those of the firm that asked. Taken back by not giving them; given answers hold no name or address.",
    zh: "以客户身份回答：同意将答案与发出请求的企业的答案比较。不提交即撤回；已提交的答案不含姓名和邮箱。",
  },
  {
    en: "Merging a relationship with the partner’s record: that the shares, year, value and contract of both are merged. Taken back by either side at any time.",
    zh: "与合作方合并业务关系：同意合并双方的占比、年份、金额和合同类型。任何一方可随时撤回。",
  },
  {
    en: "Sharing with a cohort: the firm’s manager chooses a level for each cohort and can change it or leave at any time. Figures that are already printed stay.",
    zh: "向企业组公开：由自评负责人为每个企业组选定公开程度，可随时更改或退出。已印出的数据不收回。",
  },
  {
    en: "Opening the firm to a consultant: the manager chooses what is opened, until when, and can end it at once.",
    zh: "向顾问开放：由自评负责人选定开放的内容和期限，可随时立即终止。",
  },
];

export const rightsRules: readonly Text[] = [
  {
    en: "To see and correct: your name and language stand under Account, your answers on the questionnaire.",
    zh: "查看和更正：姓名和语言在“账户”，答案在答题页。",
  },
  {
    en: "You can take your data along: the page Account gives you one ZIP file, in open formats, with the files of records that you added. A firm’s manager downloads the firm’s full copy from the firm’s profile: what its pages show him, and its files.",
    zh: "携带：在“账户”可下载个人信息副本：一个 ZIP 文件，采用开放格式，含您添加的记录所附的文件。自评负责人可在“企业信息”页下载企业数据副本，包含其在各页面能看到的内容和记录文件。",
  },
  {
    en: "To delete: ask the operator. With an account go address, name, password and sign-ins; answers already given stay with the firm’s cycle, without a name. With a firm goes everything of it. If a firm asked you as its customer, your address is deleted with answers that you have not given yet. Given answers hold no name or address, so they stay.",
    zh: "删除：向系统管理员提出。删除账户，邮箱、姓名、密码和登录信息一并删除；已作的答案留在该轮评估中，不带姓名。删除企业，其全部内容一并删除。企业请您以客户身份回答的，邮箱连同未提交的回答一并删除；已提交的回答不含姓名和邮箱，予以保留。",
  },
  {
    en: "To object: tell the operator, or the data protection authority where you live.",
    zh: "异议：告知系统管理员，或向所在地的主管部门投诉。",
  },
];
