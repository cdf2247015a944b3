import { currentInstrument, findItem, requirements1 } from "@/lib/catalog";
import type { CellId, Role } from "@/lib/instrument";
import { NEAREST_ODDS_MIN } from "@/lib/position";
import { isMissing, type ScreeningRating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { modeNamesAtFirstUse, roleNames, say, screeningWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import { joinWords } from "../results/facts";

/** A screening of which every figure is there. */
export type CompleteScreening = {
  readonly [K in keyof ScreeningRating]: Exclude<ScreeningRating[K], { readonly insufficient: unknown }>;
};

/** The same; undefined where a figure is missing. */
export function completeScreening({
  overall,
  required,
  verdict,
  hints,
  ties,
}: ScreeningRating): CompleteScreening | undefined {
  if (isMissing(overall) || isMissing(required) || isMissing(verdict)) return undefined;
  return { overall, required, verdict, hints, ties };
}

/** With more answers alike, two names out of them would be a choice by chance. */
const EXAMPLES_MAX = 6;

const HINT_WORDS = {
  weakest: {
    few: screeningWords.lookFirst,
    many: screeningWords.lowestMany,
    most: screeningWords.lowestMost,
  },
  strongest: {
    few: screeningWords.strongestAnswers,
    many: screeningWords.highestMany,
    most: screeningWords.highestMost,
  },
} as const;

/** The lowest and the highest answers by name; where more tie than are named, how many they are. */
export function hintsInWords({ hints, ties }: CompleteScreening, locale: Locale): readonly string[] {
  const told = (["weakest", "strongest"] as const).flatMap((kind) => {
    const [named, { named: tied, unnamed }] = [hints[kind], ties[kind]];
    if (named.length === 0) return [];
    const all = named.length + unnamed;
    // with too many alike, what stands out from them is named alone
    const ahead = unnamed === 0 || all <= EXAMPLES_MAX ? [] : named.filter((cell) => !tied.includes(cell));
    const amount = unnamed === 0 || ahead.length > 0 ? "few" : all <= EXAMPLES_MAX ? "many" : "most";
    const shown = ahead.length > 0 ? ahead : named;
    const n = amount === "few" ? shown.length : all;
    return [say(HINT_WORDS[kind][amount], locale, { n, items: itemsNamed(shown, locale) })];
  });
  return told.length === 0 ? [] : [...told, screeningWords.hintsOnly[locale]];
}

/** The questions of some cells by their names: a screening asks the first of each. */
const itemsNamed = (cells: readonly CellId[], locale: Locale): string =>
  joinWords(
    cells.flatMap((cell) => findItem(currentInstrument, `${cell}.1`)?.name[locale] ?? []),
    locale,
  );

/** From these odds the nearest type is named as sure; below, the type is said to be not clear. */
const SURE = requirements1.cutoffs.meets;

/** The type of relationship that the main customer is nearest to, as sure as it is. */
export function nearestInWords(
  locale: Locale,
  { required: { nearest } }: CompleteScreening,
  mainFunction: Role,
): string {
  const role = inSentence(roleNames[mainFunction][locale], locale);
  if (nearest.odds < NEAREST_ODDS_MIN) return say(screeningWords.nearestOpen, locale, { role });
  if (nearest.mode === null) return say(screeningWords.nearestNone, locale, { role });
  return say(nearest.odds >= SURE ? screeningWords.nearest : screeningWords.nearestUnsure, locale, {
    mode: inSentence(modeNamesAtFirstUse[nearest.mode][locale], locale),
    odds: oddsInWords(nearest.odds, locale),
    role,
  });
}

const inSentence = (name: string, locale: Locale): string => (locale === "en" ? name.toLowerCase() : name);
