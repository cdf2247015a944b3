import { modeNames } from "@/lib/catalog";
import { say } from "@/lib/i18n";
import { MODES } from "@/lib/instrument";
import { type Insufficient, isInsufficient, type Locale, type Text } from "@/lib/result";
import {
  FIRM_TABLES,
  type FirmMeasure,
  type FirmTable,
  firmMeasures,
  NETWORK_MEASURES,
  networkMeasures,
} from "./measures";
import { type Alignment, columnsOf } from "./text-table";
import type { Figure, LearningStudy, NetworkStudy } from "./types";
import { type MissingReason, missingWords } from "./words";

type NetworkPage = {
  readonly file: string;
  readonly study: NetworkStudy;
  /** Columns of the files that nothing was done with, and lines that were left out. */
  readonly unused: readonly string[];
  readonly leftOut: number;
};

/** Firms and entries that a table of the page lists; all stand in the JSON. */
const FIRMS_SHOWN = 40;
const ENTRIES_SHOWN = 10;
const NAMES_SHOWN = 12;

const words = {
  title: {
    en: "{file}: {firms} {firms|firm|firms}, {links} {links|link|links}",
    zh: "{file}：{firms} 家企业，{links} 条联系",
  },
  directed: { en: "Links lead from supplier to buyer.", zh: "联系由供应商指向客户。" },
  undirected: { en: "Links have no direction.", zh: "联系没有方向。" },
  weighted: { en: "Links have weights.", zh: "联系带有权重。" },
  unweighted: { en: "The file has no weights: every link counts 1.", zh: "文件没有权重：每条联系计 1。" },
  merged: {
    en: "{lines} lines name these links. Lines of the same pair are added together.",
    zh: "共 {lines} 行列出这些联系。同一对企业的各行合并计算。",
  },
  self: {
    en: "{count} {count|line leads|lines lead} from a firm to itself. Own use stands apart, in no other figure.",
    zh: "{count} 行由企业指向自身，列为自用，不计入其他数字。",
  },
  unknown: {
    en: "{count} {count|link has|links have} no weight. Such a link counts as a link and adds nothing to sums.",
    zh: "{count} 条联系没有权重：计为联系，但不计入总和。",
  },
  isolates: { en: "{count} {count|firm has|firms have} no link.", zh: "{count} 家企业没有联系。" },
  parts: {
    en: "The network falls into {count} parts. Levels and eigenvectors of different parts cannot be compared.",
    zh: "网络分为 {count} 个部分。不同部分的营养级与特征向量不可比较。",
  },
  onePart: {
    en: "Every firm can be reached from every other, whatever the direction.",
    zh: "不计方向，任何两家企业之间都有路径。",
  },
  circles: {
    en: "{count} {count|firm stands|firms stand} in closed circles. Goods can come back to them.",
    zh: "{count} 家企业处在闭合循环中，货物可能回到它们那里。",
  },
  noCircles: { en: "No link closes a circle.", zh: "没有闭合循环。" },
  cycle: { en: "Measured is the last cycle, {cycle}.", zh: "以下为最后一个周期 {cycle} 的结果。" },
  unused: { en: "Columns that are not used: {names}", zh: "未使用的列：{names}" },
  leftOut: { en: "Left out: {count} {count|place|places} that could not be read", zh: "未计入：{count} 处无法读取" },
  network: { en: "The whole network", zh: "整个网络" },
  more: { en: "… and {count} more; --json gives all", zh: "……另有 {count} 项；--json 列出全部" },
  missing: { en: "— for {count} {count|firm|firms}: {why}", zh: "— {count} 家：{why}" },
  none: { en: "—: {why}", zh: "—：{why}" },
  figure: { en: "{term} ({source})", zh: "{term}（{source}）" },
  sampled: {
    en: "Betweenness is estimated from a sample of firms. All true values lie within ±{error}, with 95 % confidence.",
    zh: "中介中心性由部分企业抽样估计。在 95% 置信水平下，所有真值都在 ±{error} 之内。",
  },
  firm: { en: "firm", zh: "企业" },
  cutPoints: { en: "Articulation points: firm, firms cut off", zh: "割点：企业、断开的企业数" },
  bridges: { en: "Bridges: link, firms cut off", zh: "桥：联系、断开的企业数" },
  keyPlayers: { en: "Key players, chosen one by one: {names}", zh: "关键者（逐一选出）：{names}" },
  keyFirms: { en: "Key firms, chosen one by one, and the lift together", zh: "关键企业（逐一选出）及合计提升" },
  spread: { en: "Spread of the practice, by year: {shares}", zh: "做法的传播，逐年：{shares}" },
  means: { en: "Mean capability, by year: {means}", zh: "平均能力，逐年：{means}" },
  closed: {
    en: "Averaging settles: {count} {count|group listens|groups listen} to nobody outside.",
    zh: "平均过程会稳定：{count} 组企业不听从外部。",
  },
  swings: {
    en: "Averaging never settles: a group of {firms} swings.",
    zh: "平均过程不会稳定：有一组（{firms}）来回摆动。",
  },
  limitingLinks: {
    en: "Links that limit what others learn: link, firms behind it",
    zh: "限制他人学习的联系：联系、受限企业数",
  },
  limitingFirms: { en: "Firms that do not pass on: firm, firms behind it", zh: "不向外传递的企业：企业、受限企业数" },
  weakest: {
    en: "Weak end: minimum {minimum}, tenth percentile {tenth}, below level 2: {below} of {scored}",
    zh: "薄弱端：最低 {minimum}，第十百分位 {tenth}，低于 2 级：{scored} 家中 {below} 家",
  },
  profile: { en: "Learning network: {label}", zh: "学习型网络：{label}" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no, or not known", zh: "否或未知" },
  relations: {
    en: "Links by their questions: mode, own dependence, imbalance",
    zh: "按问题判断的联系：模式、自身依赖、不平衡",
  },
  unclear: { en: "no clear mode", zh: "模式不明确" },
  learning: { en: "How capability moves", zh: "能力如何传递" },
  change: { en: "Modes from cycle to cycle: from, to, links", zh: "模式逐期变化：原状态、现状态、联系数" },
  atRest: { en: "Modes at rest: {shares}", zh: "稳定时的模式：{shares}" },
  growth: { en: "Domestic suppliers per anchor, by cycle: {points}", zh: "每家核心企业的本国供应商数，逐期：{points}" },
  scenario: {
    en: "Figures of the future are scenarios: the table of conductance is an assumption.",
    zh: "未来数字只是情景：传导率表是假设。",
  },
  meaning: {
    en: "Measures speak of the links in the file. What is not in it may change any of them.",
    zh: "各项指标只反映文件中的联系。文件之外的联系可能改变其中任何一项。",
  },
} as const satisfies Readonly<Record<string, Text>>;

const tableTitles: Readonly<Record<FirmTable, Text>> = {
  links: { en: "Links and weights", zh: "联系与权重" },
  chain: { en: "Place in the chain", zh: "在链条中的位置" },
  centrality: { en: "Centrality", zh: "中心性" },
  brokerage: { en: "Brokerage and key players", zh: "中介地位与关键者" },
  concentration: { en: "Concentration of partners", zh: "伙伴集中度" },
  learning: { en: "How capability moves, by firm", zh: "各企业的能力变化" },
  lift: { en: "Whose improvement lifts the network", zh: "谁的提升带动网络" },
};

/** A network as a researcher reads it in a terminal: what was read, the whole, each firm, and how capability moves. */
export function summariseNetwork({ file, study, unused, leftOut }: NetworkPage, locale: Locale): string {
  const page = pageOf(locale);
  const { read } = study;
  return [
    page.say(words.title, { file, firms: read.firms, links: read.links }),
    ...describeReading(study, page),
    ...(unused.length === 0 ? [] : [page.say(words.unused, { names: page.list(unused) })]),
    ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
    "",
    page.title(words.network),
    ...printNetwork(study, page),
    ...printKeyPlayers(study, page),
    ...tablesOf(study).flatMap((table) => ["", page.title(tableTitles[table]), ...printFirms(study, table, page)]),
    ...(study.betweennessError === null
      ? []
      : ["", page.say(words.sampled, { error: number(study.betweennessError) })]),
    ...printRelations(study, page),
    "",
    page.title(words.learning),
    ...printLearning(study.learning, page),
    ...printChange(study, page),
    "",
    ...(isInsufficient(study.learning) ? [] : [page.say(words.scenario)]),
    page.say(words.meaning),
  ].join("\n");
}

type Page = ReturnType<typeof pageOf>;

function pageOf(locale: Locale) {
  const entries = <T>(all: readonly T[], print: (one: T) => string): readonly string[] => [
    ...all.slice(0, ENTRIES_SHOWN).map((one) => `  ${print(one)}`),
    ...(all.length > ENTRIES_SHOWN ? [`  ${say(words.more, locale, { count: all.length - ENTRIES_SHOWN })}`] : []),
  ];
  return {
    locale,
    entries,
    say: (text: Text, values?: Parameters<typeof say>[2]) => say(text, locale, values),
    title: (text: Text) => text[locale] + (locale === "zh" ? "：" : ":"),
    list: (names: readonly string[]) =>
      [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? ["…"] : [])].join(
        locale === "zh" ? "、" : ", ",
      ),
    source: (source: string) =>
      locale === "zh" ? source.replace(/^method/, "方法").replace(/^after/, "参照") : source,
    none: ({ reason }: Insufficient<MissingReason>) => say(words.none, locale, { why: missingWords[reason][locale] }),
  };
}

