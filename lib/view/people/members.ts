import type { Member } from "@/lib/firms";
import { STRATA } from "@/lib/instrument";
import { FIRM_ROLES } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { cardWords, stratumNames, peopleWords as words } from "@/lib/words";

/** The note after a member's name, for example "(you)" or "(joined by QR code)". */
export function memberNote(member: Member, ownId: string, locale: Locale): string {
  const note = member.personId === ownId ? words.you : member.byCard ? cardWords.byCard : undefined;
  if (note === undefined) return "";
  return locale === "zh" ? `（${note.zh}）` : `(${note.en})`;
}

export const roleHint = (locale: Locale): string =>
  FIRM_ROLES.map((role) => `${words[role][locale]}${locale === "zh" ? "：" : ": "}${words[`${role}Gloss`][locale]}`)
    .toReversed()
    .join(locale === "zh" ? "。" : ". ")
    .concat(locale === "zh" ? "。" : ".");

export const strataOptions = (locale: Locale) =>
  STRATA.map((stratum) => ({ value: stratum, label: stratumNames[stratum][locale] }));
