import type { Locale } from "@/lib/result";
import { assignmentWords, refusalWords, speak } from "@/lib/words";

/** Why passing on, taking back and handing back are refused: the questionnaire carries these words and no others. */
const REFUSED = {
  "changed-meanwhile": refusalWords["changed-meanwhile"],
  "not-found": refusalWords["not-found"],
  "not-possible-now": refusalWords["not-possible-now"],
  "not-yours-to-do": refusalWords["not-yours-to-do"],
  "phase-closed": refusalWords["phase-closed"],
  "reason-missing": refusalWords["reason-missing"],
} as const;

/** Sentences for what was done or refused. */
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
