import { lensNames, modeNamesAtFirstUse, phaseNames } from "@/lib/catalog";
import { LENSES, MODES, PHASES } from "@/lib/instrument";
import { ratingReasonWords } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { type KeptFaults, printFault } from "@/lib/tables";
import { claimLimits, say, wholePoints } from "@/lib/words";
import { type CohortCounts, type Counted, lettersOf, QUARTILES_MIN, quartilesOf, reasonsOf } from "./cohort";

const words = {
  title: { en: "{rated} firms rated, {refused} refused.", zh: "已评定 {rated} 家企业，拒绝 {refused} 家。" },
  quartiles: {
    en: "Points of 100: lower quartile, median, upper quartile",
    zh: "分数（满分 100）：下四分位、中位数、上四分位",
  },
  overall: { en: "Capability overall", zh: "总体能力" },
  fit: { en: "Fit for today’s customers", zh: "对现有客户的符合度" },
  few: { en: "fewer than {least} firms", zh: "不足 {least} 家企业" },
  letters: { en: "Letters for today’s customers, and number of firms", zh: "服务现有客户的评级字母及企业数" },
  unrated: { en: "Without letters", zh: "没有等级字母" },
  modes: {
    en: "By the type of relationship with the largest share: firms; capability overall; letters",
    zh: "按目前占比最大的关系类型：企业数；总体能力；等级字母",
  },
  firms: { en: "{count} firms", zh: "{count} 家" },
  unplaced: { en: "No position", zh: "位置未知" },
  refused: { en: "Refused", zh: "被拒绝" },
  more: { en: "… and {count} more", zh: "……另有 {count} 处" },
  noRanking: {
    en: "Firms are not ranked: they are listed in the order of the input.",
    zh: "不排名次：输出顺序即输入顺序。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a cohort looks like, and what was refused. No firm can be told in it, and none stands above another. */
export function summariseCohort(counts: CohortCounts, { faults, more }: KeptFaults, locale: Locale): string {
  const colon = locale === "zh" ? "：" : ": ";
  const line = (name: Text, value: string) => `  ${name[locale]}${colon}${value}`;
  const quartiles = (of: Counted) => printQuartiles(counts, of, locale);
  return [
    say(words.title, locale, { rated: counts.rated, refused: counts.refused }),
    "",
    `${words.quartiles[locale]}${colon.trim()}`,
    line(words.overall, quartiles("overall")),
    ...PHASES.map((phase) => line(phaseNames[phase], quartiles(phase))),
    ...LENSES.map((lens) => line(lensNames[lens], quartiles(lens))),
    line(words.fit, quartiles("fit")),
    ...(counts.rated === 0 ? [] : ["", `${words.letters[locale]}${colon.trim()}`]),
    ...lettersOf(counts).map(([run, count]) => line({ en: run, zh: run }, String(count))),
    ...reasonsOf(counts).map((reason) => line(words.unrated, printReason(counts, reason, locale))),
    ...(counts.rated === 0 ? [] : ["", `${words.modes[locale]}${colon.trim()}`]),
    ...listModes(counts, locale),
    ...(counts.refused === 0 ? [] : ["", `${words.refused[locale]}${colon.trim()}`]),
    ...faults.map((fault) => `  ${printFault(fault, locale)}`),
    ...(more === 0 ? [] : [`  ${say(words.more, locale, { count: more })}`]),
    "",
    words.noRanking[locale],
    ...claimLimits.slice(0, 2).map((limit) => limit[locale]),
  ].join("\n");
}

function printQuartiles(counts: CohortCounts, of: Counted, locale: Locale): string {
  const known = quartilesOf(counts, of);
  if (known === undefined) return say(words.few, locale, { least: QUARTILES_MIN });
  return known.map((share) => wholePoints(100 * share)).join(locale === "zh" ? "、" : ", ");
}

function printReason(counts: CohortCounts, reason: ReturnType<typeof reasonsOf>[number], locale: Locale): string {
  const [count, why] = [counts.unrated[reason] ?? 0, ratingReasonWords[reason][locale]];
  return locale === "zh" ? `${count}（${why}）` : `${count} (${why})`;
}

function listModes(counts: CohortCounts, locale: Locale): readonly string[] {
  const [colon, stop] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  return [...MODES, "unplaced" as const].flatMap((mode) => {
    const count = counts.modes[mode] ?? 0;
    if (count === 0) return [];
    const name = mode === "unplaced" ? words.unplaced : modeNamesAtFirstUse[mode];
    const letters = lettersOf(counts, mode).map(([run, firms]) => `${run} ${firms}`);
    const figures = [
      say(words.firms, locale, { count }),
      printQuartiles(counts, `${mode} overall`, locale),
      letters.join(locale === "zh" ? "、" : ", "),
    ];
    return [`  ${name[locale]}${colon}${figures.filter((each) => each !== "").join(stop)}`];
  });
}
