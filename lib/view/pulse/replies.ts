import type { Locale } from "@/lib/result";
import { refusalWords, speak, pulseWords as words } from "@/lib/words";

/** Messages after an action on this page succeeded or was refused. */
export function pulseReplies(locale: Locale) {
  const { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread } = speak(words, locale);
  return {
    said: { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread },
    refusals: speak(refusalWords, locale),
  };
}
