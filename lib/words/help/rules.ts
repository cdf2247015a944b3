import type { Text } from "@/lib/result";

/** Rules of answering, in the order in which they apply. */
export const answerRules: readonly Text[] = [
  {
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the next sentence is also true, choose the step between the two. If not even the first sentence fits fully, choose the first.",
    zh: "请从上往下读，找出每一点都符合的句子，选其中最靠后的一句。如果它的下一句也符合一部分，就选两句之间。如果连第一句也不完全符合，就选第一句。",
  },
  {
    en: "Think of what was done in the last 12 months, unless the item says otherwise. Rules on paper alone do not count.",
    zh: "以近 12 个月实际做过的为准，题中另有说明的除外。只有制度、没有做过，不算做到。",
  },
  {
    en: "The first sentence describes an ordinary firm that has not needed the practice yet. It is not a criticism.",
    zh: "第一句描述的是普通企业，还没有用到这种做法。这不是批评。",
  },
  {
    en: "“Don’t know” is an answer. It does not count in the score and is listed separately. It never counts as level 1.",
    zh: "“不清楚”也是答案：它不计入得分，单独列出，从不当作 1 级。",
  },
  {
    en: "Four items offer “not applicable”. It can be chosen only if the fact stated in the item is true of the firm. A manager sets this for everybody. “Head office does it” is not a reason: choose the sentence that fits what head office does for your firm.",
    zh: "只有四题可选“不适用”，条件是企业符合题中写明的情况，由自评负责人统一设定。“由总部统一做”不算不适用，请按总部替企业做的情况作答。",
  },
  {
    en: "Your answer is private: colleagues see averages, never what you chose. Only you see your marks for review. Only you see a comment until you send it.",
    zh: "您的答案只有您本人能看到，同事只看到平均值。您标记的待查题和未发送的留言，也只有您本人能看到。",
  },
  {
    en: "There is also a figure after the records check. In this figure, an answer without a record of use counts as level 3 at most. A record belongs to the item and counts for everybody’s answer. It is a file (PDF, Word, Excel, PowerPoint or photo, up to 20 MB). You can also enter only its title and date.",
    zh: "没有使用记录的答案，在“核对记录后”的结果中最高计 3 级。一份记录属于整道题，对每个人的答案都有效。记录可以是 20 MB 以内的文件（PDF、Word、Excel、PowerPoint、照片）。也可以只登记名称和日期。",
  },
];

/** What an administrator of a cohort can and cannot see of its firms. */
export const administratorRules: readonly Text[] = [
  {
    en: "The operator, or another administrator, makes a person the administrator of a cohort. The person is then also an administrator of the cohorts below it.",
    zh: "组织方由系统管理员指定，或由现有组织方邀请加入。这一身份对下级企业组同样有效。",
  },
  {
    en: "An administrator sees every invited firm by name, with its progress. Levels appear next to a name only if the firm chose “Open”. Levels of firms that chose “Visible” appear without names, in mixed groups of five or more. On the network map, every firm that is not open is a dashed circle without a name. Such circles appear, change and go only together, five or more at a time.",
    zh: "组织方能看到受邀企业的名称和进度。选择“公开”的企业，名称旁才显示等级。选择“可见”的企业满五家，才成组显示等级。显示时打乱次序，不带名称。在网络图上，没有选择“公开”的企业都是虚线圆圈，不带名称。这些圆圈每次至少五个一起出现、更新或移除。",
  },
  {
    en: "A figure about results is shown only if it covers five firms or more. It is published again only when enough of these firms have changed. Numbers of firms are exact and can be 1, such as how many have answered an item. The counts by item change for five firms or more at once. So nobody can tell which firm it is. Administrators cannot see answers, registers or the pages of a firm. They see a partner’s name only if that partner chose “Open”.",
    zh: "与结果有关的数字，至少包含五家企业才会显示，有足够多的企业发生变动才会更新。企业家数是准确数，可能是 1 家，例如答过某一题的家数。各题的家数每次更新，至少涉及五家企业，所以看不出是哪一家。组织方看不到答案、台账和企业的页面。合作方选了“公开”，组织方才能看到名称。",
  },
  {
    en: "Only the firm chooses its managers, reviewers and consultants. Administrators can see who they are while the firm is open to the cohort. Administrators can remove each other and sign each other out. Each time they give a reason, and the log keeps it.",
    zh: "自评负责人、审核人和顾问只能由企业指定。企业公开信息期间，组织方能看到他们的姓名。组织方人员可把同事移出组织方，也可让同事退出登录；每次都要填写原因，记入操作记录。",
  },
  {
    en: "A map is drawn when an administrator asks for it. It is kept until it is drawn again. If a firm leaves or lowers its sharing level, maps that show it are removed at once.",
    zh: "组织方提出要求，系统才绘制网络图。图一直保留到重新生成为止。企业退出或调低公开级别后，有它的图会立即移除。",
  },
];

