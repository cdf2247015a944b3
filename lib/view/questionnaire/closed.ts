import type { PhaseState } from "@/lib/assessments";
import type { Locale } from "@/lib/result";
import { phasePageWords as q, say } from "@/lib/words";

/** Why a phase is read-only, and who can change that; null if it is not. */
export function closedWords(state: PhaseState, phase: string, reviewer: boolean, locale: Locale) {
  switch (state) {
    case "open":
    case "returned":
      return null;
    case "locked":
      return { title: say(q.lockedTitle, locale, { phase }), words: say(q.lockedWords, locale) };
    case "submitted":
      return {
        title: say(q.submittedTitle, locale, { phase }),
        words: say(reviewer ? q.reviewerReturns : q.submittedWords, locale),
      };
    case "accepted":
      return { title: say(q.acceptedTitle, locale, { phase }), words: say(q.acceptedWords, locale) };
  }
}