const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(4).replace(/^-/, "−");
const figure = (value: Figure): string => (isInsufficient(value) ? "—" : number(value));

function describeReading({ read, directed, weighted, network, cycles }: NetworkStudy, page: Page): readonly string[] {
  const said = (text: Text, count: number) => (count === 0 ? [] : [page.say(text, { count })]);
  const [parts, circles] = [network.parts, network.firmsInCircles];
  const [cycle] = cycles.slice(-1);
  return [
    page.say(directed ? words.directed : words.undirected),
    page.say(weighted ? words.weighted : words.unweighted),
    ...(read.lines === read.links + read.selfLinks ? [] : [page.say(words.merged, { lines: read.lines })]),
    ...said(words.self, read.selfLinks),
    ...said(words.unknown, read.unknownWeights),
    ...said(words.isolates, read.isolates),
    ...(typeof parts === "number" && parts > 1 ? [page.say(words.parts, { count: parts })] : [page.say(words.onePart)]),
    ...(typeof circles === "number"
      ? [circles === 0 ? page.say(words.noCircles) : page.say(words.circles, { count: circles })]
      : []),
    ...(cycle === undefined ? [] : [page.say(words.cycle, { cycle })]),
  ];
}

function printNetwork({ network }: NetworkStudy, page: Page): readonly string[] {
  return NETWORK_MEASURES.flatMap((measure) => {
    const found = network[measure];
    if (found === undefined) return [];
    const { term, source } = networkMeasures[measure];
    const label = page.say(words.figure, { term: term[page.locale], source: page.source(source) });
    return [
      `  ${label}${page.locale === "zh" ? "：" : ": "}${isInsufficient(found) ? page.none(found) : number(found)}`,
    ];
  });
}

