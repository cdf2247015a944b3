import type { Text } from "@/lib/result";
import type { Reach, Silence } from "@/lib/snapshots";

/** Texts of the page of a cohort, of its weekly report and of its published figures. */
export const dashboardWords = {
  title: { en: "Cohort", zh: "企业组" },
  figuresTitle: { en: "Published figures", zh: "已发布数据" },
  weeklyTitle: { en: "Weekly report", zh: "周报" },
  cycle: { en: "Cohort {year}", zh: "{year} 年自评" },

  // Summary
  nobodyStarted: { en: "No firm has started yet.", zh: "尚无企业开始填写。" },
  submittedOf: {
    en: "{n} of {all} {all|firm has|firms have} submitted for {year}.",
    zh: "{year} 年：{all} 家企业中，{n} 家已提交。",
  },
  submittedOfInvited: {
    en: "{n} of {all} invited {all|firm has|firms have} submitted for {year}.",
    zh: "{year} 年：受邀的 {all} 家企业中，{n} 家已提交。",
  },
  submittedOfStarted: {
    en: "{n} of {all} {all|firm|firms} that started the {year} assessment {n|has|have} submitted.",
    zh: "{all} 家企业开始了 {year} 年自评，其中 {n} 家已提交。",
  },
  pastYear: {
    en: "This page shows only the year {year}. The page of {latest} shows averages, gaps and weekly counts.",
    zh: "本页只显示 {year} 年的情况。平均分、差距和每周家数请看 {latest} 年的页面。",
  },
  toLatest: { en: "Open the page of {year}", zh: "查看 {year} 年的页面" },
  joinedCount: { en: "{n} {n|firm has|firms have} joined", zh: "已加入 {n} 家" },

  invite: { en: "Invite firms", zh: "邀请企业" },
  remindOpen: { en: "Remind {n} {n|firm that has|firms that have} not submitted", zh: "提醒未提交的 {n} 家企业" },
  remindSee: { en: "See who gets a reminder", zh: "查看可提醒的企业" },

  // Funnel
  funnel: { en: "From invitation to final result", zh: "从邀请到最终结果" },
  funnelPast: { en: "From start to final result, {year}", zh: "{year} 年：从开始到最终结果" },
  funnelReading: {
    en: "Started: the firm has opened its assessment. Submitted: it has submitted all four phases, in any order. Accepted and final: the firm itself or its reviewer has accepted all four, and the result no longer changes.",
    zh: "“已开始”指企业已开始自评；“已提交”指四个阶段全部提交，不论次序；“已通过并定版”指四个阶段都由企业自己或企业的审核人通过，结果不再改动。",
  },
  funnelNote: {
    en: "Counts of firms are exact, also by week. Figures about results are rounded on purpose, so that no firm can be recognised.",
    zh: "企业家数都是准确数，每周的家数也一样。与结果有关的数据都取约数，以免有人认出某一家企业。",
  },
  funnelShares: {
    en: "Each percentage is a share of the line above.",
    zh: "百分比是占上一行的比例。",
  },
  funnelCycle: {
    en: "The lines from “Started” on count only the year {year}. The page “Firms” counts each firm in its latest year.",
    zh: "从“已开始”起，各行只统计 {year} 年；“企业”页按各企业最近的年度统计。",
  },
  funnelInvited: {
    en: "“Invited” counts all invited firms, joined or not. Withdrawn invitations and firms that left are not counted.",
    zh: "“已邀请”包括已加入和尚未加入的企业，不包括已撤销的邀请和已退出的企业。",
  },
  optedOut: {
    en: "{n} of the invited firms {n|wants|want} no e-mails and {n|has|have} not joined.",
    zh: "受邀企业中，{n} 家已退订邮件，尚未加入。",
  },
  remindable: {
    en: "{n} {n|firm gets|firms get} an e-mail if you send reminders now.",
    zh: "现在提醒，将向 {n} 家企业发送邮件。",
  },
  invited: { en: "Invited", zh: "已邀请" },
  joined: { en: "Joined", zh: "已加入" },
  started: { en: "Started", zh: "已开始" },
  submitted: { en: "Submitted", zh: "已提交" },
  frozen: { en: "Accepted and final", zh: "已通过并定版" },
  ofPrevious: { en: "{share} of the line above", zh: "占上一行的 {share}" },
  stage: { en: "Progress", zh: "进度" },
  firms: { en: "Firms", zh: "企业" },
  rate: { en: "Share", zh: "比例" },

  // Items
  mostStop: {
    en: "More firms have stopped at “{item}” in {phase} than at any other item: {n} {n|firm|firms}.",
    zh: "停在{phase}阶段“{item}”这一题的企业最多，有 {n} 家。",
  },
  items: { en: "Where firms stop, and how long the items take", zh: "企业停在哪一题，每题用时多久" },
  itemsReading: {
    en: "The items are in the order of the questionnaire. “Answered” counts every firm in which at least one person has answered the item; “don’t know” counts too. “Stopped here” counts firms that have not submitted, at the newest item they answered. Of items saved together, the last one in this order counts.",
    zh: "题目按问卷顺序排列。“已答”统计至少有一人答过此题的企业，“不清楚”也算答过。“停在此题”只统计尚未提交的企业，按最近新答的一题计算；几题一起保存的，取顺序靠后的一题。",
  },
  itemsFewer: {
    en: "No item shows more than {n} firms, although {all} started in {year}. Answers given since the last published figures are not counted yet. A cohort may also be left out if few of its firms have answered, or few have not submitted. So nobody can tell how single firms answered.",
    zh: "{year} 年有 {all} 家企业开始自评，图中每题最多只计 {n} 家。上次发布数据之后的作答尚未计入。作答的企业太少，或未提交的只剩几家时，整个企业组也可能不计入。这样，就看不出个别企业的答案。",
  },
  itemsNote: {
    en: "Counts change when somebody publishes figures of this cohort, or of one above or below it. They change even if no figure can be shown then. They always change for {k} or more firms of a cohort at once. If some firms of a cohort have not submitted, but fewer than {k}, its counts are hidden. So nobody can tell which firm is behind a count of 1. A firm that leaves is still counted here, so that nobody sees what it had answered. The grey bars show the time in five steps: under ½, ½–1, 1–2, 2–5 and 5–10 minutes. A higher bar means a longer time. Each bar shows the step that contains the median time of at least {k} firms. Longer breaks are left out.",
    zh: "本企业组、上级或下级企业组发布数据时，家数才更新。即使那次没有数据可以显示，家数也更新。同一企业组每次更新，至少涉及 {k} 家企业。同一企业组中还有企业未提交、但不足 {k} 家时，不显示它的家数。因此，即使显示 1 家，也看不出是哪一家。退出的企业在这里仍计在内，以免有人看出它答过哪些题。灰柱越高，用时越长。用时分五档（分钟）：不到 0.5、0.5–1、1–2、2–5、5–10。显示的是用时中位数所在的一档，至少根据 {k} 家企业算出。更长的停顿不计入用时。",
  },
  itemsNone: {
    en: "There are no counts to show. They appear when figures are published and {k} or more firms of a cohort have answered. They are hidden while some firms have not submitted, but fewer than {k}: they would tell what these few have answered.",
    zh: "目前没有可显示的数字。同一企业组满 {k} 家企业作答后，发布数据时会显示每题有几家作答。还有企业未提交、但不足 {k} 家时不显示，否则会看出这几家答了哪些题。",
  },
  item: { en: "Item", zh: "题目" },
  itemNo: { en: "{phase} {n}: {name}", zh: "{phase} {n}：{name}" },
  reached: { en: "Answered", zh: "已答" },
  stoppedHere: { en: "Stopped here", zh: "停在此题" },
  medianTime: { en: "Median time", zh: "用时中位数" },
  timedFirms: { en: "Firms with a measured time", zh: "有用时数据的企业" },
  timeTooFew: { en: "fewer than {k} firms", zh: "不足 {k} 家" },
  timeOf1: { en: "under ½ min", zh: "不到半分钟" },
  timeOf2: { en: "½–1 min", zh: "半分钟至 1 分钟" },
  timeOf3: { en: "1–2 min", zh: "1–2 分钟" },
  timeOf4: { en: "2–5 min", zh: "2–5 分钟" },
  timeOf5: { en: "5–10 min", zh: "5–10 分钟" },
  itemsLabel: {
    en: "{items} items in four phases: {first} firms answered the first and {last} the last; {open} are in progress.",
    zh: "四个阶段共 {items} 题：答过首题的 {first} 家，答过末题的 {last} 家；填写中 {open} 家。",
  },
  longest: { en: "These items take longest: {items}.", zh: "用时最长的题：{items}。" },

  // Weeks
  week: { en: "Week {n}", zh: "第 {n} 周" },
  weekByPart: { en: "Week {n} by sub-group", zh: "第 {n} 周（各企业组）" },
  weekFrom: { en: "Weeks begin on Monday, in Beijing time.", zh: "每周从周一开始，按北京时间计算。" },
  stalled: {
    en: "A red 0 means that no firm submitted this week, although some firms that joined have not finished. The 0 is also red where no invited firm has joined.",
    zh: "红色的 0 表示：本周没有企业提交，而已加入的企业中仍有未提交的。受邀企业都未加入时，0 也显示为红色。",
  },
  part: { en: "Sub-group, contact person", zh: "企业组、联络员" },
  liaison: { en: "Contact person", zh: "联络员" },
  thisWeek: { en: "This week", zh: "本周" },
  lastEight: { en: "Submitted so far, last {n} weeks", zh: "近 {n} 周累计提交" },
  all: { en: "Total", zh: "合计" },
  totalOf: { en: "Total: {cohort}", zh: "合计：{cohort}" },
  printed: { en: "{cohort} · {page} · {date}", zh: "{cohort} · {page} · {date}" },
  trend: { en: "From {from} to {to} firms in {n} weeks", zh: "{n} 周内由 {from} 家到 {to} 家" },
  weeklyExcel: { en: "Weekly report, Excel", zh: "周报（Excel）" },
  print: { en: "Print", zh: "打印" },
  weeklyFinding: {
    en: "{n} {n|firm|firms} submitted in week {week}, {all} so far.",
    zh: "第 {week} 周有 {n} 家企业提交，累计 {all} 家。",
  },
  weeklyLede: {
    en: "Numbers about progress are exact. Figures about results are the ones last published.",
    zh: "进度为准确数。与结果有关的数据为最近一次发布的数据。",
  },
  soFar: { en: "so far", zh: "累计" },
  stageSoFar: { en: "{stage} (so far)", zh: "{stage}（累计）" },
  weekOn: { en: "Week {n}, from {date}", zh: "第 {n} 周，{date}起" },
  beforeWeek: { en: "Before week {n}, which began on {date}", zh: "第 {n} 周（{date}）以前" },
  beforeDay: { en: "before {day}", zh: "{day} 以前" },
  weekColumn: { en: "Week", zh: "周" },
  guide: { en: "What the columns mean", zh: "各列说明" },

  // Heat map
  heat: { en: "Levels by phase and firm, after the records check", zh: "各企业四个阶段的等级（核对记录后）" },
  heatReading: {
    en: "Each column is one firm; the order has no meaning. The number of a column has nothing to do with the numbers on the network map. Some firms do not show their names. Their digits appear once {k} or more of these firms have a final result. The digits appear together when figures are published, in a random order. So nobody can tell which digits belong to which firm. The digits disappear again if one of these firms leaves or changes what it shows.",
    zh: "一列代表一家企业，列的先后没有含义。列号与网络图上的企业编号无关。不公开名称的企业，至少有 {k} 家结果定版后，才在发布数据时一起显示数字。显示的次序是打乱的，因此看不出哪一列是哪家。只要其中一家退出或更改公开级别，这批数字就都不再显示。",
  },
  finalWaiting: { en: "final, digits not shown yet", zh: "已定版，数字尚未显示" },
  inProgress: { en: "in progress", zh: "填写中" },
  noData: { en: "no data", zh: "无数据" },
  noConsent: { en: "no digits shown", zh: "不显示数字" },
  heatLabel: {
    en: "{n} firms by four phases: {rated} with digits, {waiting} final without digits yet, {open} in progress, {none} without data, {counted} that {counted|does|do} not show digits.",
    zh: "{n} 家企业、四个阶段：有数字 {rated} 家，已定版待显示 {waiting} 家；填写中 {open} 家，无数据 {none} 家，不显示数字 {counted} 家。",
  },
  heatNone: { en: "No firm has joined yet.", zh: "尚无企业加入。" },
  heatHidden: {
    en: "{n} of the {all} firms that joined {n|has|have} no column here. {n|Its name is|Their names are} not shown, and there are fewer than {k} such firms. People who know them could tell which column belongs to which firm, and no firm agreed to that. The columns appear once there are {k} such firms.",
    zh: "已加入的 {all} 家中，有 {n} 家不在此列出。它们没有公开名称，而这样的企业不足 {k} 家。如果列出，熟悉情况的人会看出哪一列是哪家，而企业并未同意这样公开。这样的企业满 {k} 家后，才会列出。",
  },
  heatPage: { en: "Firms {from}–{to} of {all}", zh: "第 {from}–{to} 家，共 {all} 家" },
  before: { en: "Previous firms", zh: "上一页" },
  after: { en: "Next firms", zh: "下一页" },
  columnNo: { en: "Column {n}", zh: "第 {n} 列" },
  ownPart: { en: "Directly in this cohort", zh: "直属企业" },
  foldedParts: { en: "Small sub-groups", zh: "较小的企业组" },
  foldedReading: {
    en: "Some sub-groups are shown together, because fewer than {k} of their firms are unnamed. So no firm can be recognised by its sub-group.",
    zh: "有的企业组未具名的企业不足 {k} 家，所以合并显示，以免有人凭企业组认出是哪家企业。",
  },
  state: { en: "Status", zh: "状态" },
  rated: { en: "final", zh: "已定版" },

  // Spread
  spread: { en: "Distribution of levels by aspect", zh: "四个方面的等级分布" },
  spreadPhases: { en: "Distribution of levels by phase", zh: "四个阶段的等级分布" },
  spreadReading: {
    en: "The bars show all firms with a final result ({n}), from any year and after the records check. An answer without a record counts as level 3 at most. Neighbouring steps are combined until each has {k} or more firms whose individual results are not shown. The number above a bar is its share of firms. The area of the bar shows this share, so a wide bar is lower.",
    zh: "柱形图包括全部有定版结果的企业（{n}），不限年份。等级已核对记录：没有记录的答案，最高计 3 级。每段至少要有 {k} 家不单独显示结果的企业，不够时与相邻段合并。柱上数字为企业占比，柱形的面积与占比相应，较宽的柱形会矮一些。",
  },
  noBars: {
    en: "The bars are not shown, because one of them has fewer than {k} firms.",
    zh: "不显示柱形，因为其中有一段不足 {k} 家企业。",
  },
  withoutRequired: {
    en: "The level needed can be determined only for firms that have named a customer. Other firms are not included in these figures.",
    zh: "没有登记客户的企业没有所需等级，因此不计入这些数据。",
  },
  requiredReading: {
    en: "The vertical line is the median of the levels needed. The grey area behind it contains the middle half of them. The line is the same for all firms. Here, no firm is compared with the level that it needs itself.",
    zh: "竖线为各企业所需等级的中位数，后面的灰色区域为中间 50% 的范围。竖线对所有企业相同，不是各企业自己的所需等级。",
  },
  middleHalf: {
    en: "The grey line below shows the middle half of firms. The circle is the median.",
    zh: "下方灰线表示中间 50% 的企业，圆圈为中位数。",
  },
  reachLine: { en: "{share} of firms reach the line", zh: "{share}的企业达到竖线所示的等级" },
  medianIs: { en: "median about {level}", zh: "中位数约 {level}" },
  tooFewForSpread: { en: "There are too few firms to show a distribution.", zh: "企业太少，不显示分布。" },
  spreadLabel: { en: "{name}: {rows}", zh: "{name}：{rows}" },
  binRow: { en: "{from}–{to}: {share}", zh: "{from}–{to} 级：{share}" },
  view: { en: "Aspect", zh: "方面" },
  phase: { en: "Phase", zh: "阶段" },
  lowerQuartile: { en: "Lower quartile", zh: "下四分位" },
  median: { en: "Median", zh: "中位数" },
  upperQuartile: { en: "Upper quartile", zh: "上四分位" },
  required: { en: "Level needed, median", zh: "所需等级（中位数）" },
  steps: { en: "Share of firms by step", zh: "各段企业占比" },

  // Dimensions
  bySize: { en: "By size", zh: "按规模" },
  byMode: { en: "By type of relationship", zh: "按关系类型" },
  byIndustry: { en: "By industry", zh: "按行业" },
  byPart: { en: "By sub-group", zh: "按企业组" },
  byStay: { en: "With or without an earlier result", zh: "按有无以往结果" },
  cutReading: {
    en: "The numbers are average points out of 100, from any year and after the records check. Level 1 is 0 points, and level 5 is 100 points. An average is shown only if {k} or more of its firms keep their own results hidden. With fewer, somebody could work out the results of those few.",
    zh: "数字为核对记录后的平均分，满分 100，不限年份。1 级为 0 分，5 级为 100 分。一行至少包含 {k} 家不单独显示结果的企业，才显示平均分。少于 {k} 家，别人就能算出这几家的结果。",
  },
  modeReading: {
    en: "A firm is grouped by the type of relationship that brings most of its sales.",
    zh: "企业按销售额占比最高的关系类型分组。",
  },
  mean: { en: "Average", zh: "平均分" },
  employees: { en: "Employees", zh: "员工人数" },
  orMore: { en: "{n} or more", zh: "{n} 及以上" },
  orLess: { en: "{n} or less", zh: "{n} 及以下" },
  notShown: { en: "not shown", zh: "不显示" },
  noneOrFew: {
    en: "not shown: with it, one could work out the result of a single firm",
    zh: "不显示：用它能算出个别企业的结果",
  },
  withheldBeside: {
    en: "not shown: with it, one could work out a hidden number",
    zh: "不显示：用它能算出另一个不显示的数字",
  },
  dominated: { en: "not shown: one firm makes up most of the group", zh: "不显示：一家企业在组内占比过大" },
  governanceHead: { en: "Type of relationship", zh: "关系类型" },
  industryHead: { en: "Industry", zh: "行业" },
  partHead: { en: "Sub-group", zh: "企业组" },
  stayHead: { en: "Result", zh: "结果" },
  stayAgain: { en: "With an earlier result", zh: "有以往结果" },
  stayFirst: { en: "First result", zh: "首次结果" },
  allFirms: { en: "All firms", zh: "全部企业" },
  groupOfFirms: { en: "{name}: {firms} firms", zh: "{name}：{firms}" },
  setNotShown: { en: "Not shown: there are too few firms in its groups.", zh: "不显示：各组的企业太少。" },
  coincides: {
    en: "Not shown: the groups are nearly the same as in “{other}”.",
    zh: "不显示：与“{other}”的分组几乎相同。",
  },

  // Change
  change: { en: "Change since the last result", zh: "与上一次结果相比" },
  changeReading: {
    en: "We compare the same firms ({n}) then and now, in points out of 100, after the records check. Each number is rounded separately, so the parts and the total may differ by one point.",
    zh: "同一批企业（{n}）前后对比，采用核对记录后的得分，满分 100。各数分别四舍五入，各部分相加与总数可能相差 1 分。",
  },
  earlier: { en: "Earlier", zh: "上次" },
  now: { en: "Now", zh: "本次" },
  difference: { en: "Difference", zh: "变化" },
  overall: { en: "Overall", zh: "总体" },
  regression: {
    en: "Firms with a low first result often have a higher second one, even without any change. The opposite is also true. A difference of a few points does not yet show an effect of the programme.",
    zh: "上次得分偏低的企业，这次往往会高一些；上次偏高的，这次往往会低一些。即使企业没有变化，也会这样。相差几分，还不能看作成效。",
  },
  noChange: {
    en: "This comparison is shown once enough firms have two final results. The minimum is {k} firms.",
    zh: "有两次定版结果的企业足够多时，才显示这项对比。目前每组至少要有 {k} 家。",
  },

  // Governance
  governance: { en: "Types of relationship and how they change", zh: "关系类型及其变化" },
  networkLink: { en: "Network map", zh: "网络图" },
  governanceLink: {
    en: "See the network map for the mix of types and for relationships that changed type",
    zh: "关系类型的构成与变化，请看网络图",
  },

  // Footer
  frozenOn: {
    en: "These figures were published on {date}. New figures are published only when the data of {k} or more firms have changed in each part.",
    zh: "以上为{date}发布的数据。每一部分都至少有 {k} 家企业的数据变动后，才整组发布新数据。",
  },
  nothingFrozen: { en: "No figures are published yet", zh: "还没有发布数据" },
  nothingFrozenHint: {
    en: "Figures need {k} or more firms with a final result. If some of these firms do not show their levels, there must be {k} or more of them. With fewer, somebody could work out their levels. If there is a cohort above this one, its figures include these firms.",
    zh: "要发布数据，至少要有 {k} 家企业有定版结果。如果其中有企业不显示等级，这样的企业也至少要有 {k} 家。少于 {k} 家，别人就能算出它们的等级。如果有上级企业组，那里的数据包括这些企业。",
  },
  beingChecked: { en: "The published figures are being checked", zh: "已发布数据正在核对" },
  beingCheckedHint: {
    en: "A firm changed what it shares. The figures are shown again within a minute. Figures that would reveal a single firm’s results are left out.",
    zh: "有企业更改了公开级别。数据将在一分钟内恢复显示。能用来推算个别企业情况的内容，不再显示。",
  },
  seesFewer: {
    en: "Administrators can see the levels of more single firms than consultants can. So more groups may be hidden here than on a consultant’s page.",
    zh: "组织方能看到更多单家企业的等级，比顾问多。所以这里不显示的分组，可能比顾问的页面多。",
  },
  participants: {
    en: "These figures describe participants, not the industry.",
    zh: "数据仅代表参评企业，不代表全行业。",
  },

  // Published figures
  figuresFinding: { en: "Figures of {date} are shown.", zh: "当前显示{date}的数据。" },
  figuresNone: { en: "No figures have been published yet.", zh: "尚未发布过数据。" },
  countsBefore: {
    en: "The page “Cohort” may already show counts by item, and digits of single firms. They can come from publishing a cohort above or below this one. They follow rules of their own, which that page explains.",
    zh: "“企业组”页可能已经显示每题的家数和单家企业的数字。上级或下级企业组发布数据时，这些也会更新。它们另有规则，那一页有说明。",
  },
  figuresLede: {
    en: "Figures are not computed live. They are published as a set, and only if nobody can recognise a firm by comparing them with earlier figures.",
    zh: "数据不是实时计算的，只整组发布。发布前，系统把新数据与以往各次数据对照，确认推算不出任何一家企业的情况。",
  },
  publish: { en: "Publish new figures", zh: "发布新数据" },
  publishing: { en: "Figures are being compared with earlier ones: {share}", zh: "正在与以往各次数据对照：{share}" },
  waiting: { en: "Waiting to start", zh: "排队中" },
  jobHint: { en: "Publishing continues if you leave this page.", zh: "离开本页不影响发布。" },
  reload: { en: "Reload to see the progress", zh: "刷新查看进度" },
  jobFailed: { en: "The figures could not be computed", zh: "数据没有生成" },
  jobFailedHint: {
    en: "Nothing is lost. Publish again. If publishing fails again, tell the operator.",
    zh: "数据没有丢失。请重新发布；如果仍不成功，请联系系统管理员。",
  },
  nothingNew: { en: "There were no new figures on {date}", zh: "{date}没有新数据" },
  history: { en: "History", zh: "历次发布" },
  historyReading: {
    en: "The list shows every set of figures that this cohort’s administrators could see, latest first.",
    zh: "以下为组织方看过的各次数据，最近的在前。",
  },
  date: { en: "Date", zh: "日期" },
  shownSets: { en: "Shown", zh: "已显示" },
  withheldSets: { en: "Not shown", zh: "未显示" },
  status: { en: "Status", zh: "状态" },
  current: { en: "shown now", zh: "当前显示" },
  replaced: { en: "replaced", zh: "已被新数据取代" },
  withdrawn: { en: "withdrawn", zh: "已撤回" },
  weekly: { en: "Publish every week", zh: "每周自动发布" },
  weeklyOn: { en: "We try to publish new figures once a week.", zh: "系统每周自动尝试发布一次新数据。" },
  weeklyOff: { en: "New figures are published only when you ask for them.", zh: "只在您手动操作时发布新数据。" },
  turnOn: { en: "Turn on", zh: "开启" },
  turnOff: { en: "Turn off", zh: "关闭" },
  total: { en: "Total", zh: "总体" },
  stayDimension: { en: "Firms with an earlier result", zh: "有以往结果的企业" },
  none: { en: "none", zh: "无" },
} as const satisfies Readonly<Record<string, Text>>;

