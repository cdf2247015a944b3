import type { Text } from "@/lib/result";

/** Texts of the output of `trellis network` and of its tables. */
export const words = {
  title: {
    en: "{file}: {firms} {firms|firm|firms}, {links} {links|link|links}",
    zh: "{file}：{firms} 家企业，{links} 条联系",
  },
  directed: { en: "Links lead from supplier to buyer.", zh: "联系由供应商指向客户。" },
  undirected: { en: "Links have no direction.", zh: "联系没有方向。" },
  weighted: { en: "Links have weights.", zh: "联系带有权重。" },
  unweighted: { en: "The file has no weights: every link counts as 1.", zh: "文件没有权重：每条联系计 1。" },
  merged: {
    en: "{lines} lines name these links. Lines for the same pair of firms are added together.",
    zh: "共 {lines} 行列出这些联系。同一对企业的各行合并计算。",
  },
  self: {
    en: "{count} {count|line leads|lines lead} from a firm to itself. This own use is listed separately and counts in no other figure.",
    zh: "{count} 行由企业指向自身。这些自用单独列出，不计入其他数字。",
  },
  unknown: {
    en: "{count} {count|link has|links have} no weight. Such a link is counted, but it adds nothing to sums.",
    zh: "{count} 条联系没有权重：计为联系，但不计入总和。",
  },
  isolates: { en: "{count} {count|firm has|firms have} no link.", zh: "{count} 家企业与其他企业没有业务联系。" },
  parts: {
    en: "The network has {count} parts that are not connected. Trophic levels and eigenvector centrality cannot be compared between parts.",
    zh: "网络分为 {count} 个互不相连的部分。营养级和特征向量中心性，只能在同一部分内比较。",
  },
  onePart: {
    en: "If the direction of relationships is ignored, every firm can be reached from every other firm.",
    zh: "不计方向，任何两家企业之间都有路径。",
  },
  circles: {
    en: "{count} {count|firm is|firms are} in closed circles. Goods can come back to them.",
    zh: "{count} 家企业处在闭合循环中，货物可能回到它们那里。",
  },
  noCircles: { en: "There are no closed circles.", zh: "没有闭合循环。" },
  cycle: { en: "Figures are for the last cycle, {cycle}.", zh: "以下为最后一个周期 {cycle} 的结果。" },
  network: { en: "The whole network", zh: "整个网络" },
  more: { en: "… and {count} more; use --json to see all", zh: "……另有 {count} 项；用 --json 可列出全部" },
  missing: { en: "— for {count} {count|firm|firms}: {why}", zh: "— {count} 家：{why}" },
  none: { en: "—: {why}", zh: "—：{why}" },
  figure: { en: "{term} ({source})", zh: "{term}（{source}）" },
  sampled: {
    en: "Betweenness is estimated from a sample of firms. All true values lie within ±{error}, with 95% confidence.",
    zh: "中介中心性由部分企业抽样估计。在 95% 置信水平下，所有真值都在 ±{error} 之内。",
  },
  firm: { en: "firm", zh: "企业" },
  cutPoints: { en: "Articulation points: firm, number of firms cut off", zh: "割点：企业名称、断开的企业数" },
  bridges: { en: "Bridges: link, number of firms cut off", zh: "桥：联系的两端、断开的企业数" },
  keyPlayers: { en: "Key players, chosen one by one: {names}", zh: "关键者（逐一选出）：{names}" },
  keyFirms: { en: "Key firms, chosen one by one, and their combined lift", zh: "关键企业（逐一选出）及合计提升" },
  spread: { en: "Share of firms with the practice, by year: {shares}", zh: "已采用做法的企业比例，逐年：{shares}" },
  means: { en: "Mean capability, by year: {means}", zh: "平均能力，逐年：{means}" },
  closed: {
    en: "Averaging reaches stable values: {count} {count|group of firms learns|groups of firms learn} from nobody outside the group.",
    zh: "平均过程会收敛：{count} 组企业不受外部影响。",
  },
  swings: {
    en: "Averaging never reaches stable values: the values of one group of firms ({firms}) go up and down.",
    zh: "平均过程不会收敛：有一组（{firms}）的数值来回变动。",
  },
  limitingLinks: {
    en: "Links that limit how much other firms learn: link, number of firms limited",
    zh: "限制其他企业学习的联系：联系的两端、受限企业数",
  },
  limitingFirms: {
    en: "Firms that do not pass knowledge on: firm, number of firms limited",
    zh: "不向外传递知识的企业：企业名称、受限企业数",
  },
  weakest: {
    en: "Weakest firms: minimum {minimum}, tenth percentile {tenth}; {below} of {scored} {scored|firm is|firms are} below level 2",
    zh: "最弱的企业：最低 {minimum}，第十百分位数 {tenth}；{scored} 家中有 {below} 家低于 2 级",
  },
  profile: { en: "Learning network: {label}", zh: "学习型网络：{label}" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no, or not known", zh: "否，或未知" },
  relations: {
    en: "Links as judged from the answers: mode, the firm’s own dependence, imbalance",
    zh: "各条联系（根据答题判断）：模式、企业自身的依赖程度、双方依赖的不平衡程度",
  },
  unclear: { en: "no clear mode", zh: "模式不明确" },
  learning: { en: "How capability spreads", zh: "能力如何传递" },
  change: { en: "Modes from cycle to cycle: from, to, links", zh: "模式逐期变化：原状态、现状态、联系数" },
  atRest: { en: "Modes in the long run: {shares}", zh: "长期稳定后的模式：{shares}" },
  growth: {
    en: "Domestic suppliers per anchor firm, by cycle: {points}",
    zh: "每家核心企业的本国供应商数，逐期：{points}",
  },
  scenario: {
    en: "Figures about the future are scenarios: the conductance table is an assumption.",
    zh: "未来的数字只是情景：传导率表是一种假设。",
  },
  meaning: {
    en: "Measures describe the links in the file. Links that are not in the file could change any of these measures.",
    zh: "各项指标只反映文件中的联系。文件之外的联系可能改变其中任何一项。",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const tableTitles = {
  links: { en: "Links and weights", zh: "联系与权重" },
  chain: { en: "Place in the chain", zh: "在链条中的位置" },
  centrality: { en: "Centrality", zh: "中心性" },
  brokerage: { en: "Brokerage and key players", zh: "中介地位与关键者" },
  concentration: { en: "Concentration of partners", zh: "合作方集中度" },
  learning: { en: "How capability spreads, by firm", zh: "各企业的能力变化" },
  lift: { en: "Whose improvement lifts the network", zh: "谁的提升能带动整个网络" },
} as const satisfies Readonly<Record<string, Text>>;
