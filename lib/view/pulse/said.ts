import { refusalWords, speak, pulseWords as words } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

/** Sentences for what was done or refused on this page. */
export function pulseSaid(locale: Locale) {
  const { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread } = speak(words, locale);
  return {
    said: { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread },
    refusals: speak(refusalWords, locale),
  };
}
