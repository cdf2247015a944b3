import type { JoiningNotice } from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { say, sayNamed, sharingWords as words } from "@/lib/words";
import { deadlineToFirm } from "./late";

export type ConsentCard = ReturnType<typeof consentCards>[number];

/** The three consent levels in words, each with the mark on the heat map. */
export const consentCards = (minimumK: number, locale: Locale) =>
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

/** What a firm reads about a cohort before it joins: who runs it, and what it expects. */
export function joiningFacts(joining: JoiningNotice, locale: Locale, today: string): string[] {
  const { programmeName, closesOn, liaison, phaseOrder, reviewerRequired } = joining;
  return [
    ...(programmeName === null ? [] : [sayNamed(words.partOf, locale, { programme: programmeName[locale] })]),
    ...(closesOn === null ? [] : [deadlineToFirm(closesOn, { today, locale })]),
    words.effort[locale],
    ...(phaseOrder === "sequence" ? [words.sequence[locale]] : []),
    ...(reviewerRequired ? [words.reviewer[locale]] : []),
    ...(liaison === "" ? [] : [sayNamed(words.liaison, locale, { name: liaison })]),
  ];
}
