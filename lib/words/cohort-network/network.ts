import type { ReportReason } from "@/lib/cohort-network";
import type { Text } from "@/lib/result";

/** Texts of the network page of a cohort. */
export const networkWords = {
  title: { en: "Network map", zh: "网络图" },
  administrator: { en: "Administrator", zh: "组织方" },
  demoCohort: { en: "Demo cohort", zh: "演示企业组" },
  otherCohorts: { en: "Other cohorts", zh: "其他企业组" },
  cohorts: { en: "Your cohorts", zh: "您负责的企业组" },
  openCohort: { en: "Open", zh: "打开" },

  // Summary
  headline: {
    en: "The map shows {firms} firms and {links} registered relationships.",
    zh: "图上有 {firms} 家企业、{links} 条已登记的业务关系。",
  },
  headlineNoLink: { en: "No firm has registered a relationship yet.", zh: "尚无企业登记业务关系。" },
  headlineNothing: { en: "The map has not been drawn yet.", zh: "网络图尚未生成。" },
  headlineNoFirm: { en: "The map cannot show any firm yet.", zh: "图上还没有可以显示的企业。" },
  headlineReach: {
    en: "Knowledge of lead firms can reach about {share} of the firms.",
    zh: "主导企业的知识能传到其中约 {share}的企业。",
  },
  headlineStructure: {
    en: "The relationships are known, but the firms’ capability is not.",
    zh: "业务关系已知，企业能力尚不清楚。",
  },
  lede: {
    en: "The map does not rank firms by level. A rank shows how much a firm’s improvement would raise the level of the whole network.",
    zh: "图上不按等级给企业排名次。名次只表示：这家企业能力提升后，对整个网络的带动有多大。",
  },
  nothingYet: {
    en: "The map shows who supplies whom, and what firms chose to show. Drawing it takes a few seconds to a few minutes.",
    zh: "网络图显示谁向谁供货，以及企业愿意公开的内容。生成需要几秒至几分钟。",
  },
  dropped: {
    en: "The earlier map is no longer shown. A firm on it has left or shows less now, or the cohort’s rules have changed. Draw the map again.",
    zh: "以前的图不再显示：图上有企业退出或调低了公开级别，或者企业组的规则有变动。请重新生成。",
  },

  // What the map leaves out
  heldNewcomers: {
    en: "New firms without a name appear together, once there are at least {k} of them.",
    zh: "不显示名称的新企业，满 {k} 家才一起出现在图上。",
  },
  heldChanges: {
    en: "Some firms without a name have changed their data since {date}. The map shows such changes together, once at least {k} firms have them.",
    zh: "{date}以后，有些不显示名称的企业数据有变动。满 {k} 家后，图上才一起更新。",
  },
  heldApart: {
    en: "A firm that leaves or shows less goes off the map for good. If it had no name there, at least {k} such firms go together. So nobody can tell which one it was.",
    zh: "企业退出或调低公开级别后，不再出现在图上。如果它在图上没有名称，至少 {k} 家这样的企业会一起移除，这样就看不出是哪一家。",
  },

  // Job
  compute: { en: "Draw the map", zh: "生成网络图" },
  computeAgain: { en: "Draw the map again", zh: "重新生成" },
  computedOn: { en: "The map was drawn on {date}.", zh: "本图于{date}生成。" },
  changedSince: {
    en: "Registers or results have changed since then.",
    zh: "此后，登记内容或结果有变动。",
  },
  unchanged: { en: "Nothing has changed since then.", zh: "此后没有变动。" },
  jobWaiting: { en: "Waiting to start", zh: "排队中" },
  jobRunning: { en: "The map is being drawn: {share}", zh: "网络图生成中：{share}" },
  jobHint: {
    en: "Drawing continues if you leave this page. Below is the previous map.",
    zh: "离开本页不影响生成。下面是上一次的图。",
  },
  jobHintFirst: { en: "Drawing continues if you leave this page.", zh: "离开本页不影响生成。" },
  reload: { en: "Reload to see the progress", zh: "刷新查看进度" },
  jobFailed: { en: "The map could not be drawn", zh: "网络图没有生成" },
  jobFailedHint: {
    en: "Nothing is lost. Draw the map again. If this fails again, tell the operator.",
    zh: "数据没有丢失。请重新生成；如果仍不成功，请联系系统管理员。",
  },
  jobSlow: {
    en: "Drawing has not started yet. If this does not change, tell the operator.",
    zh: "网络图尚未开始生成。如果一直没有变化，请联系系统管理员。",
  },

  // Map
  map: { en: "The registered network", zh: "已登记的网络" },
  mapReading: {
    en: "Goods move from left to right. Names such as “Firm 3” belong only to this map; on other pages, firms have no numbers. A ring marks a firm whose improvement would raise the level of the whole network most. The numbers next to it are its rank among domestic firms (95%): “3–6” means third to sixth.",
    zh: "货物向右流动。“企业 3”这样的编号只用于本图，与其他页面无关。圆环标出的企业，能力提升后对整个网络的带动最大。旁边的数字是它在国内企业中的名次（95%）：“3–6”表示第 3 至第 6 名。",
  },
  mapCaption: {
    en: "A number in a circle is the level attained; only firms shown by name have one. A dashed circle is a firm not shown by name, not rated, without consent, or outside the cohort. An entry for many small partners together is not drawn. A wider line means a higher annual value.",
    zh: "圆内数字是已达等级，只有公开名称的企业才有。虚线圆表示四种企业：不公开名称、未评、未同意公开、不在本企业组。多个小合作方合并登记的一条不画出。线越宽，年交易额越大。",
  },
  mapCaptionNoValue: {
    en: "Most relationships have no stated value, so all count equally.",
    zh: "多数业务关系没有填写交易额，因此各条同等计算。",
  },
  boundary: {
    en: "These figures cover only the registered network. The registers contain about {share} of the firms’ sales.",
    zh: "这里只包括已登记的网络。登记的业务关系约占企业销售额的 {share}。",
  },
  boundaryUnknown: {
    en: "These figures cover only the registered network. We cannot work out its share of the firms’ sales.",
    zh: "这里只包括已登记的网络。登记的业务关系约占企业销售额的多少，目前无法算出。",
  },
  mapLabel: {
    en: "Map of {firms} firms and {outside} partners outside the cohort, {links} relationships, in {columns} columns from suppliers to buyers.",
    zh: "{firms} 家企业、{outside} 个外部合作方、{links} 条业务关系；从供方到买方分为 {columns} 列。",
  },
  columnFirst: { en: "First suppliers", zh: "上游供方" },
  columnLast: { en: "Final buyers", zh: "最终买方" },
  columnNth: { en: "Step {n}", zh: "第 {n} 级" },
  unlinked: { en: "No relationships", zh: "图上无业务关系" },

  // Controls of the large map
  find: { en: "Find a firm", zh: "查找企业" },
  findHint: { en: "Name or number", zh: "名称或编号" },
  notFound: { en: "No firm on the map has this name or number.", zh: "图上没有这家企业。" },
  filterLevel: { en: "Level", zh: "等级" },
  filterMode: { en: "Type of relationship", zh: "关系类型" },
  filterAll: { en: "All", zh: "全部" },
  filterDomestic: { en: "Domestic only", zh: "只看国内" },
  filterKey: { en: "Key firms only", zh: "只看关键企业" },
  zoomIn: { en: "Zoom in", zh: "放大" },
  zoomOut: { en: "Zoom out", zh: "缩小" },
  zoomAll: { en: "Whole map", zh: "全图" },
  canvasHelp: {
    en: "Drag to move the map; use the wheel or two fingers to zoom. Keys: arrows move, + and − zoom, 0 shows the whole map.",
    zh: "拖动可移动网络图，滚轮或双指可缩放。键盘：方向键移动，＋、－缩放，0 显示全图。",
  },
  shownCount: { en: "{n} of {all} firms and partners shown", zh: "企业和合作方共 {all} 个，显示 {n} 个" },
  chosen: {
    en: "{name}: {level}. {links} {links|relationship|relationships}.",
    zh: "{name}：{level}。业务关系 {links} 条。",
  },

  // Table
  table: { en: "All firms and partners as a table", zh: "全部企业与合作方（表格）" },
  tableCaption: { en: "Rows {from}–{to} of {all}", zh: "第 {from}–{to} 行，共 {all} 行" },
  colFirm: { en: "Firm", zh: "企业" },
  colStep: { en: "Step", zh: "级次" },
  colLevel: { en: "Level", zh: "等级" },
  colSells: { en: "Sells to", zh: "销往" },
  colBuys: { en: "Buys from", zh: "采购自" },
  colModes: { en: "Types of its relationships", zh: "业务关系的类型" },
  colMark: { en: "Mark", zh: "标记" },
  pageBefore: { en: "Previous rows", zh: "上一页" },
  pageAfter: { en: "Next rows", zh: "下一页" },
  firmNo: { en: "Firm {n}", zh: "企业 {n}" },
  outsideNo: { en: "Partner {n}, outside the cohort", zh: "外部合作方 {n}" },
  stateNoConsent: { en: "no consent", zh: "未同意公开" },
  stateNameless: { en: "not shown by name", zh: "不公开名称" },
  stateNotRated: { en: "not rated yet", zh: "尚未评定" },
  stateOutside: { en: "outside the cohort", zh: "不在本企业组" },
  levelIs: { en: "level {n}", zh: "{n} 级" },
  keyRank: { en: "rank {range} (95%)", zh: "名次 {range}（95%）" },
  keyRankOf: { en: "rank {range} of {n} (95%)", zh: "名次 {range}（共 {n} 家，95%）" },
  source: { en: "source of knowledge", zh: "知识来源" },
  domestic: { en: "domestic", zh: "国内" },

  stepTable: { en: "The map as a table: firms and partners at each step", zh: "网络图表格：各级次的企业和合作方" },
  stepAll: { en: "all", zh: "合计" },
  stepClosed: { en: "not shown or not rated", zh: "不公开或未评" },

  // Most important firms
  key: { en: "Firms with the greatest effect on others", zh: "对其他企业影响最大的企业" },
  keyReading: {
    en: "This is a scenario, not a forecast. Scores are not exact, so a rank can be a wide range. Only firms that chose “Visible” or “Open” are listed here, and only “Open” ones by name. Others may be just as important.",
    zh: "这是情景推演，不是预测。得分有误差，因此名次的范围可能很大。这里只列出选择“可见”或“公开”的企业，选择“公开”的才带名称。其他企业可能同样重要。",
  },
  keyLift: {
    en: "Firms whose improvement would raise the level of the whole network most",
    zh: "能力提升后对整个网络带动最大的企业",
  },
  keyLiftNone: {
    en: "None of the top five firms chose “Visible” or “Open”.",
    zh: "前五家企业都没有选择“可见”或“公开”。",
  },
  keyLiftRest: {
    en: "{n} more of the top five firms chose “Counted” and {n|is|are} not shown.",
    zh: "前五家中，另有 {n} 家企业选择了“仅计入”，这里不显示。",
  },
  holds: {
    en: "The firm that limits learning in the largest number of other firms",
    zh: "制约最多其他企业学习的企业",
  },
  holdsText: {
    en: "{name} passes on little knowledge. If it passed on more, {n} other firms would learn more.",
    zh: "{name}传给其他企业的知识很少。如果多传一些，另有 {n}企业能学到更多。",
  },
  limits: {
    en: "The relationship that limits learning in the largest number of firms",
    zh: "制约最多企业学习的业务关系",
  },
  limitsText: {
    en: "The relationship from {from} to {to} limits how much knowledge reaches {n} firms.",
    zh: "{n}企业能学到多少，受制于{from}到{to}的这条业务关系。",
  },
  cut: { en: "Firms that connect parts of the network", zh: "连接网络各部分的企业" },
  cutText: {
    en: "Without {name}, {n} other firms would lose contact with the rest of the network.",
    zh: "如果没有{name}，另有 {n} 家企业会与网络的其他部分失去联系。",
  },
  byLinks: { en: "A check that uses only the relationships", zh: "只按业务关系计算的核对结果" },
  byLinksReading: {
    en: "This check uses no scores. Firms that appear both here and above matter in both views.",
    zh: "这项核对不看得分。这里和上面都列出的企业，从两方面看都重要。",
  },
  inSet: { en: "Five firms that together reach the most other firms", zh: "合起来能影响最多企业的五家企业" },
  inSetReach: {
    en: "Together the five firms reach {share} of the network. A firm two steps away counts half; three steps away, it counts one third.",
    zh: "五家合计能影响整个网络的 {share}。相距两步的企业计一半，相距三步的计三分之一。",
  },
  stirs: { en: "Firms whose exit would interrupt the most trade", zh: "一旦退出会使最多交易中断的企业" },
  checkRest: {
    en: "{n} of the five firms {n|is|are} not shown, because {n|it|they} chose “Counted” or {n|is|are} outside the cohort.",
    zh: "五家中有 {n} 家选择了“仅计入”，或不在本企业组，这里不显示。",
  },
  noneVisible: { en: "None of these firms chose “Visible” or “Open”.", zh: "这些企业都没有选择“可见”或“公开”。" },
  noSource: {
    en: "No lead firm or institute is registered, so we cannot show where knowledge comes from.",
    zh: "没有登记主导企业或院所，因此算不出知识从哪里传来。",
  },

  // Modes, transitions, growth
  modes: { en: "Types of the registered relationships, by sales", zh: "已登记业务关系的类型（按销售额）" },
  modesReading: {
    en: "These are the customer relationships in final results. Each share is rounded to 5%, so a row may not add up to 100%. No type is better than another.",
    zh: "数据来自定版结果中的客户关系。占比以 5% 为一档，各项之和不一定是 100%。各类没有高下之分。",
  },
  modesLinks: { en: "{n} relationships", zh: "{n} 条" },
  transitions: { en: "Relationships that changed type, {from} to {to}", zh: "{from} 至 {to} 年关系类型的变动" },
  transitionsAlone: { en: "Relationships that changed type", zh: "关系类型的变动" },
  transitionsReading: {
    en: "Rows show the type in {from}, columns show the type in {to}. Each number is a range of relationships with suppliers and customers. The grey squares show relationships that kept their type. In the other squares, a blue circle marks 5 or more.",
    zh: "各行是 {from} 年的类型，各列是 {to} 年的类型。格内是业务关系的条数，包括供应商和客户，用区间表示。灰色格是类型没有变的业务关系。其他格是变动，蓝色圆点表示有 5 条及以上。",
  },
  transitionsTable: {
    en: "Rows show the type in {from}, columns show the type in {to}. Each number is a range of relationships with suppliers and customers.",
    zh: "各行是 {from} 年的类型，各列是 {to} 年的类型。格内是业务关系的条数，包括供应商和客户，用区间表示。",
  },
  transitionsBrackets: {
    en: "In brackets: errors in the answers alone could cause about this many changes.",
    zh: "括号内是仅因作答误差就会出现的变动，大约有这么多条。",
  },
  inBrackets: { en: "{band} (about {n})", zh: "{band}（约 {n}）" },
  transitionsChance: {
    en: "A dashed ring shows how many changes could come from errors in the answers alone.",
    zh: "虚线环表示仅因作答误差就会出现的变动。环越大，这样的变动越多。",
  },
  movesAbout: { en: "about {n}", zh: "约 {n} 条" },
  movesFewer: { en: "fewer than 1", zh: "不到 1 条" },
  movesNone: {
    en: "No change is clearly larger than what errors in the answers alone could cause ({chance}).",
    zh: "没有哪一种变动明显超出作答误差（{chance}）。",
  },
  movesClear: {
    en: "The change from {from} to {to} ({n} relationships) is clearly larger than errors in the answers alone could cause ({chance}).",
    zh: "由{from}转为{to}的变动（{n}），明显超出作答误差（{chance}）。",
  },
  movesAlso: {
    en: "In addition, {ended} relationships ended, {started} are new, and {unclear} have no clear type in one of the years.",
    zh: "另外，终止、新增、某一年类型不明确的业务关系，依次为 {ended}、{started}、{unclear}。",
  },
  growth: { en: "Growth of the domestic network", zh: "国内生产网络的扩展" },
  growthReading: {
    en: "Anchor firms have five or more registered suppliers. New and ended relationships here are only those of anchor firms with domestic suppliers. If different coverage of the registers could explain a change, we do not mark it as up or down.",
    zh: "骨干企业是指登记了五家及以上供应商的企业。这里的新增和终止，只计骨干企业与国内供应商的业务关系。如果一项变化可能只是因为登记范围不同，就不判断升降。",
  },
  cycleYear: { en: "Cycle", zh: "年度" },
  anchors: { en: "Anchor firms", zh: "骨干企业" },
  perAnchor: { en: "Domestic suppliers per anchor firm", zh: "每家骨干企业的国内供应商数" },
  domesticShare: { en: "Domestic share of purchases", zh: "国内采购占比" },
  newLinks: { en: "New relationships", zh: "新增关系" },
  endedLinks: { en: "Ended relationships", zh: "终止关系" },
  withChannel: { en: "Share of new relationships with exchange of knowledge", zh: "新增关系中有知识往来的占比" },
  registeredPart: { en: "Share of purchases registered", zh: "已登记的采购占比" },
  changeUp: { en: "up", zh: "上升" },
  changeDown: { en: "down", zh: "下降" },
  changeNone: { en: "no change", zh: "未变" },
  changeNotNamed: { en: "may be due to coverage", zh: "可能只是登记范围不同" },

  // Learning profile
  profile: { en: "How this network learns", zh: "网络学习概况" },
  profileReading: {
    en: "Figures are rounded. They are shown only if they include five or more firms whose individual results are not shown. Points here are before the records check. The page “Cohort” shows points after it, which are often lower.",
    zh: "数字已取整。至少包含五家不单独显示结果的企业时，才会显示。这里是核对记录前的分数。“企业组”页是核对记录后的分数，往往低一些。",
  },
  mean: { en: "Average capability, before the records check", zh: "能力平均值（核对记录前）" },
  meanUnit: { en: "{n} of 100 points", zh: "{n} 分（满分 100）" },
  spread: { en: "Middle half of firms", zh: "中间 50% 的企业" },
  spreadRange: { en: "{low}–{high} points", zh: "{low}–{high} 分" },
  reach: { en: "Firms reached by the knowledge of lead firms", zh: "主导企业的知识能传到的企业" },
  ofFirms: { en: "{share} of firms", zh: "{share}的企业" },
  reciprocity: { en: "Knowledge that flows both ways", zh: "双向流动的知识" },
  domesticKnowledge: { en: "Knowledge between domestic firms", zh: "国内企业之间流动的知识" },
  openness: { en: "Knowledge from outside the cohort", zh: "来自企业组之外的知识" },
  ofKnowledge: { en: "{share} of the knowledge that can flow", zh: "占可传播知识的 {share}" },
  ofReaching: {
    en: "{share} of the knowledge that can reach firms of the cohort",
    zh: "占本组企业可得知识的 {share}",
  },
  flowsOverlap: {
    en: "These shares do not add up: a domestic partner outside the cohort counts in both of the last two.",
    zh: "这几项占比不能相加：企业组以外的国内合作方，同时计入后两项。",
  },
  alike: { en: "Levels of firms that trade with each other", zh: "有往来的企业水平是否相近" },
  alikeYes: { en: "somewhat similar", zh: "比较相近" },
  alikeNo: { en: "not similar", zh: "不相近" },
  alikeOpposite: { en: "rather different", zh: "水平差别较大" },
  influence: { en: "Influence on what the others learn", zh: "对其他企业学习的影响力" },
  influenceUnit: { en: "spread over about {n} firms and partners", zh: "分散在约 {n} 家企业和合作方" },
  labelYes: {
    en: "This is a learning network: it meets all four criteria.",
    zh: "这是学习型网络：四项指标都达到标准。",
  },
  labelNo: { en: "This is not yet a learning network: {parts}.", zh: "目前还不是学习型网络：{parts}。" },
  labelUnknown: {
    en: "We cannot say yet whether this is a learning network.",
    zh: "这个网络是否为学习型网络，尚难判断。",
  },
  partMean: { en: "average below 50 points", zh: "平均值不到 50 分" },
  partTenth: { en: "weakest tenth of firms below 25 points", zh: "最弱的一成企业不到 25 分" },
  partReach: { en: "knowledge reaches fewer than 60% of firms", zh: "知识传到的企业不足 60%" },
  partDomestic: { en: "less than 30% of knowledge between domestic firms", zh: "国内企业之间流动的知识不足 30%" },
  diffusion: { en: "If knowledge spreads for four more years", zh: "如果知识再传播四年" },
  diffusionReading: {
    en: "This is a scenario, not a forecast. The flow of knowledge for each type of relationship is an assumption. So we also show the results for half this flow and for one and a half times this flow.",
    zh: "这是情景推演，不是预测。各类业务关系的传递力度是假设，因此也给出力度减半和增加一半的结果。",
  },
  factorHalf: { en: "Half the flow", zh: "力度减半" },
  factorFull: { en: "Flow as assumed", zh: "按假设的力度" },
  factorMore: { en: "One and a half times the flow", zh: "力度增加一半" },
  rise: { en: "average rises by about {n} {n|point|points}", zh: "平均值约升 {n} 分" },
  riseNone: { en: "hardly any rise", zh: "几乎不升" },
  ofSetOn: { en: "These are the figures of {date}, from {n} firms.", zh: "以下是{date}的数据，来自{n}企业。" },
  tooFewChanged: {
    en: "Some figures here are still those of {date}. The data of fewer than five firms have changed since then, and newer figures would reveal their results.",
    zh: "部分数字仍是{date}的数据。此后数据有变动的企业不足五家，如果更新数字，会泄露它们的情况。",
  },

  // Structure in words
  structure: { en: "What the relationships alone show", zh: "业务关系本身的情况" },
  isolates: { en: "{n} {n|firm has|firms have} no registered relationship.", zh: "{n} 家企业没有登记业务关系。" },
  noIsolates: { en: "Every firm has a registered relationship.", zh: "每家企业都登记了业务关系。" },
  parts: {
    en: "The network has {n} parts that are not connected; the largest contains {share} of all firms. The step numbers on the map can be compared only within one part.",
    zh: "网络分成互不相连的 {n} 个部分，最大的部分占企业总数的 {share}。图上的级次，只能在同一部分内比较。",
  },
  onePart: { en: "All firms with a relationship are in one network.", zh: "有业务关系的企业连成一个网络。" },
  circles: {
    en: "In {n} {n|group|groups} of firms, goods go round in a circle. In such a group, the step number says little about the distance to the final buyer.",
    zh: "有 {n} 组企业互相供货，形成一个环。环内的企业不分上下游。",
  },
  articulation: {
    en: "{n} {n|firm or partner connects|firms or partners connect} parts of the network. Without {n|it|them}, these parts would lose contact.",
    zh: "有 {n} 个企业或合作方连接着网络的各部分。没有它们，这些部分就会断开。",
  },
  coverageLow: {
    en: "Firms with a final result account for {share} of the network’s trade value. Below 60%, only the structure is shown.",
    zh: "有定版结果的企业，在网络中的比重（按交易额计）为 {share}。不足 60% 时，只显示结构。",
  },
  assumptions: { en: "How these figures are computed", zh: "计算方法" },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a part of the network page shows no figure. */
export const networkReasonWords = {
  "no-link": { en: "No relationship is registered.", zh: "没有登记业务关系。" },
  "too-few-firms": { en: "There are fewer than ten firms.", zh: "企业不足十家。" },
  "structure-only": {
    en: "Firms with a final result account for less than 60% of the network’s trade value. So only the structure is shown.",
    zh: "有定版结果的企业，在网络中的比重（按交易额计）不足 60%，因此只显示结构。",
  },
  "too-few": { en: "Not shown: there are too few firms.", zh: "不显示：企业太少。" },
  "changed-by-few": { en: "Not shown: there are too few firms.", zh: "不显示：企业太少。" },
  "one-cycle": { en: "Final results of two years are needed for this.", zh: "要有两轮定版结果，才能显示本项。" },
  "no-anchor": {
    en: "No firm has five or more registered suppliers.",
    zh: "没有哪家企业登记了五家及以上供应商。",
  },
  "no-source": {
    en: "No lead firm or institute is registered.",
    zh: "没有登记主导企业或院所。",
  },
  "not-computable": {
    en: "This cannot be computed from the registered relationships.",
    zh: "用现有的业务关系无法计算本项。",
  },
  "too-large": {
    en: "This is computed only for up to 1,500 firms and partners.",
    zh: "企业和合作方不超过 1500 个时，才计算本项。",
  },
} as const satisfies Readonly<Record<ReportReason, Text>>;
