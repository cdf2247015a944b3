import { currentInstrument, findItem, requirements1 } from "@/lib/catalog";
import type { CellId, Role } from "@/lib/instrument";
import { NEAREST_ODDS_MIN } from "@/lib/position";
import { isMissing, type ScreeningRating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { inSentence, modeNamesAtFirstUse, roleNames, say, screeningWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import { joinWords } from "../results/facts";

/** A screening with all figures. */
export type CompleteScreening = {
  readonly [K in keyof ScreeningRating]: Exclude<ScreeningRating[K], { readonly insufficient: unknown }>;
};

/** The screening with all figures; undefined if one is missing. */
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

/** With more equal answers, choosing two names would be arbitrary. */
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

/** The lowest and the highest answers by name; if more are equal than can be named, their number. */
export function hintsInWords({ hints, ties }: CompleteScreening, locale: Locale): readonly string[] {
  const told = (["weakest", "strongest"] as const).flatMap((kind) => {
    const [named, { named: tied, unnamed }] = [hints[kind], ties[kind]];
    if (named.length === 0) return [];
    const all = named.length + unnamed;
    // if too many are equal, only those that stand out are named
    const ahead = unnamed === 0 || all <= EXAMPLES_MAX ? [] : named.filter((cell) => !tied.includes(cell));
    const amount = unnamed === 0 || ahead.length > 0 ? "few" : all <= EXAMPLES_MAX ? "many" : "most";
    const shown = ahead.length > 0 ? ahead : named;
    const n = amount === "few" ? shown.length : all;
    return [say(HINT_WORDS[kind][amount], locale, { n, items: itemsNamed(shown, locale) })];
  });
  return told.length === 0 ? [] : [...told, screeningWords.hintsOnly[locale]];
}

/** The names of the questions of some cells; a screening uses the first item of each. */
const itemsNamed = (cells: readonly CellId[], locale: Locale): string =>
  joinWords(
    cells.flatMap((cell) => findItem(currentInstrument, `${cell}.1`)?.name[locale] ?? []),
    locale,
  );

/** Minimum odds for naming the nearest type as certain; below, the type is called not clear. */
const SURE = requirements1.cutoffs.meets;

/** The type of relationship nearest to the main customer, with its certainty. */
export function nearestInWords(
  locale: Locale,
  { required: { nearest } }: CompleteScreening,
  mainFunction: Role,
): string {
  const role = inSentence(roleNames[mainFunction], locale);
  if (nearest.odds < NEAREST_ODDS_MIN) return say(screeningWords.nearestOpen, locale, { role });
  if (nearest.mode === null) return say(screeningWords.nearestNone, locale, { role });
  return say(nearest.odds >= SURE ? screeningWords.nearest : screeningWords.nearestUnsure, locale, {
    mode: inSentence(modeNamesAtFirstUse[nearest.mode], locale),
    odds: oddsInWords(nearest.odds, locale),
    role,
  });
}
