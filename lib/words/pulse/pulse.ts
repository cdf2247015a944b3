import type { Text } from "@/lib/result";

/** Words of the pulse for a manager: units, waves, what is handed out, and what came back. */
export const pulseWords = {
  title: { en: "Shop-floor pulse", zh: "员工短问卷" },
  lede: {
    en: "Sixteen statements take three minutes, and nobody gives a name. The pulse shows whether the shop floor sees the four phases as management does.",
    zh: "16 句话，约 3 分钟，不记名。看一线对四个阶段的看法，与管理层是否一致。",
  },
  managersOnly: { en: "Only a manager of the firm sees the pulse.", zh: "只有自评负责人能看员工短问卷。" },
  findingNone: { en: "No unit has been asked yet.", zh: "还没有问过任何单位。" },
  findingOpen: { en: "The pulse is open: {n} of {all} have sent.", zh: "短问卷正在收集：{all} 人中已有 {n} 人发送。" },
  findingSame: {
    en: "Managers and the shop floor see the same picture.",
    zh: "管理层与一线看法一致。",
  },
  findingDiffer: {
    en: "Managers and the shop floor see two pictures of {phases}.",
    zh: "对“{phases}”，管理层与一线看法不一致。",
  },
  findingClosed: { en: "The pulse of {quarter} is closed.", zh: "{quarter}短问卷已截止。" },
  quarter: { en: "Q{quarter} {year}", zh: "{year} 年第 {quarter} 季度" },

  // Units
  units: { en: "Units", zh: "单位" },
  unitsReading: {
    en: "A unit is a workshop, a line or a department whose people know each other’s work. It needs at least five people; join smaller teams.",
    zh: "车间、产线或部门，彼此了解工作的人。至少 5 人，更小的班组合并在一起。",
  },
  unit: { en: "Unit", zh: "单位" },
  unitName: { en: "Name", zh: "名称" },
  headcount: { en: "People", zh: "人数" },
  headcountHint: { en: "5 to 2,000", zh: "5 至 2000 人" },
  addUnit: { en: "Add unit", zh: "添加单位" },
  unitAdded: { en: "{name} is on the list.", zh: "已添加{name}。" },
  unitNameMissing: { en: "Write a name, up to 60 letters.", zh: "填写名称，不超过 60 字。" },
  headcountInvalid: { en: "Write a whole number from 5 to 2000.", zh: "填写 5 至 2000 的整数。" },
  noUnits: {
    en: "No units yet. Name the first one and how many people work there.",
    zh: "还没有单位。先填第一个单位的名称和人数。",
  },
  change: { en: "Change", zh: "调整" },
  changeOf: { en: "Change {name}", zh: "调整{name}" },
  saveHeadcount: { en: "Save people", zh: "保存人数" },
  headcountSaved: { en: "Saved. It counts from the next wave on.", zh: "已保存，下一轮起生效。" },
  endUnit: { en: "Take off the list", zh: "移出列表" },
  unitEnded: { en: "{name} is off the list. Its closed waves stay.", zh: "{name}已移出列表，已截止的结果保留。" },

  // Opening
  open: { en: "Open a wave", zh: "发起一轮" },
  openReading: {
    en: "Once a quarter is enough: the statements ask about the last three months.",
    zh: "每季度一轮即可：每句话问的都是近三个月。",
  },
  how: { en: "How people are asked", zh: "发放方式" },
  skip: { en: "not this time", zh: "本轮不问" },
  mail: { en: "a link mailed to each person", zh: "系统给每人发一封带链接的邮件" },
  links: { en: "printed one-time links", zh: "打印的一次性链接" },
  code: { en: "one printed code for the unit", zh: "全单位一个二维码" },
  mailNote: {
    en: "Mailed links: Trellis sends each link to one person. You never see a link. Only such units get figures of their own, from five answers.",
    zh: "邮件链接：由系统逐个发给本人，您看不到链接。只有这样的单位才单独显示结果，满五份即可。",
  },
  linksNote: {
    en: "Printed links: each sends once. Shuffle the slips and let people draw. You could answer some yourself, so the unit gets no figures of its own.",
    zh: "打印链接：每个只能发送一次。纸条打乱后由大家自己抽取。由于打印的人也能自己填答，该单位不单独显示结果。",
  },
  codeNote: {
    en: "A printed code cannot stop a person from answering twice; it takes no more answers than the unit has people. The unit gets no figures of its own.",
    zh: "二维码无法防止同一个人答两次，总份数以单位人数为限。该单位不单独显示结果。",
  },
  byHandNote: {
    en: "Printed links and codes count in the figures of the whole firm, from ten answers in all such units together.",
    zh: "打印的链接和二维码只计入全企业的结果，且这类单位合计须满十份。",
  },
  addresses: { en: "Addresses of {unit}", zh: "{unit}的邮箱" },
  addressesHint: {
    en: "One address for each person, at least five. Paste a list or a column. Each is deleted once its mail has left.",
    zh: "每人一个邮箱，至少五个，可粘贴名单或一列。邮件发出后即删除。",
  },
  addressInvalid: {
    en: "“{address}” is not an e-mail address. Correct it or take it out.",
    zh: "“{address}”不是邮箱地址。改正或删去。",
  },
  addressTwice: {
    en: "“{address}” is written here twice, or in another unit too. One person gets one link. Take one of them out.",
    zh: "“{address}”重复，或另一单位也有。每人只发一个链接，删去一处。",
  },
  addressesFew: {
    en: "Write at least five addresses, and at most 2,000. Ask a smaller team together with another one.",
    zh: "填写至少五个、至多 2000 个邮箱。更小的班组与别的班组合并。",
  },
  lastDay: { en: "Last day", zh: "截止日" },
  lastDayHint: { en: "One day to 90 days ahead. You can close it earlier.", zh: "从明天起 90 天以内，可以提前截止。" },
  lastDayInvalid: { en: "Choose a day from tomorrow to 90 days ahead.", zh: "选明天起 90 天以内的日期。" },
  nothingChosen: { en: "Choose at least one unit.", zh: "至少选一个单位。" },
  openButton: { en: "Open the wave", zh: "发起" },
  opened: { en: "The wave is open. Print the posters or slips below.", zh: "已发起。在下方打印海报或纸条。" },
  mailed: { en: "The wave is open. The links are on their way.", zh: "已发起，链接正在发送。" },
  mailsWaiting: {
    en: "{n} {n|mail has|mails have} not left yet. Trellis tries again every minute.",
    zh: "还有 {n} 封邮件未发出，系统每分钟重试一次。",
  },
  mailsRefused: {
    en: "The mail server refused {list}. These people got no link. Check the addresses for the next wave.",
    zh: "邮件服务器拒收：{list}。这些人没有收到链接，下一轮前请核对邮箱。",
  },
  mailsOnly: {
    en: "Trellis mails these links to the people themselves. There is nothing to print.",
    zh: "链接由系统直接发给本人，没有要打印的内容。",
  },
  allAsked: { en: "Every unit is in an open wave.", zh: "所有单位都在进行中的一轮里。" },

  // An open wave
  wave: { en: "Open wave, {quarter}", zh: "进行中：{quarter}" },
  waveReading: {
    en: "It is open until {date}. Until then you see only how many have sent.",
    zh: "到 {date}截止。截止前只能看到发送份数。",
  },
  unitPeople: { en: "{unit}, {n} people", zh: "{unit}，{n} 人" },
  sentOf: { en: "{n} of {all}", zh: "{n}/{all}" },
  sentOfWords: { en: "{n} of {all} have sent", zh: "{all} 人中 {n} 人已发送" },
  qrLabel: { en: "QR code of the pulse of {unit}", zh: "{unit}短问卷的二维码" },
  copyWeChat: { en: "Copy text for WeChat 复制到微信", zh: "复制到微信" },
  copied: { en: "Copied", zh: "已复制" },
  copyLabel: { en: "Text for WeChat", zh: "发到微信的文字" },
  weChatText: {
    en: "{firm}, {unit}: sixteen statements about the last three months, about 3 minutes, no names. Open until {date}: {url}",
    zh: "{firm} {unit}员工短问卷：16 句话，说说近三个月的情况，约 3 分钟，不记名。{date}前打开：{url}",
  },
  poster: { en: "Print the poster, A4", zh: "打印 A4 海报" },
  slips: { en: "Print the slips", zh: "打印纸条" },
  close: { en: "Close the wave", zh: "截止本轮" },
  closeNote: {
    en: "Nobody can send after that. A unit with fewer than five answers shows nothing, and its answers are deleted unread. The same holds for all printed links and codes together, below ten answers.",
    zh: "截止后不能再发送。不足五份答卷的单位不显示结果，答卷不打开，直接删除。打印的链接和二维码合计不足十份的，同样处理。",
  },
  closeConfirm: { en: "Close it now", zh: "确认截止" },
  closedNow: { en: "The wave is closed.", zh: "本轮已截止。" },
  unread: {
    en: "{n} {n|answer|answers} could not be opened: the server’s key was changed while the wave was open.",
    zh: "有 {n} 份答卷打不开：本轮进行期间更换了服务器密钥。",
  },

  // Results
  results: { en: "Closed waves", zh: "已截止的各轮" },
  resultsReading: {
    en: "The figures say how often, from 1 (never) to 5 (always), in half steps. Not the same people answer each time, so half a level in a small unit may be chance.",
    zh: "频度：1 为“从未”，5 为“总是”，取到半级。各轮作答的人不尽相同，人少的单位差半级可能只是偶然。",
  },
  resultsTable: { en: "Pulse of {quarter}, by unit and phase", zh: "{quarter}短问卷，按单位和阶段" },
  wholeFirm: { en: "The firm as a whole", zh: "全企业" },
  people: { en: "Answers", zh: "份数" },
  overall: { en: "Overall", zh: "总体" },
  tooFew: { en: "Not shown: fewer than five people", zh: "不予显示：不足五人" },
  tooFewText: {
    en: "The answers are in no other figure.",
    zh: "答卷不计入任何其他数字。",
  },
  tooFewWave: {
    en: "Too few people answered, so nothing is shown. A unit with mailed links needs five answers. Units with printed links or codes need ten together.",
    zh: "作答人数不足，因此不显示任何结果。邮件发送的单位须满五份；打印链接或二维码的单位合计须满十份。",
  },
  byHand: { en: "Not shown by itself: links or code were printed", zh: "不单独显示：链接或二维码为打印发放" },
  byHandUnit: {
    en: "Whoever prints links could answer some himself. So these answers count only in the firm as a whole, if ten came in.",
    zh: "打印链接的人自己也可能填答。因此答卷只计入全企业，且合计须满十份。",
  },
  byHandSaid: {
    en: "The manager printed these links and could have answered himself.",
    zh: "链接由自评负责人打印，负责人本人也可能填答。",
  },
  notEnough: { en: "too few", zh: "人数不足" },
  statements: { en: "Statement by statement, the firm as a whole", zh: "逐句结果（全企业）" },
  statement: { en: "Statement", zh: "语句" },
  level: { en: "Level", zh: "频度" },
  orLess: { en: "{level} or less", zh: "{level} 及以下" },
  orMore: { en: "{level} or more", zh: "{level} 及以上" },
  trend: { en: "From wave to wave", zh: "各轮对比" },
  trendTable: { en: "Overall level of each unit, wave by wave", zh: "各单位每轮的总体频度" },
  band: { en: "{low}–{high}", zh: "{low}–{high}" },
  bandMore: { en: "{low} or more", zh: "{low} 及以上" },

  // Two pictures
  two: { en: "Two pictures: managers and the shop floor", zh: "管理层与一线" },
  twoReading: {
    en: "Each is drawn against its own average, so compare only the shapes.",
    zh: "各自与自己的平均相比：两把尺子不同，只比形状。",
  },
  twoManagers: { en: "managers", zh: "管理层" },
  twoFloor: { en: "shop-floor pulse", zh: "一线短问卷" },
  twoDiffer: {
    en: "They differ on {phases}, beyond chance. Talk about the reasons before choosing measures.",
    zh: "对“{phases}”的看法不一致，超出偶然波动。先谈清原因，再选措施。",
  },
  twoSame: { en: "No phase differs beyond chance.", zh: "没有一个阶段的差别超出偶然波动。" },
  twoSource: {
    en: "Pulse of {quarter}, {n} answers; management’s result of {cycle}.",
    zh: "{quarter}短问卷，答卷份数 {n}；管理层为 {cycle} 年定版结果。",
  },
  twoSpread: {
    en: "How far people differ is not kept, because it could show how one person answered. We assume a wide spread instead, so a small difference counts as chance.",
    zh: "各人作答相差多少，可能透露个人情况，系统不予保存。比较时按差异较大计算，因此小的差别算作偶然波动。",
  },
  twoNone: {
    en: "The pulse has too few answers for its four phases, so the two are not compared.",
    zh: "短问卷作答不足，四个阶段得不全，因此不作比较。",
  },
  twoNoResult: {
    en: "Once a result is final, the shapes of management and shop floor are compared here.",
    zh: "本企业有了定版结果后，这里对比管理层与一线的形状。",
  },
  lower: { en: "lower", zh: "较低" },
  own: { en: "own average", zh: "自身平均" },
  higher: { en: "higher", zh: "较高" },
  differ: { en: "differ", zh: "不一致" },
  phase: { en: "Phase", zh: "阶段" },
  difference: { en: "Shop floor minus managers", zh: "一线减管理层" },
  twoTable: { en: "Shape of both, in levels from the own average", zh: "两者的形状：与自身平均相差的级数" },

  // On paper
  posterTitle: { en: "How is it really on the shop floor?", zh: "一线到底怎么样，说说看" },
  posterFacts: { en: "16 statements · about 3 minutes · no names", zh: "16 句话 · 约 3 分钟 · 不记名" },
  posterScan: { en: "Scan with WeChat or the camera", zh: "用微信或相机扫码" },
  posterPromise: {
    en: "Nobody sees a single sheet. Results appear only for the whole firm, from ten answers.",
    zh: "没有人能看到任何一份答案。只显示全企业的结果，满十份才显示。",
  },
  posterUntil: { en: "Until {date}", zh: "{date}截止" },
  slipOnce: { en: "For one person, once", zh: "一人一张，只用一次" },
  slipsTitle: { en: "Slips, {unit}", zh: "{unit}：纸条" },
  slipsReading: {
    en: "Cut, shuffle, and let people draw. Do not write down who has which. A slip that is lost is not replaced.",
    zh: "剪开，打乱，自己抽取。不要登记谁拿哪张。丢失不补。",
  },
  slipsRange: { en: "Slips {from} to {to} of {all}", zh: "第 {from} 至 {to} 张，共 {all} 张" },
  more: { en: "Next slips", zh: "下一批纸条" },
  fewer: { en: "Previous slips", zh: "上一批纸条" },
  allLinks: { en: "All links as text", zh: "全部链接的文字" },
  posterBack: { en: "Back to the pulse", zh: "返回员工短问卷" },
  print: { en: "Print", zh: "打印" },

  // On the assessment page
  step: { en: "Shop-floor pulse", zh: "员工短问卷" },
  stepNone: { en: "not asked yet", zh: "还没有发起" },
  stepClosed: { en: "closed, {quarter}", zh: "{quarter}已截止" },
  stepTitle: { en: "Beside the items", zh: "答题之外" },
} satisfies Readonly<Record<string, Text>>;