/** How a firm and its partners confirm a link, and who can see what of it. */
export const partnerRules: readonly Text[] = [
  {
    en: "A manager asks a person at a customer by e-mail. The web address in the e-mail is valid for 30 days. It is for one customer relationship and can be used once. At most two reminders are sent, and the request can be withdrawn.",
    zh: "自评负责人通过邮件请客户方人员回答。链接 30 天内有效，只对应一条业务关系，只能提交一次。最多提醒两次，请求可随时撤回。",
  },
  {
    en: "The customer answers 13 questions without an account and sees only their own answers. The firm sees whether both agree on each of five topics, but never the customer’s answers.",
    zh: "客户不用注册，回答 13 题，只看到自己的答案。企业只看到双方在五个方面是否一致，看不到客户的任何答案。",
  },
  {
    en: "Both sides are compared once, on the day when the customer answers. A topic is not compared if either side has fewer than two answers.",
    zh: "双方的答案只在客户提交当日比较一次。某个方面只要有一方答的题不足两道，就不比较。",
  },
  {
    en: "The customer’s e-mail address is kept only while the request is open. This person can write to the operator at any time to have it deleted.",
    zh: "客户方答题人的邮箱只在请求有效期内保存，本人可随时联系系统管理员删除。",
  },
  {
    en: "If a partner also uses Trellis, the two firms match their entries with a code. The code works once within 14 days. Names of other firms are never shown and cannot be searched. Either side can end a match.",
    zh: "如果合作方也使用本系统，双方用对接码对接。对接码 14 天内有效，只能用一次。系统不显示其他企业的名称，也无法搜索。任何一方都可解除对接。",
  },
  {
    en: "The two firms’ entries for a relationship are merged only if both sides agree. Both then see the average, and whether the entries differ. Your own entry stays as it is, and your result uses only your own entry.",
    zh: "双方都同意，才合并两份登记。合并后，双方看到平均数，以及两份登记是否有出入。本企业的登记不变，结果只依据本企业的登记。",
  },
];

/** How a manager runs the short employee questionnaire. Source: method 4.4. */
export const pulseHelp: readonly Text[] = [
  {
    en: "In the assessment, open the short employee questionnaire under Learning, and list the units. Each unit needs at least five people, so put smaller teams together.",
    zh: "请在“自评”的学习阶段进入“员工短问卷”，先列出部门（车间、产线也可以）。每个部门至少 5 人，更小的班组请合并。",
  },
  {
    en: "Open a round once a quarter. For each unit, choose how people are asked. Trellis can send each person a link by e-mail. Or you can print slips with links, or a poster with one QR code.",
    zh: "每季度发起一轮，每个部门选一种发放方式。有三种方式：系统给每人发邮件链接，打印带链接的纸条，或打印一张带二维码的海报。",
  },
  {
    en: "Only units with links by e-mail get their own figures, because you never see those links. A person who prints links or a code could also use them to answer. So units with printed links or codes count only in the figures of the whole firm. Such units count only if they have at least ten answers together.",
    zh: "用邮件发链接的部门可以单独显示结果，因为链接直接发给员工，您看不到。打印的链接或二维码，经手人可能自己拿来填。所以，使用打印链接或二维码的部门，只计入全企业的结果。这些部门合计满十份答卷才计入。",
  },
  {
    en: "A QR code cannot prevent a person from answering twice. It only limits the number of answers to the number of people. Slips can prevent double answers. Shuffle the slips, let people draw one, and do not write down who has which slip.",
    zh: "二维码防不住重复作答，只能按人数限制份数；纸条可以防止重复。请把纸条打乱后让员工自己抽取，不要登记谁拿哪张。",
  },
  {
    en: "Until the round closes, you see only how many answered, such as “38 of 60”. The round closes after its last day or when you close it. Then the figures appear.",
    zh: "本轮结束前，只显示收到的份数，例如“38/60”。过了截止日，或您提前结束后，才显示结果。",
  },
  {
    en: "A unit with fewer than five answers gets no figures, and its answers are deleted unread. Ask again next quarter, or combine the unit with another one.",
    zh: "不足五份答卷的部门不显示结果，系统不打开答卷，直接删除。请下季度再问，或与相邻部门合并。",
  },
  {
    en: "The comparison does not show who rates higher. It shows which phases each side rates above or below its own average. Talk about differences before you choose measures.",
    zh: "对比时不看哪一方评分高，只看每一方觉得哪些阶段强、哪些阶段弱。强和弱，都与这一方自己的平均值相比。有差别时，请先弄清原因，再选措施。",
  },
];

