import { isComplete } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { firmOverviewWords, ratingReasonWords, say } from "@/lib/words";
import { type CycleFacts, listOwnOpen } from "./facts";
import { readingOfPhase } from "./phase-reading";

/** What one phase says before the freeze: its reading, or in words why there is none yet. */
export type EarlyReading =
  | {
      readonly kind: "read";
      readonly reading: Exclude<Reading, { readonly kind: "absent" }>;
    }
  | { readonly kind: "words"; readonly words: string };

/** The rating of what the acting person sees now; it is asked for only where a level is shown, for it takes its time. */
export type RateNow = () => Rating | undefined;

type EarlyReadingInput = { readonly rate: RateNow; readonly phase: Phase; readonly locale: Locale };

/**
 * What a phase says before the freeze, from the actor's own answers alone: a manager who saw the firm's level before and after
 * one more answer would know that answer. What the firm's answers say stands in the result. Source: method 3.2.
 */
export function earlyReadingOf(facts: CycleFacts, { rate, phase, locale }: EarlyReadingInput): EarlyReading {
  if (isComplete(facts.assessment.states)) return inWords(firmOverviewWords.inResult[locale]);
  const state = facts.assessment.states[phase];
  const closed = state === "submitted" || state === "accepted";
  const open = closed ? 0 : listOwnOpen(facts, phase).length;
  if (open > 0) return inWords(say(firmOverviewWords.afterMore, locale, { n: open }));

  const rating = rate();
  if (rating === undefined) return inWords(firmOverviewWords.noPosition[locale]);
  const reading = readingOfPhase(rating, phase);
  if (reading !== undefined) return { kind: "read", reading };
  if (closed) return inWords(firmOverviewWords.managersSee[locale]);
  const score = rating.scores.phases[phase];
  const reason = isMissing(score) ? ratingReasonWords[score.insufficient][locale] : "";
  const inside = locale === "en" ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason;
  return inWords(say(firmOverviewWords.noLevel, locale, { reason: inside }));
}

const inWords = (words: string): EarlyReading => ({ kind: "words", words });
