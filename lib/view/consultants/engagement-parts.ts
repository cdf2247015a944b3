import { type Engagement, LONGEST_DAYS } from "@/lib/engagement";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { clientWords, speak, speakOnly, engagementWords as words } from "@/lib/words";
import { lastDay } from "./engagement-days";
import type { TermsShown } from "./terms";

const DAY_MS = 86_400_000;

export function termsWords(locale: Locale) {
  const dates = ["endsOn", "endsOnHint", "endsOnInvalid"] as const;
  return speakOnly(words, locale, ["scope", "scopeHint", ...dates, "mayReview", "blindUntilRated"]);
}

/** The first and the last day that a form may choose. */
export const daysOf = (now: Date, timeZone = "Asia/Shanghai") => ({
  first: dayAt(timeZone, new Date(now.getTime() + DAY_MS)),
  last: dayAt(timeZone, new Date(now.getTime() + (LONGEST_DAYS - 1) * DAY_MS)),
});

export const termsOf = (one: Engagement, { timeZone }: { readonly timeZone: string }): TermsShown => ({
  scope: one.scope,
  mayReview: one.mayReview,
  blindUntilRated: one.blindUntilRated,
  endsOn: lastDay(one.endsAt, timeZone),
});

export const nameWords = (locale: Locale) =>
  speakOnly(clientWords, locale, ["yourName", "yourNameMissing", "organisation"]);

export function askWords(locale: Locale) {
  const { code, codeInvalid, message, ask, what, whatHint } = speak(clientWords, locale);
  return { ...termsWords(locale), scope: what, scopeHint: whatHint, code, codeInvalid, message, ask };
}
