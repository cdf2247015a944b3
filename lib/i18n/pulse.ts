import type { Text } from "@/lib/result";

/** Words of the pulse for a manager: units, waves, what is handed out, and what came back. */
export const pulseWords = {
  title: { en: "Shop-floor pulse", zh: "员工短问卷" },
  lede: {
    en: "Sixteen statements, three minutes, no names. It shows whether the shop floor sees the four phases as management does.",
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
    en: "A workshop, a line, a department: people who know each other’s work. At least five people; join smaller teams.",
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
  links: { en: "one-time links for persons", zh: "每人一个一次性链接" },
  code: { en: "one code for the unit", zh: "全单位一个二维码" },
  linksNote: {
    en: "A link sends once. Print the slips, shuffle them and let people draw: then nobody knows who holds which.",
    zh: "每个链接只能发送一次。打印成纸条，打乱后自己抽取，谁拿到哪张没有人知道。",
  },
  codeNote: {
    en: "A code cannot stop a second answer by the same person; the headcount caps the number.",
    zh: "二维码挡不住同一个人答两次，只按人数封顶。",
  },
  lastDay: { en: "Last day", zh: "截止日" },
  lastDayHint: { en: "One day to 90 days ahead. You can close it earlier.", zh: "从明天起 90 天以内，可以提前截止。" },
  lastDayInvalid: { en: "Choose a day from tomorrow to 90 days ahead.", zh: "选明天起 90 天以内的日期。" },
  nothingChosen: { en: "Choose at least one unit.", zh: "至少选一个单位。" },
  openButton: { en: "Open the wave", zh: "发起" },
  opened: { en: "The wave is open. Print the posters or slips below.", zh: "已发起。在下方打印海报或纸条。" },
  allAsked: { en: "Every unit is in an open wave.", zh: "所有单位都在进行中的一轮里。" },

  // An open wave
  wave: { en: "Open wave, {quarter}", zh: "进行中：{quarter}" },
  waveReading: {
    en: "Until {date}. How many have sent is all there is to see before the close.",
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
    zh: "{firm}{unit}员工短问卷：16 句话，说说近三个月的情况，约 3 分钟，不记名。{date}前打开：{url}",
  },
  poster: { en: "Print the poster, A4", zh: "打印 A4 海报" },
  slips: { en: "Print the slips", zh: "打印纸条" },
  close: { en: "Close the wave", zh: "截止本轮" },
  closeNote: {
    en: "Nobody can send after that. A unit with fewer than five answers shows nothing, and its answers are deleted unread.",
    zh: "截止后不能再发送。不足五份答卷的单位不显示结果，答卷不打开，直接删除。",
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
    en: "How often, 1 never to 5 always, in halves. People differ from wave to wave: half a level in a small unit may be chance.",
    zh: "频度：1 为“从未”，5 为“总是”，取到半级。各轮作答的人不尽相同，人少的单位差半级可能只是偶然。",
  },
  resultsTable: { en: "Pulse of {quarter}, by unit and phase", zh: "{quarter}短问卷，按单位和阶段" },
  wholeFirm: { en: "All units shown", zh: "以上单位合计" },
  people: { en: "Answers", zh: "份数" },
  overall: { en: "Overall", zh: "总体" },
  tooFew: { en: "Not shown: fewer than five people", zh: "不予显示：不足五人" },
  tooFewText: {
    en: "The answers were deleted unread and are in no other figure.",
    zh: "答卷未打开就已删除，不计入任何数字。",
  },
  tooFewWave: {
    en: "No unit had five answers, so nothing is shown and nothing was kept.",
    zh: "没有一个单位满五份答卷，因此不显示任何结果，也没有保留任何答卷。",
  },
  notEnough: { en: "too few", zh: "人数不足" },
  statements: { en: "Statement by statement, all units shown", zh: "逐句结果（以上单位合计）" },
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
    en: "Each against its own average: only the shapes can be compared.",
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
  twoNone: {
    en: "The pulse has too few answers for its four phases, so the two are not compared.",
    zh: "短问卷作答不足，四个阶段得不全，因此不作比较。",
  },
  twoNoResult: {
    en: "Once a cycle is frozen, the shapes of management and shop floor are compared here.",
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
    en: "Nobody sees a single sheet. Results appear only for five or more people.",
    zh: "没有人能看到任何一份答案，满五人才显示结果。",
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
  allLinks: { en: "All links as text, to be mailed one each", zh: "全部链接的文字，可逐个发送" },
  posterBack: { en: "Back to the pulse", zh: "返回员工短问卷" },
  print: { en: "Print", zh: "打印" },

  // On the assessment page
  step: { en: "Shop-floor pulse", zh: "员工短问卷" },
  stepNone: { en: "not asked yet", zh: "还没有发起" },
  stepClosed: { en: "closed, {quarter}", zh: "{quarter}已截止" },
  stepTitle: { en: "Beside the items", zh: "答题之外" },
} satisfies Readonly<Record<string, Text>>;
