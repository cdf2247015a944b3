import type { Locale } from "@/lib/result";
import { assignmentWords, refusalWords, speak } from "@/lib/words";

/** Reasons why assigning, withdrawing or returning is refused. The questionnaire page loads only these messages. */
const REFUSED = {
  "changed-meanwhile": refusalWords["changed-meanwhile"],
  "not-found": refusalWords["not-found"],
  "not-possible-now": refusalWords["not-possible-now"],
  "not-yours-to-do": refusalWords["not-yours-to-do"],
  "phase-closed": refusalWords["phase-closed"],
  "reason-missing": refusalWords["reason-missing"],
} as const;

/** Messages after an action succeeded or was refused. */
export function repliesOf(locale: Locale) {
  const { given, givenLater, givenNoMail, nothingNew, takenBack, handedBack } = speak(assignmentWords, locale);
  return {
    said: { given, givenLater, givenNoMail, nothingNew, takenBack, handedBack },
    refusals: speak(REFUSED, locale),
  };
}

/** The same with the sentences about reminders. */
export function reminderRepliesOf(locale: Locale) {
  const { remindedNow, remindedNoMail, remindNothing, remindOff, remindTooSoon } = speak(assignmentWords, locale);
  const { said, refusals } = repliesOf(locale);
  return {
    said: { ...said, reminded: remindedNow, remindedNoMail, remindNothing, remindOff, remindTooSoon },
    refusals,
  };
}
