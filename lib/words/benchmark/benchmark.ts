import type { Place, PlaceSilence } from "@/lib/benchmark";
import type { Text } from "@/lib/result";

/** One firm among participants, for the firm itself and for its consultants. */
export const benchmarkWords = {
  title: { en: "Compared with participants", zh: "与参评企业对照" },
  open: { en: "Compared with participants", zh: "与参评企业对照" },
  print: { en: "Print", zh: "打印" },

  // Introduction
  lede: {
    en: "The firm is compared with the participants of {cohort} on {date}. They take part by choice and do not represent the industry.",
    zh: "对照的是{cohort}截至{date}的参评企业。它们自愿参加，不代表全行业。",
  },
  above: {
    en: "The firm counts here because the cohort that it joined belongs to this one.",
    zh: "企业加入的企业组隶属这个企业组，因此企业也计入这里。",
  },
  cohorts: { en: "Cohorts of this firm", zh: "本企业加入的企业组" },

  // Groups
  similar: { en: "participants in a similar position", zh: "位置相近的参评企业" },
  sameMode: {
    en: "participants that mostly have relationships of the type “{mode}”",
    zh: "同样以{mode}业务关系为主的参评企业",
  },
  everybody: { en: "all participants", zh: "全部参评企业" },

  // Place
  placeTitle: { en: "The firm’s place in the group", zh: "企业在组内的位次" },
  placeReading: {
    en: "100 means that the firm is above every other firm in the group. The chance that the place is within the bar is 19 in 20. One number is given only where the bar is shorter than {n}.",
    zh: "位次 100 表示高于组内其他所有企业。位次有九成五的可能在横条范围内。范围小于 {n} 时，才给出一个位次数字。",
  },
  placeLabel: { en: "The firm’s place in the group, for {n} scores: {rows}", zh: "{n} 项得分在组内的位次：{rows}" },
  overall: { en: "Overall", zh: "总体" },
  thirds: { en: "lower third|middle third|upper third", zh: "后三分之一|中间三分之一|前三分之一" },
  about: { en: "about {n} (highest: 100)", zh: "位次约为 {n}（最高 100）" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  score: { en: "Score", zh: "得分" },
  number: { en: "Place, 0 to 100", zh: "位次（0–100）" },
  rangeHead: { en: "Range, with a chance of 19 in 20", zh: "范围（可能性九成五）" },
  /** If the place is withheld for a reason. */
  findingNone: {
    en: "The place of {firm} among all participants cannot be determined.",
    zh: "{firm}在全部参评企业中的位次尚难判断。",
  },
  /** After the headline, which names the thirds that the range overlaps. */
  findingNumber: {
    en: "Its place is about {n} (highest: 100). The chance that it is between {low} and {high} is 19 in 20.",
    zh: "位次约为 {n}（最高 100），有九成五的可能在 {low} 至 {high} 之间。",
  },
  findingRange: {
    en: "The chance that its place is between {low} and {high} (highest: 100) is 19 in 20.",
    zh: "位次（最高 100）有九成五的可能在 {low} 至 {high} 之间。",
  },
  inWords: { en: "Place in words", zh: "位次" },
  noNumber: { en: "none: the range is {n} or wider", zh: "范围达到 {n}，不给数字" },
  twin: { en: "Place among participants", zh: "在参评企业中的位次" },

  // Reference group
  groupTitle: { en: "Which firms this firm is compared with", zh: "与哪些企业对照" },
  kernelText: {
    en: "Firms in a more similar position count more. To find them, we compare types of customer relationship, functions, customer concentration, dependence and size.",
    zh: "位置与本企业越相近的企业，权重越大。位置是否相近，要看关系类型、环节、客户集中度、依赖程度和规模。",
  },
  sameModeText: {
    en: "Too few participants are in a similar position. So the firm is compared with all participants that mostly have relationships of the type “{mode}”.",
    zh: "位置相近的企业太少，因此改与以{mode}业务关系为主的参评企业对照。",
  },
  everybodyText: {
    en: "Too few participants are in a similar position or have the same main type of relationship. So the firm is compared with all participants.",
    zh: "位置相近的企业太少，关系类型相同的也太少，因此改与全部参评企业对照。",
  },
  effective: {
    en: "The group is equivalent to {n} firms of equal weight",
    zh: "对照组中各企业的权重不同，折算后相当于 {n} 家企业",
  },
  composition: { en: "How the group is made up, in steps of 5%", zh: "对照组的构成（占比以 5% 为一档）" },
  other: { en: "Other or not known", zh: "其他或不详" },
  part: { en: "Type of relationship", zh: "关系类型" },
  weight: { en: "Share of weight", zh: "权重占比" },

  // Spread
  spreadTitle: { en: "Distribution of participants’ levels", zh: "参评企业的等级分布" },
  spreadReading: {
    en: "The chart shows the overall level of all participants ({n}), after the records check. Steps with fewer than {k} firms are combined with their neighbours.",
    zh: "图中为全部参评企业（家数：{n}）核对记录后的总体等级。不足 {k} 家的等级段与相邻段合并。",
  },
  middleReading: {
    en: "The chart shows the overall level of all participants ({n}), after the records check. The box shows the middle half of firms, the line shows the median.",
    zh: "图中为全部参评企业（家数：{n}）核对记录后的总体等级。方框表示中间 50% 的企业，竖线为中位数。",
  },
  ownReading: {
    en: "The bar below shows the range of the firm’s own level after the records check. The chance that the level is within it is 9 in 10; in the result, a range is for 8 in 10, so it is shorter. The level in the result is before this check, so it can be higher.",
    zh: "下方横条为本企业核对记录后等级的可能范围，等级有九成可能在这一段内。结果页的范围按八成算，所以较短。结果页的等级是核对记录前的，可能更高。",
  },
  ownKept: {
    en: "The firm’s own level after the records check is not shown here, because at least one question has few answers. It would reveal how people answered.",
    zh: "有的题作答的人太少，因此不显示本企业核对记录后的等级，以免看出各人怎样作答。",
  },
  middleRow: {
    en: "middle half {from}–{to}, median {median}",
    zh: "中间 50% 的企业为 {from}–{to} 级，中位数 {median} 级",
  },
  quarter: { en: "Quartile", zh: "四分位" },
  lowerQuartile: { en: "Lower quartile", zh: "下四分位" },
  median: { en: "Median", zh: "中位数" },
  upperQuartile: { en: "Upper quartile", zh: "上四分位" },
  spreadLabelAlone: { en: "{rows}.", zh: "{rows}。" },
  spreadLabel: { en: "{rows}. The firm: {band}.", zh: "{rows}。本企业：{band}。" },
  spreadNone: {
    en: "The distribution is not shown. There may be too few firms. Or, together with other published figures, the distribution would reveal the results of fewer than {k} firms.",
    zh: "暂不显示分布。可能是企业太少。也可能是有人对照已公布的数据，就能推算出不足 {k} 家企业的情况。",
  },
  ownLevel: { en: "The firm after the records check: {band}", zh: "本企业核对记录后：{band}" },
  level: { en: "Level", zh: "等级" },
  share: { en: "Share of firms", zh: "企业占比" },

  // Strata
  bySize: { en: "By number of employees", zh: "按员工人数" },
  byMode: { en: "By type of relationship", zh: "按关系类型" },
  strataReading: {
    en: "The numbers are average points out of 100, after the records check. Level 1 is 0 points, and level 5 is 100 points. These are not the points of the rating A to E. Each row includes at least {k} firms whose individual results are not shown. The middle half is shown only for ten or more firms.",
    zh: "数字为核对记录后的平均分，满分 100。1 级为 0 分，5 级为 100 分，与 A 到 E 评级的分数不同。每行至少包含 {k} 家不单独显示结果的企业。满十家企业时，才显示中间 50% 的范围。",
  },
  employees: { en: "Employees", zh: "员工人数" },
  firms: { en: "Firms", zh: "企业数" },
  mean: { en: "Average", zh: "平均分" },
  quartiles: { en: "Middle half of firms", zh: "中间 50% 的企业" },
  between: { en: "{from} to {to}", zh: "{from} 至 {to}" },
  noQuartiles: { en: "not shown", zh: "不显示" },
  ownRow: { en: "the firm’s own group", zh: "本企业所在组" },
  allRow: { en: "All", zh: "全部" },
  notPublished: { en: "These figures cannot be shown", zh: "这些数据暂时不能显示" },

  // History
  historyTitle: { en: "Earlier figures", zh: "历次数据" },
  historyReading: {
    en: "A place becomes final when the figures are published. After that, it is never computed again.",
    zh: "数据发布时，位次随之定版，此后不再重算。",
  },
  date: { en: "Date of the figures", zh: "数据日期" },
  cycle: { en: "Result", zh: "结果" },
  cycleOf: { en: "cycle {year}", zh: "{year} 年" },

  // How to read it
  aboutTitle: { en: "About these figures", zh: "数据说明" },
  aboutVolunteers: {
    en: "Firms chose to take part. Firms that learn little may stay away, for example. So the level of the whole industry may be different.",
    zh: "企业自愿参加，不一定代表全行业。例如，学习较少的企业可能不参加。因此，全行业的水平可能与这里不同。",
  },
  aboutFrozen: {
    en: "These figures became final on {date} and no longer change. New figures are published as one set, once the data of {k} or more firms have changed.",
    zh: "数据于{date}定版，此后不变。至少有 {k} 家企业的数据变动后，才整组发布新数据。",
  },
  aboutCapped: {
    en: "For every firm, the figures after the records check are used. They are never compared with figures from before that check.",
    zh: "所有企业都采用核对记录后的得分，不与核对前的得分对照。",
  },
  aboutVersions: {
    en: "The figures use these versions: questionnaire {instrument}, rules of computation {kernel}, error model {errors}.",
    zh: "数据采用的版本：问卷 {instrument}、计算规则 {kernel}、误差模型 {errors}。",
  },
  aboutMethod: { en: "How these figures are computed", zh: "计算方法" },

  // Nothing to show
  noCohort: { en: "{firm} is not in a cohort.", zh: "{firm}尚未加入企业组。" },
  noCohortText: {
    en: "Participants are the firms of a cohort. To join a cohort, a manager enters an invitation code. The firm is then counted and compared, whichever sharing level it chooses.",
    zh: "参评企业是指同一企业组内的企业。自评负责人可凭参与码加入企业组。不论选择哪个公开级别，企业都计入汇总数据，也与其他企业对照。",
  },
  joinCohort: { en: "Enter a code", zh: "输入参与码" },
  noSnapshot: { en: "{cohort} has no final figures yet.", zh: "{cohort}还没有定版数据。" },
  noSnapshotText: {
    en: "Figures are published once a week if possible, or when the cohort’s administrator asks for them. A place is shown once 15 other participants have a final result.",
    zh: "系统每周尝试发布一次，组织方也可手动发布。须另有 15 家参评企业的结果定版，才能给出位次。",
  },
  checked: { en: "The final figures are being checked.", zh: "正在核对定版数据。" },
  checkedText: {
    en: "Another reader has just been allowed to see the results of more firms. The figures are shown again within a minute. Figures that would reveal a single firm’s results are left out.",
    zh: "有人刚获准查看更多企业各自的结果。数据将在一分钟内恢复显示。能用来推算个别企业情况的内容，不再显示。",
  },
  reload: { en: "Reload", zh: "刷新" },
  notIn: { en: "{firm} is not in the figures of {date}.", zh: "{firm}不在{date}的数据中。" },
  notInText: {
    en: "A result counts once it is final, covers all four phases and includes a customer relationship. It will then be in the next figures.",
    zh: "企业的结果已定版、四个阶段齐全，并且登记了客户关系，才计入数据。符合条件的结果，下次发布时纳入。",
  },
  blind: { en: "You give this client a blind rating.", zh: "您要对这家委托企业背靠背评分。" },
  blindText: {
    en: "The client’s place is shown after you have given your own rating.",
    zh: "您提交评分后，才能看到这家企业的位次。",
  },
  closed: {
    en: "You cannot see this client’s place among the participants.",
    zh: "您不能查看这家企业在参评企业中的位次。",
  },
  closedText: {
    en: "You can already see most of the firms in this comparison. With this place, you could work out the results of the few others. Your client can see the place.",
    zh: "参与对照的企业中，您已能看到大多数企业各自的结果。如果再给出位次，您就能推算出其余几家的情况。委托企业自己可以看到位次。",
  },
  newer: {
    en: "The result of {year} is newer than these figures. It will be in the next figures.",
    zh: "{year} 年的结果晚于这次数据，下次发布时纳入。",
  },
  kept: {
    en: "This place comes from the figures of {date}. The figures of {later} give no place: {reason}",
    zh: "此位次来自{date}的数据。{later}的数据未给出位次：{reason}",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The headline for each possible statement. `group` is who the firm is compared with. */
export const benchmarkFindings: Readonly<Record<Place, Text>> = {
  lower: { en: "{firm} is in the lower third of {group}.", zh: "{firm}处于{group}的后三分之一。" },
  middle: { en: "{firm} is in the middle third of {group}.", zh: "{firm}处于{group}的中间三分之一。" },
  upper: { en: "{firm} is in the upper third of {group}.", zh: "{firm}处于{group}的前三分之一。" },
  "lower-or-middle": {
    en: "{firm} is in the lower or middle third of {group}.",
    zh: "在{group}中，{firm}可能处于中间三分之一，也可能处于后三分之一。",
  },
  "middle-or-upper": {
    en: "{firm} is in the middle or upper third of {group}.",
    zh: "{firm}处于{group}的中间三分之一或前三分之一。",
  },
  "too-wide": {
    en: "The place of {firm} among {group} is known only roughly.",
    zh: "{firm}在{group}中的位次，只知道大概范围。",
  },
};

/** A place in the row of one score. */
export const placeRowWords: Readonly<Record<Place, Text>> = {
  lower: { en: "lower third", zh: "后三分之一" },
  middle: { en: "middle third", zh: "中间三分之一" },
  upper: { en: "upper third", zh: "前三分之一" },
  "lower-or-middle": { en: "lower or middle third", zh: "中间或靠后的三分之一" },
  "middle-or-upper": { en: "middle or upper third", zh: "中间或靠前的三分之一" },
  "too-wide": { en: "range too wide", zh: "范围太大，尚难判断" },
};

/** Why a firm has no place, and what to wait for. */
export const placeSilenceWords: Readonly<Record<PlaceSilence, Text>> = {
  "too-few-participants": {
    en: "Fewer than 15 other participants have a final result.",
    zh: "结果已定版的其他参评企业不足 15 家。",
  },
  "too-few": {
    en: "The group is equivalent to fewer than {k} firms of equal weight. In this cohort, a place needs at least {k}.",
    zh: "对照组按权重折算，还不到 {k} 家企业。本企业组要求至少 {k} 家，才给出位次。",
  },
  "too-many": {
    en: "This cohort is too large to show each firm’s place. Open a smaller cohort below it.",
    zh: "本企业组过大，不给出位次。请查看下级企业组。",
  },
  "changed-by-few": {
    en: "Since a place was last shown, the data of fewer than {k} similar firms have changed. A new place would reveal their results.",
    zh: "上次给出位次以后，位置相近的企业中，数据有变动的不足 {k} 家。如果给出新位次，有人就能推算出它们的情况。",
  },
};