function printKeyPlayers({ keyPlayers, cutPoints, bridges }: NetworkStudy, page: Page): readonly string[] {
  return [
    ...(isInsufficient(keyPlayers) ? [] : [page.say(words.keyPlayers, { names: page.list(keyPlayers) })]),
    ...(cutPoints.length === 0 ? [] : [page.title(words.cutPoints)]),
    ...page.entries(cutPoints, ({ firm, cutOff }) => `${firm} ${cutOff}`),
    ...(bridges.length === 0 ? [] : [page.title(words.bridges)]),
    ...page.entries(bridges, ({ from, to, cutOff }) => `${from} – ${to} ${cutOff}`),
  ];
}

/** Tables of which at least one firm has a figure. */
const tablesOf = ({ firms }: NetworkStudy): readonly FirmTable[] =>
  TABLES.filter((table) =>
    FIRM_TABLES[table].some((measure) => firms.some((firm) => typeof firm[measure] === "number")),
  );
const TABLES: readonly FirmTable[] = ["links", "chain", "centrality", "brokerage", "concentration", "learning", "lift"];

function printFirms({ firms }: NetworkStudy, table: FirmTable, page: Page): readonly string[] {
  const there = (measure: FirmMeasure) => firms[0]?.[measure] !== undefined;
  const measures = FIRM_TABLES[table].filter(there);
  // A column in which nobody has a figure is told once below, not drawn.
  const drawn = measures.filter((measure) => firms.some((firm) => typeof firm[measure] === "number"));
  const rows = firms
    .slice(0, FIRMS_SHOWN)
    .map((firm) => [firm.firm, ...drawn.map((measure) => figure(firm[measure] ?? 0))]);
  const head = [words.firm[page.locale], ...drawn.map((measure) => firmMeasures[measure].head[page.locale])];
  const aligned: readonly Alignment[] = ["left", ...drawn.map(() => "right" as const)];
  return [
    ...columnsOf([head, ...rows], aligned).map((line) => `  ${line}`),
    ...(firms.length > FIRMS_SHOWN ? [`  ${page.say(words.more, { count: firms.length - FIRMS_SHOWN })}`] : []),
    ...columnsOf(
      measures.map((measure) => legendOf(measure, firms, page)),
      ["left", "left"],
    ).map((line) => `  ${line}`),
  ];
}