/** Why nothing new is published, and what to wait for. */
export const silenceWords: Readonly<Record<Silence, Text>> = {
  "no-result": { en: "No firm has a final result yet.", zh: "尚无企业有定版结果。" },
  unchanged: { en: "No result has changed since the last figures.", zh: "上次发布以来，没有结果发生变动。" },
  "too-few": {
    en: "Too few firms have a final result, or only a few of them do not show their levels. With figures, somebody could work out the levels of those few. If there is a cohort above this one, see its figures.",
    zh: "有定版结果的企业太少，或者其中只有少数几家不显示等级。如果发布数据，别人就能算出这几家的等级。如果有上级企业组，请看那里的数据。",
  },
  "changed-by-few": {
    en: "The data of fewer than {k} firms have changed since the earlier figures. Wait until the data of more firms have changed.",
    zh: "与已显示的数据相比，数据有变动的企业不足 {k} 家。请等更多企业的数据变动后再发布。",
  },
  "linked-by-few": {
    en: "Figures of this cohort or of another one were published before. By comparing them with new figures, somebody could work out the results of fewer than {k} firms. Wait until the data of more firms have changed.",
    zh: "本企业组或其他企业组以前发布过数据。与新数据对照，别人就能算出不足 {k} 家企业的结果。请等更多企业的数据变动后再发布。",
  },
};

/** A share of firms, as the subject of a sentence or after a name. */
export const reachWords: Readonly<Record<Reach, Text>> = {
  "under-quarter": { en: "fewer than a quarter", zh: "不足四分之一" },
  quarter: { en: "about a quarter", zh: "约四分之一" },
  "quarter-to-half": { en: "a quarter to half", zh: "四分之一到一半" },
  half: { en: "about half", zh: "约一半" },
  "half-to-three-quarters": { en: "half to three quarters", zh: "一半到四分之三" },
  "three-quarters": { en: "about three quarters", zh: "约四分之三" },
  "over-three-quarters": { en: "more than three quarters", zh: "超过四分之三" },
};
