import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { sayNamed, sharingWords as words } from "@/lib/words";
import { deadlineToFirm } from "./late";

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
