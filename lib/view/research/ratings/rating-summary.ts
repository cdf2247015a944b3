import { cellNames, measureOf } from "@/lib/catalog";
import { CELLS, type CellId, MODES, PHASES, type Phase } from "@/lib/instrument";
import { type Fit, isMissing, type Maybe, type Rating, type ReducedRating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { typesInPercent } from "@/lib/view/position/types-in-percent";
import { likelyLevels } from "@/lib/view/results/likely-range";
import { dateInWords, modeNamesAtFirstUse, phaseNames, ratingReasonWords, roleNames, say } from "@/lib/words";
import { bandInTenths, lettersRun, levelInTenths, oddsInWords, wholePoints } from "@/lib/words/levels";
import { leftOutWords, summaryWords as words } from "@/lib/words/research/ratings/rating-summary";

const GAPS_SHOWN = 5;

/** A rating as one page for a terminal. */
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

/** What the reduced form cannot contain, and what may differ from the result. */
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

const printScore = (score: Score, locale: Locale): string =>
  say(words.level, locale, {
    level: levelInTenths(score.level),
    range: bandInTenths(likelyLevels(score)),
    points: wholePoints(score.points),
  });

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
        .map((mode) => `${modeNamesAtFirstUse[mode][locale]} ${typesInPercent(known)[mode]}`)
        .join(locale === "zh" ? "、" : ", "),
    locale,
  );
  return `${role}${locale === "zh" ? "；" : "; "}${weights}`;
}

function listGaps({ gaps, scores }: Rating | ReducedRating, locale: Locale): string[] {
  if (isMissing(gaps)) return [`  ${ratingReasonWords[gaps.insufficient][locale]}`];
  return gaps.slice(0, GAPS_SHOWN).map(({ cell, level, required, oddsMeets }) => {
    const odds = oddsInWords(oddsMeets, locale);
    const score = scores.cells[cell];
    const values = {
      cell: cellNames[cell][locale],
      level: levelInTenths(level),
      range: isMissing(score) ? "" : bandInTenths(likelyLevels(score)),
      required: levelInTenths(required),
      odds,
    };
    return `  - ${say(words.gap, locale, values)}`;
  });
}

function listMeasures({ recommendations }: Pick<Rating, "recommendations">, locale: Locale): string[] {
  if (isMissing(recommendations)) return [`  ${ratingReasonWords[recommendations.insufficient][locale]}`];
  return recommendations.map(({ measure }) => {
    return `  - ${measure} ${measureOf(measure)?.title[locale] ?? ""}`;
  });
}
