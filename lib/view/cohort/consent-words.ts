import type { Locale, Text } from "@/lib/result";
import { say, sayNamed, sharingWords as words } from "@/lib/words";

export type ConsentCard = {
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly text: string;
  readonly mark: string;
};

/** The three consent levels in words, each with the mark on the heat map. */
export const consentCards = (minimumK: number, locale: Locale): readonly ConsentCard[] =>
  ([1, 2, 3] as const).map((level) => ({
    level,
    title: words[`level${level}`][locale],
    text: say(words[`level${level}Text`], locale, { k: minimumK }),
    mark: words[`markLabel${level}`][locale],
  }));

type Agreed = { readonly name: Text; readonly minimumK: number; readonly consentText: Text | null };

/** The text that a firm agrees to: the cohort's own, or the standard one. Paragraphs are kept. */
export function consentParagraphs({ name, minimumK, consentText }: Agreed, locale: Locale): readonly string[] {
  const text = consentText?.[locale] ?? sayNamed(words.standard, locale, { cohort: name[locale], k: minimumK });
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
