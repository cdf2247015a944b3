import type { ReportReason } from "@/lib/cohort-network";
import type { Text } from "@/lib/result";

/** Words of the network page of a cohort. */
export const networkWords = {
  title: { en: "Network map", zh: "网络图" },
  administrator: { en: "Administrator", zh: "组织方" },
  demoCohort: { en: "Demo cohort", zh: "演示企业组" },
  otherCohorts: { en: "Other cohorts", zh: "其他企业组" },
  cohorts: { en: "Your cohorts", zh: "负责的企业组" },
  openCohort: { en: "Open", zh: "打开" },

  // Finding
  headline: { en: "{firms} firms, {links} registered relationships.", zh: "{firms} 家企业，登记业务关系 {links} 条。" },
  headlineNoLink: { en: "No firm has registered a relationship yet.", zh: "尚无企业登记业务关系。" },
  headlineNothing: { en: "The network has not been drawn yet.", zh: "网络图尚未生成。" },
  headlineReach: {
    en: "What lead firms know reaches about {share} of them.",
    zh: "主导企业的知识约能传到其中 {share}。",
  },
  headlineStructure: { en: "Who is linked is known; capability is not.", zh: "业务关系已知，能力尚不清楚。" },
  lede: {
    en: "Registered relationships only: what no firm has registered is not here. Nothing ranks a firm.",
    zh: "只含已登记的业务关系，未登记的不在图上。不给企业排名次。",
  },
  nothingYet: {
    en: "The map shows who supplies whom, and what firms chose to show. Drawing it takes from a few seconds to some minutes.",
    zh: "网络图显示谁供给谁，以及企业愿意公开的内容。生成需几秒至几分钟。",
  },

  // Job
  compute: { en: "Draw the map", zh: "生成网络图" },
  computeAgain: { en: "Draw it again", zh: "重新生成" },
  computedOn: { en: "Drawn on {date}.", zh: "{date}生成。" },
  changedSince: {
    en: "Registers or results have changed since.",
    zh: "此后登记内容或结果有变动。",
  },
  unchanged: { en: "Nothing has changed since.", zh: "此后没有变动。" },
  jobWaiting: { en: "Waiting for its turn", zh: "排队中" },
  jobRunning: { en: "Being drawn: {share}", zh: "生成中：{share}" },
  jobHint: {
    en: "It goes on if you leave this page. The map below is the last one.",
    zh: "离开本页不影响生成。下面是上一次的图。",
  },
  jobHintFirst: { en: "It goes on if you leave this page.", zh: "离开本页不影响生成。" },
  reload: { en: "Reload to see how far it is", zh: "刷新查看进度" },
  jobFailed: { en: "The map could not be drawn", zh: "网络图没有生成" },
  jobFailedHint: {
    en: "Nothing is lost. Draw it again; if it fails once more, tell the operator.",
    zh: "数据没有丢失。重新生成，再不行就告知系统管理员。",
  },
  jobSlow: {
    en: "No worker has taken it yet. If this stays so, tell the operator.",
    zh: "还没有程序接手。一直不动，就告知系统管理员。",
  },

  // Map
  map: { en: "The registered network", zh: "登记的网络" },
  mapReading: {
    en: "Goods flow to the right. Ring: a firm whose improvement would lift the network most, with the range of its rank. Domestic firms only.",
    zh: "货物向右流动。圆环：能力提升后带动全网最多的企业，旁为名次区间。只算国内企业。",
  },
  mapCaption: {
    en: "A number in a circle is the level attained; only firms that are open by name have one. A dashed circle is a firm without a name here, not rated, without consent, or outside the cohort. The width of a line is the annual value.",
    zh: "圆内数字是已达等级，只有公开名称的企业才有。虚线圆是不公开名称、未评、未授权或不在本企业组的企业。线越宽，年交易额越大。",
  },
  mapCaptionNoValue: {
    en: "Most relationships have no stated value, so all count alike.",
    zh: "多数业务关系没有填交易额，各条同等计算。",
  },
  boundary: {
    en: "Registered network only. About {share} of the firms’ sales is in their registers.",
    zh: "只含登记的网络。登记的业务关系约占企业销售额 {share}。",
  },
  boundaryUnknown: {
    en: "Registered network only. How much of sales it holds cannot be shown.",
    zh: "只含登记的网络，所占销售额不便显示。",
  },
  mapLabel: {
    en: "Map of {firms} firms and {outside} partners outside, {links} relationships, in {columns} columns from suppliers to buyers.",
    zh: "{firms} 家企业、{outside} 个外部合作方、{links} 条业务关系，从供方到买方分 {columns} 列。",
  },
  columnFirst: { en: "Far suppliers", zh: "上游供方" },
  columnLast: { en: "Last buyers", zh: "最终买方" },
  columnNth: { en: "Step {n}", zh: "第 {n} 级" },
  unlinked: { en: "No relationship", zh: "无业务关系" },

  // Controls of the large map
  find: { en: "Find a firm", zh: "查找企业" },
  findHint: { en: "Name or number", zh: "名称或编号" },
  notFound: { en: "No such firm among those shown.", zh: "图上没有这家企业。" },
  filterLevel: { en: "Level", zh: "等级" },
  filterMode: { en: "Mode", zh: "治理模式" },
  filterAll: { en: "All", zh: "全部" },
  filterDomestic: { en: "Domestic only", zh: "只看国内" },
  filterKey: { en: "Key firms only", zh: "只看关键企业" },
  zoomIn: { en: "Closer", zh: "放大" },
  zoomOut: { en: "Farther", zh: "缩小" },
  zoomAll: { en: "Whole map", zh: "全图" },
  canvasHelp: {
    en: "Drag to move, wheel or pinch to zoom. Keys: arrows move, + and − zoom, 0 shows the whole map.",
    zh: "拖动移图，滚轮或双指缩放。键盘：方向键移图，＋、－缩放，0 看全图。",
  },
  shownCount: { en: "{n} of {all} firms and partners shown", zh: "显示 {all} 个中的 {n} 个" },
  chosen: {
    en: "{name}: {level}. {links} {links|relationship|relationships}.",
    zh: "{name}：{level}。业务关系 {links} 条。",
  },

  // Table
  table: { en: "All firms and partners as a table", zh: "全部企业与合作方（表格）" },
  tableCaption: { en: "Rows {from}–{to} of {all}", zh: "第 {from}–{to} 行，共 {all} 行" },
  colFirm: { en: "Firm", zh: "企业" },
  colStep: { en: "Step", zh: "级" },
  colLevel: { en: "Level", zh: "等级" },
  colSells: { en: "Sells to", zh: "销往" },
  colBuys: { en: "Buys from", zh: "采购自" },
  colModes: { en: "Modes of its relationships", zh: "业务关系的治理模式" },
  colMark: { en: "Mark", zh: "标记" },
  pageBefore: { en: "Rows before", zh: "上一页" },
  pageAfter: { en: "Rows after", zh: "下一页" },
  firmNo: { en: "Firm {n}", zh: "企业 {n}" },
  outsideNo: { en: "Partner {n}, outside", zh: "外部合作方 {n}" },
  stateNoConsent: { en: "no consent", zh: "未授权" },
  stateNameless: { en: "not open by name", zh: "不公开名称" },
  stateNotRated: { en: "not rated yet", zh: "尚未评定" },
  stateOutside: { en: "outside the cohort", zh: "不在本企业组" },
  levelIs: { en: "level {n}", zh: "{n} 级" },
  keyRank: { en: "rank {range}", zh: "名次 {range}" },
  source: { en: "source of knowledge", zh: "知识来源" },
  domestic: { en: "domestic", zh: "国内" },

  stepTable: { en: "The map as a table: firms and partners at each step", zh: "网络图表格：各级次的企业和合作方" },
  stepAll: { en: "all", zh: "合计" },
  stepClosed: { en: "not shown or not rated", zh: "不公开或未评" },

  // Who matters most
  key: { en: "Firms on which most others depend", zh: "牵动最多企业的几家" },
  keyReading: {
    en: "A scenario, not a forecast. Only firms that chose to be visible are named here; others may matter as much.",
    zh: "情景推演，不是预测。只列选择可见的企业，其他企业也可能同样重要。",
  },
  keyLift: { en: "Would lift the network most", zh: "提升后带动全网最多" },
  keyLiftNone: {
    en: "None of the first five chose to be visible.",
    zh: "前五家都没有选择可见。",
  },
  keyLiftRest: {
    en: "{n} more of the first five {n|is|are} counted only and not shown.",
    zh: "前五家中另有 {n} 家仅计入，不予显示。",
  },
  holds: { en: "The firm that limits most others", zh: "限制其他企业最多的一家" },
  holdsText: {
    en: "{name} passes on too little: {n} other firms would gain a path, or a wider one.",
    zh: "{name}传出的知识太少。它若能传下去，另有 {n}多一条或更宽的路。",
  },
  limits: { en: "The relationship that limits most others", zh: "限制其他企业最多的业务关系" },
  limitsText: {
    en: "From {from} to {to}: the best path of {n} firms is no wider than this relationship.",
    zh: "{from}至{to}：{n}企业最宽的路都受限于此。",
  },
  cut: { en: "Firms that hold parts together", zh: "连接各部分的企业" },
  cutText: {
    en: "Without {name}, {n} others lose touch with the rest.",
    zh: "没有{name}，另有 {n} 家与其余部分失去联系。",
  },
  byLinks: { en: "A check by the relationships alone", zh: "只看业务关系的核对" },
  byLinksReading: {
    en: "Knows no score. Firms that stand here and above matter either way.",
    zh: "不看得分。这里和上面都列出的企业，怎么看都重要。",
  },
  inSet: { en: "Five that together reach most", zh: "合起来触及最广的五家" },
  inSetReach: {
    en: "Together they reach {share} of the network; a firm two steps away counts half, three steps a third.",
    zh: "五家合计触及全网的 {share}；隔两步的企业计一半，隔三步计三分之一。",
  },
  stirs: { en: "Whose going would still most trade", zh: "退出时影响面最大" },
  checkRest: {
    en: "{n} of the five {n|is|are} counted only or outside the cohort, and not shown.",
    zh: "五家中有 {n} 家仅计入或不在本企业组，不予显示。",
  },
  noneVisible: { en: "No visible firm.", zh: "可见企业中没有。" },
  noSource: {
    en: "No lead firm or institute is registered, so no path starts anywhere.",
    zh: "没有登记主导企业或院所，知识无从传起。",
  },

  // Modes, transitions, growth
  modes: { en: "Modes of the registered relationships, by sales", zh: "登记业务关系的治理模式（按销售额）" },
  modesReading: {
    en: "These are the customer relationships in final results. No type is better than another.",
    zh: "取自定版结果中的客户。没有高下之分。",
  },
  modesLinks: { en: "{n} relationships", zh: "{n} 条" },
  transitions: { en: "Relationships that changed mode, {from} to {to}", zh: "{from} 至 {to} 年治理模式的变动" },
  transitionsReading: {
    en: "Rows are {from}, columns {to}. A number is a range of relationships. A blue disc marks a move of 5 relationships or more.",
    zh: "行：{from} 年；列：{to} 年。数字为条数区间。蓝圆：有 5 条及以上变动。",
  },
  transitionsChance: {
    en: "A dashed ring is as large as the number of moves that chance in the answers would give by itself.",
    zh: "虚线环：仅因作答误差就会出现的变动，越大越多。",
  },
  movesAbout: { en: "about {n}", zh: "约 {n} 条" },
  movesFewer: { en: "fewer than 1", zh: "不到 1 条" },
  movesNone: {
    en: "No move is clearly more than chance in the answers would give ({chance}).",
    zh: "没有变动明显超出作答误差（{chance}）。",
  },
  movesClear: {
    en: "{from} to {to} ({n} relationships) is clearly more than chance would give ({chance}).",
    zh: "{from}转为{to}（{n}）明显超出误差（{chance}）。",
  },
  movesAlso: {
    en: "Also: {ended} ended, {started} new, {unclear} with no clear mode in one of the years.",
    zh: "另外，终止：{ended}；新增：{started}；某一年模式不明确：{unclear}。",
  },
  growth: { en: "Growth of the domestic network", zh: "国内生产网络的扩展" },
  growthReading: {
    en: "Anchor firms: five or more registered suppliers. A change that coverage alone could make is not named.",
    zh: "骨干企业：登记供应商五家及以上。登记范围变化就能造成的变动，不作判断。",
  },
  cycleYear: { en: "Cycle", zh: "轮" },
  anchors: { en: "Anchor firms", zh: "骨干企业" },
  perAnchor: { en: "Domestic suppliers each", zh: "每家国内供应商" },
  domesticShare: { en: "Domestic share of purchases", zh: "国内采购占比" },
  newLinks: { en: "New", zh: "新增" },
  endedLinks: { en: "Ended", zh: "终止" },
  withChannel: { en: "New ones with a knowledge channel", zh: "新增中有知识往来" },
  registeredPart: { en: "Registered", zh: "已登记" },
  changeUp: { en: "up", zh: "上升" },
  changeDown: { en: "down", zh: "下降" },
  changeNone: { en: "no change", zh: "未变" },
  changeNotNamed: { en: "within coverage", zh: "未超出登记范围" },

  // Learning profile
  profile: { en: "How this network learns", zh: "网络学习概况" },
  profileReading: {
    en: "Rounded, and only where a figure rests on five or more firms whose own results are not shown.",
    zh: "数字取整。背后至少有五家不单独显示的企业，才予显示。",
  },
  mean: { en: "Mean capability", zh: "能力均值" },
  meanUnit: { en: "{n} of 100 points", zh: "100 分中 {n} 分" },
  spread: { en: "Middle half", zh: "中间一半企业" },
  spreadRange: { en: "{low}–{high} points", zh: "{low}–{high} 分" },
  reach: { en: "Reached by lead firms", zh: "主导企业知识能传到" },
  ofFirms: { en: "{share} of firms", zh: "{share}的企业" },
  reciprocity: { en: "Goes both ways", zh: "双向往来" },
  domesticKnowledge: { en: "Between domestic firms", zh: "国内企业之间" },
  openness: { en: "Comes from outside", zh: "来自企业组之外" },
  ofKnowledge: { en: "{share} of what can flow", zh: "可传知识的 {share}" },
  alike: { en: "Linked firms are alike", zh: "有往来的企业水平相近" },
  alikeYes: { en: "somewhat", zh: "有些相近" },
  alikeNo: { en: "no", zh: "不相近" },
  alikeOpposite: { en: "rather unlike", zh: "高低搭配" },
  influence: { en: "Influence is spread as over", zh: "影响力相当于分散在" },
  influenceUnit: { en: "about {n} equal firms", zh: "约 {n} 家企业" },
  firmsBand: { en: "{n} firms", zh: "{n} 家企业" },
  labelYes: { en: "Meets all four marks of a learning network.", zh: "四项指标都达到学习型网络。" },
  labelNo: { en: "Not yet a learning network: {parts}.", zh: "尚不是学习型网络：{parts}。" },
  labelUnknown: { en: "Whether this is a learning network cannot be said.", zh: "是否学习型网络，尚不能判断。" },
  partMean: { en: "mean below 50", zh: "均值不到 50 分" },
  partTenth: { en: "the weakest tenth below 25", zh: "最弱一成不到 25 分" },
  partReach: { en: "fewer than 60% reached", zh: "传到的企业不足 60%" },
  partDomestic: { en: "less than 30% between domestic firms", zh: "国内企业之间不足 30%" },
  diffusion: { en: "If knowledge spreads for four years", zh: "知识再传四年" },
  diffusionReading: {
    en: "A scenario, not a forecast. The flow per mode is an assumption, so it is shown halved and half as strong again.",
    zh: "情景推演，不是预测。各模式的传递力度是假设，同时给出减半和加半的结果。",
  },
  factorHalf: { en: "Flow halved", zh: "力度减半" },
  factorFull: { en: "As assumed", zh: "按假设" },
  factorMore: { en: "Half as strong again", zh: "力度加半" },
  rise: { en: "mean rises by about {n} points", zh: "均值约升 {n} 分" },
  riseNone: { en: "no rise to speak of", zh: "几乎不升" },
  ofSetOn: { en: "Figures of {date}, {n} firms.", zh: "{date}的数字，{n}企业。" },
  tooFewChanged: {
    en: "Some figures here are still those of {date}: fewer than five firms have changed since, and newer ones would give them away.",
    zh: "部分数字仍是 {date}的：此后变动的企业不足五家，更新会泄露其情况。",
  },

  // Structure in words
  structure: { en: "What the relationships alone say", zh: "业务关系本身的情况" },
  isolates: { en: "{n} {n|firm has|firms have} no registered relationship.", zh: "{n} 家企业没有登记业务关系。" },
  noIsolates: { en: "Every firm has a registered relationship.", zh: "每家企业都登记了业务关系。" },
  parts: {
    en: "The network falls into {n} parts that are not linked; the largest holds {share} of all. Steps are compared within a part only.",
    zh: "网络分成互不相连的 {n} 部分，最大一部分占 {share}。级次只在各部分内比较。",
  },
  onePart: { en: "All linked firms hang together.", zh: "有业务关系的企业连成一体。" },
  circles: {
    en: "In {n} {n|group|groups} of firms goods go round in a circle; there, far and near to the buyer mean little.",
    zh: "有 {n} 组企业互相供货成环，环内不分上下游。",
  },
  articulation: {
    en: "{n} {n|firm or partner holds|firms or partners hold} parts together that would lose touch without {n|it|them}.",
    zh: "有 {n} 个企业或合作方一旦缺失，相连部分就会断开。",
  },
  coverageLow: {
    en: "Results cover {share} of the network’s value. Below 60% only its structure is shown.",
    zh: "有定版结果的企业占网络总值 {share}。不足 60% 时只显示结构。",
  },
  assumptions: { en: "How it is worked out", zh: "如何得出" },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a part of the network page shows no figure. */
export const networkReasonWords = {
  "no-link": { en: "No relationship is registered.", zh: "没有登记业务关系。" },
  "too-few-firms": { en: "Fewer than ten firms.", zh: "企业不足十家。" },
  "structure-only": {
    en: "Results cover less than 60% of the network’s value: structure only.",
    zh: "有定版结果的企业不足网络总值 60%，只显示结构。",
  },
  "too-few": {
    en: "Not shown: fewer than five firms whose own results are hidden.",
    zh: "不予显示：不单独显示的企业不足五家。",
  },
  "changed-by-few": {
    en: "Withheld: too few firms have changed since the last figures.",
    zh: "暂不显示：上次公布后变动的企业太少。",
  },
  "one-cycle": { en: "This needs final results of two years.", zh: "需有两轮定版结果。" },
  "no-anchor": {
    en: "No firm has five or more registered suppliers.",
    zh: "没有企业登记五家及以上供应商。",
  },
  "no-source": {
    en: "No lead firm or institute is registered.",
    zh: "没有登记主导企业或院所。",
  },
  "not-computable": { en: "The relationships do not allow it.", zh: "现有业务关系算不出来。" },
  "too-large": { en: "Computed for up to 1,500 firms and partners.", zh: "企业和合作方不超过 1500 家时计算。" },
} as const satisfies Readonly<Record<ReportReason, Text>>;
