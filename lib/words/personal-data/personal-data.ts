import type { PersonalDataId } from "@/lib/personal-data";
import type { Text } from "@/lib/result";

type DataRow = { readonly what: Text; readonly why: Text; readonly long: Text; readonly who: Text };

/** Texts of the table of personal data, by row. `{…Days}` and the like are filled from `KEPT`. */
export const dataRows: Readonly<Record<PersonalDataId, DataRow>> = {
  address: {
    what: { en: "E-mail address, in lower case", zh: "邮箱（小写）" },
    why: { en: "To sign you in and to send codes and invitations", zh: "登录，发送验证码和邀请" },
    long: { en: "Until the account is deleted", zh: "到账户删除为止" },
    who: {
      en: "You and the operator can see it. The person who invited you can see it in the invitation (see below). If a manager of your firm types this address, Trellis says that it is yours.",
      zh: "您本人和系统管理员能看到。邀请您的人可在邀请中看到（见下）。本企业自评负责人输入这个邮箱时，系统会提示这是您的邮箱。",
    },
  },
  settings: {
    what: {
      en: "About your account: its number, when it was created, your language, and whether you have turned off reminders",
      zh: "账户：编号、建立时间、语言、是否停收提醒",
    },
    why: {
      en: "To show pages and write e-mails in your language, and not to send reminders that you do not want",
      zh: "按您的语言显示页面、写邮件，不发您不想收的提醒",
    },
    long: { en: "Until the account is deleted", zh: "到账户删除为止" },
    who: { en: "You and the operator", zh: "您本人和系统管理员" },
  },
  name: {
    what: { en: "Your name, as you write it", zh: "姓名（由您填写）" },
    why: { en: "So that colleagues know who changed the firm’s data", zh: "让同事知道企业资料由谁修改" },
    long: {
      en: "In the list of members until you leave the firm; in the firm’s logs and plans until the account is deleted",
      zh: "成员名单中保存到您退出企业为止；操作记录和行动计划中保存到账户删除为止",
    },
    who: {
      en: "Members of your firm see it. While the firm is open to a cohort, the cohort’s administrators can read the names of managers, reviewers and consultants. In the log they see the name of the person who did each action. Consultants who may read the plan see who is responsible for a measure.",
      zh: "本企业成员能看到。企业向企业组公开信息期间，组织方能看到自评负责人、审核人和顾问的姓名。组织方在操作记录中也能看到操作人的姓名。可查看行动计划的顾问，能看到各项措施的负责人。",
    },
  },
  place: {
    what: {
      en: "Which firm you belong to, your role, when you joined, and whether you joined with a QR code",
      zh: "属于哪家企业、角色、加入时间、是否扫码加入",
    },
    why: { en: "So that only members can open the firm’s pages", zh: "只让本企业成员看到企业的内容" },
    long: { en: "Until you leave the firm", zh: "到您退出企业为止" },
    who: { en: "Members of your firm", zh: "本企业成员" },
  },
  invitations: {
    what: {
      en: "Invitations: address, role and role group, dates, and the reply of the mail server. A cohort’s invitation also has the name and telephone of a contact",
      zh: "邀请：收件邮箱、拟任角色和岗位类别、日期、邮件服务器的答复；企业组的邀请还有企业联络员的姓名和电话",
    },
    why: {
      en: "To let in only people who were invited, to see which e-mails arrived, and to call a firm",
      zh: "只让受邀的人加入，了解邮件是否送达，并在需要时打电话联系企业",
    },
    long: {
      en: "An invitation to a firm is valid for {invitationDays} days. It is kept as long as the data of the firm or the cohort, or until the address is erased",
      zh: "加入企业的邀请 {invitationDays} 天后失效；邀请记录与企业或企业组的数据保存同样久，邮箱提前清除的，一并删除",
    },
    who: {
      en: "Managers of the firm that invited; administrators of the cohort that invited",
      zh: "企业发出的邀请，自评负责人能看到；企业组发出的邀请，组织方能看到",
    },
  },
  sessions: {
    what: {
      en: "Each browser in which you signed in: its name and operating system, when you signed in, and the hour of its last use",
      zh: "登录过的浏览器：名称和系统、登录时间、最近使用的时间（精确到小时）",
    },
    why: {
      en: "So that you can see where you are signed in, and sign out there",
      zh: "让您看到账户在哪些设备上登录过，并可让这些设备退出登录",
    },
    long: {
      en: "{sessionIdleDays} days after the last use, at most {sessionDays} days; the log of your account still shows that you signed in",
      zh: "最后一次使用后保留 {sessionIdleDays} 天，最长 {sessionDays} 天；何时登录过，仍留在账户记录中",
    },
    who: { en: "You and the operator", zh: "您本人和系统管理员" },
  },
  group: {
    what: {
      en: "Your role group: management, engineering, production or commercial",
      zh: "岗位类别：管理、技术、生产或商务",
    },
    why: { en: "So that a large group does not decide the score", zh: "避免人数多的岗位决定得分" },
    long: { en: "As long as the answers are kept", zh: "保存期限与答案相同" },
    who: {
      en: "Members of your firm see it. Levels by role group are shown only if five or more other people answered, three or more in each group.",
      zh: "本企业成员能看到。除查看者本人外至少五人作答，且每类至少三人时，才按岗位类别显示等级。",
    },
  },
  answers: {
    what: {
      en: "Your answers, your marks, and comments that you have not sent, with their earlier versions",
      zh: "您的答案、标记、未发送的留言，以及它们以前的版本",
    },
    why: { en: "To rate the firm, and so that nothing is lost", zh: "评估企业，并防止内容丢失" },
    long: {
      en: "As long as the firm’s cycles are kept; without a name once the account is deleted",
      zh: "保存期限与企业各轮评估相同；账户删除后不再带姓名",
    },
    who: {
      en: "Among people who use Trellis, only you see your answers; the operator can read the database. Others see only averages. Colleagues see them in a final result, and a reviewer sees them in a submitted phase. The average of a part is always shown. The averages of its items are shown if at least three others answered each item. The distribution of levels, and levels after the records check, are shown if at least five others answered. If fewer than three others answered, your manager can work out your average of a part. If three people answered, two of them can work out the third person’s answers by comparing their own.",
      zh: "在本系统的用户中，只有您本人能看到自己的答案；系统管理员能读取数据库。其他人只看到平均值：同事从定版结果中看到，审核人从已提交的阶段中看到。各部分的平均值始终显示。除您之外，每题至少有三人作答，才显示各题的平均值；至少有五人作答，才显示等级分布和核对记录后的等级。除您之外不足三人作答时，自评负责人能推算出您在这一部分的平均值。一共三人作答时，其中两人对照各自的答案，能推算出第三人的答案。",
    },
  },
  comments: {
    what: { en: "Comments that you send", zh: "已发送的留言" },
    why: { en: "To settle questions about items", zh: "澄清题目上的疑问" },
    long: {
      en: "As long as the firm’s cycles are kept; without a name once the account is deleted",
      zh: "保存期限与企业各轮评估相同；账户删除后不再带姓名",
    },
    who: {
      en: "The firm’s managers and you see them. All colleagues see what a manager sends to all of them.",
      zh: "本企业自评负责人和您本人能看到。自评负责人发给全体同事的留言，全体同事都能看到。",
    },
  },
  assignments: {
    what: {
      en: "Items assigned to you: which, by whom, how many are answered, why you sent items back, and which e-mails were sent",
      zh: "转给您的题：哪些题、由谁转来、答了几题、退回原因、发过哪些邮件",
    },
    why: {
      en: "To share the work, and to remind only people who have not finished",
      zh: "便于分工，并且只提醒没有答完的人",
    },
    long: {
      en: "Until you leave the firm; the list of e-mails sent, until the account is deleted",
      zh: "到您退出企业为止；已发邮件的记录到账户删除为止",
    },
    who: {
      en: "You and the firm’s managers see them. Managers see how many items are answered, but never the answers.",
      zh: "本企业自评负责人和您本人能看到。负责人只看到答了几题，看不到答案。",
    },
  },
  times: {
    what: { en: "How long answers took, worked out from the times they were saved", zh: "作答用时（由保存时间推算）" },
    why: {
      en: "To ask again if answers came faster than a person can read",
      zh: "作答过快、来不及读题时，请本人再确认一次",
    },
    long: { en: "As long as the answers are kept", zh: "保存期限与答案相同" },
    who: {
      en: "You see it. Managers and consultants see only the number of people who answered too fast, if it is three or more.",
      zh: "您本人能看到。自评负责人和顾问只看到有几人答得过快，满三人才显示。",
    },
  },
  items: {
    what: {
      en: "About your firm, not about a person: which items have been answered, and roughly how long each took (in five classes)",
      zh: "只涉及本企业，不涉及个人：哪些题已有人答过，每题大约用时（分五档）",
    },
    why: {
      en: "So that the administrators of your cohort see where firms stop and which items are difficult. Trellis works this out from the times at which answers were saved. Nothing else is measured: it records no key presses and no page views.",
      zh: "让组织方看出企业答到哪里停下、哪些题难答。这些情况从答案的保存时间推算出来。系统不另外计时，也不记录按键和浏览。",
    },
    long: { en: "As long as the firm’s cycles are kept", zh: "保存期限与企业各轮评估相同" },
    who: {
      en: "Nobody can see it for a single firm. Administrators of your cohort see how many firms reached each item. They also see the median time of at least five firms, as one of the five classes.",
      zh: "任何人都看不到单个企业的情况。组织方只看到每题有多少家企业答到。满五家企业时，还能看到用时的中位数属于哪一档。",
    },
  },
  files: {
    what: { en: "Files that colleagues add as records, with their file names", zh: "同事上传的记录文件和文件名" },
    why: {
      en: "To show that a practice is used. Location and camera data are removed from photos. Other files are kept as they are, so choose files without personal data.",
      zh: "证明做法确实在用。照片中的拍摄地点和设备信息会去掉，其他文件原样保存。请选用不含个人信息的材料。",
    },
    long: {
      en: "As long as the firm’s cycles are kept; a file that is removed is deleted one day later",
      zh: "保存期限与企业各轮评估相同；移除的文件一天后删除",
    },
    who: {
      en: "Members of your firm see them. Consultants to whom the firm has opened its records can also download them.",
      zh: "本企业成员能看到。企业开放记录后，得到授权的顾问也可下载。",
    },
  },
  typed: {
    what: {
      en: "What colleagues write in the firm’s text fields: names of partners and places, titles, notes, reasons",
      zh: "同事在本企业各页面自由填写的文字：合作方和地点的名称、标题、备注、理由",
    },
    why: {
      en: "To say what a record, a relationship or a measure is. No field asks for the name of a person, but somebody may write one.",
      zh: "说明记录、业务关系、措施是什么。各栏都不要求写人名，但有人可能写到。",
    },
    long: {
      en: "As long as the firm’s data are kept, or until a colleague changes it; erasing a person’s data does not change what others wrote",
      zh: "保存期限与企业资料相同，或到同事修改为止；清除一个人的信息时，不改动他人写的文字",
    },
    who: {
      en: "Members of your firm see it. Consultants see what the firm has opened to them.",
      zh: "本企业成员能看到。顾问只能看到企业开放给他们的部分。",
    },
  },
  password: {
    what: {
      en: "Your password, if you set one, only as a check value (argon2id hash)",
      zh: "您设置的密码，只保存校验值（argon2id 散列值）",
    },
    why: { en: "To sign you in without an e-mail", zh: "不收邮件也能登录" },
    long: { en: "Until it is changed or the account is deleted", zh: "到修改密码或删除账户为止" },
    who: { en: "Nobody: the password itself is not stored", zh: "无人可见；密码本身并不保存" },
  },
  codes: {
    what: {
      en: "Sign-in codes, only as check values (keyed hashes)",
      zh: "登录验证码，只保存加密处理后的校验值",
    },
    why: { en: "To check the code that you enter", zh: "核对输入的验证码" },
    long: {
      en: "Each code is valid for {codeMinutes} minutes and works once; it is kept with the address for {codeHours} hours, to count requests",
      zh: "每个验证码 {codeMinutes} 分钟内有效，只能用一次；连同邮箱保留 {codeHours} 小时，用来统计获取次数",
    },
    who: { en: "Nobody", zh: "无人可见" },
  },
  screening: {
    what: { en: "Screening answers without an account", zh: "未注册时的快速自评答案" },
    why: { en: "To show the result and to let you continue later", zh: "显示结果，方便您以后接着填" },
    long: {
      en: "They are deleted after {screeningDays} days. If they are added to a firm’s data, they are kept as long as those data.",
      zh: "{screeningDays} 天后删除。如果答案并入企业资料，保存期限就与企业资料相同。",
    },
    who: {
      en: "Anyone who uses the browser that has the key; after sign-up, members of the firm",
      zh: "注册前，用同一个浏览器的人都能看到（密钥存在浏览器中）；注册后，本企业成员能看到",
    },
  },
  pulse: {
    what: {
      en: "Answers to the short employee questionnaire: a unit, a quarter and sixteen words from “never” to “always”; also which links have been used, while the round is open",
      zh: "员工短问卷的答案：部门、季度和 16 个表示频率的词；收集期间，还保存哪些链接已用过",
    },
    why: { en: "To compare the shop floor with management", zh: "把一线的看法与管理层的看法对照" },
    long: {
      en: "The list of used links is kept until the round closes. The words are not linked to a person and are kept as long as the firm’s data.",
      zh: "链接使用情况保存到本轮结束为止；答案中的词不涉及个人，保存期限与企业资料相同",
    },
    who: {
      en: "Nobody sees anyone’s answers. See the rules below.",
      zh: "单份答案无人可见，见下面的短问卷规则",
    },
  },
  "pulse-addresses": {
    what: {
      en: "Work e-mail of a person who gets the short employee questionnaire",
      zh: "收到员工短问卷链接的人员邮箱",
    },
    why: { en: "To send the link only to that person", zh: "把链接只发给本人" },
    long: {
      en: "Until the e-mail has been sent; at the latest until the round is closed",
      zh: "到邮件发出为止，最迟到本轮结束",
    },
    who: {
      en: "Managers of the firm, until the e-mail has been sent",
      zh: "企业的自评负责人，到邮件发出为止",
    },
  },
  administrators: {
    what: {
      en: "Which cohort you run as administrator, your name as shown there, which maps you asked for, and when",
      zh: "您担任哪个企业组的组织方、在那里显示的姓名，以及您何时要求绘制哪些网络图",
    },
    why: {
      en: "So that only administrators can open the cohort’s pages, and to show the progress of a map",
      zh: "让企业组的页面只对组织方开放，并显示绘图进度",
    },
    long: {
      en: "Until you are no longer an administrator or the account is deleted; requests for maps, {jobDays} days after they are done",
      zh: "到您不再担任组织方，或账户删除为止；绘图请求完成后再保留 {jobDays} 天",
    },
    who: { en: "Administrators of that cohort, and the operator", zh: "该企业组的组织方和系统管理员" },
  },
  "cohort-work": {
    what: {
      en: "What you do as administrator of a cohort, and when: inviting firms and colleagues, notes of calls to firms, changing rules and questionnaires",
      zh: "您作为组织方做了什么、何时做的：邀请企业和同事，与企业通话的记录，更改规则和问卷",
    },
    why: { en: "So that changes can be traced", zh: "让变更可以追溯" },
    long: {
      en: "As long as the cohort is kept; without a name once the account is deleted",
      zh: "保存期限与企业组相同；账户删除后不再带姓名",
    },
    who: {
      en: "Administrators of the cohort see it. Members of a firm see what concerns their firm. For a published questionnaire, everybody can see the number of the person who made it, but not the name.",
      zh: "该企业组的组织方能看到。企业成员只看到与本企业有关的内容。对已发布的问卷，任何人都能看到编制人的编号，但看不到姓名。",
    },
  },
  liaison: {
    what: {
      en: "Who runs a cohort and who answers questions, as written by an administrator",
      zh: "由组织方填写的内容：企业组由谁负责、由谁答疑",
    },
    why: { en: "To name a contact in the e-mails to firms", zh: "在发给企业的邮件中写明联系谁" },
    long: { en: "Until an administrator changes it", zh: "到组织方修改为止" },
    who: {
      en: "Administrators, members of firms in the cohort, and everybody who receives an e-mail with this contact",
      zh: "组织方、组内企业的成员，以及收到这些邮件的人",
    },
  },
  former: {
    what: {
      en: "Which firms you were a member of, which cohorts you ran, and until when",
      zh: "您曾是哪些企业的成员、哪些企业组的组织方，以及到何时为止",
    },
    why: {
      en: "To know whether a rating that you later give as a consultant is blind. A rating is not blind if you could see the firm’s own scores.",
      zh: "您日后担任顾问评分时，用来判断评分是否背靠背。如果您可以看到企业的自评得分，就不算背靠背评分。",
    },
    long: { en: "Until the account, the firm or the cohort is deleted", zh: "到账户、企业或企业组删除为止" },
    who: { en: "Nobody; Trellis uses it only for this check", zh: "无人可见，只用于这项判断" },
  },
  customers: {
    what: {
      en: "Work e-mail of the contact person at a customer; the part after the @ also as a check value (keyed hash)",
      zh: "收到请求的客户方人员的工作邮箱，以及加密处理后的邮箱域名（散列值）",
    },
    why: {
      en: "To send the link and a reminder; the hash shows how many different customers a rate of agreement is based on",
      zh: "发送链接和提醒；散列值只用来统计：一致的比例是根据几家不同客户的答案算出的",
    },
    long: {
      en: "The address is kept until the answers are submitted, the request is withdrawn, or the link expires after {requestDays} days. The hash is kept as long as the relationship.",
      zh: "邮箱保存到提交答案、撤回请求或链接 {requestDays} 天到期为止。散列值的保存期限与业务关系相同。",
    },
    who: {
      en: "Managers of the firm that asked, while the request is open",
      zh: "发出请求的企业的自评负责人，仅在请求有效期内",
    },
  },
  "customer-answers": {
    what: { en: "A customer’s answers about a relationship, without a name", zh: "客户对业务关系的回答，不带姓名" },
    why: {
      en: "To compare them once with the firm’s answers, topic by topic",
      zh: "按方面与企业的答案逐一比较，只比较一次",
    },
    long: {
      en: "Submitted answers are kept as long as the relationship is stored; answers that are not submitted are deleted with the request",
      zh: "提交后，保存期限与业务关系相同；未提交的，随请求一起删除",
    },
    who: {
      en: "Anyone with the link from the e-mail can see them while the link is valid. The firm sees whether they match its own answers, but never the answers.",
      zh: "链接有效期内，持有邮件链接的人能看到。企业只知道双方答案是否一致，看不到任何答案。",
    },
  },
  consultants: {
    what: {
      en: "About a consultant: name and organisation, the e-mail address to which a firm offered access, what firms have opened and until when",
      zh: "顾问：自己填写的姓名和机构，企业授权时所用的邮箱，各企业开放的内容和期限",
    },
    why: {
      en: "So that a firm knows who can see what, and can end this access",
      zh: "让企业知道向谁开放了什么，并可随时终止",
    },
    long: {
      en: "As long as the firm’s data are kept; without name and address once the account is deleted",
      zh: "保存期限与企业资料相同；账户删除后不再带姓名和邮箱",
    },
    who: {
      en: "The consultant and managers of the firms concerned see them. The name also appears with everything that the consultant rated or signed.",
      zh: "顾问本人和相关企业的自评负责人能看到。在顾问评过或签署过的内容旁边，也显示顾问的姓名。",
    },
  },
  ratings: {
    what: {
      en: "A consultant’s ratings of a firm, the notes on them, and private notes about the firm",
      zh: "顾问对企业的评分和备注，以及只给自己看的笔记",
    },
    why: { en: "To compare them with the firm’s own rating", zh: "与企业自评对照" },
    long: {
      en: "As long as the firm’s data are kept; once the consultant’s account is deleted, submitted ratings stay without a name, and notes and drafts are deleted",
      zh: "保存期限与企业资料相同；顾问账户删除后，已提交的评分留下，不再署名，备注、笔记和未提交的评分全部删除",
    },
    who: {
      en: "The consultant sees them. Once a rating is submitted and the result is final, members of the firm see it too. So do other consultants who have submitted their own rating. Private notes are seen only by the consultant who wrote them.",
      zh: "顾问本人能看到。评分提交且结果定版后，本企业成员能看到，已提交评分的其他顾问也能看到。只给自己看的笔记，别人看不到。",
    },
  },
  reviews: {
    what: {
      en: "When a reviewer opened the page of a submitted phase, and the reviewer’s remarks on the items of that phase",
      zh: "审核人何时打开过已提交阶段的审核页，以及对各题的意见",
    },
    why: {
      en: "So that nobody signs without reading, and the firm learns what to improve",
      zh: "确保审核人看过才签署，并让企业知道如何改进",
    },
    long: {
      en: "As long as the firm’s data are kept; remarks stay without a name once the reviewer’s account is deleted",
      zh: "保存期限与企业资料相同；审核人账户删除后，意见不再带姓名",
    },
    who: {
      en: "The reviewer sees them. Managers of the firm see the remarks once the phase is accepted or returned.",
      zh: "审核人本人能看到。审核人通过或退回阶段后，本企业自评负责人能看到意见。",
    },
  },
  views: {
    what: {
      en: "Each page and file of a firm that a consultant opened, and when",
      zh: "顾问打开过企业的哪些页面和文件，以及时间",
    },
    why: {
      en: "So that the firm sees what was read; nobody can change an entry",
      zh: "让企业知道顾问看过哪些内容；访问记录任何人都不能改动",
    },
    long: {
      en: "As long as the firm’s data are kept; without a name once the account is deleted",
      zh: "保存期限与企业资料相同；账户删除后不再带姓名",
    },
    who: {
      en: "Managers of the firm see them. Consultants see their own entries.",
      zh: "企业的自评负责人能看到。顾问只看到自己的访问记录。",
    },
  },
  "seen-results": {
    what: {
      en: "Which final results were open to a consultant, with the levels published in them",
      zh: "哪些定版结果曾对顾问开放，以及其中的等级",
    },
    why: {
      en: "So that consultants cannot use figures about participants to work out the results of other individual firms",
      zh: "避免顾问利用参评企业的汇总数据，推算出其他某一家企业的结果",
    },
    long: {
      en: "Until the consultant’s account is deleted; without the levels once the firm’s data are erased",
      zh: "到顾问账户删除为止；企业数据删除后，不再保留等级",
    },
    who: {
      en: "Nobody sees them. Only the program that publishes figures reads them.",
      zh: "无人可见，只供发布数据的程序使用。",
    },
  },
  traces: {
    what: {
      en: "Who did what and when: changed a phase or an entry, invited or asked somebody; also who is responsible for a measure",
      zh: "谁在何时改变过阶段的状态、修改过内容、发出过邀请或请求，以及谁负责哪项措施",
    },
    why: { en: "So that changes can be traced", zh: "让变更可以追溯" },
    long: {
      en: "As long as the firm’s data are kept; without a name once the account is deleted",
      zh: "保存期限与企业资料相同；账户删除后不再带姓名",
    },
    who: {
      en: "Members of your firm see them. Its consultants see what a reviewer decided. If the plan is open to them, they also see who is responsible for a measure. A customer who is asked sees the name of the person who asks.",
      zh: "本企业成员能看到。企业的顾问能看到审核人的决定。企业向顾问开放行动计划的，顾问还能看到各项措施的负责人。收到请求的客户能看到请求人的姓名。",
    },
  },
  log: {
    what: {
      en: "The log: who did what and when, with role and name at that time. It covers a firm, a cohort and your account.",
      zh: "操作记录：谁在何时做了什么，以及当时的角色和姓名。操作记录分企业、企业组和您的账户三种。",
    },
    why: {
      en: "So that a firm, a cohort and you can check what happened; nobody can change an entry",
      zh: "供企业、组织方和您核查；操作记录任何人都不能改动",
    },
    long: {
      en: "As long as the firm’s or the cohort’s data are kept; without name and number once the account is deleted",
      zh: "保存期限与企业或企业组相同；账户删除后不再带姓名和编号",
    },
    who: {
      en: "Managers of the firm see it. Administrators of the cohort see a firm’s entries only while the firm is open to them. You see the entries about your account.",
      zh: "企业的自评负责人能看到。企业组的组织方，只能看到向组织方公开的企业的操作记录。您能看到自己账户的操作记录。",
    },
  },
  erasures: {
    what: {
      en: "The deletion of an account: the day, and the account’s address and number in encrypted form (keyed hashes)",
      zh: "账户删除记录：删除日期，以及加密处理后的邮箱和账户编号（散列值）",
    },
    why: {
      en: "To delete that person’s data again if an older backup is restored",
      zh: "从旧备份恢复数据后，再次删除这个人的信息",
    },
    long: { en: "As long as this installation and its backups exist", zh: "保存期限与本系统及其备份相同" },
    who: {
      en: "Nobody; without the secret key, which is kept in another place, the entry does not show whose account it was",
      zh: "无人可见；密钥存放在别处，没有密钥就看不出是谁",
    },
  },
  limits: {
    what: {
      en: "How many times something was tried, for example entering a code; stored under an encrypted value instead of a name",
      zh: "尝试次数，例如输入验证码的次数（以加密处理后的编号代替姓名）",
    },
    why: { en: "To prevent people from guessing codes and passwords", zh: "防止猜测验证码和密码" },
    long: { en: "At most {counterHours} hours", zh: "最长 {counterHours} 小时" },
    who: { en: "Nobody; no page shows it", zh: "无人可见，任何页面都不显示" },
  },
};
