import type { Place } from "@/lib/benchmark";
import type { Text } from "@/lib/result";
import type { PlaceSilence } from "@/lib/snapshots";

/** One firm among participants: for the firm itself and for its consultants. */
export const benchmarkWords = {
  title: { en: "Among participants", zh: "与参评企业对照" },
  open: { en: "Among participants", zh: "与参评企业对照" },
  print: { en: "Print", zh: "打印" },
  back: { en: "Results", zh: "结果" },

  // Lede
  lede: {
    en: "Participants of {cohort} on {date}. They take part by choice and are not the industry.",
    zh: "{date}{cohort}的参评企业。企业自愿参加，不代表全行业。",
  },
  cohorts: { en: "Cohorts of this firm", zh: "所在企业组" },

  // Groups
  similar: { en: "participants in a similar position", zh: "位置相近的参评企业" },
  sameMode: { en: "participants that mostly sell as {mode}", zh: "同以{mode}关系为主的参评企业" },
  everybody: { en: "all participants", zh: "全部参评企业" },

  // Place
  placeTitle: { en: "Where the firm stands", zh: "所处位次" },
  placeReading: {
    en: "100 is above all of the group. The bar is where the firm may stand, 95%; a number is given only where the bar is short.",
    zh: "100 表示高于组内所有企业。横条是可能的位次（95%），横条够短才给出数字。",
  },
  placeLabel: { en: "Place of {n} scores in the group: {rows}", zh: "{n} 项得分在组内的位次：{rows}" },
  overall: { en: "Overall", zh: "总体" },
  thirds: { en: "lower third|middle third|upper third", zh: "后三分之一|中间三分之一|前三分之一" },
  about: { en: "about {n} of 100", zh: "约在第 {n} 位（百分位）" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  score: { en: "Score", zh: "得分" },
  number: { en: "Number", zh: "百分位" },
  rangeHead: { en: "Range, 95%", zh: "范围（95%）" },
  inWords: { en: "In words", zh: "位次" },
  noNumber: { en: "none: too wide", zh: "误差大，不给数字" },
  twin: { en: "Place among participants", zh: "在参评企业中的位次" },

  // Reference group
  groupTitle: { en: "Compared with whom", zh: "与谁对照" },
  kernelText: {
    en: "Firms count the more, the nearer they stand: kinds of relationships, functions, customers, dependence and size.",
    zh: "位置越近，权重越大：看治理模式、环节、客户集中度、依赖程度和规模。",
  },
  sameModeText: {
    en: "Too few stand near. The group is every participant that mostly sells as {mode}.",
    zh: "位置相近的太少，改与同以{mode}关系为主的参评企业对照。",
  },
  everybodyText: {
    en: "Too few stand near, and too few mostly sell the same way. The group is all participants.",
    zh: "位置相近的太少，同一治理模式的也太少，改与全部参评企业对照。",
  },
  effective: { en: "Worth {n} firms of equal weight", zh: "相当于 {n} 家权重相同的企业" },
  composition: { en: "What it is made of, in steps of 5%", zh: "构成（以 5% 为一档）" },
  other: { en: "Other or not known", zh: "其他或不详" },
  part: { en: "Kind of relationship", zh: "治理模式" },
  weight: { en: "Share of weight", zh: "权重占比" },

  // Spread
  spreadTitle: { en: "How participants are spread", zh: "参评企业的分布" },
  spreadReading: {
    en: "Overall level of all participants ({n}), after the records check. Steps under {k} firms are merged.",
    zh: "全部参评企业的总体等级（家数：{n}），核对记录后，不足 {k} 家的格合并。",
  },
  middleReading: {
    en: "Overall level of all participants ({n}), after the records check. The box is the middle half, the line the median.",
    zh: "全部参评企业的总体等级（家数：{n}），核对记录后：中间一半，竖线为中位数。",
  },
  ownReading: { en: "Below it the firm’s own level, 90%.", zh: "下方横条：本企业等级（90%）。" },
  middleRow: { en: "middle half {from}–{to}, median {median}", zh: "中间一半 {from}–{to} 级，中位数 {median} 级" },
  quarter: { en: "Quarter of firms", zh: "四分位" },
  lowerQuartile: { en: "Lower quartile", zh: "下四分位" },
  median: { en: "Median", zh: "中位数" },
  upperQuartile: { en: "Upper quartile", zh: "上四分位" },
  spreadLabel: { en: "{rows}. The firm: {band}.", zh: "{rows}。本企业：{band}。" },
  spreadNone: {
    en: "Not shown: the firms are too few, or with what others see, fewer than {k} could be made out.",
    zh: "不予显示：企业太少，或对照他人所见会推出不足 {k} 家的情况。",
  },
  ownLevel: { en: "The firm: {band}", zh: "本企业：{band}" },
  level: { en: "Level", zh: "等级" },
  share: { en: "Share of firms", zh: "企业占比" },

  // Strata
  bySize: { en: "By number of employees", zh: "按员工人数" },
  byMode: { en: "By kind of relationship", zh: "按治理模式" },
  strataReading: {
    en: "Mean points of 100, after the records check. Each row rests on {k} or more firms whose own results are not shown. The middle half rests on ten.",
    zh: "百分制均分，核对记录后。每行至少有 {k} 家未单独公开的企业，居中的一半至少十家。",
  },
  employees: { en: "Employees", zh: "员工人数" },
  firms: { en: "Firms", zh: "企业数" },
  mean: { en: "Mean", zh: "均分" },
  quartiles: { en: "Middle half", zh: "中间一半" },
  between: { en: "{from} to {to}", zh: "{from} 至 {to}" },
  noQuartiles: { en: "not shown", zh: "不予显示" },
  ownRow: { en: "the firm’s own group", zh: "本企业所在组" },
  allRow: { en: "All", zh: "全部" },
  notPublished: { en: "Nothing of this is shown", zh: "本项不予显示" },

  // History
  historyTitle: { en: "Earlier figures", zh: "历次数据" },
  historyReading: {
    en: "A place is fixed with the figures of its day and never computed again.",
    zh: "位次随当次数据定版，此后不再重算。",
  },
  date: { en: "Figures of", zh: "数据日期" },
  cycle: { en: "Result", zh: "结果" },
  cycleOf: { en: "cycle {year}", zh: "{year} 年" },

  // How to read it
  aboutTitle: { en: "What this is", zh: "说明" },
  aboutVolunteers: {
    en: "Participants chose to take part. A firm that learns little may well stay away, so the whole industry may stand lower or higher.",
    zh: "参评企业自愿参加，学习少的企业往往不来，全行业的水平可能更低或更高。",
  },
  aboutFrozen: {
    en: "Figures are final since {date} and are shown as they were then. They are published again as a whole, when {k} or more firms have changed.",
    zh: "数据于{date}定版，按当时原样显示。有 {k} 家及以上企业变动时，整组重新发布。",
  },
  aboutCapped: {
    en: "Every firm is counted after the records check. It is never compared with figures before that check.",
    zh: "各企业一律按核对记录后的得分，不与核对前的得分对照。",
  },
  aboutVersions: {
    en: "Questionnaire {instrument}, kernel {kernel}, error model {errors}.",
    zh: "问卷 {instrument} 版，计算内核 {kernel}，误差模型 {errors}。",
  },
  aboutMethod: { en: "How it is computed", zh: "计算方法" },

  // Nothing to show
  noCohort: { en: "{firm} is in no cohort.", zh: "{firm}未加入企业组。" },
  noCohortText: {
    en: "Participants are the firms of a cohort. With an invitation code a manager joins one; whatever it shares, the firm is counted and can be placed.",
    zh: "参评企业即企业组内的企业。自评负责人凭参与码加入；不论选哪一级，都计入数据，也可对照。",
  },
  joinCohort: { en: "Enter a code", zh: "输入参与码" },
  noSnapshot: { en: "{cohort} has no final figures yet.", zh: "{cohort}还没有定版数据。" },
  noSnapshotText: {
    en: "They are tried once a week, or when the cohort’s administrator publishes them. A place needs 15 other participants with a final result.",
    zh: "每周自动尝试，也可由组织方发布。对照须另有 15 家参评企业的结果已定版。",
  },
  checked: { en: "Final figures are being checked.", zh: "定版数据正在核对。" },
  checkedText: {
    en: "Somebody may now see more single firms. The figures are back within a minute, without what they would now tell.",
    zh: "有人可单独查看的企业增加了。一分钟内恢复显示，会推出个别企业的内容除外。",
  },
  reload: { en: "Look again", zh: "刷新" },
  notIn: { en: "{firm} is not in the figures of {date}.", zh: "{firm}不在{date}的数据中。" },
  notInText: {
    en: "A result counts once it is final, with all four phases and a customer relationship. It comes in with the next figures.",
    zh: "结果定版、四个阶段齐全、登记了客户关系后计入，下次发布时纳入。",
  },
  blind: { en: "You rate this client blind.", zh: "本企业须背靠背评分。" },
  blindText: {
    en: "Its place opens once your own rating is given.",
    zh: "交出评分后，才能看到位次。",
  },
  closed: { en: "This place is not shown to you.", zh: "本位次不对您显示。" },
  closedText: {
    en: "You know most of the firms it rests on, so it would show you the few others. The client sees it.",
    zh: "作对照的企业您大多能单独看到，位次会推出其余少数企业的情况。委托企业自己可以看到。",
  },
  newer: {
    en: "The result of {year} is newer than these figures and comes in with the next ones.",
    zh: "{year} 年结果晚于本次数据，下次发布时纳入。",
  },
  kept: {
    en: "This place is of {date}. Figures of {later} keep it back: {reason}",
    zh: "本位次为{date}的数据。{later}的数据暂不给出：{reason}",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the heading says, by what may be said. `group` is who the firm is compared with. */
export const benchmarkFindings: Readonly<Record<Place, Text>> = {
  lower: { en: "{firm} stands in the lower third of {group}.", zh: "{firm}处于{group}的后三分之一。" },
  middle: { en: "{firm} stands in the middle third of {group}.", zh: "{firm}处于{group}的中间三分之一。" },
  upper: { en: "{firm} stands in the upper third of {group}.", zh: "{firm}处于{group}的前三分之一。" },
  "lower-or-middle": {
    en: "{firm} stands in the lower or middle third of {group}.",
    zh: "{firm}处于{group}的后三分之一或中间三分之一。",
  },
  "middle-or-upper": {
    en: "{firm} stands in the middle or upper third of {group}.",
    zh: "{firm}处于{group}的中间三分之一或前三分之一。",
  },
  "too-wide": {
    en: "Where {firm} stands among {group} cannot be said.",
    zh: "{firm}在{group}中的位次无法判断。",
  },
};

/** A place in the row of one score. */
export const placeRowWords: Readonly<Record<Place, Text>> = {
  lower: { en: "lower third", zh: "后三分之一" },
  middle: { en: "middle third", zh: "中间三分之一" },
  upper: { en: "upper third", zh: "前三分之一" },
  "lower-or-middle": { en: "lower or middle third", zh: "后或中间三分之一" },
  "middle-or-upper": { en: "middle or upper third", zh: "中间或前三分之一" },
  "too-wide": { en: "too wide to place", zh: "误差大，无法判断" },
};

/** Why a firm is not placed, and what to wait for. */
export const placeSilenceWords: Readonly<Record<PlaceSilence, Text>> = {
  "too-few-participants": {
    en: "Fewer than 15 other participants have a final result.",
    zh: "结果已定版的其他参评企业不足 15 家。",
  },
  "too-few": {
    en: "The group is worth fewer than {k} firms, the least of this cohort.",
    zh: "对照组相当于不足 {k} 家企业，低于本企业组的下限。",
  },
  "too-many": {
    en: "This cohort is too large for places; look at one below it.",
    zh: "本企业组过大，不给出位次，可看下级企业组。",
  },
  "changed-by-few": {
    en: "Fewer than {k} of the firms near it have changed since; a new place would show them.",
    zh: "此后变动的相近企业不足 {k} 家，给出新位次会推出它们的情况。",
  },
};
