import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { dateInWords, say, sayNamed, sharingWords as words } from "@/lib/words";

export function joiningFacts(joining: JoiningNotice, locale: Locale): string[] {
  const { programmeName, closesOn, liaison, phaseOrder, reviewerRequired } = joining;
  return [
    ...(programmeName === null ? [] : [sayNamed(words.partOf, locale, { programme: programmeName[locale] })]),
    ...(closesOn === null ? [] : [say(words.closes, locale, { date: dateInWords(closesOn, locale) })]),
    words.effort[locale],
    ...(phaseOrder === "sequence" ? [words.sequence[locale]] : []),
    ...(reviewerRequired ? [words.reviewer[locale]] : []),
    ...(liaison === "" ? [] : [sayNamed(words.liaison, locale, { name: liaison })]),
  ];
}
