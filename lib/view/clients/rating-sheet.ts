import type { ConsultantRating, RatingSheet } from "@/lib/clients";
import { ratedChoice } from "@/lib/clients";
import type { Item } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { CONSULTANT_LEVELS } from "@/lib/scoring";
import { ratingWords as words } from "@/lib/words";

/** The items that apply to the firm, in the order of the questionnaire. */
export const askedOf = ({ instrument, notApplicable }: RatingSheet): readonly Item[] =>
  instrument.items.filter(({ id }) => !notApplicable.includes(id));

export type RatingOption = {
  /** The level as text: "1", "1.5", and so on to "5". */
  readonly value: string;
  readonly text: string;
  /** True for a sentence of the questionnaire, false for a step between two sentences. */
  readonly isSentence: boolean;
};

/**
 * The sentences at 1, 3 and 5, and three steps between each two: nearer the lower one, halfway, nearer the upper one.
 */
export function optionsOf(item: Item, locale: Locale): RatingOption[] {
  const between = [words.nearLower, words.halfway, words.nearHigher];
  return CONSULTANT_LEVELS.map((level) => {
    const value = String(level);
    if (level === 1 || level === 3 || level === 5)
      return { value, text: item.anchors[level][locale], isSentence: true };
    const place = between[Math.round(((level - 1) % 2) * 2) - 1] ?? words.halfway;
    return { value, text: place[locale], isSentence: false };
  });
}

export function keptOf(rating: ConsultantRating, item: Item) {
  const kept = rating.items[item.id];
  return {
    choice: kept === undefined ? "" : ratedChoice(kept.level),
    evidenceSeen: kept?.evidenceSeen ?? false,
    note: kept?.note ?? "",
    revision: kept?.revision ?? 0,
  };
}