/** What a column is, and why some or all firms have no figure in it. */
function legendOf(measure: FirmMeasure, firms: NetworkStudy["firms"], page: Page): readonly string[] {
  const { head, term, source } = firmMeasures[measure];
  const missing = Map.groupBy(
    firms.flatMap((firm) => {
      const found = firm[measure];
      return found !== undefined && isInsufficient(found) ? [found.reason] : [];
    }),
    (reason) => reason,
  );
  const reasons = [...missing].map(([reason, all]) =>
    page.say(words.missing, { why: missingWords[reason][page.locale], count: all.length }),
  );
  const meaning = page.say(words.figure, { term: term[page.locale], source: page.source(source) });
  return [head[page.locale], [meaning, ...reasons].join(" ")];
}

function printRelations({ links }: NetworkStudy, page: Page): readonly string[] {
  if (links.length === 0) return [];
  return [
    "",
    page.title(words.relations),
    ...page.entries(links, ({ from, to, mode, dependence }) =>
      [`${from} – ${to}`, nameOfMode(mode, page), figure(dependence.own), figure(dependence.imbalance)].join(" "),
    ),
  ];
}

function nameOfMode(mode: string | null, page: Page): string {
  const named = MODES.find((known) => known === mode);
  return named === undefined ? page.say(words.unclear) : modeNames[named][page.locale];
}

function printLearning(learning: LearningStudy | Insufficient<MissingReason>, page: Page): readonly string[] {
  if (isInsufficient(learning)) return [`  ${page.none(learning)}`];
  const { means, spread, keyFirms, closedGroups, limitingLinks, limitingFirms, weakest, profile } = learning;
  const swinging = closedGroups.find(({ period }) => period > 1);
  const series = (values: readonly number[]) => page.list(values.map(number));
  return [
    ...(isInsufficient(means) ? [`  ${page.none(means)}`] : [page.say(words.means, { means: series(means) })]),
    ...(isInsufficient(spread) ? [] : [page.say(words.spread, { shares: series(spread) })]),
    swinging === undefined
      ? page.say(words.closed, { count: closedGroups.length })
      : page.say(words.swings, { firms: page.list(swinging.firms) }),
    ...(isInsufficient(weakest)
      ? []
      : [
          page.say(words.weakest, {
            ...weakest,
            minimum: number(weakest.minimum),
            tenth: number(weakest.tenth),
            below: weakest.belowLevelTwo,
          }),
        ]),
    ...(isInsufficient(profile)
      ? []
      : [page.say(words.profile, { label: (profile.label.learningNetwork ? words.yes : words.no)[page.locale] })]),
    ...(isInsufficient(keyFirms) ? [] : [page.title(words.keyFirms)]),
    ...(isInsufficient(keyFirms) ? [] : page.entries(keyFirms.firms, ({ firm, lift }) => `${firm} ${number(lift)}`)),
    ...(limitingLinks.length === 0 ? [] : [page.title(words.limitingLinks)]),
    ...page.entries(limitingLinks, ({ from, to, targets }) => `${from} – ${to} ${targets}`),
    ...(limitingFirms.length === 0 ? [] : [page.title(words.limitingFirms)]),
    ...page.entries(limitingFirms, ({ firm, targets }) => `${firm} ${targets}`),
  ];
}

function printChange({ change }: NetworkStudy, page: Page): readonly string[] {
  if (isInsufficient(change)) return [];
  const { from, to, counts, atRest, growth } = change;
  const cells = counts.flatMap((row, at) =>
    row.flatMap((links, column) => (links === 0 ? [] : [{ before: from[at] ?? "", after: to[column] ?? "", links }])),
  );
  const shares = isInsufficient(atRest)
    ? []
    : atRest.map((share, at) => `${stateOf(from[at] ?? "", page)} ${number(share)}`);
  const points = isInsufficient(growth) ? [] : growth.map(({ cycle, suppliers }) => `${cycle} ${number(suppliers)}`);
  return [
    "",
    page.title(words.change),
    ...page.entries(cells, ({ before, after, links }) => `${stateOf(before, page)} → ${stateOf(after, page)} ${links}`),
    ...(shares.length === 0 ? [] : [page.say(words.atRest, { shares: page.list(shares) })]),
    ...(points.length === 0 ? [] : [page.say(words.growth, { points: page.list(points) })]),
  ];
}

const stateNames: ReadonlyMap<string, Text> = new Map([
  ["unclear", words.unclear],
  ["new", { en: "new link", zh: "新联系" }],
  ["ended", { en: "ended", zh: "已结束" }],
]);
const stateOf = (state: string, page: Page): string => stateNames.get(state)?.[page.locale] ?? nameOfMode(state, page);
