import type { Locale } from "@/lib/result";
import { refusalWords, speak, pulseWords as words } from "@/lib/words";

/** Sentences for what was done or refused on this page. */
export function pulseReplies(locale: Locale) {
  const { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread } = speak(words, locale);
  return {
    said: { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread },
    refusals: speak(refusalWords, locale),
  };
}
