import type { Text } from "@/lib/result";

/** Texts of the short employee questionnaire for managers: units, rounds, links and posters, results. */
export const pulseWords = {
  title: { en: "Short employee questionnaire", zh: "员工短问卷" },
  lede: {
    en: "The questionnaire has sixteen statements. It takes about three minutes, and nobody gives a name. The result shows whether the shop floor and management see the four phases in the same way.",
    zh: "短问卷共 16 句话，约需 3 分钟，不记名。从结果可以看出，一线对四个阶段的看法与管理层是否一致。",
  },
  managersOnly: {
    en: "Only managers of the firm can open this page on the short questionnaire.",
    zh: "只有自评负责人能打开员工短问卷的管理页。",
  },
  findingNone: { en: "No unit has been asked yet.", zh: "还没有向任何部门发起短问卷。" },
  findingOpen: {
    en: "The short questionnaire is open: {n} of {all} people have sent their answers.",
    zh: "短问卷正在进行：{all} 人中已有 {n} 人提交答案。",
  },
  findingSame: {
    en: "Managers and the shop floor agree on the four phases.",
    zh: "对四个阶段，管理层与一线看法一致。",
  },
  findingDiffer: {
    en: "Managers and the shop floor do not agree on {phases}.",
    zh: "对“{phases}”，管理层与一线看法不一致。",
  },
  findingClosed: { en: "The short questionnaire of {quarter} is closed.", zh: "{quarter}短问卷已截止。" },
  quarter: { en: "Q{quarter} {year}", zh: "{year} 年第 {quarter} 季度" },

  // Units
  units: { en: "Units", zh: "部门" },
  unitsReading: {
    en: "A unit is a workshop, a line or a department whose people know each other’s work. It needs at least five people. Combine smaller teams.",
    zh: "部门也可以是车间或产线，同一部门的人应了解彼此的工作。每个部门至少 5 人，更小的班组请合并。",
  },
  unit: { en: "Unit", zh: "部门" },
  unitName: { en: "Name", zh: "名称" },
  headcount: { en: "People", zh: "人数" },
  newHeadcount: { en: "People (from 5 to 2,000)", zh: "人数（5 至 2000 人）" },
  addUnit: { en: "Add unit", zh: "添加部门" },
  unitAdded: { en: "{name} was added.", zh: "已添加{name}。" },
  unitNameMissing: { en: "Write a name with up to 60 letters.", zh: "请填写名称，不超过 60 字。" },
  headcountInvalid: { en: "Write a whole number from 5 to 2000.", zh: "请填写 5 至 2000 的整数。" },
  noUnits: {
    en: "There are no units yet. Enter the name of the first unit and how many people work there.",
    zh: "还没有部门。请先填第一个部门的名称和人数。",
  },
  change: { en: "Change", zh: "调整" },
  changeOf: { en: "Change {name}", zh: "调整{name}" },
  saveHeadcount: { en: "Save number of people", zh: "保存人数" },
  headcountSaved: { en: "Saved. The new number counts from the next round on.", zh: "已保存，从下一轮起生效。" },
  endUnit: { en: "Remove from the list", zh: "移出列表" },
  unitEnded: {
    en: "{name} was removed from the list. Results of its closed rounds are kept.",
    zh: "{name}已移出列表，已截止各轮的结果保留。",
  },

  // Opening
  open: { en: "Start a round", zh: "发起一轮" },
  openReading: {
    en: "One round a quarter is enough, because the statements ask about the last three months.",
    zh: "每季度一轮就够了，因为每句话问的都是近三个月的情况。",
  },
  skip: { en: "not this time", zh: "本轮不发问卷" },
  mail: { en: "a link by e-mail to each person", zh: "系统给每人发一封带链接的邮件" },
  links: { en: "printed one-time links", zh: "打印的一次性链接" },
  code: { en: "one printed code for the unit", zh: "整个部门共用一个打印的二维码" },
  mailNote: {
    en: "Links by e-mail: Trellis sends one link to each person, and you never see the links. Only units that use these links get figures of their own, and only if five or more people answer.",
    zh: "邮件链接：由系统逐个发给本人，您看不到链接。只有用邮件链接作答的部门，收满五份答卷后才单独显示结果。",
  },
  linksNote: {
    en: "Printed links: each link can be used once. Mix the slips and let each person draw one. You could use some of them yourself, so the unit gets no figures of its own.",
    zh: "打印链接：每个链接只能提交一次。请把纸条打乱，让大家自己抽取。打印的人自己也可能填答，因此这个部门不单独显示结果。",
  },
  codeNote: {
    en: "Printed code: it cannot stop a person from answering twice. In total, it accepts only as many answers as there are people in the unit. The unit gets no figures of its own.",
    zh: "打印的二维码：无法防止同一个人答两次，总份数以部门人数为限。这个部门不单独显示结果。",
  },
  byHandNote: {
    en: "Answers from printed links and codes count only in the figures of the whole firm. They count only if there are ten or more in total.",
    zh: "通过打印的链接和二维码收到的答卷，只计入全企业的结果，而且合计满十份才计入。",
  },
  addresses: { en: "E-mail addresses for {unit}", zh: "{unit}员工的邮箱" },
  addressesHint: {
    en: "Write one address for each person, at least five. You can paste a list or a column. Somebody who owns four of five addresses can work out the fifth person’s answers. Each address is deleted once its e-mail has been sent.",
    zh: "每人填一个邮箱，至少五个，可以从名单或表格里整列粘贴。五个邮箱中如有四个属于同一人，此人就能推算出另一人的答案。邮件发出后，系统就删除邮箱。",
  },
  addressInvalid: {
    en: "“{address}” is not an e-mail address. Correct it or remove it.",
    zh: "“{address}”不是邮箱地址。请改正或删去。",
  },
  addressTwice: {
    en: "“{address}” appears twice here, or another unit already has it. Each person gets only one link. Remove one of the two.",
    zh: "“{address}”重复了，或者另一个部门已经填过。每人只发一个链接，请删去一处。",
  },
  addressesFew: {
    en: "Write at least five and at most 2,000 addresses. Combine a smaller team with another one.",
    zh: "请填写 5 到 2000 个邮箱。更小的班组请与别的班组合并。",
  },
  lastDay: { en: "Last day", zh: "截止日" },
  lastDayHint: {
    en: "Choose a day between tomorrow and 90 days from now. You can close the round earlier.",
    zh: "请选明天起 90 天以内的日期。这一轮可以提前结束。",
  },
  lastDayInvalid: { en: "Choose a day between tomorrow and 90 days from now.", zh: "请选明天起 90 天以内的日期。" },
  nothingChosen: { en: "Choose at least one unit.", zh: "请至少选一个部门。" },
  openButton: { en: "Start the round", zh: "发起本轮" },
  opened: { en: "The round is open. Print the posters or slips below.", zh: "本轮已发起。请在下方打印海报或纸条。" },
  mailed: { en: "The round is open. The links are being sent.", zh: "本轮已发起，链接正在发送。" },
  mailsWaiting: {
    en: "{n} {n|e-mail has|e-mails have} not been sent yet. Trellis tries again every minute.",
    zh: "还有 {n} 封邮件没有发出，系统每分钟重试一次。",
  },
  mailsRefused: {
    en: "The mail server refused these addresses: {list}. These people got no link. Check the addresses before the next round.",
    zh: "发往以下邮箱的邮件被拒收：{list}。这些人没有收到链接，请在下一轮前核对邮箱。",
  },
  mailsOnly: {
    en: "Trellis sends these links directly to the people. There is nothing to print.",
    zh: "链接由系统直接发给本人，不用打印。",
  },
  allAsked: { en: "Every unit is already in an open round.", zh: "所有部门都已加入正在进行的一轮。" },

  // An open wave
  wave: { en: "Current round, {quarter}", zh: "进行中：{quarter}" },
  waveReading: {
    en: "The round is open until {date}. Until then, you see only how many people have sent their answers.",
    zh: "本轮到 {date}截止。截止前，您只能看到收到了多少份答卷。",
  },
  unitPeople: { en: "{unit}, {n} people", zh: "{unit}，{n} 人" },
  sentOf: { en: "{n} of {all}", zh: "{n}/{all}" },
  sentOfWords: { en: "{n} of {all} people have sent their answers", zh: "{all} 人中有 {n} 人已提交答案" },
  qrLabel: { en: "QR code of the short questionnaire for {unit}", zh: "{unit}短问卷的二维码" },
  copyWeChat: { en: "Copy text for WeChat", zh: "复制发到微信的文字" },
  copied: { en: "Copied", zh: "已复制" },
  copyLabel: { en: "Text for WeChat", zh: "发到微信的文字" },
  weChatText: {
    en: "{firm}, {unit}: please answer sixteen statements about the last three months. This takes about 3 minutes, and you do not give your name. The page is open until {date}: {url}",
    zh: "{firm} {unit}员工短问卷：共 16 句话，请您说说近三个月的情况。约 3 分钟，不记名，{date}截止：{url}",
  },
  poster: { en: "Print the poster, A4", zh: "打印 A4 海报" },
  slips: { en: "Print the slips", zh: "打印纸条" },
  close: { en: "Close the round", zh: "结束本轮" },
  closeNote: {
    en: "Once the round is closed, nobody can send answers. If a unit has fewer than five answers, nothing is shown for it, and its answers are deleted unread. The same happens to all answers from printed links and codes if there are fewer than ten in total.",
    zh: "截止后，谁都不能再提交。不足五份答卷的部门不显示结果，系统不打开答卷，直接删除。通过打印的链接和二维码收到的答卷，合计不足十份的，同样处理。",
  },
  closeConfirm: { en: "Close the round now", zh: "确认结束" },
  closedNow: { en: "The round is closed.", zh: "本轮已截止。" },
  unread: {
    en: "{n} {n|answer|answers} could not be opened, because the server’s key was changed while the round was open.",
    zh: "有 {n} 份答卷打不开，因为本轮进行期间更换了服务器密钥。",
  },

  // Results
  results: { en: "Closed rounds", zh: "已截止的各轮" },
  resultsReading: {
    en: "The figures show how often the statements are true, from 1 (never) to 5 (always), in half steps. Each figure is rounded separately, so those of units and of the firm may not seem to agree. Different people may answer each time. In a small unit, a difference of half a level may therefore be due to chance.",
    zh: "数字表示问卷所说的情况多久出现一次：1 为“从未”，5 为“总是”，精确到半级。每个数字各自取整，所以部门与全企业的数字可能对不上。各轮作答的人不尽相同，人少的部门相差半级，可能只是偶然。",
  },
  resultsTable: { en: "Short questionnaire of {quarter}, by unit and phase", zh: "{quarter}短问卷结果，按部门和阶段" },
  wholeFirm: { en: "The firm as a whole", zh: "全企业" },
  people: { en: "Answers", zh: "份数" },
  overall: { en: "Overall", zh: "总体" },
  tooFew: { en: "Not shown: fewer than five people", zh: "不显示：不足五人" },
  tooFewText: {
    en: "These answers do not count in any other figure.",
    zh: "这些答卷也不计入任何其他数字。",
  },
  tooFewWave: {
    en: "Too few people answered, so nothing is shown. A unit with links by e-mail needs at least five answers. Units with printed links or codes need at least ten answers in total.",
    zh: "作答人数不足，因此不显示任何结果。用邮件链接的部门要收满五份答卷；用打印链接或二维码的部门，合计要收满十份答卷。",
  },
  byHand: {
    en: "Not shown separately, because the links or codes were printed",
    zh: "链接或二维码是打印发放的，因此不单独显示",
  },
  byHandUnit: {
    en: "Anyone who prints links could use some of them to answer. These answers therefore count only in the figures of the whole firm, and only if there are at least ten.",
    zh: "打印链接的人自己也可能填答。因此这些答卷只计入全企业的结果，而且合计满十份才计入。",
  },
  byHandSaid: {
    en: "The manager printed these links and could have used some of them to answer.",
    zh: "链接由自评负责人打印，负责人本人也可能填答。",
  },
  notEnough: { en: "too few", zh: "人数不足" },
  statements: { en: "Results for each statement (whole firm)", zh: "逐句结果（全企业）" },
  statement: { en: "Statement", zh: "语句" },
  level: { en: "Level", zh: "频率" },
  orLess: { en: "{level} or less", zh: "{level} 及以下" },
  orMore: { en: "{level} or more", zh: "{level} 及以上" },
  trend: { en: "Comparison of rounds", zh: "各轮对比" },
  trendTable: { en: "Overall level of each unit, round by round", zh: "各部门每一轮的总体得分" },
  band: { en: "{low}–{high}", zh: "{low}–{high}" },
  bandMore: { en: "{low} or more", zh: "{low} 及以上" },

  // Managers and employees compared
  two: { en: "Managers and the shop floor compared", zh: "管理层与一线对比" },
  twoReading: {
    en: "Each line shows how far each phase is above or below the group’s own average. Compare only which phases are higher and which are lower.",
    zh: "每条线以这组人自己的平均为基准。请只比较哪些阶段高、哪些阶段低，不要比较两条线的高低。",
  },
  twoManagers: { en: "managers", zh: "管理层" },
  twoFloor: { en: "shop floor (short questionnaire)", zh: "一线（短问卷）" },
  twoDiffer: {
    en: "Managers and the shop floor differ on {phases}, by more than chance alone can explain. Talk about the reasons before you choose measures.",
    zh: "对“{phases}”，管理层与一线的看法不一致，差别超出了偶然波动的范围。请先谈清原因，再选措施。",
  },
  twoSame: {
    en: "In every phase, the difference between managers and the shop floor may be due to chance.",
    zh: "各阶段管理层与一线的差别，都没有超出偶然波动的范围。",
  },
  twoSource: {
    en: "The sources are the short questionnaire of {quarter} with {n} answers, and management’s result of {cycle}.",
    zh: "数据来自{quarter}短问卷（答卷份数：{n}）和管理层 {cycle} 年的定版结果。",
  },
  twoSpread: {
    en: "We do not store how much people’s answers differ, because this could show how one person answered. We assume instead that they differ a lot, so a small difference between the groups counts as chance.",
    zh: "各人答案相差多少，可能透露个人情况，因此系统不保存。比较时假定各人相差较大，所以两组之间较小的差别算作偶然波动。",
  },
  twoNone: {
    en: "The short questionnaire has too few answers to give figures for the four phases. It is therefore not compared with management’s result.",
    zh: "短问卷的答卷不足，得不出四个阶段的结果，因此不作比较。",
  },
  twoNoResult: {
    en: "Once a result is final, managers and the shop floor are compared here.",
    zh: "本企业有了定版结果后，这里对比管理层与一线的看法。",
  },
  lower: { en: "lower", zh: "较低" },
  own: { en: "own average", zh: "本组平均" },
  higher: { en: "higher", zh: "较高" },
  differ: { en: "differ", zh: "不一致" },
  phase: { en: "Phase", zh: "阶段" },
  difference: { en: "Shop floor minus managers", zh: "差值（一线减管理层）" },
  twoTable: { en: "How far each phase is from the group’s own average, in levels", zh: "各阶段比本组平均高或低几级" },

  // On paper
  posterTitle: { en: "What is it really like on the shop floor?", zh: "一线到底怎么样，请您说说看" },
  posterFacts: { en: "16 statements · about 3 minutes · no names", zh: "16 句话 · 约 3 分钟 · 不记名" },
  posterScan: { en: "Scan with WeChat or the camera", zh: "用微信或相机扫码" },
  posterPromise: {
    en: "Nobody sees anyone’s answers. Results appear only for the whole firm, and only if ten or more people answer.",
    zh: "没有人能看到任何一份答案。结果只按全企业显示，而且收满十份答卷才显示。",
  },
  posterUntil: { en: "Open until {date}", zh: "{date}截止" },
  slipOnce: { en: "For one person; works only once", zh: "一人一张，只能用一次" },
  slipsTitle: { en: "Slips for {unit}", zh: "{unit}：纸条" },
  slipsReading: {
    en: "Cut out the slips, mix them, and let each person draw one. Do not write down who has which slip. A lost slip is not replaced.",
    zh: "请把纸条剪开、打乱，让大家自己抽取。不要登记谁拿了哪一张。纸条丢失不补。",
  },
  slipsRange: { en: "Slips {from} to {to} of {all}", zh: "第 {from} 至 {to} 张，共 {all} 张" },
  more: { en: "Next slips", zh: "下一批纸条" },
  fewer: { en: "Previous slips", zh: "上一批纸条" },
  allLinks: { en: "All links as text", zh: "全部链接（文字）" },
  posterBack: { en: "Back to the short questionnaire", zh: "返回员工短问卷" },
  print: { en: "Print", zh: "打印" },

  // On the assessment page
  step: { en: "Short employee questionnaire", zh: "员工短问卷" },
  stepNone: { en: "not asked yet", zh: "还没有发起" },
  stepClosed: { en: "closed, {quarter}", zh: "{quarter}已截止" },
  stepTitle: { en: "Optional, in addition to the items", zh: "除答题外，还可以做的事" },
} satisfies Readonly<Record<string, Text>>;
