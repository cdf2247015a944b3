import { cellNames, measures1 } from "@/lib/catalog";
import { CELLS, type CellId, MODES, PHASES, type Phase } from "@/lib/instrument";
import { type Fit, isMissing, type Maybe, type Rating, type ReducedRating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { lettersRun, levelInTenths, oddsInWords, shareInPercent, wholePoints } from "@/lib/view/results/levels";
import { dateInWords, modeNamesAtFirstUse, phaseNames, ratingReasonWords, roleNames, say } from "@/lib/words";

const words = {
  title: { en: "Rating of {date}, {versions}", zh: "{date} 评级，{versions}" },
  overall: { en: "Capability overall", zh: "总体能力" },
  level: { en: "level {level} ({points} of 100)", zh: "{level} 级（{points} 分，满分 100）" },
  staged: { en: "Level attained", zh: "已达等级" },
  blockedBy: { en: "{level}; for the next level these are missing: {names}", zh: "{level}；升到下一级还差：{names}" },
  mode: { en: "Types of relationships now", zh: "目前的关系类型" },
  serve: { en: "For today’s customers", zh: "服务现有客户" },
  serveCapped: { en: "The same, after the records check", zh: "同上，核对记录后" },
  move: { en: "For the target", zh: "实现目标" },
  fit: { en: "{letters} ({index} of 100)", zh: "{letters}（{index} 分，满分 100）" },
  gaps: { en: "Gaps, the most certain first", zh: "差距（按把握大小排列）" },
  gap: {
    en: "{cell}: level {level}, needed {required}; the chance that it is enough: {odds}",
    zh: "{cell}：{level} 级，需要 {required} 级；能力够用的可能性：{odds}",
  },
  measures: { en: "Measures", zh: "措施" },
  reduced: {
    en: "This file is a reduced form: each answer is private to the person who gave it. The file cannot show:",
    zh: "此文件为简化文件：答案只有本人可见。它无法给出：",
  },
  lettersMayDiffer: {
    en: "The letters use other random draws than the result. Near a limit they can differ by one letter.",
    zh: "等级字母的随机抽样与正式结果不同，接近界限时可能相差一级。",
  },
  noItems: {
    en: "Averages of single questions in {count} of {all} parts",
    zh: "{all} 个部分中有 {count} 个部分的单题平均值",
  },
  noCapped: {
    en: "Levels after the records check in {count} of {all} parts",
    zh: "{all} 个部分中有 {count} 个部分在核对记录后的等级",
  },
  limits: {
    en: "Limits: the evidence is at stage v0, the error model is provisional, and levels needed are expert judgement.",
    zh: "局限：证据阶段 v0，误差模型为暂定，所需等级由专家判断得出。",
  },
  hash: { en: "Hash of the input", zh: "输入哈希值" },
} as const satisfies Readonly<Record<string, Text>>;

const GAPS_SHOWN = 5;

/** A rating on one page of a terminal. */
export function summarise(rating: Rating | ReducedRating, locale: Locale): string {
  const { versions, scores, fit } = rating;
  const colon = locale === "zh" ? "：" : ": ";
  const of = <T extends object>(value: Maybe<T>, print: (known: T) => string) => printMaybe(value, print, locale);
  const shown: [Text, string][] = [
    [words.overall, of(scores.overall, (score) => printScore(score, locale))],
    ...PHASES.map((phase): [Text, string] => [
      phaseNames[phase],
      of(scores.phases[phase], (score) => printScore(score, locale)),
    ]),
    [words.staged, of(scores.staged, ({ level, blocking }) => printStaged(level, blocking, locale))],
    [words.mode, printPosition(rating, locale)],
    [words.serve, of(fit.serve, (known) => printFit(known, locale))],
    [words.serveCapped, of(fit.serveCapped, (known) => printFit(known, locale))],
    [words.move, of(fit.move, (known) => printFit(known, locale))],
  ];
  return [
    say(words.title, locale, {
      date: dateInWords(rating.asOf, locale),
      versions: `${versions.instrument} / ${versions.kernel}`,
    }),
    "",
    ...shown.map(([name, value]) => `${name[locale]}${colon}${value}`),
    "",
    `${words.gaps[locale]}${colon.trim()}`,
    ...listGaps(rating, locale),
    "",
    `${words.measures[locale]}${colon.trim()}`,
    ...listMeasures(rating, locale),
    "",
    ...("leftOut" in rating ? [...listLeftOut(rating, locale), ""] : []),
    words.limits[locale],
    `${words.hash[locale]}${colon}${rating.inputHash}`,
  ].join("\n");
}

const leftOutWords: Readonly<Record<ReducedRating["leftOut"][number], Text>> = {
  agreement: { en: "Agreement between people", zh: "作答者之间的一致程度" },
  split: { en: "Differences between role groups", zh: "岗位之间的差异" },
  distributions: { en: "How many people chose which level", zh: "各级别的选择人数" },
  dontKnow: { en: 'How many answered "don\'t know"', zh: "回答“不清楚”的人数" },
  recordsBehind: { en: "How many answers above 3 have a record", zh: "高于 3 级的答案中有记录的数目" },
};

/** What the reduced form cannot give, and what of it may differ from the result. */
function listLeftOut({ leftOut, scores, items }: ReducedRating, locale: Locale): string[] {
  const uncapped = CELLS.filter((cell) => {
    const capped = scores.cappedByRecords.cells[cell];
    return isMissing(capped) && capped.insufficient === "answers stay private to their author";
  });
  const closed = uncapped.filter((cell) => !Object.keys(items).some((item) => item.startsWith(`${cell}.`)));
  const parts = ([count, said]: readonly [number, Text]) =>
    count === 0 ? [] : [`  - ${say(said, locale, { count, all: CELLS.length })}`];
  const counted = [[closed.length, words.noItems] as const, [uncapped.length, words.noCapped] as const];
  return [
    words.reduced[locale],
    ...leftOut.map((each) => `  - ${leftOutWords[each][locale]}`),
    ...counted.flatMap(parts),
    words.lettersMayDiffer[locale],
  ];
}

function printMaybe<T extends object | string>(value: Maybe<T>, print: (known: T) => string, locale: Locale): string {
  return isMissing(value) ? ratingReasonWords[value.insufficient][locale] : print(value);
}

const printScore = ({ level, points }: Score, locale: Locale): string =>
  say(words.level, locale, { level: levelInTenths(level), points: wholePoints(points) });

const printFit = ({ band, index }: Fit, locale: Locale): string =>
  say(words.fit, locale, { letters: lettersRun(band), index: wholePoints(index) });

function printStaged(level: number, blocking: readonly (Phase | CellId)[], locale: Locale): string {
  if (blocking.length === 0) return String(level);
  const names = blocking.map((at) => (isPhase(at) ? phaseNames[at] : cellNames[at])[locale]);
  return say(words.blockedBy, locale, { level, names: names.join(locale === "zh" ? "、" : ", ") });
}

const isPhase = (at: Phase | CellId): at is Phase => PHASES.some((phase) => phase === at);

function printPosition({ position }: Pick<Rating, "position">, locale: Locale): string {
  const role = printMaybe(position.presentRole, (known) => roleNames[known][locale], locale);
  const weights = printMaybe(
    position.requirementWeights,
    (known) =>
      MODES.filter((mode) => known[mode] >= 0.05)
        .sort((a, b) => known[b] - known[a])
        .map((mode) => `${modeNamesAtFirstUse[mode][locale]} ${shareInPercent(known[mode])}`)
        .join(locale === "zh" ? "、" : ", "),
    locale,
  );
  return `${role}${locale === "zh" ? "；" : "; "}${weights}`;
}

function listGaps({ gaps }: Pick<Rating, "gaps">, locale: Locale): string[] {
  if (isMissing(gaps)) return [`  ${ratingReasonWords[gaps.insufficient][locale]}`];
  return gaps.slice(0, GAPS_SHOWN).map(({ cell, level, required, oddsMeets }) => {
    const odds = oddsInWords(oddsMeets, locale);
    const values = {
      cell: cellNames[cell][locale],
      level: levelInTenths(level),
      required: levelInTenths(required),
      odds,
    };
    return `  - ${say(words.gap, locale, values)}`;
  });
}

function listMeasures({ recommendations }: Pick<Rating, "recommendations">, locale: Locale): string[] {
  if (isMissing(recommendations)) return [`  ${ratingReasonWords[recommendations.insufficient][locale]}`];
  return recommendations.map(({ measure }) => {
    const known = measures1.measures.find(({ id }) => id === measure);
    return `  - ${measure} ${known?.title[locale] ?? ""}`;
  });
}
