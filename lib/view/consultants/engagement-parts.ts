import { type Engagement, LONGEST_DAYS } from "@/lib/engagement";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { speak, engagementWords as words } from "@/lib/words";
import { lastDay } from "./engagement-days";
import type { TermsShown } from "./terms";

const DAY_MS = 86_400_000;

export function termsWords(locale: Locale) {
  const { scope, scopeHint, endsOn, endsOnHint, endsOnInvalid, mayReview, blindUntilRated } = speak(words, locale);
  return { scope, scopeHint, endsOn, endsOnHint, endsOnInvalid, mayReview, blindUntilRated };
}

/** The first and the last day that a form may choose. */
export const daysOf = ({ timeZone }: { readonly timeZone: string }, now: Date) => ({
  first: dayAt(timeZone, new Date(now.getTime() + DAY_MS)),
  last: dayAt(timeZone, new Date(now.getTime() + (LONGEST_DAYS - 1) * DAY_MS)),
});

export const termsOf = (one: Engagement, { timeZone }: { readonly timeZone: string }): TermsShown => ({
  scope: one.scope,
  mayReview: one.mayReview,
  blindUntilRated: one.blindUntilRated,
  endsOn: lastDay(one.endsAt, timeZone),
});