/** How several people answer for one firm, and who can see what. */
export const togetherRules: readonly Text[] = [
  {
    en: "Each person answers alone. A person who was given items sees only those items, and can answer in parts of about ten minutes. A person who was given no items answers the whole questionnaire. The manager also answers items that nobody was given.",
    zh: "每人独立作答。分到题目的人，只看到分给自己的题，可以分几次答，每次约十分钟。没有分到题目的人，要答全部题。没有分给任何人的题，由自评负责人作答。",
  },
  {
    en: "If an item is not for you, send it back with a reason. Answers that you have given stay saved.",
    zh: "不归您负责的题，请写明原因后退回，您已答的内容会保留。",
  },
  {
    en: "Each time you are given items, you get one e-mail in your language. If items stay unanswered, reminders follow after 3, 7 and 14 days. You can stop them with a link in the e-mail.",
    zh: "每批转来的题只发一封邮件，用您选的语言。题没有答完时，第 3、7、14 天各提醒一次。点邮件中的链接可停止提醒。",
  },
  {
    en: "Only the managers read a comment that you send. All colleagues can read a manager’s comment; only the person who asked can read a manager’s reply. A processed comment opens again if somebody adds a message.",
    zh: "您发送的留言，只有自评负责人和您本人能看到。自评负责人的留言，全体同事都能看到；回复只有提问者能看到。已处理的留言如果有新内容，会重新打开。",
  },
  {
    en: "Each role group counts the same, however many people it has. You see the average of an item once three others have answered. You see the number of people at each level once five others have answered.",
    zh: "各岗位类别的权重相同，与人数无关。除您以外有三人作答，才显示单题的平均值；有五人作答，才显示各级人数。",
  },
  {
    en: "Once a phase is submitted, Trellis shows you signs that you may have answered in haste, if there are any. An example is many identical answers in a row. Managers see how many other people show such a sign, if there are three or more. No answer is removed.",
    zh: "阶段提交后，如果您的答案看起来答得仓促（例如连续多题答案相同），系统会提示您。其他作答的人中有三人及以上也是这样时，自评负责人会看到人数。系统不删除任何答案。",
  },
];

/** What is saved when, and what cannot be lost. Source: docs/architecture.md, saves. */
export const savingRules: readonly Text[] = [
  {
    en: "Each answer is sent automatically, moments after you choose it. “Saved 14:02” appears only when the server has stored it.",
    zh: "您选定后，答案很快自动上传。服务器确实存好之后，才显示“已保存 14:02”。",
  },
  {
    en: "When you are offline, answers are kept on this device, and the page shows how many. When you are online again and open any page, they are sent in order.",
    zh: "离线时，答案存在本机，页面一直显示待上传的个数。恢复联网后，在任何页面都会按顺序上传。",
  },
  {
    en: "If you are signed out while you type, nothing is lost. Sign in, and the answers kept on this device are sent.",
    zh: "作答中如果登录失效，内容不会丢失。重新登录后，待上传的答案自动上传。",
  },
  {
    en: "If you changed an answer on two of your own devices, you see both versions and choose one. For data of the firm, such as a relationship, you see your colleague’s version with name and time.",
    zh: "如果同一题在您的两台设备上都改过，页面会并列显示两份，请任选一份。如果是业务关系等企业数据，页面会显示同事的版本、姓名和修改时间。",
  },
  {
    en: "If scripts are turned off in the browser, each page has a button that saves the whole page.",
    zh: "如果浏览器停用了脚本，每页都有一个按钮，可以保存整页内容。",
  },
  {
    en: "A final result never changes. It keeps the versions of questionnaire, requirement and error model that were used for it.",
    zh: "定版结果不再改动，并保留当时所用的问卷、要求和误差模型的版本。",
  },
];
