import { LONGEST_DAYS } from "@/lib/engagement";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { clientWords, engagementWords, speak, speakOnly } from "@/lib/words";

const DAY_MS = 86_400_000;

export function nameWords(locale: Locale) {
  return speakOnly(clientWords, locale, ["yourName", "yourNameMissing", "organisation"]);
}

export function askWords(locale: Locale) {
  const { code, codeInvalid, message, ask, what, whatHint } = speak(clientWords, locale);
  const { endsOn, endsOnHint, endsOnInvalid, mayReview, blindUntilRated } = speak(engagementWords, locale);
  const terms = { scope: what, scopeHint: whatHint, endsOn, endsOnHint, endsOnInvalid, mayReview, blindUntilRated };
  return { code, codeInvalid, message, ask, ...terms };
}

export const askingDays = (now: Date, timeZone = "Asia/Shanghai") => ({
  first: dayAt(timeZone, new Date(now.getTime() + DAY_MS)),
  last: dayAt(timeZone, new Date(now.getTime() + (LONGEST_DAYS - 1) * DAY_MS)),
});
