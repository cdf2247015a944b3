import type { Locale } from "@/lib/result";
import { speak, pulseWords as words } from "@/lib/words";

/** Messages after an action on this page succeeded or was refused. */
export function pulseReplies(locale: Locale) {
  const { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread } = speak(words, locale);
  return { unitAdded, headcountSaved, unitEnded, opened, mailed, closedNow, unread };
}
