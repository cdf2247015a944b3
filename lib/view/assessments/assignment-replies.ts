import type { Locale } from "@/lib/result";
import { assignmentWords, speak, speakOnly } from "@/lib/words";

/** Messages after an action succeeded or was refused. */
export function repliesOf(locale: Locale) {
  return speakOnly(assignmentWords, locale, [
    "given",
    "givenLater",
    "givenNoMail",
    "nothingNew",
    "takenBack",
    "handedBack",
  ]);
}

/** The same with the sentences about reminders. */
export function reminderRepliesOf(locale: Locale) {
  const { remindedNow, remindedNoMail, remindNothing, remindOff, remindTooSoon } = speak(assignmentWords, locale);
  return {
    ...repliesOf(locale),
    reminded: remindedNow,
    remindedNoMail,
    remindNothing,
    remindOff,
    remindTooSoon,
  };
}
